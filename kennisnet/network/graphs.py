"""The network as a networkx graph, for whoever works with that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.network.door import Tables

if TYPE_CHECKING:
    import networkx as nx


def graph_of(tables: Tables) -> nx.Graph[str]:
    """Give a graph of both kinds of nodes; nodes and links carry what their row holds."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    for side, kind in enumerate(("institution", "project")):
        table = tables.institutions if side == 0 else tables.projects
        for node, row in zip(table.index, table.to_dict("records"), strict=True):
            graph.add_node(node)
            graph.nodes[node].update(_present(row) | {"kind": kind, "bipartite": side})
    for link in tables.participations.to_dict("records"):
        ends = link.pop("institution"), link.pop("project")
        graph.add_edge(*ends)
        graph.edges[ends].update(_present(link))
    return graph


def _present(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(column): value for column, value in row.items() if not pd.isna(value)}
