"""A table of text as it was read, with the row numbers that a person sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.headers import one_space
from kennisnet.files.recognising.header import doubles, told_apart
from kennisnet.network import as_text
from kennisnet.network.desk import Desk, Origin, fitting

NAMELESS = "no-header-names"
"""The note of a column without a header that could hold names of institutions."""
NO_HEADER = frozenset({"no-header", NAMELESS})
"""The notes of columns without a header."""


@dataclass(frozen=True)
class Shape:
    """Rows of a sheet that its form sets apart, by row number.

    ``across``: one cell, merged over the whole table; ``merged``: one cell, merged over some
    columns; ``bold``: one cell, bold; ``repeated``: the header again; ``blank``: nothing, between
    the first row and the last.
    """

    across: frozenset[int] = frozenset()
    merged: frozenset[int] = frozenset()
    bold: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()
    blank: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Grid:
    """A table of text: ``frame`` (empty cells are missing), its file and its row numbers.

    ``header_row`` is 0 where the caller says that there is none, and None where no row can be one.
    ``headers`` says what a column that got another name is called in the file; ``faults`` and
    ``notes`` what is wrong with the form of the table, and what is odd about it. ``above`` are the
    rows over the header with their text, ``broken`` the cells that hold an error instead of a
    value: faults where their column is used. ``doubled`` are columns that share a header with an
    earlier one, with that header. ``strong`` are the bold parts of texts of cells,
    ``corner`` is the column below the empty corner of a matrix.
    """

    file: str
    frame: pd.DataFrame
    rows: Sequence[int]
    header_row: int | None = 1
    decimal_comma: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()
    above: tuple[tuple[int, str], ...] = ()
    broken: tuple[Fault, ...] = ()
    doubled: Mapping[str, str] = field(default_factory=dict)
    shape: Shape = Shape()
    strong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    corner: str | None = None

    @cached_property
    def filled(self) -> np.ndarray:
        """Which cells hold something."""
        return np.asarray(self.frame.notna())

    @cached_property
    def counts(self) -> np.ndarray:
        """How many cells of each row hold something."""
        return np.asarray(self.filled.sum(axis=1))

    @cached_property
    def first(self) -> np.ndarray:
        """The place of the first filled cell of each row."""
        return np.asarray(self.filled.argmax(axis=1))

    @cached_property
    def numbers(self) -> np.ndarray:
        """The numbers of the rows."""
        rows = self.rows
        if isinstance(rows, range):
            return np.arange(rows.start, rows.stop, rows.step)
        return np.asarray(rows, dtype=int)

    @property
    def top(self) -> int | None:
        """The row of the header, where there is one to look at."""
        return self.header_row or None

    @property
    def origin(self) -> Origin:
        """Where the rows stand."""
        return Origin(self.file, self.rows, self.headers)

    @property
    def nameless(self) -> str:
        """The letters of the columns without a header that hold something, or "none"."""
        letters = (note.column for note in self.notes if note.rule in NO_HEADER)
        return ", ".join(filter(None, letters)) or "none"

    def at(self, positions: np.ndarray) -> Grid:
        """Give the rows at these places, in this order."""
        if len(positions) == len(self.rows) and (positions == np.arange(len(positions))).all():
            return self
        frame = self.frame.iloc[positions].reset_index(drop=True)
        rows = tuple(self.numbers[positions].tolist())
        return replace(self, frame=frame, rows=rows)

    def absent(
        self,
        columns: Sequence[str],
        have: Sequence[str] | None = None,
        near: Mapping[str, str] | None = None,
    ) -> list[Fault]:
        """Give a fault for each of these columns that is not there, with what may be meant by it.

        ``have`` are the columns there are, where those of another table count as well.
        """
        there, near = list(self.frame.columns if have is None else have), near or {}
        told = {"have": ", ".join(there)}
        top = self.top if have is None or there == list(self.frame.columns) else None
        return [
            Fault(
                "column-absent",
                column,
                self.file,
                top,
                values={**told, "near": near.get(column, "none")},
            )
            for column in columns
            if column not in there
        ]


def frame_grid(frame: pd.DataFrame, label: str) -> Grid:
    """Take a data frame for a table that was read: all text, rows counted from 1.

    Columns of one name are told apart by a number, as in a file.
    """
    desk = Desk(Origin(label))
    named = (
        frame.reset_index(allow_duplicates=True)
        if frame.index.name
        else frame.reset_index(drop=True)
    )
    headers, doubled = told_apart([one_space(str(header)) for header in named.columns])
    named = named.set_axis(headers, axis=1)
    text = fitting(named, desk).map(as_text, na_action="ignore").astype("str")
    if any(fault.rule == "header-double" for fault in desk.faults):
        raise InputError(desk.faults)
    rows = tuple(range(1, len(text) + 1))
    return Grid(
        label,
        text.mask(text == ""),
        rows,
        None,
        faults=tuple(desk.faults),
        notes=tuple(doubles(label, None, headers, doubled)),
        doubled=doubled,
    )
