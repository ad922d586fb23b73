"""The contract of file formats: found by their bytes, written whole, the process left alone."""

from __future__ import annotations

import csv
import io
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hostile import hostile
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.formats import EXPORTS, FORMATS, format_of
from kennisnet.files.formats.registry import reads
from kennisnet.files.formats.text import rows_of
from kennisnet.files.page import page_of
from kennisnet.files.tables import save_table, to_excel

LONG = "x" * 200_000
"""Longer than the csv module takes (131,072 signs)."""
ROWS = [["Project", "Trekker", "Partners"], ["Lab", "UL", "HsL"]]


def csv_bytes(sign=","):
    return "\n".join(sign.join(row) for row in ROWS).encode()


def book_bytes():
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# Reading


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("t.csv", csv_bytes(), "text"),
        ("t", b"", "text"),
        ("t.xlsx", csv_bytes(";"), "text"),
        ("t.xlsx", book_bytes(), "workbook"),
        ("t.csv", book_bytes(), "workbook"),
        ("t.xls", b"\xd0\xcf\x11\xe0", "old workbook"),
        ("t.csv", b"\xd0\xcf\x11", "text"),
    ],
)
def test_a_format_is_known_by_its_first_bytes(tmp_path, name, content, wanted):
    path = tmp_path / name
    path.write_bytes(content)
    assert format_of(path).name == wanted


@pytest.mark.parametrize("content", [csv_bytes(), csv_bytes(";"), book_bytes()])
def test_a_table_is_read_whatever_its_file_is_called(tmp_path, content):
    path = tmp_path / "t.dat"
    path.write_bytes(content)
    assert kn.read(path).institutions["name"].tolist() == ["UL", "HsL"]


def test_a_new_format_is_one_function(tmp_path, monkeypatch):
    monkeypatch.setattr("kennisnet.files.formats.registry.FORMATS", dict(FORMATS))

    @reads("lines", endings=[".lines"])
    def lines(path, fits, how):
        return [page_of([line.split("~") for line in path.read_text("utf-8").splitlines()])]

    @reads("marked", starts=[b"%%TABLE"])
    def marked(path, fits, how):
        return [page_of([line.split() for line in path.read_text("utf-8").splitlines()[1:]])]

    content = "\n".join("~".join(row) for row in ROWS)
    (tmp_path / "t.LINES").write_text(content, "utf-8")
    (tmp_path / "t.csv").write_text(content, "utf-8")
    (tmp_path / "u.lines").write_text("%%TABLE\nProject Trekker Partners\nLab GL HsL\n", "utf-8")
    assert kn.read(tmp_path / "t.LINES").institutions["name"].tolist() == ["UL", "HsL"]
    assert kn.read(tmp_path / "u.lines").institutions["name"].tolist() == ["GL", "HsL"]
    assert format_of(tmp_path / "t.csv").name == "text"


# Cells of any length, without touching the limit of the csv module


@pytest.fixture
def no_globals(monkeypatch):
    """Refuse what would change the whole process."""
    limit = csv.field_size_limit

    def refuse(*given):
        assert not given, "the limit of the csv module belongs to the whole process"
        return limit()

    def no_mask(*_):
        raise AssertionError("the mask belongs to the whole process")

    monkeypatch.setattr(csv, "field_size_limit", refuse)
    monkeypatch.setattr(os, "umask", no_mask)


@pytest.mark.usefixtures("no_globals")
def test_a_very_long_cell_is_written_and_read_back(tmp_path):
    net = kn.Network([{"id": "a", "wat": LONG}, {"id": "b", "wat": f'{LONG}"\n,'}], [], [])
    nodes, edges, _ = kn.write(net, tmp_path)
    assert kn.read(nodes=nodes, edges=edges) == net


