"""Signs that a page of the web left behind: ``&amp;``, ``&#039;``, ``<br>``."""

from __future__ import annotations

import re
from html import unescape
from html.entities import name2codepoint

_NAMES = "|".join(sorted([*name2codepoint, "apos"], key=lambda name: (-len(name), name)))
_ENTITY = re.compile(rf"&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|(?:{_NAMES}));")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def decoded(text: str) -> str:
    r"""Give the signs for which the entities of HTML stand, and line breaks for ``<br>``.

    Only entities with their semicolon count, so that "R&D; Lab" stays a list. What was encoded
    twice is decoded twice.

    >>> decoded("Caf&eacute; &amp;amp; Co; R&D; l&#039;Est<br/>UL")
    "Café & Co; R&D; l'Est\nUL"
    """
    if "<" in text:
        text = _BREAK.sub("\n", text)
    while "&" in text:
        plain = _ENTITY.sub(lambda found: unescape(found[0]), text)
        if plain == text:
            break
        text = plain
    return text
