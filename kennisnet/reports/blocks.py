"""What stands in a report, as plain data: a section gives blocks, a painter paints them.

Texts are in the language of the report, without any markup; only a painter knows HTML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kennisnet.texts import say

SHORT = 6
"""With fewer rows a section need not start on a page of its own."""


@dataclass(frozen=True)
class Heading:
    """The heading of a section."""

    text: str
    page: bool = False
    """Whether the section starts on a new page in print."""


@dataclass(frozen=True)
class Subheading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A few sentences; in ``small`` letters what only has to be there."""

    text: str
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Terms:
    """A list of labels and what belongs to each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, whether it holds numbers, and its share of the width.

    Without shares the columns are as wide as their texts ask for.
    """

    text: str
    numeric: bool = False
    share: float = 0.0


@dataclass(frozen=True)
class Table:
    """Rows of cells as text; the first cell of a row is its heading.

    Where there are more rows than are shown, ``total`` counts them and ``more`` names the table
    that has them all.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""
    total: int = 0
    heads: tuple[tuple[int, str], ...] = ()
    """Headings between the rows: before which row each stands."""
    dense: bool = False
    """Whether it stands in smaller letters, since it has to share a page."""


@dataclass(frozen=True)
class Picture:
    """A picture of the section, by its name; ``alt`` says what is on it, ``caption`` what it is of.

    A ``chart`` is as wide as text, a ``wide`` picture as wide as the page; one for ``print`` is
    shown on paper alone, in the place of what moves on a screen.
    """

    name: str
    alt: str
    shown: Literal["chart", "wide", "print"] = "chart"
    caption: str = ""


@dataclass(frozen=True)
class Card:
    """Something to tell: what it is about, what there is to say of it, and what to mind.

    The heading is a sentence, or the names of the two whom it is about.
    """

    heading: tuple[str] | tuple[str, str]
    text: str
    terms: tuple[tuple[str, str], ...] = ()
    caution: str = ""
    ticks: tuple[tuple[str, bool], ...] = ()
    """Words with a box to tick on paper, and whether it is ticked already."""


@dataclass(frozen=True)
class Cards:
    """Cards in their order: findings, or pairs of names; perhaps under a heading of their own."""

    cards: tuple[Card, ...]
    of: Literal["findings", "pairs"] = "findings"
    heading: str = ""


@dataclass(frozen=True)
class Frame:
    """A live page of the section, by its name; ``text`` says how to use it. Not for paper.

    ``alt`` says what is on it, for the picture of the same name that stands in its place there.
    """

    name: str
    text: str
    alt: str = ""


Block: TypeAlias = (
    Heading | Subheading | Paragraph | Bullets | Terms | Table | Picture | Cards | Frame
)


def on_paper(told: Mapping[str, Sequence[Block]]) -> dict[str, list[Block]]:
    """Put a picture beside what moves on a screen, for paper, where no section has that picture.

    >>> on_paper({"map": [Frame("map", "Click.", "Ours")]})["map"][1]
    Picture(name='map', alt='Ours', shown='print', caption='')
    >>> both = {"map": [Frame("map", "")], "all": [Picture("map", "Ours", "print")]}
    >>> on_paper(both) == both
    True
    """
    there = {one.name for blocks in told.values() for one in blocks if isinstance(one, Picture)}

    def beside(block: Block) -> list[Block]:
        if not isinstance(block, Frame) or block.name in there:
            return [block]
        return [block, Picture(block.name, block.alt, shown="print")]

    return {key: [one for block in blocks for one in beside(block)] for key, blocks in told.items()}


def short(blocks: Sequence[Block]) -> bool:
    """Say whether a section has so little that it can share a page: few rows, or a sentence.

    A picture without a table is as large as a page.

    >>> short([Paragraph("None.")]), short([Table((Column("who"),), (("a",),) * SHORT)])
    (True, False)
    >>> short([Picture("map", "All")])
    False
    """
    tables = [block for block in blocks if isinstance(block, Table)]
    pictured = any(isinstance(block, Picture) for block in blocks)
    return sum(len(table.rows) for table in tables) < SHORT and (bool(tables) or not pictured)


def moves_only(blocks: Sequence[Block]) -> bool:
    """Say whether a section has nothing but live pages below its heading: nothing for paper.

    >>> moves_only([Heading("Map"), Frame("map", "Click.")]), moves_only([Heading("Map")])
    (True, False)
    """
    rest = blocks[1:]
    return bool(rest) and all(isinstance(block, Frame) for block in rest)


def more_in(table: Table, lang: str) -> tuple[str, str, str]:
    """Say that a table has more rows than are shown: what stands before the file, the file, the rest.

    >>> more_in(Table((), (("a",),), more="all", total=2), "en")
    ('The first 1 of 2; all stand in ', 'all.csv', ', beside this report.')
    """
    file = f"{table.more}.csv"
    said = say("report-more-in", lang, n=len(table.rows), all=table.total, file=file)
    before, _, after = said.rpartition(file)
    return before, file, after


def texts(block: Block) -> Iterator[str]:
    """Give every text of a block.

    >>> [*texts(Table((Column("who"),), (("a",), ("b",))))]
    ['who', 'a', 'b']
    """
    match block:
        case Heading() | Subheading() | Paragraph() | Frame():
            yield block.text
        case Bullets():
            yield from block.items
        case Terms():
            yield from (text for row in block.rows for text in row)
        case Table():
            yield from (column.text for column in block.columns)
            yield from (heading for _, heading in block.heads)
            yield from (cell for row in block.rows for cell in row)
        case Picture():
            yield from filter(None, (block.alt, block.caption))
        case Cards():
            yield from filter(None, [block.heading])
            for card in block.cards:
                yield from (*card.heading, card.text, *(text for row in card.terms for text in row))
                yield card.caution
