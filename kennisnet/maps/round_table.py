"""The round table: a composition that tells who holds what together.

Who takes part everywhere sits in the middle, projects stand in a ring by group, and everybody
else outside, next to their projects. Places on the turn go from 0 (top) to 1, clockwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kennisnet.maps.apart import LEAST, Points, free_of_overlap, names_apart, near

ROW = 25.0
"""Height of a line of text on the map, in its own units (pixels at the first view)."""
BETWEEN_GROUPS = 0.012
"""So much of the turn stays empty between two groups."""
TITLE = (99.0, 0.8 * ROW)
"""Half the width and half the height that the title of a group takes."""
CODE = 5.0
"""So much a code is wider than its dot, on each side."""
TOUCHING = 1.0
"""Names that lie over one another by less are apart: they are a little larger than their letters."""
STRETCHES = (1.0, 1.15, 1.3, 1.5, 1.75)
"""A table becomes so much higher, until the names in it do not touch: they are wide and low."""


@dataclass(frozen=True)
class Round:
    """A round table: where things stand, which side a name goes, and where groups have a title."""

    points: Points
    sides: Mapping[str, str]
    titles: Points


@dataclass(frozen=True)
class Arc:
    """The part of the turn that a group has."""

    start: float
    span: float

    @property
    def middle(self) -> float:
        """Where its title stands."""
        return self.start + self.span / 2

    def spread(self, ids: Sequence[str]) -> Iterator[tuple[str, float]]:
        """Give each its place, evenly over the part."""
        for position, one in enumerate(ids):
            yield one, self.start + self.span * (position + 0.5) / len(ids)


def round_table(
    members: Mapping[str, Sequence[str]],
    group_of: Mapping[str, str],
    groups: Sequence[str],
    middle: Sequence[str],
    radius: Mapping[str, float],
    breadth: Mapping[str, float],
) -> Round:
    """Place institutions and projects around a table; no node touches another.

    ``members`` gives for each institution its projects, ``group_of`` the group of each project;
    ``middle`` are those who take part nearly everywhere. Who has projects of one group stands
    outside, who has several between the middle and the ring.
    """
    ring = {g: sorted(p for p, own in group_of.items() if own == g) for g in groups}
    rest = [one for one in sorted(members) if one not in middle]
    spread = {one: {group_of[p] for p in members[one]} for one in rest}
    outside = [one for one in rest if len(spread[one]) <= 1]
    between = [one for one in rest if len(spread[one]) > 1]
    guests = {g: [one for one in outside if g in spread[one]] for g in groups}
    arcs = _arcs(ring, guests)
    place = {p: turn for g in groups for p, turn in arcs[g].spread(ring[g])}
    least = max(320.0, ROW * (len(outside) / 2 + 3) / 2)
    wide = 1.42 * least
    sides = dict.fromkeys(place, "inside") | dict.fromkeys([*between, *middle], "below")
    inner = {*between, *middle}
    for high in (least * stretch for stretch in STRETCHES):
        points = {p: _on_ellipse(turn, 0.66 * wide, 0.76 * high) for p, turn in place.items()}
        for one, turn in _outside(arcs, guests, members, place):
            points[one], sides[one] = _on_column(turn, 1.0 * wide, high)
        for line, one in enumerate((one for one in outside if not members[one]), 1):
            points[one], sides[one] = (0.66 * wide, high + ROW * line), "right"  # at the foot
        _sit_between(points, members, between, place, (0.36 * wide, 0.46 * high))
        _sit_in_the_middle(points, members, middle, place, radius)
        titles = _titles(arcs, 0.46 * wide, 0.60 * high, [(points[p], radius[p]) for p in place])
        if make_room(points, radius, breadth, inner, inner, list(titles.values())):
            break
    free_of_overlap(points, radius, inner)
    free_of_overlap(points, radius, gap=LEAST)
    return Round(points, sides, titles)


def _titles(
    arcs: Mapping[str, Arc],
    wide: float,
    high: float,
    ring: Sequence[tuple[tuple[float, float], float]],
) -> Points:
    """Give groups a title inside their part of the ring; none lies over another, or over a node."""
    wanted = [_on_ellipse(arc.middle, wide, high) for arc in arcs.values()]
    apart = names_apart(
        np.array([TITLE] * len(arcs) + [(r + CODE, r) for _, r in ring], dtype=float).reshape(
            -1, 2
        ),
        np.array([*wanted, *(at for at, _ in ring)], dtype=float).reshape(-1, 2),
        np.array([True] * len(arcs) + [False] * len(ring), dtype=bool),
    )
    return {g: (float(x), float(y)) for g, (x, y) in zip(arcs, apart[: len(arcs)], strict=True)}


def _arcs(ring: Mapping[str, Sequence[str]], guests: Mapping[str, Sequence[str]]) -> dict[str, Arc]:
    """Give every group its part of the turn, by its projects and by those who sit behind them."""
    seats = {group: len(own) * 0.6 + len(guests[group]) for group, own in ring.items()}
    scale = (1 - BETWEEN_GROUPS * len(ring)) / max(sum(seats.values()), 1)
    arcs: dict[str, Arc] = {}
    start = 0.0
    for group, number in seats.items():
        arcs[group] = Arc(start, number * scale)
        start += number * scale + BETWEEN_GROUPS
    return arcs


def _outside(
    arcs: Mapping[str, Arc],
    guests: Mapping[str, Sequence[str]],
    members: Mapping[str, Sequence[str]],
    place: Mapping[str, float],
) -> Iterator[tuple[str, float]]:
    """Seat those with one group along its part of the turn, each near its own projects."""

    def own_place(one: str) -> tuple[float, str]:
        return float(np.mean([place[p] for p in members[one]])), one

    for group, arc in arcs.items():
        yield from arc.spread(sorted(guests[group], key=own_place))


def _on_ellipse(turn: float, wide: float, high: float) -> tuple[float, float]:
    angle = 2 * np.pi * turn - np.pi / 2
    return float(wide * np.cos(angle)), float(high * np.sin(angle))


def _on_column(turn: float, wide: float, high: float) -> tuple[tuple[float, float], str]:
    """Place on the right going down, then on the left going up, in lines of equal height."""
    right = turn < 0.5  # noqa: PLR2004 - half a turn
    y = high * (4 * turn - 1 if right else 3 - 4 * turn)
    x = wide * (0.66 + 0.34 * float(np.sqrt(max(0.0, 1 - (y / high) ** 2))))
    return ((x, y), "right") if right else ((-x, y), "left")


def _mean_turn(turns: Sequence[float]) -> float:
    """Give the mean place on the turn; the top for none."""
    if not len(turns):
        return 0.0
    mean = np.exp(2j * np.pi * np.asarray(turns)).mean()
    return float(np.angle(mean) / (2 * np.pi)) % 1


def _by_place(
    who: Sequence[str], members: Mapping[str, Sequence[str]], place: Mapping[str, float]
) -> dict[str, float]:
    """Give the mean place of the projects of some, in the order of those places."""
    found = {one: _mean_turn([place[p] for p in members[one]]) for one in who}
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def _sit_between(
    points: Points,
    members: Mapping[str, Sequence[str]],
    between: Sequence[str],
    place: Mapping[str, float],
    size: tuple[float, float],
) -> None:
    """Spread those with several groups evenly over an inner ring, in the order of their places."""
    wanted = _by_place(between, members, place)
    even = np.arange(len(wanted)) / max(len(wanted), 1)
    ahead = [(want - seat) % 1 for want, seat in zip(wanted.values(), even, strict=True)]
    shift = _mean_turn(ahead)
    for (one, want), seat in zip(wanted.items(), even + shift, strict=True):
        points[one] = _on_ellipse(_mean_turn([want, seat % 1, seat % 1]), *size)


def _sit_in_the_middle(
    points: Points,
    members: Mapping[str, Sequence[str]],
    middle: Sequence[str],
    place: Mapping[str, float],
    radius: Mapping[str, float],
) -> None:
    """Seat the middle on a small circle, each on the side of its projects."""
    order = _by_place(middle, members, place)
    room = sum(radius[one] for one in order)
    wide = max(1.25 * room / np.pi * 1.35, 1.0) if len(order) > 1 else 0.0
    high = max(wide, ROW * len(order) * 0.75) if len(order) > 1 else 0.0
    for position, one in enumerate(order):
        points[one] = _on_ellipse(position / len(order), 1.25 * wide, high)


def make_room(
    points: Points,
    radius: Mapping[str, float],
    breadth: Mapping[str, float],
    named: Collection[str],
    loose: Collection[str],
    titles: Sequence[tuple[float, float]] = (),
) -> bool:
    """Push apart who is loose, each with the name below it where it is named, and from the titles.

    Says whether there was room for all.
    """
    name = ROW * 0.8
    names = sorted(points)
    free_ones = np.array([*(one in loose for one in names), *(False for _ in titles)], dtype=bool)
    boxes = [
        (max(radius[one], breadth[one] / 2), radius[one] + name / 2)
        if one in named
        else (radius[one], radius[one])
        for one in names
    ]
    # A box with a name below it has its middle lower than the node.
    lower = np.array([(0.0, name / 2 if one in named else 0.0) for one in names]).reshape(-1, 2)
    start = np.array([points[one] for one in names], dtype=float).reshape(-1, 2) + lower
    halves = np.array([*boxes, *(TITLE for _ in titles)], dtype=float).reshape(-1, 2)
    found = names_apart(
        halves, np.concatenate([start, np.array(titles, dtype=float).reshape(-1, 2)]), free_ones
    )
    for one, free, (x, y) in zip(names, free_ones, found[: len(names)] - lower, strict=False):
        if free:
            points[one] = (float(x), float(y))
    first, second = near(found, 2 * halves.max(axis=0, initial=0), free_ones)
    lacking = halves[first] + halves[second] - np.abs(found[first] - found[second])
    return not bool((lacking > TOUCHING).all(axis=1).any())
