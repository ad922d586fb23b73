"""What the panel of a map says of a node: the columns that the schema shows, then numbers."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from kennisnet.network import Column, Kind, columns, records
from kennisnet.texts import known, number, say
from kennisnet.texts.wording import period_text, shown_value


class Panel:
    """Lines for the panel: (label, value).

    ``numbers`` has a row for each id and a column for each number.
    """

    def __init__(self, numbers: pd.DataFrame | None, lang: str) -> None:
        self.lang = lang
        rows = {} if numbers is None else zip(numbers.index, records(numbers), strict=True)
        self.numbers = dict(rows)

    def lines(self, table: Kind, one: str, row: Mapping[str, object]) -> list[tuple[str, str]]:
        """Give the lines of a row; what is not known, and a plain "no", is left out."""
        known_columns = [column for column in columns(table).values() if column.shown]
        values = [(one.name, self._value(one, row)) for one in known_columns]
        told = [(say(f"map-field-{name}", self.lang), value) for name, value in values if value]
        counted = [
            (self._label(table, name), number(float(value), self.lang))
            for name, value in self.numbers.get(one, {}).items()
            if not pd.isna(value)
        ]
        return told + counted

    def _value(self, column: Column, row: Mapping[str, object]) -> str:
        """Give what a row says in a column; nothing where that is unknown or a plain "no"."""
        value = row.get(column.name)
        if column.until:
            both = (value, row.get(column.until))
            first, last = (str(end) if _says_something(end) else "" for end in both)
            return period_text(first, last, self.lang)
        return shown_value(value, self.lang) if _says_something(value) else ""

    def _label(self, table: Kind, name: str) -> str:
        """Name a number, for a project otherwise than for an institution: what it counts differs."""
        key = f"map-number-{name}" if table == "institutions" else f"map-project-number-{name}"
        return say(key, self.lang) if known(key) else name


def _says_something(value: object) -> bool:
    return not pd.isna(value) and value != False  # type: ignore[call-overload] # noqa: E712 - any cell, any false
