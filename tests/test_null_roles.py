"""The null model with roles: even over all tables with the same roles, and all are in reach."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations, product

import numpy as np
import pytest
from scipy import stats
from small_tables import WAYS, Which, matrices, roles_of

from kennisnet import nulls


def margins(tables):
    """Joined and led, by row and by column: tables x all of them."""
    sums = [(tables == role).sum(axis=side) for role in (1, 2) for side in (1, 2)]
    return np.concatenate(sums, axis=1)


def every(n, m):
    return np.array(list(matrices(n, m, (0, 1, 2))))


def alike(table):
    """Count all tables with the same roles: each row in every order, where the columns fit."""
    rows = product(*(set(permutations(row)) for row in table))
    wanted = np.sort(table, axis=0).tolist()
    return sum(np.sort(one, axis=0).tolist() == wanted for one in rows)


@pytest.mark.slow
@pytest.mark.parametrize("fast", WAYS)
@pytest.mark.parametrize(
    ("table", "states"),
    [
        ([[0, 1, 2], [1, 2, 0], [2, 0, 1]], 12),  # trades of rows alone reach half of them
        ([[2, 1, 0], [1, 0, 2], [0, 1, 1]], 6),
        ([[2, 1], [1, 1], [0, 2], [1, 0]], 2),
        ([[2, 1, 0, 1, 0], [0, 2, 1, 0, 1]], 6),
        ([[2, 1, 0, 0], [1, 2, 0, 1], [0, 1, 2, 0], [0, 0, 1, 2]], 162),
    ],
)
def test_every_table_with_the_same_roles_is_visited_evenly(table, states, fast):
    number = alike(table)
    assert states == number
    whole, leads = roles_of(table)
    drawn = nulls.sample(
        whole,
        {"which": Which()},
        null="fdsm-roles",
        leads=leads,
        samples=max(1000, 30 * number),
        fast=fast,
        seed=2,
    )["which"]
    seen = Counter(drawn.values.tolist())
    assert len(seen) == number
    assert stats.chisquare(list(seen.values())).pvalue > 1e-3


@pytest.mark.parametrize(("n", "m"), [(2, 4), (3, 3), pytest.param(3, 4, marks=pytest.mark.slow)])
def test_trades_of_rows_and_columns_reach_every_small_table(n, m):
    """Tables of the same margins that differ in two rows only (or columns) are one trade apart."""
    tables = every(n, m)
    _, family = np.unique(margins(tables), axis=0, return_inverse=True)
    digits = 3 ** np.arange(n * m).reshape(n, m)
    groups = []
    for axis, many in ((1, n), (2, m)):
        for pair in combinations(range(many), 2):
            rest = np.delete(tables * digits, pair, axis=axis).sum(axis=(1, 2))
            key = family * 3 ** (n * m) + rest
            groups.append(np.unique(key, return_inverse=True)[1])
    reached, number, before = np.arange(len(tables)), len(tables), None
    while number != before:
        for group in groups:
            lowest = np.full(group.max() + 1, len(tables))
            np.minimum.at(lowest, group, reached)
            reached = lowest[group]
        before, number = number, len(np.unique(reached))
    assert number == family.max() + 1
