"""A matrix of crosses: projects one way, institutions the other, a mark in each cell.

Its columns are found by what stands in them, in any notation: a few short marks, the same in all
columns, with empty cells between. What the marks mean is no matter here (`roles`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.headers import NOTHING, read_header
from kennisnet.files.recognising.legend import NEAR, ROLES, folded, legend_of, role_by_word
from kennisnet.files.recognising.looks import acronym
from kennisnet.files.recognising.marks import is_code, total
from kennisnet.texts.words import WORDS

FEWEST = 3
"""So many columns of crosses make a matrix."""
MOST_MARKS = 5
"""It has no more different marks."""
MOST_TEXTS = 25
"""A column with more different texts, counts below it included, is none of crosses."""
LONGEST = 3
"""A mark that is no word for a role has no more signs."""
MOST_ROWS = 10_000
"""Nobody sets crosses in a table of more rows."""
CROSSES = 0.95
"""In a column of crosses at least so many of the filled cells are marks."""
FULL = 0.9
"""Columns of which more cells are filled answer a question about each row."""
ENDS = 3
"""So many rows at the end can hold counts."""
FILLERS = frozenset({"-", "--", "–", "—", "/", "."})
"""Signs that fill an empty cell."""


@dataclass(frozen=True)
class Crosses:
    """The columns of a matrix, what names its rows, and what in it counts crosses."""

    columns: tuple[str, ...]
    rows: str
    """The column that names what the rows are."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What a second row of headers says of each column."""
    left: tuple[int, ...] = ()
    """The places of the rows that hold counts, or the second header."""
    counts: tuple[str, ...] = ()
    """Columns that count the crosses of a row."""
    leads: bool = False
    """Whether a mark beside others surely says who leads."""


def bare(text: str) -> str:
    """Give a mark without what is remarked behind it in brackets.

    >>> bare("X (deels)"), bare("(x)")
    ('X', '(x)')
    """
    head = text.split("(", maxsplit=1)[0].rstrip()
    return head if head and text.endswith(")") else text


def is_mark(text: str) -> bool:
    """Say whether a text can be a cross: a word for a role or an answer, or a few signs, no number.

    >>> [text for text in ("X", "●", "1", "lead", "LP", "12", "Lab 3", "0") if is_mark(text)]
    ['X', '●', '1', 'lead', 'LP']
    """
    said = folded(bare(text))
    if is_no(said):
        return False
    known = said in WORDS.answers["yes"] or any(
        said in words for of in (WORDS.crosses, WORDS.roles) for words in of.values()
    )
    return known or (len(said) <= LONGEST and not said.isdecimal() and " " not in said)


def is_no(text: str) -> bool:
    """Say whether a cell of a matrix says that somebody takes no part: "no", "0", "-"."""
    said = folded(text)
    return said in WORDS.answers["no"] | WORDS.not_given or said in FILLERS


def crossed(cells: pd.DataFrame) -> pd.DataFrame:
    """Say which cells hold a cross: they are not empty, and do not say no.

    >>> crossed(pd.DataFrame({"UL": ["x", None], "HsL": ["-", "x"]})).to_numpy().tolist()
    [[True, False], [False, True]]
    """
    codes, said = pd.factorize(cells.to_numpy(dtype=object).ravel())
    holds = np.array([*(not is_no(text) for text in said), False])
    return pd.DataFrame(holds[codes].reshape(cells.shape), cells.index, cells.columns)


def _filled(frame: pd.DataFrame) -> Iterator[tuple[str, list[str]]]:
    """Give each column with its filled cells: all at once, as pandas takes long for each column."""
    there = frame.notna().to_numpy()
    cells = frame.to_numpy(dtype=object)
    for place, column in enumerate(frame.columns):
        yield column, cells[there[:, place], place].tolist()


