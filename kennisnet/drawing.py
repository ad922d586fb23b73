"""Verbs that join rooms: they compute the columns that a picture needs and hand them over."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kennisnet import map_facts, map_groups, map_ties
from kennisnet.choices import VIEWS, View, Width
from kennisnet.errors import ArgumentError, a_language, one_of, shown
from kennisnet.maps import stock, views
from kennisnet.maps.caption import caption, title
from kennisnet.maps.ground import ACROSS, Ground
from kennisnet.maps.headline import headline
from kennisnet.maps.hubs import hubs_of
from kennisnet.maps.look import Look
from kennisnet.maps.page import Map
from kennisnet.maps.palette import palette_of
from kennisnet.maps.paths import paths
from kennisnet.maps.scene import Scene
from kennisnet.maps.views.group_boards import group_boards
from kennisnet.network import Network, a_network
from kennisnet.network.dates import running
from kennisnet.reducing import Part, reduced
from kennisnet.suggestions import for_each, unlinked
from kennisnet.texts import pick, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from kennisnet.suggestions.known import Known

ROWS = ("institution", "introductions")
"""The views that need suggestions."""
CARDS = 8
"""So many of them for the picture of one institution."""


def draw_map(
    net: Network,
    path: str | Path | None = None,
    view: View | None = Look.view,
    size: str = Look.size,
    colour: str = Look.colour,
    suggestions: bool | pd.DataFrame = Look.suggestions,
    before: Network | None = Look.before,
    known: Known | None = Look.known,
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
        Which view opens first: ``"board"`` (projects as rows, who takes part), ``"institution"``
        (one of them, its partners, and who is not linked yet), ``"introductions"`` (who should
        meet, through whom), ``"islands"`` (who works with whom beyond the largest), ``"groups"``
        (who belongs together), ``"moments"`` (who came, went and stayed since ``before``),
        ``"round"`` (a round table, as a poster) or ``"tables"``; None = the board where it can be
        read at a glance, else groups, or where there are none the round table if it can be read, else islands.
    size
        The measure that gives the size of institutions.
    colour
        A column of the projects or the institutions.
    suggestions
        Who should meet: True, False, or rows of `unlinked`.
    before
        The network of an earlier moment: who came, went and stayed (view ``"moments"``). Institutions
        and projects are matched by id.
    known
        Pairs of which something is known, as of `unlinked`.
    lang, title
        Language of the texts; the title, else that of the network, else who or how many are in it.
    doubts
        Names that may be one institution, as of `unlinked`, for the suggestions.

    Returns
    -------
    Map
        Shows itself in a notebook. All institutions and projects are in the page, to be searched and
        listed, also where a drawing cannot show them all; above 2,000 of them suggestions are sought
        among the busiest, and the caption says so.

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
    Two institutions and a project, with a line for each participation.

    >>> import kennisnet as kn
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> kn.draw_map(kn.Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links))
    <Map: 2 institutions, 1 project, views board, institution, introductions, islands, round, tables>
    """
    look = Look(view, size, colour, suggestions, before, known, lang, title)
    drawn = mapped(net, look, doubts=doubts)
    if path is not None:
        drawn.save(path)
    return drawn


def draw_figure(
    net: Network,
    ax: Axes | None = None,
    view: View | None = Look.view,
    width: Width | None = None,
    size: str = Look.size,
    colour: str = Look.colour,
    suggestions: bool | pd.DataFrame = Look.suggestions,
    before: Network | None = Look.before,
    known: Known | None = Look.known,
    lang: str = Look.lang,
    title: str | None = Look.title,
    institution: str | None = None,
) -> Axes:
    """Draw a view of the map with matplotlib, for a document; give the axes.

    ``ax.figure.savefig("map.svg")`` saves it; the ending chooses the format. Text stays text in it
    (svg, pdf), and svg, png and pdf hold what ``charts.alt_text`` gives of the axes.

    Parameters
    ----------
    ax
        Where to draw it; None = on new axes.
    width
        Of a new figure: ``"column"`` (3.5 inches) or ``"page"`` (7) of a document, ``"slide"`` (12,
        with larger letters), or a number of inches; None = the size of the view. No text is below
        6 points; what has no room for that is left out, and the picture says how much.
    view, size, colour, suggestions, before, known, lang, title
        As of `draw_map`; ``"tables"`` is no picture.
    institution
        Whom the view ``"institution"`` is about, an id or a name; None = the one with most
        projects.

    Raises
    ------
    ArgumentError, MissingColumn
        As `draw_map` does.
    InputError
        For an institution that nobody, or more than one, is called.

    Examples
    --------
    >>> import kennisnet as kn
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": "P"} for i in "ab"]
    >>> net = kn.Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links)
    >>> ax = kn.draw_figure(net, sheet((6, 4)), title="A and B")
    >>> ax.get_title()
    'A and B'
    """
    from kennisnet.maps.axes import wanted
    from kennisnet.maps.figure import across_of, figure

    look = Look(view, size, colour, suggestions, before, known, lang, title)
    across = across_of(wanted(ax, width), width)  # before all the work
    view_of = _prepared(net, look, institution)
    return figure(_scene(*view_of, across), ax, width, whole=lambda: _scene(*view_of))


def compose(
    net: Network,
    look: Look,
    part: Part | None = None,
    institution: str | None = None,
    doubts: pd.DataFrame | None = None,
) -> Scene:
    """Compose one view.

    ``part`` is what `reduced` makes of the network, where the caller has that already. Raises
    `ArgumentError` for what is no network, and for a view, a measure or a language that does not
    exist.
    """
    return _scene(*_prepared(net, look, institution, part, doubts))


