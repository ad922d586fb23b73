"""Who should meet ("Kennismaken"): a row for each suggestion, as a path of whom and what is known.

A, the project from which the introducer knows A, the introducer, the project from which the
introducer knows B, and B. In five columns no line crosses another.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from kennisnet.maps.ground import Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Row, Scene
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.writing import (
    DOT,
    INDENT,
    PARTNER,
    WHY_LINES,
    Written,
    box,
    head,
    opening,
    participation,
    project_ink,
    project_written,
    told_of,
)
from kennisnet.network import records
from kennisnet.texts import say
from kennisnet.texts.wording import brief

ROWS = 25
WIDE = 1400.0
LEFT, RIGHT = 34.0, WIDE - 12
"""Where the names of the two begin and end."""
END_ROOM = 240.0
MIDDLE = (LEFT + RIGHT) / 2
HALVES = (MIDDLE - 268, MIDDLE + 268)
"""The middles of the columns of projects."""
PROJECT_ROOM = 270.0
PILL_ROOM = 168.0
WHY_ROOM = 640.0
"""For why two should meet whom nobody knows both."""
NAME, PROJECT = 13.0, 12.0
LEAST_ROW = 32.0
AROUND = 14.0
"""Above and below the lines of a row, together."""
GAP = 8.0
"""Between a line and what it comes from."""


@view("introductions", on_page=False)
def introductions(ground: Ground) -> Scene:
    """Compose a row for each of the first suggestions."""
    return _Rows(ground).scene()


def listed(suggestions: pd.DataFrame | None) -> list[Row]:
    """Give the rows of the list for all, the best first."""
    if suggestions is None:
        return []
    rows = suggestions
    if "rank" in rows:
        rows = rows[rows["rank"].notna()].sort_values("rank", kind="stable")
    return records(rows.head(ROWS))


class _Rows:
    """Rows that are being composed."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.draft = ground, Draft()
        self.rows = listed(ground.suggestions)

    def scene(self) -> Scene:
        """Draw everything."""
        lang = self.ground.lang
        title = say("map-introductions-title", lang, n=len(self.rows))
        y = opening(self.draft, title, say("map-introductions-read", lang), WIDE)
        known = say("map-introductions-known", lang)
        columns = [
            (say("map-introductions-one", lang), LEFT, "left"),
            (known, HALVES[0], "center"),
            (say("map-introductions-by", lang), MIDDLE, "center"),
            (known, HALVES[1], "center"),
            (say("map-introductions-other", lang), RIGHT, "right"),
        ]
        if self.rows:
            head(self.draft, columns, y - 6)
            y += 8
        for place, row in enumerate(self.rows):
            y += _Row(self, row, place, y).high
        return self.draft.scene(
            legend(self.draft, self.ground), width=WIDE, height=y + 6, **self.ground.said()
        )