class _Cells:
    """The cells of a table that can hold crosses; rows are left out as they turn out to be none."""

    def __init__(self, frame: pd.DataFrame, legend: Iterable[str]) -> None:
        self.frame = frame
        texts = {c: Counter(cells) for c, cells in _filled(frame)}
        self.texts = {c: own for c, own in texts.items() if 0 < len(own) <= MOST_TEXTS}
        numbers = {t for texts in self.texts.values() for t in texts if t.isdecimal()}
        self.legend = {*legend_of(legend, {t for t in numbers if len(t) == 1})}
        self.left: list[int] = []

    def mark(self, text: str) -> bool:
        """Say whether a text can be a cross; a number is one where a legend explains it."""
        return folded(text) in self.legend or is_mark(text)

    def number(self, text: str) -> bool:
        return text.isdecimal() and folded(text) not in self.legend

    def leave(self, places: Iterable[int]) -> None:
        """Leave rows out."""
        for place in places:
            self.left.append(place)
            for column, texts in self.texts.items():
                text = self.frame[column].iloc[place]
                if pd.notna(text):
                    texts[text] -= 1
                    if not texts[text]:
                        del texts[text]

    def columns(self, *, counts: bool = False) -> list[str]:
        """Give the columns of crosses; ``counts``: numbers may stand between them."""
        return [c for c, texts in self.texts.items() if self._marked(texts, counts=counts)]

    def _marked(self, texts: Counter[str], *, counts: bool) -> bool:
        said = {text: n for text, n in texts.items() if not is_no(text)}
        marks = {text: n for text, n in said.items() if self.mark(text)}
        fine = sum(marks.values()) + counts * sum(n for t, n in said.items() if self.number(t))
        different = len({folded(bare(text)) for text in marks})
        return 0 < different <= MOST_MARKS and fine >= CROSSES * sum(said.values())

    def title(self) -> dict[str, str]:
        """Give the first row by column, and leave it out, where it is a second row of headers.

        Its texts all differ, and none of them stands below it.
        """
        said = {str(c): text for c, text in self.frame.iloc[0].dropna().items()}
        below = {c: self.texts[c] - Counter([text]) for c, text in said.items() if c in self.texts}
        found = {c: said[c] for c, texts in below.items() if self._marked(texts, counts=True)}
        other = {text for texts in below.values() for text in texts}
        if len(found) < max(FEWEST, len(said)) or len({*found.values()} - other) < len(found):
            return {}
        if any(is_no(text) or self.number(text) for text in found.values()):
            return {}
        self.leave([0])
        return found

    def leave_legend(self) -> None:
        """Leave out the last rows of a mark and, in the cell beside it, what it means."""
        often = Counter(folded(text) for texts in self.texts.values() for text in texts.elements())
        last = len(self.frame)
        for place in range(max(last - NEAR, 0), last):
            mark, *told = self.frame.iloc[place].dropna().tolist() or [""]
            elsewhere = often[folded(mark)] - 1 > 1
            if len(told) == 1 and elsewhere and legend_of([f"{mark} | {told[0]}"], [mark]):
                self.leave([place])

    def leave_counts(self) -> None:
        """Leave out the rows that hold how many crosses stand in each column."""
        columns = self.columns(counts=True)
        letters = [
            c for c in columns if not all(t.isdecimal() for t in self.texts[c] if not is_no(t))
        ]
        if len(letters) >= FEWEST:
            cells = self.frame[letters]
            filled, numbers = cells.notna(), cells.isin(self._numbers(letters))
            only = (filled == numbers).all(axis=1) & filled.any(axis=1)
            counting = (numbers & ~cells.isin(["0", "1"])).any(axis=1) | filled.all(axis=1)
            self.leave(set(np.flatnonzero(only & counting).tolist()) - {*self.left})
            return
        last = len(self.frame) - 1
        for place in [*range(last, max(last - ENDS, 0), -1), 0]:
            if place not in self.left and self._adds_up(place):
                self.leave([place])

    def _numbers(self, columns: Sequence[str]) -> list[str]:
        return [text for c in columns for text in self.texts[c] if self.number(text)]

    def _adds_up(self, place: int) -> bool:
        """Say whether a row holds how often 1 stands in each column."""
        said = self.frame.iloc[place].dropna()
        told = [c for c, text in said.items() if c in self.texts and text.isdecimal()]
        ones = [c for c in told if self._others(c, place) <= {"0", "1"}]
        many = any(int(said[c]) > 1 for c in ones)
        adds = all(self.texts[c]["1"] - (said[c] == "1") == int(said[c]) for c in ones)
        return len(ones) >= FEWEST and many and adds

    def _others(self, column: str, place: int) -> set[str]:
        texts = self.texts[column] - Counter([self.frame[column].iloc[place]])
        return {text for text in texts if not is_no(text) or text == "0"}

    def body(self) -> pd.DataFrame:
        """Give the rows that are not left out; who takes no part is missing."""
        return self.frame.drop(index=self.frame.index[self.left])


def crosses_of(
    frame: pd.DataFrame,
    legend: Iterable[str] = (),
    rows: str | None = None,
    columns: Sequence[str] = (),
) -> Crosses | None:
    """Give the columns of a matrix, or None where the table is none.

    ``legend`` are lines that can explain marks. ``rows`` and ``columns`` are what the caller says.
    """
    if len(frame.columns) < FEWEST or frame.empty or len(frame) > MOST_ROWS:
        return None
    cells = _Cells(frame, legend)
    if len(cells.columns(counts=True)) < FEWEST and not columns:
        first = _Cells(frame.iloc[1:], legend)  # below a second row of headers
        if len(first.columns(counts=True)) < FEWEST:
            return None
    titles = cells.title()
    cells.leave_legend()
    cells.leave_counts()
    body = cells.body()
    found = list(columns) or _alike(cells, body, [c for c in cells.columns() if c != rows])
    counts = _counting(body, found) if found else []
    found = [c for c in found if c not in counts]
    if not columns and (len(found) < FEWEST or not _sparse(body, found)):
        return None
    there = body[crossed(body[found]).any(axis=1)]
    names = rows or _names(there, [c for c in frame.columns if c not in [*found, *counts]])
    if names is None:
        return None
    marks = {folded(bare(t)) for c in found for t in cells.texts[c] if not is_no(t)}
    told = {mark: role_by_word(mark) for mark in marks} | dict(legend_of(legend, marks))
    leads = len(marks) > 1 and ROLES[0] in told.values()
    return Crosses(tuple(found), names, titles, tuple(cells.left), tuple(counts), leads)


