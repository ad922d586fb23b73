"""A lead and further partners beside a matrix of crosses; letters for roles; headings of groups."""

import openpyxl
import pandas as pd
import pytest
from readings import links, rules

import kennisnet as kn
from kennisnet.files.recognising.beside import holds_others


def table(header, *rows):
    frame = pd.DataFrame(rows, columns=header, dtype="str")
    return frame.mask(frame == "")


def book(path, sheets, merged=()):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for block in merged:
        workbook.worksheets[0].merge_cells(block)
    workbook.save(path)
    return path


MATRIX = table(
    ["Vorhaben", "Koordination", "Universität Alm", "Stadt Alm", "Museum Stein", "Kalt GmbH", "Sonstige"],
    ["Sonne", "Stadt Alm", "x", "x", "", "", "Schulen"],
    ["Wind", "Museum Stein", "x", "", "x", "x", "Radverein Alm e.V.; Bürger"],
    ["Wasser", "Forst Alm AG", "x", "", "x", "", ""],
    ["Feuer", "Kalt GmbH", "", "x", "", "", "Radverein Alm e.V., u.a."],
)  # fmt: skip
LINKS = {
    ("Sonne", "Stadt Alm", True),
    ("Sonne", "Universität Alm", False),
    ("Wind", "Museum Stein", True),
    ("Wind", "Universität Alm", False),
    ("Wind", "Kalt GmbH", False),
    ("Wind", "Radverein Alm e.V.", False),
    ("Wasser", "Forst Alm AG", True),  # it has no column of its own
    ("Wasser", "Universität Alm", False),
    ("Wasser", "Museum Stein", False),
    ("Feuer", "Kalt GmbH", True),  # it has no cross in its column
    ("Feuer", "Stadt Alm", False),
    ("Feuer", "Radverein Alm e.V.", False),
}


def test_a_matrix_has_its_lead_and_others_in_columns_of_their_own():
    net = kn.read(MATRIX)
    assert links(net) == LINKS
    assert net.projects["open_ended"].to_dict() == {
        "sonne": False,
        "wind": False,
        "wasser": False,
        "feuer": True,
    }


def test_the_reading_of_such_a_matrix_gives_it_again():
    reading = kn.recognise(MATRIX)
    assert reading.form == "matrix"
    assert reading.columns["Koordination"] == "lead"
    assert reading.columns["Sonstige"] == "partners"
    assert links(kn.read(MATRIX, reading=reading)) == LINKS


def test_a_saved_reading_of_such_a_matrix_gives_it_again(tmp_path):
    file = tmp_path / "t.csv"
    MATRIX.to_csv(file, index=False)
    saved = kn.recognise(file).save(tmp_path / "how.toml")
    assert links(kn.read(file, reading=saved)) == LINKS


def test_a_column_of_names_that_head_crosses_is_asked_about_and_the_answer_leads():
    matrix = MATRIX.rename(columns={"Koordination": "Kuratorium"}).drop(columns="Sonstige")
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(matrix)
    first, *_ = asked.value.alternatives
    assert (first.choice, first.value) == ("lead", "Kuratorium")
    led = {link for link in links(kn.read(matrix, lead="Kuratorium")) if link[2]}
    assert led == {link for link in LINKS if link[2]}
    assert not any(lead for *_, lead in links(kn.read(matrix, lead=[])))


def test_a_mark_for_leading_counts_beside_a_column_of_leads():
    net = kn.read(
        table(
            ["Project", "Trekker", "Gemeente Ee", "Stichting Oe", "Hogeschool Aa"],
            ["Dijk", "Gemeente Ee", "x", "", "x"],
            ["Duin", "Stichting Oe", "T", "x", ""],
            ["Dam", "Hogeschool Aa", "", "x", "x"],
        )
    )
    assert {link for link in links(net) if link[2]} == {
        ("Dijk", "Gemeente Ee", True),
        ("Duin", "Gemeente Ee", True),
        ("Duin", "Stichting Oe", True),
        ("Dam", "Hogeschool Aa", True),
    }


def test_crosses_below_abbreviations_beside_a_lead_in_full_are_asked_about():
    matrix = table(
        ["Projet", "Chef de file", "UVA", "VDV", "RNO", "LYS"],
        ["Phare", "Université du Val", "x", "x", "", ""],
        ["Digue", "Ville de Val", "x", "", "x", "x"],
        ["Voile", "Régie Nord", "", "x", "x", ""],
    )
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(matrix)
    first, *others = asked.value.alternatives
    assert (first.choice, first.value) == ("form", "matrix")
    assert [(one.choice, one.value) for one in others] == [("partners", [])]
    assert "crosses" in asked.value.text("en")
    net = kn.read(matrix, form="matrix")
    assert ("Digue", "RNO", False) in links(net)
    assert ("Digue", "Ville de Val", True) in links(net)


