"""Which projects look alike, and in what: marks where two of them meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.legend import above
from kennisnet.charts.parts.room import CLOSE, LEAST, LINE, POINTS, close_lines, labels, room
from kennisnet.choices import Width
from kennisnet.errors import ArgumentError, a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.widths import width as width_of
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 12
SIZE, ROW = 8.0, 0.24
NAMES = 0.5
"""Room of the names, at most, of the width."""
NEEDED = ("a", "b", "partners_q", "themes", "words")
WAYS = {"theme": ("o", "#0072B2"), "words": ("s", "#B65A00"), "partners": ("D", "#1D232B")}
"""The mark of each way in which two can be alike; form and colour say the same."""


def size_of(pairs: pd.DataFrame, top: int = TOP) -> Size:
    """Give a size with a line for each project."""
    return 7.2, 0.7 + ROW * len(_projects(pairs, top))


def alike(
    pairs: pd.DataFrame,
    names: pd.Series | None = None,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw the projects of the first pairs of `lookalikes`, with a mark where two look alike.

    Each project has a row, and a column of the same number; a circle stands for a common theme, a
    square for alike words, a diamond for partners beyond chance. At most ``top`` projects, and as
    many as fit; who look alike stand side by side. ``names``: what to write for an id.

    Raises
    ------
    ArgumentError
        For what is no table of `lookalikes`, for a ``top`` that is no whole number from 2 on, and
        for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> rows = [("P", "R", float("nan"), "bees", ""), ("Q", "S", 0.01, "", "town")]
    >>> pairs = pd.DataFrame(rows, columns=["a", "b", "partners_q", "themes", "words"])
    >>> ax = alike(pairs, ax=sheet((6, 3)), lang="en")
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['1  P', '2  R', '3  Q', '4  S']
    >>> [text.get_label() for text in ax.collections]
    ['same theme', 'same rare words', 'share more partners than chance']
    """
    if not set(NEEDED) <= set(pairs.columns):
        raise ArgumentError("no-lookalikes")
    whole_number("top", top, 2)
    a_language(lang)
    ax = axes(ax, size_of(pairs, top), width)
    wide, high = room(ax)
    fit = max(2, int(high * POINTS / (LINE * LEAST)) - 3)
    order = _projects(pairs, min(top, fit))
    size = min(SIZE, max(LEAST, high * POINTS / LINE / (len(order) + 3)))
    place = {one: n for n, one in enumerate(order)}
    called = pd.Series(order, order) if names is None else names[order]
    beside = wide * NAMES - width_of(f"{len(order)}  ", size) / POINTS
    y = np.arange(len(order))
    lines = close_lines(high / (len(order) + 1), size)
    told = [f"{n}  {name}" for n, name in enumerate(labels(called, size, beside, lines), 1)]
    ax.set_yticks(y, told, fontsize=size, linespacing=CLOSE, parse_math=False)
    ax.set_xticks(y, [str(n + 1) for n in y], fontsize=size)
    ax.set(xlim=(-0.6, len(order) - 0.4), ylim=(len(order) - 0.4, -0.6))
    ax.set_xticks(y[:-1] + 0.5, minor=True)
    ax.set_yticks(y[:-1] + 0.5, minor=True)
    ax.grid(which="minor", color=colours.GRID, linewidth=0.8, zorder=0)
    ax.tick_params(which="both", length=0)
    ax.spines[:].set_color(colours.GRID)
    drawn = _marks(ax, pairs, place, lang)
    if legend := above(ax, ax.collections, wide, size):
        legend.set_loc("lower right")  # beside long names it has the room above them too
        legend.set_bbox_to_anchor((1, 1), ax.transAxes)
    return in_words(ax, "alike", lang, n=len(order), pairs=drawn)


def _projects(pairs: pd.DataFrame, most: int) -> list[str]:
    """Give the projects of the first pairs, each behind one that it looks like."""
    kept: list[str] = []
    for a, b in pairs[["a", "b"]].itertuples(index=False, name=None):
        new = [one for one in (a, b) if one not in kept]
        if len(kept) + len(new) > most:
            break
        at = max((kept.index(one) + 1 for one in (a, b) if one in kept), default=len(kept))
        kept[at:at] = new
    return kept


def _marks(ax: Axes, pairs: pd.DataFrame, place: dict[str, int], lang: str) -> int:
    """Put a mark for each way in which two are alike where their rows meet; give how many pairs."""
    own = pairs[pairs["a"].isin(place) & pairs["b"].isin(place)]
    ends = np.sort([own[end].map(place).to_numpy(dtype=float) for end in "ab"], axis=0)
    alpha = float(pairs.attrs.get("alpha", 0.05))
    there = {
        "theme": (own["themes"] != "").to_numpy(),
        "words": (own["words"] != "").to_numpy(),
        "partners": (own["partners_q"] <= alpha).to_numpy(),
    }
    aside = dict(zip(WAYS, (-0.25, 0.0, 0.25), strict=True))
    for way, (mark, colour) in WAYS.items():
        has = there[way]
        if not np.any(has):
            continue
        low, high = (end[has] for end in ends)
        across = np.concatenate([low, high]) + aside[way]
        down = np.concatenate([high, low])
        said = say(f"chart-alike-{way}", lang)
        ax.scatter(across, down, s=16, c=colour, marker=mark, label=said, zorder=3)
    return len(own)
