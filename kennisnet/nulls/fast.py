"""The trades of ``curveball.py`` on arrays, compiled where numba is installed (extra ``fast``).

The functions are plain Python too, only slow. They draw the same random numbers in the same
order, so that a table does not depend on what is installed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from kennisnet.nulls.classes import Whole


@cache
def there() -> bool:
    """Say whether numba is installed."""
    return find_spec("numba") is not None


@cache
def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compile a function of arrays; other threads go on while it runs."""
    from numba import njit

    fast: Callable[..., Any] = njit(nogil=True, cache=True)(function)
    return fast


class FastCurveball:
    """As `curveball.Curveball`: the columns of all rows one after the other, each row sorted."""

    def __init__(self, starts: Whole, columns: Whole, chance: np.random.Generator) -> None:
        self.starts, self.cells = starts.astype(np.int64), columns.astype(np.int32)
        self.chance, self.trade = chance, compiled(traded)

    def run(self, trades: int) -> None:
        """Trade so many times."""
        self.trade(self.starts, self.cells, self.chance, trades, np.empty((0, 0), dtype=np.int32))

    def samples(self, count: int, trades: int) -> Whole:
        """Give the next networks: samples x ties, the columns of row after row."""
        drawn = np.empty((count, len(self.cells)), dtype=np.int32)
        self.trade(self.starts, self.cells, self.chance, trades, drawn)
        return drawn.astype(np.int64)


def traded(  # noqa: C901, PLR0912, PLR0915 - one loop to compile, and the docstring says its parts
    starts: Any, cells: Any, chance: Any, trades: int, drawn: Any
) -> None:
    """Trade for each network that is wanted, and keep it; without any, only trade.

    A trade merges two sorted rows, deals the places of the pool, and writes both rows back sorted.
    """
    n, most = len(starts) - 1, 0
    for row in range(n):
        most = max(most, starts[row + 1] - starts[row])
    union = np.empty(2 * most, dtype=np.int32)
    spot = np.empty(2 * most, dtype=np.int32)  # place in the pool, -1 = both have it
    cards = np.empty(2 * most, dtype=np.int32)
    dealt_to = np.empty(2 * most, dtype=np.bool_)
    for sample in range(max(1, len(drawn))):
        for _ in range(trades if n > 1 else 0):
            first = int(chance.random() * n)
            second = int(chance.random() * (n - 1))
            if second >= first:
                second += 1
            a, b = starts[first], starts[second]
            end_a, end_b = starts[first + 1], starts[second + 1]
            length, pool, own = 0, 0, 0
            while a < end_a or b < end_b:
                if b == end_b or (a < end_a and cells[a] < cells[b]):
                    union[length] = cells[a]
                    spot[length] = pool
                    pool += 1
                    own += 1
                    a += 1
                elif a == end_a or cells[b] < cells[a]:
                    union[length] = cells[b]
                    spot[length] = pool
                    pool += 1
                    b += 1
                else:
                    union[length] = cells[a]
                    spot[length] = -1
                    a += 1
                    b += 1
                length += 1
            dealt = min(own, pool - own)
            if dealt == 0:
                continue
            to_first = 2 * own <= pool
            for card in range(pool):
                cards[card] = card
                dealt_to[card] = not to_first
            for card in range(dealt):
                place = card + int(chance.random() * (pool - card))
                taken = cards[place]
                cards[place] = cards[card]
                cards[card] = taken
                dealt_to[taken] = to_first
            a, b = starts[first], starts[second]
            for at in range(length):
                if spot[at] < 0 or dealt_to[spot[at]]:
                    cells[a] = union[at]
                    a += 1
                if spot[at] < 0 or not dealt_to[spot[at]]:
                    cells[b] = union[at]
                    b += 1
        if len(drawn):
            drawn[sample] = cells
