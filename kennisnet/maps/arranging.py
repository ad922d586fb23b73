"""The order of rows and names in which lines cross least, and places that leave room between them.

The order is found by barycentre sweeps (Sugiyama, Tagawa & Toda 1981): everybody goes to the mean
place of those whom they are linked to, one side after the other, from two starts; the best sweep
is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from scipy.optimize import isotonic_regression

SWEEPS = 24
MOST_SWITCHED = 200
"""Among more rows neighbours are not tried the other way round: that would take minutes."""
MOST_SPLIT = 12
"""All splits of so many groups over two sides are tried."""

Orders = list[list[list[str]]]
"""For each side its groups, for each group its projects, from top to bottom."""


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Give places as near to the wanted ones as can be (least squares), so that nobody overlaps.

    ``heights`` is how much room each takes around its place. The order of the wanted places is
    kept, ties as given. All lie between ``low`` and ``high`` where there is room for them, and go
    beyond ``high`` where there is not.

    >>> spread([5, 5, 9], [2, 2, 2], 0, 12)
    [4.0, 6.0, 9.0]
    >>> spread([0, 0], [4, 8], 0, 2)
    [2.0, 8.0]
    """
    if not len(wanted):
        return []
    order = np.argsort(np.asarray(wanted, dtype=float), kind="stable")
    high_of = np.asarray(heights, dtype=float)[order]
    steps = np.concatenate([[0.0], np.cumsum((high_of[1:] + high_of[:-1]) / 2)])
    target = np.asarray(wanted, dtype=float)[order] - steps
    first = low + high_of[0] / 2
    last = max(high - high_of[-1] / 2 - steps[-1], first)
    places = np.clip(isotonic_regression(target).x, first, last) + steps
    out = np.empty(len(order))
    out[order] = places
    return [float(place) for place in out]


def crossings(lines: Sequence[tuple[float, float]]) -> int:
    """Count the pairs of lines between two columns that cross, from their heights left and right.

    >>> crossings([(1, 2), (2, 1), (1, 3)]), crossings([(1, 1), (1, 2)])
    (2, 0)
    """
    found = np.asarray(lines, dtype=float).reshape(-1, 2)
    left = np.sign(found[:, None, 0] - found[None, :, 0])
    right = np.sign(found[:, None, 1] - found[None, :, 1])
    return int((left * right < 0).sum()) // 2


@dataclass(frozen=True)
class Side:
    """Rows of projects by group, from top to bottom, and who stands outside of them."""

    groups: list[list[str]]
    outside: list[str]


@dataclass(frozen=True)
class Sizes:
    """Heights, in units of the scene: of a row, of a heading, and of each name."""

    row: float
    heading: float
    names: Mapping[str, float]


@dataclass
class Places:
    """Where everything stands: heights of projects, of headings, and of institutions."""

    projects: dict[str, float] = field(default_factory=dict)
    headings: list[list[float]] = field(default_factory=list)
    institutions: dict[str, float] = field(default_factory=dict)
    crossings: int = 0


def sides(groups: Mapping[str, Sequence[str]], members: Mapping[str, set[str]]) -> list[list[str]]:
    """Give the groups of both sides: even in length, with few who take part on both.

    ``members`` are the institutions of each project. The first group stands left; minimised is 6 for
    each row of the longer side and 1 for each institution with projects on both sides.
    """
    names = list(groups)
    if len(names) > MOST_SPLIT:
        return _by_turn(groups)
    who = [set().union(*(members[project] for project in groups[name])) for name in names]
    length = [len(groups[name]) + 1.5 for name in names]
    best: tuple[float, tuple[int, ...]] = (float("inf"), ())
    for rest in product((0, 1), repeat=max(len(names) - 1, 0)):
        chosen = (0, *rest)[: len(names)]
        parts = [[k for k, side in enumerate(chosen) if side == one] for one in (0, 1)]
        both = [set().union(*(who[k] for k in part)) for part in parts]
        longest = max(sum(length[k] for k in part) for part in parts)
        cost = 6 * longest + len(both[0] & both[1])
        best = min(best, (cost, chosen))
    return [[name for name, side in zip(names, best[1], strict=True) if side == k] for k in (0, 1)]


