"""Figures of whole networks, groups, roles, resilience and change, against values of others."""

import sys
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from classic import NAMES, classic, reference
from graphs import (
    CHAIN,
    COMPLETE,
    DISCONNECTED,
    ONE_PROJECT,
    ROLES,
    exchanged,
    net,
    random_net,
    shuffled,
    twice,
    with_isolates,
)
from scipy import sparse

import kennisnet as kn
from kennisnet.metrics import search
from kennisnet.metrics.figures.concentration import gini_of as gini
from kennisnet.metrics.figures.nestedness import nodf
from kennisnet.metrics.partitions import mutual_information

CLOSE = {"rel": 1e-8, "abs": 1e-8}


@pytest.fixture(autouse=True)
def _fewer_searches(monkeypatch):
    """Where `describe` searches for groups, a fifth of the searches finds the best known too."""
    monkeypatch.setattr(search, "RUNS", 20)


# Measures of part 3 on the classic networks


@pytest.mark.parametrize("of", ["institutions", "projects"])
@pytest.mark.parametrize("dataset", NAMES)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("eigenvector", "svd_first_vectors_unit_norm_per_mode"),
        ("pagerank", "pagerank_two_mode_graph_alpha0.85"),
        ("core", "core_number_two_mode"),
        ("birank", "birank_alpha_beta_0.85"),
    ],
)
def test_walks_and_cores(dataset, ours, theirs, of):
    network, numbers = classic(dataset), reference(dataset)
    if theirs not in numbers:
        pytest.skip(f"the reference has no {ours} of {dataset}")
    wanted = numbers[theirs].get("values", numbers[theirs])
    got = kn.measure(network, ours, of=of)[ours]
    assert got.to_dict() == pytest.approx({i: wanted[i] for i in got.index}, **CLOSE)


@pytest.mark.parametrize("dataset", NAMES)
def test_redundancy_and_latapy(dataset):
    network, numbers = classic(dataset), reference(dataset)
    got = kn.measure(network, "redundancy", "clustering_latapy")
    latapy = numbers["latapy"]["dot"]["rows"]
    for name, wanted in (("redundancy", numbers["redundancy"]), ("clustering_latapy", latapy)):
        values = {i: np.nan if wanted.get(i) is None else wanted[i] for i in got.index}
        assert got[name].to_dict() == pytest.approx(values, nan_ok=True, **CLOSE)


@pytest.mark.parametrize("dataset", NAMES)
def test_describe(dataset):
    numbers = reference(dataset)
    value = kn.describe(classic(dataset))["value"]
    assert value["robins_alexander"] == pytest.approx(numbers["robins_alexander"]["value"], **CLOSE)
    assert value["opsahl"] == pytest.approx(numbers["opsahl"]["rows_as_primary"]["value"], **CLOSE)
    assert value["nodf"] == pytest.approx(numbers["nodf"]["total"], **CLOSE)
    assert value["hhi"] == pytest.approx(numbers["concentration"]["HHI_row_memberships"], **CLOSE)
    assert value["gini"] == pytest.approx(numbers["concentration"]["gini_rows"], **CLOSE)
    assert value["density"] == pytest.approx(numbers["summary"]["density"], **CLOSE)
    assert value["components"] == numbers["summary"]["components"]
    far = numbers["row_distances"]
    assert value["mean_distance"] == pytest.approx(far["mean_over_reachable"], **CLOSE)
    assert value["global_efficiency"] == pytest.approx(far["global_efficiency"], **CLOSE)
    best = numbers["barber_best"]
    wanted = best.get("Q", best.get("value"))
    assert value["barber_modularity"] >= wanted - 1e-9
    other = kn.describe(exchanged(classic(dataset)))["value"]
    assert other["opsahl"] == pytest.approx(numbers["opsahl"]["cols_as_primary"]["value"], **CLOSE)
    assert other["hhi"] == pytest.approx(numbers["concentration"]["HHI_col_sizes"], **CLOSE)
    assert other["gini"] == pytest.approx(numbers["concentration"]["gini_cols"], **CLOSE)


@pytest.mark.parametrize("dataset", NAMES)
def test_articulation(dataset):
    """An articulation node splits the others, or leaves alone a project that only it has."""
    network, numbers = classic(dataset), reference(dataset)
    found = kn.resilience(network)
    size = network.participations["project"].value_counts()
    own = network.participations[network.participations["project"].map(size) == 1]["institution"]
    cutting = {*found.index[found["splits"] > 0], *own}
    assert cutting == {*numbers["articulation_points_two_mode"]} & {*network.institutions.index}


