"""Every predictor by hand, by its definition in full matrices, and by numbers that others got."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
import pytest
from classic import classic, reference
from graphs import SAMPLES, each_sample, net, random_net, renamed, shuffled
from scipy import sparse
from scipy.stats import rankdata

import kennisnet as kn
from kennisnet.suggestions import PREDICTORS
from kennisnet.suggestions.candidates import FORMS, Candidates, Ground
from kennisnet.suggestions.registries import MEMBERSHIPS

STAR = "aP bP bQ cQ bR dR"
"""b works with a, c and d, each in a project of their own."""


def pair(network: kn.Network, name: str, ends: str, form: str = "institutions") -> float:
    """Give the score of one candidate: two ids."""
    ground = Ground(network, form)
    tables = {"institutions": network.institutions.index, "projects": network.projects.index}
    own = tables["projects" if form == "projects" else "institutions"]
    other = tables["institutions" if form == "institutions" else "projects"]
    i, j = np.array([own.get_loc(ends[0])]), np.array([other.get_loc(ends[1])])
    return float(Candidates(ground, i, j).score(PREDICTORS[name])[0])


def whole(network: kn.Network, name: str, form: str) -> np.ndarray:
    """Score every place, rows x rows or institutions x projects."""
    ground = Ground(network, form)
    n, m = ground.incidence.shape
    shape = (n, m if form == "memberships" else n)
    i, j = (end.ravel() for end in np.indices(shape))
    return Candidates(ground, i, j).score(PREDICTORS[name]).reshape(shape)


# By hand


def test_pairs_by_hand():
    network = net(STAR)
    # a: 1 project, b: 3
    assert pair(network, "degree", "ab") == 3
    assert pair(network, "degree", "ac") == 1
    # a and c share b, the only partner of both
    assert pair(network, "count", "ac") == pair(network, "jaccard", "ac") == 1
    assert pair(network, "cosine", "ac") == pytest.approx(1)
    # a and b share nobody
    assert [pair(network, name, "ab") for name in ("count", "jaccard", "cosine")] == [0, 0, 0]
    # b has partners a, c, d; its unit for a comes back to b whole and is shared by three: to a 1/3
    # a's partner b shares a unit among a, c, d; each gives it back to b: c gets nothing
    assert pair(network, "probs", "ac") == 0
    # b's partners a, c, d give b a unit each, b shares all three: one to each
    assert pair(network, "probs", "ab") == pytest.approx(1)


def test_cosine_and_jaccard_of_partners_by_hand():
    """a works with b and c, d with c and e: one of three partners is shared."""
    network = net("aP bP aQ cQ dR cR dS eS")
    assert pair(network, "jaccard", "ad") == pytest.approx(1 / 3)
    assert pair(network, "cosine", "ad") == pytest.approx(1 / 2)


def test_walks_by_hand():
    """a - P - b - Q - c: who stands at P picks a or b, b then P or Q."""
    network = net("aP bP bQ cQ", "abc", "PQ")
    step = np.array([[0.5, 0.5, 0], [0.25, 0.5, 0.25], [0, 0.5, 0.5]])
    wanted = sum(0.15 * 0.85**k * np.linalg.matrix_power(step, k)[0, 2] for k in range(1, 11))
    assert pair(network, "walks", "ac") == pytest.approx(wanted)


def test_katz_by_hand():
    """Between a and c there is one walk of four steps; of six: aPaPbQc, aPbPbQc, aPbQbQc, aPbQcQc."""
    network = net("aP bP bQ cQ")
    assert pair(network, "katz", "ac") == pytest.approx(0.05**4 + 4 * 0.05**6)
    # from a to Q: aPbQ, and of five steps aPaPbQ, aPbPbQ, aPbQbQ, aPbQcQ
    assert pair(network, "katz", "aQ", "memberships") == pytest.approx(0.05**3 + 4 * 0.05**5)


def test_memberships_by_hand():
    network = net("aP bP bQ cQ dQ aR cR")
    # of Q, a shares P with b and R with c; of d nothing
    assert pair(network, "count", "aQ", "memberships") == 2
    assert pair(network, "jaccard", "aQ", "memberships") == pytest.approx(1 / 3 + 1 / 3)
    assert pair(network, "cosine", "aQ", "memberships") == pytest.approx(1 / 2 + 1 / 2)
    assert pair(network, "newman", "aQ", "memberships") == 1 + 1
    assert pair(network, "degree", "aQ", "memberships") == 2
    # P shares a unit between a and b, b halves it between P and Q: 1/4; R the same by c
    assert pair(network, "probs", "aQ", "memberships") == pytest.approx(1 / 4 + 1 / 4)
    # Q takes the mean of b, c, d; b is at (1/2)(P) = 1/2, c the same, d has Q alone: nothing
    assert pair(network, "heats", "aQ", "memberships") == pytest.approx((1 / 2 + 1 / 2) / 3)


def test_recent_by_hand():
    network = net("aP bQ bR", "abc").with_columns(
        projects={"start": {"P": "2016-01-01", "Q": "2020-01-01", "R": "2020-01-01"}}
    )
    # P began four years before the last: half
    assert pair(network, "recent", "ab") == pytest.approx(0.5 * 2, rel=1e-3)
    assert pair(network, "recent", "ac") == 0
    assert PREDICTORS["recent"].needs == ("start",)
    # without a date all count alike
    assert pair(net("aP bQ bR"), "recent", "ab") == pair(net("aP bQ bR"), "degree", "ab") == 2


def test_svd_of_two_patterns_is_the_network_itself():
    """Two groups that share nothing are two patterns: nothing is lost by keeping two."""
    network = net("aP bP aQ bQ cR dR")
    ground = Ground(network)
    matrix = ground.incidence.toarray()
    np.testing.assert_allclose(whole(network, "svd", "memberships"), matrix, atol=1e-12)
    np.testing.assert_allclose(whole(network, "svd", "institutions"), matrix @ matrix.T, atol=1e-12)


def test_patterns_as_strong_as_the_second_all_count():
    """Three groups of the same size: which two of them would be kept is chance."""
    network = net("aP bQ cR")
    np.testing.assert_allclose(whole(network, "svd", "memberships"), np.eye(3), atol=1e-12)


def test_chance_depends_on_the_two_ids_alone():
    one, other = net("aP bQ cR"), net("cR aP xX bQ")
    assert pair(one, "random", "ab") == pair(other, "random", "ba") == pair(one, "random", "ba")
    assert pair(one, "random", "aQ", "memberships") == pair(other, "random", "aQ", "memberships")
    many = kn.Network([{"id": f"i{k}"} for k in range(300)], [], [])
    drawn = Ground(many).every().score(PREDICTORS["random"])
    assert len(np.unique(drawn)) == len(drawn) == 300 * 299 // 2
    # uniform on [0, 1]: mean 1/2 and variance 1/12, within four standard errors
    assert abs(drawn.mean() - 1 / 2) < 4 * (1 / 12 / len(drawn)) ** 0.5
    assert abs(drawn.var() - 1 / 12) < 4 * (1 / 180 / len(drawn)) ** 0.5


# By their definitions, in full matrices


def over(numbers: np.ndarray) -> np.ndarray:
    return np.divide(1.0, numbers, out=np.zeros(len(numbers)), where=numbers > 0)


def spread(matrix: np.ndarray, power: float) -> np.ndarray:
    """Zhou et al. 2010: W_pq = k_p^-(1-λ) k_q^-λ Σ_u b_up b_uq / d_u; f = B W'."""
    d, k = over(matrix.sum(axis=1)), over(matrix.sum(axis=0))
    weights = k[:, None] ** (1 - power) * k[None, :] ** power * (matrix.T @ (d[:, None] * matrix))
    return matrix @ weights.T


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("name", "power"), [("probs", 1), ("heats", 0), ("hybrid", 0.5)])
def test_spreading_by_its_definition(name, power, seed):
    network = random_net(seed, share=0.25)
    matrix = network.incidence.toarray().astype(float)
    found = whole(network, name, "memberships")
    np.testing.assert_allclose(found, spread(matrix, power), atol=1e-12)
    linked = Ground(network).linked.toarray()
    both = spread(linked, power)
    found = whole(network, name, "institutions")
    np.testing.assert_allclose(found, (both + both.T) / 2, atol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_lost_in_probs(seed):
    """A unit for each project of an institution, and for each of its partners, is all shared out."""
    network = random_net(seed)
    ground = Ground(network)
    for form, rows in (("memberships", ground.incidence), ("institutions", ground.linked)):
        found = whole(network, "probs", form)
        np.testing.assert_allclose(found.sum(axis=1), rows.sum(axis=1), atol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_walks_by_their_definition(seed):
    network = random_net(seed, share=0.25)
    matrix = network.incidence.toarray().astype(float)
    to, back = (
        over(matrix.sum(axis=1))[:, None] * matrix,
        over(matrix.sum(axis=0))[:, None] * matrix.T,
    )
    step, d = to @ back, matrix.sum(axis=1)
    wanted = sum(0.15 * 0.85**k * np.linalg.matrix_power(step, k) for k in range(1, 11))
    np.testing.assert_allclose(
        whole(network, "walks", "institutions"), d[:, None] * wanted, atol=1e-12
    )


@pytest.mark.parametrize("seed", range(3))
def test_svd_by_numpy(seed):
    network = random_net(seed, n=11, m=7)
    matrix = network.incidence.toarray().astype(float)
    for form, this in (("memberships", matrix), ("projects", matrix.T)):
        u, sizes, v = np.linalg.svd(this)
        near = (u[:, :2] * sizes[:2]) @ v[:2]
        near = near if form == "memberships" else near @ near.T
        np.testing.assert_allclose(whole(network, "svd", form), near, atol=1e-10)


def test_a_large_network_has_the_same_patterns(monkeypatch):
    from kennisnet.suggestions.likely import factors

    network = random_net(4, n=12, m=11)
    wanted = whole(network, "svd", "memberships")
    monkeypatch.setattr(factors, "DENSE", 0)
    np.testing.assert_allclose(whole(network, "svd", "memberships"), wanted, atol=1e-9)


# By numbers that others got


NAMES = {
    "degree": "degree",
    "count": "count_sum",
    "jaccard": "jaccard_sum",
    "cosine": "cosine_sum",
    "newman": "newman_sum",
    "probs": "ProbS",
    "heats": "HeatS",
    "hybrid": "hybrid_0.5",
    "katz": "katz3_b0.05",
    "svd": "svd2",
}


def lower(scores: np.ndarray) -> float:
    """Give the share of the others that score lower than the first, ties one half."""
    ranks = rankdata(np.round(scores, 12))
    return (ranks[0] - 1) / (len(scores) - 1)


def left_out_in_turn(network: kn.Network):
    """Hide each membership; give its project, what is left, and it before all non-members."""
    ground = Ground(network, "memberships")
    matrix = ground.incidence.toarray()
    for i, p in zip(*np.nonzero(matrix), strict=True):
        hidden = sparse.csr_array(([1], ([i], [p])), shape=matrix.shape)
        who = np.concatenate([[i], np.flatnonzero(matrix[:, p] == 0)])
        yield p, Candidates(ground.without(hidden), who, np.full(len(who), p))


@pytest.fixture(scope="module")
def davis() -> dict[str, dict[str, float]]:
    """Score Davis' Southern Women, each membership left out: mean by membership, project, pair."""
    found = {name: [] for name in [*NAMES, "newman_cosine"]}
    for p, candidates in left_out_in_turn(classic("davis")):
        scores = {name: candidates.score(PREDICTORS[name]) for name in NAMES}
        scores["newman_cosine"] = newman_cosine(candidates)
        for name, numbers in scores.items():
            found[name].append((p, lower(numbers), len(numbers) - 1))
    results = {}
    for name, rows in found.items():
        table = pd.DataFrame(rows, columns=["p", "auc", "n"])
        results[name] = {
            "AUC_mean": table["auc"].mean(),
            "AUC_macro": table.groupby("p")["auc"].mean().mean(),
            "AUC_pooled": np.average(table["auc"], weights=table["n"]),
        }
    return results


def newman_cosine(candidates: Candidates) -> np.ndarray:
    """Newman's weight over that of both alone, of the definitions in the reference."""
    matrix = candidates.ground.incidence.toarray().astype(float)
    k = matrix.sum(axis=0)
    near = matrix * np.where(k > 1, 1 / np.maximum(k - 1, 1), 0) @ matrix.T
    own = np.sqrt(np.diag(near))
    near = near * over(own)[:, None] * over(own)
    np.fill_diagonal(near, 0)
    return (near @ matrix)[candidates.i, candidates.j]


@pytest.mark.parametrize(
    ("name", "there"), [*NAMES.items(), ("newman_cosine", "newman_cosine_sum")]
)
def test_davis_by_the_reference(name, there, davis):
    wanted = reference("davis_link_prediction")["results"][there]
    assert davis[name] == pytest.approx(wanted, abs=1e-6)


# What holds for all


def test_every_formula_for_memberships_has_a_predictor():
    assert set(MEMBERSHIPS) <= {name for name, one in PREDICTORS.items() if FORMS[2] in one.of}


@pytest.mark.slow
@each_sample()
def test_no_predictor_warns(which):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for form in FORMS:
            candidates = Ground(SAMPLES[which], form).every()
            for entry in PREDICTORS.values():
                if form in entry.of:
                    assert np.isfinite(candidates.score(entry)).all()


@pytest.mark.parametrize(
    "name", [name for name in PREDICTORS if name not in {"random", "combined"}]
)
def test_one_of_many_has_the_score_that_it_has_among_all(name):
    """Products are made in blocks of rows, from the side that is smaller."""
    network = random_net(7, n=12, m=11)
    scores = whole(network, name, "institutions")
    one = Candidates(Ground(network), np.full(12, 3), np.arange(12)).score(PREDICTORS[name])
    np.testing.assert_allclose(one, scores[3], atol=1e-12)
    other = Candidates(Ground(network), np.arange(12), np.full(12, 3)).score(PREDICTORS[name])
    np.testing.assert_allclose(other, scores[3], atol=1e-12)


def test_the_order_of_rows_makes_no_difference_to_chance():
    network = random_net(1)
    mixed = shuffled(network)
    ids = network.institutions.index
    there = mixed.institutions.index.get_indexer(ids)
    found = whole(mixed, "random", "institutions")[np.ix_(there, there)]
    np.testing.assert_array_equal(found, whole(network, "random", "institutions"))
    assert (whole(renamed(network), "random", "institutions") != found).any()
