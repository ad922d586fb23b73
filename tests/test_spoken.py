"""Tables in the language of their reader: read back they are the numbers that were counted."""

import json
import math
import re
import textwrap

import numpy as np
import openpyxl
import pandas as pd
import pytest
from graphs import dressed, examples, net, random_net
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.printed import lines_of
from kennisnet.reports import SECTIONS, chances, numbers
from kennisnet.reports.spoken import definitions, meaning, spoken, tabs, worded
from kennisnet.texts import known, say

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


def sheets_of(report):
    """Give the name of the sheet of each table that has one."""
    called = tabs(report.tables, report.lang)
    return {name: called[name] for name, table in report.tables.items() if len(table)}


def test_a_workbook_has_types_filters_and_a_header_that_stays(saved):
    report, folder = saved
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    last = say("sheet-definitions", report.lang)
    assert book.sheetnames == [*sheets_of(report).values(), last]
    for name, tab in sheets_of(report).items():
        page, table = book[tab], report.tables[name]
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
    listed, defined = read.head(len(report.tables)), read.iloc[len(report.tables) :]
    assert set(defined.iloc[:, 3]) == columns
    assert read.iloc[:, :3].notna().all().all()
    called = tabs(report.tables, report.lang)
    for where, column in zip(defined.iloc[:, 2], defined.iloc[:, 3], strict=True):
        there = [called[name] for name, table in report.tables.items() if column in table]
        assert where.split(", ") == there
    assert listed.iloc[:, 2].tolist() == [*called.values()]
    assert listed.iloc[:, 3].tolist() == [f"{name}.csv" for name in called]
    for told, table in zip(listed.iloc[:, 1], report.tables.values(), strict=True):
        none = {
            "nl": "geen blad: de tabel heeft geen rijen",
            "en": "no sheet: the table has no rows",
        }
        assert told == none[report.lang] if table.empty else told.startswith(str(len(table)))


@pytest.mark.parametrize(
    ("lang", "tab", "told"),
    [
        ("nl", "één trekker", "geen blad: de tabel heeft geen rijen"),
        ("en", "one lead", "no sheet: the table has no rows"),
    ],
)
def test_a_table_of_a_header_only_has_no_sheet_and_is_named(tmp_path, lang, tab, told):
    """Nobody leads P, so that no project hangs on one lead."""
    report = kn.report(net("aP bP"), sections=["fragile", "leaving"], lang=lang, progress=False)
    report.save(tmp_path, ["csv", "xlsx"])
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    last = say("sheet-definitions", lang)
    assert book.sheetnames == [tabs(["leaving"], lang)["leaving"], last]
    rows = [[cell.value for cell in row] for row in book[last]]
    assert [row[1:] for row in rows if row[3] == "fragile.csv"] == [[told, tab, "fragile.csv"]]
    assert (tmp_path / "fragile.csv").exists()


def test_every_table_has_a_tab_in_the_language():
    names = [name for one in SECTIONS.values() for name in one.tables]
    said = {lang: tabs(names, lang) for lang in ("nl", "en")}
    for lang, called in said.items():
        assert all(known(f"tab-{name}") for name in names)
        assert [*called.values()] == [say(f"tab-{name}", lang) for name in names]  # nothing cut
    assert not {*said["nl"].values()} & {*said["en"].values()}


def test_a_workbook_is_printed_as_wide_as_the_paper(saved):
    _, folder = saved
    for page in openpyxl.load_workbook(folder / "tables.xlsx"):
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) in {(None, 0), (1, 0)}
        assert page.print_title_rows == "$1:$1"
        assert all(cell.alignment.wrap_text for cell in page[1])
        widths = [one.width for one in page.column_dimensions.values()]
        assert max(widths) <= 62
        for one, header in zip(widths, page[1], strict=True):
            assert one > max(map(len, str(header.value).split()))


