"""Our numbers against those of others: the classic networks, toys by hand, and networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from classic import NAMES, classic, exact, reference
from graphs import CHAIN, COMPLETE, DISCONNECTED, ONE_PROJECT, PATH, ROLES, net, random_net

import kennisnet as kn

SIDES = ("institutions", "projects")
WEIGHTS = ("binary", "count", "newman", "jaccard", "cosine", "association", "overlap")
CLOSE = {"rel": 1e-8, "abs": 1e-8}
TOYS = {
    "chain": net(CHAIN),
    "one_project": net(ONE_PROJECT),
    "complete": net(COMPLETE),
    "disconnected": net(*DISCONNECTED),
    "roles": net(ROLES),
    "link_prediction": net(PATH),
}


def values(network: kn.Network, name: str, of: str, weight: str = "binary") -> dict[str, float]:
    return kn.measure(network, name, of=of, weight=weight)[name].to_dict()


def ids(network: kn.Network, of: str) -> pd.Index:
    return getattr(network, of).index


# Classic networks


@pytest.mark.parametrize("of", SIDES)
@pytest.mark.parametrize("dataset", NAMES)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("degree", "degree"),
        ("degree_centrality", "degree_normalised_BE"),
        ("betweenness", "betweenness_BE_normalised"),
        ("closeness", "closeness_BE"),
        ("harmonic", "harmonic_two_mode_normalised"),
    ],
)
def test_centrality(dataset, ours, theirs, of):
    network, numbers = classic(dataset), reference(dataset)[theirs]
    wanted = numbers.get("values", numbers)
    got = values(network, ours, of)
    assert got == pytest.approx({i: wanted[i] for i in ids(network, of)}, **CLOSE)


@pytest.mark.parametrize("name", ["constraint", "effective_size", "efficiency"])
@pytest.mark.parametrize(
    ("weight", "theirs"),
    [("binary", "unweighted"), ("count", "count_weighted"), ("newman", "newman_weighted")],
)
@pytest.mark.parametrize("dataset", NAMES)
def test_burt(dataset, weight, theirs, name):
    network, wanted = classic(dataset), reference(dataset)["burt_row_projection"][theirs][name]
    got = values(network, name, "institutions", weight)
    assert got == pytest.approx({i: exact(value) for i, value in wanted.items()}, **CLOSE)


def pair_weights(network: kn.Network, weight: str, of: str) -> dict[frozenset[str], float]:
    pairs = kn.overlap(network, of=of, weight=weight)
    return {
        frozenset((a, b)): w
        for a, b, w in zip(pairs["a"], pairs["b"], pairs["weight"], strict=True)
    }


@pytest.mark.parametrize(("of", "mode"), [("institutions", "row"), ("projects", "col")])
@pytest.mark.parametrize("weight", WEIGHTS[1:])
@pytest.mark.parametrize("dataset", NAMES)
def test_projection(dataset, weight, of, mode):
    numbers = reference(dataset)
    got = pair_weights(classic(dataset), weight, of)
    totals = numbers[f"projection_{mode}s_totals"][weight]
    assert len(got) == totals["ties"]
    assert sum(got.values()) == pytest.approx(totals["sum_weights"], **CLOSE)

    sample = numbers[f"projection_{mode}_pairs"]
    at = sample["fields"].index(weight)
    wanted = {frozenset(row[:2]): row[at] for row in sample["rows"]}
    assert {pair: got.get(pair, 0) for pair in wanted} == pytest.approx(wanted, **CLOSE)


# Toys by hand


def toy_numbers(*keys: str) -> list[tuple[str, ...]]:
    """Find where the toys have numbers: (toy, *keys, name below them)."""
    found = []
    for toy in TOYS:
        part = reference("toys")[toy]
        for key in keys:
            part = part.get(key, {})
        found += [(toy, *keys, name) for name in part]
    return found


@pytest.mark.parametrize(("toy", "of", "name"), [case for of in SIDES for case in toy_numbers(of)])
def test_toy(toy, of, name):
    network = TOYS[toy]
    wanted = {i: exact(value) for i, value in reference("toys")[toy][of][name].items()}
    most = {
        "betweenness_raw": exact(reference("toys")[toy].get("betweenness_maximum", {}).get(of)),
        "harmonic_raw": most_harmonic(network, of),
    }
    ours = name.removesuffix("_raw")
    got = {i: value * most.get(name, 1) for i, value in values(network, ours, of).items()}
    assert {i: got[i] for i in wanted} == pytest.approx(wanted, nan_ok=True, **CLOSE)


def most_harmonic(network: kn.Network, of: str) -> float:
    """Give the other side once, and its own side at half: methods.md 2."""
    own, other = (len(ids(network, one)) for one in sorted(SIDES, key=lambda one: one != of))
    return other + (own - 1) / 2


@pytest.mark.parametrize(("toy", "_", "weight"), toy_numbers("pairs"))
def test_toy_pairs(toy, _, weight):
    got = pair_weights(TOYS[toy], weight, "institutions")
    wanted = {
        frozenset(pair.split("-")): exact(value)
        for pair, value in reference("toys")[toy]["pairs"][weight].items()
    }
    assert {pair: got.get(pair, 0) for pair in wanted} == pytest.approx(wanted, **CLOSE)


# networkx


def projection(network: kn.Network, weight: str, of: str) -> nx.Graph:
    """Make the projection with networkx's own graph, isolates included."""
    graph = nx.Graph()
    graph.add_nodes_from(ids(network, of))
    pairs = kn.overlap(network, of=of, weight=weight)
    graph.add_weighted_edges_from(pairs[["a", "b", "weight"]].itertuples(index=False, name=None))
    return graph


