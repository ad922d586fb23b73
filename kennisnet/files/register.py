"""Who is who while a table is read: the alias table, the institutions table, and newcomers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

import pandas as pd

from kennisnet.errors import Fault, Faults, Finding, InputError
from kennisnet.files.grid import Grid, frame_grid
from kennisnet.files.headers import apart, plain
from kennisnet.files.how import Readable
from kennisnet.files.lists import Lists
from kennisnet.files.opening import read_grid
from kennisnet.naming import CERTAINTIES, Alias, Aliases, Kinds, key, readable_ids
from kennisnet.texts.words import WORDS


def _small_table(source: Readable, kind: Literal["aliases", "institutions"]) -> Grid:
    """Read a small table of ours and give its known columns their names."""
    words = WORDS.headers(kind)
    field_of = {name: field for field, names in words.items() for name in names}
    if isinstance(source, pd.DataFrame):
        grid = frame_grid(source, kind)
        if grid.doubled:
            raise InputError([Fault("header-double", h, grid.file) for h in grid.doubled.values()])
    else:
        grid = read_grid(Path(source), lambda row: sum(plain(cell) in field_of for cell in row))
    found: dict[str, str] = {}
    for header in sorted(grid.frame.columns, key=lambda header: header not in words):
        if plain(header) in field_of:
            found.setdefault(field_of[plain(header)], header)
    renamed = {header: field for field, header in found.items()}
    further = [header for header in grid.frame.columns if header not in renamed]
    frame = grid.frame.rename(columns=renamed | apart(further, found))
    return replace(grid, frame=frame, headers=found)


def _wanted(grid: Grid, columns: Sequence[str]) -> None:
    faults = grid.absent(columns)
    if faults:
        raise InputError([*grid.faults, *faults])


def read_institutions(source: Readable) -> Grid:
    """Read a table of institutions; without a column ``id`` the names give readable ids."""
    grid = _small_table(source, "institutions")
    if "id" not in grid.frame.columns:
        _wanted(grid, ["name"])
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
    grid = _small_table(source, "aliases")
    _wanted(grid, ["mention", "institution"])
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


class Register:
    """Gives mentions their institutions and keeps the newcomers that no table has.

    Without tables every mention is its own institution. A newcomer carries the spelling that
    occurs most, so that the order of the rows makes no difference. ``faults`` says what is wrong
    with rows of the tables; the others can be used nevertheless.
    """

    def __init__(
        self, aliases: Readable | None = None, institutions: Readable | None = None
    ) -> None:
        self.table: Grid | None = None
        self._alias_grid: Grid | None = None
        unread = Faults()
        with unread.gather():
            self.table = None if institutions is None else read_institutions(institutions)
        with unread.gather():
            self._alias_grid = None if aliases is None else read_aliases(aliases)
        unread.stop()
        grids = (self.table, self._alias_grid)
        self.faults = [fault for grid in grids if grid for fault in grid.faults]
        self._by_id, self._by_name = _ids_of(self.table)
        names = None if self.table is None else self.table.frame.get("name")
        self._names = [] if names is None else names.dropna().tolist()
        self._rows = list(self._alias_rows())
        self.aliases = Aliases(alias for _, alias in self._rows)
        self._spellings: dict[str, dict[str, int]] = {}
        self._used: set[tuple[str, str]] = set()
        self.kinds = Kinds()
        """What says whether a newcomer is a kind of organisation; the table sets its languages."""
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
            return self._by_name.get(key(mention)) or self._by_id.get(mention)
        named = [alias.institution for alias in found]
        if len(named) != 1:
            return None
        return self._by_id.get(named[0]) or self._by_name.get(key(named[0]))

    def _meaning(self, name: str, one: str | None, certainty: str, times: int) -> Meaning:
        """Give somebody whom the table has (``one``), or else a newcomer of this name."""
        if one:
            return Meaning(one, certainty, by_table=True)
        spelled = key(name)
        count = self._spellings.setdefault(spelled, {})
        count[name] = count.get(name, 0) + times
        return Meaning(spelled, certainty)

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
        return dict(self._spellings)

    def newcomers(self, taken: Iterable[str]) -> pd.DataFrame:
        """Give the newcomers as rows: ``key, id, name, generic``, in order of appearance."""
        names = {
            spelled: max(sorted(count), key=count.__getitem__)
            for spelled, count in self._spellings.items()
        }
        ids = readable_ids(names.values(), {*taken, *self._by_id})
        return pd.DataFrame(
            {
                "key": list(names),
                "id": [ids[name] for name in names.values()],
                "name": list(names.values()),
                "generic": [self.kinds.of(name) == "kind" for name in names.values()],
            }
        )


def _ids_of(table: Grid | None) -> tuple[dict[str, str], dict[str, str]]:
    """Give the ids of a table, exactly as they stand, and the ids that go with names."""
    if table is None:
        return {}, {}
    frame = table.frame.dropna(subset=["id"])
    names = frame.get("name", frame["id"])
    by_name = {key(n): i for n, i in zip(names, frame["id"], strict=True) if pd.notna(n)}
    return {one: one for one in frame["id"]}, by_name
