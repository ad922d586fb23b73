"""What the cells of a column hold: numbers, and one value for several rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.dates import DATES, settled_dates
from kennisnet.files.grid import Grid
from kennisnet.network import as_text
from kennisnet.network.cells import EXACT, coded, text_of

MOST = 2 / 3
"""What so large a part of the rows of a project or an institution says, counts for it."""


def as_numbers(column: pd.Series, *, decimal_comma: bool = False) -> pd.Series:
    """Make numbers of a further column where writing them gives the same text.

    >>> as_numbers(pd.Series(["1", None, "3"])).tolist(), as_numbers(pd.Series(["007"])).tolist()
    ([1.0, nan, 3.0], ['007'])
    >>> as_numbers(pd.Series(["1,5", "2"]), decimal_comma=True).tolist()
    [1.5, 2.0]
    """
    codes, said = coded(column)
    words = list(said)
    if decimal_comma and not any("." in word for word in words):
        words = [word.replace(",", ".") for word in words]
    try:
        values = np.array([*map(float, words), np.nan])
    except ValueError:
        return column
    numbers = values[:-1]
    if not words or not np.isfinite(numbers).all() or list(map(as_text, numbers)) != words:
        return column
    made = pd.Series(values[codes], column.index, name=column.name)
    whole = codes.min() >= 0 and (numbers % 1 == 0).all() and (abs(numbers) < EXACT).all()
    return made.astype("int64") if whole else made


def one_each(
    grid: Grid,
    keys: pd.Series,
    strict: Collection[str] = (),
    *,
    first_wins: bool = False,
) -> tuple[Grid, list[Fault], list[Note]]:
    """Give one row for each key, in order, with what its rows say together.

    An empty cell agrees with everything. Rows that disagree in a ``strict`` column are faults; in
    another, what most of them say counts if that is `MOST` of them, otherwise nothing, and a note
    tells it. For a ``name`` what is said most counts, however often; a start and an end are the
    earliest and the latest that is said. With ``first_wins`` the first row counts.
    """
    codes, ids = coded(keys)
    index = pd.Index(text_of(ids), name="id")
    first = np.flatnonzero(~pd.Series(codes).duplicated())
    firsts = tuple(grid.numbers[first].tolist())
    once = grid.frame.iloc[first].set_axis(index, axis=0)
    gaps = [c for c in once.columns if grid.frame[c].hasnans] if len(once) < len(codes) else []
    if gaps:
        told = grid.frame[gaps].groupby(codes, sort=False).first().set_axis(index, axis=0)
        once = once.assign(**told)
    faults: list[Fault] = []
    notes: list[Note] = []
    for column in once.columns if len(once) < len(codes) and not first_wins else ():
        said = grid.frame[column]
        differs = _differs(said, once[column], codes)
        if not differs.any():
            continue
        if column in strict:
            called, kept = _called(once, index)[codes], once[column].to_numpy()[codes]
            faults += _disagreements(grid, said.set_axis(called, axis=0), kept, differs)
            continue
        several = pd.Series(np.bincount(codes[differs], minlength=len(index)) > 0, index)
        those = several.to_numpy()[codes]
        words = said[those].set_axis(index[codes[those]], axis=0)
        settled = settled_dates(words) if column in DATES else _settled(words)
        once = once.assign(**{column: once[column].mask(several, settled)})
        notes.append(_differing(grid, column, several.set_axis(_called(once, index))))
    return replace(grid, frame=once, rows=firsts), faults, notes


def _differs(said: pd.Series, once: pd.Series, codes: np.ndarray) -> np.ndarray:
    """Say which rows say something else than the first row of their key that says anything."""
    if isinstance(said.dtype, pd.StringDtype):  # texts are compared by their places
        places, _ = coded(said)
        first = np.full(len(once), -1)
        filled = np.flatnonzero(places >= 0)[::-1]
        first[codes[filled]] = places[filled]
        return np.asarray((places >= 0) & (places != first[codes]))
    differs = np.asarray(said.to_numpy() != once.to_numpy()[codes])
    return said.notna().to_numpy() & differs if differs.any() else differs


def _called(once: pd.DataFrame, index: pd.Index) -> pd.Index:
    """Give how each is called in the table: an id is a word of ours that no reader knows."""
    return pd.Index(once["name"].fillna(index.to_series())) if "name" in once else index


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


def _disagreements(
    grid: Grid, said: pd.Series, kept: np.ndarray, differs: np.ndarray
) -> list[Fault]:
    """Give a fault for each cell that says something else than what is kept for its key."""
    column = str(said.name)
    return [
        Fault(
            "same-differs",
            as_text(said.iloc[place]),
            grid.file,
            grid.rows[place],
            grid.headers.get(column, column),
            {"id": said.index[place], "kept": as_text(kept[place])},
        )
        for place in np.flatnonzero(differs).tolist()
    ]
