"""Text that a spreadsheet could take for something else, and back."""

from __future__ import annotations

import re

_SIGN = "=+\\-@\u207a\u207b\u207c\u208a\u208b\u208c\u2212\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
"""What begins a formula, also as wide or small signs: spreadsheets in Asia take them for the same."""
_UNSEEN = "\0-\x20\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe0f\ufeff"
"""Blanks, and signs that nobody sees: a spreadsheet may leave them out."""
_SPLIT = ";\t\n\r"
"""Where a spreadsheet of another country may cut a cell: our quotes do not hold for it."""
_WITHIN = "".join(c for c in map(chr, range(0x21)) if c not in _SPLIT) + _UNSEEN.removeprefix(
    "\0-\x20"
)
CELL_ERROR = re.compile(r"#(?:N/A|NAME\?|GETTING_DATA|DIV/0!|[A-Z]+!)")
"""What a spreadsheet shows instead of a value that it could not compute."""
_FIRST = re.compile(rf"['\t\r]|[{_UNSEEN}]*(?:[{_SIGN}]|{CELL_ERROR.pattern}[{_UNSEEN}]*\Z)")
_BEHIND = re.compile(rf"(?<=[{_SPLIT}])(?='*[{_WITHIN}]*[{_SIGN}])")
_PUT_BEHIND = re.compile(rf"(?<=[{_SPLIT}])'(?='*[{_WITHIN}]*[{_SIGN}])")


def escaped(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula or an error.

    Also before what it could take for one if it cut the cell.

    >>> escaped("=1+1"), escaped("'s"), escaped("plain"), unescaped(escaped("=1+1"))
    ("'=1+1", "''s", 'plain', '=1+1')
    >>> escaped("a; =1+1"), unescaped(escaped("a; =1+1")), escaped("#N/A"), escaped("#1")
    ("a;' =1+1", 'a; =1+1', "'#N/A", '#1')
    """
    first = "'" if _FIRST.match(text) else ""
    return first + _BEHIND.sub("'", text)


def unescaped(text: str) -> str:
    """Take away the one apostrophe that `escaped` puts; leave "'t Lef" as it is."""
    if "'" not in text:
        return text
    text = _PUT_BEHIND.sub("", text)
    return text[1:] if text[0] == "'" and _FIRST.match(text, 1) else text


def as_patterns() -> tuple[tuple[str, str], ...]:
    """Give what `unescaped` takes away as patterns and what stays, for engines without look-around.

    >>> first, behind = as_patterns()
    >>> re.sub(*behind, "a;' =1"), re.sub(*first, "'=1"), re.sub(*first, "'t Lef")
    ('a; =1', '=1', "'t Lef")
    """
    seen, unseen, within = (_plain(signs) for signs in (_SIGN, _UNSEEN, _WITHIN))
    wrong = CELL_ERROR.pattern.replace(r"\Z", "$")
    first = rf"^'(['\t\r]|[{unseen}]*(?:[{seen}]|(?:{wrong})[{unseen}]*$))"
    behind = rf"([;\t\n\r])'('*[{within}]*[{seen}])"
    return (first, r"\1"), (behind, r"\1\2")


def _plain(signs: str) -> str:
    """Write the signs of a class by their numbers; a hyphen between two stays."""
    return re.sub(r"\\-|[^-]", lambda found: _number(found[0][-1]), signs, flags=re.DOTALL)


LETTERS = 0x80


def _number(sign: str) -> str:
    return f"\\x{ord(sign):02X}" if ord(sign) < LETTERS else sign
