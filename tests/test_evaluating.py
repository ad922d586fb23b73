"""`evaluate`: what is hidden stays hidden, and what it comes to is what a hand counts."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from classic import classic
from graphs import columned, examples, net, random_net, shuffled
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

import kennisnet as kn
from kennisnet.errors import ArgumentError, MissingColumn
from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions import PREDICTORS, told
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.trials import future, hiding, later, memberships, pairs, scoring

REFERENCE = json.loads(
    (Path(__file__).parent / "reference/link_prediction.json").read_text("utf-8")
)
SPELLED = {
    "degree": "degree",
    "count": "count_sum",
    "jaccard": "jaccard_sum",
    "cosine": "cosine_sum",
    "probs": "ProbS",
    "heats": "HeatS",
    "hybrid": "hybrid_0.5",
    "katz": "katz3_b0.05",
    "svd": "svd2",
}
"""What the reference calls them; of those that the registry has."""
if "cosine" in PREDICTORS:  # then memberships have formulas of their own
    SPELLED["newman"] = "newman_sum"
FEW = st.lists(st.integers(0, 3), min_size=1, max_size=8)
TASKS = ("memberships", "pairs", "future")


def dated(network: kn.Network, **starts: str) -> kn.Network:
    return network.with_columns(projects={"start": starts})


LATER = dated(net("aP bP bQ cQ dQ aR cR eR cS dS eS"), P="2019", Q="2020-05", R="2021", S="2022")
"""Until 2020: a-b, b-c, b-d, c-d are linked, a-c and a-d are not; e comes later, and a-c too."""


@pytest.fixture
def shared_partners():
    """Let a formula be in the registry that a hand can count: how many partners the two share."""

    def partners(i: Nodes, j: Nodes, linked) -> Floats:
        """Count shared partners."""
        product = (linked @ linked).toarray()
        return np.asarray(product[i, j], dtype=float)

    PREDICTORS.register(of=FORMS, range="[0, ∞)")(partners)
    yield "partners"
    del PREDICTORS["partners"]


# The bare arithmetic


@given(FEW, FEW)
def test_wins_are_counted_one_by_one(hidden, others):
    found = scoring.wins(np.array(hidden, float), np.array(others, float))
    assert found.tolist() == [sum((h > o) + (h == o) / 2 for o in others) for h in hidden]


@given(st.data(), FEW, FEW)
def test_matched_wins_are_those_of_each_class_alone(data, hidden, others):
    mine, theirs = (
        np.array(data.draw(st.lists(st.integers(0, 2), min_size=len(x), max_size=len(x))))
        for x in (hidden, others)
    )
    hidden, others = np.array(hidden, float), np.array(others, float)
    won, of = scoring.matched(hidden, others, mine, theirs)
    for place, own in enumerate(mine):
        rivals = others[theirs == own]
        assert of[place] == len(rivals)
        assert won[place] == scoring.wins(hidden[[place]], rivals)[0]


@given(FEW, st.integers(1, 10), st.integers(1, 4))
def test_the_first_of_a_list_are_the_same_in_parts(scores, top, part):
    scores = np.array(scores, float)
    head = scoring.Head(top)
    for start in range(0, len(scores), part):
        head.add(scores[start : start + part])
    inside = head.inside(scores)
    assert np.isclose(inside.sum(), min(top, len(scores)))
    above = np.array([(scores > one).sum() for one in scores])
    tied = np.array([(scores == one).sum() for one in scores])
    assert np.allclose(inside, np.clip((top - above) / tied, 0, 1))


# Against what others counted


@pytest.mark.parametrize("name", [name for name in SPELLED if name in PREDICTORS])
def test_davis_is_as_others_found_it(name):
    wanted = REFERENCE["davis"][SPELLED[name]]
    found = kn.evaluate(classic("davis"), predictors=name).loc[name]
    assert found["auc"] == pytest.approx(wanted["AUC_mean"], abs=1e-6)
    assert found["mrr"] == pytest.approx(wanted["MRR"], abs=1e-6)
    assert found["hit_at_3"] == pytest.approx(wanted["hit_at_3"], abs=1e-6)
    assert found["n"] == wanted["memberships"]


def test_auc_of_the_future_is_that_of_mann_and_whitney():
    earlier, later = random_net(5, 12, 8, 0.2), random_net(6, 12, 11, 0.25)
    found = kn.evaluate(earlier, "future", after=later)
    old, new = (
        {*map(frozenset, kn.overlap(one)[["a", "b"]].to_numpy())} for one in (earlier, later)
    )
    free = [
        pair
        for pair in map(frozenset, combinations(earlier.institutions.index, 2))
        if pair not in old
    ]
    came = [pair in new for pair in free]
    degree = earlier.incidence.sum(axis=1)
    at = earlier.institutions.index.get_loc
    busy = [np.prod([degree[at(one)] for one in pair]) for pair in free]
    assert found.loc["degree", "n"] == sum(came)
    came, busy = np.array(came), np.array(busy)
    u = mannwhitneyu(busy[came], busy[~came]).statistic
    assert found.loc["degree", "auc"] == pytest.approx(u / came.sum() / (~came).sum())


# Counted by hand


def test_the_future_is_what_was_linked_later(shared_partners):
    found = kn.evaluate(LATER, "future", split=2020, predictors=shared_partners, top=1)
    # two candidates: a-c (comes) and a-d share b; e was not there: a toss of a coin
    row = found.loc["partners"]
    assert (row["auc"], row["n"], row["hits"], row["by_chance"]) == (0.5, 1, 0.5, 0.5)
    assert found.attrs["split"] == "2020-12-31"
    assert found.attrs["newcomers"] == pytest.approx(1 / 4)  # e of a, c, d, e


def test_a_pair_that_two_later_projects_link_counts_once():
    later = net("aP bP bQ cQ aR cR aS cS dS")
    found = kn.evaluate(net("aP bP bQ cQ", "abcd"), "future", after=later)
    assert found.loc["degree", "n"] == 3  # a-c (twice), a-d, c-d
    assert found.loc["degree", "cold"] == pytest.approx(2 / 3)


def test_a_hidden_project_is_ranked_among_the_unlinked_pairs(shared_partners):
    # without R: a-b, b-c, c-d; candidates a-c, a-d, b-d; a-c comes back, and shares b as b-d shares c
    found = kn.evaluate(net("aP bP bQ cQ cS dS aR cR"), "pairs", predictors="partners")
    by_project = kn.evaluate(
        net("aP bP bQ cQ cS dS aR cR").with_columns(projects={"kind": {p: p for p in "PQRS"}}),
        "pairs",
        predictors="partners",
        by="kind",
    )
    assert by_project.loc[("partners", "R"), "auc"] == 0.75
    assert found.loc["partners", "n"] == sum(by_project["n"])


def test_who_has_nothing_left_is_cold_and_stays_in():
    found = kn.evaluate(net("aP bP cP aQ bQ"), predictors="degree", by="cold")
    assert found["n"].to_dict() == {("degree", "cold"): 1, ("degree", "warm"): 4}


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("role", {"trekker": 2, "partner": 4}),
        ("size", {"2": 2, "3-4": 4}),
        ("sector", {"x": 3, "–": 3}),
        ("spoor", {"one": 6}),
    ],
)
def test_groups_are_of_what_is_hidden(by, groups):
    network = net("aP* bP cQ* dQ eQ aQ").with_columns(
        institutions={"sector": {"a": "x", "b": "x"}}, projects={"spoor": {"P": "one", "Q": "one"}}
    )
    found = kn.evaluate(network, predictors="degree", by=by)
    assert found.loc["degree", "n"].to_dict() == groups
    assert kn.evaluate(network, predictors="degree").loc["degree", "n"] == 6


def test_a_group_of_a_pair_is_that_of_both():
    network = LATER.with_columns(institutions={"sector": {"a": "y", "c": "x"}})
    found = kn.evaluate(network, "future", split=2020, predictors="degree", by="sector")
    assert found.index.tolist() == [("degree", "x | y")]


def test_few_projects_make_no_interval():
    network = net("aP bP bQ cQ cR dR dS eS aT eT")
    few, enough = (kn.evaluate(one, predictors="degree") for one in (network.without("T"), network))
    assert few.loc["degree", ["auc_low", "auc_high"]].isna().all()
    assert enough.loc["degree", ["auc_low", "auc_high"]].notna().all()


# Nothing leaks


@pytest.mark.parametrize("task", ["memberships", "pairs"])
def test_what_is_hidden_is_not_in_what_is_scored(task):
    network = random_net(1)
    hide = memberships if task == "memberships" else pairs
    for trial in hide(network, None, None, 0):
        ground = trial.hidden.ground
        if task == "memberships":
            assert ground.incidence[trial.hidden.i, trial.hidden.j].sum() == 0
            assert ground.net.incidence.sum() == network.incidence.sum() - 1
        else:
            assert ground.linked[trial.hidden.i, trial.hidden.j].sum() == 0
            assert len(ground.net.projects) == len(network.projects) - 1


@pytest.mark.parametrize("form", ["memberships", "pairs"])
@pytest.mark.parametrize("name", PREDICTORS)
def test_a_score_is_that_of_a_network_without_what_is_hidden(name, form):
    """Made through the door of rows that never had it, and of the network with it taken out."""
    network = random_net(4)
    rows = network.participations
    if form == "memberships":
        trial = next(iter(memberships(network, 1, None, 3)))
        who, what = (
            network.institutions.index[trial.hidden.i[0]],
            network.projects.index[trial.hidden.j[0]],
        )
        kept = rows[(rows["institution"] != who) | (rows["project"] != what)]
        never = kn.Network(network.institutions, network.projects, kept)
        ground = type(trial.hidden.ground)(never, "memberships")
    else:
        trial = next(iter(pairs(network, 1, None, 3)))
        there = trial.hidden.ground.net.projects.index
        never = kn.Network(
            network.institutions, network.projects.loc[there], rows[rows["project"].isin(there)]
        )
        ground = type(trial.hidden.ground)(never)
    same = type(trial.hidden)(ground, trial.hidden.i, trial.hidden.j)
    assert np.array_equal(same.score(PREDICTORS[name]), trial.hidden.score(PREDICTORS[name]))


def test_the_future_does_not_know_what_comes():
    planted = LATER.with_participations([("a", "S"), ("b", "S"), ("d", "R")])
    one, other = (next(iter(future(each, None, 2020, None, 0))) for each in (LATER, planted))
    assert one.hidden.ground.net == other.hidden.ground.net
    assert "e" not in one.hidden.ground.net.institutions.index
    assert {*one.hidden.ground.net.projects.index} == {"P", "Q"}


# What makes no difference


@pytest.mark.parametrize("task", TASKS)
def test_the_order_of_the_rows_makes_no_difference(task):
    network = random_net(2, 10, 8, 0.25)
    more = {"after": random_net(3, 10, 9, 0.3)} if task == "future" else {}
    shuffle = {name: shuffled(one) for name, one in more.items()}
    found = kn.evaluate(network, task, samples=4, resamples=50, **more)
    again = kn.evaluate(shuffled(network), task, samples=4, resamples=50, **shuffle)
    names = [name for name in found.index if name != "random"]
    np.testing.assert_allclose(found.loc[names], again.loc[names], atol=1e-9)


@given(columned())
@examples(12)
def test_any_network_can_be_evaluated(network):
    for task in TASKS:
        more = {"after": network} if task == "future" else {}
        found = kn.evaluate(network, task, resamples=10, **more)
        known = found["auc"].dropna()
        assert known.between(0, 1).all()
        assert (found["auc_low"].dropna() <= found["auc_high"].dropna()).all()
        for lang in ("nl", "en"):
            assert told(found, lang)


def test_generic_rows_do_not_count():
    network = random_net(1)
    generic = network.with_columns(institutions={"generic": {"a": True}})
    found, named = (kn.evaluate(one) for one in (generic, generic.named()))
    np.testing.assert_array_equal(found, named)


# Large lists


@pytest.mark.parametrize(
    "name", [n for n in ("degree", "newman", "adamic_adar") if n in PREDICTORS]
)
def test_a_sample_is_near_the_whole(monkeypatch, name):
    """And the first of the list are those among the pairs with a shared partner, in parts."""
    earlier, later = (big(seed) for seed in (0, 1))
    whole = kn.evaluate(earlier, "future", after=later, predictors=name, top=50)
    monkeypatch.setattr(hiding, "MOST_PAIRS", 3_000)
    monkeypatch.setattr(hiding, "PART", 5_000)
    part = kn.evaluate(earlier, "future", after=later, predictors=name, top=50)
    assert part.attrs["sampled"] < whole.attrs["candidates"] == part.attrs["candidates"]
    away = part.loc[name, "auc"] - whole.loc[name, "auc"]
    assert abs(away) < 4 * part.attrs["standard_error"][name]
    assert part.loc[name, "n"] == whole.loc[name, "n"]
    if name != "degree":  # 0 without a shared partner
        assert part.loc[name, "hits"] == pytest.approx(whole.loc[name, "hits"])


def test_a_list_that_cannot_be_made_says_so(monkeypatch):
    monkeypatch.setattr(hiding, "MOST_PAIRS", 3_000)
    monkeypatch.setattr(later, "in_pool", partial(hiding.in_pool, steps=1))
    found = kn.evaluate(big(0), "future", after=big(1), predictors=["degree", "newman"])
    assert found["hits"].isna().all()
    assert "too many" in told(found, "en")


def big(seed: int) -> kn.Network:
    """Draw a network with more pairs than the samples above; its institutions have one id each."""
    chance = np.random.default_rng(seed)
    links = {(f"i{i:03}", f"p{seed}{p:02}") for i, p in chance.integers(0, (120, 60), (300, 2))}
    return kn.Network(
        [{"id": f"i{i:03}"} for i in range(120)],
        [{"id": f"p{seed}{p:02}"} for p in range(60)],
        [{"institution": i, "project": p} for i, p in sorted(links)],
    )


# What is said


def test_the_sentence_says_what_stands_in_the_table(shared_partners):
    found = kn.evaluate(LATER, "future", split="2020", predictors=["degree", "partners"], top=2)
    said = told(found, "en", "partners")
    assert "at the end of 2020" in said
    assert "of the first 2 pairs on the list, 1 had come true by 2022" in said
    assert "by chance it would have been 1" in said
    assert "not shown" in said
    assert "eind 2020" in told(found, "nl", "partners")


def test_who_is_known_is_told_apart():
    """P alone links a and b, of whom nothing else is known: cold, and equal to all others (½).

    The five other pairs have a partner left in common, which nobody else has: 1 each.
    """
    network = net("aP bP cQ dQ cR eR dS eS fR fS")
    found = kn.evaluate(network, "pairs", predictors=["degree", "count"])
    by = kn.evaluate(network, "pairs", predictors=["degree", "count"], by="cold")
    warm = by["auc"].xs("warm", level="group")
    assert found["auc_warm"].to_dict() == pytest.approx(warm.to_dict())
    assert found.loc["count", ["auc", "auc_warm"]].tolist() == pytest.approx([5.5 / 6, 1])
    assert by["auc_warm"].xs("cold", level="group").isna().all()
    said = told(found, "en", "count")
    assert (
        f"what was hidden stood above another in {round(100 * warm['count'])} of 100 cases" in said
    )
    assert "no list can help. Where more is known" in said


def test_where_busyness_wins_it_is_said():
    found = kn.evaluate(classic("davis"), predictors=["degree", "newman"])
    found.attrs["beyond"]["newman"] = (-0.2, -0.1)
    assert "simply naming who is busiest does better" in told(found, "en")
    assert told(kn.evaluate(LATER, by="role"), "en") == ""


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"task": "past"}, "past"),
        ({"task": "future"}, "future"),
        ({"task": "future", "split": 2020, "after": LATER}, "future"),
        ({"split": 2020}, "future"),
        ({"task": "future", "split": "soon"}, "soon"),
        ({"task": "future", "after": "later.csv"}, "later.csv"),
        ({"by": "colour"}, "colour"),
        ({"predictors": "oracle"}, "oracle"),
        ({"top": 0}, "top"),
        ({"resamples": 1}, "resamples"),
        ({"samples": 0}, "samples"),
        ({"seed": -1}, "seed"),
    ],
)
def test_what_cannot_be_asked_is_told(wrong, words):
    with pytest.raises(ArgumentError, match=words):
        kn.evaluate(LATER, **wrong)


@pytest.fixture
def own_formula():
    """Let a formula be in the registry that needs a column, and is for pairs alone."""

    def late(i: Nodes, j: Nodes) -> Floats:
        """Give nothing."""
        return 0.0 * (i + j)

    PREDICTORS.register(of=FORMS[:1])(late)
    PREDICTORS["late"] = replace(PREDICTORS["late"], needs=("spoor",))
    yield "late"
    del PREDICTORS["late"]


def test_a_predictor_that_cannot_be_had_is_left_out_or_told(own_formula):
    network = net("aP bP bQ cQ aR cR")
    assert own_formula not in kn.evaluate(network).index  # not for memberships
    found = kn.evaluate(network, "pairs")
    assert own_formula not in found.index
    assert found.attrs["left_out"] == ["recent", own_formula]  # it needs dates
    with pytest.raises(MissingColumn, match="late needs a column “spoor”"):
        kn.evaluate(network, "pairs", predictors=["degree", own_formula])
    with pytest.raises(ArgumentError, match="late"):
        kn.evaluate(network, predictors=own_formula)


def test_a_split_needs_dates():
    with pytest.raises(MissingColumn, match="start"):
        kn.evaluate(net("aP bP"), "future", split=2020)
