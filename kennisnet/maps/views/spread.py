"""Islands laid out by who is near whom: a project is a dot with its name below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import networkx as nx
import numpy as np

from kennisnet.maps.apart import Floats, Points, Whole, names_apart
from kennisnet.maps.bending import ways
from kennisnet.maps.clearing import clear_of_lines
from kennisnet.maps.ground import ACROSS, Ground
from kennisnet.maps.scene import Draft
from kennisnet.maps.views.joined import Drawn, Tie
from kennisnet.maps.views.packed import BETWEEN, PAD, Boxes, Laid
from kennisnet.maps.views.strips import project_width, write_project

ROOM, PAPER_ROOM = 7_800.0, 6_000.0
"""Area for each name of an island; the second where there is less width than on a screen."""
AROUND, GAP = (6.0, 7.0), 4.0
"""What remains free around a name, beside and below it, and between two of those."""
DOT, DOT_HIGH = 150.0, 16.0
"""How long the name of a project can be, and half the height of both its sign and its name."""
DOT_HALF, PLATE = 5.0, 2.0
"""Half a dot, and so much of what a name stands on is beside it."""
SLIM, BESIDE, FEW = 1 / 6, 1 / 3, 5
"""Islands beside the largest are no wider than the second part of the width; for that those of a few signs are as slim as the first, if their names are."""
DOWN = 7.0
"""So far below the middle of a project with a dot its name stands, and its dot above it."""
TRIED = ((0.45, 1.0), (0.2, 1.0), (0.7, 1.0), (1.0, 1.0), (0.45, 1.25), (0.2, 1.25), (0.7, 1.25))
"""Places are so much those of the layout, and else their rank, which spreads what is crowded, and so many times as high: the first that breaks no line, else the one that breaks the fewest."""


class Spread:
    """How islands are drawn where there is room on all sides."""

    least = 0.0

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.broken = 0
        """How many ties have gaps, once lines are drawn."""

    @property
    def told(self) -> str:
        """Say that lines have gaps, where they do."""
        return "map-islands-gaps" if self.broken else ""

    def project(self, project: str) -> tuple[float, float]:
        """Give half the width and half the height of a project."""
        return max(project_width(self.ground, project, DOT) / 2, 8.0), DOT_HIGH

    def laid(self, graphs: Sequence[nx.Graph[str]], boxes: Boxes, beside: float) -> list[Points]:
        """Lay out islands; the largest is as narrow as leaves room beside it, where little is needed.

        ``beside``: how wide the widest name of those is who stand on no island.
        """
        across = self.ground.across
        screen = across >= ACROSS
        laid = [_laid(graph, boxes, across, screen=screen) for graph in graphs]
        rest = max([beside, *(_breadth(island, boxes) for island in laid[1:])])
        if not laid or not rest or _breadth(laid[0], boxes) + BETWEEN + rest <= across:
            return laid
        slim = [
            _laid(graph, boxes, SLIM * across, screen=screen) if len(graph) <= FEW else island
            for graph, island in zip(graphs[1:], laid[1:], strict=True)
        ]
        least = BETWEEN + max([beside, *(_breadth(island, boxes) for island in slim)])
        if least > BESIDE * across:
            return laid
        # A layout takes less than it may: long names seldom stand at both sides.
        for more in (0.2, 0.1, 0.0):
            narrower = _laid(graphs[0], boxes, (1 + more) * across - least, screen=screen)
            if _breadth(narrower, boxes) + least <= across:
                return [narrower, *slim]
        return laid

    def draw_project(self, draft: Draft, project: str, at: tuple[float, float]) -> None:
        """Draw a project: a dot, its name below it, on a plate above the lines."""
        (x, y), name, tint = at, self.ground.name(project), self.ground.tint(project)
        wide = project_width(self.ground, project, DOT) / 2
        box = {"width": 2 * wide, "height": 30.0}
        node = draft.node(kind="project", key=project, name=name, x=x, y=y, **box)
        draft.shape(node, "dot", x, y - DOWN, width=9, height=9, colour=tint, of=project)
        draft.shape(
            node, "plate", x, y + DOWN, width=2 * (wide + PLATE), height=2 * DOWN, colour="panel"
        )
        write_project(draft, self.ground, node, project, x - wide, y + DOWN, DOT)

    def lines(
        self,
        draft: Draft,  # noqa: ARG002 - every tie has a line
        ties: Sequence[Tie],
        laid: Laid,
    ) -> Iterator[Drawn]:
        """Draw lines that go around the names of others within their own island, or leave gaps there."""
        points, boxes, parts, panels = laid
        place = {one: k for k, one in enumerate(boxes)}
        panel = {one: k for k, part in enumerate(parts) for one in part}
        signs = [(place[one], box) for one in boxes for box in _signs(points[one], boxes[one])]
        of = np.array([one for one, _ in signs], dtype=int)
        held = np.array([box for _, box in signs]).reshape(-1, 4)
        ends = np.array([_ends(tie, points) for tie in ties]).reshape(-1, 4)
        both = [(place[tie.one], place[tie.other]) for tie in ties]
        own = np.array(both, dtype=int).reshape(-1, 2)
        sides = np.array([panels[panel[tie.one]] for tie in ties]).reshape(-1, 4)
        half = sides[:, 2:] / 2
        room = np.concatenate([sides[:, :2] - half, sides[:, :2] + half], axis=1)
        for tie, (bend, drawn) in zip(ties, ways(ends, held, of, own, room), strict=True):
            self.broken += len(drawn) > 1
            yield from (Drawn(tie, piece, bend) for piece in drawn.tolist())


def _signs(at: Sequence[float], box: Sequence[float]) -> list[tuple[float, float, float, float]]:
    """Give what nothing runs behind: a name, or the dot of a project and the name below it."""
    (x, y), (wide, high) = at, box
    if high != DOT_HIGH:
        return [(x, y, wide, high)]
    return [(x, y - DOWN, DOT_HALF, DOT_HALF), (x, y + DOWN, wide + PLATE, DOWN)]


def _ends(tie: Tie, points: Points) -> tuple[float, float, float, float]:
    """Give where a line ends: in the middle of a name, and on the dot above that of a project."""
    (x1, y1), (x2, y2) = points[tie.one], points[tie.other]
    return x1, y1, x2, y2 - (DOWN if tie.other == tie.project else 0.0)


def _breadth(island: Points, boxes: Boxes) -> float:
    ends = [place[0] + way * boxes[one][0] for one, place in island.items() for way in (-1, 1)]
    return max(ends) - min(ends) + 2 * PAD


def _laid(
    graph: nx.Graph[str],
    boxes: Boxes,
    across: float,
    *,
    screen: bool,
) -> Points:
    """Lay out an island: near by what they share, along its longest way, no box over another.

    Where there is room for it, no line runs behind the name of somebody else either.
    """
    names = sorted(graph)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges))
    if len(names) == 2:  # noqa: PLR2004 - one above the other
        return {names[0]: (0.0, 0.0), names[1]: (0.0, 34.0)}
    found = nx.kamada_kawai_layout(ordered)
    xy = np.array([found[one] for one in names])
    xy -= xy.mean(axis=0)
    _, _, axes = np.linalg.svd(xy, full_matrices=False)
    xy = xy @ (axes * np.sign(axes[:, np.argmax(np.abs(axes), axis=1)].diagonal())[:, None]).T
    rank = np.argsort(np.argsort(np.round(xy, 6), axis=0, kind="stable"), axis=0, kind="stable")
    linear = (xy - xy.min(axis=0)) / np.maximum(np.ptp(xy, axis=0), 1e-9)
    own = np.array([boxes[one] for one in names])
    half = own + AROUND
    area = (ROOM if screen else PAPER_ROOM) * len(names)
    wide = min(np.sqrt(area * 1.5), max(across - 2 * PAD - 2 * half[:, 0].max(), half[:, 0].max()))
    ends = np.array([(0.0, -DOWN if boxes[one][1] == DOT_HIGH else 0.0) for one in names])
    place = {one: k for k, one in enumerate(names)}
    links = np.array([[place[one], place[other]] for one, other in sorted(ordered.edges)])
    gaps = (2 * AROUND[0] + GAP, 2 * AROUND[1] + GAP)
    tried = []
    for share, more in TRIED if screen else TRIED[:1]:
        spread = share * linear + (1 - share) * rank / (len(names) - 1)
        places = names_apart(
            half,
            spread * [wide, more * area * 1.5 / 1.9 / wide],
            np.ones(len(names), dtype=bool),
            gap=GAP,
            rounds=600,
        )
        # On paper, what is higher has smaller letters.
        places = clear_of_lines(own, places, ends, links, gaps, lower=screen)
        tried.append((_broken(own, places, ends, links), places))
        if not tried[-1][0]:
            break
    _, places = min(tried, key=lambda one: one[0])
    return {one: (float(x), float(y)) for one, (x, y) in zip(names, places, strict=True)}


def _broken(own: Floats, places: Floats, ends: Floats, links: Whole) -> int:
    """Count the lines that cannot go around the names of others."""
    signs = [
        (k, box)
        for k, (at, half) in enumerate(zip(places.tolist(), own.tolist(), strict=True))
        for box in _signs(at, half)
    ]
    of, held = np.array([k for k, _ in signs]), np.array([box for _, box in signs])
    lines = np.concatenate([places[links[:, k]] + ends[links[:, k]] for k in (0, 1)], axis=1)
    room = np.concatenate([(places - own).min(axis=0) - PAD, (places + own).max(axis=0) + PAD])
    drawn = ways(lines, held, of, links, np.broadcast_to(room, lines.shape))
    return sum(len(parts) > 1 for _, parts in drawn)