@pytest.mark.parametrize("seed", range(3))
def test_distances_against_networkx(seed):
    network = random_net(seed)
    named = network.named()
    graph = nx.Graph()
    graph.add_nodes_from(named.institutions.index)
    pairs = kn.overlap(named)
    graph.add_edges_from(zip(pairs["a"], pairs["b"], strict=True))
    steps = [
        d for _, far in nx.all_pairs_shortest_path_length(graph) for d in far.values() if d > 0
    ]
    value = kn.describe(network)["value"]
    wanted = np.mean(steps) if steps else np.nan
    assert value["mean_distance"] == pytest.approx(wanted, nan_ok=True)
    assert value["global_efficiency"] == pytest.approx(nx.global_efficiency(graph), nan_ok=True)


def test_describe_by_hand():
    """The chain a-P-b-Q-c: 4 of 6 cells, distances 1, 1, 2; degrees 1, 2, 1."""
    value = kn.describe(net(CHAIN))["value"]
    assert value[["institutions", "projects", "participations", "isolates"]].tolist() == [
        3,
        2,
        4,
        0,
    ]
    assert value["density"] == pytest.approx(4 / 6)
    assert value["mean_distance"] == pytest.approx(4 / 3)
    assert value["global_efficiency"] == pytest.approx((1 + 1 + 0.5) / 3)
    assert value["centralization_degree"] == pytest.approx((0.5 + 0.5) / 2)
    assert value["centralization_betweenness"] == pytest.approx((1 + 1) / 2)
    assert value["robins_alexander"] == 0
    assert value["hhi"] == pytest.approx((1 + 4 + 1) / 16)
    assert kn.describe(net(*DISCONNECTED))["value"]["components"] == 4
    assert kn.describe(net(*DISCONNECTED))["value"]["global_efficiency"] == pytest.approx(3 / 10)
    assert np.isnan(kn.describe(net(COMPLETE))["value"]["opsahl"])


def test_undefined_stays_undefined():
    value = kn.describe(net(""))["value"]
    counts = ["institutions", "projects", "participations", "leads", "isolates", "components"]
    assert (value[counts] == 0).all()
    assert value.drop(counts).isna().all()
    alone = kn.describe(net("", "", "P"))["value"]
    assert alone[["centralization_degree", "centralization_betweenness"]].isna().all()
    assert kn.removal_curve(net(""))["largest"].isna().all()


def test_toys_of_concentration_and_nestedness():
    from scipy import sparse

    assert gini(np.array([1.0, 0.0])) == 0.5
    assert gini(np.array([2.0, 2.0, 2.0])) == 0
    mixed = sparse.csr_array(np.array([[1, 1, 1], [1, 0, 0], [0, 1, 0]]))
    assert nodf(mixed) == pytest.approx(200 / 3)
    assert nodf(sparse.csr_array(np.eye(2, dtype=int))) == 0


# Roles and groups


def test_gould_fernandez_as_r_sna():
    numbers = reference("gould_fernandez")
    nodes = sorted(numbers["roles"])
    ties = [f"P{position}" for position in range(len(numbers["edges"]))]
    network = kn.Network(
        [{"id": node, "sector": node[0]} for node in nodes],
        [{"id": tie} for tie in ties],
        [
            {"institution": end, "project": tie}
            for tie, ends in zip(ties, numbers["edges"], strict=True)
            for end in ends
        ],
    )
    theirs = {
        "coordinator": "coordinator",
        "itinerant": "itinerant",
        "boundary": "gatekeeper_or_representative",
        "liaison": "liaison",
    }
    got = kn.measure(network, *theirs)
    for ours, name in theirs.items():
        assert got[ours].to_dict() == {node: numbers["roles"][node][name] for node in nodes}


@pytest.mark.parametrize("seed", range(3))
def test_gould_fernandez_by_brute_force(seed):
    network = random_net(seed)
    named = network.named()
    sectors = {
        one: "xyz"[n % 3] if n % 5 else None for n, one in enumerate(named.institutions.index)
    }
    named = named.with_columns(institutions={"sector": sectors})
    tied = {frozenset(p) for p in zip(*(kn.overlap(named)[c] for c in "ab"), strict=True)}
    got = kn.measure(named, "coordinator", "itinerant", "boundary", "liaison")
    for v, own in sectors.items():
        counts = dict.fromkeys(got.columns, 0)
        around = [i for i in sectors if frozenset((i, v)) in tied]
        for i, j in combinations(around, 2):
            if frozenset((i, j)) in tied or None in (sectors[i], sectors[j]):
                continue
            same = sectors[i] == sectors[j]
            if same:
                counts["coordinator" if sectors[i] == own else "itinerant"] += 1
            else:
                counts["boundary" if own in (sectors[i], sectors[j]) else "liaison"] += 1
        if own is None:
            assert got.loc[v].isna().all()
        else:
            assert got.loc[v].to_dict() == counts


