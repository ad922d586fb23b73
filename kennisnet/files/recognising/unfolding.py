"""A matrix of crosses -> a table with a row for each cross: what the row is, the column, the mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.beside import Named
from kennisnet.files.recognising.crosses import FILLERS, Crosses, crossed
from kennisnet.files.recognising.legend import folded, legend_of
from kennisnet.files.recognising.marks import is_code
from kennisnet.texts.words import WORDS

CODE = "code"


def unfolded(
    grid: Grid,
    crosses: Crosses,
    *,
    transposed: bool,
    names: Mapping[str, str],
    legend: Sequence[str],
    named: Named,
) -> Grid:
    """Give a matrix as a table with a row for each cross.

    ``names`` are the headers of the ``project``, its ``code``, the ``institution`` and the ``role``
    in the new table; ``transposed``: the rows are institutions and the columns projects. Who is
    ``named`` beside the crosses gets a row as well, with the header that names them as the role.
    Other columns go along with their rows. The code is there where each header of a project begins
    with one. A row and a column without any cross are noted, unless it is a line of ``legend``.
    """
    frame = grid.frame.reset_index(drop=True)
    cells = frame[list(crosses.columns)]
    there = crossed(cells).to_numpy(copy=True)
    there[list(crosses.left)] = False
    place, column = np.nonzero(there)
    own, other = ("institution", "project") if transposed else ("project", "institution")
    gone = [*crosses.columns, *crosses.counts, *named.roles]
    kept = frame.drop(columns=gone).rename(columns={crosses.rows: names[own]})
    further = [one for one in named.rows if pd.notna(frame[crosses.rows].iloc[one[0]])]
    at = np.array([*place.tolist(), *(one[0] for one in further)], dtype=int)
    order = np.argsort(at, kind="stable")
    table = kept.iloc[at].reset_index(drop=True)
    heads = [_head(c, crosses.titles.get(c, "")) for c in crosses.columns]
    coded = transposed and _coded(heads)
    titles = [title if coded else f"{code} {title}".strip() for code, title in heads]
    who = [*np.asarray(titles, dtype=object)[column], *(one[1] for one in further)]
    table[names[other]] = pd.Series(who, table.index, dtype=object)
    if coded:
        table[names[CODE]] = np.asarray([code for code, _ in heads], dtype=object)[column]
    marked = cells.to_numpy(dtype=object)[there].tolist()
    roles = [*marked, *(one[2] for one in further)]
    table[names["role"]] = pd.Series(roles, table.index, dtype=object)
    marks = list(dict.fromkeys(marked))
    explained = {line for line in legend if legend_of([line], marks)}
    met = {one[0] for one in further}
    notes = [*_denied(grid, crosses, there), *_without(grid, crosses, there, explained, met)]
    return replace(
        grid,
        frame=table.astype("str").iloc[order].reset_index(drop=True),
        rows=tuple(grid.numbers[at[order]].tolist()),
        headers={**grid.headers, names[own]: crosses.rows},
        notes=(*grid.notes, *notes, *named.notes),
    )


def _head(header: str, title: str) -> tuple[str, str]:
    """Give the code and the name that a header says, in one row or in two."""
    if title:
        return (header, title) if is_code(header) or not is_code(title) else (title, header)
    code, _, rest = header.partition(" ")
    return (code, rest.strip()) if is_code(code) and rest.strip() else ("", header)


def _coded(heads: Sequence[tuple[str, str]]) -> bool:
    codes = [code for code, _ in heads]
    return all(map(is_code, codes)) and len({*codes}) == len(codes)


def _denied(grid: Grid, crosses: Crosses, there: np.ndarray) -> Iterator[Note]:
    """Note the words for "not given" that were taken for no cross."""
    cells = grid.frame[list(crosses.columns)].drop(index=list(crosses.left))
    words = Counter(cells.to_numpy()[~np.delete(there, crosses.left, axis=0)].tolist())
    for word, n in words.items():
        if isinstance(word, str) and folded(word) in WORDS.not_given and word not in FILLERS:
            yield Note("not-given", word, grid.file, values={"n": n})


def _without(
    grid: Grid,
    crosses: Crosses,
    there: np.ndarray,
    explained: Collection[str],
    met: Collection[int],
) -> Iterator[Note]:
    """Note the rows and the columns that have no cross; a line that explains marks is none.

    Rows that are ``met`` name somebody beside the crosses.
    """
    said = grid.frame[crosses.rows]
    for place in (one for one in np.flatnonzero(~there.any(axis=1)).tolist() if one not in met):
        told = " | ".join(map(str, grid.frame.iloc[place].dropna()))
        if place not in crosses.left and pd.notna(said.iloc[place]) and told not in explained:
            yield Note("no-cross", str(said.iloc[place]), grid.file, grid.rows[place])
    for column in np.flatnonzero(~there.any(axis=0)).tolist():
        header = crosses.columns[column]
        yield Note("no-cross", header, grid.file, grid.top, header)
