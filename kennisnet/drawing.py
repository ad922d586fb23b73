"""Verbs that join rooms: they compute the columns that a picture needs and hand them over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet.choices import VIEWS, View
from kennisnet.errors import ArgumentError, a_language, one_of, shown
from kennisnet.maps.composing import scene
from kennisnet.maps.look import Look
from kennisnet.maps.page import Map
from kennisnet.maps.scene import Scene
from kennisnet.metrics import measure
from kennisnet.network import Network, a_network
from kennisnet.reducing import Part, reduced
from kennisnet.suggestions import suggested

if TYPE_CHECKING:
    from matplotlib.axes import Axes

IN_PANEL = ("degree", "trekker_degree", "betweenness")
"""The measures that the panel of an institution shows, behind the one that gives the size."""


def draw_map(
    net: Network,
    path: str | Path | None = None,
    view: View = Look.view,
    size: str = Look.size,
    colour: str = Look.colour,
    suggestions: bool | pd.DataFrame = Look.suggestions,
    lang: str = Look.lang,
    title: str | None = Look.title,
    doubts: pd.DataFrame | None = None,
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
    doubts
        Names that may be one institution, as of `unlinked`, for the layer of suggestions.

    Returns
    -------
    Map
        Shows itself in a notebook. Above 2,000 nodes the network is reduced and the caption says
        how.

    Raises
    ------
    ArgumentError
        For what is no network, for a view, a measure or a language that does not exist, and for
        suggestions that are none of the three.
    MissingColumn
        Where the network has no such column for the colour. Without ``spoor`` or ``sector`` a
        map is plain.

    Examples
    --------
    Two nodes for the institutions, one for the project, and a line for each participation.

    >>> import kennisnet as kn
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> kn.draw_map(kn.Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links))
    <Map: 3 nodes, 2 links>
    """
    look = Look(view, size, colour, suggestions, lang, title)
    drawn = Map(compose(net, look, doubts=doubts))
    if path is not None:
        drawn.save(path)
    return drawn


def draw_figure(
    net: Network,
    ax: Axes | None = None,
    view: View = Look.view,
    size: str = Look.size,
    colour: str = Look.colour,
    suggestions: bool | pd.DataFrame = False,
    lang: str = Look.lang,
    title: str | None = Look.title,
) -> Axes:
    """Draw the same map with matplotlib, for a document; give the axes.

    ``ax.figure.savefig("map.svg")`` saves it; the ending chooses the format.

    Parameters
    ----------
    ax
        Where to draw it; None = on new axes of 12 x 9 inch.
    view, size, colour, suggestions, lang, title
        As of `draw_map`.

    Raises
    ------
    ArgumentError, MissingColumn
        As `draw_map` does.

    Examples
    --------
    >>> import kennisnet as kn
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> net = kn.Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links)
    >>> ax = kn.draw_figure(net, sheet((6, 4)), title="A and B")
    >>> ax.get_title(), len(ax.patches)
    ('A and B', 3)
    """
    from kennisnet.maps.figure import figure

    composed = compose(net, Look(view, size, colour, suggestions, lang, title))
    return figure(composed, ax, suggestions=suggestions is not False)


def compose(
    net: Network, look: Look, part: Part | None = None, doubts: pd.DataFrame | None = None
) -> Scene:
    """Compute sizes, numbers for the panel and suggestions, and compose the scene.

    ``part`` is what `reduced` makes of the network, where the caller has that already. Raises `ArgumentError` for what is no network, and for a view, a measure or a language that
    does not exist.
    """
    a_network(net)
    a_language(look.lang)
    one_of("view-unknown", look.view, VIEWS)
    kept, reduction = part or reduced(net)
    if not isinstance(look.suggestions, bool | pd.DataFrame):
        raise ArgumentError("suggestions", got=shown(repr(look.suggestions)))
    if look.suggestions is True:
        look = replace(look, suggestions=suggested(kept, look.lang, doubts))
    institutions = measure(net, *dict.fromkeys([look.size, *IN_PANEL]))
    projects = measure(net, "degree", of="projects")
    return scene(
        kept,
        look,
        sizes=pd.concat([institutions[look.size], projects["degree"]]),
        numbers=pd.concat([institutions, projects]),
        reduction=reduction,
    )
