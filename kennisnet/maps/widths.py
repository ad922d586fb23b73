"""How wide a text will be: measured in the font of our figures, which is wider than most."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import east_asian_width

from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font

from kennisnet.texts.wording import brief, is_web_address

_SIZE = 100.0
MORE = "…"
ELSEWHERE = 0.7
"""About how wide a letter is that our font lacks, of its size; those of East Asia are square."""
PARTED = "-"
VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"


@cache
def _font(*, bold: bool) -> FT2Font:
    family = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")
    font = FT2Font(findfont(family))
    font.set_size(_SIZE, 72)
    return font


@lru_cache(maxsize=20_000)
def _letter(letter: str, *, bold: bool) -> float:
    font = _font(bold=bold)
    if not font.get_char_index(ord(letter)):
        return 1.0 if east_asian_width(letter) in {"W", "F"} else ELSEWHERE
    return float(font.load_char(ord(letter)).linearHoriAdvance) / 65536 / _SIZE


def width(text: str, size: float, *, bold: bool = False) -> float:
    r"""Give the width of a text, in the unit of its size.

    >>> width("", 12.5), width("nn", 10) == 2 * width("n", 10)
    (0.0, True)
    >>> width("\u732b", 10), width("\n", 10)
    (10.0, 7.0)
    """
    return size * sum(_letter(letter, bold=bold) for letter in text)


def fitting(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """Cut a text so that it fits in a room, and say so; without a room (0) it stays whole.

    Of an address of the web its end stays: those of one site begin alike.

    >>> room = width("Leid…", 10) + 0.1
    >>> fitting("Leiden", 10, 0), fitting("Leiden", 10, 100), fitting("Leiden", 10, room)
    ('Leiden', 'Leiden', 'Leid…')
    >>> fitting("https://example.org/cwi", 10, width("…g/cwi", 10) + 0.1)
    '…g/cwi'
    """
    if room <= 0:
        return text
    if is_web_address(text):
        return _cut(text[::-1], size, room, bold=bold)[::-1]
    return _cut(text, size, room, bold=bold)


def _cut(text: str, size: float, room: float, *, bold: bool) -> str:
    """Keep as much of the beginning of a text as fits in a room."""
    room -= size * 1e-9
    wide, more = 0.0, width(MORE, size, bold=bold)
    kept = 0
    for position, letter in enumerate(text):
        wide += size * _letter(letter, bold=bold)
        if wide > room:
            return text[:kept].rstrip() + MORE
        if wide + more <= room:
            kept = position + 1
    return text


def wrapped(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """Break a text into lines that fit in a room, between words, or in a word that does not fit.

    A word is broken with a hyphen, before a consonant that a vowel follows, where one does. What does not fit in so many lines stands in the last one, whole: the painter cuts it. An address
    of the web is its end (`brief`).

    >>> two = width("Bio Science", 10) + 0.1
    >>> wrapped("Bio Science Park", 10, two, 3), wrapped("Bio Science Park", 10, 1, 2)
    (['Bio Science', 'Park'], ['B', 'io Science Park'])
    >>> wrapped("Geesteswetenschappen", 10, width("Geesteswetenschap-", 10) + 0.1, 3)
    ['Geesteswetenschap-', 'pen']
    """
    rest, lines = brief(text) if is_web_address(text) else text.strip(), list[str]()
    while rest and len(lines) < most - 1:
        fits = _fits(rest, size, room, bold=bold)
        if fits < len(rest):
            space = rest.rfind(" ", 0, fits + 1)
            first = "" if space > 0 else parted(rest.split(" ", 1)[0], size, room, bold=bold)
            if first:
                lines.append(first)
                rest = rest[len(first.removesuffix(PARTED)) :].removeprefix(PARTED)
                continue
            fits = space if space > 0 else fits
        lines.append(rest[:fits].rstrip())
        rest = rest[fits:].lstrip()
    return [*lines, rest] if rest or not lines else lines


def parted(word: str, size: float, room: float, *, bold: bool = False) -> str:
    """Give as much of a word as fits with a hyphen, up to a consonant that a vowel follows; else nothing.

    >>> parted("Gemeente", 10, width("Gemeen-", 10) + 0.1), parted("Gemeente", 10, 1)
    ('Gemeen-', '')
    """
    ends = (
        at
        for at in range(len(word) - 2, 1, -1)
        if word[at].isalpha() and word[at].lower() not in VOWELS and word[at + 1].lower() in VOWELS
    )
    beginnings = (word[:at].removesuffix(PARTED) + PARTED for at in ends)
    return next((one for one in beginnings if width(one, size, bold=bold) <= room), "")


def _fits(text: str, size: float, room: float, *, bold: bool) -> int:
    """How many letters of a text fit in a room: at least one."""
    wide = 0.0
    for place, letter in enumerate(text):
        wide += size * _letter(letter, bold=bold)
        if wide > room:
            return max(place, 1)
    return len(text)
