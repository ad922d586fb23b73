"""Names of sheets: what Excel allows, whatever the text is that they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from kennisnet.errors import one_line
from kennisnet.naming import normal

MOST = 31
"""So many signs has the name of a sheet at most; what lies beyond 16 bits counts twice."""
_FORBIDDEN = re.compile(r"[][:*?/\\]|[^\w\s.,;()&+'’\-]")
_RESERVED = "history"
"""Excel keeps this name for itself."""


def sheet_names(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Give each text a name for a sheet, no two of which Excel takes for the same.

    >>> sheet_names(["a/b: [c]", "A B  c", "'", "History"], ["x"])
    ['a b c', 'A B c (2)', 'x (2)', 'History (2)']
    """
    first = next(iter(taken := list(taken)), "1")
    used = {_same(one) for one in taken} | {_RESERVED}
    names = []
    for text in texts:
        plain = " ".join(one_line(_FORBIDDEN.sub(" ", text)).split()).strip(" '")
        own = _cut(plain, MOST) or _cut(first, MOST)
        ends = (f" ({n})" for n in count(2))
        name = own
        while _same(name) in used:
            end = next(ends)
            name = _cut(own, MOST - len(end)) + end
        used.add(_same(name))
        names.append(name)
    return names


def _cut(text: str, most: int) -> str:
    kept = text.encode("utf-16-le", "ignore")[: 2 * most].decode("utf-16-le", "ignore")
    return kept.strip(" '")


def _same(name: str) -> str:
    return normal("NFKC", name).casefold()
