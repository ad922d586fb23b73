"""The matrix of institutions and projects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.room import POINTS, broken, fitted, labels, room
from kennisnet.choices import Width
from kennisnet.errors import a_language
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.labels import short_codes
from kennisnet.maps.widths import width
from kennisnet.network import Network, a_network
from kennisnet.texts import say
from kennisnet.texts.wording import brief, heading

if TYPE_CHECKING:
    from matplotlib.axes import Axes


A3 = 16.5, 11.6
"""The largest sheet that it is drawn on, on its side, in inches."""
STEP = 0.17, 0.155
"""Width of a column and height of a row where there is room enough."""
SMALLEST = 0.115
"""Closer together nobody could read the names."""
WIDTH = 4.2
"""Of a sheet of its own without its columns: there is room for the longest names, and the legend."""
BESIDE, BELOW = 0.2, 0.9
"""Room beside the names of institutions; and below those of projects, for remark and legend."""
EDGE = 0.35
"""Of a sheet without anything on it: what stands around axes."""
NAMES, HEADS = 2.1, 1.1
"""The most room of the names of institutions, and of those of projects and sporen."""
WIDEST, DEEPEST = 0.36, 0.45
"""The largest share of the width, and of the height, that names of one kind have."""
SIZE = 6.5
"""Of names, in points."""
MEASURED = 500
UPRIGHT = 0.7
"""A band that is narrower, in inches, has its name upright."""


class Margins(NamedTuple):
    """How much room names need, in inches: of institutions, of projects, of sporen."""

    names: float
    heads: float
    bands: float


class Part(NamedTuple):
    """Who and what is drawn, in order."""

    rows: list[str]
    columns: list[str]


def size_of(net: Network) -> Size:
    """Give the size that the table asks for, at most an A3, on its side or upright."""
    named = net.named()
    need = _margins(named)
    sheet = _sheet(named, need)
    high = need.heads + need.bands + BELOW + EDGE
    return (
        min(sheet[0], max(WIDTH + STEP[0] * len(named.projects), need.names / WIDEST + EDGE)),
        min(sheet[1], high + STEP[1] * max(3, len(named.institutions))),
    )


def is_part(net: Network) -> bool:
    """Say whether a sheet of its own has not room for everybody and everything."""
    wide, high = size_of(net)
    named = net.named()
    rows, columns = _fits(wide - EDGE, high - EDGE, _margins(named))
    return rows < len(named.institutions) or columns < len(named.projects)


def _sheet(named: Network, need: Margins) -> Size:
    """Choose the sheet that shows most, the lying one where both show as much."""
    n, m = len(named.institutions), len(named.projects)

    def shown(sheet: Size) -> int:
        rows, columns = _fits(sheet[0] - EDGE, sheet[1] - EDGE, need)
        return min(n, rows) * min(m, columns)

    return max((A3, A3[::-1]), key=shown)


def _margins(named: Network) -> Margins:
    """Measure the names, none longer than it may be."""
    spoor = named.column("projects", "spoor").dropna().unique()
    longest = {
        "names": (named.institutions["name"], NAMES),
        "heads": (_called(named).values(), HEADS),
        "bands": (spoor, HEADS),
    }
    return Margins(
        **{
            kind: max(
                (
                    width(fitted(text, SIZE, most), SIZE, bold=kind == "bands")
                    for text in _long(texts)
                ),
                default=0.0,
            )
            / POINTS
            + (0.1 if len(texts) else 0.0)
            for kind, (texts, most) in longest.items()
        }
    )


def _long(texts: Iterable[object]) -> list[str]:
    """Give the texts with most letters: one of them is the widest."""
    return sorted({brief(str(text)) for text in texts}, key=len)[-MEASURED:]


def _fits(wide: float, high: float, need: Margins) -> tuple[int, int]:
    """Give how many rows and columns fit on axes."""
    rows = _places(high - need.heads - need.bands - BELOW)
    return rows, _places(wide - need.names - BESIDE)


def _places(inches: float) -> int:
    """Give how many rows or columns fit in so much room, at least one."""
    return max(1, int(inches / SMALLEST))


def matrix(
    net: Network, ax: Axes | None = None, lang: str = "nl", *, width: Width | None = None
) -> Axes:
    """Draw institutions against projects: a filled mark leads, a hollow one is a partner.

    Projects stand in the order of the table, gathered and coloured by spoor where there is one;
    institutions by number of projects, most first, ties by name. Generic rows are left out. New
    axes are as large as the table asks for, at most an A3. Where not all fit, on that or on the axes
    that are given, the institutions with most projects are drawn, and the projects in which most of
    these take part, and the picture says so.

    Raises
    ------
    ArgumentError
        For what is no network, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ")]
    >>> net = Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}, {"id": "Q"}], links)
    >>> [label.get_text() for label in matrix(net, sheet((6, 4))).get_yticklabels()]
    ['b', 'a']
    """
    named = a_network(net).named()
    a_language(lang)
    ax = axes(ax, size_of(net), width)
    wide, high = room(ax)
    names, heads, bands = _margins(named)
    need = Margins(
        min(names, WIDEST * wide), min(heads, DEEPEST * high), min(bands, DEEPEST * high)
    )
    rows, columns = _part(named, _fits(wide, high, need))
    spoor = named.column("projects", "spoor").fillna("")
    palette = colours.categories(spoor[spoor != ""])
    drawn = _marks(ax, named, rows, columns, spoor, palette)
    inner = wide - need.names - BESIDE
    _bands(ax, [spoor[project] for project in columns], palette, inner)
    called = _called(named)
    ax.set_xticks(
        range(len(columns)),
        labels([called[project] for project in columns], SIZE, need.heads),
        rotation=90,
        fontsize=SIZE,
        parse_math=False,
    )
    told = labels(named.institutions["name"][[*rows]], SIZE, need.names)
    ax.set_yticks(range(len(rows)), told, fontsize=SIZE, parse_math=False)
    ax.set_xlim(-0.8, len(columns) - 0.2)
    ax.set_ylim(len(rows) - 0.3, -0.7)
    ax.tick_params(length=0)
    ax.grid(color=colours.GRID, linewidth=0.5, zorder=0)
    ax.spines[:].set_visible(False)
    _key(ax, lang)
    everybody = named.incidence.shape
    if (len(rows), len(columns)) != everybody:
        counts = dict(zip(("institutions", "projects"), map(int, everybody), strict=True))
        said = say("chart-part-both", lang, rows=len(rows), columns=len(columns), **counts)
        lines = broken(said, 7, inner, 4)
        ax.set_xlabel("\n".join(lines), fontsize=7, color=colours.INK)
    kinds = zip(("institutions", "projects"), (rows, columns), strict=True)
    said_of = {kind: say(f"count-{kind}", lang, n=len(own)) for kind, own in kinds}
    return in_words(ax, "matrix", lang, n=drawn, **said_of)


def _part(named: Network, most: tuple[int, int]) -> Part:
    """Choose what fits: the busiest, and the projects in which most of them are, by spoor."""
    names = named.institutions["name"].astype(str)
    degree = pd.Series(named.incidence.sum(axis=1), names.index)
    rows = sorted(names.index, key=lambda one: (-degree[one], names[one], one))[: most[0]]
    own = named.incidence[[names.index.get_loc(one) for one in rows]]
    size = pd.Series(own.sum(axis=0), named.projects.index)
    kept = set(sorted(size.index, key=lambda one: (-size[one], one))[: most[1]])
    spoor = named.column("projects", "spoor").fillna("")
    groups = {group: place for place, group in enumerate(spoor.unique())}
    columns = sorted(
        (one for one in named.projects.index if one in kept), key=lambda one: groups[spoor[one]]
    )
    return Part(rows, columns)


def _called(named: Network) -> dict[str, str]:
    """Give what a project is called below the matrix: its code where that is short, else a name."""
    names = named.projects["name"].astype(str)
    return {str(one): brief(name, 18) for one, name in names.items()} | short_codes(named)


def _marks(
    ax: Axes,
    named: Network,
    rows: Sequence[str],
    columns: Sequence[str],
    spoor: pd.Series,
    palette: dict[str, str],
) -> int:
    """Put a mark for each participation; give how many."""
    across = {project: x for x, project in enumerate(columns)}
    down = {one: y for y, one in enumerate(rows)}
    links = named.participations
    links = links[links["institution"].isin(rows) & links["project"].isin(columns)]
    shade = [
        colours.darker(palette.get(group, colours.PROJECT), 3)
        for group in links["project"].map(spoor)
    ]
    ax.scatter(
        links["project"].map(across),
        links["institution"].map(down),
        s=26,
        c=np.where(links["role"] == "trekker", shade, "white"),
        edgecolors=shade,
        linewidths=1.1,
        zorder=3,
    )
    return len(links)


def _bands(ax: Axes, spoor: Sequence[str], palette: dict[str, str], inches: float) -> None:
    """Name each spoor above its projects, upright where these are few, and part them by a line."""
    start = 0
    for name, run in groupby(spoor):
        length = len(list(run))
        if name:
            beside = length * inches / len(spoor)
            upright = beside < UPRIGHT
            lines = (
                [fitted(name, SIZE, HEADS, bold=True)]
                if upright
                else broken(heading(name), SIZE, beside * 0.95, 3, bold=True)
            )
            ax.text(
                start + (length - 1) / 2,
                -1.1,
                "\n".join(lines),
                ha="center",
                va="bottom",
                rotation=90 if upright else 0,
                fontsize=SIZE,
                color=colours.darker(palette.get(name, colours.PROJECT)),
                fontweight="bold",
                parse_math=False,
            )
        if start:
            ax.axvline(start - 0.5, color=colours.TIE, linewidth=0.8, zorder=1)
        start += length


def _key(ax: Axes, lang: str) -> None:
    handles = [
        Line2D(
            [],
            [],
            marker="o",
            color="none",
            markerfacecolor=fill,
            markersize=6,
            markeredgecolor=colours.INSTITUTION,
            label=say(f"chart-{kind}", lang),
        )
        for kind, fill in (("lead", colours.INSTITUTION), ("partner", "white"))
    ]
    canvas = ax.get_figure(root=True)
    if canvas is not None and canvas.get_layout_engine() is not None:
        canvas.legend(
            handles=handles, loc="outside lower center", ncols=2, fontsize=8, frameon=False
        )
        return
    ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, -0.1), ncols=2, fontsize=8)
