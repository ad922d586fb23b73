"""The search for groups, on arrays.

Barber's modularity compares the ties inside groups with what the degrees alone would give. Its
maximum is hard to find, so two searches follow one another from many seeded starts: Louvain on
the graph with all ties directed from institution to project (whose modularity is Barber's Q), and
BRIM (Barber 2007), which assigns each side in turn to its best groups, kicked and repeated. The
best is reported, never called the optimum. ``nx.community.modularity`` on the *undirected* graph
has another null model and is not Barber's Q.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse

from kennisnet.choices import Weight
from kennisnet.metrics.louvain import louvain as directed
from kennisnet.paths import Floats
from kennisnet.progress import tracked
from kennisnet.projections import shared

RUNS = 100
KICKS = 20
SMALL = 10_000
"""With more cells kicks gain nothing over another start."""
LARGE = 10_000
"""With more participations there is one start, on groups that BRIM has already joined."""

Labels: TypeAlias = npt.NDArray[np.int64]
Found: TypeAlias = list[tuple[float, Labels]]
"""Runs, best first: Q, and the group of each node (-1 for who has no tie)."""


def barber(rows: sparse.csr_array, seed: int, runs: int, *, progress: bool | None = None) -> Found:
    """Give the runs for both sides together, rows first, by Barber's Q (NaN without ties)."""
    degree, size = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
    i, p = (ends.astype(int) for ends in rows.nonzero())
    ties = _Ties(i, p, degree, size)
    if len(i) == 0:
        return [(float("nan"), np.full(sum(rows.shape), -1))]
    tied = np.concatenate([degree, size]) > 0
    found = []
    runs = 1 if len(i) > LARGE else runs
    for run in tracked(range(runs), runs, progress=progress):
        q, of_rows, of_columns = _search(ties, np.random.default_rng([seed, run]))
        found.append((q, np.where(tied, np.concatenate([of_rows, of_columns]), -1)))
    return _best_first(found)


def louvain(
    rows: sparse.csr_array, weight: Weight, seed: int, runs: int, *, progress: bool | None = None
) -> Found:
    """Give the runs for the rows alone, by Newman's Q of their weighted ties (NaN without ties)."""
    ties = shared(rows, weight)
    graph = nx.from_scipy_sparse_array(sparse.triu(ties, 1), edge_attribute="weight")
    nothing = np.full(rows.shape[0], -1)
    if graph.number_of_edges() == 0:
        return [(float("nan"), nothing)]
    graph.remove_nodes_from([node for node, d in list(graph.degree()) if d == 0])
    found = []
    for run in tracked(range(runs), runs, progress=progress):
        parts = nx.community.louvain_communities(graph, weight="weight", seed=seed * 100_003 + run)
        labels = nothing.copy()
        for number, part in enumerate(parts):
            labels[list(part)] = number
        found.append((nx.community.modularity(graph, parts, weight="weight"), labels))
    return _best_first(found)


def _best_first(found: Found) -> Found:
    return sorted(found, key=lambda one: -round(one[0], 12))


