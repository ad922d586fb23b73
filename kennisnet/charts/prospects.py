"""Likely against valuable: where the pairs that should meet stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.room import LINE, POINTS, labels, lines_in, room
from kennisnet.choices import Width
from kennisnet.errors import ArgumentError, a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.arranging import spread
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.widths import width
from kennisnet.texts import say
from kennisnet.texts.wording import brief, painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

TOP = 10
SIZE, SMALL = 8.0, 6.5
NARROW = 5.0
"""On axes that are narrower, in inches, texts are small."""
BESIDE = 0.42
"""Room of the names, in shares of the width."""
NEEDED = ("a", "b", "likely", "valuable")
FEW = 200
"""Dots of more pairs are smaller."""


def size_of(pairs: pd.DataFrame, top: int = TOP) -> Size:
    """Give the size, with a line for each name."""
    return 7.6, max(3.8, 1.4 + 0.2 * min(len(pairs), whole_number("top", top, 0)))


def prospects(
    pairs: pd.DataFrame,
    names: pd.Series | None = None,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw each pair of `unlinked` by how likely and how valuable it is.

    ``names``: what to write for an id. The first ``top`` pairs of the table are named, beside the
    dots, or as many of them as fit. A hollow dot is a weak pair; the stepped line joins the pairs
    than which no other of the table is better in both.

    Raises
    ------
    ArgumentError
        For a table without ``a``, ``b``, ``likely`` and ``valuable``, for a ``top`` that is no whole
        number from 0 on, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> rows = {"a": ["x", "x"], "b": ["y", "z"], "likely": [0.9, 0.5], "valuable": [0.2, 0.8]}
    >>> ax = prospects(pd.DataFrame(rows), top=1, ax=sheet((6, 4)))
    >>> [text.get_text() for text in ax.texts]
    ['x – y']
    """
    if not set(NEEDED) <= set(pairs.columns):
        raise ArgumentError("no-pairs")
    whole_number("top", top, 0)
    a_language(lang)
    ax = axes(ax, size_of(pairs, top), width)
    own = pairs.reset_index(drop=True)
    at = 100 * own[["likely", "valuable"]].to_numpy(dtype=float)
    weak = own["weak"].to_numpy(dtype=bool) if "weak" in own else np.zeros(len(own), dtype=bool)
    wide, _ = room(ax)
    size = SIZE if wide >= NARROW else SMALL
    low = _scale(ax, at, size, lang)
    _dots(ax, at, weak)
    above(ax, _handles(weak, len(at), lang), wide, size)
    wide, high = room(ax)  # legend and numbers have taken their own
    _names(ax, _called(own.head(top), names), at, low, (wide, high, size))
    return in_words(ax, "prospects", lang, n=len(own), best=len(_front(at)), weak=int(weak.sum()))


def _scale(ax: Axes, at: NDArray[np.float64], size: float, lang: str) -> tuple[float, float]:
    """Set the scales, from the least that is there to 100, with room for names at the right."""
    least = np.nanmin(at, axis=0) if len(at) else np.zeros(2)
    low = [float(max(0.0, 5 * np.floor((one - 3) / 5))) for one in least]
    ends = [low[0], 100 + 0.02 * (100 - low[0])]
    ax.set_xlim(ends[0], ends[0] + (ends[1] - ends[0]) / (1 - BESIDE))
    ax.set_ylim(low[1], 100 + 0.03 * (100 - low[1]))
    for axis, name, start in ((ax.xaxis, "likely", low[0]), (ax.yaxis, "valuable", low[1])):
        ticks = MaxNLocator(nbins=5, integer=True, steps=[1, 2, 5, 10]).tick_values(start, 100)
        shown = [int(tick) for tick in ticks if start <= tick <= 100]  # noqa: PLR2004 - percents
        axis.set_ticks(shown, [str(tick) for tick in shown], fontsize=size)
        line: dict[str, Any] = {"color": colours.GRID, "linewidth": 0.8, "zorder": 0}
        if name == "likely":
            ax.vlines(shown, low[1], 100, **line)
        else:
            ax.hlines(shown, low[0], 100, **line)
    ax.set_xlabel(say("chart-likely", lang), fontsize=size, loc="left")
    ax.set_ylabel(say("chart-valuable", lang), fontsize=size)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    return low[0], low[1]


