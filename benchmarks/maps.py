"""How long a map takes, how large its page is, and what can be read at first paint.

For Leiden and, where KENNISNET_SHARED has them, six other tables: seconds of the processor for each
view by itself (composed from what was handed over) and for the whole map, the size of the page, and
in a browser without a network, at 1440 x 900: milliseconds to the first paint, names shown of names
there, names cut, texts over one another, crossings, the smallest text. ``python benchmarks/maps.py urbact`` takes one.
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
    "urbact": "urbact_cities/URBACT_Membership_GNidCorr_complete_V2.csv",
    "interreg": "interreg_se/projects.csv",
    "cordis 2007": "cordis_2007/cordis-plus-2007.csv",
    "keep": "keep_2014/partners.csv",
    "h2020": "cordis_h2020_full/h2020.csv.gz",
}
MOST = 2_000
"""Of more institutions suggestions are not part of what is timed here."""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def network(name: str) -> kn.Network | None:
    path = TABLES[name]
    if path is None:
        return kn.load_leiden().named().rolled_up()
    if not (SHARED / path).is_file():
        print(f"{name}: not there")
        return None
    return kn.read(SHARED / path).named().rolled_up()


def composed(net: kn.Network) -> None:
    seconds, ground = timed(lambda: grounded(net, Look()))
    print(f"  what is handed over {seconds:.2f} s", end="")
    ground = replace(
        ground, suggestions=kn.unlinked(net, top=25) if len(net.institutions) < MOST else None
    )
    for name, view in VIEWS.items():
        if view.on_page and view.fits(ground):
            print(f", {name} {timed(lambda view=view: view.compose(ground), 2)[0]:.2f}", end="")
    print(f", boards of groups {timed(lambda: group_boards(ground))[0]:.2f}")
    if "board" in VIEWS and VIEWS["board"].fits(ground):
        print(f"  crossings of the board: {board.crossings_of(ground)}")


def painted(path: Path) -> None:
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
        counted = page.evaluate("kennisnet.canvas.counted()")
        print(
            f"  drawn {drawn:.0f} ms after the page was asked for, first paint {page.evaluate(PAINT):.0f} ms"
        )
        print(
            f"  names shown {counted['names']}, cut {counted['cut']}, over one another "
            f"{len(counted['overlaps'])}, lines {counted['lines']}, marks {counted['marks']}, "
            f"smallest text {counted['smallest']:.1f} px"
        )
        browser.close()


def main(names: list[str]) -> None:
    warnings.simplefilter("ignore")
    for name in names or TABLES:
        net = network(name)
        if net is None:
            continue
        print(f"{name}: {net}")
        composed(net)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "map.html"
            seconds, _ = timed(lambda net=net, path=path: kn.draw_map(net, path))
            print(f"  map {seconds:.1f} s, page {path.stat().st_size / 1e6:.2f} MB")
            if browser_path():
                painted(path)


if __name__ == "__main__":
    main(sys.argv[1:])
