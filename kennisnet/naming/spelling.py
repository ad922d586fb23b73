"""How a mention is spelled: what makes no difference to who is meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import Literal

_APOSTROPHES = str.maketrans("‘’ʼ`´", "'''''")
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
SIGNS = frozenset(",;/+&")
"""Signs that part names, around which spaces make no difference."""
_INITIALS = re.compile(r"(?<=\b\w\.) (?=\w(?:\.|$))")
"""The space between two letters that stand for words."""
BLANKS = r"(?:(?<!\s)\s+)?"
"""In a pattern: blanks before a sign, if any. Only the first of many is begun with: with a plain
``\\s*`` a search would go through them to the end from each of them."""
_REMARK = re.compile(rf"{BLANKS}\([^()]*\)\s*\Z")
SEPARATOR = re.compile(r"(?<=\S)\s*([,;/+&])\s*(?=\S)")


_SHORTENED = re.compile(r"[^\W\d_]\.(?!\w)")
"""A letter with a full stop that ends a word."""
MOST_MARKS = 30
"""More accents than these on one letter are no writing (Unicode's stream-safe text, UAX 15)."""
SHORT = 1_000
"""Text of so few signs is put in its form at once, whatever it holds."""


def normal(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    r"""Put text in a form of Unicode, in a time that grows with its length.

    Sorting accents takes the square of how many stand in a row; in a long text a joiner that
    nobody sees stands after every thirtieth.

    >>> normal("NFC", "e\u0301"), normal("NFC", "e" + "\u0301" * 2_000).count("\u034f")
    ('é', 66)
    """
    if text.isascii():
        return text
    if len(text) > SHORT:
        text = "".join(_joined(text))
    return unicodedata.normalize(form, text)


def _joined(text: str) -> Iterator[str]:
    run = 0
    for sign in text:
        run = run + 1 if unicodedata.combining(sign) else 0
        if run > MOST_MARKS:
            yield "\u034f"
            run = 1
        yield sign


LATELY = 1 << 16
"""The keys of so many mentions are kept: most are asked for again while a table is read."""


def squash(text: str) -> str:
    r"""Put text in composed form with single spaces and without invisible characters.

    >>> squash("  Hoge\u00adschool\n Leiden\u200b ")
    'Hogeschool Leiden'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = normal("NFC", text)
    if composed.isprintable():
        return " ".join(composed.split())
    visible = "".join(
        " " if c.isspace() or unicodedata.category(c) == "Cc" else c
        for c in composed
        if c not in INVISIBLE
    )
    return " ".join(visible.split())


@lru_cache(LATELY)
def key(mention: str) -> str:
    """Give the form in which two spellings are the same mention.

    Case, spaces, the kind of apostrophe, a last full stop and a space between initials make no
    difference.

    >>> key("Prov.") == key("prov"), key("‘t  LEF") == key("'t Lef"), key("UL") == key("U L")
    (True, True, False)
    >>> key("Diakonie e. V.") == key("Diakonie e.V."), key("B. V. Bolt") == key("b.v. bolt")
    (True, True)
    """
    plain = squash(normal("NFKC", mention)).casefold().rstrip(".").rstrip()
    if ". " in plain:
        plain = _INITIALS.sub("", plain)
    return plain.translate(_APOSTROPHES)


def fuller(name: str) -> tuple[bool, int]:
    """Give what sorts the fuller of two names first: no word with a full stop, then the longer one.

    >>> sorted(["Ned. Spoorwegmuseum", "NS Museum", "Nederlands Spoorwegmuseum"], key=fuller)
    ['Nederlands Spoorwegmuseum', 'NS Museum', 'Ned. Spoorwegmuseum']
    """
    return _SHORTENED.search(name) is not None, -len(name)


def close_up(mention: str) -> str:
    """Give the key of a mention without the spaces around separators.

    >>> close_up("A / B"), close_up("a , b& C")
    ('a/b', 'a,b&c')
    """
    return SEPARATOR.sub(r"\1", key(mention))


def with_any_spaces(mention: str) -> str:
    r"""Give the pattern of a mention, whatever the spaces around its separators.

    >>> with_any_spaces("A/B en C")
    'A\\s*/\\s*B\\s+en\\s+C'
    """
    words = SEPARATOR.sub(r" \1 ", mention).split()
    apart = [r"\s*" if {a, b} & SIGNS else r"\s+" for a, b in pairwise(words)]
    return "".join(re.escape(w) + space for w, space in zip_longest(words, apart, fillvalue=""))


def without_remark(text: str) -> str:
    """Give a text without what stands in brackets at its end.

    >>> without_remark("Lab (Ost) "), without_remark("(a) b")
    ('Lab', '(a) b')
    """
    return _REMARK.sub("", text)
