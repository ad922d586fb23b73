"""Tables of a web page: what many websites call .xls is one."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.formats.registry import reads
from kennisnet.files.formats.text import decoded
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page, page_of
from kennisnet.files.spanning import Spanning

_STARTS = ("!doctype html", "html", "head", "meta", "style", "body", "div", "table")
_UNSEEN = {"script", "style", "head", "template"}
_BREAKS = {"br", "p", "div", "li"}
_BOLD = {"b", "strong"}
MOST_COLUMNS, MOST_ROWS = 1000, 65534
"""A cell reaches no further, by the rules for web pages."""


@reads("web page", starts=[f"<{start}".encode() for start in _STARTS], endings=[".html", ".htm"])
def web_page(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all tables; one within a table is text of its cell."""
    content, encoding = decoded(path, how.encoding)
    tables = _Tables(path.name)
    tables.feed(content)
    tables.close()
    found = [table for table in tables.found if table.lines]
    if not found:
        raise InputError([Fault("file-no-tables", "", path.name)])
    return [
        page_of(
            table.lines,
            file=path.name,
            sheet=str(n) if len(found) > 1 else "",
            merged=table.merged,
            strong=table.strong,
            encoding=encoding,
        )
        for n, table in enumerate(found, 1)
    ]


class _Tables(HTMLParser):
    """Gather the tables of a page, whatever end tags are left out."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
        self.found: list[Spanning] = []
        self._depth = 0
        self._unseen: list[str] = []
        self._cell: tuple[int, int] | None = None
        self._said: list[str] = []
        self._strong: list[str] = []
        self._bold = 0

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell, and so end the cell before."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.found.append(Spanning(self.file))
        if tag in _BOLD:
            self._bold += 1
            self._strong.append("")
        if tag in _BREAKS or (self._depth > 1 and tag in {"tr", "td", "th"}):
            self._said.append("\n")
        elif self._depth == 1 and tag == "tr":
            self._end()
            self.found[-1].row()
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end()
            said = dict(attrs)
            self._cell = _span(said, "rowspan", MOST_ROWS), _span(said, "colspan", MOST_COLUMNS)

    def handle_endtag(self, tag: str) -> None:
        """End what this says that ends."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        if self._depth == 1 and tag in {"td", "th", "tr", "table"}:
            self._end()
        if tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        """Take in text; a line ends where the page says so, not where its source breaks."""
        if not self._unseen:
            blank = " " if data[:1].isspace() else "", " " if data[-1:].isspace() else ""
            self._said.append(" ".join(data.split()).join(blank) if data.strip() else " ")
            if self._bold and self._strong:
                self._strong[-1] += self._said[-1]

    def _end(self) -> None:
        if self._cell is not None:
            table = self.found[-1]
            if not table.lines:
                table.row()
            lines = (line.strip() for line in "".join(self._said).split("\n"))
            text = "\n".join(filter(None, lines))
            table.put(text, *self._cell)
            table.strong.saw(text, self._strong)
        self._cell, self._said, self._strong, self._bold = None, [], [], 0


def _span(said: dict[str, str | None], name: str, most: int) -> int:
    number = (said.get(name) or "1").strip()
    return min(max(1, int(number)), most) if number.isdecimal() and len(number) < 7 else 1  # noqa: PLR2004 - beyond what counts
