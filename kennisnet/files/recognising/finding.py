"""Which sheet of a file holds the table, and which of its rows is the header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kennisnet.errors import Fault, InputError
from kennisnet.files.how import How
from kennisnet.files.page import HEADER_WITHIN, Fits, Page
from kennisnet.files.recognising.heading import SURE, pieces

ENOUGH = 5
"""So many rows make a table: more of them make it no likelier."""
SAMPLE = 200
"""So many rows show which words are values."""
AS_FULL = 4
"""Of sheets that fit as well, those with at least this part (1 in 4) of the fullest's cells."""

ENOUGH_ABOVE = 3
"""So many rows that are as full as the last one are a table, whatever that one says."""
HALF_TOLD = 2
"""Of a header at least this part (1 in 2) of the cells is no value."""
AS_SURE, ENOUGH_WORDS = 0.6, 2
"""A header that says at least this part of what the chosen one says, and so much at least."""


@dataclass(frozen=True)
class Candidate:
    """A sheet that could hold the table: the row number of its header, and how well it fits.

    ``score`` is what the header says, times how far there are rows below it (1 from five rows);
    A header of 0 is none: every row is one of the table. ``cells`` is how many cells below it are filled; ``said`` is what the header says.
    """

    page: Page
    header: int
    score: float
    cells: int
    said: float

    @property
    def rows(self) -> int:
        """How many rows below the header hold something."""
        return rows_below(self.page, self.header)

    def rivals(self, other: Candidate) -> bool:
        """Say whether this sheet could as well hold the table as another that was chosen.

        Both are seen, have about as many rows, and a header that says about as much.
        """
        seen = not self.page.hidden and self.page is not other.page
        full = AS_FULL * self.cells >= other.cells
        return seen and full and self.score >= AS_SURE * max(other.score, ENOUGH_WORDS)


def rows_below(page: Page, header: int) -> int:
    """Count the rows below a header that hold something.

    >>> from kennisnet.files.page import page_of
    >>> rows_below(page_of([["A title"], ["Project", "Lead"], ["Lab", "UL"], [], ["Wal", ""]]), 2)
    2
    """
    return int((page.filled[header:] > 0).sum())


def candidates(pages: Sequence[Page], fits: Fits, header: int | None = None) -> list[Candidate]:
    """Give the sheets that hold something, the likeliest first and those nobody sees last.

    Of sheets that fit as well the first goes first, unless another holds far more.
    """
    found = list(_candidates(pages, fits, header))
    most = {one.score: 0 for one in found}
    for one in found:
        most[one.score] = max(most[one.score], one.cells)
    return sorted(
        found,
        key=lambda one: (one.page.hidden, -one.score, AS_FULL * one.cells < most[one.score]),
    )


def _candidates(pages: Sequence[Page], fits: Fits, header: int | None) -> Iterator[Candidate]:
    for page in pages:
        filled = page.filled
        if not filled.any() or (header and not (header <= len(filled) and filled[header - 1])):
            continue
        top, score = _header(page, fits) if header is None else (header, 0.0)
        if header:
            score = _row_score(page, header, fits)
        below = filled[top:]
        several = min(2, int(filled[top - 1] if top else filled.max()))
        rows = int((below >= several).sum())
        there = min(rows, ENOUGH) / ENOUGH
        yield Candidate(page, top, score * there, int(below.sum()), score)


def _row_score(page: Page, row: int, fits: Fits) -> float:
    return fits(page.row(row))


def _header(page: Page, fits: Fits) -> tuple[int, float]:
    """Give the row of which most is recognised, and how much.

    Where nothing is: the first row that is as full as the rows below it, else the first filled.
    One cell over rows of several is a title, whatever it says; a word that stands in several rows
    is a value ("Partner" in a column of roles, "T" in a matrix).
    """
    filled = page.filled
    least = min(2, np.median(filled[filled > 0]))
    values = _values(page)
    head = [
        ["" if text in values else text for text in row]
        for row in page.cells.iloc[:HEADER_WITHIN].to_numpy().tolist()
    ]
    scores = [
        fits(row) if _heads(filled[n], page.row(n + 1), row, least) else 0
        for n, row in enumerate(head)
    ]
    last = int(np.flatnonzero(filled)[-1])
    if last < len(scores) and _ends_table(filled, last, scores[last]):
        scores[last] = 0
    best = max(scores)
    if best > 0:
        return scores.index(best) + 1, best
    usual = np.median(filled[filled > 1]) if (filled > 1).any() else 1
    full = [n for n, count in enumerate(filled[:HEADER_WITHIN], 1) if 2 * count > usual]
    return (full or [int((filled > 0).argmax()) + 1])[0], 0.0


