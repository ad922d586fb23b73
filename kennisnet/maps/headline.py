"""The sentence at the top of a map: what the numbers say, each number with what it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

import numpy as np

from kennisnet.network import Network
from kennisnet.paths import components
from kennisnet.texts import number, say

Pieces: TypeAlias = list[tuple[str, list[str] | None]]

FEW_INSTITUTIONS, FEW_PROJECTS = 10, 5
"""Of fewer it is only said how many there are: shares of so few say little."""
START, MIDDLE, END = "\ue002", "\ue003", "\ue004"
"""Around a number in a sentence; signs for private use, which stand in no catalogue."""
MARKED = re.compile(f"{START}(\\d+){MIDDLE}(.*?){END}")


def headline(named: Network, hubs: Mapping[str, str], lang: str = "nl") -> Pieces:
    """Say in one sentence what is most to be seen; as pieces, those of a number with its ids.

    With hubs: which part of all participations is theirs, how many institutions take part in one
    project, and how many work with nobody but hubs. Without: how many hang together, or in how
    many parts the network falls, how many take part in one project, and in how many projects the
    busiest is. Of a very small network: how many there are. All are counted, as everywhere on a map;
    how many take part in nothing is said, if any do.
    ``hubs`` are ids of the network, which is one of named institutions.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ")]
    >>> net = Network([{"id": i} for i in "ab"], [{"id": p} for p in "PQ"], links)
    >>> headline(net, {}, "en")
    [('2 institutions', ['a', 'b']), (' in ', None), ('2 projects', ['P', 'Q']), ('; ', None),
     ('1', ['a']), (' of the ', None), ('2', ['a', 'b']),
     (' takes part in only one project', None)]
    """
    told = _Told(named, lang)
    if not len(named.participations):
        clauses = [say("map-headline-nobody", lang)]
    elif len(named.institutions) < FEW_INSTITUTIONS or len(named.projects) < FEW_PROJECTS:
        clauses = [told.small(), *told.one_project(), *told.none()]
    elif hubs:
        clauses = [told.share_of(hubs), *told.one_project(), *told.none(), *told.only(hubs)]
    else:
        clauses = [told.together(), *told.one_project(), *told.none(), *told.busiest()]
    return told.pieces("; ".join(clauses))


def largest_part(named: Network) -> tuple[np.ndarray, int]:
    """Say which institutions are in the largest part that projects connect, and how many parts there are.

    Who takes part in nothing is in none. Raises `ValueError` where nobody takes part in anything.
    """
    degree = np.asarray(named.incidence.sum(axis=1)).ravel()
    part = components(named.incidence)[: len(degree)]
    numbers, sizes = np.unique(part[degree > 0], return_counts=True)
    return (part == numbers[np.argmax(sizes)]) & (degree > 0), len(numbers)


class _Told:
    """Counts a network, and writes numbers so that what they count can be found again."""

    def __init__(self, named: Network, lang: str) -> None:
        self.net, self.lang = named, lang
        self.ids = np.asarray(named.institutions.index.tolist(), dtype=object)
        self.degree = np.asarray(named.incidence.sum(axis=1)).ravel()
        self.counted: list[list[str]] = []
        self.unnamed = True

    def mark(self, ids: Collection[str], text: str = "") -> str:
        """Write how many there are (or a text that says it) between marks."""
        self.counted.append([*map(str, ids)])
        shown = text or number(len(ids), self.lang, 0)
        return f"{START}{len(self.counted) - 1}{MIDDLE}{shown}{END}"

    def pieces(self, sentence: str) -> Pieces:
        """Cut a sentence at its marks."""
        parts = MARKED.split(sentence)
        out: Pieces = [(parts[0], None)]
        for place, shown, between in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            out += [(shown, self.counted[int(place)]), (between, None)]
        return [(text, ids) for text, ids in out if text]

    def institutions(self, ids: Collection[str]) -> str:
        """Write some institutions as a number with its noun."""
        return self.mark(ids, say("count-institutions", self.lang, n=len(ids)))

    def every(self) -> str:
        """Write all: with their noun when they are named first, then as a number."""
        first, self.unnamed = self.unnamed, False
        return self.institutions(self.ids) if first else self.mark(self.ids)

    def projects(self) -> str:
        """Write all projects as a number with its noun."""
        ids = self.net.projects.index.tolist()
        return self.mark(ids, say("count-projects", self.lang, n=len(ids)))

    def some(self, key: str, chosen: np.ndarray, **values: Any) -> str:
        """Say something of some of all institutions."""
        ids = self.ids[chosen]
        shown = {"some": self.mark(ids), "all": self.every()}
        return say(f"map-headline-{key}", self.lang, n=len(ids), **shown, **values)

    def small(self) -> str:
        both = {"institutions": self.every(), "projects": self.projects()}
        return say("map-headline-small", self.lang, **both)

    def share_of(self, hubs: Mapping[str, str]) -> str:
        """Say which part of all participations hubs have."""
        own, every = int(self.degree[np.isin(self.ids, [*hubs])].sum()), int(self.degree.sum())
        who = {"n": len(hubs), "who": self.institutions([*hubs])}
        if 2 * own > every:
            return say("map-headline-hubs-most", self.lang, **who)
        return say("map-headline-hubs-part", self.lang, **who, own=own, all=every)

    def one_project(self) -> Iterator[str]:
        """Say how many take part in one project."""
        once = self.degree == 1
        if once.any():
            yield self.some("one-project", once)

    def none(self) -> Iterator[str]:
        """Say how many take part in nothing."""
        without = self.ids[self.degree == 0]
        if len(without):
            yield say("map-headline-none", self.lang, n=len(without), some=self.mark(without))

    def only(self, hubs: Mapping[str, str]) -> Iterator[str]:
        """Say how many work with hubs and with nobody else."""
        of = self.net.incidence
        hub = np.isin(self.ids, [*hubs])
        size = np.asarray(of.sum(axis=0)).ravel()
        beside = np.asarray(of[~hub].sum(axis=0)).ravel()
        company = of @ (size - 1 > 0).astype(int) > 0
        others = of @ (beside - 1 > 0).astype(int) > 0
        found = ~hub & company & ~others
        if found.any():
            ids = self.ids[found]
            shown = {"n": len(ids), "some": self.mark(ids), "hubs": len(hubs)}
            yield say("map-headline-only-hubs", self.lang, **shown)

    def together(self) -> str:
        """Say how many are connected through projects, or in how many parts the network falls."""
        largest, parts = largest_part(self.net)
        if largest.all():
            return say("map-headline-whole", self.lang, all=self.every())
        if 2 * largest.sum() < (self.degree > 0).sum():
            return self.some("parts", largest, parts=parts)
        return self.some("largest", largest)

    def busiest(self) -> Iterator[str]:
        """Say in how many projects the busiest take part."""
        most = int(self.degree.max())
        if most > 1:
            shown = self.mark(self.ids[self.degree == most], number(most, self.lang, 0))
            yield say("map-headline-busiest", self.lang, n=most, most=shown, all=self.projects())
