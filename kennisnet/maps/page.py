"""The page of a map: scenes and what is known of the network, in one file that needs no other.

pyvis renders our own template (its own ones load scripts from elsewhere and do not escape); the
script of vis-network is taken from the installed package and stands in the page. Our own script is
in modules, which are joined here in their order.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pyvis.network import Network as Pyvis

from kennisnet.choices import VIEWS
from kennisnet.maps.colours import THEME
from kennisnet.maps.packing import packed
from kennisnet.maps.sayings import sayings
from kennisnet.maps.scene import Scene
from kennisnet.maps.stock import Stock
from kennisnet.pages import environment, own
from kennisnet.texts import say
from kennisnet.texts.wording import ended

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
ROOM = "kennisnet.maps"
MODULES = (
    *(
        "text",
        "data",
        "theme",
        "address",
        "state",
        "sight",
        "scenes",
        "canvas",
        "counting",
        "folding",
        "marks",
        "csv",
        "known",
    ),
    *("lists", "lines", "project", "institution", "introductions", "tables", "panel", "search"),
    *("filters", "picture", "explained", "saving", "views", "keys", "main"),
)
"""In this order: what a module does at once needs those before it."""
STYLES = ("map.css", "views.css")
COMPACT = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
"""How data are written: as few signs as can be."""
HTML_VIEWS = ("institution", "introductions")


@cache
def vis_network() -> Markup:
    """Give the script of vis-network that comes with pyvis, safe to stand in a page."""
    script = (files("pyvis") / VIS).read_text("utf-8")
    if "</script" in script.lower() or "<!--" in script:
        raise RuntimeError("vis-network holds markup that would end its script element")
    return Markup(script)  # noqa: S704 - a file of an installed package, checked above


@cache
def script() -> Markup:
    """Join our modules: one function, so that nothing of ours is seen from outside."""
    parts = [own(ROOM, f"js/{name}.js") for name in MODULES]
    return Markup('(() => {\n"use strict";\n') + Markup("\n").join(parts) + Markup("})();\n")


@cache
def slim() -> Markup:
    """Give the script as a page carries it: without indents, and lines that only explain.

    No text of it goes over several lines, so that it says the same (a test looks).
    """
    lines = (line.strip() for line in script().splitlines())
    return Markup("\n").join(line for line in lines if not line.startswith("//"))


@cache
def style() -> Markup:
    """Give the style: the colours of the theme by their names, on white and in the dark."""
    light, dark = (_names({k: v[place] for k, v in THEME.items()}) for place in (0, 1))
    theme = (
        f":root,:root[data-paper]{{{light}--focus:#0072B2}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-paper]){{{dark}--focus:#56B4E9}}}}\n"
    )
    parts = [own(ROOM, name) for name in STYLES]
    return Markup(theme) + Markup("").join(parts)  # noqa: S704 - our own colours


def _names(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def page(scenes: Mapping[str, Scene], stock: Stock, first: str | None = None) -> str:
    """Write scenes and a stock as one HTML page: UTF-8, no request but for itself, the same every time.

    The scenes are by name of their view; ``<view>-narrow`` is taken where there is little room.
    ``first`` is the view that opens; None = that of the first tab.
    """
    painter = Pyvis(height="100%", width="100%")
    templates = environment(ROOM).overlay()
    templates.globals = {**templates.globals, **_globals(scenes, stock, first)}
    templates.policies = {**templates.policies, "json.dumps_kwargs": COMPACT}
    painter.templateEnv, painter.path = templates, "map.html"
    html: str = painter.generate_html()
    return html


def _globals(scenes: Mapping[str, Scene], stock: Stock, first: str | None) -> dict[str, Any]:
    texts = {
        **sayings(stock.lang),
        **_called(scenes, stock.lang),
        "alternative": f"{ended(stock.title)} {stock.caption}",
        "made": say("page-made", stock.lang, version=version("kennisnet")),
    }
    views = views_of(scenes, stock, first)
    words, drawn = packed({name: scene.record() for name, scene in scenes.items()})
    data = {
        **stock.record,
        "title": stock.title,
        "caption": stock.caption,
        "theme": THEME,
        "say": texts,
        "views": views,
        "first": first if first in views else views[0],
        "found": _found(stock),
        "words": words,
        "scenes": drawn,
    }
    return {
        "lang": stock.lang,
        "version": version("kennisnet"),
        "title": stock.title,
        "caption": stock.caption,
        "notes": list(stock.notes),
        "warnings": list(stock.warnings),
        "say": texts,
        "css": style(),
        "script": slim(),
        "vis": vis_network(),
        "data": data,
    }


def _called(scenes: Mapping[str, Scene], lang: str) -> dict[str, str]:
    """Call islands otherwise where they are no worlds apart, since not every tie is drawn."""
    ties = "islands" in scenes and "tie" in set(scenes["islands"].legend["mark"])
    return {"view_islands": say("page-view_ties", lang)} if ties else {}


def _found(stock: Stock) -> dict[str, Any]:
    """Give the column of groups that were computed, and what of it is no group with a name of its own."""
    hubs = len(stock.record["institutions"]["hub"])
    rest = [say("map-small-groups", stock.lang), say("map-hubs-only", stock.lang, n=hubs)]
    return {"column": say("map-found", stock.lang), "rest": rest}


def views_of(scenes: Mapping[str, Scene], stock: Stock, first: str | None = None) -> list[str]:
    """Give the views in the order of their tabs: the one that opens, rows, other scenes, tables."""
    drawn = sorted((name for name in VIEWS if name in scenes), key=lambda name: name != first)
    html = [one for one in HTML_VIEWS if one != "introductions" or stock.suggests]
    return [*drawn[:1], *html, *drawn[1:], "tables"]


class Map:
    """A map: save it as a page, or let a notebook show it."""

    def __init__(self, scenes: Mapping[str, Scene], stock: Stock, first: str | None = None) -> None:
        self.scenes = dict(scenes)
        self.stock = stock
        self.first = first
        self.html = page(self.scenes, stock, first)

    @property
    def scene(self) -> Scene:
        """The scene of the view that opens, or the first where that is no drawing."""
        usual = next(iter(self.scenes.values()))
        return usual if self.first is None else self.scenes.get(self.first, usual)

    def save(self, path: str | Path) -> Path:
        """Write the page; returns the path."""
        from kennisnet.files.safely import put

        target = Path(path)
        put(target, self.html.encode())
        return target

    def frame(self, height: str = "640px") -> str:
        """Give the map as a closed frame for another page: no access to what is around it."""
        return (
            f'<iframe title="{escape(self.stock.title)}" sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:{escape(height)};border:1px solid #d9dee3;border-radius:8px" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )

    def _repr_html_(self) -> str:
        return self.frame()

    def __repr__(self) -> str:
        made = self.stock.record
        counts = [
            say(f"count-{part}", "en", n=len(made[part]["id"]))
            for part in ("institutions", "projects")
        ]
        return f"<Map: {', '.join(counts)}, views {', '.join(views_of(self.scenes, self.stock, self.first))}>"
