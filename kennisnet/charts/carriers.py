"""Who carries the network: how few or many institutions have half of all participations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.ribbons import DARK, LIGHT, MIDDLE, Ribbon, ribbons, size_of
from kennisnet.choices import Width
from kennisnet.errors import a_language
from kennisnet.maps.axes import axes
from kennisnet.network import Network, a_network
from kennisnet.network.degrees import degrees, half_of
from kennisnet.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAMED = 5
"""So few who have half are named each."""


def carriers(
    net: Network, ax: Axes | None = None, lang: str = "nl", *, width: Width | None = None
) -> Axes:
    r"""Draw two bars: all named institutions, and below them their participations.

    Three groups stand in both: the fewest who together have half of all participations, who else
    has two projects or more, and who has one. The first are named where they are at most five.
    Institutions without a participation are left out.

    Raises
    ------
    ArgumentError
        For what is no network, and for a language that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "aQ", "aR", "bP", "cQ")]
    >>> net = Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], links)
    >>> ax = carriers(net, sheet((7, 1.9)), "en")
    >>> [text.get_text() for text in ax.texts][:3]
    ['3 institutions', '1', 'a\n3']
    """
    every = degrees(a_network(net).named())
    degree = every[every > 0]
    a_language(lang)
    ax = axes(ax, size_of(net), width)
    held = len(half_of(degree))
    first, rest = degree.iloc[:held], degree.iloc[held:]
    first, alone = first[first > 1], int((degree == 1).sum())
    rest = rest[rest > 1]
    names = net.institutions["name"]
    inside = [(str(names[str(one)]), int(n)) for one, n in first.items()] if held <= NAMED else []
    groups = [
        _group("first", len(first), int(first.sum()), DARK, lang, tuple(inside)),
        _group("more", len(rest), int(rest.sum()), MIDDLE, lang),
        _group("once", alone, alone, LIGHT, lang),
    ]
    heads = (
        say("count-institutions", lang, n=len(degree)),
        say("count-participations", lang, n=int(degree.sum())),
    )
    ribbons(
        ax,
        [one for one in groups if one.above],
        heads,
        lang,
        say("chart-half", lang, n=degree.sum() / 2, whole=str(degree.sum() % 2 == 0).lower()),
    )
    counts = {"n": len(degree), "all": int(degree.sum()), "held": held}
    return in_words(ax, "carriers", lang, **counts)


def _group(
    key: str, n: int, has: int, colour: str, lang: str, inside: tuple[tuple[str, int], ...] = ()
) -> Ribbon:
    return Ribbon(n, has, say(f"chart-carriers-{key}", lang, n=n, has=has), colour, inside)
