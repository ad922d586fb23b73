"""The board ("Tafel"): projects as named rows by group, who takes part everywhere as marks.

Rows stand in two blocks that face each other. In the middle is who takes part on both sides,
outside who takes part on one. Lines are drawn for these only: a hub has a fixed place in each row,
filled where it leads and open where it is a partner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kennisnet.maps.arranging import Places, Side, Sizes, arranged, sides
from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.widths import width
from kennisnet.texts import say

PITCH = 14.0
"""From mark to mark."""
TEXT = 12.5
HEAD = 13.0
BLOCK = 378.0
"""Width of a block of rows, with its marks."""
GUTTER = 64.0
"""Between a column of names and a block: curves need it to be told apart."""
MOST_NAME = 300.0
LEAST_MIDDLE = 208.0
TOP = 14.0
HUB_ROW = 18.0
SPLIT = 14
"""A single group with more rows than this is shown in two halves."""


@dataclass(frozen=True)
class Block:
    """Where a block of rows stands; ``inner`` is its side with the marks (1: right, -1: left)."""

    left: float
    right: float
    inner: int
    marks: int

    @property
    def mark_room(self) -> float:
        """How wide the marks are."""
        return PITCH * self.marks + 6 if self.marks else 0.0

    def mark(self, place: int) -> float:
        """Where the mark of a hub stands."""
        first = self.right - PITCH * (self.marks - 0.5) if self.inner > 0 else self.left + PITCH / 2
        return first + PITCH * place

    @property
    def name(self) -> float:
        """Where names begin."""
        return self.left if self.inner > 0 else self.left + self.mark_room

    @property
    def room(self) -> float:
        """How long a name can be."""
        return self.right - self.left - self.mark_room - 4

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2


def board(ground: Ground, *, narrow: bool = False) -> Scene:
    """Compose the board; ``narrow``: one block and one column of names, for a small screen."""
    return _Board(ground, narrow=narrow).scene()


class _Board:
    """A board that is being composed."""

    def __init__(self, ground: Ground, *, narrow: bool) -> None:
        self.ground, self.narrow = ground, narrow
        self.draft = Draft()
        self.hubs = sorted(ground.hubs, key=lambda one: (-len(ground.taken[one]), one))
        self.taken = {
            one: [*own] for one, own in ground.taken.items() if one not in ground.hubs
        }
        names = _blocks(ground)
        of = {p: k for k, side in enumerate(names) for _, own in side for p in own}
        if narrow:
            names, of = [[group for side in names for group in side]], dict.fromkeys(of, 0)
        there = {one: {of[p] for p in own} for one, own in self.taken.items()}
        self.between = [one for one, where in there.items() if len(where) > 1]
        lonely = [one for one, where in there.items() if not where]
        self.parts = [
            Side(
                [own for _, own in side],
                [one for one, where in there.items() if where == {k}] + (lonely if k == 0 else []),
            )
            for k, side in enumerate(names)
        ]
        self.titles = [[title for title, _ in side] for side in names]
        self.blocks, self.columns, self.middle, self.wide = self._measured()
        self.hub_foot = TOP + HUB_ROW * len(self.hubs) + 12 if self.hubs else TOP
        top = self.hub_foot + 8 if narrow else TOP
        sizes = Sizes()
        clear = self.hub_foot + 26
        self.places: Places = arranged(self.parts, self.between, self.taken, sizes, top, clear)

    def _measured(self) -> tuple[list[Block], list[tuple[float, int]], float, float]:
        """Give blocks, columns of names (where, and to which side names go), middle and width."""
        marks = len(self.hubs)
        if self.narrow:
            names = self._widest(self.parts[0].outside)
            block = Block(16, 16 + BLOCK, 1, marks)
            return [block], [(block.right + GUTTER + 40, 1)], 0.0, block.right + GUTTER + 60 + names
        left = 18 + (self._widest(self.parts[0].outside) if self.parts[0].outside else 0)
        first = Block(left + 20 + GUTTER, left + 20 + GUTTER + BLOCK, 1, marks)
        if not self.parts[0].outside:
            first = Block(18, 18 + BLOCK, 1, marks)
        room = max(LEAST_MIDDLE, self._widest(self.between) + 2 * GUTTER - 8)
        second = Block(first.right + room, first.right + room + BLOCK, -1, marks)
        right = second.right + GUTTER
        wide = right + 20 + self._widest(self.parts[1].outside) if self.parts[1].outside else second.right
        middle = (first.right + second.left) / 2
        return [first, second], [(left + 10, -1), (right, 1)], middle, wide + 18

    def _widest(self, who: Sequence[str]) -> float:
        widths = [width(self.ground.name(one), TEXT) for one in who]
        return min(max(widths, default=0.0), MOST_NAME)

    def scene(self) -> Scene:
        """Draw everything."""
        self._hubs()
        for side, block in enumerate(self.blocks):
            for title, group, y in zip(
                self.titles[side], self.parts[side].groups, self.places.headings[side], strict=True
            ):
                self._heading(block, title, group, y)
                for project in group:
                    self._row(block, project)
        for part, (x, way) in zip(self.parts, self.columns, strict=True):
            for one in part.outside:
                self._outside(one, x, way)
        for one in self.between:
            self._between(one)
        self._lines()
        heights = [*self.places.projects.values(), *self.places.institutions.values()]
        return self.draft.scene(
            width=self.wide,
            height=max([*heights, self.hub_foot]) + 22,
            **self.ground.said(),
        )

    def _hubs(self) -> None:
        """List who stands as a mark: letter, name, number of projects."""
        if not self.hubs:
            return
        names = max(width(self.ground.name(one), TEXT) for one in self.hubs)
        wide = min(names, MOST_NAME) + 74
        middle = self.middle if self.middle else 16 + wide / 2
        left = middle - wide / 2
        high = HUB_ROW * len(self.hubs) + 10
        box = self.draft.node(kind="title", key="", id="title:hubs", x=middle, y=TOP + high / 2)
        self.draft.shape(box, "box", middle, TOP + high / 2, width=wide, height=high, colour="panel")
        for place, one in enumerate(self.hubs):
            y = TOP + 5 + HUB_ROW * (place + 0.5)
            node = self.draft.node(
                kind="institution",
                key=one,
                name=self.ground.name(one),
                **_box(middle, y, wide - 8, HUB_ROW),
            )
            self.draft.text(node, self.ground.hubs[one], left + 10, y, colour="grey", bold=True)
            name = self.ground.name(one)
            self.draft.text(node, name, left + 28, y, size=TEXT, room=MOST_NAME)
            count = str(len(self.ground.taken[one]))
            self.draft.text(node, count, left + wide - 10, y, colour="grey", align="right")

    def _heading(self, block: Block, title: str, group: Sequence[str], y: float) -> None:
        tint = self.ground.tint(group[0]) if self._same(group) else "ink"
        node = self.draft.node(
            kind="title", key="", id=f"title:{group[0]}", **_box(block.middle, y, 378, 30)
        )
        text = y + 3
        self.draft.text(
            node, title, block.name, text, size=HEAD, bold=True, colour=tint, room=block.room
        )
        self.draft.shape(
            node, "rule", block.middle, y + 13, width=block.right - block.left, height=1, colour=tint
        )
        for place, one in enumerate(self.hubs):
            letter = self.ground.hubs[one]
            at = block.mark(place)
            self.draft.text(
                node, letter, at, text, size=12, bold=True, colour="grey", align="center"
            )

    def _same(self, group: Sequence[str]) -> bool:
        return len({self.ground.tints.get(project) for project in group}) == 1

    def _row(self, block: Block, project: str) -> None:
        """Write a project, with a mark for every hub."""
        row, y = self.ground.projects[project], self.places.projects[project]
        ended = project in self.ground.ended
        name = self.ground.name(project)
        node = self.draft.node(
            kind="project",
            key=project,
            name=name,
            **_box(block.middle, y, block.right - block.left, Sizes().row),
        )
        listed = bool(row.get("open_ended", False))
        more = say("map-and-others", self.ground.lang) if listed else ""
        room = block.room - (width(more, 11.5) + 6 if more else 0)
        self.draft.text(
            node,
            name,
            block.name,
            y,
            size=TEXT,
            italic=ended,
            colour="grey" if ended else "ink",
            room=room,
        )
        if more:
            end = block.name + min(width(name, TEXT), room) + 5
            self.draft.text(node, more, end, y, size=11.5, colour="grey")
        tint = self.ground.tint(project)
        for place, one in enumerate(self.hubs):
            lead = self.ground.members[project].get(one)
            x = block.mark(place)
            if lead is None:
                self.draft.shape(node, "dot", x, y, width=2.4, height=2.4, colour="faint")
            else:
                size = 10.0 if lead else 9.2
                shape = "dot" if lead else "ring"
                self.draft.shape(
                    node, shape, x, y, width=size, height=size, colour=tint, of=project
                )

    def _outside(self, one: str, x: float, way: int) -> None:
        """Write an institution beside its column; ``way`` is the side to which the name goes."""
        name, y = self.ground.name(one), self.places.institutions[one]
        wide = min(width(name, TEXT), MOST_NAME)
        node = self.draft.node(
            kind="institution",
            key=one,
            name=name,
            **_box(x + way * (wide + 12) / 2, y, wide + 24, Sizes().outside),
        )
        tint = self.ground.tint(one)
        self.draft.shape(node, "square", x, y, width=8, height=8, colour=tint, of=one)
        self.draft.text(
            node,
            name,
            x + way * 10,
            y,
            size=TEXT,
            align="left" if way > 0 else "right",
            room=MOST_NAME,
        )

    def _between(self, one: str) -> None:
        """Write an institution in the middle."""
        name, y = self.ground.name(one), self.places.institutions[one]
        wide = min(width(name, TEXT), MOST_NAME) + 14
        node = self.draft.node(
            kind="institution", key=one, name=name, **_box(self.middle, y, wide, 21)
        )
        tint = self.ground.tint(one)
        self.draft.shape(node, "pill", self.middle, y, width=wide, height=21, colour=tint, of=one)
        self.draft.text(node, name, self.middle, y, size=TEXT, align="center", room=MOST_NAME)

    def _lines(self) -> None:
        """Draw a line for each participation of who is no mark."""
        side_of = {p: k for k, part in enumerate(self.parts) for own in part.groups for p in own}
        half = {node["key"]: node["width"] / 2 for node in self.draft.nodes if node["key"]}
        for one, own in self.taken.items():
            y = self.places.institutions.get(one, 0.0)
            for project in own:
                k = side_of[project]
                block, (x, way) = self.blocks[k], self.columns[k]
                if one in self.between:
                    start = self.middle - block.inner * half[one]
                    end = block.right + 6 if block.inner > 0 else block.left - 6
                else:
                    start = x - way * 6
                    end = block.right + 6 if way > 0 else block.left - 6
                lead = self.ground.taken[one][project]
                self.draft.link(
                    f"institution:{one}",
                    f"project:{project}",
                    x1=start,
                    y1=y,
                    x2=end,
                    y2=self.places.projects[project],
                    kind="lead" if lead else "partner",
                    institution=one,
                    project=project,
                    colour=self.ground.tint(project),
                    of=project,
                    width=2.4 if lead else 1.2,
                    curve="horizontal",
                )


def _box(x: float, y: float, wide: float, high: float) -> dict[str, float]:
    return {"x": x, "y": y, "width": wide, "height": high}


def _blocks(ground: Ground) -> list[list[tuple[str, list[str]]]]:
    """Give both sides: for each its groups, with their heading."""
    groups: dict[str, list[str]] = {}
    for project in ground.projects:
        groups.setdefault(ground.groups.get(project, ""), []).append(project)
    title = {name: name or say("map-projects", ground.lang) for name in groups}
    if len(groups) == 1:
        ((name, own),) = groups.items()
        halves = _halves(own, ground) if len(own) > SPLIT else [own, []]
        return [[(title[name], half)] if half else [] for half in halves]
    members = {
        project: {one for one in who if one not in ground.hubs}
        for project, who in ground.members.items()
    }
    split = sides(groups, members)
    return [[(title[name], groups[name]) for name in side] for side in split]


def _halves(projects: Sequence[str], ground: Ground) -> list[list[str]]:
    """Cut a group in two, so that those with common partners stand together.

    Projects are put in the order of the second eigenvector of the Laplacian of what they share
    (Fiedler 1973), and cut in the middle.
    """
    who = [set(ground.members[project]) - set(ground.hubs) for project in projects]
    ties = np.array([[float(len(one & other)) for other in who] for one in who])
    np.fill_diagonal(ties, 0.0)
    laplacian = np.diag(ties.sum(axis=1) + 1e-3 * len(projects)) - ties - 1e-3
    values, vectors = np.linalg.eigh(laplacian)
    second = vectors[:, np.argsort(values, kind="stable")[1]]
    way = np.sign(second[np.argmax(np.abs(second))])
    order = np.argsort(np.round(way * second, 9), kind="stable")
    cut = (len(order) + 1) // 2
    return [[projects[k] for k in sorted(part)] for part in (order[:cut], order[cut:])]