@pytest.mark.parametrize(
    ("sporen", "wanted"),
    [("1", 0), ("12", 1 / 2), ("1112", 3 / 8), ("1234", 3 / 4)],
)
def test_participation_by_hand(sporen, wanted):
    projects = "PQRS"[: len(sporen)]
    network = net(" ".join(f"a{p}" for p in projects), institutions="az")
    network = network.with_columns(projects={"spoor": dict(zip(projects, sporen, strict=True))})
    got = kn.measure(network, "participation")["participation"]
    assert got["a"] == pytest.approx(wanted)
    assert np.isnan(got["z"])


def test_ei_index_by_hand():
    """a shares one project with b of its own sector and three with c, d, e of another."""
    network = net("aP bP aQ cQ aR dR aS eS", institutions="z")
    sectors = dict.fromkeys("cde", "y") | dict.fromkeys("abz", "x")
    got = kn.measure(network.with_columns(institutions={"sector": sectors}), "ei_index")["ei_index"]
    assert got["a"] == 0.5
    assert got["b"] == -1
    assert np.isnan(got["z"])


def test_how_many_rows_have_a_sector_travels_along():
    network = net(CHAIN).with_columns(
        institutions={"sector": ["one", None, "two"]}, projects={"spoor": ["x", "y"]}
    )
    known = kn.measure(network, "liaison", "participation").attrs["known"]
    assert known == pytest.approx({"sector": 2 / 3, "spoor": 1})
    assert "known" not in kn.measure(network, "degree").attrs


def test_a_column_counts_in_its_own_table_only():
    """A spoor of institutions is no spoor of projects."""
    network = net(CHAIN).with_columns(institutions={"spoor": ["x", "y", "x"]})
    assert "participation" in kn.measure(network).attrs["left_out"]
    with pytest.raises(kn.MissingColumn):
        kn.measure(network, "participation")


def test_ties_stand_in_table_order():
    network = net("bP aP", "ba")
    assert kn.compare(network, network)[["a", "b"]].to_numpy().tolist() == [["b", "a"]]
    assert kn.overlap(network)[["a", "b"]].to_numpy().tolist() == [["b", "a"]]


def test_too_many_steps_are_refused(monkeypatch):
    monkeypatch.setitem(vars(sys.modules[kn.resilience.__module__]), "STEPS", 3)
    with pytest.raises(kn.ArgumentError, match="at most 3"):
        kn.removal_curve(net(CHAIN), "betweenness")


def test_needs_are_said():
    with pytest.raises(kn.MissingColumn, match="sector"):
        kn.measure(net(CHAIN), "ei_index")
    assert "ei_index" in kn.measure(net(CHAIN)).attrs["left_out"]


def test_equal_components_have_no_first_vector():
    assert kn.measure(net("aP bP cQ dQ"), "eigenvector")["eigenvector"].isna().all()


# Communities


@pytest.mark.parametrize("dense", [1, 2_000])
def test_equal_components_have_no_first_vector_however_large(monkeypatch, dense):
    """The vector of a component is sought by itself, so that order makes no difference."""
    from kennisnet.metrics import spectral

    monkeypatch.setattr(spectral, "DENSE", dense)
    one = random_net(3, share=0.6)
    alone = kn.measure(one, "eigenvector")["eigenvector"]
    assert (alone**2).sum() == pytest.approx(1)
    assert kn.measure(shuffled(twice(one)), "eigenvector")["eigenvector"].isna().all()
    many = kn.Network(
        [{"id": f"i{k}"} for k in range(30)],
        [{"id": f"p{k}"} for k in range(30)],
        [{"institution": f"i{k}", "project": f"p{k}"} for k in range(30)],
    )
    assert kn.measure(many, "eigenvector")["eigenvector"].isna().all()
    beside = kn.measure(with_isolates(one), "eigenvector")["eigenvector"]
    assert beside.drop("lonely").to_dict() == pytest.approx(alone.to_dict())


def test_a_single_search_says_nothing_of_agreement(leiden):
    assert kn.communities(leiden, runs=1)["agreement"].isna().all()
    assert kn.communities(leiden, runs=3)["agreement"].between(1 / 3, 1).all()


def test_two_blocks_are_two_groups():
    """Barber's Q of two separate complete blocks is 1/2."""
    found = kn.communities(net("aP aQ bP bQ cR cS dR dS", institutions="z"))
    assert found.attrs["quality"] == pytest.approx(0.5)
    assert found["group"].dropna().to_dict() == dict.fromkeys("abPQ", 1) | dict.fromkeys("cdRS", 2)
    assert pd.isna(found.loc["z", "group"])
    assert (found["agreement"].dropna() == 1).all()
    assert found.attrs["hits"] == found.attrs["runs"]


