"""Units and what they are part of."""

from __future__ import annotations

import pandas as pd

from kennisnet.network.merging import merged


def topmost(parent: pd.Series) -> pd.Series:
    """Give the topmost parent of each row, by id: itself where it is part of none.

    ``parent`` has no circles: the door refused them.

    >>> topmost(pd.Series({"a": None, "b": "a", "c": "b"})).tolist()
    ['a', 'a', 'a']
    """
    top = parent.fillna(parent.index.to_series()).astype("str")
    while (above := top.map(parent.dropna())).notna().any():
        top = above.fillna(top).astype("str")
    return top


def counted_as(links: pd.DataFrame, top: pd.Series) -> pd.DataFrame:
    """Let every unit's participations count as those of its topmost parent, each project once."""
    moved = links["institution"].map(top).astype("str")
    united, _ = merged(links.assign(institution=moved))
    return united
