"""`kn.read`: tables as people have them, and everything that can be wrong with one."""

from __future__ import annotations

import gzip
import inspect
import io
import re
import zipfile
from dataclasses import fields
from datetime import date

import openpyxl
import pandas as pd
import pytest
from openpyxl.chart import BarChart, Reference

import kennisnet as kn
from kennisnet.files.how import How

WIDE = "Code,Project,Trekker,Partners\n1a,Lab,UL,HsL\n1b,Proef,HsL,UL\n"
WIDE_TIES = ["1a UL trekker", "1a HsL partner", "1b HsL trekker", "1b UL partner"]
LONG = "Project,Organisation,Role\nLab,UL,Coordinator\nLab,HsL,Partner\n"


def ties(net):
    """Give each participation as words: project id, name of the institution, role."""
    names = net.institutions["name"]
    links = net.participations
    return [
        f"{project} {names[who]} {role}"
        for project, who, role in zip(
            links["project"], links["institution"], links["role"], strict=True
        )
    ]


def places(error):
    """Give each fault as (rule, row, column, found)."""
    return [(f.rule, f.row, f.column, f.found) for f in error.value.faults]


def assert_said(error):
    """Hold a message to be there in both languages, one line a fault below a first line."""
    for lang in ("nl", "en"):
        assert len(error.value.text(lang).splitlines()) == 1 + len(error.value.faults)


@pytest.fixture
def put(tmp_path):
    """Write a file and give its path."""

    def write(content, name="t.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture
def book(tmp_path):
    """Write a workbook of rows and give its path."""

    def write(rows, merge=(), change=None):
        made = openpyxl.Workbook()
        page = made.active
        for row in rows:
            page.append(row)
        for block in merge:
            page.merge_cells(block)
        if change:
            change(made, page)
        path = tmp_path / "t.xlsx"
        made.save(path)
        return path

    return write


@pytest.fixture
def faults_of(put):
    """Read a text that has faults; give what is wrong with it."""

    def read(content, **how):
        with pytest.raises(kn.InputError) as error:
            kn.read(put(content), **how)
        assert {fault.file for fault in error.value.faults} == {"t.csv"}
        assert_said(error)
        return places(error)

    return read


# How a file is made


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(put, encoding):
    net = kn.read(put("Project,Trekker,Partners\nLab,Café ’t Hoekje,HsL\n", encoding=encoding))
    assert ties(net) == ["lab Café ’t Hoekje trekker", "lab HsL partner"]


@pytest.mark.parametrize(
    ("written", "given"), [("utf-16-le", "utf-16-le"), ("utf-8-sig", "utf-8"), ("cp437", "cp437")]
)
def test_an_encoding_that_is_given(put, written, given):
    path = put("Wat,Trekker,Partners\nLab,Café,HsL\n", encoding=written)
    assert ties(kn.read(path, encoding=given, name="Wat")) == [
        "lab Café trekker",
        "lab HsL partner",
    ]


@pytest.mark.parametrize(
    ("content", "given"),
    [
        (WIDE.encode("utf-32"), None),
        (WIDE.encode("utf-16")[:-1], None),
        (bytes(range(256)), None),
        ("Project,Trekker,Partners\nLab,Café,HsL\n".encode(), "ascii"),
    ],
    ids=["UTF-32", "half a letter", "bytes", "ascii"],
)
def test_letters_that_cannot_be_read(put, content, given):
    with pytest.raises(kn.InputError) as error:
        kn.read(put(content), encoding=given)
    assert [(f.rule, f.file) for f in error.value.faults] == [("file-encoding", "t.csv")]
    assert_said(error)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters(put, sign):
    quoted = '"HsL, GL"'
    content = WIDE.replace("Lab,UL,HsL", f"Lab,UL,{quoted}").replace(quoted, "@")
    net = kn.read(put(content.replace(",", sign).replace("@", quoted)))
    assert ties(net) == ["1a UL trekker", "1a HsL partner", "1a GL partner", *WIDE_TIES[2:]]


def test_a_delimiter_that_is_given(put):
    assert ties(kn.read(put(WIDE.replace(",", ":")), delimiter=":")) == WIDE_TIES


def test_a_delimiter_that_is_no_sign(put):
    with pytest.raises(kn.KennisnetError):
        kn.read(put(WIDE.replace(",", "::")), delimiter="::")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines(put, end):
    assert ties(kn.read(put(WIDE.replace("\n", end)))) == WIDE_TIES


def test_a_gzipped_file(put):
    assert ties(kn.read(put(gzip.compress(WIDE.encode()), "t.csv.gz"))) == WIDE_TIES


@pytest.mark.parametrize("cut", [slice(None, -12), slice(None, 15)])
def test_a_gzipped_file_that_is_cut_off(put, cut):
    with pytest.raises(kn.InputError) as error:
        kn.read(put(gzip.compress(WIDE.encode())[cut], "t.csv.gz"))
    assert_said(error)


@pytest.mark.parametrize("title", ["Projecten en partners, 2021\n\n", "\n\n", "sep=,\n"])
def test_rows_above_the_header(put, title):
    assert ties(kn.read(put(title + WIDE))) == WIDE_TIES


def test_faults_count_the_rows_above_the_header(faults_of):
    found = faults_of("Projecten\n\nProject,Trekker,Partners\nLab,UL,HsL\n,HsL,UL\n")
    assert found == [("project-missing", 5, "Project", "")]


def test_line_breaks_in_a_cell_part_names(put):
    net = kn.read(put('Project,Trekker,Partners\n"Lab\nTwee",UL,"HsL\r\nGL\n"\n'))
    assert ties(net) == ["lab-twee UL trekker", "lab-twee HsL partner", "lab-twee GL partner"]


def test_empty_rows_and_short_rows(put):
    net = kn.read(put("Project,Trekker,Partners,x\nLab,UL\n,,,\n\nProef\n"))
    assert ties(net) == ["lab UL trekker"]
    assert list(net.projects["name"]) == ["Lab", "Proef"]


@pytest.mark.parametrize("content", ["", "\n\n", ",,,\n,,\n", "\ufeff"])
def test_an_empty_file(faults_of, content):
    assert [rule for rule, *_ in faults_of(content)] == ["file-empty"]


def test_a_quote_that_never_ends_is_not_the_rest_of_the_table(put):
    with pytest.raises(kn.InputError):
        kn.read(put('Project,Trekker,Partners\nLab,"UL,HsL\nProef,GL,UL\n'))


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("t.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "file-xls"),
        ("t.xlsx", b"PK\x03\x04 no workbook", "file-xlsx"),
    ],
)
def test_files_that_do_not_open(put, name, content, rule):
    with pytest.raises(kn.InputError) as error:
        kn.read(put(content, name))
    assert [(fault.rule, fault.file) for fault in error.value.faults] == [(rule, name)]
    assert_said(error)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(kn.InputError) as error:
        kn.read(tmp_path / "weg.csv")
    assert places(error) == [("file-missing", None, "", "weg.csv")]
    assert error.value.text("nl").endswith("- er is geen bestand “weg.csv”")


@pytest.mark.parametrize("how", [{}, {"path": "a.csv", "nodes": "b.csv"}, {"nodes": "b.csv"}])
def test_a_table_or_a_pair(how):
    with pytest.raises(kn.ArgumentError):
        kn.read(**how)


# Workbooks

HEADER = ["Project", "Trekker", "Partners"]


def test_a_workbook(book):
    path = book(
        [
            [None, None, None, None, None],
            [None, *HEADER, "start"],
            [None, "Lab", "UL", "HsL\nGL", date(2020, 1, 2)],
            [None, 12, 2020, "UL", None],
        ]
    )
    net = kn.read(path)
    assert ties(net) == [
        "lab UL trekker",
        "lab HsL partner",
        "lab GL partner",
        "12 2020 trekker",
        "12 UL partner",
    ]
    assert net.projects["start"].iloc[0] == "2020-01-02"


def test_merged_cells_hold_for_all_their_rows(book):
    rows = [
        ["Projecten 2021", None, None],
        HEADER,
        ["Lab", "UL", "HsL"],
        [None, "GL", "TNO"],
        ["Proef", "UL", "HsL"],
    ]
    net = kn.read(book(rows, ["A1:C1", "A3:A4", "B3:B3"]))
    assert ties(net) == [
        "lab UL trekker",
        "lab HsL partner",
        "lab GL trekker",
        "lab TNO partner",
        "proef UL trekker",
        "proef HsL partner",
    ]


def test_a_merged_line_over_the_table_is_no_institution(book):
    rows = [HEADER, ["Thema A", None, None], ["Lab", "UL", "HsL"]]
    assert list(kn.read(book(rows, ["A2:C2"])).institutions["name"]) == ["UL", "HsL"]


def test_a_header_merged_over_two_rows_is_no_project(book):
    rows = [HEADER, [None, None, "beoogd"], ["Lab", "UL", "HsL"]]
    assert list(kn.read(book(rows, ["A1:A2", "B1:B2"])).projects["name"]) == ["Lab"]


