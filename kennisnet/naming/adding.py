"""Brackets that add names to the one before them: "NASA (+ASI)", "TNO (i.s.m. UL)", "Bath (with Arup, BT)"."""

from __future__ import annotations

import re

from kennisnet.naming.contacts import could_be_person, likely_person
from kennisnet.naming.ends import without_end
from kennisnet.naming.units import says_unit
from kennisnet.texts.words import WORDS

_TOGETHER = "|".join(WORDS.patterns("together"))
_WITH = "|".join(sorted(WORDS.cells["beside"]))
_ARTICLES = WORDS.organisations["articles"]
_TIES = WORDS.organisations["ties"] | WORDS.cells["and"]
_SIGN = rf"\+|(?:{_TOGETHER})(?!\w):?|(?P<beside>(?:{_WITH})\s)"
_BEGINS = re.compile(rf"\s*(?:{_SIGN})\s*(?=\S)", re.IGNORECASE)
_PARTS = re.compile(rf"[,;/+]|\s(?:{'|'.join(sorted(WORDS.cells['and']))})\s")
_HALF = re.compile(r"-[^\W\d_A-ZÀ-ÖØ-Þ]")
"""A word as "EU-funding" says what somebody gets."""
ADDING = (";", ",", "+")
"""What parts the names in such a bracket, beside what parts them in the cells."""
_BLANKS = re.compile(r"\s+")
LONGEST = 300
"""A longer bracket is a remark."""
MOST_WORDS = 10


def added_by(bracket: str) -> str:
    """Give the names that a bracket adds, as they stand, or nothing.

    All of them begin with a capital and are no parts of institutions and no persons. Behind a bare
    "with" every word of them has a capital.

    >>> added_by("+ASI"), added_by("i.s.m. UL en TNO"), added_by("with Arup, BT")
    ('ASI', 'UL en TNO', 'Arup, BT')
    >>> added_by("+31 71 500"), added_by("with support of BT"), added_by("+ Faculteit Recht")
    ('', '', '')
    >>> added_by("with Anna de Vries"), added_by("met EU-subsidie"), added_by("Withington")
    ('', '', '')
    """
    begun = _BEGINS.match(bracket) if len(bracket) <= LONGEST else None
    if begun is None or "(" in bracket:
        return ""
    names = bracket[begun.end() :].strip()
    named = _named if begun["beside"] else _begins
    parts = [part.strip() for part in _PARTS.split(without_end(names)) if part.strip()]
    return names if parts and all(map(named, parts)) else ""


def _begins(part: str) -> bool:
    """Say whether a part can be the name of an institution, behind a sign that says that it adds."""
    article, _, rest = part.partition(" ")
    name = rest.strip() if article.casefold() in _ARTICLES else part
    unit = says_unit(part, tuple(WORDS.units), sure=True)
    few = len(part.split()) <= MOST_WORDS
    return name[:1].isupper() and few and not unit and not likely_person(part)


def _named(part: str) -> bool:
    words = [word for word in part.split() if word.casefold() not in _TIES]
    capitals = all(word[0].isupper() or word == "&" for word in words)
    return capitals and _begins(part) and not _HALF.search(part) and not could_be_person(part)


def at_end(text: str, position: int, pattern: re.Pattern[str]) -> bool:
    """Say whether a name ends here: behind it is nothing, what parts names, or a bracket."""
    blanks = _BLANKS.match(text, position)
    rest = blanks.end() if blanks else position
    tokens = (pattern.match(text, place) for place in {position, rest})
    return rest == len(text) or any(
        t and t.lastgroup in {"between", "mark", "bracket"} for t in tokens
    )


def parting(names: str, separators: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Give the signs that part the names in such a bracket.

    "And" is one of them between single words of which one is in capitals.

    >>> parting("TNO", ("and",)), parting("TNO", None)
    (('and', ';', ',', '+'), None)
    >>> "and" in parting("UL en Deltares", ()), "and" in parting("Kunst en Cultuur", ())
    (True, False)
    """
    if separators is None:
        return None
    words = [part.strip() for part in _PARTS.split(names)]
    joined = any(map(str.isupper, words)) and not any(" " in word for word in words)
    return tuple(dict.fromkeys((*separators, *ADDING, *(("and",) if joined else ()))))
