"""A separator that was said is obeyed at every sign; and where a column mostly cuts at "/", all does."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.recognising.separating import separating
from kennisnet.naming import read_cell


def cut(cells, *, several=True, given=None):
    """Give the names of each cell, and the texts that are told as doubtful."""
    said = separating(pd.Series(cells), several=several, given=given)
    names = [list(read_cell(one, None, "", said.separators, said.whole).mentions) for one in cells]
    return names, [text for text, _ in said.doubtful]


LEADS = ["University of Maryland / BRM Zuid", "TNX / UvN Noord", "University of Aam"]


@pytest.mark.parametrize("several", [True, False])
def test_a_slash_that_was_said_is_obeyed_behind_a_university_with_campuses(several):
    names, told = cut(LEADS, several=several, given=["/"])
    assert names == [
        ["University of Maryland", "BRM Zuid"],
        ["TNX", "UvN Noord"],
        ["University of Aam"],
    ]
    assert told == []


def test_what_is_plainly_one_name_stays_and_is_told():
    cells = ["University of California/Davis", "24/70 Zorg", "UvN/TNX"]
    assert cut(cells, given=["/"]) == (
        [[cells[0]], [cells[1]], ["UvN", "TNX"]],
        [cells[1], cells[0]],
    )


def test_a_slash_that_was_said_parts_what_could_be_an_institution_and_its_part():
    cells = ["UvN/QRS", "UvN/QRS", "UvN", "TNX/UvN/QRS"]
    names, _ = cut(cells, given=["/"])
    assert names == [["UvN", "QRS"], ["UvN", "QRS"], ["UvN"], ["TNX", "UvN", "QRS"]]
    assert cut(cells)[0][0] == ["UvN/QRS"]


def test_two_signs_that_were_said_are_both_obeyed():
    names, told = cut(["QRS + TNX", "UvN/Bolt", "Eem/Fjord", "A/S Brug"], given=["/", "+"])
    assert names == [["QRS", "TNX"], ["UvN", "Bolt"], ["Eem", "Fjord"], ["A/S Brug"]]
    assert told == []


def test_what_was_said_is_obeyed_where_the_same_text_stands_in_another_column():
    frame = pd.DataFrame(
        {
            "Project": ["Aa", "Bb", "Cc"],
            "Trekker": ["Museum Eem / TNX Zuid", "UvN", "UvN"],
            "Partners": ["QRS", "Museum Eem / TNX Zuid", "QRS / Bolt"],
        }
    )
    net = kn.read(frame, separators=["/"])
    assert {*net.institutions["name"]} == {"Museum Eem", "TNX Zuid", "UvN", "QRS", "Bolt"}


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["TNX", "UvN/TNX", "TNX/QRS", "Bolt"], ["TNX", "QRS"]),
        (["TNX", "UvN/TNX", "QRS/Fjord", "Bolt"], ["QRS", "Fjord"]),
        (["TNX", "UvN/TNX", "Eem/Fjord", "Bolt"], ["Eem/Fjord"]),
        (["TNX", "UvN/TNX", "QRS/Faculteit Recht", "Bolt"], ["QRS/Faculteit Recht"]),
        (["TNX", "UvN/TNX", "Universiteit Aam/Delf", "Bolt"], ["Universiteit Aam/Delf"]),
        (["TNX/UvN", "TNX", "AC/DC Museum", "UvN", "UvN/QRS", "QRS"], ["AC/DC Museum"]),
        (["TNX/UvN", "TNX", "Eem/Fjord", "UvN", "UvN/QRS", "QRS/TNX"], ["Eem", "Fjord"]),
        (["TNX", "Bolt", "TNX/QRS", "Eem/Fjord", "Gat/Hub"], ["TNX/QRS"]),
        (["TNX", "UvN/TNX", "Universiteit Gent/UGent", "Bolt"], ["Universiteit Gent/UGent"]),
    ],
)
def test_a_slash_follows_what_the_column_does_with_slashes(cells, names):
    assert cut(cells)[0][2] == names


def test_one_name_a_cell_has_no_such_habit():
    assert cut(["TNX", "UvN/TNX", "TNX/QRS", "Bolt"], several=False)[0][1] == ["UvN/TNX"]


def test_a_word_for_a_lead_behind_one_name_with_and_does_not_make_it_several():
    frame = pd.DataFrame(
        {
            "Project": [*"ABCD"],
            "Betrokken organisaties": [
                "Sportservice Aam (trekker), Dock, GGD Eem",
                "GGD Eem (trekker), Zorgveld, Sportservice Aam",
                "Jeugdfonds Sport & Cultuur (trekker), Dock",
                "Zorgveld (trekker), Jeugdfonds Sport & Cultuur",
            ],
        }
    )
    assert "Jeugdfonds Sport & Cultuur" in {*kn.read(frame).institutions["name"]}
    assert "cut" not in {*kn.check(frame)["rule"]}


LISTS = [
    "Gemeente Aam, TNX en Provincie Eem",
    "Provincie Eem en Gemeente Bolt",
    "Natuurfonds Aam, Gemeente Bolt en LTX Noord",
    "Gemeente Aam en TNX",
]


@pytest.mark.parametrize(
    ("cell", "names", "told"),
    [
        ("Waterschap Hunze en Aa's", ["Waterschap Hunze en Aa's"], False),
        ("Waterschap Rijn en IJssel", ["Waterschap Rijn en IJssel"], False),
        ("Borough of Ham and Eem", ["Borough of Ham and Eem"], False),
        ("Gemeente Haren en Zuidlaren", ["Gemeente Haren en Zuidlaren"], True),
        ("Waterschap Hunze en TNX", ["Waterschap Hunze", "TNX"], True),
        ("Continium en Thermenmuseum", ["Continium", "Thermenmuseum"], True),
        ("Thermenmuseum en Continium", ["Thermenmuseum", "Continium"], True),
        ("Pain en Vin", ["Pain en Vin"], True),
        ("Muziek en Theater", ["Muziek en Theater"], None),
    ],
)
def test_regions_stay_whole_and_compounds_of_a_kind_follow_the_habit(cell, names, told):
    found, doubted = cut([*LISTS, cell])
    assert found[-1] == names
    assert told is None or (cell in doubted) is told


def test_a_region_is_doubted_where_the_table_tells_against_it():
    cells = [*LISTS, "Waterschap Vallei en Veluwe", "Waterschap Veluwe"]
    assert "Waterschap Vallei en Veluwe" in cut(cells)[1]


def test_a_region_stays_whole_and_is_told_where_the_word_was_said():
    cells = [*LISTS, "Waterschap Vallei en Veluwe"]
    names, told = cut(cells, given=[",", "and"])
    assert names[-1] == [cells[-1]]
    assert cells[-1] in told
