"""Cells that say: the same as above ("idem", a quotation mark)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.naming.sieve import never
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

SIGNS = frozenset(['"', "''", ",,", "„", "“", "”", "″", "〃", '-"-', "-„-", "-〃-"])
"""Signs that stand for what stands above."""
LONGEST = max(map(len, SIGNS | WORDS.ditto))
"""No text that says "the same as above" is longer: folding makes none shorter."""


_BEGINS_OTHERWISE = never(text[:1] for text in SIGNS | WORDS.ditto)


def same_as_above(texts: Iterable[str]) -> list[str]:
    """Give the texts that say "the same as above".

    >>> same_as_above(["UL", "Idem", "〃", "idemdito"])
    ['Idem', '〃']
    """
    short = (t for t in texts if t[:1] not in _BEGINS_OTHERWISE and len(t) <= LONGEST)
    return [text for text in short if text in SIGNS or text.casefold() in WORDS.ditto]


def repeated(grid: Grid) -> Grid:
    """Let cells that say "the same as above" hold what stands above; a note counts them.

    Where nothing stands above, the cell stays as it is.

    >>> frame = pd.DataFrame({"Lead": ["UL", "idem", "HsL"]}, dtype="str")
    >>> repeated(Grid("t.csv", frame, (2, 3, 4))).frame["Lead"].tolist()
    ['UL', 'UL', 'HsL']
    """
    changed: dict[str, pd.Series] = {}
    notes = []
    for column in grid.frame.columns:
        words = same_as_above(distinct(grid.frame[column]))
        if not words:
            continue
        cells = grid.frame[column]
        said = cells.isin(words).to_numpy()
        above = np.maximum.accumulate(np.where(said, -1, np.arange(len(cells))))
        at = np.flatnonzero(said & (above >= 0))
        at = at[cells.notna().to_numpy()[above[at]]]
        filled = cells.copy()
        filled.iloc[at] = cells.iloc[above[at]].to_numpy()
        changed[column] = filled
        if len(at):
            values = {"n": len(at)}
            notes.append(Note("same-as-above", words[0], grid.file, None, column, values))
    if not changed:
        return grid
    return replace(grid, frame=grid.frame.assign(**changed), notes=(*grid.notes, *notes))