def test_a_heading_between_the_rows_is_noted(book):
    path = book([HEADER, ["Thema A", None, None], ["Lab", "UL", "HsL"]], ["A2:C2"])
    assert kn.check(path, lang="en")[["row", "note"]].to_numpy().tolist() == [
        [2, "this row heads the rows below it and was read as a theme"]
    ]


def test_a_header_above_a_group_of_columns_is_not_the_header(book):
    rows = [["Project", "Partijen", None], [None, "Trekker", "Partners"], ["Lab", "UL", "HsL"]]
    assert ties(kn.read(book(rows, ["A1:A2", "B1:C1"]))) == ["lab UL trekker", "lab HsL partner"]


def test_what_stands_below_an_empty_header_is_noted(book):
    rows = [["Lab", "let op", "UL", "HsL"], ["Proef", None, "UL", "HsL"]]
    path = book([["Project", None, "Trekker", "Partners"], *rows])
    found = kn.check(path)[["row", "column", "found"]].to_numpy().tolist()
    assert found[0] == [1, "B", "let op"]


@pytest.mark.parametrize("above", range(4))
def test_several_empty_headers_below_a_title_above_rows_of_any_length(put, above):
    path = put("Titel\n" * above + "Project,,,Trekker,,Partners\nLab\nProef,a,,UL,b,HsL\nIdee,,\n")
    found = kn.check(path, lang="en")
    assert found.loc[
        found["column"].isin([*"BCE"]), ["row", "column", "found"]
    ].values.tolist() == [
        [above + 1, "B", "a"],
        [above + 1, "E", "b"],
    ]


@pytest.mark.parametrize("above", range(4))
def test_a_header_that_stands_twice_is_told_with_its_row(put, above):
    path = put("Titel\n" * above + "Project,Trekker,Partners,x,x\nLab,UL,HsL,1,2\n")
    told = kn.check(path, lang="en")
    assert told[["kind", "row", "found", "note"]].to_numpy().tolist() == [
        ["note", above + 1, "x", "several columns are called “x”; they were read as: x | x (2)"]
    ]
    assert kn.read(path).projects[["x", "x (2)"]].to_numpy().tolist() == [[1, 2]]


def test_a_workbook_with_a_password(put):
    locked = b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(kn.InputError, match="password"):
        kn.read(put(locked, "t.xlsx"))


def test_formulas_without_a_value_and_error_cells_are_told_all_at_once(book):
    sums = ['=A2&"x"', "=B2"]
    path = book([HEADER, ["Lab", *sums], ["=1+1", "#REF!", "#N/A"]])
    with pytest.raises(kn.InputError) as error:
        kn.read(path)
    assert set(places(error)) == {
        ("cell-formula", 2, "Trekker", sums[0]),
        ("cell-formula", 2, "Partners", sums[1]),
        ("cell-formula", 3, "Project", "=1+1"),
        ("cell-error", 3, "Trekker", "#REF!"),
        ("cell-error", 3, "Partners", "#N/A"),
    }
    assert_said(error)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("#REF!", "the cell holds the error #REF!; its column is not used"),
        (
            "=1+1",
            "the cell holds the formula =1+1 without a stored value; its column is not used",
        ),
    ],
)
def test_a_broken_cell_of_a_column_that_is_not_used_is_a_note(book, cell, told):
    path = book([[*HEADER, "Bedrag"], ["Lab", "UL", "HsL", cell]])
    found = kn.check(path, lang="en")
    assert found[["kind", "row", "column", "note"]].to_numpy().tolist() == [
        ["note", 2, "Bedrag", told]
    ]
    assert ties(kn.read(path)) == ["lab UL trekker", "lab HsL partner"]


def test_an_empty_cell_is_no_formula_whatever_its_type(book):
    def empty(made, page):
        page["C2"].number_format = "0.00"
        page["C2"].data_type = "b"
        made.create_sheet("Tweede").append(["=1+1"])

    assert ties(kn.read(book([HEADER, ["Lab", "UL", None]], change=empty))) == ["lab UL trekker"]


@pytest.mark.parametrize("value", ["#NUM!", "#NULL!", "#DIV/0!", "#NAME?", "#VALUE!", "#SPILL!"])
def test_every_error_of_a_spreadsheet_is_one(book, value):
    with pytest.raises(kn.InputError) as error:
        kn.read(book([HEADER, ["Lab", value, "HsL"]]))
    assert [(f.rule, f.row, f.found) for f in error.value.faults] == [("cell-error", 2, value)]


def second(made, _page):
    other = made.create_sheet("Tweede")
    other.append(HEADER)
    other.append(["Lab", "UL", "HsL"])


@pytest.mark.parametrize("sheet", ["Tweede", 1])
def test_a_sheet_by_name_or_number(book, sheet):
    path = book([["=1+1"], ["leeswijzer"]], change=second)
    assert ties(kn.read(path, sheet=sheet)) == ["lab UL trekker", "lab HsL partner"]


@pytest.mark.parametrize("sheet", ["Derde", 2, -1])
def test_a_sheet_that_is_not_there(book, sheet):
    with pytest.raises(kn.InputError) as error:
        kn.read(book([["leeswijzer"]], change=second), sheet=sheet)
    assert places(error) == [("sheet-unknown", None, "", str(sheet))]
    assert "Sheet, Tweede" in str(error.value)


def test_a_sheet_with_a_chart_is_no_table(book):
    def chart(made, page):
        bars = BarChart()
        bars.add_data(Reference(page, min_col=1, min_row=1, max_row=2))
        made.create_chartsheet("Grafiek", 0).add_chart(bars)

    net = kn.read(book([HEADER, ["Lab", "UL", "HsL"]], change=chart))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_workbook_that_is_damaged(book, part):
    path = book([HEADER, ["Lab", "UL", "HsL"]])
    out = io.BytesIO()
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(out, "w") as damaged:
        for name in whole.namelist():
            content = whole.read(name)
            damaged.writestr(name, content[:-40] if name == part else content)
    path.write_bytes(out.getvalue())
    with pytest.raises(kn.InputError) as error:
        kn.read(path)
    assert [fault.rule for fault in error.value.faults] == ["file-xlsx"]


# Which column is what


@pytest.mark.parametrize(
    "headers",
    [
        "Projectnaam,Trekker,Partners",
        "project naam,Penvoerder,Overige (beoogde) partners",
        "Titel,Trekkende partij,Deelnemers",
        "PROJECT,TREKKERS,PARTNERS",
        "project_name,lead_partner,other_partners",
        "Project title,Lead organisation,Participants",
        "Title,Coördinator,Consortium",
    ],
)
def test_headers_of_a_wide_table(put, headers):
    net = kn.read(put(f"{headers}\nLab,UL,HsL\n"))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]


@pytest.mark.parametrize(
    ("headers", "role"),
    [
        ("Project,Organisatie,Rol", "penvoerder"),
        ("Projectnaam,Instelling,Rol", "Trekker"),
        ("Project,Organisation,Role", "Coordinator"),
        ("Project acronym,Legal name,Role", "coordinator"),
        ("Project title,Partner name,Partner role", "Lead partner"),
        ("Project,Institution,Role", "LEAD"),
    ],
)
def test_headers_and_roles_of_a_long_table(put, headers, role):
    net = kn.read(put(f"{headers}\nLab,UL,{role}\nLab,HsL,participant\nLab,GL,\n"))
    assert ties(net) == ["lab UL trekker", "lab HsL partner", "lab GL partner"]


def test_lead_values_say_who_leads(put):
    content = LONG.replace("Coordinator", "Hoofd").replace("Partner", "Trekker")
    net = kn.read(put(content), lead_values=["hoofd"])
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]


def test_one_lead_value_need_not_be_a_list(put):
    content = LONG.replace("Coordinator", "Hoofd")
    assert ties(kn.read(put(content), lead_values="Hoofd")) == ["lab UL trekker", "lab HsL partner"]


def test_lead_values_that_nobody_has(faults_of):
    found = faults_of(LONG, lead_values=["Coordinator", "baas"])
    assert found == [("lead-value", None, "Role", "baas")]


def test_a_long_table_without_roles_has_only_partners(put):
    net = kn.read(put("Project,Organisation\nLab,UL\nLab,HsL\n"))
    assert ties(net) == ["lab UL partner", "lab HsL partner"]


def test_names_that_are_given_go_first(put):
    content = "Wat,Trekker,Hoofd,Wie\nLab,GL,UL,HsL\n"
    net = kn.read(put(content), name="Wat", lead="Hoofd", partners="Wie")
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]
    assert net.projects["Trekker"].tolist() == ["GL"]


def test_a_long_table_with_names_that_are_given(put):
    content = "Wat,Wie,Als\nLab,UL,lead\nLab,HsL,x\n"
    net = kn.read(put(content), name="Wat", institution="Wie", role="Als")
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]


