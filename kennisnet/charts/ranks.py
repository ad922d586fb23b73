"""Ranks with their uncertainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.room import CLOSE, broken, close_lines, labels, room
from kennisnet.choices import Width
from kennisnet.errors import ArgumentError, a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 15
SIZE, NAMES = 9.0, 0.4
TICKS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)


def size_of(table: pd.DataFrame, top: int = TOP) -> Size:
    """Give a size with a line for each rank."""
    return 7.6, 1.1 + 0.29 * len(_first(table, top)[0])


def ranks(
    table: pd.DataFrame,
    names: pd.Series | None = None,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw the rank of the first ones, with the range that the uncertainty of `measure` gives it.

    ``table``: of ``measure(net, name, uncertainty=…)``; its first measure is drawn, from rank 1
    (top), ties by id. ``names``: what to write for an id. Ranks stand on a logarithmic scale,
    since a step near the top means more.

    Raises
    ------
    ArgumentError
        For a table without ranks, for a ``top`` that is no whole number from 1 on, and for a
        language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> ends = {"degree_rank_low": [2, 1], "degree_rank": [2, 1], "degree_rank_high": [2, 2]}
    >>> table = pd.DataFrame({"degree": [1, 3], **ends}, index=["a", "b"])
    >>> [label.get_text() for label in ranks(table, ax=sheet((6, 4))).get_yticklabels()]
    ['b', 'a']
    """
    own, measure = _first(table, top)
    a_language(lang)
    ax = axes(ax, size_of(table, top), width)
    y = np.arange(len(own))
    low, rank, high = (own[f"{measure}_rank{end}"] for end in ("_low", "", "_high"))
    ax.hlines(y, low, high, color=colours.SHADE, linewidth=7, zorder=2)
    ax.scatter(rank, y, s=42, color=colours.INSTITUTION, zorder=3)
    called = own["id"] if names is None else own["id"].map(names)
    wide, deep = room(ax)
    lines = close_lines(deep / max(1, len(own)), SIZE)
    told = labels(called, SIZE, wide * NAMES, lines)
    ax.set_yticks(y, told, fontsize=SIZE, linespacing=CLOSE, parse_math=False)
    ax.set_ylim(len(own) - 0.4, -0.6)
    ax.set_xscale("log")
    most = float(np.nanmax([2.0, *rank, *high]))
    ticks = [tick for tick in TICKS if tick <= most] or [1]
    ax.set_xticks(ticks, [str(tick) for tick in ticks], fontsize=9)
    ax.set_xticks([], minor=True)
    ax.set_xlim(0.88, most * 1.1)
    said = say(f"chart-rank-{table.attrs.get('uncertainty', 'plain')}", lang)
    ax.set_xlabel("\n".join(broken(said, 9, room(ax)[0], 4)), fontsize=9)
    ax.grid(axis="x", color=colours.GRID, linewidth=0.8, zorder=0)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    return in_words(ax, "ranks", lang, n=len(own))


def _first(table: pd.DataFrame, top: int) -> tuple[pd.DataFrame, str]:
    """Give the rows of the first ranks, and the measure that they rank."""
    measure = str(table.columns[0]) if len(table.columns) else ""
    if f"{measure}_rank_low" not in table.columns:
        raise ArgumentError("no-ranks")
    own = table.rename_axis("id").reset_index().dropna(subset=[f"{measure}_rank"])
    return own.sort_values([f"{measure}_rank", "id"]).head(whole_number("top", top, 1)), measure
