"""What islands draw: who is joined to whom, by a line, or by a project that is a sign of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kennisnet.maps.ground import Ground

JOINED = 2
"""A project of so many joins them, and is a sign: so it has its name, and its lines say who leads."""
THICK, THIN = 2.4, 1.2


@dataclass(frozen=True)
class Tie:
    """Two who are joined: both ends, the project (if it is one), and whether ``one`` leads it."""

    one: str
    other: str
    project: str = ""
    lead: bool = False
    width: float = 1.2


class Drawn(NamedTuple):
    """A line of a drawing: what it joins, both ends, how far it bends, and whether others share it."""

    tie: Tie
    ends: Sequence[float]
    bend: float = 0.0
    trunk: bool = False


def joined(ground: Ground) -> tuple[list[Tie], list[str]]:
    """Give who is joined, and the projects that join them."""
    if ground.ties is not None:
        strongest = max((tie[2] for tie in ground.ties), default=1.0) or 1.0
        return [Tie(a, b, width=1 + 3 * w / strongest) for a, b, w in ground.ties], []
    ties, signs = [], []
    for project, members in ground.members.items():
        own = {one: lead for one, lead in members.items() if one not in ground.hubs}
        if len(own) >= JOINED:
            signs.append(project)
            ties += [
                Tie(one, project, project, lead, THICK if lead else THIN)
                for one, lead in own.items()
            ]
    return ties, signs
