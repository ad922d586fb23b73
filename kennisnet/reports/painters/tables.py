"""The tables of a report: each as csv, all as sheets of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import pandas as pd
from babel import Locale

from kennisnet.files.printed import Printed
from kennisnet.files.safely import put
from kennisnet.files.tables import csv_bytes, to_excel
from kennisnet.reports.painting import Files, Names, Told, Write, painter
from kennisnet.reports.spoken import definitions, rank_decimals, rounded, spoken, tabs, worded
from kennisnet.texts import say
from kennisnet.texts.wording import shown_value

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
    """Write tables as sheets of one workbook for people, and a sheet that says what each column means."""
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
    """Make a sheet of each table that has rows, and not too many, in the words of the page."""
    lang, called = told.lang, tabs(told.tables, told.lang)
    there = {name: table for name, table in told.tables.items() if 0 < len(table) <= LONG}
    sheets = {called[name]: spoken(worded(table, lang), lang) for name, table in there.items()}
    about = definitions(told.tables, lang)
    listed = pd.DataFrame(_listed_tables(told, called), columns=about.columns)
    sheets[say("sheet-definitions", lang)] = pd.concat([listed, about])
    ranks = {head: n for one in there.values() for head, n in rank_decimals(one, lang).items()}
    yes, no = (shown_value(flag, lang) for flag in (True, False))
    printed = Printed(ranks, Locale(lang).number_symbols["latn"]["decimal"], (yes, no))
    cut = say("table-cell-cut", lang)
    return lambda path: to_excel(sheets, path, path.parent, cut, printed)


def _listed_tables(told: Told, called: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Say of each table how long it is, or why it has no sheet, and which csv has the same."""
    for name, table in told.tables.items():
        rows = len(table)
        key = "sheet-empty" if not rows else "sheet-too-long" if rows > LONG else "sheet-rows"
        told_of = say(key, told.lang, rows=rows)
        tab = called[name]
        yield say("sheet-define-table", told.lang, tab=tab), told_of, tab, f"{name}.csv"
