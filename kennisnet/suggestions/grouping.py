"""Suggestions by institution: whom to call for one of them, each pair in one place only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import pandas as pd


@dataclass(frozen=True)
class Group:
    """The pairs that are told under one institution, by their places in the list, best first."""

    head: str
    places: tuple[int, ...]
    asked: bool = False
    """Whether it is one of those that were asked for."""


def gathered(pairs: Sequence[tuple[str, str]], asked: Collection[str] = ()) -> list[Group]:
    """Put each pair under one of its two: who is asked for, else who has most of the pairs left.

    Of two with as many: who has most in the whole list, then who stands there first. So there are
    few groups. They stand in the order of their best pairs.

    >>> [(one.head, one.places) for one in gathered([("a", "b"), ("c", "d"), ("e", "b")])]
    [('b', (0, 2)), ('c', (1,))]
    >>> [one.head for one in gathered([("a", "b"), ("c", "d"), ("e", "b")], asked=["a"])]
    ['a', 'c', 'e']
    """
    left: defaultdict[str, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        for one in dict.fromkeys([end for end in pair if end in asked] or pair):
            left[one].append(place)
    # counts only go down: one that has gone down meanwhile is put back where it belongs now
    most = [(-len(those), -len(those), n, one) for n, (one, those) in enumerate(left.items())]
    heapify(most)
    taken: set[int] = set()
    groups = []
    while most:
        n, every, order, head = heappop(most)
        rest = left[head] = [place for place in left[head] if place not in taken]
        if len(rest) == -n:
            taken.update(rest)
            groups.append(Group(head, tuple(rest), head in asked))
        elif rest:
            heappush(most, (-len(rest), every, order, head))
    return sorted(groups, key=lambda one: one.places)


def by_institution(suggestions: pd.DataFrame) -> list[Group]:
    """Group what `unlinked` gives, under those that it was asked for.

    >>> [one.head for one in by_institution(pd.DataFrame({"a": ["x", "y"], "b": ["z", "z"]}))]
    ['z']
    """
    pairs = [(str(a), str(b)) for a, b in zip(suggestions["a"], suggestions["b"], strict=True)]
    return gathered(pairs, frozenset(suggestions.attrs.get("institution") or ()))


def other(pair: tuple[str, str], head: str) -> str:
    """Give who stands beside somebody in a pair.

    >>> other(("a", "b"), "b")
    'a'
    """
    return pair[1] if pair[0] == head else pair[0]
