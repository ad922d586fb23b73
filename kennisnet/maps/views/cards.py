"""Cards: for each suggestion of one institution who, through whom, from where, what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft, Row
from kennisnet.maps.views.writing import (
    DOT,
    INDENT,
    WHY_LINES,
    Written,
    box,
    project_ink,
    project_written,
    told_of,
)
from kennisnet.maps.widths import width
from kennisnet.network import records
from kennisnet.texts import say
from kennisnet.texts.wording import brief

CARDS = 8
INSIDE = 12.0
"""From the edge of a card to what stands in it."""
NUMBER = 20.0
NAME, TEXT, SMALL = 13.5, 12.0, 11.0
PILL_ROOM = 130.0
AROUND_PILL = 16.0


@dataclass(frozen=True)
class Card:
    """A suggestion that is written down: who it is about, and the parts of the card."""

    key: str
    via: str
    where: str
    shared: tuple[str, ...]
    name: Written
    pill: Written
    project: Written
    caution: Written

    @property
    def path_height(self) -> float:
        """How high the part is that says through whom, and where."""
        return (
            self.pill.height
            + (14 if self.via else 6)
            + (self.project.height + 3 if self.below else 0)
        )

    @property
    def below(self) -> bool:
        """Whether the project stands below who introduces, and not beside."""
        beside = self.project.room + self.pill.width + AROUND_PILL < self.name.room
        return bool(self.where) and not beside

    @property
    def height(self) -> float:
        """How high the card is."""
        return self.name.height + self.path_height + self.caution.height + 14


def cards_of(ground: Ground, one: str, wide: float) -> list[Card]:
    """Write the best suggestions of an institution."""
    rows = ground.suggestions
    if rows is None or not len(rows):
        return []
    own = rows[(rows["a"] == one) | (rows["b"] == one)]
    return [_card(ground, one, row, wide) for row in records(own.head(CARDS))]


def _card(ground: Ground, one: str, row: Row, wide: float) -> Card:
    other = row["b"] if row["a"] == one else row["a"]
    via, where = row["introduced_by"], row["to" if row["b"] == other else "from"]
    room = wide - 2 * INSIDE - NUMBER
    name = Written.of(ground.name(other), room, 3, NAME, bold=True)
    if via:
        pill = Written.of(brief(ground.name(via)), PILL_ROOM, 4, TEXT)
    else:
        pill = Written.of(told_of(row, ground.lang), room, WHY_LINES, SMALL)
    shown = where if via else ""
    beside = room - _path_start(ground.lang) - pill.width - AROUND_PILL - INDENT - 8
    project = _project(ground, shown, beside, room - INDENT)
    said = "; ".join(_cautions(ground, other, row))
    caution = Written.of(say("map-caution", ground.lang, what=said) if said else "", room, 2, SMALL)
    shared = tuple(one for one in str(row["shared_partners"]).split(" | ") if one)
    return Card(other, via, shown, shared, name, pill, project, caution)


def _project(ground: Ground, project: str, beside: float, below: float) -> Written:
    """Write a project beside who introduces if it fits there in one line, else below."""
    if not project:
        return Written((), TEXT, beside)
    once = project_written(ground, project, beside, 1, TEXT)
    if width(once.lines[0], TEXT) <= beside:
        return once
    return project_written(ground, project, below, 3, TEXT)


def _path_start(lang: str) -> float:
    return width(say("map-via", lang), TEXT) + 6


def _cautions(ground: Ground, other: str, row: Row) -> Iterator[str]:
    """Say in few words what may make a suggestion weak."""
    projects = ground.taken[other]
    if len(projects) == 1:
        yield say("map-caution-few", ground.lang)
    if projects and ground.ended.issuperset(projects):
        yield say("map-caution-ended", ground.lang)
    if row["weak"]:
        yield say("map-caution-weak", ground.lang)
    if not row["where"]:
        yield say("map-caution-nowhere", ground.lang)


def draw(draft: Draft, ground: Ground, card: Card, place: int, left: float, y: float) -> str:
    """Draw a card by its left edge and its middle, for a column that ends where the picture does."""
    room = card.name.room + 2 * INSIDE + NUMBER
    around = box(left + room / 2, y, room, card.height)
    node = draft.node(kind="institution", key=card.key, name=ground.name(card.key), **around)
    x, middle = around.pop("x"), around.pop("y")
    draft.shape(node, "box", x, middle, colour="panel", **around)
    top = y - card.height / 2 + 7
    name = top + card.name.height / 2
    number = {"size": NAME, "bold": True, "colour": "suggestion"}
    draft.text(node, str(place + 1), left + INSIDE, name, **number)
    start = left + INSIDE + NUMBER
    card.name.write(draft, node, start, name)
    path = top + card.name.height + card.path_height / 2
    if card.via:
        _path(draft, ground, card, place, start, path, node)
    else:
        card.pill.write(draft, node, start, path, colour="grey")
    under = top + card.name.height + card.path_height + card.caution.height / 2
    card.caution.write(draft, node, start, under, colour="grey")
    return node


def _path(
    draft: Draft, ground: Ground, card: Card, place: int, x: float, y: float, node: str
) -> None:
    """Write through whom, and from which project that one is known; ``y`` is the middle of both."""
    wide, high = card.pill.width + AROUND_PILL, card.pill.height + 6
    low = card.project.height + 3 if card.below else 0.0
    y, under = y - low / 2, y + (card.pill.height + 8) / 2 + 2
    draft.text(node, say("map-via", ground.lang), x, y, size=TEXT, colour="grey")
    start = x + _path_start(ground.lang)
    middle = start + wide / 2
    own, name = f"via {place}", ground.name(card.via)
    around = box(middle, y, wide, high)
    pill = draft.node(kind="institution", key=card.via, id=own, name=name, **around)
    draft.shape(pill, "pill", middle, y, width=wide, height=high, colour="suggestion")
    card.pill.write(draft, pill, middle, y, colour="suggestion", align="center")
    if not card.where:
        return
    x, y = (x + DOT / 2, under) if card.below else (start + wide + 8 + DOT / 2, y)
    long = INDENT + card.project.width
    own, name = f"where {place}", ground.name(card.where)
    around = box(x + long / 2, y, long, card.project.height)
    met = draft.node(kind="project", key=card.where, id=own, name=name, **around)
    tint = ground.tint(card.where)
    draft.shape(met, "dot", x, y, width=DOT, height=DOT, colour=tint, of=card.where)
    card.project.write(draft, met, x + INDENT - 2, y, colour=project_ink(ground, card.where))