@pytest.mark.slow
def test_a_large_network_has_one_start(monkeypatch, leiden):
    found = kn.communities(leiden).attrs
    monkeypatch.setitem(vars(search), "LARGE", 100)
    large = kn.communities(leiden).attrs
    assert large["runs"] == 1
    assert 0.9 * found["quality"] < large["quality"] <= found["quality"] + 1e-12
    note = kn.describe(leiden, lang="en")["note"]["barber_modularity"]
    assert note == "a single search; a lower bound, there may be better"


def test_barbers_q_is_that_of_the_directed_graph(leiden):
    """networkx has Barber's null model where all ties run from one side to the other."""
    found = kn.communities(leiden, runs=5)
    graph = nx.DiGraph()
    links = leiden.participations
    graph.add_edges_from(zip(links["institution"], links["project"], strict=True))
    parts = [set(own.index) for _, own in found.dropna().groupby("group")]
    assert found.attrs["quality"] == pytest.approx(nx.community.modularity(graph, parts))


def test_groups_do_not_depend_on_the_order_of_rows(leiden):
    order = np.random.default_rng(1)
    tables = (leiden.institutions, leiden.projects, leiden.participations)
    mixed = kn.Network(*(t.iloc[order.permutation(len(t))] for t in tables))
    one, other = (kn.communities(n, runs=5) for n in (leiden, mixed))
    pd.testing.assert_frame_equal(one, other.loc[one.index])


def test_the_projection_has_groups_of_institutions(leiden):
    found = kn.communities(leiden, method="projection", runs=5)
    assert list(found.index) == list(leiden.institutions.index)
    with pytest.raises(kn.ArgumentError, match="barber"):
        kn.communities(leiden, method="stars")


@pytest.mark.slow
def test_what_chance_explains_stands_beside(leiden):
    """Groups of twelve rows and three sectors at random share information all the same."""
    found = kn.communities(leiden).attrs
    assert set(found["by_chance"]) == set(found["explained"]) == {"spoor", "sector"}
    assert 0.1 < found["by_chance"]["spoor"] < found["explained"]["sector"]
    same = kn.communities(shuffled(leiden)).attrs
    assert same["by_chance"] == pytest.approx(found["by_chance"])


def test_mutual_information_by_hand():
    one = pd.Series([1, 1, 2, 2])
    assert mutual_information(one, pd.Series(["x", "y", "x", "y"])) == pytest.approx(0)
    assert np.isnan(mutual_information(pd.Series([1, 1]), pd.Series([1, 1])))


# Resilience


def test_resilience_of_the_chain():
    """Without b nobody of a, c is linked: one pair, two parts, both projects with one left."""
    found = kn.resilience(net(CHAIN))
    assert found.loc["b"].tolist() == [1, 0, 2, 1, 0]
    assert found.loc["a"].tolist() == [0, 0, 1, 0, 0]
    listed = net(CHAIN).with_columns(projects={"open_ended": [True, False]})
    assert kn.resilience(listed).loc["b"].tolist() == [1, 0, 2, 1, 1]


def test_an_empty_project_splits_nobody():
    """In the two-mode graph a is an articulation node for Q, a project of its own."""
    found = kn.resilience(net("aP bP aQ"))
    assert found.loc["a", ["pairs_lost", "splits"]].tolist() == [0, 0]
    assert found.loc["a", "projects_alone"] == 2


