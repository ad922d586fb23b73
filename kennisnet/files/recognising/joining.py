"""Which two tables belong together: the projects in the one, who takes part in them in the other.

They are joined by a column that both have: the values are the same, the headers need not be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.board import CLOSE, SURE
from kennisnet.files.recognising.cleaning import cleaned
from kennisnet.files.recognising.filling import counts_rows
from kennisnet.files.recognising.key import steady
from kennisnet.files.recognising.meanings import Guess, guesses
from kennisnet.naming import key

NEARLY = 0.9
"""So many of the projects of the one table stand in the other."""
LEAST = 2
"""Fewer projects that both have are no reason to join two sheets."""
MOSTLY = 0.9
"""What nearly all rows of a project say, is said of the project."""
TITLES = ("project", "name")
"""What a column can be by which tables are joined."""
OF_PROJECTS = (
    "name",
    "lead",
    "programme",
    "spoor",
    "status",
    "start",
    "end",
    "period",
    "description",
)
"""What a table of projects tells beside their code."""
WHO = ("institution", "institution_name", "partners")
NOT_OF_PROJECTS = (*WHO, "role")


@dataclass(frozen=True)
class Side:
    """One of two tables: as it was opened, and what its file or its sheet is called."""

    table: Opened
    label: str
    said: Mapping[str, tuple[str, ...]]
    """The headers that the caller names, by field."""

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows that are no totals, themes or notes."""
        return cleaned(self.table).grid.frame

    @cached_property
    def named(self) -> dict[str, str]:
        """What the caller says of its columns, also under the names that they get in a pair."""
        here = set(self.frame.columns)
        means = {header: name for name, headers in self.said.items() for header in headers}
        apart = {h: means[one] for h in here if (one := called_after(h, self.label)) in means}
        return {h: name for h, name in means.items() if h in here} | apart

    @cached_property
    def guesses(self) -> list[Guess]:
        """What its columns may mean."""
        said = [Guess(header, name, 1.0, "asked") for header, name in self.named.items()]
        return [*said, *(one for one in guesses(self.frame) if one.header not in self.named)]

    @cached_property
    def surely(self) -> dict[str, set[str]]:
        """What each column surely means, and nothing else more."""
        tops: dict[str, float] = {}
        for one in self.guesses:
            tops[one.header] = max(tops.get(one.header, SURE), one.score)
        found: dict[str, set[str]] = {header: set() for header in self.frame.columns}
        for one in self.guesses:
            if one.score >= max(SURE, tops[one.header] - CLOSE):
                found[one.header].add(one.meaning)
        return found

    @cached_property
    def _values(self) -> dict[str, set[str]]:
        return {}

    def values(self, header: str) -> set[str]:
        """Give the different values of a column, without case."""
        if header not in self._values:
            self._values[header] = set(joinable(self.frame[header].dropna()))
        return self._values[header]

    def has(self, *meanings: str, but: str = "") -> bool:
        """Say whether some column other than one surely has one of these meanings."""
        return any(found & {*meanings} for header, found in self.surely.items() if header != but)

    def asked(self, headers: Sequence[str]) -> list[str]:
        """Give the columns that the caller names, also under the names that they get in a pair."""
        return [h for h in self.frame.columns if {h, called_after(h, self.label)} & {*headers}]

    def once(self, header: str) -> bool:
        """Say whether no two rows share a value."""
        said = self.frame[header].dropna()
        return said.is_unique and len(self.values(header)) == len(said)

    def told_of_others(self, header: str) -> list[str]:
        """Give the columns that look like names of projects, and differ within a project."""
        names = [h for h, found in self.surely.items() if "name" in found and h != header]
        return [h for h in names if steady(self.frame, [header], h) < MOSTLY]


@dataclass(frozen=True)
class Joint:
    """Two tables that belong together, and the columns by which they are joined."""

    rows: Side
    projects: Side
    row_key: str
    project_key: str
    share: float = 1.0
    """How many of the projects that ``rows`` names stand in ``projects``."""

    @property
    def wide(self) -> bool:
        """Whether the table of participations has one row for each project, with lists."""
        side = self.rows
        return side.once(self.row_key) and side.has("partners", but=self.row_key)


def joinable(values: pd.Series) -> list[str]:
    """Give values in the form in which they are compared.

    >>> joinable(pd.Series(["Lab ", "LAB"]))
    ['lab', 'lab']
    """
    codes, different = pd.factorize(values)
    same = [key(text) for text in different]
    return [same[code] for code in codes]


def joints(one: Side, others: Sequence[Side], asked: Sequence[str] = ()) -> Iterator[Joint]:
    """Give the tables that surely belong to one table, whichever of the two has the projects."""
    for other in others:
        for rows, projects in ((one, other), (other, one)):
            found = joined_by(rows, projects, asked)
            if found and found.share >= NEARLY and _divided(found):
                yield found


