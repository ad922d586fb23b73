"""A scene painted by matplotlib: for a document, a slide or print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle
from matplotlib.path import Path

from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.scene import Row, Scene
from kennisnet.maps.widths import fitting
from kennisnet.network import records
from kennisnet.texts.wording import short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INCH = 100.0
"""So many units of a scene are an inch of new axes."""
MOST_LETTERS = 200
"""Of longer texts a picture shows the beginning; the page has them whole."""
EDGE = 12.0
MARKERS = {"square": "s", "dot": "o", "triangle": "^", "ring": "o", "italic": "$a$"}
LINES = {
    "lead": 2.2,
    "partner": 0.9,
    "tie": 1.6,
    "bridge": 3.0,
    "introduction": 2.2,
    "suggestion": 1.6,
    "went": 1.6,
    "stayed": 0.9,
    "came": 2.4,
}
DASHED = ("suggestion", "went")
COLUMN = 340
"""So wide is a column of the legend, in units of the scene."""


def figure(scene: Scene, ax: Axes | None = None) -> Axes:
    """Paint a scene on axes (new ones of its own size where none are given); give the axes."""
    ax = axes(ax, size_of(scene))
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_xlim(-EDGE, scene.width + EDGE)
    ax.set_ylim(scene.height + EDGE, -EDGE)
    title = short(scene.title, MOST_LETTERS)
    ax.set_title(title, fontsize=13, fontweight="bold", color=colours.INK, parse_math=False)
    _legend(ax, scene)
    points = _points(ax)
    _links(ax, scene, points)
    for row in records(scene.shapes):
        if row["shape"] == "text":
            _text(ax, row, points)
        else:
            ax.add_patch(_patch(row, points))
    return ax


def size_of(scene: Scene) -> Size:
    """Give the size of a sheet on which a scene has its own size, in inches."""
    return (scene.width + 2 * EDGE) / INCH, (scene.height + 2 * EDGE) / INCH + 0.6


def _legend(ax: Axes, scene: Scene) -> None:
    """Explain marks, lines and colours, below the scene."""
    handles: list[Line2D | Patch] = []
    for row in records(scene.legend):
        label, colour = short(row["label"], MOST_LETTERS), colours.light(row["colour"])
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
    legend = ax.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        ncols=max(1, min(4, int(scene.width // COLUMN))),
        fontsize=8,
        frameon=False,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)


def _points(ax: Axes) -> float:
    """How many points of a figure are a unit of the scene."""
    canvas = ax.get_figure(root=True)
    if canvas is not None:
        # The legend takes its room only when it has been drawn once.
        for _ in range(2):
            canvas.draw_without_rendering()
    points = ax.get_window_extent().width * 72 / ax.figure.dpi
    return float(points / abs(ax.get_xlim()[1] - ax.get_xlim()[0]))


def _links(ax: Axes, scene: Scene, points: float) -> None:
    for dashed, own in scene.links.groupby("dashed", sort=True):
        straight = own[own["curve"] == "straight"]
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
        curved = own[own["curve"] == "horizontal"]
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
    """Make a cubic curve that leaves and arrives horizontally."""
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
    )
