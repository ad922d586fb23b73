"""Pairs that share something: their order, their weights, and who never makes one."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from graphs import (
    CHAIN,
    COMPLETE,
    SAMPLES,
    doubled,
    each_sample,
    examples,
    exchanged,
    net,
    networks,
    random_net,
    sample,
    shuffled,
    twice,
    with_generic,
    with_isolates,
    with_units,
)
from hypothesis import given
from scipy import sparse

import kennisnet as kn
from kennisnet.projections import shared

SIDES = ("institutions", "projects")
WEIGHTS = ("binary", "count", "newman", "jaccard", "cosine", "association", "overlap")
every_weight = pytest.mark.parametrize("weight", WEIGHTS)
every_side = pytest.mark.parametrize("of", SIDES)
every_sample = each_sample("name")


def weights(network: kn.Network, weight: str, of: str = "institutions") -> dict[frozenset, float]:
    pairs = kn.overlap(network, of=of, weight=weight)
    ends = map(frozenset, zip(pairs["a"], pairs["b"], strict=True))
    return dict(zip(ends, pairs["weight"], strict=True))


def as_networkx(network: kn.Network, weight: str, of: str) -> dict[frozenset, float]:
    """Make the projection with networkx, or by the formula on its neighbourhoods."""
    graph = network.graph
    rows = getattr(network, of).index.to_list()
    columns = len(graph) - len(rows)
    if not columns:  # networkx takes it for a mistake
        return {}
    bipartite = nx.bipartite
    match weight:
        case "newman":
            tied = bipartite.collaboration_weighted_projected_graph(graph, rows)
        case "jaccard" | "overlap":
            jaccard = weight == "jaccard"
            tied = bipartite.overlap_weighted_projected_graph(graph, rows, jaccard=jaccard)
        case _:
            tied = bipartite.weighted_projected_graph(graph, rows)
    degree = dict(graph.degree)
    scale = {
        "binary": lambda _, w: w / w,
        "cosine": lambda product, w: w / np.sqrt(product),
        "association": lambda product, w: columns * w / product,
    }.get(weight, lambda _, w: w)
    return {
        frozenset((a, b)): scale(degree[a] * degree[b], w) for a, b, w in tied.edges(data="weight")
    }


# Shape and order


@every_side
@every_weight
def test_columns(weight, of):
    pairs = kn.overlap(net(CHAIN), of=of, weight=weight)
    assert list(pairs.columns) == ["a", "b", "shared", "weight"]
    assert pairs["shared"].dtype == np.int64
    assert pairs["weight"].dtype == np.float64
    assert pairs.attrs["of"] == of
    assert pairs.attrs["weight"] == weight


def test_count_is_the_default():
    pd.testing.assert_frame_equal(
        kn.overlap(net(COMPLETE)), kn.overlap(net(COMPLETE), weight="count")
    )
    assert kn.overlap(net(COMPLETE))["weight"].tolist() == [2]


@pytest.mark.parametrize("who", ["abc", "cab", "bca"])
def test_a_stands_before_b_in_the_table(who):
    pairs = kn.overlap(net("aP bP cP", who))
    assert list(zip(pairs["a"], pairs["b"], strict=True)) == list(combinations(who, 2))


def test_projects_in_the_order_of_their_table():
    pairs = kn.overlap(net("aP aQ aR", projects="RPQ"), of="projects")
    assert list(zip(pairs["a"], pairs["b"], strict=True)) == [("R", "P"), ("R", "Q"), ("P", "Q")]


# By hand: a and b share P and R; R has a third member c, who also has Q; Q is c's alone

THREE = net("aP bP aR bR cR cQ")


@pytest.mark.parametrize(
    ("weight", "ab", "ac"),
    [
        ("binary", 1, 1),
        ("count", 2, 1),
        ("newman", "3/2", "1/2"),
        ("jaccard", 1, "1/3"),
        ("cosine", 1, "1/2"),
        ("association", "6/4", "3/4"),
        ("overlap", 1, "1/2"),
    ],
)
def test_institutions_by_hand(weight, ab, ac):
    wanted = {"ab": ab, "ac": ac, "bc": ac}
    wanted = {frozenset(pair): float(Fraction(value)) for pair, value in wanted.items()}
    assert weights(THREE, weight) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("weight", "pr", "rq"),
    [
        ("binary", 1, 1),
        ("count", 2, 1),
        ("newman", 2, 1),
        ("jaccard", "2/3", "1/3"),
        ("cosine", (2 / 3) ** 0.5, (1 / 3) ** 0.5),
        ("association", 1, 1),
        ("overlap", 1, 1),
    ],
)
def test_projects_by_hand(weight, pr, rq):
    wanted = {frozenset("PR"): float(Fraction(pr)), frozenset("RQ"): float(Fraction(rq))}
    assert weights(THREE, weight, "projects") == pytest.approx(wanted)


def test_shared_stays_a_count_under_any_weight():
    for weight in WEIGHTS:
        assert kn.overlap(THREE, weight=weight)["shared"].tolist() == [2, 1, 1]


# networkx and properties


@every_side
@every_weight
@every_sample
def test_as_networkx(name, weight, of):
    network = SAMPLES[name]
    assert weights(network, weight, of) == pytest.approx(as_networkx(network, weight, of))


KINDS = (np.bool_, np.int8, np.int64, np.float64)


def loose(seed: int) -> tuple[np.ndarray, sparse.csr_array]:
    """Draw a 0/1 matrix of any type, with zeros that are stored and columns in no order."""
    chance = np.random.default_rng(seed)
    cells = (chance.random(chance.integers(0, 12, 2)) < chance.random()).astype(KINDS[seed % 4])
    held = (cells > 0) | (chance.random(cells.shape) < 0.2)
    i, p = chance.permutation(np.argwhere(held)).T
    by_row = np.argsort(i, kind="stable")
    starts = np.append(0, np.bincount(i, minlength=len(cells)).cumsum())
    lists = cells[i, p][by_row], p[by_row].astype(np.int32), starts.astype(np.int32)
    return cells.astype(float), sparse.csr_array(lists, shape=cells.shape)


@every_weight
@pytest.mark.parametrize("seed", range(40))
def test_as_the_dense_product_whatever_matrix_is_given(weight, seed, monkeypatch):
    cells, rows = loose(seed)
    d, k = cells.sum(axis=1), cells.sum(axis=0)
    worth = 1 / np.where(k > 1, k - 1, np.inf) if weight == "newman" else np.ones(len(k))
    with np.errstate(invalid="ignore", divide="ignore"):
        below = {
            "jaccard": d[:, None] + d - cells @ cells.T,
            "cosine": np.sqrt(np.outer(d, d)),
            "association": np.outer(d, d) / max(len(k), 1),
            "overlap": np.minimum.outer(d, d),
            "binary": cells @ cells.T,
        }.get(weight, np.ones((len(d),) * 2))
        expected = np.nan_to_num((cells * worth) @ cells.T / below)
    np.fill_diagonal(expected, 0)
    before = rows.copy()
    for most in (10, 10_000_000):  # in many blocks, in one
        monkeypatch.setattr("kennisnet.projections.MOST_PAIRS", most)
        ties = shared(rows, weight)
        assert ties.toarray() == pytest.approx(expected)
        assert ties.nnz == np.count_nonzero(expected)  # none on the diagonal, no zeros
        assert ties.dtype == np.float64
        lists = ties.data, ties.indices, ties.indptr
        assert sparse.csr_array(lists, shape=ties.shape).has_canonical_format
    assert (before.data == rows.data).all()
    assert (before.indices == rows.indices).all()


@given(networks())
@examples(50)
def test_counts_bound_and_order_the_ratios(network):
    pairs = kn.overlap(network)
    jaccard, cosine, least = (
        kn.overlap(network, weight=weight)["weight"] for weight in ("jaccard", "cosine", "overlap")
    )
    degree = network.participations["institution"].value_counts()
    fewest = np.minimum(degree.reindex(pairs["a"]).array, degree.reindex(pairs["b"]).array)
    assert (pairs["shared"] >= 1).all()
    assert (pairs["shared"] <= fewest).all()
    assert (jaccard <= cosine + 1e-12).all()
    assert (cosine <= least + 1e-12).all()
    assert (least <= 1 + 1e-12).all()


@given(networks())
@examples(50)
def test_newman_sums_to_the_projects_that_are_shared_with_anybody(network):
    pairs = kn.overlap(network, weight="newman")
    sums = pd.concat([pairs.groupby(end)["weight"].sum() for end in "ab"]).groupby(level=0).sum()
    links = network.participations
    together = links[links.groupby("project")["institution"].transform("size") >= 2]
    wanted = together["institution"].value_counts()
    assert sums.to_dict() == pytest.approx(wanted.to_dict())


# What makes no difference


@every_side
@every_weight
@every_sample
@pytest.mark.parametrize("change", [shuffled, doubled])
def test_order_and_repetition_make_no_difference(name, weight, of, change):
    assert weights(sample(name, change), weight, of) == pytest.approx(
        weights(SAMPLES[name], weight, of)
    )


@every_weight
@every_sample
def test_projects_are_the_institutions_of_the_network_exchanged(name, weight):
    network = SAMPLES[name]
    assert weights(network, weight, "projects") == pytest.approx(
        weights(exchanged(network), weight)
    )


@every_side
@every_weight
@every_sample
def test_generic_rows_link_nobody(name, weight, of):
    network = SAMPLES[name]
    got = kn.overlap(sample(name, with_generic), of=of, weight=weight)
    pd.testing.assert_frame_equal(got, kn.overlap(network, of=of, weight=weight))


@every_side
@every_weight
@every_sample
def test_rolling_up_is_merging_first(name, weight, of):
    network = SAMPLES[name]
    got = kn.overlap(sample(name, with_units).rolled_up(), of=of, weight=weight)
    pd.testing.assert_frame_equal(got, kn.overlap(network, of=of, weight=weight))


@pytest.mark.parametrize("weight", [weight for weight in WEIGHTS if weight != "association"])
@pytest.mark.parametrize("change", [twice, with_isolates])
def test_strangers_make_no_difference(weight, change):
    network = random_net(5)
    got = weights(change(network), weight)
    own = {pair: value for pair, value in got.items() if pair <= set(network.institutions.index)}
    assert own == pytest.approx(weights(network, weight))


def test_association_grows_with_the_number_of_projects():
    assert weights(net(CHAIN, projects="PQRS"), "association") == pytest.approx(
        {pair: 2 * value for pair, value in weights(net(CHAIN), "association").items()}
    )


# What is refused


def test_weight_that_does_not_exist():
    with pytest.raises(kn.ArgumentError) as error:
        kn.overlap(net(CHAIN), weight="cosinus")
    assert str(error.value) == f"there is no weight “cosinus”; there are: {', '.join(WEIGHTS)}"


def test_side_that_does_not_exist():
    with pytest.raises(kn.ArgumentError) as error:
        kn.overlap(net(CHAIN), of="people")
    assert str(error.value) == "“people” is neither of: institutions, projects"


def crowd(size: int) -> kn.Network:
    """Put so many institutions in one project."""
    who = [f"i{number}" for number in range(size)]
    links = [{"institution": i, "project": "P"} for i in who]
    return kn.Network([{"id": i} for i in who], [{"id": "P"}], links)


def test_more_pairs_than_a_memory_holds_are_refused():
    with pytest.raises(kn.ArgumentError, match="200,010,000 pairs, more than 10,000,000"):
        kn.overlap(crowd(20_001))


def test_a_large_project_makes_all_its_pairs():
    pairs = kn.overlap(crowd(1000), weight="newman")
    assert len(pairs) == 499_500
    assert pairs["weight"].sum() == pytest.approx(500)
