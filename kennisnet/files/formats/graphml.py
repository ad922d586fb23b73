"""GraphML, for yEd, igraph, networkx and many others."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

from kennisnet.files.formats.registry import EXPORTS
from kennisnet.files.outward import SIDES, Cells, outward, unlike
from kennisnet.files.safely import put
from kennisnet.network import Network

_NO_TOKEN = re.compile(r"[^A-Za-z0-9._:-]+")
OWN = "own_id"
"""Where an id stands as it is in the table, if the format could not hold it."""


@EXPORTS.register(of=("graphml", "xml"), also=("yed",))
def graphml(net: Network, path: Path) -> None:
    """Write the graph of both kinds of nodes.

    The writer of networkx is right for cells of one type (`outward` sees to that), but its choice
    of a library (lxml where it is there) changes the bytes, it writes True where XML says true,
    and ids and names of attributes as they are. The schema of GraphML asks for tokens: without spaces or accents here,
    and an id that had to change stands in the attribute ``own_id``.
    """
    import networkx as nx
    from networkx.readwrite.graphml import GraphMLWriter

    told = outward(net, ["bipartite", OWN])
    ids = _tokens([str(node["id"]) for node in told.nodes])
    names = _tokens([*(name for name in told.node_types if name != "id"), "bipartite", OWN])
    links = _tokens([name for name in told.link_types if name not in {"id", "source", "target"}])
    graph: nx.Graph[str] = nx.Graph()
    for node in told.nodes:
        own = str(node["id"])
        more: Cells = {"bipartite": SIDES.index(str(node["kind"]))}
        more |= {} if ids[own] == own else {OWN: own}
        graph.add_node(ids[own])
        graph.nodes[ids[own]].update(_named(node | more, names))
    for link in told.links:
        ends = ids[str(link["source"])], ids[str(link["target"])]
        graph.add_edge(*ends)
        graph.edges[ends].update(_named(link, links))

    class Writer(GraphMLWriter):
        def add_data(self, name: str, element_type: type, value: Any, *more: Any) -> Any:
            told = super().add_data(name, element_type, value, *more)
            if isinstance(value, bool):
                told.text = str(value).lower()
            return told

    writer = Writer(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(graph)
    made = io.BytesIO()
    writer.dump(made)
    put(path, made.getvalue())


def _tokens(texts: list[str]) -> dict[str, str]:
    """Give each text as a token, no two of them alike."""
    plain = (_NO_TOKEN.sub("_", text).strip("_") or "_" for text in texts)
    return dict(zip(texts, unlike(plain, form="{}-{}"), strict=True))


def _named(cells: Cells, names: dict[str, str]) -> Cells:
    return {names[name]: cell for name, cell in cells.items() if name in names}
