"""A row for each project whose cells list institutions below a header that promises one, and who leads."""

import openpyxl
import pandas as pd
import pytest
from test_reading import table, ties

import kennisnet as kn

TWO = {"Kust": ["UL", "TNO", "NIOZ"], "Wind": ["TNO", "KWR"], "Bij": ["Naturalis"], "Oor": ["UL"]}


def rows(project, who, sign):
    return pd.DataFrame({project: list(TWO), who: [sign.join(names) for names in TWO.values()]})


@pytest.mark.parametrize("sign", ["; ", "\n", " | ", " / "])
@pytest.mark.parametrize("project", ["Project", "Studie", "Onderzoekslijn", "Vaccine name"])
@pytest.mark.parametrize("who", ["Organisatie", "Instelling", "Institutions"])
def test_lists_below_an_institution_are_cut(project, who, sign):
    net = kn.read(rows(project, who, sign))
    assert ties(net) == {(p, who, "partner") for p, names in TWO.items() for who in names}


def test_commas_are_cut_where_the_header_promises_several():
    net = kn.read(
        table("""
        Project | Institutions
        Kust    | Pfizer, BioNTech, Moderna
        Wind    | Moderna
        Bij     | Pfizer, Janssen
        Oor     | Janssen, Moderna, RIVM
    """)
    )
    assert sorted(net.institutions["name"]) == [
        *("BioNTech", "Janssen", "Moderna", "Pfizer", "RIVM"),
    ]


CAMPUSES = table("""
    Project | Organisation                        | City
    Dike    | University of California, Berkeley  | Berkeley
    Peat    | University of California, Davis     | Davis
    Bees    | Stanford University                 | Stanford
    Heat    | University of Texas, Austin         | Austin
""")
ROLES = table("""
    Project | Organisation | Role
    Dike    | TNO; UL      | lead
    Peat    | UL; RIVM     | lead
    Bees    | TNO          | partner
""")
AGAIN = table("""
    Project | Organisation
    Dike    | TNO
    Dike    | UL; RIVM
    Peat    | UL; RIVM
    Peat    | RIVM
""")
NUMBERED = table("""
    Project | Institution ID | Institution
    Dike    | R1             | TNO; Delft
    Peat    | R2             | UL; Leiden
    Bees    | R3             | Naturalis
""")


@pytest.mark.parametrize("some", [CAMPUSES, ROLES, AGAIN, NUMBERED], ids=str)
def test_a_row_stays_that_of_one_institution(some):
    assert kn.recognise(some).form == "participations"


# Letters in brackets, explained


def lead_of(net):
    return {(p, who) for p, who, role in ties(net) if role == "trekker"}


def marked(header, lead, partner=""):
    return table(f"""
        Project | {header}
        Kust    | UL ({lead}); TNO{partner}
        Wind    | TNO{partner}; KWR ({lead})
        Bij     | Naturalis ({lead}); RIVM{partner}
    """)


LEADS = {("Kust", "UL"), ("Wind", "KWR"), ("Bij", "Naturalis")}


@pytest.mark.parametrize(
    ("header", "lead", "partner"),
    [
        ("Centres (L = lead)", "L", ""),
        ("Partners (T = trekker)", "T", ""),
        ("Partners (P=penvoerder)", "P", ""),
        ("Partijen (P = penvoerder, D = deelnemer)", "P", " (D)"),
        ("Partners [LP: lead partner]", "LP", ""),
        ("Partner (K = Koordinator)", "K", ""),
        ("Partners (L = lead)", "l", ""),
    ],
)
def test_letters_that_a_header_explains_say_who_leads(header, lead, partner):
    net = kn.read(marked(header, lead, partner))
    assert lead_of(net) == LEADS
    assert sorted(net.institutions["name"]) == ["KWR", "Naturalis", "RIVM", "TNO", "UL"]


def test_letters_that_a_line_above_explains_say_who_leads(tmp_path):
    book = openpyxl.Workbook()
    for row in [["Overzicht (T = trekker)"], [], ["Project", "Partners"]]:
        book.active.append(row)
    for row in marked("Partners", "T").itertuples(index=False):
        book.active.append(list(row))
    book.save(tmp_path / "t.xlsx")
    assert lead_of(kn.read(tmp_path / "t.xlsx")) == LEADS


def test_letters_that_the_caller_explains_say_who_leads():
    some = marked("Partners", "Q")
    assert lead_of(kn.read(some, lead_values=["Q"])) == LEADS
    assert lead_of(kn.read(some)) == set()
    told = marked("Partners (T = trekker, P = partner)", "T", " (P)")
    assert lead_of(kn.read(told, lead_values=["P"])) == {
        *(("Kust", "TNO"), ("Wind", "TNO"), ("Bij", "RIVM")),
    }


@pytest.mark.parametrize(
    "header",
    ["Partners", "Partners (NL = Netherlands)", "Partners (country)", "Partners of the NL (NL)"],
)
def test_letters_that_nothing_explains_as_a_lead_lead_nothing(header):
    assert lead_of(kn.read(marked(header, "NL"), lead=[])) == set()
