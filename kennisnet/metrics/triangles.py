"""Products of ties, only where there is a tie: sums over the third corners of triangles.

Nearly all of a product ``W @ W`` stands where no tie is, most of it around a few nodes with thousands
of neighbours. Here each triangle is met once, from its corner with the fewest ties, and there a
node has few further ones (Chiba & Nishizeki 1985). Compiled by numba (extra ``fast``) it takes a
quarter of the time.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from kennisnet.nulls.sources import there
from kennisnet.paths import Floats

Places: TypeAlias = npt.NDArray[np.int64]

MARKS = 8_000_000
"""Cells in which is written where a tie stands: so many nodes at a time, times all of them."""
STEPS = 1_000_000
"""Ties of neighbours that are looked at together."""


class _Up(NamedTuple):
    """Each tie once, from the node with fewer ties to the one with more, nodes in that order."""

    starts: Places
    ends: Places
    place: Places
    """Where it stands among the ties."""
    node: Places
    """Which node is at each place of the order."""


def over_triangles(ties: sparse.csr_array, factor: Floats, fast: bool | None = None) -> Floats:
    """Give the entries of ``ties @ diag(factor) @ ties`` where a tie is, in the order of its data.

    ``ties``: symmetric, columns sorted, nothing on the diagonal. ``fast``: compiled; None: where
    numba is installed.

    >>> W = sparse.csr_array(np.array([[0.0, 1, 2], [1, 0, 3], [2, 3, 0]]))
    >>> over_triangles(W, np.array([1.0, 1.0, 0.5])).tolist()  # at (0, 1): 2 * 3 / 2
    [3.0, 3.0, 3.0, 2.0, 3.0, 2.0]
    """
    up = _upwards(ties)
    weight = np.asarray(ties.data, dtype=float)[up.place]
    by = factor[up.node]
    if there() if fast is None else fast:
        from kennisnet.metrics.triangles_fast import summed
    else:
        summed = _summed
    sums = summed(up.starts, up.ends, weight, by)
    found = np.empty(len(ties.data))
    found[up.place] = sums
    found[_mirrored(ties)[up.place]] = sums
    return found


def _upwards(ties: sparse.csr_array) -> _Up:
    many = np.diff(ties.indptr)
    node = np.argsort(many, kind="stable")
    rank = np.empty(len(node), dtype=np.int64)
    rank[node] = np.arange(len(node))
    one, other = np.repeat(rank, many), rank[ties.indices]
    place = np.flatnonzero(one < other)
    once = sparse.coo_array((place, (one[place], other[place])), shape=ties.shape).tocsr()
    once.sort_indices()
    starts, ends = (part.astype(np.int64) for part in (once.indptr, once.indices))
    return _Up(starts, ends, once.data, node)


def _mirrored(ties: sparse.csr_array) -> Places:
    """Say of each entry where the one on the other side of the diagonal stands."""
    places = np.arange(len(ties.data))
    turned = sparse.csr_array((places, ties.indices, ties.indptr), shape=ties.shape).T.tocsr()
    turned.sort_indices()
    return np.asarray(turned.data)


def _summed(starts: Places, ends: Places, weight: Floats, factor: Floats) -> Floats:
    """Add up over triangles: nodes in their order, each tie once, at its lower end."""
    size = len(starts) - 1
    lower = np.repeat(np.arange(size), np.diff(starts))
    """The lower end of each tie; its upper end has the further ties that are looked at."""
    further = np.diff(starts)[ends]
    steps = np.append(0, np.cumsum(further))
    marks = np.full((max(1, MARKS // max(size, 1)), size), -1, dtype=np.int32)
    sums = np.zeros(len(ends))
    first = 0
    while first < size:
        begin = starts[first]
        enough = int(np.searchsorted(steps[starts], steps[begin] + STEPS, side="right")) - 1
        last = min(max(enough, first + 1), first + len(marks))
        own = slice(int(begin), int(starts[last]))
        first, here = last, lower[own] - first
        if steps[own.stop] == steps[own.start]:
            continue
        marks[here, ends[own]] = np.arange(own.start, own.stop)
        tie = np.repeat(np.arange(own.start, own.stop), further[own])
        across = np.arange(len(tie)) + np.repeat(
            starts[ends[own]] - steps[own] + steps[own.start], further[own]
        )
        beside = marks[np.repeat(here, further[own]), ends[across]]
        closed = np.flatnonzero(beside >= 0)
        marks[here, ends[own]] = -1
        ab, ac, bc = tie[closed], beside[closed], across[closed]
        _added(sums, (ab, ac, bc), weight, factor[ends[bc]], factor[ends[ab]], factor[lower[ab]])
    return sums


def _added(sums: Floats, sides: tuple[Places, ...], weight: Floats, *factors: Floats) -> None:
    """Add to each side of triangles the product of the other two, times the factor between them."""
    a, b, c = (weight[side] for side in sides)
    for side, product, factor in zip(sides, (b * c, a * c, a * b), factors, strict=True):
        np.add.at(sums, side, product * factor)
