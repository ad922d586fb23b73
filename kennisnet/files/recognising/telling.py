"""What was read in a table, in words: for the first lines of `check` and of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kennisnet.errors import one_line
from kennisnet.files.recognising.reading import Reading, meaning_of, separators_of
from kennisnet.texts import enumerate_, say

MOST_NAMED = 12
"""So many columns that are not used are named."""


def told(reading: Reading, lang: str) -> list[tuple[str, str]]:
    """Give what was read: a label and what belongs to it, a line each."""
    return [
        (say(f"read-{what}", lang), one_line(text)) for what, text in _lines(reading, lang) if text
    ]


def _lines(reading: Reading, lang: str) -> Iterator[tuple[str, str]]:
    place = [one_line(reading.file)]
    for sheet in [reading.sheet] if isinstance(reading.sheet, str) else reading.sheet:
        place += [say("read-sheet", lang, sheet=one_line(sheet))] if sheet else []
    if reading.header:
        place.append(say("read-header", lang, row=reading.header))
    elif reading.header == 0:
        place.append(say("read-no-header", lang))
    yield "table", ", ".join(place)
    yield "above", " / ".join(reading.above)
    if reading.counts:
        yield "found", say("read-counts", lang, rows=reading.rows, **reading.counts)
    if reading.decided:
        yield "names", say("read-decided", lang, **reading.decided)
    yield "form", say(f"reading-form-{reading.form}", lang)
    yield "columns", "; ".join(_columns(reading, lang))
    if len(reading.key) > 1:
        yield "key", (" = " if reading.form == "pair" else " + ").join(reading.key)
    if reading.separators:
        yield "separators", separators_of(reading.separators, lang)
    yield "not-given", ", ".join(f"“{word}”" for word in reading.not_given or ())
    why = Counter(reading.left_out.values())
    yield "left-out", ", ".join(say(f"read-left-{one}", lang, n=n) for one, n in why.items())
    more = len(reading.unused) - MOST_NAMED
    names = [one_line(header) for header in reading.unused[:MOST_NAMED]]
    names += [say("read-more", lang, n=more)] if more > 0 else []
    yield "unused", enumerate_(names, lang)


def _columns(reading: Reading, lang: str) -> Iterator[str]:
    """Give each meaning with the columns that have it."""
    by_meaning: dict[str, list[str]] = {}
    for header, meaning in reading.columns.items():
        by_meaning.setdefault(meaning, []).append(one_line(header))
    for meaning, headers in by_meaning.items():
        more = [say("read-more", lang, n=len(headers) - 4)] if len(headers) > 4 else []  # noqa: PLR2004 - a line holds so many
        yield f"{meaning_of(meaning, lang)}: {enumerate_([*headers[:4], *more], lang)}"
