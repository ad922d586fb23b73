"""Columns without a header that are read all the same: the rows of a matrix, and those asked for.

In the corner of a matrix often nothing stands: what its rows are everybody sees.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

import pandas as pd

from kennisnet.files.headers import cell_letter, plain
from kennisnet.files.page import Page
from kennisnet.files.recognising.crosses import FEWEST, MOST_ROWS, crosses_of
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.hints import could_be_names
from kennisnet.naming.dates import is_date

COLUMN = "column"
"""What columns are called, with their number, where they have no header."""


def numbered(place: int) -> str:
    """Give the name of a column without a header, by its place from 0.

    >>> numbered(0)
    'column 1'
    """
    return f"{COLUMN} {place + 1}"


def by_letter(names: Sequence[str], asked: Collection[str]) -> list[str]:
    """Give columns without a header the name by which they are asked for: "A", "1" or "column 1".

    A header of that name goes before it.

    >>> by_letter(["", "Kust", "", "B"], ["a", "B", "3"]), by_letter(["", "A"], ["A", "column 1"])
    (['a', 'Kust', '3', 'B'], ['column 1', 'A'])
    """
    found, taken = list(names), {*map(plain, names)}
    for said in asked:
        for place in (p for p, name in enumerate(names) if not name):
            called = {cell_letter(place + 1).casefold(), str(place + 1), numbered(place)}
            if plain(said) in called - taken:
                found[place] = found[place] or said
    return found


def with_corner(
    names: Sequence[str], page: Page, rows: range, frame: Callable[[list[str]], pd.DataFrame]
) -> tuple[list[str], str | None]:
    """Give the column without a header its number as a name, where it names the rows of a matrix, and that name.

    It stands before the crosses. ``rows`` are those below the header; ``frame`` gives them in
    columns of these names.
    """
    found = list(names)
    if len(rows) > MOST_ROWS or len(names) <= FEWEST:
        return found, None
    for place in _nameless(names, page, rows):
        called = numbered(place)
        while called in names:
            called += "_"
        tried = [*names[:place], called, *names[place + 1 :]]
        crosses = crosses_of(frame(tried), rows=called)
        right = crosses.columns if crosses else ()
        planned = all(map(is_date, right))  # when something is done
        if right and not planned and all(tried.index(one) > place for one in right):
            known = crosses_of(frame(found))
            if known is None or not read_header(known.rows).meanings:
                return tried, called
    return found, None


def _nameless(names: Sequence[str], page: Page, rows: range) -> Iterator[int]:
    """Give the places of the columns without a header that could hold names."""
    for place in (p for p, name in enumerate(names) if not name):
        said = page.cells[place].iloc[rows.start : rows.stop]
        if could_be_names(said[said != ""]):
            yield place
