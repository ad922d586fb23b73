"""Places by forces, for networks without groups: who is linked stands near.

Computed once, so that a map is the same on every screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from kennisnet.maps.apart import LEAST, Points, free_of_overlap

MOST_EXACT = 400
"""Kamada-Kawai up to so many nodes of a component, a spring layout above."""


def by_forces(links: Sequence[tuple[str, str]], radius: Mapping[str, float]) -> Points:
    """Let forces place all that have a radius: each component by itself, packed in rows.

    No node touches another.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(radius))
    graph.add_edges_from(sorted(links))
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    points = _packed([_component(nx.Graph(graph.subgraph(part)), radius) for part in parts])
    free_of_overlap(points, radius, gap=LEAST)
    return points


def _packed(parts: Sequence[Points], gap: float = 60.0) -> Points:
    """Set the parts in rows, the first at the top left, so that the whole is wider than high."""
    corners = [np.array(list(part.values())).min(axis=0) for part in parts]
    sizes = [
        np.array(list(part.values())).max(axis=0) - c + gap
        for part, c in zip(parts, corners, strict=True)
    ]
    room = 1.3 * np.sqrt(sum(float(size.prod()) for size in sizes))
    wide = max([room, *(float(size[0]) for size in sizes)])
    placed: Points = {}
    x = y = deep = 0.0
    for part, corner, size in zip(parts, corners, sizes, strict=True):
        if x and x + size[0] > wide:
            x, y, deep = 0.0, y + deep, 0.0
        shift = (x - float(corner[0]), y - float(corner[1]))
        placed.update({node: (a + shift[0], b + shift[1]) for node, (a, b) in part.items()})
        x, deep = x + float(size[0]), max(deep, float(size[1]))
    return placed


def _component(graph: nx.Graph[str], radius: Mapping[str, float]) -> Points:
    nodes = sorted(graph)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.edges()))
    if len(nodes) <= MOST_EXACT:
        found = nx.kamada_kawai_layout(ordered)
    else:
        found = nx.spring_layout(ordered, seed=1, iterations=100)
    scale = 55 * np.sqrt(len(nodes)) + 30
    points = {n: (float(found[n][0]) * scale * 1.25, float(found[n][1]) * scale) for n in nodes}
    free_of_overlap(points, radius)
    return points
