"""Words that stand where a name could and name nobody: "overige", "nog te bepalen", "geen"."""

from __future__ import annotations

import re

from kennisnet.texts.words import WORDS

MORE = WORDS.more | WORDS.pending
"""What says, as all of an item: there are more, or it is not known yet who."""
NOBODY = MORE | WORDS.cells["none"]
BULLETS = "•▪‣·–+ -"
"""What can stand before a word that names nobody."""
_COUNTED = re.compile(rf"(?:(?:{'|'.join(sorted(WORDS.cells['counting']))}|\d{{1,3}})\s+)+")
"""What counts others: "nog 12 andere"."""


def says_nobody(item: str) -> frozenset[str]:
    """Give what an item in small letters is, if it names nobody: a phrase of `NOBODY`.

    Full stops can be missing or be too many, and others can be counted.

    >>> [sorted(says_nobody(item)) for item in ("tbc.", "• overige", "+ 4 andere", "nog te bepalen")]
    [['tbc'], ['overige'], ['andere'], ['nog te bepalen']]
    >>> sorted(says_nobody("nog 12 andere")), says_nobody("overige zaken"), says_nobody("12")
    (['andere'], frozenset(), frozenset())
    """
    bare = item.lstrip(BULLETS)
    said = {item, item.rstrip("."), bare} & NOBODY
    if "." in item:
        said |= {re.sub(r"\W", "", item)} & (NOBODY - WORDS.more)
    if found := _COUNTED.match(bare):
        said |= {bare[found.end() :]} & WORDS.more
    return frozenset(said)


def says_more(item: str) -> bool:
    """Say whether an item says that there are more, or that nobody knows yet who.

    >>> says_more("N.N."), says_more("Overige partners"), says_more("geen")
    (True, True, False)
    """
    return not MORE.isdisjoint(says_nobody(item.casefold()))
