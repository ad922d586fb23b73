"""Columns of single names before the partners: who leads is read by the header, else it is asked."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.question import ReadingQuestion

PLANS = ["Nachtlicht", "Stille Straat", "Schaduwplein", "Zilverdraad", "Koperdraad"]
ONE = ["Lindewerk", "Wilgenkring", "Oeverzon", "Lindewerk", "Dijkstroom"]
LISTS = [
    "Gemeente Dal; Veldkracht",
    "Lindewerk; Gemeente Oord",
    "Veldkracht",
    "Gemeente Dal",
    "Gemeente Oord",
]


def table(header, cells=ONE, lists=LISTS):
    return pd.DataFrame({"Project": PLANS, header: cells, "Samen met": lists})


def leads(net):
    return int((net.participations["role"] == "trekker").sum())


@pytest.mark.parametrize(
    "header",
    [
        "Initiatief van", "Getrokken door", "Trekkende gemeente", "Penvoerend waterschapsbestuur",
        "Aanvragende stichting", "Leading council", "Host organisation", "Initiated by",
        "Auf Initiative von", "Porté par", "Producteur délégué", "Lead producer",
    ],
)  # fmt: skip
def test_a_header_that_says_who_leads_is_read(header):
    assert leads(kn.read(table(header))) == len(PLANS)


@pytest.mark.parametrize("header", ["Eigenaar", "Owner", "Initiatief", "Kring", "Coöperatie"])
def test_names_that_stand_among_the_partners_too_are_asked_about(header):
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(table(header))
    assert [(one.choice, one.value) for one in asked.value.alternatives] == [
        ("lead", header),
        ("lead", []),
    ]
    assert leads(kn.read(table(header), lead=header)) == len(PLANS)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Kring", ["Oost", "West", "Noord", "Oost", "West"]),  # nobody of these takes part
        ("Plaats", ONE),
        ("Contactpersoon", ["Jan Vis", "Piet Smit", "Anna Bakker", "Jan Vis", "Kees de Wit"]),
        ("Wethouder", ["Jan Vis", "Piet Smit", "Anna Bakker", "Jan Vis", "Kees de Wit"]),
        ("Fase", ["idee", "plan", "bouw", "idee", "plan"]),
        ("Kring", ["klein", "groot", "anders", "klein", "groot"]),
    ],
)
def test_other_columns_are_not_asked_about(header, cells):
    assert leads(kn.read(table(header, cells))) == 0


@pytest.mark.parametrize(
    "header",
    [
        "Primary school",
        "Head office",
        "Hoofdbestuur",
        "Lead country",
        "Lead city",
        "Head of department",
    ],
)
def test_some_words_for_leading_make_another_thing_of_a_body(header):
    assert "lead" not in read_header(header).meanings


FILM = {
    "Titel": PLANS,
    "Regie": ["Anne Vos", "Karim Benali", "Julie Sorel", "Paul de Wit", "Lucie Dhaene"],
    "Huis": ["Films du Pré", "Bas et Long", "Versus Image", "Films du Pré", "Besoin Film"],
    "Alliés": [
        "Arte Pays et Versus Image", "Picta", "Films du Pré et Besoin Film", "Picta, RTX et Arte Pays", "Picta",
    ],
}  # fmt: skip


def test_lists_are_offered_first_as_partners_and_persons_last():
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(pd.DataFrame(FILM).rename(columns={"Regie": "Metteur"}))
    values = [one.value for one in asked.value.alternatives if one.value]
    assert values[0] == "Alliés"
    assert values[-1] == "Metteur"


def test_once_the_partners_are_told_it_is_asked_who_leads():
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(pd.DataFrame(FILM).rename(columns={"Regie": "Metteur"}), partners="Alliés")
    assert asked.value.topic == "lead"
    assert asked.value.alternatives[0].value == "Huis"
