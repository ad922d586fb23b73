"""FDSM by curveball: networks with exactly these margins, all equally likely.

One trade takes two rows, pools the columns that only one of them has and deals them back at
random, as many to each as before (Strona et al. 2014; uniform: Carstens 2015). A trade that can
change nothing still counts. This is plain Python; ``fast.py`` has the same trades compiled. Both
take the same random numbers in the same order, so that they give the same networks.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kennisnet.nulls.classes import Whole

BLOCK = 1 << 14
"""Random numbers that are drawn at once."""


def stream(chance: np.random.Generator) -> Iterator[float]:
    """Give random numbers one by one, as `Generator.random` would."""
    while True:
        yield from chance.random(BLOCK).tolist()


class Curveball:
    """A running chain: the rows of the side that trades, as sets of columns."""

    def __init__(self, starts: Whole, columns: Whole, chance: np.random.Generator) -> None:
        self.rows = [set(part.tolist()) for part in np.split(columns, starts[1:-1])]
        if len(starts) == 1:
            self.rows = []
        self.next = stream(chance).__next__

    def run(self, trades: int) -> None:
        """Trade so many times."""
        rows, draw, n = self.rows, self.next, len(self.rows)
        if n <= 1:
            return
        for _ in range(trades):
            first = int(draw() * n)
            second = int(draw() * (n - 1))
            if second >= first:
                second += 1
            one, other = rows[first], rows[second]
            pool = one ^ other
            if not pool:
                continue
            dealt = len(one) - (len(one) + len(other) - len(pool)) // 2
            few, many = (one, other) if 2 * dealt <= len(pool) else (other, one)
            dealt = min(dealt, len(pool) - dealt)
            if not dealt:
                continue
            few -= pool
            cards = sorted(pool)
            left = len(cards)
            for card in range(dealt):
                place = card + int(draw() * left)
                left -= 1
                cards[place], cards[card] = cards[card], cards[place]
            few.update(cards[:dealt])
            many |= pool
            many.difference_update(cards[:dealt])

    def columns(self) -> Whole:
        """Give the columns of all rows, each row's in their order."""
        return np.array([column for row in self.rows for column in sorted(row)], dtype=np.int64)

    def samples(self, count: int, trades: int) -> Whole:
        """Give the next networks: samples x ties, the columns of row after row."""
        ties = sum(len(row) for row in self.rows)
        drawn = np.empty((count, ties), dtype=np.int64)
        for sample in range(count):
            self.run(trades)
            drawn[sample] = self.columns()
        return drawn