@pytest.mark.parametrize("seed", range(4))
def test_resilience_by_taking_away(seed):
    network = random_net(seed).named()
    found = kn.resilience(network)

    def reach(other, but=None):
        graph = other.graph
        who = [one for one in other.institutions.index if one != but]
        parts = [
            {node for node in part if node in set(who)} for part in nx.connected_components(graph)
        ]
        return sum(len(part) * (len(part) - 1) // 2 for part in parts)

    for one in network.institutions.index:
        assert found.loc[one, "pairs_lost"] == reach(network, one) - reach(network.without(one))


def test_roles_of_leads():
    found = kn.resilience(net(ROLES))
    assert found["projects_without_lead"].to_dict() == {"a": 1, "b": 0, "c": 1}
    fragile = kn.fragile(net(ROLES))
    assert fragile["trekker"].to_dict() == {"P": "a", "Q": "c"}
    assert fragile["second"].to_dict() == {"P": "b", "Q": "a"}


@pytest.mark.parametrize("order", ["degree", "random", "betweenness"])
def test_removal_curves(order):
    """A star: with its centre gone nobody is linked; else one fewer each time."""
    star = net("aP aQ aR bP cQ dR")
    curve = kn.removal_curve(star, order=order)
    assert curve["removed"].tolist() == [0, 1, 2, 3, 4]
    assert curve["largest"].iloc[[0, -1]].tolist() == [1, 0]
    assert curve["largest"].is_monotonic_decreasing
    assert (curve["low"] <= curve["largest"] + 1e-12).all()
    assert (curve["largest"] <= curve["high"] + 1e-12).all()
    if order != "random":
        assert curve["largest"].iloc[1] == 1 / 4


# Change


def test_change_by_hand():
    before, after = net("aP* bP aQ", institutions="abc"), net("aP cP cR", institutions="abc")
    rows = kn.compare(before, after, "participations")
    assert {(r.institution, r.project): r.change for r in rows.itertuples()} == {
        ("a", "P"): "role",
        ("b", "P"): "went",
        ("a", "Q"): "went",
        ("c", "P"): "came",
        ("c", "R"): "came",
    }
    counts = kn.turnover(before, after)
    assert counts.loc["participations"].tolist() == [1, 2, 2, 1 / 5]
    assert counts.loc["ties", ["stayed", "came", "went"]].tolist() == [0, 1, 1]


def test_nothing_changes_against_itself(leiden):
    for what in ("ties", "participations", "institutions", "projects"):
        assert set(kn.compare(leiden, leiden, what)["change"]) == {"stayed"}
    assert (kn.turnover(leiden, leiden)["jaccard"] == 1).all()
    assert kn.turnover(net(""), net(""))["jaccard"].isna().all()
    with pytest.raises(kn.ArgumentError, match="ties"):
        kn.compare(leiden, leiden, "moods")


# Uncertainty


def test_the_jackknife_by_hand():
    """Without P, a has 1 of its 2 projects left and b none; without Q both have 1 and share 1-2."""
    got = kn.measure(net("aP bP aQ"), "degree", uncertainty="jackknife")
    row = got.loc["a"]
    assert row[["degree", "degree_low", "degree_high"]].tolist() == [2, 1, 1]
    assert row[["degree_rank", "degree_rank_low", "degree_rank_high"]].tolist() == [1, 1, 2]
    assert got.loc["b", "degree_project"] == "Q"


def test_a_rank_stands_in_a_field_that_keeps_its_size():
    """A constraint that a draw leaves undefined keeps its place among the others' ranks."""
    table = kn.measure(net("aP bP bQ cQ cR dR"), "constraint", uncertainty="jackknife")
    low, rank, high = (table[f"constraint_rank{end}"] for end in ("_low", "", "_high"))
    assert (low <= rank).all()
    assert (rank <= high).all()


def test_losing_the_value_is_the_largest_move():
    """Without its only project a has no constraint at all."""
    table = kn.measure(net("aP bP bQ cQ cR dR"), "constraint", uncertainty="jackknife")
    assert table.loc[["a", "d"], "constraint_project"].tolist() == ["P", "R"]
    each = kn.measure(net("aP bP bQ"), "degree", of="projects", uncertainty="jackknife")
    assert each.loc["P", "degree_project"] != "P"


def test_estimates_keep_their_error_beside_ranges(monkeypatch, leiden):
    from kennisnet.metrics import centrality

    monkeypatch.setattr(centrality, "EXACT", 50)
    monkeypatch.setattr(centrality, "PIVOTS", 40)
    table = kn.measure(leiden, "harmonic", uncertainty="bootstrap", samples=2, progress=False)
    assert (table["harmonic_se"] > 0).all()


WRONG = [0, -1, "5", 1.5, None, True]


@pytest.mark.parametrize("got", WRONG)
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("samples", lambda n, x: kn.measure(n, "degree", uncertainty="bootstrap", samples=x)),
        ("runs", lambda n, x: kn.communities(n, runs=x)),
        ("samples", lambda n, x: kn.removal_curve(n, samples=x)),
    ],
)
def test_a_number_of_repetitions_is_a_whole_number(name, call, got):
    with pytest.raises(kn.ArgumentError) as error:
        call(net(CHAIN), got)
    assert error.value.text("en") == f"{name} is a whole number from 1 on; got {got!r}"


@pytest.mark.parametrize("call", [kn.describe, kn.communities, kn.removal_curve, kn.measure])
@pytest.mark.parametrize("seed", [-1, "x", None])
def test_a_seed_is_a_whole_number(call, seed):
    with pytest.raises(kn.ArgumentError, match="number"):
        call(net(CHAIN), seed=seed)


