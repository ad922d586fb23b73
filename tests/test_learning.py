"""`combined`: what it learns from a network, what it must not see, and what it does with little."""

from __future__ import annotations

import numpy as np
import pytest
from graphs import exchanged, net, random_net, shuffled

import kennisnet as kn
from kennisnet.suggestions import PREDICTORS, features
from kennisnet.suggestions.candidates import FORMS, Candidates, Ground
from kennisnet.suggestions.features import FEATURES, featured
from kennisnet.suggestions.learning import Learnt, learn

COMBINED = PREDICTORS["combined"]


def drawn(seed: int, busy: float = 1.0, n: int = 60, m: int = 80, **columns) -> kn.Network:
    """Draw projects of four; who joins goes by a power of a place in a row: the first are busy."""
    chance = np.random.default_rng(seed)
    share = (1 + np.arange(n)) ** -busy
    links = [
        {
            "institution": f"i{i:02}",
            "project": f"p{p:02}",
            "role": "trekker" if k == 0 else "partner",
        }
        for p in range(m)
        for k, i in enumerate(chance.choice(n, 4, replace=False, p=share / share.sum()))
    ]
    what = [{"id": f"p{p:02}", "start": str(2000 + p * 20 // m)} for p in range(m)]
    who = [{"id": f"i{i:02}", "sector": "xyz"[i % 3]} for i in range(n)]
    return kn.Network(who, what, links)


def undated(network: kn.Network) -> kn.Network:
    return kn.Network(
        network.institutions, network.projects.drop(columns="start"), network.participations
    )


def by_ids(network: kn.Network, form: str) -> dict:
    """Give the score of every candidate, by its two ids."""
    candidates = Ground(network, form).every()
    tables = {"institutions": network.institutions.index, "projects": network.projects.index}
    left = tables["projects" if form == "projects" else "institutions"]
    right = tables["institutions" if form == "institutions" else "projects"]
    ends = zip(left[candidates.i], right[candidates.j], strict=True)
    key = tuple if form == "memberships" else frozenset
    return dict(zip(map(key, ends), candidates.score(COMBINED).tolist(), strict=True))


# What is learnt


@pytest.mark.parametrize("dates", [True, False])
def test_where_the_busy_meet_busyness_is_learnt(dates):
    network = drawn(0) if dates else undated(drawn(0))
    found = learn(Ground(network))
    assert found.way == ("dates" if dates else "parts")
    assert found.weights["degree"] + found.weights.get("recent", 0) > 0.2
    assert ("recent" in found.weights) == dates
    table = found.table()
    assert table["feature"].tolist() == [*found.weights]
    assert table.attrs == {"learnt": found.way}
    assert (table["cases"] == found.cases).all()


def test_busyness_is_worth_less_where_all_are_as_busy():
    busy, even = (learn(Ground(undated(drawn(1, busy)))) for busy in (1.0, 0.0))
    assert even.weights.get("degree", 0) < busy.weights["degree"] / 2


def test_a_sector_that_keeps_to_itself_is_learnt():
    """Every project is of one sector, so that only those of one sector ever meet."""
    chance = np.random.default_rng(0)
    links = [
        {"institution": f"i{3 * i + p % 3:02}", "project": f"p{p:02}"}
        for p in range(60)
        for i in chance.choice(20, 3, replace=False)
    ]
    who = [{"id": f"i{i:02}", "sector": "xyz"[i % 3]} for i in range(60)]
    network = kn.Network(who, [{"id": f"p{p:02}"} for p in range(60)], links)
    for form in (FORMS[0], FORMS[2]):
        weights = learn(Ground(network, form)).weights
        assert weights["same_sector"] == max(weights.values()) > 0.3
    plain = kn.Network(network.institutions[["name"]], network.projects, network.participations)
    assert "same_sector" not in learn(Ground(plain)).weights


def test_what_came_true_is_counted_by_hand():
    """Half of the projects are later: of their pairs, those new among who was there before."""
    links = "aP bP cQ dQ eR fR aS cS bS aT bT eT gU aU"
    network = net(links).with_columns(
        projects={
            "start": dict(zip("PQRSTU", "2001 2002 2003 2011 2012 2013".split(), strict=True))
        }
    )
    # later: S joins a, b, c (a-b is old), T joins a, b, e, U joins a and the new g
    assert learn(Ground(network)).cases == len({"ac", "bc", "ae", "be"}) == 4
    assert learn(Ground(network)).way == "none"


def test_more_cases_allow_more_weights():
    counts = {}
    for m in (12, 25, 60):
        found = learn(Ground(undated(drawn(3, 0.5, m=m))))
        counts[found.cases] = len(found.weights)
        assert len(found.weights) <= max(found.cases // 10, 3)
    assert [counts[cases] for cases in sorted(counts)] == sorted(counts.values())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("links", ["aP bP bQ cQ", "aP bP cP", "aP", "", "aP* bP aQ cQ* aR* dR"])
def test_with_nothing_to_learn_from_busy_and_close_count(form, links):
    network = net(links, "abc", "PQ")
    ground = Ground(network, form)
    found = learn(ground)
    assert found.way == "none"
    close = "newman" if form == "memberships" else "adamic_adar"
    assert found.weights == {"degree": 1, close: 1}
    candidates = ground.every()
    busy = np.maximum(candidates.score(PREDICTORS["degree"]), 0.5)
    near = candidates.score(PREDICTORS[close])
    np.testing.assert_allclose(candidates.score(COMBINED), np.log(busy) + near)


def test_what_can_only_speak_for_a_tie_never_counts_against_it():
    growing = {feature.name for feature in FEATURES if feature.grows}
    for seed in range(2):
        for form in FORMS:
            found = learn(Ground(drawn(seed, 0.0), form))
            assert all(weight >= 0 for name, weight in found.weights.items() if name in growing)


def test_of_a_large_network_no_walks_are_made(monkeypatch):
    network = drawn(0)
    assert "walks" in learn(Ground(network)).weights
    monkeypatch.setattr(features, "LARGE", 10)
    assert "walks" not in featured(Ground(network).every())
    assert "walks" not in learn(Ground(network)).weights


def test_the_score_is_the_sum_of_the_weighed_features():
    candidates = Ground(drawn(0)).every()
    found = featured(candidates)
    learnt = Learnt({"degree": 0.5, "led": -1.0}, {"degree": 2.0, "led": 4.0}, 20, "parts")
    wanted = 0.25 * found["degree"] - 0.25 * found["led"]
    np.testing.assert_allclose(learnt.score(candidates), wanted)


# What makes no difference, and what must not be seen


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("dates", [True, False])
def test_the_order_of_rows_makes_no_difference(form, dates):
    network = drawn(2) if dates else undated(drawn(2))
    assert by_ids(shuffled(network), form) == pytest.approx(by_ids(network, form), abs=1e-9)


def test_the_seed_draws_and_the_same_draws_the_same():
    ground = Ground(undated(drawn(2)))
    assert (
        learn(ground).weights == learn(ground, seed=0).weights == learn(Ground(ground.net)).weights
    )
    assert learn(ground, seed=1).weights != learn(ground).weights


@pytest.mark.parametrize("form", FORMS)
def test_what_is_held_out_changes_nothing(form):
    """Whatever stood in a hidden project, its institutions stay: the rest learns the same."""
    network = drawn(4)
    less = kn.Network(
        network.institutions,
        network.projects,
        network.participations.query("project != 'p70'"),
    )
    more = less.with_participations([("i00", "p70"), ("i59", "p70"), ("i30", "p70")])
    member = Ground(more, form).incidence
    at = more.projects.index.get_loc("p70")
    hidden = member.tolil() * 0
    if form == "projects":
        hidden[at, :] = 1
    else:
        hidden[:, at] = 1
    rest, without = Ground(more, form).without(hidden.tocsr()), Ground(less, form)
    assert learn(rest).weights == pytest.approx(learn(without).weights, abs=1e-12)
    candidates = without.every()
    np.testing.assert_allclose(
        Candidates(rest, candidates.i, candidates.j).score(COMBINED),
        candidates.score(COMBINED),
        atol=1e-12,
    )


def test_hiding_leaves_the_rest_as_it_was():
    ground = Ground(random_net(3))
    before = ground.incidence.toarray()
    rest = ground.without(ground.incidence)
    assert rest.incidence.nnz == rest.ties.nnz == rest.linked.nnz == rest.leads.nnz == 0
    np.testing.assert_array_equal(ground.incidence.toarray(), before)
    some = ground.without(ground.leads)
    assert some.leads.nnz == 0
    np.testing.assert_array_equal(some.incidence.toarray(), before - ground.leads.toarray())


def test_projects_learn_as_institutions_of_the_network_exchanged():
    network = undated(drawn(5, m=70))
    plain = kn.Network(network.institutions[["name"]], network.projects, network.participations)
    turned = exchanged(plain)
    assert learn(Ground(plain, "projects")).weights == pytest.approx(learn(Ground(turned)).weights)


@pytest.mark.parametrize("name", ["same_sector", "same_spoor", "led", "members"])
def test_features_by_hand(name):
    network = net("aP* bP bQ* cQ aR", "abc").with_columns(
        institutions={"sector": {"a": "x", "b": "y", "c": "x"}},
        projects={"spoor": {"P": "1", "Q": "2", "R": "1"}},
    )
    pair = featured(Candidates(Ground(network), np.array([0]), np.array([2])))
    joins = featured(Candidates(Ground(network, "memberships"), np.array([0]), np.array([1])))
    found = {form: one[name][0] for form, one in (("pair", pair), ("joins", joins)) if name in one}
    assert found == pytest.approx(
        {
            # a and c are of x; of b and c in Q one is
            "same_sector": {"pair": 1, "joins": 1 / 2},
            # a takes part in spoor 1 alone, c in 2 alone; none of a's projects is of 2
            "same_spoor": {"pair": 0, "joins": 0},
            # a leads one, c none
            "led": {"pair": np.log(1.5) + np.log(0.5), "joins": np.log(1.5)},
            "members": {"joins": np.log(2)},
        }[name]
    )
