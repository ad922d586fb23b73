"""Hostile files by the number: made from a seed, and put through recognise, read, check and map.

``python tests/fuzz.py 10000`` makes so many (``--first 300`` begins there) and tells every exception
that is not kennisnet's own, everything written beside what was asked for, and what took longest.
A number always gives the same file, so that what was found can be made again: ``--one 4711`` keeps it.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import random
import sys
import tempfile
import time
import traceback
from html import escape
from pathlib import Path

from hostile import TEXTS
from written import docx, ods, packed, sheet, xls, xlsx

import kennisnet as kn

HEADERS = (
    *("Project", "Projectnaam", "Projectcode", "Trekker", "Trekker(s)", "Partners"),
    *("Partner", "Rol", "Instelling", "Organisation", "Role", "Coordinator"),
    *("Spoor", "Status", "Start", "Einde", "Jaar", "T: Trekker P: Partners"),
    *("Sector", "id", "kind", "name", "Naam", "Thema"),
    *("", "Budget", "Code"),
)
NAMES = (
    *("UL", "HsL", "TNO", "Universiteit Leiden", "Hogeschool Leiden (HsL)", "scholen"),
    *("e.a.", "n.v.t.", "LUMC (trekker)", "UL; HsL", "UL, HsL en TNO", "T: UL P: HsL, TNO"),
    *("UL || HsL", "Stichting X B.V.", "2021-03-01", "1-2-2021", "2021", "Q1 2022"),
    *("44197", "x", "X", "ja", "trekker", "partner"),
    "totaal",
)
NASTY = (
    *("\u0300\u0316", "(", ")", '"', "'", " "),
    *("\u00a0", ",", ";", "/", "&", "&amp;"),
    *("a & ", "+", "-", "T: ", "P: ", "T: a P: b "),
    *("1", "1.", ".", "a. ", "\n", "\t"),
    *("|", "||", "<br>", "e.a. ", "a, ", "\u200b"),
    *("\u202e", "\ufeff", "ﷺ", "😀", "[", "{"),
    *("=", "#", "%", "{{", "\\", "\u2028"),
    "\x85",
)
CONTROL = tuple(map(chr, [*range(1, 32), *range(127, 160), 0x202E, 0x2066, 0xFFFE, 0xFFFF, 0xD800]))
STARTS = (
    *("=", "+", "-", "@", "'", "\t"),
    *(" =", "＝", "#N/A", "#REF!", "sep=;", "\ufeff"),
    *("PK", "<table"),
)
LONGEST = 20_000
FILE_NAMES = (
    *("t", "-rf", "a b", "é\u0301", "$(touch x)", "`id`"),
    *("..", "a;b", "con", "%s{0}", "\u202ecod", "a\nb"),
    *("\x1b[31m", "'", '"', "&amp;", "x" * 180, "nodes"),
    ".kennisnet",
)


class Maker:
    """Makes one file of a number."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)  # noqa: S311 - no secret

    def text(self) -> str:  # noqa: PLR0911 - a line for each way
        """Make the text of a cell."""
        pick = self.chance
        way = pick.random()
        if way < 0.55:
            return pick.choice(NAMES)
        if way < 0.62:
            return pick.choice(TEXTS)
        if way < 0.70:
            return "".join(pick.choices(NASTY, k=pick.randint(1, 12)))
        if way < 0.72:
            unit = "".join(pick.choices((*NASTY, *NAMES), k=pick.randint(1, 3)))
            return (unit * LONGEST)[: pick.choice((100, 1_000, LONGEST))]
        if way < 0.78:
            return pick.choice(STARTS) + pick.choice(NAMES)
        if way < 0.84:
            return pick.choice(NAMES) + pick.choice(CONTROL) + pick.choice(NAMES)
        if way < 0.90:
            return f"Instelling {pick.randint(1, 30)}"
        return ""

    def rows(self) -> list[list[str]]:
        """Make the rows of a table, mostly of a form that can be read."""
        pick = self.chance
        width = pick.choice((1, 2, 3, 3, 4, 5, 8, 12))
        form = pick.random()
        if form < 0.4:
            head = ["Project", "Trekker", "Partners"]
        elif form < 0.7:
            head = ["Project", "Instelling", "Rol"]
        elif form < 0.8:
            head = ["Project", *(f"Instelling {n}" for n in range(pick.randint(2, 8)))]
        else:
            head = []
        head += [pick.choice(HEADERS) if pick.random() < 0.8 else self.text() for _ in range(width)]
        if pick.random() < 0.3:
            pick.shuffle(head)
        rows = [head]
        for number in range(pick.choice((0, 1, 2, 5, 12, 40))):
            line = [self.text() for _ in range(len(head) + pick.choice((0, 0, 0, 0, -1, 1)))]
            if line and pick.random() < 0.7:
                line[0] = f"Project {number % pick.choice((1, 3, 100))}"
            if 0.7 <= form < 0.8:
                line[1:] = [pick.choice(("x", "", "X", "T", "P")) for _ in line[1:]]
            rows.append(line)
        if pick.random() < 0.2:
            rows[:0] = [[self.text()] for _ in range(pick.randint(1, 3))]
        if pick.random() < 0.1:
            rows.append(["Totaal", *map(str, range(len(head) - 1))])
        return rows

    def sheets(self) -> list[dict[str, object]]:
        """Make some sheets, of names that a workbook takes."""
        pick = self.chance
        made = []
        for number in range(pick.choice((1, 1, 1, 2, 3))):
            rows, merged = self.rows(), []
            if pick.random() < 0.2 and len(rows) > 2:
                merged = [(2, 1, min(len(rows), pick.randint(2, 5)), pick.randint(1, 2))]
            name = pick.choice(("Blad", "20\u202e21", "a b", "T&<", "2021"))
            made.append(sheet(rows, f"{name}{number}", merged, pick.random() < 0.1))
        return made

    def content(self) -> tuple[bytes, str]:
        """Make the bytes of a file, and how its name ends."""
        pick = self.chance
        kind = pick.choice(("csv", "csv", "csv", "tsv", "gz", "zip", "html", *BOOKS))
        if kind in BOOKS:
            with contextlib.suppress(Exception):  # what the writers do not take is no file
                return BOOKS[kind](self.sheets()), f".{kind}"
            kind = "csv"
        if kind == "html":
            cells = [
                [f"<td rowspan={pick.choice((1, 1, 2, 9))}>{self.markup(c)}" for c in row]
                for row in self.rows()
            ]
            page = "".join(f"<tr>{''.join(row)}" for row in cells)
            return f"<html><table>{page}</table>".encode("utf-8", "replace"), ".html"
        plain = self.separated(pick.choice(",;|\t") if kind != "tsv" else "\t")
        if kind == "gz":
            return gzip.compress(plain), ".csv.gz"
        if kind == "zip":
            inner = pick.choice(("t.csv", "../../out.csv", "/tmp/out.csv", "a\\b.csv", ".."))  # noqa: S108 - hostile
            return packed(
                {inner: plain, **({"more.csv": "x"} if pick.random() < 0.2 else {})}
            ), ".zip"
        return plain, f".{kind}"

    def markup(self, text: str) -> str:
        """Make a text that is sometimes markup."""
        return text if self.chance.random() < 0.3 else escape(text)

    def separated(self, sign: str) -> bytes:
        """Make a text of columns, quoted well or not."""
        pick = self.chance
        well = pick.random() < 0.7

        def cell(text: str) -> str:
            quoted = '"' + text.replace('"', '""') + '"'
            return quoted if well and any(s in text for s in (sign, '"', "\n", "\r")) else text

        end = pick.choice(("\n", "\n", "\r\n", "\r"))
        text = end.join(sign.join(map(cell, row)) for row in self.rows())
        encoding = pick.choice(
            ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "mac-roman", "utf-32")
        )
        return text.encode(encoding, "replace")

    def broken(self, content: bytes) -> bytes:
        """Cut a file off, turn bits over, or leave it whole."""
        pick = self.chance
        way = pick.random()
        if way < 0.7 or not content:
            return content
        if way < 0.8:
            return content[: pick.randrange(len(content))]
        out = bytearray(content)
        for _ in range(pick.choice((1, 3, 30))):
            out[pick.randrange(len(out))] ^= 1 << pick.randrange(8)
        return bytes(out)

    def settings(self) -> str:
        """Make a file of settings, right or wrong."""
        pick = self.chance
        keys = ("form", "project", "lead", "partners", "sheet", "header", "kinds", "x")
        values = ("1", '"Project"', '["Partners"]', "[]", "{a = 1}", "true", '"x')
        lines = [f"{pick.choice(keys)} = {pick.choice(values)}" for _ in range(pick.randint(0, 4))]
        return "\n".join(dict.fromkeys(lines))