def test_names_are_words():
    with pytest.raises(kn.ArgumentError, match="no measure"):
        kn.measure(net(CHAIN), ["degree", "betweenness"])


SUBSAMPLED = "aP aQ aR bP cQ cR"
"""Two of the three projects are kept: PQ, PR or QR, a third of the draws each."""


def test_subsamples_by_hand():
    """A has both projects always; b one or (QR) none; c one or (QR) both, and then a's rank."""
    got = kn.measure(net(SUBSAMPLED), "degree", uncertainty="subsample", seed=1)
    ends = ["degree_low", "degree_high", "degree_rank_low", "degree_rank_high"]
    assert got.loc["a", ends].tolist() == [2, 2, 1, 2]
    assert got.loc["b", ends].tolist() == [0, 1, 2, 3]
    assert got.loc["c", ends].tolist() == [1, 2, 1, 3]
    assert got.attrs["samples"] == 500
    assert got.attrs["uncertainty"] == "subsample"
    assert "degree_project" not in got
    again = kn.measure(net(SUBSAMPLED), "degree", uncertainty="subsample", seed=1)
    pd.testing.assert_frame_equal(got, again)


def test_a_subsample_keeps_four_in_five_and_none_twice(leiden):
    """A bootstrap draws 54 projects, some twice: then one with one project can connect."""
    got = kn.measure(leiden, "degree", "betweenness", uncertainty="subsample", samples=100)
    whole = got["degree"]
    assert (got["degree_high"] <= whole).all()
    once = got[whole == 1]
    assert len(once) == 45
    assert (once["betweenness_high"] == 0).all()
    everywhere = net("".join(f"a{p} " for p in "KLMNOPQRST"))  # ten projects, of which eight stay
    row = kn.measure(everywhere, "degree", uncertainty="subsample").loc["a"]
    assert row[["degree_low", "degree_high"]].tolist() == [8, 8]
    alone = kn.measure(net("aP bP"), "degree", uncertainty="subsample")
    assert alone[["degree_low", "degree_high"]].to_numpy().tolist() == [[1, 1]] * 2


def test_how_often_one_stands_above_another_by_hand():
    got = kn.above(net(SUBSAMPLED), "degree", seed=1)
    assert list(got.index) == list(got.columns) == ["a", "c", "b"]
    wanted = {("a", "b"): 1, ("a", "c"): 5 / 6, ("b", "c"): 1 / 3}  # ties are half
    for (one, other), share in wanted.items():
        assert abs(got.loc[one, other] - share) < 4 * (0.25 / 500) ** 0.5
        assert got.loc[one, other] + got.loc[other, one] == pytest.approx(1)
    assert np.isnan(np.diag(got)).all()
    assert got.loc["a", "b"] == 1


def test_above_is_what_the_subsamples_of_measure_say(leiden):
    """The first ten by value; whose range lies wholly higher stands above nearly always."""
    got = kn.above(leiden, "betweenness", samples=100)
    table = kn.measure(leiden, "betweenness", uncertainty="subsample", samples=100)
    first = table.sort_values(["betweenness_rank"], kind="stable").head(10)
    assert set(got.index) == set(first.index)
    assert table["betweenness"].loc[got.index].is_monotonic_decreasing
    low, high = first["betweenness_low"], first["betweenness_high"]
    apart = [(a, b) for a in first.index for b in first.index if low[a] > high[b]]
    assert apart
    assert all(got.loc[a, b] >= 0.9 for a, b in apart)  # at most 5% of the draws on either side


def test_above_leaves_out_what_is_undefined_and_says_what_is_wrong():
    """Constraint has no value without a tie; of projects the draws without one do not count."""
    got = kn.above(net("aP bP bQ cQ", "abcz"), "constraint")
    assert "z" not in got.index
    few = kn.above(net(SUBSAMPLED), "degree", "projects", top=2)
    assert few.shape == (2, 2)
    assert few.loc["P", "Q"] == 0.5  # both have two members, whenever both are there
    assert kn.above(net("", "ab"), "constraint").shape == (0, 0)
    for wrong in ({"of": "x"}, {"top": 0}, {"samples": 0}, {"seed": -1}, {"weight": "x"}):
        with pytest.raises(kn.ArgumentError):
            kn.above(net(CHAIN), "degree", **wrong)
    with pytest.raises(kn.ArgumentError, match="no measure"):
        kn.above(net(CHAIN), "beauty")


def test_the_bootstrap_keeps_the_mean_and_repeats(leiden):
    one, two = (kn.measure(leiden, "degree", uncertainty="bootstrap", samples=200) for _ in "ab")
    pd.testing.assert_frame_equal(one, two)
    assert (one["degree_low"] <= one["degree"]).all()
    assert (one["degree"] <= one["degree_high"]).mean() > 0.95
    assert one.loc["gemeente-leiden", "degree_rank_high"] <= 2


