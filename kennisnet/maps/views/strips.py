"""Lines of names that views share: the hubs with their letters, and who stands nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft
from kennisnet.maps.widths import width
from kennisnet.texts import say

TEXT, PROJECT, SMALL = 12.5, 12.0, 11.5
LINE = 24.0
BEFORE = 6.0
"""Before the letters of hubs behind a name."""
MOST = 420.0
"""A longer name is cut."""


def hubs_in_order(ground: Ground) -> list[str]:
    """Give the hubs, those with most projects first."""
    return sorted(ground.hubs, key=lambda one: (-len(ground.taken[one]), one))


def hub_strip(draft: Draft, ground: Ground, wide: float) -> float:
    """List the hubs from line to line: letter, name, number of projects; give where it ends.

    What the number counts is said once, behind the first.
    """
    x, y = 0.0, LINE / 2
    hubs = hubs_in_order(ground)
    for one in hubs:
        name, n = ground.name(one), len(ground.taken[one])
        count = say("count-projects", ground.lang, n=n) if one == hubs[0] else str(n)
        named = min(width(name, TEXT), MOST)
        long = 20 + named + 8 + width(count, TEXT) + 12
        if x and x + long > wide:
            x, y = 0.0, y + LINE
        box = {"width": long, "height": LINE - 3}
        node = draft.node(kind="institution", key=one, name=name, x=x + long / 2, y=y, **box)
        draft.shape(node, "box", x + long / 2, y, **box, colour="panel")
        draft.text(node, ground.hubs[one], x + 6, y, size=12, colour="grey", bold=True)
        draft.text(node, name, x + 20, y, size=TEXT, room=MOST)
        draft.text(node, count, x + 28 + named, y, size=TEXT, colour="grey")
        x += long + 10
    return y + LINE / 2 + 8 if hubs else 0.0


def tag_width(ground: Ground, one: str, behind: str = "") -> float:
    """Give the width of the tag of an institution, with what stands behind its name."""
    named = min(width(ground.name(one), TEXT), MOST)
    counted = width(behind, SMALL) + 6 if behind else 0.0
    return named + 16 + counted + _room(company(ground, one))


def company(ground: Ground, one: str) -> str:
    """Give the letters of the hubs that somebody works with."""
    with_hubs = {hub for project in ground.taken[one] for hub in ground.members[project]}
    return "".join(ground.hubs[hub] for hub in hubs_in_order(ground) if hub in with_hubs)


def _room(letters: str) -> float:
    return BEFORE + width(letters, SMALL) if letters else 0.0


def tag(draft: Draft, ground: Ground, one: str, x: float, y: float, behind: str = "") -> str:
    """Write an institution in a box, and the letters of the hubs it works with, by the middle of the box."""
    name, wide, letters = ground.name(one), tag_width(ground, one, behind), company(ground, one)
    box = {"width": wide, "height": 20.0}
    node = draft.node(kind="institution", key=one, name=name, x=x, y=y, **box)
    draft.shape(node, "tag", x, y, **box, colour=ground.tint(one, "rule"), of=one)
    draft.text(node, name, x - wide / 2 + 7, y, size=TEXT, room=MOST)
    end = x + wide / 2 - 7
    style = {"size": SMALL, "colour": "grey", "align": "right"}
    if letters:
        draft.text(node, letters, end, y, **style)
    if behind:
        draft.text(node, behind, end - _room(letters), y, **style)
    return node


def project_width(ground: Ground, project: str, room: float) -> float:
    """Give the width of the name of a project, in so much room, with the letters of hubs that lead it."""
    return min(width(ground.name(project), PROJECT), room) + _room(_leading(ground, project))


def write_project(
    draft: Draft, ground: Ground, node: str, project: str, left: float, y: float, room: float
) -> None:
    """Write the name of a project, in italics where it is over, with the letters of hubs that lead it."""
    name, tint = ground.name(project), ground.tint(project)
    style = {"room": room, "of": project, "colour": tint, "italic": project in ground.ended}
    draft.text(node, name, left, y, size=PROJECT, **style)
    if letters := _leading(ground, project):
        after = left + min(width(name, PROJECT), room) + BEFORE
        draft.text(node, letters, after, y, size=SMALL, colour="grey")


def _leading(ground: Ground, project: str) -> str:
    members = ground.members[project]
    return "".join(ground.hubs[hub] for hub in hubs_in_order(ground) if members.get(hub))


def flow(
    draft: Draft, ground: Ground, who: Sequence[str], corner: tuple[float, float], wide: float
) -> float:
    """Write institutions from line to line, below a corner; give where it ends."""
    left, top = corner
    places, foot = flowing(ground, who, wide)
    for one, (x, y) in zip(who, places, strict=True):
        tag(draft, ground, one, left + x, top + y)
    return top + foot


def flowing(
    ground: Ground, who: Sequence[str], wide: float
) -> tuple[list[tuple[float, float]], float]:
    """Give the middle of each tag where they stand from line to line, and how high all is."""
    x, y = 0.0, 12.0
    places = []
    for one in who:
        long = tag_width(ground, one)
        if x and x + long > wide:
            x, y = 0.0, y + 27
        places.append((x + long / 2, y))
        x += long + 10
    return places, y + 14 if places else 0.0