def test_names_that_are_given_and_not_there(faults_of):
    found = faults_of(WIDE, lead="Hoofd", partners="Wie", project="Code")
    assert found == [("column-absent", 1, "", "Hoofd"), ("column-absent", 1, "", "Wie")]


@pytest.mark.parametrize("headers", [("Trekker", "Penvoerder"), ("Trekker", "Trekker")])
def test_two_columns_with_different_leads_are_a_question_that_each_answer_settles(put, headers):
    path = put(f"Project,{','.join(headers)},Partners\nLab,UL,GL,HsL\n")
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    assert places(asked) == [("reading-unsure", 1, "", "lead")]
    answers = [(one.choice, one.value) for one in asked.value.alternatives]
    second = "Trekker (2)" if headers[0] == headers[1] else headers[1]
    assert answers == [("lead", one) for one in (headers[0], second, [headers[0], second])]
    for lang in ("nl", "en"):
        assert f"--lead {headers[0]}\n" in asked.value.text(lang)
    read = [ties(kn.read(path, **dict([answer]))) for answer in answers]
    assert read == [[f"lab {who} trekker", "lab HsL partner"] for who in ("UL", "GL")] + [
        ["lab UL trekker", "lab GL trekker", "lab HsL partner"]
    ]


def test_two_columns_with_the_same_leads_are_no_question(put):
    net = kn.read(put("Project,Trekker,Penvoerder,Partners\nLab,UL,UL,HsL\n"))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (["1,2,Lab,UL,HsL", "3,4,Wal,UL,HsL"], ["1", "3"]),
        (["1,2,Lab,UL,HsL", "1,4,Wal,UL,HsL"], ["2", "4"]),
        (["1,2,Lab,UL,HsL", "1,2,Wal,UL,HsL"], ["lab", "wal"]),
    ],
)
def test_of_two_columns_with_codes_the_first_that_tells_projects_apart_counts(put, rows, codes):
    content = "\n".join(["Code,Nr,Project,Trekker,Partners", *rows])
    assert kn.read(put(content)).projects.index.tolist() == codes


def test_columns_that_are_wanting(faults_of):
    found = faults_of("Iets,Anders\nLab,UL\n")
    assert [rule for rule, *_ in found] == ["project-column", "who-column"]


def test_two_columns_of_partners_with_one_header_are_one_list(put):
    path = put("Project,Trekker,Partners,Partners\nLab,UL,HsL,GL\nWal,UL,,TNO\n")
    assert ties(kn.read(path)) == [
        *("lab UL trekker", "lab HsL partner", "lab GL partner"),
        *("wal UL trekker", "wal TNO partner"),
    ]
    assert kn.check(path, lang="en")["note"].tolist() == [
        "several columns are called “Partners”; they were read as: Partners | Partners (2)"
    ]


def test_a_data_frame_with_two_columns_of_one_name_is_read_as_a_file_is():
    frame = pd.DataFrame([["Lab", "UL", "HsL", "GL"]], columns=[*HEADER, "Partners "])
    net = kn.read(frame)
    assert ties(net) == ["lab UL trekker", "lab HsL partner", "lab GL partner"]
    assert kn.check(frame, lang="en")["note"].tolist() == [
        "several columns are called “Partners”; they were read as: Partners | Partners (2)"
    ]
    assert dict(kn.recognise(frame).columns)["Partners (2)"] == "partners"


def test_a_data_frame_of_institutions_with_two_columns_of_one_name_is_a_fault():
    frame = pd.DataFrame([["Lab", "UL", "HsL"]], columns=HEADER)
    table = pd.DataFrame([["UL", "x", "y"]], columns=["id", "name", "name"])
    with pytest.raises(kn.InputError, match="two columns are called “name”") as error:
        kn.read(frame, institutions=table)
    assert [fault.rule for fault in error.value.faults] == ["header-double"]


@pytest.mark.parametrize("cells", [["UL, HsL", "TNO"], ["UL", "T: TNO P: UL", "GL; UL"]])
def test_a_plain_column_that_is_named_for_leads_and_partners_is_a_fault(cells):
    frame = pd.DataFrame({"Project": [f"P{n}" for n in range(len(cells))], "Wie": cells})
    with pytest.raises(kn.InputError, match="--lead or --partners") as error:
        kn.read(frame, lead="Wie", partners=["Wie"])
    assert [(f.rule, f.found) for f in error.value.faults] == [("both-unmarked", "Wie")]


def test_a_column_that_marks_leads_and_partners_can_be_named_for_both():
    cells = ["T: UL P: HsL", "Trekker: TNO; partners: UL"]
    frame = pd.DataFrame({"Project": ["Lab", "Wal"], "Wie": cells})
    assert ties(kn.read(frame, lead="Wie", partners="Wie")) == [
        *("lab UL trekker", "lab HsL partner"),
        *("wal TNO trekker", "wal UL partner"),
    ]


@pytest.mark.parametrize(
    ("header", "cells", "column"),
    [
        ("part", ["hoog", "laag", "hoog"], "part (2)"),
        ("part", ["1", "2", "2a"], "part (2)"),
        ("certainty", ["hoog", "laag", "hoog"], "certainty (2)"),
    ],
)
def test_a_column_that_is_called_so_and_holds_something_else_goes_along(header, cells, column):
    who = {"Project": ["Lab", "Lab", "Wal"], "Organisatie": ["UL", "HsL", "UL"]}
    frame = pd.DataFrame({**who, header: cells})
    links = kn.read(frame).participations
    assert links[column].astype("str").tolist() == cells
    assert set(links.get("certainty", ["certain"])) == {"certain"}
    told = kn.check(frame, lang="en").query("rule == 'column-unfit'")
    assert told["found"].tolist() == [header]
    with pytest.raises(kn.InputError) as error:
        kn.read(frame, columns={header: header})
    assert {fault.column for fault in error.value.faults} == {header}


def test_an_open_list_that_is_no_answer_goes_along():
    frame = pd.DataFrame([["Lab", "UL", "HsL", "half"]], columns=[*HEADER, "open_ended"])
    projects = kn.read(frame).projects
    assert projects["open_ended (2)"].tolist() == ["half"]
    assert projects["open_ended"].tolist() == [False]


def test_one_column_with_leads_and_partners(put):
    content = (
        'Project,"T: Trekker P: overige (beoogde) Partners"\n'
        'Lab,"T: UL P: HsL, GL T: LUMC P: UL"\nProef,"T: UL\nP: HsL"\nIdee,UL\n'
    )
    net = kn.read(put(content))
    assert ties(net) == [
        "lab UL trekker",
        "lab HsL partner",
        "lab GL partner",
        "lab LUMC trekker",
        "proef UL trekker",
        "proef HsL partner",
        "idee UL trekker",
    ]
    assert net.participations["part"].tolist() == [1, 1, 1, 2, 1, 1, 1]
    assert net.participations.loc[0, "mention"] == "UL"


def test_several_pairs_in_a_row(put):
    net = kn.read(put('Project,Trekker,Partners\nLab,UL || GL,"HsL, TNO || LUMC"\n'))
    parts = dict(zip(net.participations["mention"], net.participations["part"], strict=True))
    assert parts == {"UL": 1, "HsL": 1, "TNO": 1, "GL": 2, "LUMC": 2}


# What a table says


def test_open_lists_generic_rows_and_remarks(put):
    content = 'Project,Trekker,Partners\nLab,UL (rector),"HsL, scholen, etc."\nProef,GL,UL\n'
    net = kn.read(put(content))
    assert net.projects["open_ended"].tolist() == [True, False]
    assert dict(zip(net.institutions["name"], net.institutions["generic"], strict=True)) == {
        "UL": False,
        "HsL": False,
        "scholen": True,
        "GL": False,
    }


@pytest.mark.parametrize("mark", ["etc.", "e.a.", "diverse", "and others"])
def test_a_row_of_a_long_table_that_names_nobody_opens_its_project(put, mark):
    net = kn.read(put(f"{LONG}Lab,{mark},Partner\n"))
    assert list(net.institutions["name"]) == ["UL", "HsL"]
    assert net.projects["open_ended"].tolist() == [True]


def test_an_institution_twice_in_a_project_is_merged(put):
    net = kn.read(put('Project,Trekker,Partners\nLab,UL,"HsL, ul"\n'))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]
    assert net.participations.loc[0, "mention"] == "UL | ul"


@pytest.mark.parametrize("word", ["null", "nan", "None", "#N/A", "n.v.t."])
@pytest.mark.parametrize("cell", ["{}", "HsL, {}", "{}; HsL"])
def test_words_that_say_that_nothing_was_given_are_no_institutions_and_are_told(put, word, cell):
    path = put(f'Project,Trekker,Partners,land\nLab,UL,"{cell.format(word)}",{word}\n')
    net = kn.read(path)
    assert net.institutions["name"].tolist() == ["UL", "HsL"][: 1 + ("HsL" in cell)]
    assert net.projects["land"].tolist() == [word]
    told = kn.check(path, lang="en")["note"].tolist()
    assert f"“{word}” here means that nothing was given (once)" in told


