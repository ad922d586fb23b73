"""Who is in no box of the view of groups, and why: between groups, in a smaller one, or with nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kennisnet.maps.ground import Ground
from kennisnet.maps.widths import wrapped
from kennisnet.texts import number, say

SEVERAL = 2
"""Whoever has partners in so many boxes works with several groups."""
NAMED, MOST_LINES = 40, 2
"""So many of each kind are named, as far as they fit in so many lines; the tables have all."""


@dataclass(frozen=True)
class Outside:
    """Who is in no box and no hub.

    ``several``: how many boxes each works with who works with two or more, most first; ``small``: who
    has partners, but fewer boxes; ``alone``: who has no partner but hubs; ``grouped`` and ``others``:
    the projects of groups that are no box, and of hubs or nobody.
    """

    several: dict[str, int]
    small: list[str]
    alone: list[str]
    grouped: list[str]
    others: list[str]

    @property
    def institutions(self) -> int:
        """How many institutions there are."""
        return len(self.several) + len(self.small) + len(self.alone)

    @property
    def projects(self) -> int:
        """How many projects there are."""
        return len(self.grouped) + len(self.others)


def outside(ground: Ground, boxes: Collection[int]) -> Outside:
    """Find who is in none of the boxes, which are groups by their number."""
    box = {one: group for one, group in ground.clusters.items() if group in boxes}
    left = [one for one in ground.institutions if one not in box and one not in ground.hubs]
    # By project, since a project of thousands has millions of pairs.
    hubs = {*ground.hubs}
    own = {p: {*ground.members[p]} - hubs for p in ground.projects}
    met = {p: {box[one] for one in own[p] if one in box} for p in ground.projects}
    several_in = {p for p in ground.projects if len(own[p]) > 1}
    with_boxes = {one: len(set[int]().union(*(met[p] for p in ground.taken[one]))) for one in left}
    company = {one for one in left if not several_in.isdisjoint(ground.taken[one])}
    busy = sorted(left, key=lambda one: (-with_boxes[one], one))
    several = {one: with_boxes[one] for one in busy if with_boxes[one] >= SEVERAL}
    alone = [one for one in left if one not in company]
    rest = [one for one in ground.projects if one not in box]
    return Outside(
        several,
        [one for one in left if one in company and one not in several],
        alone,
        [one for one in rest if one in ground.clusters],
        [one for one in rest if one not in ground.clusters],
    )


def told_outside(ground: Ground, found: Outside, size: float, wide: float) -> Iterator[str]:
    """Say who they are: each kind by name, as far as there is room, and how many more."""
    lang, hubs = ground.lang, len(ground.hubs)
    if found.others:
        only = say("count-projects", lang, n=len(found.others))
        yield say("map-hubs-only-rest", lang, n=hubs, projects=only)
    if found.institutions or found.grouped:
        yield say(
            "map-small-rest",
            lang,
            institutions=say("count-institutions", lang, n=found.institutions),
            projects=say("count-projects", lang, n=len(found.grouped)),
        )
    between = [f"{ground.name(one)} ({number(n, lang)})" for one, n in found.several.items()]
    for key, names in (
        ("several", between),
        ("small", [ground.name(one) for one in found.small]),
        ("alone", [ground.name(one) for one in found.alone]),
    ):
        if names:
            yield _fitting(f"map-rest-{key}", names, lang, hubs, size, wide)


def _fitting(key: str, names: Sequence[str], lang: str, hubs: int, size: float, wide: float) -> str:
    """Name as many as fit in a few lines."""

    def told(named: int) -> str:
        shown, more = ", ".join(names[:named]), len(names) - named
        listed = say("map-small-more", lang, n=more, names=shown) if more else shown
        return " ".join(say(key, lang, n=len(names), hubs=hubs, names=listed).split())

    named = min(len(names), NAMED)
    while named > 1 and len(wrapped(told(named), size, wide, MOST_LINES + 1)) > MOST_LINES:
        named -= 1
    return told(named)
