"""Groups ("Groepen"): who belongs together, as boxes with names, and with which others each shares most.

For networks that are too large to draw everybody. The boxes stand by size, on every screen in the
same order. What two share is written in both, and drawn nowhere: lines could run between neighbours
only, and who they are the grid decides.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kennisnet.maps.boxed import boxed
from kennisnet.maps.ground import NARROW, Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.board import OTHERS, PROJECTS
from kennisnet.maps.views.openings import of_groups
from kennisnet.maps.views.outside import Outside, outside, told_outside
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.strips import hubs_in_order
from kennisnet.maps.widths import width, wrapped
from kennisnet.texts import say
from kennisnet.texts.wording import brief

ROWS = 9
HIGH, GAP = 314.0, 14.0
BESIDE, LEAST_WIDE, MOST_WIDE = 6, 207.0, 330.0
"""So many boxes stand beside one another at most, none narrower than the second, or wider."""
LINE = 15.5
TEXT = 12.0
SHARED = 2
"""A project of so many of a group is one that they do together."""
ALSO = 3
"""With so many others a group is said to share most; how many more there are is counted."""


@dataclass(frozen=True)
class Box:
    """A group: who belongs to it, the busiest in it first."""

    number: int
    institutions: list[tuple[str, int]]
    projects: list[tuple[str, int]]


def large(ground: Ground) -> bool:
    """Say whether a network is too large for everybody to be drawn."""
    others = sum(one not in ground.hubs for one in ground.institutions)
    return len(ground.projects) > PROJECTS or others > OTHERS


def several(ground: Ground) -> bool:
    """Say whether there are two groups or more that can be a box."""
    return len(boxed(ground.clusters, ground.projects)) > 1


@dataclass(frozen=True)
class Sheet:
    """What is drawn on: a draft, and how wide its boxes are.

    ``joint``: whether it is told how many of its projects more than one do, where not all are;
    ``lines``: in how many lines who and what is in it are counted.
    """

    draft: Draft
    ground: Ground
    wide: float
    joint: bool
    lines: int

    @property
    def told(self) -> bool:
        """Whether colours are those of the groups, which the boxes tell already."""
        return self.ground.colour == say("map-found", self.ground.lang)


@view("groups", fits=several, first=lambda ground: large(ground) and several(ground))
def groups(ground: Ground) -> Scene:
    """Compose the boxes."""
    boxes = boxes_of(ground)
    bridges = _bridges(ground, boxes)
    room = int((ground.across + GAP) // (LEAST_WIDE + GAP))
    columns = max(min(BESIDE, room, math.ceil(math.sqrt(1.6 * len(boxes)))), 1)
    wide = min((ground.across + GAP) / columns - GAP, MOST_WIDE)
    joint = any(own < SHARED for box in boxes for _, own in box.projects)
    counts = [" · ".join(_counts(box, ground.lang, joint=joint)) for box in boxes]
    lines = 1 + any(width(count, TEXT) > wide - 20 for count in counts)
    sheet = Sheet(Draft(), ground, wide, joint, lines)
    for k, box in enumerate(boxes):
        corner = k % columns * (wide + GAP), k // columns * (HIGH + GAP)
        others = sorted(
            (j for j in range(len(boxes)) if bridges[k, j] > 0),
            key=lambda j: (-bridges[k, j], j),
        )
        _draw(sheet, box, corner, [(boxes[j], int(bridges[k, j])) for j in others])
    foot = math.ceil(len(boxes) / columns) * (HIGH + GAP)
    whole = columns * (wide + GAP) - GAP if boxes else ground.across
    found = outside(ground, {box.number for box in boxes})
    foot = _foot(sheet, found, foot + 10, whole)
    drawn = legend(sheet.draft, replace(ground, colours={}) if sheet.told else ground)
    opening = of_groups(ground, len(boxes), found, _strongest(ground, boxes, bridges))
    opening += (say("map-groups-joint", ground.lang),) if joint else ()
    size = {"width": whole, "height": foot}
    return sheet.draft.scene(drawn, **size, **ground.said(), opening=opening)


@view("groups", "groups-narrow", fits=several)
def narrow_groups(ground: Ground) -> Scene:
    """Compose the boxes for a screen on which fewer stand beside one another."""
    return groups(ground.within(NARROW))


def boxes_of(ground: Ground) -> list[Box]:
    """Give the largest groups, with who is busiest in them."""
    inside = [
        link
        for link, (one, other) in zip(ground.links, ground.joined, strict=True)
        if one == other and one
    ]
    within = Counter([link[side] for side in (0, 1) for link in inside])

    def busiest(ids: Sequence[str]) -> list[tuple[str, int]]:
        return sorted(((one, within[one]) for one in ids), key=lambda pair: (-pair[1], pair[0]))

    return [
        Box(group, busiest(institutions), busiest(projects))
        for group, (institutions, projects) in boxed(ground.clusters, ground.projects).items()
    ]


def _bridges(ground: Ground, boxes: Sequence[Box]) -> np.ndarray:
    """Count the participations between every two groups."""
    place = {box.number: k for k, box in enumerate(boxes)}
    counts = np.zeros((len(boxes), len(boxes)), dtype=int)
    for ends, n in Counter(ground.joined).items():
        one, other = map(place.get, ends)
        if one is not None and other is not None and one != other:
            counts[one, other] += n
            counts[other, one] += n
    return counts


def _strongest(
    ground: Ground, boxes: Sequence[Box], bridges: np.ndarray
) -> tuple[str, str, int] | None:
    """Give the two groups that most often take part in each other's projects, if no others do as often."""
    most = int(bridges.max(initial=0))
    if not most or (bridges == most).sum() > 2:  # noqa: PLR2004 - a pair stands there twice
        return None
    one, other = np.argwhere(bridges == most)[0].tolist()
    return called(ground, boxes[one]), called(ground, boxes[other]), most


