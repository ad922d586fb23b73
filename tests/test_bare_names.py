"""A bare "name" beside columns of projects: the institution's, the project's, or a person's."""

import itertools

import pytest
from test_reading import table, ties

import kennisnet as kn

CORDIS = table("""
    projectID | projectAcronym | organisationID | vatNumber   | name                | shortName | SME   | city   | country | order | role           | rcn
    101000001 | SEAWATCH       | 999900001      | NL00000001B | UNIVERSITEIT LEIDEN | UL        | false | LEIDEN | NL      | 1     | coordinator    | 1900001
    101000001 | SEAWATCH       | 999900002      |             | DELTARES            |           | false | DELFT  | NL      | 2     | participant    | 1900002
    101000001 | SEAWATCH       | 999900003      | DE00000003B | ACME SENSORS GMBH   | ACME      | true  | BERLIN | DE      | 3     | thirdParty     | 1900003
    101000002 | GREENPORT      | 999900002      |             | DELTARES            |           | false | DELFT  | NL      | 1     | coordinator    | 1900002
    101000002 | GREENPORT      | 999900004      | NL00000004B | STICHTING NIOZ      | NIOZ      | false | TEXEL  | NL      | 2     | participant    | 1900004
    101000003 | NEUROMAP       | 999900001      | NL00000001B | UNIVERSITEIT LEIDEN | UL        | false | LEIDEN | NL      | 2     | participant    | 1900001
    101000003 | NEUROMAP       | 999900005      |             | OULUN YLIOPISTO     | UOULU     | false | OULU   | FI      | 1     | coordinator    | 1900005
""")
FURTHER = ["organisationID", "vatNumber", "shortName", "SME", "city", "country", "order", "rcn"]
PROJECTS = [["projectID"], ["projectAcronym"], ["projectID", "projectAcronym"]]
SUBSETS = [
    [*projects, *further, "name", "role"]
    for projects, n in itertools.product(PROJECTS, (0, 1, 2, 7, 8))
    for further in itertools.combinations(FURTHER, n)
]


@pytest.mark.parametrize("kept", SUBSETS, ids="-".join)
def test_the_name_beside_a_project_column_is_who_takes_part(kept):
    some = CORDIS[[one for one in CORDIS.columns if one in kept]]
    project = "projectAcronym" if "projectAcronym" in kept else "projectID"
    roles = {"coordinator": "trekker"}
    rows = zip(CORDIS[project], CORDIS["name"], CORDIS["role"], strict=True)
    assert ties(kn.read(some)) == {(p, n, roles.get(r, "partner")) for p, n, r in rows}


def test_an_id_is_that_of_the_organisation_before_that_of_taxes():
    columns = kn.recognise(CORDIS).columns
    assert (columns["organisationID"], columns["name"]) == ("institution", "institution_name")
    assert "vatNumber" not in columns


def test_a_name_that_goes_with_its_project_stays_the_projects():
    net = kn.read(
        table("""
        Project number | Name  | Organisation ID | Role
        1              | Dikes | O-11            | lead
        1              | Dikes | O-12            | partner
        2              | Roofs | O-11            | lead
        2              | Roofs | O-13            | partner
    """)
    )
    assert sorted(net.projects["name"]) == ["Dikes", "Roofs"]


def test_a_slip_in_the_name_of_a_project_makes_it_nobody_that_takes_part():
    reading = kn.recognise(
        table("""
        Project number | Name         | Partner | Role
        1              | Dikes of now | UL      | lead
        1              | Dikes of nwo | TNO     | partner
        2              | Roofs        | TNO     | lead
        2              | Roofs        | NIOZ    | partner
    """)
    )
    assert (reading.columns["Name"], reading.columns["Partner"]) == ("name", "institution")


def test_a_row_for_each_project_keeps_its_name():
    reading = kn.recognise(
        table("""
        Projectnummer | Naam          | Penvoerder     | Partners
        1             | Groene gevels | Gemeente Delft | TU Delft, TNO
        2             | Koele straten | Gemeente Breda | Avans, TNO
        2             | Koele pleinen | TNO            | Deltares, Avans
    """)
    )
    assert reading.columns["Naam"] == "name"


def test_persons_beside_an_organisation_are_not_who_takes_part():
    net = kn.read(
        table("""
        Project ID | Name        | Organisation        | Role
        P1         | Jan de Wit  | Universiteit Leiden | lead
        P1         | Els Vis     | TNO                 | partner
        P2         | Anna Kok    | TU Delft            | lead
        P2         | Els Vis     | TNO                 | partner
        P3         | Karel Mol   | KNMI                | lead
        P3         | Sanne Dam   | TU Delft            | partner
    """)
    )
    assert ties(net) == {
        ("P1", "Universiteit Leiden", "trekker"),
        ("P1", "TNO", "partner"),
        ("P2", "TU Delft", "trekker"),
        ("P2", "TNO", "partner"),
        ("P3", "KNMI", "trekker"),
        ("P3", "TU Delft", "partner"),
    }


TITLES = table("""
    Project ID | Title                 | Institution
    G-101      | Sensors for dikes     | Deltares
    G-101      | Modelling of dikes    | TU Delft
    G-102      | Peat and carbon       | NIOZ
    G-102      | Peat and farms        | Wageningen University
    G-103      | Bees in the city      | Naturalis
    G-103      | Flowers in the city   | Universiteit Leiden
""")


def test_where_titles_link_nobody_and_codes_do_it_is_asked():
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(TITLES)
    answers = [(one.choice, one.value) for one in question.value.alternatives]
    assert answers == [("project", ["Project ID"]), ("project", ["Title"])]
    assert kn.read(TITLES, project=["Project ID"]).projects["name"].nunique() == 3


def test_where_no_code_recurs_nothing_is_asked():
    numbered = TITLES.assign(**{"Project ID": [f"G-{n}" for n in range(len(TITLES))]})
    assert len(kn.read(numbered).projects) == len(TITLES)
