"""Where nothing but chance is at work, a p of at most .05 is as rare as it says.

`benchmarks/error_rates.py` does the same at length, on the margins of Leiden, beside other tests.
"""

from __future__ import annotations

import numpy as np
import pytest
from classic import classic
from scipy import sparse
from scipy.stats import kstest

from kennisnet import nulls

ALPHA = 0.05
NETWORKS = 300
ERRORS = 4
"""So many standard errors (over networks) a rate may lie above alpha."""


def women() -> sparse.csr_array:
    """Give the women of Davis and their events: 18 x 14."""
    return sparse.csr_array(classic("davis").incidence)


def drawn(null: str, seed: int, samples: int = NETWORKS) -> np.ndarray:
    """Give how many events each pair shares in random networks: networks x pairs."""
    values = nulls.sample(women(), {"pairs": nulls.Pairs()}, null=null, samples=samples, seed=seed)[
        "pairs"
    ].values
    assert values is not None
    return values


def fdsm() -> tuple[np.ndarray, np.ndarray]:
    """Give the p of every pair in every network, and how much of it is that of equal values."""
    seen, others = drawn("fdsm", 1), drawn("fdsm", 2, 2_000)
    least, equal = (
        np.array([(1 + compare(others, network).sum(axis=0)) for network in seen])
        for compare in (np.greater_equal, np.equal)
    )
    return least / (1 + len(others)), equal / (1 + len(others))


def sdsm() -> tuple[np.ndarray, np.ndarray]:
    """The same from the exact tails, with the chances that the networks are drawn with."""
    whole = women()
    fit = nulls.bicm(whole.sum(axis=1), whole.sum(axis=0))
    i, j = np.triu_indices(whole.shape[0], 1)
    tails = [nulls.sdsm_tails(fit, i, j, network) for network in drawn("sdsm", 1)]
    p = np.array([one.upper for one in tails])
    return p, 2 * (p - np.array([one.midp for one in tails]))


@pytest.mark.parametrize("way", [fdsm, sdsm])
def test_p_is_as_rare_as_it_says_and_uniform_where_ties_are_broken(way):
    p, equal = way()
    chance = np.random.default_rng(3)
    for alpha in (0.01, ALPHA, 0.2):
        rates = (p <= alpha).mean(axis=1)
        assert 0 < rates.mean() <= alpha + ERRORS * rates.std() / np.sqrt(len(rates))
    randomised = p - equal * chance.random(p.shape)
    rates = (randomised <= ALPHA).mean(axis=1)
    assert abs(rates.mean() - ALPHA) <= ERRORS * rates.std() / np.sqrt(len(rates))
    one = randomised[np.arange(len(p)), chance.integers(0, p.shape[1], len(p))]
    assert kstest(one, "uniform").pvalue > 0.001
    plain = p[np.arange(len(p)), chance.integers(0, p.shape[1], len(p))]
    assert kstest(plain, "uniform").pvalue < 0.001, "if this passed, the test could see nothing"


def test_sdsm_fitted_to_what_was_drawn_gives_no_more_false_alarms():
    """The verb knows only the network before it: its margins differ from those behind the draw."""
    whole = women()
    n, m = whole.shape
    i, j = np.triu_indices(n, 1)
    chance = nulls.bicm(whole.sum(axis=1), whole.sum(axis=0)).matrix()
    draw = np.random.default_rng(4)
    rates = []
    for _ in range(100):
        cells = (draw.random((n, m)) < chance).astype(int)
        fit = nulls.bicm(cells.sum(axis=1), cells.sum(axis=0))
        upper = nulls.sdsm_tails(fit, i, j, (cells @ cells.T)[i, j]).upper
        rates.append((upper <= ALPHA).mean())
    assert np.mean(rates) <= ALPHA + ERRORS * np.std(rates) / np.sqrt(len(rates))
