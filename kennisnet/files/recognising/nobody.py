"""Phrases in a cell with names that say that there is nobody: "geen partners", "S.O."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kennisnet.files.headers import plain
from kennisnet.files.recognising.headers import read_header
from kennisnet.naming.sieve import never
from kennisnet.texts.words import WORDS

SIDES = ("lead", "partners")
MOST_WORDS = 5
"""A name has more words, or other ones."""
NEAR = 80
"""How alike a word must be to one of the header, in percent: "osatoteuttajia", "Osatoteuttajat"."""
SURE = 0.8
"""What words must say at least of leads or partners."""
LETTERS = 3
"""An abbreviation in capitals without full stops has more letters, or it can be a name."""


def _letters(word: str) -> str:
    return "".join(re.findall(r"\w", word))


_STOPPED = {_letters(word): word for word in sorted(WORDS.not_given) if "." in word}
"""Abbreviations by their letters alone: full stops make no difference."""
LONGEST = max(map(len, _STOPPED.values()), default=0) * 2
"""No abbreviation with full stops and spaces is longer."""
_PENDING, _NOTHING = (
    tuple(f" {phrase}" for phrase in sorted(words) if " " in phrase)
    for words in (WORDS.pending, WORDS.not_given - WORDS.pending)
)
"""Phrases at the end of a text that say of anybody that nobody is known yet: "sites to be confirmed"."""
_LATE = (*_PENDING, *_NOTHING)
_STARTS = {letters[:1] for letters in _STOPPED}
_HEADERS = sorted(word for side in SIDES for word in WORDS.headers("table")[side])
_NEGATIONS = sorted({plain(word) for word in WORDS.negations}, key=lambda w: (-len(w), w))
_FIRST = {negation.split()[0] for negation in _NEGATIONS}


_BEGINS_OTHERWISE = never(word[:1] for word in (*WORDS.not_given, *_STARTS, *_FIRST))
_ENDS_OTHERWISE = never(phrase[-1:] for phrase in _LATE)


def perhaps_nobody(words: Iterable[str]) -> Iterator[str]:
    """Leave out words of which the first and the last sign show that they name somebody.

    >>> list(perhaps_nobody(["Hof", "n.v.t.", "geen partners", "123", "sites to be confirmed"]))
    ['n.v.t.', 'geen partners', 'sites to be confirmed']
    """
    return (
        word
        for word in words
        if word[:1] not in _BEGINS_OTHERWISE or word[-1:] not in _ENDS_OTHERWISE
    )


def says_nothing(word: str) -> bool:
    """Say whether a cell is one of the words for "not given", with or without full stops.

    So is a text that ends in such a phrase: "other sites to be confirmed".

    >>> says_nothing("N.V.T."), says_nothing("s.o"), says_nothing("nvt."), says_nothing("NVO")
    (True, True, True, False)
    """
    folded = " ".join(word.casefold().split())
    if folded in WORDS.not_given or folded.endswith(_LATE):
        return True
    return len(folded) <= LONGEST and _without_stops(folded)


def is_pending(word: str) -> bool:
    """Say whether a text ends in a phrase that says that nobody is known yet.

    >>> is_pending("Two sites to be confirmed"), is_pending("not given"), is_pending("to be confirmed")
    (True, False, False)
    """
    return " ".join(word.casefold().split()).endswith(_PENDING)


def _without_stops(folded: str) -> bool:
    """Say whether an abbreviation differs from a known one only in its full stops."""
    if folded[:1].isalnum() and folded[:1] not in _STARTS:
        return False
    known = _STOPPED.get(_letters(folded), "")
    return bool(known) and not re.search(r"[^\w\s.]", folded)


def can_be_a_name(word: str) -> bool:
    """Say whether a word for "not given" could as well be a name: a few capitals without stops.

    >>> can_be_a_name("NA"), can_be_a_name("SO"), can_be_a_name("S.O."), can_be_a_name("NVT")
    (True, True, False, False)
    """
    known = word.casefold() in WORDS.not_given
    return word.isupper() and word.isalpha() and len(word) < LETTERS + (not known)


@cache
def denies(text: str, header: str) -> bool:
    """Say whether a text says that there are none of those whom a header names, or no partners.

    >>> denies("ei osatoteuttajia", "Osatoteuttajat"), denies("Keine weiteren Partner", "Wer")
    (True, True)
    >>> denies("geen idee", "Partners"), denies("Zonder Zorgen", "Partners")
    (False, False)
    """
    first = text.split(maxsplit=1)[:1]
    if not first or plain(first[0]) not in _FIRST:
        return False
    words = plain(text)
    if len(words.split()) > MOST_WORDS:
        return False
    for negation in _NEGATIONS:
        if words.startswith(negation + " "):
            rest = words.removeprefix(negation).strip()
            whole = all(len(word) > 1 for word in rest.split())
            if whole and (_about(rest) or _near(rest, header)):
                return True
    return False


def _about(rest: str) -> bool:
    """Say whether words mean leads or partners, all of them."""
    said = read_header(rest).meanings
    told = (said[side] for side in SIDES if side in said)
    return any(one.score >= SURE and one.reason != "header-part" for one in told)


def _near(rest: str, header: str) -> bool:
    """Say whether a word is nearly one of the header, or one for leads or partners."""
    from rapidfuzz import fuzz, process

    words = [*plain(header).split(), *_HEADERS]
    longer = [word for word in words if len(word) > LETTERS]
    return process.extractOne(rest, longer, scorer=fuzz.ratio, score_cutoff=NEAR) is not None