@pytest.mark.parametrize(
    "header",
    ["Overig", "Others", "Weitere", "Autres", "Otros", "Altri", "Outros", "Övriga", "Øvrige", "Andre",
     "Muut", "Pozostali"],
)  # fmt: skip
def test_other_partners_in_the_languages_of_tables(header):
    cells = pd.Series(["Radio Zee", None, "Museum Stein; Zee BV"])
    assert holds_others(header, cells)
    assert not holds_others(header, pd.Series(["12", "7", "3"]))


LETTERS = [
    ["FKZ", "Vorhaben", "Partner", "Fkt."],
    ["F1", "Sonne", "Stadt Alm", "A"],
    ["F1", "Sonne", "Universität Alm", "K"],
    ["F1", "Sonne", "Kalt GmbH", "P"],
    ["F2", "Wind", "Universität Alm", "K"],
    ["F2", "Wind", "Kalt GmbH", "P"],
    ["F3", "Wasser", "Kalt GmbH", "K"],
    ["F3", "Wasser", "Stadt Alm", "P"],
    ["F3", "Wasser", "Forst Alm AG", "P"],
    ["F3", "Wasser", "Museum Stein", "A"],
]
LED = {
    ("Sonne", "Universität Alm", True),
    ("Wind", "Universität Alm", True),
    ("Wasser", "Kalt GmbH", True),
}


def leads(net):
    return {link for link in links(net) if link[2]}


def test_a_legend_on_another_sheet_says_what_letters_mean(tmp_path):
    turned = {"K": "X", "P": "Y", "A": "Z"}
    rows = [[turned.get(cell, cell) for cell in row] for row in LETTERS]
    legend = [["Zeichen", "Bedeutung"], ["X", "Konsortialführung"], ["Y", "Verbundpartner"],
              ["Z", "assoziierter Partner"], ["FKZ", "Förderkennzeichen"]]  # fmt: skip
    path = book(tmp_path / "t.xlsx", {"Partner": rows, "Legende": legend})
    assert leads(kn.read(path)) == LED


def test_letters_of_which_one_stands_once_in_a_project_are_roles_and_that_is_told():
    frame = table(*LETTERS)
    assert leads(kn.read(frame)) == LED
    assert "role-once" in rules(frame)


def test_a_letter_of_a_partner_that_stands_once_in_a_project_leads():
    """P is a partner elsewhere; here it is the penvoerder."""
    turned = {"K": "P", "P": "D", "A": "D", "Fkt.": "Rol"}
    frame = table(*[[turned.get(cell, cell) for cell in row] for row in LETTERS])
    assert leads(kn.read(frame)) == LED


def test_letters_that_say_nothing_of_themselves_are_told():
    turned = {"K": "Q", "P": "X", "A": "Z"}
    frame = table(*[[turned.get(cell, cell) for cell in row] for row in LETTERS])
    assert "perhaps-role" in rules(frame)


def test_a_column_of_roles_without_a_lead_is_told():
    frame = table(
        ["Projet", "Organisme", "Rôle"],
        ["Phare", "Ville de Val", "partenaire"],
        ["Phare", "Régie Nord", "membre"],
        ["Digue", "Ville de Val", "membre"],
    )
    assert "role-no-lead" in rules(frame)


def test_the_heading_of_a_group_says_whose_organisations_stand_below_it(tmp_path):
    rows = [
        ["Nr", "Progetto", "Capofila", None, "Partner", None],
        [None, None, "Organizzazione", "Referente", "Partner 1", "Partner 2"],
        ["1", "Faro", "Comune di Elba", "Anna Rossi", "Università di Elba", "Museo Mare"],
        ["2", "Molo", "Museo Mare", "Ugo Neri", "Comune di Elba", None],
        ["3", "Vela", "Università di Elba", "Ida Gallo", "Museo Mare", "Comune di Elba"],
    ]
    path = book(tmp_path / "t.xlsx", {"A": rows}, ["C1:D1", "E1:F1", "A1:A2", "B1:B2"])
    assert leads(kn.read(path)) == {
        ("Faro", "Comune di Elba", True),
        ("Molo", "Museo Mare", True),
        ("Vela", "Università di Elba", True),
    }


COORDINATION = ["Coördinatie", "Coordination", "Koordinierung", "Pilotage", "Coordinación",
                "Coordinamento", "Coordenação", "Samordning", "Koordinering", "Koordinointi",
                "Koordynacja"]  # fmt: skip


