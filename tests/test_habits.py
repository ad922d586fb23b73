"""Habits of offices, met in tables that others invented: each in a small table, counted by hand."""

import numpy as np
import openpyxl
import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.recognising.marks import is_footnote
from kennisnet.files.recognising.subtotals import subtotals
from kennisnet.naming import is_kind


def read(*rows):
    header, *body = rows
    return kn.read(pd.DataFrame(body, columns=header))


def book(path, rows, merged=()):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for block in merged:
        workbook.active.merge_cells(block)
    workbook.save(path)
    return path


def pairs(net, role=None):
    links = net.named().participations
    links = links if role is None else links[links["role"] == role]
    name = net.institutions["name"]
    return {(row.project, name[row.institution]) for row in links.itertuples()}


def test_the_same_as_above_is_what_stands_above():
    net = read(
        ["Proyecto", "Coordinador", "Socios"],
        ["Faro", "Ayuntamiento de Alba", "Museo Sol"],
        ["Muelle", "Ídem", "Universidad de Alba"],
        ["Dique", '"', "Museo Sol"],
        ["Vela", "Museo Sol", "Idem"],
    )
    assert pairs(net, "trekker") == {
        ("faro", "Ayuntamiento de Alba"),
        ("muelle", "Ayuntamiento de Alba"),
        ("dique", "Ayuntamiento de Alba"),
        ("vela", "Museo Sol"),
    }
    # The lead of the last one is a partner too: the lead wins.
    assert pairs(net, "partner") == {
        ("faro", "Museo Sol"),
        ("muelle", "Universidad de Alba"),
        ("dique", "Museo Sol"),
    }


def test_nothing_above_stays_as_it_is():
    net = read(["Project", "Lead", "Partners"], ["A", "ditto", "UL; TNO"], ["B", "HsL", "UL; TNO"])
    assert ("a", "ditto") in pairs(net, "trekker")


