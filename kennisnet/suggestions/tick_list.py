"""The list as a file: a workbook with a drop-down and sheets to read, or the same list as csv."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.errors import Faults
from kennisnet.files.headers import apart, cell_letter
from kennisnet.files.printed import on_paper
from kennisnet.files.safely import put
from kennisnet.files.sheet_names import MOST as MOST_SIGNS
from kennisnet.files.sheet_names import sheet_names
from kennisnet.files.sheets import fill
from kennisnet.files.starting.workbook import LAST_ROW, as_header, drop_down
from kennisnet.files.tables import book_bytes, csv_bytes
from kennisnet.naming import key
from kennisnet.suggestions.keeping import ONLY_READ
from kennisnet.texts import say
from kennisnet.texts.wording import brief
from kennisnet.texts.words import WORDS

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_SHEETS = 100
"""So many institutions get a sheet: those whose first pair stands highest."""
NAMES, SENTENCES, PLAIN = 34, 48, 16
"""Widths of columns, in signs."""
WIDTHS = {
    **dict.fromkeys(("a_name", "b_name", "introduced_by_name", "where_name", "note"), NAMES),
    **dict.fromkeys(("evidence", "brings", "against"), SENTENCES),
}
CODED = ("introduced_by", "where", "front", "weak", "shared_partners")
"""What a csv says beside names, for programs: as `unlinked` calls it."""
READ = ("introduced_by_name", "where_name", "evidence", "brings", "against", "state")
"""What a sheet of one institution says of each pair, behind the name of the other."""
SAID = {"introduced_by_name": "through", "where_name": "where"}
"""Which column has another key in the texts than its name."""
PERCENT = "0%"


def save_list(table: pd.DataFrame, path: Path, lang: str, asked: Collection[str] = ()) -> None:
    """Write a list of introductions, chosen by the ending: whole or not at all.

    A workbook is for people; a csv keeps the names of `unlinked`, as every table that is written.
    """
    if path.suffix.lower() == ".csv":
        put(path, csv_bytes(table))
        return
    table = table.drop(columns=[*CODED], errors="ignore")
    own = {state: WORDS.usual("states", state, lang) for state in STATES}
    told = table.assign(state=[own.get(word, word) for word in table["state"]])
    headers = _headers(table, lang)
    faults = Faults()
    book = _book(told, headers, lang, asked, path.name, faults)
    faults.stop()
    put(path, book_bytes(book))


def without_sheet(table: pd.DataFrame, asked: Collection[str] = ()) -> int:
    """Count the institutions that stand in a list more than once and get no sheet all the same."""
    return max(0, len(_several(table, asked)) - MOST_SHEETS)


def header(column: str, lang: str) -> str:
    """Give what a column of ours is called in a language.

    >>> header("state", "nl"), header("note", "en")
    ('stand', 'note')
    """
    return str(WORDS.by_language[lang]["headers"]["known"][column][0])


def _headers(table: pd.DataFrame, lang: str) -> dict[str, str]:
    """Say what each column is called; one of a user keeps its name, unless ours is the same."""
    words = WORDS.by_language[lang]["headers"]["known"]
    ours = {column: header(column, lang) for column in table.columns if column in words}
    further = [str(column) for column in table.columns if column not in words]
    return ours | apart(further, ours.values())


def _book(
    told: pd.DataFrame,
    headers: Mapping[str, str],
    lang: str,
    asked: Collection[str],
    file: str,
    faults: Faults,
) -> Workbook:
    """Make the workbook: the list, on which everything is ticked off, then sheets to read."""
    from openpyxl import Workbook

    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = say("introductions-sheet", lang)
    widths = [WIDTHS.get(column, PLAIN) for column in headers]
    rows = told.to_numpy(dtype=object).tolist()
    _table(sheet, 1, list(headers.values()), rows, widths, file, faults)
    for place, column in enumerate(headers, 1):
        letter = cell_letter(place)
        if column == "state":
            choice = drop_down(
                [WORDS.usual("states", one, lang) for one in STATES], headers[column], lang
            )
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(choice)
        elif column in ("likely", "valuable"):
            for (cell,) in sheet[f"{letter}2:{letter}{len(rows) + 1}"] if rows else ():
                cell.number_format = PERCENT
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{cell_letter(len(headers))}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    on_paper(sheet)
    several = list(_several(told, asked).items())[:MOST_SHEETS]
    names = (brief(name, MOST_SIGNS) for _, (name, _) in several)
    titles = sheet_names(names, [sheet.title])
    for title, (_, (name, pairs)) in zip(titles, several, strict=True):
        _to_read(book.create_sheet(title), name, pairs, lang, file, faults)
    return book


def _several(
    told: pd.DataFrame, asked: Collection[str]
) -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """Give who stands in the list more than once or was asked for: the name, and the open rows.

    Each row says under ``name`` who the other is.
    """
    found: dict[str, tuple[str, list[dict[str, Any]]]] = {}
    for who, name, row in _ends(told):
        found.setdefault(who, (name, []))[1].append(row)
    return {who: one for who, one in found.items() if len(one[1]) > 1 or who in asked}


def _ends(told: pd.DataFrame) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give both ends of every row that is not settled, each with the name of the other."""
    for row in told.to_dict("records"):
        if STATES.get(WORDS.states.get(key(str(row["state"])), "")):
            continue
        ends = [
            (str(row[end] or row[f"{end}_name"]), str(row[f"{end}_name"] or row[end]))
            for end in "ab"
        ]
        for (who, name), (_, other) in zip(ends, reversed(ends), strict=True):
            if who:
                yield who, name, {**{str(c): v for c, v in row.items()}, "name": other}


def _to_read(
    sheet: Worksheet,
    name: str,
    pairs: Sequence[dict[str, Any]],
    lang: str,
    file: str,
    faults: Faults,
) -> None:
    """Fill the sheet of one institution; it is locked, so that nothing is ticked off in two places."""
    from openpyxl.styles import Alignment, Font

    fill(sheet["A1"], say("introductions-for", lang, name=name, n=len(pairs)), file, faults)
    sheet["A1"].font = Font(bold=True, size=14)
    fill(sheet["A2"], say(ONLY_READ, lang), file, faults)
    for cell in (sheet["A1"], sheet["A2"]):
        cell.alignment = Alignment(wrap_text=False)
    columns = ["name", *(c for c in READ if any(row.get(c) for row in pairs))]
    headers = [say(f"introductions-{SAID.get(column, column)}", lang) for column in columns]
    rows = [[row.get(column, "") for column in columns] for row in pairs]
    _table(sheet, 4, headers, rows, [WIDTHS.get(c, NAMES) for c in columns], file, faults)
    sheet.protection.sheet = True
    sheet.freeze_panes = "B5"
    on_paper(sheet)


def _table(
    sheet: Worksheet,
    top: int,
    headers: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[int],
    file: str,
    faults: Faults,
) -> None:
    """Write a header and rows; what stands in them stays text."""
    from openpyxl.styles import Alignment

    place = Alignment(vertical="top", wrap_text=True)
    for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
        sheet.column_dimensions[cell_letter(column)].width = width
        fill(sheet.cell(top, column), header, file, faults)
        as_header(sheet.cell(top, column))
        sheet.cell(top, column).alignment = place
        for number, row in enumerate(rows, top + 1):
            cell = sheet.cell(number, column)
            fill(cell, row[column - 1], file, faults)
            cell.alignment = place