def test_what_says_that_nothing_was_given_is_a_value_where_no_names_stand(put):
    net = kn.read(put("Project,Trekker,Partners,land\nNA,UL,HsL,NA\nnull,UL,HsL,nan\n"))
    assert net.projects["name"].tolist() == ["NA", "null"]
    assert net.projects["land"].tolist() == ["NA", "nan"]


@pytest.mark.parametrize("partners", ["NA", '"HsL, NA"'])
def test_na_is_a_name_unless_the_table_shows_that_it_is_none(put, partners):
    rows = f"Project,Trekker,Partners,land,fase\nLab,UL,{partners},Nederland,begin\n"
    path = put(rows)
    assert "NA" in kn.read(path).institutions["name"].tolist()
    assert "perhaps" not in kn.check(path, lang="en")["note"].iloc[0]
    assert "if it means that nothing was given" in kn.check(path, lang="en")["note"].iloc[0]
    assert "NA" not in kn.read(path, not_given="NA").institutions["name"].tolist()
    filled = put(rows + "Wal,UL,HsL,NA,NA\n")
    assert "NA" not in kn.read(filled).institutions["name"].tolist()
    aliases = pd.DataFrame({"mention": ["NA"], "institution": ["Nationaal Archief"]})
    known = kn.read(filled, aliases=aliases).institutions["name"].tolist()
    assert "Nationaal Archief" in known


@pytest.mark.parametrize("word", ["onbekend", "n.t.b.", "tbd"])
@pytest.mark.parametrize("cell", ["{}", "HsL, {}"])
def test_a_list_of_which_partners_are_not_known_yet_is_open(put, word, cell):
    path = put(f'Project,Trekker,Partners\nLab,UL,"{cell.format(word)}"\n')
    net = kn.read(path)
    assert net.projects["open_ended"].tolist() == [True]
    assert net.institutions["name"].tolist() == ["UL", "HsL"][: 1 + ("HsL" in cell)]


def test_an_institution_keeps_its_id_whatever_projects_are_called(put):
    """Else two years of one table show it as gone and come."""
    before = kn.read(put("Project;Trekker;Partners\nExpat Centre;Expat Centre;School A\n"))
    after = kn.read(put("Project;Trekker;Partners\nKlas;Expat Centre;School A\n"))
    assert set(kn.compare(before, after)["change"]) == {"stayed"}
    assert list(before.projects.index) == ["project-expat-centre"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["7", "12"], [7, 12]),
        (["1.5", "-2"], [1.5, -2.0]),
        (["007", "012"], ["007", "012"]),
        (["1.50", "2"], ["1.50", "2"]),
        (["12345678901234567890", "1"], ["12345678901234567890", "1"]),
        (["0.12345678901234567891", "1"], ["0.12345678901234567891", "1"]),
        (["1", "veel"], ["1", "veel"]),
        (["+31 71", "1"], ["+31 71", "1"]),
        (["2020-01-02", "2021"], ["2020-01-02", "2021"]),
        (["inf", "nan"], ["inf", "nan"]),
    ],
)
def test_further_columns_are_carried_along_without_loss(put, written, kept):
    rows = "".join(f"P{n},UL,HsL,{value}\n" for n, value in enumerate(written))
    net = kn.read(put(f"Project,Trekker,Partners,Wat\n{rows}"))
    assert net.projects["Wat"].tolist() == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["1,5", "2"], [1.5, 2.0]),
        (["007", "012"], ["007", "012"]),
        (["1.000", "2.500"], ["1.000", "2.500"]),
        (["12345678901234567890", "1"], ["12345678901234567890", "1"]),
        (["1.5", "2.25"], [1.5, 2.25]),
    ],
)
def test_decimal_commas_where_a_semicolon_parts_the_columns(put, written, kept):
    rows = "".join(f"P{n};UL;HsL;{value}\n" for n, value in enumerate(written))
    net = kn.read(put(f"Project;Trekker;Partners;Wat\n{rows}"))
    assert net.projects["Wat"].tolist() == kept


@pytest.mark.parametrize("further", ["who", "known", "key", "mention", "Opmerking"])
def test_further_columns_of_a_long_table_may_have_any_name(put, further):
    net = kn.read(put(f"Project,Organisation,Role,{further}\nLab,UL,lead,boe\n"))
    assert net.participations[further].tolist() == ["boe"]


@pytest.mark.parametrize(
    ("headers", "kept", "further"),
    [
        ("Stand van zaken,Projectstatus", "een", {"Projectstatus": "twee"}),
        ("Projectstatus,Stand van zaken", "een", {"Stand van zaken": "twee"}),
        ("Stand van zaken,status", "twee", {"Stand van zaken": "een"}),
    ],
)
def test_of_two_columns_with_a_status_the_one_of_that_name_counts_else_the_first(
    put, headers, kept, further
):
    projects = kn.read(
        put(f"Code,Project,Trekker,Partners,{headers}\n1,Lab,UL,HsL,een,twee\n")
    ).projects
    assert projects["status"].tolist() == [kept]
    assert {header: projects[header].item() for header in further} == further


@pytest.mark.parametrize("headers", ["Project,name", "Thema,spoor", "Stand van zaken,status"])
def test_no_two_columns_of_a_network_have_one_name(put, headers):
    net = kn.read(put(f"Code,Trekker,Partners,{headers}\n1,UL,HsL,een,twee\n"))
    assert net.projects.columns.is_unique
    values = net.projects.reset_index().astype(str).to_numpy().ravel().tolist()
    assert {"een", "twee"} <= set(values)


def test_apostrophes_that_writing_puts_are_taken_away_once(put):
    net = kn.read(put("Project,Trekker,Partners\n'=1+1,''t Lef,\"'t Hof, 's\"\n"))
    assert net.projects["name"].tolist() == ["=1+1"]
    assert list(net.institutions["name"]) == ["'t Lef", "'t Hof", "'s"]


# Ids


def test_an_id_column_with_names_keeps_institutions_of_one_name_apart(put):
    content = (
        "Project ID,Project acronym,Organisation ID,Organisation name,Role\n"
        "10,Lab,1,Institute of Physics,coordinator\n10,Lab,2,Institute of Physics,participant\n"
    )
    net = kn.read(put(content))
    assert ties(net) == ["10 Institute of Physics trekker", "10 Institute of Physics partner"]
    assert list(net.institutions.index) == ["1", "2"]
    assert net.projects["name"].tolist() == ["Lab"]


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("Organisation ID,Organisation", "7,UL"),
        ("Organisation,Organisation ID", "UL,7"),
        ("Organisation ID,Organisation,Instelling", "7,UL,Utrecht"),
        ("Instelling,Organisatie ID,Naam instelling", "Utrecht,7,UL"),
    ],
)
def test_an_id_column_goes_before_a_column_of_names(put, headers, row):
    net = kn.read(put(f"Project,{headers},Role\nLab,{row},lead\n"))
    assert net.institutions["name"].to_dict() == {"7": "UL"}


def test_ids_that_institutions_and_projects_share_are_kept_apart(put):
    content = "Project ID,Organisation ID,Organisation name,Role\n1,1,UL,lead\n2,1,UL,\n2,2,HsL,\n"
    net = kn.read(put(content))
    assert list(net.institutions.index) == ["1", "2"]
    assert ties(net) == ["project-1 UL trekker", "project-2 UL partner", "project-2 HsL partner"]


def test_a_code_that_looks_like_an_institution(put):
    net = kn.read(put("Code,Project,Trekker,Partners\nul,Lab,UL,HsL\n"))
    assert ties(net) == ["ul UL trekker", "ul HsL partner"]
    assert set(net.institutions.index).isdisjoint(net.projects.index)


def test_codes_are_text(put):
    net = kn.read(put("Nr,Project,Trekker,Partners\n1,Lab,UL,HsL\n01,Proef,GL,HsL\n"))
    assert list(net.projects.index) == ["1", "01"]


def test_given_names_find_the_header(put):
    content = "trekker,partners,rol\nWat,Wie,Als\nLab,UL,lead\n"
    assert ties(kn.read(put(content), name="Wat", institution="Wie", role="Als")) == [
        "lab UL trekker"
    ]


def test_an_id_column_beside_a_project_column_that_is_given_is_carried_along(put):
    net = kn.read(put("rcn,id,Trekker,Partners\n1,x,UL,HsL\n"), project="rcn")
    assert list(net.projects.index) == ["1"]
    assert net.projects["id (2)"].tolist() == ["x"]


def test_a_row_with_a_name_and_no_id_goes_by_its_name(put):
    headers = "Project,Organisation ID,Organisation name,Role\n"
    net = kn.read(put(f"{headers}Lab,,UL,lead\nLab,2,HsL,\n"))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]
    assert net.institutions["name"].to_dict() == {"ul": "UL", "2": "HsL"}
    net = kn.read(put(f"{headers}Lab,,hsl,lead\nLab,7,UL,\nWal,2,HsL,\n"))
    assert ties(net) == ["lab HsL trekker", "lab UL partner", "wal HsL partner"]
    assert net.institutions["name"].to_dict() == {"2": "HsL", "7": "UL"}


