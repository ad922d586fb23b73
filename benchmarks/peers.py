"""What peers do with the network that kennisnet is timed on: one method a task.

Making a peer's graph is not timed, except where reading is the task. Each takes one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from grounds import COLUMNS
from scipy import sparse

LATAPY = 500
"""Institutions of which networkx counts Latapy's clustering: the others are scaled."""
TRADES = 5


class Peers:
    """The graphs of peers, made when they are asked for."""

    def __init__(self, path: Path, rows: sparse.csr_array, sources: Any) -> None:
        self.path, self.rows, self.sources = path, rows, sources
        self.n, self.m = rows.shape
        self.i, self.p = rows.nonzero()

    def read(self) -> nx.Graph[Any]:
        """Read the table into a two-mode graph of networkx, with roles and sides."""
        columns = list(COLUMNS.values())
        table = pd.read_csv(self.path, usecols=columns, dtype=str, keep_default_na=False)
        graph: nx.Graph[Any] = nx.Graph()
        graph.add_nodes_from(table["rcn"], bipartite=1)
        graph.add_nodes_from(table["pic"], bipartite=0)
        ends = zip(table["pic"], table["rcn"], table["role"], strict=True)
        graph.add_edges_from((pic, rcn, {"role": role}) for pic, rcn, role in ends)
        return graph

    @cached_property
    def networkx(self) -> nx.Graph[Any]:
        graph: nx.Graph[Any] = nx.Graph()
        graph.add_nodes_from(range(self.n + self.m))
        graph.add_edges_from(self._ends())
        return graph

    def _ends(self) -> list[tuple[int, int]]:
        return list(zip(self.i.tolist(), (self.p + self.n).tolist(), strict=True))

    @cached_property
    def igraph(self) -> Any:
        import igraph

        sides = [0] * self.n + [1] * self.m
        return igraph.Graph.Bipartite(sides, self._ends())

    def projection(self) -> Any:
        return self.igraph.bipartite_projection(multiplicity=True, which=0)

    def betweenness(self) -> Any:
        return self.igraph.betweenness(sources=self.sources.tolist())

    @cached_property
    def tied(self) -> Any:
        """The projection of igraph with Newman's weights."""
        import igraph

        from kennisnet.projections import shared

        upper = sparse.coo_array(sparse.triu(shared(self.rows, "newman"), 1))
        graph = igraph.Graph(self.n, np.stack(upper.coords, axis=1).tolist())
        graph.es["weight"] = upper.data.tolist()
        return graph

    def constraint(self) -> Any:
        return self.tied.constraint(weights="weight")

    def robins_alexander(self) -> float:
        return float(nx.bipartite.robins_alexander_clustering(self.networkx))

    def latapy(self) -> Any:
        some = np.random.default_rng(0).choice(self.n, LATAPY, replace=False).tolist()
        return nx.bipartite.latapy_clustering(self.networkx, some)

    def trades(self) -> Callable[[], Any]:
        """Give what makes one sample of networkit's Curveball, as many trades as ours."""
        import networkit

        networkit.setNumberOfThreads(1)
        side, first = min((self.m, self.n), (self.n, 0))
        graph = networkit.Graph(self.n + self.m)
        for one, other in self._ends():
            graph.addEdge(one, other)
        chance = np.random.default_rng(0)
        one, other = chance.integers(0, [[side], [side - 1]], (2, TRADES * side))
        other = other + (other >= one)
        pairs = list(zip((one + first).tolist(), (other + first).tolist(), strict=True))
        chain = networkit.randomization.Curveball(graph)
        return lambda: (
            chain.run(pairs),
            chain.getGraph(),
            graph,
        )  # the chain does not keep it alive

    def bicm(self) -> Any:
        """Fit by Newton, the faster of its two ways (``exp`` too is tried in chance.py)."""
        from bicm import BipartiteGraph

        margins = self.rows.sum(axis=1), self.rows.sum(axis=0)
        graph = BipartiteGraph(degree_sequences=margins)
        graph.solve_tool(method="newton", print_error=False)
        return graph

    def groups(self) -> Any:
        """Give the groups that leidenalg finds by Barber's modularity, institutions first."""
        import leidenalg

        optimiser = leidenalg.Optimiser()
        optimiser.set_rng_seed(0)
        whole, *sides = leidenalg.CPMVertexPartition.Bipartite(
            self.igraph, resolution_parameter_01=1 / len(self.i), degree_as_node_size=True
        )
        optimiser.optimise_partition_multiplex([whole, *sides], layer_weights=[1, -1, -1])
        return np.array(whole.membership)
