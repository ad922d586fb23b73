"""Whom to call at an institution: persons, e-mail addresses and telephone numbers beside its name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kennisnet.naming.persons import (
    PARTICLES,
    UPPER,
    is_person,
    looks_like_person,
    says_organisation,
)
from kennisnet.naming.same.folding import folded
from kennisnet.naming.same.lexicon import COUNTRY, FIELD, KIND
from kennisnet.naming.spelling import normal, without_remark
from kennisnet.texts.words import WORDS

_ANY = tuple(sorted(WORDS.persons))
"""Beside an institution a form of address of any language counts."""
FEWEST_DIGITS, MOST_DIGITS = 9, 14
"""So many digits has a telephone number."""
LEAST_NAME = 3
"""A name of which fewer letters stand in an e-mail address tells nothing."""
_INITIALED = re.compile(rf"(?:[{UPPER}]\.[\s-]?)+(?:(?:{PARTICLES})\s+)*[{UPPER}][\w'’-]+")
_OF_FAMILY = re.compile(rf"[{UPPER}][\w'’.-]+\s(?:van|von)\s")
"""What stands within the names of persons, and hardly ever in those of places or departments."""
_PARTICLE = re.compile(rf"\s(?:{PARTICLES})\s")

_LONG_WORD = 10
_LONG_CALLERS = [word for word in WORDS.callers if len(word) >= _LONG_WORD]
_CALLER = re.compile(
    rf"\A(?:(?:{'|'.join(sorted(WORDS.callers))})\.?\s*:|(?:{'|'.join(sorted(_LONG_CALLERS))})\s)\s*",
    re.IGNORECASE,
)
"""A word for persons before a name: "contact: Karin Smit", "contactpersoon Karin Smit"."""
_PARTING = r"\s,;|/&–—:-"
_LABELS = "|".join(sorted(map(re.escape, WORDS.cells["contacts"]), key=lambda w: (-len(w), w)))
_MAIL = r"<?(?:mailto:)?(?<![\w.+-])(?P<local>[\w.+-]{1,64})@[\w-]+(?:\.[\w-]+)+>?"
_PHONE = r"(?<![\w.])(?:\+\d{1,3}[ .-]?(?:\(0\))?|\(0\d{1,4}\)|0)[\d ./-]{6,18}\d(?!\w)"
_CONTACT = re.compile(
    rf"(?P<before>(?<![{_PARTING}])[{_PARTING}]+)?"
    rf"(?:(?<!\w)(?:(?i:{_LABELS})(?!\w)\.?|[TtMmEe](?=:))\s?:?\s?)?(?:{_MAIL}|(?P<phone>{_PHONE}))"
)
_MAY_CALL = re.compile(r"[+0][\d ()./-]{8}")
_GOES_ON = re.compile(r"[^\S\n]*(?:[,;|/)\n]|\Z)")
"""Behind an address: the sign that parts names, so that the one before it can go."""
_ATTENTION = tuple(
    sorted(
        {word for words in WORDS.persons.values() for word in words.get("attention", ())},
        key=lambda word: (-len(word), word),
    )
)
_ATTENTIVE = tuple(word.casefold() for word in _ATTENTION)
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_ASKED_FOR = re.compile(
    rf"(?P<before>(?<![{_PARTING}])[{_PARTING}]+)?(?<!\w)(?P<word>{'|'.join(map(re.escape, _ATTENTION))})"
    rf"(?:(?<=\.)|(?!\w)\.?)\s*:?(?P<person>[^\n,;|()/]+)",
    re.IGNORECASE,
)
_AND = re.compile(rf"\s(?:{'|'.join(sorted(WORDS.cells['and']))}|&)\s")
_FIRST = re.compile(r"\([\s,;|/–—-]+")
_LAST = re.compile(r"(?<![\s,;|/–—-])[\s,;|/–—-]+\)")
_EMPTY = re.compile(r"(?:(?<!\s)\s+)?\(\s*\)")
_PIECE = re.compile(r"(?s:.*(?P<before>[,;|/\n(<]|(?<=\s)[-–—](?=\s)))(?P<name>[^\n]*)")
LONGEST = 100
"""The name of a person with what stands before it has no more signs."""


def _may_ask_for(text: str) -> bool:
    plain = text.casefold().replace(_APOSTROPHE, "'")
    return any(word in plain for word in _ATTENTIVE)


def _without_asked_for(text: str) -> str:
    """Leave out whom to ask for at an institution, "t.a.v. Karin Smit", unless nothing else is there."""
    if not _may_ask_for(text):
        return text
    plain = text.replace(_APOSTROPHE, "'")
    kept, place = "", 0
    for found in _ASKED_FOR.finditer(plain):
        end = found.end()
        further = _AND.search(plain, found.start("person"), end)
        if further and not could_be_person(plain[further.end() : end].strip()):
            end = further.start()
        person = plain[found.start("person") : end].strip()
        # "c/o City of Turku": an institution that houses another is more than an address.
        if "/" in found["word"] and not could_be_person(person):
            continue
        before = "" if plain[: found.start()].strip() else found["before"] or ""
        kept, place = kept + text[place : found.start()] + before, end
    kept = _EMPTY.sub("", kept + text[place:]).strip(" \t\n,;|/")
    return kept or text


def may_hold_contact(text: str) -> bool:
    """Say whether a text may hold an address or a telephone number; never wrong in its no.

    >>> may_hold_contact("UL k.smit@ul.nl"), may_hold_contact("Fonds 1818")
    (True, False)
    """
    return "@" in text or _MAY_CALL.search(text) is not None or _may_ask_for(text)


def without_contacts(text: str) -> str:
    """Give a text without e-mail addresses and telephone numbers, nor who has such an address or is asked for.

    A person goes as well whose name stands in the address behind it.

    >>> without_contacts("UL k.smit@ul.nl, Isala (06-12345678)"), without_contacts("info@isala.nl")
    ('UL, Isala', '')
    >>> without_contacts("UL, Karin Smit, k.smit@ul.nl"), without_contacts("UL (Karin Smit, tel. 071 123 45 67)")
    ('UL', 'UL (Karin Smit)')
    >>> without_contacts("UL t.a.v. Karin Smit; Isala c/o P. Vis"), without_contacts("attn. K. Wit, UL")
    ('UL; Isala', 'UL')
    >>> without_contacts("Fonds 1818, 3M (2025)"), without_contacts("TNO; tno@tno.nl; KWR")
    ('Fonds 1818, 3M (2025)', 'TNO; KWR')
    """
    if not may_hold_contact(text):
        return text
    text = _without_asked_for(text)
    kept, place = "", 0
    for found in _CONTACT.finditer(text):
        phone = found["phone"]
        if phone and not FEWEST_DIGITS <= sum(map(str.isdigit, phone)) <= MOST_DIGITS:
            continue
        kept += text[place : found.start()]
        place = found.end()
        kept = _without_owner(kept, found["local"] or "")
        if not _GOES_ON.match(text, place):
            kept += found["before"] or ""
    if not place:
        return text
    kept = _EMPTY.sub("", _LAST.sub(")", _FIRST.sub("(", kept + text[place:])))
    return kept.strip(" \t\n,;|/")


def _without_owner(text: str, address: str) -> str:
    """Leave out the person at the end of a text whose name stands in an address.

    What stands alone in a cell or an item is who takes part, whatever its name.
    """
    bare = text.rstrip(" (<")
    found = _PIECE.match(bare, max(len(bare) - LONGEST, 0)) if address else None
    if found is None or found["before"] in {";", "|"} or not found["name"].strip():
        return text
    left = bare[: found.start("before")]
    if not left.strip() or not could_be_person(found["name"].strip()):
        return text
    names = [_letters(word) for word in re.findall(r"[^\W\d_]+", found["name"])]
    owns = (len(name) >= LEAST_NAME and name in _letters(address) for name in names)
    if not any(owns):
        return text
    return left + "(" if found["before"] == "(" else left.rstrip() + text[len(bare) :]


def _letters(text: str) -> str:
    plain = normal("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalpha() and not unicodedata.combining(sign))


def formed_as_person(text: str) -> bool:
    """Say, at first sight, whether a text has the form of a person's name, also with a title.

    >>> formed_as_person("mevr. E. Bos"), formed_as_person("TNO")
    (True, False)
    """
    plain = _CALLER.sub("", text, count=1)
    formed = is_person(plain, _ANY) or looks_like_person(plain)
    return formed and not says_organisation(plain)


@lru_cache(1 << 14)
def could_be_person(text: str) -> bool:
    """Say whether a text has the form of a person's name, and no word that an organisation has.

    Places and companies can have that form as well: what stands around it must tell.

    >>> [could_be_person(one) for one in ("Karin Smit", "dr. P. de Boer", "San Diego")]
    [True, True, True]
    >>> [could_be_person(one) for one in ("Deltion College", "Applied Physics", "Thales Nederland", "TNO")]
    [False, False, False, False]
    """
    plain = _CALLER.sub("", without_remark(text).strip(), count=1)
    if is_person(plain, _ANY):
        return True
    if not looks_like_person(plain) or says_organisation(plain):
        return False
    words = [word.replace("-", "") for word in plain.split()]
    if any(len(word) > 1 and word.isupper() and word.isalpha() for word in words):
        return False
    # "Jan de Groot" is not about what is great.
    named = _INITIALED.match(plain) or _PARTICLE.search(plain)
    telling = (KIND, COUNTRY) if named else (KIND, COUNTRY, FIELD)
    return not any(token.startswith(telling) for token in folded(plain).meant)


def surely_person(text: str) -> bool:
    """Say whether such a text names a person: a form of address, initials or "contact:" tell it.

    >>> [surely_person(one) for one in ("M. van Dijk", "mevr. T. Wiel", "contact: Karin Smit")]
    [True, True, True]
    >>> surely_person("Karin Smit"), surely_person("St. Gallen")
    (False, False)
    """
    plain = text.strip()
    told = bool(_CALLER.match(plain) or _INITIALED.match(plain)) or is_person(plain, _ANY)
    return told and could_be_person(plain)


def likely_person(text: str) -> bool:
    """Say whether such a text surely or very likely names a person: "Marjan van Dijk" as well.

    >>> likely_person("Marjan van Dijk"), likely_person("Karin Smit")
    (True, False)
    """
    return surely_person(text) or (could_be_person(text) and bool(_OF_FAMILY.match(text.strip())))
