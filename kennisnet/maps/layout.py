"""Where things stand on a map: computed once, so that a map is the same on every screen.

`round_table` sets who takes part everywhere in the middle, projects in a ring by group, and
everybody else outside next to their projects, so that the composition tells who holds what
together. `free` lets forces decide, for networks without groups.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
import numpy.typing as npt

Points = dict[str, tuple[float, float]]
Floats = npt.NDArray[np.float64]

ROW = 25.0
"""Height of a line of text on the map, in its own units (pixels at the first view)."""
MOST_EXACT = 400
"""Kamada-Kawai up to so many nodes of a component, a spring layout above."""


@dataclass(frozen=True)
class Round:
    """A round table: where things stand, which side a name goes, and where groups have a title."""

    points: Points
    sides: Mapping[str, str]
    titles: Points


def round_table(
    members: Mapping[str, Sequence[str]],
    group_of: Mapping[str, str],
    groups: Sequence[str],
    middle: Sequence[str],
    radius: Mapping[str, float],
    breadth: Mapping[str, float],
) -> Round:
    """Place institutions and projects around a table.

    ``members`` gives for each institution its projects, ``group_of`` the group of each project;
    ``middle`` are those who take part nearly everywhere. Who has projects of one group stands
    outside, who has several between the middle and the ring.
    """
    projects = sorted(group_of, key=lambda p: (groups.index(group_of[p]), p))
    rest = [one for one in sorted(members) if one not in middle]
    spread = {one: {group_of[p] for p in members[one]} for one in rest}
    outside = [one for one in rest if len(spread[one]) <= 1]
    between = [one for one in rest if len(spread[one]) > 1]
    turn = _turns(projects, group_of, groups, outside, spread)
    place = {p: turn[p] for p in projects}
    _sit_outside(turn, members, groups, outside, spread)
    high = max(320.0, ROW * (len(outside) / 2 + 3) / 2)
    wide = 1.42 * high
    points: Points = {}
    sides: dict[str, str] = {}
    for project in projects:
        points[project] = _on_ellipse(place[project], 0.66 * wide, 0.76 * high)
        sides[project] = "inside"
    for one in outside:
        points[one], sides[one] = _on_column(turn[one], 1.0 * wide, high)
    _sit_between(points, members, between, place, (0.36 * wide, 0.46 * high))
    _sit_in_the_middle(points, members, middle, place, radius)
    sides |= dict.fromkeys([*between, *middle], "below")
    titles = {group: _on_ellipse(turn[f"\0{group}"], 0.46 * wide, 0.60 * high) for group in groups}
    _make_room(points, radius, breadth, {*between, *middle}, titles)
    return Round(points, sides, titles)


def _turns(
    projects: Sequence[str],
    group_of: Mapping[str, str],
    groups: Sequence[str],
    outside: Sequence[str],
    spread: Mapping[str, set[str]],
) -> dict[str, float]:
    """Give every group its part of the turn, and every project its place in it (0 = top)."""
    seats = {
        g: sum(group_of[p] == g for p in projects) * 0.6 + sum(g in spread[o] for o in outside)
        for g in groups
    }
    gap = 0.012
    scale = (1 - gap * len(groups)) / max(sum(seats.values()), 1)
    turn: dict[str, float] = {}
    start = 0.0
    for group in groups:
        span = seats[group] * scale
        turn[f"\0{group}"] = start + span / 2
        turn[f"\1{group}"] = span
        own = [p for p in projects if group_of[p] == group]
        for position, project in enumerate(own):
            turn[project] = start + span * (position + 0.5) / len(own)
        start += span + gap
    return turn


def _sit_outside(
    turn: dict[str, float],
    members: Mapping[str, Sequence[str]],
    groups: Sequence[str],
    outside: Sequence[str],
    spread: Mapping[str, set[str]],
) -> None:
    """Seat those with one group along its part of the turn, each near its own projects."""
    for group in groups:
        own = [one for one in outside if group in spread[one]]
        own.sort(key=lambda one: (float(np.mean([turn[p] for p in members[one]])), one))
        start, span = turn[f"\0{group}"] - turn[f"\1{group}"] / 2, turn[f"\1{group}"]
        for position, one in enumerate(own):
            turn[one] = start + span * (position + 0.5) / len(own)
    for position, one in enumerate(one for one in outside if not spread[one]):
        turn[one] = 0.5 + 0.001 * position


def _on_ellipse(turn: float, wide: float, high: float) -> tuple[float, float]:
    angle = 2 * np.pi * turn - np.pi / 2
    return float(wide * np.cos(angle)), float(high * np.sin(angle))


def _on_column(turn: float, wide: float, high: float) -> tuple[tuple[float, float], str]:
    """Place on the right going down, then on the left going up, in lines of equal height."""
    right = turn < 0.5  # noqa: PLR2004 - half a turn
    y = high * (4 * turn - 1 if right else 3 - 4 * turn)
    x = wide * (0.66 + 0.34 * float(np.sqrt(max(0.0, 1 - (y / high) ** 2))))
    return ((x, y), "right") if right else ((-x, y), "left")


def _mean_turn(turns: Sequence[float]) -> tuple[float, float]:
    """Give the mean place on the turn, and how much the places agree (0 to 1)."""
    angles = np.exp(2j * np.pi * np.asarray(turns))
    mean = angles.mean()
    return float(np.angle(mean) / (2 * np.pi)) % 1, float(abs(mean))


def _sit_between(
    points: Points,
    members: Mapping[str, Sequence[str]],
    between: Sequence[str],
    place: Mapping[str, float],
    size: tuple[float, float],
) -> None:
    """Spread those with several groups evenly over an inner ring, in the order of their places."""
    order = sorted(between, key=lambda one: (_mean_turn([place[p] for p in members[one]])[0], one))
    wanted = [_mean_turn([place[p] for p in members[one]])[0] for one in order]
    even = np.arange(len(order)) / max(len(order), 1)
    shift = _mean_turn([(w - e) % 1 for w, e in zip(wanted, even, strict=True)])[0] if order else 0
    for one, want, seat in zip(order, wanted, even + shift, strict=True):
        between_both = _mean_turn([want, seat % 1, seat % 1])[0]
        points[one] = _on_ellipse(between_both, *size)


def _sit_in_the_middle(
    points: Points,
    members: Mapping[str, Sequence[str]],
    middle: Sequence[str],
    place: Mapping[str, float],
    radius: Mapping[str, float],
) -> None:
    """Seat the middle on a small circle, each on the side of its projects."""
    order = sorted(middle, key=lambda one: (_mean_turn([place[p] for p in members[one]])[0], one))
    room = sum(radius[one] for one in order)
    wide = max(1.25 * room / np.pi * 1.35, 1.0) if len(order) > 1 else 0.0
    for position, one in enumerate(order):
        points[one] = _on_ellipse(position / len(order), 1.25 * wide, wide)


def _make_room(
    points: Points,
    radius: Mapping[str, float],
    breadth: Mapping[str, float],
    movable: set[str],
    titles: Points,
) -> None:
    """Push those inside the ring apart, each with the name below it, and away from the titles."""
    name = ROW * 0.8
    boxes = {
        one: (max(radius[one], breadth[one] / 2), radius[one] + name / 2, name / 2)
        if one in movable
        else (radius[one], radius[one], 0.0)
        for one in points
    }
    boxes |= {f"\0{group}": (92.0, 1.1 * ROW, 0.0) for group in titles}
    places = points | {f"\0{group}": place for group, place in titles.items()}
    names = sorted(places)
    half = np.array([boxes[one][:2] for one in names])
    lower = np.array([[0.0, boxes[one][2]] for one in names])
    xy = np.array([places[one] for one in names], dtype=float) + lower
    free = np.array([one in movable for one in names])
    for _ in range(300):
        apart = xy[:, None, :] - xy[None, :, :]
        lacking = half[:, None, :] + half[None, :, :] + 3 - np.abs(apart)
        overlap = (lacking > 0).all(axis=2)
        np.fill_diagonal(overlap, val=False)
        overlap &= free[:, None]
        if not overlap.any():
            break
        axis = (lacking[..., 1] < lacking[..., 0]).astype(int)
        push = np.take_along_axis(lacking, axis[..., None], axis=2)[..., 0] * overlap
        push *= np.where(free[None, :], 0.5, 1.0)
        side = np.where(np.take_along_axis(apart, axis[..., None], axis=2)[..., 0] >= 0, 1, -1)
        for direction in (0, 1):
            xy[:, direction] += 0.6 * (push * side * (axis == direction)).sum(axis=1)
    found = dict(zip(names, xy - lower, strict=True))
    points.update({one: (float(found[one][0]), float(found[one][1])) for one in movable})
    free_of_overlap(points, radius, movable)


def free_of_overlap(
    points: Points,
    radius: Mapping[str, float],
    movable: set[str] | None = None,
    gap: float = 4.0,
    rounds: int = 200,
) -> None:
    """Push nodes apart until none touches another; only ``movable`` ones move (None = all)."""
    names = sorted(points)
    xy = np.array([points[one] for one in names], dtype=float).reshape(-1, 2)
    r = np.array([radius.get(one, 0.0) for one in names])
    free = np.array([movable is None or one in movable for one in names])
    for _ in range(rounds):
        apart = xy[:, None, :] - xy[None, :, :]
        distance = np.sqrt((apart**2).sum(axis=2))
        lacking = r[:, None] + r[None, :] + gap - distance
        np.fill_diagonal(lacking, 0)
        lacking = np.where(lacking > 1e-9, lacking, 0)  # noqa: PLR2004 - rounding
        if not lacking.any():
            break
        unit = np.where(distance[..., None] > 0, apart, np.array([1.0, 0.3]))
        unit = unit / np.maximum(np.sqrt((unit**2).sum(axis=2)), 1e-9)[..., None]
        unit = np.where(
            (distance == 0)[..., None],
            unit * np.sign(np.subtract.outer(np.arange(len(r)), np.arange(len(r))))[..., None],
            unit,
        )
        share = np.where(free[None, :], 0.5, 1.0) * free[:, None]
        xy += (unit * (lacking * share)[..., None]).sum(axis=1)
    points.update({one: (float(x), float(y)) for one, (x, y) in zip(names, xy, strict=True)})


def free(
    links: Sequence[tuple[str, str, float]], nodes: Sequence[str], radius: Mapping[str, float]
) -> Points:
    """Let forces place the nodes: each component by itself, the components packed in rows."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_weighted_edges_from(sorted(links))
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return _packed([_component(nx.Graph(graph.subgraph(part)), radius) for part in parts])


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
    if len(nodes) <= MOST_EXACT:
        free_of_overlap(points, radius)
    return points
