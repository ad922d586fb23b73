"""A matrix of crosses: projects one way, institutions the other, a role or a cross in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from kennisnet.files.grid import Grid
from kennisnet.files.recognising.roles import LEAD, PARTNER
from kennisnet.texts.words import WORDS

FEWEST = 3
"""So many columns of crosses make a matrix."""
CROSSES = 0.95
"""In a column of crosses at least so many of the filled cells are a cross or a role."""
MOST = 200
"""A column of more different texts is none of crosses."""
ROLE = "role"


@dataclass(frozen=True)
class Crosses:
    """The columns of a matrix, and what stands on its left: the rows' own name."""

    columns: tuple[str, ...]
    rows: str
    """The column that names what the rows are."""


def crosses_of(frame: pd.DataFrame) -> Crosses | None:
    """Give the columns of a matrix, or None where the table is none.

    A column of crosses holds nothing but crosses and words for a role, and empty cells too; the
    rows are named by the first column before them of which every cell is filled and another.
    """
    marked = [column for column in frame.columns if _marked(frame[column])]
    if len(marked) < FEWEST or frame[marked].notna().all(axis=None):
        return None
    for column in frame.columns:
        if column in marked:
            break
        if frame[column].notna().all() and not frame[column].duplicated().any():
            return Crosses(tuple(marked), column)
    return None


def _marked(column: pd.Series) -> bool:
    times = column.value_counts()
    if times.empty or len(times) > MOST:
        return False
    marked = [_role_of_cross(str(said)) is not None for said in times.index]
    return bool(times[marked].sum() >= CROSSES * times.sum())


def _role_of_cross(cell: str) -> str | None:
    plain = " ".join(cell.casefold().split())
    if plain in WORDS.crosses[LEAD]:
        return LEAD
    if plain in WORDS.crosses[PARTNER] | WORDS.answers["yes"]:
        return PARTNER
    return next((role for role, words in WORDS.roles.items() if plain in words), None)


def unfolded(grid: Grid, crosses: Crosses, *, transposed: bool, names: Sequence[str]) -> Grid:
    """Give a matrix as a table with a row for each cross: what the row is, the column, the role.

    ``names`` are the headers of the project, the institution and the role in the new table;
    ``transposed``: the rows are institutions and the columns projects. Other columns go along
    with their rows.
    """
    project, institution, role = names
    frame = grid.frame.reset_index(drop=True)
    rows = frame[list(crosses.columns)]
    there = rows.notna().to_numpy()
    place, column = np.nonzero(there)
    roles = [_role_of_cross(cell) or PARTNER for cell in rows.to_numpy()[there].tolist()]
    own, other = (institution, project) if transposed else (project, institution)
    kept = frame.drop(columns=list(crosses.columns)).rename(columns={crosses.rows: own})
    table = kept.iloc[place].reset_index(drop=True)
    table[other] = rows.columns[column]
    table[role] = roles
    numbers = tuple(np.asarray(grid.rows, dtype=int)[place].tolist())
    headers = {**grid.headers, own: crosses.rows}
    return replace(grid, frame=table.astype("str"), rows=numbers, headers=headers)