def test_a_row_with_a_name_and_no_id_is_somebody_new_where_two_ids_have_the_name(put):
    rows = "Project,Organisation ID,Organisation name\nLab,1,Zorg\nLab,2,Zorg\nLab,,Zorg\n"
    assert len(kn.read(put(rows)).institutions) == 3


# Rows that contradict one another

CONTRADICTION = (
    "Code,Projectnaam,Trekker,Partners,Spoor\n"
    "1,Lab,UL,HsL,zorg\n2,Proef,UL,HsL,\n1,Lab,GL,,wonen\n2,Proef,,TNO,zorg\n"
)


def test_rows_that_contradict_one_another_are_faults(faults_of):
    assert faults_of(CONTRADICTION) == [("same-differs", 4, "Spoor", "wonen")]


def test_or_the_first_row_wins(put):
    net = kn.read(put(CONTRADICTION), on_conflict="first")
    assert net.projects["name"].tolist() == ["Lab", "Proef"]
    assert net.projects["spoor"].tolist() == ["zorg", "zorg"]
    assert ties(net) == [
        "1 UL trekker",
        "1 HsL partner",
        "2 UL trekker",
        "2 HsL partner",
        "1 GL trekker",
        "2 TNO partner",
    ]


def test_what_rows_of_a_project_say_beside_the_names_counts_if_two_thirds_say_it(put):
    path = put(
        "Code,Projectnaam,Trekker,Partners,Stand van zaken\n"
        "1,Lab,UL,HsL,lopend\n1,Lob,UL,HsL,gestopt\n1,Lab,UL,HsL,lopend\n"
        "2,Wal,UL,HsL,lopend\n2,Wal,UL,HsL,gestopt\n3,Bad,UL,HsL,\n3,Bad,UL,HsL,gestopt\n"
    )
    projects = kn.read(path, project="Code").projects
    assert projects["name"].tolist() == ["Lab", "Wal", "Bad"]
    assert projects["status"].fillna("").tolist() == ["lopend", "", "gestopt"]
    told = kn.check(path, project="Code", lang="en")
    assert told[["kind", "column"]].to_numpy().tolist() == [
        ["note", "Projectnaam"],
        ["note", "Stand van zaken"],
    ]
    assert told["note"].iloc[0].startswith("1 institution or project has more than one name")
    assert "differs between rows of 2 institutions or projects" in told["note"].iloc[1]
    first = kn.read(path, project="Code", on_conflict="first").projects
    assert first["status"].tolist() == ["lopend", "lopend", "gestopt"]


def test_a_code_that_repeats_with_another_name_is_no_key(put):
    path = put("Code,Project,Trekker,Partners\n1,Lab,UL,HsL\n1,Lob,UL,HsL\n2,Wal,UL,HsL\n")
    projects = kn.read(path).projects
    assert projects["name"].to_dict() == {"lab": "Lab", "lob": "Lob", "wal": "Wal"}
    assert projects["Code"].tolist() == [1, 1, 2]
    (told,) = kn.check(path, lang="en")["note"]
    assert told.startswith("“Code” does not tell projects apart (“1” stands with more than one)")


def test_a_code_that_repeats_with_its_name_is_the_code_of_one_project(put):
    rows = "".join(f"{n},P{n},UL,HsL\n" for n in range(2, 12))
    path = put(f"Code,Project,Trekker,Partners\n1,Lab,UL,HsL\n1,Lab,GL,TNO\n{rows}")
    net = kn.read(path)
    assert net.projects.index.tolist() == [str(n) for n in range(1, 12)]
    assert ties(net)[:4] == ["1 UL trekker", "1 HsL partner", "1 GL trekker", "1 TNO partner"]
    assert kn.check(path).empty


def test_participations_that_contradict_one_another(put):
    content = "Project,Organisation,Role,euro\nLab,UL,partner,10\nLab,ul,lead,20\nLab,HsL,,30\n"
    net = kn.read(put(content))
    assert net.participations["role"].tolist() == ["trekker", "partner"]
    assert net.participations["euro"].fillna(0).tolist() == [0, 30]
    told = kn.check(put(content), lang="en")
    assert told.query("column == 'euro'")[["kind", "column", "note"]].iloc[0].tolist() == [
        "note",
        "euro",
        "“euro” differs for 1 institution that stands twice in a project, and is left out there",
    ]
    net = kn.read(put(content), on_conflict="first")
    assert net.participations[["role", "euro"]].to_numpy().tolist() == [
        ["trekker", 10],
        ["partner", 30],
    ]


def test_participations_of_a_pair_that_contradict_one_another(tmp_path):
    nodes, edges = tmp_path / "nodes.csv", tmp_path / "edges.csv"
    nodes.write_text("id,kind,name\nul,institution,UL\nlab,project,Lab\n", "utf-8")
    edges.write_text("project,institution,euro\nlab,ul,10\nlab,ul,20\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(nodes=nodes, edges=edges)
    assert str(error.value).splitlines()[1:] == [
        "- edges.csv, row 3, column euro: “20” contradicts “10” in row 2: "
        "the same institution in the same project"
    ]


def test_on_conflict_knows_two_words(put):
    with pytest.raises(kn.ArgumentError):
        kn.read(put(WIDE), on_conflict="laatste")


# Everything that is wrong, at once


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "Project,Trekker,Partners\n,UL,HsL\nLab,UL,HsL\n,GL,UL\n",
            [("project-missing", 2), ("project-missing", 4)],
        ),
        (
            "Project,Trekker,Partners\nLab,UL,HsL,GL\nProef,UL,HsL,,\nIdee,UL,HsL,,TNO\n",
            [("row-long", 2), ("row-long", 4)],
        ),
        (
            "Project,Trekker,Partners\nLab,UL,HsL,GL\n,UL,HsL\n",
            [("row-long", 2), ("project-missing", 3)],
        ),
        (
            "Code,Project,Trekker,Partners,Spoor\n"
            "1,Lab,UL,HsL,zorg\n,,UL,HsL,\n1,Lab,UL,HsL,wonen\n",
            [("project-missing", 3), ("same-differs", 4)],
        ),
        (
            "Code,Project,Trekker,Partners,Spoor,Open list\n1,Lab,UL,HsL,zorg,misschien\n"
            "1,Lab,UL,HsL,wonen,\n" + "".join(f"{n},P{n},UL,HsL,zorg,ja\n" for n in range(2, 6)),
            [("not-yes-no", 2), ("same-differs", 3)],
        ),
        (
            "Project,Organisation,Role,certainty,part\nLab,UL,lead,zeker,1.5\nLab,HsL,,,x\n"
            + "".join(f"Lab,P{n},,likely,{n}\n" for n in range(8)),
            [("certainty-unknown", 2), ("not-whole", 2), ("not-whole", 3)],
        ),
    ],
)
def test_all_faults_of_a_file_come_in_one_error(faults_of, content, expected):
    assert sorted((rule, row) for rule, row, *_ in faults_of(content)) == sorted(expected)


def test_a_fault_names_the_column_as_it_stands_in_the_file(faults_of):
    rows = "".join(f"P{n},UL,HsL,nee\n" for n in range(4))
    content = f"Project,Trekker,Partners,Open lijst\nLab,UL,HsL,misschien\n{rows}"
    assert faults_of(content) == [("not-yes-no", 2, "Open lijst", "misschien")]


def test_a_column_that_holds_something_else_than_its_header_promises_is_carried_along(put):
    net = kn.read(put("Project,Trekker,Partners,Open lijst\nLab,UL,HsL,misschien\n"))
    assert net.projects["Open lijst"].tolist() == ["misschien"]
    assert net.projects["open_ended"].tolist() == [False]


def test_a_message_says_where_and_what(put):
    with pytest.raises(kn.InputError) as error:
        kn.read(put("Project,Trekker,Partners\nLab,UL,HsL\n,GL,UL\n"))
    assert error.value.text("nl") == (
        "De invoer is niet te gebruiken (1 fout):\n"
        "- t.csv, rij 3, kolom Project: de rij noemt geen project; een naam of een code is nodig"
    )
    assert str(error.value).splitlines()[1].startswith("- t.csv, row 3, column Project: ")


# Aliases and institutions

CELLS = 'Code,Project,Trekker,Partners\n5h,Lab,UL,"HR, Leiden & Partners"\n5i,Proef,HR,W&N en UL\n'
ALIASES = pd.DataFrame(
    [
        ("UL", "Universiteit Leiden", None, None),
        ("HR", "Hogeschool Rotterdam", None, "certain"),
        ("HR", "Hoogheemraadschap van Rijnland", "5i", "likely"),
        ("Leiden & Partners", "lp", None, None),
        ("W&N", None, None, None),
    ],
    columns=["mention", "institution", "code", "certainty"],
)
INSTITUTIONS = pd.DataFrame(
    [
        ("ul", "Universiteit Leiden", "kennis", None, None, "2017"),
        ("hr", "Hogeschool Rotterdam", "kennis", None, "", ""),
        ("rijnland", "Hoogheemraadschap van Rijnland", "overheid", None, "", ""),
        ("lp", "Leiden & Partners", None, None, "nee", ""),
        ("fsw", "Faculteit Sociale Wetenschappen", "kennis", "ul", "", ""),
        ("scholen", "Scholen", None, None, "ja", ""),
    ],
    columns=["id", "name", "sector", "parent", "generic", "convenant_since"],
)


