"""Charts for a document, one function each; every one draws on axes and gives them back."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.lines import Line2D

from kennisnet.maps import colours
from kennisnet.maps.labels import CODE, short
from kennisnet.network import Network
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["matrix"]


def matrix(net: Network, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """Draw institutions against projects: a filled mark leads, a hollow one is a partner.

    Projects stand in the order of the table, gathered and coloured by spoor where there is one;
    institutions by number of projects, most first, ties by name. Generic rows are left out. New
    axes are as large as the table asks for.
    """
    named = net.named()
    degree = pd.Series(named.incidence.sum(axis=1), named.institutions.index)
    names = named.institutions["name"].astype(str)
    rows = sorted(names.index, key=lambda one: (-degree[one], names[one], one))
    projects = named.projects
    spoor = projects.get("spoor", pd.Series(index=projects.index, dtype="str")).fillna("")
    columns = sorted(projects.index, key=lambda p: (list(spoor.unique()).index(spoor[p]),))
    if ax is None:
        size = (4.2 + 0.17 * len(columns), 1.6 + 0.155 * len(rows))
        _, ax = plt.subplots(figsize=size, layout="constrained")
    palette = colours.categories(spoor[spoor != ""])
    across = {p: x for x, p in enumerate(columns)}
    down = {one: y for y, one in enumerate(rows)}
    links = named.participations
    x, y = links["project"].map(across), links["institution"].map(down)
    shade = (
        links["project"]
        .map(spoor)
        .map(lambda s: colours.darker(palette.get(s, colours.PROJECT), 3))
    )
    leads = (links["role"] == "trekker").to_numpy()
    filled = np.where(leads, shade, "white")
    ax.scatter(x, y, s=26, c=filled, edgecolors=list(shade), linewidths=1.1, zorder=3)
    _bands(ax, [spoor[p] for p in columns], palette)
    labels = [p if len(p) <= CODE else short(str(projects.loc[p, "name"]), 18) for p in columns]
    ax.set_xticks(range(len(columns)), labels, rotation=90, fontsize=6.5, parse_math=False)
    ax.set_yticks(
        range(len(rows)), [short(names[one]) for one in rows], fontsize=7, parse_math=False
    )
    ax.set_xlim(-0.8, len(columns) - 0.2)
    ax.set_ylim(len(rows) - 0.3, -0.7)
    ax.tick_params(length=0)
    ax.grid(color="#E3E7EB", linewidth=0.5, zorder=0)
    ax.spines[:].set_visible(False)
    _key(ax, lang)
    return ax


def _bands(ax: Axes, spoor: list[str], palette: dict[str, str]) -> None:
    """Name each spoor above its projects and part them by a line."""
    start = 0
    for name, run in groupby(spoor):
        length = len(list(run))
        if name:
            wide = max(10, int(2.5 * length))
            text = wrapped(name, wide)
            colour = colours.darker(palette.get(name, colours.PROJECT))
            place = (start + (length - 1) / 2, -1.1)
            ax.text(
                *place,
                text,
                ha="center",
                va="bottom",
                fontsize=7,
                color=colour,
                fontweight="bold",
                parse_math=False,
            )
        if start:
            ax.axvline(start - 0.5, color="#8A94A0", linewidth=0.8, zorder=1)
        start += length


def wrapped(name: str, wide: int) -> str:
    """Break a name over at most three lines."""
    import textwrap

    lines = textwrap.wrap(name, wide, max_lines=3, placeholder="…", break_long_words=False)
    return "\n".join(lines)


def _key(ax: Axes, lang: str) -> None:
    shades = {"lead": colours.INSTITUTION, "partner": "white"}
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
        for kind, fill in shades.items()
    ]
    figure = ax.get_figure(root=True)
    if figure is not None and figure.get_layout_engine() is not None:
        figure.legend(
            handles=handles, loc="outside lower center", ncols=2, fontsize=8, frameon=False
        )
        return
    ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, -0.1), ncols=2, fontsize=8)
