"""What every measure promises, whichever it is: the registry is run, none is named.

Below stand the identities of methods.md 16 that bind particular measures.
"""

from __future__ import annotations

from functools import cache

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from graphs import (
    CHAIN,
    KINDS,
    SAMPLES,
    doubled,
    dressed,
    each_sample,
    examples,
    exchanged,
    net,
    networks,
    random_net,
    renamed,
    sample,
    shuffled,
    tables,
    twice,
    with_generic,
    with_isolates,
    with_units,
)
from hypothesis import given

import kennisnet as kn
from kennisnet.metrics.registry import MEASURES
from kennisnet.registry import Entry
from kennisnet.texts import LANGUAGES, say

SIDES = KINDS[:2]
WEIGHTS = ("binary", "count", "newman", "jaccard", "cosine", "association", "overlap")
CASES = [(one.name, of) for one in MEASURES.values() for of in one.of]
every_measure = pytest.mark.parametrize(("name", "of"), CASES)
every_sample = each_sample()
every_side = pytest.mark.parametrize("of", SIDES)


def values(network: kn.Network, name: str, of: str, weight: str = "newman") -> pd.Series:
    return kn.measure(network, name, of=of, weight=weight)[name]


@cache
def all_of(which: str, of: str, change=None) -> pd.DataFrame:
    """Measure a sample, or what a change makes of it, once; each test below looks at one measure."""
    return kn.measure(sample(which, change), of=of)


def same(got: pd.Series, wanted: pd.Series) -> None:
    """Compare by id, whatever the order."""
    pd.testing.assert_series_equal(got.sort_index(), wanted.sort_index(), rtol=1e-9, atol=1e-9)


def rolled_up(network: kn.Network) -> kn.Network:
    """Give it units, and let them count as their parent."""
    return with_units(network).rolled_up()


# The contract


@every_sample
@every_measure
def test_a_number_or_nan_for_each_row_in_the_order_of_the_table(name, of, which):
    table = all_of(which, of)
    assert table[name].dtype == np.float64
    pd.testing.assert_index_equal(table.index, getattr(SAMPLES[which], of).index)
    assert not np.isinf(table[name]).any()


@every_sample
@pytest.mark.parametrize(
    ("name", "of"), [case for case in CASES if MEASURES[case[0]].range.startswith("[0, 1]")]
)
def test_share_stays_within_its_range(name, of, which):
    got = all_of(which, of)[name].dropna()
    assert got.between(0, 1 + 1e-12).all()


@every_sample
@every_measure
@pytest.mark.parametrize("change", [shuffled, doubled])
def test_order_and_repetition_make_no_difference(name, of, which, change):
    same(all_of(which, of, change)[name], all_of(which, of)[name])


@every_sample
@every_measure
def test_names_make_no_difference(name, of, which):
    got, wanted = all_of(which, of, renamed)[name], all_of(which, of)[name]
    np.testing.assert_allclose(got, wanted, rtol=1e-9, atol=1e-9)


@every_sample
@every_measure
def test_generic_rows_are_undefined_and_change_nothing(name, of, which):
    got = all_of(which, of, with_generic)[name]
    pd.testing.assert_index_equal(got.index, getattr(sample(which, with_generic), of).index)
    assert got.filter(["schools"]).isna().all()
    pd.testing.assert_series_equal(got.drop("schools", errors="ignore"), all_of(which, of)[name])


@every_sample
@every_measure
def test_rolling_up_is_merging_first(name, of, which):
    pd.testing.assert_series_equal(all_of(which, of, rolled_up)[name], all_of(which, of)[name])


@every_sample
@pytest.mark.parametrize(
    "name", [one.name for one in MEASURES.values() if one.of == SIDES and not one.needs]
)
def test_projects_are_the_institutions_of_the_network_exchanged(name, which):
    same(all_of(which, "projects")[name], all_of(which, "institutions", exchanged)[name])


@every_side
@every_sample
def test_no_name_is_every_measure_that_applies(which, of):
    table = all_of(which, of)
    assert list(table.columns) == [one.name for one in MEASURES.values() if of in one.of]
    for name in table.columns:
        pd.testing.assert_series_equal(table[name], values(SAMPLES[which], name, of))


@every_measure
def test_the_network_stays_what_it_was(name, of):
    network = dressed(random_net(1))
    matrix = network.incidence.toarray()
    kn.measure(network, name, of=of)
    assert kn.Network(**tables(network)) == dressed(random_net(1))
    np.testing.assert_array_equal(network.incidence.toarray(), matrix)


