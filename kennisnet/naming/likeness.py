"""Names that resemble one another: for a person to judge, never merged."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kennisnet.naming.spelling import key
from kennisnet.texts.words import WORDS

ALIKE = 88
"""Names at least so similar (0-100, rapidfuzz) are shown as perhaps the same institution."""
NEAR = 50
"""Names at least so similar to one that nobody has are shown as what was perhaps meant."""
MOST_SAY_NOTHING = 3
"""Names of so few letters are the beginning of others by chance."""
MOST_SIGNS = 500
"""Names are compared by so many signs: the time of it grows with the square of their length."""
LITTLE = WORDS.organisations["legal_forms"] | WORDS.organisations["articles"]
"""Words that say little about which institution is meant."""


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
    """Give the pairs of names of which one may be the other, in the order of their keys.

    >>> alike(["Gem. Enschede", "Da Vinci College", "Da Vinci", "Gemeente Enschede", "UL"])
    [('Da Vinci', 'Da Vinci College'), ('Gem. Enschede', 'Gemeente Enschede')]
    """
    from rapidfuzz import fuzz, process

    names = sorted(names, key=key)
    plain = [key(name) for name in names]
    heads = [name[:MOST_SIGNS] for name in plain]
    scores = process.cdist(heads, heads, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    found = {(i, j) for i, j in zip(*scores.nonzero(), strict=True) if i < j}
    found |= {(i, j) for i, one in enumerate(plain) for j in _longer(one, plain, names[i])}
    found |= {(min(i, j), max(i, j)) for i, j in _shortened(plain)}
    return [(names[i], names[j]) for i, j in sorted(found)]


def _shortened(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the places of names that differ by shortened words, or by "stichting", only.

    >>> [*_shortened(["gem. enschede", "gemeente enschede", "stichting x", "x"])]
    [(0, 1), (2, 3)]
    """
    by_last: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for place, name in enumerate(names):
        words = [word.rstrip(".") for word in name.split() if word not in LITTLE]
        if words:
            by_last[words[-1]].append((place, words))
    for group in by_last.values():
        for (i, one), (j, other) in combinations(group, 2):
            pairs = zip(one, other, strict=False)
            if len(one) == len(other) and all(a.startswith(b) or b.startswith(a) for a, b in pairs):
                yield i, j


def _longer(name: str, among: Sequence[str], spelled: str = "") -> range:
    """Give the places of names that are this name with words added, among names in order.

    >>> [*_longer("da vinci", ["da vinci", "da vinci college", "da vinci mavo", "ul"])]
    [1, 2]
    """
    if len(name) <= MOST_SAY_NOTHING and not (spelled.isupper() and len(name) > 1):
        return range(0)
    return range(bisect_left(among, f"{name} "), bisect_left(among, f"{name}!"))
