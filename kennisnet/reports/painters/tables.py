"""The tables of a report: each as csv, all as sheets of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
from babel import Locale

from kennisnet.files.safely import put
from kennisnet.files.tables import csv_bytes, to_excel
from kennisnet.reports.painting import Files, Names, Told, Write, painter
from kennisnet.reports.spoken import definitions, rounded, spoken
from kennisnet.texts import say

WORKBOOK = "tables.xlsx"
POINT = "."
LONG = 100_000
"""Rows above which a table is no sheet: a workbook of a million rows takes minutes to write and to open."""


@painter(20)
def csv(names: Names) -> Files:
    """Write each table as a file of its own, such as the spreadsheets of the language open at once.

    Where the language writes a decimal comma: with semicolons, a sign at the start that tells the
    encoding, and headers in the language. Else plain, under the names that the columns have in Python.
    """
    return {f"{name}.csv": partial(_listed, name) for name in names.tables}


@painter(30)
def xlsx(names: Names) -> Files:
    """Write all tables as sheets of one workbook, and a sheet that says what each column means."""
    return {WORKBOOK: _workbook} if names.tables else {}


def _listed(name: str, told: Told) -> Write:
    table, point = told.tables[name], Locale(told.lang).number_symbols["latn"]["decimal"]
    if point == POINT:
        return lambda path: put(path, _in_blocks(table), path.parent)
    own = spoken(rounded(table), told.lang)
    how = {"delimiter": ";", "encoding": "utf-8-sig", "point": point}
    return lambda path: put(path, _in_blocks(own, **how), path.parent)


def _in_blocks(
    table: pd.DataFrame, delimiter: str = ",", encoding: str = "utf-8", point: str = "."
) -> bytes:
    """Give what `csv_bytes` gives, some rows at a time: cells as objects are ten times as large."""
    head = csv_bytes(table.iloc[:0], delimiter, "utf-8", point)
    parts = [csv_bytes(table.iloc[:LONG], delimiter, encoding, point)]
    for start in range(LONG, len(table), LONG):
        block = csv_bytes(table.iloc[start : start + LONG], delimiter, "utf-8", point)
        parts.append(block[len(head) :])
    return b"".join(parts)


def _workbook(told: Told) -> Write:
    cut = say("table-cell-cut", told.lang)
    long = [name for name, table in told.tables.items() if len(table) > LONG]
    sheets = {
        name: spoken(table, told.lang) for name, table in told.tables.items() if name not in long
    }
    about = definitions(told.tables, told.lang)
    sheets[say("sheet-definitions", told.lang)] = pd.concat([about, _no_sheets(told, long, about)])
    return lambda path: to_excel(sheets, path, path.parent, cut)


def _no_sheets(told: Told, long: Sequence[str], like: pd.DataFrame) -> pd.DataFrame:
    """Name the tables that have no sheet, as rows beneath the definitions."""
    rows = [
        (name, say("sheet-too-long", told.lang, rows=len(told.tables[name])), name, f"{name}.csv")
        for name in long
    ]
    return pd.DataFrame(rows, columns=like.columns)
