"""Tables in a document of Word (docx).

Read by ourselves: python-docx leaves out text that was put in while changes are tracked, and tables
and rows in content controls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, parse
from zipfile import ZipFile

from kennisnet.errors import Fault, InputError
from kennisnet.files.archive import START, unpacked, xml_part
from kennisnet.files.formats.registry import reads
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page, page_of
from kennisnet.files.spanning import Spanning

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MACROS = "application/vnd.ms-word."
_HOLDS = (
    *(f"{_OFFICE}document.main+xml", f"{_OFFICE}template.main+xml"),
    *(
        f"{_MACROS}document.macroEnabled.main+xml",
        f"{_MACROS}template.macroEnabledTemplate.main+xml",
    ),
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN = "/officeDocument"
_TITLES = ("heading", "caption", "title", "subtitle")
"""How styles of headings and captions are called in every language of Word."""
_WRAPS = {
    *(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")),
    *(f"{_W}{name}" for name in ("hyperlink", "fldSimple", "dir", "bdo")),
    *(f"{_MC}AlternateContent", f"{_MC}Choice"),
}
"""What stands around text, cells, rows or tables, and is not seen."""
_SIGNS = {
    **dict.fromkeys((f"{_W}br", f"{_W}cr"), "\n"),
    f"{_W}tab": "\t",
    f"{_W}noBreakHyphen": "-",
}
NEAR = 10
"""So many paragraphs over and under a table can say something of it."""
LONG = 500
"""A paragraph of more signs explains no table."""
_MARKS = {"FC": "✓", "FB": "✗", "FE": "☑", "FD": "☒", "A8": "☐"}
"""Signs of the font Wingdings with which tables are ticked."""


@reads("word", starts=[START], holds=_HOLDS, endings=[".docx", ".docm"])
def word(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all tables, each as a sheet that is called as the heading or caption above it.

    One with the same first row as the table just above it is the rest of that table.
    """
    with unpacked(path, "file-docx") as parts:
        body = _root(parts, _main(parts)).find(f"{_W}body")
        if body is None:
            raise InputError([Fault("file-docx", "w:body", path.name)])
        tables = list(_tables(path.name, body, _title_styles(parts)))
        if not tables:
            raise InputError([Fault("file-no-tables", "", path.name)])
        return [
            _page(path.name, table, name)
            for table, name in zip(tables, _names(tables), strict=True)
        ]


def _root(parts: ZipFile, name: str) -> Element:
    with xml_part(parts, name) as part:
        root = parse(part).getroot()  # noqa: S314 - xml_part looked
    for one in root.iter():
        if one.tag.startswith(_STRICT):
            one.tag = _W + one.tag.removeprefix(_STRICT)
            for key in [key for key in one.attrib if key.startswith(_STRICT)]:
                one.attrib[_W + key.removeprefix(_STRICT)] = one.attrib.pop(key)
    return root


def _main(parts: ZipFile) -> str:
    """Give the part that is the document; not every program calls it the same."""
    for one in _root(parts, "_rels/.rels"):
        if one.get("Type", "").endswith(_MAIN):
            return one.get("Target", "").lstrip("/")
    return "word/document.xml"


def _title_styles(parts: ZipFile) -> frozenset[str]:
    name = "word/styles.xml"
    if name not in parts.namelist():
        return frozenset()
    styles = _root(parts, name).iter(f"{_W}style")
    return frozenset(
        style.get(f"{_W}styleId", "")
        for style in styles
        if _said(style, "name").lower().startswith(_TITLES)
    )


def _said(element: Element, name: str) -> str:
    """Give the value of a property."""
    found = element.find(f"{_W}{name}")
    return "" if found is None else found.get(f"{_W}val", "")


def _whether(element: Element | None, name: str) -> bool:
    """Say whether a property is there, and not turned off."""
    found = None if element is None else element.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "true") not in {"false", "0", "off"}


# Tables


@dataclass
class _Table:
    """A table: its cells, what is called above it, whether something stands between it and the last."""

    cells: Spanning
    title: str
    apart: bool
    near: list[str] = field(default_factory=list)

    @property
    def head(self) -> list[str]:
        return [text.strip() for text in self.cells.lines[0]]


