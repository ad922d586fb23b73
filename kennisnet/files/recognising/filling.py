"""Cells that are filled once for several rows: a project in the first row of its partners' rows.

The rows below name a partner and no project. They belong to the row above where the whole table
is made that way; never past a row that is left out, nor to a project that is not named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.board import Formed

OFTEN = 0.1
"""With fewer rows below their project than this part, a name that lacks is a name that lacks."""
ONCE = 0.9
"""In a table that is made that way, so many of its projects stand in one place."""
MOSTLY = 0.9
"""What so many of the first rows have as a role, is the role of who is named first."""


@dataclass(frozen=True)
class Filled:
    """A table in which every row says its project.

    ``continued`` are the rows that took it from a row above, by number; ``counting`` the columns
    of codes that number these rows too, and so are no codes of projects.
    """

    grid: Grid
    continued: frozenset[int] = frozenset()
    counting: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()


def filled_down(grid: Grid, form: Formed, left: Collection[int]) -> Filled:
    """Say the project in the rows below its first; ``left`` are the rows that were left out.

    >>> frame = pd.DataFrame({"Project": ["Lab", None], "Partner": ["UL", "TNO"]}, dtype="str")
    >>> form = Formed("participations", {"name": ("Project",), "institution": ("Partner",)})
    >>> filled_down(Grid("t.csv", frame, (2, 3)), form, ()).grid.frame["Project"].tolist()
    ['Lab', 'Lab']
    """
    wider = [c for name in ("programme", "spoor") for c in form.headers.get(name, ())]
    said = [c for name in ("project", "name") for c in form.headers.get(name, ())]
    said = [c for c in dict.fromkeys(said) if c not in wider]
    counting = [c for c in said if counts_rows(grid.frame[c])] if len(said) > 1 else []
    said = [c for c in said if c not in counting]
    frame = grid.frame
    own = np.any([frame[c].notna() for c in said], axis=0) if said else np.zeros(len(frame), bool)
    if form.form == "matrix" or not said or own.all():
        return Filled(grid)
    above = _above(grid, form, own, left)
    below = above >= 0
    filled = frame
    for column in wider:
        filled = filled.assign(**{column: _over_projects(grid, column, own, left)})
    first = filled.loc[own, [*said, *wider]]
    few = below.sum() < OFTEN * len(frame)
    if few or not own[0] or len(first.drop_duplicates()) < ONCE * len(first):
        return Filled(grid)
    at = np.where(below, above, np.arange(len(frame)))
    for column in (*said, *wider):
        one = filled[column]
        filled = filled.assign(**{column: one.fillna(one.iloc[at].set_axis(frame.index))})
    notes = tuple(_notes(replace(grid, frame=filled), frame, (*said, *wider)))
    rows = frozenset(grid.numbers[below].tolist())
    return Filled(replace(grid, frame=filled), rows, frozenset(counting), notes)


def counts_rows(column: pd.Series) -> bool:
    """Say whether a column does no more than count the rows."""
    first = str(column.iloc[0]) if len(column) else ""
    if not first.isdecimal() or column.hasnans:
        return False
    return column.tolist() == [str(int(first) + n) for n in range(len(column))]


def _above(grid: Grid, form: Formed, own: np.ndarray, left: Collection[int]) -> np.ndarray:
    """Give for each row that names only who takes part the place of its project; -1 elsewhere."""
    places = np.arange(len(own))
    parts = _parts(grid, left)
    starts = own | _looks_first(grid.frame, form, own)
    last = np.maximum.accumulate(np.where(starts, places, -1))
    names = [
        c
        for one in ("lead", "partners", "institution", "institution_name")
        for c in form.headers.get(one, ())
    ]
    who = np.asarray(grid.frame[names].notna().any(axis=1))
    belongs = ~starts & who & (last >= 0) & own[last] & (parts == parts[last])
    return np.where(belongs, last, -1)


def _parts(grid: Grid, left: Collection[int]) -> np.ndarray:
    """Give the part of the table in which each row stands: rows that are left out lie between."""
    return np.searchsorted(np.array(sorted(left), dtype=int), grid.numbers)


def _looks_first(frame: pd.DataFrame, form: Formed, own: np.ndarray) -> np.ndarray:
    """Say which rows look like the first of a project, whether or not they name it.

    They have a lead, or the role that only the first rows have.
    """
    leads = [c for c in form.headers.get("lead", ()) if c not in form.headers.get("partners", ())]
    if form.form == "projects":
        return np.asarray(frame[leads].notna().any(axis=1))
    role = form.one("role")
    first = frame.loc[own, role].value_counts(normalize=True) if role else pd.Series()
    if first.empty or first.iloc[0] < MOSTLY:
        return np.zeros(len(frame), dtype=bool)
    same = np.asarray(frame[role] == first.index[0])
    return same if same[~own].mean() < 1 - MOSTLY else np.zeros(len(frame), dtype=bool)


def _over_projects(grid: Grid, column: str, own: np.ndarray, left: Collection[int]) -> pd.Series:
    """Fill a theme or a programme down over several projects, where each stands only once."""
    said = grid.frame[column]
    once = said.notna().iloc[0] and said.dropna().is_unique and said.notna().sum() < own.sum()
    return said.groupby(_parts(grid, left)).ffill() if once else said


def _notes(grid: Grid, before: pd.DataFrame, columns: Sequence[str]) -> list[Note]:
    times = {c: int((before[c].isna() & grid.frame[c].notna()).sum()) for c in columns}
    return [Note("filled-down", c, grid.file, None, c, {"n": n}) for c, n in times.items() if n]
