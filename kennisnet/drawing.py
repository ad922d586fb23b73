"""Verbs that join rooms: they compute the columns that a picture needs and hand them over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import pandas as pd

from kennisnet.choices import VIEWS, View
from kennisnet.errors import ArgumentError, a_language, one_of, shown
from kennisnet.maps.composing import scene
from kennisnet.maps.page import Map
from kennisnet.maps.scene import Scene
from kennisnet.metrics import measure
from kennisnet.network import Network, a_network
from kennisnet.reducing import reduced
from kennisnet.suggestions import suggested

if TYPE_CHECKING:
    from matplotlib.axes import Axes

IN_PANEL = ("degree", "trekker_degree", "betweenness")
"""The measures that the panel of an institution shows, behind the one that gives the size."""


class Look(TypedDict, total=False):
    """How a network is drawn; `draw_map` says what each means."""

    view: View
    size: str
    colour: str
    suggestions: bool | pd.DataFrame
    lang: str
    title: str | None


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
    look = Look(
        view=view, size=size, colour=colour, suggestions=suggestions, lang=lang, title=title
    )
    drawn = Map(compose(net, **look))
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

    look = Look(
        view=view, size=size, colour=colour, suggestions=suggestions, lang=lang, title=title
    )
    return figure(compose(net, **look), ax, suggestions=suggestions is not False)


def compose(net: Network, **look: Unpack[Look]) -> Scene:
    """Compute sizes, numbers for the panel and suggestions, and compose the scene.

    Raises `ArgumentError` for what is no network, and for a view, a measure or a language that
    does not exist.
    """
    view, size, lang = look.get("view", "both"), look.get("size", "degree"), look.get("lang", "nl")
    a_network(net)
    a_language(lang)
    one_of("view-unknown", view, VIEWS)
    kept, reduction = reduced(net)
    suggestions = look.get("suggestions", True)
    if not isinstance(suggestions, bool | pd.DataFrame):
        raise ArgumentError("suggestions", got=shown(repr(suggestions)))
    if suggestions is True:
        suggestions = suggested(kept, lang)
    institutions = measure(net, *dict.fromkeys([size, *IN_PANEL]))
    projects = measure(net, "degree", of="projects")
    return scene(
        kept,
        view=view,
        sizes=pd.concat([institutions[size], projects["degree"]]),
        numbers=pd.concat([institutions, projects]),
        colour=look.get("colour", "spoor"),
        suggestions=None if suggestions is False else suggestions,
        title=look.get("title"),
        lang=lang,
        reduction=reduction,
    )