def _tables(file: str, body: Element, titles: frozenset[str]) -> Iterator[_Table]:
    """Give the tables, the rest of one together with its beginning."""
    title, apart, last = "", True, None
    said: list[str] = []
    for one in _inside(body):
        if one.tag == f"{_W}p":
            text = " ".join(_text(one).split())
            apart = apart or bool(text)
            if text:
                title = text if _style(one) in titles else ""
                said += [text] if len(text) <= LONG else []
        elif one.tag == f"{_W}tbl":
            table = _Table(_laid_out(file, one), title, apart)
            if not table.cells.lines:
                continue
            if last is not None and not apart and last.head == table.head:
                last.cells.extend(table.cells)
            else:
                if last is not None:
                    last.near += said[:NEAR]
                    yield last
                last = table
            last.near += said[-NEAR:]
            title, apart, said = "", False, []
    if last is not None:
        last.near += said[:NEAR]
        yield last


def _style(paragraph: Element) -> str:
    form = paragraph.find(f"{_W}pPr")
    return "" if form is None else _said(form, "pStyle")


def _laid_out(file: str, table: Element) -> Spanning:
    cells = Spanning(file)
    for row in _inside(table):
        form = row.find(f"{_W}trPr")
        if row.tag == f"{_W}tr" and not (form is not None and form.find(f"{_W}del") is not None):
            cells.row()
            _row(cells, row, form)
    return cells


def _row(cells: Spanning, row: Element, form: Element | None) -> None:
    if form is not None and (before := int(_said(form, "gridBefore") or 0)):
        cells.put("", columns=before)
    for cell in _inside(row):
        if cell.tag != f"{_W}tc":
            continue
        own = cell.find(f"{_W}tcPr")
        columns = max(1, int(_said(own, "gridSpan") or 1)) if own is not None else 1
        down = None if own is None else own.find(f"{_W}vMerge")
        if down is not None and down.get(f"{_W}val", "continue") == "continue":
            cells.further(columns)
        else:
            text = _paragraphs(cell)
            cells.put(text, columns=columns)
            cells.strong.saw(text, _bold_parts(cell))


def _names(tables: list[_Table]) -> Iterator[str]:
    """Give each table a name of its own: that of its title, else its number."""
    given = set[str]()
    for n, table in enumerate(tables, 1):
        name = table.title
        if not name or name in given:
            name = f"{name} ({n})" if name else str(n)
            name = f"({n})" if name in given else name
        given.add(name)
        yield name


def _page(file: str, table: _Table, name: str) -> Page:
    cells = table.cells
    facts = {"merged": cells.merged, "strong": cells.strong, "near": table.near}
    return page_of(cells.lines, file=file, sheet=name, **facts)


# Letters


def _inside(element: Element) -> Iterator[Element]:
    """Give what stands in an element, also inside what only wraps it."""
    for one in element:
        if one.tag in _WRAPS:
            yield from _inside(one)
        else:
            yield one


def _paragraphs(cell: Element) -> str:
    """Give the text of a cell, a line for each paragraph, also of a table in it."""
    return "\n".join(filter(None, _lines(cell)))


def _lines(block: Element) -> Iterator[str]:
    for one in _inside(block):
        if one.tag == f"{_W}p":
            yield _text(one).strip()
        elif one.tag in {f"{_W}tbl", f"{_W}tr", f"{_W}tc"}:
            yield from _lines(one)


def _text(paragraph: Element) -> str:
    return "".join(text for text, _ in _runs(paragraph))


def _runs(paragraph: Element) -> Iterator[tuple[str, bool]]:
    """Give the letters of a paragraph that are seen, run by run, and whether they are bold."""
    for run in _inside(paragraph):
        form = run.find(f"{_W}rPr")
        if run.tag == f"{_W}r" and not _whether(form, "vanish"):
            strong = form is not None and _said(form, "rStyle") == "Strong"
            yield "".join(map(_letters, run)), strong or _whether(form, "b")


def _bold_parts(cell: Element) -> Iterator[str]:
    """Give what is bold in a cell, from where letters become bold to where they no longer are."""
    for one in _inside(cell):
        part = ""
        for text, bold in _runs(one):
            if bold or (part and not text.strip()):
                part += text
            elif text:
                yield part
                part = ""
        yield part


def _letters(one: Element) -> str:
    if one.tag == f"{_W}t":
        return one.text or ""
    if one.tag == f"{_W}sym":
        return _MARKS.get(one.get(f"{_W}char", "").upper()[-2:], "")
    return _SIGNS.get(one.tag, "")
