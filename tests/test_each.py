"""`for_each`: what `unlinked` gives list by list, rated once."""

from __future__ import annotations

import pandas as pd
import pytest
from graphs import SAMPLES, dressed, random_net
from pandas.testing import assert_frame_equal

import kennisnet as kn
from kennisnet.suggestions import each, rating
from kennisnet.suggestions.each import for_each
from kennisnet.suggestions.rating import COLUMNS


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """Give the public columns alone, as `unlinked` numbers its rows."""
    out = table[COLUMNS].reset_index(drop=True)
    out.attrs = {}
    return out


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    assert_frame_equal(plain(one), plain(other), check_index_type=False)


def of(table: pd.DataFrame, who: str) -> pd.DataFrame:
    return table[(table["a"] == who) | (table["b"] == who)]


def listed(table: pd.DataFrame, rank: str) -> pd.DataFrame:
    return table[table[rank].notna()].sort_values(rank)


NETS = {
    **{f"sample {name}": network for name, network in SAMPLES.items()},
    **{f"random {seed}": dressed(random_net(seed, n=12, m=8, share=0.22)) for seed in range(4)},
}


@pytest.mark.slow
@pytest.mark.parametrize("network", NETS.values(), ids=NETS)
def test_it_gives_the_rows_of_each_list(network):
    hubs = network.institutions.index[:2].tolist()
    table = for_each(network, hubs=hubs, of_each=2, top=3, lang="en")
    same(listed(table, "rank"), kn.unlinked(network, top=3, lang="en"))
    for who in network.named().institutions.index:
        own = kn.unlinked(network, institution=who, top=2, lang="en")
        same(of(table, who).head(2), own)
    wanted = kn.unlinked(network, top=None, per_institution=None, lang="en")
    free = wanted[~wanted["a"].isin(hubs) & ~wanted["b"].isin(hubs)]
    kept, seen = [], dict.fromkeys(network.institutions.index, 0)
    for place, (a, b) in zip(free.index, zip(free["a"], free["b"], strict=True), strict=True):
        if max(seen[a], seen[b]) < 2 and len(kept) < 3:
            kept.append(place)
            seen[a], seen[b] = seen[a] + 1, seen[b] + 1
    same(listed(table, "rank_without"), wanted.loc[kept])


@pytest.mark.slow
def test_no_row_stands_there_for_nothing_and_the_best_come_first():
    network = NETS["random 1"]
    table = for_each(network, hubs=["a"], of_each=1, top=1)
    pairs = [*zip(table["a"], table["b"], strict=True)]
    assert len({*pairs}) == len(pairs)
    first = {
        (a, b)
        for who in network.institutions.index
        for a, b in kn.unlinked(network, institution=who, top=1)[["a", "b"]].values.tolist()
    }
    ranked = {*map(tuple, listed(table, "rank")[["a", "b"]].values.tolist())}
    ranked |= {*map(tuple, listed(table, "rank_without")[["a", "b"]].values.tolist())}
    assert {*pairs} == first | ranked
    every = kn.unlinked(network, top=None, per_institution=None)
    order = [pair for pair in zip(every["a"], every["b"], strict=True) if pair in {*pairs}]
    assert order == pairs


@pytest.mark.slow
def test_leiden_as_unlinked_says_it(leiden):
    hubs = ["gemeente-leiden", "universiteit-leiden", "lumc", "hogeschool-leiden"]
    table = for_each(leiden, hubs=hubs)
    same(listed(table, "rank"), kn.unlinked(leiden))
    without = listed(table, "rank_without")
    assert without["rank_without"].tolist() == list(range(1, 26))
    assert not {*without["a"], *without["b"]} & {*hubs}
    counts = pd.concat([without["a"], without["b"]]).value_counts()
    assert counts.max() == 2
    for who in ("gemeente-leiden", "naturalis", "tno", "pharos"):
        same(of(table, who).head(8), kn.unlinked(leiden, institution=who, top=8))
    assert table.attrs["hubs"] == hubs


def test_what_is_known_and_doubted_counts(leiden):
    first = kn.unlinked(leiden, top=2)
    (a, b), (c, d) = first[["a", "b"]].values.tolist()
    known = pd.DataFrame([[a, b, "met"], [c, d, "talked to"]], columns=["a", "b", "state"])
    names = leiden.institutions["name"]
    doubts = pd.DataFrame(
        [[names["tno"], "tno", "naturalis"]], columns=["mention", "institution", "candidate"]
    )
    table = for_each(leiden, hubs=[], known=known, doubts=doubts, of_each=0)
    same(listed(table, "rank"), kn.unlinked(leiden, known=known, doubts=doubts))
    assert table["rank"].tolist() == table["rank_without"].tolist() == list(range(1, 26))
    assert "talked to" in set(table["state"])
    assert table.attrs["in_doubt"] > 0


def test_the_pairs_are_scored_once(monkeypatch, leiden):
    calls = []
    real = rating._rated
    monkeypatch.setattr(rating, "_rated", lambda *a: calls.append(1) or real(*a))
    for_each(leiden, hubs=[])
    assert len(calls) == 1


def test_evidence_is_told_only_for_what_is_kept(monkeypatch, leiden):
    told = []
    real = rating.Archive.facts
    monkeypatch.setattr(
        rating.Archive, "facts", lambda self, pairs: told.append(len(pairs.i)) or real(self, pairs)
    )
    table = for_each(leiden, hubs=[], of_each=1)
    assert told == [len(table)]


@pytest.mark.slow
def test_of_a_sample_the_shares_are_those_of_each_list(monkeypatch):
    monkeypatch.setattr(rating, "SAMPLE", 20)
    network = NETS["random 3"]
    table = for_each(network, hubs=["a"], of_each=3, top=5)
    same(listed(table, "rank"), kn.unlinked(network, top=5))
    for who in network.institutions.index:
        wanted = plain(kn.unlinked(network, institution=who, top=3)).drop(columns="front")
        assert_frame_equal(plain(of(table, who).head(3)).drop(columns="front"), wanted)


def test_of_many_there_are_only_the_two_lists(monkeypatch):
    monkeypatch.setattr(each, "MANY", 11)
    table = for_each(NETS["random 2"], hubs=["a"], top=2)
    assert table[["rank", "rank_without"]].notna().any(axis=1).all()
    assert len(table) <= 4


def test_who_is_no_institution_is_no_hub(leiden):
    with pytest.raises(kn.InputError, match="nobody"):
        for_each(leiden, hubs=["nobody"])
