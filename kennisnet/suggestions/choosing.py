"""Which of the rated pairs are listed: the best first, and of one institution not too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

import numpy as np
import pandas as pd

from kennisnet.paths import Nodes
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.shares import DIGITS


def in_order(table: pd.DataFrame, pool: Pool, balance: float) -> pd.DataFrame:
    """Order the pairs, ties by id; weak ones come last."""
    score = np.round((1 - balance) * table["likely"] + balance * table["valuable"], DIGITS)
    by_id = pool.numbers(table["i"].to_numpy(), table["j"].to_numpy())
    return table.iloc[np.lexsort((by_id, -table["raw"], -score, table["weak"]))]


def best(
    ordered: pd.DataFrame, top: int | None, per_institution: int | None, asked: Nodes | None = None
) -> tuple[pd.DataFrame, int]:
    """Keep the first of ordered pairs; of one institution not too many.

    Gives also how many were passed over because of that.
    """
    if per_institution is None:
        return ordered.head(len(ordered) if top is None else top), 0
    kept = spread(ordered, per_institution, top, asked)
    full = top is not None and len(kept) == top
    last = (kept[-1] + 1 if kept else 0) if full else len(ordered)
    return ordered.iloc[kept], last - len(kept)


def spread(
    ordered: pd.DataFrame, most: int, top: int | None, asked: Nodes | None = None
) -> list[int]:
    """Keep a pair while neither of the two has had its share, and until there are enough.

    Who is asked for has no share. Gives the places of those that are kept.

    >>> pairs = pd.DataFrame({"i": [0, 0, 1], "j": [1, 2, 2]})
    >>> spread(pairs, 1, None), spread(pairs, 2, 2), spread(pairs, 1, None, np.array([0]))
    ([0], [0, 1], [0, 1])
    """
    seen: Counter[int] = Counter()
    free = set() if asked is None else set(asked.tolist())

    def kept() -> Iterable[int]:
        for place, pair in enumerate(zip(ordered["i"], ordered["j"], strict=True)):
            if all(seen[one] < most or one in free for one in pair):
                seen.update(pair)
                yield place

    return list(islice(kept(), top))


def first_of_each(ordered: pd.DataFrame, most: int) -> Nodes:
    """Give the places of the pairs that are among the first ``most`` of one of their two ends.

    >>> first_of_each(pd.DataFrame({"i": [0, 0, 0, 1], "j": [1, 2, 3, 2]}), 1).tolist()
    [0, 1, 2]
    """
    ends = pd.Series(ordered[["i", "j"]].to_numpy().ravel())
    early = ends.groupby(ends).cumcount() < most
    return np.unique(np.flatnonzero(early) // 2)
