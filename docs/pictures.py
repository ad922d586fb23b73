"""Draw the pictures of the README and of the pages, all from the Leiden data.

Without an argument: the picture of the README. With a folder: every view of the map and every
chart, for the page "How to read each picture".
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl

import kennisnet as kn

if TYPE_CHECKING:
    from matplotlib.axes import Axes

mpl.use("Agg")
DPI = 110
ABOUT = "naturalis"
"""Whom the view of one institution is about: with few enough projects for a page."""
APART = 4
"""The Leiden data know one moment; for pictures of two, the earlier lacks the last projects, the later the first."""
LARGEST = ["gemeente-leiden", "universiteit-leiden"]


def of_readme() -> Axes:
    return kn.draw_figure(kn.load_leiden().rolled_up(), lang="en")


def recipes() -> dict[str, Callable[[], Axes]]:
    """Say for each view of the map and each chart how it is drawn from the Leiden data."""
    net = kn.load_leiden().rolled_up()
    names, projects = net.institutions["name"], net.projects["name"]
    earlier, later = two_moments(net)
    charts, lang = kn.charts, "en"
    views = {
        view: lambda paint=paint: paint(net, lang=lang) for view, paint in charts.PAINTED.items()
    }
    return views | {
        "institution": lambda: charts.institution(net, lang=lang, institution=ABOUT),
        "moments": lambda: charts.moments(later, lang=lang, before=earlier),
        "alike": lambda: charts.alike(kn.lookalikes(net), projects, lang=lang),
        "blocks": lambda: charts.blocks(net, lang=lang),
        "carriers": lambda: charts.carriers(net, lang=lang),
        "coverage": lambda: charts.coverage(kn.coverage(net), lang=lang),
        "leads": lambda: charts.leads(net, lang=lang),
        "matrix": lambda: charts.matrix(net, lang=lang),
        "multiples": lambda: charts.multiples(net, lang=lang),
        "pieces": lambda: charts.pieces(net.without(*LARGEST), lang=lang),
        "prospects": lambda: charts.prospects(kn.unlinked(net, top=60), names, lang=lang),
        "ranks": lambda: charts.ranks(
            kn.measure(net, "betweenness", uncertainty="subsample", samples=200),
            names,
            lang=lang,
        ),
        "removal": lambda: charts.removal(
            [kn.removal_curve(net, order) for order in ("degree", "random")], lang=lang
        ),
        "slope": lambda: charts.slope(
            kn.measure(earlier, "degree"), kn.measure(later, "degree"), names, lang=lang
        ),
    }


def two_moments(net: kn.Network) -> tuple[kn.Network, kn.Network]:
    """Give two moments of our own making; the page says that they are invented."""
    ids = list(net.projects.index)
    return part(net, ids[:-APART]), part(net, ids[APART:])


def part(net: kn.Network, projects: list[str]) -> kn.Network:
    """Give some projects, and whoever takes part there."""
    links = net.participations[net.participations["project"].isin(projects)]
    there = net.institutions[net.institutions.index.isin(links["institution"])]
    return kn.Network(there, net.projects.loc[projects], links, net.about)


def drawn(folder: Path) -> Iterator[Path]:
    """Draw all of them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in recipes().items():
        yield saved(draw(), folder / f"{name}.png")


def saved(axes: Axes, target: Path, dpi: int = DPI) -> Path:
    axes.figure.savefig(target, dpi=dpi, metadata={"Software": "kennisnet"})
    return target


def main() -> None:
    if len(sys.argv) > 1:
        for written in drawn(Path(sys.argv[1])):
            print(f"written: {written}")
    else:
        target = saved(of_readme(), Path(__file__).parent / "map.png", dpi=100)
        print(f"written: docs/{target.name}")


if __name__ == "__main__":
    main()
