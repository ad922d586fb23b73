"""Islands ("Eilanden"): who works with whom beyond the hubs, every name readable.

The hubs are taken out; who works with which of them stands behind each name. A project of two is
a line, one of three or more a named dot that joins them: a clique of lines would say no more.
Of more institutions, or where lines would be a tangle, only ties beyond chance are drawn, or where
there are none the strongest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import networkx as nx
import numpy as np

from kennisnet.maps.apart import Points, names_apart
from kennisnet.maps.bending import bends, pieces
from kennisnet.maps.clearing import clear_of_lines
from kennisnet.maps.ground import ACROSS, NARROW, Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.openings import of_islands, of_ties
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.strips import LINE, flow, flowing, hub_strip, tag, tag_width
from kennisnet.maps.widths import fitting, width, wrapped
from kennisnet.texts import number, say

MOST = 80
"""Up to so many institutions all that they do together is drawn."""
JOINED = 3
"""A project of so many is a dot."""
PAD, BETWEEN = 16.0, 12.0
TITLE = 12.5
ROOM, PAPER_ROOM = 7_800.0, 6_000.0
"""Area for each name of an island; the second where there is less width than on a screen."""
AROUND, GAP = (6.0, 7.0), 4.0
"""What remains free around a name, beside and below it, and between two of those."""
DOT, DOT_HIGH = 150.0, 16.0
"""How long the name of a dot can be, and half the height of both."""
SLIM, BESIDE, FEW = 1 / 6, 1 / 3, 5
"""Islands beside the largest are no wider than the second part of the width; for that those of a few signs are as slim as the first, if their names are."""
DOWN = 7.0
"""So far below the middle of a project with a dot its name stands, and its dot above it."""
LINEAR = 0.45
"""Places are so much those of the layout, and else their rank, which spreads what is crowded."""


@dataclass(frozen=True)
class Tie:
    """A line between two: ends, the project (if it is one), and whether an end leads it."""

    one: str
    other: str
    project: str = ""
    lead: bool = False
    width: float = 1.2


@view("islands")
def islands(ground: Ground) -> Scene:
    """Compose the islands."""
    draft = Draft()
    top = hub_strip(draft, ground, ground.across)
    ties, dots = _ties(ground)
    graph: nx.Graph[str] = nx.Graph()
    for tie in ties:
        graph.add_edge(tie.one, tie.other)
    behind = _partners(ground, graph) if ground.ties is not None else {}
    boxes = {
        one: (tag_width(ground, one, behind.get(one, "")) / 2, 10.0)
        if one in ground.institutions
        else _dot(ground, one)
        for one in sorted(graph)
    }
    parts = sorted(nx.connected_components(graph), key=partial(_order, ties))
    alone = [one for one in ground.institutions if one not in graph and one not in ground.hubs]
    laid = _all_laid([nx.Graph(graph.subgraph(part)) for part in parts], boxes, ground, alone)
    points, panels, foot = _packed(laid, boxes, top + 4, ground.across)
    for place, (x, y, wide, high) in enumerate(panels):
        box = {"width": wide, "height": high}
        node = draft.node(kind="title", id=f"island:{place}", x=x, y=y, **box)
        draft.shape(node, "box", x, y, **box, colour="panel")
    for project in dots:
        _draw_dot(draft, ground, project, points[project])
    for one in sorted(set(graph) & set(ground.institutions)):
        tag(draft, ground, one, *points[one], behind.get(one, ""))
    for tie, (bend, drawn) in zip(ties, _ways(ties, points, boxes, parts, panels), strict=True):
        for ends in drawn:
            _draw_tie(draft, ground, tie, ends, bend)
    if ground.ties is not None:
        listed = alone if _listed(ground, alone) else []
        foot = _alone(
            draft, ground, {say("map-without-tie", ground.lang): listed}, panels, foot + 8
        )
        foot = _not_drawn(draft, ground, len(alone) - len(listed), foot + 8)
        opening = of_ties(ground, set(graph), listed)
    else:
        only = [one for one in alone if _with_hubs(ground, one)]
        nobody = [one for one in alone if one not in only]
        lists = {
            say("map-only-hubs", ground.lang, n=len(ground.hubs)): only,
            say("map-with-nobody", ground.lang): nobody,
        }
        foot = _alone(draft, ground, lists, panels, foot + 8)
        sizes = [sum(one in ground.institutions for one in part) for part in parts]
        opening = of_islands(ground, sizes, len(only), len(nobody))
    across = _across(draft, ground.across)
    size = {"width": across, "height": foot + 10}
    return draft.scene(legend(draft, ground), **size, **ground.said(), opening=opening)


@view("islands", "islands-narrow")
def narrow_islands(ground: Ground) -> Scene:
    """Compose the islands for a screen that is less wide."""
    return islands(replace(ground, across=NARROW))


def _order(ties: Sequence[Tie], part: Collection[str]) -> tuple[int, float, str]:
    """Order islands: the largest first, of equal ones the one with the strongest tie."""
    return -len(part), -max(tie.width for tie in ties if tie.one in part), min(part)


def _listed(ground: Ground, alone: Collection[str]) -> bool:
    """Say whether those on no island are listed by name: of thousands nobody reads a list."""
    return ground.ties is None or len(alone) <= MOST


def _partners(ground: Ground, who: Collection[str]) -> dict[str, str]:
    """Count the partners of each, drawn or not."""
    company = {
        one: {other for project in ground.taken[one] for other in ground.members[project]}
        for one in who
    }
    return {one: number(len(others - {one}), ground.lang) for one, others in company.items()}


def _across(draft: Draft, most: float) -> float:
    """Give how wide all is: what few draw is shown larger, and in the middle."""
    ends = (
        part["x"] + (_wide(part) if part["text"] else part["width"] / 2) for part in draft.shapes
    )
    return min(most, max(ends, default=most))


def _wide(part: dict[str, Any]) -> float:
    return width(part["text"], part["size"], bold=part["bold"])


def _ties(ground: Ground) -> tuple[list[Tie], list[str]]:
    """Give the lines, and the projects that are dots."""
    if ground.ties is not None:
        strongest = max((tie[2] for tie in ground.ties), default=1.0) or 1.0
        return [Tie(a, b, width=1 + 3 * w / strongest) for a, b, w in ground.ties], []
    ties, dots = [], []
    for project, members in ground.members.items():
        own = {one: lead for one, lead in members.items() if one not in ground.hubs}
        if len(own) >= JOINED:
            dots.append(project)
            ties += [
                Tie(one, project, project, lead, 2.4 if lead else 1.2) for one, lead in own.items()
            ]
        elif len(own) == 2:  # noqa: PLR2004 - a line has two ends
            one, other = own
            lead = any(own.values())
            ties.append(Tie(one, other, project, lead, 2.4 if lead else 1.2))
    return ties, dots


def _dot(ground: Ground, project: str) -> tuple[float, float]:
    name = fitting(ground.name(project), 12, DOT)
    return max(width(name, 12) / 2, 8.0), DOT_HIGH


def _all_laid(
    graphs: Sequence[nx.Graph[str]],
    boxes: Mapping[str, tuple[float, float]],
    ground: Ground,
    alone: Sequence[str],
) -> list[Points]:
    """Lay out islands; the largest is as narrow as leaves room beside it, where little is needed."""
    screen = ground.across in (ACROSS, NARROW)  # else it is for paper
    laid = [_laid(graph, boxes, ground.across, screen=screen) for graph in graphs]
    listed = [tag_width(ground, one) for one in alone if _listed(ground, alone)]
    rest = max([*listed, *(_breadth(island, boxes) for island in laid[1:])], default=0.0)
    if not laid or not rest or _breadth(laid[0], boxes) + BETWEEN + rest <= ground.across:
        return laid
    slim = [
        _laid(graph, boxes, SLIM * ground.across, screen=screen) if len(graph) <= FEW else island
        for graph, island in zip(graphs[1:], laid[1:], strict=True)
    ]
    least = BETWEEN + max([*listed, *(_breadth(island, boxes) for island in slim)])
    if least > BESIDE * ground.across:
        return laid
    # A layout takes less than it may: long names seldom stand at both sides.
    for more in (0.2, 0.1, 0.0):
        narrower = _laid(graphs[0], boxes, (1 + more) * ground.across - least, screen=screen)
        if _breadth(narrower, boxes) + least <= ground.across:
            return [narrower, *slim]
    return laid


def _breadth(island: Points, boxes: Mapping[str, tuple[float, float]]) -> float:
    ends = [place[0] + way * boxes[one][0] for one, place in island.items() for way in (-1, 1)]
    return max(ends) - min(ends) + 2 * PAD


def _laid(
    graph: nx.Graph[str],
    boxes: Mapping[str, tuple[float, float]],
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
    spread = LINEAR * linear + (1 - LINEAR) * rank / (len(names) - 1)
    own = np.array([boxes[one] for one in names])
    half = own + AROUND
    area = (ROOM if screen else PAPER_ROOM) * len(names)
    wide = min(np.sqrt(area * 1.5), max(across - 2 * PAD - 2 * half[:, 0].max(), half[:, 0].max()))
    places = names_apart(
        half,
        spread * [wide, area * 1.5 / 1.9 / wide],
        np.ones(len(names), dtype=bool),
        gap=GAP,
        rounds=600,
    )
    ends = np.array([(0.0, -DOWN if boxes[one][1] == DOT_HIGH else 0.0) for one in names])
    place = {one: k for k, one in enumerate(names)}
    links = np.array([[place[one], place[other]] for one, other in sorted(ordered.edges)])
    gaps = (2 * AROUND[0] + GAP, 2 * AROUND[1] + GAP)
    # On paper, what is higher has smaller letters.
    places = clear_of_lines(own, places, ends, links, gaps, lower=screen)
    return {one: (float(x), float(y)) for one, (x, y) in zip(names, places, strict=True)}


def _packed(
    islands: Sequence[Points],
    boxes: Mapping[str, tuple[float, float]],
    top: float,
    across: float,
) -> tuple[Points, list[tuple[float, float, float, float]], float]:
    """Set islands in rows; give places, panels (middle, width, height), and where they end."""
    points: Points = {}
    panels: list[tuple[float, float, float, float]] = []
    for island in islands:
        left = min(place[0] - boxes[one][0] for one, place in island.items()) - PAD
        right = max(place[0] + boxes[one][0] for one, place in island.items()) + PAD
        over = min(place[1] - boxes[one][1] for one, place in island.items()) - PAD
        under = max(place[1] + boxes[one][1] for one, place in island.items()) + PAD
        wide, high = right - left, under - over
        x, y = _free(panels, (wide, high), top, across)
        for one, (a, b) in island.items():
            points[one] = (a - left + x, b - over + y)
        panels.append((x + wide / 2, y + high / 2, wide, high))
    return points, panels, max((y + high / 2 for _, y, _, high in panels), default=top)


def _free(
    panels: Sequence[tuple[float, float, float, float]],
    size: tuple[float, float],
    top: float,
    across: float,
) -> tuple[float, float]:
    """Give the highest place, then the leftmost, where a panel lies over no other."""
    wide, high = size
    lefts = [0.0, *(x + w / 2 + BETWEEN for x, _, w, _ in panels)]
    tops = [top, *(y + h / 2 + BETWEEN for _, y, _, h in panels)]

    def clear(left: float, over: float) -> bool:
        return (left == 0 or left + wide <= across) and not any(
            abs(left + wide / 2 - x) < (wide + w) / 2 + BETWEEN - 1
            and abs(over + high / 2 - y) < (high + h) / 2 + BETWEEN - 1
            for x, y, w, h in panels
        )

    return min(
        ((left, over) for left in lefts for over in tops if clear(left, over)),
        key=lambda place: (place[1], place[0]),
    )


def _draw_dot(draft: Draft, ground: Ground, project: str, at: tuple[float, float]) -> None:
    (x, y), name, tint = at, ground.name(project), ground.tint(project)
    wide, _ = _dot(ground, project)
    box = {"width": 2 * wide, "height": 30.0}
    node = draft.node(kind="project", key=project, name=name, x=x, y=y, **box)
    draft.shape(node, "dot", x, y - DOWN, width=9, height=9, colour=tint, of=project)
    draft.shape(node, "plate", x, y + DOWN, width=2 * wide + 4, height=14, colour="panel")
    style = {"size": 12.0, "align": "center", "room": DOT, "of": project}
    draft.text(node, name, x, y + DOWN, colour=tint, **style)


def _ways(
    ties: Sequence[Tie],
    points: Points,
    boxes: Mapping[str, tuple[float, float]],
    parts: Sequence[Collection[str]],
    panels: Sequence[tuple[float, float, float, float]],
) -> Iterator[tuple[float, list[list[float]]]]:
    """Let lines go around the names of others within their own island: how far, and the pieces drawn."""
    place = {one: k for k, one in enumerate(boxes)}
    panel = {one: k for k, part in enumerate(parts) for one in part}
    held = np.array([(*points[one], *boxes[one]) for one in boxes]).reshape(-1, 4)
    ends = np.array([_ends(tie, points) for tie in ties]).reshape(-1, 4)
    own = np.array([(place[tie.one], place[tie.other]) for tie in ties], dtype=int).reshape(-1, 2)
    sides = np.array([panels[panel[tie.one]] for tie in ties]).reshape(-1, 4)
    half = sides[:, 2:] / 2
    room = np.concatenate([sides[:, :2] - half, sides[:, :2] + half], axis=1)
    for line, bend in enumerate(bends(ends, held, own, room).tolist()):
        others = np.delete(held, own[line], axis=0)
        yield bend, (ends[[line]] if bend else pieces(ends[line], others)).tolist()


def _ends(tie: Tie, points: Points) -> tuple[float, float, float, float]:
    """Give where a line ends: in the middle of a name, and on the dot above that of a project."""
    (x1, y1), (x2, y2) = points[tie.one], points[tie.other]
    return x1, y1, x2, y2 - (DOWN if tie.other == tie.project else 0.0)


def _draw_tie(draft: Draft, ground: Ground, tie: Tie, ends: Sequence[float], bend: float) -> None:
    joined = tie.other in ground.projects
    draft.link(
        f"institution:{tie.one}",
        f"project:{tie.other}" if joined else f"institution:{tie.other}",
        **dict(zip(("x1", "y1", "x2", "y2"), ends, strict=True)),
        bend=bend,
        kind="tie" if not tie.project else "lead" if tie.lead else "partner",
        institution=tie.one if joined else "",
        project=tie.project if joined else "",
        colour=ground.tint(tie.project) if tie.project else "grey",
        of=tie.project,
        width=tie.width,
        alpha=0.75,
        note=ground.name(tie.project) if tie.project else "",
    )


def _not_drawn(draft: Draft, ground: Ground, others: int, top: float) -> float:
    """Say which ties are drawn, and how many are not to be seen."""
    said = say(f"map-ties-{ground.which}", ground.lang)
    if others:
        said = f"{said} {say('map-weak-rest', ground.lang, n=others)}"
    node = draft.node(kind="title", id="title:rest", x=ground.across / 2, y=top + 10, name=said)
    draft.text(node, said, 0, top + 10, size=12.5, colour="grey", room=ground.across)
    return top + 20


def _with_hubs(ground: Ground, one: str) -> bool:
    return any(
        hub in ground.members[project] for project in ground.taken[one] for hub in ground.hubs
    )


def _alone(
    draft: Draft,
    ground: Ground,
    others: Mapping[str, Sequence[str]],
    panels: Sequence[tuple[float, float, float, float]],
    top: float,
) -> float:
    """List who is on no island, beside the largest where there is room, else below; give where all ends.

    ``others``: who they are, by the title of their list.
    """
    across = ground.across
    lists = [(title, who) for title, who in others.items() if who]
    if not lists:
        return top
    left = panels[0][0] + panels[0][2] / 2 + BETWEEN if panels else across
    below = [y + h / 2 + BETWEEN for x, y, w, h in panels if x + w / 2 > left]
    over = max(below, default=panels[0][1] - panels[0][3] / 2 if panels else top)
    titles = [
        wrapped(title, TITLE, across - left, len(title), bold=True) if panels else [title]
        for title, _ in lists
    ]
    high = sum(
        LINE * len(lines) + flowing(ground, who, across - left)[1]
        for lines, (_, who) in zip(titles, lists, strict=True)
    )
    widest = max(tag_width(ground, one) for _, who in lists for one in who)
    if not panels or left + widest > across or over + high > top:
        left, over, titles = 0.0, top, [[title] for title, _ in lists]
    for k, (lines, (title, who)) in enumerate(zip(titles, lists, strict=True)):
        box = {"x": (left + across) / 2, "y": over + 10}
        node = draft.node(kind="title", id=f"title:alone {k}", name=title, **box)
        for place, line in enumerate(lines):
            down = over + 10 + LINE * place
            draft.text(node, line, left, down, size=TITLE, bold=True, colour="grey")
        corner = (left, over + LINE * len(lines) - 2)
        over = flow(draft, ground, who, corner, across - left)
    return max(over, top - 8)
