"""What stays together as institutions leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.ticker import MaxNLocator

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.room import room
from kennisnet.choices import Width
from kennisnet.errors import ArgumentError, a_language
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DASHES = ("-", "--", ":")
LOWEST = 2.6
"""So high at least, in inches."""
NARROW = 4.5
"""On axes that are narrower, in inches, the legend is small."""


def size_of(curves: pd.DataFrame | list[pd.DataFrame]) -> Size:  # noqa: ARG001 - any curves
    """Give the size, which is the same for all curves."""
    return 7.6, 3.6


def removal(
    curves: pd.DataFrame | list[pd.DataFrame],
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw what share stays together as institutions leave one by one.

    ``curves``: one table of `removal_curve` or a list of at most three; each has its own colour
    and dashes and the band between its 5% and 95% points.

    Raises
    ------
    ArgumentError
        For more than three curves, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> steps = {"removed": [0, 1], "largest": [1.0, 0.0], "low": [1.0, 0.0], "high": [1.0, 0.0]}
    >>> ax = removal(pd.DataFrame(steps), sheet((6, 4)), lang="en")
    >>> ax.get_xlabel(), ax.lines[0].get_ydata().tolist()
    ('institutions gone', [100.0, 0.0])
    """
    curves = [curves] if isinstance(curves, pd.DataFrame) else list(curves)
    if len(curves) > len(DASHES):
        raise ArgumentError("too-many-curves", n=len(curves), most=len(DASHES))
    a_language(lang)
    own = size_of(curves)
    ax = axes(ax, own, width, lambda across: max(LOWEST, own[1] * min(1.0, across / own[0])))
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
    ax.grid(color=colours.GRID, linewidth=0.8, zorder=0)
    ax.spines[:].set_visible(False)
    if any(curve.attrs.get("order") for curve in curves):
        wide, _ = room(ax)
        above(ax, ax.get_legend_handles_labels()[0], wide, 9 if wide > NARROW else 7.5)
    ends = [int(curve["removed"].max()) for curve in curves if len(curve)]
    return in_words(ax, "removal", lang, n=len(curves), gone=max(ends, default=0))
