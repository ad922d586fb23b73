"""A legend: what short marks mean, as a line above or below a table says ("C = lead, X = partner")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

import numpy as np

from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.page import Page
from kennisnet.files.recognising.headers import read_header
from kennisnet.texts.words import WORDS

Role: TypeAlias = Literal["trekker", "partner"]
LEAD: Role = "trekker"
PARTNER: Role = "partner"
ROLES: tuple[Role, Role] = (LEAD, PARTNER)

NEAR = 10
"""So many rows at either end of a table can hold its legend."""
MOST = 50
"""A legend explains no more marks."""
FEW = 3
"""A row that is part of a legend has no more cells."""
LONG = 60
"""A sheet that explains marks has no more rows."""
LEAST = 3
"""What explains a mark has more letters than one."""
LONGEST = 200
"""What says of a mark behind it who leads is no longer."""
ENOUGH = 0.4
"""A header that says less of a role does not name it."""
_ENDS = re.compile(r"[;,|\n)\]•]|\.\s|\.$")
_SAYS = re.compile(r"[=:|(→–—*†‡¹²³-]")
_APART, _WORDS = re.compile(r"[^\w /-]"), re.compile(r"[^\W\d].*")
_OPEN, _CLOSE = "[\"“”'‘’(\\[]?", "[\"“”'‘’)\\]]?"


def folded(text: str) -> str:
    """Put a mark or a word in the form in which it is compared: no case, single spaces."""
    return " ".join(text.casefold().split())


def legend_lines(grid: Grid, left: Collection[int]) -> list[str]:
    """Give the lines that may explain marks: over the table, under it, and rows that are few cells.

    ``left`` are the numbers of the rows that were left out; the grid still holds them.
    """
    lines = [text for _, text in grid.above]
    there = grid.counts
    near = {*range(min(NEAR, len(there))), *range(max(len(there) - NEAR, 0), len(there))}
    near |= {place for place, row in enumerate(grid.rows) if row in left} if left else set()
    few = [place for place in sorted(near) if there[place] <= FEW]
    lines += [" | ".join(map(str, grid.frame.iloc[place].dropna())) for place in few]
    return [line for line in lines if may_explain(line)]


def may_explain(line: str) -> bool:
    """Say whether a line may explain marks, or bold letters."""
    return _SAYS.search(line) is not None or says_bold(line)


def says_bold(line: str) -> bool:
    """Say whether a line speaks of bold letters.

    >>> says_bold("Wie trekt, is vet gedrukt."), says_bold("Vetten en oliën")
    (True, False)
    """
    return not WORDS.bold.isdisjoint(plain(line).split())


def lines_of_pages(pages: Iterable[Page], own: Page | None) -> list[str]:
    """Give the lines of other sheets of a file that may explain marks: of a legend, or of a read-me."""
    lines = []
    for page in pages:
        rows = np.flatnonzero(page.filled)
        if page is own or len(rows) > LONG:
            continue
        told = [[text for text in page.row(int(n) + 1) if text] for n in rows]
        lines += [" | ".join(one) for one in told if len(one) <= FEW]
    return [line for line in lines if may_explain(line)]


def legend_of(lines: Iterable[str], marks: Collection[str]) -> Mapping[str, Role]:
    """Give the role that lines say of marks; one of which they say none is left out.

    >>> legend_of(["Legend: C = lead partner; x = partner"], ["C", "X", "o"])
    {'C': 'trekker', 'X': 'partner'}
    >>> legend_of(["Trekker (T) of partner (P)"], ["T", "P"])
    {'T': 'trekker', 'P': 'partner'}
    """
    lines = list(lines)
    if not lines or not 0 < len(marks) <= MOST:
        return {}
    for told in (_mark_first, _word_first):
        said: dict[str, Role] = {}
        for line in lines:
            for mark, text in told(line, marks):
                role = role_in(text) if sum(map(str.isalpha, text)) >= LEAST else None
                if role:
                    said.setdefault(mark, role)
        if said:
            same = {folded(mark): role for mark, role in reversed(said.items())}
            found = {mark: said.get(mark) or same.get(folded(mark)) for mark in marks}
            return {mark: role for mark, role in found.items() if role}
    return {}


def _any_of(marks: Collection[str]) -> str:
    return "|".join(re.escape(mark) for mark in sorted(marks, key=lambda mark: (-len(mark), mark)))


def _mark_first(line: str, marks: Collection[str]) -> Iterator[tuple[str, str]]:
    """Read "C = lead, X: partner"; what is said of a mark ends where the next one begins."""
    mark = rf"{_OPEN}({_any_of(marks)}){_CLOSE}"
    cells = re.fullmatch(rf"{mark}\s*\|\s*([^|]+)", line, re.IGNORECASE)
    if cells:  # a cell with the mark, and beside it what it means
        yield cells[1], cells[2]
    says = rf"(?:\s*(?:[=:→]|\s[–—-]\s)|(?<=[)\]]))\s*{_OPEN}"
    found = [
        one
        for one in re.finditer(rf"(?<!\w){mark}{says}", line, re.IGNORECASE)
        if re.search("[=:→]|\\s[–—-]\\s", one[0]) or not line[: one.start()].rstrip()[-1:].isalnum()
    ]  # in "lead (C)" the mark belongs to the word before it
    ends = [*(one.start() for one in found), len(line)][1:]
    for one, end in zip(found, ends, strict=True):
        yield one[1], _ENDS.split(line[one.end() : end], maxsplit=1)[0]


def _word_first(line: str, marks: Collection[str]) -> Iterator[tuple[str, str]]:
    """Read "lead = C" and "lead (C)": a mark, and the words of some length that stand before it."""
    end = 0
    for one in re.finditer(rf"(?:[=:→]\s*|\()[\"“']?({_any_of(marks)})(?!\w)", line, re.IGNORECASE):
        before = line[max(end, one.start() - LONGEST) : one.start()].rstrip()
        words = _WORDS.search(_APART.split(before)[-1])
        if words:
            end = one.end()
            yield one[1], words[0]


def role_in(text: str) -> Role | None:
    """Give the role that some words speak of; None where they speak of none.

    >>> role_in("capofila"), role_in("is lid van het consortium"), role_in("under discussion")
    ('trekker', 'partner', None)
    """
    said = folded(text).strip(" .\"“”'")
    whole = role_by_word(said)
    if whole:
        return whole
    meanings = read_header(said).meanings
    lead = meanings["lead"].score if "lead" in meanings else 0
    scores = [meanings[who].score for who in ("partners", "institution") if who in meanings]
    following = max(scores, default=0)
    if max(lead, following) >= ENOUGH:
        return LEAD if lead > following else PARTNER
    roles = [role for word in said.split() if len(word) > 1 and (role := role_by_word(word))]
    return roles[0] if roles else None


def role_by_word(text: str) -> Role | None:
    """Give the role that a word or a sign surely means, in any language; an answer means none."""
    if text in WORDS.answers["yes"] | WORDS.answers["no"]:
        return None
    return next((one for one in ROLES if text in WORDS.roles[one] | WORDS.crosses[one]), None)
