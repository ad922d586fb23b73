"""Exports that any spreadsheet program opens."""

from __future__ import annotations

from pathlib import Path

from kennisnet.files.flat import long_table
from kennisnet.files.formats.registry import EXPORTS
from kennisnet.files.tables import to_csv, to_excel
from kennisnet.network import Network


@EXPORTS.register()
def csv(net: Network, path: Path) -> None:
    """Write one long table, a row for each participation."""
    to_csv(long_table(net), path)


@EXPORTS.register()
def xlsx(net: Network, path: Path) -> None:
    """Write a workbook with a sheet for participations, for institutions and for projects."""
    sheets = {
        "participations": long_table(net),
        "institutions": net.institutions.reset_index(),
        "projects": net.projects.reset_index(),
    }
    to_excel(sheets, path)
