"""Hubs: the few institutions that a picture shows by marks, since lines to everybody hide the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from kennisnet.network import Network
from kennisnet.texts.wording import brief

FEWEST_PROJECTS = 5
"""With fewer projects lines hide nothing."""
MOST = 5
MOST_WITH_COVENANT = 8
LEAST_SHARE = 0.2
"""Of all projects: who is in fewer is no hub."""
HALF = 0.5
"""Of all participations: when the hubs have so many, there are enough of them."""
WORD = re.compile(r"[^\W_]+")


def hubs_of(named: Network) -> dict[str, str]:
    """Give the hubs of a network of named institutions by id, the busiest first, each with a letter.

    Where the network says who has a covenant (``convenant_since``), those who have one and are in more
    projects than whoever has none: at most eight, the busiest. Where there are none of these, and
    elsewhere, the busiest institutions are added one after
    another, as long as the hubs so far have less than half of all participations, there are no more
    than five of them, and the next is in a fifth of all projects or more. Half need not be reached:
    three institutions in many projects are hubs also where a hundred others have the larger part.
    Who is in equally many is added together, or not at all. A network of fewer than five projects
    has no hubs.

    >>> links = [{"institution": i, "project": p} for p in "PQRST" for i in ("hub", p.lower())]
    >>> hubs_of(Network([{"id": i} for i in ("hub", *"pqrst")], [{"id": p} for p in "PQRST"], links))
    {'hub': 'H'}
    """
    if len(named.projects) < FEWEST_PROJECTS:
        return {}
    counts = pd.Series(named.incidence.sum(axis=1), named.institutions.index, dtype="int64")
    covenant = named.column("institutions", "convenant_since").notna()
    found: list[str] = []
    if covenant.any():
        found = _with_covenant(counts, covenant)
    found = found or _by_rule(counts, len(named.projects))
    names = named.column("institutions", "name")
    return dict(zip(found, letters([str(names[one]) for one in found]), strict=True))


def _busiest(counts: pd.Series) -> list[str]:
    """Give the ids, those in most projects first, ties by id."""
    return sorted(counts.index.tolist(), key=lambda one: (-counts[one], one))


def _with_covenant(counts: pd.Series, covenant: pd.Series) -> list[str]:
    """Give those with a covenant who are the largest; of equals all, or none."""
    has = covenant.to_numpy()
    above = counts[~has].max() if not has.all() else 0
    found: list[str] = []
    for many in sorted({*counts[has & (counts > above).to_numpy()].tolist()}, reverse=True):
        equals = counts.index[counts == many].tolist()
        if len(found) + len(equals) > MOST_WITH_COVENANT:
            break
        found += equals
    return _busiest(counts[found])


def _by_rule(counts: pd.Series, projects: int) -> list[str]:
    """Add the busiest, those in equally many together, until there are enough."""
    whole = counts.sum()
    found: list[str] = []
    for many in sorted(set(counts[counts >= LEAST_SHARE * projects].tolist()), reverse=True):
        equals = counts.index[counts == many].tolist()
        if counts[found].sum() >= HALF * whole or len(found) + len(equals) > MOST:
            break
        found += equals
    return _busiest(counts[found])


def letters(names: Sequence[str]) -> list[str]:
    """Give each name a letter of its own: the first of the word that tells it from the others.

    >>> letters(["Gemeente Leiden", "Universiteit Leiden", "Leids Universitair Medisch Centrum (LUMC)"])
    ['G', 'U', 'L']
    >>> letters(["Gemeente Leiden", "Gemeente Delft", "Gemeente Lisse", "???"])
    ['L', 'D', 'I', '1']
    """
    words = [WORD.findall(brief(name)) for name in names]
    often = Counter(word.lower() for of in words for word in {*of})
    given: list[str] = []
    for of in words:
        free = (letter for letter in _wanted(of, often) if letter not in given)
        given.append(next(free))
    return given


def _wanted(words: Sequence[str], often: Counter[str]) -> Iterator[str]:
    """Give the letters that a name may have: of what tells most, of the whole name, then digits.

    A word without a capital, such as "of" or "voor", says little where others have one.
    """
    telling = sorted(words, key=lambda word: (word.islower(), often[word.lower()]))
    for word in (*telling[:1], *words):
        yield from _capitals(word)
    yield from map(str, range(1, 10))


def _capitals(word: str) -> Iterator[str]:
    """Give the letters and digits of a word as capitals."""
    return (sign for sign in word.upper() if sign.isalnum())
