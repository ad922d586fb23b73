"""What is read from each kind of file: the same table is the same page, whatever it is saved as."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import sys
import zipfile

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st
from written import (
    docx,
    docx_of,
    ods,
    ods_of,
    packed,
    sheet,
    w_p,
    w_tbl,
    w_tc,
    w_tr,
    xls,
    xlsx,
)

import kennisnet as kn
from kennisnet.files import sizes
from kennisnet.files.formats import format_of
from kennisnet.files.grid import frame_grid
from kennisnet.files.opening import pages_of

HEADER = ["Project", "Trekker", "Partners"]
ROWS = [HEADER, ["Lab", "UL", "HsL; GL"], ["Proef", "GL", "UL"]]
CSV = "\n".join(",".join(row) for row in ROWS)
TIES = [("Lab", "UL"), ("Lab", "HsL"), ("Lab", "GL"), ("Proef", "GL"), ("Proef", "UL")]
LOCKED = b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage".encode("utf-16-le")


@pytest.fixture
def put(tmp_path):
    def write(content, name="t.dat"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def ties(net):
    what, who = net.projects["name"], net.institutions["name"]
    rows = net.participations[["project", "institution"]].to_numpy().tolist()
    return [(what[project], who[institution]) for project, institution in rows]


def pages(path):
    return pages_of(path, len)


def cells(page):
    """Give the text of a page, without what is empty at its right and below."""
    rows = [list(row) for row in page.cells.to_numpy()]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def blocks(page):
    return sorted(page.merged, key=lambda block: (block.rows[0], block.columns[0]))


def fault(path, **how):
    """Give the one fault of a file; it can be told in both languages."""
    with pytest.raises(kn.InputError) as error:
        kn.read(path, **how)
    (found,) = error.value.faults
    assert found.file == path.name
    assert "???" not in error.value.text("nl") + error.value.text("en")
    return found


# The same page


VALUES = st.one_of(
    st.none(),
    st.text("abé <&'=+-;,01", min_size=1, max_size=8),
    st.integers(-(10**9), 10**12),
    st.floats(-1e6, 1e6).map(lambda number: round(number, 3)),
    st.booleans(),
    st.dates(dt.date(1901, 1, 1), dt.date(2100, 1, 1)),
    st.datetimes(dt.datetime(1901, 1, 1), dt.datetime(2100, 1, 1)).map(  # noqa: DTZ001
        lambda when: when.replace(microsecond=0)
    ),
    st.times().map(lambda when: when.replace(microsecond=0)),
    st.integers(1, 10**6).map(lambda hours: dt.timedelta(days=1, seconds=hours)),
    st.sampled_from(["#N/A", "#DIV/0!", "#REF!"]),
)


@st.composite
def books(draw):
    """Draw a book of sheets, each with at most one block of merged cells within it."""
    made = []
    for n in range(draw(st.integers(1, 3))):
        width, height = draw(st.integers(1, 4)), draw(st.integers(1, 5))
        rows = [[draw(VALUES) for _ in range(width)] for _ in range(height)]
        top, left = draw(st.integers(1, height)), draw(st.integers(1, width))
        bottom, right = draw(st.integers(top, height)), draw(st.integers(left, width))
        merged = [(top, left, bottom, right)] if (top, left) != (bottom, right) else []
        for r, c in [(top, left)] if merged else []:
            rows[r - 1][c - 1] = "samen"
        made.append(sheet(rows, f"Blad {n}", merged, hidden=n > 0 and draw(st.booleans())))
    return made


def seen(page):
    broken = sorted((one.rule, one.text, one.row, one.column) for one in page.broken)
    return page.sheet, page.hidden, cells(page), blocks(page), broken


@examples(60)
@given(books())
@pytest.mark.parametrize("write", [xls, ods])
def test_a_spreadsheet_is_the_same_page_whatever_it_is_saved_as(tmp_path_factory, write, book):
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "a").write_bytes(xlsx(book))
    (folder / "b").write_bytes(write(book))
    assert [seen(page) for page in pages(folder / "b")] == [
        seen(page) for page in pages(folder / "a")
    ]


@pytest.mark.parametrize("write", [xlsx, xls, ods])
def test_dates_numbers_and_blocks_counted_by_hand(put, write):
    rows = [
        [None, "wat", 3, 0.5, True],
        [dt.date(2020, 1, 2), "samen", None, "#N/A"],
        [dt.datetime(2020, 1, 2, 12, 30), None, dt.time(9, 5)],  # noqa: DTZ001 - as in a cell
        [dt.timedelta(days=1, hours=2)],
    ]
    (page,) = pages(put(write([sheet(rows, merged=[(2, 2, 3, 2)])])))
    assert cells(page) == [
        ["", "wat", "3", "0.5", "true"],
        ["2020-01-02", "samen", "", "#N/A"],
        ["2020-01-02 12:30:00", "samen", "09:05:00"],
        ["1 day, 2:00:00"],
    ]
    assert [(one.rule, one.text, one.row, one.column) for one in page.broken] == [
        ("cell-error", "#N/A", 2, 3)
    ]


@pytest.mark.parametrize("write", [xlsx, xls, ods, docx])
def test_a_sheet_is_named_or_numbered(put, write):
    other = [HEADER, ["Ander", "A", "B"]]
    path = put(write([sheet(ROWS, "Een"), sheet(other, "Twee")]))
    assert ties(kn.read(path, sheet="Een")) == TIES
    assert ties(kn.read(path, sheet="Twee")) == ties(kn.read(path, sheet=1))
    assert ties(kn.read(path, sheet="2")) == [("Ander", "A"), ("Ander", "B")]


@pytest.mark.parametrize("write", [xlsx, xls, ods])
def test_a_sheet_nobody_sees_is_not_the_table(put, write):
    long = [HEADER, *([f"Oud {n}", "A", "B"] for n in range(9))]
    assert ties(kn.read(put(write([sheet(long, "oud", hidden=True), sheet(ROWS)])))) == TIES


def test_a_formula_of_which_the_value_is_an_empty_text_has_a_value(put):
    rows = [[*HEADER, "x"], ["Lab", "UL", "HsL", '=IF(A2="","",A2)']]
    content = xlsx([sheet(rows)], formulas=True)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = "xl/worksheets/sheet1.xml"
    told = parts[name].replace(b'<c r="D2">', b'<c r="D2" t="str">')
    assert told != parts[name]
    assert [one.rule for one in pages(put(content))[0].broken] == ["cell-formula"]
    assert pages(put(packed(parts | {name: told})))[0].broken == []


# OpenDocument


def table_of(rows, name="Blad"):
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row_of(*inside, more=""):
    return f"<table:table-row{more}>{''.join(inside)}</table:table-row>"


def cell_of(text, more=""):
    return f'<table:table-cell office:value-type="string"{more}>{text}</table:table-cell>'


def test_repeated_cells_and_rows(put):
    far = '<table:table-cell table:number-columns-repeated="16384"/>'
    twice = ' table:number-columns-repeated="2"'
    body = table_of(
        row_of(far, more=' table:number-rows-repeated="2"')
        + row_of(cell_of("<text:p>a</text:p>", twice), far)
        + row_of(far)
        + row_of(cell_of("<text:p>b</text:p>"), more=' table:number-rows-repeated="3"')
        + row_of(far, more=' table:number-rows-repeated="1048000"')
    )
    (page,) = pages(put(ods_of(body)))
    assert page.cells.to_numpy().tolist() == [
        *([["", ""]] * 2),
        ["a", "a"],
        ["", ""],
        *([["b", ""]] * 3),
    ]


def test_the_letters_of_a_cell_are_those_that_are_seen(put):
    note = "<office:annotation><text:p>aantekening</text:p></office:annotation>"
    text = (
        "<text:p>een<text:s text:c='2'/><text:span>twee</text:span>\n  drie</text:p>"
        "<text:p>vier<text:line-break/>vijf</text:p>"
    )
    (page,) = pages(put(ods_of(table_of(row_of(cell_of(note + text))))))
    assert page.cells.iloc[0, 0] == "een  twee drie\nvier\nvijf"


def test_rows_in_groups_and_tables_in_cells(put):
    inner = table_of(row_of(cell_of("<text:p>binnen</text:p>")))
    body = table_of(
        f"<table:table-header-rows>{row_of(cell_of('<text:p>kop</text:p>'))}"
        f"</table:table-header-rows><table:table-row-group>"
        f"{row_of(cell_of('<text:p>a</text:p>' + inner))}</table:table-row-group>"
    )
    (page,) = pages(put(ods_of(body)))
    assert page.cells.to_numpy().tolist() == [["kop"], ["a"]]


def test_a_formula_without_a_value_and_an_error_in_dutch(put):
    body = table_of(
        row_of(
            '<table:table-cell table:formula="of:=[.A2]"/>',
            cell_of(
                "<text:p>#N/B</text:p>", ' table:formula="of:=NA()" calcext:value-type="error"'
            ),
            cell_of("<text:p/>", ' table:formula="of:=&quot;&quot;"'),
        )
    )
    (page,) = pages(put(ods_of(body)))
    assert [(one.rule, one.text, one.row, one.column) for one in page.broken] == [
        ("cell-formula", "=[.A2]", 1, 0),
        ("cell-error", "#N/B", 1, 1),
    ]
    assert page.cells.to_numpy().tolist() == [["=[.A2]", "#N/B"]]


def test_a_bold_row_of_an_old_workbook_and_of_opendocument_is_known(put):
    import xlwt

    book = xlwt.Workbook()
    page = book.add_sheet("Blad")
    for r, row in enumerate([HEADER, ["Wonen"], ["Lab", "UL", "GL"], ["Proef", "UL", "GL"]]):
        for c, value in enumerate(row):
            page.write(r, c, value, xlwt.easyxf("font: bold on" if len(row) == 1 else ""))
    out = io.BytesIO()
    book.save(out)
    assert pages(put(out.getvalue()))[0].bold == {2}
    strong = ' table:style-name="vet"'
    plain = row_of(*[cell_of("<text:p>a</text:p>")] * 2)
    body = table_of(plain + row_of(cell_of("<text:p>Wonen</text:p>", strong)) + plain + plain)
    assert pages(put(ods_of(body)))[0].bold == {2}


# Word


def test_merged_cells_of_a_word_table(put):
    restart, further = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = w_tbl(
        HEADER,
        w_tr(w_tc("Lab", restart), "UL", "HsL\nGL"),
        w_tr(w_tc("", further), "X", "Y"),
        w_tr(w_tc("Thema", '<w:gridSpan w:val="3"/>')),
    )
    (page,) = pages(put(docx_of(body)))
    assert page.cells.to_numpy().tolist() == [
        HEADER,
        ["Lab", "UL", "HsL\nGL"],
        ["Lab", "X", "Y"],
        ["Thema", "", ""],
    ]
    assert blocks(page) == [(range(2, 4), range(1)), (range(4, 5), range(3))]


def test_only_what_is_seen_of_tracked_changes(put):
    run = "<w:r><w:t>{}</w:t></w:r>"
    gone = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run.format('verhuisd')}</w:moveFrom>"
    new = f"<w:ins>{run.format('nieuw')}</w:ins>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r>'
    link = f"<w:hyperlink>{run.format(' hier')}</w:hyperlink>"
    mark = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    text = f"<w:p>{run.format('a')}{gone}{moved}{new}{hidden}{shown}{link}{mark}</w:p>"
    removed = w_tr("x", form="<w:trPr><w:del/></w:trPr>")
    (page,) = pages(put(docx_of(w_tbl(["kop"], removed, w_tr(w_tc(text))))))
    assert page.cells.to_numpy().tolist() == [["kop"], ["anieuw! hier✓"]]


def test_tables_rows_and_cells_in_content_controls(put):
    def control(inside):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    row = f"<w:tr>{control(w_tc('Lab'))}{w_tc('UL')}</w:tr>"
    body = control(w_tbl(["Project", "Trekker"], control(row)))
    assert cells(pages(put(docx_of(body)))[0]) == [["Project", "Trekker"], ["Lab", "UL"]]


def test_tables_of_a_document_are_called_by_what_stands_above_them(put):
    one, two = w_tbl(["a", "b"], ["1", "2"]), w_tbl(["c", "d"], ["3", "4"])
    nested = w_tbl(["e", "f"], ["5", w_tbl(["x", "y"], ["z", ""])])
    body = (
        w_p("Projecten", "Kop1")
        + w_p("")
        + one
        + w_p("Tabel 2: wie", "Bijschrift")
        + two
        + w_p("Projecten", "Kop1")
        + two
        + w_p("Een zin.", "Standaard")
        + nested
    )
    found = pages(put(docx_of(body)))
    assert [page.sheet for page in found] == [
        "Projecten",
        "Tabel 2: wie",
        "Projecten (3)",
        "4",
    ]
    assert cells(found[3]) == [["e", "f"], ["5", "x\ny\nz"]]


def test_a_table_that_goes_on_is_one(put):
    rest = w_tbl(HEADER, w_tr(w_tc("Proef", '<w:vMerge w:val="restart"/>'), "GL", "UL"),
                 w_tr(w_tc("", "<w:vMerge/>"), "X", ""))  # fmt: skip
    (page,) = pages(put(docx_of(w_tbl(*ROWS[:2]) + w_p("") + rest)))
    assert cells(page) == [*ROWS, ["Proef", "X"]]
    assert page.merged == [(range(3, 5), range(1))]
    apart = pages(put(docx_of(w_tbl(*ROWS[:2]) + w_p("Wonen", "Kop1") + rest)))
    assert [page.sheet for page in apart] == ["1", "Wonen"]


# Parquet


def frame():
    return pd.DataFrame(
        {
            "Project": ["Lab", "Proef", " Meer "],
            "Trekker": ["UL", None, "GL"],
            "n": [1, 2, 3],
            "groot": pd.array([2**60 + 1, None, 5], dtype="Int64"),
            "deel": [0.5, 2.0, None],
            "ja": [True, False, True],
            "dag": pd.to_datetime(["2020-01-02", None, "2021-03-04"]) + pd.Timedelta("5h"),
            "datum": [dt.date(2020, 1, 2), None, dt.date(2021, 1, 1)],
            "soort": pd.Categorical(["a", None, "b"]),
            "leeg": [None, None, None],
        }
    )


@pytest.mark.parametrize("index", [None, "code"])
def test_parquet_is_read_as_the_data_frame_that_it_holds(tmp_path, index):
    table = frame()
    table.index = pd.Index(["x", "y", "z"], name=index)
    table.to_parquet(tmp_path / "t.parquet")
    expected = frame_grid(table, "t").frame
    (page,) = pages(tmp_path / "t.parquet")
    assert page.row(1) == list(expected.columns)
    assert page.cells.iloc[1:].to_numpy().tolist() == expected.fillna("").to_numpy().tolist()


def test_parquet_read_as_a_network(tmp_path):
    table = pd.DataFrame(ROWS[1:], columns=HEADER)
    table.to_parquet(tmp_path / "t.dat")
    assert kn.read(tmp_path / "t.dat") == kn.read(table)


def test_a_list_in_parquet_is_told(tmp_path):
    path = tmp_path / "t.parquet"
    pd.DataFrame({"Project": ["Lab"], "Trekker": ["UL"], "Partners": [["GL", "HsL"]]}).to_parquet(
        path
    )
    found = fault(path)
    assert (found.rule, found.row, found.column) == ("cell-list", 2, "Partners")


def test_parquet_without_its_extra_says_what_to_install(tmp_path, monkeypatch):
    path = tmp_path / "t.parquet"
    pd.DataFrame(ROWS[1:], columns=HEADER).to_parquet(path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for lang in ("nl", "en"):
        assert 'pip install "kennisnet[parquet]"' in fault(path).text(lang)


# Web pages


def test_a_web_page_that_is_called_xls(put):
    page = """\ufeff
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {x: y}</style>
      <title>Uitdraai</title></head><body><p>Boven</p>
      <TABLE border=1><tr><th>Project<th>Trekker<th>Partners</tr>
      <tr><td rowspan=2>Lab<td>UL &amp; co<td>HsL<br>GL
          en  X</tr>
      <tr><td><b>A</b>b<td>C <script>d</script></td></tr>
      <tr><td colspan="3">Samen</table></body></html>"""
    (found,) = pages(put(page, "t.xls"))
    assert found.cells.to_numpy().tolist() == [
        HEADER,
        ["Lab", "UL & co", "HsL\nGL en X"],
        ["Lab", "Ab", "C"],
        ["Samen", "", ""],
    ]
    assert blocks(found) == [(range(2, 4), range(1)), (range(4, 5), range(3))]


def test_a_web_page_without_a_table(put):
    assert fault(put("<!DOCTYPE html><p>Niets", "t.xls")).rule == "file-no-tables"


def test_several_tables_of_a_web_page(put):
    rows = "".join(f"<tr><td>{'<td>'.join(row)}" for row in ROWS)
    path = put(
        f"<table><tr><td>menu</table><table>{rows}<tr><td>x<td><table><tr><td>y</table></table>"
    )
    assert [page.sheet for page in pages(path)] == ["1", "2"]
    assert cells(pages(path)[1])[-1] == ["x", "y"]
    assert ties(kn.read(path, sheet="2"))[:5] == TIES


# Archives


@pytest.mark.parametrize(
    "beside",
    [
        {},
        {"leesmij.txt": "Toelichting", "__MACOSX/._t.csv": "x", "map/.DS_Store": "x"},
        {"licentie.pdf": "%PDF"},
    ],
)
@pytest.mark.parametrize(
    "inner",
    [
        {"map/t.csv": CSV},
        {"t.csv.gz": gzip.compress(CSV.encode())},
        {"t.XLSX": xlsx([sheet(ROWS)])},
        {"t.xls": xls([sheet(ROWS)])},
        {"t.ods": ods([sheet(ROWS)])},
        {"t.docx": docx([sheet(ROWS)])},
    ],
    ids=lambda inner: next(iter(inner)),
)
def test_the_one_table_of_an_archive(put, inner, beside):
    assert ties(kn.read(put(packed(inner | beside), "data.zip"))) == TIES


def test_one_text_of_any_name_in_an_archive(put):
    assert ties(kn.read(put(packed({"uitvoer": CSV})))) == TIES
    assert ties(kn.read(put(packed({"t.txt": CSV, "foto.jpg": "x"})))) == TIES


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"a.csv": CSV, "b/c.xlsx": xlsx([sheet(ROWS)])}, "a.csv, b/c.xlsx"),
        ({"a.jpg": "x", "b.png": "y"}, "a.jpg, b.png"),
        ({"binnen.zip": packed({"t.csv": CSV})}, "binnen.zip"),
    ],
)
def test_an_archive_of_several_says_what_is_in_it(put, parts, told):
    found = fault(put(packed(parts), "data.zip"))
    assert found.rule == "zip-unclear"
    assert told in found.text("nl")
    assert told in found.text("en")


def test_an_empty_archive(put):
    found = fault(put(packed({}), "data.zip"))
    assert (found.rule, found.values["n"]) == ("zip-unclear", 0)


def test_a_fault_in_an_archive_names_the_file_that_was_given(put):
    found = fault(put(packed({"../../weg.csv": 'Project,Trekker\nLab,"U"L\n'}), "data.zip"))
    assert (found.rule, found.row) == ("file-csv", 2)


def test_an_archive_with_a_password(put):
    content = bytearray(packed({"t.csv": CSV}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert fault(put(bytes(content), "data.zip")).rule == "file-locked"


# What is no table, is damaged, or means harm


BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"%PDF-1.7\n", "file-pdf"),
        (b'<?xml version="1.0"?><Workbook/>', "file-xml"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "file-odt"),
        (packed({"[Content_Types].xml": f'<a ContentType="{BINARY}"/>'}), "file-xlsb"),
        (LOCKED, "file-locked"),
        (b"\xd0\xcf\x11\xe0" + bytes(508) + "WordDocument".encode("utf-16-le"), "file-doc"),
        (docx_of(w_p("Geen tabel")), "file-no-tables"),
        (
            ods_of("", more={"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "file-locked",
        ),
    ],
)
def test_what_cannot_be_read_says_so(put, content, rule):
    assert fault(put(content)).rule == rule


@pytest.mark.parametrize(
    ("content", "name", "rule"),
    [
        (xls([sheet(ROWS)])[:3000], "t.xls", "file-xls"),
        (ods([sheet(ROWS)])[:-30], "t.ods", "file-ods"),
        (docx([sheet(ROWS)])[:-30], "t.docx", "file-docx"),
        (xlsx([sheet(ROWS)])[:-30], "t.xlsx", "file-xlsx"),
        (packed({"t.csv": CSV})[:-30], "t.zip", "file-zip"),
        (ods_of("<table:table>"), "t", "file-ods"),
        (docx_of("<w:tbl>"), "t", "file-docx"),
        (b"PAR1" + bytes(20) + b"PAR1", "t", "file-parquet"),
    ],
)
def test_what_is_damaged_gives_one_fault(put, content, name, rule):
    assert fault(put(content, name)).rule == rule


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>'


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (xlsx([sheet(ROWS)]), "xl/worksheets/sheet1.xml"),
        (xlsx([sheet(ROWS)]), "xl/workbook.xml"),
        (ods([sheet(ROWS)]), "content.xml"),
        (docx([sheet(ROWS)]), "word/document.xml"),
        (docx([sheet(ROWS)]), "word/styles.xml"),
        (docx([sheet(ROWS)]), "_rels/.rels"),
    ],
)
def test_xml_that_declares_entities_is_refused(put, content, part):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    whole = parts[part]
    root = whole[whole.index(b"?>") + 2 :] if whole.startswith(b"<?xml") else whole
    parts[part] = b'<?xml version="1.0"?>' + LAUGHS.encode() + root
    assert fault(put(packed(parts))).rule == "file-entities"


def test_a_bomb_is_refused_before_it_is_unpacked(put, monkeypatch):
    monkeypatch.setattr(sizes, "DENSE_FROM", 10**5)
    monkeypatch.setattr(sizes, "DENSE", 100)
    zeros = bytes(10**6)
    assert fault(put(gzip.compress(zeros))).rule == "file-bomb"
    assert fault(put(packed({"t.csv": zeros}))).rule == "file-bomb"
    assert fault(put(ods_of("", more={"rest": zeros}))).rule == "file-bomb"
    with_zeros = {"[Content_Types].xml": "<a ContentType='x'/>", "xl/a": zeros}
    assert fault(put(packed(with_zeros), "t.xlsx")).rule == "file-bomb"
    monkeypatch.setattr(sizes, "MOST_BYTES", 10)
    assert fault(put(gzip.compress(b"0123456789a"))).rule == "file-bomb"


def test_an_archive_that_lies_about_its_size_gives_no_more_than_it_says(put):
    content = bytearray(packed({"t.csv": CSV + "\n" * 10**6}))
    place = content.rindex(b"PK\x01\x02") + 24
    content[place : place + 4] = (5).to_bytes(4, "little")
    assert fault(put(bytes(content), "t.zip")).rule == "file-zip"


def test_a_sheet_that_reaches_over_billions_of_cells_is_refused(put):
    far = openpyxl.Workbook()
    far.active["A1"] = "x"
    far.active["XFD1048576"] = "y"
    out = io.BytesIO()
    far.save(out)
    assert fault(put(out.getvalue())).rule == "sheet-huge"
    full = row_of(
        cell_of("<text:p>x</text:p>", ' table:number-columns-repeated="16384"'),
        more=' table:number-rows-repeated="1048576"',
    )
    assert fault(put(ods_of(table_of(full)))).rule == "sheet-wide"
    span = '<w:gridSpan w:val="2000000000"/>'
    assert fault(put(docx_of(w_tbl(w_tr(w_tc("x", span)))))).rule == "sheet-huge"
    with zipfile.ZipFile(io.BytesIO(xlsx([sheet(ROWS, merged=[(1, 1, 1, 2)])]))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b'"A1:B1"', b'"A1:XFD1048576"')
    assert fault(put(packed(parts))).rule == "sheet-huge"
    wide = "<?xml version='1.0' encoding='UTF-16'?>" + parts[name].decode()
    assert fault(put(packed(parts | {name: wide.encode("utf-16")}))).rule == "sheet-huge"


@pytest.mark.parametrize(
    ("content", "name", "wanted"),
    [
        (ods([sheet(ROWS)]), "t.zip", "opendocument"),
        (docx([sheet(ROWS)]), "t.xlsx", "word"),
        (packed({"t.csv": CSV}), "t", "zip"),
        (b"PK\x03\x04 damaged", "t.docx", "word"),
        (b"PK\x03\x04 damaged", "t", "zip"),
        (b" \n<TABLE>", "t.xls", "web page"),
        (CSV.encode(), "t.ods", "text"),
        (CSV.encode(), "t.xls", "text"),
    ],
)
def test_archives_are_told_apart_by_what_they_hold(put, content, name, wanted):
    assert format_of(put(content, name)).name == wanted
