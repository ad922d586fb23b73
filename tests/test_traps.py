"""Tables of our own with every trap that real tables set: every number right, counted by hand."""

from datetime import date

import openpyxl
import pandas as pd
import pytest
from openpyxl.styles import Font

import kennisnet as kn
from kennisnet.files.reading import Call, read_with_notes

OFFICE = [
    # programme, number, project, lead, partners, postcode, end, budget
    ("Zorg", 1, "Valpreventie", "Hogeschool van Holt en Noorden",
     "University of Alderon, Davis; AC/DC Museum; Stichting Lumen", "1011 AB", date(2019, 6, 30), 1000),
    ("Zorg", 2, "Slim Thuis", "Stichting Lumen",
     "Wolden University & Research; Dansk And A/S; basisscholen", "1011 CD", date(2034, 1, 1), 2500),
    ("Zorg", 3, "Buurtgeneeskunde", "Gemeente Noorden",
     "Müller &amp; Zoon BV; mkb-bedrijven; bedrijven uit de regio", "1012 AA", None, 800),
    ("Water", 1, "Schoon Diep", "Waterschap Diep; Gemeente Noorden",
     "Dansk And A/S; AC/DC Museum; e.a.", "1013 AA", date(2035, 5, 1), 4000),
    ("Water", 2, "Slim Thuis", "Wolden University & Research",
     "n.v.t.", "1014 ZZ", date(2033, 2, 1), 700),
    ("Water", 3, "Dijkwacht", "Waterschap Diep",
     "University of Alderon, Davis; Hogeschool van Holt en Noorden", "1015 XX", date(2012, 12, 31), 900),
]  # fmt: skip
LEADS = {
    ("zorg-1", "Hogeschool van Holt en Noorden"),
    ("zorg-2", "Stichting Lumen"),
    ("zorg-3", "Gemeente Noorden"),
    ("water-1", "Waterschap Diep"),
    ("water-1", "Gemeente Noorden"),
    ("water-2", "Wolden University & Research"),
    ("water-3", "Waterschap Diep"),
}
PARTNERS = {
    ("zorg-1", "University of Alderon, Davis"),
    ("zorg-1", "AC/DC Museum"),
    ("zorg-1", "Stichting Lumen"),
    ("zorg-2", "Wolden University & Research"),
    ("zorg-2", "Dansk And A/S"),
    ("zorg-3", "Müller & Zoon BV"),
    ("water-1", "Dansk And A/S"),
    ("water-1", "AC/DC Museum"),
    ("water-3", "University of Alderon, Davis"),
    ("water-3", "Hogeschool van Holt en Noorden"),
}
KINDS = {"basisscholen", "mkb-bedrijven", "bedrijven uit de regio"}
HEADER = (
    "Programma", "Nr.", "Projectnaam", "Trekker(s)", "Betrokken partners", "Postcode", "Einddatum",
    "Budget (€)",
)  # fmt: skip


