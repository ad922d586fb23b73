"""A sheet and the row of its header -> a grid: what stands below, in columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np
import pandas as pd
from pandas.api.types import is_object_dtype

from kennisnet.errors import Fault, Note
from kennisnet.files.garbled import garbled
from kennisnet.files.grid import NAMELESS, Grid, Shape
from kennisnet.files.headers import cell_letter
from kennisnet.files.page import Fits, Page
from kennisnet.files.recognising.corner import by_letter, numbered, with_corner
from kennisnet.files.recognising.header import above, doubles, header_names, header_rows, told_apart
from kennisnet.files.recognising.hints import could_be_names
from kennisnet.network.cells import column_at

MOSTLY, ENOUGH = 0.5, 2
"""It holds words in at least this part of the rows, and in so many."""
WIDE = 250
"""The cells of more columns stand in one block: pandas takes its time for each column, not each cell."""


def laid_out(file: str, page: Page, top: int, fits: Fits, asked: Collection[str] = ()) -> Grid:
    """Give what stands below the header in row ``top``; the form of its rows goes along.

    0: there is no header, and columns are called by their number. ``asked`` are headers that the
    caller names: a column without a header can be one of these by its letter.
    """
    rows = header_rows(page, top, fits) if top else range(1)
    texts = header_names(page, rows, fits) if top else _numbered(page)
    while texts and not texts[-1]:
        texts.pop()
    names, doubled = told_apart(texts)
    names = by_letter(names, asked)
    below = page.cells.iloc[rows[-1] :]
    filled = np.flatnonzero(page.filled[rows[-1] :] > 0) + rows[-1]
    body = below if len(filled) == len(below) else page.cells.iloc[filled]
    below_header = range(rows[-1], len(page.cells))
    names, corner = with_corner(names, page, below_header, lambda of: _frame(of, page, filled))
    notes = [
        *_unnamed(file, names, page, body, top),
        *doubles(file, top, names, doubled),
        *_garbled(file, page, names),
    ]
    return Grid(
        file,
        _frame(names, page, filled),
        _rows(body.index),
        top,
        page.decimal_comma,
        faults=tuple(_too_long(file, len(names), body)),
        notes=tuple(notes),
        above=tuple(above(page, rows, texts)) if top else (),
        broken=tuple(_broken(file, page, names, rows[-1])),
        doubled=doubled,
        shape=_shape(page, names, rows, body, range(rows[0] if top else 1, rows[-1] + 1)),
        strong=page.strong,
        corner=corner,
    )


def _rows(index: pd.Index) -> Sequence[int]:
    """Give the numbers of rows; of rows without a gap only where they begin and end."""
    if isinstance(index, pd.RangeIndex):
        return range(index.start, index.stop, index.step)
    return tuple(index.tolist())


def _frame(names: list[str], page: Page, rows: np.ndarray) -> pd.DataFrame:
    """Give these rows in columns; what stands below an empty header is left out."""
    places = {name: place for place, name in enumerate(names) if name}
    if len(places) > WIDE:
        cells = {
            name: np.where(page.full[rows, place], page.cells[place].to_numpy()[rows], np.nan)
            for name, place in places.items()
        }
        return pd.DataFrame(cells, pd.RangeIndex(len(rows)), list(places), dtype=object)
    known = {name: page.coded[place] for name, place in places.items()}
    texts = {name: column_at(codes[rows], values) for name, (codes, values) in known.items()}
    return pd.DataFrame(texts, pd.RangeIndex(len(rows)), list(places), dtype="str")


def of_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Give a wide table the columns of text that every other has.

    >>> of_text(pd.DataFrame({"Project": ["Lab"]}, dtype=object)).dtypes.astype(str).tolist()
    ['str']
    """
    plain = [column for column, kind in frame.dtypes.items() if is_object_dtype(kind)]
    return frame.astype(dict.fromkeys(plain, "str")) if plain else frame


