"""A scene painted by pyvis: one page that works without a network and keeps the data inside.

pyvis renders our own template (its own ones load scripts from elsewhere and do not escape); the
script of vis-network is taken from the installed package and stands in the page.
"""

from __future__ import annotations

import math
from functools import cache
from html import escape
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pyvis.network import Network as Pyvis

from kennisnet.maps import colours
from kennisnet.maps.scene import Scene
from kennisnet.network import records
from kennisnet.pages import environment, own
from kennisnet.texts import say

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SAY = (
    *("region", "alternative", "zoom_in", "zoom_out", "all", "search", "suggestions", "legend"),
    *("kind", "kind_is", "institution", "project", "nothing"),
    *("lead", "partner", "tie", "suggestion"),
    *("lead_of_institution", "lead_of_project", "partner_of_institution", "partner_of_project"),
)


@cache
def vis_network() -> Markup:
    """Give the script of vis-network that comes with pyvis, safe to stand in a page."""
    script = (files("pyvis") / VIS).read_text("utf-8")
    if "</script" in script.lower() or "<!--" in script:
        raise RuntimeError("vis-network holds markup that would end its script element")
    return Markup(script)  # noqa: S704 - a file of an installed package, checked above


def page(scene: Scene) -> str:
    """Write a scene as one HTML page: UTF-8, no request but for itself, the same every time."""
    painter = Pyvis(height="100%", width="100%")
    templates = environment("kennisnet.maps").overlay()
    templates.globals = {**templates.globals, **_globals(scene)}
    painter.templateEnv, painter.path = templates, "map.html"
    painter.options = {"physics": {"enabled": False}}
    for node in _by_importance(scene):
        painter.add_node(**node)
    painter.edges = _links(scene)
    html: str = painter.generate_html()
    return html


def _globals(scene: Scene) -> dict[str, Any]:
    texts = {key: say(f"page-{key}", scene.lang) for key in _SAY}
    texts["chosen"] = say("page-chosen", scene.lang, name="{name}", n="{n}")  # the page fills it
    texts["made"] = say("page-made", scene.lang, version=version("kennisnet"))
    texts["alternative"] = f"{scene.title}. {scene.caption}"
    return {
        "lang": scene.lang,
        "version": version("kennisnet"),
        "title": scene.title,
        "caption": scene.caption,
        "notes": list(scene.notes),
        "legend": records(scene.legend),
        "has_suggestions": bool((scene.links["kind"] == "suggestion").any()),
        "ink": colours.INK,
        "say": texts,
        "css": own("kennisnet.maps", "map.css"),
        "script": own("kennisnet.maps", "map.js"),
        "vis": vis_network(),
    }


def _by_importance(scene: Scene) -> list[dict[str, Any]]:
    """Give the nodes as plain values, the most important first: their names come first too."""
    rows = records(scene.nodes)
    rows.sort(key=lambda n: (n["kind"] != "title", not n["bold"], -n["radius"], n["id"]))
    return [_node(row) for row in rows]


def _node(row: dict[str, Any]) -> dict[str, Any]:
    for axis in ("x", "y", "radius"):
        if not math.isfinite(row[axis]):
            raise ValueError(f"no place on the map for {row['name']!r}: {axis} = {row[axis]}")
    return {
        "n_id": str(row["id"]),
        "label": " ",  # names are drawn by the page itself; pyvis would put the id here
        "x": float(row["x"]),
        "y": float(row["y"]),
        "shape": "dot",
        "key": str(row["key"]),
        "kind": str(row["kind"]),
        "name": str(row["name"]),
        "text": str(row["label"]),
        "radius": float(row["radius"]),
        "fill": str(row["colour"]),
        "ink": str(row["ink"]),
        "mark": str(row["shape"]),
        "side": str(row["side"]),
        "shown": bool(row["shown"]),
        "dashed": bool(row["dashed"]),
        "bold": bool(row["bold"]),
        "lines": [[str(label), str(value)] for label, value in row["lines"]],
    }


def _links(scene: Scene) -> list[dict[str, Any]]:
    return [
        {
            "from": str(row["source"]),
            "to": str(row["target"]),
            "kind": str(row["kind"]),
            "color": str(row["colour"]),
            "width": float(row["width"]),
            "dashes": bool(row["dashed"]),
            "note": str(row["note"]),
        }
        for row in records(scene.links)
    ]


class Map:
    """A map: save it as a page, or let a notebook show it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.html = page(scene)

    def save(self, path: str | Path) -> Path:
        """Write the page; returns the path."""
        from kennisnet.files.safely import put

        target = Path(path)
        put(target, self.html.encode())
        return target

    def frame(self, height: str = "640px") -> str:
        """Give the map as a closed frame for another page: no access to what is around it."""
        return (
            f'<iframe title="{escape(self.scene.title)}" sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:{escape(height)};border:1px solid #d9dee3;border-radius:8px" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )

    def _repr_html_(self) -> str:
        return self.frame()

    def __repr__(self) -> str:
        nodes, links = len(self.scene.nodes), len(self.scene.links)
        return f"<Map: {nodes} nodes, {links} links>"
