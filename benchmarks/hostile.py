"""Give kennisnet files and networks made to hurt: bombs, stray cells, a hub of 10,000 members.

Each runs in a process of its own, which tells how long the verb took, the most memory the process
held, and what was said: a refusal, or how much was read. The aim for each: 2 s and 1 GiB.
With names of cases as arguments only those run.
"""

import gzip
import io
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd

import kennisnet as kn

SECONDS, MEBIBYTES = 2, 1024
LONGEST = 180
"""After so many seconds a case is ended."""
MEMBERS = 10_000
LAST_ROW, LAST_COLUMN = 2**20, 2**14
LIMIT = 8 * 2**30
"""More memory than this is not given to any case, for the sake of the machine."""
ROWS = [["Project", "Trekker", "Partners"], ["Lab", "UL", "HsL, TNO"], ["Hub", "HsL", "UL"]]


def stray(path: Path, row: int, column: int) -> None:
    """Write a small table with one cell far away from it."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in ROWS:
        sheet.append(line)
    sheet.cell(row, column, "x")
    book.save(path)


def changed(path: Path, part: str, put: Callable[[bytes], bytes]) -> None:
    """Write a small workbook in which one part is changed."""
    made = io.BytesIO()
    stray(path, 4, 1)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, put(old.read(name)) if name == part else old.read(name))
    path.write_bytes(made.getvalue())


def entities(content: bytes) -> bytes:
    """Declare entities of which the last stands for a billion signs, and use it."""
    lines = ['<!ENTITY a "aaaaaaaaaa">']
    for one, other in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f'<!ENTITY {one} "{f"&{other};" * 10}">')
    kind = f"<!DOCTYPE x [{''.join(lines)}]>".encode()
    head, _, rest = content.rpartition(b"?>")
    return (
        (head + b"?>" if head else b"") + kind + rest.replace(b"</sheetData>", b"&i;</sheetData>")
    )


def gzipped(path: Path, piece: bytes, times: int) -> None:
    """Write a piece many times, packed."""
    with gzip.open(path, "wb", 6) as stream:
        for _ in range(times):
            stream.write(piece)


def zipped(path: Path, name: str, piece: bytes, times: int) -> None:
    """Write an archive with one part: a piece, many times."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(times):
            part.write(piece)


def wide(path: Path) -> None:
    """Write a table of 100,000 columns."""
    columns = [f"kolom {n}" for n in range(100_000 - 3)]
    lines = [[*row, *(columns if n == 0 else ["x"] * len(columns))] for n, row in enumerate(ROWS)]
    path.write_text("\n".join(";".join(line) for line in lines))


def a_line(path: Path, sign: str) -> None:
    """Write a table of which one row has 5 million separators."""
    path.write_text("Project,Trekker,Partners\nLab,UL,HsL\nHub," + sign * 5_000_000 + "\n")


MIB = 2**20
FILES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "cell in the last column and row 20,000": ("a.xlsx", lambda p: stray(p, 20_000, LAST_COLUMN)),
    "cell in the last row": ("b.xlsx", lambda p: stray(p, LAST_ROW, 1)),
    "cell in the last row and column": ("c.xlsx", lambda p: stray(p, LAST_ROW, LAST_COLUMN)),
    "cell in the last column": ("d.xlsx", lambda p: stray(p, 3, LAST_COLUMN)),
    "cell in row 100,000, column 250": ("d2.xlsx", lambda p: stray(p, 100_000, 250)),
    "gzip of 3 GB of line breaks": ("e.csv.gz", lambda p: gzipped(p, b"\n" * MIB, 3000)),
    "gzip of 190 MB of line breaks": ("f.csv.gz", lambda p: gzipped(p, b"\n" * MIB, 190)),
    "gzip of 190 MB of commas": ("g.csv.gz", lambda p: gzipped(p, b"," * MIB, 190)),
    "zip of 3 GB": ("h.zip", lambda p: zipped(p, "t.csv", b"\n" * MIB, 3000)),
    "zip of 190 MB of line breaks": ("i.zip", lambda p: zipped(p, "t.csv", b"\n" * MIB, 190)),
    "workbook with a sheet of 3 GB": (
        "j.xlsx",
        lambda p: zipped(p, "xl/worksheets/sheet1.xml", b" " * MIB, 3000),
    ),
    "workbook with a sheet of 190 MB of blanks": (
        "j2.xlsx",
        lambda p: changed(
            p,
            "xl/worksheets/sheet1.xml",
            lambda c: c.replace(b"</sheetData>", b" " * (190 * MIB) + b"</sheetData>"),
        ),
    ),
    "workbook with 3 million rows in 60 MB": (
        "j3.xlsx",
        lambda p: changed(
            p,
            "xl/worksheets/sheet1.xml",
            lambda c: c.replace(
                b"</sheetData>",
                b"".join(b'<row r="%d"/>' % n for n in range(5, 3_000_000)) + b"</sheetData>",
            ),
        ),
    ),
    "workbook that declares entities": (
        "k.xlsx",
        lambda p: changed(p, "xl/worksheets/sheet1.xml", entities),
    ),
    "csv of 100,000 columns": ("l.csv", wide),
    "csv of 5 million commas in a row": ("m.csv", lambda p: a_line(p, ",")),
    "csv of 5 million line breaks": ("n.csv", lambda p: a_line(p, "\n")),
    "csv of 5 million quotes": ("o.csv", lambda p: a_line(p, '"')),
}
FILE_VERBS = ("read",)


