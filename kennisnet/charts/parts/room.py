"""How much room there is, and texts that keep to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kennisnet.maps.axes import Size
from kennisnet.maps.widths import MORE, PARTED, fitting, parted, width, wrapped
from kennisnet.texts.wording import brief, painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS = 72
"""Of an inch."""
LEAST = 6.0
"""No text is smaller, in points."""
LINE = 1.3
"""Height of a line, of its size."""
CLOSE = 1.05
"""The same, between the lines of one name."""
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


def lines_in(inches: float, size: float, line: float = LINE) -> int:
    """Give how many lines of text of a size (in points) fit below one another.

    >>> lines_in(1, 72 / LINE), lines_in(-1, 6)
    (1, 0)
    """
    return max(0, int(inches * POINTS / (line * size) + 1e-9))


def close_lines(inches: float, size: float) -> int:
    """Give over how many lines a name may go where each has so much height: one or two.

    >>> close_lines(0.29, 9), close_lines(0.25, 9), close_lines(1, 9), close_lines(0, 9)
    (2, 1, 2, 1)
    """
    return max(1, min(2, lines_in(inches, size, CLOSE)))


def fitted(text: object, size: float, inches: float, *, bold: bool = False) -> str:
    """Give a name as it can stand in so much room: by its short form, or cut.

    >>> fitted("Leids Universitair Medisch Centrum (LUMC)", 8, 2), fitted("Leiden", 8, 0.3)
    ('LUMC', 'Lei…')
    """
    said = painted(brief(str(text)))
    return fitting(said, size, max(inches, 0.01) * POINTS, bold=bold)


def labels(
    texts: Iterable[object], size: float, inches: float | Sequence[float], most: int = 1
) -> list[str]:
    r"""Give names as they can stand beside one another, over so many lines each.

    By their short form where they have one; what does not fit is cut. Different names are never the
    same: those that would be are cut in the middle, or numbered. ``inches``: for all, or for each.

    >>> labels(["Leiden University", "Leiden"], 8, 0.6, 2)
    ['Leiden\nUniversity', 'Leiden']
    >>> labels(["University of Leiden", "University of Delft"], 8, 0.8)
    ['Unive…iden', 'Univ…Delft']
    """
    names = [str(text).strip() for text in texts]
    rooms = [inches] * len(names) if isinstance(inches, int | float) else list(inches)
    rooms = [max(one, 0.01) * POINTS for one in rooms]
    said = [painted(brief(name)) for name in names]
    for places in _alike(said, names):
        for n in places:
            said[n] = painted(names[n])
    told = [_cut(one, size, room, most) for one, room in zip(said, rooms, strict=True)]
    for places in _alike(told, names):
        for n in places:
            told[n] = _cut(said[n], size, rooms[n], most, _end(said[n], size, rooms[n] / 2))
    left = [n for places in _alike(told, names) for n in places]
    numbers = {name: n for n, name in enumerate(dict.fromkeys(names[n] for n in left), 1)}
    for n in left:
        told[n] = _cut(said[n], size, rooms[n], most, f"{MORE}{numbers[names[n]]}")
    return told


def _alike(told: Sequence[str], names: Sequence[str]) -> list[list[int]]:
    """Give the places of different names for which the same is told."""
    found = defaultdict(list)
    for place, one in enumerate(told):
        found[one].append(place)
    return [places for places in found.values() if len({names[n] for n in places}) > 1]


def _end(said: str, size: float, room: float) -> str:
    """Give as much of the end of a text as fits in a room."""
    return fitting(said[::-1], size, room)[::-1]


def _cut(said: str, size: float, room: float, most: int, end: str | None = None) -> str:
    """Break a text over lines; cut what does not fit in the last of them, before its own end or another."""
    *lines, last = wrapped(said[:LONGEST], size, room, most) or [""]
    if end is None or width(last, size) <= room:
        return "\n".join([*lines, fitting(last, size, room)])
    start = fitting(last, size, room - width(end, size)).removesuffix(MORE).rstrip()
    return "\n".join([*lines, start + end])


def broken(text: object, size: float, inches: float, most: int, *, bold: bool = False) -> list[str]:
    """Break a text over so many lines at most; what does not fit in the last is cut.

    >>> broken("Bio Science Park", 10, 1, 2), broken("Bio Science Park Leiden", 10, 1, 2)
    (['Bio Science', 'Park'], ['Bio Science', 'Park Leiden'])
    """
    wide = max(inches, 0.01) * POINTS
    lines = wrapped(painted(str(text))[:LONGEST], size, wide, most, bold=bold)
    return [fitting(line, size, wide, bold=bold) for line in lines]


def uncut(text: str, sizes: Sequence[float], inches: float, high: float) -> tuple[list[str], float]:
    """Break a text so that nothing of it is cut: the lines and their size, or no lines.

    Between words in the first size that lets it, else within words too, in the last size. Above or
    below it a line stays free.

    >>> uncut("Rijn IJssel", (7, 6), 0.35, 0.44), uncut("Gemeente Arnhem", (7, 6), 0.4, 0.44)
    ((['Rijn', 'IJssel'], 7), (['Gemeen-', 'te', 'Arnhem'], 6))
    >>> uncut("Gemeente Arnhem", (7, 6), 0.2, 0.44)
    ([], 7)
    """
    words, wide = painted(text[: LONGEST + 1]).split(), inches * POINTS
    for size in sizes:
        most = lines_in(high, size) - 1
        if max((width(word, size) for word in words), default=0) <= wide:
            lines = _filled(words, size, wide)
            if len(lines) <= most and len(text) <= LONGEST:
                return lines, size
    pieces = [piece for word in words for piece in _pieces(word, size, wide)]
    lines = _filled(pieces, size, wide)
    fits = len(lines) <= most and all(width(line, size) <= wide for line in lines)
    return (lines, size) if fits and len(text) <= LONGEST else ([], sizes[0])


def _filled(words: Sequence[str], size: float, wide: float) -> list[str]:
    """Put as many words on each line as fit; what was parted goes on below."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and not lines[-1].endswith(PARTED) and width(longer, size) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, size: float, wide: float) -> list[str]:
    """Part a word that does not fit, before a consonant that a vowel follows; it stays whole without one."""
    if width(word, size) <= wide:
        return [word]
    first = parted(word, size, wide)
    if not first:
        return [word]
    return [first, *_pieces(word[len(first) - 1 :].removeprefix(PARTED), size, wide)]
