"""What the cells of a column hold: numbers, and one value for several rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.dates import DATES, settled_dates
from kennisnet.files.grid import Grid
from kennisnet.network import as_text
from kennisnet.network.cells import EXACT

MOST = 2 / 3
"""What so large a part of the rows of a project or an institution says, counts for it."""


def as_numbers(column: pd.Series, *, decimal_comma: bool = False) -> pd.Series:
    """Make numbers of a further column where writing them gives the same text.

    >>> as_numbers(pd.Series(["1", None, "3"])).tolist(), as_numbers(pd.Series(["007"])).tolist()
    ([1.0, nan, 3.0], ['007'])
    >>> as_numbers(pd.Series(["1,5", "2"]), decimal_comma=True).tolist()
    [1.5, 2.0]
    """
    text = column.dropna()
    if decimal_comma and not text.str.contains(".", regex=False).any():
        text = text.str.replace(",", ".", regex=False)
    words = list(text.unique())
    try:
        values = [float(word) for word in words]
    except ValueError:
        return column
    if not words or not np.isfinite(values).all() or list(map(as_text, values)) != words:
        return column
    made = text.map(dict(zip(words, values, strict=True))).astype("float64")
    whole = not column.hasnans and (made % 1 == 0).all() and (made.abs() < EXACT).all()
    return made.astype("int64") if whole else made.reindex(column.index)


def one_each(
    grid: Grid, keys: Sequence[str], strict: Collection[str] = (), *, first_wins: bool = False
) -> tuple[Grid, list[Fault], list[Note]]:
    """Give one row for each key, in order, with what its rows say together.

    An empty cell agrees with everything. Rows that disagree in a ``strict`` column are faults; in
    another, what most of them say counts if that is `MOST` of them, otherwise nothing, and a note
    tells it. For a ``name`` what is said most counts, however often; a start and an end are the
    earliest and the latest that is said. With ``first_wins`` the first row counts.
    """
    index = pd.Index(list(keys), name="id", dtype="str")
    by_key = grid.frame.set_index(index)
    firsts = tuple(np.asarray(grid.rows)[~index.duplicated()].tolist())
    once = by_key[~index.duplicated()]
    if len(once) < len(by_key) and len(by_key.columns):
        once = by_key.groupby(level="id", sort=False).first()
    faults: list[Fault] = []
    notes: list[Note] = []
    if len(firsts) < len(index) and not first_wins:
        for column in by_key.columns:
            said = by_key[column]
            if column in strict:
                faults += _disagreements(grid, said, once[column])
                continue
            several = said.groupby(level=0, sort=False).agg("nunique") > 1
            if several.any():
                those = said[several[said.index].to_numpy()]
                kept = settled_dates(those) if column in DATES else _settled(those)
                once = once.assign(**{column: once[column].mask(several, kept)})
                notes.append(_differing(grid, column, several))
    return replace(grid, frame=once, rows=firsts), faults, notes


def _settled(said: pd.Series) -> pd.Series:
    """Give for each key what is said most, of equals the first in order; else nothing."""
    words = said.dropna()
    times = words.groupby([words.index, words]).size().rename("n").reset_index()
    times.columns = pd.Index(["key", "word", "n"])
    times = times.sort_values(["key", "n", "word"], ascending=[True, False, True])
    best = times.drop_duplicates("key").set_index("key")
    share = best["n"] / times.groupby("key")["n"].sum()
    return best["word"] if said.name == "name" else best["word"].where(share >= MOST)


def _differing(grid: Grid, column: str, several: pd.Series) -> Note:
    header = grid.headers.get(column, column)
    values = {"n": int(several.sum()), "example": str(several.idxmax())}
    rule = {"name": "names-differ", **DATES}.get(column, "side-differs")
    return Note(rule, header, grid.file, None, header, values)


def _disagreements(grid: Grid, said: pd.Series, kept: pd.Series) -> list[Fault]:
    """Give a fault for each cell that says something else than what is kept for its key."""
    column = str(said.name)
    kept = kept.reindex(said.index)
    differ = said.notna().to_numpy() & (said.to_numpy() != kept.to_numpy())
    return [
        Fault(
            "same-differs",
            as_text(said.iloc[place]),
            grid.file,
            grid.rows[place],
            grid.headers.get(column, column),
            {"id": said.index[place], "kept": as_text(kept.iloc[place])},
        )
        for place in np.flatnonzero(differ).tolist()
    ]