def test_remarks_below_a_total_are_no_projects(tmp_path):
    rows = [
        ["Nr.", "Project", "Trekker", "Partners", "Budget"],
        ["1.1", "Markt", "Gemeente Dal", "Stichting Graan; Slagerij Vos", 100],
        ["1.2", "Molen", "Stichting Graan", "Gemeente Dal; Slagerij Vos", 200],
        ["1.3", "Oven", "Slagerij Vos", "Stichting Graan; Gemeente Dal", 300],
        [None, "Totaal", None, None, 600],
        [],
        ["Wijzigingen graag doorgeven aan het secretariaat"],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", rows))
    assert net.projects["name"].tolist() == ["Markt", "Molen", "Oven"]


def test_a_long_text_in_the_column_of_codes_is_no_project(tmp_path):
    rows = [
        ["Nr.", "Project", "Trekker", "Partners"],
        ["1.1", "Markt", "Gemeente Dal", "Stichting Graan; Slagerij Vos"],
        ["1.2", "Molen", "Stichting Graan", "Gemeente Dal; Slagerij Vos"],
        [],
        ["Wijzigingen graag doorgeven aan het secretariaat"],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", rows))
    assert net.projects["name"].tolist() == ["Markt", "Molen"]


def test_a_project_that_has_only_a_name_stays(tmp_path):
    rows = [
        ["Project", "Trekker", "Partners"],
        ["Markt", "Gemeente Dal", "Stichting Graan; Slagerij Vos"],
        ["Molen aan het water", "Stichting Graan", "Gemeente Dal; Slagerij Vos"],
        [],
        ["Oven van de buurt"],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", rows))
    assert net.projects["name"].tolist() == ["Markt", "Molen aan het water", "Oven van de buurt"]


PARTNERS = [
    ["Nr projektu", "Akronim", "Rola", "Nazwa partnera", "Dofinansowanie"],
    ["L-1", "Nurt", "PW", "Politechnika Brzezno", 100],
    [None, None, "P2", "Gmina Zielona", 50],
    [None, None, None, "Razem projekt", 150],
    ["L-2", "Most", "PW", "Gmina Zielona", 70],
    [None, None, "P2", "Politechnika Brzezno", 30],
    [None, None, "P3", "Muzeum Rzeki", 10],
    [None, None, None, "Razem projekt", 110],
]


def test_the_sum_of_a_project_is_no_partner(tmp_path):
    net = kn.read(book(tmp_path / "t.xlsx", PARTNERS), lead_values="PW")
    assert pairs(net) == {
        ("L-1", "Politechnika Brzezno"),
        ("L-1", "Gmina Zielona"),
        ("L-2", "Gmina Zielona"),
        ("L-2", "Politechnika Brzezno"),
        ("L-2", "Muzeum Rzeki"),
    }


def test_what_is_no_sum_is_no_total(tmp_path):
    """A partner called after a total, with a role and an amount of its own, is a partner."""
    rows = [*PARTNERS[:3], [None, None, "P3", "Razem Energia", 5], *PARTNERS[4:7]]
    net = kn.read(book(tmp_path / "t.xlsx", rows), lead_values="PW")
    assert ("L-1", "Razem Energia") in pairs(net)


MATRIX = [
    ["Wie doet mee"],
    ["T = trekker, X = deelnemer"],
    [],
    [None, None, "Overheden", None, "Kennisinstellingen", None, None],
    ["Nr", "Project", "Gemeente Oudedijk", "Provincie West", "Hogeschool West", "Instituut Bodem",
     "Overige partijen"],
    [1, "Dijk", "T", "X", None, "X", "grondeigenaren"],
    [2, "Gemaal", "X", None, "T", None, None],
    [3, "Berm", None, "T", "X", "X", "omwonenden"],
    [4, "Sluis", None, "X", "T", None, None],
]  # fmt: skip


def test_a_matrix_with_groups_above_and_other_parties_beside(tmp_path):
    net = kn.read(book(tmp_path / "t.xlsx", MATRIX, ["C4:D4", "E4:F4"]))
    assert pairs(net, "trekker") == {
        ("1", "Gemeente Oudedijk"),
        ("2", "Hogeschool West"),
        ("3", "Provincie West"),
        ("4", "Hogeschool West"),
    }
    assert pairs(net, "partner") == {
        ("1", "Provincie West"),
        ("1", "Instituut Bodem"),
        ("2", "Gemeente Oudedijk"),
        ("3", "Hogeschool West"),
        ("3", "Instituut Bodem"),
        ("4", "Provincie West"),
    }


def test_themes_with_crosses_beside_lead_and_partners_stay_themes(tmp_path):
    rows = [
        ["Project", "Trekker", "Partners", "Zorg", "Wonen", "Werk"],
        ["Dijk", "Gemeente Oudedijk", "Provincie West; Instituut Bodem", "x", None, "x"],
        ["Gemaal", "Provincie West", "Gemeente Oudedijk; Instituut Bodem", None, "x", None],
        ["Berm", "Instituut Bodem", "Gemeente Oudedijk; Provincie West", "x", "x", None],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", rows))
    assert set(net.institutions["name"]) == {
        "Gemeente Oudedijk",
        "Provincie West",
        "Instituut Bodem",
    }


LISTS = [
    "Régie Montréo, Météo Vallée et habitants",
    "Météo Vallée, Fédération Arbres et Paysages",
    "Fédération Arbres et Paysages, Régie Montréo et écoles",
    "Université du Val, Météo Vallée et Régie Montréo",
    "Régie Montréo, Université du Val et associations locales",
]


def test_lists_that_end_in_a_kind():
    rows = [["Action", "Pilote", "Partenaires"]]
    rows += [[f"Action {n}", "Ville de Val", text] for n, text in enumerate(LISTS)]
    net = read(*rows)
    assert set(net.named().institutions["name"]) == {
        "Ville de Val",
        "Régie Montréo",
        "Météo Vallée",
        "Fédération Arbres et Paysages",
        "Université du Val",
    }
    assert set(net.institutions.loc[net.institutions["generic"], "name"]) == {
        "habitants",
        "écoles",
        "associations locales",
    }


@pytest.mark.parametrize("word", ["other sites to be confirmed", "Partner noch offen", "à définir"])
def test_who_is_not_known_yet_is_nobody(word):
    header = ["Project", "Role", "Organisation"]
    net = read(
        header, ["A", "Lead", "UL"], ["A", "Partner", word], ["B", "Lead", "TNO"], ["B", "Partner", "UL"]
    )  # fmt: skip
    assert set(net.institutions["name"]) == {"UL", "TNO"}


def test_a_remark_behind_a_kind_says_nothing_of_it():
    assert is_kind("Landwirte (noch offen)", ["de"])
    assert not is_kind("Hof Landwirte (Süd)", ["de"])


def test_a_legend_is_a_footnote_and_an_equation_is_a_project():
    assert is_footnote("LP = Lead-Partner, PP = Projektpartner, AP = assoziierter Partner")
    assert not is_footnote("E = mc2")


def test_and_others_in_a_row_of_its_own_opens_the_project():
    header = ["Projekt", "Roll", "Organisation"]
    rows = [
        ["Läsning", "Projektägare", "Almby kommun"],
        ["Läsning", "Deltagare", "Skolmuseet"],
        ["Läsning", "Deltagare", "m.fl."],
        ["Skog", "Projektägare", "Skolmuseet"],
        ["Skog", "Deltagare", "Almby kommun"],
    ]
    net = kn.read(pd.DataFrame(rows, columns=header), lead_values="Projektägare")
    assert set(net.institutions["name"]) == {"Almby kommun", "Skolmuseet"}
    assert net.projects["open_ended"].to_dict() == {"lasning": True, "skog": False}


def test_a_list_that_is_open_in_a_cell_of_a_long_table_opens_its_project():
    rows = [
        ["Lezen", "Almby; Skola e.a."],
        ["Bos", "Skola; Almby"],
        ["Bos", "Museum"],
        ["Dorp", "Museum; Almby; twee scholen nader te bepalen"],
        ["Water", "Skola; Museum"],
    ]
    table = pd.DataFrame(rows, columns=["Project", "Organisatie"])
    net = kn.read(table, form="participations", separators={"institution": [";"]})
    assert set(net.institutions["name"]) == {"Almby", "Skola", "Museum"}
    assert net.projects["open_ended"].to_dict() == {
        "lezen": True,
        "bos": False,
        "dorp": True,
        "water": False,
    }


KINDS = [
    ["N.", "Titolo", "Capofila", "Università e ricerca", "Enti pubblici", "Imprese", "Stato"],
    [1, "Faro", "Agritech Solari", "Istituto Ricerche Elmo", "Comune di Borgo", "-", "approvato"],
    [2, "Vela", "Comune di Borgo", "-", "Provincia di Valdera", "Agritech Solari", "concluso"],
    [3, "Molo", "Istituto Ricerche Elmo", "Università di Valdera", "Comune di Borgo",
     "Agritech Solari, Cantina Alba", "concluso"],
]  # fmt: skip


def test_a_column_for_each_kind_of_partner_is_a_question_that_holds_its_answer():
    table = pd.DataFrame(KINDS[1:], columns=KINDS[0])
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    answer = asked.value.alternatives[0]
    assert answer.value == ["Università e ricerca", "Enti pubblici", "Imprese"]
    net = kn.read(table, **{answer.choice: answer.value})
    assert pairs(net, "partner") == {
        ("1", "Istituto Ricerche Elmo"),
        ("1", "Comune di Borgo"),
        ("2", "Provincia di Valdera"),
        ("2", "Agritech Solari"),
        ("3", "Università di Valdera"),
        ("3", "Comune di Borgo"),
        ("3", "Agritech Solari"),
        ("3", "Cantina Alba"),
    }


def test_numbered_partners_and_further_ones_are_one_list():
    net = read(
        ["Project", "Trekker", "Partner 1", "Partner 2", "Overige partners"],
        ["A", "LUMC", "Naturalis", "Gemeente Leiden", "Universiteit Leiden; mboRijnland"],
        ["B", "Naturalis", "LUMC", None, "Gemeente Leiden; Hogeschool Leiden"],
    )
    assert pairs(net, "partner") == {
        ("a", "Naturalis"),
        ("a", "Gemeente Leiden"),
        ("a", "Universiteit Leiden"),
        ("a", "mboRijnland"),
        ("b", "LUMC"),
        ("b", "Gemeente Leiden"),
        ("b", "Hogeschool Leiden"),
    }


def test_a_meaning_that_no_column_can_have_is_told():
    table = pd.DataFrame({"Naam": ["A"], "Trekker": ["UL"], "Partners": ["TNO"]})
    with pytest.raises(kn.ArgumentError, match="naam"):
        kn.read(table, columns={"Naam": "naam"})


def test_a_folder_is_no_table():
    with pytest.raises(kn.InputError):
        kn.read(".")


COUNTRIES = [
    [None, None, "Finland", None, "Croatia", "Poland", "Others", None],
    ["No.", "Project", "University of Aho", "Lake Institute", "University of Brod", "Elk Academy",
     "Coast Society", "Nordmar Ltd"],
    [1, "Tide", "L", "P", "P", None, None, None],
    [2, "Reef", None, "L", None, "P", "P", None],
    [3, "Dune", "P", None, "L", "P", None, "P"],
]  # fmt: skip


def test_a_group_of_one_above_a_matrix_is_no_part_of_its_name(tmp_path):
    """Countries stand above the institutions; two of them head a single column each."""
    net = kn.read(book(tmp_path / "t.xlsx", COUNTRIES, ["C1:D1", "G1:H1"]))
    assert pairs(net, "trekker") == {
        ("1", "University of Aho"),
        ("2", "Lake Institute"),
        ("3", "University of Brod"),
    }
    assert {who for _, who in pairs(net)} == {*COUNTRIES[1][2:]}


BELOW = [
    ["N°", "Projet", "Chef de file", "Partenaires"],
    [1, "Bois", "Ville de Lac", "Institut du patrimoine, des arts et des techniques"],
    [None, None, None, "Université du Lac"],
    [None, None, None, "Ferme des Prés"],
    [2, "Roue", "Université du Lac", "Institut du patrimoine, des arts et des techniques"],
    [None, None, None, "Ville de Lac"],
    [3, "Eau", "Ferme des Prés", "Ville de Lac"],
    [None, None, None, "Musée du Lin"],
]


def test_partners_below_one_another_are_not_cut(tmp_path):
    """A cell for each partner, those of the project merged: no list is promised by the header."""
    merged = [
        f"{column}{first}:{column}{last}"
        for column in "ABC"
        for first, last in ((2, 4), (5, 6), (7, 8))
    ]
    net = kn.read(book(tmp_path / "t.xlsx", BELOW, merged))
    assert pairs(net, "partner") == {
        ("1", "Institut du patrimoine, des arts et des techniques"),
        ("1", "Université du Lac"),
        ("1", "Ferme des Prés"),
        ("2", "Institut du patrimoine, des arts et des techniques"),
        ("2", "Ville de Lac"),
        ("3", "Ville de Lac"),
        ("3", "Musée du Lin"),
    }


def test_a_name_that_is_a_legal_form_elsewhere_is_a_name_where_it_stands_alone():
    """S.L.U. is a legal form in Spain; a university that leads a project is none."""
    net = read(
        ["Projekt", "Projektägare", "Samverkansparter"],
        ["Hav", "SLU", "Kustmuseet, Tanums kommun och RAV"],
        ["Ljus", "Kustmuseet", "Tanums kommun, SLU och Textilmuseet i Borås"],
        ["Skog", "Tanums kommun", "Textilmuseet i Borås, Kustmuseet och SLU"],
    )
    assert ("ljus", "SLU") in pairs(net)
    assert ("skog", "SLU") in pairs(net)
    assert ("ljus", "Tanums kommun") in pairs(net)
    net = read(
        ["Proyecto", "Coordinador", "Socios"],
        ["Sal", "Ayuntamiento de Alba", "Aguas del Sur, SLU; Museo Sol"],
        ["Sol", "Museo Sol", "Aguas del Sur, SLU; Ayuntamiento de Alba"],
    )
    assert ("sal", "Aguas del Sur, SLU") in pairs(net)


SUBTOTALS = [
    ["Spoor", "Nr.", "Project", "Organisatie", "Rol", "Bijdrage", "Looptijd"],
    ["Werk", "V1", "Leren", "VVV Veen", "Penvoerder", 40, "2022-2025"],
    [None, None, None, "Waterschap Veen", "Partner", 60, None],
    [None, None, None, "Subtotaal", None, 100, None],
    [None, "V2", "Zorg", "Zorggroep Kust", "Penvoerder", 30, "2023-2026"],
    [None, None, None, "VVV Veen", "Partner", 20, None],
    [None, None, None, "Totaal", "Partner", 50, None],
    [None, None, None, "Subtotaal", None, 100, None],
]


def test_a_subtotal_behind_merged_cells_is_no_partner(tmp_path):
    """ "Totaal" with a role is a partner; the sum of a project, under merged cells, is none."""
    merged = ["A2:A8", *(f"{c}{rows}" for c in "BCG" for rows in ("2:{c}4", "5:{c}8"))]
    merged = [block.replace("{c}", block[0]) for block in merged]
    net = kn.read(book(tmp_path / "t.xlsx", SUBTOTALS, merged))
    assert pairs(net, "trekker") == {("V1", "VVV Veen"), ("V2", "Zorggroep Kust")}
    assert pairs(net, "partner") == {
        ("V1", "Waterschap Veen"),
        ("V2", "VVV Veen"),
        ("V2", "Totaal"),
    }


BESIDE = [
    ["Projekt", "Antragsteller", "Partner Wissenschaft", "Kommunen und Behörden",
     "Weitere Partner", "Ort"],
    ["Moor", "Hof Krause KG", "Hochschule Elbe", "Stadt Werra; Kreis Rhön", "NABU Lenz", "Werra"],
    ["Aue", "Hochschule Elbe", "Museum Lenz", "Stadt Werra", "Hof Krause KG; NABU Lenz", "Lenz"],
    ["Wald", "Museum Lenz", "Hochschule Elbe", "Forstamt Brand; NABU Lenz; Hof Krause KG",
     "NABU Lenz", "Rhön"],
]  # fmt: skip


def test_a_kind_of_partners_between_two_others_is_read():
    net = read(*BESIDE)
    assert pairs(net, "partner") == {
        ("moor", "Hochschule Elbe"),
        ("moor", "Stadt Werra"),
        ("moor", "Kreis Rhön"),
        ("moor", "NABU Lenz"),
        ("aue", "Museum Lenz"),
        ("aue", "Stadt Werra"),
        ("aue", "Hof Krause KG"),
        ("aue", "NABU Lenz"),
        ("wald", "Hochschule Elbe"),
        ("wald", "Forstamt Brand"),
        ("wald", "NABU Lenz"),
        ("wald", "Hof Krause KG"),
    }


def test_a_kind_of_partners_beside_the_others_is_asked_and_else_told():
    header, *rows = [[row[0], row[1], row[4], row[3]] for row in BESIDE]
    table = pd.DataFrame(rows, columns=header)
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    answers = [one.value for one in asked.value.alternatives]
    assert answers == [["Weitere Partner", "Kommunen und Behörden"], ["Weitere Partner"]]
    assert len(pairs(kn.read(table, partners=answers[0]), "partner")) == 9
    letters = pd.DataFrame(
        {
            "Projekt": ["Moor", "Aue", "Wald"],
            "Antragsteller": ["Bredo", "Alba", "Bredo"],
            "Partner": ["NABU Lenz", "Bredo; NABU Lenz", "Alba; Orlo"],
            "Briefe": ["Alba; Nimo", "Nimo", "NABU Lenz"],
        }
    )
    found = kn.check(letters, lang="en")
    assert found.loc[found["rule"] == "perhaps-partners", "found"].tolist() == ["Briefe"]


def test_subtotals_are_of_the_rows_since_the_last_one():
    """Filled down by hand, a sum of two projects too much, one that does not add up."""
    rows = [
        ["P", "Lab", "2", "x"],
        ["P", "Wal", "3", "x"],
        ["P", "Totaal", "5", "x"],
        ["P", "Zee", "1", "y"],
        ["P", "Duin", "4", "y"],
        ["P", "Totaal", "5", "y"],
        ["Q", "Lab", "8", "x"],
        ["Q", "Totaal", "8", "x"],
        ["Q", "Wal", "1", "x"],
        ["Q", "Totaal", "11", "x"],
    ]
    frame = pd.DataFrame(rows, dtype="str")
    every = np.ones(len(rows), dtype=bool)
    # one number is no sum; 8 + 8 + 1 is not 11
    assert subtotals(frame, every, (), comma=False) == [2, 5]
    # with the first left out the second is no sum of what stands above it
    assert subtotals(frame, every & (np.arange(10) != 2), (), comma=False) == []
    # what is a total already parts as well
    assert subtotals(frame, every, (2,), comma=False) == [5]
