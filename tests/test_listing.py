"""Tables for people, counted by hand: order, names, words."""

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet import listing
from kennisnet.texts.wording import whole_percent

NET = kn.Network(
    [{"id": one, "name": one.upper()} for one in ("a", "b", "c", "d")],
    [{"id": "P", "name": "Pee"}, {"id": "Q", "name": "Queue"}, {"id": "R", "name": "Are"}],
    [
        {"institution": "b", "project": "P", "role": "trekker"},
        {"institution": "c", "project": "P"},
        {"institution": "c", "project": "Q", "role": "trekker"},
        {"institution": "d", "project": "Q"},
        {"institution": "b", "project": "Q"},
    ],
)
"""b and c share P and Q, d stands in Q, a and R in nothing."""


def test_measured_puts_most_first_and_equals_in_the_order_of_the_table():
    values = kn.measure(NET, "degree", "trekker_degree")
    table = listing.measured(values, NET)
    assert list(table) == ["id", "name", "degree", "trekker_degree"]
    assert table["id"].tolist() == ["b", "c", "d", "a"]
    reader = listing.measured(values, NET, "en")
    assert list(reader) == ["name", "degree", "trekker_degree"]
    assert reader["name"].tolist() == ["B", "C", "D", "A"]


def test_the_first_measure_orders_whatever_comes_behind_it():
    values = kn.measure(NET, "trekker_degree", "degree").assign(trekker_degree=[0, 0, 1, 2])
    assert listing.measured(values, NET)["id"].tolist() == ["d", "c", "a", "b"]


def test_projects_get_their_names_too():
    values = kn.measure(NET, "degree", of="projects")
    assert listing.measured(values, NET, "nl")["name"].tolist() == ["Queue", "Pee", "Are"]


def test_strongest_pairs_come_first_and_the_weight_of_a_count_is_not_said_twice():
    pairs = kn.overlap(NET)
    assert listing.strongest(pairs, NET)[["a", "b"]].to_numpy().tolist() == [
        ["b", "c"],
        ["b", "d"],
        ["c", "d"],
    ]
    assert listing.strongest(pairs, NET, "en").to_numpy().tolist() == [
        ["B", "C", 2],
        ["B", "D", 1],
        ["C", "D", 1],
    ]
    weighed = kn.overlap(NET, weight="newman")
    assert list(listing.strongest(weighed, NET, "en")) == ["a", "b", "shared", "weight"]


def test_of_equal_weights_the_pair_that_shares_more_comes_first():
    pairs = pd.DataFrame({"a": ["a", "b"], "b": ["c", "d"], "shared": [1, 3], "weight": [0.5, 0.5]})
    assert listing.strongest(pairs, NET)["shared"].tolist() == [3, 1]


def test_groups_stand_in_order_institutions_before_projects_by_name():
    found = pd.DataFrame(
        {
            "kind": ["institution", "institution", "project", "project", "institution"],
            "group": pd.array([2, 1, 1, 1, None], dtype="Int64"),
        },
        index=pd.Index(["d", "b", "Q", "R", "a"], name="id"),
    )
    table = listing.grouped(found, NET)
    assert table["id"].tolist() == ["b", "R", "Q", "d", "a"]
    assert table["kind"].tolist()[:2] == ["institution", "project"]
    reader = listing.grouped(found, NET, "nl")
    assert reader["kind"].tolist() == [
        *("instelling", "project", "project", "instelling", "instelling"),
    ]
    assert "id" not in reader


def test_who_leaves_most_behind_comes_first_by_each_count_in_turn():
    counts = ["pairs_lost", "projects_without_lead", "projects_alone", "splits"]
    rows = [[0, 0, 1, 9], [0, 1, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0]]
    found = pd.DataFrame(rows, pd.Index(["a", "b", "c", "d"], name="institution"), counts)
    table = listing.leaving(found, NET)
    assert table["institution"].tolist() == ["c", "d", "b", "a"]
    assert table["name"].tolist() == ["C", "D", "B", "A"]


def test_projects_with_a_single_lead_keep_their_order_and_get_names():
    found = kn.fragile(NET)
    assert listing.single_leads(found, NET).to_numpy().tolist() == [
        ["P", "Pee", "b", "c"],
        ["Q", "Queue", "c", "b"],
    ]
    reader = listing.single_leads(found, NET, "nl")
    assert reader.to_numpy().tolist() == [["Pee", "B", "C"], ["Queue", "C", "B"]]


def test_nothing_stays_nothing():
    """A table without rows gets its columns and no rows of others."""
    empty = kn.fragile(kn.Network([{"id": "a"}], [{"id": "P"}], []))
    for lang in (None, "en"):
        assert len(listing.single_leads(empty, NET, lang)) == 0
    assert len(listing.measured(kn.measure(kn.Network([], [], [])), NET)) == 0


def test_changes_are_told_by_the_names_of_the_later_network():
    later = kn.Network(
        [{"id": "b", "name": "B & Co"}, {"id": "c", "name": "C"}, {"id": "e", "name": "E"}],
        [{"id": "P", "name": "Pee"}],
        [{"institution": one, "project": "P"} for one in ("b", "c", "e")],
    )
    found = kn.compare(NET, later)
    assert listing.changed(found, NET, later) is found
    assert listing.changed(found, NET, later, "nl").to_numpy().tolist() == [
        ["B & Co", "D", "gegaan"],
        ["B & Co", "E", "gekomen"],
        ["C", "D", "gegaan"],
        ["C", "E", "gekomen"],
    ]
    found = kn.compare(NET, later, "participations")
    reader = listing.changed(found, NET, later, "en")
    assert ["B & Co", "Pee", "other role"] in reader.to_numpy().tolist()


def test_figures_are_named_for_a_reader_only():
    figures = kn.describe(NET, lang="nl", progress=False)
    plain, reader = listing.described(figures), listing.described(figures, "nl")
    assert list(plain) == ["figure", "value", "note"]
    assert list(reader) == ["figure", "value", "meaning"]
    assert plain["figure"].tolist() == list(figures.index)
    assert "dichtheid" in reader["figure"].tolist()


def test_turnover_is_said_in_words():
    counts = listing.in_words(kn.turnover(NET, NET).reset_index(), "nl")
    assert counts["what"].tolist()[:2] == ["banden", "deelnames"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_measure_says_in_each_language_what_it_is(lang):
    told = listing.registered(kn.measures(), "measure-", lang)
    assert list(told) == ["name", "of", "range", "line", "source"]
    assert told["name"].tolist() == kn.measures()["name"].tolist()
    assert (told["line"].str.len() > 10).all()


@pytest.mark.parametrize(
    ("column", "nl", "en"),
    [
        ("name", "naam", "name"),
        ("degree", "deelnames", "degree"),
        ("degree_rank_low", "deelnames plaats van", "degree rank from"),
        ("degree_rank", "deelnames plaats", "degree rank"),
        ("x\x1b[31m_se", "x [31m standaardfout", "x [31m standard error"),
    ],
)
def test_headings_in_both_languages(column, nl, en):
    assert listing.column_heading(column, "nl") == nl
    assert listing.column_heading(column, "en") == en


def test_whole_percents_are_those_of_the_fraction():
    for percent in range(101):
        assert whole_percent(percent / 100) == percent
        assert whole_percent(percent / 100 + 0.004) == percent
