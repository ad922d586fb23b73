"""Which way round a matrix stands: whether its rows are institutions or projects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.because import Because
from kennisnet.files.recognising.crosses import Crosses
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.looks import acronym, headed
from kennisnet.files.recognising.marks import is_code
from kennisnet.naming.same.folding import folded
from kennisnet.naming.same.lexicon import KIND
from kennisnet.texts.words import WORDS

CLEAR, BY_FAR = 0.3, 2
"""Names of organisations stand where so many look like one, and so many times more than elsewhere."""
OF_PROJECTS = frozenset(
    KIND + kind
    for kind in ("laboratory", "park", "network", "group", "consortium", "city", "region", "centre")
)
"""Kinds of institutions that projects are called by as well: "Energy Lab", "City Deal"."""


def rows_are(frame: pd.DataFrame, crosses: Crosses) -> tuple[str, Because] | None:
    """Say what the rows of a matrix are where the header of their names does not: by the names.

    Gives ``institution`` or ``project``, and why; None where neither side looks like names of
    organisations more than the other. Abbreviations count beside a name with such a word only:
    projects have them too.
    """
    names, heads = _sides(frame, crosses)
    by_header = Counter(filter(None, map(_side, crosses.columns)))
    for side, n in by_header.most_common(1):
        if n > len(heads) / 2:
            other = {"project": "institution", "institution": "project"}[side]
            return other, Because("rows-by-headers", {"example": crosses.columns[0]})
    if told := _clearly(names, heads, organisation_word):
        return told
    if all(is_code(one.split()[0]) for one in crosses.columns) and not any(map(is_code, names)):
        return "institution", Because("rows-by-codes", {"example": crosses.columns[0]})
    if of_kind(crosses.rows):
        return "institution", Because("header-kind")
    if told := _clearly(names, heads, called_as_one):
        return told
    known = [any(map(called_as_one, one)) for one in (names, heads)]
    return _clearly(names, heads, _perhaps_one) if known[0] != known[1] else None


def likelier(frame: pd.DataFrame, crosses: Crosses) -> tuple[str, str]:
    """Give what the rows of a matrix are, the likelier first, where that is asked."""
    names, heads = _sides(frame, crosses)
    rows, columns = (_share(one, _perhaps_one) for one in (names, heads))
    return ("institution", "project") if rows > columns else ("project", "institution")


def says_no_side(header: str) -> bool:
    """Say whether a header says no more than that names stand below it.

    >>> says_no_side("Name"), says_no_side("Project name")
    (True, False)
    """
    return plain(header) in WORDS.parts["called"]


def of_kind(header: str) -> bool:
    """Say whether a header is a kind of organisation: it begins or ends in a word for one.

    >>> [of_kind(one) for one in ("Archive", "Record office", "Energy lab", "Theme")]
    [True, True, False, False]
    """
    meant = folded(header).meant
    return any(one.startswith(KIND) and one not in OF_PROJECTS for one in (*meant[:1], *meant[-1:]))


def called_as_one(name: str) -> bool:
    """Say whether a name of several words begins or ends in a kind of organisation.

    >>> [called_as_one(one) for one in ("Essex Archives", "Archives", "Web Archiving", "City Deal")]
    [True, False, False, False]
    """
    return bool(organisation_word(name)) or headed(name) or (" " in name and of_kind(name))


def _perhaps_one(name: str) -> bool:
    return called_as_one(name) or (acronym(name) and not is_code(name))


def _sides(frame: pd.DataFrame, crosses: Crosses) -> tuple[Sequence[str], Sequence[str]]:
    """Give the names on the rows and those in the header."""
    heads = [crosses.titles.get(one, one) for one in crosses.columns]
    left = frame.index[list(crosses.left)]
    return frame[crosses.rows].drop(index=left).dropna().tolist(), heads


def _share(names: Sequence[str], one: Callable[[str], object]) -> float:
    return sum(map(bool, map(one, names))) / max(len(names), 1)


def _clearly(
    names: Sequence[str], heads: Sequence[str], one: Callable[[str], object]
) -> tuple[str, Because] | None:
    """Give the side of which far more names look like organisations."""
    rows, columns = (_share(those, one) for those in (names, heads))
    if max(rows, columns) < CLEAR or max(rows, columns) <= BY_FAR * min(rows, columns):
        return None
    share = {"share": round(100 * max(rows, columns))}
    if rows > columns:
        return "institution", Because("rows-names", share)
    return "project", Because("headers-names", share)


def _side(header: str) -> str:
    """Say which side a header such as "Project 3" or "Partner A" speaks of, if it is numbered."""
    said = read_header(header).meanings
    if len(plain(header).split()) == 1 or organisation_word(header):
        return ""
    what = max((said[m].score for m in ("project", "name") if m in said), default=0)
    who = max((said[m].score for m in ("institution", "partners") if m in said), default=0)
    if max(what, who) < 1 / 2 or what == who:
        return ""
    return "project" if what > who else "institution"
