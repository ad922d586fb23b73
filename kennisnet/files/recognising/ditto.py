"""Cells that say: the same as above ("idem", a quotation mark)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

SIGNS = frozenset(['"', "''", ",,", "„", "“", "”", "″", "〃", '-"-', "-„-", "-〃-"])
"""Signs that stand for what stands above."""
LONGEST = max(map(len, SIGNS | WORDS.ditto))
"""No text that says "the same as above" is longer: folding makes none shorter."""


def _says_same(text: str) -> bool:
    return len(text) <= LONGEST and (text in SIGNS or text.casefold() in WORDS.ditto)


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
        words = [text for text in distinct(grid.frame[column]) if _says_same(text)]
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