def _alike(cells: _Cells, body: pd.DataFrame, found: list[str]) -> list[str]:
    """Give the columns with the same few marks, and those that stand between or beside them.

    A mark that nobody knows counts where it stands in two columns that have empty cells too, or
    below the name of an organisation. Beside them one mark alone does, if the header is unknown.
    """
    of = {c: {folded(bare(text)) for text in cells.texts[c] if not is_no(text)} for c in found}
    known = {mark for c in found for mark in of[c] if mark in cells.legend or known_mark(mark)}
    named = {mark for c in found if like_a_name(c) for mark in of[c]}
    full = crossed(body[found]).all()
    times = Counter(mark for c in found if not full[c] or like_a_name(c) for mark in of[c])
    strange = [m for m, n in times.most_common() if m not in known and (n > 1 or m in named)]
    shared = known | {*strange[: max(MOST_MARKS - len(known & {*times}), 0)]}
    same = [c for c in found if of[c] <= shared]
    if not same:
        return []
    place = {str(c): n for n, c in enumerate(body.columns)}
    first, last = place[same[0]], place[same[-1]]
    alone = {c for c in found if len(of[c]) == 1 and read_header(c) == NOTHING}
    beside = {c for c in alone if place[c] in {first - 1, last + 1}}
    return [c for c in found if c in same or first < place[c] < last or c in beside]


def known_mark(mark: str) -> bool:
    """Say whether a mark is known to mean something."""
    known = (WORDS.crosses, WORDS.roles)
    return mark in WORDS.answers["yes"] or any(
        mark in words for of in known for words in of.values()
    )


def _counting(body: pd.DataFrame, found: Sequence[str]) -> list[str]:
    """Give the columns that hold how many crosses a row has, or that say so in their header."""
    crosses = crossed(body[list(found)])
    others = crosses.sum(axis=1)
    counting = []
    for column, texts in _filled(body):
        if not texts or not all(map(str.isdecimal, texts)):
            continue
        said = body[column].dropna()
        rest = others - crosses[column] if column in found else others
        adds = (said == rest[said.index].astype("str")).all() and len(said) == len(body)
        if total(column) or adds:
            counting.append(str(column))
    return counting


def _sparse(body: pd.DataFrame, found: Sequence[str]) -> bool:
    """Say whether columns hold crosses and no answers about each row.

    Answers stand in nearly every row, or say no as well; then the headers must look like names,
    or the marks be words for leading and taking part.
    """
    cells = body[list(found)]
    said = {folded(bare(text)) for text in {t for _, texts in _filled(cells) for t in texts}}
    denied = bool(said & WORDS.answers["no"])
    full = crossed(cells).to_numpy().mean() >= FULL
    if not denied and not full:
        return True
    roles = {role_by_word(text) for text in said}
    return roles == {*ROLES} or sum(map(like_a_name, found)) > len(found) / 2


def like_a_name(header: str) -> bool:
    """Say whether a header could be the name of who takes part, or of a project."""
    first = header.split(maxsplit=1)[0]
    numbered = header[-1:].isdecimal() or is_code(first)
    return bool(organisation_word(header)) or acronym(header) or numbered


def _names(rows: pd.DataFrame, columns: Sequence[str]) -> str | None:
    """Give the column that names the rows: different words, by its header or else the first."""
    found = []
    for column in columns:
        said = rows[column].dropna()
        if said.empty or len(said) < len(rows) or said.duplicated().any():
            continue
        words = said.str.contains(r"[^\W\d_]", regex=True).mean()
        codes = said.map(is_code).mean()
        if words > 1 / 2:
            found.append((-_named(column), codes > 1 / 2, column))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _named(header: str) -> float:
    """Say how far a header says that names of projects or institutions stand below it."""
    said = read_header(header)
    if said.elsewhere:
        return -1
    if next(iter(said.meanings), "") in {"lead", "role"}:
        return -1
    scores = [
        one.score
        for what, one in said.meanings.items()
        if what in {"name", "institution", "institution_name", "partners"} and not one.coded
    ]
    return max(scores, default=0)
