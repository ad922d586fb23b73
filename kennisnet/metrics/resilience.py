"""What happens when somebody leaves."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import ORDERS, Order
from kennisnet.errors import ArgumentError, one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.network import Network, a_network
from kennisnet.paths import Floats, between, two_mode
from kennisnet.progress import tracked

SEEDS = 200
STEPS = 2_000
"""With more nodes betweenness is not computed anew at every removal."""


def resilience(net: Network) -> pd.DataFrame:
    """Say for every institution what its leaving would change for the others.

    Returns
    -------
    DataFrame
        Index ``institution`` (table order; generic rows have missing values):
        ``pairs_lost``: pairs of *other* institutions that could reach each other and no longer
        could; ``projects_without_lead``: projects that it alone leads; ``projects_alone``:
        projects that would be left with one named institution or none; ``splits``: into how many
        more parts the others fall, counting parts that have an institution. An articulation
        node of the two-mode graph that only leaves a project empty splits nobody.
        ``projects_alone_open``: those of ``projects_alone`` whose list is open, so that others
        may take part who are not named.

    Raises
    ------
    ArgumentError
        For what is no network.

    Examples
    --------
    a leads P, b leads Q, and b and c are partners: a – P – b – Q – c.

    >>> import kennisnet as kn
    >>> links = [("a", "P", "trekker"), ("b", "P"), ("b", "Q", "trekker"), ("c", "Q")]
    >>> net = kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQ"], [])
    >>> net = net.with_participations(links)
    >>> told = kn.resilience(net)
    >>> told["pairs_lost"].to_dict(), told["projects_without_lead"].to_dict()
    ({'a': 0, 'b': 1, 'c': 0}, {'a': 1, 'b': 1, 'c': 0})
    >>> told["projects_alone"].to_dict(), told["splits"].to_dict()
    ({'a': 1, 'b': 2, 'c': 1}, {'a': 0, 'b': 1, 'c': 0})
    """
    named = a_network(net).named()
    rows, listed = named.incidence, named.projects["open_ended"].to_numpy(dtype=bool)
    leads = np.asarray(named.trekkers.sum(axis=0))
    size = np.asarray(rows.sum(axis=0))
    small = size <= 2  # noqa: PLR2004 - it and one more
    lost, splits = _cuts(rows)
    table = pd.DataFrame(
        {
            "pairs_lost": lost,
            "projects_without_lead": named.trekkers @ (leads == 1).astype(int),
            "projects_alone": rows @ small.astype(int),
            "splits": splits,
            "projects_alone_open": rows @ (small & listed).astype(int),
        },
        index=named.institutions.index,
    )
    table = table.reindex(net.institutions.index).astype("Int64")
    table.index.name = "institution"
    table.attrs = {"fingerprint": net.fingerprint}
    return table


def _cuts(rows: sparse.csr_array) -> tuple[np.ndarray, np.ndarray]:
    """Give for each institution the pairs of others that it alone connects, and the parts.

    Blocks (biconnected components) and the nodes that cut them form a forest; what hangs on each
    branch of a cutting node is what its leaving would set apart.
    """
    graph, n, _ = two_mode(rows)
    lost, splits = np.zeros(n, dtype=int), np.zeros(n, dtype=int)
    whole = nx.from_scipy_sparse_array(graph)
    found: Any = nx.biconnected_components(whole)  # the stubs of networkx type it wrongly
    blocks: list[list[int]] = [list(block) for block in found]
    inside = np.bincount([node for block in blocks for node in block], minlength=graph.shape[0])
    cutting = inside > 1
    below = {int(node): int(node < n) for node in np.flatnonzero(cutting)}
    forest: nx.Graph[int] = nx.Graph()
    for number, block in enumerate(blocks, 1):
        below[-number] = sum(node < n and not cutting[node] for node in block)
        forest.add_edges_from((-number, node) for node in block if cutting[node])
    for tree in nx.connected_components(forest):
        root = min(tree)
        edges = list(nx.bfs_edges(forest, root))
        for up, down in reversed(edges):
            below[up] += below[down]
        branches: dict[int, list[int]] = {down: [below[root] - below[down]] for _, down in edges}
        for up, down in edges:
            branches.setdefault(up, []).append(below[down])
        for node, sizes in branches.items():
            if 0 <= node < n:
                parts = [size for size in sizes if size]
                lost[node] = (sum(parts) ** 2 - sum(part**2 for part in parts)) // 2
                splits[node] = max(len(parts) - 1, 0)
    return lost, splits


def removal_curve(
    net: Network,
    order: Order = "degree",
    seed: int = 0,
    samples: int = SEEDS,
    *,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Take institutions away one by one and measure what stays together.

    Parameters
    ----------
    order
        ``"degree"`` (most projects first, ties drawn), ``"betweenness"`` (computed anew at every
        step, ties by smallest id) or ``"random"``.
    samples
        So many seeded orders; ``low`` and ``high`` are their 5% and 95% points. By betweenness
        there is one order.
    progress
        Show a bar; None = on a terminal.

    Returns
    -------
    DataFrame
        ``removed`` (0 … n), ``largest`` (mean share of all institutions in the largest component),
        ``low, high``. ``attrs["r_index"]``: the mean of ``largest`` over the steps from 1 on
        (Schneider et al. 2011), at most 1/2.

    Raises
    ------
    ArgumentError
        For what is no network, for an order that does not exist, and for a seed or samples that
        are no whole number from 0 or from 1 on. By betweenness also for more than 2,000 nodes of
        both kinds: that would take hours.

    Examples
    --------
    In a – P – b – Q – c the middle one has most projects; without it each stands alone.

    >>> import kennisnet as kn
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")]
    >>> net = kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQ"], links)
    >>> curve = kn.removal_curve(net, progress=False)
    >>> curve["largest"].round(3).tolist(), round(curve.attrs["r_index"], 3)
    ([1.0, 0.333, 0.333, 0.0], 0.222)
    """
    one_of("order-unknown", order, ORDERS)
    seed, samples = whole_number("seed", seed, 0), whole_number("samples", samples, 1)
    rows = seen(a_network(net).named())["rows"]
    if order == "betweenness" and sum(rows.shape) > STEPS:
        raise ArgumentError("too-many-steps", n=sum(rows.shape), most=STEPS)
    runs = 1 if order == "betweenness" else samples
    draws = (np.random.default_rng([seed, run]) for run in range(runs))
    shares = np.array(
        [
            _shares(rows, _order(rows, order, chance))
            for chance in tracked(draws, runs, progress=progress)
        ]
    )
    low, high = np.quantile(shares, [0.05, 0.95], axis=0)
    table = pd.DataFrame(
        {
            "removed": np.arange(shares.shape[1]),
            "largest": shares.mean(axis=0),
            "low": low,
            "high": high,
        }
    )
    mean = float(table["largest"].iloc[1:].mean()) if len(table) > 1 else float("nan")
    table.attrs = {"order": order, "samples": runs, "seed": seed, "r_index": mean}
    table.attrs["fingerprint"] = net.fingerprint
    return table


