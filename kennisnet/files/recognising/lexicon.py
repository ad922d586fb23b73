"""What one word of a header is: exactly, inflected, one letter off, or the end of a compound."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeAlias

from kennisnet.texts.words import WORDS

Phrase: TypeAlias = tuple[str, ...]

EXACT, ALIKE = 1.0, 0.95
"""How much a word says that stands in the vocabulary, and one that is nearly in it."""
INFLECTED_FROM = 5
"""Shorter words do not lose an ending: "part" is no "partner"."""
ENDINGS = (
    *("erna", "erne", "arna", "orna", "den", "jen", "ene", "nen"),
    *("en", "er", "es", "ar", "or", "et", "na", "ne", "in", "it", "ja"),
    *("s", "e", "n", "a", "i", "o", "t"),
)
"""Endings of words in the languages of tables, the longest first."""
STEM_FROM = 4
MISSPELLED_FROM = 6
"""One letter makes another word of a shorter one ("lead", "land")."""
HEAD_FROM, UNKNOWN_HEAD_FROM = 3, 5
"""The last part of a compound has so many letters, or so many behind a part that nobody knows."""
PREFIX_FROM = 3
LINKS = ("", "s", "es", "en", "n", "e", "de")
"""What can stand between the parts of a compound."""
NO_MODIFIERS = {"nothing", "granting", "moment", "filler", "sort"}
"""What says nothing as the first part of a compound: its last part is what it is."""


CODE = "code"
"""The kind of a word that means the code of a project by itself ("dossiernummer")."""


class Word(NamedTuple):
    """A known word (or phrase) of a header: its kind, how sure, and the word of the vocabulary.

    ``kind`` is a meaning, ``register:<name>``, the name of a list of ``headers.parts``,
    ``granting`` or ``unknown``.
    """

    kind: str
    sure: float
    word: str


def _lexicon() -> dict[Phrase, str]:
    """Give every phrase its one kind: the parts of headers, the meanings, the other parts."""
    parts, table = WORDS.parts, WORDS.headers("table")
    first = ("filler", "coded", "called", "project", "organisation", "moment")
    lists = [(kind, parts[kind]) for kind in first]
    # A word with two meanings as a header has within a longer one the meaning of the last.
    fields = reversed([*table.items()])
    lists += [(CODE if field == "project" else field, w) for field, w in fields]
    lists += [(f"register:{name}", words) for name, words in WORDS.registers.items()]
    lists += [("granting", WORDS.granting)]
    lists += [(kind, words) for kind, words in parts.items() if kind not in first]
    found: dict[Phrase, str] = {}
    for kind, words in lists:
        for word in words:
            phrase = tuple(word.split())
            if kind == "partners" and phrase[-1] in parts["filler"]:
                continue  # "together with" is a header; with more behind it, it is about that
            if len(word) > 1 or kind in {"filler", "coded"}:
                found.setdefault(phrase, kind)
    return found


LEXICON = _lexicon()
LONGEST = max(map(len, LEXICON))
_SINGLE = {phrase[0]: kind for phrase, kind in LEXICON.items() if len(phrase) == 1}


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM_FROM:
            return word.removesuffix(ending)
    return word


def _stems() -> dict[str, str | None]:
    """Give the word of each stem; None where two kinds of words share it."""
    found: dict[str, str | None] = {}
    for word, kind in _SINGLE.items():
        if len(word) >= STEM_FROM and kind != "filler":
            other = found.setdefault(_stem(word), word)
            if other is not None and _SINGLE[other] != kind:
                found[_stem(word)] = None
    return found


_STEMS = _stems()
_LONG = sorted(
    word for word, kind in _SINGLE.items() if len(word) >= MISSPELLED_FROM and kind != "granting"
)
"""Words that can be misspelled; who founded something is no misspelled funder."""


@cache
def words_of(token: str) -> tuple[Word, ...]:
    """Say what a word of a header is; a compound gives two.

    >>> words_of("partner")[0], words_of("coordinater")[0]
    (Word(kind='partners', sure=1.0, word='partner'), Word(kind='lead', sure=0.95, word='coordinator'))
    >>> [word.kind for word in words_of("hoofdtrekker")], words_of("xyz")[0].kind
    (['leading', 'lead'], 'unknown')
    """
    if token in _SINGLE:
        return (Word(_SINGLE[token], EXACT, token),)
    found = _inflected(token)
    if found:
        return (found,)
    return _compound(token) or _misspelled(token) or (Word("unknown", 0, token),)


@cache
def spelled_words_of(token: str) -> tuple[Word, ...]:
    """Say what a word of a header is, as it is spelled: one letter off, it is unknown.

    >>> words_of("domain")[0].kind, spelled_words_of("domain")[0].kind
    ('spoor', 'unknown')
    """
    spelled = token in _SINGLE or _inflected(token) or _compound(token)
    return words_of(token) if spelled else (Word("unknown", 0, token),)


def _inflected(token: str) -> Word | None:
    word = _STEMS.get(_stem(token)) if len(token) >= INFLECTED_FROM else None
    return Word(_SINGLE[word], ALIKE, word) if word else None


def _compound(token: str) -> tuple[Word, ...]:
    """Take a compound apart: its longest known end, and what stands before it."""
    for start in range(PREFIX_FROM - 1, len(token) - HEAD_FROM + 1):
        head = token[start:]
        kind = _SINGLE.get(head)
        if kind is None or kind == "filler":
            continue
        for link in LINKS:
            before = token[:start].removesuffix(link) if token[:start].endswith(link) else ""
            first = _SINGLE.get(before)
            if first and first not in NO_MODIFIERS:
                return (Word(first, ALIKE, before), Word(kind, ALIKE, head))
        if start >= PREFIX_FROM and len(head) >= UNKNOWN_HEAD_FROM:
            return (Word("unknown", 0, token[:start]), Word(kind, ALIKE, head))
    return ()


def _misspelled(token: str) -> tuple[Word, ...]:
    """Find the word that one letter more, less, other or moved gives."""
    if len(token) < MISSPELLED_FROM:
        return ()
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extractOne(token, _LONG, scorer=OSA.distance, score_cutoff=1)
    return (Word(_SINGLE[near[0]], ALIKE, near[0]),) if near else ()
