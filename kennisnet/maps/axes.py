"""What a picture is painted on: given axes, or new ones of a size of its own or of a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from kennisnet.choices import WIDTHS, Width
from kennisnet.errors import ArgumentError, shown
from kennisnet.maps.magnifying import magnify
from kennisnet.maps.sheet import Alt, Sheet, put_alt

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Size: TypeAlias = tuple[float, float]
"""Width and height in inches."""
Tall: TypeAlias = Callable[[float], float]
"""How high a picture wants to be when it is so wide, in inches."""
INCHES: dict[str, float] = {"column": 3.5, "page": 7.0, "slide": 12.0}
PAGE = INCHES["page"]
HIGHEST = 9.5
"""Of a page is so much left above a caption; a wider sheet is higher in proportion."""
SLIDE, NEARER = 6.5, 1.5
"""A slide is not higher, and is read from further away: all on it is so much larger."""
LOWEST = 1.2
"""A chart of nothing still has room for its scale."""
LEAST, MOST = 2.0, 40.0
DRAWN = 8
"""So often a figure is drawn for its places, at most."""


def axes(ax: Axes | None, size: Size, width: Width | None = None, tall: Tall | None = None) -> Axes:
    """Give the axes that were given, or new ones, which a notebook shows by itself.

    Without a width new ones have the size that the picture has by itself; ``tall`` says how high it
    wants to be where it has another width, else it stays as high as it is. What is wider than a page
    is not painted with letters that are small on it: it is laid out on less room and then magnified
    (`finished`). Only here pyplot is used: it keeps every figure that it makes until somebody
    closes it.
    """
    inches = wanted(ax, width)
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt

    times = 1.0
    if inches is not None:
        times = NEARER if width == "slide" else _times(inches, size[0])
        most = SLIDE if width == "slide" else HIGHEST * max(1.0, inches / PAGE)
        wide = inches / times
        size = wide, min(max(tall(wide) if tall else size[1], LOWEST), most / times)
    figure, new = plt.subplots(FigureClass=Sheet, figsize=size, layout="constrained")
    if isinstance(figure, Sheet):
        figure.times = times
    return new


def sheet(size: Size) -> Axes:
    """Give axes for a file, on a figure that nothing but them holds on to.

    >>> ax = sheet((4, 3))
    >>> ax.get_figure().get_size_inches().tolist()
    [4.0, 3.0]
    """
    return Sheet(figsize=size, layout="constrained").add_subplot()


def wanted(ax: Axes | None, width: Width | None) -> float | None:
    """Give the width of a new figure in inches, where one is asked for, or say what is wrong."""
    inches = None if width is None else inches_of(width)
    if ax is not None and inches is not None:
        raise ArgumentError("width-of-axes")
    return inches


def inches_of(width: object) -> float:
    """Give how wide a figure is, by a word or by a number of inches.

    >>> inches_of("column"), inches_of(5)
    (3.5, 5.0)
    """
    if isinstance(width, str) and width in INCHES:
        return INCHES[width]
    try:
        inches = float(width) if not isinstance(width, str | bool) else 0.0  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        inches = 0.0
    if not LEAST <= inches <= MOST:
        wanted = {"known": ", ".join(WIDTHS), "least": LEAST, "most": MOST}
        raise ArgumentError("width-unknown", got=shown(repr(width)), **wanted)
    return inches


def settle(ax: Axes) -> None:
    """Have the figure of axes put them in their places, until they stay there.

    Titles and legends take their room only when they have been drawn, and axes of which both sides
    are alike move with each drawing.
    """
    figure = ax.get_figure(root=True)
    if figure is None:
        return
    last = ax.get_position().bounds
    for n in range(DRAWN):
        figure.draw_without_rendering()
        own = ax.get_position().bounds
        if n and np.allclose(own, last, rtol=0, atol=1e-4):
            return
        last = own


def finished(ax: Axes, said: str, name: str = "") -> Axes:
    """Give axes on which all is painted: with a text for who cannot see them, in their final size.

    ``name`` says in a few words what they are, where they have no title.
    """
    settle(ax)
    put_alt(ax, Alt(name or ax.get_title() or said, said))
    figure = ax.get_figure(root=True)
    if isinstance(figure, Sheet) and figure.times != 1:
        magnify(figure, figure.times)
        figure.times = 1.0
    return ax


def _times(inches: float, own: float) -> float:
    """Give how much larger than on paper all is painted on a wide sheet.

    >>> _times(3.5, 7.6), _times(14, 7), _times(14, 16)
    (1.0, 2.0, 1.0)
    """
    return inches / min(inches, max(PAGE, own))
