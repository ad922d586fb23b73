"""Sums over triangles: those of the whole product, whatever is looked at together, compiled or not."""

import numpy as np
import pytest
from scipy import sparse

from kennisnet.metrics import triangles


def ties_of(nodes, share, seed):
    chance = np.random.default_rng(seed)
    upper = np.triu(chance.random((nodes, nodes)) * (chance.random((nodes, nodes)) < share), 1)
    return sparse.csr_array(upper + upper.T), chance.random(nodes)


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("together", [1, 30, 10_000])
@pytest.mark.parametrize("share", [0.0, 0.05, 0.3, 1.0])
def test_it_is_the_product_where_a_tie_is(share, together, fast, monkeypatch):
    if fast:
        pytest.importorskip("numba")
    monkeypatch.setattr(triangles, "MARKS", together)
    monkeypatch.setattr(triangles, "STEPS", together)
    for seed in range(5):
        ties, factor = ties_of(23, share, seed)
        whole = ties.toarray() @ np.diag(factor) @ ties.toarray()
        found = triangles.over_triangles(ties, factor, fast=fast)
        np.testing.assert_allclose(found, whole[ties.nonzero()], atol=1e-12)


def test_nobody_has_no_triangles():
    assert triangles.over_triangles(sparse.csr_array((0, 0)), np.empty(0)).tolist() == []
