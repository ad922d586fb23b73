"""Two moments ("Toen en nu"): who took part before stands left, who does now right.

In the middle are the projects in which something changed. A line that goes is dashed, one that
comes is thick, and what stayed is thin, so that each tells itself apart without its colour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kennisnet.maps.arranging import Side, Sizes, arranged, spread
from kennisnet.maps.ground import Ground
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Scene
from kennisnet.maps.views.registry import view
from kennisnet.maps.widths import width, wrapped
from kennisnet.texts import say

MOST = 60
"""So many projects are shown, those with most changes first."""
WENT, STAYED, CAME = "went", "stayed", "came"
TEXT, LINE, ROW = 12.5, 15.0, 24.0
NAME = 200.0
MIDDLE = 420.0
GUTTER = 90.0
TOP = 54.0
STYLES = {
    WENT: {"kind": WENT, "colour": "suggestion", "width": 1.6, "dashed": True},
    STAYED: {"kind": STAYED, "colour": "faint", "width": 1.0, "alpha": 0.8},
    CAME: {"kind": CAME, "colour": "came", "width": 2.6},
}
Links = Sequence[tuple[str, str, str]]


def changed(ground: Ground) -> bool:
    """Say whether there is an earlier moment to compare with."""
    return ground.changes is not None


@view("moments", fits=changed)
def moments(ground: Ground) -> Scene:
    """Compose both moments."""
    links = ground.changes or []
    shown = _shown(links)
    rows = [link for link in links if link[1] in shown]
    taken: dict[str, list[str]] = {}
    for one, project, _ in rows:
        taken.setdefault(one, []).append(project)
    names = {one: wrapped(_name(ground, one), TEXT, NAME, 3) for one in taken}
    heights = {one: LINE * len(lines) + 2 for one, lines in names.items()}
    side = Side([list(shown)], list(taken))
    places = arranged([side], [], taken, Sizes(ROW, 0.0, heights), TOP)
    draft = Draft()
    x1, x2 = NAME + 16, NAME + 16 + GUTTER
    wide = 2 * x2 + MIDDLE
    foot = max([*places.projects.values(), TOP])
    _heads(draft, ground, links, wide)
    for project in shown:
        _row(draft, ground, project, rows, (wide / 2, places.projects[project]))
    for place, of in (("before", (WENT, STAYED)), ("after", (STAYED, CAME))):
        own = [link for link in rows if link[2] in of]
        who = list(dict.fromkeys(one for one, _, _ in own))
        wanted = [_mean([places.projects[p] for w, p, _ in own if w == one]) for one in who]
        heights_of = [heights[one] for one in who]
        ys = dict(zip(who, spread(wanted, heights_of, TOP, foot + ROW / 2), strict=True))
        x, way = (x1, -1) if place == "before" else (wide - x1, 1)
        for one, y in ys.items():
            _institution(draft, ground, place, one, names[one], (x, y), way)
        for one, project, change in own:
            end = wide / 2 + way * (MIDDLE / 2)
            draft.link(
                f"{place}:{one}",
                f"project:{project}",
                x1=x - way * 7,
                y1=ys[one],
                x2=end,
                y2=places.projects[project],
                **STYLES[change],
                institution=one,
                project=project,
                curve="horizontal",
            )
        foot = max([foot, *ys.values()])
    foot = _left_out(draft, ground, links, shown, foot + 26, wide)
    return draft.scene(legend(draft, ground), width=wide, height=foot, **ground.said())


def _shown(links: Links) -> list[str]:
    """Give the projects with most changes, in the order of the table."""
    counts = Counter(project for _, project, change in links if change != STAYED)
    most = sorted(counts, key=lambda project: (-counts[project], project))[:MOST]
    return [one for one in dict.fromkeys(project for _, project, _ in links) if one in most]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _name(ground: Ground, one: str) -> str:
    return ground.gone[one] if one in ground.gone else ground.name(one)


def _heads(draft: Draft, ground: Ground, links: Links, wide: float) -> None:
    """Say at the top what each side is, and how much came, went and stayed."""
    counts = Counter(change for _, _, change in links)
    node = draft.node(kind="title", id="title:moments", x=wide / 2, y=14)
    style = {"size": 13.0, "bold": True}
    draft.text(node, say("map-before", ground.lang), NAME + 26, 14, align="right", **style)
    draft.text(node, say("map-now", ground.lang), wide - NAME - 26, 14, **style)
    said = say(
        "map-changes",
        ground.lang,
        came=counts[CAME],
        went=counts[WENT],
        stayed=counts[STAYED],
    )
    draft.text(node, said, wide / 2, 14, size=13.0, align="center")


def _row(draft: Draft, ground: Ground, project: str, rows: Links, at: tuple[float, float]) -> None:
    """Write a project in the middle; one that is new or gone says so."""
    x, y = at
    changes = {change for _, own, change in rows if own == project}
    state = {frozenset({CAME}): "map-new", frozenset({WENT}): "map-gone"}.get(frozenset(changes))
    name = _name(ground, project)
    node = draft.node(
        kind="project",
        key="" if project in ground.gone else project,
        id=f"project:{project}",
        name=name,
        x=x,
        y=y,
        width=MIDDLE - 12,
        height=ROW,
    )
    said = say(state, ground.lang) if state else ""
    room = MIDDLE - 30 - (width(said, 12) + 10 if said else 0)
    gone = state == "map-gone"
    tint = "grey" if gone else ground.tint(project, "ink")
    draft.shape(node, "plate", x, y, width=MIDDLE - 12, height=ROW - 4, colour="panel")
    draft.text(node, name, x - MIDDLE / 2 + 14, y, size=TEXT, room=room, colour=tint, italic=gone)
    if said:
        draft.text(node, said, x + MIDDLE / 2 - 12, y, size=12, align="right", bold=True)


def _institution(
    draft: Draft,
    ground: Ground,
    place: str,
    one: str,
    lines: Sequence[str],
    at: tuple[float, float],
    way: int,
) -> None:
    (x, y), gone = at, one in ground.gone
    high = LINE * len(lines) + 2
    node = draft.node(
        kind="institution",
        key="" if gone else one,
        id=f"{place}:{one}",
        name=_name(ground, one),
        x=x + way * NAME / 2,
        y=y,
        width=NAME,
        height=high,
    )
    ink = "grey" if gone else "ink"
    draft.shape(node, "square", x, y, width=8, height=8, colour="node", of=one)
    for k, text in enumerate(lines):
        down = y + LINE * (k - (len(lines) - 1) / 2)
        align = "left" if way > 0 else "right"
        style = {"size": TEXT, "room": NAME, "italic": gone, "colour": ink}
        draft.text(node, text, x + way * 10, down, align=align, **style)


def _left_out(
    draft: Draft, ground: Ground, links: Links, shown: Sequence[str], y: float, wide: float
) -> float:
    """Say how many projects are not drawn."""
    rest = {project for _, project, _ in links} - set(shown)
    more = {project for _, project, change in links if change != STAYED} - set(shown)
    said = [
        say(key, ground.lang, n=n)
        for key, n in (("map-unchanged", len(rest) - len(more)), ("map-more-changes", len(more)))
        if n
    ]
    if not said:
        return y - 6
    node = draft.node(kind="title", id="title:rest", x=wide / 2, y=y)
    text = " ".join(said)
    draft.text(node, text, wide / 2, y, size=TEXT, colour="grey", align="center")
    return y + 16
