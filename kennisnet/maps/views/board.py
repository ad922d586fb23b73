"""The board ("Tafel"): projects as named rows by group, who takes part everywhere as marks.

Rows stand in two blocks that face each other. In the middle is who takes part on both sides,
outside who takes part on one. Lines are drawn for these only: a hub has a fixed place in each row,
filled where it leads and open where it is a partner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kennisnet.maps.arranging import Places, Side, Sizes, arranged, halves, sides
from kennisnet.maps.ground import Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.openings import of_board
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.strips import hub_strip, hubs_in_order
from kennisnet.maps.views.writing import LINE, PITCH, box, mark, participation
from kennisnet.maps.widths import width, wrapped
from kennisnet.texts import say

PROJECTS, OTHERS = 60, 75
"""A map begins with the board up to so many projects, and institutions beside the hubs."""
TEXT = 12.5
HEAD = 13.0
BLOCK = 378.0
"""Width of a block of rows, with its marks."""
LEAST_BLOCK, BESIDE = 190.0, 50.0
"""The least width of one that stands alone, and the room in it for what is said behind a name."""
GUTTER = 60.0
"""Between a column of names and a block: curves need it to be told apart."""
MOST_NAME = 168.0
"""Longer names of institutions take several lines: none is cut."""
MOST_PILL = 132.0
MOST_LINES = 4
AROUND, LEAST_AROUND, MIDDLE_HIGH = 12.0, 3.0, 620.0
"""Of a pill beside its lines: less, down to the second, where the middle would be higher than that."""
MIDDLE = 208.0
"""Between two blocks, at least."""
HEADING = 38.0
BETWEEN_GROUPS = 0.6
"""So much of a row is left free before the next heading."""
HIGH = 770.0
"""Rows come closer to one another, down to `LEAST_ROW`, so that a board is no higher than this."""
LEAST_ROW, MOST_ROW = 20.0, 25.0
UPRIGHT, PAPER_ROW = 1.1, 16.0
"""On paper a board may be so much higher than wide, and rows, on which nobody clicks, stand closer."""
TWO_BLOCKS = 1_100.0
"""On less room there is one block, and names stand at one side."""
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


def _fits(ground: Ground, share: float = 1.0) -> bool:
    others = sum(one not in ground.hubs for one in ground.institutions)
    return len(ground.projects) <= share * PROJECTS and others <= share * OTHERS


@view("board", fits=lambda ground: _fits(ground, 2), first=_fits)
def board(ground: Ground) -> Scene:
    """Compose the board; where two blocks with names at both sides have no room, with one."""
    return _Board(ground, narrow=ground.across < TWO_BLOCKS).scene()


def crossings_of(ground: Ground) -> int:
    """Count the pairs of lines that cross on the board."""
    return _Board(ground, narrow=False).places.crossings


def quick_board(ground: Ground) -> Scene:
    """Compose it with somewhat more crossings, where many are needed at once."""
    return _Board(ground, narrow=False, switch=False).scene()


@view("board", "board-narrow", fits=lambda ground: _fits(ground, 2))
def narrow_board(ground: Ground) -> Scene:
    """Compose it with one block and one column of names, for a small screen."""
    return _Board(ground, narrow=True).scene()


class _Board:
    """A board that is being composed."""

    def __init__(self, ground: Ground, *, narrow: bool, switch: bool = True) -> None:
        self.ground, self.narrow = ground, narrow
        paper = ground.across < TWO_BLOCKS
        self.high, self.least = (UPRIGHT * ground.across, PAPER_ROW) if paper else (HIGH, LEAST_ROW)
        self.draft = Draft()
        self.hubs = hubs_in_order(ground)
        self.taken = {one: [*own] for one, own in ground.taken.items() if one not in ground.hubs}
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
        self.lines = {
            one: wrapped(ground.name(one), TEXT, self._room(one), MOST_LINES) for one in self.taken
        }
        self.blocks, self.columns, self.middle, self.wide = self._measured()
        self.top = hub_strip(self.draft, ground, self.wide)
        lines = LINE * sum(len(self.lines[one]) for one in self.between)
        spare = (MIDDLE_HIGH - lines) / max(len(self.between), 1)
        self.around = min(max(spare, LEAST_AROUND), AROUND)
        heights = {
            one: LINE * len(own) + (self.around if one in self.between else 2)
            for one, own in self.lines.items()
        }
        self.sizes = Sizes(self._row_height(), HEADING, heights)
        parts, between, taken = self.parts, self.between, self.taken
        self.places: Places = arranged(parts, between, taken, self.sizes, self.top, switch=switch)

    def _row_height(self) -> float:
        """Give rows the height at which the longest side fits, if it can."""
        room = []
        for part in self.parts:
            rows = sum(len(own) for own in part.groups) + BETWEEN_GROUPS * len(part.groups)
            room.append((self.high - self.top - HEADING * len(part.groups)) / max(rows, 1))
        return min(max(min(room), self.least), MOST_ROW)

    def _measured(self) -> tuple[list[Block], list[tuple[float, int]], float, float]:
        """Give blocks, columns of names (where, and to which side names go), middle and width."""
        marks = len(self.hubs)
        if self.narrow:
            block = Block(12, 12 + BLOCK, 1, marks)
            column = block.right + GUTTER + 30
            wide = column + 14 + self._widest(self.parts[0].outside)
            return [block], [(column, 1)], 0.0, wide
        left = self._widest(self.parts[0].outside)
        start = left + 16 + GUTTER if left else 0.0
        alone = not self.parts[1].groups
        first = Block(start, start + (self._needed() if alone else BLOCK), 1, marks)
        room = max(MIDDLE, self._widest(self.between) + 14 + 2 * GUTTER)
        second = Block(first.right + room, first.right + room + BLOCK, -1, marks)
        column, right = second.right + GUTTER, self._widest(self.parts[1].outside)
        wide = column + 14 + right if right else first.right if alone else second.right
        middle = (first.right + second.left) / 2
        return [first, second], [(left + 10, -1), (column, 1)], middle, wide

    def _needed(self) -> float:
        """How wide a block is that stands alone: a few short names need no room for long ones."""
        names = [width(self.ground.name(one), TEXT) for one in self.ground.projects]
        heads = [width(title, HEAD, bold=True) for title in self.titles[0]]
        marks = PITCH * len(self.hubs) + 6 if self.hubs else 0.0
        return min(BLOCK, max([LEAST_BLOCK, *(one + marks + BESIDE for one in (*names, *heads))]))

    def _room(self, one: str) -> float:
        return MOST_PILL if one in self.between else MOST_NAME

    def _widest(self, who: Sequence[str]) -> float:
        return max((self._width(one) for one in who), default=0.0)

    def _width(self, one: str) -> float:
        return min(max(width(line, TEXT) for line in self.lines[one]), self._room(one))

    def scene(self) -> Scene:
        """Draw everything."""
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
            legend(self.draft, self.ground),
            width=self.wide,
            height=max([*heights, self.top]) + 20,
            opening=of_board(self.ground),
            **self.ground.said(),
        )

    def _heading(self, block: Block, title: str, group: Sequence[str], y: float) -> None:
        tint = self.ground.tint(group[0]) if self._same(group) else "ink"
        node = self.draft.node(
            kind="title",
            key="",
            id=f"title:{group[0]}",
            **box(block.middle, y, block.right - block.left, 30),
        )
        lines = wrapped(title, HEAD, block.room, 2, bold=True)
        text = y + HEADING / 2 - 11 - LINE * (len(lines) - 1)
        for place, line in enumerate(lines):
            self.draft.text(
                node,
                line,
                block.name,
                text + LINE * place,
                size=HEAD,
                bold=True,
                colour=tint,
                room=block.room,
            )
        self.draft.shape(
            node,
            "rule",
            block.middle,
            y + HEADING / 2 - 2,
            width=block.right - block.left,
            height=1,
            colour=tint,
        )
        for place, one in enumerate(self.hubs):
            letter = self.ground.hubs[one]
            at = block.mark(place)
            self.draft.text(
                node,
                letter,
                at,
                y + HEADING / 2 - 11,
                size=12,
                bold=True,
                colour="grey",
                align="center",
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
            **box(block.middle, y, block.right - block.left, self.sizes.row),
        )
        listed = bool(row.get("open_ended", False))
        said = [f"+ {self.ground.more[project]}"] if self.ground.more.get(project) else []
        more = " ".join([*said, *([say("map-and-others", self.ground.lang)] if listed else [])])
        kinds = self.ground.kinds.get(project, [])
        room = block.room - (width(more, 12) + 6 if more else 0) - (14 if kinds else 0)
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
        end = block.name + min(width(name, TEXT), room) + 5
        if kinds:
            self.draft.shape(node, "triangle", end + 5, y, width=8, height=7, colour="grey")
            end += 14
        if more:
            self.draft.text(node, more, end, y, size=12, colour="grey")
        tint = self.ground.tint(project)
        for place, one in enumerate(self.hubs):
            lead = self.ground.members[project].get(one)
            mark(self.draft, node, block.mark(place), y, tint, project, lead=lead)

    def _outside(self, one: str, x: float, way: int) -> None:
        """Write an institution beside its column; ``way`` is the side to which the name goes."""
        name, y = self.ground.name(one), self.places.institutions[one]
        wide = self._width(one)
        node = self.draft.node(
            kind="institution",
            key=one,
            name=name,
            **box(x + way * (wide + 6) / 2, y, wide + 16, self.sizes.names[one]),
        )
        tint = self.ground.tint(one)
        self.draft.shape(node, "square", x, y, width=8, height=8, colour=tint, of=one)
        align = "left" if way > 0 else "right"
        self._name(node, one, x + way * 10, y, align)

    def _between(self, one: str) -> None:
        """Write an institution in the middle."""
        name, y = self.ground.name(one), self.places.institutions[one]
        high = LINE * len(self.lines[one]) + self.around / 2
        around = box(self.middle, y, self._width(one) + 14, high)
        node = self.draft.node(kind="institution", key=one, name=name, **around)
        tint = self.ground.tint(one)
        self.draft.shape(
            node, "pill", around.pop("x"), around.pop("y"), **around, colour=tint, of=one
        )
        self._name(node, one, self.middle, y, "center")

    def _name(self, node: str, one: str, x: float, y: float, align: str) -> None:
        lines, guest = self.lines[one], one in self.ground.guests
        style = {"size": TEXT, "align": align, "room": self._room(one) + 1, "italic": guest}
        for place, line in enumerate(lines):
            at = y + LINE * (place - (len(lines) - 1) / 2)
            self.draft.text(node, line, x, at, **style)

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
                    **participation(self.ground, one, project, lead=lead),
                    curve="horizontal",
                )


def _blocks(ground: Ground) -> list[list[tuple[str, list[str]]]]:
    """Give both sides: for each its groups, with their heading."""
    groups: dict[str, list[str]] = {}
    for project in ground.projects:
        groups.setdefault(ground.groups.get(project, ""), []).append(project)
    title = {name: name or say("map-projects", ground.lang) for name in groups}
    if len(groups) == 1:
        ((name, own),) = groups.items()
        parts = halves(own, _members(ground)) if len(own) > SPLIT else [own, []]
        heads = (title[name], say("map-continued", ground.lang))
        return [[(head, part)] if part else [] for head, part in zip(heads, parts, strict=True)]
    split = sides(groups, _members(ground))
    return [[(title[name], groups[name]) for name in side] for side in split]


def _members(ground: Ground) -> dict[str, set[str]]:
    return {project: {*who} - {*ground.hubs} for project, who in ground.members.items()}