def _prepared(
    net: Network,
    look: Look,
    institution: str | None,
    part: Part | None = None,
    doubts: pd.DataFrame | None = None,
) -> tuple[str, Ground]:
    """Choose a view, and compute all that its composition needs."""
    ground = grounded(net, look)
    name = look.view or first_view(ground)
    if name not in views.VIEWS:
        raise ArgumentError("view-unknown", got=name, known=", ".join(views.VIEWS))
    about = ground.busiest if institution is None else ground.net.find(institution)
    if name == "institution":
        ground = replace(ground, about=about)
    if name in ROWS:
        ground = _with_suggestions(ground, look, part, doubts)
    return name, ground


def _scene(name: str, ground: Ground, across: float = ACROSS) -> Scene:
    """Compose a view, so wide at most where it can choose."""
    composed = views.VIEWS[name].compose(ground.within(across))
    return replace(composed, view=name)


def mapped(
    net: Network, look: Look, part: Part | None = None, doubts: pd.DataFrame | None = None
) -> Map:
    """Compose all that a page shows; raises as `compose` does."""
    ground = _with_suggestions(grounded(net, look), look, part, doubts)
    scenes = {
        name: one.compose(ground)
        for name, one in views.VIEWS.items()
        if one.on_page and (one.fits(ground) or one.of == look.view)
    }
    # What is for a narrow screen, and no less wide than usual, would stand in the page twice.
    scenes = {
        name: scene
        for name, scene in scenes.items()
        if not name.endswith("-narrow") or scene.width < scenes[views.VIEWS[name].of].width
    }
    if "groups" in scenes:
        scenes |= group_boards(ground)
    numbers = map_facts.numbers_of(net, look)
    return Map(
        scenes,
        stock.stock(
            ground.net,
            palettes=map_facts.palettes_of(ground.net, ground.colour),
            numbers=numbers,
            hubs=ground.hubs,
            ended=ground.ended,
            suggestions=_for_page(ground.suggestions),
            headline=headline(ground.named, ground.hubs, look.lang),
            also=stock.also_called(net),
            size=look.size,
            title=ground.title,
            caption=ground.caption,
            notes=ground.notes,
            warnings=map_facts.warnings_of(ground.named, doubts, look.lang),
            lang=look.lang,
        ),
        look.view or first_view(ground),
    )


def first_view(ground: Ground) -> View:
    """Choose with which view a map begins, by the size of the network."""
    for one in views.VIEWS.values():
        if one.first(ground):
            return one.of
    return "round" if views.VIEWS["round"].fits(ground) else "islands"


def grounded(net: Network, look: Look) -> Ground:
    """Compute what compositions need, but for the suggestions."""
    a_network(net)
    a_language(look.lang)
    if look.view is not None:
        one_of("view-unknown", look.view, VIEWS)
    if look.view == "moments" and look.before is None:
        raise ArgumentError("no-before")
    if not isinstance(look.suggestions, bool | pd.DataFrame):
        raise ArgumentError("suggestions", got=shown(repr(look.suggestions)))
    kept, named, about, lang = net, net.named(), net.about, look.lang
    hubs = hubs_of(named)
    ties = map_ties.ties_of(named, hubs)
    clusters = map_groups.clusters(named, hubs)
    groups = map_groups.of_table(named, lang) or map_groups.found(named, hubs, clusters, lang)
    palette = palette_of(kept, look.colour)
    if groups and not palette.colours and look.colour == Look.colour:
        kept = kept.with_columns(projects={say("map-found", lang): groups})
        palette = palette_of(kept, say("map-found", lang))
    changes, gone = map_facts.changes_of(look.before, kept)
    return Ground(
        kept,
        hubs=hubs,
        groups=groups,
        clusters=clusters,
        tints=map_facts.tints_of(kept, palette),
        colour=palette.column,
        colours=palette.colours,
        sizes=map_facts.sizes_of(net, look.size),
        ties=ties.pairs,
        which=ties.which,
        ties_as_good=ties.of,
        together=ties.least,
        changes=changes,
        gone=gone,
        ended=frozenset(map(str, named.projects.index[~running(named)].tolist())),
        lang=lang,
        title=look.title or title(kept, hubs, lang),
        caption=caption(kept, lang),
        notes=tuple(pick(about.get("caveats"), lang) or ()),
    )


def _with_suggestions(
    ground: Ground, look: Look, part: Part | None, doubts: pd.DataFrame | None
) -> Ground:
    """Add who should meet, unless none are wanted; for one institution, if the ground is about it."""
    if look.suggestions is False:
        return ground
    said = ground.caption
    if isinstance(look.suggestions, pd.DataFrame):
        rows = _ranked(look.suggestions)
    elif ground.about:
        own = partial(unlinked, ground.net, ground.about, CARDS, lang=ground.lang)
        rows = _ranked(own(known=look.known, doubts=doubts))
    else:
        kept, reduction = part or reduced(ground.net)
        hubs = [one for one in ground.hubs if one in kept.institutions.index]
        rows = for_each(kept, hubs=hubs, lang=ground.lang, doubts=doubts, known=look.known)
        if reduction:
            among = say("map-reduced", ground.lang, kept=len(kept.institutions))
            said = f"{said} {among}"
    return replace(ground, suggestions=rows.join(paths(ground.net, rows)), caption=said)


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Give rows their places in the list that they are."""
    rows = rows.reset_index(drop=True)
    return rows.assign(rank=np.arange(1, len(rows) + 1), rank_without=np.nan)


def _for_page(rows: pd.DataFrame | None) -> pd.DataFrame | None:
    """Give the suggestions as a page names their parts."""
    if rows is None:
        return None
    shared = [str(ids).split(" | ") if ids else [] for ids in rows["shared_partners"]]
    return rows.assign(shared=pd.Series(shared, rows.index, dtype="object")).rename(
        columns={"introduced_by": "via"}
    )
