"""Which column is which: headers recognised in every language, or named by the caller."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kennisnet.errors import Fault, InputError
from kennisnet.files.grid import Grid
from kennisnet.files.headers import one_space, plain
from kennisnet.files.recognising.headers import both
from kennisnet.files.recognising.meanings import header_fit
from kennisnet.network import Kind, columns
from kennisnet.texts.words import WORDS

Shape = Literal["wide", "long"]

RECOGNISED = WORDS.headers("table")
"""How files call each column, in the form that `plain` gives."""
_GIVEN = 100
"""A header that the caller names says more than any number of headers that are recognised."""
NEEDED = {"wide": ("project", "lead", "partners"), "long": ("project", "institution", "role")}


def in_rows(kind: Kind) -> tuple[str, ...]:
    """Give the columns of a table of a network that a row of a table can tell.

    >>> "status" in in_rows("projects"), "parent" in in_rows("institutions")
    (True, False)
    """
    return tuple(name for name, column in columns(kind).items() if column.in_rows)


def header_score(row: Sequence[str], given: Collection[str] = ()) -> float:
    """Say how much a row looks like a header: by its words, and by headers that the caller names."""
    return header_fit(row) + _GIVEN * sum(one_space(header) in given for header in row)


@dataclass(frozen=True)
class Understood:
    """What each column of a table is, and whether a row is a project or a participation."""

    shape: Shape
    columns: Mapping[str, str]

    def get(self, field: str) -> str | None:
        """Give the header of a field, or None."""
        return self.columns.get(field)

    def those(self, *fields: str) -> dict[str, str]:
        """Give the headers of those fields that the table has."""
        return {field: self.columns[field] for field in fields if field in self.columns}

    @property
    def by_id(self) -> bool:
        """Whether institutions stand in the table with an id and a name."""
        return {"institution", "institution_name"} <= set(self.columns)

    @property
    def coded(self) -> bool:
        """Whether the table has codes for its projects, rather than names alone."""
        return self.columns["project"] != self.get("name")


def understand(grid: Grid, named: Mapping[str, str]) -> Understood:
    """Find out what the columns of a grid are.

    Headers that the caller names come first; the others are recognised. Raises `InputError` where
    a named one does not exist, two columns could be the same thing, or what is needed is absent.
    """
    absent = grid.absent(list(dict.fromkeys(named.values())))
    if absent:
        raise InputError([*grid.faults, *absent])
    left = [header for header in grid.frame.columns if header not in named.values()]
    found: dict[str, list[str]] = {
        field: sorted((h for h in left if plain(h) in words), key=lambda h: h != field)
        for field, words in RECOGNISED.items()
        if field not in named
    }
    together = [header for header in left if both(header)]
    if together and not {"lead", "partners"} & set(named):
        found["lead"], found["partners"] = together[:1], together[:1]
    chosen = {field: headers[0] for field, headers in found.items() if headers} | dict(named)
    shape = _shape(chosen, named)
    _settle(chosen, found, named, shape)
    faults = _wanting(grid, chosen, found, shape)
    if faults:
        raise InputError([*grid.faults, *faults])
    return Understood(shape, chosen)


def _shape(chosen: Mapping[str, str], named: Mapping[str, str]) -> Shape:
    if {"institution", "role"} & set(named):
        return "long"
    if {"lead", "partners"} & set(named):
        return "wide"
    who = {"institution", "institution_name"} & set(chosen)
    one_each = bool(who) and "partners" not in chosen
    return "long" if one_each and ("role" in chosen or "lead" not in chosen) else "wide"


def _settle(
    chosen: dict[str, str],
    found: dict[str, list[str]],
    named: Mapping[str, str],
    shape: Shape,
) -> None:
    """Let a lone project column be code and name at once, an id column go before a name."""
    if "project" not in chosen and "name" in chosen:
        chosen["project"] = chosen["name"]
    ids = [header for header in found.get("institution", ()) if plain(header).endswith(" id")]
    if shape == "long" and "institution" not in named and ids:
        others = [header for header in found["institution"] if header not in ids]
        chosen["institution"] = ids[0]
        found["institution"] = ids
        if others and "institution_name" not in chosen:
            chosen["institution_name"] = others[0]
    if shape == "long" and "institution" not in chosen and "institution_name" in chosen:
        chosen["institution"] = chosen.pop("institution_name")


def _wanting(
    grid: Grid, chosen: Mapping[str, str], found: Mapping[str, list[str]], shape: Shape
) -> list[Fault]:
    have = {"have": ", ".join(grid.frame.columns)}
    faults = [
        Fault(
            "column-twice", " | ".join(names), grid.file, grid.header_row, values={"field": field}
        )
        for field, names in found.items()
        if field in NEEDED[shape] and len(set(names)) > 1 and chosen.get(field) in names
    ]
    if "project" not in chosen:
        faults.append(Fault("project-column", "", grid.file, grid.header_row, values=have))
    if shape == "wide" and not {"lead", "partners"} & set(chosen):
        faults.append(Fault("who-column", "", grid.file, grid.header_row, values=have))
    if shape == "long" and "institution" not in chosen:
        faults.append(Fault("institution-column", "", grid.file, grid.header_row, values=have))
    return faults
