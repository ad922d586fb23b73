"""Who stands where: at a round table where projects have groups, else where forces put them."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kennisnet.maps.apart import LEAST, Points, free_of_overlap
from kennisnet.maps.forces import by_forces
from kennisnet.maps.ground import Ground
from kennisnet.maps.labels import LETTER
from kennisnet.maps.round_table import make_room, round_table
from kennisnet.maps.widths import width
from kennisnet.texts.wording import brief

MOST_ROUND = 260
"""A round table seats so many; larger networks are placed by forces."""
MOST_GROUPS = 12
WIDE = 0.6
"""Where there are no hubs, who takes part in so large a share of the groups sits in the middle."""
LEAST_WIDE = 3
"""Nobody sits there who takes part in fewer groups than this."""
MOST_WIDE = 8
"""Of them no more than so many sit there: those with most projects, ties by id."""
NAME, BESIDE_NAME = 14.0, 8.0
"""The size of a name below an institution, and so much remains free beside it."""
SPREAD = (0.8, 0.9, 1.0, 1.1, 1.25, 1.6, 2.0)
"""Places by forces are so much of what they were, until there is room for names."""
SCREEN = 1_780.0
"""So wide is what stands there by forces at most, with its names: a screen shows these as large as can be read."""
LETTER_BOLD = 9.1
"""Width of a letter of a name in the middle, which is written large and bold."""


@dataclass(frozen=True)
class Seats:
    """Where everybody stands.

    ``sides``: on which side of a node its name goes; ``titles``: where groups have theirs.
    """

    points: Points
    sides: Mapping[str, str] = field(default_factory=dict)
    titles: Points = field(default_factory=dict)
    middle: frozenset[str] = frozenset()


def seated(ground: Ground, radius: Mapping[str, float], coded: Collection[str] = ()) -> Seats:
    """Give everybody that has a radius a place; those who are ``coded`` have no name beside them.

    Where there is no table forces place them, so wide as a screen is.
    """
    few = len(ground.institutions) + len(ground.projects) <= MOST_ROUND
    groups = list(dict.fromkeys(ground.groups[one] for one in sorted(ground.groups)))
    if not few or not 2 <= len(groups) <= MOST_GROUPS:  # noqa: PLR2004 - a group is not alone
        return by_ties(ground, radius, coded)
    members = {one: sorted(own) for one, own in ground.taken.items()}
    middle = sorted(ground.hubs) or _wide(members, ground.groups)
    breadth = {
        one: (LETTER_BOLD if one in middle else LETTER) * len(brief(ground.name(one)))
        for one in ground.institutions
    }
    table = round_table(members, ground.groups, groups, middle, radius, breadth)
    return Seats(table.points, table.sides, table.titles, frozenset(middle))


def by_ties(
    ground: Ground,
    radius: Mapping[str, float],
    coded: Collection[str] = (),
    room: float = SCREEN,
) -> Seats:
    """Let forces give everybody a place, in so much width: who is linked stands near."""
    few = len(ground.institutions) + len(ground.projects) <= MOST_ROUND
    points = by_forces([(one, project) for one, project, _ in ground.links], radius)
    return Seats(_with_names(ground, points, radius, coded, room) if few else points)


def _with_names(
    ground: Ground,
    points: Points,
    radius: Mapping[str, float],
    coded: Collection[str],
    room: float,
) -> Points:
    """Make room for the name below each sign; all stand nearer where there is room for that.

    What would be wider than the room is as much higher as it is made narrower.
    """
    named = [one for one in points if one not in coded]
    breadth = {one: width(brief(ground.name(one)), NAME) + BESIDE_NAME for one in named}
    middle = sum(pick(x for x, _ in points.values()) for pick in (min, max)) / 2 if points else 0
    least = min(
        (
            (room - max(breadth.get(one, 0.0), 2 * radius[one])) / 2 / abs(x - middle)
            for one, (x, _) in points.items()
            if x != middle
        ),
        default=1.0,
    )
    placed = points
    for share in SPREAD:
        slim = min(1.0, least / share)
        placed = {one: (share * slim * x, share * y / slim) for one, (x, y) in points.items()}
        if make_room(placed, radius, breadth, named, placed):
            break
    free_of_overlap(placed, radius, gap=LEAST)
    return placed


def _wide(members: Mapping[str, Sequence[str]], groups: Mapping[str, str]) -> list[str]:
    """Choose who takes part in nearly every group."""
    wide = {one: len({groups[p] for p in own}) for one, own in members.items()}
    least = max(LEAST_WIDE, math.ceil(WIDE * len(set(groups.values()))))
    found = sorted(
        (one for one, count in wide.items() if count >= least),
        key=lambda one: (-len(members[one]), one),
    )
    return sorted(found[:MOST_WIDE])
