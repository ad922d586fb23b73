"""Two bars of the same groups, one above the other: how many they are, and how much they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matplotlib.patches import Polygon, Rectangle

from kennisnet.charts.parts.room import LEAST, LINE, POINTS, broken, room, uncut
from kennisnet.maps import colours
from kennisnet.maps.axes import Size
from kennisnet.maps.widths import width
from kennisnet.network import Network
from kennisnet.texts import number
from kennisnet.texts.wording import brief, painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SIZE = 8.0
BAR, DEEP, GAP = 0.28, 0.44, 0.05
"""Height of the upper and of the lower bar, and between a bar and its texts, in inches."""
CAPTION = 4
"""Lines below a group, at most."""
NARROW = 0.34
"""A group that is less wide, in inches, has no caption of its own."""
DARK, MIDDLE, LIGHT = "#005A8D", "#8DB9D6", "#DCE3E9"
TALL = 1.9


@dataclass(frozen=True)
class Ribbon:
    """A group: how many there are, how much they have, what is said of it, and who is in it."""

    above: int
    below: int
    caption: str
    colour: str
    inside: tuple[tuple[str, int], ...] = ()
    """Its own parts in the lower bar, by name, where it has few."""


def size_of(net: Network) -> Size:  # noqa: ARG001 - as every chart
    """Give the size, which is the same for every network."""
    return 7.0, TALL


def ribbons(
    ax: Axes, groups: Sequence[Ribbon], heads: tuple[str, str], lang: str, half: str = ""
) -> None:
    """Draw groups as parts of two bars, joined by ribbons.

    ``heads`` stand at the upper and the lower bar; ``half``, where it is said, at the middle of the
    lower one.
    """
    ax.set_axis_off()
    wide, high = room(ax)
    ax.set(xlim=(0, wide), ylim=(0, high))
    line = LINE * SIZE / POINTS
    totals = (sum(one.above for one in groups) or 1, sum(one.below for one in groups) or 1)
    widths = [(wide * one.above / totals[0], wide * one.below / totals[1]) for one in groups]
    captions = _captions([one.caption for one in groups], [own for _, own in widths])
    top, low = high - line - GAP, max(map(len, captions), default=0) * line + 2 * GAP
    _text(ax, (0, high), heads[0], va="top", weight="bold")
    left = [0.0, 0.0]
    for one, own, caption in zip(groups, widths, captions, strict=True):
        _segment(ax, (left[0], top - BAR, own[0], BAR), one.colour, "", number(one.above, lang, 0))
        _ribbon(ax, left, own, (top - BAR, low + DEEP), one.colour)
        for name, n, at, part in _inside(one, own[1]):
            _segment(ax, (left[1] + at, low, part, DEEP), one.colour, name, number(n, lang, 0))
        over = _widest(caption) > own[1]  # only the last is let over its left edge
        at, to = (wide, "right") if over else (left[1] + (GAP if left[1] else 0), "left")
        _text(ax, (at, low - GAP), "\n".join(caption), va="top", ha=to)
        left = [at + more for at, more in zip(left, own, strict=True)]
    _text(ax, (GAP, low + DEEP + GAP), heads[1], va="bottom", weight="bold")
    if half:
        above = low + DEEP + 2 * GAP
        for ends in ((low - GAP, low), (low + DEEP, above)):
            ax.plot([wide / 2] * 2, ends, color=colours.INK, lw=1.4)
        _text(ax, (wide / 2, above), half, ha="center", va="bottom", weight="bold")


def _captions(texts: Sequence[str], own: Sequence[float]) -> list[list[str]]:
    """Break what is said of each group into lines of its width.

    The last may begin left of its group, beside the caption before it, which makes room for it.
    """
    lines = [
        broken(text, SIZE, there - GAP, CAPTION) if there >= NARROW else []
        for text, there in zip(texts, own, strict=True)
    ]
    if len(texts) < 2 or _whole(lines[-1], texts[-1]):  # noqa: PLR2004 - nobody stands before it
        return lines
    before = max((n for n, said in enumerate(lines[:-1]) if said), default=0)
    there = sum(own[before:])
    for part in (1, 3 / 4, 1 / 2):
        first = broken(texts[before], SIZE, part * own[before] - GAP, CAPTION)
        last = broken(texts[-1], SIZE, there - _widest(first) - 4 * GAP, CAPTION)
        if _whole(first, texts[before]) and _whole(last, texts[-1]):
            return [*lines[:before], first, *lines[before + 1 : -1], last]
    return lines


def _widest(lines: Sequence[str]) -> float:
    """Give the width of lines in inches."""
    return max((width(line, SIZE) for line in lines), default=0) / POINTS


def _whole(lines: Sequence[str], text: str) -> bool:
    """Say whether nothing of a text was cut."""
    return " ".join(lines) == " ".join(painted(text).split())


def _inside(one: Ribbon, wide: float) -> Iterator[tuple[str, int, float, float]]:
    """Give the parts of a group in the lower bar: name, how much, where it begins, how wide it is."""
    at = 0.0
    for name, n in one.inside or (("", one.below),):
        own = wide * n / max(one.below, 1)
        yield name, n, at, own
        at += own


def _segment(
    ax: Axes, box: tuple[float, float, float, float], colour: str, name: str, counted: str
) -> None:
    """Draw a part of a bar, with its name and number as far as they fit."""
    left, bottom, wide, deep = box
    ax.add_patch(Rectangle((left, bottom), wide, deep, fc=colour, ec="white", lw=1.2))
    size, fits = SIZE - 1, wide - GAP
    if width(counted, size) > fits * POINTS:
        return
    said = " ".join(painted(brief(name)).split())
    lines, size = uncut(said, (size, LEAST), fits, deep) if said else ([], size)
    told = "\n".join([*lines, counted])
    middle = left + wide / 2, bottom + deep / 2
    ink = colours.ink_on(colour)
    centred: dict[str, object] = {"ha": "center", "va": "center", "linespacing": 1.05}
    _text(ax, middle, told, color=ink, fontsize=size, **centred)


def _ribbon(
    ax: Axes,
    left: Sequence[float],
    own: Sequence[float],
    ends: tuple[float, float],
    colour: str,
) -> None:
    (a, b), (top, low) = left, ends
    corners = [(a, top), (a + own[0], top), (b + own[1], low), (b, low)]
    ax.add_patch(Polygon(corners, closed=True, fc=colour, alpha=0.28, ec="none"))


def _text(ax: Axes, at: tuple[float, float], text: str, **how: object) -> None:
    if text:
        style: dict[str, object] = {"fontsize": SIZE, "color": colours.INK, "ha": "left"}
        ax.text(*at, text, parse_math=False, **(style | how))  # type: ignore[arg-type] # as it takes