@pytest.mark.parametrize("of", SIDES)
@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "network",
    [classic("davis"), random_net(4), net(*DISCONNECTED)],
    ids=["davis", "random", "disconnected"],
)
def test_burt_as_networkx(network, weight, of):
    graph = projection(network, weight, of)
    constraint = nx.constraint(graph, weight="weight")
    size = nx.effective_size(graph, nodes=list(graph), weight="weight")
    efficiency = {i: size[i] / graph.degree[i] if graph.degree[i] else np.nan for i in graph}
    for name, wanted in (
        ("constraint", constraint),
        ("effective_size", size),
        ("efficiency", efficiency),
    ):
        assert values(network, name, of, weight) == pytest.approx(wanted, nan_ok=True, **CLOSE)


@pytest.mark.parametrize("seed", range(3))
def test_betweenness_as_networkx(seed):
    network = random_net(seed)
    wanted = nx.bipartite.betweenness_centrality(network.graph, network.institutions.index)
    got = values(network, "betweenness", "institutions") | values(
        network, "betweenness", "projects"
    )
    assert got == pytest.approx(wanted, **CLOSE)


# Bugs of public functions that our own formulas go round; when one of these tests fails, networkx
# has repaired it and ours can become a call


def test_networkx_effective_size_is_wrong_with_a_weight():
    graph = projection(classic("davis"), "count", "institutions")
    whole = nx.effective_size(graph, weight="weight")
    each = nx.effective_size(graph, nodes=list(graph), weight="weight")
    worst = max(abs(whole[i] - each[i]) for i in graph)
    assert worst > 0.1, "repaired in networkx: brokerage.effective_size can call it"


def test_networkx_betweenness_divides_by_zero_in_a_star():
    network = net(ONE_PROJECT)
    try:
        nx.bipartite.betweenness_centrality(network.graph, ["a", "b", "c"])
    except ZeroDivisionError:
        assert values(network, "betweenness", "institutions") == {"a": 0, "b": 0, "c": 0}
    else:
        pytest.fail("repaired in networkx: centrality.betweenness can call it")


def test_networkx_closeness_exceeds_one_where_disconnected():
    network = net("aP bQ cQ dQ")
    theirs = nx.bipartite.closeness_centrality(network.graph, "abcd", normalized=False)["a"]
    assert theirs == pytest.approx(8), "repaired in networkx: see whether closeness can call it"
    assert values(network, "closeness", "institutions")["a"] == 1


def test_networkx_hits_mixes_the_two_ends_of_a_tie():
    """On a path of three the eigenvalues come in pairs, and hubs differ from authorities."""
    hubs, authorities = nx.hits(nx.path_graph(3))
    assert hubs != pytest.approx(authorities), "repaired in networkx: eigenvector can call it"
    path = values(net("aP bP"), "eigenvector", "institutions")
    assert path == pytest.approx({"a": 0.5**0.5, "b": 0.5**0.5})


def test_networkx_modularity_of_the_undirected_graph_is_not_barbers():
    """The same groups: .33298 against Barber's .34554, which directed ties give."""
    network, best = classic("davis"), reference("davis")["barber_best"]
    groups = kn.communities(network)
    parts = [set(ids) for ids in groups.groupby("group").groups.values()]
    directed = nx.DiGraph()
    directed.add_edges_from(
        network.participations[["institution", "project"]].itertuples(index=False)
    )
    assert nx.community.modularity(directed, parts) == pytest.approx(groups.attrs["quality"])
    assert groups.attrs["quality"] == pytest.approx(best["Q"], abs=1e-9)
    assert nx.community.modularity(network.graph, parts) == pytest.approx(0.33298, abs=1e-5)


def test_networkx_says_0_where_clustering_is_undefined():
    """No three-path, no partner: 0/0, which is not "never closed"."""
    network = net("aP bP", "abz")
    assert nx.bipartite.robins_alexander_clustering(network.graph) == 0
    assert np.isnan(kn.describe(network)["value"]["robins_alexander"])
    assert nx.bipartite.latapy_clustering(network.graph)["z"] == 0
    assert np.isnan(values(network, "clustering_latapy", "institutions")["z"])


def test_networkx_redundancy_raises_for_one_project():
    network = net(CHAIN)
    with pytest.raises(nx.NetworkXError):
        nx.bipartite.node_redundancy(network.graph)
    got = values(network, "redundancy", "institutions")
    assert got == pytest.approx({"a": np.nan, "b": 0, "c": np.nan}, nan_ok=True)


def test_networkx_degree_centrality_divides_by_an_empty_side():
    network = net("", "ab")
    with pytest.raises(ZeroDivisionError):
        nx.bipartite.degree_centrality(network.graph, [])
    assert kn.measure(network, "degree_centrality")["degree_centrality"].isna().all()


def test_networkx_eigenvector_refuses_several_components():
    network = net("aP bP cQ dQ")
    with pytest.raises(nx.AmbiguousSolution):
        nx.eigenvector_centrality_numpy(network.graph)
    assert kn.measure(network, "eigenvector")["eigenvector"].isna().all()
