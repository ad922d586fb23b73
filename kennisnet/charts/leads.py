"""Who leads most: how many projects alone, and how many together with another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.ticker import MaxNLocator

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.ribbons import DARK, MIDDLE
from kennisnet.charts.parts.room import CLOSE, close_lines, labels, lines_in, room
from kennisnet.choices import Width
from kennisnet.errors import a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.network import Network, a_network
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 10
SIZE, ROW = 8.0, 0.25
NAMES = 0.42
"""Room of the names, at most, of the width."""


def size_of(net: Network, top: int = TOP) -> Size:
    """Give a size with a line for each who leads."""
    return 7.2, 0.75 + ROW * len(_leads(net, top))


def leads(
    net: Network,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw who leads most projects, as bars: those with one lead, and those with another beside it.

    Who leads most alone comes first, then who leads most, then by id; at most ``top`` of them, and
    as many as fit. Rows without a name of their own are left out; so is who leads nothing.

    Raises
    ------
    ArgumentError
        For what is no network, for a ``top`` that is no whole number from 1 on, and for a language
        that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> rows = [{"institution": i, "project": p, "role": "trekker"} for i, p in ("aP", "aQ", "bQ")]
    >>> ax = leads(Network([{"id": "a"}, {"id": "b"}], [{"id": p} for p in "PQ"], rows), ax=sheet((6, 2)))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['a', 'b']
    >>> [int(bar.get_width()) for bar in ax.patches]
    [1, 0, 1, 1]
    """
    found = _leads(a_network(net), whole_number("top", top, 1))
    a_language(lang)
    ax = axes(ax, size_of(net, top), width)
    wide, high = room(ax)
    found = found.head(max(1, lines_in(high, SIZE)))
    lines = close_lines(high / max(1, len(found)), SIZE)
    names = labels(net.institutions["name"][found.index], SIZE, wide * NAMES, lines)
    y, left = np.arange(len(found)), np.zeros(len(found))
    for part, colour in (("alone", DARK), ("together", MIDDLE)):
        own = found[part].to_numpy()
        ax.barh(y, own, 0.72, left, color=colour, label=say(f"chart-lead-{part}", lang), zorder=2)
        left = left + own
    ax.set_yticks(y, names, fontsize=SIZE, linespacing=CLOSE, parse_math=False)
    ax.set_ylim(len(found) - 0.4, -0.6)
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    ax.tick_params(length=0, labelsize=SIZE)
    ax.set_xlabel(say("chart-lead-projects", lang), fontsize=SIZE)
    ax.grid(axis="x", color=colours.GRID, linewidth=0.8, zorder=0)
    ax.spines[:].set_visible(False)
    above(ax, ax.containers, wide, SIZE)
    counts = {part: int(found[part].sum()) for part in ("alone", "together")}
    return in_words(ax, "leads", lang, n=len(found), **counts)


def _leads(net: Network, top: int) -> pd.DataFrame:
    """Give for each who leads how many projects it leads alone and with another."""
    named = net.named()
    led = named.trekkers
    single = np.asarray(led.sum(axis=0)).ravel() == 1
    table = pd.DataFrame(
        {"alone": led[:, single].sum(axis=1), "together": led[:, ~single].sum(axis=1)},
        index=named.institutions.index,
    )
    table["all"] = table["alone"] + table["together"]
    order = table[table["all"] > 0].sort_index()
    return order.sort_values(["alone", "all"], ascending=False, kind="stable").head(top)