def _heads(filled: int, row: Sequence[str], told: Sequence[str], least: float) -> bool:
    """Say whether a row is full enough for a header; ``told`` is the row without what is a value.

    Where it says one thing twice, most of it is no value: "Gemeente Ee | x | x" is one of a matrix.
    """
    values = [text for text in row if text and text not in told]
    twice = len({*values}) < len(values)
    return filled >= least and not (twice and HALF_TOLD * len(values) > filled)


def _ends_table(filled: np.ndarray, last: int, score: float) -> bool:
    """Say whether the last row is one of the table above it, and no header without rows.

    Rows above it are as full: one, or several where its words say that it is a header.
    """
    unsure = score < SURE * filled[last]
    above = int((filled[:last] >= filled[last]).sum())
    return above >= (1 if unsure else ENOUGH_ABOVE)


def _values(page: Page) -> set[str]:
    """Give what stands in several rows, also within a list there, and lists of it.

    Rows that are equal count once, and so do merged ones.
    """
    cells = page.cells.iloc[:SAMPLE].to_numpy(dtype=object, copy=True)
    for block in page.merged:
        cells[block.rows[0] : block.rows[-1], block.columns[0]] = ""
    rows = set(map(tuple, cells))
    times = Counter(piece for row in rows for piece in {p for text in row for p in pieces(text)})
    whole = Counter(text for row in rows for text in set(row))
    lists = {
        text
        for text in whole
        if len(parts := pieces(text)) > 1 and any(times[p] > 1 for p in parts)
    }
    return lists | {text for text in whole if max(whole[text], times[text]) > 1}


@dataclass(frozen=True)
class Choice:
    """The sheet with the table, the others that could hold it, and those beside them.

    ``pages`` are the sheets that are asked for, in that order, or all there are.
    """

    found: Candidate
    others: Sequence[Candidate]
    beside: Sequence[Candidate]
    pages: Sequence[Page]


def chosen(file: str, pages: Sequence[Page], fits: Fits, how: How) -> Choice:
    """Give the sheet with the table, or the one that is asked for, and all others that could be.

    Where several are asked for the others are those, and what else could be stands beside them.
    Raises `InputError` where there is no such sheet or header, or nothing at all.
    """
    asked = list(pages)
    if how.sheet is not None:
        named = [_asked(file, pages, one) for one in how.sheets]
        asked = [page for n, page in enumerate(named) if not any(page is p for p in named[:n])]
    found = candidates(asked, fits, how.header)
    together = how.sheet is not None and len(asked) > 1
    _refuse_empty(file, asked, found, how.header, together=together)
    rest = [page for page in pages if not any(page is one for one in asked)]
    beside = candidates(rest, fits)
    if together:
        return Choice(found[0], found[1:], beside, asked)
    return Choice(found[0], [*found[1:], *beside], [], asked)


def _refuse_empty(
    file: str,
    asked: Sequence[Page],
    found: Sequence[Candidate],
    header: int | None,
    *,
    together: bool,
) -> None:
    """Raise a fault where nothing is found; of sheets to be read together, for each of them."""
    lost = [page for page in asked if not any(page is one.page for one in found)]
    if found and not (together and lost):
        return
    places = [(f"{file}, {page.sheet}", [page]) for page in lost] if together else [(file, asked)]
    faults = []
    for place, those in places:
        empty = not header or all(page.empty for page in those)
        rule = "file-empty" if empty else "header-row"
        faults.append(Fault(rule, "", place, None if empty else header))
    raise InputError(faults)


def _asked(file: str, pages: Sequence[Page], sheet: str | int) -> Page:
    """Give a sheet by its name or by its number: from 0, and from 1 where it is typed as text.

    A file without sheets has one page, whatever is asked for.
    """
    if len(pages) == 1 and not pages[0].sheet:
        return pages[0]
    named: dict[str | int, Page] = {str(n): page for n, page in enumerate(pages, 1)}
    named |= dict(enumerate(pages)) | {page.sheet: page for page in pages if page.sheet}
    page = named.get(sheet)
    if page is None:
        values = {"sheets": ", ".join(page.sheet for page in pages)}
        raise InputError([Fault("sheet-unknown", str(sheet), file, values=values)])
    return page
