"""What each column of a prepared table is: what `wide` and `long` are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kennisnet.files.recognising.separating import WHOLE, Separating
from kennisnet.network import KINDS, Kind, columns

Shape = Literal["wide", "long"]


def in_rows(kind: Kind) -> tuple[str, ...]:
    """Give the columns of a table of a network that a row of a table can tell.

    >>> "status" in in_rows("projects"), "parent" in in_rows("institutions")
    (True, False)
    """
    return tuple(name for name, column in columns(kind).items() if column.in_rows)


def formal(kind: Kind) -> tuple[str, ...]:
    """Give the columns of a table of a network that cannot hold any text.

    >>> formal("participations")
    ('role', 'certainty', 'part')
    """
    return tuple(name for name, column in columns(kind).items() if column.holds != "text")


PERIOD = "period"
"""The meaning of a column that tells the start and the end of a project in one cell."""
OF_PROJECTS = (*in_rows("projects"), PERIOD)
"""What a row can tell of its project."""
TOLD = tuple(dict.fromkeys([*(name for kind in KINDS for name in in_rows(kind)), PERIOD]))
"""What a row can tell beside who takes part in what."""


@dataclass(frozen=True)
class Understood:
    """What each column of a table is, and whether a row is a project or a participation."""

    shape: Shape
    columns: Mapping[str, str]
    coded: bool = True
    """Whether the table has codes for its projects, rather than names alone."""
    by_row: bool = False
    """Whether every row is a project of its own, whatever it is called."""
    continued: frozenset[int] = frozenset()
    """The rows that go on with the project of the row above."""
    splitting: Mapping[str, Separating] = field(default_factory=dict)
    """What parts names in the cells of a field; nothing where it is not said."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """What each value of the column of roles means."""
    nobody: frozenset[str] = frozenset()
    """Words that name nobody here, also in a list of names."""
    first_leads: bool = False
    """Whether the first name of each list of partners is that of who leads."""

    def get(self, name: str) -> str | None:
        """Give the header of a field, or None."""
        return self.columns.get(name)

    def those(self, *fields: str) -> dict[str, str]:
        """Give the headers of those fields that the table has."""
        return {name: self.columns[name] for name in fields if name in self.columns}

    def split(self, name: str) -> Separating:
        """Give what parts names in the cells of a field."""
        return self.splitting.get(name, WHOLE)

    @property
    def by_id(self) -> bool:
        """Whether institutions stand in the table with an id and a name."""
        return {"institution", "institution_name"} <= set(self.columns)
