"""Who stands on no island: named in lists beside or below them, or counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import Draft
from kennisnet.maps.views.packed import BETWEEN, Panel
from kennisnet.maps.views.strips import LINE, flow, flowing, tag_width
from kennisnet.maps.widths import wrapped
from kennisnet.texts import say

TITLE = 12.5


def not_drawn(draft: Draft, ground: Ground, others: int, top: float) -> float:
    """Say which ties are drawn, and how many are not to be seen."""
    said = say(f"map-ties-{ground.which}", ground.lang)
    if others:
        said = f"{said} {say('map-weak-rest', ground.lang, n=others)}"
    node = draft.node(kind="title", id="title:rest", x=ground.across / 2, y=top + 10, name=said)
    draft.text(node, said, 0, top + 10, size=12.5, colour="grey", room=ground.across)
    return top + 20


def alone(
    draft: Draft,
    ground: Ground,
    others: Mapping[str, Sequence[str]],
    panels: Sequence[Panel],
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
