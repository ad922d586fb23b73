"""Islands ("Eilanden"): who works with whom beyond the hubs, every name readable.

The hubs are taken out; who works with which of them stands behind each name. A project of two is
a line, one of three or more a named sign that joins them: a clique of lines would say no more.
Of more institutions, or where lines would be a tangle, only ties beyond chance are drawn, or where
there are none the strongest. Where there is little width, an island is an outline: a name on each
row, below somebody whom it works with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Any, Protocol

import networkx as nx

from kennisnet.maps.apart import Points
from kennisnet.maps.ground import ACROSS, NARROW, Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.joined import THIN, Drawn, Tie, joined
from kennisnet.maps.views.loners import alone, not_drawn
from kennisnet.maps.views.openings import of_islands, of_ties
from kennisnet.maps.views.outlined import Outlined
from kennisnet.maps.views.packed import Boxes, Laid, Panel, packed
from kennisnet.maps.views.registry import view
from kennisnet.maps.views.spread import Spread
from kennisnet.maps.views.strips import company, hub_strip, tag, tag_width
from kennisnet.maps.widths import width
from kennisnet.texts import number, say

MOST = 80
"""Up to so many institutions all that they do together is drawn."""

MOST_BROKEN = 2
"""More lines with gaps than these are read as ties that are not there."""


class Plan(Protocol):
    """How islands are drawn: where names stand, what a project looks like, how lines run."""

    @property
    def told(self) -> str:
        """What explains how it is read, once lines are drawn; empty where nothing need be said."""

    least: float
    """How wide an island is at least in which lines close a ring."""

    def project(self, project: str) -> tuple[float, float]:
        """Give half the width and half the height of a project."""

    def laid(self, graphs: Sequence[nx.Graph[str]], boxes: Boxes, beside: float) -> list[Points]:
        """Give each island its places; ``beside``: the widest name on no island."""

    def draw_project(self, draft: Draft, project: str, at: tuple[float, float]) -> None:
        """Draw a project with its name."""

    def lines(self, draft: Draft, ties: Sequence[Tie], laid: Laid) -> Iterable[Drawn]:
        """Give every line that is drawn, and write what is told without one; a tie can take several."""


@view("islands")
def islands(ground: Ground) -> Scene:
    """Compose the islands: spread over the plane, or as outlines where that would break many lines.

    On paper that is less wide an outline would be too high for its letters.
    """
    plan = Spread(ground)
    scene = _composed(ground, plan)
    spread = plan.broken <= MOST_BROKEN or ground.across < ACROSS
    return scene if spread else _composed(ground, Outlined(ground))


@view("islands", "islands-narrow")
def narrow_islands(ground: Ground) -> Scene:
    """Compose the islands for a screen that is less wide."""
    narrow = ground.within(NARROW)
    return _composed(narrow, Outlined(narrow))


def _composed(ground: Ground, plan: Plan) -> Scene:
    draft = Draft()
    top = hub_strip(draft, ground, ground.across)
    ties, projects = joined(ground)
    graph: nx.Graph[str] = nx.Graph()
    for tie in ties:
        graph.add_edge(tie.one, tie.other)
    behind = _partners(ground, graph) if ground.ties is not None else {}
    boxes = {
        one: (tag_width(ground, one, behind.get(one, "")) / 2, 10.0)
        if one in ground.institutions
        else plan.project(one)
        for one in sorted(graph)
    }
    parts = sorted(nx.connected_components(graph), key=partial(_order, ties))
    others = [one for one in ground.institutions if one not in graph and one not in ground.hubs]
    listed = others if ground.ties is None or len(others) <= MOST else []
    graphs = [nx.Graph(graph.subgraph(part)) for part in parts]
    beside = max((tag_width(ground, one) for one in listed), default=0.0)
    least = [plan.least if one.size() >= len(one) else 0.0 for one in graphs]
    laid = plan.laid(graphs, boxes, beside)
    points, panels, foot = packed(laid, boxes, top + 4, ground.across, least)
    for place, (x, y, wide, high) in enumerate(panels):
        box = {"width": wide, "height": high}
        node = draft.node(kind="title", id=f"island:{place}", x=x, y=y, **box)
        draft.shape(node, "box", x, y, **box, colour="panel")
    for project in projects:
        plan.draw_project(draft, project, points[project])
    for one in sorted(set(graph) & set(ground.institutions)):
        tag(draft, ground, one, *points[one], behind.get(one, ""))
    for line in plan.lines(draft, ties, Laid(points, boxes, parts, panels)):
        _draw(draft, ground, line)
    foot, opening = _without(draft, ground, others, listed, parts, panels, foot + 8)
    if plan.told and panels:
        opening += (say(plan.told, ground.lang),)
    across = _across(draft, ground.across)
    size = {"width": across, "height": foot + 10}
    return draft.scene(legend(draft, ground), **size, **ground.said(), opening=opening)


def _without(
    draft: Draft,
    ground: Ground,
    others: Sequence[str],
    listed: Sequence[str],
    parts: Sequence[Collection[str]],
    panels: Sequence[Panel],
    top: float,
) -> tuple[float, tuple[str, ...]]:
    """Say who is on no island; give where that ends, and what is said first of all."""
    if ground.ties is not None:
        drawn = {one for part in parts for one in part}
        foot = alone(draft, ground, {say("map-without-tie", ground.lang): listed}, panels, top)
        foot = not_drawn(draft, ground, len(others) - len(listed), foot + 8)
        return foot, of_ties(ground, drawn, listed)
    only = [one for one in others if company(ground, one)]
    nobody = [one for one in others if one not in only]
    lists = {
        say("map-only-hubs", ground.lang, n=len(ground.hubs)): only,
        say("map-with-nobody", ground.lang): nobody,
    }
    foot = alone(draft, ground, lists, panels, top)
    sizes = [sum(one in ground.institutions for one in part) for part in parts]
    signs = sum(one in ground.projects for part in parts for one in part)
    return foot, of_islands(ground, sizes, len(only), len(nobody), signs)


def _order(ties: Sequence[Tie], part: Collection[str]) -> tuple[int, float, str]:
    """Order islands: the largest first, of equal ones the one with the strongest tie."""
    return -len(part), -max(tie.width for tie in ties if tie.one in part), min(part)


def _partners(ground: Ground, who: Collection[str]) -> dict[str, str]:
    """Count the partners of each, drawn or not; what the number is, is said behind the largest."""
    company = {
        one: {other for project in ground.taken[one] for other in ground.members[project]}
        for one in who
    }
    counts = {one: len(others - {one}) for one, others in company.items()}
    told = {one: number(n, ground.lang) for one, n in counts.items()}
    if counts:
        most = min(counts, key=lambda one: (-counts[one], one))
        told[most] = say("map-n-partners", ground.lang, n=told[most], many=counts[most])
    return told


def _across(draft: Draft, most: float) -> float:
    """Give how wide all is: what few draw is shown larger, and in the middle."""
    ends = (
        part["x"] + (_wide(part) if part["text"] else part["width"] / 2) for part in draft.shapes
    )
    return min(most, max(ends, default=most))


def _wide(part: dict[str, Any]) -> float:
    return width(part["text"], part["size"], bold=part["bold"])


def _draw(draft: Draft, ground: Ground, line: Drawn) -> None:
    tie = line.tie
    signed = tie.other in ground.projects
    draft.link(
        f"institution:{tie.one}",
        f"project:{tie.other}" if signed else f"institution:{tie.other}",
        **dict(zip(("x1", "y1", "x2", "y2"), line.ends, strict=True)),
        bend=line.bend,
        kind="tie" if not tie.project else "lead" if tie.lead else "partner",
        institution=tie.one if signed else "",
        project=tie.project if signed else "",
        colour=ground.tint(tie.project) if tie.project else "grey",
        of=tie.project,
        width=THIN if line.trunk else tie.width,
        alpha=1.0 if line.trunk else 0.75,
        note=ground.name(tie.project) if tie.project else "",
    )