@every_side
@pytest.mark.parametrize("weight", WEIGHTS)
def test_how_it_was_made_travels_along(of, weight):
    network = net(CHAIN)
    table = kn.measure(network, "degree", of=of, weight=weight)
    assert table.attrs["of"] == of
    assert table.attrs["weight"] == weight
    assert table.attrs["fingerprint"] == network.fingerprint


def test_columns_stand_as_asked_and_once():
    table = kn.measure(net(CHAIN), "harmonic", "degree", "harmonic")
    assert list(table.columns) == ["harmonic", "degree"]


def test_newman_is_the_default_weight():
    network = random_net(1)
    pd.testing.assert_frame_equal(
        kn.measure(network, "constraint"), kn.measure(network, "constraint", weight="newman")
    )
    assert not np.allclose(
        kn.measure(network, "constraint"),
        kn.measure(network, "constraint", weight="count"),
        equal_nan=True,
    )


# The registry


def test_registry_as_a_table():
    table = kn.measures()
    assert list(table.columns) == [
        *("name", "of", "range", "needs", "cost", "line", "source", "definition"),
    ]
    assert table["name"].tolist() == list(MEASURES)
    assert table["name"].is_unique
    assert set(table["of"].str.split(", ").explode()) <= set(SIDES)
    for column in ("range", "line", "source", "definition"):
        assert table[column].str.strip().str.len().gt(0).all()
    assert table["line"].str.endswith(".").all()


def test_a_column_that_is_needed_twice_is_named_once():
    needs = kn.measures().set_index("name")["needs"]
    roles = ["coordinator", "itinerant", "boundary", "liaison"]
    assert needs[roles].tolist() == ["sector"] * 4


@pytest.fixture
def needy(monkeypatch) -> str:
    """Register a measure that needs a column."""

    def formula(rows):
        """Ask for more."""
        return np.ones(rows.shape[0])

    one = Entry("needy", formula, ("rows",), SIDES, "[0, 1]", ("colour",))
    monkeypatch.setitem(MEASURES, "needy", one)
    return "needy"


@every_side
def test_missing_column_asked_by_name(needy, of):
    with pytest.raises(kn.MissingColumn, match="“colour”, which the network does not have"):
        kn.measure(net(CHAIN), needy, of=of)
    coloured = net(CHAIN).with_columns(institutions={"colour": {"a": "red"}})
    assert kn.measure(coloured, needy, of=of)[needy].eq(1).all()


@pytest.mark.filterwarnings("ignore")
def test_missing_column_leaves_the_measure_out(needy):
    table = kn.measure(net(CHAIN))
    assert needy not in table
    assert "degree" in table


def test_what_was_left_out_is_said_once(needy, recwarn):
    table = kn.measure(net(CHAIN))
    said = [str(one.message) for one in recwarn] + [str(table.attrs)]
    assert sum(needy in text for text in said) == 1


# What is refused


@every_side
def test_unknown_measure(of):
    with pytest.raises(kn.ArgumentError) as error:
        kn.measure(net(CHAIN), "degree", "fame", of=of)
    known = ", ".join(one.name for one in MEASURES.values() if of in one.of)
    assert str(error.value) == f"there is no measure “fame” of {of}; there are: {known}"


@pytest.mark.parametrize(
    ("name", "of"),
    [(one.name, of) for one in MEASURES.values() for of in SIDES if of not in one.of],
)
def test_measure_that_does_not_apply(name, of):
    with pytest.raises(kn.ArgumentError, match=f"no measure “{name}” of {of}; there are: degree,"):
        kn.measure(net(CHAIN), name, of=of)


def test_unknown_weight():
    with pytest.raises(kn.ArgumentError) as error:
        kn.measure(net(CHAIN), weight="heavy")
    assert str(error.value) == f"there is no weight “heavy”; there are: {', '.join(WEIGHTS)}"


def test_unknown_side():
    with pytest.raises(kn.ArgumentError) as error:
        kn.measure(net(CHAIN), of="people")
    assert str(error.value) == "“people” is neither of: institutions, projects"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_is_explained_in_both_languages(name, lang):
    assert len(say(f"measure-{name}", lang)) > len("It measures.")


# Identities (methods.md 16)


