"""The tables of a report: each as csv, all as sheets of a workbook."""

from __future__ import annotations

from functools import partial

from kennisnet.files.tables import to_csv, to_excel
from kennisnet.reports.painting import Files, Names, Told, Write, painter
from kennisnet.texts import say

WORKBOOK = "tables.xlsx"


@painter(20)
def csv(names: Names) -> Files:
    """Write each table as a file of its own."""
    return {f"{name}.csv": partial(_listed, name) for name in names.tables}


@painter(30)
def xlsx(names: Names) -> Files:
    """Write all tables as sheets of one workbook."""
    return {WORKBOOK: _workbook} if names.tables else {}


def _listed(name: str, told: Told) -> Write:
    return lambda path: to_csv(told.tables[name], path, path.parent)


def _workbook(told: Told) -> Write:
    cut = say("table-cell-cut", told.lang)
    return lambda path: to_excel(told.tables, path, path.parent, cut)
