"""Tables in Markdown: whatever their cells hold, and only where a text is one."""

from __future__ import annotations

import pytest
from test_kinds import HEADER, ROWS, TIES, cells, fault, pages, put, ties  # noqa: F401 - a fixture
from written import packed

import kennisnet as kn
from kennisnet.files import sizes
from kennisnet.files.formats import format_of
from kennisnet.files.markdown import pages_of


def written(rows, edge="|"):
    """Write rows as a table in Markdown."""
    head, *rest = [f"{edge} {' | '.join(row)} {edge}".strip() for row in rows]
    return "\n".join([head, f"{edge}{'|'.join(['---'] * len(rows[0]))}{edge}", *rest]) + "\n"


TABLE = written(ROWS)


@pytest.mark.parametrize("name", ["t.md", "t.txt", "t.csv", "t"])
@pytest.mark.parametrize("table", [TABLE, written(ROWS, ""), TABLE.replace("---", " :--: ")])
def test_a_table_in_markdown_is_read_whatever_its_name(put, name, table):  # noqa: F811
    path = put(table, name)
    assert cells(pages(path)[0]) == ROWS
    assert ties(kn.read(path)) == TIES


def test_lines_around_a_table_explain_it(put):  # noqa: F811
    rows = [["Project", "Partners"], ["Lab", "UL\\*, HsL, GL"], ["Proef", "GL\\*, UL"]]
    path = put(f"# Labs\n\nAll of them.\n\n{written(rows)}\n\\* = lead\n", "t.md")
    net = kn.read(path)
    leads = net.participations.query("role == 'trekker'")["institution"]
    assert net.institutions["name"][leads].tolist() == ["UL", "GL"]
    assert len(net.projects) == 2


def test_several_tables_are_sheets_called_as_their_headings(put):  # noqa: F811
    terms = written([["Word", "Meaning"], ["UL", "a university"]])
    path = put(f"# Plans\n\n{TABLE}\n## Terms\n\n{terms}", "t.md")
    assert [page.sheet for page in pages(path)] == ["Plans", "Terms"]
    assert ties(kn.read(path)) == TIES
    assert ties(kn.read(path, sheet="Plans")) == TIES


@pytest.mark.parametrize("heading", ["", "# Same\n\n"])
def test_tables_without_headings_of_their_own_are_numbered(put, heading):  # noqa: F811
    path = put(f"{heading}{TABLE}\n{heading}{TABLE}\n", "t.md")
    assert [page.sheet for page in pages(path)] == ["1", "2"]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("a \\| b", "a | b"),
        ("`a \\| b`", "a | b"),
        ("**a**, _b_", "a, b"),
        ("[a](http://x.example)", "a"),
        ("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
        ("a &amp; b", "a & b"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=1+1", "=1+1"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("![a](../../etc/passwd)", "a"),
        ('"a', '"a'),
        ("", ""),
    ],
)
def test_a_cell_is_its_text(cell, wanted):
    (page,) = pages_of(written([["A", "B"], [cell, "x"]]), "t.md")
    assert page.cells.to_numpy().tolist() == [["A", "B"], [wanted, "x"]]


@pytest.mark.parametrize(
    "piece",
    ["*", "_a", "[", "[a](", "`", "`a", "<", "<a ", "<!--", "&", " ", ",", "\\", "![", ":-"],
)
def test_a_hostile_cell_is_a_cell(piece):
    (page,) = pages_of(written([["A", "B"], [piece * (20_000 // len(piece)), "x"]]), "t.md")
    assert page.cells.shape == (2, 2)


def test_a_row_is_as_wide_as_its_header_and_a_short_one_is_filled():
    (page,) = pages_of("| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n", "t.md")
    assert page.cells.to_numpy().tolist() == [["A", "B"], ["1", ""], ["1", "2"]]


@pytest.mark.parametrize(
    "content",
    [
        "Project|Trekker\nLab|UL\n",
        "Project;Wie\nLab;|-\n|-;UL\n",
        "A|B\n---|---|---\nLab|UL\n",  # not as wide as the header
        f"```\n{TABLE}```\n",
        "",
        "|-",
    ],
)
def test_a_text_without_a_table_in_markdown_has_none(content):
    assert pages_of(content, "t.txt") == []


def test_what_is_no_markdown_stays_csv(put):  # noqa: F811
    path = put("\n".join("|".join(row) for row in ROWS), "t.md")
    assert cells(pages(path)[0]) == ROWS
    assert format_of(path).name == "text"
    marked = "Project|Trekker\n-|-\nLab|UL\n"
    assert cells(pages(put(marked))[0]) == [["Project", "Trekker"], ["Lab", "UL"]]


def test_a_delimiter_that_is_said_makes_it_csv(put):  # noqa: F811
    (page,) = pages_of_said(put(TABLE, "t.md"))
    assert cells(page)[0] == ["", *HEADER]


def pages_of_said(path):
    from kennisnet.files.how import How
    from kennisnet.files.opening import pages_of as opened

    return opened(path, len, How(delimiter="|"))


def test_a_text_beside_a_table_in_an_archive_is_not_the_table(put):  # noqa: F811
    lines = "\n".join(",".join(row) for row in ROWS)
    assert ties(kn.read(put(packed({"t.csv": lines, "README.md": TABLE}), "t.zip"))) == TIES
    assert ties(kn.read(put(packed({"t.md": TABLE}), "t.zip"))) == TIES


def test_a_table_that_reaches_too_far_is_refused(put, monkeypatch):  # noqa: F811
    monkeypatch.setattr(sizes, "MOST_CELLS", 3)
    assert fault(put(TABLE, "t.md")).rule.startswith("sheet-")


@pytest.mark.parametrize(
    "below",
    [
        "Vragen? Bel het secretariaat.",
        "Vragen? Bel het secretariaat.\nOf kom langs.",
        "*Stand per 1 februari*",
        "- UL: de universiteit\n- HsL: de hogeschool",
        "UL doet mee sinds 2020.\n\nEn HsL ook.\n\n1. Eerst dit\n2. Dan dat",
        "> Een citaat",
    ],
)
def test_a_table_ends_at_an_empty_line(put, below):  # noqa: F811
    net = kn.read(put(f"{TABLE}\n{below}\n", "t.md"))
    assert ties(net) == TIES
    assert len(net.projects) == len(ROWS) - 1


def test_what_follows_without_an_empty_line_is_a_row(put):  # noqa: F811
    net = kn.read(put(f"{TABLE}Late plan | UL |\n", "t.md"))
    assert "Late plan" in net.projects["name"].tolist()
