"""A table that is too long for a workbook is in its csv, and named where columns are explained."""

import openpyxl
import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.tables import csv_bytes
from kennisnet.reports.painters import tables
from kennisnet.reports.spoken import tabs


@pytest.mark.parametrize(
    ("lang", "tab", "told"),
    [
        (
            "en",
            "pairs of institutions",
            "no sheet: the table has 21 rows; it is whole in the csv",
        ),
        (
            "nl",
            "paren van instellingen",
            "geen blad: de tabel heeft 21 rijen; in de csv staat hij heel",
        ),
    ],
)
def test_a_long_table_is_left_out_of_the_workbook_and_named(lang, tab, told, tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "LONG", 7)
    links = [{"institution": i, "project": p} for i, p in zip("abcdefga", "PPPPPPPQ", strict=True)]
    net = kn.Network([{"id": i} for i in "abcdefg"], [{"id": p} for p in "PQ"], links)
    report = kn.report(net, sections=["together", "alike"], lang=lang, progress=False)
    assert len(report.tables["institutions"]) == len("abcdefg")
    assert len(report.tables["pairs"]) == 7 * 6 / 2
    report.save(tmp_path, ["csv", "xlsx"])
    assert {f"{name}.csv" for name in report.tables} <= {path.name for path in tmp_path.iterdir()}
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    *sheets, last = book.sheetnames
    called = tabs(report.tables, lang)
    there = [name for name, table in report.tables.items() if len(table) and name != "pairs"]
    assert sheets == [called[name] for name in there]
    rows = [[cell.value for cell in row] for row in book[last].iter_rows()]
    assert [row[1:] for row in rows if row[3] == "pairs.csv"] == [[told, tab, "pairs.csv"]]


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 4, 7])
@pytest.mark.parametrize("how", [(",", "utf-8", "."), (";", "utf-8-sig", ",")])
def test_a_csv_in_blocks_is_the_same_csv(how, rows, monkeypatch):
    monkeypatch.setattr(tables, "LONG", 2)
    whole = pd.DataFrame(
        {
            'a "b"\nc': ["x", None, "=1+1", 'say "no"', "two\nlines", "\r\n", "é;,"],
            "share": [0.5, 1 / 3, float("nan"), 2.0, 1e-9, 3.25, 0.0],
            "count": range(7),
        }
    ).head(rows)
    assert tables._in_blocks(whole, *how) == csv_bytes(whole, *how)
