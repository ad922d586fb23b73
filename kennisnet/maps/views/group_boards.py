"""The board of each group: what a click on its box opens.

Rows are the projects of the group, in two halves; named beside them are those who take part in two
or more of them, the others are counted behind the row. Who of these is not of the group is in italics.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Scene
from kennisnet.maps.views.board import quick_board
from kennisnet.maps.views.groups import Box, boxes_of, called
from kennisnet.texts import say

MOST = 60
"""Of a larger group the projects with most members are shown."""
FEW, SEVERAL = 12, 2
"""Of more institutions, those are named that take part in several projects of the group."""


def group_boards(ground: Ground) -> dict[str, Scene]:
    """Give the board of each group that is a box, by ``groups:`` and its number."""
    return {f"groups:{box.number}": _board(ground, box) for box in boxes_of(ground)}


def _board(ground: Ground, box: Box) -> Scene:
    all_, name = [project for project, _ in box.projects], called(ground, box)
    title = name
    own = set(sorted(all_, key=lambda one: (-len(ground.members[one]), one))[:MOST])
    if len(own) < len(all_):
        title = say("map-busiest-of", ground.lang, what=title, shown=len(own), n=len(all_))
    counts = Counter(one for project in own for one in ground.members[project])
    least = 1 if len(counts) <= FEW else SEVERAL
    several = [one for one, n in counts.items() if n >= least and one not in ground.hubs]
    named = set(sorted(several, key=lambda one: (-counts[one], one))[:MOST])
    rest = Counter(
        project
        for project in own
        for one in ground.members[project]
        if one not in named and one not in ground.hubs
    )
    tables = ground.net.institutions, ground.net.projects
    shown = named | {one for one in ground.hubs if counts[one]}
    net = ground.net.subset(
        institutions=tables[0].index.isin(shown), projects=tables[1].index.isin(own)
    )
    hubs = {one: letter for one, letter in ground.hubs.items() if counts[one]}
    guests = frozenset(named.difference(one for one, _ in box.institutions))
    groups = dict.fromkeys(own, title)
    part = replace(ground, net=net, hubs=hubs, groups=groups, more=rest, guests=guests)
    return replace(quick_board(part), opening=_told(part, box, name, counts, named))


def _told(
    ground: Ground, box: Box, name: str, counts: Mapping[str, int], named: Collection[str]
) -> tuple[str, ...]:
    """Say how many of the group are named, who else is, and what a number behind a row counts.

    ``ground``: of what is drawn, in which not everybody is after whom the group is called.
    """
    lang, guests = ground.lang, len(ground.guests)
    every, absent = len(box.institutions), sum(one not in counts for one, _ in box.institutions)
    inside = {"named": len(named) - guests, "n": every, "guests": guests}
    told = [say("map-group-title", lang, name=name, **inside)]
    if ground.more:
        told.append(say("map-group-rest", lang, n=max(ground.more.values())))
    if absent:
        told.append(say("map-group-absent", lang, n=absent))
    return tuple(told)