def test_intervals_hold_the_value_for_every_measure(leiden):
    small = leiden.subset(spoor="Campusontwikkeling")
    got = kn.measure(small, uncertainty="jackknife")
    for name in kn.measure(small).columns:
        low, high = got[f"{name}_rank_low"], got[f"{name}_rank_high"]
        assert ((low <= high) | low.isna()).all(), name


# Large networks are sampled, and say so


@pytest.mark.parametrize("seed", range(40))
def test_looking_from_everywhere_the_estimate_is_the_betweenness(seed):
    """What hangs on the network is counted, the rest adds up over all sources."""
    from kennisnet.paths import between_sampled

    chance = np.random.default_rng(seed)
    n, m = chance.integers(1, 14, 2)
    rows = sparse.csr_array((chance.random((n, m)) < chance.choice([0.1, 0.2, 0.4])).astype(int))
    graph = nx.bipartite.from_biadjacency_matrix(rows)
    raw = nx.betweenness_centrality(graph, normalized=False)
    known, total, _ = between_sampled(rows, np.arange(n + m))
    np.testing.assert_allclose(
        known + total.sum(axis=0), [raw[node] for node in range(n)], atol=1e-9
    )


def test_betweenness_of_a_tree_needs_no_sample(monkeypatch):
    """All of it hangs somewhere: exact, with an error of 0, from any two nodes."""
    from kennisnet.metrics import centrality

    network = net("aP bP bQ cQ cR dR bS eS fS gT aT")
    exact = kn.measure(network, "betweenness")
    monkeypatch.setattr(centrality, "EXACT", 1)
    monkeypatch.setattr(centrality, "PIVOTS", 2)
    got = kn.measure(network, "betweenness")
    np.testing.assert_allclose(got["betweenness"], exact["betweenness"])
    assert (got["betweenness_se"] == 0).all()


def scattered(seed: int = 0) -> kn.Network:
    """Draw a network of parts: one of some 350 nodes, one of 70, forty of a handful."""
    chance = np.random.default_rng(seed)
    links = []
    for name, many in [("large", 200), ("middle", 40), *((f"small{k}", 4) for k in range(40))]:
        who, what = (chance.integers(0, size, 2 * many) for size in (many, int(0.75 * many)))
        links += [
            {"institution": f"{name}-i{i}", "project": f"{name}-p{p}"}
            for i, p in zip(who, what, strict=True)
        ]
    ids = [sorted({link[kind] for link in links}) for kind in ("institution", "project")]
    return kn.Network(*([{"id": one} for one in side] for side in ids), links)


@pytest.mark.parametrize("name", ["harmonic", "closeness"])
@pytest.mark.parametrize("of", ["institutions", "projects"])
def test_errors_of_distances_hold_outside_the_largest_component_too(monkeypatch, name, of):
    """Nine in ten lie within two standard errors; a sample of the whole met no small part."""
    from kennisnet.metrics import centrality

    network = scattered()
    true = kn.measure(network, name, of=of)[name]
    monkeypatch.setattr(centrality, "EXACT", 50)
    monkeypatch.setattr(centrality, "PIVOTS", 40)
    within: dict[str, list[float]] = {"large": [], "middle": [], "small": []}
    for seed in range(20):
        got = kn.measure(network, name, of=of, seed=seed)
        near = (got[name] - true).abs() <= 2 * got[f"{name}_se"] + 1e-12
        for part, shares in within.items():
            shares.append(near[near.index.str.startswith(part)].mean())
        small = got.index.str.startswith("small")
        np.testing.assert_allclose(got.loc[small, name], true[small])
    assert {part: np.mean(shares) >= 0.9 for part, shares in within.items()} == {
        "large": True,
        "middle": True,
        "small": True,
    }, {part: np.mean(shares) for part, shares in within.items()}


def test_estimates_come_with_their_standard_error(monkeypatch, leiden):
    from kennisnet.metrics import centrality

    exact = kn.measure(leiden, "betweenness", "harmonic", "closeness")
    monkeypatch.setattr(centrality, "EXACT", 50)
    monkeypatch.setattr(centrality, "PIVOTS", 60)
    got = kn.measure(leiden, "betweenness", "harmonic", "closeness", seed=1)
    mixed = kn.measure(shuffled(leiden), "betweenness", "harmonic", "closeness", seed=1)
    pd.testing.assert_frame_equal(mixed.loc[got.index], got)
    for name in exact.columns:
        off = (got[name] - exact[name]).abs() / got[f"{name}_se"].clip(lower=1e-12)
        assert (off <= 4).mean() > 0.95, name
    forced = kn.measure(leiden, "betweenness", "harmonic", "closeness", exact=True)
    pd.testing.assert_frame_equal(forced, exact)


