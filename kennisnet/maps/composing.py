"""Composing a scene: every part of it has a module, here they meet.

What is computed elsewhere (sizes, numbers for the panel, suggestions) comes in as columns: a map
calculates nothing about a network.
"""

from __future__ import annotations

import pandas as pd

from kennisnet.choices import VIEWS
from kennisnet.errors import one_of
from kennisnet.maps.caption import caption
from kennisnet.maps.legend import legend
from kennisnet.maps.links import memberships, suggested, ties
from kennisnet.maps.look import Look
from kennisnet.maps.nodes import kinds, nodes, radii, titles
from kennisnet.maps.palette import palette_of
from kennisnet.maps.panel import Panel
from kennisnet.maps.scene import LEGEND, LINKS, NODES, Row, Scene
from kennisnet.maps.seats import seated
from kennisnet.network import Network
from kennisnet.texts import pick, say


def scene(
    net: Network,
    look: Look,
    *,
    sizes: pd.Series | None = None,
    numbers: pd.DataFrame | None = None,
    reduction: tuple[int, int] | None = None,
) -> Scene:
    """Compose a map.

    ``sizes`` gives each node its weight (0 or more, by id, both kinds); ``numbers`` the columns
    that the panel shows; rows of suggestions in the look are a layer; ``reduction`` tells how
    many nodes of how many are left, where the network was `reduced`. Raises `ArgumentError` for an
    unknown view and `MissingColumn` where the look names no column for the colour.
    """
    view, lang = look.view, look.lang
    one_of("view-unknown", view, VIEWS)
    palette = palette_of(net, look.colour)
    radius = radii(net, view, sizes)
    seats = seated(net, view, radius, lang)
    placed = nodes(net, radius, seats, palette, Panel(numbers, lang))
    links: list[Row]
    if view == "both":
        links = memberships(net, placed, lang)
        placed += [*titles(seats, palette), *kinds(net, placed, lang)]
    else:
        links = ties(net, view, lang)
    if isinstance(look.suggestions, pd.DataFrame) and view != "projects":
        links += suggested(look.suggestions, placed)
    rows = pd.DataFrame(placed, columns=NODES)
    lines = pd.DataFrame(links, columns=LINKS)
    about = net.about
    return Scene(
        rows,
        lines,
        pd.DataFrame(legend(rows, lines, palette, lang), columns=LEGEND),
        look.title or pick(about.get("title"), lang) or say("map-title", lang),
        caption(net, seats.why, reduction, lang),
        tuple(pick(about.get("caveats"), lang) or ()),
        lang,
    )
