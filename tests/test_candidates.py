"""Candidates and what is computed of them: every predictor and value, whichever it is.

The registries are run, none is named; then come hand counts, other implementations and the parts
that they share (products, bits, the pool of pairs, shares and fronts).
"""

from __future__ import annotations

import inspect
import math
import re
from dataclasses import replace
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from graphs import (
    CHAIN,
    SAMPLES,
    doubled,
    dressed,
    each_sample,
    exchanged,
    net,
    random_net,
    renamed,
    sample,
    shuffled,
    with_generic,
    with_isolates,
    with_units,
)
from scipy import sparse

import kennisnet as kn
from kennisnet import paths, saving
from kennisnet.network import homes, lacking
from kennisnet.suggestions import PREDICTORS, VALUES, likely, pool, products, valuable
from kennisnet.suggestions.candidates import FORMS, Candidates, Ground
from kennisnet.suggestions.known import acquainted
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.registries import COLUMNS, DATED, MEMBERSHIPS
from kennisnet.suggestions.shares import Ladder, fronts

ENTRIES = {**PREDICTORS, **VALUES}
CASES = [(name, form) for name, entry in ENTRIES.items() for form in entry.of]
every_score = pytest.mark.parametrize(("name", "form"), CASES)
every_sample = each_sample()
every_predictor = pytest.mark.parametrize("name", PREDICTORS)
DRAWN = {"random", "combined"}
"""What is drawn by the ids, or learnt from parts that are."""


def ends(candidates: Candidates) -> list[tuple[str, str]]:
    """Give the ids of the two ends of each candidate."""
    network, form = candidates.ground.net, candidates.ground.form
    left = network.projects if form == "projects" else network.institutions
    right = network.institutions if form == "institutions" else network.projects
    return [*zip(left.index[candidates.i], right.index[candidates.j], strict=True)]


def scores(network: kn.Network, name: str, form: str = "institutions") -> dict:
    """Give the score of every candidate by its two ids, in sorted order within a pair."""
    candidates = Ground(network, form).every()
    found = candidates.score(ENTRIES[name]).tolist()
    key = tuple if form == "memberships" else frozenset
    return dict(zip(map(key, ends(candidates)), found, strict=True))


def pair_scores(network: kn.Network, name: str, form: str = "institutions") -> np.ndarray:
    """Score all pairs of rows, linked ones too: rows x rows."""
    ground = Ground(network, form)
    n = ground.incidence.shape[0]
    i, j = (end.ravel() for end in np.indices((n, n)))
    return Candidates(ground, i, j).score(ENTRIES[name]).reshape(n, n)


def score_of(network: kn.Network, name: str, pair: str, form: str = "institutions") -> float:
    return scores(network, name, form)[frozenset(pair)]


# The contract of predictors and values


@every_sample
@every_score
def test_one_number_within_its_range_for_each_candidate(name, form, which):
    candidates = Ground(SAMPLES[which], form).every()
    found = candidates.score(ENTRIES[name])
    assert found.shape == candidates.i.shape == candidates.j.shape
    assert found.dtype == np.float64
    low, high = re.fullmatch(r"[\[(](\d+|-∞), (\d+|∞)[\])]", ENTRIES[name].range).groups()
    # a range is that of a pair; a membership may be a sum over the members of the project
    own = name in MEMBERSHIPS or ENTRIES[name].of == FORMS[2:]
    members = np.maximum(candidates.ground.incidence.sum(axis=0), own)
    pairs = members[candidates.j] if form == "memberships" else 1
    assert low == "-∞" or (found >= float(low) * pairs).all()
    assert high == "∞" or (found <= float(high) * pairs + 1e-12).all()
    assert np.isfinite(found).all()


@every_sample
@pytest.mark.parametrize(("name", "form"), [case for case in CASES if case[1] != "memberships"])
def test_both_ends_are_alike(name, form, which):
    found = pair_scores(SAMPLES[which], name, form)
    np.testing.assert_allclose(found, found.T, rtol=1e-12, atol=1e-12)


