"""Places by forces, for networks without groups: who is linked stands near.

Computed once, so that a map is the same on every screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np

from kennisnet.maps.apart import LEAST, Points, free_of_overlap

MOST_EXACT = 400
"""Kamada-Kawai up to so many nodes of a component, a spring layout above."""
MOST_DENSE = 499
"""So many at once feel each other all; of more, networkx seeks the least energy: slower, fewer crossings."""
ROUNDS = 100
CLOSE = 0.01
"""Who stand nearer, in a square of side 1, push each other away no harder than at this distance."""
SEED = 14.0
"""How far apart those stand that hang on one node: a disc of this radius has room for one of them."""
GOLDEN = np.pi * (3 - np.sqrt(5))


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
    if len(graph) == 1:
        return dict.fromkeys(graph, (0.0, 0.0))
    ordered = _in_order(graph)
    if len(graph) > MOST_EXACT:
        points = _with_leaves(ordered, radius)
    else:
        points = _scaled(nx.kamada_kawai_layout(ordered), len(graph))
    free_of_overlap(points, radius)
    return points


def _in_order(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Give a graph with its nodes and links in the order of the ids, on which layouts depend."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.edges()))
    return ordered


def _with_leaves(graph: nx.Graph[str], radius: Mapping[str, float]) -> Points:
    """Let forces place who has at least two neighbours, and set the others around their only one.

    Forces cost the square of the nodes, and where most hang on one project they find no more than
    a disc around it, as here (the seeds of a sunflower: Vogel 1979).
    """
    leaves: dict[str, list[str]] = {}
    for node in graph:
        host, *others = graph[node]
        if not others and len(graph[host]) > 1:
            leaves.setdefault(host, []).append(node)
    core = _in_order(graph.subgraph(set(graph).difference(*leaves.values())))
    points = _scaled(sprung(core), len(graph))
    for host, own in leaves.items():
        x, y = points[host]
        far = radius.get(host, 0.0)
        for number, node in enumerate(own, 1):
            away, turn = far + SEED * np.sqrt(number), number * GOLDEN
            points[node] = (x + away * np.cos(turn), y + away * np.sin(turn))
    return points


def sprung(core: nx.Graph[str]) -> Mapping[str, Any]:
    """Give places around 0, at most 1 away on each axis: Fruchterman & Reingold 1991.

    As networkx does it, which takes ten times as long: forces are summed without a list of all
    differences, and who is linked is looked up. No matrices are multiplied: that may round
    differently from one machine to the next.
    """
    if len(core) == 1:
        return dict.fromkeys(core, (0.0, 0.0))
    if len(core) > MOST_DENSE:
        return nx.spring_layout(core, seed=1, iterations=ROUNDS)
    number = {node: place for place, node in enumerate(core)}
    links = np.array([(number[a], number[b]) for a, b in core.edges()])
    ends = tuple(np.concatenate([links, links[:, ::-1]]).T)
    at = np.random.RandomState(1).rand(len(core), 2).T.copy()
    rest = 1 / np.sqrt(len(core))
    for step in np.linspace(0.1 * np.ptp(at, axis=1).max(), 0, ROUNDS + 2)[:ROUNDS]:
        force = sum(np.subtract.outer(x, x) ** 2 for x in at)
        np.maximum(force, CLOSE**2, out=force)
        apart = np.sqrt(force[ends])
        np.divide(rest**2, force, out=force)
        force[ends] -= apart / rest
        way = at * force.sum(axis=1) - np.einsum("ij,kj->ki", force, at)
        at += way * (step / np.maximum(np.sqrt((way**2).sum(axis=0)), CLOSE))
    at -= at.mean(axis=1, keepdims=True)
    return dict(zip(core, (at / np.abs(at).max()).T, strict=True))


def _scaled(found: Mapping[str, Any], many: int) -> Points:
    scale = 55 * np.sqrt(many) + 30
    return {n: (float(x) * scale * 1.25, float(y) * scale) for n, (x, y) in found.items()}
