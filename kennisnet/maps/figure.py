"""A scene painted by matplotlib: for a document, a slide or print."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from kennisnet.choices import Width
from kennisnet.maps import colours
from kennisnet.maps.axes import MOST, NEARER, Size, axes, finished, settle
from kennisnet.maps.bending import via
from kennisnet.maps.ground import ACROSS
from kennisnet.maps.readable import EDGE, bare, readable
from kennisnet.maps.scene import Row, Scene
from kennisnet.maps.widths import fitting, wrapped
from kennisnet.maps.widths import width as width_of
from kennisnet.network import records
from kennisnet.texts import number, say
from kennisnet.texts.wording import short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INCH = 100.0
"""So many units of a scene are an inch of new axes."""
MOST_LETTERS = 200
"""Of longer texts a picture shows the beginning; the page has them whole."""
MARKERS = {"square": "s", "dot": "o", "triangle": "^", "ring": "o", "italic": "$a$", "word": ""}
LINES = {
    "lead": 2.2,
    "partner": 0.9,
    "tie": 1.6,
    "introduction": 2.2,
    "suggestion": 1.6,
    "went": 1.6,
    "stayed": 0.9,
    "came": 2.4,
}
DASHED = ("suggestion", "went")
LEAST = 6.0
"""No text is smaller than so many points: on paper it could not be read."""
USUAL = 12.0
"""The size of most letters of a scene, in its units."""
NARROW, WIDE = 5.0, 9.0
"""On less inches titles and legends are written smaller, or legends shorter."""
SHORT = 34
WHOLE = 0.94
"""Of the width of a sheet of their own axes have at least so much."""
HALO = 2.0
"""Around a name that a line may run behind is so much white, in points."""
LINE, AROUND = 1.5, 0.3
"""Height of a line of title or legend, of its size; and what is left free around, in inches."""
BESIDE = 5.2
"""Room of a mark of the legend and the gaps beside it, of the size of the text."""


def figure(
    scene: Scene,
    ax: Axes | None = None,
    width: Width | None = None,
    whole: Callable[[], Scene] | None = None,
) -> Axes:
    """Paint a scene on axes (new ones, of its own size or a width, where none are given).

    ``whole`` composes the same for as much room as it wants: the width at which all is there.
    """
    ax = axes(ax, size_of(scene), width, lambda wide: _tall(scene, wide))
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_xlim(-EDGE, scene.width + EDGE)
    ax.set_ylim(scene.height + EDGE, -EDGE)
    inches = _room(ax)
    title = _title(ax, scene, inches)
    _legend(ax, scene, inches)
    texts = records(scene.shapes[scene.shapes["shape"] == "text"])
    points = _points(ax)
    if _smallest(texts) * points < LEAST - 0.01:
        _note(ax, title, scene.lang, inches, (len(texts), len(texts), MOST))  # it takes room too
        points = _points(ax)
        kept = readable(texts, LEAST / points, scene.width, scene.shapes)
        own = inches * LEAST / points / _smallest(texts)
        enough = own if width is None else _enough(whole() if whole else scene)
        wanted = math.ceil(2 * enough) / 2
        _note(ax, title, scene.lang, inches, (len(texts) - len(kept), len(texts), wanted))
        texts = kept
    _links(ax, scene, points)
    for row in records(bare(scene.shapes, texts)):
        ax.add_patch(_patch(row, points))
    for row in texts:
        _text(ax, row, points)
    return finished(ax, _alt(scene))


def across_of(inches: float | None, width: Width | None) -> float:
    """Give how wide a scene may be, in its units, to have letters that can be read on so many inches.

    >>> round(across_of(7.0, "page")), across_of(None, None)
    (924, 1400.0)
    """
    if inches is None:
        return ACROSS
    laid = inches / (NEARER if width == "slide" else 1.0)
    return min(laid * WHOLE * 72 * USUAL / LEAST - 2 * EDGE, ACROSS)


def _room(ax: Axes) -> float:
    """Give how wide the axes may become, in inches."""
    canvas = ax.get_figure(root=True)
    if canvas is None:
        return 1.0
    alone = canvas.axes == [ax] and canvas.get_layout_engine() is not None
    share = WHOLE if alone else ax.get_position(original=True).width
    return float(canvas.get_size_inches()[0] * share)


def _title(ax: Axes, scene: Scene, inches: float) -> str:
    """Write the title, in lines that the picture has room for."""
    title = "\n".join(_title_lines(scene, inches))
    style: dict[str, Any] = {
        "fontsize": _letters(inches)[0],
        "fontweight": "bold",
        "color": colours.INK,
    }
    ax.set_title(title, parse_math=False, **style)
    return title


def _title_lines(scene: Scene, inches: float) -> list[str]:
    said = short(scene.title, MOST_LETTERS)
    return wrapped(said, _letters(inches)[0], 72 * inches, 4, bold=True)


def _smallest(texts: list[Row]) -> float:
    return min((row["size"] for row in texts), default=LEAST * INCH)


def _note(ax: Axes, title: str, lang: str, inches: float, counts: tuple[int, int, float]) -> None:
    """Say between title and picture which names do not fit, and where they would."""
    out, every, enough = counts
    style: dict[str, Any] = {
        "fontsize": LEAST + 0.5,
        "color": colours.light("grey"),
        "ha": "center",
    }
    said = say("map-names-left-out", lang, n=out, all=every, inches=number(enough, lang))
    lines = wrapped(said, LEAST + 0.5, 72 * inches, 3)
    for one in [one for one in ax.texts if one.get_gid() == "note"]:
        one.remove()
    text = ax.text(0.5, 1.0, "\n".join(lines), transform=ax.transAxes, va="bottom", **style)
    text.set_gid("note")
    ax.set_title(title, pad=8 + 9 * len(lines), parse_math=False, **_as_it_is(ax))


def _as_it_is(ax: Axes) -> dict[str, Any]:
    """Give how the title is written."""
    size, weight = ax.title.get_fontsize(), ax.title.get_fontweight()
    return {"fontsize": size, "fontweight": weight, "color": ax.title.get_color()}


def size_of(scene: Scene) -> Size:
    """Give the size of a sheet on which a scene has its own size, in inches."""
    return (scene.width + 2 * EDGE) / INCH, (scene.height + 2 * EDGE) / INCH + 0.6


def _tall(scene: Scene, inches: float) -> float:
    """Give how high a sheet is on which a scene of this width stands, between title and legend."""
    own = (scene.height + 2 * EDGE) / (scene.width + 2 * EDGE) * inches
    inches *= WHOLE
    size = _letters(inches)[0]
    lines = _title_lines(scene, inches)
    named = [row["label"] for row in records(scene.legend)]
    entries = -(-len(named) // _across([_label(one, inches) for one in named], inches))
    written = (LINE * size * len(lines) + LINE * _letters(inches)[1] * entries) / 72
    note = 2 * LINE * LEAST / 72 if inches < _enough(scene) else 0
    return own + written + note + AROUND


def _enough(scene: Scene) -> float:
    """Give how wide a sheet is, in inches, on which no text of a scene is too small."""
    smallest = _smallest(records(scene.shapes[scene.shapes["shape"] == "text"]))
    return (scene.width + 2 * EDGE) * LEAST / smallest / 72 / WHOLE


def _alt(scene: Scene) -> str:
    """Say what is on a picture, for who cannot see it."""
    if not scene.view:
        return scene.title
    counts = {
        f"{kind}s": say(f"count-{kind}s", scene.lang, n=own["key"].nunique())
        for kind in ("institution", "project")
        for own in [scene.nodes[(scene.nodes["kind"] == kind) & (scene.nodes["key"] != "")]]
    }
    return say(f"chart-alt-{scene.view}", scene.lang, title=scene.title.rstrip("."), **counts)


def _letters(inches: float) -> tuple[float, float]:
    """Give the size of letters of the title and of the legend, in points."""
    return (13.0, 8.0) if inches > NARROW else (9.0, 6.5)


def _label(label: str, inches: float) -> str:
    """Give a part of the legend as it has room: on a column two stand beside one another."""
    if inches > NARROW:
        return short(label, MOST_LETTERS if inches > WIDE else SHORT)
    size = _letters(inches)[1]
    return fitting(short(label, SHORT), size, max(36 * inches - BESIDE * size, 6 * size))


def _across(labels: list[str], inches: float) -> int:
    """Give in how many columns the legend stands."""
    longest = _longest(labels, inches)
    return max(1, min(4, int(72 * inches // longest)))


def _longest(labels: list[str], inches: float) -> float:
    """Give the width of the widest part of the legend, with its mark, in points."""
    size = _letters(inches)[1]
    return max((width_of(one, size) for one in labels), default=0) + BESIDE * size


def _legend(ax: Axes, scene: Scene, inches: float) -> None:
    """Explain marks, lines and colours, below the scene."""
    handles: list[Line2D | Patch] = []
    for row in records(scene.legend):
        label = _label(row["label"], inches)
        colour = colours.light(row["colour"])
        mark = row["mark"]
        if mark == "colour":
            handles.append(Patch(color=colours.darker(colour), label=label))
        elif mark in MARKERS:
            filled = "white" if mark == "ring" else colour
            shape: dict[str, Any] = {
                "marker": MARKERS[mark],
                "markerfacecolor": filled,
                "markeredgecolor": colour,
            }
            handles.append(Line2D([], [], color="none", label=label, markersize=7, **shape))
        elif mark in LINES:
            style = "--" if mark in DASHED else "-"
            handles.append(Line2D([], [], color=colour, lw=LINES[mark], ls=style, label=label))
    if not handles:
        return
    labels, size = [str(one.get_label()) for one in handles], _letters(inches)[1]
    legend = ax.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        ncols=_across(labels, inches),
        fontsize=size,
        frameon=False,
    )
    legend.set_in_layout(
        72 * inches >= _longest(labels, inches)
    )  # a long label takes no room from the picture
    for text in legend.get_texts():
        text.set_parse_math(False)


def _points(ax: Axes) -> float:
    """How many points of a figure are a unit of the scene."""
    settle(ax)
    points = ax.get_window_extent().width * 72 / ax.figure.dpi
    return float(points / abs(ax.get_xlim()[1] - ax.get_xlim()[0]))


def _links(ax: Axes, scene: Scene, points: float) -> None:
    for dashed, own in scene.links.groupby("dashed", sort=True):
        curved = own[(own["curve"] == "horizontal") | (own["bend"] != 0)]
        straight = own.drop(curved.index)
        style: dict[str, Any] = {"linestyle": (0, (4, 3)) if dashed else "solid", "zorder": 1}
        if len(straight):
            ends = straight[["x1", "y1", "x2", "y2"]].to_numpy(dtype=float).reshape(-1, 2, 2)
            ax.add_collection(
                LineCollection(
                    list(ends),
                    colors=_inks(straight),
                    linewidths=list(straight["width"] * points),
                    **style,
                )
            )
        if len(curved):
            ax.add_collection(
                PathCollection(
                    [_curve(row) for row in records(curved)],
                    facecolors="none",
                    edgecolors=_inks(curved),
                    linewidths=list(curved["width"] * points),
                    **style,
                )
            )


def _inks(links: Any) -> list[Any]:
    from matplotlib.colors import to_rgba

    both = zip(links["colour"], links["alpha"], strict=True)
    return [to_rgba(colours.light(colour), alpha) for colour, alpha in both]


def _curve(row: Row) -> Path:
    """Make a curve: cubic, leaving and arriving horizontally, or quadratic, around what is not its own."""
    if row["bend"]:
        ends = np.array([row["x1"], row["y1"], row["x2"], row["y2"]], dtype=float)
        pulled = np.stack([ends[:2], via(ends, row["bend"]), ends[2:]])
        return Path(pulled, [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    middle = (row["x1"] + row["x2"]) / 2
    points = [
        (row["x1"], row["y1"]),
        (middle, row["y1"]),
        (middle, row["y2"]),
        (row["x2"], row["y2"]),
    ]
    return Path(np.array(points), [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])


def _patch(row: Row, points: float) -> Patch:
    """Make a shape, in units of the scene."""
    colour = colours.light(row["colour"])
    x, y, wide, high = row["x"], row["y"], row["width"], row["height"]
    shape = row["shape"]
    if shape == "dot":
        return Circle((x, y), wide / 2, facecolor=colour, linewidth=0, zorder=2)
    if shape == "ring":
        line = 1.6 * points
        return Circle(
            (x, y), wide / 2, facecolor="white", edgecolor=colour, linewidth=line, zorder=2
        )
    if shape == "triangle":
        corners = [(x, y - high / 2), (x + wide / 2, y + high / 2), (x - wide / 2, y + high / 2)]
        return Polygon(corners, facecolor=colour, linewidth=0, zorder=2)
    low = (x - wide / 2, y - high / 2)
    if shape in {"square", "rule"}:
        return Rectangle(low, wide, high, facecolor=colour, linewidth=0, zorder=2)
    framed = shape in {"pill", "tag"}
    round_ = {"pill": high / 2.2, "tag": 4.0}.get(shape, 6.0)
    return FancyBboxPatch(
        low,
        wide,
        high,
        boxstyle=f"round,pad=0,rounding_size={min(round_, wide / 2, high / 2)}",
        facecolor="white" if framed else colour,
        edgecolor=colour,
        linewidth=1.1 * points if framed else 0,
        zorder=0.5 if shape == "box" else 1.5,
    )


def _text(ax: Axes, row: Row, points: float) -> None:
    ax.text(
        row["x"],
        row["y"],
        short(fitting(row["text"], row["size"], row["room"], bold=row["bold"]), MOST_LETTERS),
        ha=row["align"],
        va="center_baseline",
        fontsize=row["size"] * points,
        fontweight="bold" if row["bold"] else "normal",
        fontstyle="italic" if row["italic"] else "normal",
        color=colours.light(row["colour"]),
        zorder=3,
        parse_math=False,
        path_effects=[withStroke(linewidth=HALO, foreground="white")] if row.get("clear") else [],
        in_layout=False,  # it has its room within: axes that shrink for it would not end shrinking
    )
