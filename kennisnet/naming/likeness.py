"""Names that resemble one another: for a person to judge, never merged."""

from __future__ import annotations

from collections.abc import Sequence

from kennisnet.naming.same import same_names
from kennisnet.naming.spelling import key

NEAR = 50
"""Names at least so similar to one that nobody has are shown as what was perhaps meant."""


def nearest(name: str, among: Sequence[str], most: int = 3) -> list[str]:
    """Give the names that come nearest to one that nobody has, the nearest first.

    >>> nearest("hogeschol", ["Universiteit", "Hogeschool", "Hogescholen"])
    ['Hogeschool', 'Hogescholen']
    """
    from rapidfuzz import fuzz, process

    found = process.extract(
        name, among, scorer=fuzz.ratio, processor=key, limit=most, score_cutoff=NEAR
    )
    return [near for near, _, _ in found]


def alike(names: Sequence[str]) -> list[tuple[str, str]]:
    """Give the pairs of names that may be one institution, in the order of their keys.

    >>> alike(["Gem. Enschede", "Da Vinci College", "Da Vinci", "Gemeente Enschede", "UL"])
    [('Da Vinci', 'Da Vinci College'), ('Gem. Enschede', 'Gemeente Enschede')]
    """
    found = [(names[p.one], names[p.other]) for p in same_names(names) if p.tier != "part"]
    ordered = ((a, b) if _order(a) < _order(b) else (b, a) for a, b in found)
    return sorted(ordered, key=lambda pair: (_order(pair[0]), _order(pair[1])))


def _order(name: str) -> tuple[str, str]:
    return key(name), name
