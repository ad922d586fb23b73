"""Rows that sum what stands above them, behind cells that they share with it: merged, or filled down.

Sums and runs of equal cells are counted once for a column, so that a table of nothing but totals
takes no longer than another.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import numpy as np
import pandas as pd

from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.recognising.marks import (
    as_number,
    is_amount,
    is_formula,
    same_sum,
    total_of,
    totals,
)
from kennisnet.network.cells import distinct

LEAST = 2
"""A sum is of so many numbers."""


def subtotals(
    frame: pd.DataFrame, open_: np.ndarray, others: Collection[int], *, comma: bool
) -> list[int]:
    """Give the places of rows with a word for a total behind cells that they share with rows above.

    One of the numbers behind the word is the sum of those rows, as far as the last total; what else
    stands behind it stands in all of them. An empty cell is the same as what stands above it. Only
    rows that are ``open_`` count, and ``others`` are totals already.

    >>> rows = [["P", "Lab", "2"], [None, "Wal", "3"], [None, "Totaal", "5"], [None, "Totaal", "7"]]
    >>> subtotals(pd.DataFrame(rows, dtype="str"), np.ones(4, dtype=bool), (), comma=False)
    [2]
    """
    places = np.flatnonzero(open_)
    found: list[int] = []
    columns = _Columns(frame.iloc[places], comma=comma)
    known = np.isin(places, list(others))
    for column in range(1, frame.shape[1]):
        texts = frame.iloc[:, column]
        words = [text for text, said in totals(distinct(texts)).items() if said == "alone"]
        if not words:
            continue
        told = np.flatnonzero(texts.iloc[places].isin(words).to_numpy())
        blocks = columns.blocks(column)
        behind = _starts(np.concatenate([[True], known]))  # the row behind the last total so far
        last = 0
        for place in told[~known[told]].tolist():
            since = max(blocks[place], behind[place], last)
            if columns.sums(place, since, column):
                known[place], last = True, place + 1
                found.append(int(places[place]))
    return found


def totals_of_groups(grid: Grid, open_: np.ndarray) -> list[int]:
    """Give the places of rows that call themselves the total of what the rows above them name.

    "Totaal Taal" and "Taal Total" are, right below the rows of Taal, with nothing but amounts
    behind it; below a single row one of these must be the same again, or other totals have no amount
    either (formulas that no program has calculated are empty). Only rows that are ``open_`` count.

    >>> rows = [["Taal", "UL", "2"], ["Taal", "TNO", "3"], ["Totaal Taal", None, "5"]]
    >>> grid = Grid("t.csv", pd.DataFrame(rows, dtype="str"), (2, 3, 4))
    >>> totals_of_groups(grid, np.ones(3, dtype=bool))
    [2]
    """
    places = np.flatnonzero(open_)
    counts, first = grid.counts[places], grid.first[places]
    # A total names nobody: it is less full than what it sums.
    fewer = np.flatnonzero(counts[1:] < counts[:-1]) + 1
    found: list[int] = []
    for column in np.unique(first[fewer]).tolist():
        texts = grid.frame.iloc[places, column]
        here = fewer[first[fewer] == column]
        said = {text: of for text in distinct(texts.iloc[here]) if (of := total_of(text))}
        if not said:
            continue
        columns = _Columns(grid.frame.iloc[places], comma=grid.decimal_comma)
        groups = texts.ffill()
        starts = _starts((groups != groups.shift()).to_numpy(dtype=bool))
        bare: list[int] = []
        for place in here[texts.iloc[here].isin([*said])].tolist():
            of, above = plain(said[texts.iloc[place]]), plain(str(groups.iloc[place - 1]))
            named = above and f" {of}".endswith(f" {above}")
            if not named:
                continue
            if columns.repeats(place, int(starts[place - 1]), column):
                found.append(int(places[place]))
            elif counts[place] == 1:
                bare.append(int(places[place]))
        alone = any(grid.counts[one] == 1 for one in found)
        found += bare if alone else []
    return found


class _Columns:
    """The columns of a table, each looked at once, when a total is."""

    def __init__(self, frame: pd.DataFrame, *, comma: bool) -> None:
        self.frame, self.comma = frame, comma
        self.there = frame.notna().to_numpy()
        self.runs = cache(self._runs)
        self.counted = cache(self._counted)

    def blocks(self, column: int) -> np.ndarray:
        """Give for each row the first one above from which all cells before a column are the same."""
        filled = self.frame.iloc[:, :column].ffill()
        new = (filled != filled.shift()) & ~(filled.isna() & filled.shift().isna())
        return _starts(new.any(axis=1).to_numpy())

    def sums(self, place: int, since: int, column: int) -> bool:
        """Say whether a row sums those since another, by what stands behind a column."""
        behind = [n for n in np.flatnonzero(self.there[place]).tolist() if n > column]
        other = [n for n in behind if since == place or self.runs(n)[place] > since]
        if not other or not all(is_amount(str(self.frame.iloc[place, n])) for n in other):
            return False
        return any(self._adds_up(n, since, place) for n in other)

    def repeats(self, place: int, since: int, column: int) -> bool:
        """Say whether nothing but amounts stand behind a column, of several rows or the same again."""
        behind = [n for n in np.flatnonzero(self.there[place]).tolist() if n > column]
        said = [str(self.frame.iloc[place, n]) for n in behind]
        if not all(map(is_amount, said)):
            return False
        if place - since >= LEAST:
            return True
        numbers = [self.counted(n)[0] for n in behind]
        return any(map(is_formula, said)) or any(
            same_sum(one[place], one[since]) for one in numbers
        )

    def _adds_up(self, column: int, since: int, place: int) -> bool:
        numbers, upto, cells = self.counted(column)
        many = cells[:, place] - cells[:, since]
        whole = not np.isnan(numbers[place]) and many[0] == many[1] >= LEAST
        return bool(whole and same_sum(upto[place] - upto[since], numbers[place]))

    def _runs(self, column: int) -> np.ndarray:
        """Give for each row the first one above from which a cell stays as it is."""
        cells = self.frame.iloc[:, column]
        return _starts((cells != cells.shift()).to_numpy(dtype=bool))

    def _counted(self, column: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Give the numbers of a column, their sum before each row, and how many cells and numbers."""
        cells = self.frame.iloc[:, column]
        said = {text: as_number(text, comma=self.comma) for text in distinct(cells)}
        numbers = cells.map(said, na_action="ignore").to_numpy(dtype=float, na_value=np.nan)
        numbers = np.where(np.isfinite(numbers), numbers, np.nan)
        known = ~np.isnan(numbers)
        before = [np.cumsum(one) for one in (self.there[:, column], known)]
        return (
            numbers,
            np.concatenate([[0.0], np.cumsum(np.where(known, numbers, 0.0))]),
            np.stack([np.concatenate([[0], one]) for one in before]),
        )


def _starts(new: np.ndarray) -> np.ndarray:
    """Give for each row the last one, itself included, that begins something new.

    >>> _starts(np.array([True, False, True])).tolist()
    [0, 0, 2]
    """
    return np.maximum.accumulate(np.where(new, np.arange(len(new)), 0))
