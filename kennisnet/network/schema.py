"""The schema: every column that kennisnet knows stands here once.

What reads, checks, writes, shows or exports a column asks this table; a new known column is one
entry. Its headings stand in ``texts/words`` (how files may call it) and, where it is shown, under
``column-<name>`` in the catalogues. Any other column is carried along as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kennisnet.naming import CERTAINTIES

Kind: TypeAlias = Literal["institutions", "projects", "participations"]
KINDS: tuple[Kind, ...] = ("institutions", "projects", "participations")
"""The three tables of a network."""
ROLES = ("trekker", "partner")


@dataclass(frozen=True)
class Column:
    """A column that kennisnet knows."""

    name: str
    table: Kind
    holds: Literal["text", "flag", "whole", "word"] = "text"
    """Any text; yes or no (empty = no); a whole number; one of the words that are ``allowed``."""
    allowed: tuple[str, ...] = ()
    """The words that it can hold; an empty cell means ``absent``."""
    absent: str = ""
    in_rows: bool = False
    """Whether a row of a table of projects or of participations may tell it."""
    shown: bool = False
    """Whether the panel of a map shows it."""


SCHEMA: tuple[Column, ...] = (
    Column("name", "institutions"),
    Column("sector", "institutions", in_rows=True, shown=True),
    Column("parent", "institutions"),
    Column("generic", "institutions", "flag", in_rows=True),
    Column("convenant_since", "institutions", "whole", shown=True),
    Column("name", "projects", in_rows=True),
    Column("spoor", "projects", in_rows=True, shown=True),
    Column("status", "projects", in_rows=True, shown=True),
    Column("open_ended", "projects", "flag", in_rows=True, shown=True),
    Column("institution", "participations"),
    Column("project", "participations"),
    Column("role", "participations", "word", ROLES, "partner"),
    Column("mention", "participations"),
    Column("certainty", "participations", "word", CERTAINTIES, CERTAINTIES[0], in_rows=True),
    Column("part", "participations", "whole", in_rows=True),
)
"""In the order in which kennisnet writes them."""


def columns(table: Kind) -> dict[str, Column]:
    """Give the known columns of a table, by name, in their order.

    >>> list(columns("projects"))
    ['name', 'spoor', 'status', 'open_ended']
    """
    return {column.name: column for column in SCHEMA if column.table == table}


def homes(name: str) -> tuple[Kind, ...]:
    """Give the tables to which a known column belongs; all three for a column of one's own.

    >>> homes("spoor"), homes("budget")
    (('projects',), ('institutions', 'projects', 'participations'))
    """
    own = tuple(column.table for column in SCHEMA if column.name == name)
    return own or KINDS
