"""Islands as outlines, where there is little width: a name on each row, below somebody it works with.

From the middle of an island its tree is followed, so that few steps lie between a name and its
beginning; what closes a ring is written behind both names. No line crosses another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import networkx as nx

from kennisnet.maps.apart import Points
from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft
from kennisnet.maps.views.joined import Drawn, Tie
from kennisnet.maps.views.packed import PAD, Boxes, Laid
from kennisnet.maps.views.strips import SMALL, project_width, write_project
from kennisnet.maps.widths import width
from kennisnet.texts import say
from kennisnet.texts.wording import brief

ROW, HALF = 27.0, 10.0
"""From row to row, and half the height of a name."""
STEP, LEAST_STEP = 28.0, 12.0
"""How far a name stands to the right of the one above it; the second where else there is no room."""
TRUNK = 9.0
"""So far from its left side the line leaves a name downwards."""
NAME, SIGN = 320.0, 18.0
"""How long the name of a project can be, and the room of the dot before it."""
WIDE = 820.0
"""So wide is an island at most, where there is more room: others stand beside it."""
RING, AFTER = 110.0, 6.0
"""Room at the right at least for what closes a ring, and how far that stands behind a name."""
BESIDE, MOST_TRUNKS = 4.0, 3
"""Lines of several projects leave a name so far beside one another; so many can be told apart."""


class Outlined:
    """How islands are drawn where there is little width."""

    told = "map-outline"

    def __init__(self, ground: Ground) -> None:
        self.ground, self.least = ground, min(ground.across, WIDE)
        self.above: dict[str, str] = {}
        """Below whom each stands, but for the first of an island."""

    def project(self, project: str) -> tuple[float, float]:
        """Give half the width and half the height of a project."""
        return (project_width(self.ground, project, NAME) + SIGN) / 2, HALF

    def laid(self, graphs: Sequence[nx.Graph[str]], boxes: Boxes, beside: float) -> list[Points]:  # noqa: ARG002 - names on no island stand below
        """Set each on a row, those that hang on the same one below one another, the smallest first."""
        return [self._rows(graph, boxes) for graph in graphs]

    def _rows(self, graph: nx.Graph[str], boxes: Boxes) -> Points:
        first = _middle(graph)
        deep = nx.single_source_shortest_path_length(graph, first)
        above = {
            one: min(
                (other for other in graph[one] if deep[other] < deep[one]),
                key=lambda other: (-graph.degree(other), other),
            )
            for one in graph
            if one != first
        }
        self.above |= above
        hanging = nx.DiGraph([(up, one) for one, up in above.items()])
        hanging.add_node(first)
        weight = {one: len(nx.descendants(hanging, one)) for one in graph}
        order = nx.dfs_preorder_nodes(
            hanging,
            first,
            sort_neighbors=lambda own: iter(sorted(own, key=lambda one: (weight[one], one))),
        )
        step = self._step(deep, boxes)
        return {one: (step * deep[one] + boxes[one][0], ROW * row) for row, one in enumerate(order)}

    def _step(self, deep: Mapping[str, int], boxes: Boxes) -> float:
        room = self.least - 2 * PAD - RING
        steps = [(room - 2 * boxes[one][0]) / far for one, far in deep.items() if far]
        return max(min([STEP, *steps]), LEAST_STEP)

    def draw_project(self, draft: Draft, project: str, at: tuple[float, float]) -> None:
        """Draw a project: a dot with its name behind it."""
        (x, y), name, tint = at, self.ground.name(project), self.ground.tint(project)
        half, _ = self.project(project)
        box = {"width": 2 * half, "height": 2 * HALF}
        node = draft.node(kind="project", key=project, name=name, x=x, y=y, **box)
        draft.shape(node, "dot", x - half + TRUNK, y, width=9, height=9, colour=tint, of=project)
        write_project(draft, self.ground, node, project, x - half + SIGN, y, NAME)

    def lines(self, draft: Draft, ties: Sequence[Tie], laid: Laid) -> Iterator[Drawn]:
        """Draw the tree, from a name down and to the right; write behind a name what closes a ring."""
        points, boxes, parts, panels = laid
        rings: dict[str, list[str]] = {}
        below: dict[str, dict[str, list[tuple[Tie, str]]]] = {}
        for tie in ties:
            up, down = self._way(tie)
            if up:
                below.setdefault(up, {}).setdefault(tie.project, []).append((tie, down))
            else:
                rings.setdefault(tie.one, []).append(tie.other)
                rings.setdefault(tie.other, []).append(tie.one)
        for up, own in below.items():
            for place, hanging in enumerate(own.values()):
                x = points[up][0] - boxes[up][0] + TRUNK + BESIDE * min(place, MOST_TRUNKS - 1)
                top = points[up][1] + (HALF if up in self.ground.institutions else 0.0)
                last, lowest = max(hanging, key=lambda pair: points[pair[1]][1])
                yield Drawn(last, (x, top, x, points[lowest][1]), trunk=True)
                for tie, down in hanging:
                    end = points[down][0] - boxes[down][0]
                    end += 0.0 if down in self.ground.institutions else TRUNK
                    yield Drawn(tie, (x, points[down][1], end, points[down][1]))
        ends = {
            one: x + wide / 2 - PAD
            for part, (x, _, wide, _) in zip(parts, panels, strict=True)
            for one in part
        }
        for one, others in rings.items():
            left = points[one][0] + boxes[one][0] + AFTER
            self._also(draft, one, others, (left, points[one][1]), ends[one] - left)

    def _way(self, tie: Tie) -> tuple[str, str]:
        """Give who stands above whom, if one does directly."""
        for one, other in ((tie.one, tie.other), (tie.other, tie.one)):
            if self.above.get(other) == one:
                return one, other
        return "", ""

    def _also(
        self,
        draft: Draft,
        one: str,
        others: Sequence[str],
        at: tuple[float, float],
        room: float,
    ) -> None:
        """Write with whom else somebody works, or in what: as many names as there is room for."""
        project = one in self.ground.projects
        joins = not project and others[0] in self.ground.projects
        key = "map-outline-in" if joins else "map-outline-with"
        names = [brief(self.ground.name(other)) for other in others]
        said = ""
        for n in range(len(names), -1, -1):
            more = f"+ {len(names) - n}" if n < len(names) else ""
            said = say(
                key, self.ground.lang, names=", ".join([*names[:n], *([more] if more else [])])
            )
            if width(said, SMALL) <= room:
                break
        node = f"{'project' if project else 'institution'}:{one}"
        draft.text(node, said, *at, size=SMALL, colour="grey", room=max(room, SMALL))


def _middle(graph: nx.Graph[str]) -> str:
    """Give from whom all are in the fewest steps; of equals the one with most ties."""
    steps = nx.single_source_shortest_path_length
    far = {one: max(steps(graph, one).values()) for one in graph}
    return min(graph, key=lambda one: (far[one], -graph.degree(one), one))
