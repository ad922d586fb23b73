"""Where most cells with "and" are lists, the others follow; and a separator that was said is obeyed."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn

LISTS = [
    "Citron, Terre et Université du Sud",
    "Engie Bio et ADEME Nord",
    "Savon, GRDF et Université de Brume",
    "Halle Verte et Chambre du Littoral",
]


def partners_of(cells, **said):
    """Give the partners of the last cell, and what check tells of cutting it."""
    frame = pd.DataFrame(
        {
            "Projet": [f"Plan {k}" for k in range(len(cells))],
            "Porteur": "Laiterie",
            "Partenaires": cells,
        }
    )
    net = kn.read(frame, **said)
    names = net.institutions["name"]
    links = net.participations.query("role == 'partner'")
    last = links[links["project"] == net.projects.index[-1]]["institution"]
    found = kn.check(frame, **said)
    rules = found[found["rule"].isin(["cut", "kept-whole"]) & found["found"].isin([cells[-1]])][
        "rule"
    ]
    return {names[one] for one in last}, [*rules]


@pytest.mark.parametrize(
    "cell",
    [
        "Ifrem et CLS",
        "Chambre des eaux de Brume et Inra Lac",
        "Comhairle nan Eilean et Early Years Alba",
    ],
)
def test_what_most_cells_do_the_others_follow(cell):
    assert partners_of([*LISTS, cell]) == ({*cell.split(" et ")}, ["cut"])
    assert partners_of([*LISTS[:1], "Kalt et Warm", "Pin et Chêne", cell])[0] == {cell}


def test_what_was_cut_elsewhere_lets_a_single_word_follow():
    cells = [
        *LISTS,
        "Chambre des eaux de Brume et Inra Lac",
        "Chambre des eaux de Brume et Biocoop",
    ]
    assert partners_of(cells)[0] == {"Chambre des eaux de Brume", "Biocoop"}


@pytest.mark.parametrize(
    "cell",
    [
        "Sciences et Lettres",
        "Arts et Métiers",
        "École nationale des Arts et Métiers",
        "Ministère de la Ville et du Logement",
        "Ministère de la Pêche et Forêt",
        "Institut pour Arbres et Jardins",
        "Pain et Vin",
        "Haute école de Brume et Littoral (HBL)",
        "Dupont et fils",
        "Stichting Zorg et Welzijn Rijp",
    ],
)
def test_what_is_plainly_one_name_does_not_follow(cell):
    assert partners_of([*LISTS, cell])[0] == {cell.removesuffix(" (HBL)")}


def test_a_name_that_recurs_does_not_follow():
    name = "Hautes Terres de Brume et CLS"
    assert partners_of([*LISTS, f"Citron, {name}", f"{name}, Savon", name])[0] == {name}
    assert partners_of([*LISTS, name])[0] == {*name.split(" et ")}


def test_a_name_that_stands_elsewhere_with_the_word_does_not_follow():
    cells = [*LISTS, "Pin Vert et CLS, Citron", "Pin Vert et CLS"]
    frame = pd.DataFrame(
        {
            "Projet": [*"ABCDEF"],
            "Porteur": ["Pin Vert et CLS", *["Laiterie"] * 5],
            "Partenaires": cells,
        }
    )
    assert "Pin Vert et CLS" in {*kn.read(frame).institutions["name"]}


@pytest.mark.parametrize(
    "cell", ["Chambre des eaux de Brume et Biocoop", "Arts et Métiers", "Pain et Vin"]
)
def test_a_separator_that_was_said_is_obeyed(cell):
    assert partners_of([*LISTS, cell], separators=[",", "et"]) == ({*cell.split(" et ")}, ["cut"])


@pytest.mark.parametrize("cell", ["Ministère de la Pêche et Forêt", "Dupont et fils"])
def test_or_it_is_told_where_it_is_not(cell):
    assert partners_of([*LISTS, cell], separators=[",", "et"]) == ({cell}, ["kept-whole"])
