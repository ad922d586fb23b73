"""Rows of a table that are no projects: totals, themes between the rows, notes below them.

A row that could be a project stays: a project that only has a name must not be lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.recognising.explained import explained
from kennisnet.files.recognising.marks import (
    NUMERIC,
    as_number,
    is_amount,
    is_footnote,
    is_sentence,
    same_sum,
    totals,
)
from kennisnet.files.recognising.subtotals import subtotals, totals_of_groups
from kennisnet.files.recognising.themes import perhaps_sections, sections
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

Reason: TypeAlias = Literal["blank", "header", "total", "footnote", "theme"]

USUAL = 0.5
"""The first column that so many rows fill is where a row of the table begins."""
MOST_SUMS = 1_000
"""So many rows that begin further to the right are tried as sums."""
OUTGROWN = 3
"""A cell so many times longer than all others of its column is none of them."""
THEMES = "spoor"
"""What the column of themes is called, where the table has none."""


@dataclass(frozen=True)
class Rows:
    """The rows of a grid by place: how full they are, and which have been left out so far."""

    grid: Grid
    left: Mapping[int, Reason]

    @cached_property
    def open(self) -> np.ndarray:
        """Which rows are not left out."""
        return ~np.isin(self.grid.numbers, list(self.left))

    def texts(self, place: int) -> list[str]:
        """Give what stands in the filled cells of a row."""
        return [str(text) for text in self.grid.frame.iloc[place].dropna()]


def left_out(grid: Grid) -> dict[int, Reason]:
    """Say which rows are no projects, and why; a row that could be one is not among them.

    ``header``: the header again; ``total``: a word for it before numbers, or numbers alone that
    add up; ``footnote``: below the table, a legend among them; ``theme``: heads the rows below it; ``blank``.

    >>> frame = pd.DataFrame({"Project": ["Lab", "Totaal"], "Trekker": ["UL", None], "fte": "2"})
    >>> left_out(Grid("t.csv", frame.astype("str"), (2, 3)))
    {3: 'total'}
    """
    left: dict[int, Reason] = dict.fromkeys(sorted(grid.shape.blank), "blank")
    left |= dict.fromkeys(grid.shape.repeated, "header")
    if grid.frame.empty:
        return left
    left |= dict.fromkeys(_totals(Rows(grid, left)), "total")
    left |= dict.fromkeys(_sums(Rows(grid, left)), "total")
    legend = explained(grid, Rows(grid, left).open)
    left |= dict.fromkeys(grid.numbers[legend].tolist(), "footnote")
    left |= dict.fromkeys(_footnotes(Rows(grid, left)), "footnote")
    left |= dict.fromkeys(sections(grid, left), "theme")
    return dict(sorted(left.items()))


def perhaps_themes(grid: Grid, left: Mapping[int, Reason]) -> list[int]:
    """Give the rows that could be themes as well as projects without partners."""
    return perhaps_sections(grid, left)


def _totals(rows: Rows) -> list[int]:
    """Give the rows that begin with a word for a total, with nothing but numbers behind it.

    One that says of what ("Subtotaal Wonen") must close the table or a part of it. Behind cells of
    the rows above it, which are merged or filled down, its numbers must be their sum. One of a
    project ("Totaal Taal") stands right below the rows of that project.
    """
    frame = rows.grid.frame
    found: dict[int, str] = {}
    for column in np.unique(rows.grid.first[rows.open]).tolist():
        here = np.flatnonzero(rows.open & (rows.grid.first == column))
        texts = frame.iloc[here, column]
        words = totals(distinct(texts))
        for place in here[texts.isin(list(words))].tolist() if words else ():
            text, *others = rows.texts(place)
            if all(map(is_amount, others)) and (others or words[text] == "alone"):
                found[place] = words[text]
    closing = [
        place for place, said in found.items() if said == "alone" or _closes(rows, place, found)
    ]
    closing += subtotals(frame, rows.open, closing, comma=rows.grid.decimal_comma)
    closing += totals_of_groups(rows.grid, rows.open)
    return [int(rows.grid.numbers[place]) for place in sorted({*closing})]


def _closes(rows: Rows, place: int, totals: Collection[int]) -> bool:
    """Say whether a part of the table ends here: below is nothing, a single cell or a total.

    So it does where the row below begins further to the left, and this one is the sum of the rows
    since the last such one.
    """
    below = place + 1
    if below == len(rows.grid.numbers) or rows.grid.numbers[below] > rows.grid.numbers[place] + 1:
        return True
    if below in totals or rows.grid.counts[below] == 1:
        return True
    if rows.grid.first[below] >= rows.grid.first[place]:
        return False
    since = max((total for total in totals if total < place), default=-1) + 1
    parts = since + np.flatnonzero(rows.open[since:place])
    amounts = np.flatnonzero(rows.grid.filled[place])[1:].tolist()
    comma = rows.grid.decimal_comma
    return bool(amounts) and all(
        _adds_up(rows.grid.frame.iloc[:, c], place, parts, comma=comma) for c in amounts
    )


def _sums(rows: Rows) -> Iterator[int]:
    """Give the rows of numbers alone that are the sums of what stands above them."""
    frame, comma = rows.grid.frame, rows.grid.decimal_comma
    usual = (rows.grid.filled[rows.open].mean(axis=0) >= USUAL).argmax() if rows.open.any() else 0
    lacking = rows.open & (rows.grid.first > usual)
    found = [-1]
    for place in np.flatnonzero(lacking)[-MOST_SUMS:].tolist():
        if not all(NUMERIC.fullmatch(text) for text in rows.texts(place)):
            continue
        above = np.setdiff1d(np.flatnonzero(rows.open[:place]), found)
        columns = np.flatnonzero(rows.grid.filled[place]).tolist()
        for parts in (above[above > found[-1]], above):  # a part of the table, or all of it
            if all(_adds_up(frame.iloc[:, c], place, parts, comma=comma) for c in columns):
                yield int(rows.grid.numbers[place])
                found.append(place)
                break


def _adds_up(column: pd.Series, place: int, above: np.ndarray, *, comma: bool) -> bool:
    """Say whether a cell holds the sum of at least two numbers above it."""
    said = as_number(column.iloc[place], comma=comma)
    parts = [as_number(text, comma=comma) for text in column.iloc[above].dropna()]
    known = [part for part in parts if part is not None]
    if said is None or len(known) < 2 or len(known) < len(parts):  # noqa: PLR2004 - one is no sum
        return False
    return same_sum(sum(known), said)


def _footnotes(rows: Rows) -> list[int]:
    """Give the rows below the last full one that say something about the table.

    A single cell does where it is called so, where it is a sentence apart from the table, or where
    it is far longer than what stands in its column; and below another one, or a total. Below a
    total it can stand with amounts ("Still available", and how much).
    """
    width = rows.grid.filled.shape[1]
    few = 1 if width < 4 else 2  # noqa: PLR2004 - "Bron:" and the source beside it
    amounts = _below_totals(rows)
    full = np.flatnonzero(rows.open & (rows.grid.counts > few) & ~amounts)
    if not len(full):
        return []
    found: list[int] = []
    waiting: list[int] = []
    below = full[-1] + 1
    totals = {row for row, why in rows.left.items() if why == "total"}
    closed = bool(totals) and max(totals) > rows.grid.numbers[full[-1]]
    for place in (below + np.flatnonzero(rows.open[below:])).tolist():
        number, text = int(rows.grid.numbers[place]), (rows.texts(place) or [""])[0]
        single = rows.grid.counts[place] == 1
        apart = number - 1 in rows.left
        told = found or closed or (apart and (is_sentence(text) or _outgrown(rows, place, full)))
        if is_footnote(text) or (single and told) or (closed and amounts[place]):
            found += [*waiting, number]
            waiting = []
        elif number in rows.grid.shape.across:
            waiting.append(number)
        else:
            waiting = []
    return found + waiting


def _below_totals(rows: Rows) -> np.ndarray:
    """Say which rows below the last total hold a text as it does, and nothing but amounts behind it."""
    last = max((row for row, why in rows.left.items() if why == "total"), default=None)
    found = np.zeros(len(rows.grid.numbers), dtype=bool)
    if last is None:
        return found
    begin = rows.grid.first[rows.grid.numbers == last]
    below = rows.open & (rows.grid.numbers > last) & (rows.grid.first == begin)
    for place in np.flatnonzero(below).tolist():
        text, *others = rows.texts(place) or [""]
        found[place] = bool(others) and not is_amount(text) and all(map(is_amount, others))
    return found


def _outgrown(rows: Rows, place: int, full: np.ndarray) -> bool:
    """Say whether the one cell of a row is far longer than all others of its column, all numbers."""
    column = int(rows.grid.first[place])
    above = rows.grid.frame.iloc[full, column].dropna()
    text = next(iter(rows.texts(place)), "")
    longest = max(map(len, above), default=0)
    numbered = all(any(sign.isdigit() for sign in one) and " " not in one for one in above)
    return numbered and 0 < OUTGROWN * longest < len(text) and " " in text


def kept(grid: Grid, left: Mapping[int, Reason]) -> Grid:
    """Leave rows out; a theme becomes the value of a column for the rows that it heads.

    That is its own column where the rows have nothing there, else the column of themes.

    >>> frame = pd.DataFrame({"Thema": ["Wonen", None], "Project": [None, "Lab"]}).astype("str")
    >>> kept(Grid("t.csv", frame, (2, 3)), {2: "theme"}).frame.to_numpy().tolist()
    [['Wonen', 'Lab']]
    """
    rows = Rows(grid, left)
    themes = np.isin(rows.grid.numbers, [row for row, why in left.items() if why == "theme"])
    keeping = np.flatnonzero(rows.open)
    broken = tuple(fault for fault in grid.broken if fault.row not in left)
    faults = tuple(fault for fault in grid.faults if fault.row not in left)
    if themes.any():
        grid = replace(grid, frame=_with_themes(rows, themes))
    return replace(grid.at(keeping), broken=broken, faults=faults)


def _with_themes(rows: Rows, themes: np.ndarray) -> pd.DataFrame:
    frame = rows.grid.frame
    said = frame.bfill(axis=1).iloc[:, 0].where(themes).ffill()
    places = set(rows.grid.first[themes].tolist())
    (own, *others) = places
    headed = rows.open & said.notna().to_numpy()
    if not others and not rows.grid.filled[headed, own].any():
        column = str(frame.columns[own])
    else:
        column = next(_theme_columns(frame.columns), THEMES)
    there = frame.get(column, pd.Series(np.nan, frame.index, dtype="str"))
    return frame.assign(**{column: there.fillna(said)})


def _theme_columns(headers: Iterable[str]) -> Iterator[str]:
    words = WORDS.headers("table")["spoor"]
    return (header for header in headers if plain(header) in words)
