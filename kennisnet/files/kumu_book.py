"""The workbook that `export` writes for Kumu, read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import unescape

from kennisnet.errors import InputError
from kennisnet.files.archive import START, unpacked
from kennisnet.files.formats.kumu import CONNECTION, CONNECTIONS, ELEMENT, ELEMENTS
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.opening import read_grid
from kennisnet.files.outward import SIDES
from kennisnet.files.pair import network_of
from kennisnet.network import Network

_SHEET = re.compile(r"""<(?:\w+:)?sheet\s[^>]*?\bname\s*=\s*["']([^"']*)["']""")
_DIRECTION = "Direction"


def read_kumu(path: Path, *, first_wins: bool = False) -> Network | None:
    """Give the network of a workbook that has the sheets and headers of our export; else None.

    A workbook that somebody else made for Kumu says nowhere what is an institution: it is read as
    any other table.
    """
    if not _has_its_sheets(path):
        return None
    nodes = _sheet(path, ELEMENTS, {**ELEMENT, "description": "Description"})
    links = _sheet(path, CONNECTIONS, CONNECTION)
    if nodes is None or links is None or not {*nodes.frame["kind"].dropna()} <= {*SIDES}:
        return None
    nodes = _called(nodes, {"label": "name"})
    links = _called(links, {"source": "institution", "target": "project"})
    own = links.frame.drop(columns=["id", _DIRECTION], errors="ignore")
    return network_of(nodes, replace(links, frame=own), {}, first_wins=first_wins)


def _has_its_sheets(path: Path) -> bool:
    """Say whether a file is a workbook of these two sheets, without reading them."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(START)) != START:
                return False
        with unpacked(path, "file-xlsx") as parts:
            book = parts.read("xl/workbook.xml").decode("utf-8", "replace")
    except (InputError, OSError):  # told where it is read as any other table
        return False
    return [unescape(name) for name in _SHEET.findall(book)] == [ELEMENTS, CONNECTIONS]


def _sheet(path: Path, sheet: str, headers: Mapping[str, str]) -> Grid | None:
    """Give a sheet under our names of its columns; None where one that is needed is not there."""
    known = {*headers.values()}
    try:
        grid = read_grid(path, lambda row: len(known & {*row}), How(sheet=sheet, header=1))
    except InputError:
        return None
    needed = known - {"Description"}
    if not needed <= {*grid.frame.columns}:
        return None
    return _called(grid, {header: name for name, header in headers.items()})


def _called(grid: Grid, names: Mapping[str, str]) -> Grid:
    told = {new: grid.headers.get(old, old) for old, new in names.items() if old in grid.frame}
    return replace(grid, frame=grid.frame.rename(columns=names), headers={**grid.headers, **told})
