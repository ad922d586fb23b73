"""Kinds of organisations and people: words of a cell that name nobody."""

from __future__ import annotations

import re

from kennisnet.naming.spelling import key
from kennisnet.texts.words import WORDS

KINDS = WORDS.organisations["kinds"]
_WHICH = re.compile(rf"^(?:{'|'.join(sorted(WORDS.organisations['before_kinds']))})\s+")


def is_kind(mention: str) -> bool:
    """Say whether a mention is a kind of organisation ("scholen") and no organisation.

    Only whole, common words of Dutch and English count; a table of institutions knows better.

    >>> is_kind("Bedrijven"), is_kind("overige scholen"), is_kind("Bedrijven Oost")
    (True, True, False)
    """
    return _WHICH.sub("", key(mention)) in KINDS
