"""The JSON of Cytoscape and cytoscape.js."""

from __future__ import annotations

import json
from pathlib import Path

from kennisnet.files.formats.registry import EXPORTS
from kennisnet.files.outward import Cells, outward
from kennisnet.files.safely import put
from kennisnet.network import Network

RESERVED = ("name", "shared_name", "interaction", "shared_interaction", "suid", "selected")
"""Columns that Cytoscape fills itself, or shows a node and a link by."""


@EXPORTS.register(of=("cyjs", "json"))
def cytoscape(net: Network, path: Path) -> None:
    """Write the graph of both kinds of nodes, as Cytoscape saves one itself (.cyjs).

    The writer of networkx gives links no id, by which Cytoscape tells them apart, and a list
    where Cytoscape wants what is known of the whole.
    """
    told = outward(net, RESERVED)
    nodes = [_called(node, "name", "label") for node in told.nodes]
    edges = [_called(link, "interaction", "role") for link in told.links]
    whole = {
        "format_version": "1.0",
        "generated_by": "kennisnet",
        "target_cytoscapejs_version": "~2.1",
        "data": {"name": "kennisnet", "shared_name": "kennisnet"},
        "elements": {
            "nodes": [{"data": node} for node in nodes],
            "edges": [{"data": edge} for edge in edges],
        },
    }
    put(path, json_bytes(whole))


def _called(cells: Cells, name: str, told: str) -> Cells:
    """Say under the name that Cytoscape knows what stands under ours."""
    return {name if one == told else one: cell for one, cell in cells.items()}


def json_bytes(whole: object) -> bytes:
    """Give JSON in the order in which it was made; what no JSON holds is an error, never written."""
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode()
