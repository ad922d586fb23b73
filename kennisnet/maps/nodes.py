"""The nodes of a map: institutions, projects, titles of groups, and kinds of organisation."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping
from typing import Any

import pandas as pd

from kennisnet.choices import Of, View
from kennisnet.maps import colours
from kennisnet.maps.labels import short_codes, show_what_fits
from kennisnet.maps.palette import Palette
from kennisnet.maps.panel import Panel
from kennisnet.maps.scene import Row
from kennisnet.maps.seats import Seats
from kennisnet.network import Network, records
from kennisnet.texts import say
from kennisnet.texts.wording import heading, short

FEW = 15
"""Up to so many projects are named on the map, more are shown by their code if it is short."""
LOOKS = {
    "institutions": ("square", colours.INSTITUTION),
    "projects": ("dot", colours.PROJECT),
}
"""Shape, and the colour of those without a category."""
RADII = {"institutions": (5.0, 34.0), "projects": (9.0, 13.0)}
"""The least size, which can still be hit, and the largest."""


def radii(net: Network, view: View, sizes: pd.Series | None) -> dict[str, float]:
    """Give areas in proportion to the sizes, above a least one, to all that the view shows."""
    weight = pd.Series(dtype=float) if sizes is None else sizes.astype(float)
    named = net.named()
    out: dict[str, float] = {}
    for kind, table in (("institutions", named.institutions), ("projects", named.projects)):
        if view not in ("both", kind):
            continue
        least, most = RADII[kind]
        own = weight.reindex(table.index).fillna(0).clip(lower=0)
        top = own.max() if len(own) and own.max() > 0 else 1.0
        for one, value in own.items():
            out[str(one)] = round(least + (most - least) * math.sqrt(value / top), 1)
    return out


def nodes(
    net: Network, radius: Mapping[str, float], seats: Seats, palette: Palette, panel: Panel
) -> list[Row]:
    """Give a node for each named institution and project that has a radius."""
    named = net.named()
    codes = short_codes(net) if len(net.projects) > FEW else {}
    out: list[Row] = []
    tables: tuple[Of, ...] = ("institutions", "projects")
    for table in tables:
        rows: pd.DataFrame = getattr(named, table)
        for one, row in zip(rows.index, records(rows), strict=True):
            if one in radius:
                code = codes.get(one, "") if table == "projects" else ""
                node = _of_row(table, one, row, code, seats, palette)
                out.append(node | {"radius": radius[one], "lines": panel.lines(table, one, row)})
    if not seats.at_table:
        show_what_fits(out)
    return out


def _of_row(table: Of, one: str, row: Row, code: str, seats: Seats, palette: Palette) -> Row:
    """Give the node of an institution or a project; its ``code``, if it has one, stands inside."""
    shape, plain = LOOKS[table]
    colour = palette.of(table, row, plain)
    # Without a code in it, a project at the round table has its name below it.
    side = seats.sides.get(one, "below").replace("inside", "below")
    kind = table.removesuffix("s")
    x, y = _place(seats, one)
    return _node(
        id=f"{kind}:{one}",
        key=one,
        kind=kind,
        name=row["name"],
        label=code or short(row["name"]),
        x=x,
        y=y,
        colour=colour,
        ink=colours.ink_on(colour) if code else colours.INK,
        shape=shape,
        side="inside" if code else side,
        shown=bool(code) or table == "institutions",
        dashed=table == "projects" and bool(row.get("open_ended", False)),
        bold=one in seats.middle,
    )


def titles(seats: Seats, palette: Palette) -> list[Row]:
    """Give the titles of the groups at a round table."""
    return [
        _node(
            id=f"title-{position}",
            kind="title",
            name=group,
            label="\n".join(textwrap.wrap(heading(group), 22)),
            x=x,
            y=y,
            ink=colours.darker(palette.colours.get(group, colours.PROJECT)),
            shape="text",
            side="inside",
            bold=True,
        )
        for position, (group, (x, y)) in enumerate(seats.titles.items())
    ]


def kinds(net: Network, placed: list[Row], lang: str) -> list[Row]:
    """Mark kinds of organisation at their project, once for each project."""
    table, links = net.institutions, net.participations
    generic = links[links["institution"].map(table["generic"]).astype(bool)]
    place = {node["key"]: node for node in placed if node["kind"] == "project"}
    out: list[Row] = []
    for project, own in generic.groupby("project", sort=True):
        node = place[str(project)]
        out_by = 1 + (node["radius"] + 7) / (math.hypot(node["x"], node["y"]) or 1.0)
        out.append(
            _node(
                id=f"kind:{project}",
                kind="kind",
                name=", ".join(sorted(table.loc[own["institution"], "name"].astype(str))),
                label="",
                x=round(node["x"] * out_by, 1),
                y=round(node["y"] * out_by, 1),
                radius=4.5,
                colour=colours.KIND,
                ink=colours.INK,
                shape="triangle",
                side="below",
                shown=False,
                lines=[(say("map-kind-of", lang), str(node["name"]))],
            )
        )
    return out


def _place(seats: Seats, one: str) -> tuple[float, float]:
    x, y = seats.points[one]
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError(f"no place on the map for {one!r}: {x}, {y}")
    return round(x, 1), round(y, 1)


def _node(**values: Any) -> Row:
    usual = {
        "key": "",
        **dict.fromkeys(("dashed", "bold"), False),
        "radius": 0.0,
        "colour": colours.INK,
        "shown": True,
        "lines": [],
    }
    return usual | values
