"""What the columns are called: a header over one row, or over several that are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.headers import one_space
from kennisnet.files.page import Fits, Page
from kennisnet.files.recognising.evidence import is_number
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.heading import BELOW
from kennisnet.naming.dates import is_date
from kennisnet.network.cells import distinct

_BESIDE = re.compile(r"[(\[].*[)\]]|[€$£%]")
"""What says nothing without the header above it: something in brackets, a unit."""
_RULE = re.compile(r"[^\w€$£%]*")
"""Nothing, or a line drawn with signs."""
_NUMBER = re.compile(r"(?:nr|no)?\W*(?:\d{1,2}|[ivx]+|[a-z])\W*", re.IGNORECASE)
MARK, NEARLY_ALL = 2, 0.8
"""A mark has so many signs at most; so many of the cells below a name in a matrix are marks."""
SIDES, SURE = ("lead", "partners"), 0.6
"""What the heading of a group can say of the columns below it, and how surely."""
_SHORT = 40
"""A header is hardly longer."""


def header_rows(page: Page, top: int, fits: Fits) -> range:
    """Give the rows of the header to which row ``top`` belongs, group cells and units included."""
    first, last = top, top
    if top > 1 and _is_group(page, top - 1):
        first = top - 1
    if top < len(page.cells) and (_is_group(page, top, below=True) or _is_beside(page, top, fits)):
        last = top + 1
    merged = [block.rows[-1] for block in page.merged if block.rows[0] in range(first, last + 1)]
    return range(first, max([last, *merged]) + 1)


def _texts(page: Page, row: int) -> list[str]:
    return [one_space(text) for text in page.row(row)]


def _groups(page: Page, row: int) -> list[range]:
    """Give the columns of the cells of a row that are merged over several, and hold something."""
    return [
        block.columns
        for block in page.merged
        if block.rows == range(row, row + 1)
        and len(block.columns) > 1
        and page.cells.loc[row, block.columns[0]]
    ]


def _is_group(page: Page, row: int, *, below: bool = False) -> bool:
    """Say whether cells of a row head several columns each, which are named in the next row.

    ``below``: the next row must be shown to be no row of the table.
    """
    upper, lower = _texts(page, row), _texts(page, row + 1)
    groups = _groups(page, row)
    if groups:
        inside = {column for columns in groups for column in columns}
        named = {n for n, text in enumerate(lower) if text} | {n for n, t in enumerate(upper) if t}
        heads = any(len({lower[n] for n in columns if lower[n]}) > 1 for columns in groups)
        rest = all(
            not lower[n] or lower[n] == upper[n] or _completes(page, row + 1, n)
            for n in named - inside
        )
        title = sum(map(bool, upper)) == 1 and min(inside) == min(named)
        return heads and not title and (rest or not below)
    told = [n for n, text in enumerate(lower) if text]
    if below or sum(map(bool, upper)) < 2 or not told:  # noqa: PLR2004 - one cell is a title
        return False
    pairs = Counter((group, lower[n]) for n, group in enumerate(_spread(page, row)) if n in told)
    names = Counter(lower[n] for n in told)
    return max(names.values()) > 1 and max(pairs.values()) == 1


def _is_beside(page: Page, top: int, fits: Fits) -> bool:
    """Say whether the row below a header completes it: numbers below one header, or units."""
    upper, lower = _texts(page, top), _texts(page, top + 1)
    told = [n for n, text in enumerate(lower) if text]
    if len(told) < 2:  # noqa: PLR2004 - one cell can be anything
        return False
    first = min((n for n, text in enumerate(upper) if text), default=0)
    if not lower[first]:  # a row of the table begins where the header does
        told = [n for n in told if not (upper[n] and _completes(page, top + 1, n))]
    if all(_BESIDE.fullmatch(lower[n]) or _RULE.fullmatch(lower[n]) for n in told):
        return True
    below_nothing = [n for n in told if not upper[n]]
    heads = {n for n in told if upper[n] and n + 1 in below_nothing}
    short = all(len(lower[n]) <= _SHORT for n in told)
    numbers = all(_NUMBER.fullmatch(lower[n]) for n in told)
    return (
        bool(heads)
        and set(told) == heads | set(below_nothing)
        and short
        and (numbers or fits([lower[n] for n in told]) > 0)
    )


def _completes(page: Page, row: int, column: int) -> bool:
    """Say whether a cell below a header says in what the numbers or dates below it are told.

    It is words, and hardly any of what stands below is: "x € 1.000", "fte", "year".
    """
    said = distinct(page.cells[column].iloc[row : row + BELOW])
    values = [text for text in said if text]
    counted = sum(is_number(text) or is_date(text) for text in values)
    text = one_space(page.row(row)[column])
    words = not is_number(text) and not is_date(text) and len(text) <= _SHORT
    return words and bool(values) and counted >= NEARLY_ALL * len(values)


def _spread(page: Page, row: int) -> list[str]:
    """Give the texts of a row with those that head several columns in each of them."""
    texts = _texts(page, row)
    groups = _groups(page, row)
    if groups:
        for columns in groups:
            for column in columns:
                texts[column] = texts[columns[0]]
        return texts
    lower = _texts(page, row + 1)
    for n in range(1, len(texts)):
        texts[n] = texts[n] or (texts[n - 1] if lower[n] else "")
    return texts


def header_names(page: Page, rows: range, fits: Fits) -> list[str]:
    """Give the name of each column; empty where nothing is said."""
    if len(rows) == 1:
        return _texts(page, rows[0])
    upper = _spread(page, rows[0])
    further = [_texts(page, row) for row in rows[1:]]
    lower = [" ".join(dict.fromkeys(filter(None, texts))) for texts in zip(*further, strict=True)]
    wide = {text for text, times in Counter(filter(None, upper)).items() if times > 1}
    often = Counter(text for text, above in zip(lower, upper, strict=True) if text != above)
    return [
        sub
        if wide and main and often[sub] == 1 and _names_marks(sub, page.cells[place], rows[-1])
        else _joined(main, sub, fits, group=main in wide, repeated=often[sub] > 1)
        for place, (main, sub) in enumerate(zip(upper, lower, strict=True))
    ]


def _names_marks(name: str, column: pd.Series, header: int) -> bool:
    """Say whether a header is a name over marks alone: then the group above it is a kind of it.

    Also where it is the only one of its kind, beside groups of several.
    """
    if _NUMBER.fullmatch(name) or _BESIDE.fullmatch(name):
        return False
    texts = [text for text in column.iloc[header:] if text]
    return bool(texts) and sum(len(text) <= MARK for text in texts) >= NEARLY_ALL * len(texts)


def _joined(main: str, sub: str, fits: Fits, *, group: bool, repeated: bool) -> str:
    """Join what stands above and below in a header, unless one of them alone says more."""
    if not main or main == sub or _RULE.fullmatch(sub):
        return main or sub
    both = f"{main} {sub}"
    if _BESIDE.fullmatch(sub) or _NUMBER.fullmatch(sub):
        choice = [both, main]
    elif group:
        choice = [both] if repeated or _gives_side(main, sub, both) else [both, sub]
    else:
        choice = [both, main, sub]
    return max(choice, key=lambda name: fits([name]))


def _gives_side(main: str, sub: str, both: str) -> bool:
    """Say whether the heading of a group tells that a column below it names leads, or partners.

    "Lead" over "Organisation" and "Project leader": the first names who leads.
    """
    upper, lower, whole = (read_header(one).meanings for one in (main, sub, both))
    return any(
        side in upper
        and upper[side].score >= SURE
        and side in whole
        and whole[side].score >= SURE
        and not any(one in lower and lower[one].score > SURE for one in SIDES)
        for side in SIDES
    )


def told_apart(names: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Give headers that stand twice a number; and for each that got one, the header itself.

    >>> told_apart(["Project", "Partner", "Partner", "", ""])
    (['Project', 'Partner', 'Partner (2)', '', ''], {'Partner (2)': 'Partner'})
    """
    given: list[str] = []
    doubled: dict[str, str] = {}
    taken, numbers = {*names}, {name: count(2) for name in names if name}
    seen: set[str] = set()
    for name in names:
        new = name
        if name in seen:
            new = next(n for i in numbers[name] if (n := f"{name} ({i})") not in taken)
            doubled[new] = name
            taken.add(new)
        elif name:
            seen.add(name)
        given.append(new)
    return given, doubled


def doubles(
    file: str, row: int | None, names: Sequence[str], doubled: Mapping[str, str]
) -> Iterator[Note]:
    """Note headers that stand several times, and what their columns are called instead."""
    for header in dict.fromkeys(doubled.values()):
        called = [name for name in names if doubled.get(name, name) == header]
        yield Note("header-double", header, file, row, values={"names": " | ".join(called)})


def above(page: Page, rows: range, names: Iterable[str]) -> list[tuple[int, str]]:
    """Give what stands over the header, and the text of its rows that no name holds."""
    said = " ".join(names)
    lines = []
    for row in range(1, rows[-1] + 1):
        texts = dict.fromkeys(filter(None, _texts(page, row)))
        kept = texts if row < rows[0] else [text for text in texts if text not in said]
        if kept:
            lines.append((row, " | ".join(kept)))
    return lines
