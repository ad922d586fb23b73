"""A file on disk -> a grid: the format is found, then the sheet, then the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.formats import format_of
from kennisnet.files.formats.registry import DEFAULT, FORMATS
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.missing import missing
from kennisnet.files.page import Fits, Page
from kennisnet.files.recognising.finding import Candidate, chosen
from kennisnet.files.recognising.heading import other_headers
from kennisnet.files.recognising.laying import laid_out

if TYPE_CHECKING:
    from kennisnet.files.recognising.because import Other
    from kennisnet.files.recognising.stacking import Stack

PLAIN = How()
PROMISED = {ending for one in FORMATS.values() if one.starts for ending in one.endings}
"""Endings of names of files that are no text."""


@dataclass(frozen=True)
class Opened:
    """A table as it was found: its grid, the sheet it stands on, the other sheets of the file."""

    grid: Grid
    page: Page | None = None
    others: Sequence[Candidate] = ()
    rivals: Sequence[Candidate] = ()
    """Those of the others that fit as well."""
    unread: Sequence[Candidate] = ()
    """Sheets beside several that are asked for."""
    fits: Fits = len
    pages: Sequence[Page] = ()
    """The sheets that are asked for, in that order, or all of the file."""
    tops: Sequence[Other] = ()
    """Where the row of the header is not sure: each that it could be."""
    sheets: Sequence[Page] = ()
    """All sheets of the file: one beside the table can explain its marks."""
    asked: Sequence[str] = ()
    """The headers that the caller names."""
    stack: Stack | None = None
    """How several sheets became this one table."""

    def beside(self, other: Candidate) -> Opened:
        """Give the table on another sheet of the same file."""
        grid = laid_out(self.grid.file, other.page, other.header, self.fits, self.asked)
        return Opened(grid, other.page, fits=self.fits, sheets=self.sheets, asked=self.asked)

    def unfilled(self) -> Fault:
        """Say that no row is filled in yet."""
        sheet = (self.page.sheet if self.page else "") or "none"
        return Fault("no-rows", "", self.grid.file, self.grid.top, values={"sheet": sheet})

    def awaited(self) -> Fault | None:
        """Say so of another sheet, if its header says more than that of this one.

        A table without rows gives way to its explanation, which is no table: what is wrong is not
        that columns are missing there.
        """
        if self.page is None or self.grid.header_row is None:
            return None
        top = self.grid.header_row
        said = self.fits(self.page.row(top)) if top else 0
        seen = [one for one in self.others if one.cells == 0 and not one.page.hidden]
        empty = max(seen, key=lambda one: one.said, default=None)
        return self.beside(empty).unfilled() if empty and empty.said > said else None


def pages_of(path: Path, fits: Fits, how: How = PLAIN) -> Sequence[Page]:
    """Give every sheet of a file, or raise `InputError` where it does not open."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    if not path.is_file():
        raise InputError([missing(path)])
    form = format_of(path)
    try:
        return form.read(path, fits, how)
    except InputError as error:
        # A name that promises a workbook is the better advice than the letters of what is none.
        rules = {fault.rule for fault in error.faults}
        ending = path.suffix.lower()
        named = form.name == DEFAULT and how.encoding is None and ending in PROMISED
        if named and rules & {"file-encoding", "file-nul"}:
            raise InputError([Fault("file-named", ending, path.name)]) from error
        raise


def opened(path: Path, fits: Fits, how: How = PLAIN) -> Opened:
    """Open a file and find the table in it; what is odd about its form goes along in the grid.

    Raises `InputError` where the file does not open or nothing stands in it.
    """
    pages = pages_of(path, fits, how)
    choice = chosen(path.name, pages, fits, how)
    found = choice.found
    asked = list(dict.fromkeys(one for those in how.headers.values() for one in those))
    grid = laid_out(path.name, found.page, found.header, fits, asked)
    as_good = [one for one in choice.others if how.sheet is None and one.rivals(found)]
    beside = choice.others, as_good, choice.beside
    tops = [] if how.header is not None else other_headers(found.page, found.header, fits)
    return Opened(grid, found.page, *beside, fits, choice.pages, tops, pages, asked)


def read_grid(path: Path, fits: Fits, how: How = PLAIN) -> Grid:
    """Read a table of a known form, or raise `InputError` where two columns have one header.

    A cell with an error is a fault, and a cell merged over the whole table is no row.
    """
    grid = opened(path, fits, how).grid
    faults = (*grid.broken, *grid.faults)
    if grid.doubled:
        doubled = [Fault("header-double", h, grid.file, grid.top) for h in grid.doubled.values()]
        raise InputError([*faults, *doubled])
    across = np.isin(grid.rows, list(grid.shape.across))
    said = grid.frame[across].bfill(axis=1).iloc[:, :1].to_numpy().ravel()
    sections = [
        Note("section", text, grid.file, row)
        for text, row in zip(said, grid.numbers[across].tolist(), strict=True)
    ]
    notes = (*sections, *grid.notes)
    return replace(grid.at(np.flatnonzero(~across)), faults=faults, notes=notes)