BOOKS = {"xlsx": xlsx, "ods": ods, "docx": docx, "xls": xls}


def made(number: int, folder: Path) -> Path:
    """Make the file of a number in a folder; sometimes with settings beside it."""
    maker = Maker(number)
    content, ending = maker.content()
    if maker.chance.random() < 0.05:
        ending = maker.chance.choice(
            (".csv", ".xlsx", ".ods", ".docx", ".xls", ".html", ".gz", ".zip", "")
        )
    name = maker.chance.choice(FILE_NAMES) if maker.chance.random() < 0.3 else "t"
    path = folder / f"{name}{ending}"
    if path == folder / ".." or path == folder:
        path = folder / "t"
    path.write_bytes(maker.broken(content))
    if maker.chance.random() < 0.1:
        path.with_suffix(".kennisnet.toml").write_text(maker.settings(), "utf-8")
    return path


def tried(path: Path) -> tuple[list[str], dict[str, float]]:
    """Put a file through the verbs; give what was foreign, and the seconds of each verb."""
    foreign: list[str] = []
    seconds: dict[str, float] = {}
    net: list[kn.Network] = []
    verbs = {
        "recognise": lambda: kn.recognise(path),
        "read": lambda: net.append(kn.read(path)),
        "check": lambda: kn.check(path),
        "map": lambda: [kn.draw_map(one).html for one in net],
    }
    for verb, call in verbs.items():
        start = time.perf_counter()
        try:
            call()
        except kn.KennisnetError as error:
            said = f"{error.text('en')}\n{error.text('nl')}"
            if not said.replace("\n", "").isprintable():
                foreign.append(
                    f"{verb}: a sentence with a sign that a terminal obeys: {said!r:.300}"
                )
        except Exception:  # noqa: BLE001 - that is what is looked for
            foreign.append(f"{verb}: {traceback.format_exc()}")
        seconds[verb] = time.perf_counter() - start
    return foreign, seconds


