"""What two rows can share at most, and how rare that is, against all tables with the margins."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest
from classic import reference
from small_tables import HOBSON, margins, matrices

from kennisnet import nulls


def families(n, m):
    """All 0/1 matrices, by their margins."""
    every = defaultdict(list)
    for one in matrices(n, m):
        every[tuple(one.sum(axis=1)), tuple(one.sum(axis=0))].append(one)
    return every


@pytest.mark.parametrize(("n", "m"), [(2, 3), (3, 3), pytest.param(4, 3, marks=pytest.mark.slow)])
def test_the_largest_shared_number_and_how_rare_it_is_in_all_small_tables(n, m):
    for (rows, columns), every in families(n, m).items():
        counts = np.array([(one @ one.T)[np.triu_indices(n, 1)] for one in every])
        largest = nulls.largest_shared(rows, columns)
        assert largest.tolist() == counts.max(axis=0).tolist()
        chance = (counts >= largest).mean(axis=0)
        assert (chance <= nulls.least_p_fdsm(rows, columns).bound + 1e-12).all()


def test_the_bound_says_something_where_projects_are_small():
    """2 institutions of 3 projects, 30 of one; 33 projects of one or two."""
    least = nulls.least_p_fdsm([3, 3] + [1] * 30, [1] * 30 + [2] * 3, [0, 5], [1, 6])
    assert least.bound[0] < 0.01
    assert not least.met.any()


def test_draws_of_all_pairs_of_the_same_degrees_count_together():
    numbers = reference("hobson_fdsm_exact")["rows"]
    i, j = (np.array([int(row[k][1:]) - 1 for row in numbers]) for k in (0, 1))
    largest = nulls.largest_shared(*margins(HOBSON), i, j)
    pairs = nulls.Pairs(i, j, least=largest)
    drawn = nulls.sample(HOBSON, {"pairs": pairs}, samples=4000, seed=3)["pairs"]
    least = nulls.least_p_fdsm(*margins(HOBSON), i, j, drawn=drawn)
    assert least.met.all()
    assert np.abs(least.p - [row[9] for row in numbers]).max() < 0.012
    for degrees in ({2}, {2, 3}):
        of = [
            set(HOBSON.sum(axis=1)[[a, b]].tolist()) == degrees for a, b in zip(i, j, strict=True)
        ]
        assert len(set(least.p[of].tolist())) == 1


def test_what_no_draw_met_is_at_most_one_in_so_many():
    rows, columns = [4, 4] + [1] * 60, [2] * 4 + [1] * 60
    whole = np.zeros((62, 64), dtype=int)
    whole[0, :4] = whole[1, :4] = 1
    whole[np.arange(2, 62), np.arange(4, 64)] = 1
    assert [side.tolist() for side in margins(whole)] == [rows, columns]
    pairs = nulls.Pairs([0], [1], least=nulls.largest_shared(rows, columns, [0], [1]))
    drawn = nulls.sample(whole, {"p": pairs}, samples=100)["p"]
    least = nulls.least_p_fdsm(rows, columns, [0], [1], drawn=drawn)
    assert drawn.observed.tolist() == pairs.least.tolist() == [4]
    assert not least.met[0]
    assert least.p[0] <= 1 / 101
