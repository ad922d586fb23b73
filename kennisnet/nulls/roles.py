"""FDSM with roles: everybody leads as many projects, and joins as many, as observed.

A cell is empty, leads or joins; each institution keeps its number of led and of joined projects,
each project its number of leads and of others. One trade takes two rows and redraws them from all
that these two rows could be, evenly: among the columns where they differ, ``a`` have a lead against
nothing, ``b`` somebody who joins against nothing, ``c`` a lead against somebody who joins. If the
first row leads k of the c, its other leads are l - k of the a and its others p - c + k of the b:
``C(c, k) C(a, l - k) C(b, p - c + k)`` ways. So k is drawn first, then who is meant.

Trades of rows alone do not reach every matrix (three projects led in turn by three institutions
are an example), so trades of columns take turns with them. With both, all matrices with the same
margins reach one another in every table of at most 3 x 5 or 4 x 4 cells (checked one by one, for
all of their margins); in general this is not proven. Where some were out of reach, the samples
would be even over those that the observed network can reach.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

from kennisnet.nulls.classes import Whole
from kennisnet.nulls.curveball import stream

Ties = list[tuple[set[int], set[int]]]
"""For each row: the columns that it leads, and those that it joins."""


def ways(a: int, b: int, c: int, led: int, joined: int, draw: float) -> int:
    """Draw how many of the c columns the first row leads; from the likeliest outwards.

    >>> [ways(1, 1, 1, 1, 1, draw) for draw in (0.1, 0.9)]  # both once: the three columns turn
    [0, 1]
    """
    low, high = max(0, led - a, c - joined), min(c, led, b - joined + c)
    if low == high:
        return low
    mode = low
    while mode < high and (
        (c - mode) / (mode + 1) * (led - mode) / (a - led + mode + 1)
        * (b - joined + c - mode) / (joined - c + mode + 1) > 1
    ):  # fmt: skip
        mode += 1
    target, total = -1.0, 0.0
    for turn in range(2):  # first the sum of all weights, then the one that is meant
        weight = 1.0
        seen = 1.0
        if turn == 1 and seen > target:
            return mode
        for k in range(mode, high):
            weight *= (c - k) / (k + 1) * (led - k) / (a - led + k + 1)
            weight *= (b - joined + c - k) / (joined - c + k + 1)
            seen += weight
            if turn == 1 and seen > target:
                return k + 1
        weight = 1.0
        for k in range(mode - 1, low - 1, -1):
            weight /= (c - k) / (k + 1) * (led - k) / (a - led + k + 1)
            weight /= (b - joined + c - k) / (joined - c + k + 1)
            seen += weight
            if turn == 1 and seen > target:
                return k
        total = seen
        target = draw * total
    return mode


class RoleTrades:
    """A running chain in plain Python; ``fast.py`` has the same trades compiled."""

    def __init__(
        self, starts: Whole, columns: Whole, leads: Any, across: int, chance: np.random.Generator
    ) -> None:
        self.rows: Ties = [
            (set(part[lead].tolist()), set(part[~lead].tolist()))
            for part, lead in (
                (columns[start:end], leads[start:end].astype(bool))
                for start, end in pairwise(starts)
            )
        ]
        self.across, self.next = across, stream(chance).__next__

    def run(self, down: int, across: int) -> None:
        """Trade so many times between rows, and between columns."""
        _trade(self.rows, down, self.next)
        columns = _flipped(self.rows, self.across)
        _trade(columns, across, self.next)
        self.rows = _flipped(columns, len(self.rows))

    def samples(self, count: int, down: int, across: int) -> tuple[Whole, Whole]:
        """Give the next networks: columns row after row, and which of them are led."""
        ties = sum(len(led) + len(joined) for led, joined in self.rows)
        columns, leads = (np.empty((count, ties), dtype=np.int64) for _ in range(2))
        for sample in range(count):
            self.run(down, across)
            whole = [(column, column in led) for led, joined in self.rows
                     for column in sorted(led | joined)]  # fmt: skip
            if whole:
                columns[sample], leads[sample] = zip(*whole, strict=True)
        return columns, leads


def _flipped(rows: Ties, across: int) -> Ties:
    columns: Ties = [(set(), set()) for _ in range(across)]
    for row, roles in enumerate(rows):
        for role, held in enumerate(roles):
            for column in held:
                columns[column][role].add(row)
    return columns


def _trade(rows: Ties, trades: int, draw: Callable[[], float]) -> None:
    n = len(rows)
    for _ in range(trades if n > 1 else 0):
        first = int(draw() * n)
        second = int(draw() * (n - 1))
        if second >= first:
            second += 1
        (led, joined), (led_too, joined_too) = rows[first], rows[second]
        turned = sorted((led & joined_too) | (led_too & joined))
        leading = sorted((led ^ led_too) - joined - joined_too)
        joining = sorted((joined ^ joined_too) - led - led_too)
        leads, joins = len(led - led_too), len(joined - joined_too)
        k = ways(len(leading), len(joining), len(turned), leads, joins, draw())
        own = _dealt(turned, k, draw)
        own_led = _dealt(leading, leads - k, draw)
        own_joined = _dealt(joining, joins - len(turned) + k, draw)
        both, others = led & led_too, joined & joined_too
        rows[first] = both | own | own_led, others | (set(turned) - own) | own_joined
        rows[second] = (
            both | (set(turned) - own) | (set(leading) - own_led),
            others | own | (set(joining) - own_joined),
        )


def _dealt(cards: list[int], count: int, draw: Callable[[], float]) -> set[int]:
    """Take so many cards, all sets of them equally likely; drawn are the fewer: taken or left."""
    left = len(cards)
    fewer = min(count, left - count)
    if not fewer:
        return set(cards) if count else set()
    mixed = cards.copy()
    for card in range(fewer):
        place = card + int(draw() * left)
        left -= 1
        mixed[place], mixed[card] = mixed[card], mixed[place]
    drawn = set(mixed[:fewer])
    return drawn if fewer == count else set(cards) - drawn
