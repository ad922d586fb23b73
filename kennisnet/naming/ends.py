"""What says in other languages that a list is not whole: "m.fl.", "entre otros", "itp."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kennisnet.naming.tokens import MARK, SEPARATORS, tokens
from kennisnet.texts.words import WORDS

LEAST_LETTERS = 5
"""A shorter word for others ("meer") can end a name behind "and"."""
KNOWN_WITHOUT_STOPS = 3
"""From so many letters on, the full stops of an abbreviation can be missing."""


def _letters(word: str) -> str:
    return re.sub(r"\W", "", word)


_FORMS = {_letters(form) for form in WORDS.names["legal_forms"] | WORDS.organisations["endings"]}
_ABBREVIATED = sorted(word for word in WORDS.ends if word.endswith("."))
DOUBLE = frozenset(word for word in _ABBREVIATED if _letters(word) in _FORMS)
"""Those that are a legal form as well ("u.a."): whether they end a list, the column says."""


def _pattern(word: str, *, alone: bool) -> str:
    """Give the pattern of a word; an abbreviation stands in small letters, its stops can vary."""
    if not word.endswith("."):
        return re.escape(word).replace(r"\ ", r"\s+")
    bare = r"\.?\s?".join(re.escape(part) for part in re.split(r"[.\s]+", word.rstrip(".")))
    last = r"\.?" if alone or len(_letters(word)) >= KNOWN_WITHOUT_STOPS else r"\."
    return rf"(?-i:{bare}{last})"


def _any(words: Iterable[str], *, alone: bool = False) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_pattern(word, alone=alone) for word in longest)


_JOINTS = {word for words in WORDS.joints.values() for word in words} | WORDS.cells["counting"]
_BEFORE = rf"(?:(?:{_any(_JOINTS | WORDS.before_ends)}|\d{{1,3}})\s+|[+&]\s*)"
"""What leads up to it: "and", "plus", how many; a few words at most."""
_OTHERS = _any(word for word in WORDS.more if len(word) >= LEAST_LETTERS)
_WHOLE_ITEM = rf"(?:\A|[,;/|\n])\s*{_BEFORE}{{0,4}}(?:{_any(WORDS.ends, alone=True)})"
_BEHIND = (
    rf"(?<=\S)\s+(?:{_BEFORE}{{0,4}}(?:{_any(WORDS.ends - DOUBLE)})|{_BEFORE}{{1,4}}(?:{_OTHERS}))"
)
_END = re.compile(rf"(?:{_WHOLE_ITEM}|{_BEHIND})[\s.,;]*\Z", re.IGNORECASE)
_DOUBLE = re.compile(rf"\s(?:{_any(DOUBLE)})(?!\w)", re.IGNORECASE)
_DOUBLE_END = re.compile(rf"(?<=\S)\s+(?:{_any(DOUBLE)})\s*\Z", re.IGNORECASE)
_LAST = frozenset(_letters(word)[-1] for word in WORDS.ends | WORDS.more)
"""The letters in which they end: a quick no."""


_LED_UP = re.compile(r"\s[-–—/+&|·•]+\s*$")
"""What parted a name from "and others" behind it."""


def without_end(text: str) -> str:
    """Give a text without what says at its end that the list is not whole.

    It counts as a whole item, or as the last words of one.

    >>> without_end("Kunta, Koulu, ym."), without_end("Museo y otros"), without_end("itp.")
    ('Kunta, Koulu', 'Museo', '')
    >>> without_end("Teatro Verdi - e altri"), without_end("CNR ed altri partner")
    ('Teatro Verdi', 'CNR')
    >>> without_end("BBC plus 3 others"), without_end("BBC + 3 others"), without_end("Zon en Meer")
    ('BBC', 'BBC', 'Zon en Meer')
    >>> without_end("Zorg YM"), without_end("Wasserverband u.a.")
    ('Zorg YM', 'Wasserverband u.a.')
    """
    if text.rstrip(" .,;\n")[-1:].casefold() not in _LAST:
        return text
    found = _END.search(text)
    return _LED_UP.sub("", text[: found.start()]) if found else text


_PARTS = tokens(separators=[sign for sign in SEPARATORS if sign != "."])  # "Inc." ends in one


@lru_cache(maxsize=1 << 16)
def without_marks(name: str) -> str:
    """Give a name without what says, before it or behind it, that its list is not whole.

    Where that is an item by itself the text stays as it is.

    >>> without_marks("o.a. Witteveen+Bos"), without_marks("Witteveen+Bos etc.")
    ('Witteveen+Bos', 'Witteveen+Bos')
    >>> without_marks("TNO, e.a."), without_marks("e.a."), without_marks("Museo y otros")
    ('TNO, e.a.', 'e.a.', 'Museo')
    """
    plain = name.strip()
    start, stop = 0, len(plain)
    marks = list(MARK.finditer(plain))
    for mark in marks:
        if plain[start : mark.start()].strip():
            break
        start = mark.end()
    for mark in reversed(marks):
        if plain[mark.end() : stop].strip():
            break
        stop = mark.start()
    left = without_end(plain[start:stop].strip())
    return name if left == plain or not left or _parted(left) else left


def _parted(text: str) -> bool:
    """Say whether a text begins or ends in what parts names."""
    found = [(token.start(), token.end()) for token in _PARTS.finditer(text) if token["between"]]
    return bool(found) and (found[0][0] == 0 or found[-1][1] == len(text))


def may_be_double(text: str) -> bool:
    """Say whether something stands in a text that is a legal form or says that a list goes on."""
    return _DOUBLE.search(text) is not None


def without_double(text: str) -> str:
    """Give a text without what says that a list goes on, or is a legal form.

    >>> without_double("Stadt Bonn u.a."), without_double("Coop X U.A.")
    ('Stadt Bonn', 'Coop X U.A.')
    """
    found = _DOUBLE_END.search(text)
    return text[: found.start()] if found else text