def _order(rows: sparse.csr_array, order: Order, chance: np.random.Generator) -> np.ndarray:
    n = rows.shape[0]
    drawn = chance.random(n)
    if order == "random":
        return np.argsort(drawn)
    if order == "degree":
        return np.lexsort((drawn, -np.asarray(rows.sum(axis=1))))
    left, found = list(range(n)), []
    while left:
        total = between(rows[left], np.arange(len(left) + rows.shape[1]))
        found.append(left.pop(int(np.argmax(total.sum(axis=0)))))
    return np.array(found, dtype=int)


def _shares(rows: sparse.csr_array, order: np.ndarray) -> Floats:
    """Give the share of institutions in the largest component before and after each removal.

    Adds them in the reverse order and joins the projects of each (union-find, the smaller under the
    larger), which is linear. In lists: a step in an array takes several times as long.
    """
    n, m = rows.shape
    start, projects = rows.indptr.tolist(), rows.indices.tolist()
    parent, weight = [*range(m)], [0] * m
    largest, shares = 0, [0.0 if n else np.nan]
    for i in order[::-1].tolist():
        top, size = -1, 1
        for node in projects[start[i] : start[i + 1]]:
            root = node
            while parent[root] != root:
                parent[root] = parent[parent[root]]
                root = parent[root]
            if root != top:
                size += weight[root]
                if top >= 0 and weight[root] > weight[top]:
                    parent[top] = root
                elif top >= 0:
                    parent[root] = top
                    continue
                top = root
        if top >= 0:
            weight[top] = size
        largest = max(largest, size)
        shares.append(largest / n)
    return np.array(shares[::-1])


def fragile(net: Network) -> pd.DataFrame:
    """List the projects with exactly one lead.

    Returns
    -------
    DataFrame
        Index ``project``: ``trekker`` (its id) and ``second``: the partner of the project that
        leads most elsewhere, then takes part in most, then by id; empty where there is no other
        named institution. Projects without a known lead are neither fragile nor safe and are not
        listed; ``attrs["without_lead"]`` counts them.

    Raises
    ------
    ArgumentError
        For what is no network.

    Examples
    --------
    a leads P, b leads Q, and b and c are partners: a – P – b – Q – c.

    >>> import kennisnet as kn
    >>> links = [("a", "P", "trekker"), ("b", "P"), ("b", "Q", "trekker"), ("c", "Q")]
    >>> net = kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQ"], [])
    >>> net = net.with_participations(links)
    >>> kn.fragile(net).to_dict("index")
    {'P': {'trekker': 'a', 'second': 'b'}, 'Q': {'trekker': 'b', 'second': 'c'}}
    """
    named = a_network(net).named()
    links, ids = named.participations, named.institutions.index
    leads = links["role"] == "trekker"
    trekkers = links[leads].groupby("project")["institution"].agg(["first", "size"])
    trekkers = trekkers.reindex(named.projects.index)
    single = trekkers.loc[trekkers["size"] == 1, "first"]
    others = links.loc[~leads, ["project", "institution"]].assign(
        leads=links["institution"].map(pd.Series(named.trekkers.sum(axis=1), ids)),
        degree=links["institution"].map(pd.Series(named.incidence.sum(axis=1), ids)),
    )
    others = others.sort_values(["leads", "degree", "institution"], ascending=[False, False, True])
    second = others.drop_duplicates("project").set_index("project")["institution"]
    table = pd.DataFrame(
        {"trekker": single, "second": second.reindex(single.index).fillna("")}, dtype="str"
    )
    table.index.name = "project"
    without = int(trekkers["size"].isna().sum())
    table.attrs = {"without_lead": without, "projects": len(named.projects)}
    table.attrs["fingerprint"] = net.fingerprint
    return table
