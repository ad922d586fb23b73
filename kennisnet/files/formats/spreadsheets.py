"""Exports that any spreadsheet program opens."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from kennisnet.errors import Fault, Faults
from kennisnet.files.flat import long_table
from kennisnet.files.formats.registry import EXPORTS, Measured
from kennisnet.files.tables import to_csv, to_excel
from kennisnet.naming import key
from kennisnet.network import Network


@EXPORTS.register(of=("csv", "txt"))
def csv(net: Network, path: Path, measured: Measured) -> None:
    """Write one long table, a row for each participation."""
    told_apart(net.projects.index, path.name)
    to_csv(long_table(net, measured), path)


@EXPORTS.register(of=("xlsx",), also=("excel", "libreoffice"))
def xlsx(net: Network, path: Path) -> None:
    """Write a workbook with a sheet for participations, for institutions and for projects."""
    told_apart(net.projects.index, path.name)
    sheets = {
        "participations": long_table(net),
        "institutions": net.institutions.reset_index(),
        "projects": net.projects.reset_index(),
    }
    to_excel(sheets, path)


def told_apart(projects: pd.Index, file: str) -> None:
    """Refuse projects that who reads a table takes for one: in it only their spelling tells them apart."""
    faults = Faults()
    first: dict[str, str] = {}
    for one in projects.astype(str):
        known = first.setdefault(key(one), one)
        if known != one:
            values = {"other": known}
            faults.append(Fault("id-spelling", one, file, None, "project_id", values))
    faults.stop()
