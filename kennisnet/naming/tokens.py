"""What a cell consists of: names, what parts them, marks of an open list, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kennisnet.naming.spelling import with_any_spaces
from kennisnet.texts.words import WORDS

_PHRASES = " | ".join([*WORDS.patterns("between"), *map(re.escape, sorted(WORDS.cells["and"]))])
_BETWEEN = rf"""
      ^[^\S\n]*(?:[•▪‣·]\s* | [-–*]\s+(?=\S))  # the bullet of a list, at the start of a line
    | [,;\n]                                   # comma, semicolon, line break
    | (?<!(?<!\w)\w)/(?!\w(?!\w))              # a slash, but not before or behind one letter (TU/e)
    | (?<=[\w.)])\s*\+\s*(?=[\w(’'])           # a plus with a name on both sides
    | \s&\s                                    # an ampersand that stands free
    | (?<!\w)(?:{_PHRASES})(?!\w)
"""
_MARK = rf"""
      (?:\.{{3,}} | …)
    | (?<!\w)(?:{" | ".join(WORDS.patterns("open"))})(?!\w)(?:[^\S\n]*[.:])*
"""
"""Says that a list is not whole. At the start or the end of a mention it is no part of it."""
_ADDRESS = r"\w+://[^\s,;()]+ | www\.[^\s,;()]+"


def tokens(whole: Iterable[str] = ()) -> re.Pattern[str]:
    """Give the pattern of all that a cell consists of; ``whole`` must not be taken apart.

    >>> [token.lastgroup for token in tokens().finditer("UL en HsL")]
    ['text', 'text', 'between', 'text', 'text']
    """
    names = "|".join(with_any_spaces(name) for name in whole)
    kept = rf"(?<!\w)(?:{names})(?!\w)" if names else "(?!)"
    return re.compile(
        rf"""(?P<kept>{kept}) | (?P<between>{_BETWEEN}) | (?P<mark>{_MARK}) | (?P<bracket>[()])
            | (?P<text>{_ADDRESS} | \w+ | .)""",
        re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE,
    )
