"""What stands in a column, as shares of its cells: numbers, dates, addresses, words for a role."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.headers import read_header
from kennisnet.naming import CERTAINTIES
from kennisnet.naming.dates import is_date
from kennisnet.network.cells import coded
from kennisnet.texts.words import WORDS

ROWS = 20_000
"""Of a longer column so many cells are looked at, evenly spread."""
DISTINCT = 1_000
"""So many different texts of a column are looked at; which, does not hang on the order of the rows."""
ROLE_FROM = 0.9
"""A cell that says "lead partner" so clearly, by the words of headers, is a word for a role."""
LONGEST_ROLE = 40
CHOICES = 50
"""A column of roles or answers has no more different texts."""
CODE_SIGNS, CODE_WORDS = 60, 3
ANSWERS = frozenset(map(plain, WORDS.answers["yes"] | WORDS.answers["no"]))
_BETWEEN = re.compile(r"[/|;,\n]+")
LEADING, FOLLOWING = (frozenset(map(plain, WORDS.roles[role])) for role in ("trekker", "partner"))

_NUMBER = re.compile(
    r"[-+]?\s*(?:[€$£]\s*)?\d[\d\s.,'’]*(?:%|[€$£]|eur|euro|dkk|sek|mln|mio|m|k)?", re.IGNORECASE
)
_LETTERS, _DIGITS = re.compile(r"[^\W\d_]"), re.compile(r"\d")
LONG_NUMBER, TO_A_LETTER = 6, 2
"""A number with letters in it has so many digits, and so many for each letter: "PL 740-718-34-22"."""
_MARK = re.compile(r"(?<=\w)[^\S\n]?[(\[][^\W\d_]{1,2}[)\]]")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
_LINK = re.compile(r"(?:\w+://|www\.)\S+")
_STREET = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(WORDS.streets)))})(?!\w)")
_POSTCODE = re.compile(r"\b\d{4}\s?[A-Z]{2}\b")
_LIST = re.compile(r"[;|\n]|,.*,", re.DOTALL)


@cache
def _organisations() -> re.Pattern[str]:
    """Give the pattern of a name with a word such as "university", or a legal form, in it."""
    kinds = sorted(WORDS.names["kinds"], key=len, reverse=True)
    forms = [
        re.escape(form).replace(r"\.", r"\.?\s?") for form in sorted(WORDS.names["legal_forms"])
    ]
    ends = "|".join(map(re.escape, (kind for kind in kinds if len(kind) > 5)))  # noqa: PLR2004
    whole = "|".join(map(re.escape, kinds))
    pattern = rf"(?<!\w)(?:{whole}|{'|'.join(forms)})(?!\w)|\w(?:{ends})(?!\w)"
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """The different texts of a column, and the share of the filled cells that each takes."""

    texts: tuple[str, ...]
    weights: np.ndarray
    cells: int
    different: int

    def share(self, holds: Callable[[str], object]) -> float:
        """Give the share of the filled cells of which something holds; 0 of an empty column."""
        held = np.fromiter((bool(holds(text)) for text in self.texts), bool, len(self.texts))
        return float(self.weights[held].sum())

    def _of_few(self, holds: Callable[[str], object]) -> float:
        """Give the share, 0 where there are too many different texts for a column of choices."""
        return self.share(holds) if self.different <= CHOICES else 0

    @cached_property
    def numbers(self) -> float:
        """The share of numbers, amounts among them."""
        return self.share(_NUMBER.fullmatch)

    @cached_property
    def dates(self) -> float:
        """The share of dates, months, years and periods."""
        return self.share(is_date)

    @cached_property
    def links(self) -> float:
        """The share of addresses on the web."""
        return self.share(_LINK.fullmatch)

    @cached_property
    def no_names(self) -> float:
        """The share that is a number, a date, an address on the web, by mail or in a street."""
        return self.share(_no_name)

    @cached_property
    def answers(self) -> float:
        """The share that says yes or no; a lone cross is a yes."""
        return self._of_few(lambda text: plain(text) in ANSWERS)

    @cached_property
    def lists_of_answers(self) -> float:
        """The share that says yes or no, once or several times: "true // false"."""
        return self._of_few(answers_alone)

    @cached_property
    def roles(self) -> float:
        """The share of words for a role, yes and no left out."""
        return self._of_few(lambda text: plain(text) not in ANSWERS and is_role(text))

    @cached_property
    def codes(self) -> float:
        """The share that can be the code of a project."""
        return self.share(is_code)

    @cached_property
    def certainties(self) -> float:
        """The share of words for a certainty."""
        return self.share(lambda text: text.casefold() in CERTAINTIES)

    @cached_property
    def lists(self) -> float:
        """The share that looks like several names."""
        return self.share(_LIST.search)

    @cached_property
    def organisations(self) -> float:
        """The share with a kind of organisation or a legal form in it, beside other words."""
        held = np.array([*map(bool, self.organisation_words)], dtype=bool)
        return float(self.weights[held].sum())

    @cached_property
    def organisation_words(self) -> list[str]:
        """What in each text makes it the name of an organisation, "" for nothing."""
        return [*map(organisation_word, self.texts)]

    @cached_property
    def words(self) -> float:
        """The words of a cell, on average."""
        counts = np.fromiter((len(text.split()) for text in self.texts), float, len(self.texts))
        return float((counts * self.weights).sum())


def column_of(values: pd.Series) -> Column:
    """Look at the cells of a column; missing ones are empty, and so is what says "not given".

    >>> column = column_of(pd.Series(["ja", "nee", None, "ja", "n.v.t."]))
    >>> column.texts, column.cells, column.answers
    (('ja', 'nee'), 4, 1.0)
    """
    codes, texts = coded(values)
    codes = codes[codes >= 0]
    cells = len(codes)
    if cells > ROWS:
        codes, places = pd.factorize(codes[np.linspace(0, cells - 1, ROWS).astype(int)])
        texts = texts[places]
    counts = np.bincount(codes, minlength=len(texts)).astype(float)
    different = len(texts)
    if different > DISTINCT:
        # They are distinct already: `categorize` would look for those that come again.
        order = np.argpartition(pd.util.hash_array(texts, categorize=False), DISTINCT)
        kept = np.sort(order[:DISTINCT])
        counts, texts = counts[kept], texts[kept]
    stripped = [str(text).strip() for text in texts]
    told = np.array([text.casefold() not in WORDS.not_given for text in stripped], bool)
    weights = counts[told]
    kept_texts = tuple(text for text, tells in zip(stripped, told, strict=True) if tells)
    shares = weights / weights.sum() if len(weights) else weights
    return Column(kept_texts, shares, cells if kept_texts else 0, different)


def answers_alone(text: str) -> bool:
    """Say whether a text is nothing but yes and no, or a list of these.

    >>> answers_alone("FALSE // TRUE"), answers_alone("ja"), answers_alone("ja, UL")
    (True, True, False)
    """
    said = [plain(one) for one in _BETWEEN.split(text) if one.strip()]
    return bool(said) and ANSWERS.issuperset(said)


def _no_name(text: str) -> bool:
    return bool(
        is_number(text)
        or is_date(text)
        or _LINK.fullmatch(text)
        or _MAIL.fullmatch(text)
        or is_address(text)
    )


def is_link(text: str) -> bool:
    """Say whether a text is an address on the web.

    >>> is_link("https://kust.nl/project"), is_link("Website")
    (True, False)
    """
    return _LINK.fullmatch(text.strip()) is not None


def is_number(text: str) -> bool:
    """Say whether a text is a number of any kind: an amount, or what registers and telephones have.

    >>> is_number("740-718-34-22"), is_number("123 456 789"), is_number("FI12345678")
    (True, True, True)
    >>> is_number("Agency 2100"), is_number("?")
    (False, False)
    """
    digits, letters = len(_DIGITS.findall(text)), len(_LETTERS.findall(text))
    if not letters:
        return digits > 0
    long = digits >= LONG_NUMBER and digits >= TO_A_LETTER * letters
    return long or _NUMBER.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Say whether a text is a street with a number, or has a Dutch postcode.

    >>> is_address("Rapenburg 70, 2311 EZ Leiden"), is_address("Niels Jernes Vej 10")
    (True, True)
    >>> is_address("Gymnasium 3"), is_address("Via Nova")
    (False, False)
    """
    numbered = any(sign.isdigit() for sign in text)
    return numbered and bool(_POSTCODE.search(text) or _STREET.search(text.casefold()))