@every_sample
@every_score
def test_a_part_of_the_candidates_has_the_numbers_of_the_whole(name, form, which):
    whole = Ground(SAMPLES[which], form).every()
    found = whole.score(ENTRIES[name])
    few = np.arange(len(found))[::-2]
    part = Candidates(whole.ground, whole.i[few], whole.j[few])
    np.testing.assert_allclose(part.score(ENTRIES[name]), found[few], rtol=1e-12)
    twice = part.beside(whole)
    np.testing.assert_allclose(twice.score(ENTRIES[name])[len(few) :], found, rtol=1e-12)


@every_sample
@pytest.mark.parametrize(("name", "form"), [case for case in CASES if case[1] != "memberships"])
def test_a_bare_formula_gives_what_the_driver_gives(name, form, which):
    ground = Ground(SAMPLES[which], form)
    whole, entry = ground.every(), ENTRIES[name]
    arrays = {
        "i": whole.i,
        "j": whole.j,
        "incidence": ground.incidence,
        "ties": ground.ties,
        "linked": ground.linked,
        "words": ground.words,
        **{one: ground.given[one] for one in entry.asks if one not in {"i", "j"}},
        **{one: pd.factorize(ground.net.column(homes(one)[0], one))[0] for one in COLUMNS},
        "theme": ground.themes[0],
    }
    found = entry.formula(**{asked: arrays[asked] for asked in entry.asks})
    np.testing.assert_allclose(found, whole.score(entry), rtol=1e-12)
    assert entry.needs == tuple(asked for asked in entry.asks if asked in {*COLUMNS, *DATED})


@every_sample
@every_score
@pytest.mark.parametrize("change", [shuffled, doubled])
def test_order_and_repetition_make_no_difference(name, form, which, change):
    assert scores(sample(which, change), name, form) == pytest.approx(
        scores(SAMPLES[which], name, form), abs=1e-12
    )


@every_sample
@every_score
def test_names_make_no_difference(name, form, which):
    if name in DRAWN:
        return
    found = scores(sample(which, renamed), name, form)
    wanted = scores(SAMPLES[which], name, form)
    assert [*found.values()] == pytest.approx([*wanted.values()], abs=1e-12)


@every_sample
@every_score
def test_generic_rows_change_nothing(name, form, which):
    more = sample(which, with_generic).named()
    assert scores(more, name, form) == pytest.approx(scores(SAMPLES[which], name, form), abs=1e-12)


@every_sample
@every_score
def test_rolling_up_is_merging_first(name, form, which):
    merged = sample(which, with_units).rolled_up()
    assert scores(merged, name, form) == pytest.approx(
        scores(SAMPLES[which], name, form), abs=1e-12
    )


@every_sample
@every_score
def test_isolates_change_nothing_for_the_others(name, form, which):
    more, wanted = (
        scores(with_isolates(SAMPLES[which]), name, form),
        scores(SAMPLES[which], name, form),
    )
    assert {key: more[key] for key in wanted} == pytest.approx(wanted, abs=1e-12)
    lonely = {key for key in more if {"lonely", "deserted"} & set(key)}
    assert lonely == more.keys() - wanted.keys()
    if name in PREDICTORS and name not in DRAWN:
        assert all(more[key] == 0 for key in lonely if "deserted" not in key or form == "projects")


@every_sample
@pytest.mark.parametrize("name", [name for name in PREDICTORS if name != "words"])
def test_projects_are_the_institutions_of_the_network_exchanged(name, which):
    if "projects" not in PREDICTORS[name].of:
        return
    assert scores(SAMPLES[which], name, "projects") == pytest.approx(
        scores(sample(which, exchanged), name), abs=1e-12
    )


@pytest.mark.parametrize("name", [name for name in PREDICTORS if name not in MEMBERSHIPS])
@pytest.mark.parametrize("seed", range(4))
def test_a_membership_is_the_sum_over_the_other_members(name, seed):
    """Whoever is in the project counts, except the candidate: also where it is in already."""
    network = dressed(random_net(seed, share=0.35))
    pairs = pair_scores(network, name)
    member = network.incidence.toarray() > 0
    i, p = (end.ravel() for end in np.indices(member.shape))
    found = Candidates(Ground(network, "memberships"), i, p).score(PREDICTORS[name])
    wanted = [
        sum(pairs[x, u] for u in np.flatnonzero(member[:, q]) if u != x)
        for x, q in zip(i, p, strict=True)
    ]
    np.testing.assert_allclose(found, wanted, rtol=1e-12, atol=1e-12)
    assert found.max() > 0