def most_between(own: int, other: int) -> float:
    """Give the largest betweenness a node can have: methods.md 2, Borgatti & Everett 1997."""
    if not own or not other:
        return 0
    s, t = (own - 1) // other, (own - 1) % other
    return (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


def raw(network: kn.Network, name: str, of: str) -> pd.Series:
    """Give a measure before it was divided by its largest value."""
    own, other = (len(getattr(network, one)) for one in sorted(SIDES, key=lambda one: one != of))
    most = {"betweenness": most_between(own, other), "harmonic": other + (own - 1) / 2}
    return values(network, name, of, "binary") * most.get(name, 1)


@given(networks())
@examples(50)
def test_degrees_of_both_sides_sum_to_the_participations(network):
    for of in SIDES:
        table = kn.measure(network, "degree", "trekker_degree", "partner_degree", of=of)
        assert table["degree"].sum() == len(network.participations)
        assert (table["trekker_degree"] + table["partner_degree"]).equals(table["degree"])


@given(networks())
@examples(50)
def test_betweenness_sums_to_the_steps_between(network):
    steps = [d for _, ds in nx.all_pairs_shortest_path_length(network.graph) for d in ds.values()]
    between = sum(d - 1 for d in steps if d) / 2
    assert sum(raw(network, "betweenness", of).sum() for of in SIDES) == pytest.approx(between)


@given(networks())
@examples(50)
def test_harmonic_sums_the_nearness(network):
    wanted = nx.harmonic_centrality(network.graph)
    for of in SIDES:
        got = raw(network, "harmonic", of).fillna(0)
        assert got.to_dict() == pytest.approx({node: wanted[node] for node in got.index})


@given(networks())
@examples(50)
def test_effective_size_is_the_degree_less_the_ties_among_neighbours(network):
    graph = nx.Graph()
    graph.add_nodes_from(network.institutions.index)
    graph.add_edges_from(kn.overlap(network)[["a", "b"]].itertuples(index=False, name=None))
    closed = nx.triangles(graph)
    wanted = {i: d - 2 * closed[i] / d if d else np.nan for i, d in graph.degree}
    got = values(network, "effective_size", "institutions", "binary")
    assert got.to_dict() == pytest.approx(wanted, nan_ok=True)


@given(networks())
@examples(25)
def test_shuffled_rows_measure_the_same(network):
    for of in SIDES:
        got, wanted = kn.measure(shuffled(network), of=of), kn.measure(network, of=of)
        pd.testing.assert_frame_equal(got.sort_index(), wanted.sort_index())


RELATIVE = {
    "degree_centrality": "divided by the size of the other side",
    "pagerank": "its restart is spread over all",
    "birank": "its priors are spread over all",
}
"""What a stranger changes by definition (methods.md 16, 3); every other measure is raw."""
ALONE = {"eigenvector": "two components of equal strength have no first vector"}
RAW = [case for case in CASES if case[0] not in RELATIVE]


@pytest.mark.parametrize(("name", "of"), RAW)
@pytest.mark.parametrize("seed", range(3))
def test_isolates_leave_the_raw_value_alone(seed, name, of):
    network = dressed(random_net(seed))
    wanted = raw(network, name, of)
    same(raw(with_isolates(network), name, of)[wanted.index], wanted)


@pytest.mark.parametrize(("name", "of"), [case for case in RAW if case[0] not in ALONE])
@pytest.mark.parametrize("seed", range(3))
def test_a_copy_beside_it_leaves_the_raw_value_alone(seed, name, of):
    network = dressed(random_net(seed))
    wanted = raw(network, name, of)
    same(raw(twice(network), name, of)[wanted.index], wanted)


@pytest.mark.parametrize("change", [twice, with_isolates])
@pytest.mark.parametrize("name", RELATIVE)
def test_what_is_relative_does_change(name, change):
    """The list above excuses nobody who needs no excuse."""
    network = dressed(random_net(0))
    wanted = values(network, name, "institutions")
    assert not np.allclose(values(change(network), name, "institutions")[wanted.index], wanted)


@every_side
@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("name", ["constraint", "effective_size", "efficiency"])
def test_a_copy_beside_it_leaves_brokerage_alone(name, weight, of):
    network = random_net(6)
    wanted = values(network, name, of, weight)
    same(values(twice(network), name, of, weight)[wanted.index], wanted)


@every_side
def test_who_has_nothing(of):
    network = net(CHAIN, "abcz", "PQR")
    alone = kn.measure(network, of=of).loc["z" if of == "institutions" else "R"]
    assert alone[["degree", "closeness", "harmonic", "betweenness"]].eq(0).all()
    assert alone[["constraint", "effective_size", "efficiency"]].isna().all()


def test_lead_share_without_projects_is_undefined():
    assert kn.measure(net("aP*", "ab"), "lead_share")["lead_share"].isna().tolist() == [False, True]
