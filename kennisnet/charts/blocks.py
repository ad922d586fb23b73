"""Who shares projects with whom, in an order that shows blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.colors import ListedColormap, PowerNorm
from matplotlib.ticker import MaxNLocator

from kennisnet.charts.parts.in_words import in_words
from kennisnet.charts.parts.room import LEAST, POINTS, labels, room
from kennisnet.choices import Width
from kennisnet.errors import a_language, whole_number
from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.widths import width as width_of
from kennisnet.network import Network, a_network
from kennisnet.texts import say
from kennisnet.texts.wording import brief, painted

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

TOP = 40
STEP, SMALLEST = 0.19, 0.108
"""Height of a row: on a sheet of its own, and where there is little room, in inches."""
NAMES, LONGER, SHARE = 1.9, 2.5, 0.36
"""Room of the names: so many inches, so many for longer ones, and no more than this share of the width."""
SIZE = 8.0
BAR = 0.7
"""Room of the colour bar, with its numbers."""
EVEN = 8
"""Shades are even up to here; above that by the square root, which tells 1 from 2 beside 30."""
LETTER = 0.66
"""Width of a figure, of its size."""


class Blocks(NamedTuple):
    """Who is drawn, in order, and how many projects each two of them share."""

    ids: list[str]
    shared: NDArray[np.int64]
    everybody: int


def size_of(net: Network, top: int = TOP) -> Size:
    """Give a size with a row and a column for each institution."""
    ids = _blocks(net, top).ids
    side = STEP * max(4, len(ids)) + _beside(net, ids)
    return side + BAR + 0.2, side + 0.4


def _beside(net: Network, ids: Sequence[str]) -> float:
    """Give the room that names ask for, in inches, within what there is for them."""
    names = (painted(brief(str(name))) for name in net.institutions["name"][[*ids]])
    asked = max((width_of(name, SIZE) for name in names), default=0) / POINTS
    return min(LONGER, max(NAMES, asked + 0.05))


def blocks(
    net: Network,
    top: int = TOP,
    ax: Axes | None = None,
    lang: str = "nl",
    *,
    width: Width | None = None,
) -> Axes:
    """Draw how many projects each two institutions share, those who share much side by side.

    Drawn are the ``top`` with most projects, or as many of them as fit on the axes with names that
    can be read; where that is not everybody, the picture says so. The order is that of a
    hierarchical clustering (mean distance) of the projects of each (cosine), turned so that
    neighbours are alike. The diagonal, each with itself, is empty but for a line.

    Raises
    ------
    ArgumentError
        For what is no network, for a ``top`` that is no whole number from 1 on, and for a language
        that does not exist.

    Examples
    --------
    >>> from kennisnet.maps.axes import sheet
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bQ", "cP", "dQ")]
    >>> net = Network([{"id": i} for i in "abcd"], [{"id": "P"}, {"id": "Q"}], links)
    >>> names = [label.get_text() for label in blocks(net, ax=sheet((6, 4))).get_yticklabels()]
    >>> sorted(names[:2]), sorted(names[2:])
    (['a', 'c'], ['b', 'd'])
    """
    a_network(net)
    whole_number("top", top, 1)
    a_language(lang)
    own = size_of(net, top)
    ax = axes(ax, own, width, lambda across: own[1] * min(1.0, across / own[0]))
    wide, high = room(ax)
    beside = min(_beside(net, _blocks(net, top).ids), SHARE * wide)
    inner, deep = max(wide - beside - BAR, SMALLEST), max(high - beside - 0.3, SMALLEST)
    drawn = _blocks(net, min(top, max(1, int(min(inner, deep) / SMALLEST))))
    step = min(inner, deep) / max(1, len(drawn.ids))
    size = min(SIZE, max(LEAST, step * POINTS * 0.75))
    _cells(ax, drawn, step, say("chart-shared", lang))
    names = net.named().institutions["name"]
    called = labels(names[drawn.ids], size, beside)
    places = range(len(called))
    ax.set_yticks(places, called, fontsize=size, parse_math=False)
    ax.set_xticks(places, called, fontsize=size, parse_math=False)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", rotation=90)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    if len(drawn.ids) < drawn.everybody:
        said = say("chart-part", lang, n=len(drawn.ids), all=drawn.everybody)
        ax.set_xlabel(said, fontsize=7, color=colours.INK)
        ax.xaxis.set_label_position("bottom")
    apart = drawn.shared - np.diag(np.diag(drawn.shared))
    return in_words(ax, "blocks", lang, n=len(drawn.ids), most=int(apart.max(initial=0)))


def _blocks(net: Network, top: int) -> Blocks:
    """Choose the busiest, ties by id, and put them in their order."""
    named = net.named()
    rows = named.incidence
    degree = np.asarray(rows.sum(axis=1)).ravel()
    ids = [str(one) for one in named.institutions.index]
    busy = sorted((i for i in range(len(ids)) if degree[i]), key=lambda i: (-degree[i], ids[i]))
    kept = sorted(busy[:top], key=lambda i: ids[i])
    own = rows[kept].toarray().astype(np.int64)
    order = _order(own)
    own = own[order]
    return Blocks([ids[kept[i]] for i in order], own @ own.T, len(busy))


def _order(own: NDArray[np.int64]) -> list[int]:
    """Give the order in which neighbours are most alike."""
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import pdist

    if len(own) <= 2:  # noqa: PLR2004 - two have no order
        return list(range(len(own)))
    apart = np.clip(pdist(own.astype(float), "cosine"), 0, None)
    return [int(i) for i in leaves_list(linkage(apart, "average", optimal_ordering=True))]


def _cells(ax: Axes, drawn: Blocks, step: float, label: str) -> None:
    """Draw the cells, their numbers where these fit, and what the colours mean."""
    shared = drawn.shared.astype(float)
    np.fill_diagonal(shared, np.nan)
    most = float(np.nanmax(shared)) if len(shared) > 1 else 0.0
    look = _shades()
    norm = PowerNorm(1.0 if most <= EVEN else 0.5, 0, max(1.0, most))
    edge = max(len(shared), 1) - 0.5
    if len(shared):
        image = ax.imshow(shared, cmap=look, norm=norm, zorder=1, aspect="auto")
        bar = ax.inset_axes((1.03, 0.0, 0.03, 1.0))
        scale = ax.figure.colorbar(image, cax=bar)
        scale.set_ticks([t for t in _ticks(most) if 0 <= t <= max(1.0, most)])
        scale.ax.tick_params(labelsize=7, length=2)
        scale.set_label(label, fontsize=7)
        ax.plot([-0.5, edge], [-0.5, edge], color=colours.SHADE, linewidth=0.8, zorder=2)
        scale.outline.set_visible(False)
    ax.set_xlim(-0.5, edge)
    ax.set_ylim(edge, -0.5)
    lines: dict[str, Any] = {"color": "white", "linewidth": 0.6, "zorder": 2}
    for place in np.arange(0.5, edge, 1):
        ax.axhline(place, **lines)
        ax.axvline(place, **lines)
    size = min(7.5, step * POINTS * 0.6)
    if size >= LEAST and len(str(int(most))) * LETTER * size < step * POINTS:
        _numbers(ax, shared, look, norm, size)


def _shades() -> ListedColormap:
    """Give shades from nearly white to dark blue: darker is more, also in grey."""
    from matplotlib import colormaps

    return ListedColormap(colormaps["Blues"](np.linspace(0, 1, 256)))


def _ticks(most: float) -> list[int]:
    """Give whole numbers for the colour bar.

    >>> _ticks(2), _ticks(0)
    ([0, 1, 2], [0, 1])
    """
    found = MaxNLocator(nbins=6, integer=True, min_n_ticks=1).tick_values(0, max(1.0, most))
    return [int(tick) for tick in found]


def _numbers(
    ax: Axes, shared: NDArray[np.float64], look: ListedColormap, norm: PowerNorm, size: float
) -> None:
    from matplotlib.colors import to_hex

    for row, column in zip(*np.nonzero(np.nan_to_num(shared)), strict=True):
        value = shared[row, column]
        ax.text(
            column,
            row,
            str(int(value)),
            ha="center",
            va="center",
            fontsize=size,
            color=colours.ink_on(to_hex(look(norm(value)))),
            zorder=3,
        )
