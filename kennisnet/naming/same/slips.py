"""Words that differ by a slip of the hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from rapidfuzz.distance import OSA, Levenshtein

LEAST = 5
"""In a shorter word every letter counts."""
LONG = 9
"""So long a word can have two slips, or one in its first letter."""
MOST_ALIKE = 40
"""More words than this with one letter left out in common are no slips of one another."""


def near(words: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Give for each word the others that differ from it by one letter more, less, other or moved.

    >>> near(["leiden", "leidne", "delft", "lijden"])["leiden"]
    frozenset({'leidne'})
    """
    holes: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if len(word) >= LEAST:
            for hole in {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}:
                holes[hole].append(word)
    found: dict[str, set[str]] = defaultdict(set)
    for alike in holes.values():
        if len(alike) <= MOST_ALIKE:
            for one, other in combinations(alike, 2):
                if is_slip(one, other):
                    found[one].add(other)
                    found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def is_slip(one: str, other: str) -> bool:
    """Say whether one word can be the other with a slip.

    A number is none, and neither is another first letter, but in a long word.

    >>> [is_slip(*pair.split()) for pair in ("leiden leidne", "hoorn doorn", "universty university")]
    [True, False, True]
    """
    short, long = sorted((len(one), len(other)))
    if short < LEAST or long - short > 1:
        return False
    if one[0] != other[0] and short < LONG:
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


def is_other_letter(one: str, other: str) -> bool:
    """Say whether a letter was replaced, not left out, doubled or moved: so do places differ.

    >>> is_other_letter("borken", "borker"), is_other_letter("leiden", "leidne")
    (True, False)
    """
    return len(one) == len(other) and Levenshtein.distance(one, other) == 1
