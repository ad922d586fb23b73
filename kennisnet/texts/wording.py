"""How names and values of a table are written for a person: shortened, in the language."""

from __future__ import annotations

import math
import re
from datetime import date
from functools import lru_cache

from kennisnet.texts import known, say

CODE = 5
"""A code of more signs says less than the name and is left out beside it."""
ROUNDING = 1e-9
"""100 x 0.29 is a little less than 29 in floating point."""
LABEL = 32
"""Longer names are shortened on a map; its panel has them whole."""


_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    r"\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control signs, signs that turn text around, and what is no sign: no picture or page can hold them."""


_ADDRESS = re.compile(r"(?:https?://|www\.|/)\S+", re.IGNORECASE)


def painted(text: str) -> str:
    r"""Give a text as it can stand in a picture or on a page: a sign that none can hold is a space.

    >>> painted("a\x1b[31m\u202eb"), painted("Café\nLab")
    ('a [31m b', 'Café\nLab')
    """
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(" ", text)


def shown_value(value: object, lang: str) -> str:
    """Write a value of a table as a person says it: known words in the language.

    >>> shown_value("civil society", "nl"), shown_value(True, "en"), shown_value("x y", "nl")
    ('maatschappelijk', 'yes', 'x y')
    """
    if isinstance(value, bool):
        return say(f"value-{'yes' if value else 'no'}", lang)
    key = f"value-{str(value).replace(' ', '-')}"
    return say(key, lang) if known(key) else str(value)


@lru_cache(maxsize=10_000)
def date_said(text: str, lang: str) -> str:
    """Write a date as a person says it; what is none stays as it is.

    >>> date_said("2021-12", "nl"), date_said("autumn 2021", "en"), date_said("2021-13", "nl")
    ('december 2021', 'autumn 2021', '2021-13')
    """
    try:
        return date_text(text, lang)
    except (ValueError, TypeError):
        return text


@lru_cache(maxsize=10_000)
def date_text(iso: str, lang: str) -> str:
    """Write a date of a network (a day, a month or a year) as a person says it.

    >>> date_text("2021-03-01", "nl"), date_text("2021-03", "en"), date_text("2021", "nl")
    ('1 maart 2021', 'March 2021', '2021')
    """
    from babel.dates import format_date, format_skeleton

    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 1:
        return iso
    day = date(*parts, *[1] * (3 - len(parts)))
    if len(parts) == len(("year", "month")):
        return format_skeleton("yMMMM", day, locale=lang)
    return format_date(day, "long", locale=lang)


@lru_cache(maxsize=10_000)
def period_text(first: str, last: str, lang: str) -> str:
    """Write from when until when something runs; an end that is not known is empty.

    >>> period_text("2021", "2024", "nl"), period_text("2021-03", "", "nl"), period_text("", "2024", "nl")
    ('2021 – 2024', 'vanaf maart 2021', 'tot en met 2024')
    """
    ends = {end: date_text(day, lang) for end, day in (("first", first), ("last", last)) if day}
    if first == last:
        return ends.get("first", "")
    return say("period" if len(ends) > 1 else f"period-{next(iter(ends))}", lang, **ends)


def whole_percent(share: float) -> int:
    """Give the whole percents of a share, rounded down: it is "more than" so many.

    >>> whole_percent(0.29), whole_percent(0.299), whole_percent(1.0)
    (29, 29, 100)
    """
    return math.floor(100 * share + ROUNDING)


def titled(name: str, code: str = "") -> str:
    """Name a project, with its code where it has one.

    >>> titled("Lab", "4a"), titled("Lab")
    ('Lab (4a)', 'Lab')
    """
    return f"{name} ({code})" if code else name


def ended(text: str) -> str:
    """Let a text end as a sentence; one that does, or asks something, stays as it is.

    >>> ended("Leiden"), ended("Who works with whom?"), ended("and so on …")
    ('Leiden.', 'Who works with whom?', 'and so on …')
    """
    return text if text.endswith((".", "?", "!", "…", ":")) else f"{text}."


def heading(group: str) -> str:
    """Shorten the title of a group: what stands before a slash, a colon or a bracket says it."""
    return group if len(group) <= LABEL else short(re.split(r" / |: | \(", group)[0], 48)


def short(name: str, most: int = LABEL) -> str:
    """Shorten a long name for a picture: as `brief`, or cut.

    >>> short("Leids Universitair Medisch Centrum (LUMC)"), short("x" * 40, 5)
    ('LUMC', 'xxxx…')
    """
    name = brief(name, most)
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def is_web_address(text: str) -> bool:
    """Say whether a name is an address of the web, of which the end tells it from others.

    >>> is_web_address("https://example.org/a"), is_web_address("/organization/itmo"), is_web_address("A/B test")
    (True, True, False)
    """
    return _ADDRESS.fullmatch(text.strip()) is not None


def _end_of_address(name: str, most: int) -> str:
    """Give as many of the last parts of an address as there is room for, or as many letters."""
    parts = name.rstrip("/").split("/")
    ends = (f"…/{'/'.join(parts[first:])}" for first in range(1, len(parts)))
    return next((end for end in ends if len(end) <= most), f"…{name[1 - most :]}")


def brief(name: str, most: int = LABEL) -> str:
    """Give what a long name is called for short: its abbreviation in brackets, or without them.

    >>> brief("Leids Universitair Medisch Centrum (LUMC)"), brief("x" * 40) == "x" * 40
    ('LUMC', True)
    >>> brief("Stuurgroep ECS (European City of Science)")
    'Stuurgroep ECS'
    >>> brief("https://software.example.org/organization/cwi")
    '…/organization/cwi'
    """
    name = name.strip()
    if len(name) <= most:
        return name
    if is_web_address(name):
        return _end_of_address(name, most)
    bracket = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", name)
    if bracket and bracket[2].isupper():
        return bracket[2]
    if bracket and len(bracket[1]) <= most:
        return bracket[1]
    return name