@dataclass
class _Ties:
    """A two-mode network in id order, as the search sees it: who is in what, and the totals."""

    rows: Labels
    columns: Labels
    degree: Floats
    size: Floats

    def __post_init__(self) -> None:
        """Keep a small network as a dense matrix: there that is twice as fast."""
        shape = len(self.degree), len(self.size)
        self.cells: Floats | None = None
        if shape[0] * shape[1] <= SMALL:
            self.cells = np.zeros(shape)
            self.cells[self.rows, self.columns] = 1

    def improve(self, of_columns: Labels, least: float = 1e-12) -> tuple[float, Labels, Labels]:
        """Assign each side in turn to its best groups until Q no longer rises (BRIM)."""
        best = (-1.0, np.zeros(len(self.degree), dtype=int), of_columns)
        while True:
            if self.cells is None:
                of_rows = _assign(self.rows, self.columns, self.degree, self.size, best[2])
                of_columns = _assign(self.columns, self.rows, self.size, self.degree, of_rows)
            else:
                ends = len(self.rows)
                of_rows = _assign_dense(self.cells, self.degree, self.size, ends, best[2])
                of_columns = _assign_dense(self.cells.T, self.size, self.degree, ends, of_rows)
            q = self.quality(of_rows, of_columns)
            if q <= best[0] + least:
                return best
            best = (q, of_rows, of_columns)

    def join(self, of_rows: Labels, of_columns: Labels, seed: int) -> Labels:
        """Join groups by Louvain; gives the new labels of the columns."""
        _, labels = np.unique(np.concatenate([of_rows, of_columns]), return_inverse=True)
        one, other = labels[self.rows], labels[len(of_rows) + self.columns]
        groups = int(labels.max()) + 1
        ties = sparse.coo_array((np.ones(len(one)), (one, other)), (groups, groups)).tocsr()
        return directed(ties, seed)[labels[len(of_rows) :]]

    def quality(self, of_rows: Labels, of_columns: Labels) -> float:
        """Give Barber's Q of a partition."""
        edges = len(self.rows)
        groups = int(max(of_rows.max(initial=0), of_columns.max(initial=0))) + 1
        expected = np.bincount(of_rows, self.degree, groups) @ np.bincount(
            of_columns, self.size, groups
        )
        inside = (of_rows[self.rows] == of_columns[self.columns]).sum()
        return float(inside / edges - expected / edges**2)


def _assign(own: Labels, other: Labels, size: Floats, others: Floats, group: Labels) -> Labels:
    """Give each node of a side the group of its neighbours that gains most; ties the first one.

    ``own`` and ``other`` are the ends of the ties, ``size`` and ``others`` the totals of the two
    sides, ``group`` that of the other side.
    """
    groups = int(group.max()) + 1
    weight = np.bincount(group, others, groups)
    near, ties = np.unique(own * groups + group[other], return_counts=True)
    node, at = np.divmod(near, groups)
    gain = ties - size[node] * weight[at] / len(own)
    start = _starts(node)
    runs = np.append(start[1:], len(node)) - start
    best = np.flatnonzero(gain >= np.repeat(np.maximum.reduceat(gain, start), runs))
    out = np.zeros(len(size), dtype=int)
    out[node[start]] = at[best[_starts(node[best])]]
    return out


def _assign_dense(cells: Floats, size: Floats, others: Floats, ends: int, group: Labels) -> Labels:
    """Give what `_assign` gives, from the matrix of own side x other side and its number of ties."""
    groups = int(group.max(initial=0)) + 1
    weight = np.bincount(group, others, groups)
    ties = cells @ np.eye(groups)[group]
    gain = np.where(ties > 0, ties - size[:, None] * weight / ends, -np.inf)
    return np.asarray(gain.argmax(axis=1))


def _starts(ordered: Labels) -> Labels:
    """Say where each value of an ordered array stands first."""
    new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return np.flatnonzero(new)


def _search(ties: _Ties, chance: np.random.Generator) -> tuple[float, Labels, Labels]:
    """Search from one start: Louvain, then BRIM; in a small network kicked, the better kept."""
    n, m = len(ties.degree), len(ties.size)
    of_rows, of_columns = np.arange(n) + m, np.arange(m)
    if len(ties.rows) > LARGE:
        _, of_rows, of_columns = ties.improve(of_columns, least=1e-3)
    best = ties.improve(ties.join(of_rows, of_columns, int(chance.integers(2**31))))
    for _ in range(KICKS if n * m <= SMALL else 0):
        tried = ties.improve(_kick(best[2].copy(), chance))
        if tried[0] > best[0]:
            best = tried
    return best


def _kick(of_columns: Labels, chance: np.random.Generator) -> Labels:
    """Merge two groups, split one, or reassign some columns."""
    present = np.unique(of_columns)
    way = chance.integers(3)
    if way == 0 and len(present) > 1:
        one, other = chance.choice(present, 2, replace=False)
        of_columns[of_columns == one] = other
    elif way == 1:
        inside = np.flatnonzero(of_columns == chance.choice(present))
        of_columns[chance.permutation(inside)[: len(inside) // 2]] = present[-1] + 1
    else:
        some = chance.random(len(of_columns)) < chance.choice([0.05, 0.15, 0.3])
        of_columns[some] = chance.integers(0, present[-1] + 2, int(some.sum()))
    return of_columns
