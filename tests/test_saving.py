"""What a tie saves in a large network: the same numbers in another way, or an estimate of them."""

import numpy as np
import pytest
from graphs import net, shuffled

import kennisnet as kn
from kennisnet import paths, saving
from kennisnet.suggestions import rating
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.valuable import distances as value


def drawn(seed, n=40, m=34, places=86):
    """A network that nearly hangs together, with some who stand apart."""
    chance = np.random.default_rng(seed)
    cells = chance.choice(n * m, places, replace=False).tolist()
    return kn.Network(
        [{"id": f"i{one:02}"} for one in range(n)],
        [{"id": f"p{one:02}"} for one in range(m)],
        [{"institution": f"i{cell // m:02}", "project": f"p{cell % m:02}"} for cell in cells],
    )


SOME = [drawn(seed) for seed in range(4)]
CHAIN = net(
    " ".join(
        f"{a}{p}"
        for p, ab in zip("PQRSTUV", zip("abcdefg", "bcdefgh", strict=True), strict=True)
        for a in ab
    )
)


def every_pair(network):
    i, j = np.nonzero(np.triu(np.ones((len(network.institutions),) * 2), 1))
    return network.incidence, i, j


@pytest.fixture(params=["bits", "few bits", "distances"], autouse=True)
def way(request, monkeypatch):
    if request.param == "few bits":
        monkeypatch.setattr(saving, "TARGETS", 1)
    if request.param == "distances":
        monkeypatch.setattr(paths, "DEEP", -1)


@pytest.mark.parametrize("network", [*SOME, CHAIN], ids=repr)
def test_to_all_as_landmarks_it_is_what_is_saved(network):
    rows, i, j = every_pair(network)
    exact = saving.gaps(rows, i, j)
    assert exact.max() > 2
    linked = np.asarray(Ground(network).linked[i, j]).ravel() > 0
    some = saving.gaps(rows, i, j, np.arange(len(network.institutions)))
    np.testing.assert_allclose(some[~linked], exact[~linked])


def test_what_is_near_is_exact_and_what_is_far_right_on_average():
    """Over all landmarks one at a time the mean of the estimates is the sum itself."""
    rows, i, j = every_pair(CHAIN)
    n = rows.shape[0]
    exact = saving.gaps(rows, i, j)
    each = [saving.gaps(rows, i, j, np.array([one])) for one in range(n)]
    np.testing.assert_allclose(np.mean(each, axis=0), exact)
    assert np.std(each, axis=0).max() > 0


def test_the_first_of_each_part_are_counted():
    part = np.array([0, 1, 0, 1, 1, 2])
    assert saving.within(part, np.array([5, 4, 0, 3, 2, 1])).tolist() == [0, 0, 0, 1, 1, 2]


@pytest.fixture
def large(monkeypatch):
    monkeypatch.setattr(rating, "SAMPLE", 60)
    monkeypatch.setattr(rating, "FEW", 25)
    for module in (rating, value):
        monkeypatch.setattr(module, "LARGE", 20)
    for module in (rating, value):
        monkeypatch.setattr(module, "LANDMARKS", 9)
    return shuffled(SOME[1])


def asked(network, **how):
    table = kn.unlinked(network, top=None, per_institution=None, **how)
    ends = [frozenset(ends) for ends in zip(table["a"], table["b"], strict=True)]
    return table.assign(pair=ends).set_index("pair")[["likely", "valuable", "evidence"]], table


def test_landmarks_are_some_of_each_part(large):
    ground = Ground(large)
    some = value.landmarks(ground)
    part = paths.components(ground.incidence)[: len(large.institutions)]
    of_all, drawn = np.bincount(part), np.bincount(part[some], minlength=part.max() + 1)
    assert (drawn == np.minimum(of_all, 9))[of_all > 0].all()
    again = shuffled(large, seed=5)
    same = again.institutions.index[value.landmarks(Ground(again))]
    assert set(same) == set(large.institutions.index[some])


def test_a_question_has_the_shares_of_the_whole_list_and_rows_have_no_say(large):
    whole, told = asked(large)
    assert len(whole) > 30
    about = {"sample": 60, "sample_valuable": 25, "landmarks": 9}
    assert {key: told.attrs[key] for key in about} == about
    for one in large.institutions.index[:12]:
        mine, _ = asked(large, institution=one)
        assert mine.equals(whole.loc[mine.index])
    again, _ = asked(shuffled(large, seed=8))
    assert (
        again[["likely", "valuable"]]
        .sort_index(key=lambda x: x.map(sorted).map(str))
        .equals(whole[["likely", "valuable"]].sort_index(key=lambda x: x.map(sorted).map(str)))
    )
    assert not asked(large, seed=1)[0].equals(whole)


def test_up_to_so_many_institutions_nothing_is_estimated(monkeypatch):
    monkeypatch.setattr(value, "LARGE", 40)
    assert value.landmarks(Ground(SOME[0])) is None
    monkeypatch.setattr(value, "LARGE", 39)
    assert value.landmarks(Ground(SOME[0])) is not None


def test_pairs_are_drawn_as_from_a_list_of_all():
    """The same numbers as a table of yes and no for every pair gave."""
    pool = Pool(Ground(SOME[2]))
    free = np.setdiff1d(np.arange(40 * 39 // 2), pool.left_out)
    assert pool.count == len(free)
    inside = np.zeros(pool.count, dtype=bool)
    inside[np.random.default_rng(3).choice(pool.count, 50, replace=False, shuffle=False)] = True
    drawn, wanted = pool.sample(50, 3), pool.pairs(free[inside])
    assert (drawn.i.tolist(), drawn.j.tolist()) == (wanted.i.tolist(), wanted.j.tolist())
