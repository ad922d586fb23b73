"""The legend of a map: every shape, line and colour that is used, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from kennisnet.maps import colours
from kennisnet.maps.palette import Palette
from kennisnet.maps.scene import LEGEND, Row
from kennisnet.texts import say
from kennisnet.texts.wording import shown_value

SHAPES = {"square": "institution", "dot": "project", "triangle": "kind"}
LINES = ("lead", "partner", "tie", "suggestion")


def legend(nodes: pd.DataFrame, links: pd.DataFrame, palette: Palette, lang: str) -> list[Row]:
    """Give the rows of the legend."""
    found = [
        *_shapes(nodes, lang),
        *_lines(links, lang),
        *_colours(set(nodes["colour"]), palette, lang),
    ]
    return [dict(zip(LEGEND, row, strict=True)) for row in found]


def _shapes(nodes: pd.DataFrame, lang: str) -> Iterator[tuple[str, ...]]:
    institutions = nodes.loc[nodes["kind"] == "institution", "colour"]
    plain = {
        "square": colours.INSTITUTION if (institutions == colours.INSTITUTION).any() else "",
        "dot": colours.PROJECT,
        "triangle": colours.KIND,
    }
    for shape, kind in SHAPES.items():
        if (nodes["shape"] == shape).any():
            yield "shape", say(f"map-legend-{kind}", lang), shape, plain[shape]
    if nodes["dashed"].any():
        yield "shape", say("map-legend-open", lang), "open", colours.PROJECT


def _lines(links: pd.DataFrame, lang: str) -> Iterator[tuple[str, ...]]:
    for kind in LINES:
        if (links["kind"] == kind).any():
            colour = colours.SUGGESTION if kind == "suggestion" else colours.PROJECT
            yield "line", say(f"map-legend-{kind}", lang), kind, colour


def _colours(used: set[str], palette: Palette, lang: str) -> Iterator[tuple[str, ...]]:
    """Name the categories that are seen; those beyond the palette together, at the end."""
    for category, colour in palette.colours.items():
        if colour != colours.PROJECT and colour in used:
            yield "colour", shown_value(category, lang), "colour", colour
    if colours.PROJECT in palette.colours.values():
        yield "colour", say("map-others", lang), "colour", colours.PROJECT
