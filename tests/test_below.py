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