def hub() -> kn.Network:
    """Make a network of one project with 10,000 members, and 500 small ones, also of others."""
    every, small = MEMBERS + 2_000, 500
    links = [{"institution": f"i{n}", "project": "hub"} for n in range(MEMBERS)]
    links += [
        {"institution": f"i{n * 4 % every}", "project": f"p{n % small}"} for n in range(3_000)
    ]
    return kn.Network(
        [{"id": f"i{n}", "sector": f"s{n % 4}"} for n in range(every)],
        [{"id": name, "spoor": "s"} for name in ("hub", *(f"p{n}" for n in range(small)))],
        links,
    )


HUB: dict[str, Callable[[kn.Network, Path], object]] = {
    "describe": lambda net, _: kn.describe(net),
    "measure": lambda net, _: kn.measure(net),
    "measure of projects": lambda net, _: kn.measure(net, of="projects"),
    "measure constraint": lambda net, _: kn.measure(net, "constraint"),
    "overlap": lambda net, _: kn.overlap(net),
    "overlap of projects": lambda net, _: kn.overlap(net, of="projects"),
    "unlinked": lambda net, _: kn.unlinked(net),
    "unlinked of one": lambda net, _: kn.unlinked(net, institution="i3"),
    "communities": lambda net, _: kn.communities(net),
    "fragile": lambda net, _: kn.fragile(net),
    "report": lambda net, folder: kn.report(net, folder / "report"),
    "map": lambda net, folder: kn.draw_map(net, folder / "map.html"),
}


def cases() -> list[str]:
    """Give the names of all cases."""
    return [*FILES, *(f"hub: {verb}" for verb in HUB)]


def one(case: str, folder: Path) -> None:
    """Run one case in this process, and tell as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    if case in FILES:
        path = folder / FILES[case][0]
        task: Callable[[], object] = lambda: kn.read(path)  # noqa: E731 - as the other
        kn.read(table())  # what is imported and read once
    else:
        net, verb = hub(), HUB[case.removeprefix("hub: ")]
        verb_of_small = kn.Network(*small())
        verb(verb_of_small, folder / "small")
        task = lambda: verb(net, folder)  # noqa: E731 - as the other
    start = time.perf_counter()
    try:
        made = task()
        said = repr(made) if isinstance(made, kn.Network) else f"gave a {type(made).__name__}"
        if left := getattr(made, "attrs", {}).get("left_out"):
            said += f", without {', '.join(left)}"
    except kn.KennisnetError as error:
        said = str(error)
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        said = f"FOREIGN {type(error).__name__}: {error}"
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "mebibytes": most, "said": said}))


def table() -> pd.DataFrame:
    """Give a small table."""
    return pd.DataFrame(ROWS[1:], columns=ROWS[0])


def small() -> tuple[list[dict[str, str]], list[dict[str, str]], list[dict[str, str]]]:
    """Give the tables of a small network."""
    return (
        [{"id": f"i{n}", "sector": "s"} for n in range(5)],
        [{"id": "hub", "spoor": "s"}, {"id": "p", "spoor": "s"}],
        [{"institution": f"i{n}", "project": "p" if n in {3, 4} else "hub"} for n in range(5)]
        + [{"institution": "i0", "project": "p"}],
    )


def main() -> None:
    """Run all cases, each in its own process."""
    asked = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for case in cases():
            if asked and not any(word in case for word in asked):
                continue
            if case in FILES:
                file, make = FILES[case]
                made = multiprocessing.Process(target=make, args=(folder / file,))
                made.start()  # what it takes to make a file is not counted
                made.join()
            words = [sys.executable, __file__, "--one", case, name]
            try:
                done = subprocess.run(  # noqa: S603 - this file
                    words, capture_output=True, text=True, check=False, timeout=LONGEST
                )
            except subprocess.TimeoutExpired:
                print(f"{case}: ABOVE THE AIM: not ready after {LONGEST} s", flush=True)
                continue
            if done.returncode:
                print(f"{case}: the process died ({done.returncode}) {done.stderr[-300:]}")
                continue
            told = json.loads(done.stdout.splitlines()[-1])
            fine = told["seconds"] < SECONDS and told["mebibytes"] < MEBIBYTES
            print(
                f"{case}: {told['seconds']:.2f} s, {told['mebibytes']:.0f} MiB"
                f"{'' if fine else ' (ABOVE THE AIM)'}: {' '.join(told['said'].split())[:300]}",
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
