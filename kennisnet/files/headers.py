"""What columns are called: compared, kept apart, lettered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

from kennisnet.naming import normal


def plain(header: str) -> str:
    """Put a header in the form in which it is recognised: no case, accents or signs.

    >>> plain(" Coördinator_(NL) "), plain("T: Trekker P: overige (beoogde) Partners")
    ('coordinator nl', 't trekker p overige beoogde partners')
    """
    letters = header.casefold()
    if not header.isascii():
        bare = normal("NFKD", header)
        letters = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def one_space(header: str) -> str:
    """Put a header on one line with single spaces, as a grid has it."""
    return " ".join(header.split())


def apart(further: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Give further columns a name that no known column has: theirs, or theirs with a number.

    >>> apart(["name", "x"], {"id", "name"})
    {'name': 'name (2)', 'x': 'x'}
    """
    further, others = list(further), frozenset(taken)
    names = {header: header for header in further}
    used = {*others, *further}
    for header in (header for header in further if header in others):
        names[header] = next(name for n in count(2) if (name := f"{header} ({n})") not in used)
        used.add(names[header])
    return names


def set_apart(column: str) -> str:
    """Give a further column a name beside ``kind``, which says what a row of ``nodes.csv`` is.

    >>> set_apart("kind"), set_back(set_apart("kind")), set_apart("x"), set_back("x")
    ('kind_', 'kind', 'x', 'x')
    """
    return f"{column}_" if re.fullmatch("kind_*", column) else column


def set_back(column: str) -> str:
    """Undo `set_apart`."""
    return column.removesuffix("_") if re.fullmatch("kind_+", column) else column


def cell_letter(position: int) -> str:
    """Give the letter of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(position))
