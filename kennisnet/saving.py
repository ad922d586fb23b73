"""What a tie would save: the steps by which its two ends come closer to all others.

Counted with bits, one for each row that somebody is on the way to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from kennisnet.paths import Floats, Nodes, components, deep, distances

Bits: TypeAlias = npt.NDArray[np.uint64]

WORD = 64
"""A machine word holds a bit for so many targets."""
TARGETS = 64 * WORD
"""Bits are kept for so many targets at a time, which bounds the memory."""
PAIRS = 4_096
"""So many pairs at a time: what they need then stays near the processor."""
ALONE = 0.2
"""A search from one alone costs as much as looking at so large a part of all neighbours, one by one."""
NEAR = 2
"""Where steps are estimated, those to whom one of the two reaches in fewer steps are counted."""


def gaps(
    rows: sparse.csr_array,
    i: Nodes,
    j: Nodes,
    some: Nodes | None = None,
    linked: sparse.csr_array | None = None,
) -> Floats:
    """Count for pairs of rows the steps that a tie between the two would save them.

    A step leads from a row over a column to another row. With a tie, neither is farther from
    anybody than the other and one step more: the sum, over all rows that both reach, of what the
    two distances differ beyond 1. Rows that do not reach each other save nothing.

    ``some``: what is saved on the first two steps from either is counted of all rows, what is saved
    further on of these only, and scaled to all rows of their component. ``linked``: which rows share a
    column, nobody with itself, where that is known; it is found else.

    >>> B = sparse.csr_array(np.array([[1, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 1]]))
    >>> gaps(B, np.array([0, 0]), np.array([2, 3])).tolist()
    [3.0, 4.0]
    """
    n = rows.shape[0]
    part = components(rows)[:n]
    together = np.flatnonzero(part[i] == part[j])
    found = np.zeros(len(i))
    if not len(together):
        return found
    i, j = i[together], j[together]
    count = _gaps_by_distance if deep(rows) else _gaps_by_bits
    if some is None:
        found[together] = count(rows, part, np.arange(n), i, j)
        return found
    of_all, counted = (np.bincount(part[nodes], minlength=n) for nodes in (np.arange(n), some))
    far = count(rows, part, some, i, j, NEAR) * (of_all / np.maximum(counted, 1))[part[i]]
    near = _Near(rows, _met(rows) if linked is None else linked)
    found[together] = far + 2.0 * near.apart(i, j) + near.gaps(i, j) + near.gaps(j, i)
    return found


def _met(rows: sparse.csr_array) -> sparse.csr_array:
    """Say which rows share a column, nobody with itself; columns sorted."""
    met = sparse.csr_array((rows @ rows.T).T)  # turned: that sorts
    met.setdiag(0)
    met.eliminate_zeros()
    return sparse.csr_array((np.ones(met.nnz), met.indices, met.indptr), shape=met.shape)


class _Near:
    """Who is within two steps of whom."""

    def __init__(self, rows: sparse.csr_array, linked: sparse.csr_array) -> None:
        """Take the rows, and which of them share a column, nobody with itself."""
        self.rows, self.columns = rows, sparse.csr_array(rows.T)
        self.linked, self.degree = linked, np.diff(linked.indptr)

    def apart(self, i: Nodes, j: Nodes) -> np.ndarray:
        """Say of which pairs the two share no column."""
        known, place = np.unique(i, return_inverse=True)
        own, wide = self.linked[known], self.linked.shape[1]
        there = np.repeat(np.arange(len(known)) * wide, np.diff(own.indptr)) + own.indices
        asked = place * wide + j
        found = np.append(there, -1)[np.searchsorted(there, asked)]  # looked up in these rows only
        return np.asarray(found != asked)

    def gaps(self, i: Nodes, j: Nodes) -> Floats:
        """Count for pairs of a component what j saves on the way to the neighbours of i, and to i.

        One for i and each neighbour of i that is more than two steps from j; that i is none of j
        saves a step more, which is not counted here. The search starts from a j that has many pairs,
        alone; from the neighbours of an i that has fewer of them than pairs; and else from all
        other j together.
        """
        n, size = len(self.degree), self.degree + 1  # the neighbours and the row itself
        found = size[i].astype(float)
        from_j = np.bincount(j, size[i], minlength=n)[j] > ALONE * (self.linked.nnz + n)
        for one in np.flatnonzero(np.bincount(j[from_j], minlength=n)):
            its = np.flatnonzero(from_j & (j == one))
            partners = self.linked[[one]].toarray()[0]
            close = (self.linked @ partners > 0) | (partners > 0)
            found[its] -= (self.linked @ close.astype(float) + close)[i[its]]
        from_i = ~from_j & (np.bincount(i[~from_j], minlength=n) > size)[i]
        for one in np.flatnonzero(np.bincount(i[from_i], minlength=n)):
            its = np.flatnonzero(from_i & (i == one))
            for _, held in self._within_two(np.append(self._partners(np.array([one])), one)):
                found[its] -= _counted(held)[j[its]]
        others = np.flatnonzero(~from_j & ~from_i)
        sources = np.unique(j[others])
        pair = np.append(np.repeat(others, self.degree[i[others]]), others)
        neighbour = np.append(self._partners(i[others]), i[others])
        place = np.searchsorted(sources, j[pair])
        for first, held in self._within_two(sources):
            here = np.flatnonzero((place >= first) & (place < first + TARGETS))
            close = here[_held(held, neighbour[here], place[here] - first)]
            found -= np.bincount(pair[close], minlength=len(i))
        return np.asarray(found)

    def _partners(self, some: Nodes) -> Nodes:
        """Give whom each of some rows shares a column with, one row after the other."""
        return np.asarray(self.linked[some].indices)

    def _within_two(self, sources: Nodes) -> Iterator[tuple[int, Bits]]:
        """Give the bits of those sources that are at most two steps away; some at a time."""
        for start in range(0, len(sources), TARGETS):
            own = self.linked[sources[start : start + TARGETS]]
            code = np.repeat(np.arange(own.shape[0]), np.diff(own.indptr))
            one_step = _set(own.indices, code, self.rows.shape[0])
            yield start, joined(self.rows, joined(self.columns, one_step))


def _set(row: Nodes, code: Nodes, size: int) -> Bits:
    """Give rows of bits in which those of some codes are set, each once: so a sum sets them."""
    word, place = np.divmod(code, WORD)
    ends = np.uint64(1) << place.astype(np.uint64), (row, word)
    wide = int(code.max(initial=0)) // WORD + 1
    return np.asarray(sparse.coo_array(ends, shape=(size, wide)).toarray())


def within(part: Nodes, nodes: Nodes) -> Nodes:
    """Count nodes anew within each part, in their order.

    >>> within(np.array([0, 1, 0, 0]), np.array([3, 1, 0])).tolist()
    [0, 0, 1]
    """
    order = np.argsort(part[nodes], kind="stable")
    parts = part[nodes][order]
    place = np.empty(len(nodes), dtype=np.int64)
    place[order] = np.arange(len(nodes)) - np.searchsorted(parts, parts)
    return place


def _gaps_by_distance(
    rows: sparse.csr_array, _: Nodes, targets: Nodes, i: Nodes, j: Nodes, first: int = 0
) -> Floats:
    """Subtract distances, target by target; what is nearer than ``first`` steps counts as these."""
    found = np.zeros(len(i))
    for _own, far in distances(rows, targets):
        reached = np.maximum(np.where(np.isfinite(far), far, 0) / 2, first)
        for some in _slices(len(i)):
            one, other = reached[i[some]], reached[j[some]]
            found[some] += np.maximum(np.abs(one - other) - 1, 0).sum(axis=1)
    return found


def _gaps_by_bits(
    rows: sparse.csr_array, part: Nodes, targets: Nodes, i: Nodes, j: Nodes, first: int = 0
) -> Floats:
    """Count whom the one reaches in t steps and the other not in t + 1, for every t from the first.

    A target that is d steps nearer to the one is counted d - 1 times. Targets of different
    components have the same bit: a row reaches at most one of them.
    """
    columns = sparse.csr_array(rows.T)
    found = np.zeros(len(i))
    bit = np.full(rows.shape[0], -1)
    bit[targets] = within(part, targets)
    for start in range(0, int(bit.max(initial=-1)) + 1, TARGETS):
        code = np.where((bit >= start) & (bit < start + TARGETS), bit - start, -1)
        reachable = np.bincount(part[code >= 0], minlength=part.max() + 1)[part]
        now, step = bits(code), 0
        later = now | joined(rows, joined(columns, now))
        if first == 0:
            found += _apart(later, code, i, j) + _apart(later, code, j, i)
        while not (done := _counted(later) == reachable).all():
            now, later, step = later, later | joined(rows, joined(columns, later)), step + 1
            if step < first:
                continue
            for near, far in ((i, j), (j, i)):
                open_ = np.flatnonzero(~done[far])
                found[open_] += lacking(now, later, near[open_], far[open_])
    return found


def _apart(held: Bits, code: Nodes, i: Nodes, j: Nodes) -> Floats:
    """Say for pairs whether i is a target, with the bit of its code, that j does not hold."""
    found = np.zeros(len(i))
    some = np.flatnonzero(code[i] >= 0)
    found[some] = ~_held(held, j[some], code[i[some]])
    return found


def _held(held: Bits, row: Nodes, code: Nodes) -> np.ndarray:
    """Say for rows whether the bit of a code is set."""
    word, place = np.divmod(code, WORD)
    return np.asarray(held[row, word] >> place.astype(np.uint64) & np.uint64(1), dtype=bool)


def bits(codes: Nodes) -> Bits:
    """Give a row of bits for each code, in which the bit of that code is set; -1 has none.

    >>> bits(np.array([1, -1, 0])).tolist()
    [[2], [0], [1]]
    """
    row = np.flatnonzero(codes >= 0)
    made = np.zeros((len(codes), int(codes.max(initial=0)) // WORD + 1), dtype=np.uint64)
    word, place = np.divmod(codes[row], WORD)
    made[row, word] = np.uint64(1) << place.astype(np.uint64)
    return made


def joined(rows: sparse.csr_array, held: Bits) -> Bits:
    """Give each row all bits of its columns.

    Word by word, each word of all rows together in memory: three times as fast as row by row.
    """
    together = np.zeros((held.shape[1], rows.shape[0]), dtype=np.uint64)
    size = np.diff(rows.indptr)
    single, several = np.flatnonzero(size == 1), np.flatnonzero(size > 1)
    places = rows.indices.astype(np.intp)  # else numpy makes them so for each word
    only, columns = places[rows.indptr[single]], places[np.repeat(size > 1, size)]
    start = np.cumsum(size[several]) - size[several]
    taken = np.empty(len(columns), dtype=np.uint64)
    for word, own in zip(together, np.ascontiguousarray(held.T), strict=True):
        word[single] = np.take(own, only)
        if len(several):
            np.take(own, columns, out=taken, mode="clip")  # no place is outside: "raise" would copy
            word[several] = np.bitwise_or.reduceat(taken, start)
    return together.T


def lacking(left: Bits, right: Bits, i: Nodes, j: Nodes) -> Floats:
    """Count for pairs the bits that row i of the left has and row j of the right lacks.

    >>> lacking(bits(np.array([0, 1])), bits(np.array([0, 1])), np.array([0, 0]), np.array([0, 1]))
    array([0., 1.])
    """
    found, free = np.empty(len(i)), np.invert(right, order="C")
    left = np.ascontiguousarray(left)
    for some in _slices(len(i)):
        only = np.take(free, j[some], axis=0)  # twice as fast as an index
        only &= np.take(left, i[some], axis=0)
        found[some] = _counted(only)
    return found


def _counted(held: Bits) -> Floats:
    """Count the bits of each row; a product with ones is the fastest sum of short rows."""
    ones = np.ones(held.shape[1], dtype=np.float32)
    return np.asarray(np.bitwise_count(held).astype(np.float32) @ ones, dtype=float)


def _slices(n: int) -> Iterator[slice]:
    return (slice(start, start + PAIRS) for start in range(0, n, PAIRS))
