"""Hubs: who is shown by marks, and with which letter."""

from __future__ import annotations

import pytest
from graphs import net, shuffled
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.maps.hubs import hubs_of, letters

FIVE = "xP xQ xR xS xT"
"""One institution in five projects."""


def test_leiden_has_the_five_of_the_covenant(leiden):
    assert hubs_of(leiden) == {
        "gemeente-leiden": "G",
        "universiteit-leiden": "U",
        "lumc": "L",
        "hogeschool-leiden": "H",
        "naturalis": "N",
    }


def test_leiden_without_covenant_has_four_by_rule(leiden):
    # 45, 40, 19 and 18 of 224 participations in 54 projects: 122 are more than half
    table = leiden.institutions.drop(columns="convenant_since")
    network = kn.Network(table, leiden.projects, leiden.participations)
    assert list(hubs_of(network)) == [
        "gemeente-leiden",
        "universiteit-leiden",
        "lumc",
        "hogeschool-leiden",
    ]


def test_no_more_are_added_once_half_is_reached():
    # 13 participations: x has 5, y 4, z 3, w 1; x and y have 9
    assert list(hubs_of(net(f"{FIVE} yP yQ yR yS zP zQ zR wP"))) == ["x", "y"]


def test_half_need_not_be_reached_but_a_fifth_of_the_projects():
    # x is in 3 of 10 projects and has 3 of 13 participations; everybody else is in one
    links = "xP xQ xR aP bQ cR dS eT fU gV hW iX jY"
    assert list(hubs_of(net(links))) == ["x"]
    # of 20 projects 3 are less than a fifth
    assert hubs_of(net(links, projects="PQRSTUVWXYZABCDEFGHI")) == {}


def test_equals_are_added_together_or_not_at_all():
    two = " ".join(f"{i}{p}" for i in "ab" for p in "PQRST")
    assert list(hubs_of(net(f"{two} cP dQ eR fS gT"))) == ["a", "b"]
    six = " ".join(f"{i}{p}" for i in "abcdef" for p in "PQRST")
    assert hubs_of(net(six)) == {}


def test_few_projects_have_no_hubs():
    four = net("xP xQ xR xS aP bQ cR dS")
    assert hubs_of(four) == {}
    assert hubs_of(four.with_columns(institutions={"convenant_since": {"x": 2020}})) == {}
    assert hubs_of(net("")) == {}
    assert hubs_of(net("", "ab", "PQRST")) == {}


def covenants(network, **since):
    return hubs_of(network.with_columns(institutions={"convenant_since": since}))


def test_of_a_covenant_at_most_eight_who_take_part():
    # x is in five projects, a to i in two, z in none
    links = f"{FIVE} " + " ".join(f"{i}P {i}Q" for i in "abcdefg") + " hP iP"
    network = net(links, "xabcdefghiz")
    every = network.with_columns(institutions={"convenant_since": 2020})
    assert list(hubs_of(every)) == [*"xabcdefg"]


def test_equals_of_a_covenant_are_hubs_together_or_not_at_all():
    """Nine are in one project each: no eight of them are larger than the ninth."""
    network = net(f"{FIVE} " + " ".join(f"{i}P" for i in "abcdefghi"), "xabcdefghiz")
    every = network.with_columns(institutions={"convenant_since": 2020})
    assert list(hubs_of(every)) == ["x"]


def test_who_has_a_covenant_is_a_hub_only_where_nobody_without_is_as_large():
    """x is in five projects, y and w in three, v in two."""
    network = net(f"{FIVE} yP yQ yR wP wQ wR vP vQ aS")
    assert list(covenants(network, x=2020, y=2020)) == ["x"]
    assert list(covenants(network, x=2020, y=2020, w=2021)) == ["x", "w", "y"]
    assert list(covenants(network, x=2020, y=2020, w=2021, v=2020)) == ["x", "w", "y", "v"]
    # nobody with a covenant is the largest: as where nobody has one
    assert covenants(network, a=2020) == hubs_of(network)
    assert hubs_of(network)


def test_units_beside_their_institution_leave_four_of_the_covenant():
    """A faculty is in seven projects too, as Naturalis is: of both it is none."""
    units = kn.load_leiden().named()
    degree = units.participations.groupby("institution")["project"].nunique()
    assert (degree == degree["naturalis"]).sum() == 2
    assert list(hubs_of(units)) == [
        "gemeente-leiden",
        "universiteit-leiden",
        "lumc",
        "hogeschool-leiden",
    ]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_changes_nothing(leiden, seed):
    assert hubs_of(shuffled(leiden, seed)) == hubs_of(leiden)


def test_a_letter_is_of_what_tells_names_apart():
    assert letters(["Netherlands eScience Center", "University of Amsterdam", "VU Amsterdam"]) == [
        *"NUV"
    ]
    assert letters(["Gemeente Leiden", "Gemeente Leeuwarden"]) == ["L", "E"]
    assert letters(["de Sleutels", "Sleutels"]) == ["S", "L"]
    assert letters(["École", "Straße"]) == ["É", "S"]
    assert letters(["A", "A", "!"]) == ["A", "1", "2"]


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_letter_is_one_sign_and_nobody_elses(names):
    given = letters(names)
    assert len({*given}) == len(given) == len(names)
    assert all(len(letter) == 1 and letter.isalnum() for letter in given)
