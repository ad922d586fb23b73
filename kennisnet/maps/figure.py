"""A scene painted by matplotlib: for a document, a slide or print."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, RegularPolygon
from matplotlib.patheffects import withStroke

from kennisnet.maps import colours
from kennisnet.maps.axes import Size, axes
from kennisnet.maps.scene import Scene
from kennisnet.network import records
from kennisnet.texts.wording import short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SIZE: Size = (12, 9)
"""Of new axes, in inches."""
MOST_LETTERS = 200
"""Of longer texts a picture shows the beginning; the page has them whole."""
SHAPES = ("square", "dot", "triangle")
MARKERS = {"square": "s", "dot": "o", "triangle": "^", "open": "o"}
ALPHA = {"lead": 0.65, "partner": 0.42, "tie": 0.45, "suggestion": 0.9}
DASHES = (0, (2.2, 1.6))
HALO = [withStroke(linewidth=2.4, foreground="white", alpha=0.9)]
ROOM = 190
"""Room for the names at both sides, in units of the map."""


def figure(scene: Scene, ax: Axes | None = None, *, suggestions: bool = False) -> Axes:
    """Paint a scene on axes (new ones of 12 x 9 inch where none are given); give the axes.

    Positions, colours and legend are those of the page; ``suggestions`` draws that layer too.
    """
    ax = axes(ax, SIZE)
    ax.set_aspect("equal")
    ax.axis("off")
    nodes = scene.nodes
    x, y = (nodes[axis] if len(nodes) else pd.Series([0.0]) for axis in ("x", "y"))
    ax.set_xlim(x.min() - ROOM, x.max() + ROOM)
    ax.set_ylim(y.max() + 40, y.min() - 40)
    _links(ax, scene, suggestions=suggestions)
    for row in records(nodes[nodes["shape"].isin(SHAPES)]):
        ax.add_patch(_patch(row))
    title = short(scene.title, MOST_LETTERS)
    ax.set_title(title, fontsize=13, fontweight="bold", color=colours.INK, parse_math=False)
    _legend(ax, scene, suggestions=suggestions)
    _names(ax, scene)
    return ax


def _links(ax: Axes, scene: Scene, *, suggestions: bool) -> None:
    place = scene.nodes.set_index("id")[["x", "y"]]
    for kind, own in scene.links.groupby("kind", sort=False):
        if kind == "suggestion" and not suggestions:
            continue
        ends = (place.loc[own[end]].to_numpy() for end in ("source", "target"))
        lines = LineCollection(
            [list(pair) for pair in zip(*ends, strict=True)],
            colors=list(own["colour"]),
            linewidths=list(own["width"] * 0.6),
            alpha=ALPHA[str(kind)],
            linestyles=[DASHES if kind == "suggestion" else "solid"],
            zorder=1,
        )
        ax.add_collection(lines)


def _patch(row: dict[str, Any]) -> Patch:
    """Make the shape of a node, in units of the map."""
    edge = {
        "facecolor": row["colour"],
        "edgecolor": colours.INK if row["dashed"] else "white",
        "linestyle": DASHES if row["dashed"] else "solid",
        "linewidth": 1.0 if row["dashed"] else 0.5,
        "zorder": 2,
    }
    x, y, r = row["x"], row["y"], row["radius"]
    if row["shape"] == "square":
        return Rectangle((x - r, y - r), 2 * r, 2 * r, **edge)
    if row["shape"] == "dot":
        return Circle((x, y), r, **edge)
    return RegularPolygon((x, y), 3, radius=r * 1.2, orientation=math.pi, **edge)


def _names(ax: Axes, scene: Scene) -> None:
    """Write the names that the scene shows, as large as the map is drawn."""
    canvas = ax.get_figure(root=True)
    if canvas is not None:
        canvas.draw_without_rendering()
    points = ax.get_window_extent().width * 72 / ax.figure.dpi
    unit = points / abs(ax.get_xlim()[1] - ax.get_xlim()[0])
    shown = scene.nodes[scene.nodes["shown"] & (scene.nodes["label"] != "")]
    for row in records(shown):
        code = row["kind"] == "project" and row["side"] == "inside"
        x, y = row["x"], row["y"]
        where: dict[str, Any] = {"ha": "center", "va": "center"}
        gap = row["radius"] + 4
        if row["side"] in {"left", "right"}:
            x += gap if row["side"] == "right" else -gap
            where["ha"] = "left" if row["side"] == "right" else "right"
        elif row["side"] == "below":
            y, where["va"] = y + gap, "top"
        size = 15 if row["kind"] == "title" else 14 if row["bold"] else 10.5 if code else 11.5
        ax.text(
            x,
            y,
            row["label"],
            **where,
            fontsize=size * unit,
            fontweight="bold" if row["bold"] else "normal",
            color=row["ink"],
            zorder=4 if row["bold"] else 3,
            path_effects=None if code else HALO,
            parse_math=False,
        )


def _legend(ax: Axes, scene: Scene, *, suggestions: bool) -> None:
    handles: list[Line2D | Patch] = []
    for row in records(scene.legend):
        label, mark = short(row["label"], MOST_LETTERS), row["mark"]
        colour = row["colour"] or colours.TIE
        if mark == "suggestion" and not suggestions:
            continue
        if mark in MARKERS:
            edge = colours.INK if mark == "open" else "white"
            shape: dict[str, Any] = {
                "marker": MARKERS[mark],
                "markerfacecolor": colour,
                "markeredgecolor": edge,
            }
            handles.append(Line2D([], [], color="none", label=label, markersize=8, **shape))
        elif mark == "colour":
            handles.append(Patch(color=colour, label=label))
        else:
            width = {"lead": 2.2, "partner": 0.7, "tie": 1.6, "suggestion": 1.6}[mark]
            style = "--" if mark == "suggestion" else "-"
            handles.append(Line2D([], [], color=colour, lw=width, ls=style, label=label))
    legend = ax.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        ncols=3,
        fontsize=7.5,
        frameon=False,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)
