"""Louvain on arrays, beside that of networkx: the same groups under the same numbers."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from kennisnet.metrics.louvain import louvain


def of_networkx(ties: sparse.csr_array, seed: int) -> list[int]:
    graph = nx.from_scipy_sparse_array(ties, create_using=nx.DiGraph)
    group = np.zeros(ties.shape[0], dtype=int)
    for number, part in enumerate(nx.community.louvain_communities(graph, seed=seed)):
        group[list(part)] = number
    return group.tolist()


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 40), st.sampled_from([0.02, 0.1, 0.3]), st.integers(0, 2**31), st.booleans())
def test_it_gives_the_partition_of_networkx(nodes, share, seed, two_mode):
    chance = np.random.default_rng(seed)
    cells = (chance.random((nodes, nodes)) < share) * chance.integers(1, 5, (nodes, nodes))
    if two_mode:  # as it is used: ties go from one side to the other
        cells[:, : nodes // 2] = cells[nodes // 2 :] = 0
    ties = sparse.csr_array(cells.astype(float))
    assert louvain(ties, seed).tolist() == of_networkx(ties, seed)


@pytest.mark.parametrize("nodes", [0, 3])
def test_without_ties_everybody_is_alone(nodes):
    assert louvain(sparse.csr_array((nodes, nodes)), 0).tolist() == [*range(nodes)]
