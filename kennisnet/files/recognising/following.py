"""Where most cells with "and" are lists, the others are too, unless they are plainly one name."""

from __future__ import annotations

from kennisnet.files.recognising import looks
from kennisnet.files.recognising.weighing import Column
from kennisnet.naming.cells import without_brackets
from kennisnet.texts.words import WORDS

_HEADS = frozenset(WORDS.organisations["heads"])


def follows(column: Column, left: str, right: str) -> bool:
    """Say whether "left and right" can be two names, in a column that mostly cuts there.

    Not where one side is no name: "Sciences et Lettres", "Ministry of Housing and Care",
    "Stichting Zorg en Welzijn". One word alone is a name where it is an acronym, or where it or
    the other side stands alone elsewhere.
    """
    left, right = sides = without_brackets(left).strip(), without_brackets(right).strip()
    known = [column.alone(one) for one in sides]
    if not all(map(looks.like_a_name, sides)) or _no_names(left, right):
        return False
    if any(known) or any(map(looks.acronym, sides)):
        return True
    *before, _last = left.split()
    headed = len(before) == 1 and before[0].casefold() in _HEADS
    return bool(before) and len(right.split()) > 1 and not headed


def _no_names(left: str, right: str) -> bool:
    """Say whether one side goes on in the other, or is only a field of work."""
    goes_on = looks.small(left) or looks.small(right) or left.endswith("-") or looks.dangling(left)
    ends = looks.ending(right) or looks.tail(right) or looks.names_fields(left)
    return goes_on or ends or looks.field(left.rsplit(maxsplit=1)[-1]) or looks.field(right)
