"""Null models: margins, evenness, and the numbers that others got."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from importlib.util import find_spec

import numpy as np
import pytest
from classic import classic, reference
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse, stats
from small_tables import (
    HOBSON,
    WAYS,
    Which,
    dense,
    margins,
    role_tables,
    roles_of,
    tables,
    with_margins_of,
)

from kennisnet import nulls
from kennisnet.nulls.drawn import Ends

NAMES = ("davis", "hobson", "barnes_burkett", "galaskiewicz")
HOBSON_MATRICES = 1560


@given(st.lists(st.integers(0, 4), min_size=3, max_size=60), st.integers(1, 7))
def test_the_ends_of_batches_are_those_of_all_values(values, size):
    whole = np.reshape(values[: len(values) // 3 * 3], (-1, 3))
    ends = [Ends.of(whole[k : k + size]) for k in range(0, len(whole), size)]
    found = reduce(Ends.beside, ends)
    for end, at, extreme in ((found.top, found.at_top, max), (found.low, found.at_low, min)):
        assert end.tolist() == [extreme(column) for column in whole.T.tolist()]
        assert at.tolist() == [column.count(extreme(column)) for column in whole.T.tolist()]


# Independent memberships: BiCM and SDSM


@pytest.mark.parametrize("name", NAMES)
def test_bicm_and_sdsm_have_the_values_of_others(name):
    numbers = reference(f"{name}_null_models")
    matrix = dense(classic(name).incidence)
    order = classic(name).institutions.index.get_indexer(numbers["rows"])
    across = classic(name).projects.index.get_indexer(numbers["cols"])
    matrix = matrix[np.ix_(order, across)]
    fit = nulls.bicm(*margins(matrix))
    assert np.abs(fit.matrix() - numbers["bicm"]["matrix"]).max() < 1e-7
    at = {row: place for place, row in enumerate(numbers["rows"])}
    pairs = numbers["sdsm_row_pairs"]["rows"]
    i, j, count = np.array([(at[row[0]], at[row[1]], row[2]) for row in pairs]).T
    tails = nulls.sdsm_tails(fit, i, j, count)
    ours = [tails.upper, tails.lower, tails.midp, tails.least, tails.expected]
    assert np.abs(np.array([row[3:8] for row in pairs], float).T - ours).max() < 1e-7


@given(tables)
@settings(deadline=None)
def test_bicm_keeps_any_margins_and_knows_what_is_forced(table):
    fit = nulls.bicm(*margins(table))
    chances = fit.matrix()
    assert fit.error < 1e-8
    for ours, wanted in zip(margins(chances), margins(table), strict=True):
        assert np.abs(ours - wanted).max() < 1e-7
    assert np.allclose(fit.T.matrix(), chances.T)
    assert np.allclose(nulls.bicm(*margins(table.T)).matrix(), chances.T, atol=1e-7)
    mixed = np.random.default_rng(0).permutation(len(table))
    assert np.allclose(nulls.bicm(*margins(table[mixed])).matrix(), chances[mixed], atol=1e-7)


@pytest.mark.parametrize(
    "table", [np.eye(3, dtype=int), [[1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0]]]
)
def test_bicm_is_one_exactly_where_all_matrices_have_a_tie(table):
    every = np.mean(with_margins_of(np.array(table)), axis=0)
    chances = nulls.bicm(*margins(np.array(table))).matrix()
    assert ((chances == 0) == (every == 0)).all()
    assert ((chances == 1) == (every == 1)).all()


def test_bicm_finds_forced_blocks_between_large_and_small():
    """A, B have 1, 2 and one of 3, 4; C, D have one of 1, 2: no full or empty row tells it."""
    chances = nulls.bicm([3, 3, 1, 1], [3, 3, 1, 1]).matrix()
    half = np.full((2, 2), 0.5)
    assert np.allclose(chances, np.block([[np.ones((2, 2)), half], [half, np.zeros((2, 2))]]))
    assert chances[0, 0] == 1
    assert chances[3, 3] == 0


@pytest.mark.parametrize(
    ("rows", "columns"), [([2], [1]), ([3], [1, 1]), ([2, 2], [3, 1]), ([-1, 1], [0])]
)
def test_margins_that_no_network_has_are_refused(rows, columns):
    with pytest.raises(ValueError, match="no 0/1 matrix"):
        nulls.bicm(rows, columns)


@given(tables)
@settings(deadline=None, max_examples=40)
def test_sdsm_tails_are_those_of_a_poisson_binomial(table):
    fit = nulls.bicm(*margins(table))
    i, j = np.triu_indices(len(table), 1)
    count = (table @ table.T)[i, j]
    tails = nulls.sdsm_tails(fit, i, j, count)
    for place, (one, other, seen) in enumerate(zip(i, j, count, strict=True)):
        both = stats.poisson_binom(fit.matrix()[one] * fit.matrix()[other])
        assert tails.upper[place] == pytest.approx(both.sf(seen - 1), abs=1e-12)
        assert tails.lower[place] == pytest.approx(both.cdf(seen), abs=1e-12)
        assert tails.expected[place] == pytest.approx(both.mean(), abs=1e-12)
        assert tails.sd[place] == pytest.approx(both.std(), abs=1e-7)
        assert tails.upper[place] + tails.lower[place] == pytest.approx(1 + both.pmf(seen))
        bound = min(table[one].sum(), table[other].sum())
        assert tails.least[place] == pytest.approx(both.sf(bound - 1), abs=1e-12)
    assert (tails.least <= tails.upper + 1e-12).all()
    assert (tails.midp <= tails.upper).all()


def test_tails_of_many_columns_of_few_sizes():
    """Binomials by class against one column after the other."""
    rows = np.array([40, 300, 5] + [1] * 400)
    columns = np.repeat([1, 2, 7], [200, 170, 15])
    columns[-1] += rows.sum() - columns.sum()
    fit = nulls.bicm(rows, columns)
    i, j, count = np.array([(0, 1, 38), (0, 2, 1), (1, 2, 5), (3, 4, 1), (3, 1, 0)]).T
    tails = nulls.sdsm_tails(fit, i, j, count)
    for place in range(len(i)):
        both = stats.poisson_binom(fit.matrix()[i[place]] * fit.matrix()[j[place]])
        assert tails.upper[place] == pytest.approx(both.sf(count[place] - 1), abs=1e-12)
        assert tails.lower[place] == pytest.approx(both.cdf(count[place]), abs=1e-12)


# Fixed margins: curveball


@pytest.mark.slow
@pytest.mark.parametrize("fast", WAYS)
def test_every_matrix_of_hobson_is_visited_evenly(fast):
    drawn = nulls.sample(
        HOBSON, {"which": Which()}, samples=40 * HOBSON_MATRICES, fast=fast, seed=1
    )
    seen = Counter(drawn["which"].values.tolist())
    assert len(seen) == HOBSON_MATRICES
    assert stats.chisquare(list(seen.values())).pvalue > 1e-3


@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles"])
@given(table=role_tables())
@settings(deadline=None, max_examples=30)
def test_margins_are_kept_at_every_step(table, null, fast):
    wanted = roles_of(table)

    def kept(*drawn):
        same = [
            (a == b).all()
            for one, given_one in zip(drawn, wanted, strict=False)
            for a, b in zip(margins(one), margins(given_one), strict=True)
        ]
        return int(all(same) and all(set(one.data.tolist()) <= {1} for one in drawn))

    drawn = nulls.sample(
        wanted[0], {"kept": kept}, null=null, leads=wanted[1], samples=30, thin=1, fast=fast
    )["kept"]
    assert drawn.observed == 1
    assert drawn.hits_upper == 30


@pytest.mark.skipif(find_spec("numba") is None, reason="without the extra fast")
@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles"])
def test_compiled_and_plain_give_the_same_networks(null):
    table = np.random.default_rng(3).choice(3, (9, 14), p=[0.6, 0.3, 0.1])
    whole, leads = roles_of(table)
    statistics = {"pairs": nulls.Pairs(), "all": lambda one, *_: dense(one)}
    plain, fast = (
        nulls.sample(whole, statistics, null=null, leads=leads, samples=300, fast=way)
        for way in (False, True)
    )
    assert len(np.unique(plain["all"].values, axis=0)) > 290
    assert (plain["all"].values == fast["all"].values).all()
    assert (plain["pairs"].p_upper == fast["pairs"].p_upper).all()


@pytest.mark.parametrize("workers", [2, 3])
@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles", "sdsm"])
def test_the_same_table_whatever_the_number_of_workers(null, workers):
    leads = sparse.csr_array(np.eye(6, 5, dtype=int) * dense(HOBSON))
    one, more = (
        nulls.sample(
            HOBSON,
            {"which": Which(), "pairs": nulls.Pairs()},
            null=null,
            leads=leads,
            samples=99,
            workers=k,
        )
        for k in (1, workers)
    )
    assert (one["which"].values == more["which"].values).all()
    for name in ("hits_upper", "mean", "sd", "p_error", "mean_error"):
        assert (getattr(one["pairs"], name) == getattr(more["pairs"], name)).all()


def test_the_side_with_fewer_nodes_trades_so_a_turned_table_gives_the_same_networks():
    straight = nulls.sample(HOBSON, {"all": dense}, samples=50)["all"]
    turned = nulls.sample(sparse.csr_array(HOBSON.T), {"all": dense}, samples=50)["all"]
    assert straight.attrs["trades"] == "columns"
    assert (straight.values == turned.values.transpose(0, 2, 1)).all()


def test_hobson_has_the_tails_of_its_1560_matrices():
    numbers = reference("hobson_fdsm_exact")["rows"]
    names = [f"P{k}" for k in range(1, 7)]
    i, j = (np.array([names.index(row[k]) for row in numbers]) for k in (0, 1))
    pairs = nulls.sample(HOBSON, {"pairs": nulls.Pairs(i, j)}, samples=20_000, seed=4)["pairs"]
    assert pairs.observed.tolist() == [row[2] for row in numbers]
    within(pairs.p_upper, pairs.p_error, [row[4] for row in numbers])
    within(pairs.p_lower, pairs.p_lower_error, [row[6] for row in numbers])
    within(pairs.mean, pairs.mean_error, [row[7] for row in numbers])
    assert np.abs(pairs.sd - [row[8] for row in numbers]).max() < 0.02


def within(ours, error, theirs, their_error=0.0):
    """Four standard errors of both sides."""
    off = np.abs(ours - np.array(theirs)) / np.sqrt(error**2 + np.array(their_error) ** 2 + 1e-12)
    assert off.max() < 4


@pytest.mark.slow
def test_davis_lies_within_the_errors_of_a_million_samples():
    numbers = reference("davis_fdsm")
    net, rows = classic("davis"), numbers["rows"]
    at = net.institutions.index.get_indexer
    i, j = at([row[0] for row in rows]), at([row[1] for row in rows])
    groups, cells = numbers["group_affinity"], np.zeros(len(net.institutions), dtype=int)
    for group, members in groups["members"].items():
        cells[at(members)] = int(group)
    drawn = nulls.sample(
        net.incidence,
        {"pairs": nulls.Pairs(i, j), "groups": nulls.GroupSums(cells)},
        samples=40_000,
        seed=7,
    )
    pairs, sums = drawn["pairs"], drawn["groups"]
    assert pairs.observed.tolist() == [row[2] for row in rows]
    within(pairs.p_upper, pairs.p_error, [row[3] for row in rows], [row[4] for row in rows])
    within(pairs.p_lower, pairs.p_lower_error, [row[5] for row in rows], [row[6] for row in rows])
    assert np.abs(pairs.z - [row[9] for row in rows]).max() < 0.06
    assert sums.observed.tolist() == groups["observed"]
    assert np.abs(sums.z - groups["z"]).max() < 0.05
    upper = np.triu_indices(3)
    assert sums.observed[upper].sum() == pytest.approx(sums.mean[upper].sum(), abs=1e-9)


DEGENERATE = {
    "full": np.ones((3, 4), dtype=int),
    "empty": np.zeros((3, 4), dtype=int),
    "nested": np.tri(4, dtype=int),
    "one project": np.array([[1], [1], [0]]),
    "one institution": np.array([[1, 0, 1]]),
    "full and empty rows": np.array([[1, 1, 1], [0, 0, 0], [1, 1, 1]]),
}


@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles", "sdsm"])
@pytest.mark.parametrize("table", DEGENERATE.values(), ids=DEGENERATE.keys())
def test_without_a_choice_nothing_is_ever_beyond_chance(table, null):
    drawn = nulls.sample(
        sparse.csr_array(table),
        {"pairs": nulls.Pairs(), "ties": lambda matrix, *_: matrix.sum()},
        null=null,
        leads=sparse.csr_array(table.shape),
        samples=20,
    )
    for one in drawn.values():
        assert (one.p_upper == 1).all()
        assert (one.p_lower == 1).all()
        assert (one.sd == 0).all()
        assert np.isnan(one.z).all()


def test_a_network_of_nothing_is_no_error():
    for shape in [(0, 0), (0, 3), (3, 0)]:
        for null in ("fdsm", "fdsm-roles", "sdsm"):
            nothing = sparse.csr_array(shape)
            drawn = nulls.sample(nothing, {"p": nulls.Pairs()}, null=null, leads=nothing, samples=5)
            assert (drawn["p"].p_upper == 1).all()


@pytest.mark.parametrize("cells", [2_000_000, 0], ids=["cells", "blocks"])
def test_independent_memberships_have_the_chances_of_bicm(monkeypatch, cells):
    monkeypatch.setattr("kennisnet.nulls.sources.DENSE", cells)
    drawn = nulls.sample(HOBSON, {"all": dense, "p": nulls.Pairs()}, null="sdsm", samples=4000)
    fit = nulls.bicm(*margins(HOBSON))
    within(drawn["all"].mean, np.sqrt(0.25 / 4000), fit.matrix())
    i, j = np.triu_indices(6, 1)
    tails = nulls.sdsm_tails(fit, i, j, drawn["p"].observed)
    within(drawn["p"].p_upper, drawn["p"].p_error, tails.upper)


# What is counted


@given(tables, st.integers(0, 2**31))
@settings(deadline=None, max_examples=30)
def test_what_is_counted_at_once_is_what_is_counted_one_by_one(table, seed):
    chance = np.random.default_rng(seed)
    n, m = table.shape
    kinds, themes = chance.integers(-1, 3, n), chance.integers(-1, 2, m)
    row, column = kinds.max(initial=-1) + 1, themes.max(initial=-1) + 1

    def pairs(matrix):
        return (matrix @ matrix.T).toarray()[np.triu_indices(n, 1)]

    def groups(matrix):
        both = (matrix @ matrix.T).toarray()
        return [
            [
                sum(both[i, j] for i in range(n) for j in range(n)
                    if kinds[i] == g and kinds[j] == h and (i < j or g != h))
                for h in range(row)
            ]
            for g in range(row)
        ]  # fmt: skip

    def coverage(matrix):
        cells = np.zeros((row, column), dtype=int)
        for i, p in zip(*matrix.nonzero(), strict=True):
            if kinds[i] >= 0 and themes[p] >= 0:
                cells[kinds[i], themes[p]] += 1
        return cells

    def distinct(matrix):
        who = {(kinds[i], themes[p], i) for i, p in zip(*matrix.nonzero(), strict=True)}
        return [[sum(k[:2] == (g, h) for k in who) for h in range(column)] for g in range(row)]

    ways = {
        "pairs": (nulls.Pairs(), pairs),
        "groups": (
            nulls.GroupSums(kinds),
            lambda one: np.array(groups(one), int).reshape(row, row),
        ),
        "coverage": (nulls.Coverage(kinds, themes), coverage),
        "distinct": (
            nulls.Coverage(kinds, themes, distinct=True),
            lambda one: np.array(distinct(one), int).reshape(row, column),
        ),
    }
    drawn = nulls.sample(
        sparse.csr_array(table),
        {(name, way): both[way] for name, both in ways.items() for way in (0, 1)},
        samples=8,
        seed=seed,
    )
    for name in ways:
        assert (drawn[name, 0].values == drawn[name, 1].values).all()


def test_pairs_of_columns_and_pairs_in_large_networks(monkeypatch):
    every = nulls.sample(HOBSON, {"p": nulls.Pairs(side="columns")}, samples=40)["p"]
    assert every.observed.tolist() == [2, 3, 0, 0, 1, 0, 1, 1, 0, 0]
    monkeypatch.setattr("kennisnet.nulls.statistics.DENSE", 0)
    sparsely = nulls.sample(HOBSON, {"p": nulls.Pairs(side="columns")}, samples=40)["p"]
    assert (every.values == sparsely.values).all()


def test_what_has_no_value_counts_as_extreme_on_both_sides():
    def sometimes(matrix):
        return np.nan if matrix[0, 0] else 1.0

    drawn = nulls.sample(sparse.csr_array(np.eye(2)[::-1]), {"s": sometimes}, samples=400)["s"]
    assert 150 < drawn.undefined < 250
    assert drawn.p_upper == drawn.p_lower == 1
    assert drawn.mean == 1
    assert drawn.sd == 0


@pytest.mark.parametrize("workers", [1, 2])
def test_stopping_keeps_what_was_sampled_in_every_chain(workers):
    def stop(done, wanted):
        assert wanted == 1000
        if done >= 600:
            raise KeyboardInterrupt

    drawn = nulls.sample(HOBSON, {"p": lambda one: one.sum()}, progress=stop, workers=workers)["p"]
    assert 600 <= drawn.samples < 1000
    assert drawn.chains == 10
    assert drawn.attrs["stopped"]
    assert drawn.attrs["samples"] == 1000


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        ({"null": "fsdm"}, "null must be"),
        ({"samples": 0}, "at least 1"),
        ({"null": "fdsm-roles"}, "needs leads"),
        ({"leads": sparse.csr_array(np.ones((6, 5)))}, "some of the ties"),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked, match):
    with pytest.raises(ValueError, match=match):
        nulls.sample(HOBSON, {}, **asked)


def test_only_leads_are_counted_where_they_are_asked():
    whole, leads = roles_of([[2, 1, 0], [1, 2, 2]])
    asked = {
        role: nulls.Coverage([0, 1], [0, 0, 1], role=role) for role in ("all", "leads", "joined")
    }
    drawn = nulls.sample(whole, asked, null="fdsm-roles", leads=leads, samples=2)
    counts = {role: one.observed.tolist() for role, one in drawn.items()}
    assert counts == {
        "all": [[2, 0], [2, 1]],
        "leads": [[1, 0], [1, 1]],
        "joined": [[1, 0], [1, 0]],
    }
    with pytest.raises(ValueError, match="with roles"):
        nulls.sample(whole, {"leads": asked["leads"]})
