"""The scene of a view: what will be drawn, as plain tables, before anybody paints it.

A composition makes it; `page` (vis-network) and `figure` (matplotlib) paint it, and know nothing of
views.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.texts.wording import painted

Row: TypeAlias = dict[str, Any]

NODES: Mapping[str, Any] = {
    **dict.fromkeys(("id", "key", "kind", "name"), ""),
    **dict.fromkeys(("x", "y", "width", "height"), 0.0),
}
"""The columns of what can be chosen or hovered, and what stands in them unless said otherwise."""
SHAPES: Mapping[str, Any] = {
    **dict.fromkeys(("node", "shape"), ""),
    **dict.fromkeys(("x", "y", "width", "height"), 0.0),
    "colour": "ink",
    **dict.fromkeys(("of", "text"), ""),
    "size": 12.5,
    **dict.fromkeys(("bold", "italic"), False),
    "align": "left",
    "room": 0.0,
}
"""The columns of what is painted: see `Scene`."""
LINKS: Mapping[str, Any] = {
    **dict.fromkeys(("source", "target"), ""),
    **dict.fromkeys(("x1", "y1", "x2", "y2"), 0.0),
    **dict.fromkeys(("kind", "institution", "project"), ""),
    "colour": "grey",
    "of": "",
    "width": 1.2,
    "alpha": 0.9,
    "dashed": False,
    "curve": "straight",
    "note": "",
    "bend": 0.0,
}
LEGEND = ["section", "label", "mark", "colour"]
MARKS = ("square", "dot", "ring", "triangle", "text", "box", "plate", "tag", "pill", "rule")
ALIGNED = {"left": -1, "center": 0, "right": 1}
CURVES = ("straight", "horizontal")
_SAID = {"nodes": ("name",), "shapes": ("text",), "links": ("note",), "legend": ("label",)}
"""What may hold a text of the input."""
_PLACES = {"nodes": ["x", "y"], "links": ["x1", "y1", "x2", "y2"]}


@dataclass(frozen=True)
class Scene:
    """Plain tables of what will be drawn, in units of a pixel at the size it was composed for.

    ``nodes`` (`NODES`): what can be chosen. ``id`` is unique in the scene; ``key`` is the id in the
    network, empty for furniture; ``x, y, width, height`` the box around it, by its middle.

    ``shapes`` (`SHAPES`): what is painted for a ``node``: squares, dots, rings, triangles, boxes
    (below the links), plates (above them, to write on), tags (a framed plate), pills (one with
    round ends) and rules (a horizontal line) by their middle; texts by the middle
    of their left or right end, or of the whole (``align``). ``colour`` is a word of
    `kennisnet.maps.colours.THEME` or a colour; ``of`` the key whose category gives the colour,
    where a reader colours by something else. A text with ``room`` is cut by the painter where it
    is wider.

    ``links`` (`LINKS`): lines between two nodes, from one point to another; ``curve`` is
    ``straight``, or ``horizontal``: it leaves and arrives horizontally; a straight one can ``bend``
    (`kennisnet.maps.bending`).

    ``opening``: what is most to be seen, in a sentence from the numbers, and what else is to be known
    before one looks; a page writes it above the drawing.
    """

    nodes: pd.DataFrame
    shapes: pd.DataFrame
    links: pd.DataFrame
    legend: pd.DataFrame
    title: str
    caption: str
    notes: tuple[str, ...] = ()
    lang: str = "nl"
    width: float = 1400.0
    height: float = 800.0
    view: str = ""
    opening: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Put every text in a form that a picture and a page can hold; ids stay as they are."""
        for table, said in _SAID.items():
            made = getattr(self, table)
            plain = {name: made[name].map(_painted) for name in said if name in made}
            object.__setattr__(self, table, made.assign(**plain))
        for name in ("title", "caption", "notes", "opening"):
            object.__setattr__(self, name, _painted(getattr(self, name)))
        for table, columns in _PLACES.items():
            places = getattr(self, table)
            lost = ~np.isfinite(places[columns].to_numpy(dtype=float)).all(axis=1)
            if lost.any():
                raise ValueError(
                    f"no place on the map for {places.iloc[int(lost.argmax())].to_dict()}"
                )

    def record(self) -> dict[str, Any]:
        """Give it as plain lists, for a page: every row in the order of its columns, places to .1.

        A shape and a curve are numbers, by their place in `MARKS` and `CURVES`; a name that is that of
        its node, and a key whose colour a shape has where it is that of its node, are `OWN`. Left out is what is
        usual at the end of a row, and what a page knows: names and usual ids of nodes with a key,
        and whose participation a link from an institution to a project is.
        """
        place = {one: position for position, one in enumerate(self.nodes["id"])}
        keys = dict(zip(self.nodes["id"], self.nodes["key"], strict=True))
        names = dict(zip(self.nodes["id"], self.nodes["name"], strict=True))
        return {
            "width": round(self.width, 1),
            "height": round(self.height, 1),
            "opening": list(self.opening),
            "legend": self.legend[["label", "mark", "colour"]].to_numpy().tolist(),
            "nodes": [_rounded(_named(row).values()) for row in _rows(self.nodes, NODES)],
            "shapes": [
                _short(
                    [
                        place[row["node"]],
                        MARKS.index(row["shape"]),
                        *(
                            OWN if row[name] and row[name] == own.get(row["node"]) else row[name]
                            for name, own in _shown(keys, names)
                        ),
                        int(row["bold"]) + 2 * int(row["italic"]),
                        ALIGNED[row["align"]],
                        row["room"],
                    ],
                    _USUAL_SHAPE,
                )
                for row in _rows(self.shapes, SHAPES)
            ],
            "links": [
                _short(
                    [
                        place[row["source"]],
                        place[row["target"]],
                        *(
                            ""
                            if name in _ENDS and row[name] == keys[row[_ENDS[name]]]
                            else row[name]
                            for name in LINKS
                            if name not in _BOUND
                        ),
                        int(row["dashed"]),
                        CURVES.index(row["curve"]),
                        row["note"],
                        row["bend"],
                    ],
                    _USUAL_LINK,
                )
                for row in _rows(self.links, LINKS)
            ],
        }


