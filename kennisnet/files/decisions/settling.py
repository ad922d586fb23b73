"""Decisions taken together: who is one, who is part of whom, and where they contradict."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import networkx as nx

from kennisnet.errors import Fault
from kennisnet.files.decisions.table import DIFFERENT, PART, SAME, Decision


@dataclass(frozen=True)
class Judged:
    """A decision, and whom its two names stand for."""

    decision: Decision
    one: Hashable
    other: Hashable


@dataclass
class Settled:
    """What decisions come to: groups that are one, parts with their wholes by group, and faults."""

    groups: Sequence[frozenset[Any]] = ()
    parts: Mapping[int, int] = field(default_factory=dict)
    faults: Sequence[Fault] = ()


def settled(judged: Sequence[Judged], file: str, headers: Mapping[str, str]) -> Settled:
    """Take decisions together, with a fault for each contradiction that names all its rows."""
    same: nx.Graph[Hashable] = nx.Graph()
    for one in judged:
        same.add_nodes_from([one.one, one.other])
    for one in (one for one in judged if one.decision.decision == SAME and one.one != one.other):
        if not same.has_edge(one.one, one.other):
            same.add_edge(one.one, one.other, row=one.decision.row)
    groups = [frozenset(group) for group in nx.connected_components(same)]
    group_of = {who: number for number, group in enumerate(groups) for who in group}
    apart = [one for one in judged if one.decision.decision in {DIFFERENT, PART}]
    checker = _Checker(same, group_of, file, headers)
    inside = [one for one in apart if group_of[one.one] == group_of[one.other]]
    between = [one for one in apart if group_of[one.one] != group_of[one.other]]
    faults = [*map(checker.inside, inside), *checker.twice(between), *checker.wholes(between)]
    parts = {
        group_of[one.one]: group_of[one.other] for one in between if one.decision.decision == PART
    }
    if not faults:
        faults += checker.circles(between)
    return Settled(groups, parts, faults)


@dataclass
class _Checker:
    same: nx.Graph[Hashable]
    group_of: Mapping[Hashable, int]
    file: str
    headers: Mapping[str, str]

    def _fault(self, rule: str, one: Judged, rows: Iterable[int]) -> Fault:
        values = {
            "candidate": one.decision.candidate,
            "decision": one.decision.decision,
            "rows": ", ".join(map(str, sorted({*rows}))),
        }
        place = self.file, one.decision.row, self.headers["decision"]
        return Fault(rule, one.decision.mention, *place, values)

    def inside(self, one: Judged) -> Fault:
        """Tell of two who are one by other rows, or by their names alone."""
        path = nx.shortest_path(self.same, one.one, one.other)
        rows = [self.same.edges[pair]["row"] for pair in pairwise(path)]
        rule = "decision-united" if rows else "decision-one"
        return self._fault(rule, one, [*rows, one.decision.row])

    def twice(self, apart: Sequence[Judged]) -> Iterator[Fault]:
        """Tell of pairs of which two different things were decided."""
        first: dict[frozenset[int], Judged] = {}
        for one in apart:
            pair = frozenset({self.group_of[one.one], self.group_of[one.other]})
            before = first.setdefault(pair, one)
            if before.decision.decision != one.decision.decision:
                yield self._fault("decision-twice", one, [before.decision.row, one.decision.row])

    def wholes(self, apart: Sequence[Judged]) -> Iterator[Fault]:
        """Tell of parts with two wholes."""
        first: dict[int, Judged] = {}
        for one in (one for one in apart if one.decision.decision == PART):
            before = first.setdefault(self.group_of[one.one], one)
            if self.group_of[before.other] != self.group_of[one.other]:
                yield self._fault("decision-wholes", one, [before.decision.row, one.decision.row])

    def circles(self, apart: Sequence[Judged]) -> Iterator[Fault]:
        """Tell of who would be part of itself, by way of others."""
        up: nx.DiGraph[int] = nx.DiGraph()
        for one in (one for one in apart if one.decision.decision == PART):
            up.add_edge(self.group_of[one.one], self.group_of[one.other], by=one)
        for circle in nx.simple_cycles(up):
            steps = [up.edges[step]["by"] for step in pairwise([*circle, circle[0]])]
            last = max(steps, key=lambda one: one.decision.row)
            yield self._fault("decision-circle", last, [one.decision.row for one in steps])