@pytest.fixture(params=["data frame", "path"])
def handed(request, tmp_path):
    """Hand a table over as a data frame or as a path."""

    def hand(frame, name):
        if request.param == "data frame":
            return frame
        frame.to_csv(tmp_path / name, index=False)
        return tmp_path / name

    return hand


def test_aliases(put, handed):
    net = kn.read(put(CELLS), aliases=handed(ALIASES, "aliases.csv"))
    assert ties(net) == [
        "5h Universiteit Leiden trekker",
        "5h Hogeschool Rotterdam partner",
        "5h lp partner",
        "5i Hoogheemraadschap van Rijnland trekker",
        "5i Universiteit Leiden partner",
    ]
    assert net.participations["certainty"].tolist() == ["certain"] * 3 + ["likely", "certain"]
    assert net.participations["mention"].tolist() == ["UL", "HR", "Leiden & Partners", "HR", "UL"]


def test_certainty_is_read_whatever_its_case(put):
    table = pd.DataFrame({"mention": ["UL"], "institution": ["X"], "certainty": ["Likely"]})
    assert kn.read(put(WIDE), aliases=table).participations["certainty"].iloc[0] == "likely"


def test_aliases_and_institutions(put, handed):
    net = kn.read(
        put(CELLS),
        aliases=handed(ALIASES, "aliases.csv"),
        institutions=handed(INSTITUTIONS, "institutions.csv"),
    )
    assert list(net.institutions.index) == ["ul", "hr", "rijnland", "lp", "fsw", "scholen"]
    assert net.institutions.loc["fsw", "parent"] == "ul"
    assert net.institutions.loc["ul", "convenant_since"] == 2017
    assert net.institutions["generic"].tolist() == [False] * 5 + [True]
    assert net.participations["institution"].tolist() == ["ul", "hr", "lp", "rijnland", "ul"]


def test_who_is_in_no_table_is_a_newcomer(put):
    net = kn.read(put(WIDE), institutions=pd.DataFrame({"id": ["x"], "name": ["HsL"]}))
    assert dict(net.institutions["name"]) == {"x": "HsL", "ul": "UL"}


def test_a_mention_that_means_several_institutions(put):
    aliases = pd.DataFrame({"mention": ["UL", "UL"], "institution": ["Een", "Twee"]})
    net = kn.read(put(WIDE), aliases=aliases)
    assert ties(net) == [
        "1a Een trekker",
        "1a Twee trekker",
        "1a HsL partner",
        "1b HsL trekker",
        "1b Een partner",
        "1b Twee partner",
    ]


def test_aliases_in_a_long_table(put):
    content = (
        "Project ID,Organisation,Role,n\n5h,HR,lead,1\n5h,beide,,2\n5i,HR,lead,3\n5i,niemand,,4\n"
    )
    aliases = pd.DataFrame(
        [
            ("HR", "Rotterdam", ""),
            ("HR", "Rijnland", "5i"),
            ("beide", "UL", ""),
            ("beide", "HsL", ""),
            ("niemand", "", ""),
        ],
        columns=["mention", "institution", "code"],
    )
    net = kn.read(put(content), aliases=aliases)
    assert ties(net) == [
        "5h Rotterdam trekker",
        "5h UL partner",
        "5h HsL partner",
        "5i Rijnland trekker",
    ]
    assert net.participations["mention"].tolist() == ["HR", "beide", "beide", "HR"]
    assert net.participations["n"].tolist() == [1, 2, 2, 3]


def test_an_institutions_table_beside_a_long_table_with_ids(put):
    content = "Project,Organisation ID,Organisation name,Role\nLab,ul,Leiden University,lead\n"
    net = kn.read(put(content), institutions=INSTITUTIONS)
    assert list(net.institutions.index) == list(INSTITUTIONS["id"])
    assert net.institutions.loc["fsw", "parent"] == "ul"


def test_an_institutions_table_keeps_its_sectors(put):
    content = "Project,Organisation,Role,Sector\nLab,Universiteit Leiden,lead,kennis\n"
    net = kn.read(put(content), institutions=INSTITUTIONS)
    assert net.institutions.loc[["hr", "rijnland"], "sector"].tolist() == ["kennis", "overheid"]


def test_a_name_is_an_institution_before_an_id_is(put):
    table = pd.DataFrame({"id": ["leiden", "ul"], "name": ["UL", "Universiteit Limburg"]})
    net = kn.read(put(WIDE), institutions=table)
    assert net.participations["institution"].iloc[0] == "leiden"


def test_a_name_that_two_institutions_have_is_not_given_to_one_of_them(put):
    table = pd.DataFrame({"id": ["a", "b"], "name": ["UL", "ul"]})
    with pytest.raises(kn.InputError):
        kn.read(put(WIDE), institutions=table)


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        (
            {"mention": ["UL", None, "x"], "institution": ["ul"] * 3, "certainty": ["?", "", "!"]},
            [
                ("certainty-unknown", 2, "certainty", "?"),
                ("mention-missing", 3, "mention", ""),
                ("certainty-unknown", 4, "certainty", "!"),
            ],
        ),
        (
            {"mention": ["UL", "a", "b"], "institution": ["ul", "weg", "zoek"]},
            [
                ("alias-unknown", 3, "institution", "weg"),
                ("alias-unknown", 4, "institution", "zoek"),
            ],
        ),
        (
            {"wat": ["UL"], "institution": ["ul"]},
            [("column-absent", 1, "", "mention")],
        ),
    ],
)
def test_what_is_wrong_with_aliases(put, tmp_path, aliases, expected):
    pd.DataFrame(aliases).to_csv(tmp_path / "aliases.csv", index=False)
    with pytest.raises(kn.InputError) as error:
        kn.read(put(WIDE), aliases=tmp_path / "aliases.csv", institutions=INSTITUTIONS)
    assert places(error) == expected
    assert {fault.file for fault in error.value.faults} == {"aliases.csv"}
    assert_said(error)


def test_what_is_wrong_with_institutions(put, tmp_path):
    content = "id,name,parent,generic\na,A,weg,\na,B,,\n,C,,\nd,D,d,misschien\n"
    path = tmp_path / "institutions.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(put(WIDE), institutions=path)
    assert sorted(places(error)) == [
        ("id-double", 3, "id", "a"),
        ("id-missing", 4, "id", ""),
        ("not-yes-no", 5, "generic", "misschien"),
        ("parent-circle", 5, "parent", "d → d"),
        ("parent-unknown", 2, "parent", "weg"),
    ]
    assert {fault.file for fault in error.value.faults} == {"institutions.csv"}


# One network, however it is handed over


def test_a_data_frame_and_its_files_are_one_network(put, book):
    frame = pd.DataFrame(
        {
            "Nr": [1, 2],
            "Project": ["Lab", "Proef"],
            "Trekker": ["UL", None],
            "Partners": ["HsL, etc.", "GL"],
            "Budget": [1.5, float("nan")],
        }
    )
    net = kn.read(frame)
    rows = [list(frame.columns), *frame.astype(object).where(frame.notna(), None).to_numpy()]
    assert kn.read(put(frame.to_csv(index=False))) == net
    assert kn.read(put(frame.to_csv(index=False, sep=";", decimal=","))) == net
    assert kn.read(book([list(row) for row in rows])) == net


def test_a_data_frame_with_dates_and_lists():
    frame = pd.DataFrame([["Lab", "UL", "HsL"]], columns=HEADER)
    net = kn.read(frame.assign(start=pd.Timestamp("2020-01-02")))
    assert net.projects["start"].tolist() == ["2020-01-02"]
    with pytest.raises(kn.InputError) as error:
        kn.read(frame.assign(Partners=[["HsL", "GL"]]))
    assert places(error) == [("cell-list", 1, "Partners", "['HsL', 'GL']")]
    with pytest.raises(kn.InputError) as error:
        kn.read(frame, lead="Hoofd")
    assert places(error) == [("column-absent", None, "", "Hoofd")]


@pytest.mark.parametrize("seed", range(5))
def test_shuffled_rows_give_an_equal_network(seed):
    frame = pd.DataFrame(
        [
            ("Lab", "UL", "HsL, W&N"),
            ("lab?", "ul", "W N"),
            ("Proef", "UL, GL", "hsl en w&n"),
            ("Idee", "Hsl", "w n, W & N"),
            ("Lab!", "日本", "UL etc."),
        ],
        columns=HEADER,
    )
    assert kn.read(frame.sample(frac=1, random_state=seed)) == kn.read(frame)


