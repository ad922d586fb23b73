"""Line breaks that only wrap a name, and those that part names."""

from __future__ import annotations

import pandas as pd
import pytest

from kennisnet.files.reading import Call, read_with_notes

SHORT = [("UL", "UL\nHsL"), ("TNO", "TNO\nGemeente van\nRijp"), ("HsL", "UL\nTNO\nMuseum Oud")]
NARROW = [
    ("Wasserwerke\nNordheim GmbH", "Institut für\nBodenkunde"),
    ("Bauer &\nSöhne KG", "Verband der\nLandwirte Alm"),
    ("Kunsthalle\nOberau e.V.", "Müller Technik\nGmbH"),
    ("Hans Alt", "Stadt Alm"),
]
TITLES = [
    "Een lang project over\nwater en land",
    "Nog een plan voor het\nonderwijs in de stad",
    "Zorg",
]


def read(cells, titles=None, **said):
    """Give the names of leads and of partners, row by row, and the notes about line breaks."""
    titles = titles or [f"Plan {letter}" for letter in "ABCDEFG"[: len(cells)]]
    rows = [(title, *cell) for title, cell in zip(titles, cells, strict=True)]
    found = read_with_notes(
        pd.DataFrame(rows, columns=["Project", "Trekker", "Partners"]), Call(**said)
    )
    net = found.network
    links = net.participations.assign(
        who=net.participations["institution"].map(net.institutions["name"])
    )
    who = [
        tuple(
            set(links["who"][(links["project"] == one) & (links["role"] == role)])
            for role in ("trekker", "partner")
        )
        for one in net.projects.index
    ]
    return who, [note for note in found.notes if note.rule.startswith("lines-")]


def test_in_a_narrow_table_no_line_break_parts_names():
    who, notes = read(NARROW)
    assert who == [
        ({"Wasserwerke Nordheim GmbH"}, {"Institut für Bodenkunde"}),
        ({"Bauer & Söhne KG"}, {"Verband der Landwirte Alm"}),
        ({"Kunsthalle Oberau e.V."}, {"Müller Technik GmbH"}),
        ({"Hans Alt"}, {"Stadt Alm"}),
    ]
    assert [(note.rule, note.values["n"]) for note in notes] == [("lines-joined", 3)] * 2


def test_a_list_with_short_names_stays_a_list_but_a_name_that_goes_on_is_one():
    who, notes = read(SHORT)
    assert [partners for _, partners in who] == [
        {"HsL"},
        {"Gemeente van Rijp"},
        {"UL", "TNO", "Museum Oud"},
    ]
    assert [(note.rule, note.found) for note in notes] == [("lines-joined", "Gemeente van Rijp")]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Alm Werke\nGmbH\nUL", {"Alm Werke GmbH", "UL"}),
        ("Zand-\nwerken Oost\nUL", {"Zand-werken Oost", "UL"}),
        ("Holz &\nBau Süd\nUL", {"Holz & Bau Süd", "UL"}),
        ("TNO (met heel\nveel anderen)\nUL", {"TNO", "UL"}),
        ("UL en\nTNO\nGGD", {"UL", "TNO", "GGD"}),
        ("GGD (penv\nTNO\nUL", {"GGD (penv", "TNO", "UL"}),
        ("- TNO\n- UL", {"TNO", "UL"}),
        ("AB\nTNO\nGGD", {"AB", "TNO", "GGD"}),
    ],
)
def test_one_break_within_a_list(cell, names):
    rows = [
        ("Stad A", cell),
        ("AB", "TNO\nUL"),
        ("Stad C", "GGD\nTNO"),
        ("Stad D", "UL"),
        ("TNO", "GGD"),
    ]
    assert read(rows)[0][0][1] == names


def test_a_list_of_long_names_is_no_wrapped_name():
    rows = [
        ("UL", "Universiteit Leiden\nUniversiteit Utrecht"),
        ("TNO", "Universiteit Twente\nTechnische Universiteit Delft"),
        ("HsL", "Hogeschool Leiden\nHogeschool Utrecht"),
    ]
    who, notes = read(rows)
    assert [len(partners) for _, partners in who] == [2, 2, 2]
    assert not notes


def test_what_is_not_clear_is_told():
    cells = [
        ("Delft", "Stichting Oude\nMolens Zuid"),
        ("Goes", "Vereniging Nieuwe\nErven Noord"),
        ("Rijp", "Gemeente Rijp"),
    ]
    who, (note,) = read(cells, TITLES)
    assert [len(partners) for _, partners in who] == [2, 2, 1]
    assert (note.rule, note.values["n"]) == ("lines-perhaps", 2)


def test_a_break_in_a_list_that_another_sign_makes_is_told():
    rows = [("UL", "Zand Bouw \n Limite; TNO; HsL"), ("TNO", "UL; GGD"), ("HsL", "UL; TNO; GGD")]
    assert [note.rule for note in read(rows)[1]] == ["lines-perhaps"]
    assert not read([("UL", "Zand Bouw;\nTNO; HsL"), *rows[1:]])[1]


def test_columns_without_a_cell_are_no_hindrance():
    frame = pd.DataFrame(
        {"Project": ["A", "B"], "Trekker": ["UL", "TNO"], "Partners": ["UL\nHsL", "TNO"]}
    )
    found = read_with_notes(frame.assign(Leeg=None), Call())
    assert {*found.network.institutions["name"]} == {"UL", "TNO", "HsL"}


def test_who_says_that_lines_part_names_is_obeyed():
    who, _ = read([("Hans", "Wasserwerke\nNordheim GmbH"), *NARROW[1:]], separators=["line"])
    assert who[0][1] == {"Wasserwerke", "Nordheim GmbH"}
    assert who[2][1] == {"Müller Technik GmbH"}