@pytest.mark.usefixtures("no_globals")
def test_a_fault_behind_a_very_long_cell_has_its_row(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f'Project,Trekker,Wat\nLab,UL,"{LONG}"\nProef,"U"L,x\n', "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(path)
    assert [(f.rule, f.row, f.found) for f in error.value.faults] == [("file-csv", 3, "")]


def test_tables_are_read_and_written_in_threads(tmp_path):
    """Each with a long cell; nobody finds the limit or the mask of the process changed."""
    mask = os.umask(0o027)
    try:
        limit = csv.field_size_limit()

        def work(place):
            net = kn.Network([{"id": f"i{place}", "wat": LONG}], [], [])
            paths = kn.write(net, tmp_path / str(place))
            modes = {stat.S_IMODE(path.stat().st_mode) for path in paths}
            return kn.read(nodes=paths[0], edges=paths[1]) == net, modes, csv.field_size_limit()

        with ThreadPoolExecutor(4) as pool:
            done = list(pool.map(work, range(8)))
        assert done == [(True, {0o640}, limit)] * 8
    finally:
        assert os.umask(mask) == 0o027


def by_csv(text, sign):
    rows = []
    try:
        rows.extend(
            row or [""]
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
        )
    except csv.Error as error:
        return rows, str(error)
    return rows, ""


def by_us(text, sign):
    rows = []
    try:
        rows.extend(rows_of(text, sign))
    except csv.Error as error:
        return rows, str(error)
    return rows, ""


@examples(200)
@given(
    st.lists(st.sampled_from([*'"",;\t\n\r^]-\\ab', "\r\n", '""', " "])).map("".join),
    st.sampled_from(",;\t^]-\\"),
)
def test_our_rows_are_those_of_the_csv_module(text, sign):
    assert by_us(text, sign) == by_csv(text, sign)


# Tables in files


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_is_saved_by_its_ending(tmp_path, ending):
    table = pd.DataFrame({"naam": ["=1", "UL"], "n": [1, 2]})
    path = tmp_path / f"t{ending.upper()}"
    save_table(table, path)
    rows = (
        [row.split(",") for row in path.read_text("utf-8").splitlines()]
        if ending == ".csv"
        else [[str(v) for v in row] for row in openpyxl.load_workbook(path).active.values]
    )
    assert rows == [["naam", "n"], ["'=1", "1"], ["UL", "2"]]


def test_a_table_that_cannot_be_saved(tmp_path):
    table = pd.DataFrame({"a": [1]})
    with pytest.raises(kn.ArgumentError, match=r"“\.txt”; there are: csv, xlsx"):
        save_table(table, tmp_path / "t.txt")
    with pytest.raises(kn.ArgumentError, match="“t”"):
        save_table(table, tmp_path / "t")
    with pytest.raises(kn.InputError, match="is a folder"):
        save_table(table, tmp_path)


def test_a_control_character_stands_in_a_workbook_as_office_writes_it(tmp_path):
    table = pd.DataFrame([["x\x07y", 1, "=z"]], columns=["a\x01", "a", "=b\x1b"])
    to_excel({"s": table}, tmp_path / "t.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "t.xlsx")["s"].values)
    assert rows == [("a_x0001_", "a", "'=b_x001B_"), ("x_x0007_y", 1, "'=z")]
    net = kn.Network([{"id": "i", "wat\x1b[31m": "x"}], [], [])
    book = openpyxl.load_workbook(kn.export(net, tmp_path / "net.xlsx"))
    told = [cell.value for cell in book["institutions"][1]]
    assert told == ["id", "name", "generic", "wat_x001B_[31m"]


def test_a_workbook_is_laid_out_to_be_read(tmp_path):
    table = pd.DataFrame({"kort": ["a"], "lang": ["x" * 90], "midden": ["y" * 20]})
    to_excel({"s": table}, tmp_path / "t.xlsx")
    page = openpyxl.load_workbook(tmp_path / "t.xlsx")["s"]
    assert page.freeze_panes == "A2"
    assert [page.column_dimensions[letter].width for letter in "ABC"] == [10, 60, 22]
    assert [cell.font.b for cell in page[1]] == [True] * 3
    assert not page["A2"].font.b


def test_a_column_is_wider_than_what_stands_in_it(tmp_path):
    table = pd.DataFrame({f"{n}": ["x" * n] for n in range(1, 50)})
    to_excel({"s": table}, tmp_path / "t.xlsx")
    widths = openpyxl.load_workbook(tmp_path / "t.xlsx")["s"].column_dimensions.values()
    assert [one.index for one, n in zip(widths, range(1, 50), strict=True) if one.width <= n] == []


# Exports


TOOLS = [to for to in EXPORTS if to != "parquet" or find_spec("pyarrow")]


def small():
    return kn.read(pd.DataFrame(ROWS[1:], columns=ROWS[0]))


@pytest.mark.parametrize("to", TOOLS)
@pytest.mark.parametrize(
    "net", [small(), hostile(), kn.Network([], [], [])], ids=["small", "hostile", "empty"]
)
def test_every_export_is_whole_and_the_same_each_time(tmp_path, to, net):
    first = kn.export(net, tmp_path / "first", to)
    second = kn.export(net, tmp_path / f"second.{to.upper()}")
    assert first.read_bytes() == second.read_bytes() != b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", f"second.{to.upper()}"]


@pytest.mark.parametrize("to", TOOLS)
def test_every_export_that_fails_leaves_what_was_there(tmp_path, monkeypatch, to):
    path = kn.export(small(), tmp_path / "net", to)
    before = path.read_bytes()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="No space"):
        kn.export(hostile(), path, to)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["net"]


def test_a_new_export_is_one_function(tmp_path, monkeypatch):
    monkeypatch.setitem(EXPORTS, "csv", EXPORTS["csv"])

    @EXPORTS.register()
    def names(net, path):
        """Write the names of the institutions."""
        path.write_text("\n".join(net.institutions["name"]), "utf-8")

    try:
        assert kn.export(small(), tmp_path / "a.names").read_text("utf-8") == "UL\nHsL"
        with pytest.raises(kn.ArgumentError, match=r"there are: .*csv, .*names"):
            kn.export(small(), tmp_path / "a.nomes")
    finally:
        del EXPORTS["names"]


def test_the_long_table_of_an_export(tmp_path):
    net = kn.Network(
        [{"id": "ul", "name": "UL", "sector": "kennis"}, {"id": "los"}],
        [{"id": "lab", "name": "Lab", "status": "lopend"}],
        [{"institution": "ul", "project": "lab", "role": "trekker", "uren": 3, "project_id": "x"}],
    )
    assert kn.export(net, tmp_path / "net.csv").read_text("utf-8").splitlines() == [
        "project_id,project,institution_id,institution_name,status,open_ended,sector,generic,"
        "role,uren,project_id (2)",
        "lab,Lab,ul,UL,lopend,false,kennis,false,trekker,3,x",
    ]


def test_a_checkout_and_a_wheel_find_the_same_formats():
    assert set(FORMATS) >= {"text", "workbook", "old workbook"}
    assert {*EXPORTS} >= {"csv", "xlsx"}
