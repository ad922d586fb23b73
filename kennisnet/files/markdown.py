"""Tables in a text that is written in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kennisnet.files.page import Page, page_of

if TYPE_CHECKING:
    from markdown_it.token import Token

HEAD = 100_000
"""In so many signs the first table begins."""
ABOVE, BELOW = 5, 10
"""So many lines of text above and below a table can say something about it."""
_RULE = frozenset("|-: \t")


@dataclass
class _Table:
    heading: str
    above: list[str]
    rows: list[list[str]] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def lines(self) -> list[list[str]]:
        return [*([line] for line in self.above), *self.rows]


def pages_of(content: str, file: str, **facts: Any) -> list[Page]:
    r"""Give the tables of a text in Markdown, with the lines of text over each; none in another text.

    Rows count from the first of these lines. What stands below a table, after an empty line, can
    explain its marks (``near``) and is no row. Several tables are called as the headings above them,
    if these are all different ones, else they are numbered. Letters stand without their form: no
    asterisks of bold ones, of a link its text.

    Raises `InputError` where a table would reach too far.

    >>> text = "# Plans\n\n| Plan | Who |\n|---|:-:|\n| **Dike** | A\\|B<br>[C](x) |\n\nSource: us"
    >>> [page.cells.to_numpy().tolist() for page in pages_of(text, "t.md")]
    [[['Plans', ''], ['Plan', 'Who'], ['Dike', 'A|B\nC']]]
    >>> pages_of(text, "t.md")[0].near
    ('Source: us',)
    >>> pages_of("Plan;Who\nDike;A|B", "t.csv")
    []
    """
    if not any(map(_is_rule, content[:HEAD].splitlines())):
        return []
    tables = list(_tables(content))
    names = [table.heading for table in tables]
    if len({*names} - {""}) < len(names):
        names = [str(n) for n, _ in enumerate(tables, 1)]
    several = len(tables) > 1
    return [
        page_of(
            table.lines(),
            file=file,
            sheet=name if several else "",
            near=tuple(table.below[:BELOW]),
            **facts,
        )
        for table, name in zip(tables, names, strict=True)
    ]


def _is_rule(line: str) -> bool:
    """Say whether a line can part the header of a table from its rows."""
    return "|" in line and "-" in line and _RULE.issuperset(line)


def _tables(content: str) -> Iterator[_Table]:
    from markdown_it import MarkdownIt

    said, heading, title = list[str](), "", False
    table: _Table | None = None
    inside = False
    for token in MarkdownIt("commonmark").enable("table").parse(content):
        if token.type in {"table_open", "heading_open"}:
            if table:
                yield table
            inside, title = token.type == "table_open", token.type == "heading_open"
            table = _Table(heading, said[-ABOVE:]) if inside else None
            said = []
        elif token.type in {"table_close", "heading_close"}:
            inside = title = False
        elif token.type == "tr_open" and table:
            table.rows.append([])
        elif token.type == "inline":
            text = _plain(token.children or ())
            if inside and table:
                table.rows[-1].append(text)
                continue
            heading = text if title else heading
            said += text.splitlines()
            if table:
                table.below += text.splitlines()
    if table:
        yield table


def _plain(tokens: Iterable[Token]) -> str:
    """Give the letters of a cell or a line, with breaks where it breaks."""
    return "".join(map(_letters, tokens)).strip()


def _letters(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline" and token.content.strip("</ >").casefold() == "br":
        return "\n"
    return token.content
