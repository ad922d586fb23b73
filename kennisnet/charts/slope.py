"""Two moments: from what a measure was to what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.room import LINE, POINTS, labels, lines_in, room
from kennisnet.choices import Width
from kennisnet.errors import ArgumentError, a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.arranging import spread
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.widths import width
from kennisnet.texts import number, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 15
SIZE = 8.0
SMALL = 7.0
ABOVE, BELOW = 2, 3
"""Lines of room above the highest value, for the heads, and below the lowest, for names."""
NARROW = 5.0
"""On axes that are narrower, in inches, texts are small."""
LEFT, NARROW_LEFT = 0.36, 0.41
"""Where the first moment stands, in shares of the width; beside it are the names."""
LEAD = 0.035
"""Length of the line from a name to its point, in shares of the width."""


class Change(NamedTuple):
    """How a kind of change looks: colour, dashes, mark and sign say the same."""

    colour: str
    dashes: Literal["-", "--", ":"]
    width: float
    mark: str
    sign: str


CHANGES = {
    "rose": Change("#0072B2", "-", 2.2, "^", "▲"),
    "fell": Change("#B3400A", "--", 1.8, "v", "▼"),
    "same": Change(colours.PROJECT, ":", 1.4, "o", "="),
    "came": Change("#00735C", "-", 0, "*", "★"),
    "went": Change(colours.INK, "-", 0, "X", "✖"),
}


class Sheet(NamedTuple):
    """What there is to draw on: inches, the size of texts, the highest value, where both moments stand."""

    wide: float
    high: float
    size: float
    most: float
    ends: tuple[float, float]
    lang: str


def size_of(before: pd.DataFrame, after: pd.DataFrame, top: int = TOP) -> Size:
    """Give a size with a line for each name."""
    return 7.6, 1.6 + 0.2 * max(4, len(_both(before, after, top)[0]))


def slope(
    before: pd.DataFrame,
    after: pd.DataFrame,
    names: pd.Series | None = None,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw who rose, fell, came and went between two moments, by one measure.

    ``before``, ``after``: tables of `measure`; the first column of each is drawn. ``names``: what
    to write for an id. Drawn are the ``top`` with the highest value at either moment, ties by id, or
    as many of them as fit on the axes. Who rose has a line with ▲, who fell a dashed one with ▼;
    who came or went has one end, with a star or a cross. Names stand as near to their value as
    they can without covering one another.

    Raises
    ------
    ArgumentError
        For a table without a column of numbers, for a ``top`` that is no whole number from 1 on,
        and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> before = pd.DataFrame({"degree": [1, 3]}, index=["a", "b"])
    >>> after = pd.DataFrame({"degree": [2, 3]}, index=["a", "c"])
    >>> ax = slope(before, after, ax=sheet((6, 4)), lang="en")
    >>> [text.get_text() for text in ax.texts]
    ['b  ✖ 3', 'a  1', '★ 3  c', '▲ 2  a', 'earlier', 'later']
    """
    own, everybody = _both(before, after, top)
    a_language(lang)
    ax = axes(ax, size_of(before, after, top), width)
    ax.set_axis_off()
    ax.set(xticks=[], yticks=[])
    ax.set_xlim(0, 1)
    wide, _ = room(ax)
    size = SIZE if wide >= NARROW else SMALL
    present = [name for name in CHANGES if name in set(own["change"])]
    above(ax, [_handle(name, lang) for name in present], wide, size)
    wide, high = room(ax)  # the legend has taken its own
    own = own.head(max(1, lines_in(high, size) - 3))
    low, most = _ends(own)
    if len(own) < everybody:
        said = say("chart-part-slope", lang, n=len(own), all=everybody)
        ax.text(0, -0.01, said, fontsize=7, va="top", color=colours.INK, transform=ax.transAxes)
    wide, high = room(ax)  # and so has the remark
    line = (most - low) / max(1, lines_in(high, size) - ABOVE - BELOW)
    ax.set_ylim(low - BELOW * line, most + ABOVE * line)
    left = LEFT if wide >= NARROW else NARROW_LEFT
    sheet = Sheet(wide, high, size, most, (left, 1 - left), lang)
    for row in own.itertuples(index=False):
        _line(ax, sheet, *row[1:])
    called = dict(zip(own["id"], own["id"], strict=True))
    if names is not None:
        called |= {one: str(name) for one, name in names.items() if one in called}
    _names(ax, sheet, own, called)
    for side, x in zip(("before", "after"), sheet.ends, strict=True):
        ax.text(
            x,
            1.0,
            say(f"chart-slope-{side}", lang),
            ha="right" if side == "before" else "left",
            va="top",
            fontsize=size,
            fontweight="bold",
            color=colours.INK,
            transform=ax.transAxes,
        )
    found = own["change"].value_counts()
    changes = {name: int(found.get(name, 0)) for name in CHANGES}
    return in_words(ax, "slope", lang, n=len(own), **changes)


