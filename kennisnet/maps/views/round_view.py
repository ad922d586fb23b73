"""The round table ("Rond"): who holds what together, as a poster.

Projects stand in a ring by group, who takes part everywhere in the middle, everybody else near
their projects. Where there are too many for a table, or for titles at it, forces place them.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

import numpy as np

from kennisnet.maps import colours
from kennisnet.maps.bending import bends
from kennisnet.maps.ground import Ground
from kennisnet.maps.labels import Box, short_codes, show_what_fits
from kennisnet.maps.legends import legend
from kennisnet.maps.scene import Draft, Row, Scene
from kennisnet.maps.seats import MOST_ROUND, Seats, by_ties, seated
from kennisnet.maps.views.openings import of_projects
from kennisnet.maps.views.registry import view
from kennisnet.maps.widths import width
from kennisnet.texts import say
from kennisnet.texts.wording import brief, heading

FEW = 15
"""Up to so many projects are named; more have a code, or a number, and are named in a key."""
MOST_CODES = 120
"""Of more projects nobody looks up the code of each: the poster is made when it is asked for."""
MOST_BENT = 120
"""Of so many lines at most each goes around what is not its own; in more of them nobody would follow it."""
KEY_WIDE, KEY_LINE = 430.0, 18.0
"""Room of a name in the key, with its code, and the height of its line."""
MOST_INSIDE = 26
"""Inside the ring, where who works in several groups sits, so many names can be read."""
RADII = {"institution": (5.0, 20.0), "project": (9.0, 13.0)}
"""The least size, which can still be hit, and the largest."""
SIZES = {"title": 15.0, "bold": 15.0, "inside": 14.0, "institution": 14.0, "project": 12.0}
TITLE_LINE = 17.0
SIZED = {"institution": "map-legend-institution-sized"}
WAYS = (
    {**SIZED, "project": "map-legend-project-sized"},
    {**SIZED, "project": "map-legend-project-same"},
)
"""What the legend says of sizes: without codes in the dots, and with them."""
ROUND = 0.7
"""Half the side of the square within a round sign, as a share of its radius."""
EDGE = 20.0
SLIM = 900.0
"""So wide is it where there is less room."""


def _readable(ground: Ground) -> bool:
    inside = sum(len({ground.groups.get(p) for p in own}) > 1 for own in ground.taken.values())
    few = len(ground.institutions) + len(ground.projects) <= MOST_ROUND
    few = few and len(ground.projects) <= MOST_CODES
    few = few and _which(ground, _codes(ground)) != "numbers"
    return few and inside <= MOST_INSIDE


@view("round", fits=_readable)
def round_table_view(ground: Ground) -> Scene:
    """Compose the round table."""
    codes = _codes(ground)
    radius = _radii(ground, codes)
    seats = seated(ground, radius, codes)
    within = {one: ROUND * r if one in ground.projects else r for one, r in radius.items()}
    if _crowded(seats, within):
        seats = by_ties(ground, radius, codes)
    return _composed(ground, codes, radius, seats)


@view("round", "round-narrow", fits=_readable)
def narrow_round_view(ground: Ground) -> Scene:
    """Compose it for a screen that is less wide than a table: by forces, and higher."""
    codes = _codes(ground)
    radius = _radii(ground, codes)
    return _composed(ground, codes, radius, by_ties(ground, radius, codes, SLIM))


def _composed(
    ground: Ground, codes: Mapping[str, str], radius: Mapping[str, float], seats: Seats
) -> Scene:
    rows = [_row(ground, seats, one, radius[one], codes) for one in radius]
    show_what_fits(rows, _box, [*_title_boxes(seats), *map(_sign, rows)])
    draft = Draft()
    for row in rows:
        _draw(draft, row)
    _titles(draft, ground, seats)
    _kinds(draft, ground, {row["key"]: row for row in rows})
    around = _around(ground, seats, radius) if len(ground.links) <= MOST_BENT else {}
    for one, project, lead in ground.links:
        (x1, y1), (x2, y2) = seats.points[one], seats.points[project]
        draft.link(
            f"institution:{one}",
            f"project:{project}",
            x1=x1,
            y1=y1,
            x2=x2,
            y2=y2,
            bend=around.get((one, project), 0.0),
            kind="lead" if lead else "partner",
            institution=one,
            project=project,
            colour=ground.tints.get(project, _plain(ground)),
            of=project,
            width=2.2 if lead else 1.1,
            alpha=0.65 if lead else 0.42,
        )
    _moved(draft, _bounds(draft))
    wide, foot = _bounds(draft)[2:]
    foot = _unnamed(draft, ground, rows, foot)
    wide = max(wide, _bounds(draft)[2])
    foot = _key(draft, ground, codes, foot, wide) if codes else foot
    drawn = legend(draft, ground, marks=False, sized=WAYS[bool(codes)])
    opening = of_projects(ground, _which(ground, codes))
    size = {"width": wide + EDGE, "height": foot + EDGE}
    return draft.scene(drawn, **size, **ground.said(), opening=opening)


def _around(
    ground: Ground, seats: Seats, radius: Mapping[str, float]
) -> dict[tuple[str, str], float]:
    """Let lines go around the signs of others, where that can be: they seem to end there."""
    place = {one: k for k, one in enumerate(radius)}
    signs = np.array([(*seats.points[one], r, r) for one, r in radius.items()]).reshape(-1, 4)
    own = np.array([(place[one], place[project]) for one, project, _ in ground.links], dtype=int)
    own = own.reshape(-1, 2)
    ends = np.concatenate([signs[own[:, side], :2] for side in (0, 1)], axis=1)
    low, high = signs[:, :2].min(axis=0, initial=0), signs[:, :2].max(axis=0, initial=0)
    room = np.broadcast_to(np.concatenate([low, high]), ends.shape)
    found = bends(ends, signs, np.arange(len(signs)), own, room).tolist()
    return {
        (one, project): bend for (one, project, _), bend in zip(ground.links, found, strict=True)
    }


def _codes(ground: Ground) -> dict[str, str]:
    """Give what stands in the dots of many projects: their own short codes, else numbers, by group."""
    if len(ground.projects) <= FEW:
        return {}
    own = short_codes(ground.net)
    free = (str(n) for n in count(1) if str(n) not in own.values())
    place = {group: k for k, group in enumerate(dict.fromkeys(ground.groups.values()))}
    last = len(place)
    order = sorted(
        ground.projects, key=lambda one: (place.get(ground.groups.get(one, ""), last), one)
    )
    return {one: own.get(one) or next(free) for one in order}


def _which(ground: Ground, codes: Mapping[str, str]) -> str:
    """Say what stands in the dots: codes of projects, numbers, or both; nothing where nothing does."""
    own = sum(one in short_codes(ground.net) for one in codes)
    return "" if not codes else "both" if 0 < own < len(codes) else "codes" if own else "numbers"


def _key(draft: Draft, ground: Ground, codes: Mapping[str, str], top: float, wide: float) -> float:
    """Name the projects behind their codes, in columns below the table; give where it ends."""
    columns = max(1, int(wide // KEY_WIDE))
    room, lines = wide / columns, math.ceil(len(codes) / columns)
    end = max(width(code, SIZES["inside"], bold=True) for code in codes.values())
    for k, (one, code) in enumerate(codes.items()):
        x, y = k // lines * room + EDGE, top + EDGE + KEY_LINE * (k % lines + 0.5)
        box = {"x": x + room / 2, "y": y, "width": room - 10, "height": KEY_LINE}
        node = draft.node(kind="key", key=one, name=ground.name(one), **box)
        style = {"bold": True, "align": "right", "colour": ground.tint(one), "of": one}
        draft.text(node, code, x + end, y, size=SIZES["inside"], **style)
        left = end + 8
        draft.text(
            node, ground.name(one), x + left, y, size=SIZES["institution"], room=room - left - 20
        )
    return top + EDGE + KEY_LINE * lines


def _unnamed(draft: Draft, ground: Ground, rows: Sequence[Row], top: float) -> float:
    """Say how many there was no room to name, if any; give where that ends."""
    n = sum(not row["shown"] for row in rows)
    if not n:
        return top
    said = say("map-unnamed", ground.lang, n=n, all=len(rows))
    y = top + EDGE
    node = draft.node(kind="rest", id="rest", name=said, x=EDGE, y=y)
    draft.text(node, said, EDGE, y, size=SIZES["institution"], colour="grey")
    return y + KEY_LINE / 2


def _radii(ground: Ground, codes: Mapping[str, str]) -> dict[str, float]:
    """Give areas in proportion to the sizes, above a least one.

    Dots with a code are all as large as the longest needs: a size by the letters would be read as one
    by who takes part.
    """
    out: dict[str, float] = {}
    if codes:
        longest = max(width(code, SIZES["inside"]) for code in codes.values())
        out = dict.fromkeys(ground.projects, round(max(RADII["project"][0], longest / 2 + 1), 1))
    for kind, rows in (("institution", ground.institutions), ("project", ground.projects)):
        least, most = RADII[kind]
        sizes = {one: max(ground.sizes.get(one, 0.0), 0.0) for one in rows}
        top = max(sizes.values(), default=0.0) or 1.0
        for one, size in sizes.items():
            out.setdefault(one, round(least + (most - least) * math.sqrt(size / top), 1))
    return out


def _plain(ground: Ground) -> str:
    """Give the colour of a project without a category: among others that of those that are known."""
    tinted = not ground.tints.keys().isdisjoint(ground.projects)
    return "node" if tinted else colours.darker(colours.PROJECT)


def _row(ground: Ground, seats: Seats, one: str, radius: float, codes: Mapping[str, str]) -> Row:
    """Say how an institution or a project looks."""
    project = one in ground.projects
    code = codes.get(one, "") if project else ""
    plain = _plain(ground) if project else colours.INSTITUTION
    # Without a code in it, a project at the round table has its name below it.
    side = seats.sides.get(one, "below").replace("inside", "below")
    x, y = seats.points[one]
    colour = ground.tints.get(one, plain)
    return {
        "key": one,
        "id": one,
        "kind": "project" if project else "institution",
        "name": ground.name(one),
        "label": code or brief(ground.name(one)),
        "x": x,
        "y": y,
        "radius": radius,
        "colour": colours.darker(colour) if code and colour in ground.tints.values() else colour,
        "side": "inside" if code else side,
        "shown": True,
        "open": project and bool(ground.projects[one].get("open_ended", False)),
        "bold": one in seats.middle,
    }


def _draw(draft: Draft, row: Row) -> None:
    x, y, across = row["x"], row["y"], 2 * row["radius"]
    node = draft.node(
        kind=row["kind"],
        key=row["key"],
        name=row["name"],
        x=x,
        y=y,
        width=across,
        height=across,
    )
    if row["open"]:
        draft.shape(node, "ring", x, y, width=across + 4, height=across + 4, colour="ink")
    shape = "dot" if row["kind"] == "project" else "square"
    draft.shape(node, shape, x, y, width=across, height=across, colour=row["colour"], of=row["key"])
    if not row["shown"]:
        return
    x, y, size, align = _label(row)
    if row["side"] != "inside":  # lines run below it
        left, top, right, bottom = _box(row)
        plate = {"width": right - left + 4, "height": bottom - top, "colour": "paper"}
        draft.shape(node, "plate", (left + right) / 2, (top + bottom) / 2, **plate)
    draft.text(
        node,
        row["label"],
        x,
        y,
        size=size,
        bold=row["bold"],
        align=align,
        colour="paper" if row["side"] == "inside" else "ink",  # on a colour that reads on paper
    )


def _label(row: Row) -> tuple[float, float, float, str]:
    """Give where the name or the code of a node stands, its size, and how it is aligned."""
    size = SIZES["bold" if row["bold"] else "inside" if row["side"] == "inside" else row["kind"]]
    way = {"left": -1, "right": 1}.get(row["side"], 0)
    down = {"below": 1, "above": -1}.get(row["side"], 0) * (row["radius"] + 2 + size / 2)
    align = {-1: "right", 0: "center", 1: "left"}[way]
    return row["x"] + way * (row["radius"] + 4), row["y"] + down, size, align


def _box(row: Row) -> Box:
    """Give the room that the name of a node takes."""
    x, y, size, align = _label(row)
    wide = width(row["label"], size, bold=row["bold"])
    left = x - wide * {"left": 0, "center": 0.5, "right": 1}[align]
    return left, y - size / 2, left + wide, y + size / 2


def _sign(row: Row) -> Box:
    """Give the room that the sign of a node takes."""
    x, y, r = row["x"], row["y"], row["radius"]
    return x - r, y - r, x + r, y + r


def _title_boxes(seats: Seats) -> Iterator[Box]:
    """Give the room that the titles of the groups take."""
    for group, (x, y) in seats.titles.items():
        lines = _title_lines(group)
        half = max(width(line, SIZES["title"], bold=True) for line in lines) / 2
        high = TITLE_LINE * (len(lines) - 1) / 2 + SIZES["title"] / 2
        yield x - half, y - high, x + half, y + high


def _crowded(seats: Seats, signs: Mapping[str, float]) -> bool:
    """Say whether the title of a group lies over a sign; ``signs`` gives half the side of each."""
    return any(
        left - half < seats.points[one][0] < right + half
        and top - half < seats.points[one][1] < low + half
        for left, top, right, low in _title_boxes(seats)
        for one, half in signs.items()
    )


def _title_lines(group: str) -> list[str]:
    return textwrap.wrap(heading(group), 22)


def _titles(draft: Draft, ground: Ground, seats: Seats) -> None:
    """Write the titles of the groups at a round table."""
    tint = {group: ground.tint(project, "ink") for project, group in ground.groups.items()}
    for place, (group, (x, y)) in enumerate(seats.titles.items()):
        node = draft.node(kind="title", id=f"title:{place}", name=group, x=x, y=y)
        lines = _title_lines(group)
        for line, text in enumerate(lines):
            down = TITLE_LINE * (line - (len(lines) - 1) / 2)
            wide = width(text, SIZES["title"], bold=True) + 4
            plate = {"width": wide, "height": TITLE_LINE, "colour": "paper"}
            draft.shape(node, "plate", x, y + down, **plate)
            draft.text(
                node,
                text,
                x,
                y + down,
                size=SIZES["title"],
                bold=True,
                align="center",
                colour=tint.get(group, "ink"),
            )


def _kinds(draft: Draft, ground: Ground, placed: dict[str, Row]) -> None:
    """Mark kinds of organisation at their project, once for each project."""
    for project, names in ground.kinds.items():
        row = placed[project]
        out_by = 1 + (row["radius"] + 7) / (math.hypot(row["x"], row["y"]) or 1.0)
        x, y = row["x"] * out_by, row["y"] * out_by
        node = draft.node(
            kind="kind", id=f"kind:{project}", name=", ".join(names), x=x, y=y, width=9, height=9
        )
        draft.shape(node, "triangle", x, y, width=9, height=9, colour="grey")


def _bounds(draft: Draft) -> tuple[float, float, float, float]:
    """Give what all that is drawn takes: left, top, right, below."""
    xs, ys = [0.0], [0.0]
    for row in draft.shapes:
        wide = width(row["text"], row["size"], bold=row["bold"]) if row["text"] else row["width"]
        start = {"left": 0.0, "center": 0.5, "right": 1.0}[row["align"]] if row["text"] else 0.5
        xs += [row["x"] - start * wide, row["x"] + (1 - start) * wide]
        ys += [row["y"] - max(row["height"], 14) / 2, row["y"] + max(row["height"], 14) / 2]
    return min(xs), min(ys), max(xs), max(ys)


def _moved(draft: Draft, bounds: tuple[float, float, float, float]) -> None:
    """Put the corner of all that is drawn near the origin."""
    left, top = bounds[0] - EDGE, bounds[1] - EDGE
    for row in (*draft.nodes, *draft.shapes):
        row["x"], row["y"] = row["x"] - left, row["y"] - top
    for row in draft.links:
        row["x1"], row["x2"] = row["x1"] - left, row["x2"] - left
        row["y1"], row["y2"] = row["y1"] - top, row["y2"] - top
