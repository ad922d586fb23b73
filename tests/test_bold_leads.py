"""Bold letters at a name in a list say who leads, if a line near the table explains them."""

import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from readings import rules

import kennisnet as kn

LISTS = [
    ["Dijk", "**Rijnhof**, Wadland"],
    ["Duin", "Wadland, **Bosrand** (Ee)"],
    ["Dam", "Golf, **Zeelust**, Rijnhof"],
    ["Dorp", "Golf, **Wadland**"],
]
LEADS = {("Dijk", "Rijnhof"), ("Duin", "Bosrand"), ("Dam", "Zeelust"), ("Dorp", "Wadland")}
HEAD = ["Project", "Deelnemers"]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def leads(path):
    net = kn.read(path)
    who, what = net.institutions["name"], net.projects["name"]
    rows = net.participations
    assert len(rows) == 9
    return {
        (what[one.project], who[one.institution])
        for one in rows.itertuples()
        if one.role == "trekker"
    }


def parts(cell):
    """Give the parts of a cell, and whether each is bold."""
    return [(text, n % 2 == 1) for n, text in enumerate(cell.split("**")) if text]


def web_page(path, rows, *lines):
    cells = [
        "".join(f"<b>{text}</b>" if bold else text for text, bold in parts(cell))
        for row in rows
        for cell in row
    ]
    pairs = zip(cells[::2], cells[1::2], strict=True)
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in pairs)
    last = "".join(f"<tr><td>{line}</td><td></td></tr>" for line in lines)
    path = path / "t.html"
    path.write_text(f"<html><body><table>{table}{last}</table></body></html>", "utf-8")
    return path


def workbook(path, rows, *lines):
    book = openpyxl.Workbook()
    for row in [*rows, *([line] for line in lines)]:
        book.active.append([
            CellRichText([TextBlock(InlineFont(b=True), t) if b else t for t, b in parts(cell)])
            if "**" in cell
            else cell
            for cell in row
        ])  # fmt: skip
    book.save(path / "t.xlsx")
    return path / "t.xlsx"


def document(path, rows, *lines):
    def runs(cell):
        return "".join(
            f'<w:r><w:rPr>{"<w:b/>" * bold}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
            for text, bold in parts(cell)
        )

    table = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{runs(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    above = "".join(f"<w:p>{runs(line)}</w:p>" for line in lines)
    main = f'<w:document xmlns:w="{_W}"><w:body>{above}<w:tbl>{table}</w:tbl></w:body></w:document>'
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    with zipfile.ZipFile(path / "t.docx", "w") as made:
        made.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Override PartName="/word/document.xml" ContentType="{office}"/></Types>')  # fmt: skip
        made.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')  # fmt: skip
        made.writestr("word/document.xml", main)
    return path / "t.docx"


FORMS = pytest.mark.parametrize("written", [web_page, workbook, document])


@FORMS
@pytest.mark.parametrize("line", ["vet = penvoerder", "De penvoerder is vet gedrukt.", "Gras : chef de file"])  # fmt: skip
def test_a_line_explains_bold_letters(tmp_path, written, line):
    assert leads(written(tmp_path, [HEAD, *LISTS], line)) == LEADS


@FORMS
def test_the_header_explains_them(tmp_path, written):
    head = ["Project", "Partners (lead in bold)"]
    assert leads(written(tmp_path, [head, *LISTS])) == LEADS


@FORMS
def test_a_habit_that_nothing_explains_is_told(tmp_path, written):
    path = written(tmp_path, [HEAD, *LISTS])
    assert leads(path) == set()
    assert "perhaps-bold" in rules(path)


@FORMS
@pytest.mark.parametrize("line", ["vet = nieuwe partner", "De penvoerder is niet vet gedrukt."])
def test_bold_letters_that_mean_something_else(tmp_path, written, line):
    assert leads(written(tmp_path, [HEAD, *LISTS], line)) == set()


def test_lists_that_are_bold_as_a_whole_tell_nothing(tmp_path):
    rows = [[name, f"**{cell.replace('**', '')}**"] for name, cell in LISTS]
    path = document(tmp_path, [HEAD, *rows], "vet = penvoerder")
    assert leads(path) == set()
    assert "perhaps-bold" not in rules(path)


def test_bold_names_now_and_then_are_no_habit(tmp_path):
    rows = [LISTS[0], *([name, cell.replace("**", "")] for name, cell in LISTS[1:])]
    path = web_page(tmp_path, [HEAD, *rows])
    assert leads(path) == set()
    assert "perhaps-bold" not in rules(path)
