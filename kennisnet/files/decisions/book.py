"""The file in which a person decides: a workbook with a drop-down, or the same as csv."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from babel.numbers import get_decimal_symbol

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.decisions.table import CHOICES
from kennisnet.files.escaping import escaped
from kennisnet.files.headers import cell_letter
from kennisnet.files.printed import on_paper
from kennisnet.files.safely import put
from kennisnet.files.starting.workbook import LAST_ROW, as_header, drop_down
from kennisnet.files.tables import book_bytes, csv_bytes
from kennisnet.texts.words import WORDS

if TYPE_CHECKING:
    from openpyxl import Workbook

WIDTHS = {
    "mention": 44,
    "candidate": 44,
    "institution": 24,
    "candidate_id": 24,
    "reason": 40,
    "changes": 18,
    "decision": 18,
    "tier": 16,
}
WIDTH = 12
"""Of columns that hold a number, and of those that a person added."""
LONGEST = 32_767
"""So many signs a cell of Excel holds."""


def header(field: str, lang: str) -> str:
    """Give what a column is called in a language; a further one keeps its name.

    >>> header("decision", "nl"), header("Wie belt", "nl")
    ('besluit', 'Wie belt')
    """
    words = WORDS.by_language[lang]["headers"]["decisions"].get(field)
    return str(words[0]) if words else field


def save_names(table: pd.DataFrame, path: Path, lang: str) -> None:
    """Write names with their decisions, chosen by the ending: whole or not at all."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    kind = path.suffix.lower()
    chosen = {one: WORDS.usual("decisions", one, lang) for one in CHOICES}
    sure = {one: WORDS.usual("tiers", one, lang) for one in WORDS.tiers.values()}
    said = {"decision": chosen, "proposed": chosen, "tier": sure}
    told = table.assign(
        **{
            name: [words.get(one, one) for one in table[name]]
            for name, words in said.items()
            if name in table
        }
    )
    told = told.rename(columns={field: header(field, lang) for field in table.columns})
    if kind == ".csv":
        delimiter = ";" if get_decimal_symbol(lang) == "," else ","
        put(path, csv_bytes(told, delimiter, "utf-8-sig"))
    elif kind == ".xlsx":
        cells = [cell for cell in told.to_numpy().ravel() if isinstance(cell, str)]
        longest = max(cells, key=len, default="")
        if len(longest) >= LONGEST:
            values = {"signs": len(longest), "most": LONGEST}
            raise InputError([Fault("cell-too-long", longest[:40], path.name, values=values)])
        put(path, book_bytes(_book(told, list(table.columns), lang)))
    else:
        raise ArgumentError("export-unknown", got=kind or path.name, known="csv, xlsx")


def _book(told: pd.DataFrame, fields: list[str], lang: str) -> Workbook:
    """Make the workbook: a bold header that stays, and words to choose from in each row."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = header("mention", lang)
    place = Alignment(vertical="top", wrap_text=True)
    for column, (field, name) in enumerate(zip(fields, told.columns, strict=True), 1):
        letter = cell_letter(column)
        sheet.column_dimensions[letter].width = WIDTHS.get(field, WIDTH)
        for row, value in enumerate([str(name), *told.iloc[:, column - 1]], 1):
            cell = sheet.cell(row, column)
            _fill(cell, value)
            cell.alignment = place
        as_header(sheet[f"{letter}1"])
        if field == "decision":
            choice = drop_down(
                [WORDS.usual("decisions", one, lang) for one in CHOICES], str(name), lang
            )
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    on_paper(sheet)
    return book


def _fill(cell: Any, value: Any) -> None:
    """Put a value in a cell: text stays text, whatever it looks like."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        cell.value = value.item() if hasattr(value, "item") else value
    elif value:
        cell.value = escaped(ILLEGAL_CHARACTERS_RE.sub(" ", value))
        cell.data_type = "s"
        cell.number_format = "@"