@cache
def is_role(text: str) -> bool:
    """Say whether a text is a word for a role, alone or with a number or a word beside it.

    >>> is_role("Lead Partner"), is_role("PP"), is_role("Project coordinator"), is_role("TNO")
    (True, True, True, False)
    >>> is_role("CO (coordinator)"), is_role("TNO (T)"), is_role("UL (T); TNO")
    (True, False, False)
    """
    if len(text) > LONGEST_ROLE or "=" in text:  # "* = lead" explains a sign
        return False
    if _MARK.search(text):  # of a name: the letter is no word for a role by itself
        text = _MARK.sub("", text)
    if plain(text) in LEADING | FOLLOWING:
        return True
    said = read_header(text).meanings
    return any(said[who].score >= ROLE_FROM for who in ("lead", "partners") if who in said)


def is_code(text: str) -> bool:
    """Say whether a text can be the code of a project: short and of few words, or an address.

    >>> is_code("ANR-22-PETQ-0010"), is_code("How to read a table of others")
    (True, False)
    """
    short = len(text) <= CODE_SIGNS and len(text.split()) <= CODE_WORDS
    return bool(_LINK.fullmatch(text)) or (short and not _MAIL.fullmatch(text))


def organisation_word(text: str) -> str:
    """Give the word of a text that makes it the name of an organisation, or nothing.

    >>> organisation_word("Universität Bremen"), organisation_word("Acme GmbH")
    ('Universität', 'GmbH')
    >>> organisation_word("Universität"), organisation_word("Anna Jansen")
    ('', '')
    """
    found = _organisations().search(text)
    return found[0] if found and len(text.split()) > 1 else ""