def _both(before: pd.DataFrame, after: pd.DataFrame, top: int) -> tuple[pd.DataFrame, int]:
    """Give the rows of the highest at either moment, and how many there are of all."""
    ends = {}
    for name, table in (("before", before), ("after", after)):
        if not len(table.columns) or not pd.api.types.is_numeric_dtype(table.iloc[:, 0]):
            raise ArgumentError("no-values")
        ends[name] = table.iloc[:, 0].astype(float).rename(index=str)
    own = pd.DataFrame(ends).dropna(how="all").rename_axis("id").reset_index()
    own["change"] = [
        _change(*pair) for pair in own[["before", "after"]].itertuples(index=False, name=None)
    ]
    own["most"] = own[["before", "after"]].max(axis=1)
    own = own.sort_values(["most", "id"], ascending=[False, True], kind="stable")
    return own.drop(columns="most").head(whole_number("top", top, 1)), len(own)


def _change(before: float, after: float) -> str:
    """Say what a change is.

    >>> [_change(*ends) for ends in ((1, 2), (2, 1), (1, 1), (np.nan, 1), (1, np.nan))]
    ['rose', 'fell', 'same', 'came', 'went']
    """
    if np.isnan(before) or np.isnan(after):
        return "came" if np.isnan(before) else "went"
    return "rose" if after > before else "fell" if after < before else "same"


def _ends(own: pd.DataFrame) -> tuple[float, float]:
    values = own[["before", "after"]].to_numpy(dtype=float)
    if not len(values):
        return 0.0, 1.0
    low, most = float(np.nanmin(values)), float(np.nanmax(values))
    return (low, most) if most > low else (low - 0.5, most + 0.5)


def _line(ax: Axes, sheet: Sheet, before: float, after: float, change: str) -> None:
    look = CHANGES[change]
    both = zip(sheet.ends, (before, after), strict=True)
    ends = [(x, y) for x, y in both if not np.isnan(y)]
    style: dict[str, Any] = {"color": look.colour, "clip_on": False}
    if len(ends) > 1:
        x, y = zip(*ends, strict=True)
        ax.plot(x, y, linestyle=look.dashes, linewidth=look.width, zorder=2, **style)
        ax.plot(*ends[0], marker="o", markersize=3.5, zorder=3, **style)
    ax.plot(*ends[-1], marker=look.mark, markersize=7, markeredgewidth=0, zorder=3, **style)


def _names(ax: Axes, sheet: Sheet, own: pd.DataFrame, called: dict[str, str]) -> None:
    """Write names and values beside both ends, with a thin line to the point."""
    low, top = ax.get_ylim()
    most, size = sheet.most, sheet.size
    step = LINE * size / POINTS / sheet.high * (top - low)
    for side, x, out in zip(("before", "after"), sheet.ends, (-1, 1), strict=True):
        there = own.dropna(subset=[side]).sort_values(
            [side, "id"], ascending=[False, True], kind="stable"
        )
        # Higher stands first, so heights are counted from above.
        depths = spread(
            [most - value for value in there[side]], [step] * len(there), -step / 2, most - low
        )
        margin = min(x, 1 - x) - LEAD - 0.03
        values = [
            f"{CHANGES[change].sign if change == 'went' or out > 0 else ''} "
            f"{number(value, sheet.lang, 3 if abs(value) < 1 else 1)}".lstrip()
            for value, change in zip(there[side], there["change"], strict=True)
        ]
        left = [margin * sheet.wide - width(f"{told}  ", size) / POINTS for told in values]
        names = labels([called[one] for one in there["id"]], size, left)
        for name, told, value, depth in zip(names, values, there[side], depths, strict=True):
            y, end = most - depth, x + out * (LEAD + 0.02)
            ax.plot(
                [x + out * 0.012, end],
                [value, y],
                color=colours.TIE,
                linewidth=0.6,
                zorder=1,
                clip_on=False,
            )
            ax.text(
                end + out * 0.006,
                y,
                f"{name}  {told}" if out < 0 else f"{told}  {name}",
                ha="right" if out < 0 else "left",
                va="center_baseline",
                fontsize=size,
                color=colours.INK,
                parse_math=False,
            )


def _handle(change: str, lang: str) -> Line2D:
    look = CHANGES[change]
    return Line2D(
        [],
        [],
        color=look.colour,
        linestyle=look.dashes,
        linewidth=look.width,
        marker=look.mark,
        markersize=6,
        markeredgewidth=0,
        label=say(f"chart-slope-{change}", lang),
    )
