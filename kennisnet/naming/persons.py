"""Persons: who is named with a form of address ("mevr. T. Wielinga") is no organisation."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from kennisnet.naming.spelling import without_remark
from kennisnet.texts import LANGUAGES
from kennisnet.texts.words import WORDS

ALWAYS = ("en",)
"""The forms of address of these languages count in every table."""
MOST = 5
"""The name of a person has no more words."""
PARTICLES = "van|de|der|den|ter|ten|te|von|zu|zur|di|da|del|della|du|des|la|le|dos|do|y|e|af|av|v\\.d\\.|v\\."
"""Small words within the name of a person."""
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
"""Capitals, for a pattern."""
_WORD = (
    rf"(?:(?:[{UPPER}][a-z]?\.\s?-?)+|[{UPPER}](?=\s)|[{UPPER}][\w'’-]+|(?:{PARTICLES})\b|'[st]\b)"
)
_PART = rf"(?:[{UPPER}][a-z]{{0,3}}\.?|{_WORD})"
_LIKE_A_PERSON = re.compile(rf"{_PART}(?:[\s.]+{_PART}){{1,{MOST - 1}}}")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.\s?-?)+")
_ORGANISATION = frozenset(
    word.replace(".", "")
    for words in (
        WORDS.names["kinds"],
        WORDS.names["legal_forms"],
        WORDS.organisations["heads"],
        WORDS.organisations["tails"],
    )
    for word in words
)
"""Words that make an organisation of a name."""
_LONG_ENDS = tuple(word for word in _ORGANISATION if len(word) > MOST)


_FIRST = frozenset(
    title.split(".", 1)[0].split(" ", 1)[0]
    for words in WORDS.persons.values()
    for title in words["titles"]
)
"""How forms of address begin, in any language: a quick no."""


@lru_cache
def _pattern(languages: tuple[str, ...]) -> re.Pattern[str]:
    titles = {t for lang in (*ALWAYS, *languages) for t in WORDS.persons[lang]["titles"]}
    one = "|".join(map(_title, sorted(titles, key=lambda title: (-len(title), title))))
    between = rf"(?:\s+|(?<=\.)(?=(?:{one})[\s.]))"
    return re.compile(rf"(?:(?:{one}){between})+({_WORD}(?:[\s.]*{_WORD}){{0,{MOST - 1}}})")


def looks_like_person(text: str) -> bool:
    """Say whether a text could be the name of a person: two to five words or initials with capitals.

    >>> [looks_like_person(one) for one in ("Kit Brown", "Dr Sarah Okafor", "J. de Vries", "TNO", "UL")]
    [True, True, True, False, False]
    """
    words = without_remark(text).strip()
    capitals = re.findall(r"[^\W\d_]{4,}", words)
    return bool(_LIKE_A_PERSON.fullmatch(words)) and not any(map(str.isupper, capitals))


def _title(title: str) -> str:
    """Give the pattern of a form of address: small, or with one capital; never in capitals alone."""
    bare = title.rstrip(".")
    stop = r"\." if title.endswith(".") else r"\.?"
    first = f"[{bare[0]}{bare[0].upper()}]"
    return rf"{first}{re.escape(bare[1:])}{stop}"


def is_person(mention: str, languages: Collection[str] = LANGUAGES) -> bool:
    """Say whether a mention is a person with a form of address, in a table in these languages.

    >>> is_person("mevr. T. Wielinga"), is_person("dhr. P. Snoek (zzp)"), is_person("Dr. Pohl")
    (True, True, True)
    >>> is_person("prof. dr. A.B. Jansen"), is_person("Prof.dr.ir. K. Vis")
    (True, True)
    >>> is_person("ING Bank"), is_person("Prof. Bavinck School"), is_person("Mr. Jones Ltd")
    (False, False, False)
    >>> is_person("Mme Claire Aubert"), is_person("Mme Claire Aubert", ["fr"])
    (False, True)
    """
    if mention.split(".", 1)[0].split(" ", 1)[0].casefold() not in _FIRST:
        return False
    plain = without_remark(mention).strip()
    found = _pattern(tuple(languages)).fullmatch(plain)
    if not found:
        return False
    # Behind a form of address "A.B." are initials, and no company.
    return not says_organisation(_INITIALS.sub("", found[1]))


def says_organisation(name: str) -> bool:
    """Say whether a word of a name makes it that of an organisation.

    >>> says_organisation("Deltion College"), says_organisation("Karin Smit")
    (True, False)
    """
    words = {word.casefold() for word in re.findall(r"[\w'’]+", name.replace(".", ""))}
    return any(word in _ORGANISATION or word.endswith(_LONG_ENDS) for word in words)
