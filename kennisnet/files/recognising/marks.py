"""What the text of a cell looks like: a number, a total, a note, a numbered heading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from kennisnet.files.headers import plain
from kennisnet.naming.sieve import never
from kennisnet.texts.words import WORDS

NUMERIC = re.compile(r"[€$£]?\s*[-+]?\d[\d.,\s]*(?:[%€$£]|[^\W\d]{1,12}\.?)?")
"""A number, perhaps with what is counted ("54 projecten")."""
_CODE = re.compile(r"(?=.*\d)[\w./-]+")
_LONGEST_CODE = 12
_NUMBERED = re.compile(r"(?:[IVX]+|[A-Z]|\d{1,2})(?:[.):]|\s[-–])\s+\S.*")
_SIGNED = re.compile(r"[*†‡¹²³]+\)?(?:\s|=|$|\w).*", re.DOTALL)
_LEGEND = re.compile(r"\w{1,3}\s*=\s*\w{4}.*[,;]\s*\w{1,3}\s*=\s*\w{4}.*", re.DOTALL)
_LEAST_WORDS = 4
_LEAST_LETTERS = 5


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


_TOTALS_START = {word[:2] for word in WORDS.rows["total"]}
_BEGINS_NO_TOTAL = never(word[:1] for word in WORDS.rows["total"])
_TOTAL = re.compile(rf"(?:{_any_of(WORDS.rows['total'])})\b\W*(.*)", re.IGNORECASE | re.DOTALL)
_TOTAL_BEHIND = re.compile(
    rf"(.*\w)\W+(?:{_any_of(WORDS.rows['total'])})\W*", re.IGNORECASE | re.DOTALL
)
_TOTALS_END = {word.split()[-1].casefold() for word in WORDS.rows["total"]}
_FOOTNOTE = re.compile(
    rf"(?:{_any_of(WORDS.rows['footnote'])})\s*(?:[:=]|.*\d{{4}}|.*\d{{1,2}}[-/. ]\d).*",
    re.IGNORECASE | re.DOTALL,
)
_THEME = re.compile(
    rf"(?:{_any_of(WORDS.headers('table')['spoor'])})\s*(?:[:–-]|\d|[IVX]+\b|[A-Z]\b).*",
    re.IGNORECASE | re.DOTALL,
)


def total(text: str) -> Literal["alone", "named"] | None:
    """Say whether a text begins with a word for a total: alone (or with a number), or of what.

    >>> total("Totaal:"), total("Totaal 30 projecten"), total("Subtotaal Wonen"), total("Totaalbeeld")
    ('alone', 'alone', 'named', None)
    """
    plain = text.strip()
    found = plain[:2].casefold() in _TOTALS_START and _TOTAL.fullmatch(plain)
    if not found:
        return None
    number = re.split("[:=]", found[1])[-1].strip()
    return "alone" if not found[1] or NUMERIC.fullmatch(number) else "named"


def totals(texts: Iterable[str]) -> dict[str, Literal["alone", "named"]]:
    """Give the texts that begin with a word for a total, with what `total` says of them.

    >>> totals(["Lab", "Totaal:", "Subtotaal Wonen"])
    {'Totaal:': 'alone', 'Subtotaal Wonen': 'named'}
    """
    perhaps = (text for text in texts if text[:1] not in _BEGINS_NO_TOTAL)
    return {text: said for text in perhaps if (said := total(text))}


def total_of(text: str) -> str:
    """Give what a total says that it is of; nothing where a text is no total, or says nothing.

    >>> total_of("Subtotaal Wonen"), total_of("Wonen Total"), total_of("Totaal"), total_of("Wonen")
    ('Wonen', 'Wonen', '', '')
    """
    said = text.strip()
    if total(said) == "named":
        found = _TOTAL.fullmatch(said)
    else:
        *_, last = ["", *said.split()]
        ends = last.strip(".:)").casefold() in _TOTALS_END
        found = _TOTAL_BEHIND.fullmatch(said) if ends else None
    return found[1].strip() if found else ""


def is_amount(text: str) -> bool:
    """Say whether a cell holds a number, or a formula that would give one.

    >>> is_amount("€ 1.200"), is_amount("54 projecten"), is_amount("=SUM(B2:B9)"), is_amount("UL")
    (True, True, True, False)
    """
    return is_formula(text) or bool(NUMERIC.fullmatch(text))


def is_formula(text: str) -> bool:
    """Say whether a cell holds a formula, or the error of one.

    >>> is_formula("=SUM(B2:B9)"), is_formula("12")
    (True, False)
    """
    return text.startswith(("=", "#"))


def is_footnote(text: str) -> bool:
    """Say whether a text says where a table comes from, of when it is, or what signs mean.

    >>> is_footnote("Bron: gemeente"), is_footnote("* = penvoerder"), is_footnote("Bron van energie")
    (True, True, False)
    >>> is_footnote("LP = lead partner, PP = project partner"), is_footnote("A = B")
    (True, False)
    """
    return any(form.fullmatch(text) for form in (_FOOTNOTE, _SIGNED, _LEGEND))


def is_sentence(text: str) -> bool:
    """Say whether a text is a sentence rather than a name.

    >>> is_sentence("Dit overzicht is een selectie."), is_sentence("Naar een gezonde stad")
    (True, False)
    """
    return text.rstrip(")").endswith((".", "!")) and len(text.split()) >= _LEAST_WORDS


def is_numbered(text: str) -> bool:
    """Say whether a text has a number or a letter before it, as headings have.

    >>> is_numbered("A. Wonen"), is_numbered("2) Zorg"), is_numbered("5G Lab")
    (True, True, False)
    """
    return bool(_NUMBERED.fullmatch(text))


def is_theme(text: str) -> bool:
    """Say whether a text calls itself a theme.

    >>> is_theme("Thema 1: Wonen"), is_theme("Spoor II"), is_theme("Themapark")
    (True, True, False)
    """
    return bool(_THEME.fullmatch(text))


def begins_as_theme(text: str) -> bool:
    """Say whether a text begins with a word for a theme, and names one.

    >>> begins_as_theme("Thema Wonen"), begins_as_theme("Thema"), begins_as_theme("Themapark X")
    (True, False, False)
    """
    first, _, rest = text.partition(" ")
    return bool(rest.strip()) and plain(first) in WORDS.headers("table")["spoor"]


def is_loud(text: str) -> bool:
    """Say whether a text is in capitals, and no abbreviation.

    >>> is_loud("WONEN EN ZORG"), is_loud("TNO")
    (True, False)
    """
    return text.isupper() and sum(map(str.isalpha, text)) >= _LEAST_LETTERS


def is_code(text: str) -> bool:
    """Say whether a text looks like the code of a project.

    >>> is_code("1a"), is_code("EFRO-12"), is_code("Wonen"), is_code("3 huizen")
    (True, True, False, False)
    """
    if len(text) > _LONGEST_CODE:
        return False
    return text.isdecimal() or bool(_CODE.fullmatch(text))


def same_sum(one: float, other: float) -> bool:
    """Say whether two sums are the same, but for what is rounded.

    >>> same_sum(100.0, 100.01), same_sum(100.0, 101.0)
    (True, False)
    """
    return abs(one - other) <= 0.01 + 1e-6 * abs(other)


def as_number(text: str, *, comma: bool) -> float | None:
    """Give the number that a text holds; ``comma``: it has a decimal comma.

    >>> as_number("€ 1.200,50", comma=True), as_number("1,200", comma=False), as_number("x", comma=False)
    (1200.5, 1200.0, None)
    """
    bare = re.sub(r"[€$£%\s]", "", text)
    bare = bare.replace(".", "").replace(",", ".") if comma else bare.replace(",", "")
    try:
        return float(bare)
    except ValueError:
        return None
