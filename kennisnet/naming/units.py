"""Parts of institutions as names tell them: "UT/ITC", "Universiteit Leiden, Faculteit der Letteren"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from kennisnet.naming.spelling import BLANKS, normal, squash
from kennisnet.texts.words import WORDS

LEAST, MOST = 3, 7
"""An abbreviation that can be a part has so many letters: shorter ones are countries and states."""
LONGEST = 300
"""In a longer name no part is looked for."""
SIGNS = (",", "/", "-", "(")
"""What stands between an institution and its part; a dash between spaces, a bracket to the end."""
_SIGN = re.compile(rf"{BLANKS}(?:[,/]\s*|\((?=[^()]+\)\s*\Z))|(?<!\s)\s+[-–—]\s+")
_FURTHER = re.compile(r"[,;/|()]|\s[-–—]\s")
_LETTERS = re.compile(r"[^\W\d_]+")


_ANY_SIGN = re.compile(r"[,/(\-–—]")


class Cut(NamedTuple):
    """A name cut at a sign: what stands before it, the sign, and what stands behind it."""

    whole: str
    sign: str
    part: str


def cuts_of(name: str) -> Iterator[Cut]:
    """Give every way to cut a name into an institution and its part.

    >>> [*cuts_of("UT/ITC")], [*cuts_of("Lab (Ost)")]
    ([Cut(whole='UT', sign='/', part='ITC')], [Cut(whole='Lab', sign='(', part='Ost')])
    """
    if len(name) > LONGEST:
        return
    plain = squash(name)
    for found in _SIGN.finditer(plain):
        whole, part = plain[: found.start()], plain[found.end() :]
        sign = _plain_sign(found[0])
        part = part.rstrip()[:-1].rstrip() if sign == "(" else part
        if whole and part:
            yield Cut(whole, sign, part)


def holds_sign(name: str) -> bool:
    """Say, without cutting it, whether a name may have a part; never wrong in its no.

    >>> holds_sign("UT/ITC"), holds_sign("Universiteit Twente")
    (True, False)
    """
    return _ANY_SIGN.search(name) is not None


def _plain_sign(text: str) -> str:
    sign = text.strip()
    return "-" if sign in {"–", "—"} else sign


def sign_between(text: str) -> str:
    """Give the sign that a text between two mentions is; nothing where it is none of them.

    >>> sign_between(" – "), sign_between(";"), sign_between("/")
    ('-', '', '/')
    """
    sign = _plain_sign(text)
    return sign if sign in SIGNS else ""


@lru_cache
def _words(languages: tuple[str, ...], *, sure: bool) -> re.Pattern[str]:
    lists = [WORDS.units[lang] for lang in languages]
    units = sorted({re.escape(word) for one in lists for word in one["units"]})
    also = sorted({re.escape(word) for one in lists for word in one["also"]})
    # A compound ends in a word for a part: "rechtenfaculteit".
    found = rf"\w*(?:{'|'.join(units) or '(?!)'})"
    found += "" if sure or not also else f"|(?:{'|'.join(also)})"
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def says_unit(text: str, languages: tuple[str, ...], *, sure: bool = False) -> bool:
    """Say whether a word in a text names a part of an institution.

    ``sure``: a word that never begins the name of an institution by itself.

    >>> [says_unit("Instituut Psychologie", ("nl",), sure=sure) for sure in (False, True)]
    [True, False]
    >>> says_unit("Rechtenfaculteit", ("nl",), sure=True), says_unit("Faculty of Law", ("fi",))
    (True, False)
    """
    return _words(languages, sure=sure).search(text) is not None


def several(text: str) -> bool:
    """Say whether more than one thing stands in a text: a list, or a part of a part."""
    return _FURTHER.search(text) is not None


def abbreviated(text: str) -> bool:
    """Say whether a text is one word in capitals that can be a part of an institution.

    A code of a country, a legal form and a word for an institution ("GGD") are none.

    >>> [abbreviated(text) for text in ("ITC", "FSW", "NL", "USA", "GGD", "Delft", "GmbH")]
    [True, True, False, False, False, False, False]
    """
    if not (LEAST <= len(text) <= MOST and text.isalpha() and text.isupper()):
        return False
    return text not in _countries() and text.casefold() not in _forms()


@lru_cache
def _forms() -> frozenset[str]:
    endings = WORDS.names["legal_forms"] | WORDS.organisations["endings"]
    endings |= WORDS.organisations["heads"]
    return frozenset(re.sub(r"\W", "", form) for form in endings)


@lru_cache
def _countries() -> Collection[str]:
    """Give the codes of countries of two and three letters."""
    from babel.core import get_global

    return frozenset(get_global("territory_aliases"))


def spoken(text: str) -> bool:
    """Say whether a word has a vowel, so that it could be a place in capitals ("LYON").

    >>> spoken("LYON"), spoken("FSW"), spoken("ÅBO")
    (True, False, True)
    """
    bare = (sign for sign in normal("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return any(sign in "aeiouyøæœ" for sign in bare)


def short_for(short: str, name: str) -> bool:
    """Say whether the letters of an abbreviation stand in a name, one after the other.

    >>> short_for("ESA", "European Space Agency"), short_for("ITC", "UT")
    (True, False)
    """
    letters = iter(name.casefold())
    return all(sign in letters for sign in short.casefold())


def initials(name: str) -> str:
    """Give the first letters of the words of a name that begin with a capital.

    >>> initials("International Training Centre of Delft")
    'ITCD'
    """
    return "".join(word[0] for word in _LETTERS.findall(name) if word[0].isupper())


def words_in(name: str) -> frozenset[str]:
    """Give the words of a name in small letters."""
    return frozenset(word.casefold() for word in _LETTERS.findall(name))
