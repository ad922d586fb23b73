"""What the data say for and against a suggestion, as facts in ids; `telling` makes words of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.naming import key
from kennisnet.network import Network
from kennisnet.network.dates import ended, running
from kennisnet.network.meeting import by_meeting
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.common import Common, Contents
from kennisnet.suggestions.gains import Gain, Gains
from kennisnet.texts.wording import is_web_address

DIGITS = 9
"""Ties that are equal to so many decimals are equal."""


@dataclass(frozen=True)
class Facts:
    """What is to be said of a pair, in ids of institutions and projects."""

    a: str
    b: str
    shared_partners: tuple[str, ...]
    """The strongest first."""
    introduced_by: str
    where: str
    """A project that still runs, with exactly one of the two and a shared partner; else empty."""
    known_from: tuple[str, str]
    """From which project the introducer knows ``a``, and ``b``: the first `by_meeting`; else empty."""
    gain_a: Gain
    """What a tie would newly bring to ``a``."""
    gain_b: Gain
    common_themes: tuple[Common, ...]
    """On which both work, never in one project; the rarest first."""
    open_a: tuple[str, ...]
    """The projects of ``a`` whose list of partners is open, by id."""
    open_b: tuple[str, ...]
    few: tuple[str, ...]
    """Those of the two that have one project only."""
    ended: tuple[str, ...]
    """Those that stand only in projects that are finished or stopped."""
    doubtful: tuple[str, ...]
    """Those of which it is unsure who is meant."""
    past: tuple[str, ...] = ()
    """Of the projects that the evidence rests on, those that are finished or stopped, of who has others."""
    namesakes: tuple[tuple[str, str, str], ...] = ()
    """Who takes part in a project that is called like the other: who, the project, the other."""
    hubs: tuple[str, ...] = ()
    """The shared partners, where each of them is one that nearly everybody shares."""


def doubtful(net: Network) -> np.ndarray:
    """Say of which institutions it is unsure who is meant; without any participation, of nobody.

    Those that are doubtful in every participation, and those whose name is an address of the web:
    they may stand there by their name too.
    """
    ids, names = net.institutions.index, net.column("institutions", "name").tolist()
    unnamed = np.array([is_web_address(one) for one in names], dtype=bool)
    if not net.holds("participations", "certainty"):
        return unnamed
    unsure = (net.column("participations", "certainty") == "doubtful").to_numpy(dtype=bool)
    who = ids.get_indexer(pd.Index(net.column("participations", "institution")))
    here, sure = (np.bincount(some, minlength=len(ids)) > 0 for some in (who, who[~unsure]))
    return np.asarray((here & ~sure) | unnamed)


class Archive:
    """Looks up facts about pairs of one network."""

    def __init__(self, ground: Ground) -> None:
        net = ground.net
        self.ground = ground
        self.ids: list[str] = net.institutions.index.tolist()
        self.codes: list[str] = net.projects.index.tolist()
        self.day, self.over = ended(net)
        self.runs = running(net, self.over)
        self.meeting = by_meeting(net, self.runs)
        self.past = {self.codes[p] for p in np.flatnonzero(~self.runs).tolist()}
        self.doubtful = doubtful(net)
        self.names = net.column("institutions", "name").tolist()
        self.titles = net.column("projects", "name").tolist()
        self.open_ended = ground.open_ended
        self.active = np.asarray(ground.incidence @ self.runs.astype(int) > 0)
        self.strength = ground.ties.sum(axis=1)
        self.partners = Rows(ground.ties)
        self.projects = Rows(ground.incidence)
        self.members = Rows(sparse.csr_array(ground.incidence.T))
        self.contents = Contents(ground)
        self.gains = Gains(ground)

    @property
    def firm(self) -> np.ndarray:
        """Say which institutions are surely meant and stand in a project that still runs."""
        return np.asarray(self.active & ~self.doubtful)

    def facts(self, pairs: Candidates) -> list[Facts]:
        """Give the facts of some pairs."""
        ends = zip(pairs.i.tolist(), pairs.j.tolist(), strict=True)
        return [self._facts(one, other) for one, other in ends]

    def _facts(self, one: int, other: int) -> Facts:
        shared = self._shared(one, other)
        introducer = self._introducer(one, other, shared)
        where = self._where(one, other, shared, introducer)
        both, common = (one, other), self.contents.themes(one, other)
        known_from = (
            ("", "")
            if introducer is None
            else (self._met(one, introducer), self._met(other, introducer))
        )
        rests_on = (common[0].of_a[0], common[0].of_b[0]) if common else known_from
        return Facts(
            a=self.ids[one],
            b=self.ids[other],
            shared_partners=self._called(shared),
            introduced_by="" if introducer is None else self.ids[introducer],
            where="" if where is None else self.codes[where],
            known_from=known_from,
            gain_a=self.gains.of(one, other),
            gain_b=self.gains.of(other, one),
            common_themes=common,
            open_a=self._open(one),
            open_b=self._open(other),
            few=self._called(x for x in both if len(self.projects[x]) == 1),
            ended=self._called(x for x in both if not self.active[x]),
            doubtful=self._called(x for x in both if self.doubtful[x]),
            past=tuple(
                dict.fromkeys(
                    p
                    for x, p in zip(both, rests_on, strict=True)
                    if p in self.past and self.active[x]
                )
            ),
            namesakes=(*self._namesakes(one, other), *self._namesakes(other, one)),
            hubs=() if common or not self.ground.hubs[shared].all() else self._called(shared),
        )

    def _called(self, positions: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.ids[x] for x in positions)

    def _shared(self, one: int, other: int) -> list[int]:
        """Give the shared partners, strongest first, ties by id."""
        mine, theirs = self.partners[one], self.partners[other]
        strength = {z: round(mine[z] * theirs[z], DIGITS) for z in mine.keys() & theirs.keys()}
        return sorted(strength, key=lambda z: (-strength[z], self.ids[z]))

    def _introducer(self, one: int, other: int, shared: list[int]) -> int | None:
        """Choose who can introduce them: the partner of whose ties the two are the largest part.

        Rather one of whom it is sure who is meant.
        """
        mine, theirs = self.partners[one], self.partners[other]
        part = {z: round(mine[z] * theirs[z] / float(self.strength[z]), DIGITS) for z in shared}
        return min(shared, key=lambda z: (self.doubtful[z], -part[z], self.ids[z]), default=None)

    def _where(self, one: int, other: int, shared: list[int], introducer: int | None) -> int | None:
        """Choose a running project with exactly one of the two and a shared partner.

        Rather one where the introducer is, then with many shared partners, then a small one.
        """
        exactly_one = self.projects[one].keys() ^ self.projects[other].keys()
        partners = set(shared)
        inside = {p: len(partners & self.members[p].keys()) for p in exactly_one if self.runs[p]}

        def order(p: int) -> tuple[bool, int, int, str]:
            away = introducer is None or introducer not in self.members[p]
            return away, -inside[p], len(self.members[p]), self.codes[p]

        return min((p for p, partners in inside.items() if partners), key=order, default=None)

    def _namesakes(self, one: int, other: int) -> Iterator[tuple[str, str, str]]:
        """Give the projects of the one that are called like the other, by id."""
        name = _plain(self.names[other])
        for p in sorted(self.projects[one], key=self.codes.__getitem__):
            if _plain(self.titles[p]) == name:
                yield self.ids[one], self.codes[p], self.ids[other]

    def _met(self, one: int, partner: int) -> str:
        """Give the project from which the two know each other."""
        both = self.projects[one].keys() & self.projects[partner].keys()
        return self.codes[min(both, key=self.meeting.__getitem__)]

    def _open(self, one: int) -> tuple[str, ...]:
        """Give the projects of one institution with an open list, by id."""
        return tuple(sorted(self.codes[p] for p in self.projects[one] if self.open_ended[p]))


def _plain(name: str) -> str:
    """Write a name as it is compared: without an abbreviation in brackets.

    >>> _plain("Leiden Bio Science Park (LBSP)") == _plain("Leiden bio science park")
    True
    """
    name = str(name).strip()
    return key(name.rpartition("(")[0] if name.endswith(")") else name)


class Rows(dict[int, dict[int, float]]):
    """The rows of a sparse matrix, what stands in them by column, looked up when asked for."""

    def __init__(self, matrix: sparse.csr_array) -> None:
        super().__init__()
        self.matrix = matrix

    def __missing__(self, row: int) -> dict[int, float]:
        inside = slice(self.matrix.indptr[row], self.matrix.indptr[row + 1])
        columns, values = self.matrix.indices[inside], self.matrix.data[inside]
        self[row] = dict(zip(columns.tolist(), values.tolist(), strict=True))
        return self[row]
