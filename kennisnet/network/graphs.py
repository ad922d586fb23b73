"""A network as a matrix and as a networkx graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.network.door import Tables

if TYPE_CHECKING:
    import networkx as nx


def biadjacency(tables: Tables, links: pd.DataFrame) -> sparse.csr_array:
    """Give institutions x projects, 1 where a link is (int64), in the order of the tables.

    Places are 32 bits wide: products of it, and what walks over it, read half as much memory.
    """
    rows = tables.institutions.index.get_indexer(pd.Index(links["institution"]))
    columns = tables.projects.index.get_indexer(pd.Index(links["project"]))
    shape = (len(tables.institutions), len(tables.projects))
    ones = np.ones(len(links), dtype=np.int64)
    ends = rows.astype(np.int32), columns.astype(np.int32)
    matrix = sparse.csr_array((ones, ends), shape=shape)
    matrix.sum_duplicates()
    for part in (matrix.data, matrix.indices, matrix.indptr):
        part.flags.writeable = False
    return matrix


def around(kept: sparse.csr_array) -> sparse.csr_array:
    """Hand out a matrix of its own around the read-only arrays that are kept."""
    return sparse.csr_array((kept.data, kept.indices, kept.indptr), shape=kept.shape)


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
