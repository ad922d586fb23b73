"""A workbook for Kumu: elements and connections."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from kennisnet.files.formats.registry import EXPORTS
from kennisnet.files.outward import outward
from kennisnet.files.tables import to_excel
from kennisnet.network import Network

ELEMENTS, CONNECTIONS = "Elements", "Connections"
ELEMENT = {"id": "ID", "label": "Label", "kind": "Type"}
CONNECTION = {"id": "ID", "source": "From", "target": "To", "role": "Type"}
KUMU = ("from", "to", "type", "direction", "strength", "image", "tags")
"""Names to which Kumu gives a meaning of its own, and which no column of a table gets."""


@EXPORTS.register(of=("xlsx",))
def kumu(net: Network, path: Path) -> None:
    """Write a sheet of elements (both kinds of nodes) and a sheet of connections.

    Both have ids: elements of the same name stay two, and who imports the workbook once more gets
    what is new instead of everything twice.
    """
    told = outward(net, KUMU)
    nodes = pd.DataFrame(told.nodes, columns=list(told.node_types)).rename(columns=ELEMENT)
    links = pd.DataFrame(told.links, columns=["id", "source", "target", "role"])
    links["Direction"] = "undirected"
    further = [column for column in told.link_types if column not in links]
    links = links.join(pd.DataFrame(told.links, columns=further, index=links.index))
    links = links.rename(columns=CONNECTION)
    nodes = nodes.rename(columns={"description": "Description"})
    to_excel({ELEMENTS: nodes, CONNECTIONS: links}, path)
