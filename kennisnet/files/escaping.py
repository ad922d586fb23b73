"""Text that a spreadsheet could take for something else, and back."""

from __future__ import annotations

_ESCAPED = ("=", "+", "-", "@", "\t", "\r", "'")


def escaped(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula.

    >>> escaped("=1+1"), escaped("'s"), escaped("plain"), unescaped(escaped("=1+1"))
    ("'=1+1", "''s", 'plain', '=1+1')
    """
    return f"'{text}" if text.startswith(_ESCAPED) else text


def unescaped(text: str) -> str:
    """Take away the one apostrophe that `escaped` puts; leave "'t Lef" as it is."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_ESCAPED) else text
