"""Groups beside those of random networks: what a hand can count, and what was planted."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from graphs import dressed, net, random_net, shuffled

import kennisnet as kn
from kennisnet.metrics import search
from kennisnet.nulls import sample


def blocks(*sizes):
    """Make complete parts that have nothing to do with one another."""
    links = [
        {"institution": f"{name}{i}", "project": f"{name.upper()}{p}"}
        for name, size in zip("xyzw", sizes, strict=False)
        for i, p in product(range(size), repeat=2)
    ]
    who, what = (sorted({link[end] for link in links}) for end in ("institution", "project"))
    return kn.Network(
        [{"id": one, "sector": one[0]} for one in who],
        [{"id": one, "spoor": one[0].lower()} for one in what],
        links,
    )


@pytest.mark.slow
def test_all_networks_of_four_who_have_one_of_two_projects():
    """Who is with whom: three ways, equally likely; Q is 1/2 in each. In one of them a is with b."""
    pairs = net("aP bP cQ dQ").with_columns(institutions={"sector": dict(zip("abcd", "xxyy"))})  # noqa: B905 - four of each
    found = kn.communities(pairs, runs=2, null="fdsm", samples=150).attrs
    assert (found["null"], found["samples"], found["searches"]) == ("fdsm", 150, 2)
    quality, alike = found["against"]["quality"], found["against"]["agreement"]
    for value in (quality, alike):
        assert value["observed"] == value["mean"] == value["high"]
        assert value["p_upper"] == 1
    assert (quality["mean"], alike["mean"]) == (0.5, 1)
    sector = found["against"]["explained_sector"]
    assert (sector["observed"], sector["high"]) == (1, 1)
    assert sector["mean"] == pytest.approx(1 / 3, abs=4 * np.sqrt(2 / 9 / 150))
    assert sector["p_upper"] == pytest.approx(sector["mean"], abs=2 / 150)
    assert "explained_spoor" not in found["against"]


def test_groups_that_were_planted_are_far_above_chance():
    found = kn.communities(blocks(5, 5), runs=2, null="fdsm", samples=40).attrs["against"]
    assert found["quality"]["observed"] == pytest.approx(0.5)
    for name in ("quality", "explained_sector", "explained_spoor"):
        assert found[name]["p_upper"] == 1 / 41
        assert found[name]["mean"] < found[name]["high"] < found[name]["observed"]
    assert found["quality"]["mean"] < 0.35


@pytest.mark.slow
def test_groups_of_random_networks_are_what_chance_gives():
    """Of networks that the null model itself made one in twenty is beyond the highest of 19."""
    start = random_net(2, n=10, m=8)
    drawn = sample(start.incidence, {"whole": lambda rows: rows.toarray()}, samples=12, seed=1)
    beyond = 0
    for rows in drawn["whole"].values:
        links = [
            {"institution": start.institutions.index[i], "project": start.projects.index[p]}
            for i, p in zip(*rows.nonzero(), strict=True)
        ]
        one = kn.Network(start.institutions.reset_index(), start.projects.reset_index(), links)
        beside = kn.communities(one, runs=2, null="fdsm", samples=19).attrs["against"]["quality"]
        beyond += beside["observed"] > beside["high"]
    assert beyond <= 3  # P(more) = .0002


@pytest.mark.slow
def test_above_the_high_point_is_a_p_of_one_in_twenty_and_few_networks_have_none():
    network = dressed(random_net(3))
    for samples in (18, 19, 40):
        found = kn.communities(network, runs=2, null="fdsm", samples=samples).attrs["against"]
        for one in found.values():
            assert np.isnan(one["high"]) == (samples < 19)
            assert (one["observed"] > one["high"]) == (one["p_upper"] <= 0.05)


@pytest.mark.slow
@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles", "sdsm"])
def test_the_same_seed_gives_the_same_whatever_the_order_of_rows(null):
    network = dressed(random_net(5, n=11, m=9))
    one, other = (
        kn.communities(each, runs=2, null=null, samples=30, seed=4)
        for each in (network, shuffled(network))
    )
    for name, beside in one.attrs["against"].items():
        assert other.attrs["against"][name] == pytest.approx(beside, nan_ok=True, rel=1e-12)
    pd.testing.assert_frame_equal(one, other.loc[one.index])
    alone = kn.communities(network, runs=2, seed=4)
    pd.testing.assert_frame_equal(one, alone)
    assert {name: one.attrs[name] for name in alone.attrs} == alone.attrs


def test_the_observed_network_is_searched_as_hard_as_the_random_ones():
    network = kn.load_leiden()
    found = kn.communities(network, runs=12, null="fdsm", samples=1).attrs
    few = kn.communities(network, runs=found["searches"])
    assert found["searches"] < found["runs"] == 12
    beside = found["against"]
    assert beside["quality"]["observed"] == few.attrs["quality"] <= found["quality"]
    assert beside["agreement"]["observed"] == pytest.approx(few["agreement"].mean())
    for column, value in few.attrs["explained"].items():
        assert beside[f"explained_{column}"]["observed"] == value


def test_a_run_that_is_stopped_keeps_what_was_drawn(monkeypatch):
    calls, real = [], search.barber

    def stopping(*given, **how):
        calls.append(1)
        if len(calls) > 50:
            raise KeyboardInterrupt
        return real(*given, **how)

    monkeypatch.setattr(search, "barber", stopping)
    found = kn.communities(random_net(1), runs=2, null="fdsm", samples=200)
    assert 0 < found.attrs["samples"] <= 50
    assert found.attrs["against"]["quality"]["p_upper"] >= 1 / (1 + found.attrs["samples"])


def test_groups_of_institutions_alone_and_a_network_without_ties():
    network = dressed(random_net(3))
    found = kn.communities(network, "projection", runs=2, null="fdsm", samples=20).attrs["against"]
    assert np.isnan(found["explained_spoor"]["observed"])
    assert 0 <= found["explained_sector"]["mean"] <= 1
    empty = kn.communities(net("", "ab", "P"), runs=2, null="fdsm", samples=20).attrs["against"]
    assert np.isnan([empty["quality"][name] for name in ("observed", "high", "p_upper")]).all()


def test_a_dense_matrix_assigns_what_the_list_of_ties_assigns():
    """Two ways to one answer: the one for small networks is faster."""
    chance = np.random.default_rng(8)
    for _ in range(60):
        cells = (chance.random((7, 6)) < chance.choice([0.1, 0.3, 0.8])).astype(float)
        own, other = cells.nonzero()
        if len(own):
            group = chance.integers(0, 4, 6)
            sizes = cells.sum(axis=1), cells.sum(axis=0)
            assert (
                search._assign(own, other, *sizes, group).tolist()
                == search._assign_dense(cells, *sizes, len(own), group).tolist()
            )