def _draw(
    sheet: Sheet, box: Box, corner: tuple[float, float], also: Sequence[tuple[Box, int]]
) -> None:
    """Draw a box: its name, its counts, who is busiest in it, and with which it shares most."""
    draft, lang, wide = sheet.draft, sheet.ground.lang, sheet.wide
    x, y = corner
    title = called(sheet.ground, box)
    middle = {"width": wide, "height": HIGH}
    node = draft.node(
        kind="group",
        id=f"group:{box.number}",
        name=title,
        x=x + wide / 2,
        y=y + HIGH / 2,
        **middle,
    )
    draft.shape(node, "box", x + wide / 2, y + HIGH / 2, **middle, colour="panel")
    draft.shape(node, "rule", x + wide / 2, y + 1, width=wide, height=2, colour="node")
    draft.text(node, title, x + 10, y + 19, size=13, bold=True, room=wide - 20)
    counts = _counts(box, lang, joint=sheet.joint)
    down = y + 36
    for said in counts if sheet.lines > 1 else [" · ".join(counts)]:
        draft.text(node, said, x + 10, down, colour="grey", size=TEXT, room=wide - 20)
        down += LINE
    down += 20 - LINE
    first = min(len(box.institutions), (ROWS + 1) // 2)
    for own, most in ((box.institutions, first), (box.projects, ROWS - first)):
        _names(sheet, own[:most], x + 10, down, wide - 20)
        down += LINE * most
        _more(sheet, node, len(own) - most, x + 30, down)
        down += LINE * (len(own) > most) + 3
    foot = y + HIGH - 64
    if not also:
        draft.text(node, say("map-also-none", lang), x + 10, foot + 2, size=TEXT, colour="grey")
    if also:
        draft.shape(node, "rule", x + wide / 2, foot - 9, width=wide - 20, height=1, colour="rule")
        draft.text(node, say("map-also-with", lang), x + 10, foot + 2, size=TEXT, colour="grey")
        if len(also) > ALSO:
            more = say("map-also-more", lang, n=len(also) - ALSO)
            style = {"size": TEXT, "colour": "grey", "align": "right"}
            draft.text(node, more, x + wide - 10, foot + 2, **style)
        end = max(14.0, *(width(str(count), TEXT, bold=True) for _, count in also[:ALSO]))
        for k, (other, count) in enumerate(also[:ALSO]):
            down = foot + 19 + LINE * k
            style = {"size": TEXT, "bold": True, "colour": "grey", "align": "right"}
            draft.text(node, str(count), x + 10 + end, down, **style)
            name = called(sheet.ground, other)
            draft.text(node, name, x + 16 + end, down, size=TEXT, room=wide - 28 - end)


def _counts(box: Box, lang: str, *, joint: bool) -> tuple[str, str]:
    """Count who and what is in a box, and how many of its projects are of more than one."""
    all_, several = len(box.projects), sum(own >= SHARED for _, own in box.projects)
    projects = (
        say("map-group-joint", lang, all=all_, n=several)
        if joint
        else say("count-projects", lang, n=all_)
    )
    return say("count-institutions", lang, n=len(box.institutions)), projects


def called(ground: Ground, box: Box) -> str:
    """Give the name of a group: who is busiest in it."""
    return brief(ground.name((box.institutions or box.projects)[0][0]))


def _names(sheet: Sheet, rows: Sequence[tuple[str, int]], x: float, y: float, room: float) -> None:
    """Write names below one another: institutions with their number of projects here."""
    draft, ground = sheet.draft, sheet.ground
    counts = [str(count) for one, count in rows if one in ground.institutions]
    end = max([14.0, *(width(count, TEXT, bold=True) for count in counts)])
    for k, (one, count) in enumerate(rows):
        project, at, name = one in ground.projects, y + LINE * k, ground.name(one)
        node = draft.node(
            kind="project" if project else "institution",
            key=one,
            name=name,
            x=x + room / 2,
            y=at,
            width=room,
            height=LINE,
        )
        if project:
            tint = "grey" if sheet.told else ground.tint(one)
            draft.shape(node, "dot", x + end - 5, at, width=7, height=7, colour=tint, of=one)
        else:
            style = {"size": TEXT, "bold": True, "colour": "grey", "align": "right"}
            draft.text(node, str(count), x + end, at, **style)
        style = {"size": TEXT, "italic": one in ground.ended, "room": room - end - 8}
        draft.text(node, name, x + end + 6, at, **style)


def _more(sheet: Sheet, node: str, n: int, x: float, y: float) -> None:
    """Say how many are not shown."""
    if n > 0:
        sheet.draft.text(node, f"+ {n}", x, y, size=TEXT, colour="grey")


def _foot(sheet: Sheet, found: Outside, y: float, wide: float) -> float:
    """Say who is in no box, the hubs and all others; give where it ends."""
    ground = sheet.ground
    names = ", ".join(ground.name(one) for one in hubs_in_order(ground))
    own = len({project for one in ground.hubs for project in ground.taken[one]})
    counts = {"n": len(ground.hubs), "own": own, "all": len(ground.projects)}
    hubs = say("map-in-no-box", ground.lang, names=names, **counts) if names else ""
    rest = [("rest", said) for said in told_outside(ground, found, TEXT, wide)]
    for place, (one, said) in enumerate([*([("hubs", hubs)] if hubs else []), *rest]):
        lines = wrapped(" ".join(said.split()), TEXT, wide, len(said))
        high = LINE * len(lines)
        box = {"x": wide / 2, "y": y + (high - LINE) / 2, "width": wide, "height": high}
        node = sheet.draft.node(kind=one, id=f"{one}:{place}", name=said, **box)
        for k, line in enumerate(lines):
            down = y + LINE * k
            sheet.draft.text(node, line, 0, down, size=TEXT, colour="grey", room=wide)
        y += high + 3
    return y
