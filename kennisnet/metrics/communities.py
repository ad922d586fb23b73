"""Groups of institutions and projects that belong together more than sizes explain.

Barber's modularity compares the ties inside groups with what the degrees alone would give. Its
maximum is hard to find, so two searches follow one another from many seeded starts: Louvain on
the graph with all ties directed from institution to project (whose modularity is Barber's Q), and
BRIM (Barber 2007), which assigns each side in turn to its best groups, kicked and repeated. The
best is reported, never called the optimum. ``nx.community.modularity`` on the *undirected* graph
has another null model and is not Barber's Q.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from kennisnet.errors import one_of, whole_number
from kennisnet.network import Network
from kennisnet.progress import tracked
from kennisnet.projections import WEIGHTS, Floats, Weight, in_id_order, shared

Method: TypeAlias = Literal["barber", "projection"]
METHODS = ("barber", "projection")
RUNS = 100
SHUFFLES = 200
KICKS = 20
SMALL = 10_000
"""With more cells kicks gain nothing over another start."""
LARGE = 20_000
"""With more participations there is one start, on groups that BRIM has already joined."""

Labels: TypeAlias = npt.NDArray[np.int64]


@dataclass
class _Ties:
    """A two-mode network in id order, as the search sees it: who is in what, and the totals."""

    rows: Labels
    columns: Labels
    degree: Floats
    size: Floats

    def improve(self, of_columns: Labels, least: float = 1e-12) -> tuple[float, Labels, Labels]:
        """Assign each side in turn to its best groups until Q no longer rises (BRIM)."""
        best = (-1.0, np.zeros(len(self.degree), dtype=int), of_columns)
        while True:
            of_rows = _assign(self.rows, self.columns, self.degree, self.size, best[2])
            of_columns = _assign(self.columns, self.rows, self.size, self.degree, of_rows)
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
        graph = nx.from_scipy_sparse_array(ties, create_using=nx.DiGraph)
        joined = np.zeros(groups, dtype=int)
        for number, part in enumerate(nx.community.louvain_communities(graph, seed=seed)):
            joined[list(part)] = number
        return joined[labels[len(of_rows) :]]

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
    most = np.repeat(np.maximum.reduceat(gain, start), np.diff(start, append=len(node)))
    best = np.flatnonzero(gain >= most)
    out = np.zeros(len(size), dtype=int)
    out[node[start]] = at[best[_starts(node[best])]]
    return out


def _starts(ordered: Labels) -> Labels:
    """Say where each value of an ordered array stands first."""
    return np.flatnonzero(np.diff(ordered, prepend=-1))


def communities(
    net: Network,
    method: Method = "barber",
    seed: int = 0,
    runs: int = RUNS,
    weight: Weight = "newman",
    *,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Find groups that belong together.

    Parameters
    ----------
    method
        ``"barber"``: institutions and projects together, by Barber's modularity (2007);
        ``"projection"``: institutions alone, by Newman's modularity of their ties (Louvain,
        Blondel et al. 2008).
    runs
        So many seeded starts; a single one for ``"barber"`` above 20,000 participations.
    weight
        Of the ties, for ``"projection"``.
    progress
        Show a bar; None = on a terminal.

    Returns
    -------
    DataFrame
        Index ``id`` (institutions, then projects for ``"barber"``): ``kind``; ``group``, numbered
        from 1 by size, then by smallest id (missing for who has no tie, and for generic rows);
        ``agreement`` in [0, 1]: how alike its group is over the runs (mean Jaccard overlap with
        the group of the best one, which is among them), undefined (NaN) with one run.
        ``attrs``: ``quality`` (Q of the best), ``runs``, ``hits``
        (runs that came within 1e-9 of it), ``explained``: the normalised mutual information of
        the groups with ``spoor`` and ``sector`` (1 = the same), and ``by_chance``: its mean where
        the values of that column are dealt out at random, which is far above 0 in small networks.

    Notes
    -----
    The best of many runs is a lower bound of the largest modularity. Compare Q with chance before
    reading it as structure: any network of few ties has groups.
    """
    one_of("method-unknown", method, METHODS)
    one_of("weight-unknown", weight, WEIGHTS)
    seed, runs = whole_number("seed", seed, 0), whole_number("runs", runs, 1)
    named = net.named()
    found = (
        _barber(named, seed, runs, progress=progress)
        if method == "barber"
        else _louvain(named, seed, runs, weight, progress=progress)
    )
    tables = [("institution", net.institutions), ("project", net.projects)]
    if method == "projection":
        tables = tables[:1]
    index = pd.Index([i for _, t in tables for i in t.index], name="id", dtype="str")
    kinds = [kind for kind, t in tables for _ in t.index]
    best = _numbered(found[0][1])
    out = pd.DataFrame({"kind": kinds}, index=index, dtype="str")
    out["group"] = best.reindex(index).astype("Int64")
    out["agreement"] = _agreement(best, [labels for _, labels in found]).reindex(index)
    quality = found[0][0]
    explained, by_chance = _explained(net, out["group"], seed)
    out.attrs = {
        "method": method,
        "quality": quality,
        "runs": len(found),
        "hits": sum(q >= quality - 1e-9 for q, _ in found),
        "seed": seed,
        "explained": explained,
        "by_chance": by_chance,
    }
    if method == "projection":
        out.attrs["weight"] = weight
    out.attrs["fingerprint"] = net.fingerprint
    return out


