"""Whether the row that was taken for the header surely is it, and which rows could as well be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kennisnet.files.headers import one_space
from kennisnet.files.page import HEADER_WITHIN, Fits, Page
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.evidence import is_number
from kennisnet.naming.dates import is_date
from kennisnet.naming.spelling import BLANKS

SURE = 0.5
"""A header of which the words say so much a cell is one, whatever stands around it."""
MOST_OFFERED = 3
LONGEST = 60
"""A header is hardly longer."""
BELOW = 200
"""So many rows show which words are values."""
SHOWN = 60
"""So many signs of a row are shown."""
_PARTED = re.compile(rf"{BLANKS}[;,|\n]\s*")


def pieces(text: str) -> list[str]:
    """Give what stands between the signs of a list in a cell.

    >>> pieces("HsL; TNO")
    ['HsL', 'TNO']
    """
    return [piece for piece in _PARTED.split(text.strip()) if piece]


def other_headers(page: Page, top: int, fits: Fits) -> list[Other]:
    """Give the answers to the question which row is the header; none where the chosen one is sure.

    A row could as well be it where it has as many cells, all different and all words; a row of the
    table below holds names that come again below it, and comes last.
    """
    if not unsure(page, top, fits):
        return []
    found = list(_could_head(page, top, int(page.filled[top - 1])))
    rows = [*found[:MOST_OFFERED], top] if found else []
    rows.sort(key=lambda row: (_comes_again(page, row), row != top, row))
    return [
        Other("header", row, Because("header-row", {"cells": _shown(page, row)})) for row in rows
    ]


def unsure(page: Page, top: int, fits: Fits) -> bool:
    """Say whether the words of a header leave open whether it is one; what comes again is a value."""
    again = {*_names_again(page, top)}
    said = [text for text in page.row(top) if text]
    return fits(["" if text in again else text for text in said]) < SURE * len(said)


def like_a_row(page: Page, top: int, fits: Fits) -> str:
    """Give a name of an unsure header that stands in other rows as well, or nothing.

    Then it may be a row of a table without headers.
    """
    return next(_names_again(page, top), "") if unsure(page, top, fits) else ""


def _could_head(page: Page, top: int, cells: int) -> Iterator[int]:
    """Give the rows above that are as full as the chosen one, and the first below that is fuller."""
    filled = page.filled
    for row in range(1, top):
        if filled[row - 1] >= max(cells, 2) and _words_apart(page, row):
            yield row
    for row in range(top + 1, min(HEADER_WITHIN, len(filled)) + 1):
        if filled[row - 1] > cells:
            if _words_apart(page, row) and not _comes_again(page, row):
                yield row
            return


def _words_apart(page: Page, row: int) -> bool:
    """Say whether the cells of a row are short words, no two the same, no numbers and no dates."""
    said = [one_space(text) for text in page.row(row) if text]
    words = (len(t) <= LONGEST and not is_number(t) and not is_date(t) for t in said)
    return len({*said}) == len(said) and all(words)


def _comes_again(page: Page, row: int) -> bool:
    """Say whether a cell of a row, or a piece of it, stands in the rows below as well."""
    return any(_names_again(page, row))


def _names_again(page: Page, row: int) -> Iterator[str]:
    """Give what stands in a row and in others as well; a header that is repeated is no other."""
    own = page.row(row)
    others = {tuple(one) for one in page.cells.iloc[: row + BELOW].to_numpy(dtype=object)}
    there = {piece for one in others - {tuple(own)} for text in one for piece in pieces(text)}
    return (piece for text in own for piece in pieces(text) if piece in there)


def _shown(page: Page, row: int) -> str:
    text = " | ".join(filter(None, map(one_space, page.row(row))))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
