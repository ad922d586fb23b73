"""Decisions applied to what was read: an alias goes first, then a decision, then the rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.decisions.settling import Judged, Settled, settled
from kennisnet.files.decisions.table import SETTLED, Decision
from kennisnet.files.draft import Draft, Who
from kennisnet.files.register import Node, Register
from kennisnet.naming import fuller, key


@dataclass(frozen=True)
class Applied:
    """A draft in which those who were decided to be one are one, and how many that were."""

    draft: Draft
    counts: Mapping[str, int] = field(default_factory=dict)
    """``names`` that are together ``institutions``, and ``parts`` of others."""


def applied(draft: Draft, register: Register) -> Applied:
    """Apply the decisions of a register: to it, and to what was read with it.

    The name that stands there most is shown, of newcomers, and of two as frequent the fuller one;
    where one of them has a row in a table of institutions or an id, that row or id stays.
    Contradictions become faults of the register, and nothing is applied then.
    """
    decisions = register.decisions
    if not decisions.rows or decisions.grid is None:
        return Applied(draft)
    people = _People(draft, register)
    judged, notes = people.judged(decisions.rows, decisions.file)
    found = settled(judged, decisions.file, decisions.grid.headers)
    if found.faults:
        register.faults += found.faults
        return Applied(draft)
    there = [[one for one in group if people.there(one)] for group in found.groups]
    stays = [people.stays(group) for group in there]
    moved = {
        one: kept
        for group, kept in zip(there, stays, strict=True)
        for one in group
        if kept and one != kept
    }
    if moved:
        register.unite(moved)
    register.wholes = dict(_wholes(found, stays))
    several = [len(group) for group in there if len(group) > 1]
    counts = {
        "names": sum(several),
        "institutions": len(several),
        "parts": len(register.wholes),
    }
    return Applied(
        replace(draft, who=_moved(draft.who, moved), notes=[*draft.notes, *notes]), counts
    )


def _wholes(found: Settled, stays: list[Node | None]) -> Iterator[tuple[Node, Node]]:
    for part, whole in found.parts.items():
        one, other = stays[part], stays[whole]
        if one and other:
            yield one, other


def _moved(who: Who, moved: Mapping[Node, Node]) -> Who:
    """Let the participations of some be those of others."""
    to = [moved.get(Node(one.institution, one.by_table)) for one in who.meant]
    meant = [
        one._replace(institution=there.one, by_table=there.by_table) if there else one
        for one, there in zip(who.meant, to, strict=True)
    ]
    return Who(meant, who.at)


@dataclass
class _People:
    """Who was met while a table was read, and whom a name in a decision stands for."""

    draft: Draft
    register: Register

    @cached_property
    def times(self) -> Counter[Node]:
        """How often each of them takes part."""
        who, found = self.draft.who, Counter[Node]()
        n = np.bincount(who.at, minlength=len(who.meant)).tolist()
        for one, times in zip(who.meant, n, strict=True):
            found[Node(one.institution, one.by_table)] += times
        return found

    @cached_property
    def rows(self) -> dict[str, int]:
        """The place of each id in the table of institutions."""
        table = self.register.table
        ids = [] if table is None else table.frame["id"].dropna().tolist()
        return {one: place for place, one in enumerate(ids)}

    @cached_property
    def named(self) -> Mapping[str, set[str]]:
        """The ids beside which each name stands, in a table that has ids and names."""
        found: dict[str, set[str]] = defaultdict(set)
        names, who = self.draft.institutions.frame.get("name"), self.draft.who
        if names is not None:
            beside = pd.DataFrame({"name": names.to_numpy(), "at": who.at}).dropna()
            for name, at in beside.drop_duplicates().itertuples(index=False):
                if who.meant[at].by_table:
                    found[key(name)].add(who.meant[at].institution)
        return found

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The newcomers by the ids that they have without decisions."""
        codes = self.draft.projects.frame.index.tolist() if self.draft.coded else []
        new = self.register.newcomers([*codes, *self.rows])
        return {one: spelled for spelled, one in new.ids.items()}

    def there(self, one: Node) -> bool:
        """Say whether somebody stands in the table, or in that of institutions."""
        return one in self.times or (one.by_table and one.one in self.rows)

    def stays(self, group: Iterable[Node]) -> Node | None:
        """Give who stays of those that are one: a row of a table before an id before a newcomer.

        Of newcomers that take part as often the fuller name stays.
        """
        return min(
            group,
            key=lambda one: (
                not (one.by_table and one.one in self.rows),
                not one.by_table,
                -self.times[one],
                self.rows.get(one.one, 0) if one.by_table else 0,
                (False, 0) if one.by_table else fuller(self.register.called(one.one)),
                one.one,
            ),
            default=None,
        )

    def judged(self, rows: Iterable[Decision], file: str) -> tuple[list[Judged], list[Note]]:
        """Give decisions with whom they are about, and a note for each name that nobody has."""
        grid = self.register.decisions.grid
        headers = grid.headers if grid else {}
        found, notes = [], []
        for row in (row for row in rows if row.decision in SETTLED):
            ends = (
                self.node(row.mention, row.institution),
                self.node(row.candidate, row.candidate_id),
            )
            names = {"mention": row.mention, "candidate": row.candidate}
            for end, (column, name) in zip(ends, names.items(), strict=True):
                if end is None or not self.there(end):
                    rule = "decision-unused" if end else "decision-unclear"
                    notes.append(Note(rule, name, file, row.row, headers[column]))
            one, other = ends
            if one and other:
                found.append(Judged(row, one, other))
        return found, notes

    def node(self, name: str, institution: str = "") -> Node | None:
        """Give whom a name stands for; the id beside it counts where several are called so."""
        one = self.register.node(name)
        if one is None or self.there(one):
            return one
        by_id = Node(name, by_table=True)
        if self.there(by_id):
            return by_id
        called = self.named.get(one.one, set())
        if len(called) == 1:
            return Node(min(called), by_table=True)
        beside = Node(institution, by_table=True)
        if (institution in called or not called) and self.there(beside):
            return beside
        if called:
            return None
        return Node(self.ids[name], by_table=False) if name in self.ids else one
