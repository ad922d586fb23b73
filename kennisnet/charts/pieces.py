"""Into which parts a network falls, that have no project in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.ribbons import DARK, LIGHT, MIDDLE, Ribbon, ribbons, size_of
from kennisnet.choices import Width
from kennisnet.errors import a_language
from kennisnet.maps.axes import axes
from kennisnet.network import Network, a_network
from kennisnet.paths import components
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FIRST = 4
"""So many parts are drawn each at most; the others stand together."""
LEAST = 0.05
"""And only parts of so large a part of all, but for the first: nothing can be written at less."""


def pieces(
    net: Network, ax: Axes | None = None, lang: str = "nl", *, width: Width | None = None
) -> Axes:
    """Draw two bars: all named institutions, and below them their projects, by connected part.

    The largest parts come first; those behind the fourth, and those of less than a twentieth of all,
    stand together. Institutions and projects without a participation are left out.

    Raises
    ------
    ArgumentError
        For what is no network, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ", "cR")]
    >>> net = Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], links)
    >>> ax = pieces(net, sheet((7, 1.9)), "en")
    >>> [text.get_text() for text in ax.texts if " in " in text.get_text()]
    ['2 institutions in 1 project', '1 institution in 2 projects']
    """
    rows = a_network(net).named().incidence
    a_language(lang)
    ax = axes(ax, size_of(net), width)
    who, what = (np.asarray(of.sum(axis=axis) > 0) for of, axis in ((rows, 1), (rows, 0)))
    part = components(rows)
    many = [
        np.bincount(own[there], minlength=int(part.max(initial=-1)) + 1)
        for own, there in zip(np.split(part, [rows.shape[0]]), (who, what), strict=True)
    ]
    order = [one for one in np.lexsort((-many[1], -many[0])) if many[0][one]]
    shades = [DARK, MIDDLE, "#5E93BA", "#B9D2E3"]
    wide = [n for n in order[:FIRST] if many[0][n] >= LEAST * who.sum()]
    first = max(len(wide), 1)
    groups = [
        _part(int(many[0][n]), int(many[1][n]), shade, lang)
        for n, shade in zip(order[:first], shades, strict=False)
    ]
    if rest := order[first:]:
        sizes = many[0][rest]
        counts = {"groups": int((sizes > 1).sum()), "alone": int((sizes == 1).sum())}
        said = say("chart-pieces-rest", lang, most=int(sizes.max()), **counts)
        groups.append(Ribbon(int(many[0][rest].sum()), int(many[1][rest].sum()), said, LIGHT))
    heads = (
        say("count-institutions", lang, n=int(who.sum())),
        say("count-projects", lang, n=int(what.sum())),
    )
    ribbons(ax, groups, heads, lang)
    most = int(many[0].max(initial=0))
    return in_words(ax, "pieces", lang, n=len(order), most=most, all=int(who.sum()))


def _part(institutions: int, projects: int, colour: str, lang: str) -> Ribbon:
    counted = say("count-projects", lang, n=projects)
    said = say("chart-pieces-part", lang, n=institutions, projects=counted)
    return Ribbon(institutions, projects, said, colour)
