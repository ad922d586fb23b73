"""Verbs that join rooms: they compute the columns that a picture needs and hand them over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet.choices import View
from kennisnet.maps.page import Map
from kennisnet.maps.scene import Scene, scene
from kennisnet.metrics import measure
from kennisnet.network import Network
from kennisnet.suggestions import suggested

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_map(
    net: Network,
    path: str | Path | None = None,
    view: View = "both",
    size: str = "degree",
    colour: str = "spoor",
    suggestions: bool | pd.DataFrame = True,
    lang: str = "nl",
    title: str | None = None,
) -> Map:
    """Draw an interactive map: one page that works offline.

    Parameters
    ----------
    path
        Where to save it; None = not yet (`Map.save`).
    view
        ``"both"`` institutions and projects, or one of the two, linked by what they share.
    size
        The measure that gives the size of the nodes.
    colour
        A column of the projects or the institutions.
    suggestions
        A layer with who should meet: True, False, or rows of `unlinked`.
    lang, title
        Language of the texts; the title, else that of the network.

    Returns
    -------
    Map
        Shows itself in a notebook. Above 2,000 nodes the network is reduced and the caption says
        how.
    """
    drawn = Map(compose(net, view, size, colour, suggestions, lang, title))
    if path is not None:
        drawn.save(path)
    return drawn


def draw_figure(
    net: Network,
    ax: Axes | None = None,
    view: View = "both",
    size: str = "degree",
    colour: str = "spoor",
    suggestions: bool | pd.DataFrame = False,
    lang: str = "nl",
    title: str | None = None,
) -> Axes:
    """Draw the same map with matplotlib, for a document; see `draw_map`. Gives the axes.

    ``ax.figure.savefig("map.svg")`` saves it; the ending chooses the format.
    """
    from kennisnet.maps.figure import figure

    composed = compose(net, view, size, colour, suggestions, lang, title)
    return figure(composed, ax, suggestions=suggestions is not False)


def compose(
    net: Network,
    view: View = "both",
    size: str = "degree",
    colour: str = "spoor",
    suggestions: bool | pd.DataFrame = True,
    lang: str = "nl",
    title: str | None = None,
) -> Scene:
    """Compute sizes, numbers for the panel and suggestions, and compose the scene."""
    if suggestions is True:
        suggestions = suggested(net, lang)
    institutions = measure(net, *dict.fromkeys([size, "degree", "trekker_degree", "betweenness"]))
    projects = measure(net, "degree", of="projects")
    sizes = pd.concat([institutions[size], projects["degree"]])
    numbers = pd.concat([institutions, projects])
    return scene(
        net,
        view=view,
        sizes=sizes,
        numbers=numbers,
        colour=colour,
        suggestions=None if suggestions is False else suggestions,
        title=title,
        lang=lang,
    )
