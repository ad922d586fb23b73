"""Where most cells with "and" or "/" are lists, the others are too, unless they are plainly one name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kennisnet.files.recognising import looks
from kennisnet.files.recognising.weighing import Column
from kennisnet.naming.cells import without_brackets
from kennisnet.naming.units import says_unit
from kennisnet.texts.words import WORDS

_HEADS = frozenset(WORDS.organisations["heads"])
MANY = 3
"""So many cut places make a habit."""


def follows(column: Column, left: str, right: str, cut: int) -> bool:
    """Say whether "left and right" can be two names, in a column that mostly cuts there.

    Not where one side is no name: "Sciences et Lettres", "Ministry of Housing and Care",
    "Stichting Zorg en Welzijn". One word alone is a name where it is an acronym or has its kind in
    it ("Thermenmuseum"), or where it or the other side stands alone elsewhere. ``cut``: at how
    many places the column cuts.
    """
    left, right = sides = _bare(left), _bare(right)
    known = [column.alone(one) for one in sides]
    if cut < MANY or not all(map(looks.like_a_name, sides)) or _no_names(left, right):
        return False
    if any(known) or any(map(looks.acronym, sides)):
        return True
    if _one_kind(left) or looks.region_of(left, right):
        return False
    if looks.compound(right) or looks.compound(left):
        return True
    return len(left.split()) > 1 and len(right.split()) > 1


def slashed(column: Column, left: str, right: str, cut: int) -> bool:
    """Say whether "left/right" can be two names, in a column that mostly cuts there.

    Not where one side is a part of the other, or says the same in another language; and while few
    places are cut only two single words of which one is an acronym: "NASA/ISRO".
    """
    left, right = sides = _bare(left), _bare(right)
    if not all(map(looks.like_a_name, sides)) or _no_names(left, right) or looks.titled(right):
        return False
    part = says_unit(right, tuple(WORDS.units)) or looks.before_campus(left, right, "/")
    if (part and not column.alone(right)) or looks.translated(*sides) or _one_kind(left):
        return False
    first, *more = right.split()
    if more and looks.acronym(left) and looks.acronym(first) and not any(map(column.alone, sides)):
        return False  # "AC/DC Museum"
    single = not more and " " not in left and any(map(looks.acronym, sides))
    return cut >= MANY or single


FOLLOWING: Mapping[str, Callable[[Column, str, str, int], bool]] = {"and": follows, "/": slashed}
"""Signs at which the places that are left follow most of the others, and which of them can."""


def _bare(name: str) -> str:
    return without_brackets(name).strip()


def _one_kind(left: str) -> bool:
    """Say whether a text is a kind and one word, which what follows may go on: "Stichting Zorg"."""
    *before, _last = left.split()
    return len(before) == 1 and before[0].casefold() in _HEADS


def _no_names(left: str, right: str) -> bool:
    """Say whether one side goes on in the other, or is only a field of work."""
    goes_on = looks.small(left) or looks.small(right) or left.endswith("-") or looks.dangling(left)
    ends = looks.ending(right) or looks.tail(right) or looks.names_fields(left)
    return goes_on or ends or looks.field(left.rsplit(maxsplit=1)[-1]) or looks.field(right)
