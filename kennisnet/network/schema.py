"""The schema: every column that kennisnet knows stands here once.

What reads, checks, writes, shows or exports a column asks this table; a new known column is one
entry. Its headings stand in ``texts/words`` (how files may call it) and, where it is shown, under
``map-field-<name>`` in the catalogues. Any other column is carried along as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kennisnet.choices import ROLES
from kennisnet.naming import CERTAINTIES

Kind: TypeAlias = Literal["institutions", "projects", "participations"]
KINDS: tuple[Kind, ...] = ("institutions", "projects", "participations")
"""The three tables of a network."""
SECTORS = (
    "knowledge",
    "education",
    "government",
    "health",
    "culture",
    "business",
    "civil society",
    "network organisation",
)
STATUSES = ("planned", "running", "completed", "stopped")
"""In the order in which a project goes through them; the last two end it."""


@dataclass(frozen=True)
class Column:
    """A column that kennisnet knows."""

    name: str
    table: Kind
    holds: Literal["text", "flag", "whole", "word", "date"] = "text"
    """Any text; yes or no (empty = no); a whole number; one of the words that are ``allowed``; a
    date as ISO text, of a day, a month or a year (`kennisnet.network.dates`)."""
    allowed: tuple[str, ...] = ()
    """The words that it can hold; an empty cell means ``absent``."""
    absent: str = ""
    usual: tuple[str, ...] = ()
    """The words that it mostly holds; any other will do. ``value-<word>`` in the catalogues."""
    in_rows: bool = False
    """Whether `read` looks for it in a spreadsheet.

    A column of projects is looked for in every spreadsheet, another one only where each row is a
    participation.
    """
    shown: bool = False
    """Whether the panel of a map shows it."""
    until: str = ""
    """The column with the last day, where this one has the first: they are shown as one period."""
    groups: bool = False
    """Whether its words are groups that readers know.

    The groups of `communities` are compared with them, and a map that is to be coloured by them is
    plain where the network does not have the column.
    """
    always: bool = False
    """Whether it is written also where a network has nothing to say in it."""


SCHEMA: tuple[Column, ...] = (
    Column("name", "institutions", always=True),
    Column(
        "sector",
        "institutions",
        usual=SECTORS,
        in_rows=True,
        shown=True,
        groups=True,
        always=True,
    ),
    Column("parent", "institutions", always=True),
    Column("generic", "institutions", "flag", in_rows=True, always=True),
    Column("convenant_since", "institutions", "whole", shown=True, always=True),
    Column("spellings", "institutions"),
    Column("name", "projects", in_rows=True, always=True),
    Column("spoor", "projects", in_rows=True, shown=True, groups=True, always=True),
    Column("status", "projects", usual=STATUSES, in_rows=True, shown=True, always=True),
    Column("start", "projects", "date", in_rows=True, shown=True, until="end"),
    Column("end", "projects", "date", in_rows=True),
    Column("open_ended", "projects", "flag", in_rows=True, shown=True, always=True),
    Column("theme", "projects"),
    Column("description", "projects"),
    Column("institution", "participations", always=True),
    Column("project", "participations", always=True),
    Column("role", "participations", "word", ROLES, "partner", always=True),
    Column("mention", "participations", always=True),
    Column(
        "certainty",
        "participations",
        "word",
        CERTAINTIES,
        CERTAINTIES[0],
        in_rows=True,
        always=True,
    ),
    Column("part", "participations", "whole", in_rows=True, always=True),
)
"""In the order in which kennisnet writes them."""


def columns(table: Kind) -> dict[str, Column]:
    """Give the known columns of a table, by name, in their order.

    >>> list(columns("projects"))[:2]
    ['name', 'spoor']
    """
    return {column.name: column for column in SCHEMA if column.table == table}


def groupings() -> dict[str, Kind]:
    """Give the columns whose words are groups that readers know, with their table; projects first.

    >>> groupings()
    {'spoor': 'projects', 'sector': 'institutions'}
    """
    found = [column for column in SCHEMA if column.groups]
    ordered = sorted(found, key=lambda column: column.table != "projects")
    return {column.name: column.table for column in ordered}


def homes(name: str) -> tuple[Kind, ...]:
    """Give the tables to which a known column belongs; all three for a column of one's own.

    >>> homes("spoor"), homes("budget")
    (('projects',), ('institutions', 'projects', 'participations'))
    """
    own = tuple(column.table for column in SCHEMA if column.name == name)
    return own or KINDS
