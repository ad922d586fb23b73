"""What views of rows write alike: texts of several lines, dots before names, boxes around both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft, Row
from kennisnet.maps.widths import width, wrapped
from kennisnet.texts import say

LINE = 15.0
"""From line to line."""
DOT = 8.0
INDENT = 12.0
"""From the middle of a dot to the name behind it."""
LEAD, PARTNER = 2.4, 1.2
"""Widths of the line of a lead and of another."""
WHY_LINES = 6
"""Why two should meet, where nobody can introduce them, takes so many lines at most."""
PITCH = 14.0
"""From the mark of a hub to the next."""


@dataclass(frozen=True)
class Written:
    """A text in lines, and how it is written; what does not fit in the last line is cut there."""

    lines: tuple[str, ...]
    size: float
    room: float
    bold: bool = False
    italic: bool = False

    @classmethod
    def of(cls, text: str, room: float, most: int, size: float = 12.5, **style: bool) -> Written:
        """Break a text into lines that fit."""
        text, bold = " ".join(text.split()), style.get("bold", False)
        lines = wrapped(text, size, room, most, bold=bold) if text else []
        return cls(tuple(lines), size, room, **style)

    @property
    def width(self) -> float:
        """How wide its widest line is, as far as it is shown."""
        wide = max((width(line, self.size, bold=self.bold) for line in self.lines), default=0.0)
        return min(wide, self.room)

    @property
    def height(self) -> float:
        """How high its lines are together."""
        return self.step * len(self.lines)

    @property
    def step(self) -> float:
        """From line to line."""
        return max(LINE, 1.25 * self.size)

    def write(self, draft: Draft, node: str, x: float, y: float, **values: Any) -> None:
        """Write the lines; ``y`` is the middle of all of them."""
        style = {"size": self.size, "bold": self.bold, "italic": self.italic, "room": self.room}
        for place, line in enumerate(self.lines):
            down = self.step * (place - (len(self.lines) - 1) / 2)
            draft.text(node, line, x, y + down, **{**style, **values})


def project_written(ground: Ground, project: str, room: float, most: int, size: float) -> Written:
    """Write the name of a project, italic where it is over."""
    ended = project in ground.ended
    return Written.of(ground.name(project), room, most, size, italic=ended)


def project_ink(ground: Ground, project: str) -> str:
    """Give the colour of the name of a project: grey where it is over."""
    return "grey" if project in ground.ended else "ink"


def mark(
    draft: Draft, node: str, x: float, y: float, tint: str, project: str, *, lead: bool | None
) -> None:
    """Mark in the row of a project who leads (filled), takes part (open) or is not there (a speck)."""
    if lead is None:
        draft.shape(node, "dot", x, y, width=2.4, height=2.4, colour="faint")
        return
    size, shape = (10.0, "dot") if lead else (9.2, "ring")
    draft.shape(node, shape, x, y, width=size, height=size, colour=tint, of=project)


def participation(ground: Ground, institution: str, project: str, *, lead: bool) -> dict[str, Any]:
    """Give what the line of a participation looks like, and whose it is."""
    return {
        "kind": "lead" if lead else "partner",
        "institution": institution,
        "project": project,
        "colour": ground.tint(project),
        "of": project,
        "width": LEAD if lead else PARTNER,
    }


def told_of(row: Row, lang: str) -> str:
    """Say why two should meet whom nobody here knows both."""
    return str(row.get("evidence") or say("map-nobody-between", lang))


def head(draft: Draft, texts: Sequence[tuple[str, float, str]], y: float) -> None:
    """Write what stands in each column: a text, where, and to which side it goes."""
    node = draft.node(kind="title", id="title:columns", x=0.0, y=y)
    for text, x, align in texts:
        draft.text(node, text.upper(), x, y, size=11, bold=True, colour="grey", align=align)


def opening(draft: Draft, title: str, read: str, wide: float) -> float:
    """Write what the picture shows and how to read it; give the height at which it goes on."""
    node = draft.node(kind="title", id="title:opening", name=title)
    heading = Written.of(title, wide, 2, 17, bold=True)
    below = Written.of(read, wide, 3, 12.5)
    heading.write(draft, node, 0, heading.height / 2 + 4)
    top = heading.height + 12
    below.write(draft, node, 0, top + below.height / 2, colour="grey")
    return top + below.height + 22


def box(x: float, y: float, wide: float, high: float) -> dict[str, float]:
    """Give the box around a node."""
    return {"x": x, "y": y, "width": wide, "height": high}
