"""Who is who while a table is read: the alias table, the institutions table, and newcomers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.columns import plain
from kennisnet.files.grid import Grid, read_grid
from kennisnet.names import CERTAINTIES, Alias, Aliases, is_kind, key, readable_ids

Source: TypeAlias = str | Path | pd.DataFrame

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
    taken: set[str] = set()
    renamed = {}
    for header in grid.frame.columns:
        field = known.get(plain(header), header)
        renamed[header] = header if field in taken else field
        taken.add(renamed[header])
    frame = grid.frame.rename(columns=renamed)
    return Grid(grid.file, frame, grid.rows, grid.header_row, grid.decimal_comma)


def frame_grid(frame: pd.DataFrame, label: str) -> Grid:
    """Take a data frame for a table that was read: all text, rows counted from 1."""
    from kennisnet.network import as_text

    named = frame.reset_index() if frame.index.name else frame.reset_index(drop=True)
    text = named.map(as_text, na_action="ignore").astype("str")
    text.columns = text.columns.map(str)
    return Grid(label, text.mask(text == ""), tuple(range(1, len(text) + 1)), 0)


def _wanted(grid: Grid, columns: Iterable[str]) -> None:
    absent = [column for column in columns if column not in grid.frame.columns]
    have = ", ".join(grid.frame.columns)
    faults = [
        Fault("column-absent", column, grid.file, grid.header_row, values={"have": have})
        for column in absent
    ]
    if faults:
        raise InputError(faults)


def read_institutions(source: Source) -> Grid:
    """Read a table of institutions; without a column ``id`` the names give readable ids."""
    grid = grid_of(source, _INSTITUTION_HEADERS, "institutions")
    if "id" in grid.frame.columns:
        return grid
    _wanted(grid, ["name"])
    names = grid.frame["name"].fillna("")
    ids = names.map(readable_ids(names.unique()))
    return Grid(grid.file, grid.frame.assign(id=ids), grid.rows, grid.header_row)


def read_aliases(source: Source) -> tuple[Aliases, Grid]:
    """Read a table of what mentions mean, with the faults of all its rows at once."""
    grid = grid_of(source, _ALIAS_HEADERS, "aliases")
    _wanted(grid, ["mention", "institution"])
    frame = grid.frame.reindex(columns=["mention", "institution", "code", "certainty"])
    frame = frame.fillna({"institution": "", "code": "", "certainty": CERTAINTIES[0]})
    faults = []
    for row, mention, sure in zip(grid.rows, frame["mention"], frame["certainty"], strict=True):
        if pd.isna(mention):
            faults.append(Fault("mention-missing", "", grid.file, row, "mention"))
        if sure not in CERTAINTIES:
            faults.append(Fault("certainty-unknown", sure, grid.file, row, "certainty"))
    if faults:
        raise InputError(faults)
    columns = (frame[c] for c in ("mention", "institution", "certainty", "code"))
    return Aliases(Alias(*row) for row in zip(*columns, strict=True)), grid


@dataclass(frozen=True)
class Meaning:
    """An institution that a mention means: its id where the tables have it, else its name."""

    institution: str
    certainty: str = CERTAINTIES[0]
    known: bool = False


class Register:
    """Gives mentions their institutions and keeps the newcomers that no table has.

    Without tables every mention is its own institution. A newcomer carries the spelling that
    occurs most, so that the order of the rows makes no difference.
    """

    def __init__(self, aliases: Source | None = None, institutions: Source | None = None) -> None:
        self._alias_grid: Grid | None
        self.table = None if institutions is None else read_institutions(institutions)
        self.aliases, self._alias_grid = Aliases(), None
        if aliases is not None:
            self.aliases, self._alias_grid = read_aliases(aliases)
        self._ids = self._known_names()
        self._spellings: dict[str, Counter[str]] = defaultdict(Counter)
        self.used: set[tuple[str, str]] = set()
        self._check_aliases()

    def _known_names(self) -> dict[str, str]:
        if self.table is None:
            return {}
        frame = self.table.frame.dropna(subset=["id"])
        names = frame["name"] if "name" in frame.columns else frame["id"]
        by_name = {key(n): i for n, i in zip(names, frame["id"], strict=True) if pd.notna(n)}
        return by_name | {key(i): i for i in frame["id"]}

    def _check_aliases(self) -> None:
        grid = self._alias_grid
        if grid is None or self.table is None:
            return
        faults = [
            Fault("alias-unknown", alias.institution, grid.file, row, "institution")
            for row, alias in zip(grid.rows, self.aliases.rows, strict=True)
            if alias.institution and key(alias.institution) not in self._ids
        ]
        if faults:
            raise InputError(faults)

    def meaning(self, mention: str, code: str = "") -> list[Meaning]:
        """Give the institutions that a mention means; none where it means nobody."""
        found = self.aliases.meaning(mention, code)
        if found is not None:
            self.used |= {(alias.code, key(alias.mention)) for alias in found}
            return [self._called(a.institution, a.certainty) for a in found if a.institution]
        return [self._called(mention)]

    def _called(self, name: str, certainty: str = CERTAINTIES[0]) -> Meaning:
        spelled = key(name)
        if spelled in self._ids:
            return Meaning(self._ids[spelled], certainty, known=True)
        self._spellings[spelled][name] += 1
        return Meaning(spelled, certainty)

    def unused_aliases(self) -> list[Fault]:
        """Give the rows of the alias table that no cell asked for."""
        grid = self._alias_grid
        return (
            []
            if grid is None
            else [
                Fault("alias-unused", alias.mention, grid.file, row, "mention")
                for row, alias in zip(grid.rows, self.aliases.rows, strict=True)
                if (alias.code, key(alias.mention)) not in self.used
            ]
        )

    def spellings(self) -> dict[str, Counter[str]]:
        """Give the newcomers: every spelling of each, with how often it occurs."""
        return dict(self._spellings)

    def newcomers(self, taken: Iterable[str]) -> pd.DataFrame:
        """Give the newcomers as rows: ``key, id, name, generic``, in order of appearance."""
        names = {
            spelled: min(count, key=lambda name: (-count[name], name))
            for spelled, count in self._spellings.items()
        }
        ids = readable_ids(names.values(), {*taken, *self._ids.values()})
        return pd.DataFrame(
            {
                "key": list(names),
                "id": [ids[name] for name in names.values()],
                "name": list(names.values()),
                "generic": [is_kind(name) for name in names.values()],
            }
        )
