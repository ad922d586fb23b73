"""Cells with one name a row that could be lists: they are not cut, and both readings are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from kennisnet.naming.spelling import BLANKS
from kennisnet.network.cells import distinct

SIGNS = {
    name: rf"{BLANKS}{sign}\s*"
    for name, sign in {
        ";": ";",
        "|": r"\|",
        "//": r"(?:(?<=\s)//|(?<!:)//(?=\s))",
        "line": r"\n",
        "tab": r"\t",
    }.items()
}
"""Signs that hardly ever stand in a name."""
OFTEN_IN_NAMES = {
    **{sign: rf"{BLANKS}{re.escape(sign)}\s*" for sign in ",&+"},
    "/": rf"{BLANKS}(?<!/)/(?!/)\s*",
    "x": rf"{BLANKS}(?<!\S)[x×]\s+(?=[^\W\d_])",
}
"""Signs that do: they are told where all that they part stands elsewhere as a name by itself.

A lone x is told too where all that it parts begins with a capital.
"""
_HELD = {"line": "\n", "tab": "\t"}
_TIMES = re.compile(r"\s[x×]\s")


def lists_in(column: pd.Series) -> Iterator[tuple[str, str, Sequence[str], int]]:
    """Give for each sign that could part names: it, an example, its pieces, in how many cells.

    >>> list(lists_in(pd.Series(["UL; TNO", "UL", "TNO", "TNO, UL", "Davis, California"])))
    [(';', 'UL; TNO', ['UL', 'TNO'], 1), (',', 'TNO, UL', ['TNO', 'UL'], 1)]
    """
    texts = distinct(column)
    together, whole = "\0".join(texts), frozenset[str]()
    for sign, pattern in {**SIGNS, **OFTEN_IN_NAMES}.items():
        held = _HELD.get(sign, sign)
        if held not in together and (sign != "x" or "×" not in together):
            continue
        whole = whole or frozenset(map(str.casefold, texts))
        found = {}
        for text in (t for t in texts if (held in t if sign != "x" else _TIMES.search(t))):
            pieces = [piece for piece in re.split(pattern, text) if piece.strip()]
            sure = sign in SIGNS or all(piece.casefold() in whole for piece in pieces)
            sure |= sign == "x" and all(piece[0].isupper() for piece in pieces)
            if len(pieces) > 1 and sure:
                found[text] = pieces
        if found:
            example = min(found)
            yield sign, example, found[example], int(column.isin(list(found)).sum())