# The pair of nodes and edges

NODES = "id,kind,name\nul,institution,UL\nhsl,institution,HsL\nlab,project,Lab\n"
EDGES = "project,institution,role\nlab,ul,trekker\nlab,hsl,partner\n"


@pytest.fixture
def pair(put):
    """Write a pair of tables; give the keywords of `read`."""
    return lambda nodes, edges: {"nodes": put(nodes, "nodes.csv"), "edges": put(edges, "edges.csv")}


def test_a_pair_without_about(pair):
    net = kn.read(**pair(NODES, EDGES))
    assert ties(net) == ["lab UL trekker", "lab HsL partner"]
    assert net.about == {}


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        (
            NODES.replace("id,kind", "nr,soort"),
            EDGES.replace("institution", "wie"),
            [
                ("column-absent", 1, "", "id"),
                ("column-absent", 1, "", "institution"),
                ("column-absent", 1, "", "kind"),
            ],
        ),
        (
            NODES + "gl,instelling,GL\nx,,X\n",
            EDGES,
            [("kind-unknown", 5, "kind", "instelling"), ("kind-unknown", 6, "kind", "")],
        ),
        (
            NODES + "ul,institution,UL\nlab,institution,L\n",
            EDGES + "lab,gl,partner\nweg,ul,\nlab,ul,baas\n",
            [
                ("id-double", 5, "id", "ul"),
                ("id-shared", 4, "id", "lab"),
                ("institution-unknown", 4, "institution", "gl"),
                ("project-unknown", 5, "project", "weg"),
                ("role-unknown", 6, "role", "baas"),
            ],
        ),
        (
            NODES + "x,ding,X\nul,institution,UL\n",
            EDGES,
            [("id-double", 6, "id", "ul"), ("kind-unknown", 5, "kind", "ding")],
        ),
    ],
    ids=["columns", "kinds", "ids", "kinds and ids"],
)
def test_what_is_wrong_with_a_pair(pair, nodes, edges, expected):
    with pytest.raises(kn.InputError) as error:
        kn.read(**pair(nodes, edges))
    assert sorted(places(error)) == expected
    assert_said(error)


def test_an_about_that_is_no_toml(pair, put):
    put("title = ", "about.toml")
    with pytest.raises(kn.InputError) as error:
        kn.read(**pair(NODES, EDGES))
    assert [(f.rule, f.file) for f in error.value.faults] == [("file-toml", "about.toml")]


# How it is called


def test_the_keywords_of_read_are_those_of_how():
    shown = list(inspect.signature(kn.read).parameters)
    assert shown[0] == "path"
    assert set(shown) == {"path", "nodes", "edges", *(one.name for one in fields(How))}
    assert set(inspect.signature(kn.check).parameters) == {*shown, "lang"}
    assert kn.read.__name__ == "read"
    listed = kn.read.__doc__.split("Parameters\n")[1].split("Raises\n")[0]
    heads = re.findall(r"^ {4}(\w[\w, ]*)$", listed, re.MULTILINE)
    explained = [name for head in heads for name in head.split(", ")]
    assert sorted(explained) == sorted(shown)


@pytest.mark.parametrize("verb", ["read", "check"])
def test_what_a_verb_cannot_be_called_with_is_named(put, verb):
    path = put(WIDE)
    with pytest.raises(TypeError, match=rf"^{verb}\(\) .*unexpected keyword argument 'banana'$"):
        getattr(kn, verb)(path, banana=1)
    with pytest.raises(TypeError, match=rf"^{verb}\(\) too many positional arguments$"):
        getattr(kn, verb)(path, "Project")


@pytest.mark.parametrize("delimiter", ["", "::", '"', "\r", "\n"])
def test_what_is_no_delimiter_is_refused_whatever_is_read(tmp_path, delimiter):
    with pytest.raises(kn.ArgumentError, match="a delimiter is one sign"):
        kn.read(tmp_path / "weg.csv", delimiter=delimiter)


def test_headers_that_are_given_need_not_have_the_same_spaces(put):
    path = put("Wat  er is,Trekker,Partners\nLab,UL,HsL\n")
    assert kn.read(path, name=" Wat er  is ").projects["name"].tolist() == ["Lab"]


# Where the header stands


@pytest.mark.parametrize(("above", "read"), [(0, True), (19, True), (20, False)])
def test_a_header_is_looked_for_in_twenty_rows(put, above, read):
    path = put("".join(f"regel {n}\n" for n in range(above)) + WIDE)
    if read:
        assert ties(kn.read(path)) == WIDE_TIES
    else:
        with pytest.raises(kn.InputError) as error:
            kn.read(path)
        rules = {fault.rule for fault in error.value.faults}
        assert rules == {"row-long", "one-column"}


def test_of_two_rows_that_fit_as_well_the_first_is_the_header(put):
    net = kn.read(put("Project,Trekker,Partners\nTitel,Instelling,Organisatie\n"))
    assert ties(net) == ["titel Instelling trekker", "titel Organisatie partner"]


def test_the_sign_that_gives_the_most_recognised_columns_parts_them(put):
    content = "Project;Trekker;Partners, en meer, en nog meer, en veel meer\nLab;UL;x,y\n"
    net = kn.read(put(content), partners=[])
    assert ties(net) == ["lab UL trekker"]
    assert net.projects.iloc[0, -1] == "x,y"


def test_rows_of_any_length_below_the_header(put):
    net = kn.read(put("Project,Trekker,Partners,,\nLab\nProef,UL,HsL,,\n"))
    assert ties(net) == ["proef UL trekker", "proef HsL partner"]
    assert net.projects["name"].tolist() == ["Lab", "Proef"]


# What goes first


def test_the_institutions_table_goes_before_what_a_row_says(put):
    table = pd.DataFrame(
        [("ul", "UL", "kennis"), ("hsl", "HsL", None)], columns=["id", "name", "sector"]
    )
    content = "Project,Organisation,Role,Sector\nLab,UL,lead,zorg\nLab,HsL,,zorg\nLab,GL,,bedrijf\n"
    net = kn.read(put(content), institutions=table)
    assert net.institutions["sector"].to_dict() == {"ul": "kennis", "hsl": "zorg", "gl": "bedrijf"}


def test_rows_differ_only_where_the_table_of_institutions_does_not_say_it(put):
    table = pd.DataFrame(
        [("ul", "UL", "kennis"), ("hsl", "HsL", None)], columns=["id", "name", "sector"]
    )
    content = (
        "Project,Organisation,Role,Sector\n"
        "Lab,UL,,zorg\nP,UL,,bedrijf\nLab,HsL,,zorg\nP,HsL,,kunst\nLab,GL,,\nP,GL,,kunst\nQ,GL,,zorg\nR,GL,,kunst\n"
    )
    net = kn.read(put(content), institutions=table)
    assert net.institutions["sector"].fillna("").tolist() == ["kennis", "", "kunst"]
    (told,) = [
        note
        for note in kn.check(put(content), institutions=table, lang="en")["note"]
        if "Sector" in note
    ]
    assert "2 institutions or projects (such as “hsl”)" in told
    net = kn.read(put(content), institutions=table, on_conflict="first")
    assert net.institutions["sector"].tolist() == ["kennis", "zorg", "kunst"]


def test_a_row_goes_before_what_a_name_seems_to_be(put):
    """“Schools” is a common word, and Alfa none; who made the table knows better."""
    content = (
        "Project,Organisation,Generic\nLab,Schools,nee\nLab,Alfa,ja\nLab,Parents,\nLab,Beta,\n"
    )
    net = kn.read(put(content))
    assert net.institutions["generic"].tolist() == [False, True, True, False]


def test_a_fault_of_a_newcomer_has_the_row_of_its_first_mention(put):
    content = "Project,Organisation,Generic\nLab,UL,nee\nLab,HsL,\nP,HsL,misschien\n"
    content += "P,GL,nee\nP,TNO,nee\nP,LUMC,nee\n"
    with pytest.raises(kn.InputError) as error:
        kn.read(put(content))
    assert places(error) == [("not-yes-no", 3, "Generic", "misschien")]


def test_the_certainty_of_a_row_goes_before_that_of_the_alias_table(put):
    content = "Project,Organisation,Role,certainty\nLab,UL,,certain\nLab,HsL,,\n"
    aliases = pd.DataFrame(
        [("UL", "Een", "doubtful"), ("HsL", "Twee", "likely")],
        columns=["mention", "institution", "certainty"],
    )
    net = kn.read(put(content), aliases=aliases)
    assert net.participations["certainty"].tolist() == ["certain", "likely"]


def test_an_open_list_is_open_whatever_its_column_says(put):
    content = "Project,Trekker,Partners,Open lijst\nA,UL,HsL e.a.,nee\nB,UL,HsL,ja\nC,UL,HsL,\n"
    assert kn.read(put(content)).projects["open_ended"].tolist() == [True, True, False]


