"""How many projects each institution has, and who together have half of all participations."""

from __future__ import annotations

import pandas as pd

from kennisnet.network.noun import Network


def degrees(named: Network) -> pd.Series:
    """Give the number of projects of each institution, most first, ties by id.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ")]
    >>> degrees(Network([{"id": i} for i in "ab"], [{"id": p} for p in "PQ"], links)).to_dict()
    {'b': 2, 'a': 1}
    """
    own = pd.Series(named.incidence.sum(axis=1), named.institutions.index, name="n")
    return own.sort_index().sort_values(ascending=False, kind="stable")


def half_of(degree: pd.Series) -> list[str]:
    """Give the fewest institutions that together hold half of the participations, most first.

    >>> half_of(pd.Series({"b": 3, "a": 1})), half_of(pd.Series([], dtype=int))
    (['b'], [])
    """
    reached = int((degree.cumsum() < degree.sum() / 2).sum())
    return list(degree.index[: reached + 1])
