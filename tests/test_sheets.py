"""Where the table stands in a file: sheets, header, letters, delimiters; rows that are no projects."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from types import MappingProxyType

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

import kennisnet as kn
from kennisnet.files.formats.text import _fast, _lines, _plain
from kennisnet.files.garbled import garbled
from kennisnet.files.how import How
from kennisnet.files.opening import opened, pages_of, read_grid
from kennisnet.files.page import Broken, Merged, framed, page_of
from kennisnet.files.recognising.finding import candidates
from kennisnet.files.recognising.laying import broken_told, laid_out
from kennisnet.files.recognising.meanings import header_fit
from kennisnet.files.recognising.rows import kept, left_out, perhaps_themes

HEADER = ["Project", "Trekker", "Partners"]
DATA = [["Lab", "UL", "HsL"], ["Proef", "HsL", "UL, TNO"], ["Idee", "TNO", "UL"]]
COVER = [["Kennisstad"], ["Overzicht van projecten"], ["Versie", "3"]]
GUIDE = [["Kolom", "Uitleg"], ["Project", "naam van het project"], ["Trekker", "wie het trekt"]]
PIVOT = [["Trekker", "Aantal"], ["UL", 1], ["HsL", 1], ["TNO", 1], ["Eindtotaal", 3]]


@pytest.fixture
def book(tmp_path):
    """Write a workbook of sheets (name: rows) and give its path."""

    def write(sheets, hidden=MappingProxyType({}), change=None):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            page = made.create_sheet(name)
            for row in rows:
                page.append(row)
            page.sheet_state = hidden.get(name, "visible")
        if change:
            change(made)
        path = tmp_path / "t.xlsx"
        made.save(path)
        return path

    return write


@pytest.fixture
def put(tmp_path):
    def write(content, encoding="utf-8"):
        path = tmp_path / "t.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


def found(path, **how):
    return opened(path, header_fit, How(**how))


def on(rows, **facts):
    """Lay out rows as a sheet on which the header is looked for."""
    page = page_of([["" if cell is None else str(cell) for cell in row] for row in rows], **facts)
    (best,) = candidates([page], header_fit)
    return laid_out("t", page, best.header, header_fit)


def cells(grid):
    return grid.frame.fillna("").to_numpy().tolist()


def reasons(grid):
    return {row: why for row, why in left_out(grid).items() if why != "blank"}


# Which sheet


def test_every_sheet_is_given_and_what_nobody_sees_is_marked(book):
    sheets = {"Leeg": [], "A": DATA, "B": DATA, "C": DATA}
    pages = pages_of(book(sheets, {"B": "hidden", "C": "veryHidden"}), header_fit)
    assert [(page.sheet, page.hidden, page.empty) for page in pages] == [
        ("Leeg", False, True),
        ("A", False, False),
        ("B", True, False),
        ("C", True, False),
    ]


@pytest.mark.parametrize("place", range(4))
def test_the_sheet_with_the_table_is_found_wherever_it_stands(book, place):
    around = [("Voorblad", COVER), ("Leeswijzer", GUIDE), ("Draaitabel", PIVOT)]
    around.insert(place, ("Lijst", [HEADER, *DATA]))
    result = found(book(dict(around)))
    assert (result.page.sheet, cells(result.grid)) == ("Lijst", DATA)
    assert {one.page.sheet for one in result.others} == {"Voorblad", "Leeswijzer", "Draaitabel"}
    assert all(one.score < header_fit(HEADER) * 3 / 5 for one in result.others)


def test_a_hidden_sheet_is_taken_only_if_it_is_asked_for(book):
    more = [[*HEADER, "Thema", "Status"], *([*row, "x", "y"] for row in DATA * 3)]
    path = book({"Oud": more, "Nieuw": [HEADER, *DATA]}, {"Oud": "hidden"})
    result = found(path)
    assert (result.page.sheet, [one.page.sheet for one in result.others]) == ("Nieuw", ["Oud"])
    assert found(path, sheet="Oud").page.sheet == "Oud"


def test_of_sheets_that_fit_as_well_the_first_is_taken(book):
    result = found(book({"2023": [HEADER, *DATA * 3], "2024": [HEADER, *DATA * 4]}))
    (other,) = result.others
    assert (result.page.sheet, other.page.sheet) == ("2023", "2024")
    best, _ = candidates([result.page, other.page], header_fit)
    assert best.score == other.score


def test_a_list_of_choices_gives_way_to_a_table_of_as_many_headers(book):
    choices = [["Rol", "Status", "Sector"], *(["Trekker", "loopt", "kennis"] for _ in range(6))]
    table = [["Project", "Instelling", "Rol"], *([f"P{n}", "UL", "Partner"] for n in range(60))]
    assert found(book({"Keuzes": choices, "Deelnames": table})).page.sheet == "Deelnames"


@pytest.mark.parametrize(
    ("sheet", "wanted"), [("B", "B"), (1, "B"), ("2", "B"), ("1", "1"), (2, "1"), ("3", "1")]
)
def test_a_sheet_by_its_name_or_its_number(book, sheet, wanted):
    assert found(book({"A": DATA, "B": DATA, "1": DATA}), sheet=sheet).page.sheet == wanted


def test_headers_without_rows_give_way_to_a_table(book):
    empty = [[*HEADER, "Thema", "Status"]]
    assert found(book({"Sjabloon": empty, "Lijst": [HEADER, *DATA]})).page.sheet == "Lijst"


def test_a_text_has_no_sheets_to_ask_for(put):
    assert tuple(found(put("Project,Trekker\nLab,UL\n"), sheet="Lijst").grid.rows) == (2,)


def test_a_sheet_that_is_asked_for_and_empty(book):
    with pytest.raises(kn.InputError) as error:
        found(book({"A": DATA, "B": []}), sheet="B")
    assert [fault.rule for fault in error.value.faults] == ["file-empty"]


def test_a_small_table_of_ours_is_found_in_a_workbook(book):
    aliases = [["mention", "institution"], ["UL", "Universiteit Leiden"]]
    path = book({"Uitleg": COVER, "Afkortingen": aliases})
    net = kn.read(pd.DataFrame([DATA[0]], columns=HEADER), aliases=path)
    assert net.institutions["name"].tolist() == ["Universiteit Leiden", "HsL"]


# Which row is the header


def test_what_stands_above_the_header_is_kept():
    above = [["Projecten 2021", None, None], [], ["Stand", "1 mei", None], []]
    grid = on([*above, HEADER, *DATA])
    assert (grid.header_row, tuple(grid.rows), cells(grid)) == (5, (6, 7, 8), DATA)
    assert grid.above == ((1, "Projecten 2021"), (3, "Stand | 1 mei"))


def test_a_header_of_which_nothing_is_known_stands_below_its_title():
    grid = on([["Overzicht"], [], ["Wat", "Wie", "Waar"], ["a", "b", "c"], ["d", "e", "f"]])
    assert (grid.header_row, list(grid.frame)) == (3, ["Wat", "Wie", "Waar"])


def test_words_that_stand_in_many_rows_are_values_and_no_headers():
    crosses = [["UL", "T", "P"], ["HsL", None, None], ["TNO", "P", "T"]]
    assert on([["Organisatie", "Lab", "Proef"], *crosses]).header_row == 1
    roles = [[f"x{n}", "Partner", "Lead", "Project"] for n in range(3)]
    assert on([["Wat", "Wie", "Rol", "Soort"], *roles]).header_row == 1


def test_a_header_that_is_merged_down_or_pasted_again_is_no_value():
    grid = on(
        [HEADER, HEADER, *DATA, HEADER],
        merged=[Merged(range(1, 3), range(n, n + 1)) for n in range(3)],
    )
    assert (grid.header_row, tuple(grid.rows)) == (1, (3, 4, 5, 6))


def test_a_merged_header_counts_below_a_full_title():
    rows = [["Stand", "1 mei", "2021"], [*HEADER[:2], "Overig"], [None, None, "beoogd"], *DATA]
    grid = on(rows, merged=[Merged(range(2, 4), range(n, n + 1)) for n in range(2)])
    assert (grid.header_row, tuple(grid.rows)) == (2, (4, 5, 6))


def test_a_header_row_that_is_given(put):
    path = put("Project,Trekker\nBenaming,Baas\nLab,UL\n")
    assert list(found(path, header=2).grid.frame) == ["Benaming", "Baas"]
    net = kn.read(path, header=2, name="Benaming", lead="Baas", partners=[])
    assert net.projects["name"].tolist() == ["Lab"]


@pytest.mark.parametrize("row", [2, 9])
def test_a_header_row_that_is_not_there(put, row):
    with pytest.raises(kn.InputError) as error:
        found(put("Project,Trekker\n\nLab,UL\n"), header=row)
    assert [(fault.rule, fault.row) for fault in error.value.faults] == [("header-row", row)]


@pytest.mark.parametrize("row", [-1, "x", True, 0.0])
def test_what_is_no_row_number_is_refused(put, row):
    with pytest.raises(kn.ArgumentError):
        kn.read(put("Project,Trekker\nLab,UL\n"), header=row)


# A header over two rows


def test_numbers_below_a_header_that_is_merged_over_them():
    rows = [
        ["Project", "Trekker", "Partners", None, None],
        [None, None, 1, 2, 3],
        ["Lab", "UL", "HsL", "TNO", None],
        ["Proef", "HsL", "UL", None, None],
    ]
    across = Merged(range(1, 2), range(2, 5))
    down = [Merged(range(1, 3), range(n, n + 1)) for n in range(2)]
    expected = [["Lab", "UL", "HsL", "TNO", ""], ["Proef", "HsL", "UL", "", ""]]
    for merged in ([], [across], [across, *down]):
        grid = on(rows, merged=merged)
        assert (cells(grid), tuple(grid.rows), grid.header_row) == (expected, (3, 4), 1)
        assert list(grid.frame) == [
            "Project",
            "Trekker",
            "Partners",
            "Partners (2)",
            "Partners (3)",
        ]
        assert grid.doubled == {"Partners (2)": "Partners", "Partners (3)": "Partners"}


def test_numbers_are_joined_where_that_is_known_as_well():
    page = page_of([["Project", "Partner", ""], ["", "1", "2"], ["Lab", "UL", "HsL"]])
    known = {"Project", "Partner", "Partner 1", "Partner 2"}
    grid = laid_out("t", page, 1, lambda row: sum(cell in known for cell in row))
    assert list(grid.frame) == ["Project", "Partner 1", "Partner 2"]


def test_the_same_headers_below_several_groups_are_told_apart():
    rows = [
        ["Project", "Partner A", None, "Partner B", None],
        [None, "Naam", "Rol", "Naam", "Rol"],
        ["Lab", "UL", "lead", "HsL", "partner"],
    ]
    merged = [Merged(range(1, 2), range(n, n + 2)) for n in (1, 3)]
    for blocks in ([], merged):
        grid = on(rows, merged=blocks)
        assert list(grid.frame) == [
            "Project",
            "Partner A Naam",
            "Partner A Rol",
            "Partner B Naam",
            "Partner B Rol",
        ]
        assert cells(grid) == [rows[2]]


def test_a_group_above_a_header_gives_way_to_what_is_known():
    rows = [["Algemeen", None, "Partijen", None], ["Code", *HEADER], ["1a", *DATA[0]]]
    merged = [Merged(range(1, 2), range(2)), Merged(range(1, 2), range(2, 4))]
    grid = on(rows, merged=merged)
    assert (list(grid.frame), grid.above) == (["Code", *HEADER], ((1, "Algemeen | Partijen"),))


def test_units_below_a_header_belong_to_it():
    rows = [["Project", "Trekker", "Budget", "Duur"], [None, None, "(in €)", "(maanden)"]]
    grid = on([*rows, ["Lab", "UL", 12, 24]])
    assert list(grid.frame) == ["Project", "Trekker", "Budget (in €)", "Duur (maanden)"]
    assert cells(grid) == [["Lab", "UL", "12", "24"]]


def test_an_explanation_below_a_header_does_not_hide_what_it_is():
    down = [Merged(range(1, 3), range(n, n + 1)) for n in range(2)]
    grid = on([HEADER, [None, None, "beoogd"], *DATA], merged=down)
    assert (list(grid.frame), cells(grid)) == (HEADER, DATA)
    assert grid.above == ((2, "beoogd"),)


@pytest.mark.parametrize(
    "row",
    [
        [None, None, "UL", "HsL"],  # partners of a project whose name was forgotten
        ["Lab", "UL", "1", "2"],
        [None, None, None, "1"],
        ["1", "2", "3", "4"],
    ],
)
def test_a_first_row_that_could_be_a_project_is_no_header(row):
    grid = on([["Project", "Trekker", "Partners", None], row, ["Lab", "UL", "HsL", "TNO"]])
    assert tuple(grid.rows) == (2, 3)


def test_a_title_merged_over_the_table_is_no_group_of_headers():
    grid = on(
        [["Projecten 2021", None, None], HEADER, *DATA], merged=[Merged(range(1, 2), range(3))]
    )
    assert (list(grid.frame), grid.above) == (HEADER, ((1, "Projecten 2021"),))


def test_a_title_merged_over_some_columns_is_no_group_of_headers():
    header = ["Wat", "Wie", "Waar"]
    grid = on([["Titel", None, None], header, *DATA], merged=[Merged(range(1, 2), range(2))])
    assert (list(grid.frame), grid.above) == (header, ((1, "Titel"),))


def test_a_line_of_dashes_below_a_header_is_no_project():
    grid = on([HEADER, ["---"] * 3, *DATA])
    assert (tuple(grid.rows), list(grid.frame)) == ((3, 4, 5), HEADER)


def test_a_merged_header_over_several_columns_hides_no_project():
    rows = [["Project", "Partners", None], ["Lab", "UL", "HsL"], ["Proef", "UL", None]]
    assert tuple(on(rows, merged=[Merged(range(1, 2), range(1, 3))]).rows) == (2, 3)


def test_groups_that_tell_no_headers_apart_are_none():
    grid = on([["Deel A", None, "Deel B", None], ["Naam", "Naam", "Rol", "x"], list("abcd")])
    assert list(grid.frame) == ["Naam", "Naam (2)", "Rol", "x"]


def test_headers_that_stand_several_times_get_a_number_and_a_note():
    grid = on([["Project", "Partner", "Partner", "Partner (2)"], ["Lab", "UL", "HsL", "TNO"]])
    assert list(grid.frame) == ["Project", "Partner", "Partner (3)", "Partner (2)"]
    assert [(n.rule, n.found, n.row, n.values["names"]) for n in grid.notes] == [
        ("header-double", "Partner", 1, "Partner | Partner (3)")
    ]


# Letters


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_found_and_told(put, encoding, told):
    content = "Project;Trekker;Partners\nLab;Café ’t Hoekje;HsL\n"
    result = found(put(content, encoding))
    assert cells(result.grid) == [["Lab", "Café ’t Hoekje", "HsL"]]
    assert (result.page.encoding, result.page.delimiter) == (told, ";")


@pytest.mark.parametrize("name", ["klingon", "base64", "a\0b"])
def test_an_encoding_that_nobody_knows(put, name):
    with pytest.raises(kn.InputError) as error:
        kn.read(put("Project,Trekker\nLab,UL\n"), encoding=name)
    assert [(fault.rule, fault.found) for fault in error.value.faults] == [
        ("encoding-unknown", name)
    ]


def test_a_single_zero_makes_no_utf_16(put):
    with pytest.raises(kn.InputError) as error:
        found(put(b"Project,Trekker\nLa\0b,UL\n"))
    assert [fault.rule for fault in error.value.faults] == ["file-nul"]


WELL = "Saint-Étienne, São Tomé, Ångström, Malmö, ’s-Hertogenbosch, l’été, «Â» IRMÃ… € 5"


@pytest.mark.parametrize("letter", "éèëïöüßøåçñíÖÉ’“–€°§")
def test_text_that_was_read_in_another_encoding_is_noticed(letter):
    wrong = f"a{letter}b".encode().decode("cp1252", "ignore")
    grid = on([HEADER, [WELL, "UL", "HsL"], ["Lab", wrong, "HsL"], ["Proef", wrong, "HsL"]])
    assert [(n.rule, n.found, n.row, n.column, n.values) for n in grid.notes] == [
        ("text-garbled", wrong, 3, "Trekker", {"n": 2})
    ]


@pytest.mark.parametrize("letter", ["\x07", "\x9c", "\ufffd"])
def test_letters_that_nobody_types_are_noticed(letter):
    assert garbled(page_of([["a\tb\nc"], [f"x{letter}"]]))[:3] == (f"x{letter}", 2, 0)


def test_text_as_it_should_be_is_not_noticed():
    assert garbled(page_of([[WELL, "a\nb\tc", ""]])) is None


# Delimiters


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("header", [HEADER, ["Wat", "Wie", "Waar"]])
def test_the_delimiter_is_found_whatever_stands_in_the_cells(put, sign, header):
    others = [one for one in ",;\t|" if one != sign]
    rows = [[f"a{one} b", f"{one}c{one} d", "e"] for one in others] * 3
    content = "\n".join(sign.join(row) for row in [header, *rows])
    result = found(put(content))
    assert result.page.delimiter == sign
    assert list(result.grid.frame) == header


def test_names_with_commas_between_semicolons(put):
    names = ["UL, HsL", "Bakker, J., de", "TNO, GL, HR, LUMC"]
    content = "Nummer;Benaming;Wie, met wie\n" + "".join(
        f"{n};x, y;{v}\n" for n, v in enumerate(names)
    )
    assert cells(found(put(content)).grid) == [[str(n), "x, y", v] for n, v in enumerate(names)]


@pytest.mark.parametrize("header", ["Naam, plaats;Wie, wat", "Naam, plaats;Wie, wat, hoe"])
def test_commas_in_every_row_between_semicolons(put, header):
    assert found(put(f"{header}\nA, B;UL, HsL\nB, C;UL, TNO\n")).page.delimiter == ";"


def test_commas_with_a_space_behind_them_can_part_columns(put):
    result = found(put("Project, Trekker, Partners\nLab, UL; GL, HsL\nProef, HsL, UL\n"))
    assert cells(result.grid) == [["Lab", "UL; GL", "HsL"], ["Proef", "HsL", "UL"]]


def test_lists_with_semicolons_in_short_rows_part_no_columns(put):
    rows = ["A,x,UL;HsL", "B,UL;GL", "C,x,TNO;GL,klaar", "D,UL;GL"]
    content = "\n".join(["Project,Trekker,Partners,Status", *rows])
    assert found(put(content)).page.delimiter == ","


def test_a_text_of_one_column_has_commas_if_anything(put):
    assert found(put("Iets\nLab\nProef\n")).page.delimiter == ","


def test_a_title_with_commas_and_header_words_does_not_decide(put):
    content = "Projecten, partners\nCode;Naam van het werk;Wie\n1;a;b\n2;c;d\n3;e;f\n"
    assert found(put(content)).page.delimiter == ";"


def test_header_words_count_only_over_rows_that_fit_below(put):
    content = "project,partners\nAanduiding;Naam;Wie\n1;a;b\n2;c;d\n3;e;f\n"
    assert found(put(content)).page.delimiter == ";"


def test_a_file_that_names_its_delimiter(put):
    assert found(put("sep=;\na,b;c,d\n1,2;3,4\n")).page.delimiter == ";"


def test_decimal_commas_between_semicolons(put):
    grid = found(put("Project;Trekker;uren\nLab;UL;1,5\nProef;HsL;2,25\n")).grid
    assert grid.decimal_comma
    assert not found(put("Project,Trekker,uren\nLab,UL,1.5\n")).grid.decimal_comma


TEXTS = st.text(alphabet="a\"';,\n\r \té", max_size=5)


@given(
    st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=6),
    st.sampled_from(",;"),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_both_parsers_read_the_same(rows, sign, end):
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator=end).writerows(rows)
    _assert_alike(out.getvalue(), sign)


@given(st.text(alphabet='ab",\n\r', max_size=25))
def test_both_parsers_read_the_same_of_any_text(content):
    _assert_alike(content, ",")


def _assert_alike(content, sign):
    fast = _fast(content, sign)
    if fast is not None:
        slow = page_of(_lines("t.csv", content, sign)).cells
        assert framed(fast, _plain).cells.to_numpy().tolist() == slow.to_numpy().tolist()


def test_a_large_text_has_the_faults_of_a_small_one(put):
    rows = "".join(f'P{n},"UL, x",HsL\n' for n in range(9_000))
    path = put(f'Project,Trekker,Partners\n{rows}Lab,"U"L,HsL\n')
    with pytest.raises(kn.InputError) as error:
        read_grid(path, header_fit)
    assert [(fault.rule, fault.row) for fault in error.value.faults] == [("file-csv", 9_002)]
    path = put(f"Project,Trekker,Partners\n{rows}Lab,UL,HsL,GL\n")
    assert [(f.rule, f.row) for f in read_grid(path, header_fit).faults] == [("row-long", 9_002)]
    good = read_grid(put(f"Project,Trekker,Partners\n{rows}"), header_fit)
    assert (len(good.rows), good.rows[-1], good.frame.iloc[-1].tolist()) == (
        9_000,
        9_001,
        ["P8999", "UL, x", "HsL"],
    )


# Cells with an error


def test_broken_cells_are_told_with_their_place(book):
    rows = [["=1+1"], HEADER, ["Lab", '=A3&"x"', "#N/A"], ["Proef", "UL", "HsL", None, "#REF!"]]
    grid = found(book({"A": rows})).grid
    assert sorted((f.rule, f.row, f.column) for f in grid.broken) == [
        ("cell-error", 3, "Partners"),
        ("cell-error", 4, "E"),
        ("cell-formula", 1, "A"),
        ("cell-formula", 3, "Trekker"),
    ]
    assert grid.frame["Trekker"].tolist() == ['=A3&"x"', "UL"]
    faults, notes = broken_told(grid, {"Trekker"})
    assert [fault.column for fault in faults] == ["Trekker"]
    assert sorted(note.column for note in notes) == ["A", "E", "Partners"]
    for lang in ("nl", "en"):
        assert all("#" in n.text(lang) or "=" in n.text(lang) for n in notes)


# Rows that are no projects


def test_totals_in_words():
    wide = ["Project", "Trekker", "Partners", "Budget"]
    rows = [
        ["Lab", "UL", "HsL", "5"],
        ["Totaal", None, None, "5"],
        ["Subtotaal zorg", None, None, "€ 5"],
    ]
    rows += [["Grand total:", None, "2 partners", None], ["TOTAAL 3 projecten"]]
    rows += [["Totaal", None, None, "=SUM(D2:D3)"], ["Aantal projecten: 3"]]
    rows += [["Totaalvoetbal", "UL", "HsL", "5"], ["Total", "Shell", "UL", "5"], ["Totaal Gezond"]]
    assert reasons(on([wide, *rows])) == dict.fromkeys(range(3, 9), "total")


def test_a_project_that_begins_with_a_word_for_a_total_is_kept():
    rows = [["Som der delen", None, None, "5"], ["Lab", "UL", "HsL", "5"], ["Aantal bomen"]]
    assert reasons(on([[*HEADER, "Budget"], *rows])) == {}


def test_numbers_alone_that_add_up():
    wide = ["Project", "Trekker", "Uren", "Budget"]
    rows = [
        ["Lab", "UL", "2", "1,000"],
        ["Proef", "HsL", "3", "2,500.50"],
        [None, None, "5", "3,500.50"],
        ["Idee", "TNO", "4", "1"],
        ["Plan", "TNO", "4", "1"],
        [None, None, "8", "2"],
        [None, None, "13", "3,502.50"],
    ]
    assert reasons(on([wide, *rows])) == {4: "total", 7: "total", 8: "total"}
    rows[2][2] = "6"  # no sum: a project whose name was forgotten
    assert 4 not in reasons(on([wide, *rows]))


@pytest.mark.parametrize(
    "rows",
    [
        [["1", "2"], ["2", "3"], ["3", "5"]],  # it begins where every row does
        [["a", "2"], ["b", "x"], ["c", "3"], [None, "5"]],  # not everything above is a number
    ],
)
def test_numbers_that_could_be_a_row_of_the_table_are_kept(rows):
    assert reasons(on([["Nr", "Uren"], *rows])) == {}


def test_a_row_of_several_cells_below_a_note_is_kept():
    wide = ["Code", *HEADER]
    grid = on([wide, *(["1", *row] for row in DATA), ["Bron: x"], ["2", "Los"]])
    assert reasons(grid) == {5: "footnote"}


def test_notes_below_the_table():
    notes = [
        ["* = penvoerder"],
        ["Bron: gemeente"],
        ["Peildatum 1 mei 2021"],
        ["Met dank aan allen"],
    ]
    grid = on([HEADER, *DATA, ["Bron van energie"], [], *notes])
    assert reasons(grid) == dict.fromkeys([7, 8, 9, 10], "footnote")
    sentence = [["Deze lijst is een selectie."]]
    assert reasons(on([HEADER, *DATA, [], *sentence])) == {6: "footnote"}
    assert reasons(on([HEADER, *DATA, *sentence])) == {}


def test_a_source_in_two_cells():
    grid = on([["Code", *HEADER], *(["1", *row] for row in DATA), [], ["Bron:", "gemeente"]])
    assert reasons(grid) == {6: "footnote"}


def test_the_header_again():
    grid = on([HEADER, DATA[0], HEADER, DATA[1], [], HEADER, DATA[2]])
    assert (reasons(grid), cells(kept(grid, left_out(grid)))) == ({3: "header", 6: "header"}, DATA)
    assert left_out(grid)[5] == "blank"


@pytest.mark.parametrize(
    "rows",
    [
        [HEADER, *DATA, ["Laatste"]],
        [HEADER, ["Eerste"], *DATA],
        [HEADER, DATA[0], ["Los"], DATA[1], ["Nog een"], DATA[2], ["En een"]],
        [HEADER, DATA[0], [], ["Los"], DATA[1], DATA[2]],
        [HEADER, ["a"], ["b"], ["c"]],
        [HEADER, *DATA, [], ["Een heel lange naam van een project over de binnenstad"]],
        [["Project"], ["Lab"], ["Proef"]],
        [["Code", *HEADER], ["1", *DATA[0]], [None, "Nieuw"], ["2", *DATA[1]]],
    ],
)
def test_a_project_with_only_a_name_is_kept(rows):
    grid = on(rows)
    assert reasons(grid) == {}
    assert kept(grid, left_out(grid)).frame.equals(grid.frame)


def themed(marked, **facts):
    """Give the table under two themes, each a row of one cell."""
    rows = [HEADER, [marked[0]], DATA[0], DATA[1], [marked[1]], DATA[2]]
    return on(rows, **facts)


THEMES = ["Wonen", "Zorg"]


@pytest.mark.parametrize(
    ("texts", "facts"),
    [
        (THEMES, {"merged": [Merged(range(n, n + 1), range(3)) for n in (2, 5)]}),
        (THEMES, {"merged": [Merged(range(n, n + 1), range(2)) for n in (2, 5)]}),
        (THEMES, {"bold": frozenset({2, 5})}),
        (["Thema 1: Wonen", "Thema 2: Zorg"], {}),
        (["A. Wonen", "B. Zorg"], {}),
        (["WONEN", "ZORG EN WELZIJN"], {}),
    ],
)
def test_themes_become_a_column(texts, facts):
    grid = themed(texts, **facts)
    left = left_out(grid)
    assert left == {2: "theme", 5: "theme"}
    table = kept(grid, left)
    assert cells(table) == [[*row, texts[n]] for row, n in zip(DATA, (0, 0, 1), strict=True)]
    assert (list(table.frame), table.rows) == ([*HEADER, "spoor"], (3, 4, 6))


def test_themes_below_empty_rows():
    rows = [HEADER, ["Wonen"], DATA[0], [], ["Zorg"], DATA[1], [], ["Werk"], DATA[2]]
    assert reasons(on(rows)) == dict.fromkeys([2, 5, 8], "theme")


def test_themes_beside_codes():
    wide = ["Code", *HEADER]
    rows = [wide, ["Wonen"], ["1a", *DATA[0]], ["Zorg"], ["2a", *DATA[1]], ["2b", *DATA[2]]]
    assert reasons(on(rows)) == {2: "theme", 4: "theme"}
    rows = [wide, [None, "Wonen"], *rows[2:3], [None, "Zorg"], *rows[4:]]
    assert reasons(on(rows)) == {2: "theme", 4: "theme"}


def test_themes_in_a_column_of_their_own_stay_in_it():
    rows = [["Thema", *HEADER], ["Wonen"], [None, *DATA[0]], ["Zorg"], [None, *DATA[1]]]
    table = kept(grid := on(rows), left_out(grid))
    assert cells(table) == [["Wonen", *DATA[0]], ["Zorg", *DATA[1]]]
    assert list(table.frame) == rows[0]


def test_projects_above_their_partners_are_no_themes_of_a_new_column():
    rows = [
        ["Project", "Organisatie", "Rol"],
        ["Lab"],
        [None, "UL", "lead"],
        [None, "HsL", "partner"],
    ]
    table = kept(grid := on(rows), left_out(grid))
    assert cells(table) == [["Lab", "UL", "lead"], ["Lab", "HsL", "partner"]]


def test_a_table_with_themes_keeps_its_own():
    rows = [[*HEADER, "Thema"], ["Thema 1: Wonen"], [*DATA[0], "Oud"], [*DATA[1], None]]
    table = kept(grid := on(rows), left_out(grid))
    assert cells(table) == [[*DATA[0], "Oud"], [*DATA[1], "Thema 1: Wonen"]]


def test_rows_that_could_be_both_are_kept_and_told():
    grid = themed(THEMES)
    left = left_out(grid)
    assert (left, perhaps_themes(grid, left)) == ({}, [2, 5])
    marked = themed(THEMES, bold=frozenset({2, 5}))
    assert perhaps_themes(marked, left_out(marked)) == []


def test_bold_and_merged_cells_are_seen_in_a_workbook(book):
    rows = [HEADER, ["Wonen"], DATA[0], ["Zorg"], DATA[1], ["Los project"], DATA[2]]

    def bold(made):
        for cell in ("A1", "A2", "A4"):
            made["A"][cell].font = Font(bold=True)

    grid = found(book({"A": rows}, change=bold)).grid
    assert reasons(grid) == {2: "theme", 4: "theme"}

    def all_bold(made):
        for row in made["A"].iter_rows():
            for cell in row:
                cell.font = Font(bold=True)

    assert reasons(found(book({"A": rows}, change=all_bold)).grid) == {}


LONE = ["Los"]


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        ([DATA[0], LONE, DATA[1], LONE, DATA[2]], {"bold": frozenset({3, 5})}),
        ([LONE, *DATA], {"bold": frozenset({2})}),
        ([LONE, DATA[0], [], DATA[1], [], LONE, DATA[2]], {}),
        ([DATA[0], [None, None, "let op"], *DATA[1:]], {}),
        (
            [LONE, *DATA],
            {"merged": [Merged(range(n, n + 1), range(2)) for n in range(2, 6)]},
        ),
        ([["A. Een", "UL"], ["B. Twee"], ["C. Drie", "UL"], ["D. Vier"], ["E. Vijf", "HsL"]], {}),
    ],
)
def test_a_row_of_one_cell_without_enough_to_mark_it_is_kept(rows, facts):
    assert reasons(on([HEADER, *rows], **facts)) == {}


def test_a_lone_remark_in_a_last_column_is_no_theme():
    rows = [[*HEADER, "Opmerking"], DATA[0], [None, None, None, "let op"], *DATA[1:]]
    assert reasons(on(rows)) == {}


def test_a_theme_has_rows_below_it():
    grid = on([HEADER, ["A"], DATA[0], ["B"], DATA[1], ["C"]], bold=frozenset({2, 4, 6}))
    assert reasons(grid) == {2: "theme", 4: "theme"}


def test_a_fault_of_a_row_that_is_left_out_is_no_fault():
    broken = [Broken("cell-error", "#N/A", row, 1) for row in (2, 6)]
    grid = on([HEADER, *DATA, [], ["Totaal", "#N/A"]], broken=broken)
    assert [fault.row for fault in kept(grid, left_out(grid)).broken] == [2]
    grid = on([HEADER, *DATA, [], ["Bron: x", None, None, "y"]])
    assert [fault.row for fault in grid.faults] == [6]
    assert kept(grid, left_out(grid)).faults == ()


# One table, written in any way

NAMES = st.text(alphabet="abcdefgABé’ ", min_size=2, max_size=12).map(
    lambda text: "N" + " ".join(text.split())
)
TABLES = st.lists(st.tuples(NAMES, NAMES, NAMES), min_size=3, max_size=8, unique_by=lambda r: r[0])


def as_text(rows, sign):
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue()


WRITTEN = {
    "comma": lambda rows: as_text(rows, ",").encode(),
    "semicolon": lambda rows: as_text(rows, ";").encode("cp1252"),
    "tab": lambda rows: as_text(rows, "\t").encode("utf-16"),
    "pipe": lambda rows: as_text(rows, "|").encode("utf-16-le"),
    "mark": lambda rows: as_text(rows, ";").encode("utf-8-sig"),
}
AROUND = {
    "bare": lambda header, rows: [header, *rows],
    "title": lambda header, rows: [["Overzicht, stand; mei", "", ""], [], [], [], header, *rows],
    "total": lambda header, rows: [header, *rows, ["Totaal", "", str(len(rows))]],
    "note": lambda header, rows: [header, *rows, [], ["Bron: eigen lijst, 2021"]],
    "pasted": lambda header, rows: [header, *rows[:2], [], header, *rows[2:]],
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("written", WRITTEN)
@given(rows=TABLES)
@examples(10)
def test_a_text_gives_the_same_table_in_whatever_way_it_is_written(around, written, rows):
    rows = [list(row) for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.txt"
        path.write_bytes(WRITTEN[written](AROUND[around](HEADER, rows)))
        grid = found(path).grid
    assert cells(kept(grid, left_out(grid))) == rows


@given(
    rows=TABLES,
    merged=st.booleans(),
    sheets=st.permutations(["Lijst", "Voorblad", "Oud", "Telling"]),
)
@examples(30)
def test_a_workbook_gives_the_same_table_in_whatever_way_it_is_made(rows, merged, sheets):
    """Themes merged or bold, a project of two rows merged or not, other sheets around it."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    pages = {name: made.create_sheet(name) for name in sheets}
    pages["Oud"].sheet_state = "hidden"
    half = len(rows) // 2
    parts = {"Wonen": rows[:half], "Zorg": rows[half:]}
    lines = {"Voorblad": COVER, "Telling": PIVOT, "Oud": [HEADER, *rows]}
    lines["Lijst"] = [["Projecten", None, None], [], HEADER]
    for theme, those in parts.items():
        lines["Lijst"] += [[theme], *those]
    last = [rows[-1][0], "Nog een", "En nog een"]
    lines["Lijst"] += [[None if merged else last[0], *last[1:]], ["Totaal", None, len(rows)]]
    for name, those in lines.items():
        for line in those:
            pages[name].append(line)
    for row in (4, 5 + half):
        pages["Lijst"].cell(row, 1).font = Font(bold=not merged)
        if merged:
            pages["Lijst"].merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
    if merged:
        end = 5 + len(rows)
        pages["Lijst"].merge_cells(start_row=end, end_row=end + 1, start_column=1, end_column=1)
    with tempfile.TemporaryDirectory() as folder:
        made.save(Path(folder) / "t.xlsx")
        grid = found(Path(folder) / "t.xlsx").grid
    expected = [[*row, theme] for theme, those in parts.items() for row in those]
    assert cells(kept(grid, left_out(grid))) == [*expected, [*last, "Zorg"]]