def _dots(ax: Axes, at: NDArray[np.float64], weak: NDArray[np.bool_]) -> None:
    area = 30 if len(at) <= FEW else 8
    for which, fill in ((weak, "white"), (~weak, colours.INSTITUTION)):
        ax.scatter(
            at[which, 0],
            at[which, 1],
            s=area,
            facecolors=fill,
            edgecolors=colours.INSTITUTION,
            linewidths=1.0,
            zorder=3,
        )
    front = at[_front(at)]
    if len(front):
        ax.step(*front.T, where="pre", color=colours.SUGGESTION, linewidth=1.2, zorder=2)


def _front(at: NDArray[np.float64]) -> list[int]:
    """Give the rows than which no other is better in both, from left to right.

    >>> _front(np.array([[1.0, 1.0], [2.0, 3.0], [3.0, 2.0], [3.0, 1.0]]))
    [1, 2]
    """
    kept: list[int] = []
    for row in sorted(range(len(at)), key=lambda i: (-at[i][0], -at[i][1], i)):
        if not np.isnan(at[row]).any() and (not kept or at[row][1] > at[kept[-1]][1]):
            kept.append(row)
    return kept[::-1]


def _called(own: pd.DataFrame, names: pd.Series | None) -> list[tuple[str, str]]:
    known = {} if names is None else {str(one): str(name) for one, name in names.items()}
    ends = own[["a", "b"]].astype("str").itertuples(index=False, name=None)
    return [(known.get(a, a), known.get(b, b)) for a, b in ends]


def _names(
    ax: Axes,
    called: list[tuple[str, str]],
    at: NDArray[np.float64],
    low: tuple[float, float],
    sizes: tuple[float, float, float],
) -> None:
    """Write the names in a column at the right, as near to the height of their dots as they can."""
    wide, high, size = sizes
    beside = (BESIDE - 0.06) * wide
    lines = _lines(called, size, beside)
    fits, free = 0, lines_in(high, size)
    for one in lines:
        free -= len(one)
        fits += free >= 0
    top = ax.get_ylim()[1]
    unit = LINE * size / POINTS / high * (top - low[1])
    left, right = ax.get_xlim()
    column = left + (right - left) * (1 - BESIDE + 0.05)
    depths = spread(
        [top - y for y in at[:fits, 1]],
        [unit * len(one) for one in lines[:fits]],
        0,
        top - low[1],
    )
    for (x, y), said, depth in zip(at[:fits], lines[:fits], depths, strict=True):
        ax.plot(
            [x, column - 0.008 * (right - left)],
            [y, top - depth],
            color=colours.TIE,
            linewidth=0.5,
            zorder=1,
        )
        ax.text(
            column,
            top - depth,
            "\n".join(said),
            ha="left",
            va="center",
            fontsize=size,
            linespacing=1.05,
            color=colours.INK,
            parse_math=False,
        )


def _lines(pairs: list[tuple[str, str]], size: float, inches: float) -> list[list[str]]:
    """Name each pair on one line where it fits, else on two."""
    less = inches - 2 * size / POINTS
    rooms = [less, inches] * len(pairs)
    cut = labels((name for pair in pairs for name in pair), size, rooms)
    told = []
    for pair, *own in zip(pairs, cut[::2], cut[1::2], strict=True):
        one = " – ".join(painted(brief(name)) for name in pair)
        fits = width(one, size) <= inches * POINTS
        told.append([one] if fits else [f"{own[0]} –", own[1]])
    return told


def _handles(weak: NDArray[np.bool_], pairs: int, lang: str) -> list[Line2D]:
    """Explain dots and line, those that are there."""
    dots = [
        ("chart-pair", colours.INSTITUTION, not weak.all()),
        ("chart-pair-weak", "white", bool(weak.any())),
    ]
    handles = [
        Line2D(
            [],
            [],
            color="none",
            marker="o",
            markersize=5.5,
            markerfacecolor=fill,
            markeredgecolor=colours.INSTITUTION,
            label=say(key, lang),
        )
        for key, fill, there in dots
        if there
    ]
    line = Line2D([], [], color=colours.SUGGESTION, linewidth=1.4, label=say("chart-front", lang))
    return [*handles, line] if pairs else []