@pytest.mark.parametrize("header", COORDINATION)
def test_coordination_over_organisations_leads(header):
    frame = table(
        ["Project", header, "Partners"],
        ["Dijk", "Gemeente Ee", "Stichting Oe; Hogeschool Aa"],
        ["Duin", "Stichting Oe", "Gemeente Ee; Hogeschool Aa"],
        ["Dam", "Hogeschool Aa", "Gemeente Ee"],
    )
    assert leads(kn.read(frame)) == {
        ("Dijk", "Gemeente Ee", True),
        ("Duin", "Stichting Oe", True),
        ("Dam", "Hogeschool Aa", True),
    }


def test_coordination_over_persons_is_no_lead():
    frame = table(
        ["Project", "Coördinatie", "Partners"],
        ["Dijk", "Jan Jansen", "Stichting Oe; Hogeschool Aa"],
        ["Duin", "Ida de Vries", "Gemeente Ee; Hogeschool Aa"],
        ["Dam", "K. Bos", "Gemeente Ee; Stichting Oe"],
    )
    assert leads(kn.read(frame)) == set()


def test_of_two_columns_of_leads_the_one_with_organisations_counts():
    frame = table(
        ["Project", "Lead applicant", "Lead organisation", "Partners"],
        ["Weir", "Ann Bell", "Elm Rivers Trust", "Elm Council; Holt College"],
        ["Lock", "Dr Omar Said", "Elm Council", "Elm Rivers Trust; Holt College"],
        ["Ford", "Ann Bell", "Holt College", "Elm Council"],
        ["Pond", "Rev. P. Hay", "Elm Rivers Trust", "Holt College"],
    )
    assert leads(kn.read(frame)) == {
        ("Weir", "Elm Rivers Trust", True),
        ("Lock", "Elm Council", True),
        ("Ford", "Holt College", True),
        ("Pond", "Elm Rivers Trust", True),
    }


def test_two_columns_of_organisations_that_lead_are_still_asked_about():
    frame = table(
        ["Project", "Lead applicant", "Lead organisation", "Partners"],
        ["Weir", "Elm Council", "Elm Rivers Trust", "Holt College"],
        ["Lock", "Holt College", "Elm Council", "Elm Rivers Trust"],
        ["Ford", "Elm Rivers Trust", "Holt College", "Elm Council"],
    )
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(frame)
    assert asked.value.topic == "lead"


def test_what_is_left_to_spend_below_a_total_is_no_project(tmp_path):
    rows = [
        ["Nr", "Project", "Trekker", "Partners", "Gevraagd", "Verleend"],
        ["1", "Dijk", "Gemeente Ee", "Stichting Oe", 100, 80],
        ["2", "Duin", "Stichting Oe", "Gemeente Ee", 300, 200],
        [None, "Totaal", None, None, 400, 280],
        [None, "Nog te verdelen", None, None, 60, 20],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", {"A": rows}))
    assert net.projects["name"].tolist() == ["Dijk", "Duin"]


def test_a_name_with_a_comma_in_a_numbered_column_stays_whole_beside_lists():
    frame = table(
        ["Project", "Trekker", "Partner 1", "Partner 2", "Overige partners"],
        [
            "Dijk",
            "Gemeente Ee",
            "Technische School Oe, faculteit Bouw",
            "Museum Aa",
            "Zee BV + Bos NV",
        ],
        ["Duin", "Museum Aa", "Gemeente Ee", None, "Zee BV + Kade BV"],
        ["Dam", "Gemeente Ee", "Bank Oe, kantoor Aa", None, None],
    )
    names = {who for _, who, _ in links(kn.read(frame))}
    assert names == {
        "Gemeente Ee",
        "Technische School Oe, faculteit Bouw",
        "Museum Aa",
        "Zee BV",
        "Bos NV",
        "Kade BV",
        "Bank Oe, kantoor Aa",
    }


def test_a_list_ends_with_one_and():
    frame = table(
        ["Project", "Lead", "Partners"],
        ["Weir", "Elm Council", "Holt College, Elm Rivers Trust and Body and Soul Clinic"],
        ["Lock", "Holt College", "Elm Council, Zest Arts and Elm Rivers Trust"],
        ["Ford", "Elm Rivers Trust", "Zest Arts, Elm Council and young farmers clubs"],
        ["Pond", "Zest Arts", "Holt College and Elm Council"],
    )
    assert {who for _, who, _ in links(kn.read(frame))} == {
        "Elm Council",
        "Holt College",
        "Elm Rivers Trust",
        "Zest Arts",
        "Body and Soul Clinic",
        "young farmers clubs",  # of so few names their capitals say nothing
    }


@pytest.mark.parametrize(
    "header", ["Other (name)", "Others: names", "Overige (naam)", "Andere (Name)"]
)
def test_other_partners_by_name_are_other_partners(header):
    assert holds_others(header, pd.Series(["Dive Club", "Letter Society", None]))
