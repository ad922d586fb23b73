"""Spreadsheets of OpenDocument (ods), as LibreOffice and others write them.

Read by ourselves: of what libraries give, merged cells and cells with an error are lost.
"""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from kennisnet.errors import Fault, InputError
from kennisnet.files.archive import START, unpacked, xml_part
from kennisnet.files.formats.registry import reads
from kennisnet.files.how import How
from kennisnet.files.page import Broken, Fits, Merged, Page, page_of
from kennisnet.files.sizes import reach_within
from kennisnet.files.spreadsheet import bold_rows, cell_text, error_cells

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT, _STYLE = (
    f"{_NAMES}{part}:1.0}}" for part in ("office", "table", "text", "style")
)
_FONT = f"{_NAMES}xsl-fo-compatible:1.0}}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_DURATION = re.compile(r"(-)?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?")
_WHITE = re.compile(r"[ \t\r\n]+")
_UNSEEN = {f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}note"}
MOST_SPACES = 1000


@reads("opendocument", starts=[START], holds=[_KIND, f"{_KIND}-template"], endings=[".ods", ".ots"])
def opendocument(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all sheets."""
    with unpacked(path, "file-ods") as parts:
        _not_locked(path.name, parts)
        with xml_part(parts, "content.xml") as content:
            rows = iterparse(content, ("start", "end"))  # noqa: S314 - xml_part looked
            return [sheet.page() for sheet in _sheets(path.name, rows)]


def _not_locked(file: str, parts: zipfile.ZipFile) -> None:
    manifest = "META-INF/manifest.xml"
    if manifest in parts.namelist() and b"encryption-data" in parts.read(manifest):
        raise InputError([Fault("file-locked", "", file)])


@dataclass
class _Sheet:
    """A sheet while it is read: rows that are filled, and what waits until one follows."""

    file: str
    name: str
    hidden: bool
    bold: set[str]
    lines: list[list[Any]] = field(default_factory=list)
    blank: int = 0
    width: int = 0
    strong: set[tuple[int, int]] = field(default_factory=set)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)

    def add(self, row: Element) -> None:
        """Add a row, as often as it is repeated; empty ones only where a filled one follows."""
        times = _count(row, "number-rows-repeated")
        line, top = list[Any](), len(self.lines) + self.blank
        found = list[Broken]()
        for cell in row:
            if cell.tag in _CELLS:
                self._put(line, cell, top, found)
        while line and line[-1] is None:
            line.pop()
        if not line:
            self.blank += times
            return
        self.width = max(self.width, len(line))
        self._within(top + times, self.width)
        self.lines += [[]] * self.blank + [line] * times
        self.blank = 0
        self.broken += [
            b._replace(row=b.row + n) for n in range(times if found else 0) for b in found
        ]

    def _put(self, line: list[Any], cell: Element, top: int, found: list[Broken]) -> None:
        times = _count(cell, "number-columns-repeated")
        value = None if cell.tag == _COVERED else _value(cell)
        column = len(line)
        if value is None and cell.tag != _COVERED and not len(cell) and times > 1:
            line += [None] * min(times, _WIDEST)
            return
        self._within(top + 1, column + times)
        line += [value] * times
        if cell.tag == _COVERED:
            return
        rows, columns = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if rows > 1 or columns > 1:
            self.spans.append((top, rows, column, columns))
        if cell.get(f"{_TABLE}style-name") in self.bold:
            self.strong.add((top + 1, column))
        wrong = _wrong(cell, value)
        if wrong:
            line[column:] = [wrong.text] * times
            found += [wrong._replace(row=top + 1, column=column + n) for n in range(times)]

    def _within(self, rows: int, columns: int) -> None:
        reach_within(self.file, self.name, rows, columns)

    def page(self) -> Page:
        """Give the sheet as a page that reaches as far as its merged cells."""
        bottom = max((top + rows for top, rows, *_ in self.spans), default=0)
        right = max((left + columns for *_, left, columns in self.spans), default=0)
        self._within(max(bottom, len(self.lines)), max(right, self.width))
        lines = self.lines + [[]] * (bottom - len(self.lines))
        told = {(one.row, one.column) for one in self.broken}
        more = [one for one in error_cells(lines) if (one.row, one.column) not in told]
        return page_of(
            [[cell_text(value) for value in line] for line in self._squared(lines, right)],
            file=self.file,
            sheet=self.name,
            hidden=self.hidden,
            merged=[
                Merged(range(top + 1, top + rows + 1), range(left, left + columns))
                for top, rows, left, columns in self.spans
            ],
            broken=[*more, *self.broken],
            bold=bold_rows(lines, lambda *place: place in self.strong),
        )

    @staticmethod
    def _squared(lines: list[list[Any]], width: int) -> Iterator[list[Any]]:
        """Let the first row be as wide as the blocks, and so the page."""
        for n, line in enumerate(lines):
            yield line if n else line + [None] * (width - len(line))


_CELL, _COVERED = f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"
_CELLS = {_CELL, _COVERED}
_WIDEST = 2**16


def _sheets(file: str, events: Iterator[tuple[str, Element]]) -> Iterator[_Sheet]:
    """Read a document from its beginning; each row is forgotten as soon as it is read."""
    path, sheet = list[str](), None
    hidden, bold = set[str](), set[str]()
    for event, element in events:
        if event == "start":
            if element.tag == f"{_TABLE}table" and path and path[-1] == f"{_OFFICE}spreadsheet":
                style = element.get(f"{_TABLE}style-name", "")
                sheet = _Sheet(file, element.get(f"{_TABLE}name", ""), style in hidden, bold)
            path.append(element.tag)
            continue
        path.pop()
        if element.tag == f"{_STYLE}style":
            _learn(element, hidden, bold)
        elif sheet is None or _CELL in path:
            continue
        elif element.tag == f"{_TABLE}table-row":
            sheet.add(element)
            element.clear()
        elif element.tag == f"{_TABLE}table" and path[-1] == f"{_OFFICE}spreadsheet":
            yield sheet
            sheet = None
            element.clear()


def _learn(style: Element, hidden: set[str], bold: set[str]) -> None:
    """Note a style that hides a sheet, or makes a cell bold."""
    name = style.get(f"{_STYLE}name", "")
    for one in style:
        if one.get(f"{_TABLE}display") == "false":
            hidden.add(name)
        if one.get(f"{_FONT}font-weight") == "bold":
            bold.add(name)


def _count(element: Element, name: str) -> int:
    said = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(said))


# Cells


def _value(cell: Element) -> Any:
    """Give what a cell holds, as an xlsx gives it; its text as shown where that cannot be."""
    kind = cell.get(f"{_OFFICE}value-type")
    said = cell.get(f"{_OFFICE}{_SAID.get(kind or '', 'value')}")
    try:
        if said is not None and kind in _AS:
            return _AS[kind](said)
    except (ValueError, OverflowError):
        pass
    return said if kind == "string" and said else _shown(cell) or None


def _number(said: str) -> Any:
    if said.lstrip("-").isdigit():
        return int(said)
    number = float(said)
    if not math.isfinite(number):
        raise ValueError(said)
    return number


def _duration(said: str) -> Any:
    """Give a time: of the day where it is shorter than one."""
    found = _DURATION.fullmatch(said)
    if not found:
        raise ValueError(said)
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if found[1]:
        return -length
    return length if length.days else (datetime.min + length).time()  # noqa: DTZ901 - the time only


_SAID = {
    "date": "date-value",
    "time": "time-value",
    "boolean": "boolean-value",
    "string": "string-value",
}
_AS = {
    **dict.fromkeys(("float", "percentage", "currency"), _number),
    "date": datetime.fromisoformat,
    "time": _duration,
    "boolean": "true".__eq__,
}


def _wrong(cell: Element, value: Any) -> Broken | None:
    """Say what is wrong with a cell that holds an error, or a formula without a value."""
    formula = cell.get(f"{_TABLE}formula")
    if cell.get(f"{_CALC}value-type") == "error":
        return Broken("cell-error", _shown(cell) or "#", 0, 0)
    if formula and value is None and cell.get(f"{_OFFICE}value-type") is None:
        return Broken("cell-formula", formula.partition(":")[2] or formula, 0, 0)
    return None


def _shown(cell: Element) -> str:
    return "\n".join("".join(_letters(one)) for one in cell if one.tag == f"{_TEXT}p")


def _letters(element: Element) -> Iterator[str]:
    """Give the letters of a paragraph as they are seen: without notes in the margin."""
    yield _WHITE.sub(" ", element.text or "")
    for one in element:
        if one.tag == f"{_TEXT}s":
            yield " " * min(int(one.get(f"{_TEXT}c", "1")), MOST_SPACES)
        elif one.tag == f"{_TEXT}tab":
            yield "\t"
        elif one.tag == f"{_TEXT}line-break":
            yield "\n"
        elif one.tag not in _UNSEEN:
            yield from _letters(one)
        yield _WHITE.sub(" ", one.tail or "")