def _numbered(page: Page) -> list[str]:
    """Call columns by their number, as far as anything stands in them."""
    filled = page.full.sum(axis=0).tolist()
    return [numbered(place) if some else "" for place, some in enumerate(filled)]


def _shape(page: Page, names: list[str], rows: range, body: pd.DataFrame, header: range) -> Shape:
    named = {place for place, name in enumerate(names) if name}
    across, merged = set[int](), set[int]()
    for block in page.merged:
        here = body.index.intersection(pd.Index(block.rows)).tolist()
        if named <= set(block.columns):
            across.update(here)
        elif len(block.columns) > 1 and len(block.rows) == 1:
            merged.update(here)
    last = body.index[-1] if len(body) else rows[-1]
    below = pd.Index(range(rows[-1] + 1, last + 1))
    blank = below.difference(body.index) if len(below) > len(body) else below[:0]
    return Shape(
        frozenset(across),
        frozenset(merged),
        frozenset(row for row in page.bold if row in body.index),
        frozenset(_repeated(page, header, body)),
        frozenset(blank.tolist()),
    )


def _repeated(page: Page, rows: range, body: pd.DataFrame) -> Iterator[int]:
    """Give the rows that say the same as a row of the header, in at least two cells."""
    for row in rows:
        header = page.row(row)
        told = [place for place, text in enumerate(header) if text]
        if len(told) > 1:
            codes, _ = page.coded[told[0]]
            same = body[codes[body.index.to_numpy() - 1] == codes[row - 1]]
            yield from (n for n, *cells in same.itertuples(name=None) if cells == header)


def _unnamed(
    file: str, names: list[str], page: Page, body: pd.DataFrame, top: int
) -> Iterator[Note]:
    """Note what stands below an empty header between others, and in which cell a header can come.

    A column of words in most rows may well say who leads or takes part: that is told apart.
    """
    for place in (p for p, name in enumerate(names) if not name):
        column = body[place]
        said = column[column != ""]
        if said.empty:
            continue
        whole = len(said) >= max(MOSTLY * len(column), ENOUGH) and could_be_names(said)
        letter = cell_letter(place + 1)
        values = {"cell": f"{letter}{top}", "sheet": page.sheet or "none", "n": len(said)}
        yield Note(NAMELESS if whole else "no-header", said.iloc[0], file, top, letter, values)


def _too_long(file: str, width: int, body: pd.DataFrame) -> Iterator[Fault]:
    """Give the rows that have more cells than the header."""
    beyond = body[body.columns[width:]]
    for row in beyond.index[(beyond != "").any(axis=1)] if len(beyond.columns) else ():
        left = " | ".join(filter(None, beyond.loc[row]))
        yield Fault("row-long", left, file, row, values={"columns": width})


def _called(names: list[str], place: int) -> str:
    """Give the header of a column, or the letter where it has none."""
    header = names[place] if place < len(names) else ""
    return header or cell_letter(place + 1)


def _broken(file: str, page: Page, names: list[str], last: int) -> Iterator[Fault]:
    """Give the cells that hold an error; over the table their column is called by its letter."""
    for one in page.broken:
        column = _called(names if one.row > last else [], one.column)
        yield Fault(one.rule, one.text, file, one.row, column)


def _garbled(file: str, page: Page, names: list[str]) -> Iterator[Note]:
    found = garbled(page)
    if found:
        column, values = _called(names, found.column), {"n": found.times}
        yield Note("text-garbled", found.text, file, found.row, column, values)


def broken_told(grid: Grid, used: Collection[str]) -> tuple[list[Fault], list[Note]]:
    """Tell cells that hold an error: faults in columns that are used, notes elsewhere."""
    faults = [fault for fault in grid.broken if fault.column in used]
    others = [fault for fault in grid.broken if fault.column not in used]
    return faults, [Note(f.rule, f.found, f.file, f.row, f.column) for f in others]
