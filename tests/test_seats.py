"""A comma before a place keeps a name whole where few cells hold one; titles of other rows are names."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn

SINGLE = ["Aamse Galerie", "Muziekdienst", "Stichting Brug", "Het Speelhuis", "Fonds Eem", "Hof"]
LEADS = ["University of Aam", "Universiteit Delf", "Gemeente Den Hof", "TNX"]


def read(cells, leads=LEADS, titles=None):
    """Give the names of the partners of each row, and what check tells of them."""
    rows = len(cells)
    frame = pd.DataFrame(
        {
            "Project": titles or [f"Plan {k}" for k in range(rows)],
            "Trekker": [leads[k % len(leads)] for k in range(rows)],
            "Partner": cells,
        }
    )
    net = kn.read(frame)
    links = net.participations.query("role == 'partner'")
    names = net.institutions["name"]
    told = kn.check(frame)
    told = told[told["rule"].isin(["cut", "kept-whole"])]
    return {names[one] for one in links["institution"]}, {*told["found"]}


@pytest.mark.parametrize("name", ["Ikon Gallery, Aam", "De Kade, Delf", "Zaal Noord, Den Hof"])
def test_a_place_behind_a_comma_stays_with_its_name_and_is_told(name):
    found, told = read([*SINGLE, name])
    assert name in found
    assert name in told


@pytest.mark.parametrize(
    "cell",
    [
        "Ikon Gallery, Bolt",  # no place that the table knows
        "QRS, Aam",  # one word before it
        "Gemeente Eem, Aam",  # bears the name of a place itself
        "Ikon Gallery, Universiteit Delf",
    ],
)
def test_other_commas_part_names_as_ever(cell):
    assert {*cell.split(", ")} <= read([*SINGLE, cell])[0]


def test_where_lists_have_commas_a_place_that_stands_alone_is_a_name():
    cells = ["Ikon Gallery, Aam", "Aam, Bolt, Eem", "Bolt, Hof", "Eem, Aam, QRS"]
    assert read(cells)[0] == {"Ikon Gallery", "Aam", "Bolt", "Eem", "Hof", "QRS"}


def test_where_no_university_bears_the_name_the_comma_parts_as_ever():
    assert "Ikon Gallery" in read([*SINGLE, "Ikon Gallery, Aam"], leads=["TNX", "UvN"])[0]


def test_what_is_the_title_of_another_row_is_one_name():
    name = "Centrum Burcht (CB), Museum Newark"
    titles = [*(f"Plan {k}" for k in range(len(SINGLE))), "Ander plan", name]
    found, _ = read([*SINGLE, name, "Hof"], titles=titles)
    assert "Centrum Burcht, Museum Newark" in found


def test_the_title_of_the_same_row_is_no_reason():
    name = "Centrum Burcht, Museum Newark"
    titles = [*(f"Plan {k}" for k in range(len(SINGLE))), name]
    found, _ = read([*SINGLE, name], titles=titles)
    assert {"Centrum Burcht", "Museum Newark"} <= found


def test_a_title_that_consists_of_names_that_stand_alone_is_a_list():
    cells = [*SINGLE, "Fonds Eem, Hof"]
    titles = ["Fonds Eem, Hof", *(f"Plan {k}" for k in range(len(SINGLE)))]
    assert "Fonds Eem, Hof" not in read(cells, titles=titles)[0]