@pytest.mark.parametrize("seed", range(3))
def test_candidates_are_what_is_not_there_yet(seed):
    network = random_net(seed, n=7, m=5)
    members = network.participations.groupby("project")["institution"].agg(set)
    projects = network.participations.groupby("institution")["project"].agg(set)
    for form, table, groups in (
        ("institutions", network.institutions, members),
        ("projects", network.projects, projects),
    ):
        wanted = [
            pair
            for pair in combinations(table.index, 2)
            if not any(set(pair) <= group for group in groups)
        ]
        assert ends(Ground(network, form).every()) == wanted
    wanted = [
        (one, project)
        for one in network.institutions.index
        for project in network.projects.index
        if one not in members.get(project, set())
    ]
    assert ends(Ground(network, "memberships").every()) == wanted


# By hand, and by other implementations


def test_newman_by_hand():
    """a-b share a project of 2 (weight 1); c is with both in one of 3 (weight 1/2)."""
    network = net("aP bP bQ cQ dQ")
    assert score_of(network, "newman", "ac") == 1 * 0.5
    assert score_of(network, "newman", "ad") == 1 * 0.5
    # Q holds b, c and d; P holds a and b: projects are tied once through b, who is in two
    assert scores(network, "newman", "projects") == {}
    # a joins Q: it has a tie of 1 with b, who is in Q, and none with c and d
    assert scores(network, "newman", "memberships")["a", "Q"] == 1


@pytest.mark.parametrize(
    ("name", "each"), [("resource_allocation", 1 / 3), ("adamic_adar", 1 / math.log(3))]
)
def test_other_predictors_by_hand(name, each):
    """A star: b is tied to a, c and d, so through b everything is 1/3 or 1/ln 3."""
    network = net("aP bP bQ cQ bR dR")
    assert scores(network, name) == pytest.approx(
        {frozenset(pair): each for pair in ("ac", "ad", "cd")}
    )


def test_newman_is_the_square_of_the_weighted_projection():
    network = random_net(5)
    ties = Ground(network).ties.toarray()
    np.testing.assert_allclose(pair_scores(network, "newman"), ties @ ties)


@pytest.mark.parametrize("form", FORMS[:2])
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("name", "peer"),
    [
        ("adamic_adar", nx.adamic_adar_index),
        ("resource_allocation", nx.resource_allocation_index),
    ],
)
def test_networkx_agrees_on_the_projected_graph(name, peer, seed, form):
    network = random_net(seed, n=10, m=11, share=0.2)
    nodes = (network.institutions if form == "institutions" else network.projects).index
    graph = nx.bipartite.projected_graph(network.graph, nodes)
    wanted = {frozenset((one, other)): score for one, other, score in peer(graph)}
    assert scores(network, name, form) == pytest.approx(wanted)
    assert max(wanted.values()) > 0


PATH = "aP bP bQ cQ cR dR dS eS"
"""The projection is the path a-b-c-d-e."""


def test_sporen_and_sectors_by_hand():
    network = net(PATH).with_columns(
        projects={"spoor": {"P": "1", "Q": "1", "R": "2", "S": "3"}},
        institutions={"sector": {"a": "x", "b": "x", "c": "y", "d": "y"}},
    )
    # a: {1}, c: {1, 2}, e: {3}; c brings 2 to a, a brings nothing to c
    assert score_of(network, "sporen", "ac") == 0
    assert score_of(network, "sporen", "ce") == 2 * 1
    assert score_of(network, "sporen", "ae") == 1
    # a has met x (b and itself), c has met x, y: only a meets a new sector
    assert score_of(network, "sectors", "ac") == 1
    # a has met x alone, d has met y alone: new for both
    assert score_of(network, "sectors", "ad") == 2
    # e has no sector: new for nobody; e has met y through d
    assert score_of(network, "sectors", "ce") == 0