class _Row:
    """One path; ``top`` is the upper edge of its row."""

    def __init__(self, rows: _Rows, row: Row, place: int, top: float) -> None:
        self.ground, self.draft, self.row, self.place = rows.ground, rows.draft, row, place
        ground = self.ground
        self.ends = [
            Written.of(ground.name(row[end]), END_ROOM, 4, NAME, bold=True) for end in ("a", "b")
        ]
        via = row["introduced_by"]
        self.projects = [row["from"], row["to"]] if via else []
        halves = [project_written(ground, p, PROJECT_ROOM, 4, PROJECT) for p in self.projects]
        if via:
            self.middle = Written.of(brief(ground.name(via)), PILL_ROOM, 4, NAME)
        else:
            self.middle = Written.of(told_of(row, ground.lang), WHY_ROOM, WHY_LINES, PROJECT)
        written = [*self.ends, *halves, self.middle]
        self.high = max(LEAST_ROW, max(one.height for one in written) + AROUND)
        self.y = top + self.high / 2
        self._band()
        nodes = [self._end(side) for side in (0, 1)]
        if via:
            pill = self._pill(via)
            for side, half in enumerate(halves):
                self._half(side, half, nodes[side], pill)
        else:
            self._nobody(nodes)

    def _node(self, kind: str, key: str, part: str, **values: Any) -> str:
        name = self.ground.name(key) if key else ""
        own = f"row {self.place}:{part}"
        return self.draft.node(kind=kind, key=key, id=own, name=name, **values)

    def _band(self) -> None:
        """Write the number of the row, and draw a line below it."""
        middle = WIDE / 2
        node = self._node("row", "", "band", **box(middle, self.y, WIDE, self.high))
        low = self.y + self.high / 2
        self.draft.shape(node, "rule", middle, low, width=WIDE, height=1, colour="rule")
        number = str(self.row.get("rank", self.place + 1))
        self.draft.text(node, number, LEFT - 10, self.y, size=11, colour="grey", align="right")

    def _end(self, side: int) -> str:
        """Write one of the two."""
        key, written = self.row["ab"[side]], self.ends[side]
        way, x = ((1, LEFT), (-1, RIGHT))[side]
        place = box(x + way * written.width / 2, self.y, written.width, written.height)
        node = self._node("institution", key, "ab"[side], **place)
        written.write(self.draft, node, x, self.y, align=("left", "right")[side])
        return node

    def _edge(self, side: int) -> float:
        """Give where the line from one of the two begins."""
        return (LEFT, RIGHT)[side] + (1, -1)[side] * (self.ends[side].width + GAP)

    def _pill(self, via: str) -> str:
        """Write who can introduce them."""
        around = box(MIDDLE, self.y, self.middle.width + 20, self.middle.height + 8)
        node = self._node("institution", via, "via", **around)
        x, y = around.pop("x"), around.pop("y")
        self.draft.shape(node, "pill", x, y, colour="suggestion", **around)
        self.middle.write(self.draft, node, x, y, colour="suggestion", align="center")
        return node

    def _half(self, side: int, written: Written, end: str, pill: str) -> None:
        """Write a project between one of the two and the introducer, with a line to each."""
        key, way = self.projects[side], (1, -1)[side]
        wide = INDENT + written.width
        left = HALVES[side] - wide / 2
        node = self._node("project", key, f"project {side}", **box(HALVES[side], self.y, wide, 20))
        tint = self.ground.tint(key)
        dot = {"width": DOT, "height": DOT, "colour": tint, "of": key}
        self.draft.shape(node, "dot", left, self.y, **dot)
        ink = project_ink(self.ground, key)
        written.write(self.draft, node, left + INDENT, self.y, colour=ink)
        near = left - GAP if way > 0 else left + wide + GAP
        far = left + wide + GAP if way > 0 else left - GAP
        middle = MIDDLE - way * (self.middle.width / 2 + 10)
        self._line(end, node, (self._edge(side), near), self.row["ab"[side]], key)
        self._line(pill, node, (middle, far), self.row["introduced_by"], key)

    def _line(self, one: str, other: str, xs: tuple[float, float], who: str, project: str) -> None:
        lead = self.ground.members[project].get(who, False)
        self.draft.link(
            one,
            other,
            **self._between(*xs),
            **participation(self.ground, who, project, lead=lead),
        )

    def _between(self, start: float, end: float) -> dict[str, float]:
        return {"x1": start, "y1": self.y, "x2": end, "y2": self.y}

    def _nobody(self, ends: list[str]) -> None:
        """Say that nobody can introduce them."""
        wide = self.middle.width
        node = self._node("row", "", "nobody", **box(MIDDLE, self.y, wide, 20))
        self.middle.write(self.draft, node, MIDDLE, self.y, colour="grey", align="center")
        for side, end in enumerate(ends):
            xs = self._edge(side), MIDDLE - (1, -1)[side] * (wide / 2 + GAP)
            who = self.row["ab"[side]]
            style = {"colour": "suggestion", "width": PARTNER, "dashed": True, "kind": "suggestion"}
            self.draft.link(end, node, **self._between(*xs), institution=who, **style)
