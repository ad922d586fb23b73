"""What the verbs of the whole network promise, over all samples: methods.md 14 and 16."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest
from graphs import (
    SAMPLES,
    doubled,
    each_sample,
    exchanged,
    random_net,
    sample,
    shuffled,
    twice,
    with_generic,
    with_isolates,
)

import kennisnet as kn

every_sample = each_sample()
no_difference = pytest.mark.parametrize("change", [shuffled, doubled])
TABLES = {
    "communities": lambda network: kn.communities(network, runs=10),
    "communities of the projection": lambda network: kn.communities(network, "projection", runs=10),
    "resilience": kn.resilience,
    "fragile": kn.fragile,
    "removal by degree": lambda network: kn.removal_curve(network, samples=20),
    "removal by betweenness": lambda network: kn.removal_curve(network, "betweenness"),
    "removal at random": lambda network: kn.removal_curve(network, "random", samples=20),
    "bootstrap": lambda network: kn.measure(
        network, "degree", "betweenness", uncertainty="bootstrap", samples=20
    ),
    "subsample": lambda network: kn.measure(
        network, "degree", "betweenness", uncertainty="subsample", samples=20
    ),
    "above": lambda network: kn.above(network, "betweenness", samples=20),
    "jackknife": lambda network: kn.measure(
        network, "degree", "constraint", uncertainty="jackknife"
    ),
}
"""Verbs with a table by id (or by step)."""
every_table = pytest.mark.parametrize("verb", TABLES)
SYMMETRIC = ["participations", "density", "components", "robins_alexander", "nodf"]


@pytest.fixture(autouse=True)
def _fewer_searches(monkeypatch):
    """Ten searches tell as much here as a hundred."""
    from kennisnet.metrics import search

    monkeypatch.setattr(search, "RUNS", 10)


@cache
def table_of(verb: str, which: str, change=None) -> pd.DataFrame:
    """Give what a verb says of a sample, or of what a change makes of it, once."""
    return TABLES[verb](sample(which, change))


@pytest.mark.slow
@every_sample
def test_description_of_the_sides_exchanged(which):
    one, other = (kn.describe(sample(which, change))["value"] for change in (None, exchanged))
    pd.testing.assert_series_equal(one[SYMMETRIC], other[SYMMETRIC], rtol=1e-9)
    assert one["barber_modularity"] == pytest.approx(other["barber_modularity"], nan_ok=True)


@pytest.mark.parametrize("seed", range(3))
def test_description_of_a_copy_beside_it(seed):
    """Shares of pairs stay; a second community structure halves nothing but the chance term."""
    one, two = (kn.describe(change(random_net(seed)))["value"] for change in (shuffled, twice))
    for figure in ("robins_alexander", "opsahl", "mean_distance", "mean_degree", "gini"):
        assert two[figure] == pytest.approx(one[figure], nan_ok=True), figure
    assert two["components"] == 2 * one["components"]
    assert two["hhi"] == pytest.approx(one["hhi"] / 2)


@pytest.mark.slow
@every_sample
@every_table
@no_difference
def test_order_and_repetition_make_no_difference(verb, which, change):
    wanted, got = table_of(verb, which), table_of(verb, which, change)
    pd.testing.assert_frame_equal(got.sort_index(), wanted.sort_index(), rtol=1e-9)


@pytest.mark.slow
@every_sample
@every_table
def test_generic_rows_change_nothing(verb, which):
    got, wanted = table_of(verb, which, with_generic), table_of(verb, which)
    values = got.columns.drop("kind", errors="ignore")
    assert got.filter(["schools"], axis=0)[values].isna().all(axis=None)
    pd.testing.assert_frame_equal(got.drop("schools", errors="ignore"), wanted, rtol=1e-9)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("change", [twice, with_isolates])
def test_strangers_do_not_lean_on_each_other(seed, change):
    network = random_net(seed)
    wanted = kn.resilience(network)
    pd.testing.assert_frame_equal(kn.resilience(change(network)).loc[wanted.index], wanted)


@every_sample
def test_a_group_is_numbered_by_size_and_stands_by_itself(which):
    table = kn.communities(SAMPLES[which], runs=10)
    sizes = table["group"].value_counts().sort_index()
    assert sizes.is_monotonic_decreasing
    assert sizes.index.tolist() == list(range(1, len(sizes) + 1))
    assert table["agreement"].dropna().between(0, 1).all()
    assert table["agreement"].isna().equals(table["group"].isna())


@every_sample
def test_a_network_compared_with_itself_in_another_order(which):
    for what in ("ties", "participations", "institutions", "projects"):
        rows = kn.compare(SAMPLES[which], sample(which, shuffled), what)
        assert set(rows["change"]) <= {"stayed"}


@every_sample
def test_each_removal_takes_ties_away(which):
    for order in ("degree", "betweenness", "random"):
        curve = kn.removal_curve(SAMPLES[which], order, samples=5)
        assert (np.diff(curve["largest"]) <= 1e-12).all()


# Sampled where exactness is too dear


@pytest.fixture
def leiden():
    return kn.load_leiden().named().rolled_up()


def test_sampled_figures_lie_within_their_standard_error(monkeypatch, leiden):
    """Of 20 seeds the estimates may lie beyond three standard errors once, and then not far."""
    from kennisnet.metrics import centrality
    from kennisnet.metrics.figures import closing, distance

    for module, name, value in (
        (centrality, "EXACT", 50),
        (centrality, "PIVOTS", 40),
        (distance, "EXACT", 20),
        (distance, "SAMPLE", 30),
        (closing, "PATHS", 100),
        (closing, "DRAWS", 2_000),
    ):
        monkeypatch.setattr(module, name, value)
    figures = ["mean_distance", "global_efficiency", "opsahl"]
    exact = kn.describe(leiden, *figures, exact=True)
    off = []
    for seed in range(20):
        table = kn.describe(leiden, *figures, seed=seed)
        for figure in figures:
            error = table.attrs["standard_errors"][figure]
            assert error > 0
            off.append(abs(table["value"][figure] - exact["value"][figure]) / error)
    assert np.mean(np.array(off) > 3) <= 0.05
    assert np.max(off) < 5
    pd.testing.assert_frame_equal(kn.describe(leiden, *figures, exact=True), exact)
    mixed, table = kn.describe(shuffled(leiden)), kn.describe(leiden)
    pd.testing.assert_frame_equal(mixed, table)
