"""Groups of institutions and projects that belong together more than sizes explain.

Barber's modularity compares the ties inside groups with what the degrees alone would give. Its
maximum is hard to find: many seeded starts are improved side by side (BRIM, Barber 2007) and then
kicked (merge, split, reassign) and improved again; the best is reported, never called the optimum.
``nx.community.modularity`` on the undirected graph has another null model and is not Barber's Q.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import ArgumentError
from kennisnet.network import Network
from kennisnet.projections import Floats, Weight, shared

Method: TypeAlias = Literal["barber", "projection"]
METHODS = ("barber", "projection")
RUNS = 100
KICKS = 60
DENSE = 1_000_000
"""A matrix of so many cells is faster dense."""
LARGE = 20_000
"""With more participations a single start has to do, with few kicks."""


@dataclass
class _Sides:
    """A two-mode network in id order, as the search sees it."""

    rows: sparse.csr_array | Floats
    degree: Floats
    size: Floats

    @cached_property
    def edges(self) -> float:
        return float(self.degree.sum())

    @cached_property
    def links(self) -> tuple[np.ndarray, np.ndarray]:
        i, p = self.rows.nonzero()
        return i, p

    def improve(self, of_projects: np.ndarray, groups: int) -> tuple[float, np.ndarray, np.ndarray]:
        """Assign each side in turn to its best groups until Q no longer rises (BRIM)."""
        best, of_rows = -1.0, np.zeros(self.rows.shape[0], dtype=int)
        columns = self.rows.T
        while True:
            of_rows = self._assign(self.rows, self.degree, self.size, of_projects, groups)
            of_projects = self._assign(columns, self.size, self.degree, of_rows, groups)
            q = self.quality(of_rows, of_projects)
            if q <= best + 1e-12:
                return best, of_rows, of_projects
            best = q

    def _assign(
        self, rows: Any, own: Floats, other: Floats, of_others: np.ndarray, groups: int
    ) -> np.ndarray:
        member = np.eye(groups)[of_others]
        gain = rows @ member - np.outer(own, other @ member / self.edges)
        return np.asarray(gain.argmax(axis=1))

    def quality(self, of_rows: np.ndarray, of_projects: np.ndarray) -> float:
        """Give Barber's Q of a partition."""
        i, p = self.links
        inside = float((of_rows[i] == of_projects[p]).sum())
        groups = int(max(of_rows.max(initial=0), of_projects.max(initial=0))) + 1
        expected = float(
            np.bincount(of_rows, self.degree, groups) @ np.bincount(of_projects, self.size, groups)
        )
        return inside / self.edges - expected / self.edges**2


def communities(
    net: Network,
    method: Method = "barber",
    seed: int = 0,
    runs: int = RUNS,
    weight: Weight = "newman",
) -> pd.DataFrame:
    """Find groups that belong together.

    Parameters
    ----------
    method
        ``"barber"``: institutions and projects together, by Barber's modularity (2007);
        ``"projection"``: institutions alone, by Newman's modularity of their ties (Louvain,
        Blondel et al. 2008).
    runs
        So many seeded starts.
    weight
        Of the ties, for ``"projection"``.

    Returns
    -------
    DataFrame
        Index ``id`` (institutions, then projects for ``"barber"``): ``kind``; ``group``, numbered
        from 1 by size, then by smallest id (missing for who has no tie, and for generic rows);
        ``agreement`` in [0, 1]: how alike its group is over the runs (mean Jaccard overlap with
        the group of the best one). ``attrs``: ``quality`` (Q of the best), ``runs``, ``hits``
        (runs that came within 1e-9 of it), and ``explained``: the normalised mutual information
        of the groups with ``spoor`` and ``sector`` (1 = the same, 0 = nothing to do with them).

    Notes
    -----
    The best of many runs is a lower bound of the largest modularity. Compare Q with chance before
    reading it as structure: any network of few ties has groups.
    """
    if method not in METHODS:
        raise ArgumentError("method-unknown", got=method, known=", ".join(METHODS))
    named = net.named()
    found = (
        _barber(named, seed, runs) if method == "barber" else _louvain(named, seed, runs, weight)
    )
    tables = [("institution", net.institutions), ("project", net.projects)]
    if method == "projection":
        tables = tables[:1]
    index = pd.Index([i for _, t in tables for i in t.index], name="id", dtype="str")
    kinds = [kind for kind, t in tables for _ in t.index]
    best = _numbered(found[0][1])
    out = pd.DataFrame({"kind": kinds}, index=index)
    out["group"] = best.reindex(index).astype("Int64")
    out["agreement"] = _agreement(best, [labels for _, labels in found]).reindex(index)
    quality = found[0][0]
    out.attrs = {
        "method": method,
        "quality": quality,
        "runs": len(found),
        "hits": sum(q >= quality - 1e-9 for q, _ in found),
        "seed": seed,
        "explained": _explained(net, out["group"]),
    }
    return out


Found: TypeAlias = list[tuple[float, pd.Series]]


