"""What says within a cell who leads: "(coord.)" behind a name, "Lead: … Partners: …" before names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kennisnet.naming.spelling import normal, squash
from kennisnet.texts.words import WORDS

LEAST_LETTERS = 4
"""Shorter words are names as well ("T", "LP")."""
CAPITAL_FROM = 5
"""An abbreviation without a full stop that begins with a capital has so many letters: "Port"."""
LEAST_LEFT = 2
"""An abbreviation leaves out so many letters: "pilot" is not short for "pilote"."""
END = " \t\n;,/|–—-"
"""What can stand between the names behind one label and the next label."""


def _bare(text: str) -> str:
    """Put a word in small letters without accents."""
    signs = normal("NFKD", squash(text).casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def _words(role: str, field: str) -> frozenset[str]:
    answers = WORDS.answers["yes"] | WORDS.answers["no"]
    found = (WORDS.roles[role] | WORDS.headers("table")[field]) - answers
    return frozenset(word for word in found if len(word) >= LEAST_LETTERS)


_LEAD_WORDS, _PARTNER_WORDS = _words("trekker", "lead"), _words("partner", "partners")
_FOLLOWING = frozenset(map(_bare, _PARTNER_WORDS))
_LEADING = frozenset(map(_bare, _LEAD_WORDS)) - _FOLLOWING
_IN_FULL = [_bare(word) for word in WORDS.roles["trekker"] & _LEAD_WORDS if " " not in word]
SIDES = dict.fromkeys((*_PARTNER_WORDS, *_FOLLOWING), "partners")
SIDES |= {word: "lead" for word in (*_LEAD_WORDS, *_LEADING) if word not in SIDES}
"""Which side a word before a colon names."""
_LONGEST = sorted(SIDES, key=lambda word: (-len(word), word))
_LABEL = re.compile(
    rf"(?:\A|(?<=[\s;,/|.]))({'|'.join(map(re.escape, _LONGEST))})(?:s|\(s\))?\s*:\s*",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def means_lead(remark: str) -> bool:
    """Say whether what stands in brackets is a word for a lead, in any language, or short for one.

    >>> means_lead("coord."), means_lead("Penvoerder"), means_lead("chef de file")
    (True, True, True)
    >>> means_lead("partner"), means_lead("Main"), means_lead("T"), means_lead("pilot")
    (False, False, False, False)
    """
    return any(_means_lead(part.strip()) for part in re.split("[,;/]", remark))


def means_partner(remark: str) -> bool:
    """Say whether what stands in brackets is a word for a partner, in any language.

    >>> means_partner("Deelnemer"), means_partner("Leiden")
    (True, False)
    """
    return _bare(remark) in _FOLLOWING


def _means_lead(text: str) -> bool:
    word = _bare(text)
    bare = word.rstrip(".")
    if bare in _LEADING:
        return True
    if len(bare) < LEAST_LETTERS or not bare.isalpha():
        return False
    short = bare != word or text[:1].islower() or len(bare) >= CAPITAL_FROM
    follows = any(one.startswith(bare) for one in _FOLLOWING)
    longer = (one for one in _IN_FULL if one.startswith(bare))
    return short and not follows and any(len(one) - len(bare) >= LEAST_LEFT for one in longer)


def by_word(text: str) -> list[tuple[str, str]]:
    """Give the parts of a text that begins with a label in words: which side, and what it says.

    Nothing where it does not begin with one.

    >>> by_word("Lead: UL; Partners: HsL, TNO"), by_word("Coördinator: UL - partner: HsL")
    ([('lead', 'UL'), ('partners', 'HsL, TNO')], [('lead', 'UL'), ('partners', 'HsL')])
    >>> by_word("UL, partners: HsL")
    []
    """
    if ":" not in text:
        return []
    plain = text.strip()
    before, *rest = _LABEL.split(plain)
    if before or not rest:
        return []
    labels, parts = rest[::2], rest[1::2]
    sides = (SIDES[label.casefold()] for label in labels)
    return [(side, part.strip(END)) for side, part in zip(sides, parts, strict=True)]
