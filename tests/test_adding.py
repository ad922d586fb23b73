"""A bracket that begins with + or a word for together adds partners; others are remarks as ever."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.naming import read_cell


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("QRS (+TNX)", ["QRS", "TNX"]),
        ("QRS (+ TNX, Bolt), Eem", ["QRS", "TNX", "Bolt", "Eem"]),
        ("QRS (i.s.m. TNX en UvN)", ["QRS", "TNX", "UvN"]),
        ("QRS (in samenwerking met de Hogeschool Aam)", ["QRS", "de Hogeschool Aam"]),
        ("Bath (together with Arup and BT), Eem", ["Bath", "Arup", "BT", "Eem"]),
        ("Bath (with Arup; TNX)", ["Bath", "Arup", "TNX"]),
        ("QRS (met Universiteit van Aam)", ["QRS", "Universiteit van Aam"]),
        ("QRS (+ TNX) (2020)", ["QRS", "TNX"]),
    ],
)
def test_brackets_that_add_names_add_them(text, names):
    assert list(read_cell(text, separators=(",",)).mentions) == names


@pytest.mark.parametrize(
    "bracket",
    [
        "+31 71 527 27 27",
        "met subsidie van de provincie",
        "met EU-subsidie",
        "with support of BT",
        "with Anna de Vries",
        "+ Faculteit Recht",
        "samen met bewoners",
        "Withington",
        "lectoren",
        "+",
    ],
)
def test_other_brackets_are_remarks(bracket):
    cell = read_cell(f"QRS ({bracket})", separators=(",",))
    assert cell.mentions == ("QRS",)
    assert cell.remarks == (bracket,)


def test_a_bracket_in_the_middle_of_a_name_adds_nothing():
    assert read_cell("QRS (+TNX) Lab", separators=(",",)).mentions == ("QRS Lab",)


def test_an_open_end_in_such_a_bracket_makes_the_list_open():
    cell = read_cell("QRS (+ TNX e.a.)", separators=(",",))
    assert (cell.mentions, cell.open_ended) == (("QRS", "TNX"), True)


def test_a_name_that_stays_whole_keeps_such_a_bracket():
    whole = frozenset({"qrs (+tnx)"})
    assert read_cell("QRS (+TNX)", separators=(",",), whole=whole).mentions == ("QRS (+TNX)",)


def test_a_table_has_the_added_partners():
    wide = pd.DataFrame(
        {
            "Project": ["Aa", "Bb"],
            "Trekker": ["UvN", "UvN"],
            "Partners": ["Museum Aam (+TNX)", "Bolt, Eem (with QRS)"],
        }
    )
    names = {"UvN", "Museum Aam", "TNX", "Bolt", "Eem", "QRS"}
    assert {*kn.read(wide).institutions["name"]} == names


@pytest.mark.parametrize("text", ["(+A " * 8000, "Aa" + "(+B)" * 5000, "A (" + " " * 20000 + "+B)"])
def test_hostile_cells_are_read(text):
    assert read_cell(text, separators=(",",)).mentions[0].startswith(text[0])
