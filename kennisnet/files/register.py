"""Who is who while a table is read: the alias table, the institutions table, and newcomers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from kennisnet.errors import Fault, Faults, InputError
from kennisnet.files.columns import apart, plain
from kennisnet.files.grid import Grid, frame_grid, read_grid
from kennisnet.files.how import Source
from kennisnet.naming import CERTAINTIES, Alias, Aliases, is_kind, key, readable_ids

_ALIAS_HEADERS = {
    "mention": {"mention", "vermelding", "afkorting", "abbreviation"},
    "institution": {"institution", "instelling", "organisatie", "organisation", "organization"},
    "code": {"code", "project", "projectcode", "project code"},
    "certainty": {"certainty", "zekerheid"},
}
_INSTITUTION_HEADERS = {
    "id": {"id", "institution id", "instelling id"},
    "name": {"name", "naam", "institution", "instelling", "organisatie", "organisation"},
    "sector": {"sector"},
    "parent": {"parent", "onderdeel van", "part of", "moeder"},
    "generic": {"generic", "soort organisatie", "algemeen"},
    "convenant_since": {"convenant since", "convenant sinds"},
}


def grid_of(source: Source, headers: Mapping[str, Iterable[str]], label: str) -> Grid:
    """Read a small table of ours and give its known columns their names."""
    known = {plain(name): field for field, names in headers.items() for name in names}
    if isinstance(source, pd.DataFrame):
        grid = frame_grid(source, label)
    else:
        grid = read_grid(Path(source), lambda row: sum(plain(cell) in known for cell in row))
    found: dict[str, str] = {}
    for header in sorted(grid.frame.columns, key=lambda header: header not in headers):
        if plain(header) in known:
            found.setdefault(known[plain(header)], header)
    renamed = {header: field for field, header in found.items()}
    further = [header for header in grid.frame.columns if header not in renamed]
    frame = grid.frame.rename(columns=renamed | apart(further, found))
    return replace(grid, frame=frame, headers=found)


def _wanted(grid: Grid, columns: Sequence[str]) -> None:
    faults = grid.absent(columns)
    if faults:
        raise InputError([*grid.faults, *faults])


def read_institutions(source: Source) -> Grid:
    """Read a table of institutions; without a column ``id`` the names give readable ids."""
    grid = grid_of(source, _INSTITUTION_HEADERS, "institutions")
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


def read_aliases(source: Source) -> Grid:
    """Read a table of what mentions mean, in its known columns and with the faults of its rows."""
    grid = grid_of(source, _ALIAS_HEADERS, "aliases")
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


@dataclass(frozen=True)
class Meaning:
    """An institution that a mention means: its id where the tables have it, else its name."""

    institution: str
    certainty: str = CERTAINTIES[0]
    known: bool = False


class Register:
    """Gives mentions their institutions and keeps the newcomers that no table has.

    Without tables every mention is its own institution. A newcomer carries the spelling that
    occurs most, so that the order of the rows makes no difference. ``faults`` says what is wrong
    with rows of the tables; the others can be used nevertheless.
    """

    def __init__(self, aliases: Source | None = None, institutions: Source | None = None) -> None:
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
        self._by_id, self._by_name = _known(self.table)
        self._rows = self._alias_rows()
        self.aliases = Aliases(alias for _, alias in self._rows)
        self._spellings: dict[str, Counter[str]] = defaultdict(Counter)
        self.used: set[tuple[str, str]] = set()

    def _alias_rows(self) -> list[tuple[Fault, Alias]]:
        """Give the aliases, each with the fault that it would be if no cell asked for it.

        Where there is a table of institutions, an alias of one that it does not have is a fault.
        """
        grid = self._alias_grid
        if grid is None:
            return []
        rows = []
        for row, (mention, *values) in zip(
            grid.rows, grid.frame.itertuples(index=False), strict=True
        ):
            if not mention:
                continue
            alias = Alias(mention, *values)
            name = alias.institution
            known = name in self._by_id or key(name) in self._by_name
            if name and self.table is not None and not known:
                place = (grid.file, row, grid.headers["institution"])
                self.faults.append(Fault("alias-unknown", name, *place))
                alias = replace(alias, institution="")
            unused = Fault("alias-unused", mention, grid.file, row, grid.headers["mention"])
            rows.append((unused, alias))
        return rows

    def meaning(self, mention: str, code: str = "", times: int = 1) -> list[Meaning]:
        """Give the institutions that a mention means; none where it means nobody.

        A mention that no alias explains is first of all a name and else an id; with an alias it
        is the other way round. ``times`` says how often the mention occurs.
        """
        found = self.aliases.meaning(mention, code)
        if found is None:
            known = self._by_name.get(key(mention)) or self._by_id.get(mention)
            return [self._meaning(mention, known, CERTAINTIES[0], times)]
        self.used |= {(alias.code, key(alias.mention)) for alias in found}
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

    def _meaning(self, name: str, known: str | None, certainty: str, times: int) -> Meaning:
        """Give somebody whom the table knows, or else a newcomer of this name."""
        if known:
            return Meaning(known, certainty, known=True)
        spelled = key(name)
        self._spellings[spelled][name] += times
        return Meaning(spelled, certainty)

    def unused_aliases(self) -> list[Fault]:
        """Give the rows of the alias table that no cell asked for."""
        return [
            fault
            for fault, alias in self._rows
            if (alias.code, key(alias.mention)) not in self.used
        ]

    def spellings(self) -> dict[str, Counter[str]]:
        """Give the newcomers: every spelling of each, with how often it occurs."""
        return dict(self._spellings)

    def newcomers(self, taken: Iterable[str]) -> pd.DataFrame:
        """Give the newcomers as rows: ``key, id, name, generic``, in order of appearance."""
        names = {
            spelled: min(count, key=lambda name: (-count[name], name))
            for spelled, count in self._spellings.items()
        }
        ids = readable_ids(names.values(), {*taken, *self._by_id})
        return pd.DataFrame(
            {
                "key": list(names),
                "id": [ids[name] for name in names.values()],
                "name": list(names.values()),
                "generic": [is_kind(name) for name in names.values()],
            }
        )


def _known(table: Grid | None) -> tuple[dict[str, str], dict[str, str]]:
    """Give the ids of a table, exactly as they stand, and the ids that go with names."""
    if table is None:
        return {}, {}
    frame = table.frame.dropna(subset=["id"])
    names = frame.get("name", frame["id"])
    by_name = {key(n): i for n, i in zip(names, frame["id"], strict=True) if pd.notna(n)}
    return {one: one for one in frame["id"]}, by_name
