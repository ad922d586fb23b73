"""Columns that hold partners, leads or who pays, by what their headers name and what stands below."""

import pandas as pd
import pytest

import kennisnet as kn

PROJECTS = ["Dijkproef", "Duinlab", "Damwerk", "Delta in beeld", "Dorpsbron"]
SCHOOLS = ["Zeelust College", "Rijnhof Academie", "Wadland College; Bosrand School", "Zeelust College", "Duinoord"]  # fmt: skip
FIRMS = ["Acme; Bolt Techniek", "Corvus", "Acme", "Dynamo; Elan", "Bolt Techniek"]
PUBLIC = ["Gemeente Ee", "Provincie Wad", "Gemeente Ee; Gemeente Oe", "Waterschap Aa", "Gemeente Oe"]  # fmt: skip


def links(table, **said):
    """Give who takes part in what, and who of them leads."""
    net = kn.read(table, **said)
    who, what = net.institutions["name"], net.projects["name"]
    rows = [
        (what[one.project], who[one.institution], one.role == "trekker")
        for one in net.participations.itertuples()
    ]
    return {(p, i) for p, i, _ in rows}, {(p, i) for p, i, led in rows if led}


def expected(*columns, sign=";"):
    return {
        (project, name.strip())
        for column in columns
        for project, cell in zip(PROJECTS, column, strict=True)
        for name in cell.split(sign)
    }


def test_columns_of_other_kinds_beside_a_kind_of_partners_are_partners():
    table = pd.DataFrame(
        {
            "Project": PROJECTS,
            "Schoolpartners": SCHOOLS,
            "Ondernemingen": FIRMS,
            "Overheden": PUBLIC,
        }
    )
    assert links(table)[0] == expected(SCHOOLS, FIRMS, PUBLIC)


def test_beside_plain_partners_it_is_asked_and_all_together_come_first():
    table = pd.DataFrame({"Project": PROJECTS, "Partners": SCHOOLS, "Companies": FIRMS})
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    first, second = (one.value for one in asked.value.alternatives if one.choice == "partners")
    assert (first, second) == (["Partners", "Companies"], ["Partners"])
    assert links(table, partners=first)[0] == expected(SCHOOLS, FIRMS)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Gemeenten", ["Ee", "Oe", "Ee, Oe", "Aa", "Ie"]),  # a place
        ("Studenten", ["12", "30", "8", "0", "9"]),
        ("Bedrijven", ["bakkers; slagers", "telers", "winkeliers", "bakkers", "vissers"]),
        ("Overheden", ["ja", "nee", "ja", "ja", "nee"]),
        ("Thema", ["Water; Zout", "Zand", "Slib", "Water", "Zout"]),
    ],
)
def test_what_names_no_partners_is_none(header, cells):
    table = pd.DataFrame({"Project": PROJECTS, "Schoolpartners": SCHOOLS, header: cells})
    assert links(table)[0] == expected(SCHOOLS)


@pytest.mark.parametrize(
    "header",
    [
        "Deelnemende gemeenten",
        "Betrokken scholen",
        "Participating universities",
        "Beteiligte Vereine",
    ],
)
def test_kinds_that_take_part_are_partners(header):
    table = pd.DataFrame({"Project": PROJECTS, "Penvoerder": "Rijnhof", header: FIRMS})
    rijnhof = {(project, "Rijnhof") for project in PROJECTS}
    assert links(table) == (expected(FIRMS) | rijnhof, rijnhof)


def test_each_partner_column_parts_names_in_its_own_way():
    towns = ["Ee, Oe, Aa en Ie", "Oe, Ie en Ee", "Aa, Ee en Ie", "Ie, Aa en Oe", "Ee, Aa en Oe"]
    others = ["Bolt, Zoon en Dochter; Acme", "Acme", "Corvus; Raad voor Zand en Klei", "Acme; Corvus", "Elan"]  # fmt: skip
    table = pd.DataFrame(
        {"Project": PROJECTS, "Deelnemende gemeenten": towns, "Overige partners": others}
    )
    plain = [cell.replace(" en ", ", ") for cell in towns]
    found = expected(plain, sign=",") | expected(others)
    assert links(table)[0] == found
    reading = kn.recognise(table)
    assert links(table, reading=reading)[0] == found


