"""The report as a document of Word: opened by python-docx, and looked into as what it is made of."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from graphs import dressed, random_net
from hostile import TEXTS, hostile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import kennisnet as kn
from kennisnet.reports import chances, numbers
from kennisnet.reports.blocks import Heading, Picture, Table
from kennisnet.reports.columns import widths
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


def sections_of(paper):
    """Give each section of a document with what stands in it: elements of its body."""
    body, sections = [], iter(paper.sections)
    for element in paper.element.body:
        body.append(element)
        if next(element.iter(qn("w:sectPr")), None) is not None:
            yield next(sections), body
            body = []


def test_no_picture_and_no_table_is_past_a_margin(paper):
    """What LibreOffice keeps free around a picture that says nothing (0.32 cm) is past it too."""
    found = 0
    for section, body in sections_of(paper):
        room = section.page_width - section.left_margin - section.right_margin
        high = section.page_height - section.top_margin - section.bottom_margin
        for element in body:
            for inline in element.iter(qn("wp:inline")):
                found += 1
                extent = inline.find(qn("wp:extent"))
                assert int(extent.get("cx")) <= room
                assert int(extent.get("cy")) < high
                assert [inline.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4
            for grid in element.iter(qn("w:tblGrid")):
                twips = sum(int(one.get(qn("w:w"))) for one in grid)
                assert twips * 635 <= room * 1.001
    assert found == len(paper.inline_shapes) >= 5


def picture_of(wide, high, dpi=100):
    """Give a white picture of so many centimetres."""
    made = io.BytesIO()
    size = round(wide / 2.54 * dpi), round(high / 2.54 * dpi)
    Image.new("1", size, 1).save(made, "png", dpi=(dpi, dpi))
    return made.getvalue()


@pytest.mark.parametrize(
    ("size", "lies"),
    [
        ((38, 17), True),  # 17 of 38 cm leaves 8-point letters less than 4 points
        ((18, 10), False),  # stands on the page as it is
        ((30, 45), False),  # smaller still on a page that lies
    ],
)
def test_a_picture_that_is_wider_than_can_be_read_has_a_page_that_lies(size, lies):
    report = kn.report(small(), sections=["leaving", "matrix", "limits"], lang="en", progress=False)
    vars(report)["pictures"] = {
        **report.pictures,
        "map.png": picture_of(*size),
        "matrix.png": picture_of(10, 8),
    }
    paper = docx.Document(io.BytesIO(document(report)))
    lying = [section.page_width > section.page_height for section in paper.sections]
    assert lying == ([False, True, False] if lies else [False])
    for section, body in sections_of(paper):
        names = [one.get("name") for element in body for one in element.iter(qn("wp:docPr"))]
        assert ("map" in names) is (section.page_width > section.page_height or not lies)
        heading = report.blocks["matrix"][0].text
        lines = [
            "".join(t.text or "" for t in line.iter(qn("w:t")))
            for element in body
            for line in element.iter(qn("w:p"))
        ]
        assert (heading in lines) is ("map" in names)
    (own,) = [s for s in paper.inline_shapes if s._inline.docPr.get("name") == "map"]
    assert own.width / own.height == pytest.approx(size[0] / size[1], rel=0.01)


def test_what_a_caption_says_is_no_paragraph_as_well(told, paper):
    blocks = told.blocks["matrix"]
    (said,) = [b.alt for b in blocks if isinstance(b, Picture) and b.name == "matrix"]
    assert said in [getattr(block, "text", "") for block in blocks]  # a screen has no captions
    lines = [line.text for line in paper.paragraphs]
    assert [line for line in lines if said in line] == [
        f"Figure {len(paper.inline_shapes)}. {said}"
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Who works with whom?", "Who works with whom? 12"),
        ("It works!", "It works! 12"),
        ("Ours", "Ours. 12"),
        ("Ours Inc.", "Ours Inc. 12"),
    ],
)
def test_a_title_that_asks_has_no_full_stop_behind_it(title, told):
    net = small().with_about(title=title)
    report = kn.report(net, sections=["map", "matrix"], lang="en", progress=False)
    alts = {b.alt for b in report.blocks["matrix"] if isinstance(b, Picture) and b.name == "map"}
    assert [alt.startswith(told) for alt in alts] == [True]
    assert f'aria-label="{told}' in report.map.html or told in report.map.html


def test_columns_are_as_wide_as_what_stands_in_them(told, paper):
    """By hand: a sentence of sixty signs, beside three numbers and a few words."""
    (block,) = [b for b in told.blocks["groups"] if isinstance(b, Table)]
    heads = [column.text for column in block.columns]
    assert max(len(row[0]) for row in block.rows) > 60
    assert max(len(row[1]) for row in block.rows) <= 5
    (own,) = [
        [cell.width.cm for cell in table.rows[0].cells]
        for table in paper.tables
        if [cell.text for cell in table.rows[0].cells] == heads
    ]
    assert sum(own) == pytest.approx(17, abs=0.02)
    assert own[0] > 2 * 17 / 5
    assert own[1] < 17 / 5 / 1.5
    first, second, third = widths(
        17.0, [0, 0, 0], [("Group", "Who", "What"), ("1", "a " * 90, "b")]
    )
    assert first < 2
    assert third < 2
    assert second > 13


@given(
    cells=st.lists(st.lists(st.text(max_size=40), min_size=3, max_size=3), min_size=1, max_size=5),
    numeric=st.lists(st.booleans(), max_size=3),
)
def test_columns_fill_the_page_and_none_is_gone(cells, numeric):
    found = widths(17.0, [0, 0, 0], cells, numeric)
    assert sum(found) == pytest.approx(17)
    assert min(found) > 0
    longer = [[*row[:2], row[2] + " more"] for row in cells]
    assert widths(17.0, [0, 0, 0], longer, numeric)[2] >= found[2] - 1e-9


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
