"""The best candidates of every institution at once, by networkx and by the list of all pairs."""

import networkx as nx
import numpy as np
import pytest
from graphs import net, shuffled
from small_tables import WAYS

import kennisnet as kn
from kennisnet.suggestions import best
from kennisnet.suggestions.best import best as best_of
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.pool import Pool


def drawn(seed, n=40, m=30, places=100):
    chance = np.random.default_rng(seed)
    cells = chance.choice(n * m, places, replace=False).tolist()
    return kn.Network(
        [{"id": f"i{one:02}", "parent": "i00" if one == 5 else None} for one in range(n)],
        [{"id": f"p{one:02}"} for one in range(m)],
        [{"institution": f"i{cell // m:02}", "project": f"p{cell % m:02}"} for cell in cells],
    )


def by_networkx(network, pool, most):
    """Sort the pairs of each by what networkx gives, ties by id."""
    graph = nx.bipartite.projected_graph(network.graph, network.institutions.index)
    ids = network.institutions.index
    pairs = pool.pairs(np.setdiff1d(np.arange(len(ids) * (len(ids) - 1) // 2), pool.left_out))
    ends = [*zip(ids[pairs.i], ids[pairs.j], strict=True)]
    mine = {one: [] for one in ids}
    for a, b, score in nx.adamic_adar_index(graph, ends):
        if score > 0:
            mine[a].append((-round(score, 9), b))
            mine[b].append((-round(score, 9), a))
    for one, rows in mine.items():
        rows.sort()
        for score, other in rows[:most]:
            yield one, other, -score, 1 + sum(better < score for better, _ in rows)


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize("cells", [1, 90, 10**6])
@pytest.mark.parametrize("most", [1, 3, 50])
def test_the_best_are_those_of_networkx(fast, cells, most, monkeypatch):
    monkeypatch.setattr(best, "CELLS", cells)
    for seed in range(3):
        network = shuffled(drawn(seed), seed=seed)
        pool = Pool(Ground(network), (("i01", "i02"),))
        found = best_of(pool, most, fast=fast)
        ids = network.institutions.index
        rows = sorted(by_networkx(network, pool, most), key=lambda row: ids.get_loc(row[0]))
        assert ids[found["i"]].tolist() == [row[0] for row in rows]
        assert ids[found["j"]].tolist() == [row[1] for row in rows]
        np.testing.assert_allclose(found["score"], [row[2] for row in rows], atol=2e-9)
        assert found["rank"].tolist() == [row[3] for row in rows]
        assert most > 1 or found["i"].is_unique


@pytest.mark.parametrize("fast", WAYS)
def test_who_shares_no_partner_has_nobody(fast):
    for network in (net("aP bQ"), kn.Network([], [], [])):
        assert best_of(Pool(Ground(network)), fast=fast).empty