Found: TypeAlias = list[tuple[float, pd.Series]]


def _barber(net: Network, seed: int, runs: int, *, progress: bool | None) -> Found:
    """Give the runs, best first: Q and the group of every node that has a tie, by id."""
    matrix, institutions, projects = in_id_order(net)
    degree, size = (np.asarray(matrix.sum(axis=axis), dtype=float) for axis in (1, 0))
    i, p = (ends.astype(int) for ends in matrix.nonzero())
    ties = _Ties(i, p, degree, size)
    if len(i) == 0:
        return [(float("nan"), pd.Series(dtype=int))]
    found = []
    runs = 1 if len(i) > LARGE else runs
    for run in tracked(range(runs), runs, progress=progress):
        q, of_rows, of_columns = _search(ties, np.random.default_rng([seed, run]))
        labels = pd.concat(
            [
                pd.Series(of_rows, institutions)[degree > 0],
                pd.Series(of_columns, projects)[size > 0],
            ]
        )
        found.append((q, labels))
    return sorted(found, key=lambda one: -round(one[0], 12))


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


def _louvain(net: Network, seed: int, runs: int, weight: Weight, *, progress: bool | None) -> Found:
    matrix, ids, _ = in_id_order(net)
    ties = shared(matrix, weight)
    graph = nx.from_scipy_sparse_array(sparse.triu(ties, 1), edge_attribute="weight")
    if graph.number_of_edges() == 0:
        return [(float("nan"), pd.Series(dtype=int))]
    graph.remove_nodes_from([node for node, d in list(graph.degree()) if d == 0])
    found = []
    for run in tracked(range(runs), runs, progress=progress):
        parts = nx.community.louvain_communities(graph, weight="weight", seed=seed * 100_003 + run)
        q = nx.community.modularity(graph, parts, weight="weight")
        label = {str(ids[node]): number for number, part in enumerate(parts) for node in part}
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
    if len(runs) == 1:
        return pd.Series(np.nan, best.index)
    total = np.zeros(len(best))
    own = pd.factorize(best)[0]
    for labels in runs:
        other = pd.factorize(labels.reindex(best.index))[0]
        both = own * (other.max() + 1) + other
        together, one, two = (np.bincount(part)[part] for part in (both, own, other))
        total += together / (one + two - together)
    return pd.Series(total / len(runs), best.index)


def _explained(
    net: Network, group: pd.Series, seed: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Say how well the sporen and the sectors explain the groups, and how well chance would."""
    explained: dict[str, float] = {}
    by_chance: dict[str, float] = {}
    for column, table in (("spoor", net.projects), ("sector", net.institutions)):
        if column in table.columns:
            both = pd.DataFrame({"group": group.reindex(table.index), column: table[column]})
            known = both.dropna().sort_index()
            one, other = (pd.factorize(known[name])[0] for name in ("group", column))
            explained[column] = mutual_information(one, other)
            chance = np.random.default_rng(seed)
            drawn = [mutual_information(one, chance.permutation(other)) for _ in range(SHUFFLES)]
            by_chance[column] = float(np.mean(drawn))
    return explained, by_chance


def mutual_information(one: Any, other: Any) -> float:
    """Give the mutual information of two partitions over the mean of their entropies, in [0, 1].

    Undefined (NaN) where both have a single group.

    >>> mutual_information(pd.Series([1, 1, 2, 2]), pd.Series(["a", "a", "b", "b"]))
    1.0
    """
    (a, groups), (b, others) = pd.factorize(np.asarray(one)), pd.factorize(np.asarray(other))
    if len(a) == 0:
        return float("nan")
    cells = np.bincount(a * len(others) + b, minlength=len(groups) * len(others))
    joint = cells.reshape(len(groups), len(others)) / len(a)
    rows, columns = joint.sum(axis=1), joint.sum(axis=0)
    there = joint > 0
    ratio = joint[there] / np.outer(rows, columns)[there]
    information = float((joint[there] * np.log(ratio)).sum())
    entropy = -float((rows * np.log(rows)).sum() + (columns * np.log(columns)).sum())
    return round(2 * information / entropy, 12) if entropy > 0 else float("nan")
