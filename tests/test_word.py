"""The report as a document of Word: opened by python-docx, and looked into as what it is made of."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from graphs import dressed, random_net
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.reports import chances, numbers
from kennisnet.reports.blocks import Heading, Picture, Table
from kennisnet.reports.painters.word import document
from kennisnet.texts.wording import painted

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d4944415478da63fcffff3f030005fe02fea7a1cc1a0000000049454e44ae426082"
)


@pytest.fixture(scope="module", autouse=True)
def _few():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "DRAWS", 5)
        patch.setattr(numbers, "FEWEST", 5)
        patch.setattr(chances, "SEARCHED", 20)
        patch.setattr(chances, "SAMPLES", 100)
        yield


def small():
    return dressed(random_net(4, n=12, m=9)).with_about(title="Small")


@pytest.fixture(scope="module")
def told():
    return kn.report(small(), lang="en", progress=False)


@pytest.fixture(scope="module")
def paper(told):
    return docx.Document(io.BytesIO(document(told)))


def headings(paper, *levels):
    return [p.text for p in paper.paragraphs if p.style.name in {f"Heading {n}" for n in levels}]


def test_the_title_is_the_conclusion_and_headings_stand_in_their_order(told, paper):
    titles = [p.text for p in paper.paragraphs if p.style.name == "Title"]
    assert titles == [told.headline]
    assert paper.core_properties.title == told.headline
    shown = {key: blocks[0].text for key, blocks in told.blocks.items()}
    main = [text for key, text in shown.items() if key not in {*told.folded, "memo", "map"}]
    assert headings(paper, 1) == [*main, "Appendix: how it was measured, and all lists"]
    rest = [text for text in headings(paper, 2) if text in {shown[key] for key in told.folded}]
    assert rest == [shown[key] for key in told.folded]


def test_each_table_with_a_header_repeats_it_and_parts_no_row(told, paper):
    wanted = [b for blocks in told.blocks.values() for b in blocks if isinstance(b, Table)]
    repeated = 0
    for table in paper.tables:
        first, *rest = [row._tr for row in table.rows]
        properties = first.trPr
        if properties is not None and properties.find(qn("w:tblHeader")) is not None:
            repeated += 1
        for row in rest:
            assert row.trPr is None or row.trPr.find(qn("w:tblHeader")) is None
    assert repeated == len(wanted) >= 5
    for table, block in zip(
        (t for t in paper.tables if t.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None),
        wanted,
        strict=True,
    ):
        assert [cell.text for cell in table.rows[0].cells] == [c.text for c in block.columns]
        plain = [row for row in table.rows[1:] if len(row._tr.tc_lst) == len(block.columns)]
        assert [tuple(c.text for c in row.cells) for row in plain] == [
            tuple(map(painted, row)) for row in block.rows
        ]


def test_pictures_say_what_is_on_them_and_captions_are_numbered(told, paper):
    wanted = [
        block
        for blocks in told.blocks.values()
        for block in blocks
        if isinstance(block, Picture) and f"{block.name}.png" in told.pictures
    ]
    found = [shape._inline.docPr for shape in paper.inline_shapes]
    assert [one.get("descr") for one in found] == [painted(block.alt) for block in wanted]
    assert all(one.get("descr").strip() for one in found)
    captions = [p.text for p in paper.paragraphs if p.style.name == "Caption"]
    texts = [painted(block.caption or block.alt) for block in wanted]
    assert captions == [f"Figure {n}. {text}" for n, text in enumerate(texts, 1)]
    room = paper.sections[0].page_width - paper.sections[0].left_margin * 2
    assert all(shape.width <= room for shape in paper.inline_shapes)


def test_the_contents_lead_to_headings(paper):
    marks = {m.get(qn("w:name")): m for m in paper.element.iter(qn("w:bookmarkStart"))}
    links = [one for one in paper.element.iter(qn("w:hyperlink")) if one.get(qn("w:anchor"))]
    assert links
    for one in links:
        heading = marks[one.get(qn("w:anchor"))].getparent()
        said = "".join(t.text for t in one.iter(qn("w:t")))
        assert "".join(t.text or "" for t in heading.iter(qn("w:t"))) == said


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        return {name: book.read(name) for name in book.namelist()}


def test_no_link_leaves_the_folder(told):
    for links in (True, False):
        content = parts(document(told, links=links))
        said = b"".join(own for name, own in content.items() if name.endswith(".rels")).decode()
        out = re.findall(r'Target="([^"]*)"[^>]*TargetMode="External"', said)
        out += re.findall(r'TargetMode="External"[^>]*Target="([^"]*)"', said)
        assert (out != []) is links
        assert set(out) <= {f"{name}.csv" for name in told.tables}


def test_the_same_report_is_the_same_bytes(told):
    again = kn.report(small(), lang="en", progress=False)
    assert document(again) == document(told)


@pytest.mark.slow
def test_hostile_texts_are_text():
    report = kn.report(hostile(), progress=False)
    vars(report)["pictures"] = {f"{name}.png": PIXEL for name in ("story", "map", "matrix")}
    content = parts(document(report))
    paper = docx.Document(io.BytesIO(document(report)))
    body = "\n".join(
        "".join(t.text or "" for t in line.iter(qn("w:t")))
        for line in paper.element.body.iter(qn("w:p"))
    )
    for text in TEXTS[:4]:
        assert painted(text) in body
    codes = {
        code.text.split()[0]
        for part in (paper.element, paper.sections[0].footer._element)
        for code in part.iter(qn("w:instrText"))
    }
    assert codes <= {"TOC", "SEQ", "PAGE"}
    out = b"".join(own for name, own in content.items() if name.endswith(".rels")).decode()
    assert "http://x" not in out
    assert not re.search(r'TargetMode="External"[^>]*Target="(?![\w-]+\.csv")', out)
    assert b"<script" not in content["word/document.xml"]
    assert not any("\u202e" in line.text for line in paper.paragraphs)


def test_what_moves_stands_on_paper_as_its_picture():
    report = kn.report(small(), sections=["map", "limits"], lang="en", progress=False)
    paper = docx.Document(io.BytesIO(document(report)))
    (limits,) = [b for b in report.blocks["limits"] if isinstance(b, Heading)]
    assert headings(paper, 1) == ["The map", "Appendix: how it was measured, and all lists"]
    assert headings(paper, 2) == [limits.text]
    assert len(paper.inline_shapes) == 1
    assert "Click an institution" not in "\n".join(p.text for p in paper.paragraphs)


def test_doubt_has_a_dagger_and_one_line():
    """Of Boat every reading is doubtful; of a one is."""
    rows = [{"id": "a", "name": "A"}, {"id": "b", "name": "Boat"}, {"id": "c", "name": "C"}]
    links = [("a", "P", "doubtful"), ("a", "Q", "certain"), ("b", "P", "doubtful")]
    links += [("c", "Q", "certain")]
    names = ("institution", "project", "certainty")
    network = kn.Network(
        rows, [{"id": p} for p in "PQ"], [dict(zip(names, link, strict=True)) for link in links]
    )
    report = kn.report(network, sections=["memo", "fragile", "together"], lang="en")
    line = "† In no project is it sure who is meant by this institution."
    for key, there in (("memo", True), ("together", True), ("fragile", False)):
        last = report.blocks[key][-1]
        assert (getattr(last, "text", "") == line) is there, key
    body = "\n".join(p.text for p in docx.Document(io.BytesIO(document(report))).paragraphs)
    assert "Boat†" in body
    assert "A†" not in body
    assert body.count(line) == 2
    assert report.tables["institutions"]["name"].tolist().count("Boat") == 1