def star_of_pairs() -> kn.Network:
    """A hub project of 60, of whom 30 have a project with one other: a hard case for sampling."""
    links = [(f"u{k}", "hub") for k in range(60)]
    links += [(who, f"S{k}") for k in range(30) for who in (f"u{k}", f"o{k}")]
    links += [(f"c{i}", f"C{p}") for i in range(4) for p in range(5)]
    who, what = (dict.fromkeys(link[side] for link in links) for side in (0, 1))
    rows = [{"institution": i, "project": p} for i, p in links]
    return kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows)


@pytest.mark.slow
def test_sampled_four_paths_reach_rare_ones(monkeypatch):
    """Middles with one large and one small project have most of the paths, and close none."""
    from kennisnet.metrics.figures import closing

    network = star_of_pairs()
    exact = kn.describe(network, exact=True)["value"]["opsahl"]
    monkeypatch.setattr(closing, "PATHS", 10)
    monkeypatch.setattr(closing, "DRAWS", 4_000)
    for seed in range(3):
        table = kn.describe(network, seed=seed)
        error = table.attrs["standard_errors"]["opsahl"]
        assert abs(table["value"]["opsahl"] - exact) < 4 * error + 1e-3


def test_estimates_stay_within_their_range(monkeypatch):
    from kennisnet.metrics import centrality

    monkeypatch.setattr(centrality, "EXACT", 20)
    monkeypatch.setattr(centrality, "PIVOTS", 20)
    network = net(
        " ".join(f"{i}P" for i in "abcdefghijklmnopqrstuvwxyz") + " aQ bQ cR", "", "PQRSTUV"
    )
    for seed in range(5):
        for of in ("institutions", "projects"):
            table = kn.measure(network, "harmonic", "closeness", "betweenness", of=of, seed=seed)
            assert table[["harmonic", "closeness"]].le(1).all(axis=None)


def test_hanging_projects_count_exactly_where_sources_are_sampled(monkeypatch):
    """Each of two hubs has many projects of its own: all that is beyond them is known."""
    from kennisnet.metrics import centrality

    links = [(hub, f"{hub}{k}") for hub in ("a", "b") for k in range(40)] + [
        ("a", "both"),
        ("b", "both"),
    ]
    what = dict.fromkeys(p for _, p in links)
    rows = [{"institution": i, "project": p} for i, p in links]
    network = kn.Network([{"id": "a"}, {"id": "b"}], [{"id": p} for p in what], rows)
    exact = kn.measure(network, "betweenness")["betweenness"]
    monkeypatch.setattr(centrality, "EXACT", 20)
    monkeypatch.setattr(centrality, "PIVOTS", 30)
    for seed in range(5):
        got = kn.measure(network, "betweenness", seed=seed)
        assert ((got["betweenness"] - exact).abs() <= 4 * got["betweenness_se"] + 1e-9).all()
        assert (got["betweenness_se"] < 0.1 * exact).all()


def test_betweenness_as_networkx():
    for seed in range(3):
        network = random_net(seed)
        wanted = nx.betweenness_centrality(network.named().graph, normalized=False)
        from kennisnet.metrics.centrality import _most_between, betweenness

        got = betweenness(network.named().incidence) * _most_between(
            *network.named().incidence.shape
        )
        ids = network.named().institutions.index
        assert dict(zip(ids, got, strict=True)) == pytest.approx({i: wanted[i] for i in ids})


def test_betweenness_of_a_long_chain():
    """A chain of n nodes: the i-th lies between i x (n - 1 - i) pairs."""
    n = 241
    ids = [f"{'ip'[k % 2]}{k:03}" for k in range(n)]
    links = [
        {"institution": ids[k + (k % 2)], "project": ids[k + 1 - (k % 2)]} for k in range(n - 1)
    ]
    chain = kn.Network([{"id": i} for i in ids[::2]], [{"id": p} for p in ids[1::2]], links)
    from kennisnet.metrics.centrality import _most_between, betweenness

    got = betweenness(chain.incidence) * _most_between(121, 120)
    assert got == pytest.approx([k * (n - 1 - k) for k in range(0, n, 2)])


def test_one_project_of_three():
    assert kn.measure(net(ONE_PROJECT), "core")["core"].tolist() == [1, 1, 1]
    assert kn.measure(net(ONE_PROJECT), "redundancy")["redundancy"].isna().all()
    assert kn.measure(net(COMPLETE), "redundancy")["redundancy"].tolist() == [1, 1]
