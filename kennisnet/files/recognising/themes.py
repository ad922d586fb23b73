"""Rows that head the rows below them: themes, told from projects that have only a name.

A row of one cell is a heading where its form says so, the same way each time; where nothing but
its place does, it could be either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from kennisnet.files.grid import Grid
from kennisnet.files.recognising.marks import (
    begins_as_theme,
    is_code,
    is_loud,
    is_numbered,
    is_theme,
)

DENSE, FEW = 0.9, 0.1
"""What nearly all rows do, and what hardly any does."""
SAMPLE = 2_000
"""So many rows say what a column usually holds."""


class _Singles:
    """The rows of one cell in a column, and the full rows among which they stand."""

    def __init__(self, grid: Grid, column: int, singles: np.ndarray, others: np.ndarray) -> None:
        self.grid, self.column = grid, column
        self.numbers = grid.numbers
        self.singles = singles[singles < others[-1]]  # a heading has something below it
        self.others = others
        self.first = bool(len(self.singles)) and self.singles[0] < others[0]
        texts = grid.frame.iloc[:, column]
        self.texts = {int(at): str(texts.iloc[at]) for at in self.singles}
        self.said = texts.iloc[others].dropna().head(SAMPLE)

    def marked(self) -> set[int]:
        """Give the singles that their form marks as headings."""
        found: set[int] = set()
        for marked, least, leading in self._marks():
            if len(marked) >= least and (self.first or not leading):
                found |= marked
        return found

    def _marks(self) -> Iterator[tuple[set[int], int, bool]]:
        """Give the singles of each mark, how many there must be, and whether one must lead."""
        singles, shape = {int(at) for at in self.singles}, self.grid.shape
        usual = np.isin(self.numbers[self.others], list(shape.merged)).mean()
        yield self._among(shape.merged) if usual < FEW else set(), 1, False
        yield self._among(shape.bold), 2, True
        yield self._alone_after_blanks(), 2, True
        for looks, least, leading in (
            (is_theme, 1, False),
            (begins_as_theme, 2, True),
            (is_numbered, 2, False),
            (is_loud, 2, True),
        ):
            marked = {at for at in singles if looks(self.texts[at])}
            if marked and self.said.map(looks).mean() < FEW:
                yield marked, least, leading
        if len(self.said) and self.said.map(is_code).mean() > DENSE:
            yield {at for at in singles if not is_code(self.texts[at])}, 1, False
        elif self._has_codes():
            yield singles, 2, True

    def _among(self, rows: Collection[int]) -> set[int]:
        return {int(at) for at in self.singles if self.numbers[at] in rows}

    def _alone_after_blanks(self) -> set[int]:
        """Give the singles below an empty row, if every empty row has one below it."""
        blank = self.grid.shape.blank
        here = self.numbers[[*self.singles, *self.others]].tolist()
        after = {number for number in here if number - 1 in blank}
        marked = {int(at) for at in self.singles if self.numbers[at] in after}
        told = len(after) == len(marked)
        return (
            marked | {int(at) for at in self.singles[:1] if self.first}
            if told and marked
            else set()
        )

    def _has_codes(self) -> bool:
        """Say whether the full rows have a code in another column, each its own."""
        full = self.grid.filled[self.others].all(axis=0)
        full[self.column] = False
        columns = (self.grid.frame.iloc[:, at] for at in np.flatnonzero(full).tolist())
        return any(
            cells.is_unique and cells.map(is_code).all()
            for cells in (column.iloc[self.others] for column in columns)
        )

    def only_here(self) -> bool:
        """Say whether no full row has anything in the column, and their first cells stand later."""
        filled = self.grid.filled[self.others]
        often = np.flatnonzero(filled.mean(axis=0) >= DENSE)
        return not filled[:, self.column].any() and bool(len(often)) and self.column < often[0]


def sections(grid: Grid, left: Collection[int]) -> list[int]:
    """Give the rows that head the rows below them, and are surely no projects."""
    found = {row for row in grid.shape.across if row in grid.rows and row not in left}
    for one in _by_column(grid, left):
        marked = set(map(int, one.singles)) if one.only_here() else one.marked()
        found |= {int(one.numbers[at]) for at in marked}
    return sorted(found)


def perhaps_sections(grid: Grid, left: Collection[int]) -> list[int]:
    """Give the rows of one cell that are left and could be headings, by their place alone.

    They stand before the first full row and between full rows, at least twice, never two together.
    """
    found: list[int] = []
    for one in _by_column(grid, left):
        apart = np.all(np.diff(one.singles) > 1)
        if one.first and apart and len(one.singles) > 1 and one.singles[0] + 1 == one.others[0]:
            found += one.numbers[one.singles].tolist()
    return sorted(found)


def _by_column(grid: Grid, left: Collection[int]) -> Iterator[_Singles]:
    filled = grid.filled
    counts = grid.counts
    gone = np.isin(grid.numbers, [*left, *grid.shape.across])
    others = np.flatnonzero(~gone & (counts > 1))
    single = np.flatnonzero(~gone & (counts == 1))
    if len(others):
        for column in np.unique(filled[single].argmax(axis=1)).tolist():
            yield _Singles(grid, column, single[filled[single].argmax(axis=1) == column], others)
