"""How good a drawing is, counted: lines that cross, nodes over one another, stress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kennisnet.maps.forces import by_forces

NODES = 1_000
RADIUS = 6.0
SIZES = 2, 12


def part(rows: sparse.csr_array) -> list[tuple[str, str]]:
    """Give the ties of a connected part: projects of two to twelve, from a middle one outwards.

    At least `NODES` nodes, in the order in which they are met.
    """
    size = np.asarray(rows.sum(axis=0))
    columns = sparse.csc_array(rows)
    fits = (size >= SIZES[0]) & (size <= SIZES[1])
    queue, met, links = [int(np.flatnonzero(fits)[len(fits) // 8])], set[int](), []
    nodes: set[str] = set()
    for project in queue:
        if len(nodes) >= NODES:
            break
        nodes.add(f"p{project}")
        for one in columns.indices[columns.indptr[project] : columns.indptr[project + 1]].tolist():
            nodes.add(f"i{one}")
            links.append((f"i{one}", f"p{project}"))
            if one in met:
                continue
            met.add(one)
            further = rows.indices[rows.indptr[one] : rows.indptr[one + 1]]
            queue += [int(p) for p in further[:40] if fits[p] and int(p) not in queue]
    return links


def ours(links: Sequence[tuple[str, str]]) -> Mapping[str, Any]:
    return by_forces(links, dict.fromkeys({node for ends in links for node in ends}, RADIUS))


def theirs(links: Sequence[tuple[str, str]]) -> Mapping[str, Any]:
    """Let networkx's spring do it, and give it the room that ours takes: it has no measure."""
    return nx.spring_layout(nx.Graph(links), seed=1)


def quality(links: Sequence[tuple[str, str]], places: Mapping[str, Any], room: float) -> str:
    """Tell crossings, overlaps and stress, drawn in a square of this many pixels' area.

    Stress: squared differences of distances drawn and in steps, over squared steps, averaged over
    pairs, at the scale at which it is least.
    """
    nodes = sorted(places)
    at = np.array([places[node] for node in nodes], dtype=float)
    at = (at - at.min(axis=0)) * np.sqrt(room / np.prod(np.ptp(at, axis=0)))
    number = {node: place for place, node in enumerate(nodes)}
    ends = np.array([(number[a], number[b]) for a, b in links])
    i, j = np.triu_indices(len(nodes), 1)
    apart = np.linalg.norm(at[i] - at[j], axis=1)
    graph = sparse.coo_array((np.ones(len(ends)), ends.T), (len(nodes),) * 2).tocsr()
    steps = csgraph.shortest_path(graph, directed=False, unweighted=True)[i, j]
    near = apart / steps
    scale = near.sum() / (near**2).sum()
    stress = float(((scale * near - 1) ** 2).mean())
    overlaps = int((apart < 2 * RADIUS).sum())
    return f"{crossings(at, ends):,} crossings, {overlaps:,} overlaps, stress {stress:.2f}"


def area(places: Mapping[str, Any]) -> float:
    """Give the area of the box that a drawing stands in."""
    return float(np.prod(np.ptp(np.array(list(places.values()), dtype=float), axis=0)))


def crossings(at: Any, ends: Any) -> int:
    """Count the pairs of lines that cross and have no node in common.

    >>> square = np.array([[0, 0], [1, 1], [0, 1], [1, 0]], dtype=float)
    >>> crossings(square, np.array([[0, 1], [2, 3]])), crossings(square, np.array([[0, 2], [1, 3]]))
    (1, 0)
    """
    a, b = at[ends[:, 0]], at[ends[:, 1]]
    count = 0
    for one in range(len(ends) - 1):
        c, d = a[one + 1 :], b[one + 1 :]
        other = ends[one + 1 :]
        meet = (
            (_turn(a[one], b[one], c) != _turn(a[one], b[one], d))
            & (_turn(c, d, a[one]) != _turn(c, d, b[one]))
            & ~np.isin(other, ends[one]).any(axis=1)
        )
        count += int(meet.sum())
    return count


def _turn(a: Any, b: Any, c: Any) -> Any:
    return (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) > (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
