"""How often the first of a ranking stand above one another."""

from __future__ import annotations

import pandas as pd

from kennisnet.metrics import above
from kennisnet.network import Network

FIRST = 10
"""So many are compared."""
FEWEST = 2


def standing(net: Network, ranking: pd.Series, draws: int) -> pd.DataFrame | None:
    """Compare the first of a ranking, as far as they have a value at all.

    ``ranking`` is named after the measure, largest first. None without draws, and where no two are
    left to compare.

    >>> net = Network([{"id": "a"}], [{"id": "P"}], [])
    >>> standing(net, pd.Series([0.0], name="betweenness"), 5) is None
    True
    """
    first = ranking[ranking > 0].head(FIRST)
    if not draws or len(first) < FEWEST:
        return None
    many = int((ranking >= first.iloc[-1]).sum())  # equals of the last stand by id in `above`
    return above(net, str(ranking.name), top=many, samples=draws, progress=False)
