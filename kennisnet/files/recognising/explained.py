"""A list below a table of what short names in it mean: "HvA | Hogeschool van Amsterdam"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import numpy as np

from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.recognising.crosses import FEWEST
from kennisnet.naming.same.folding import fits, is_short
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

TWO = 2
"""A row of a legend has no more cells: what is explained, and how."""
MOST = 200
"""A legend has no more rows."""
LEAST = 2
"""So many explanations without a heading above them are a legend."""
_HEADS = frozenset(map(plain, WORDS.rows["legend"]))
_LONGEST_HEAD = max(map(len, _HEADS)) + LEAST
_EQUALS = re.compile(r"(\w[\w&/.+-]{0,14})\s*(?:[=:]|\s[–—-]\s)\s*(\S.{3,})", re.DOTALL)
_APART = re.compile(r"[,;/|+&\n()]|\s(?:en|and|und|et|y|e|i|og|och|ja)\s")


def explained(grid: Grid, open_: np.ndarray) -> list[int]:
    """Give the places of the rows of a legend below a table, with its heading if it has one.

    All that follows on a heading ("Afkortingen:") must be one or two cells, and explain something.
    Without a heading each row must give the full name of an abbreviation that the table uses.

    >>> import pandas as pd
    >>> rows = [["Taal", "HvA", "UvA"], ["Bus", "UvA", "HvA"], ["Afkortingen:", None, None],
    ...         ["HvA", "Hogeschool van Amsterdam", None]]
    >>> grid = Grid("t.csv", pd.DataFrame(rows, dtype="str"), (2, 3, 4, 5))
    >>> explained(grid, np.ones(4, dtype=bool))
    [2, 3]
    """
    places = np.flatnonzero(open_)
    fuller = np.flatnonzero(grid.counts[places] > TWO)
    start = max(int(fuller[-1]) + 1 if len(fuller) else 0, len(places) - MOST)
    tail = [_Row(grid, int(place)) for place in places[start:]]
    for n, row in enumerate(tail):
        if row.heads and _explain(grid, places[: start + n], row, tail[n + 1 :]):
            return [one.place for one in tail[n:]]
    return _without_heading(grid, places[:start], tail)


class _Row:
    """A row of one or two cells: what it explains, and how."""

    def __init__(self, grid: Grid, place: int) -> None:
        self.place, self.column = place, int(grid.first[place])
        self.texts = [str(text).strip() for text in grid.frame.iloc[place].dropna()]
        self.short, self.full = "", ""
        if len(self.texts) == TWO:
            self.short, self.full = self.texts
        elif found := _EQUALS.fullmatch(self.texts[0]) if self.texts else None:
            self.short, self.full = found[1], found[2]

    @property
    def heads(self) -> bool:
        """Whether the row heads a legend."""
        first = self.texts[0] if self.texts else ""
        return len(first) <= _LONGEST_HEAD and plain(first) in _HEADS

    def abbreviates(self) -> bool:
        """Say whether the row gives the full name of an abbreviation."""
        return bool(self.short) and is_short(self.short) and fits(self.short, self.full)


def _explain(grid: Grid, above: np.ndarray, head: _Row, below: Sequence[_Row]) -> bool:
    """Say whether the rows below a heading explain what stands in the rows above it.

    Where rows of the table are as short, or the heading has two cells, all of it must stand there.
    """
    said = [row for row in below if row.short]
    if not said or not len(above):
        return False
    if _crosses(grid, above, {row.short for row in said}):
        return False
    used = _used(grid, above)
    short = np.median(grid.counts[above]) <= TWO or len(head.texts) > 1
    if short:
        return len(said) == len(below) and all(row.short.casefold() in used for row in said)
    return all(row.short.casefold() in used or _tells(row, used) for row in said)


def _crosses(grid: Grid, above: np.ndarray, marks: Collection[str]) -> bool:
    """Say whether marks stand in so many columns that they are crosses: `crosses` reads their legend."""
    held = grid.frame.iloc[above].isin([*marks]).any()
    return int(held.sum()) >= FEWEST


def _tells(row: _Row, used: Collection[str]) -> bool:
    """Say whether a row explains one word by more words, that are no name of the table."""
    longer = len(row.full) > len(row.short) and " " not in row.short
    return longer and row.full.casefold() not in used


def _without_heading(grid: Grid, table: np.ndarray, tail: Sequence[_Row]) -> list[int]:
    """Give the last rows if each explains an abbreviation of the table that is no project of it."""
    found: list[_Row] = []
    for row in reversed(tail):
        if not row.abbreviates():
            break
        found.append(row)
    if len(found) < LEAST:
        return []
    last = found[-1].place
    above = np.concatenate([table, [row.place for row in tail if row.place < last]]).astype(int)
    used = _used(grid, above)
    for column in {row.column for row in found}:
        projects = {text.casefold() for text in distinct(grid.frame.iloc[above, column])}
        if any(row.short.casefold() in projects for row in found if row.column == column):
            return []
    if not all(row.short.casefold() in used for row in found):
        return []
    return [row.place for row in reversed(found)]


def _used(grid: Grid, places: np.ndarray) -> set[str]:
    """Give what stands in the cells of some rows and in the headers, by itself or in a list."""
    used = {str(header).casefold() for header in grid.frame.columns}
    for column in range(grid.frame.shape[1]):
        for text in distinct(grid.frame.iloc[places, column]):
            folded = str(text).casefold()
            used |= {folded, *(piece.strip() for piece in _APART.split(folded))}
    return used
