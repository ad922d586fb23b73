"""A list that is kept up to date: what stands in its file is read, or the file is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.archive import START
from kennisnet.files.headers import one_space
from kennisnet.files.opening import pages_of
from kennisnet.files.page import Page
from kennisnet.suggestions.known import Known, Listed, known_pairs
from kennisnet.texts import LANGUAGES, say

ENDINGS = (".csv", ".xlsx")
"""How a list can be written."""
ONLY_READ = "introductions-read-only"
"""The sentence below the title of each sheet that is only to be read."""


def a_list(path: Path) -> Path:
    """Refuse a file that is no csv and no workbook."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    if path.suffix.lower() not in ENDINGS:
        raise ArgumentError("export-unknown", got=path.suffix or path.name, known="csv, xlsx")
    return path


def earlier(known: Known | None, out: Path | None) -> Listed | None:
    """Give the list that stands where one is to be written, unless it is the known one.

    Raises `InputError` where something stands there that would be lost.
    """
    if out is None or not a_list(out).exists():
        return None
    try:
        found = known_pairs(out)
    except InputError as error:
        absent = any(fault.rule in {"column-absent", "file-empty"} for fault in error.faults)
        faults = [Fault("list-other", out.name)] if absent else error.faults
        raise InputError(faults) from error
    lost = [*_beside(found, out), *_in_cells(out)]
    if lost:
        raise InputError(lost)
    return None if isinstance(known, Path) and known.exists() and known.samefile(out) else found


def together(known: Path | None, out: Path | None) -> pd.DataFrame | Path | None:
    """Give the pairs of a file, and those of a list that stands where one is to be written."""
    there = earlier(known, out)
    if there is None:
        return known
    first = known_pairs(known)
    columns = ["a", "a_name", "b", "b_name", "state"]
    frames = [one.frame.reindex(columns=columns, fill_value="") for one in (first, there) if one]
    return pd.concat(frames, ignore_index=True)


def _beside(found: Listed | None, out: Path) -> Iterator[Fault]:
    """Tell what stands beside the rows: above them, in a column without a header, on other sheets."""
    grid = found.grid if found else None
    if grid is None:
        return
    for row, text in grid.above:
        yield Fault("list-above", text, out.name, row)
    for note in grid.notes:
        if note.rule in {"no-header", "no-header-names"}:
            yield Fault("list-no-header", note.found, out.name, note.row, note.column)
        elif note.rule == "section":
            yield Fault("list-across", note.found, out.name, note.row)
    ours = {say(ONLY_READ, lang) for lang in LANGUAGES}
    top, headers = grid.header_row or 0, {*grid.headers.values()}
    for place, page in enumerate(pages_of(out, len)):
        table = (
            not place and 0 < top <= len(page.cells) and headers <= {*map(one_space, page.row(top))}
        )
        if not (table or page.empty or _read_only(page, ours)):
            yield Fault("list-sheet", page.sheet, out.name)


def _read_only(page: Page, ours: set[str]) -> bool:
    """Say whether a sheet is one that we made to be read."""
    return any(text in ours for row in (1, 2) if row <= len(page.cells) for text in page.row(row))


def _in_cells(out: Path) -> Iterator[Fault]:
    """Tell formulas, which would become their values, and remarks on cells."""
    from openpyxl import load_workbook

    with out.open("rb") as stream:
        if stream.read(len(START)) != START:
            return
        stream.seek(0)
        sheet: Any = load_workbook(stream).worksheets[0]
    for line in sheet.iter_rows():
        for cell in line:
            if cell.data_type == "f":
                text = str(getattr(cell.value, "text", cell.value))
                yield Fault("list-formula", text, out.name, cell.row, cell.column_letter)
            if cell.comment is not None:
                text = str(cell.comment.text)
                yield Fault("list-remark", text, out.name, cell.row, cell.column_letter)
