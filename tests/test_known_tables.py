"""Well-known kinds of tables: parts of projects, applicants beside institutions, the roles of a funder."""

import pytest
from test_reading import table, ties

import kennisnet as kn

PARTS = table("""
    Aktenzeichen | Projekt        | Antragsteller   | Summe
    A-1          | Neue Wärme     | Stadtwerke Ulm  | 10
    A-2          | Neue Wärme     | Universität Ulm | 20
    A-3          | Grüner Stahl   | RWTH Aachen     | 10
    A-4          | Grüner Stahl   | Salzgitter AG   | 30
    A-5          | Grüner Stahl   | Universität Ulm | 30
    A-6          | Digitale Höfe  | Landgut MV      | 3
""")


def test_applications_that_are_parts_of_projects_link_who_applied():
    net = kn.read(PARTS)
    rows = zip(PARTS["Projekt"], PARTS["Antragsteller"], strict=True)
    assert ties(net) == {(what, who, "partner") for what, who in rows}


@pytest.mark.parametrize("column", ["Projekt", "Antragsteller"])
def test_applications_that_link_nobody_stay_projects(column):
    other = PARTS.copy()
    if column == "Projekt":
        other[column] = [f"{what} {n}" for n, what in enumerate(other[column])]
    else:
        other[column] = other["Projekt"].map(
            dict(zip(PARTS["Projekt"], PARTS[column], strict=True))
        )
    assert kn.recognise(other).form == "projects"


APPLICANTS = table("""
    Projekttitel | Projektnummer | Antragsteller          | Institution
    Spinwellen   | 440001        | Professor Dr. Max Roth | Universität Ulm
    Gletscher    | 440002        | Dr. Ina Hofer          | Universität Innsbruck
    Bienen       | 440003        | Dr. Eva Lang           | Universität Ulm
    Dünen        | 440004        | Jan de Wit             | Universität Kiel
""")


def test_an_applicant_beside_an_institution_is_nobody_that_takes_part():
    net = kn.read(APPLICANTS)
    rows = zip(APPLICANTS["Projekttitel"], APPLICANTS["Institution"], strict=True)
    assert ties(net) == {(what, who, "partner") for what, who in rows}


def test_an_organisation_beside_partners_is_asked_about_and_not_its_person():
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(
            table("""
            Project | Lead             | Organisation        | Partners
            Dike    | Jan de Wit       | TNO                 | UL; HsL
            Peat    | Els van der Vis  | Universiteit Leiden | TNO
            Bees    | Karel Mol        | Naturalis           | UL
        """)
        )
    answers = [(one.choice, one.value) for one in question.value.alternatives]
    assert answers == [("lead", "Organisation"), ("lead", [])]


def test_an_organisation_that_leads_stays_the_lead():
    reading = kn.recognise(
        table("""
        Project | Leader              | Organisation
        Dike    | TNO                 | UL; HsL
        Peat    | Universiteit Leiden | TNO; NIOZ
        Bees    | Naturalis           | EIS
    """)
    )
    assert (reading.columns["Leader"], reading.columns["Organisation"]) == ("lead", "partners")


def test_a_role_with_a_word_for_a_lead_is_the_first_answer():
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(
            table("""
            ProjectReference | OrganisationName | Role
            EP/1             | Leeds            | LEAD_ORG
            EP/1             | Cardiff          | COLLAB_ORG
            EP/1             | Durham           | FELLOW_ORG
            EP/2             | Cardiff          | LEAD_ORG
            EP/2             | Met Office       | COLLAB_ORG
            EP/3             | Exeter           | COLLAB_ORG
        """)
        )
    answers = [one.value for one in question.value.alternatives]
    assert answers[0] == ["LEAD_ORG"]


def test_columns_of_org_are_organisations():
    columns = kn.recognise(
        table("""
        CORE_PROJECT_NUM | ORG_CITY | ORG_DEPT | ORG_NAME | ORG_STATE | PI_NAMEs | PROJECT_TITLE
        R01CA1 | SEATTLE   | MEDICINE | UNIVERSITY OF WASHINGTON | WA | DOE, JANE; | Tumor signals
        R01CA2 | BALTIMORE | SURGERY  | JOHNS HOPKINS UNIVERSITY | MD | ROE, ALAN; | Sleep and memory
        R01CA3 | STANFORD  | MEDICINE | STANFORD UNIVERSITY      | CA | LEE, ANN;  | Gut bacteria
        R01CA4 | SEATTLE   | SURGERY  | UNIVERSITY OF WASHINGTON | WA | KIM, BO;   | Kidney repair
    """)
    ).columns
    assert columns["ORG_NAME"] == "institution"
    assert (columns["CORE_PROJECT_NUM"], columns["PROJECT_TITLE"]) == ("project", "name")
    assert not {"ORG_CITY", "ORG_DEPT", "ORG_STATE", "PI_NAMEs"} & {*columns}
