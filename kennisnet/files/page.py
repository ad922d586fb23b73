"""A sheet as it stands in its file: text in rows and columns, and what its reader saw of its form.

Every format gives its sheets in this form; nothing below knows of formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from kennisnet.files.sizes import lines_within
from kennisnet.network.cells import coded

HEADER_WITHIN = 20
"""A header is looked for in this many rows: spreadsheets often start with a title."""

Fits = Callable[[Sequence[str]], float]
"""Says how much of a row would be recognised if it were the header."""


class Merged(NamedTuple):
    """A block of merged cells: its rows, counted from 1, and its columns, counted from 0."""

    rows: range
    columns: range


class Broken(NamedTuple):
    """A cell without a value: the rule of its fault, what stands there, row and column as above."""

    rule: str
    text: str
    row: int
    column: int


@dataclass(frozen=True)
class Page:
    """A sheet: ``cells`` are text without spaces around it, "" where a cell is empty.

    Their index are the numbers that a spreadsheet shows beside the rows, their columns count from
    0. ``sheet`` is the name of the sheet (empty for a text), ``hidden`` whether nobody sees it;
    ``encoding`` and ``delimiter`` are what a text was read with; ``bold`` are the rows of one
    single cell that stand out by their letters. ``strong`` are the bold parts of a text of which
    letters are bold, with single spaces, and ``near`` lines that stand right over or under the table.
    """

    cells: pd.DataFrame
    sheet: str = ""
    hidden: bool = False
    encoding: str | None = None
    delimiter: str | None = None
    decimal_comma: bool = False
    merged: Sequence[Merged] = ()
    broken: Sequence[Broken] = ()
    bold: frozenset[int] = frozenset()
    strong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    near: Sequence[str] = ()

    def row(self, number: int) -> list[str]:
        """Give the cells of a row."""
        return list(self.cells.iloc[number - 1])

    @cached_property
    def full(self) -> np.ndarray:
        """Which cells hold something."""
        return np.asarray(self.cells != "")

    @cached_property
    def coded(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Of each column the place of each cell among its different texts, and these texts."""
        return [coded(self.cells[place]) for place in self.cells.columns]

    @cached_property
    def filled(self) -> np.ndarray:
        """How many cells of each row hold something."""
        return np.asarray(self.full.sum(axis=1))

    @property
    def empty(self) -> bool:
        """Whether nothing stands on the page."""
        return not self.filled.any()


class Strong(dict[str, tuple[str, ...]]):
    """The bold parts of texts of cells; none of one that is not always bold in the same way.

    >>> found = Strong()
    >>> found.saw("UL, HsL", ["UL"]); found.saw(" TNO ", ["TNO"]); found.saw("TNO", [])
    >>> found
    {'UL, HsL': ('UL',), 'TNO': ()}
    """

    def saw(self, text: str, parts: Iterable[str]) -> None:
        """Take note of the bold parts of a cell."""
        told = tuple(part for one in parts if (part := " ".join(one.split()).strip(" ,;/|")))
        text = text.strip()
        if self.get(text, told) != told:
            told = ()
        if told or text in self:
            self[text] = told


def page_of(lines: Iterable[Sequence[str]], *, file: str = "", **facts: Any) -> Page:
    """Make a page of rows of any length; what is merged downwards stands in all its rows.

    Raises `InputError` for the file where the page would reach too far.

    >>> page_of([["Project", " Wie "], ["Lab"]], sheet="Blad1").cells.to_numpy().tolist()
    [['Project', 'Wie'], ['Lab', '']]
    """
    lines = list(lines)
    lines_within(file, facts.get("sheet", ""), lines)
    columns = zip_longest(*lines, fillvalue="")
    cells = pd.DataFrame({n: list(cells) for n, cells in enumerate(columns)}, dtype=object)
    return framed(cells, **facts)


def framed(cells: pd.DataFrame, tidy: Callable[[str], str] = str.strip, **facts: Any) -> Page:
    """Make a page of a frame of text; ``tidy`` is applied once to each distinct cell of a column."""
    cells = cells.set_axis(range(len(cells.columns)), axis=1)
    cells = cells.set_axis(pd.RangeIndex(1, len(cells) + 1), axis=0)
    plain, full, known = dict[int, np.ndarray](), [], []
    for place in range(cells.shape[1]):
        codes, texts = coded(cells[place])
        tidied = [*map(tidy, texts)]
        if tidied != texts.tolist() or codes.min(initial=0) < 0:
            same, texts = pd.factorize(np.array([*tidied, ""], dtype=object))
            codes = same[codes]
        plain[place] = texts[codes]
        full.append((texts != "")[codes])
        known.append((codes, texts))
    if plain:
        cells = pd.DataFrame(plain, cells.index, dtype=object)
    page = Page(_filled_down(cells, facts.get("merged", ())), **facts)
    if plain and page.cells is cells:  # what is known by now need not be found out again
        vars(page).update(full=np.column_stack(full), coded=known)
    return page


def _filled_down(cells: pd.DataFrame, merged: Sequence[Merged]) -> pd.DataFrame:
    if not merged or not cells.size:
        return cells
    texts = cells.to_numpy(dtype=object, copy=True)
    for block in merged:
        rows = slice(block.rows[0] - 1, block.rows[-1])
        texts[rows, block.columns[0]] = texts[block.rows[0] - 1, block.columns[0]]
    return pd.DataFrame(texts, cells.index, cells.columns, dtype=object)
