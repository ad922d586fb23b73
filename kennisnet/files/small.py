"""The small tables beside a table: their columns are known, whatever language they are called in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.grid import Grid, frame_grid
from kennisnet.files.headers import apart, plain
from kennisnet.files.how import Readable
from kennisnet.files.opening import read_grid
from kennisnet.texts.words import WORDS


def small_table(
    source: Readable, kind: Literal["aliases", "institutions", "decisions", "known"]
) -> Grid:
    """Read a small table of ours and give its known columns their names."""
    words = WORDS.headers(kind)
    field_of = {name: field for field, names in words.items() for name in names}
    if isinstance(source, pd.DataFrame):
        grid = frame_grid(source, kind)
        if grid.doubled:
            raise InputError([Fault("header-double", h, grid.file) for h in grid.doubled.values()])
    else:
        grid = read_grid(Path(source), lambda row: sum(plain(cell) in field_of for cell in row))
    found: dict[str, str] = {}
    for header in sorted(grid.frame.columns, key=lambda header: header not in words):
        if plain(header) in field_of:
            found.setdefault(field_of[plain(header)], header)
    renamed = {header: field for field, header in found.items()}
    further = [header for header in grid.frame.columns if header not in renamed]
    frame = grid.frame.rename(columns=renamed | apart(further, found))
    return replace(grid, frame=frame, headers=found)


def wanted(grid: Grid, columns: Sequence[str]) -> None:
    """Refuse a table without some columns."""
    faults = grid.absent(columns)
    if faults:
        raise InputError([*grid.faults, *faults])