def one(number: int) -> tuple[list[str], dict[str, float], int]:
    """Make the file of a number in a folder of its own and try it; give also its size."""
    with tempfile.TemporaryDirectory() as name:
        inside = Path(name) / "in"
        inside.mkdir()
        path = made(number, inside)
        before = {
            file: file.read_bytes() for file in sorted(Path(name).rglob("*")) if file.is_file()
        }
        foreign, seconds = tried(path)
        after = {
            file: file.read_bytes() for file in sorted(Path(name).rglob("*")) if file.is_file()
        }
        if before != after:
            foreign.append(f"files were written or changed: {sorted(after.keys() ^ before.keys())}")
        return foreign, seconds, len(before[path])


SLOW = 1.0
"""A file that takes a verb so many seconds is told at once."""
SAID = 500
"""After so many files it is told how far it is."""


def main() -> int:
    """Try many, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--one", type=int, help="make this file, try it and keep it")
    asked = parser.parse_args()
    if asked.one is not None:
        path = made(asked.one, Path(tempfile.mkdtemp()))
        print(path, *tried(path), sep="\n")
        return 0
    slowest: list[tuple[float, int, str]] = []
    wrong = 0
    for number in range(asked.first, asked.first + asked.number):
        foreign, seconds, size = one(number)
        wrong += bool(foreign)
        for said in foreign:
            print(f"{number}: {said}", flush=True)
        verb = max(seconds, key=lambda v: seconds[v])
        if seconds[verb] > SLOW:
            print(f"{number}: {verb} took {seconds[verb]:.1f} s", file=sys.stderr, flush=True)
        slowest = sorted([*slowest, (seconds[verb], number, f"{verb}, {size} bytes")])[-10:]
        if (number + 1 - asked.first) % SAID == 0:
            print(f"{number + 1 - asked.first} files", file=sys.stderr, flush=True)
    for took, number, what in reversed(slowest):
        print(f"{took:.2f} s: {number} ({what})")
    print(f"{asked.number} files, {wrong} with something foreign")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
