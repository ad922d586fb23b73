"""Rows between and below the projects that are none: totals of each project, what short names mean."""

import openpyxl
import pandas as pd
import pytest

import kennisnet as kn

HEADER = ["Project", "Organisatie", "Rol", "Bedrag"]


def book(path, rows):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


def summed(called, *, merged=False):
    """Make three projects of two participants, each with its total below it."""
    rows = []
    for n, name in enumerate(("Taal", "Bus", "Dak")):
        rows += [
            [name, "Howest", "Penvoerder", 10 + n],
            [None if merged else name, "Vives", "Partner", 5],
            [called.format(name), None, None, 15 + n],
        ]
    return rows


@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize(
    "called",
    ["Totaal {}", "Totaal: {}", "Subtotaal voor {}", "Total {}", "{} Total", "{} – totaal:"],
)
def test_the_total_of_each_project_is_no_project(tmp_path, called, merged):
    net = kn.read(book(tmp_path / "t.xlsx", [HEADER, *summed(called, merged=merged)]))
    assert list(net.projects["name"]) == ["Taal", "Bus", "Dak"]
    assert len(net.participations) == 6


def test_totals_that_no_program_has_calculated_are_no_projects(tmp_path):
    """A workbook that was written by a program holds formulas without their values."""
    rows = [row if row[1] else row[:3] for row in summed("Totaal {}")]
    single = [["Gras", "Howest", "Penvoerder", 4], ["Totaal Gras", None, None]]
    net = kn.read(book(tmp_path / "t.xlsx", [HEADER, *rows, *single]))
    assert list(net.projects["name"]) == ["Taal", "Bus", "Dak", "Gras"]


def test_a_total_alone_without_an_amount_below_one_row_stays():
    rows = [
        ["Zorg", "Howest", "Vives", "3"],
        ["Totaal Zorg", None, None, None],
        ["Bus", "Vives", "Howest", "4"],
    ]
    net = kn.read(pd.DataFrame(rows, columns=["Project", "Trekker", "Partners", "Bedrag"]))
    assert "Totaal Zorg" in list(net.projects["name"])


def test_the_total_of_a_project_on_one_row_is_the_same_amount():
    header = ["Project", "Trekker", "Partners", "Bedrag"]
    rows = [
        ["Zorg", "Howest", "Vives", "3"],
        ["Totaal Zorg", None, None, "3"],
        ["Bus", "Vives", "Leiedal", "4"],
        ["Totaal Bus", None, None, "9"],  # another amount: a project of which little is known
        ["Dak", "Vives", "Leiedal", "4"],
    ]
    net = kn.read(pd.DataFrame(rows, columns=header))
    assert list(net.projects["name"]) == ["Zorg", "Bus", "Totaal Bus", "Dak"]


@pytest.mark.parametrize(
    "row",
    [
        ["Totaal Dak", "Howest", "Penvoerder", 15],  # somebody takes part
        ["Totaal Groen", None, None, 15],  # not of what stands above it
        ["Dakkapel totaal", None, None, 15],
    ],
)
def test_a_project_that_is_called_a_total_stays(tmp_path, row):
    rows = [*summed("Totaal {}")[:-1], row, ["Erf", "Vives", "Penvoerder", 3]]
    net = kn.read(book(tmp_path / "t.xlsx", [HEADER, *rows]))
    assert list(net.projects["name"]) == ["Taal", "Bus", "Dak", row[0], "Erf"]


WIDE = ["Project", "Trekker", "Partners"]
PROJECTS = [["Taal", "HvA", "UvA, VU"], ["Bus", "UvA", "VU, GA"], ["Dak", "GA", "HvA, UvA"]]
FULL = [["HvA", "Hogeschool van Amsterdam"], ["UvA", "Universiteit van Amsterdam"]]
EQUAL = [[" = ".join(pair)] for pair in FULL]
HEADS = ["Afkortingen:", "Legenda", "Toelichting", "Verklaring", "Abbreviations", "Abkürzungen"]


def names_of(tmp_path, rows, header=WIDE):
    net = kn.read(book(tmp_path / "t.xlsx", [header, *rows]))
    return list(net.projects["name"]), len(net.institutions)


