"""Who stands where: at a round table where projects have groups, else where forces put them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kennisnet.maps.apart import Points
from kennisnet.maps.forces import by_forces
from kennisnet.maps.ground import Ground
from kennisnet.maps.labels import LETTER
from kennisnet.maps.round_table import round_table
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

    @property
    def at_table(self) -> bool:
        """Whether this is a round table."""
        return bool(self.titles)


def seated(ground: Ground, radius: Mapping[str, float]) -> Seats:
    """Give everybody that has a radius a place."""
    few = len(ground.institutions) + len(ground.projects) <= MOST_ROUND
    groups = list(dict.fromkeys(ground.groups[one] for one in sorted(ground.groups)))
    if not few or not 2 <= len(groups) <= MOST_GROUPS:  # noqa: PLR2004 - a group is not alone
        return Seats(by_forces([(one, project) for one, project, _ in ground.links], radius))
    members = {one: sorted(own) for one, own in ground.taken.items()}
    middle = sorted(ground.hubs) or _wide(members, ground.groups)
    breadth = {
        one: (LETTER_BOLD if one in middle else LETTER) * len(brief(ground.name(one)))
        for one in ground.institutions
    }
    table = round_table(members, ground.groups, groups, middle, radius, breadth)
    return Seats(table.points, table.sides, table.titles, frozenset(middle))


def _wide(members: Mapping[str, Sequence[str]], groups: Mapping[str, str]) -> list[str]:
    """Choose who takes part in nearly every group."""
    wide = {one: len({groups[p] for p in own}) for one, own in members.items()}
    least = max(LEAST_WIDE, math.ceil(WIDE * len(set(groups.values()))))
    found = sorted(
        (one for one, count in wide.items() if count >= least),
        key=lambda one: (-len(members[one]), one),
    )
    return sorted(found[:MOST_WIDE])