def _by_turn(groups: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Give each group, the largest first, to the shorter side; there they keep their order."""
    length, side = [0.0, 0.0], {}
    for name in sorted(groups, key=lambda name: -len(groups[name])):
        side[name] = int(length[1] < length[0])
        length[side[name]] += len(groups[name]) + 1.5
    return [[name for name in groups if side[name] == k] for k in (0, 1)]


def arranged(
    parts: Sequence[Side],
    between: Sequence[str],
    taken: Mapping[str, Sequence[str]],
    sizes: Sizes,
    top: float,
    *,
    switch: bool = True,
) -> Places:
    """Place everything so that few lines cross.

    ``parts`` are one or two sides, ``between`` who takes part on both; ``taken`` the projects of
    each institution that a line is drawn for. All begins at ``top``. ``switch``: after the sweeps
    also try every two neighbours, which takes most of the time.
    """

    def placed(orders: Orders) -> Places:
        places = _rows(orders, sizes, top)
        _names(places, parts, between, taken, sizes, top)
        places.crossings = _crossed(places, parts, between, taken)
        return places

    tried: list[tuple[int, Places, Orders]] = []
    for backwards in (False, True):
        orders = [[sorted(group, reverse=backwards) for group in part.groups] for part in parts]
        for _ in range(SWEEPS):
            if any(orders == before for _, _, before in tried):
                break  # from here on the sweeps repeat themselves
            places = placed(orders)
            tried.append((places.crossings, places, [[[*own] for own in side] for side in orders]))
            _sort(orders, places, taken)
    _, best, orders = min(tried, key=lambda one: one[0])
    switch = switch and len(best.projects) <= MOST_SWITCHED
    return _switched(best, orders, placed) if switch else best


def _switched(best: Places, orders: Orders, placed: Callable[[Orders], Places]) -> Places:
    """Switch neighbouring rows as long as that takes crossings away."""
    better = True
    while better:
        better = False
        for group in (group for side in orders for group in side):
            for k in range(len(group) - 1):
                group[k], group[k + 1] = group[k + 1], group[k]
                switched = placed(orders)
                if switched.crossings < best.crossings:
                    best, better = switched, True
                else:
                    group[k], group[k + 1] = group[k + 1], group[k]
    return best


def _sort(orders: Orders, places: Places, taken: Mapping[str, Sequence[str]]) -> None:
    """Put the projects of each group in the order of the mean height of their members."""
    members: dict[str, list[float]] = {}
    for one, own in taken.items():
        for project in own:
            members.setdefault(project, []).append(places.institutions[one])
    wanted = {p: _mean(members.get(p), y) for p, y in places.projects.items()}
    for side in orders:
        for group in side:
            group.sort(key=lambda project: (wanted[project], project))


def _mean(values: Sequence[float] | None, otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _rows(orders: Orders, sizes: Sizes, top: float) -> Places:
    """Give every row and heading its height."""
    places = Places()
    for side in orders:
        y, headings = top, []
        for position, group in enumerate(side):
            y += 0.6 * sizes.row if position else 0.0
            headings.append(y + sizes.heading / 2)
            y += sizes.heading
            for project in group:
                places.projects[project] = y + sizes.row / 2
                y += sizes.row
        places.headings.append(headings)
    return places


def _names(
    places: Places,
    parts: Sequence[Side],
    between: Sequence[str],
    taken: Mapping[str, Sequence[str]],
    sizes: Sizes,
    top: float,
) -> None:
    """Give institutions the mean height of their projects, with room between them."""
    foot = max(places.projects.values(), default=top) + sizes.row / 2
    for who in [*(part.outside for part in parts), between]:
        wanted = [_mean([places.projects[p] for p in taken[one]], foot) for one in who]
        heights = [sizes.names[one] for one in who]
        for one, y in zip(who, spread(wanted, heights, top, foot), strict=True):
            places.institutions[one] = y


def _crossed(
    places: Places,
    parts: Sequence[Side],
    between: Sequence[str],
    taken: Mapping[str, Sequence[str]],
) -> int:
    """Count the crossings of all lines between two neighbouring columns."""
    total = 0
    for part in parts:
        here = {project for group in part.groups for project in group}
        for who in (part.outside, between):
            lines = [
                (places.institutions[one], places.projects[project])
                for one in who
                for project in taken[one]
                if project in here
            ]
            total += crossings(lines)
    return total


def halves(projects: Sequence[str], members: Mapping[str, set[str]]) -> list[list[str]]:
    """Cut a group in two, so that those with common partners stand together.

    Projects are put in the order of the second eigenvector of the Laplacian of what they share
    (Fiedler 1973), and cut in the middle.
    """
    who = [members[project] for project in projects]
    ties = np.array([[float(len(one & other)) for other in who] for one in who])
    np.fill_diagonal(ties, 0.0)
    laplacian = np.diag(ties.sum(axis=1) + 1e-3 * len(projects)) - ties - 1e-3
    values, vectors = np.linalg.eigh(laplacian)
    second = vectors[:, np.argsort(values, kind="stable")[1]]
    way = np.sign(second[np.argmax(np.abs(second))])
    order = np.argsort(np.round(way * second, 9), kind="stable")
    cut = (len(order) + 1) // 2
    return [[projects[k] for k in sorted(part)] for part in (order[:cut], order[cut:])]