_PACKED = ("node", "shape", "bold", "italic", "align", "room")
_USUAL_SHAPE = ("ink", "", "", 12.5, 0, -1, 0)
_USUAL_LINK = ("", 0)
OWN = 1
"""Stands in a row of a shape for the name or the key of its node."""
"""What stands at the end of most rows, from the colour and from the note on: it is left out."""
_ENDS = {"institution": "source", "project": "target"}
_BOUND = ("source", "target", "dashed", "curve", "note", "bend")


@dataclass
class Draft:
    """Rows of a scene that is being composed."""

    nodes: list[Row] = field(default_factory=list)
    shapes: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)

    def node(self, **values: Any) -> str:
        """Add something that can be chosen; gives its id, which is ``kind:key`` unless given.

        >>> Draft().node(kind="institution", key="a")
        'institution:a'
        """
        usual = {"id": f"{values.get('kind', '')}:{values.get('key', '')}"}
        self.nodes.append({**NODES, **usual, **values})
        return str(self.nodes[-1]["id"])

    def shape(self, node: str, shape: str, x: float, y: float, **values: Any) -> None:
        """Paint something of a node."""
        self.shapes.append({**SHAPES, "node": node, "shape": shape, "x": x, "y": y, **values})

    def text(self, node: str, text: str, x: float, y: float, **values: Any) -> None:
        """Write something of a node, at the middle of its left end, unless aligned otherwise."""
        self.shape(node, "text", x, y, text=text, **values)

    def link(self, source: str, target: str, **values: Any) -> None:
        """Draw a line between two nodes."""
        self.links.append({**LINKS, "source": source, "target": target, **values})

    def scene(self, legend: pd.DataFrame | None = None, **said: Any) -> Scene:
        """Make it a scene."""
        none = pd.DataFrame(columns=LEGEND)
        return Scene(
            _table(self.nodes, NODES),
            _table(self.shapes, SHAPES),
            _table(self.links, LINKS),
            none if legend is None else legend,
            **said,
        )


def _shown(
    keys: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give the columns of a shape in their order, each with what its node has there."""
    own = {"of": keys, "text": {one: names[one] for one, key in keys.items() if key}}
    return ((name, own.get(name, {})) for name in SHAPES if name not in _PACKED)


def _table(rows: list[Row], columns: Mapping[str, Any]) -> pd.DataFrame:
    kinds = {float: "float64", bool: "bool"}
    return pd.DataFrame(
        {
            name: pd.Series([row[name] for row in rows], dtype=kinds.get(type(usual), "object"))
            for name, usual in columns.items()
        }
    )


def _rows(table: pd.DataFrame, columns: Mapping[str, Any]) -> Iterator[Row]:
    lists = [table[name].tolist() for name in columns]
    return (dict(zip(columns, values, strict=True)) for values in zip(*lists, strict=True))


def _rounded(values: Any) -> list[Any]:
    """Round places to a tenth; whole ones have no point, which keeps a page small."""
    out = []
    for value in values:
        if isinstance(value, float):
            tenth = round(value, 2) if abs(value) < 1 else round(value, 1)
            out.append(int(tenth) if tenth == int(tenth) else tenth)
        else:
            out.append(value)
    return out


def _named(row: Row) -> Row:
    """Leave out what a page knows of a node with a key: its usual id, and its name."""
    usual = row["id"] == f"{row['kind']}:{row['key']}"
    return {**row, "id": "" if usual else row["id"], "name": "" if row["key"] else row["name"]}


def _short(values: list[Any], usual: Sequence[Any]) -> list[Any]:
    """Leave out what is usual at the end of a row."""
    row = _rounded(values)
    first = len(row) - len(usual)
    while len(row) > first and row[-1] == usual[len(row) - 1 - first]:
        row.pop()
    return row


def _painted(said: Any) -> Any:
    """Put a text, or each text of a list, in a form that can be painted."""
    if isinstance(said, str):
        return painted(said)
    return type(said)(map(_painted, said)) if isinstance(said, list | tuple) else said
