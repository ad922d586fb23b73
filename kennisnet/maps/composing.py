"""Composing a scene: every part of it has a module, here they meet.

What is computed elsewhere (sizes, numbers for the panel, suggestions) comes in as columns: a map
calculates nothing about a network.
"""

from __future__ import annotations

import pandas as pd

from kennisnet.choices import VIEWS, View
from kennisnet.errors import one_of
from kennisnet.maps.caption import caption
from kennisnet.maps.legend import legend
from kennisnet.maps.links import memberships, suggested, ties
from kennisnet.maps.nodes import kinds, nodes, radii, titles
from kennisnet.maps.palette import palette_of
from kennisnet.maps.panel import Panel
from kennisnet.maps.scene import LEGEND, LINKS, NODES, Row, Scene
from kennisnet.maps.seats import seated
from kennisnet.network import Network
from kennisnet.texts import pick, say


def scene(
    net: Network,
    *,
    view: View = "both",
    sizes: pd.Series | None = None,
    numbers: pd.DataFrame | None = None,
    colour: str = "spoor",
    suggestions: pd.DataFrame | None = None,
    title: str | None = None,
    lang: str = "nl",
    reduction: tuple[int, int] | None = None,
) -> Scene:
    """Compose a map.

    ``sizes`` gives each node its weight (0 or more, by id, both kinds); ``numbers`` the columns
    that the panel shows; ``suggestions`` rows of `unlinked`, drawn as a layer; ``reduction`` how
    many nodes of how many are left, where the network was `reduced`. Raises `ArgumentError` for an
    unknown view and `MissingColumn` where ``colour`` names no column.
    """
    one_of("view-unknown", view, VIEWS)
    palette = palette_of(net, colour)
    radius = radii(net, view, sizes)
    seats = seated(net, view, radius, lang)
    placed = nodes(net, radius, seats, palette, Panel(numbers, lang))
    links: list[Row]
    if view == "both":
        links = memberships(net, placed, lang)
        placed += [*titles(seats, palette), *kinds(net, placed, lang)]
    else:
        links = ties(net, view, lang)
    if suggestions is not None and view != "projects":
        links += suggested(suggestions, placed)
    rows = pd.DataFrame(placed, columns=NODES)
    lines = pd.DataFrame(links, columns=LINKS)
    about = net.about
    return Scene(
        rows,
        lines,
        pd.DataFrame(legend(rows, lines, palette, lang), columns=LEGEND),
        title or pick(about.get("title"), lang) or say("map-title", lang),
        caption(net, seats.why, reduction, lang),
        tuple(pick(about.get("caveats"), lang) or ()),
        lang,
    )
