"""Who is who while a table is read: tables of aliases, institutions and decisions, and newcomers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar, overload

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Faults, Finding
from kennisnet.files.decisions.table import Decisions
from kennisnet.files.grid import Grid
from kennisnet.files.how import Readable
from kennisnet.files.lists import Lists
from kennisnet.files.small import small_table, wanted
from kennisnet.files.spelled import Called, Spellings
from kennisnet.naming import CERTAINTIES, Alias, Aliases, Kinds, key, readable_ids


def read_institutions(source: Readable) -> Grid:
    """Read a table of institutions; without a column ``id`` the names give readable ids."""
    grid = small_table(source, "institutions")
    if "id" not in grid.frame.columns:
        wanted(grid, ["name"])
        names = grid.frame["name"]
        grid = replace(grid, frame=grid.frame.assign(id=names.map(readable_ids(names.dropna()))))
    return replace(grid, faults=(*grid.faults, *_double_names(grid)))


def _double_names(grid: Grid) -> Iterator[Fault]:
    """Give the names that two institutions have: nobody could say which of them is meant."""
    if "name" not in grid.frame.columns:
        return
    first: dict[str, str] = {}
    named = grid.frame[["id", "name"]].assign(row=grid.rows).dropna()
    for one, name, row in named.itertuples(index=False):
        if first.setdefault(key(name), one) != one:
            yield Fault("name-double", name, grid.file, row, grid.headers["name"])


def read_aliases(source: Readable) -> Grid:
    """Read a table of what mentions mean, in its known columns and with the faults of its rows."""
    grid = small_table(source, "aliases")
    wanted(grid, ["mention", "institution"])
    columns = ["mention", "institution", "certainty", "code"]
    frame = grid.frame.reindex(columns=columns).astype("str")
    frame["certainty"] = frame["certainty"].fillna(CERTAINTIES[0])
    faults = []
    for row, mention, sure in zip(grid.rows, frame["mention"], frame["certainty"], strict=True):
        if pd.isna(mention):
            faults.append(Fault("mention-missing", "", grid.file, row, grid.headers["mention"]))
        if sure.lower() not in CERTAINTIES:
            column = grid.headers["certainty"]
            faults.append(Fault("certainty-unknown", sure, grid.file, row, column))
    sure = frame["certainty"].str.lower()
    frame["certainty"] = sure.where(sure.isin(CERTAINTIES), CERTAINTIES[0])
    return replace(grid, frame=frame.fillna(""), faults=(*grid.faults, *faults))


F = TypeVar("F", bound=Finding)


class Meaning(NamedTuple):
    """An institution that a mention means: its id where the tables have it, else its name."""

    institution: str
    certainty: str = CERTAINTIES[0]
    by_table: bool = False


class Alike(Sequence[Meaning]):
    """Meanings that are newcomers all, or ids of the table all: each is made when it is asked for.

    A long table has tens of thousands of them, of which most readers want the text alone.
    """

    def __init__(self, ones: Sequence[str], *, by_table: bool = False) -> None:
        self.ones, self.by_table = ones, by_table

    def __len__(self) -> int:
        return len(self.ones)

    @overload
    def __getitem__(self, place: int) -> Meaning: ...
    @overload
    def __getitem__(self, place: slice) -> Alike: ...
    def __getitem__(self, place: int | slice) -> Meaning | Alike:
        found = self.ones[place]
        if isinstance(found, str):
            return Meaning(found, by_table=self.by_table)
        return Alike(found, by_table=self.by_table)


class Node(NamedTuple):
    """Somebody whom a name stands for: an id of the tables, or the key of a newcomer."""

    one: str
    by_table: bool


class Register:
    """Gives mentions their institutions and keeps the newcomers that no table has.

    Without tables every mention is its own institution. A newcomer carries the spelling that
    occurs most, so that the order of the rows makes no difference. ``faults`` says what is wrong
    with rows of the tables; the others can be used nevertheless.
    """

    def __init__(
        self,
        aliases: Readable | None = None,
        institutions: Readable | None = None,
        decisions: Readable | None = None,
    ) -> None:
        self.table: Grid | None = None
        self._alias_grid: Grid | None = None
        unread = Faults()
        with unread.gather():
            self.table = None if institutions is None else read_institutions(institutions)
        with unread.gather():
            self._alias_grid = None if aliases is None else read_aliases(aliases)
        self.decisions = Decisions()
        with unread.gather():
            self.decisions = Decisions.read(decisions)
        unread.stop()
        grids = (self.table, self._alias_grid, self.decisions.grid)
        self.faults = [fault for grid in grids if grid for fault in grid.faults]
        self._by_id, self._by_name = _ids_of(self.table)
        names = None if self.table is None else self.table.frame.get("name")
        self._names = [] if names is None else names.dropna().tolist()
        self._rows = list(self._alias_rows())
        self.aliases = Aliases(alias for _, alias in self._rows)
        self._spellings = Spellings()
        self._shown: dict[str, str] = {}
        self._moved: dict[str, Node] = {}
        self.further: dict[str, set[str]] = defaultdict(set)
        """By id of a table: spellings that are not its own, by decision."""
        self.wholes: dict[Node, Node] = {}
        """Who is part of whom, by decision."""
        self._used: set[tuple[str, str]] = set()
        self.kinds = Kinds()
        """What says whether a newcomer is a kind of organisation; the table sets its languages."""
        self.small: set[str] = set()
        """Newcomers that are kinds by their letters alone."""
        self.lists = Lists()
        """In which lists mentions stood."""

    @property
    def known(self) -> frozenset[str]:
        """The names and the mentions that the tables have."""
        mentions = (alias.mention for _, alias in self._rows)
        return frozenset([*mentions, *self._names])

    def _alias_rows(self) -> Iterator[tuple[int, Alias]]:
        """Give the aliases, each with the number of its row.

        Where there is a table of institutions, an alias of one that it does not have is a fault.
        """
        grid = self._alias_grid
        if grid is None:
            return
        for row, (mention, *values) in zip(
            grid.rows, grid.frame.itertuples(index=False), strict=True
        ):
            alias = Alias(mention, *values)
            if mention and self._nobody(alias.institution):
                place = (grid.file, row, grid.headers["institution"])
                self.faults.append(Fault("alias-unknown", alias.institution, *place))
                alias = replace(alias, institution="")
            if mention:
                yield row, alias

    def _nobody(self, name: str) -> bool:
        """Say whether there is a table of institutions that has nobody of this id or name."""
        there = name in self._by_id or key(name) in self._by_name
        return bool(name) and self.table is not None and not there

    def meaning(self, mention: str, code: str = "", times: int = 1) -> list[Meaning]:
        """Give the institutions that a mention means; none where it means nobody.

        A mention that no alias explains is first of all a name and else an id; with an alias it
        is the other way round. ``times`` says how often the mention occurs.
        """
        found = self.aliases.meaning(mention, code)
        if found is None:
            one = self._by_name.get(key(mention)) or self._by_id.get(mention)
            return [self._meaning(mention, one, CERTAINTIES[0], times)]
        self._used |= {(alias.code, key(alias.mention)) for alias in found}
        return [
            self._meaning(
                alias.institution,
                self._by_id.get(alias.institution) or self._by_name.get(key(alias.institution)),
                alias.certainty,
                times,
            )
            for alias in found
            if alias.institution
        ]

    def who(self, mention: str) -> str | None:
        """Give the id of the one whom the tables mean by a mention, if they do; nothing is counted."""
        found = self.aliases.meaning(mention)
        if found is None:
            moved = self._moved.get(key(mention))
            by_decision = moved.one if moved and moved.by_table else None
            return self._by_name.get(key(mention)) or self._by_id.get(mention) or by_decision
        named = [alias.institution for alias in found]
        if len(named) != 1:
            return None
        return self._by_id.get(named[0]) or self._by_name.get(key(named[0]))

    def node(self, name: str) -> Node | None:
        """Give whom a name stands for after the tables of names; None for nobody or several."""
        found = self.aliases.meaning(name)
        named = [name] if found is None else [alias.institution for alias in found]
        if len(named) != 1 or not named[0]:
            return None
        one = self.who(name)
        return Node(one, by_table=True) if one else Node(self.spelled(named[0]), by_table=False)

    def spelled(self, name: str) -> str:
        """Give the key of the newcomer that a name stands for, after the decisions."""
        moved = self._moved.get(key(name))
        return moved.one if moved and not moved.by_table else key(name)

    def unite(self, moved: Mapping[Node, Node]) -> None:
        """Let some be others from here on; of newcomers the one that stays is the name shown."""
        new = {one.one: to for one, to in moved.items() if not one.by_table}
        for one, to in new.items():
            if to.by_table:
                self.further[to.one] |= {*self._spellings.of(one)}
            else:
                self._shown[to.one] = self._spellings.most(to.one)
        self._spellings = self._spellings.united(
            {one: None if to.by_table else to.one for one, to in new.items()}
        )
        self._moved = new
        self.lists.unite({one: to.one for one, to in new.items() if not to.by_table})
        self._unite_rows({one.one: to.one for one, to in moved.items() if one.by_table})

    def _unite_rows(self, moved: Mapping[str, str]) -> None:
        """Take rows out of the table of institutions that are others, and keep what only they say."""
        if self.table is None or not moved:
            return
        frame = self.table.frame
        to = frame["id"].map(moved).astype("str").fillna(frame["id"])
        told = frame.groupby(to, sort=False).first()
        stay = ~frame["id"].isin(list(moved))
        for one, name in zip(to[~stay], frame.get("name", frame["id"])[~stay], strict=True):
            self.further[one] |= {name} if pd.notna(name) else set()
        kept = self.table.at(np.flatnonzero(stay))
        filled = kept.frame.assign(
            **{
                column: kept.frame[column].fillna(kept.frame["id"].map(told[column]).astype("str"))
                for column in told.columns
                if column != "id"
            }
        )
        if "parent" in filled:
            parent = filled["parent"].map(lambda one: moved.get(one, one), na_action="ignore")
            filled["parent"] = parent.mask(parent == filled["id"]).astype("str")
        self.table = replace(kept, frame=filled)
        self._by_id |= moved
        self._by_name = {name: moved.get(one, one) for name, one in self._by_name.items()}

    def _meaning(self, name: str, one: str | None, certainty: str, times: int) -> Meaning:
        """Give somebody whom the table has (``one``), or else a newcomer of this name."""
        if one:
            return Meaning(one, certainty, by_table=True)
        spelled = key(name)
        self._spellings.add(spelled, name, times)
        return Meaning(spelled, certainty)

    @property
    def bare(self) -> bool:
        """Whether there is no table of institutions or aliases: who is met is a newcomer."""
        return not (self._by_id or self._by_name or self.aliases.rows)

    def met(self, names: Sequence[str], times: Iterable[int]) -> Alike:
        """Give at once what `meaning` gives for each of these names, where the register is `bare`."""
        keys = list(map(key, names))
        for spelled, name, n in zip(keys, names, times, strict=True):
            self._spellings.add(spelled, name, n)
        return Alike(keys)

    def unused_aliases(self, kind: type[F]) -> list[F]:
        """Give the rows of the alias table that no cell asked for, as faults or as notes."""
        grid = self._alias_grid
        return [
            kind("alias-unused", alias.mention, grid.file, row, grid.headers["mention"])
            for row, alias in self._rows
            if grid and (alias.code, key(alias.mention)) not in self._used
        ]

    def spellings(self) -> dict[str, dict[str, int]]:
        """Give the newcomers: every spelling of each, with how often it occurs."""
        return {one: self._spellings.of(one) for one in self._spellings.times}

    @property
    def several(self) -> Mapping[str, Mapping[str, int]]:
        """The newcomers that are spelled in several ways, as `spellings` has them."""
        return self._spellings.several

    @property
    def times(self) -> Mapping[str, int]:
        """How often each newcomer occurs, by its key, in order of appearance."""
        return self._spellings.times

    def called(self, newcomer: str) -> str:
        """Give the name under which a newcomer is shown, by its key."""
        return self._shown.get(newcomer) or self._spellings.most(newcomer)

    def newcomers(self, taken: Iterable[str]) -> Called:
        """Give the newcomers, with ids that none of those has that are ``taken``."""
        names = self._spellings.shown()
        names |= {one: name for one, name in self._shown.items() if one in names}
        ids = readable_ids(names.values(), {*taken, *self._by_id})
        told = self.kinds.among(names)
        persons = sum(said == "person" for said in told.values())
        # In a network of persons they are who takes part.
        nobody = {"kind"} if persons > len(names) / 2 else {"kind", "person"}
        generic = {one for one, said in told.items() if said in nobody}
        free = {one: name for one, name in names.items() if one not in generic}
        self.small = {names[one] for one in self.kinds.small(free, self.several)}
        small = {one for one, name in names.items() if name in self.small} if self.small else set()
        return Called(
            {one: ids[name] for one, name in names.items()},
            names,
            generic | small,
            [one for one, said in told.items() if said == "perhaps"],
        )


def _ids_of(table: Grid | None) -> tuple[dict[str, str], dict[str, str]]:
    """Give the ids of a table, exactly as they stand, and the ids that go with names."""
    if table is None:
        return {}, {}
    frame = table.frame.dropna(subset=["id"])
    names = frame.get("name", frame["id"])
    by_name = {key(n): i for n, i in zip(names, frame["id"], strict=True) if pd.notna(n)}
    return {one: one for one in frame["id"]}, by_name
