"""Which colour a row has: that of its category in the column that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from kennisnet.errors import MissingColumn
from kennisnet.maps import colours
from kennisnet.network import Kind, Network, groupings, homes

ORDER: tuple[Kind, ...] = ("projects", "institutions")
"""Where both tables have a column of one's own, the categories of the projects count."""


@dataclass(frozen=True)
class Palette:
    """The colours of the categories of one column."""

    column: str
    tables: tuple[Kind, ...]
    colours: Mapping[str, str]

    def category(self, table: Kind, row: Mapping[str, object]) -> str:
        """Give the category of a row; nothing where it has none."""
        value = row.get(self.column) if table in self.tables else None
        return "" if pd.isna(value) else str(value)  # type: ignore[call-overload] # any cell

    def of(self, table: Kind, row: Mapping[str, object], plain: str) -> str:
        """Give the colour of a row, or the plain one where it has no category."""
        return self.colours.get(self.category(table, row), plain)


def palette_of(net: Network, column: str) -> Palette:
    """Give the colours for a column; a known column counts only in the table where it belongs.

    Raises `MissingColumn` where nothing has such a column, unless it is one of `groupings`: maps
    are often asked for these, and are plain without them.
    """
    named = net.named()
    tables = tuple(table for table in ORDER if table in homes(column))
    for table in tables:
        values = named.column(table, column).dropna()
        if len(values):
            return Palette(column, tables, colours.categories(values.astype("str")))
    if column not in groupings():
        there = {c: None for t in ORDER for c in getattr(named, t).columns if t in homes(c)}
        raise MissingColumn(column, "colour", [c for c in there if c != "name"])
    return Palette(column, tables, {})
