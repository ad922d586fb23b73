"""The column of roles and the name of the projects, by what stands in them, with a row for each partner."""

import pandas as pd
import pytest
from readings import links

import kennisnet as kn

ROWS = [
    ("W1", "Natte natuur", "Deltares", "lead"),
    ("W1", "Natte natuur", "Saxion", "with"),
    ("W1", "Natte natuur", "TNO", "with"),
    ("W2", "Droge voeten", "TNO", "with"),
    ("W2", "Droge voeten", "Saxion", "lead"),
    ("W2", "Droge voeten", "Deltares", "with"),
    ("W3", "Slimme dijken", "TNO", "lead"),
    ("W3", "Slimme dijken", "Saxion", "with"),
    ("W3", "Slimme dijken", "Gemeente Zwolle", "with"),
]
LED = {(name, who, role == "lead") for _, name, who, role in ROWS}


def table(header, lead, others, rows=ROWS):
    said = {"lead": lead, "with": others}
    rows = [(code, name, who, said.get(role, role)) for code, name, who, role in rows]
    return pd.DataFrame(rows, columns=header, dtype="str")


@pytest.mark.parametrize(
    "header", ["Hoedanigheid", "Functie", "Positie", "Betrokkenheid", "Rol in werkgroep"]
)
def test_who_presides_leads_whatever_the_header(header):
    source = table(["Code", "Werkgroep", "Organisatie", header], "voorzitter", "lid")
    assert links(kn.read(source)) == LED


@pytest.mark.parametrize(
    ("header", "lead", "others"),
    [
        (["No", "Taskforce", "Organisation", "Capacity"], "Chair", "Member"),
        (["Nr", "Arbeitsgruppe", "Einrichtung", "Aufgabe"], "Leitung", "Mitglied"),
        (["Code", "Groupe", "Organisme", "Fonction"], "Pilote", "Contributeur"),
        (["Nr", "Arbetsgrupp", "Organisation", "Uppdrag"], "Ordförande", "Ledamot"),
    ],
)
def test_who_presides_is_known_in_other_languages(header, lead, others):
    assert links(kn.read(table(header, lead, others))) == LED


def test_a_project_without_who_presides_has_no_lead():
    rows = [*ROWS, ("W4", "Stille straten", "TNO", "with"), ("W4", "Stille straten", "UT", "with")]
    source = table(["Code", "Werkgroep", "Organisatie", "Positie"], "voorzitter", "lid", rows)
    more = {("Stille straten", "TNO", False), ("Stille straten", "UT", False)}
    assert links(kn.read(source)) == LED | more


def test_words_that_nobody_knows_are_asked_about_where_one_stands_once_in_each_project():
    source = table(["Code", "Werkgroep", "Organisatie", "Inzet"], "aanjager", "meedenker")
    with pytest.raises(kn.ReadingQuestion) as caught:
        kn.read(source)
    assert caught.value.topic == "lead_values"
    assert caught.value.alternatives[0].value == ["aanjager"]
    assert links(kn.read(source, lead_values="aanjager")) == LED
    assert not any(lead for *_, lead in links(kn.read(source, lead_values=[])))


@pytest.mark.parametrize(
    ("kinds", "header"),
    [
        ({"Gemeente Zwolle": "overheid", "TNO": "kennis", "Saxion": "kennis"}, "Sfeer"),
        ({"Gemeente Zwolle": "overheid", "TNO": "kennis", "Saxion": "kennis"}, "Soort"),
    ],
)
def test_what_kind_of_body_each_is_says_no_role(kinds, header):
    rows = [(f"W{n}", f"Plan {n}", who, kind) for n in range(4) for who, kind in kinds.items()]
    source = pd.DataFrame(rows, columns=["Code", "Project", "Organisatie", header])
    assert not any(lead for *_, lead in links(kn.read(source)))


def test_a_word_for_who_presides_that_stands_twice_in_projects_says_no_role():
    offices = [("TNO", "head"), ("Saxion", "head"), ("Deltares", "branch")]
    rows = [(f"W{n}", f"Plan {n}", who, kind) for n in range(4) for who, kind in offices]
    source = pd.DataFrame(rows, columns=["Code", "Project", "Organisation", "Office"])
    assert not any(lead for *_, lead in links(kn.read(source)))


@pytest.mark.parametrize("header", ["Werkgroep", "Thema", "Programma", "Commissie"])
def test_what_goes_one_to_one_with_the_code_is_the_name(header):
    source = table(["Code", header, "Organisatie", "Rol"], "trekker", "partner")
    assert links(kn.read(source)) == LED


def test_what_several_codes_share_is_no_name():
    rows = [(code, "Kust" if code < "W3" else "Wind", who, role) for code, _, who, role in ROWS]
    source = table(["Code", "Cluster", "Organisatie", "Rol"], "trekker", "partner", rows)
    assert {name for name, *_ in links(kn.read(source))} == {"W1", "W2", "W3"}


def test_persons_beside_a_code_are_no_name():
    persons = {"W1": "Jan de Wit", "W2": "Els Vis", "W3": "Piet Bos"}
    rows = [(code, persons[code], who, role) for code, _, who, role in ROWS]
    source = table(["Code", "Begeleider", "Organisatie", "Rol"], "trekker", "partner", rows)
    assert {name for name, *_ in links(kn.read(source))} == {"W1", "W2", "W3"}