def _divided(joint: Joint) -> bool:
    """Say whether the one table tells who takes part, and the other only of the projects."""
    rows, projects = joint.rows, joint.projects
    own, other = joint.row_key, joint.project_key
    who = rows.has(*WHO, "register_id", but=own) or bool(rows.told_of_others(own))
    only = not projects.has(*NOT_OF_PROJECTS, but=other)
    whole = joint.wide and rows.has("name") and rows.has("lead")
    both = len(rows.values(own) & projects.values(other)) >= LEAST
    return who and only and both and not whole and projects.has(*OF_PROJECTS, but=other)


def joined_by(rows: Side, projects: Side, asked: Sequence[str] = ()) -> Joint | None:
    """Give the two columns with the same projects, each only once in the table of projects.

    ``asked`` are headers that the caller names. A code goes before a name, then the columns that
    have most in common.
    """
    asked = [h for side in (rows, projects) for h in side.asked(asked)]
    titled = [h for h in rows.frame.columns if rows.surely[h] & {*TITLES}]
    unsure = [h for h in rows.frame.columns if not rows.surely[h]]
    tiers = (_those(rows, asked),) if asked else (titled, unsure)
    found = next((some for own in tiers if (some := _joints(rows, projects, own, asked))), [])
    place = {header: n for n, header in enumerate(rows.frame.columns)}

    def order(one: Joint) -> tuple[bool, float, int, str]:
        meant = rows.surely[one.row_key] | projects.surely[one.project_key]
        return "project" not in meant, -one.share, place[one.row_key], one.project_key

    return min(found, key=order, default=None)


def _joints(
    rows: Side, projects: Side, headers: Sequence[str], asked: Sequence[str]
) -> list[Joint]:
    """Try some columns of the participations on every column of the projects."""
    found = []
    likely = [h for h, means in projects.surely.items() if not means or means & {*TITLES}]
    those = _those(projects, asked) if asked else likely
    for other in (one for one in those if projects.once(one)):
        there = projects.values(other)
        for own in headers:
            if not asked and not _may_be(rows, own, projects, other):
                continue
            here = rows.values(own)
            if here & there and (here == there or not counts_rows(rows.frame[own])):
                share = len(here & there) / len(here)
                found.append(Joint(rows, projects, own, other, share))
    return found


def _those(side: Side, asked: Sequence[str]) -> Sequence[str]:
    return [h for h in asked if h in side.frame.columns] or list(side.frame.columns)


def _may_be(rows: Side, own: str, projects: Side, other: str) -> bool:
    """Say whether two columns can both be what projects are called, by what they surely mean."""
    means = rows.surely[own], projects.surely[other]
    titles = [bool(one & {*TITLES}) for one in means]
    if any(one and not title for one, title in zip(means, titles, strict=True)):
        return False
    return any(titles) or plain(own) == plain(other)


def without_doubles(joint: Joint) -> Joint:
    """Let a column that both tables have stand in one of them, or get the name of its table.

    A column of the participations that says what the project says goes; one of the projects that
    says something else is called after its table. The key stays in both.
    """
    rows, projects = joint.rows, joint.projects
    shared = [
        header
        for header in rows.frame.columns.intersection(projects.frame.columns)
        if header not in {joint.row_key, joint.project_key} or joint.row_key != joint.project_key
    ]
    if not shared:
        return joint
    beside = _beside(joint, shared)
    equal = [h for h in shared if h != joint.row_key and _same(rows.frame[h], beside[h])]
    called = _called([h for h in shared if h not in equal], joint)
    return Joint(
        replace(rows, table=_without(rows.table, equal)),
        replace(projects, table=_renamed(projects.table, called)),
        joint.row_key,
        called.get(joint.project_key, joint.project_key),
        joint.share,
    )


def _beside(joint: Joint, headers: Sequence[str]) -> pd.DataFrame:
    """Give what the project of each row of the participations says."""
    table = joint.projects.frame
    table = table[table[joint.project_key].notna()]
    table = table.set_index(pd.Index(joinable(table[joint.project_key])))[list(headers)]
    own = joint.rows.frame[joint.row_key].fillna("")
    return table.reindex(joinable(own)).set_axis(joint.rows.frame.index)


def _same(own: pd.Series, told: pd.Series) -> bool:
    both = own.notna()
    return bool((own[both] == told[both]).all())


def _called(headers: Sequence[str], joint: Joint) -> dict[str, str]:
    taken = {*joint.rows.frame.columns, *joint.projects.frame.columns}
    names = {header: called_after(header, joint.projects.label) for header in headers}
    return {h: f"{name}_" if name in taken else name for h, name in names.items()}


def called_after(header: str, label: str) -> str:
    """Give what a column is called beside one of another table with the same header.

    >>> called_after("Status", "Projecten")
    'Status (Projecten)'
    """
    return f"{header} ({label})"


def _without(table: Opened, headers: Sequence[str]) -> Opened:
    grid = table.grid
    return replace(table, grid=replace(grid, frame=grid.frame.drop(columns=list(headers))))


def _renamed(table: Opened, called: Mapping[str, str]) -> Opened:
    grid = table.grid
    broken = tuple(replace(b, column=called.get(b.column, b.column)) for b in grid.broken)
    frame = grid.frame.rename(columns=dict(called))
    return replace(table, grid=replace(grid, frame=frame, broken=broken))
