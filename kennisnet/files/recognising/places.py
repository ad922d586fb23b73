"""Places behind a comma that belong to the name before it: "Ikon Gallery, Birmingham"."""

from __future__ import annotations

from collections.abc import Iterable

from kennisnet.files.recognising import looks
from kennisnet.texts.words import WORDS

_SEATED = frozenset(
    word for kind in ("university", "municipality", "city") for word in WORDS.same["kinds"][kind]
)
_TIES = WORDS.organisations["ties"]
MOST_WORDS = 2
"""A place has hardly ever more."""


def seat(name: str) -> str:
    """Give the place of which a university or a municipality bears the name, or nothing.

    >>> seat("University of Birmingham"), seat("Gemeente Den Haag"), seat("Museum Boerhaave")
    ('Birmingham', 'Den Haag', '')
    >>> seat("University College London"), seat("University of the Arts in Aam")
    ('', '')
    """
    kind, *others = name.split() or [""]
    if kind.casefold() not in _SEATED:
        return ""
    while others and others[0] in _TIES:
        others = others[1:]
    place = " ".join(others)
    proper = 0 < len(others) <= MOST_WORDS and all(word[0].isupper() for word in others)
    return place if proper and not looks.stands(place) and not looks.field(others[0]) else ""


def seats(names: Iterable[str]) -> frozenset[str]:
    """Give the places of which universities and municipalities among these bear the name."""
    return frozenset(found for found in map(seat, names) if found)


def seated(left: str, right: str, places: frozenset[str]) -> bool:
    """Say whether a name of several words has such a place behind it, and bears none itself.

    >>> seated("Ikon Gallery", "Birmingham", frozenset({"Birmingham"}))
    True
    >>> seated("Gemeente Aam", "Birmingham", frozenset({"Birmingham"}))
    False
    """
    return right in places and " " in left and not seat(left)
