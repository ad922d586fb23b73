"""The desk at the door: where a row of a table stands, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from kennisnet.errors import Fault
from kennisnet.network.cells import UNWRITABLE, missing, unfit


@dataclass(frozen=True)
class Origin:
    """Where a table stands: its file, the numbers of its rows, what its columns are called there."""

    file: str
    rows: Sequence[int] | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def row(self, position: int) -> int:
        """Give the number that a spreadsheet shows beside the row at a position."""
        return position + 1 if self.rows is None else int(self.rows[position])


@dataclass
class Desk:
    """Notes the faults of one table."""

    origin: Origin
    faults: list[Fault] = field(default_factory=list)

    def note(self, rule: str, at: Iterable[int], column: str, found: pd.Series) -> None:
        """Note the same fault for the rows at some positions."""
        for position in at:
            value = found.iloc[position]
            self.fault(rule, position, column, "" if missing(value) else str(value))

    def fault(self, rule: str, position: int, column: str, found: str, **values: Any) -> None:
        """Note a fault; the column is called what it is called in the file."""
        row, header = self.origin.row(position), self.origin.columns.get(column, column)
        self.faults.append(Fault(rule, found, self.origin.file, row, header, values))


def fitting(frame: pd.DataFrame, desk: Desk) -> pd.DataFrame:
    """Give a frame with columns and cells that a file can hold; what had to change is a fault.

    Headers stand on one line with single spaces, as reading gives them.
    """
    headers = frame.columns.map(lambda header: " ".join(str(header).split()))
    wrong = {
        "header-double": list(headers[headers.duplicated()]),
        "text-unwritable": [header for header in headers if UNWRITABLE.search(header)],
    }
    for rule, found in wrong.items():
        desk.faults += [Fault(rule, header, desk.origin.file) for header in found]
    headers = headers.map(lambda header: UNWRITABLE.sub("", header))
    frame = frame.set_axis(headers, axis=1).loc[:, ~headers.duplicated()]
    cells = {column: list(unfit(frame[column])) for column in frame.columns}
    return frame.assign(**{c: _fit(frame[c], found, desk) for c, found in cells.items() if found})


def _fit(column: pd.Series, wrong: list[tuple[int, str]], desk: Desk) -> pd.Series:
    fit = column.astype(object)
    for position, rule in wrong:
        found = str(column.iloc[position])
        desk.fault(rule, position, str(column.name), found)
        fit.iloc[position] = UNWRITABLE.sub("", found)
    return fit
