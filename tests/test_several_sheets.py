"""One table that is spread over several sheets: a year, a theme, a region each."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from test_variants import FORMS, HEADERS, found, tellable, truth, worlds

import kennisnet as kn
from kennisnet.cli import main
from kennisnet.errors import Note, Spread
from kennisnet.files.recognising.spread import names_themes

HEADER = ["Project", "Trekker", "Partners"]
WONEN = [["Lab", "UL", "HsL; TNO"], ["Proef", "HsL", "UL"]]
ZORG = [["Idee", "TNO", "UL; GL"], ["Wal", "GL", "HsL"]]
AGAIN = ["Lab", "UL", "TNO; GL"]
TIES = {
    *(("Lab", "UL", "trekker"), ("Lab", "HsL", "partner"), ("Lab", "TNO", "partner")),
    *(("Proef", "HsL", "trekker"), ("Proef", "UL", "partner")),
    *(("Idee", "TNO", "trekker"), ("Idee", "UL", "partner"), ("Idee", "GL", "partner")),
    *(("Wal", "GL", "trekker"), ("Wal", "HsL", "partner")),
}
"""What stands in WONEN and ZORG, counted by hand."""


def written(path, sheets, hidden=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        page.sheet_state = "hidden" if name in hidden else "visible"
    book.save(path)
    return path


@pytest.fixture
def book(tmp_path):
    return lambda sheets, hidden=(): written(tmp_path / "t.xlsx", sheets, hidden)


def years(*more):
    return {"2021": [HEADER, *WONEN], "2022": [HEADER, *ZORG, *more]}


def rules(path, **how):
    return kn.check(path, lang="en", **how)["rule"].tolist()


# Read together


def test_sheets_of_one_form_are_one_table_in_the_order_that_is_asked(book):
    path = book(years())
    assert found(kn.read(path, sheet=["2021", "2022"])) == TIES
    net = kn.read(path, sheet=["2022", "2021"])
    assert net.projects["name"].tolist() == ["Idee", "Wal", "Lab", "Proef"]
    assert kn.read(path, sheet=["2", 0]) == net
    assert kn.recognise(path, sheet=[1, "1"]).sheet == ("2022", "2021")


def test_columns_are_matched_by_their_headers(book):
    turned = [["PARTNERS:", "project", "Budget", "Trekker"], ["UL; GL", "Idee", 3, "TNO"]]
    path = book({"A": [HEADER, *WONEN], "B": [[], ["Titel"], [], *turned, ["HsL", "Wal", 4, "GL"]]})
    net = kn.read(path, sheet=["A", "B"])
    assert found(net) == TIES
    budget = dict(zip(net.projects["name"], net.projects["Budget"], strict=True))
    assert {name: b for name, b in budget.items() if pd.notna(b)} == {"Idee": 3, "Wal": 4}
    assert kn.recognise(path, sheet=["A", "B"]).header is None
    assert kn.recognise(path, sheet=["A"]).header == 1


def test_every_row_keeps_its_sheet_and_its_number(book):
    total = ["Totaal", None, None]
    path = book(
        {"2021": [HEADER, *WONEN, total], "2022": [["Titel"], HEADER, *ZORG, ["", "X", ""]]}
    )
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["2021", "2022"])
    places = [(f.rule, f.file, f.row) for f in error.value.faults]
    assert places == [("project-missing", "t.xlsx, 2022", 5)]
    reading = kn.recognise(path, sheet=["2021", "2022"])
    assert dict(reading.left_out) == {"t.xlsx, 2021, 4": "total"}


def test_a_broken_cell_says_its_sheet(book):
    path = book(
        {"2021": [HEADER, *WONEN], "2022": [["project", *HEADER[1:]], ["Idee", "#REF!", "UL"]]}
    )
    wb = openpyxl.load_workbook(path)
    wb["2022"]["B2"].data_type = "e"
    wb.save(path)
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["2021", "2022"])
    assert [(f.rule, f.file, f.row) for f in error.value.faults] == [
        ("cell-error", "t.xlsx, 2022", 2)
    ]


def test_a_row_without_a_project_never_goes_on_with_another_sheet(book):
    head = ["Project", "Organisatie", "Rol"]
    one = [["Lab", "UL", "trekker"], [None, "HsL", "partner"], [None, "TNO", "partner"]]
    two = [[None, "GL", "partner"], ["Wal", "GL", "trekker"], [None, "UL", "partner"]]
    path = book({"2021": [head, *one], "2022": [head, *two]})
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["2021", "2022"])
    assert [(f.file, f.row) for f in error.value.faults] == [("t.xlsx, 2022", 2)]


def test_a_project_on_two_sheets_is_one_project(book):
    path = book(years(AGAIN))
    net = kn.read(path, sheet=["2021", "2022"])
    assert found(net) == {*TIES, ("Lab", "GL", "partner")}
    assert "sheets-shared" in rules(path, sheet=["2021", "2022"])
    assert "sheets-shared" not in rules(book(years()), sheet=["2021", "2022"])


def test_the_year_of_a_participation_goes_along(book):
    head = ["Project", "Organisatie", "Rol"]
    rows = {"2021": [["Lab", "UL", "trekker"]], "2022": [["Lab", "HsL", "partner"]]}
    path = book({year: [head, *those] for year, those in rows.items()})
    links = kn.read(path, sheet=["2021", "2022"]).participations
    assert links[["role", "sheet"]].to_numpy().tolist() == [["trekker", 2021], ["partner", 2022]]


def test_a_column_that_is_called_sheet_keeps_its_name(book):
    path = book(
        {
            "2021": [[*HEADER, "Sheet"], [*WONEN[0], "x"]],
            "2022": [[*HEADER, "sheet"], [*ZORG[0], "y"]],
        }
    )
    projects = kn.read(path, sheet=["2021", "2022"]).projects
    assert projects["Sheet"].tolist() == ["x", "y"]
    assert projects["sheet"].tolist() == [2021, 2022]


def test_a_sheet_can_be_named_as_a_column(book):
    path = book(years())
    said = {"sheet": ["2021", "2022"], "columns": {"sheet": "spoor"}}
    assert kn.read(path, **said).projects["spoor"].tolist() == ["2021", "2021", "2022", "2022"]
    numbered = [["Nr", "Organisatie", "Rol"], [1, "UL", "trekker"], [1, "HsL", "partner"]]
    path = book({"A": numbered, "B": [*numbered, [2, "GL", "trekker"]]})
    net = kn.read(path, sheet=["A", "B"], columns={"sheet": "programme"})
    assert len(net.projects) == 3


def test_matrices_of_several_years_are_one(book):
    who = ["UL", "HsL", "TNO", "GL", "LUMC", "ROC"]
    marks = ["T", "P", "P", None, "P", "P"]
    one = [["Project", *who[:4]], *([f"A{n}", *marks[:4]] for n in range(4))]
    two = [["Project", *who[2:]], *([f"B{n}", *marks[2:]] for n in range(4))]
    path = book({"2021": one, "2022": two})
    net = kn.read(path, sheet=["2021", "2022"], form="matrix")
    roles = {"UL": "trekker", "HsL": "partner", "TNO": "partner"}
    first = {(f"A{n}", w, role) for n in range(4) for w, role in roles.items()}
    second = {(f"B{n}", w, "partner") for n in range(4) for w in ("TNO", "LUMC", "ROC")}
    assert found(net) == first | second


def test_what_is_not_of_one_form_is_a_fault_that_shows_the_headers(book):
    other = [["Kolom", "Uitleg"], ["Project", "naam"], ["Trekker", "wie"]]
    path = book({**years(), "Uitleg": other})
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["2021", "2022", "Uitleg"])
    assert ("sheet-other", "Uitleg") in [(f.rule, f.found) for f in error.value.faults]
    path = book({**years(), "2023": []})
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["2021", "2022", "2023"])
    assert [(f.rule, f.file) for f in error.value.faults] == [("file-empty", "t.xlsx, 2023")]


def test_a_sheet_that_is_named_twice_counts_once(book):
    path = book(years())
    assert kn.read(path, sheet=["2021", "2021"]) == kn.read(path, sheet="2021")


def test_a_pair_stays_a_pair(book):
    one = [["Code", "Projectnaam", "Trekker"], ["P-1", "Lab", "UL"], ["P-2", "Wal", "HsL"]]
    two = [["Code", "Organisatie"], ["P-1", "HsL"], ["P-2", "TNO"]]
    path = book({"Projecten": one, "Deelname": two})
    assert kn.recognise(path, sheet=["Projecten", "Deelname"]).form == "pair"
    assert kn.recognise(path).form == "pair"


def test_participations_on_several_sheets_with_the_projects_in_a_file_of_their_own(book, tmp_path):
    projects = tmp_path / "p.csv"
    projects.write_text("Code,Projectnaam,Trekker\nP-1,Lab,UL\nP-2,Wal,HsL\n", "utf-8")
    head = ["Code", "Organisatie"]
    path = book({"2021": [head, ["P-1", "HsL"]], "2022": [head, ["P-2", "TNO"]]})
    net = kn.read(path, sheet=["2021", "2022"], projects=projects)
    lab, wal = ("Lab", "UL", "trekker"), ("Wal", "HsL", "trekker")
    assert found(net) == {lab, wal, ("Lab", "HsL", "partner"), ("Wal", "TNO", "partner")}


# Sure, or a question


def test_themes_without_a_common_project_are_read_together(book):
    path = book({"Voorblad": [["Kennisstad"]], "Wonen": [HEADER, *WONEN], "Zorg": [HEADER, *ZORG]})
    net = kn.read(path)
    assert found(net) == TIES
    assert net.projects["spoor"].tolist() == ["Wonen", "Wonen", "Zorg", "Zorg"]
    told = kn.check(path, lang="en").query("rule == 'sheets-theme'")
    assert told["found"].tolist() == ["Wonen | Zorg"]
    assert told["weight"].tolist() == ["numbers"]


def test_a_theme_of_the_table_itself_goes_before_the_sheet(book):
    head = [*HEADER, "Thema"]
    sheets = {
        "Noord": [head, *([*r, "Bouw"] for r in WONEN)],
        "Zuid": [head, *([*r, "Jeugd"] for r in ZORG)],
    }
    assert kn.read(book(sheets)).projects["spoor"].tolist() == ["Bouw", "Bouw", "Jeugd", "Jeugd"]


@pytest.mark.parametrize(
    "sheets",
    [
        years(),
        years(AGAIN),
        {"Wonen": [HEADER, *WONEN], "Zorg": [HEADER, *ZORG, AGAIN]},
        {"Wonen": [HEADER, *WONEN], "Zorg": [HEADER, *ZORG, ["LAB ", "GL", "UL"]]},
        {"Wonen": [HEADER, *WONEN], "Zorg": [[*HEADER, "Budget"], *([*row, 3] for row in ZORG)]},
        {"Wonen": [HEADER, *WONEN * 9], "Zorg": [HEADER, *ZORG[:1]], "Oud": [HEADER, *ZORG[1:]]},
        {"Wonen": [HEADER, *WONEN], "Invulling": [HEADER, ZORG[0]]},
        {"Toegekend": [HEADER, *WONEN], "Afgewezen": [HEADER, *ZORG]},
        {"Blad1": [HEADER, *WONEN], "Blad2": [HEADER, *ZORG]},
    ],
)
def test_years_shared_projects_and_other_names_are_a_question(book, sheets):
    path = book(sheets)
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    assert asked.value.topic == "sheet"
    answers = [one.value for one in asked.value.alternatives]
    assert answers == [[*sheets], *sheets]
    assert all(kn.read(path, sheet=one) for one in answers)
    assert "1. all together: " in asked.value.text()
    assert "1. alle samen: " in asked.value.text("nl")


def test_a_project_on_two_themes_has_none_of_them(book):
    path = book({"Wonen": [HEADER, *WONEN], "Zorg": [HEADER, *ZORG, AGAIN]})
    net = kn.read(path, sheet=["Wonen", "Zorg"])
    assert "spoor" not in net.projects
    assert net.projects["sheet"].fillna("").tolist() == ["", "Wonen", "Zorg", "Zorg"]


def test_a_fault_on_a_sheet_that_may_not_be_meant_does_not_hide_the_question(book):
    sheets = {"2021": [HEADER, *WONEN, ["Nog", "UL", "HsL", "te lang"]], "2022": [HEADER, *ZORG]}
    with pytest.raises(kn.ReadingQuestion):
        kn.read(book(sheets))


def test_hidden_and_empty_sheets_are_no_part(book):
    sheets = {**years(), "2023": [HEADER], "Oud": [HEADER, *ZORG]}
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(book(sheets, hidden=["Oud"]))
    assert asked.value.alternatives[0].value == ["2021", "2022"]


@pytest.mark.parametrize(
    ("sheets", "wanted"),
    [
        (["Wonen", "Zorg"], True),
        (["Thema 1", "Thema 2"], True),
        (["Regio Noord", "Regio Zuid"], True),
        (["Wonen 2021", "Wonen 2022"], False),
        (["Q1", "Q2"], False),
        (["Projecten", "Projecten (2)"], False),
        (["Wonen", "Concept"], False),
        (["Sheet1", "Wonen"], False),
        (["Maart", "April"], False),
    ],
)
def test_which_names_of_sheets_can_be_themes(sheets, wanted):
    assert names_themes(sheets) is wanted


# Kept, and typed


def test_a_saved_reading_reads_the_sheets_together_next_month(book, tmp_path):
    path = book(years())
    kept = kn.recognise(path, sheet=["2021", "2022"]).save(tmp_path / "how.toml")
    more = [*ZORG, ["Nieuw", "UL", "GL"]]
    path = book({"2021": [HEADER, *WONEN], "2022": [HEADER, *more], "2023": [HEADER, *WONEN]})
    net = kn.read(path, reading=kept)
    assert found(net) == {*TIES, ("Nieuw", "UL", "trekker"), ("Nieuw", "GL", "partner")}
    unread = kn.check(path, reading=kept, lang="en").query("rule == 'sheet-unread'")
    assert unread["found"].tolist() == ["2023"]


def test_a_saved_reading_of_themes(book, tmp_path):
    path = book({"Wonen": [HEADER, *WONEN], "Zorg": [HEADER, *ZORG]})
    first = kn.read(path)
    assert kn.read(path, reading=kn.recognise(path)) == first
    kept = kn.recognise(path).save(tmp_path / "how.toml")
    assert kn.read(path, reading=kept) == first


def typed(*words):
    with pytest.raises(SystemExit) as end:
        main([str(word) for word in words])
    return end.value.code


def test_sheets_on_the_command_line(book, capsys):
    path, both = book(years()), ("--sheet", "2021", "--sheet", "2022")
    assert typed("overlap", path, "--lang", "en") == 1
    assert "--sheet 2021 --sheet 2022" in capsys.readouterr().err
    assert typed("overlap", path, *both) == 0
    capsys.readouterr()
    assert typed("check", path, *both, "--lang", "en") == 0
    assert "read together as one table: 2021 | 2022" in " ".join(capsys.readouterr().out.split())


# A table cut into sheets is the same table


@given(worlds(), st.sampled_from(FORMS), st.sampled_from([*HEADERS]), st.data())
@examples(40)
def test_a_table_cut_into_sheets_gives_the_same_network(world, form, lang, data):
    assume(tellable(world))
    table = form(world, lang, "; ")
    cuts = sorted(data.draw(st.sets(st.integers(1, len(table) - 1), min_size=1, max_size=2)))
    sheets = {}
    for n, (start, stop) in enumerate(zip([0, *cuts], [*cuts, len(table)], strict=True)):
        part = table.iloc[start:stop]
        part = part[data.draw(st.permutations([*part.columns]))]
        sheets[str(2021 + n)] = [[*part.columns], *part.to_numpy().tolist()]
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "t.xlsx", sheets)
        net = kn.read(path, sheet=[*sheets])
    whole = kn.read(pd.DataFrame(table))
    assert found(net) == found(whole) == truth(world)
    themes = [
        dict(zip(one.projects["name"], one.projects["spoor"], strict=True)) for one in (net, whole)
    ]
    assert themes[0] == themes[1]


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6), st.data())
def test_the_place_of_a_row_is_found_by_its_number(sizes, data):
    """A sheet of n rows takes n + 1 numbers: the first of them is that of no row."""
    starts = [sum(sizes[:n]) + n for n in range(len(sizes))]
    file = Spread("t.xlsx", {start: f"S{n}" for n, start in enumerate(starts)})
    sheet = data.draw(st.integers(0, len(sizes) - 1))
    row = data.draw(st.integers(1, sizes[sheet]))
    note = Note("cut", "x", file, starts[sheet] + row)
    assert (note.file, note.row) == (f"t.xlsx, S{sheet}", row)
