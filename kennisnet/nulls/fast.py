"""The trades of ``curveball.py`` and ``roles.py`` on arrays, compiled by numba (extra ``fast``).

They draw the same random numbers in the same order as plain Python, so that a table does not
depend on what is installed. Import this where numba is there: it takes a second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np

from kennisnet.nulls import roles
from kennisnet.nulls.classes import Whole

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """Compile a function of arrays; other threads go on while it runs. Without numba, leave it."""
    try:
        from numba import njit
    except ImportError:
        return function
    return cast("F", njit(nogil=True, cache=True)(function))


class FastCurveball:
    """As `curveball.Curveball`: the columns of all rows one after the other, each row sorted."""

    def __init__(self, starts: Whole, columns: Whole, chance: np.random.Generator) -> None:
        self.starts, self.cells, self.chance = starts, columns.astype(np.int32), chance

    def run(self, trades: int) -> None:
        """Trade so many times."""
        curveball(self.starts, self.cells, self.chance, trades, _none(0))

    def samples(self, count: int, trades: int) -> Whole:
        """Give the next networks: samples x ties, the columns of row after row."""
        drawn = np.empty((count, len(self.cells)), dtype=np.int32)
        if count:
            curveball(self.starts, self.cells, self.chance, trades, drawn)
        return drawn.astype(np.int64)


class FastRoleTrades:
    """As `roles.RoleTrades`, on two copies: by rows and by columns."""

    def __init__(
        self, starts: Whole, columns: Whole, leads: Any, across: int, chance: np.random.Generator
    ) -> None:
        counts = np.bincount(columns, minlength=across)
        self.starts = starts, np.append(0, np.cumsum(counts)).astype(np.int64)
        self.cells, self.leads = columns.astype(np.int32), leads.astype(np.bool_)
        self.chance = chance

    def run(self, down: int, across: int) -> None:
        """Trade so many times between rows, and between columns."""
        self._drawn(_none(0), down, across)

    def samples(self, count: int, down: int, across: int) -> tuple[Whole, Whole]:
        """Give the next networks: columns row after row, and which of them are led."""
        columns = np.empty((count, len(self.cells)), dtype=np.int32)
        leads = np.empty(columns.shape, dtype=np.bool_)
        if count:
            self._drawn(columns, down, across, leads)
        return columns.astype(np.int64), leads.astype(np.int64)

    def _drawn(self, columns: Any, down: int, across: int, leads: Any = None) -> None:
        leads = np.empty((0, 0), dtype=np.bool_) if leads is None else leads
        sampled(*self.starts, self.cells, self.leads, self.chance, down, across, columns, leads)


def _none(columns: int) -> Any:
    return np.empty((0, columns), dtype=np.int32)


ways = compiled(roles.ways)


@compiled
def two(chance: Any, n: int) -> tuple[int, int]:
    """Draw two rows."""
    first = int(chance.random() * n)
    second = int(chance.random() * (n - 1))
    return first, second + (second >= first)


@compiled
def deal(chance: Any, cards: Any, mine: Any, many: int, count: int) -> None:
    """Mark which of the cards 0, 1, ... are mine: the fewer are drawn, mine or the others."""
    fewer = min(count, many - count)
    drawn_are_mine = fewer == count
    for card in range(many):
        cards[card] = card
        mine[card] = not drawn_are_mine
    for card in range(fewer):
        place = card + int(chance.random() * (many - card))
        taken = cards[place]
        cards[place] = cards[card]
        cards[card] = taken
        mine[taken] = drawn_are_mine


@compiled
def longest(starts: Any) -> int:
    """Give the length of the longest row."""
    most = 0
    for row in range(len(starts) - 1):
        most = max(most, starts[row + 1] - starts[row])
    return most


@compiled
def lone(chance: Any, cells: Any, one: int, start: int, end: int) -> None:
    """Trade where a row has one column: it gets one of the pool, drawn evenly.

    The same as the general trade, without writing all that stays: in H2020 five of six are such.
    """
    own, at = cells[one], start
    while at < end and cells[at] < own:
        at += 1
    if at < end and cells[at] == own:
        return
    place = start + int(chance.random() * (end - start + 1))
    if place < at:  # that one leaves, and what stands between moves down
        cells[one] = cells[place]
        for here in range(place, at - 1):
            cells[here] = cells[here + 1]
        cells[at - 1] = own
    elif place > at:
        cells[one] = cells[place - 1]
        for here in range(place - 1, at, -1):
            cells[here] = cells[here - 1]
        cells[at] = own


@compiled
def curveball(starts: Any, cells: Any, chance: Any, trades: int, drawn: Any) -> None:
    """Trade for each network that is wanted, and keep it; without any, only trade.

    A trade merges two sorted rows, deals the places of the pool, and writes both rows back sorted.
    """
    n, most = len(starts) - 1, longest(starts)
    union = np.empty(2 * most, dtype=np.int32)
    spot = np.empty(2 * most, dtype=np.int32)  # place in the pool, -1 = both have it
    cards = np.empty(2 * most, dtype=np.int32)
    mine = np.empty(2 * most + 1, dtype=np.bool_)  # of the pool, and last of what both have
    left, right = np.empty((2, 2 * most), dtype=np.int32)
    beyond: Any = np.int32(2**31 - 1)
    for sample in range(max(1, len(drawn))):
        for _ in range(trades if n > 1 else 0):
            first, second = two(chance, n)
            a, b = starts[first], starts[second]
            end_a, end_b = starts[first + 1], starts[second + 1]
            if a == end_a or b == end_b:
                continue
            if end_a - a == 1:
                lone(chance, cells, a, b, end_b)
                continue
            if end_b - b == 1:
                lone(chance, cells, b, a, end_a)
                continue
            length, pool, own = 0, 0, 0
            while a < end_a or b < end_b:
                x = cells[a] if a < end_a else beyond
                y = cells[b] if b < end_b else beyond
                union[length] = min(x, y)
                spot[length] = -1 if x == y else pool
                pool += x != y
                own += x < y
                a += x <= y
                b += y <= x
                length += 1
            if own == 0 or own == pool:  # noqa: PLR1714 - a set is slow here
                continue
            deal(chance, cards, mine, pool, own)
            mine[pool] = True
            a, b = 0, 0
            for at in range(length):  # written to both, and kept where it belongs: no branches
                common = spot[at] < 0
                to_a = mine[pool if common else spot[at]]
                left[a], right[b] = union[at], union[at]
                a += to_a
                b += common or not to_a
            cells[starts[first] : starts[first + 1]] = left[:a]
            cells[starts[second] : starts[second + 1]] = right[:b]
        if len(drawn):
            drawn[sample] = cells


@compiled
def role_trades(starts: Any, cells: Any, leads: Any, chance: Any, trades: int) -> None:
    """Redraw two rows, so many times. Kinds of columns: 0 the same in both, else as in roles.py."""
    n, most = len(starts) - 1, longest(starts)
    union = np.empty(2 * most, dtype=np.int32)
    kind = np.empty(2 * most, dtype=np.int8)
    spot = np.empty(2 * most, dtype=np.int32)
    leading = np.empty(2 * most, dtype=np.bool_)
    cards = np.empty(2 * most, dtype=np.int32)
    mine = np.empty((4, 2 * most), dtype=np.bool_)
    many = np.empty(4, dtype=np.int64)
    for _ in range(trades if n > 1 else 0):
        first, second = two(chance, n)
        a, b = starts[first], starts[second]
        end_a, end_b = starts[first + 1], starts[second + 1]
        many[:] = 0
        length, led, joined = 0, 0, 0
        while a < end_a or b < end_b:
            in_a = b == end_b or (a < end_a and cells[a] <= cells[b])
            in_b = a == end_a or (b < end_b and cells[b] <= cells[a])
            lead = leads[a] if in_a else leads[b]
            what = 1 if lead else 2
            if in_a and in_b:
                what = 0 if leads[a] == leads[b] else 3
            if what > 0 and in_a:
                led += lead
                joined += not lead
            union[length] = cells[a] if in_a else cells[b]
            kind[length], leading[length], spot[length] = what, lead, many[what]
            many[what] += 1
            a += in_a
            b += in_b
            length += 1
        k = ways(many[1], many[2], many[3], led, joined, chance.random())
        deal(chance, cards, mine[3], many[3], k)
        deal(chance, cards, mine[1], many[1], led - k)
        deal(chance, cards, mine[2], many[2], joined - many[3] + k)
        a, b = starts[first], starts[second]
        for at in range(length):
            what = kind[at]
            to_a = mine[what, spot[at]] if what > 0 else True
            if to_a or what == 3:  # noqa: PLR2004 - kind c: both have it
                cells[a] = union[at]
                leads[a] = to_a if what == 3 else leading[at]  # noqa: PLR2004
                a += 1
            if not to_a or what == 0 or what == 3:  # noqa: PLR1714, PLR2004
                cells[b] = union[at]
                leads[b] = not to_a if what == 3 else leading[at]  # noqa: PLR2004
                b += 1


@compiled
def flip(starts: Any, cells: Any, leads: Any, other: Any, cells_to: Any, leads_to: Any) -> None:
    """Write the same network by columns."""
    fill = other[:-1].copy()
    for row in range(len(starts) - 1):
        for at in range(starts[row], starts[row + 1]):
            to = fill[cells[at]]
            cells_to[to] = row
            leads_to[to] = leads[at]
            fill[cells[at]] += 1


@compiled
def sampled(
    starts: Any,
    other: Any,
    cells: Any,
    leads: Any,
    chance: Any,
    down: int,
    across: int,
    drawn: Any,
    drawn_leads: Any,
) -> None:
    """Trade rows, then columns, for each network that is wanted; without any, only trade."""
    flipped, flipped_leads = np.empty_like(cells), np.empty_like(leads)
    for sample in range(max(1, len(drawn))):
        role_trades(starts, cells, leads, chance, down)
        flip(starts, cells, leads, other, flipped, flipped_leads)
        role_trades(other, flipped, flipped_leads, chance, across)
        flip(other, flipped, flipped_leads, starts, cells, leads)
        if len(drawn):
            drawn[sample] = cells
            drawn_leads[sample] = leads
