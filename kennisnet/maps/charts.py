"""Charts for a document, one function each; every one draws on axes and gives them back."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from kennisnet.errors import ArgumentError, whole_number
from kennisnet.maps import colours
from kennisnet.network import Network
from kennisnet.texts import say
from kennisnet.texts.wording import CODE, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["matrix", "ranks", "removal"]

DASHES = ("-", "--", ":")
SHADE = "#C4CCD4"
"""Of ranges and grids, beside what they belong to."""
TICKS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)


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


def ranks(
    table: pd.DataFrame,
    names: pd.Series | None = None,
    top: int = 15,
    ax: Axes | None = None,
    lang: str = "nl",
) -> Axes:
    """Draw the rank of the first ones, with the range that the uncertainty of `measure` gives it.

    ``table``: of ``measure(net, name, uncertainty=…)``; its first measure is drawn, from rank 1
    (top), ties by id. ``names``: what to write for an id. Ranks stand on a logarithmic scale,
    since a step near the top means more.
    """
    measure = str(table.columns[0]) if len(table.columns) else ""
    if f"{measure}_rank_low" not in table.columns:
        raise ArgumentError("no-ranks")
    top = whole_number("top", top, 1)
    own = table.rename_axis("id").reset_index().dropna(subset=[f"{measure}_rank"])
    own = own.sort_values([f"{measure}_rank", "id"]).head(top)
    if ax is None:
        _, ax = plt.subplots(figsize=(7.6, 1.1 + 0.29 * len(own)), layout="constrained")
    y = np.arange(len(own))
    low, rank, high = (own[f"{measure}_rank{end}"] for end in ("_low", "", "_high"))
    ax.hlines(y, low, high, color=SHADE, linewidth=7, zorder=2)
    ax.scatter(rank, y, s=42, color=colours.INSTITUTION, zorder=3)
    called = own["id"] if names is None else own["id"].map(names)
    labels = [short(str(name), 34) for name in called]
    ax.set_yticks(y, labels, fontsize=9, parse_math=False)
    ax.set_ylim(len(own) - 0.4, -0.6)
    ax.set_xscale("log")
    most = float(np.nanmax([2.0, *rank, *high]))
    ticks = [tick for tick in TICKS if tick <= most] or [1]
    ax.set_xticks(ticks, [str(tick) for tick in ticks], fontsize=9)
    ax.set_xticks([], minor=True)
    ax.set_xlim(0.88, most * 1.1)
    ax.set_xlabel(say(f"chart-rank-{table.attrs.get('uncertainty', 'plain')}", lang), fontsize=9)
    ax.grid(axis="x", color="#E3E7EB", linewidth=0.8, zorder=0)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    return ax


def removal(
    curves: pd.DataFrame | list[pd.DataFrame], ax: Axes | None = None, lang: str = "nl"
) -> Axes:
    """Draw what share stays together as institutions leave one by one.

    ``curves``: one table of `removal_curve` or a list of at most three; each has its own colour
    and dashes and the band between its 5% and 95% points.
    """
    curves = [curves] if isinstance(curves, pd.DataFrame) else list(curves)
    if len(curves) > len(DASHES):
        raise ArgumentError("too-many-curves", n=len(curves), most=len(DASHES))
    if ax is None:
        _, ax = plt.subplots(figsize=(7.6, 3.6), layout="constrained")
    for curve, colour, dashes in zip(curves, colours.PALETTE, DASHES, strict=False):
        order = curve.attrs.get("order")
        label = say(f"chart-order-{order}", lang) if order else ""
        x, y = curve["removed"], 100 * curve["largest"]
        low, high = 100 * curve["low"], 100 * curve["high"]
        ax.fill_between(x, low, high, color=colour, alpha=0.15, linewidth=0, zorder=1)
        ax.plot(x, y, dashes, color=colours.darker(colour, 3), linewidth=2, label=label, zorder=3)
    ax.set_xlabel(say("chart-removed", lang), fontsize=9)
    ax.set_ylabel(say("chart-together", lang), fontsize=9)
    ax.set_ylim(0, 102)
    ax.set_xlim(left=0)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    ax.tick_params(labelsize=9, length=0)
    ax.grid(color="#E3E7EB", linewidth=0.8, zorder=0)
    ax.spines[:].set_visible(False)
    if any(curve.attrs.get("order") for curve in curves):
        ax.legend(fontsize=9, frameon=False)
    return ax


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
