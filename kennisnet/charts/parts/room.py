"""How much room there is, and texts that keep to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.maps.axes import Size
from kennisnet.maps.widths import fitting, wrapped
from kennisnet.texts.wording import painted, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS = 72
"""Of an inch."""
LEAST = 6.0
"""No text is smaller, in points."""
LINE = 1.3
"""Height of a line, of its size."""
LONGEST = 300
"""Of a longer text only the beginning is measured."""


def room(ax: Axes) -> Size:
    """Give width and height of axes in inches, after their figure has put them in their places.

    >>> from kennisnet.maps.axes import sheet
    >>> wide, high = room(sheet((6, 4)))
    >>> 5 < wide < 6, 3 < high < 4
    (True, True)
    """
    canvas = ax.get_figure(root=True)
    if canvas is not None:
        for _ in range(2):  # a legend takes its room only when it has been drawn once
            canvas.draw_without_rendering()
    box = ax.get_window_extent()
    return float(box.width / ax.figure.dpi), float(box.height / ax.figure.dpi)


def lines_in(inches: float, size: float) -> int:
    """Give how many lines of text of a size (in points) fit below one another.

    >>> lines_in(1, 72 / LINE), lines_in(-1, 6)
    (1, 0)
    """
    return max(0, int(inches * POINTS / (LINE * size) + 1e-9))


def fitted(text: object, size: float, inches: float, *, bold: bool = False) -> str:
    """Give a name as it can stand in so much room: by its short form, or cut.

    >>> fitted("Leids Universitair Medisch Centrum (LUMC)", 8, 2), fitted("Leiden", 8, 0.3)
    ('LUMC', 'Lei…')
    """
    said = painted(short(str(text)))
    return fitting(said, size, max(inches, 0.01) * POINTS, bold=bold)


def broken(text: object, size: float, inches: float, most: int, *, bold: bool = False) -> list[str]:
    """Break a text over so many lines at most; what does not fit in the last is cut.

    >>> broken("Bio Science Park", 10, 1, 2), broken("Bio Science Park Leiden", 10, 1, 2)
    (['Bio Science', 'Park'], ['Bio Science', 'Park Leiden'])
    """
    wide = max(inches, 0.01) * POINTS
    lines = wrapped(painted(str(text))[:LONGEST], size, wide, most, bold=bold)
    return [fitting(line, size, wide, bold=bold) for line in lines]
