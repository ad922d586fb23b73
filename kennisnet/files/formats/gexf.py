"""GEXF, the format of Gephi and Gephi Lite; and what Gephi reads of a spreadsheet."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

import pandas as pd

from kennisnet.files.formats.registry import EXPORTS
from kennisnet.files.outward import SIDES, Cells, Value, outward
from kennisnet.files.safely import put
from kennisnet.files.tables import to_excel
from kennisnet.network import Network

GEPHI = ("type", "timeset")
"""Names of columns that Gephi keeps for itself, beside those that we fill."""
TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


@EXPORTS.register(of=("gexf", "xlsx"), also=("gephi lite",))
def gephi(net: Network, path: Path) -> None:
    """Write what Gephi opens: GEXF, or for a name that ends in .xlsx a sheet of nodes and one of edges."""
    if path.suffix.lower() == ".xlsx":
        to_excel(_sheets(net), path)
    else:
        gexf(net, path)


def _sheets(net: Network) -> dict[str, pd.DataFrame]:
    """Give nodes and edges with the headers by which Gephi knows its own columns."""
    told = outward(net, GEPHI)
    nodes = pd.DataFrame(told.nodes, columns=list(told.node_types))
    edges = pd.DataFrame(told.links, columns=list(told.link_types))
    edges.insert(2, "Type", "Undirected")
    if "weight" not in edges:
        edges["Weight"] = 1
    called = {one: one.title() for one in ("id", "label", "source", "target", "weight")}
    first = ["source", "target", "Type", "id"]
    edges = edges[[*first, *(column for column in edges if column not in first)]]
    return {"nodes": nodes.rename(columns=called), "edges": edges.rename(columns=called)}


@EXPORTS.register(of=("gexf", "xml"))
def gexf(net: Network, path: Path) -> None:
    """Write the graph of both kinds of nodes as GEXF 1.3.

    The writer of networkx is not used: it writes today's date, so that no two files are the same;
    it takes the columns ``start``, ``end``, ``type`` and ``pid`` for something else; it names a
    graph, which the schema does not know; and before 3.6 it stops at version 1.2.
    """
    told = outward(net, ["bipartite"])
    for node in told.nodes:
        node["bipartite"] = SIDES.index(str(node["kind"]))
    root = Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    SubElement(SubElement(root, "meta"), "creator").text = "kennisnet"
    graph = SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    node_titles = _declared(graph, "node", {**told.node_types, "bipartite": int}, {"id", "label"})
    link_titles = _declared(graph, "edge", told.link_types, {"id", "source", "target", "weight"})
    _filled(SubElement(graph, "nodes"), "node", told.nodes, node_titles)
    _filled(SubElement(graph, "edges"), "edge", told.links, link_titles)
    indent(root)
    made = io.BytesIO()
    ElementTree(root).write(made, encoding="utf-8", xml_declaration=True)
    put(path, made.getvalue() + b"\n")


def _declared(graph: Element, what: str, types: dict[str, type], kept: set[str]) -> dict[str, str]:
    """Declare the attributes of nodes or edges; give the number of each."""
    numbers = {title: str(n) for n, title in enumerate(t for t in types if t not in kept)}
    if numbers:
        group = SubElement(graph, "attributes", {"class": what, "mode": "static"})
        for title, number in numbers.items():
            told = {"id": number, "title": title, "type": TYPES[types[title]]}
            SubElement(group, "attribute", told)
    return numbers


def _filled(group: Element, what: str, rows: list[Cells], numbers: dict[str, str]) -> None:
    for row in rows:
        own = {name: _said(cell) for name, cell in row.items() if name not in numbers}
        element = SubElement(group, what, own)
        values = {name: cell for name, cell in row.items() if name in numbers}
        if values:
            told = SubElement(element, "attvalues")
            for name, cell in values.items():
                SubElement(told, "attvalue", {"for": numbers[name], "value": _said(cell)})


def _said(cell: Value) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
