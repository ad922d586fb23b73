"""What stands around a name in a list, and is no part of it; and lists with another sign than the others."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.naming import read_cell


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Zandbank; Oever Lab; and Kapsa.", ("Zandbank", "Oever Lab", "Kapsa")),
        (
            "(1) Cash partners include: Egg Farm; Kade; (2) Other partners: Stad Alm",
            ("Egg Farm", "Kade", "Stad Alm"),
        ),
        ("Weitere Partner sind: Kade; und Alm", ("Kade", "Alm")),
        (
            "Health PEI.; Exa Inc.; EXA LTD.; Alm B.V.",
            ("Health PEI", "Exa Inc.", "EXA LTD.", "Alm B.V."),
        ),
        ("Holz; und Söhne; et Cie", ("Holz", "und Söhne", "et Cie")),
        ("and Partners; Kade", ("and Partners", "Kade")),
        ("Partners for Health: Alm; Lab 3: Kade", ("Partners for Health: Alm", "Lab 3: Kade")),
        ("Exa (Canada) Inc.; Exa (Ost) Lab; Alm (penv.)", ("Exa (Canada) Inc.", "Exa Lab", "Alm")),
    ],
)
def test_what_leads_up_to_a_name_is_no_part_of_it(cell, names):
    assert read_cell(cell, separators=(";",)).mentions == names


def test_a_cell_with_commas_among_lists_with_another_sign_is_told():
    cells = [
        "Alm; Oever; Kade",
        "Zandbank; Stad Rijp",
        "Kade; Rijp",
        "Oever; Zandbank",
        "Brug; Zandbank; Kade",
        "Eem; Delta Lab, Gate",
        "Fjord, Hub, Isle Works, Jet",
        "Google, Urology Foundation",
        "Davis, California",
        "Exa, Inc.",
        "Alm; Noord, Oost, Zuid, West",
        "Universiteit Alm, Faculteit Recht, Leerstoel Zee",
    ]
    frame = pd.DataFrame(
        {"Project": [f"Plan {k}" for k in range(len(cells))], "Lead": "Brug", "Partners": cells}
    )
    found = kn.check(frame)
    told = found[found["rule"] == "kept-whole"]["found"].tolist()
    assert told == [
        "Fjord, Hub, Isle Works, Jet",
        "Google, Urology Foundation",
        "Noord, Oost, Zuid, West",
    ]


def test_links_and_numbers_of_sources_are_no_part_of_names():
    frame = pd.DataFrame(
        {
            "Tool": ["[Atom](#atom)", "Epi [67,68]", "Model [2020]"],
            "Lead": ["[Exa Lab](https://exa.example/a_b)", "Alm [3]", "Kade"],
            "Partners": ["Oever [1]; Brug [2–4]", "[Zee](z.md); Land", "A [b] c; Oever"],
            "Site": ["[here](https://a.example)", "", ""],
        }
    )
    net = kn.read(frame, name="Tool")
    assert net.projects["name"].tolist() == ["Atom", "Epi", "Model [2020]"]
    names = {"Exa Lab", "Alm", "Kade", "Oever", "Brug", "Zee", "Land", "A [b] c"}
    assert {*net.institutions["name"]} == names
    assert net.projects["Site"].iloc[0] == "[here](https://a.example)"
