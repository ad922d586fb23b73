"""One institution ("Instelling"): its projects, its partners there, and who is not among them yet.

Four columns. Hubs stand as marks in the rows of the projects, and first among the partners; lines
are drawn to the others. A line from a partner to a suggestion is of who can introduce the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from kennisnet.maps.ground import Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.cards import cards_of, draw
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.strips import hubs_in_order
from kennisnet.maps.views.writing import (
    INDENT,
    PITCH,
    Written,
    box,
    head,
    mark,
    opening,
    participation,
    project_ink,
    project_written,
)
from kennisnet.texts import say
from kennisnet.texts.wording import brief

MOST = 60
"""So many projects and so many partners are shown; of the others the number."""
WIDE = 1400.0
SELF = 150.0
"""Width of the box of the institution."""
PROJECTS, PROJECTS_END = 196.0, 590.0
PARTNERS, PARTNERS_END = 684.0, 910.0
PARTNER_ROOM, TIMES_ROOM = 176.0, 30.0
CARDS_AT = 1040.0
TEXT = 12.5
LEAST_ROW, MOST_ROW = 24.0, 40.0
LEAST_PARTNER, MOST_PARTNER = 21.0, 30.0
MOST_BETWEEN = 40.0
"""Between two cards, at most."""
AFTER_HUBS = 10.0
SWEEPS = 8


@view("institution", on_page=False)
def institution(ground: Ground) -> Scene:
    """Compose the picture of the institution that the ground is about, or of the busiest."""
    taken, one = ground.taken, ground.about or ground.busiest
    if one not in taken:
        draft = Draft()
        high = opening(draft, say("map-headline-nobody", ground.lang), "", WIDE)
        return draft.scene(width=WIDE, height=high, **ground.said())
    return _Picture(ground, one).scene()


@dataclass(frozen=True)
class Chosen:
    """What is shown of an institution: its projects and its partners, in order."""

    projects: list[str]
    partners: list[str]
    together: Mapping[str, Sequence[str]]
    """For every partner the projects that it shares."""


def chosen(ground: Ground, one: str, through: set[str]) -> Chosen:
    """Choose and order projects (by group) and partners (hubs first).

    Where there are too many: the largest projects, and the partners ``through`` whom others can be
    met, then those who share most projects. In their group projects stand by the mean place of
    their partners, and partners by that of their projects, found in a few sweeps.
    """
    members = {p: [x for x in ground.members[p] if x != one] for p in ground.taken[one]}
    together: dict[str, list[str]] = {}
    for project, who in members.items():
        for x in who:
            together.setdefault(x, []).append(project)
    own = sorted(members, key=lambda p: (-len(members[p]), p))[:MOST]
    order = {name: k for k, name in enumerate(dict.fromkeys(ground.groups.values()))}
    group = {p: order.get(ground.groups.get(p, ""), -1) for p in own}
    own.sort(key=lambda p: (group[p], p))
    hubs = [x for x in hubs_in_order(ground) if x in together]
    others = sorted(
        set(together) - set(hubs), key=lambda x: (x not in through, -len(together[x]), x)
    )[: MOST - len(hubs)]
    shown = set(others)
    ties = {p: [x for x in members[p] if x in shown] for p in own}
    for _ in range(SWEEPS):
        others = _by_mean(others, together, own)
        own = sorted(_by_mean(own, ties, others), key=lambda p: group[p])
    return Chosen(own, [*hubs, *others], together)


def _by_mean(
    rows: Sequence[str], ties: Mapping[str, Sequence[str]], across: Sequence[str]
) -> list[str]:
    """Order rows by the mean place of what they are tied to; who has no tie keeps its own place."""
    place = {one: k for k, one in enumerate(across)}
    scale = max(len(across), 1) / max(len(rows), 1)
    means = {}
    for k, row in enumerate(rows):
        found = [place[one] for one in ties[row] if one in place]
        means[row] = fmean(found) if found else k * scale
    return sorted(rows, key=means.__getitem__)


def stacked(heights: Sequence[float], top: float, high: float, most: float) -> list[float]:
    """Give the middles of boxes one below another; what is left of a height is spread among them.

    >>> stacked([10, 20], 0, 50, 100), stacked([10, 20], 0, 50, 4)
    ([10.0, 35.0], [7.0, 26.0])
    """
    more = min(max(high - sum(heights), 0) / max(len(heights), 1), most)
    middles = []
    for height in heights:
        middles.append(top + (height + more) / 2)
        top += height + more
    return middles


class _Picture:
    """A picture that is being composed."""

    def __init__(self, ground: Ground, one: str) -> None:
        self.ground, self.draft, self.one = ground, Draft(), one
        self.cards = cards_of(ground, one, WIDE - CARDS_AT)
        self.shown = chosen(ground, one, {card.via for card in self.cards})
        self.marks = [x for x in hubs_in_order(ground) if x != one]
        self.first_mark = PROJECTS_END - PITCH * (len(self.marks) - 0.5)
        room = PROJECTS_END - PITCH * len(self.marks) - 10 - PROJECTS - INDENT
        self.projects = {p: project_written(ground, p, room, 3, TEXT) for p in self.shown.projects}
        self.partners = {
            x: Written.of(self._called(x), PARTNER_ROOM, 4, TEXT) for x in self.shown.partners
        }
        self.at: dict[str, float] = {}

    def _called(self, one: str) -> str:
        letter = self.ground.hubs.get(one)
        name = brief(self.ground.name(one))
        return f"{letter}  {name}" if letter else name

    def scene(self) -> Scene:
        """Draw everything."""
        top = self._head()
        bottom = self._placed(top)
        self._self()
        for project in self.shown.projects:
            self._project(project)
        for partner in self.shown.partners:
            self._partner(partner)
        for place, card in enumerate(self.cards):
            draw(self.draft, self.ground, card, place, CARDS_AT, self.at[card.key])
        self._introductions()
        bottom = self._left_out(bottom)
        return self.draft.scene(
            legend(self.draft, self.ground, marks=True),
            width=WIDE,
            height=bottom,
            **self.ground.said(),
        )

    def _head(self) -> float:
        """Write what stands above the columns; give the height at which they begin."""
        ground, lang, taken = self.ground, self.ground.lang, self.ground.taken[self.one]
        title = say("map-institution-title", lang, name=ground.name(self.one))
        y = opening(self.draft, title, say("map-institution-read", lang), WIDE)
        partners = len(self.shown.together)
        columns = [
            (say("map-institution-one", lang), 0.0, "left"),
            (say("map-institution-projects", lang, n=len(taken)), PROJECTS, "left"),
            (say("map-institution-partners", lang, n=partners), PARTNERS, "left"),
            (say("map-institution-not-yet", lang, n=len(self.cards)), CARDS_AT, "left"),
        ]
        head(self.draft, columns, y - 6)
        node = self.draft.node(kind="title", id="title:marks", y=y + 14)
        for place, one in enumerate(self.marks):
            x = self.first_mark + PITCH * place
            style = {"size": 12, "bold": True, "colour": "grey", "align": "center"}
            self.draft.text(node, ground.hubs[one], x, y + 14, **style)
        rows = [ground.projects[p] for p in taken]
        if self.cards and any(bool(row.get("open_ended", False)) for row in rows):
            text = say("map-institution-open", lang)
            self.draft.text(node, text, CARDS_AT, y + 14, size=11, colour="grey")
        return y + 30

    def _placed(self, top: float) -> float:
        """Give everything its height; gives where it ends."""
        rows = [max(LEAST_ROW, one.height + 8) for one in self.projects.values()]
        names = [max(LEAST_PARTNER, one.height + 5) for one in self.partners.values()]
        hubs = sum(one in self.ground.hubs for one in self.partners)
        if 0 < hubs < len(names):
            names[hubs - 1] += AFTER_HUBS
        cards = [card.height + 8 for card in self.cards]
        high = max(sum(rows), sum(names), sum(cards), 120.0)
        keys = [*self.projects, *self.partners, *(card.key for card in self.cards)]
        places = [
            *stacked(rows, top, high, MOST_ROW - LEAST_ROW),
            *stacked(names, top, high, MOST_PARTNER - LEAST_PARTNER),
            *stacked(cards, top, high, MOST_BETWEEN),
        ]
        self.at = dict(zip(keys, places, strict=True))
        if 0 < hubs < len(names):
            self.at[[*self.partners][hubs - 1]] -= AFTER_HUBS / 2
        own = [self.at[p] for p in self.projects]
        self.at[self.one] = fmean([own[0], own[-1]]) if own else top + 40
        return top + high + 10

    def _self(self) -> None:
        """Draw the institution itself."""
        ground, y = self.ground, self.at[self.one]
        taken = ground.taken[self.one]
        name = Written.of(ground.name(self.one), SELF - 24, 4, 13, bold=True)
        counts = [
            say("map-institution-projects", ground.lang, n=len(taken)),
            say("map-institution-leads", ground.lang, n=sum(taken.values())),
        ]
        high = name.height + 15 * len(counts) + 22
        around = box(SELF / 2, y, SELF, high)
        node = self.draft.node(
            kind="institution", key=self.one, name=ground.name(self.one), **around
        )
        self.draft.shape(node, "box", around.pop("x"), around.pop("y"), colour="node", **around)
        top = y - high / 2 + 9
        name.write(self.draft, node, 12, top + name.height / 2, colour="paper")
        for place, text in enumerate(counts):
            down = top + name.height + 4 + 15 * (place + 0.5)
            self.draft.text(node, text, 12, down, size=12, colour="paper", room=SELF - 24)

    def _project(self, project: str) -> None:
        """Write a project, with a mark for every hub, and a line from the institution."""
        ground, y = self.ground, self.at[project]
        written = self.projects[project]
        around = box((PROJECTS + PROJECTS_END) / 2, y, PROJECTS_END - PROJECTS, LEAST_ROW)
        node = self.draft.node(kind="project", key=project, name=ground.name(project), **around)
        members = ground.members[project]
        tint = ground.tint(project)
        mark(self.draft, node, PROJECTS, y, tint, project, lead=members[self.one])
        written.write(self.draft, node, PROJECTS + INDENT, y, colour=project_ink(ground, project))
        for place, hub in enumerate(self.marks):
            x = self.first_mark + PITCH * place
            mark(self.draft, node, x, y, tint, project, lead=members.get(hub))
        ends = (SELF, PROJECTS - 7), (self.at[self.one], y)
        self._line(self.one, project, self.one, ends, lead=members[self.one])
        for one in self.partners:
            if one in members and one not in ground.hubs:
                ends = (PARTNERS - 8, PROJECTS_END + 8), (self.at[one], y)
                self._line(one, project, one, ends, lead=members[one])

    def _line(
        self,
        one: str,
        project: str,
        who: str,
        ends: tuple[tuple[float, float], tuple[float, float]],
        *,
        lead: bool,
    ) -> None:
        """Draw a participation."""
        (x1, x2), (y1, y2) = ends
        self.draft.link(
            f"institution:{one}",
            f"project:{project}",
            x1=x1,
            x2=x2,
            y1=y1,
            y2=y2,
            **participation(self.ground, who, project, lead=lead),
            alpha=0.7,
            curve="horizontal",
        )

    def _partner(self, one: str) -> None:
        """Write a partner, and in how many projects where it is more than one."""
        ground, y, written = self.ground, self.at[one], self.partners[one]
        wide = PARTNERS_END - PARTNERS
        around = box(PARTNERS + wide / 2, y, wide, max(written.height, LEAST_PARTNER))
        node = self.draft.node(kind="institution", key=one, name=ground.name(one), **around)
        tint = ground.tint(one)
        self.draft.shape(node, "square", PARTNERS, y, width=8, height=8, colour=tint, of=one)
        written.write(self.draft, node, PARTNERS + INDENT, y)
        many = len(self.shown.together[one])
        if many > 1:
            text, style = say("map-times", ground.lang, n=many), {"size": 11.5, "align": "right"}
            self.draft.text(node, text, PARTNERS_END, y, colour="grey", **style)

    def _introductions(self) -> None:
        """Draw a line from who can introduce, and a thin one from the other shared partners."""
        for card in self.cards:
            for one in card.shared:
                if one in self.partners:
                    first = one == card.via
                    self.draft.link(
                        f"institution:{one}",
                        f"institution:{card.key}",
                        x1=PARTNERS_END + 6,
                        y1=self.at[one],
                        x2=CARDS_AT - 4,
                        y2=self.at[card.key],
                        kind="introduction",
                        institution=one,
                        colour="suggestion",
                        width=2.2 if first else 0.8,
                        alpha=0.9 if first else 0.3,
                        curve="horizontal",
                    )

    def _left_out(self, y: float) -> float:
        """Say how many are not shown; give where the picture ends."""
        lang = self.ground.lang
        projects = len(self.ground.taken[self.one]) - len(self.projects)
        partners = len(self.shown.together) - len(self.partners)
        node = self.draft.node(kind="title", id="title:more", y=y)
        if projects:
            text = say("map-institution-more-projects", lang, n=projects)
            self.draft.text(node, text, PROJECTS + INDENT, y + 6, size=12, colour="grey")
        if partners:
            text = say("map-institution-more-partners", lang, n=partners)
            self.draft.text(node, text, PARTNERS + INDENT, y + 6, size=12, colour="grey")
        return y + 20 if projects or partners else y