@pytest.mark.parametrize("head", [*HEADS, "Légende", "Siglas"])
@pytest.mark.parametrize("gap", [[], [[]]])
@pytest.mark.parametrize("legend", [FULL, EQUAL, [[None, *pair] for pair in FULL]])
def test_a_legend_below_a_table_is_left_out(tmp_path, head, gap, legend):
    rows = [*PROJECTS, *gap, [head], *legend]
    assert names_of(tmp_path, rows) == (["Taal", "Bus", "Dak"], 4)


@pytest.mark.parametrize(
    "legend",
    [
        FULL,  # no heading, but what it explains is an abbreviation of the table
        [["Afkorting", "Betekenis"], *FULL],
        [["Legenda"], ["groen", "afgerond in 2024"], ["rood", "gestopt"]],
        [["Afkortingen"], *FULL, [], ["Bron: gemeente, 2024"]],
        [["Afkortingen"], *FULL, ["KNMI", "Koninklijk Nederlands Meteorologisch Instituut"]],
    ],
)
def test_a_legend_says_so_by_what_it_explains(tmp_path, legend):
    rows = [*PROJECTS, [], *legend]
    assert names_of(tmp_path, rows) == (["Taal", "Bus", "Dak"], 4)


def test_a_legend_in_a_frame_and_below_a_table_of_two_columns():
    rows = [["Taal", "HvA, UvA"], ["Bus", "UvA, VU"], ["Dak", "GA, VU"], ["Afkortingen", None]]
    net = kn.read(pd.DataFrame([*rows, *FULL], columns=["Project", "Partners"]))
    assert list(net.projects["name"]) == ["Taal", "Bus", "Dak"]
    assert len(net.institutions) == 4


def test_a_legend_below_rows_of_participations(tmp_path):
    rows = [*summed("Totaal {}"), ["Abbreviations"], ["Vives", "Vereniging voor Ives"]]
    assert names_of(tmp_path, rows, HEADER) == (["Taal", "Bus", "Dak"], 2)


@pytest.mark.parametrize(
    "rows",
    [
        [["Toelichting", "VU", "GA, HvA"], ["Fiets", "VU", "GA"]],
        [["Toelichting", "VU"], ["Fiets", "UvA"]],  # projects with a lead and no partners
        [["Legenda"], ["Fiets", "VU"], ["Tram", "UvA"]],
        [["Afkortingen", "GA", "HvA"]],
        [["SUS", "Stichting Uit Sneek"], ["WAF", "Welzijn Aan Friesland"]],
        [["HvA", "Hogeschool van Amsterdam"], ["Fiets", "VU", "GA"]],  # not below the table
    ],
)
def test_short_rows_that_explain_nothing_are_projects(tmp_path, rows):
    names = [row[0] for row in [*PROJECTS, *rows]]
    assert names_of(tmp_path, [*PROJECTS, *rows])[0] == names


def test_a_project_with_the_name_of_an_abbreviation_stays(tmp_path):
    rows = [*PROJECTS, ["VU", "GA", "HvA, UvA"], ["GA", "VU", "HvA"]]
    assert names_of(tmp_path, rows)[0] == ["Taal", "Bus", "Dak", "VU", "GA"]


def test_the_legend_of_crosses_is_read_with_the_matrix(tmp_path):
    header = ["Project", "Alkmaar", "Breda", "Cuijk"]
    rows = [["Taal", "C", "X", "X"], ["Bus", "X", "C", "X"], ["Dak", "X", None, "C"]]
    rows += [["Legend"], ["C", "Coordinator"], ["X", "Partner"]]
    net = kn.read(book(tmp_path / "t.xlsx", [header, *rows]))
    leads = net.participations[net.participations["role"] == "trekker"]
    assert list(net.projects["name"]) == ["Taal", "Bus", "Dak"]
    assert list(net.institutions["name"][leads["institution"]]) == header[1:]


def test_the_legend_of_roles_is_left_out(tmp_path):
    rows = [["Taal", "HvA", "P"], ["Taal", "UvA", "D"], ["Bus", "UvA", "P"], ["Bus", "HvA", "D"]]
    rows += [["Legenda"], ["P", "Penvoerder"], ["D", "Deelnemer"]]
    net = kn.read(book(tmp_path / "t.xlsx", [HEADER[:3], *rows]))
    assert list(net.projects["name"]) == ["Taal", "Bus"]
    assert net.participations["role"].tolist() == ["trekker", "partner"] * 2