@pytest.fixture
def office(tmp_path):
    """Write a workbook as people make them: a cover, an old hidden version, a title, totals."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Toelichting"
    for line in ("Overzicht samenwerking", "Opgesteld door de afdeling Strategie", "Versie 3"):
        cover.append([line])
    old = book.create_sheet("oud")
    old.sheet_state = "hidden"
    old.append(HEADER)
    for row in OFFICE[:3]:
        old.append(row)
    sheet = book.create_sheet("Projecten")
    sheet.append(["Samenwerkingsprojecten regio Noorden"])
    sheet.append(["Stand per november 2026"])
    sheet.append([])
    sheet.append(HEADER)
    for programme in ("Zorg", "Water"):
        for row in (one for one in OFFICE if one[0] == programme):
            sheet.append(row)
        budget = sum(row[-1] for row in OFFICE if row[0] == programme)
        sheet.append([f"Subtotaal {programme}", *[None] * 6, budget])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True)
    sheet.append(["Totaal", *[None] * 6, sum(row[-1] for row in OFFICE)])
    sheet.append([])
    sheet.append(["Bron: administratie van de regio, 2026"])
    path = tmp_path / "overzicht.xlsx"
    book.save(path)
    return path


def pairs(net, role):
    """Give project and name of everybody with a role, kinds of organisations left out."""
    links, who = net.named().participations, net.institutions["name"]
    links = links[links["role"] == role]
    return set(zip(links["project"], links["institution"].map(who), strict=True))


def test_an_office_workbook_is_read_to_the_last_pair(office):
    read = read_with_notes(office, Call())
    net, reading = read.network, read.reading
    assert (reading.sheet, reading.header) == ("Projecten", 4)
    assert len(net.projects) == 6
    assert pairs(net, "trekker") == LEADS
    assert pairs(net, "partner") == PARTNERS
    assert set(net.institutions["name"]) == {name for _, name in LEADS | PARTNERS} | KINDS
    assert set(net.institutions.loc[net.institutions["generic"], "name"]) == KINDS
    assert net.projects["open_ended"].to_dict() == {
        one: one == "water-1" for one in net.projects.index
    }


def test_what_stood_around_the_table_is_told(office):
    reading = kn.recognise(office)
    assert list(reading.above) == [
        "Samenwerkingsprojecten regio Noorden",
        "Stand per november 2026",
    ]
    assert set(reading.left_out) == {8, 12, 13, 15}
    assert reading.key == ("Programma", "Nr.")


def test_what_had_ended_is_no_place_to_meet(office):
    """Valpreventie ended in 2019 and Dijkwacht in 2012, whenever this test runs."""
    found = kn.unlinked(kn.read(office), top=None)
    assert len(found)
    assert not {"zorg-1", "water-3"} & set(found["where"])


REGISTER = """Programme;Id;Acronym;Beneficiary name;PIC;Lead Beneficiary;Postcode;Country
North;1;TIDE;University of Alderon, Davis;999000001;Yes;10115;US
North;1;TIDE;NA;999000002;No;;NA
North;1;TIDE;Müller & Zoon BV;999000003;No;1011;NL
North;2;GLOW;Alderon University Davis;999000001;No;10117;US
North;2;GLOW;Dansk And A/S;999000004;Yes;2100;DK
South;1;GLOW;NA;999000005;Yes;;NA
South;1;GLOW;Dansk And A/S;999000004;No;2200;DK
South;2;REEF;National Archives;999000006;Yes;11001;NA
South;2;REEF;University of Alderon, Davis;999000001;No;10115;US
"""


@pytest.fixture
def register(tmp_path):
    """Write a long table: ids that count anew, "NA" that fuses, numbers of a register."""
    path = tmp_path / "beneficiaries.csv"
    path.write_bytes(REGISTER.encode("cp1252"))
    return path


def test_a_register_goes_by_its_numbers_and_not_given_fuses_nobody(register):
    net = kn.read(register)
    assert len(net.projects) == 4
    assert "NA" not in set(net.institutions["name"])
    by_number = net.institutions["name"].to_dict()
    assert by_number["999000001"] == "University of Alderon, Davis"
    assert {
        (row.project, row.institution, row.role) for row in net.participations.itertuples()
    } == {
        ("north-1", "999000001", "trekker"),
        ("north-1", "999000002", "partner"),
        ("north-1", "999000003", "partner"),
        ("north-2", "999000001", "partner"),
        ("north-2", "999000004", "trekker"),
        ("south-1", "999000005", "trekker"),
        ("south-1", "999000004", "partner"),
        ("south-2", "999000006", "trekker"),
        ("south-2", "999000001", "partner"),
    }


LISTS = """Projet;Chef de file;Partenaire 1;Partenaire 2;Partenaire 3
Marée;Université d'Alderon;Mairie de Nord;Non renseigné;
Lueur;Mairie de Nord;Dansk And A/S;Université d'Alderon;Musée AC/DC
Récif;Musée AC/DC;Non renseigné;;
"""


def test_numbered_columns_are_one_list(tmp_path):
    path = tmp_path / "projets.csv"
    path.write_bytes(LISTS.encode("cp1252"))
    net = kn.read(path)
    assert pairs(net, "trekker") == {
        ("maree", "Université d'Alderon"),
        ("lueur", "Mairie de Nord"),
        ("recif", "Musée AC/DC"),
    }
    assert pairs(net, "partner") == {
        ("maree", "Mairie de Nord"),
        ("lueur", "Dansk And A/S"),
        ("lueur", "Université d'Alderon"),
        ("lueur", "Musée AC/DC"),
    }


STOPPED = pd.DataFrame(
    {
        "Project": ["Sluis", "Haard", "Brug"],
        "Penvoerder": ["Gemeente Noorden", "Stichting Lumen", "Waterschap Diep"],
        "Deelnemers": [
            "Stichting Lumen.\nWaterschap Diep.\nMüller BV.",
            "Gemeente Noorden.\nWaterschap Diep.",
            "Müller BV.\nStichting Lumen.",
        ],
    }
)


def test_names_that_end_in_a_full_stop_are_a_list():
    assert pairs(kn.read(STOPPED), "partner") == {
        ("sluis", "Stichting Lumen"),
        ("sluis", "Waterschap Diep"),
        ("sluis", "Müller BV"),
        ("haard", "Gemeente Noorden"),
        ("haard", "Waterschap Diep"),
        ("brug", "Müller BV"),
        ("brug", "Stichting Lumen"),
    }


def test_leads_alone_are_a_question(tmp_path):
    """The one column of partners has a header that nobody knows: no report about leads alone."""
    path = tmp_path / "leads.csv"
    path.write_text("Project;Trekker;Kleur\nA;UL;rood\nB;HsL;blauw\nC;UL;rood\n")
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    assert asked.value.topic == "partners"
