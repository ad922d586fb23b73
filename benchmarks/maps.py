"""How long a map takes, how large its page is, and what can be read at first paint.

For Leiden and, where KENNISNET_SHARED has them, seven other tables. First seconds of the processor for
each view by itself, composed from what was handed over. Then a table: institutions and projects, seconds
for the map without suggestions (``bare``) and as it is by default (``map``), the size of the page, and of
the view that opens in a browser without a network, at 1440 x 900: milliseconds to the first paint and
until all is drawn, names shown, names cut, texts over one another or over a sign, lines, marks, the smallest
text in pixels; crossings on the board, where there is one. ``python benchmarks/maps.py urbact`` takes one.
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"

import sys
import tempfile
import warnings
from dataclasses import replace
from pathlib import Path

from common import SHARED, timed

import kennisnet as kn
from kennisnet.drawing import grounded
from kennisnet.maps.look import Look
from kennisnet.maps.views import VIEWS, board
from kennisnet.maps.views.group_boards import group_boards

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser_path import browser_path

TABLES = {
    "leiden": None,
    "escience": "nl_escience_projects/nlesc_projects.csv",
    "openscience": "nl_openscience_nwo/edges.csv",
    "urbact": "urbact_cities/URBACT_Membership_GNidCorr_complete_V2.csv",
    "interreg": "interreg_se/projects.csv",
    "cordis 2007": "cordis_2007/cordis-plus-2007.csv",
    "keep": "keep_2014/partners.csv",
    "h2020": "cordis_h2020_full/h2020.csv.gz",
}
MOST = 2_000
"""Of more institutions suggestions are not part of what is timed here."""
SHOWN = ("paint", "drawn", "names", "cut", "over", "lines", "marks", "px")
HEADS = (*("table", "inst", "proj", "bare", "map", "MB"), *SHOWN, "cross")
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def network(name: str) -> kn.Network | None:
    path = TABLES[name]
    if path is None:
        return kn.load_leiden().named().rolled_up()
    if not (SHARED / path).is_file():
        print(f"{name}: not there")
        return None
    return kn.read(SHARED / path).named().rolled_up()


def composed(net: kn.Network) -> str:
    """Compose each view by itself; gives the crossings of the board, where there is one."""
    seconds, ground = timed(lambda: grounded(net, Look()))
    print(f"  what is handed over {seconds:.2f} s", end="")
    few = len(net.institutions) < MOST
    ground = replace(ground, suggestions=kn.unlinked(net, top=25) if few else None)
    for name, view in VIEWS.items():
        if view.on_page and view.fits(ground):
            print(f", {name} {timed(lambda view=view: view.compose(ground), 2)[0]:.2f}", end="")
    print(f", boards of groups {timed(lambda: group_boards(ground))[0]:.2f}", flush=True)
    return str(board.crossings_of(ground)) if VIEWS["board"].fits(ground) else "–"


def painted(path: Path) -> list[str]:
    """Open a page in a browser, and count what it shows."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"]
        )
        context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.goto(path.as_uri())
        page.wait_for_function("window.kennisnet !== undefined")
        drawn = page.evaluate("performance.now()")
        page.wait_for_timeout(300)
        first = page.evaluate(PAINT)
        counted = page.evaluate("kennisnet.canvas.counted()")
        browser.close()
    return [
        f"{first:.0f}",
        f"{drawn:.0f}",
        str(counted["names"]),
        str(sum(counted["cut"].values())),
        str(len(counted["overlaps"])),
        str(counted["lines"]),
        str(counted["marks"]),
        f"{counted['smallest']:.1f}",
    ]


def told(rows: list[list[str]]) -> None:
    """Write the table: a line for each network."""
    wide = [max(map(len, column)) for column in zip(HEADS, *rows, strict=True)]
    for row in (HEADS, *rows):
        first, *others = zip(row, wide, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(room) for cell, room in others)]
        print("  ".join(cells))


def measured(name: str, net: kn.Network) -> list[str]:
    """Give the line of a network."""
    print(f"{name}: {net}", flush=True)
    crossings = composed(net)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.html"
        # each a network of which nothing was computed
        bare, _ = timed(lambda: kn.draw_map(net.with_about(), path, suggestions=False))
        whole, _ = timed(lambda: kn.draw_map(net.with_about(), path))
        size = path.stat().st_size / 1e6
        shown = painted(path) if browser_path() else ["–"] * len(SHOWN)
    counts = [str(len(net.institutions)), str(len(net.projects))]
    return [name, *counts, f"{bare:.1f}", f"{whole:.1f}", f"{size:.2f}", *shown, crossings]


def main(names: list[str]) -> None:
    warnings.simplefilter("ignore")
    found = ((name, network(name)) for name in names or TABLES)
    told([measured(name, net) for name, net in found if net is not None])


if __name__ == "__main__":
    main(sys.argv[1:])