def test_a_workbook_shows_three_decimals_and_holds_all(saved):
    report, folder = saved
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    seen = set()
    for name, tab in sheets_of(report).items():
        table = report.tables[name]
        for place, column in enumerate(table, 1):
            for row, value in enumerate(table[column], 2):
                if not isinstance(value, float) or math.isnan(value):
                    continue
                cell = book[tab].cell(row, place)
                assert cell.value == value
                most = 1 if column.startswith("rank") else 3
                form = re.fullmatch(r'0(\.0+)?|"<0[.,]0*1";">-0[.,]0*1"', cell.number_format)
                assert form, cell.number_format
                assert len(form[1] or "") <= most + 1
                whole = round(value, most) % 1 == 0 and (value == 0 or abs(value) > 5e-4)
                assert (form[0] == "0") == whole
                seen.add(form[0])
    assert {"0", "0.000"} <= seen


def test_yes_and_no_stay_what_they_are_and_show_in_the_language(saved):
    report, folder = saved
    page = openpyxl.load_workbook(folder / "tables.xlsx")[sheets_of(report)["suggestions"]]
    place = [*report.tables["suggestions"].columns].index("weak") + 1
    cells = [page.cell(row, place) for row in range(2, page.max_row + 1)]
    assert cells
    assert [cell.value for cell in cells] == report.tables["suggestions"]["weak"].tolist()
    form = {"nl": '"ja";"ja";"nee"', "en": '"yes";"yes";"no"'}[report.lang]
    assert {cell.number_format for cell in cells} == {form}


def test_a_workbook_says_our_words_as_the_page_does():
    """By hand: what api.md calls so in a table, and the texts of the report say so."""
    rows = pd.DataFrame(
        {
            "verdict": ["less", "as expected", "white spot", "cannot be tested"],
            "verdict_beside": ["more", None, "", "less"],
            "kind": ["institution", "project", "institution", "own"],
            "figure": ["mean_distance", "density", "unknown_one", "gini"],
            "state": ["met", "", "talked to", "no match"],
            "row": ["knowledge", "civil society", "own", None],
            "a": ["health", "knowledge", "x", "y"],
            "b": ["health", "knowledge", "x", "y"],
            "b_name": ["Health", "K", "X", "Y"],
            "shared": [1, 2, 3, 4],
        }
    )
    told = worded(rows, "nl")
    assert told["verdict"].tolist() == [
        *("minder dan toeval", "kan toeval zijn", "witte vlek", "te weinig om iets te zeggen"),
    ]
    assert told["verdict_beside"].fillna("-").tolist() == [
        *("meer dan toeval", "-", "", "minder dan toeval"),
    ]
    assert told["kind"].tolist() == ["instelling", "project", "instelling", "own"]
    assert told["figure"].tolist() == [
        *("afstand", "dichtheid", "unknown_one", "ongelijkheid (Gini)"),
    ]
    assert told["state"].tolist()[1:] == ["", "gesproken", "geen match"]
    assert told["row"].tolist()[:3] == ["kennis", "maatschappelijk", "own"]
    assert told["a"].tolist() == ["zorg", "kennis", "x", "y"]
    assert told["b"].tolist() == ["health", "knowledge", "x", "y"]  # ids, which have names
    assert told["shared"].tolist() == [1, 2, 3, 4]


def test_csv_keeps_the_words_of_python_and_the_workbook_has_those_of_the_page(tmp_path):
    report = kn.report(small(), sections=["groups"], lang="nl", progress=False)
    report.save(tmp_path, ["csv", "xlsx"])
    assert {"institution", "project"} == {*report.tables["groups"]["kind"]}
    csv = pd.read_csv(tmp_path / "groups.csv", sep=";", encoding="utf-8-sig")
    sheet = pd.read_excel(tmp_path / "tables.xlsx", sheet_name="groepen")
    assert {*csv["soort"]} == {"institution", "project"}
    assert {*sheet["soort"]} == {"instelling", "project"}


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


@examples(100)
@given(st.lists(st.text("abc de", max_size=12), max_size=8), st.integers(3, 20))
def test_lines_are_those_of_another_who_breaks_texts(words, wide):
    """textwrap of Python begins a word that is longer than a line where the line before has room."""
    text = " ".join(" ".join(words).split())
    long = sum(len(word) > wide for word in text.split())
    wanted = max(1, len(textwrap.wrap(text, wide, break_long_words=True, break_on_hyphens=False)))
    assert wanted <= lines_of(text, wide) <= wanted + long
