"""Tables in the language of their reader: read back they are the numbers that were counted."""

import json

import numpy as np
import openpyxl
import pandas as pd
import pytest
from graphs import dressed, random_net

import kennisnet as kn
from kennisnet.reports import SECTIONS, chances, numbers
from kennisnet.reports.spoken import definitions, meaning, spoken
from kennisnet.texts import say

SECTIONS_SHORT = ["meet", "together", "fragile", "leaving", "coverage"]


@pytest.fixture(scope="module", autouse=True)
def _few():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "DRAWS", 5)
        patch.setattr(numbers, "FEWEST", 5)
        patch.setattr(chances, "SAMPLES", 100)
        yield


def small():
    return dressed(random_net(4, n=12, m=9))


@pytest.fixture(scope="module", params=["nl", "en"])
def saved(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    report = kn.report(small(), sections=SECTIONS_SHORT, lang=request.param, progress=False)
    report.save(folder, ["csv", "xlsx", "json"])
    return report, folder


def test_csv_is_read_back_as_the_numbers_that_were_counted(saved):
    """Dutch as a Dutch spreadsheet reads it, English plain, under the names of Python."""
    report, folder = saved
    dutch = report.lang == "nl"
    how = {"sep": ";", "decimal": ",", "encoding": "utf-8-sig"} if dutch else {}
    assert (folder / "institutions.csv").read_bytes().startswith(b"\xef\xbb\xbf") is dutch
    for name, table in report.tables.items():
        read = pd.read_csv(folder / f"{name}.csv", keep_default_na=True, **how)
        wanted = spoken(table, "nl").columns if dutch else table.columns
        assert list(read.columns) == list(wanted)
        assert len(read) == len(table)
        for place, column in enumerate(table):
            own = table[column]
            if pd.api.types.is_numeric_dtype(own) and not pd.api.types.is_bool_dtype(own):
                values = pd.to_numeric(read.iloc[:, place]).to_numpy(dtype=float)
                assert np.allclose(values, own.astype(float), rtol=1e-5, equal_nan=True), column


def test_dutch_headers_are_dutch(saved):
    report, folder = saved
    first = (folder / "institutions.csv").read_text("utf-8-sig").splitlines()[0]
    if report.lang == "nl":
        assert first.split(";")[:3] == [*spoken(report.tables["institutions"], "nl").columns[:3]]
        assert not {"degree", "trekker_degree", "betweenness", "rank_low"} & {*first.split(";")}
    else:
        assert first.startswith("id,name,degree,trekker_degree,betweenness,")


def test_a_workbook_has_types_filters_and_a_header_that_stays(saved):
    report, folder = saved
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    last = say("sheet-definitions", report.lang)
    assert book.sheetnames == [*report.tables, last]
    for name, table in report.tables.items():
        page = book[name]
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert [cell.value for cell in page[1]] == [*spoken(table, report.lang).columns]
        for column, cells in zip(table, page.iter_cols(min_row=2), strict=True):
            if pd.api.types.is_numeric_dtype(table[column]):
                there = [cell.value for cell in cells if cell.value is not None]
                assert all(isinstance(one, int | float | bool) for one in there), column
        assert len({cell.value for cell in page[1]}) == len(table.columns)


def test_every_column_is_defined(saved):
    report, folder = saved
    last = say("sheet-definitions", report.lang)
    read = pd.read_excel(folder / "tables.xlsx", sheet_name=last)
    columns = {str(column) for table in report.tables.values() for column in table}
    assert set(read.iloc[:, 3]) == columns
    assert read.iloc[:, :3].notna().all().all()
    for where, column in zip(read.iloc[:, 2], read.iloc[:, 3], strict=True):
        assert where.split(", ") == [n for n, table in report.tables.items() if column in table]


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_table_of_any_section_has_a_column_without_a_meaning(lang):
    report = kn.report(small(), sections=list(SECTIONS), lang=lang, progress=False)
    missing = {
        column
        for table in report.tables.values()
        for column in table
        if not meaning(str(column), lang)
    }
    assert missing == set()
    assert (definitions(report.tables, lang).iloc[:, 1] != "").all()


def test_how_it_was_made_is_whole(saved):
    report, folder = saved
    text = (folder / "how-it-was-made.json").read_text("utf-8")
    said = json.loads(text)
    assert said["fingerprint"] == report._numbers.net.fingerprint
    assert said["sections"] == [key for key in SECTIONS if key in SECTIONS_SHORT]
    assert set(said["tables"]) == set(report.tables)
    assert (said["lang"], said["level"]) == (report.lang, "parents")
    assert str(folder) not in text