def test_names_with_commas_beside_lists_stay_whole():
    others = ["Acme; Corvus", "Acme", "Elan; Corvus", "Acme; Elan", "Elan"]
    seats = ["University of Wad, Ee", "University of Wad, Oe", "Corvus", "Acme", "Elan"]
    table = pd.DataFrame({"Project": PROJECTS, "Partners": others, "Other partners": seats})
    net = kn.read(table)
    assert "University of Wad, Ee" in set(net.institutions["name"])


@pytest.mark.parametrize(
    "header",
    [
        "Förderstelle",
        "Geldgever",
        "Subsidieverlener",
        "Financeur",
        "Ente finanziatore",
        "Granting authority",
        "Rahoittaja",
    ],
)
def test_who_pays_is_no_partner_and_does_not_lead(header):
    payer = ["Provincie Wad", "Fonds Zand", "Provincie Wad", "Stichting Zout", "Fonds Zand"]
    for table in (
        pd.DataFrame({"Project": PROJECTS, "Partners": FIRMS, header: payer}),
        pd.DataFrame({"Project": PROJECTS, header: payer, "Partners": FIRMS}),
    ):
        assert links(table) == (expected(FIRMS), set())


def test_partners_who_pay_stay_partners():
    table = pd.DataFrame({"Project": PROJECTS, "Partners en financiers": FIRMS})
    assert links(table)[0] == expected(FIRMS)


def test_the_word_before_the_bracket_decides():
    persons = ["Lotte Vis", "Piet Bos", "Karin Wit", "Els Zand", "Tim Berg"]
    leads = ["Topsport Ee", "Zwembad De Golf", "Sportraad", "Topsport Ee", "Zwembad De Golf"]
    cells = [f"{lead} ({person})" for lead, person in zip(leads, persons, strict=True)]
    table = pd.DataFrame(
        {"Project": PROJECTS, "Trekker (contactpersoon)": cells, "Partners": FIRMS}
    )
    assert links(table) == (expected(FIRMS, leads), expected(leads))


def test_persons_before_the_bracket_are_no_leads():
    cells = ["L. Vis (Topsport Ee)", "P. Bos (Sportraad)", "K. Wit (Golf)", "E. Zand (Ree)", "T. Berg (Topsport Ee)"]  # fmt: skip
    table = pd.DataFrame(
        {"Project": PROJECTS, "Trekker (contactpersoon)": cells, "Partners": FIRMS}
    )
    assert links(table) == (expected(FIRMS), set())


def test_the_column_that_names_the_projects_is_not_offered_as_lead():
    titles = [
        "Museum Week",
        "Stichting Zand",
        "Provincie in beeld",
        "Hogeschool open",
        "Fonds Zout",
    ]
    table = pd.DataFrame({"Project": titles, "Partners": FIRMS})
    net = kn.read(table)
    assert set(net.participations["role"]) == {"partner"}


@pytest.mark.parametrize("header", ["Contributed by", "acteurs_clés", "Key actors", "Akteure"])
def test_words_that_say_less_surely_who_takes_part(header):
    table = pd.DataFrame({"Project": PROJECTS, header: FIRMS, "Jaar": "2024"})
    assert links(table)[0] == expected(FIRMS)


def test_a_surer_header_goes_first():
    table = pd.DataFrame({"Project": PROJECTS, "Lead": "Rijnhof", "Partners": FIRMS, "Developers": SCHOOLS})  # fmt: skip
    rijnhof = {(project, "Rijnhof") for project in PROJECTS}
    assert links(table) == (expected(FIRMS) | rijnhof, rijnhof)


def test_agencies_are_asked_about():
    table = pd.DataFrame({"Mission": PROJECTS, "Agency": FIRMS, "Revisit": "5 days"})
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    assert [one.value for one in asked.value.alternatives] == ["Agency", []]
    assert links(table, partners="Agency")[0] == expected(FIRMS)


def test_a_word_one_letter_off_does_not_hide_the_last_word():
    table = pd.DataFrame({"project_id": ["P1", "P1", "P2"], "abc_domain_institution": ["Ree", "Golf", "Ree"]})  # fmt: skip
    net = kn.read(table)
    assert sorted(net.institutions["name"]) == ["Golf", "Ree"]


def test_slashes_in_nearly_all_cells_are_offered_first():
    cells = ["Acme / Bolt", "Corvus / Dynamo", "Elan / Ferro", "Golf / Hout", "Iris / Jade"]
    table = pd.DataFrame({"Project": PROJECTS, "Partners": cells})
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    assert [one.value for one in asked.value.alternatives] == [["/"], []]
