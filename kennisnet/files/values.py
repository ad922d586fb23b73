"""What the cells of a column hold: numbers, and one value for several rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault
from kennisnet.files.grid import Grid
from kennisnet.network import as_text
from kennisnet.network.cells import EXACT


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
    grid: Grid, keys: Sequence[str], *, first_wins: bool = False
) -> tuple[Grid, list[Fault]]:
    """Give one row for each key, in order, and faults for rows of a key that disagree.

    An empty cell agrees with everything.
    """
    index = pd.Index(list(keys), name="id", dtype="str")
    by_key = grid.frame.set_index(index)
    firsts = tuple(np.asarray(grid.rows)[~index.duplicated()].tolist())
    once = by_key[~index.duplicated()]
    if len(once) < len(by_key) and len(by_key.columns):
        once = by_key.groupby(level="id", sort=False).first()
    faults: list[Fault] = []
    if len(firsts) < len(index) and not first_wins:
        for column in by_key.columns:
            faults += _disagreements(grid, by_key[column], once[column])
    return replace(grid, frame=once, rows=firsts), faults


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
