"""The project on each half of the path of a suggestion."""

from __future__ import annotations

import pandas as pd
import pytest
from graphs import net

import kennisnet as kn
from kennisnet.maps.paths import paths


def rows(*words: str) -> pd.DataFrame:
    """Make suggestions of words such as ``acb``: a, c, through b (or nobody)."""
    return pd.DataFrame(
        [(word[0], word[1], word[2:]) for word in words], columns=["a", "b", "introduced_by"]
    )


def path(network: kn.Network, word: str) -> tuple[str, str]:
    (found,) = paths(network, rows(word)).itertuples(index=False, name=None)
    return found


def test_the_smallest_that_both_share():
    # P has a, b, d; Q has a, b: the smaller; R is of b and c
    assert path(net("aP bP dP aQ bQ bR cR"), "acb") == ("Q", "R")


def test_a_running_one_goes_before_a_smaller_one_that_is_over():
    network = net("aP bP dP aQ bQ bR cR bS cS eS")
    stopped = network.with_columns(projects={"status": {"Q": "stopped", "R": "completed"}})
    assert path(stopped, "acb") == ("P", "S")
    ended = network.with_columns(projects={"end": {"Q": "2019", "R": "2023"}})
    assert path(ended.with_about(date="2021"), "acb") == ("P", "R")
    assert path(ended.with_about(date="2018"), "acb") == ("Q", "R")


def test_where_all_are_over_the_smallest_of_them():
    network = net("aP bP dP aQ bQ bR cR").with_columns(projects={"status": "stopped"})
    assert path(network, "acb") == ("Q", "R")


def test_ties_go_by_id_and_not_by_place():
    assert path(net("aZ bZ aQ bQ bR cR", projects="ZRQ"), "acb") == ("Q", "R")


def test_kinds_are_no_members():
    # in P two named ones and two kinds, in Q three named ones
    network = net("aP bP xP yP aQ bQ dQ bR cR")
    network = network.with_columns(institutions={"generic": {"x": True, "y": True}})
    assert path(network, "acb") == ("P", "R")


def test_nobody_between_them_is_no_path():
    assert path(net("aP bQ"), "ab") == ("", "")


def test_rows_keep_their_place_and_what_is_none_stays_none():
    network = net("aP bP bR cR")
    table = rows("acb", "cab", "ac")
    table.index = [7, 3, 5]
    found = paths(network, table)
    assert found.index.tolist() == [7, 3, 5]
    assert found.to_numpy().tolist() == [["P", "R"], ["R", "P"], ["", ""]]
    empty = paths(network, table.head(0))
    assert list(empty) == ["from", "to"]
    assert len(empty) == 0


@pytest.mark.slow
def test_every_path_of_leiden_is_one(leiden):
    table = kn.unlinked(leiden)
    links = leiden.participations
    inside = {*zip(links["institution"], links["project"], strict=True)}
    for (one, other), row in zip(paths(leiden, table).to_numpy(), table.itertuples(), strict=True):
        if not row.introduced_by:
            assert one == other == ""
            continue
        for who, project in ((row.a, one), (row.b, other)):
            assert {(who, project), (row.introduced_by, project)} <= inside
