"""Line breaks that only wrap a name in a narrow column, and part no names.

A break within a name shows itself: the line before it ends in "&", in a hyphen or in a word such
as "of", a bracket is still open, or only a legal form follows. Where most broken cells of a column
have such a break, and every line of it is as full as the next word allows, the page was narrow:
then no break in that column parts names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from itertools import pairwise

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.recognising import looks
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.saved import kept
from kennisnet.naming import squash
from kennisnet.naming.cells import lines
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

FIELDS = ("lead", "partners", "institution")
FULL = 0.8
"""A line that is so full, with the next word behind it, had no room for that word."""
FILLED = 0.9
"""So many lines must be full in a column that was wrapped."""
EVIDENT = 0.5
"""So many of the broken cells must show that they go on."""
EVIDENT_BESIDE = 0.2
"""The same where other columns of the table are wrapped as well."""
FEW = 2
"""So many cells at least must show it, or other columns must."""
_BULLET = re.compile(r"(?:[-–—*•▪‣·]|\d{1,2}[.)])\s")
_JOINTS = frozenset(word for words in WORDS.joints.values() for word in words)


class Break(Enum):
    """What a line break is there for, as far as its two lines tell."""

    WRAPS = "the name goes on"
    PARTS = "another name follows"
    UNKNOWN = "either"


@dataclass(frozen=True)
class _Wrapped:
    """The broken texts of one column; ``alone``: whole cells without a break, in small letters."""

    texts: Sequence[str]
    widest: int
    alone: frozenset[str]

    @cached_property
    def breaks(self) -> dict[str, list[tuple[str, str, Break]]]:
        """Give for each text its lines, two by two, and what the break between them is for."""
        found = {}
        for text in self.texts:
            rows = _rows(text)
            if len(rows) > 1:
                found[text] = list(self._judged(rows))
        return found

    def _judged(self, rows: Sequence[str]) -> Iterator[tuple[str, str, Break]]:
        depth, closed = 0, max((n for n, row in enumerate(rows) if ")" in row), default=0)
        dashes = [row.endswith((" -", " –", " &")) for row in rows[:-1]]
        signs = len(rows) > FEW and all(dashes)  # then it stands between names
        for place, (left, right) in enumerate(pairwise(rows)):
            depth = max(depth + left.count("(") - left.count(")"), 0)
            yield (
                left,
                right,
                self._break(left, right, bracket=depth > 0 and place < closed, parted=signs),
            )

    def _break(self, left: str, right: str, *, bracket: bool, parted: bool) -> Break:
        names = not self.alone.isdisjoint((left.casefold(), right.casefold()))
        if names or left.endswith((";", "|")) or _BULLET.match(right):
            return Break.PARTS
        goes_on = (
            bracket
            or looks.ending(right)
            or right.startswith("& ")
            or (left.endswith((" &", " -", " –")) and not parted)
            or re.search(r"[^\W\d_]-$", left) is not None
            or looks.dangling(left)
        )
        return Break.WRAPS if goes_on else Break.UNKNOWN

    @property
    def full(self) -> bool:
        """Say whether the lines are as full as the next word allows: a list has short names too."""
        pairs = [pair for those in self.breaks.values() for pair in those]
        least = FULL * self.widest
        fits = sum(len(left) + 1 + len(right.split()[0]) >= least for left, right, _ in pairs)
        return bool(pairs) and fits >= FILLED * len(pairs)

    def evident(self, *, sentences: bool = False) -> float:
        """Say in what share of the broken texts a line shows that it goes on.

        In a column of sentences a small letter at the start of a line shows it too.
        """
        shown = sum(
            any(
                what is Break.WRAPS or (sentences and (looks.small(right) or _joint(left)))
                for left, right, what in those
            )
            for those in self.breaks.values()
        )
        return shown / max(len(self.breaks), 1)

    @property
    def parts(self) -> bool:
        """Say whether a break is sure to part names."""
        return any(what is Break.PARTS for those in self.breaks.values() for *_, what in those)

    def wraps(self, *, beside: bool) -> bool:
        """Say whether no break of the column parts names."""
        if self.parts or not self.full:
            return False
        shown = self.evident()
        few = shown * len(self.breaks) < FEW
        return shown >= EVIDENT_BESIDE if beside else shown >= EVIDENT and not few


def _joint(line: str) -> bool:
    return line.rsplit(maxsplit=1)[-1] in _JOINTS


def unwrapped(grid: Grid, form: Formed, how: How) -> tuple[Grid, list[Note]]:
    """Give the table with a blank for each line break that only wraps a name, and what to tell.

    Where somebody said that names are parted by line breaks, only those go within which a name is
    sure to go on.
    """
    with_ids = FIELDS[:-1] if form.headers.get("institution_name") else FIELDS
    fields = {h: name for name in with_ids for h in form.headers.get(name, ())}
    broken = {header: texts for header in fields if (texts := _broken(grid, header))}
    if not broken:
        return grid, []
    whole = (text for h in fields for text in distinct(grid.frame[h]) if "\n" not in text)
    alone = frozenset(squash(text).casefold() for text in whole)
    columns = {h: _Wrapped(texts, _widest(grid, h), alone) for h, texts in broken.items()}
    beside = any(_sentences(grid, h) for h in grid.frame.columns if h not in fields)
    beside = beside or any(column.wraps(beside=False) for column in columns.values())
    changed, notes = {}, []
    for header, column in columns.items():
        told = () if kept(how, "separators") else how.parted_at(fields[header]) or ()
        everywhere = "line" not in told and column.wraps(beside=beside)
        joined = {text: _joined(those, everywhere) for text, those in column.breaks.items()}
        made = {
            t: said for t, said in joined.items() if said.count("\n") + 1 <= len(column.breaks[t])
        }
        place, cells = (grid.file, None, header), grid.frame[header]
        if made:
            there = cells.isin(list(made))
            changed[header] = cells.mask(there, cells.map(made))
            example = next(
                one for one in made[min(made)].split("\n") if one not in _rows(min(made))
            )
            notes.append(Note("lines-joined", example, *place, values={"n": int(there.sum())}))
        likely = beside and column.full
        doubted = {
            text: said.replace("\n", " | ")
            for text, said in joined.items()
            if "\n" in said and (_stray(text) or (not column.parts and (likely or text in made)))
        }
        if doubted and not told:
            values = {"n": int(cells.isin(list(doubted)).sum()), "pieces": doubted[min(doubted)]}
            notes.append(Note("lines-perhaps", squash(min(doubted)), *place, values=values))
    return replace(grid, frame=grid.frame.assign(**changed)) if changed else grid, notes


def _rows(text: str) -> list[str]:
    return [row for one in lines(text).split("\n") if (row := squash(one))]


def _stray(text: str) -> bool:
    """Say whether another sign parts the names of a cell, and a line ends within one of them."""
    rows = _rows(text)
    within = sum(
        not left.endswith(";") and not right.startswith(";") for left, right in pairwise(rows)
    )
    return 0 < within * 2 <= text.count(";")


def _broken(grid: Grid, header: str) -> list[str]:
    return [text for text in distinct(grid.frame[header]) if "\n" in text]


def _widest(grid: Grid, header: str) -> int:
    texts = distinct(grid.frame[header])
    return max((len(one) for text in texts for one in text.split("\n")), default=0)


def _sentences(grid: Grid, header: str) -> bool:
    """Say whether a column that names nobody is wrapped: titles, descriptions."""
    column = _Wrapped(_broken(grid, header), _widest(grid, header), frozenset())
    enough = len(column.breaks) >= FEW and column.full
    return enough and column.evident(sentences=True) >= EVIDENT


def _joined(those: Sequence[tuple[str, str, Break]], everywhere: bool) -> str:
    """Put lines behind one another; a word that a hyphen broke is one word again."""
    text = those[0][0]
    for left, right, what in those:
        if not everywhere and what is not Break.WRAPS:
            text += "\n" + right
            continue
        word = re.search(r"[^\W\d_]-$", left) and right.split()[0] not in _JOINTS
        text += right if word and not re.match(r"\w\.", right) else f" {right}"
    return text