def test_a_workbook_with_everything_gives_the_same_table(book):
    rows = [["Projecten 2021"], [], HEADER, ["Wonen"], *DATA[:2], HEADER, ["Zorg"], DATA[2]]
    rows += [["Totaal", None, "3"], [], ["Bron: gemeente"]]
    sheets = {"Voorblad": COVER, "Lijst": rows, "Draaitabel": PIVOT, "Oud": [HEADER, *DATA * 9]}

    def change(made):
        page = made["Lijst"]
        for block in ("A1:C1", "A4:C4", "A8:C8"):
            page.merge_cells(block)

    grid = found(book(sheets, {"Oud": "veryHidden"}, change)).grid
    left = left_out(grid)
    assert left == {
        4: "theme", 7: "header", 8: "theme", 10: "total", 11: "blank", 12: "footnote"
    }  # fmt: skip
    table = kept(grid, left)
    assert cells(table) == [[*DATA[0], "Wonen"], [*DATA[1], "Wonen"], [*DATA[2], "Zorg"]]
    assert table.rows == (5, 6, 9)


def test_cells_merged_over_the_rows_of_a_project_hold_for_all(book):
    rows = [["Project", "Organisatie", "Rol"], ["Lab", "UL", "lead"], [None, "HsL", "partner"]]

    def change(made):
        made["A"].merge_cells("A2:A3")

    grid = found(book({"A": rows}, change=change)).grid
    assert (cells(grid), reasons(grid)) == ([["Lab", *rows[1][1:]], ["Lab", *rows[2][1:]]], {})