def test_a_newcomer_has_the_spelling_that_occurs_most(put):
    rows = ["ul", "UL", "UL", "HSL", "hsl"]
    content = "Project,Organisation\n" + "".join(f"P{n},{who}\n" for n, who in enumerate(rows))
    assert kn.read(put(content)).institutions["name"].tolist() == ["UL", "HSL"]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ('Project,Trekker,Wat\nA,UL,"1,5"\nB,UL,2\n', ["1,5", "2"]),
        ("Project;Trekker;Wat\nA;UL;1,5\nB;UL;2\n", [1.5, 2.0]),
        ("Project;Trekker;Wat\nA;UL;1,5\nB;UL;2.5\n", ["1,5", "2.5"]),
        ("Project;Trekker;Wat\nA;UL;1\nB;UL;2\n", [1, 2]),
        ("Project\tTrekker\tWat\nA\tUL\t1,5\nB\tUL\t2\n", ["1,5", "2"]),
    ],
)
def test_a_decimal_comma_is_one_only_between_semicolons(put, content, kept):
    read = kn.read(put(content), partners=[]).projects["Wat"].tolist()
    assert read == kept
    assert [type(value) for value in read] == [type(value) for value in kept]


@pytest.mark.parametrize(
    ("written", "kept", "kind"),
    [
        (["9007199254740991", "1"], [9007199254740991, 1], "int64"),
        (["9007199254740992", "1"], ["9007199254740992", "1"], "str"),
        (["-3", "0"], [-3, 0], "int64"),
        (["0.5", "3"], [0.5, 3.0], "float64"),
    ],
)
def test_numbers_are_whole_up_to_where_they_are_exact(put, written, kept, kind):
    rows = "".join(f"P{n},UL,{value}\n" for n, value in enumerate(written))
    column = kn.read(put(f"Project,Trekker,Wat\n{rows}"), partners=[]).projects["Wat"]
    assert (column.tolist(), str(column.dtype)) == (kept, kind)


# Every fault in its own words


@pytest.mark.parametrize(
    ("content", "how", "lines"),
    [
        ("", {}, ["t.csv: the file holds no rows"]),
        (
            "Project,Trekker\n",
            {},
            [
                "t.csv, row 1: no row is filled in yet below the headers; fill in rows, save the file and give the command again"
            ],
        ),
        (
            'Project,Trekker\nLab,"U"L\n',
            {},
            [
                "t.csv, row 2: from here the text cannot be read as a table; probably a quotation "
                'mark (") stands in a wrong place, or never closes'
            ],
        ),
        (
            'Project,Trekker\nLab,UL\nProef,"UL\n',
            {},
            [
                "t.csv, row 3: from here the text cannot be read as a table; probably a quotation "
                'mark (") stands in a wrong place, or never closes'
            ],
        ),
        (
            "Project,Trekker\nLab,UL,a,,b\n",
            {"partners": []},
            ["t.csv, row 2: the row has more cells than the header (2); left over: “a | b”"],
        ),
        (
            "\nProject,Trekker\nLab,UL\n",
            {"partners": "Wie"},
            ["t.csv, row 2: there is no column “Wie”; the columns are: Project, Trekker"],
        ),
        (
            "Wat,Wie\na,b\n",
            {},
            [
                "t.csv, row 1: no column with projects was recognised among: Wat, Wie; "
                "name it: --project or --name (Python: project=, name=)",
                "t.csv, row 1: no column with leads or partners was recognised among: Wat, Wie; "
                "name it: --lead or --partners (Python: lead=, partners=)",
            ],
        ),
        (
            "Project,Wie,Rol\nLab,b,lead\n",
            {"role": "Rol"},
            [
                "t.csv, row 1: no column with institutions was recognised among: "
                "Project, Wie, Rol; name it: --institution (Python: institution=)"
            ],
        ),
        (
            "Code,Project,Spoor,Trekker\n1,Lab,zorg,UL\n,,zorg,UL\n1,Lab,wonen,UL\n",
            {"partners": []},
            [
                "t.csv, row 3, column Code: the row names no project; a name or a code is wanted",
                "t.csv, row 4, column Spoor: “wonen” contradicts “zorg” in an earlier row of “Lab”; "
                'make them equal, or let the first row win: --first-wins (Python: on_conflict="first")',
            ],
        ),
        (
            "Project,Organisation,Role\nLab,UL,lead\n",
            {"lead_values": ["baas"]},
            ["t.csv, column Role: no row has the role “baas”"],
        ),
        (
            "Project,Organisation,certainty,part,Open list\nLab,UL,x,1.5,hm\n"
            + "".join(f"P{n},UL,certain,1,ja\n" for n in range(4)),
            {},
            [
                "t.csv, row 2, column certainty: “x” is no certainty; "
                "certain, likely or doubtful is wanted",
                "t.csv, row 2, column part: “1.5” is no whole number",
                "t.csv, row 2, column Open list: “hm” is neither yes nor no; "
                "true or false is wanted",
            ],
        ),
    ],
)
def test_the_words_of_each_fault(put, content, how, lines):
    with pytest.raises(kn.InputError) as error:
        kn.read(put(content), **how)
    head, *said = str(error.value).splitlines()
    assert sorted(said) == sorted(f"- {line}" for line in lines)
    assert head == f"The input cannot be used ({len(lines)} fault{'s' * (len(lines) > 1)}):"
    assert len(error.value.text("nl").splitlines()) == 1 + len(lines)


def test_faults_of_all_tables_come_together(put, tmp_path):
    institutions, aliases = tmp_path / "i.csv", tmp_path / "a.csv"
    institutions.write_text("id,name\na,UL\nb,ul\n", "utf-8")
    aliases.write_text("mention,institution\n,UL\nX,weg\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(put("Wat\nx\n"), aliases=aliases, institutions=institutions)
    assert [(f.rule, f.file, f.row, f.column) for f in error.value.faults] == [
        ("name-double", "i.csv", 3, "name"),
        ("mention-missing", "a.csv", 2, "mention"),
        ("alias-unknown", "a.csv", 3, "institution"),
        ("one-column", "t.csv", 1, ""),
    ]


def test_tables_that_cannot_be_read_at_all_are_told_together(tmp_path):
    with pytest.raises(kn.InputError) as error:
        kn.read(tmp_path / "t.csv", aliases=tmp_path / "a.csv", institutions=tmp_path / "i.csv")
    assert [f.found for f in error.value.faults] == ["i.csv", "a.csv", "t.csv"]
    (tmp_path / "n.csv").mkdir()
    with pytest.raises(kn.InputError) as error:
        kn.read(nodes=tmp_path / "n.csv", edges=tmp_path / "links.csv")
    assert [f.rule for f in error.value.faults] == ["file-folder", "file-missing"]


# Small tables


@pytest.mark.parametrize(
    "header",
    [["Afkorting", "Organisatie"], ["vermelding", "instelling"], ["Mention", "Institution"]],
)
def test_headers_of_an_alias_table(put, header):
    aliases = pd.DataFrame([("UL", "Universiteit")], columns=header)
    assert "Universiteit" in kn.read(put(WIDE), aliases=aliases).institutions["name"].tolist()


def test_a_table_of_institutions_without_ids_gives_readable_ones(put):
    table = pd.DataFrame(
        [("Hogeschool Leiden", "Regio", 3), ("Regio", None, 4)],
        columns=["Instelling", "Onderdeel van", "naam (2)"],
    )
    table["Onderdeel van"] = ["regio", None]
    net = kn.read(put(WIDE.replace("HsL", "Hogeschool Leiden")), institutions=table)
    assert net.institutions.index.tolist() == ["hogeschool-leiden", "regio", "ul"]
    assert net.institutions["parent"].dropna().to_dict() == {"hogeschool-leiden": "regio"}
    assert net.institutions["naam (2)"].tolist()[:2] == ["3", "4"]


def test_a_column_of_its_own_name_goes_before_one_that_means_the_same(put):
    table = pd.DataFrame([("x", "ul", "UL")], columns=["instelling id", "id", "name"])
    net = kn.read(put(WIDE), institutions=table)
    assert net.institutions.index.tolist() == ["ul", "hsl"]
    assert net.institutions["instelling id"].tolist()[0] == "x"


@pytest.mark.parametrize(
    ("codes", "names", "projects"),
    [
        (["ul", "2"], ["Lab", "Proef"], ["project-ul", "project-2"]),
        (["1", "2"], ["UL", "Proef"], ["1", "2"]),
        (None, ["UL", "Proef"], ["project-ul", "proef"]),
        (None, ["UL", "project ul"], ["project-project-ul", "project-ul"]),
    ],
)
def test_ids_of_projects_are_set_apart_from_those_of_institutions(codes, names, projects):
    rows = {"Project": names, "Organisation ID": ["ul", "hsl"], "Organisation name": ["U", "H"]}
    frame = pd.DataFrame({"Code": codes, **rows} if codes else rows)
    net = kn.read(frame)
    assert net.projects.index.tolist() == projects
    assert net.participations["project"].tolist() == projects