@pytest.mark.parametrize("seed", range(5))
def test_sporen_and_sectors_by_sets(seed):
    chance = np.random.default_rng(seed)
    network = random_net(seed, n=10, m=9, share=0.2)
    spoor = pd.Series(chance.choice([*"1234", None], 9), network.projects.index)
    sector = pd.Series(chance.choice([*"xyz", None], 10), network.institutions.index)
    network = network.with_columns(
        projects={"spoor": spoor.dropna().to_dict()},
        institutions={"sector": sector.dropna().to_dict()},
    )
    member = network.participations.groupby("institution")["project"].agg(set)
    near = {
        one: {one} | {other for other in member.index if member[one] & member[other]}
        for one in member.index
    }
    part = {one: set(spoor[[*member.get(one, ())]].dropna()) for one in sector.index}
    met = {one: set(sector[[*near.get(one, {one})]].dropna()) for one in sector.index}
    for one, other in ends(Ground(network).every()):
        joined = len(part[one] - part[other]) * len(part[other] - part[one])
        assert score_of(network, "sporen", one + other) == joined
        new = sum(
            pd.notna(sector[there]) and sector[there] not in met[here]
            for here, there in ((one, other), (other, one))
        )
        assert score_of(network, "sectors", one + other) == new


def test_the_distance_value_by_hand():
    """On the path a-b-c-d-e a tie a-c saves a 1 step to c, d and e; nothing for c but to a."""
    # a reaches c, d, e in 2, 3, 4 and would in 1, 2, 3; c reaches a in 2 and would in 1
    assert score_of(net(PATH), "distances", "ac") == 3 + 1
    # b-d: b reaches d, e one sooner; d reaches b, a one sooner
    assert score_of(net(PATH), "distances", "bd") == 2 + 2
    # a-e: a reaches e 3 sooner and d 1 sooner; e the same
    assert score_of(net(PATH), "distances", "ae") == (3 + 1) * 2
    apart = net("aP bP cQ dQ", "abcdz")
    assert score_of(apart, "distances", "ac") == score_of(apart, "distances", "az") == 0


def saved_by_networkx(network: kn.Network) -> np.ndarray:
    """Count for all pairs, by distances in the projected graph."""
    ids = network.institutions.index
    graph = nx.bipartite.projected_graph(network.graph, ids)
    far = pd.DataFrame(dict(nx.all_pairs_shortest_path_length(graph))).loc[ids, ids].to_numpy()
    apart = np.abs(far[:, None, :] - far[None, :, :])
    return np.nan_to_num(np.maximum(apart - 1, 0)).sum(axis=2)


def long_chain(n: int) -> kn.Network:
    """Make one chain of n institutions, each with the next in a project."""
    links = [
        {"institution": f"i{k + end:03}", "project": f"p{k:03}"}
        for k in range(n - 1)
        for end in (0, 1)
    ]
    who, what = ({link[side] for link in links} for side in ("institution", "project"))
    return kn.Network([{"id": one} for one in who], [{"id": one} for one in what], links)


