"""The legend of a chart: above or below it, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kennisnet.charts.parts.room import POINTS, room
from kennisnet.maps.widths import width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend

BESIDE = 3.6
"""Room of a mark and the gaps beside it, of the size of the text."""


def above(ax: Axes, handles: Sequence[Any], inches: float, size: float = 8) -> Legend | None:
    """Put a legend above axes, from their left side on; none without handles.

    Where it is wider than they are beside their names, it ends at their right side.
    """
    if not handles:
        return None
    labels = [str(handle.get_label()) for handle in handles]
    ncols = columns(labels, inches, size)
    over = ncols * _widest(labels, size) > room(ax)[0] * POINTS
    legend = ax.legend(
        handles=list(handles),
        loc="lower right" if over else "lower left",
        bbox_to_anchor=(int(over), 1),
        ncols=ncols,
        fontsize=size,
        frameon=False,
        borderaxespad=0.2,
        borderpad=0.2,
        columnspacing=1.2,
        handletextpad=0.5,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)
    return legend


def columns(labels: Sequence[str], inches: float, size: float) -> int:
    """Give in how many columns labels fit beside one another, at least one.

    >>> columns(["lead", "partner"], 4, 8), columns(["lead", "partner"], 1, 8)
    (2, 1)
    """
    return max(1, min(len(labels), int(inches * POINTS // _widest(labels, size))))


def _widest(labels: Sequence[str], size: float) -> float:
    return max((width(label, size) for label in labels), default=0) + BESIDE * size