def _barber(net: Network, seed: int, runs: int) -> Found:
    """Give the runs, best first: Q and the group of every node that has a tie, by id."""
    rows = pd.Series(np.arange(len(net.institutions)), net.institutions.index).sort_index()
    columns = pd.Series(np.arange(len(net.projects)), net.projects.index).sort_index()
    matrix = net.incidence[rows.to_numpy()][:, columns.to_numpy()].astype(float)
    degree, size = matrix.sum(axis=1), matrix.sum(axis=0)
    small = matrix.shape[0] * matrix.shape[1] <= DENSE
    sides = _Sides(matrix.toarray() if small else matrix, degree, size)
    if sides.edges == 0:
        return [(float("nan"), pd.Series(dtype=int))]
    found = []
    large = sides.edges > LARGE
    for run in range(1 if large else runs):
        chance = np.random.default_rng([seed, run])
        q, of_rows, of_projects = _search(sides, chance, kicks=3 if large else KICKS)
        labels = pd.concat(
            [
                pd.Series(of_rows, rows.index)[degree > 0],
                pd.Series(of_projects, columns.index)[size > 0],
            ]
        )
        found.append((q, labels))
    return sorted(found, key=lambda one: -round(one[0], 12))


def _search(
    sides: _Sides, chance: np.random.Generator, kicks: int
) -> tuple[float, np.ndarray, np.ndarray]:
    """Improve a random start, then kick it and improve it again; keep what is better."""
    m = sides.rows.shape[1]
    most = min(64, 3 + int(np.sqrt(m)))
    groups = min(m, int(chance.integers(2, most + 1)) + 4)
    best = sides.improve(chance.integers(0, groups, m), groups)
    for _ in range(kicks):
        kicked = _kick(best[2].copy(), groups, chance)
        tried = sides.improve(kicked, groups)
        if tried[0] > best[0]:
            best = tried
    return best


def _kick(of_projects: np.ndarray, groups: int, chance: np.random.Generator) -> np.ndarray:
    """Merge two groups, split one, or reassign some projects."""
    present = np.unique(of_projects)
    way = chance.integers(3)
    if way == 0 and len(present) > 1:
        one, other = chance.choice(present, 2, replace=False)
        of_projects[of_projects == one] = other
    elif way == 1:
        inside = np.flatnonzero(of_projects == chance.choice(present))
        of_projects[inside[chance.random(len(inside)) < 0.5]] = chance.integers(groups)  # noqa: PLR2004 - halves
    else:
        some = chance.random(len(of_projects)) < chance.choice([0.05, 0.15, 0.3])
        of_projects[some] = chance.integers(0, groups, int(some.sum()))
    return of_projects


def _louvain(net: Network, seed: int, runs: int, weight: Weight) -> Found:
    ids = net.institutions.index.to_numpy()
    order = np.argsort(ids)
    ties = shared(net.incidence, weight)[order][:, order]
    graph = nx.from_scipy_sparse_array(sparse.triu(ties, 1), edge_attribute="weight")
    if graph.number_of_edges() == 0:
        return [(float("nan"), pd.Series(dtype=int))]
    graph.remove_nodes_from([node for node, d in list(graph.degree()) if d == 0])
    found = []
    for run in range(runs):
        parts = nx.community.louvain_communities(graph, weight="weight", seed=seed * 100_003 + run)
        q = nx.community.modularity(graph, parts, weight="weight")
        label = {
            str(ids[order[node]]): number for number, part in enumerate(parts) for node in part
        }
        found.append((q, pd.Series(label, dtype=int).sort_index()))
    return sorted(found, key=lambda one: -round(one[0], 12))


def _numbered(labels: pd.Series) -> pd.Series:
    """Give groups numbers from 1: the largest first, ties by the smallest id."""
    if labels.empty:
        return labels
    parts = labels.groupby(labels).groups
    order = sorted(parts, key=lambda g: (-len(parts[g]), min(parts[g])))
    return labels.map({group: number for number, group in enumerate(order, 1)})


def _agreement(best: pd.Series, runs: list[pd.Series]) -> pd.Series:
    """Average over the runs the Jaccard overlap of each node's group with that of the best."""
    if best.empty:
        return pd.Series(dtype=float)
    total = pd.Series(0.0, best.index)
    for labels in runs:
        other = labels.reindex(best.index)
        both = pd.crosstab(best, other)
        together = both.to_numpy()[
            both.index.get_indexer(pd.Index(best)), both.columns.get_indexer(pd.Index(other))
        ]
        sizes = best.map(best.value_counts()) + other.map(other.value_counts())
        total += together / (sizes - together)
    return total / len(runs)


def _explained(net: Network, group: pd.Series) -> dict[str, float]:
    """Say how well the sporen and the sectors explain the groups."""
    out = {}
    for column, table in (("spoor", net.projects), ("sector", net.institutions)):
        if column in table.columns:
            values = pd.DataFrame({"group": group.reindex(table.index), column: table[column]})
            out[column] = mutual_information(*(values.dropna()[c] for c in ("group", column)))
    return out


def mutual_information(one: pd.Series, other: pd.Series) -> float:
    """Give the mutual information of two partitions over the mean of their entropies, in [0, 1].

    Undefined (NaN) where both have a single group.

    >>> mutual_information(pd.Series([1, 1, 2, 2]), pd.Series(["a", "a", "b", "b"]))
    1.0
    """
    table = pd.crosstab(one.to_numpy(), other.to_numpy()).to_numpy().astype(float)
    if table.size == 0:
        return float("nan")
    joint = table / table.sum()
    a, b = joint.sum(axis=1), joint.sum(axis=0)
    expected = np.outer(a, b)
    there = joint > 0
    information = float((joint[there] * np.log(joint[there] / expected[there])).sum())
    entropy = -float((a * np.log(a)).sum() + (b * np.log(b)).sum())
    return round(2 * information / entropy, 12) if entropy > 0 else float("nan")