def islands(seed: int, n: int = 150) -> kn.Network:
    """Draw a sparse network of several words of targets, with many components and isolates."""
    chance = np.random.default_rng(seed)
    links = [
        {"institution": f"i{i:03}", "project": f"p{p:03}"}
        for p in range(n // 2)
        for i in chance.choice(n, chance.integers(1, 5), replace=False)
    ]
    what = [{"id": f"p{p:03}"} for p in range(n // 2)]
    return kn.Network([{"id": f"i{i:03}"} for i in range(n)], what, links)


@pytest.fixture(params=["bits", "blocks of bits", "distances"])
def way(request, monkeypatch) -> str:
    """Count by bits, with few targets and pairs at a time, or by distances as for long chains."""
    if request.param == "blocks of bits":
        monkeypatch.setattr(saving, "TARGETS", saving.WORD)
        monkeypatch.setattr(saving, "PAIRS", 100)
    if request.param == "distances":
        monkeypatch.setattr(paths, "DEEP", -1)
        monkeypatch.setattr(saving, "PAIRS", 1_000)
    return request.param


@pytest.mark.parametrize(
    "network",
    [*(random_net(s, n=12, m=9, share=0.17) for s in range(4)), islands(0), islands(1)],
    ids=repr,
)
def test_the_distance_value_by_networkx(network, way):
    wanted = saved_by_networkx(network)
    np.testing.assert_array_equal(pair_scores(network, "distances"), wanted)
    assert wanted.max() > 0


@pytest.mark.parametrize("n", [90, 130])
def test_the_distance_value_on_a_long_chain(n, way):
    """Both below and above `DEEP`, whichever way it is counted."""
    network = long_chain(n)
    np.testing.assert_array_equal(pair_scores(network, "distances"), saved_by_networkx(network))


def test_a_long_chain_is_counted_by_distance(monkeypatch):
    monkeypatch.setattr(saving, "_gaps_by_bits", None)
    chain = long_chain(130)
    first = kn.Network(
        chain.institutions.sort_index(), chain.projects.sort_index(), chain.participations
    )
    found = saving.gaps(first.incidence, np.array([0]), np.array([129]))
    # z is k steps from the one end and 129 - k from the other
    assert found.tolist() == [sum(max(0, abs(129 - 2 * k) - 1) for k in range(130))]


# What they share


@pytest.mark.parametrize("dearer", [0, 10**9])
@pytest.mark.parametrize("cells", [1, 50, 10**6])
def test_a_product_at_chosen_places(dearer, cells, monkeypatch):
    """By rows and by pairs, in one piece or in many."""
    monkeypatch.setattr(products, "DEARER", dearer)
    monkeypatch.setattr(products, "CELLS", cells)
    monkeypatch.setattr(products, "HELD", cells)
    chance = np.random.default_rng(1)
    left, right = (
        sparse.csr_array(chance.integers(0, 3, (n, 8)) * (chance.random((n, 8)) < 0.4))
        for n in (12, 17)
    )
    i, j = chance.integers(0, 12, 60) // 2 * 2, chance.integers(0, 17, 60)
    called = []
    for name in ("_by_rows", "_by_pairs"):
        original = getattr(products, name)
        monkeypatch.setattr(
            products, name, lambda *given, f=original, n=name: called.append(n) or f(*given)
        )
    found = products.product_at(left, right, i, j)
    np.testing.assert_array_equal(found, (left @ right.T).toarray()[i, j])
    assert called == ["_by_pairs" if dearer else "_by_rows"]
    empty = np.empty(0, dtype=int)
    assert products.product_at(left, right, empty, empty).tolist() == []


def test_a_product_chooses_the_cheaper_way(monkeypatch):
    """Two rows of 1: the whole product takes 2 steps, dear ones; a pair takes 2, and 3 pairs 6."""
    calls = []
    for name in ("_by_rows", "_by_pairs"):
        monkeypatch.setattr(products, name, lambda *_, n=name: calls.append(n))
    ones = sparse.csr_array(np.eye(2))
    for n in (3, 4):
        products.product_at(ones, ones, np.arange(n) % 2, np.arange(n) % 2)
    assert calls == ["_by_pairs", "_by_rows"]


def test_bits_hold_each_code_once():
    codes = np.array([0, 63, 64, -1, 130])
    held = saving.bits(codes)
    assert held.shape == (5, 3)
    places = [
        [w * 64 + b for w in range(3) for b in range(64) if int(row[w]) >> b & 1] for row in held
    ]
    assert places == [[0], [63], [64], [], [130]]
    rows = sparse.csr_array(np.array([[1, 1, 0, 1, 0], [0, 0, 0, 0, 0], [0, 0, 1, 0, 1]]))
    together = saving.joined(rows, held)
    assert together.tolist() == [
        (held[0] | held[1]).tolist(),
        [0, 0, 0],
        (held[2] | held[4]).tolist(),
    ]
    assert saving.joined(rows[[1]], held).tolist() == [[0, 0, 0]]
    assert saving.lacking(
        together, held, np.array([0, 0, 2, 1]), np.array([0, 3, 1, 0])
    ).tolist() == [*(1, 2, 2, 0)]


@pytest.fixture
def ground():
    """Institutions whose ids sort otherwise than they stand."""
    return Ground(shuffled(random_net(4, n=10, m=9, share=0.2), seed=5))


def test_pairs_are_numbered_in_id_order(ground):
    every = Pool(ground)
    pairs = every.pairs(np.arange(45))
    assert ends(pairs) == [*combinations("abcdefghij", 2)]
    assert every.numbers(pairs.i, pairs.j).tolist() == [*range(45)]
    assert every.numbers(pairs.j, pairs.i).tolist() == [*range(45)]


def test_the_pool_has_all_but_linked_and_acquainted_pairs(ground):
    wanted = {frozenset(pair) for pair in ends(ground.every())}
    assert {frozenset(pair) for pair in ends(Pool(ground).sample(10**6, 0))} == wanted
    assert Pool(ground).count == len(wanted)
    gone = sorted(wanted, key=sorted)[::3]
    met = tuple(tuple(pair) for pair in gone)
    linked = next(pair for pair in combinations("abcdefghij", 2) if frozenset(pair) not in wanted)
    strange = (("a", "nobody"), ("nobody", "b"), ("c", "c"), linked)
    left = Pool(ground, (*met, *strange))
    assert left.count == len(wanted) - len(gone)
    assert {frozenset(pair) for pair in ends(left.sample(10**6, 0))} == wanted - set(gone)


def test_a_sample_is_drawn_without_repetition_in_id_order(ground):
    every = Pool(ground)
    allowed = {frozenset(pair) for pair in ends(every.sample(every.count, 0))}
    drawn = ends(every.sample(12, 0))
    assert len(drawn) == len(set(map(frozenset, drawn))) == 12
    assert set(map(frozenset, drawn)) <= allowed
    assert ends(Pool(Ground(shuffled(ground.net))).sample(12, 0)) == drawn
    assert ends(every.sample(12, 1)) != drawn
    assert len(ends(every.sample(every.count - 1, 0))) == every.count - 1
    # every pair can be drawn, the first and the last too
    often = {frozenset(p) for seed in range(60) for p in ends(every.sample(12, seed))}
    assert often == allowed


@pytest.mark.parametrize("cells", [1, 25, 10**6])
@pytest.mark.parametrize("asked", [None, [], [2], [7, 2, 2], [*range(10)]])
def test_listed_are_the_pairs_with_a_shared_partner(ground, asked, cells, monkeypatch):
    monkeypatch.setattr(pool, "CELLS", cells)
    linked = ground.linked.toarray() > 0
    wanted = sorted(
        (i, j)
        for i, j in combinations(range(10), 2)
        if not linked[i, j]
        and (linked[i] & linked[j]).any()
        and (asked is None or {i, j} & set(asked))
    )
    found = Pool(ground).listed(None if asked is None else np.array(asked, dtype=int))
    pairs = [*zip(found.i.tolist(), found.j.tolist(), strict=True)]
    assert sorted(tuple(sorted(pair)) for pair in pairs) == wanted
    if asked is not None:
        assert {i for i, _ in pairs} <= set(asked)
    else:
        assert len(wanted) == 6


def test_no_pair_of_one_family_is_in_the_pool():
    """u and v are units of w, t is a unit of u; w and k share a project, so do z and t."""
    network = net("wP kP zQ tQ", "uvwktz").with_columns(
        institutions={"parent": {"u": "w", "v": "w", "t": "u"}}
    )
    found = {"".join(sorted(pair)) for pair in ends(Pool(Ground(network)).sample(99, 0))}
    assert found == {"kz"}


def test_acquainted_in_both_forms():
    three = kn.Network([{"id": one} for one in "xyz"], [], [])
    frame = pd.DataFrame({"b": ["y", "z"], "a": ["x", "x"]})
    both = (("x", "y"), ("x", "z"))
    assert (
        acquainted(frame, three).pairs == acquainted([["x", "y"], ("x", "z")], three).pairs == both
    )
    # with a column of states an empty one says nothing: it is what a list to tick off has
    said = acquainted(frame.assign(state=["met", ""]), three)
    assert (said.pairs, dict(said.states)) == ((("x", "y"),), {})
    assert acquainted(None, three).pairs == acquainted([], three).pairs == ()
    assert acquainted([("x", "nobody")], three).pairs == ()


def test_a_share_is_what_is_lower():
    ladder = Ladder(np.array([0.5, 2.0, 2.0 + 1e-12, 7.0]))
    asked = np.array([0.0, 0.5, 1.0, 2.0, 2.0 + 2e-9, 7.0, 8.0])
    assert ladder.share(asked).tolist() == [0, 0, 0.25, 0.25, 0.75, 0.75, 1]
    assert Ladder(np.empty(0)).share(np.array([1.0])).tolist() == [0]
    assert Ladder(np.array([1.0])).share(np.array([0.0, 1.0, 2.0])).tolist() == [0, 0, 1]


@pytest.mark.parametrize("seed", range(6))
def test_fronts_by_brute_force(seed):
    """Peel off, layer by layer, what nothing else beats in both."""
    chance = np.random.default_rng(seed)
    x, y = chance.integers(0, 6, (2, 40)) / 8
    left, wanted = set(range(40)), np.zeros(40, dtype=int)
    for layer in range(1, 41):
        best = {
            p
            for p in left
            if not any(x[q] >= x[p] and y[q] >= y[p] and (x[q], y[q]) != (x[p], y[p]) for q in left)
        }
        wanted[[*best]] = layer
        left -= best
    assert fronts(x, y).tolist() == wanted.tolist()
    assert fronts(x[:0], y[:0]).tolist() == []


# The registries


@pytest.mark.parametrize("table", [kn.predictors, kn.values])
def test_the_registries_as_tables(table):
    found, registry = table(), {kn.predictors: PREDICTORS, kn.values: VALUES}[table]
    assert list(found.columns) == [
        *("name", "of", "range", "needs", "cost", "line", "source", "definition")
    ]
    assert found["name"].tolist() == list(registry)
    assert found["name"].is_unique
    for column in found.columns.drop("needs"):
        assert found[column].str.strip().str.len().gt(0).all()
    assert found["line"].str.endswith(".").all()
    assert set(found["of"].str.split(", ").explode()) <= set(FORMS)


def test_what_there_is():
    assert {"newman", "resource_allocation", "adamic_adar"} <= set(PREDICTORS)
    assert {"sporen", "sectors", "distances"} <= set(VALUES)
    predictors, values = (table.set_index("name") for table in (kn.predictors(), kn.values()))
    forms = {"institutions", "projects", "memberships"}
    assert all(set(of.split(", ")) <= forms for of in [*predictors["of"], *values["of"]])
    assert values.loc[["sporen", "sectors", "distances"], "needs"].tolist() == [
        "spoor",
        "sector",
        "",
    ]
    assert values.loc["sectors", "range"] == "[0, 2]"
    assert values.loc["distances", "cost"] == "candidates x institutions"
    assert predictors.loc["newman", "source"] == "Newman 2001; Liben-Nowell & Kleinberg 2007"
    assert predictors.loc["resource_allocation", "source"] == "Zhou, Lü & Zhang 2009"
    assert predictors.loc["adamic_adar", "source"] == "Adamic & Adar 2003"
    for table in (predictors, values):
        for column in ("range", "cost", "line", "source", "definition"):
            assert table[column].str.len().gt(2).all()


def test_columns_that_a_value_can_ask_for_have_one_home():
    assert {"spoor", "status", "sector", "parent"} <= {*COLUMNS}
    assert not {"name", "role", "certainty", "institution"} & {*COLUMNS}


PREDICTOR = '''
"""A predictor in a file of its own."""

from kennisnet.suggestions.registries import PREDICTORS


@PREDICTORS.register(of=("institutions",), range="[0, ∞)", source="nobody")
def places(i, j):
    """Add the places of the two."""
    return i + j
'''
VALUE = '''
"""A value in a file of its own."""

from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=("institutions",), range="[0, 1]", source="nobody")
def settled(i, j, status):
    """Say whether any project has a status."""
    return (i >= 0) * float((status >= 0).any())
'''


@pytest.fixture
def new_file(tmp_path, monkeypatch):
    """Put a file into a room of formulas, and take what it registers out again."""

    def put(room, registry, name, text):
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
        monkeypatch.setattr(room, "__path__", [*room.__path__, str(tmp_path)])
        monkeypatch.setitem(registry, name, None)
        from kennisnet.registry import discover

        discover(room.__name__, room.__path__)

    return put


def test_a_predictor_is_one_new_file(new_file):
    new_file(likely, PREDICTORS, "places", PREDICTOR)
    table = kn.unlinked(net(PATH), predictor="places", balance=0)
    assert table["a"].str.cat(table["b"]).tolist() == ["ce", "bd", "ac"]
    assert "places" in kn.predictors()["name"].tolist()
    assert "weight" not in table.attrs


def test_a_value_is_one_new_file(new_file):
    new_file(valuable, VALUES, "settled", VALUE)
    assert VALUES["settled"].needs == ("status",)
    assert "settled" in kn.unlinked(net(PATH)).attrs["values_left_out"]
    running = net(PATH).with_columns(projects={"status": "lopend"})
    assert "settled" in kn.unlinked(running).attrs["values"]


def test_what_two_predictors_share_is_made_once():
    made = []

    def busy(linked):
        """Count the ties of each row."""
        made.append(1)
        return linked.sum(axis=1)

    def busiest(i, j, busy):
        """Multiply both counts."""
        return busy[i] * busy[j]

    def least(i, j, busy):
        """Take the smaller count."""
        return np.minimum(busy[i], busy[j])

    PREDICTORS.shared(busy)
    try:
        ground = Ground(net(PATH))
        for formula in (busiest, least):
            PREDICTORS.register(of=FORMS)(formula)
        pairs = Candidates(ground, np.array([0]), np.array([2]))
        assert pairs.score(PREDICTORS["busiest"]).tolist() == [1 * 2]
        assert pairs.score(PREDICTORS["least"]).tolist() == [1]
        assert made == [1]
    finally:
        del PREDICTORS.shares["busy"]
        for name in ("busiest", "least"):
            PREDICTORS.pop(name, None)


def test_a_formula_of_memberships_alone_is_not_for_pairs(monkeypatch):
    own = PREDICTORS["newman"]
    monkeypatch.setitem(PREDICTORS, "joins", replace(own, name="joins", of=("memberships",)))
    with pytest.raises(kn.ArgumentError, match="no predictor “joins”"):
        kn.unlinked(net(PATH), predictor="joins")
    value = replace(VALUES["distances"], name="joins", of=("memberships",))
    monkeypatch.setitem(VALUES, "joins", value)
    assert "joins" not in kn.unlinked(net(PATH)).attrs["values"]


def test_two_formulas_of_one_name_are_refused():
    with pytest.raises(TypeError, match="two formulas newman"):
        PREDICTORS.register(of=FORMS)(PREDICTORS["newman"].formula)

    def silent(i, j):
        return i + j

    with pytest.raises(TypeError, match="silent does not say what it computes"):
        PREDICTORS.register(of=FORMS)(silent)


def test_formulas_ask_for_nothing_strange():
    for entry in ENTRIES.values():
        assert tuple(inspect.signature(entry.formula).parameters) == entry.asks
        assert entry.asks[:2] == ("i", "j")
    with pytest.raises(TypeError, match="asks for spoor"):
        PREDICTORS.register()(VALUES["sporen"].formula)


def test_dressed_samples_have_what_values_need():
    assert not any(
        lacking(one, value.needs) for one in SAMPLES.values() for value in VALUES.values()
    )
    assert lacking(net(CHAIN), VALUES["sporen"].needs) == ["spoor"]
    swapped = net(CHAIN).with_columns(
        institutions={"spoor": {"a": "1"}}, projects={"sector": {"P": "x"}}
    )
    assert all(lacking(swapped, VALUES[name].needs) for name in ("sporen", "sectors"))
    assert Ground(dressed(net(CHAIN))).codes("sector").tolist() == [0, 1, 2]
