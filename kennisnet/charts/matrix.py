"""The matrix of institutions and projects."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D

from kennisnet.errors import a_language
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.labels import short_codes
from kennisnet.network import Network, a_network
from kennisnet.texts import say
from kennisnet.texts.wording import painted, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def size_of(net: Network) -> Size:
    """Give the size that the table asks for."""
    named = net.named()
    return 4.2 + 0.17 * len(named.projects), 1.6 + 0.155 * len(named.institutions)


def matrix(net: Network, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """Draw institutions against projects: a filled mark leads, a hollow one is a partner.

    Projects stand in the order of the table, gathered and coloured by spoor where there is one;
    institutions by number of projects, most first, ties by name. Generic rows are left out. New
    axes are as large as the table asks for.

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
    ax = axes(ax, size_of(net))
    spoor = named.column("projects", "spoor").fillna("")
    groups = list(spoor.unique())
    columns = sorted(named.projects.index, key=lambda project: groups.index(spoor[project]))
    rows = _rows(named)
    palette = colours.categories(spoor[spoor != ""])
    _marks(ax, named, rows, columns, spoor, palette)
    _bands(ax, [spoor[project] for project in columns], palette)
    called = _called(named)
    ax.set_xticks(
        range(len(columns)),
        [painted(called[project]) for project in columns],
        rotation=90,
        fontsize=6.5,
        parse_math=False,
    )
    names = [painted(short(name)) for name in named.institutions.loc[rows, "name"].astype(str)]
    ax.set_yticks(range(len(rows)), names, fontsize=7, parse_math=False)
    ax.set_xlim(-0.8, len(columns) - 0.2)
    ax.set_ylim(len(rows) - 0.3, -0.7)
    ax.tick_params(length=0)
    ax.grid(color=colours.GRID, linewidth=0.5, zorder=0)
    ax.spines[:].set_visible(False)
    _key(ax, lang)
    return ax


def _rows(named: Network) -> list[str]:
    """Give the institutions, those with most projects first."""
    degree = pd.Series(named.incidence.sum(axis=1), named.institutions.index)
    names = named.institutions["name"].astype(str)
    return sorted(names.index, key=lambda one: (-degree[one], names[one], one))


def _called(named: Network) -> dict[str, str]:
    """Give what a project is called below the matrix: its code where that is short, else a name."""
    names = named.projects["name"].astype(str)
    return {str(one): short(name, 18) for one, name in names.items()} | short_codes(named)


def _marks(
    ax: Axes,
    named: Network,
    rows: Sequence[str],
    columns: Sequence[str],
    spoor: pd.Series,
    palette: dict[str, str],
) -> None:
    across = {project: x for x, project in enumerate(columns)}
    down = {one: y for y, one in enumerate(rows)}
    links = named.participations
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


def _bands(ax: Axes, spoor: Sequence[str], palette: dict[str, str]) -> None:
    """Name each spoor above its projects and part them by a line."""
    start = 0
    for name, run in groupby(spoor):
        length = len(list(run))
        if name:
            ax.text(
                start + (length - 1) / 2,
                -1.1,
                wrapped(painted(name), max(10, int(2.5 * length))),
                ha="center",
                va="bottom",
                fontsize=7,
                color=colours.darker(palette.get(name, colours.PROJECT)),
                fontweight="bold",
                parse_math=False,
            )
        if start:
            ax.axvline(start - 0.5, color=colours.TIE, linewidth=0.8, zorder=1)
        start += length


MOST_LETTERS = 200
"""Of a longer name a picture shows the beginning."""


def wrapped(name: str, wide: int) -> str:
    """Break a name over at most three lines."""
    lines = textwrap.wrap(
        short(name, MOST_LETTERS), wide, max_lines=3, placeholder="…", break_long_words=False
    )
    return "\n".join(lines)


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
            label=say(f"map-legend-{kind}", lang),
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
