"""What words of names mean, in any language: kinds, fields, countries, legal forms, small words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from kennisnet.naming.spelling import normal
from kennisnet.texts.words import WORDS

KIND, FIELD, COUNTRY, NUMBER = "=", "~", "@", "#"
"""How tokens begin that are no plain words: what they mean stands behind the sign."""
_DOTTED = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.\s?)+[^\W\d_])(?:\.|(?![^\W_]|['’]))")
_ELIDED = re.compile(r"\b(l|d|dell|all|nell|dall|sull|un|qu)['’ʼ`´](?=\w)")
_LETTERS = re.compile(r"(?<![a-z0-9])([a-z])\s?&\s?([a-z])(?![a-z0-9])")
"""Two letters that are one thing: "A&T", "R & D"."""
_PLUS = re.compile(r"(?<=[a-z0-9])\+(?![a-z0-9])")
"""A sign that is said: "Leiden+" is not Leiden."""
_APOSTROPHE = re.compile(r"['’ʼ`´ʹʺ\"]")
_WORD = re.compile(r"[a-z0-9]+")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})


def latin(text: str, *, spelled_out: bool = False) -> str:
    """Put a text in small Latin letters without accents; ``spelled_out``: "ü" is "ue".

    >>> latin("Universität Łódź"), latin("Öresund", spelled_out=True)
    ('universitat lodz', 'oeresund')
    """
    small = normal("NFKC", text).casefold()
    if spelled_out:
        small = small.translate(_GERMAN)
    return small if small.isascii() else anyascii(small).lower()


def words_of(text: str) -> list[str]:
    """Give the words of a text that is in Latin letters; initials are one word.

    >>> words_of("l'universita b.v. o'brien-smith"), words_of("e. v. x.")
    (['l', 'universita', 'bv', 'obrien', 'smith'], ['evx'])
    """
    if "+" in text:
        text = _PLUS.sub(" plus", text)
    if "&" in text:
        text = _LETTERS.sub(r"\1n\2", text)
    if "." in text:
        text = _DOTTED.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    if not text.isalnum():
        text = _APOSTROPHE.sub("", _ELIDED.sub(r"\1 ", text))
    return _WORD.findall(text)


def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(words_of(latin(phrase)))


@dataclass(frozen=True)
class Lexicon:
    """The meanings of words, by their folded form."""

    small: frozenset[str]
    forms: frozenset[tuple[str, ...]]
    meanings: Mapping[tuple[str, ...], tuple[str, ...]]
    """By phrase, without small words: the tokens that it means."""
    starts: Mapping[str, int]
    """By the first word of a phrase of several words: how long such phrases are at most."""
    cities: frozenset[str]
    """Tokens of cities that other languages call otherwise."""

    def telling(self, words: Sequence[str]) -> list[str]:
        """Leave out small words; a letter at the end is a number, and something always stays.

        >>> lexicon().telling(["lyon", "i"]), lexicon().telling(["de", "school", "a"])
        (['lyon', '1'], ['school', 'a'])
        """
        last = list(words[-1:]) if len(words) > 1 and len(words[-1]) == 1 else []
        plain = [word for word in words[: len(words) - len(last)] if word not in self.small]
        return [*plain, *("1" if letter == "i" else letter for letter in last)] or list(words)

    def tokens(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Give each token of a name with the words that it stands for; small words give none.

        >>> [*lexicon().tokens(["university", "of", "applied", "sciences", "leiden"])]
        [('~applied', 'university applied sciences'), ('=university', 'university applied sciences'), ('leiden', 'leiden')]
        """
        plain = self.telling(words)
        place = 0
        while place < len(plain):
            for size in range(min(self.starts.get(plain[place], 1), len(plain) - place), 0, -1):
                meant = self.meanings.get(tuple(plain[place : place + size]))
                if meant or size == 1:
                    said = " ".join(plain[place : place + size])
                    yield from ((token, said) for token in meant or (_bare(plain[place]),))
                    place += size
                    break


_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12}


def _bare(word: str) -> str:
    """Give the token of a word without a meaning of its own; a number is one."""
    if word in _ROMAN:
        return f"{NUMBER}{_ROMAN[word]}"
    if len(word) == 1 or not word.isalpha():
        return f"{NUMBER}{word.lstrip('0') or '0'}"
    return word


@lru_cache(1)
def lexicon() -> Lexicon:
    """Give the lexicon of all languages together."""
    same = WORDS.same
    small = frozenset(word for phrase in same["words"]["small"] for word in _folded(phrase))
    meanings: dict[tuple[str, ...], tuple[str, ...]] = {}
    for sign, table in ((FIELD, same["fields"]), (KIND, same["kinds"])):
        for meaning, phrases in table.items():
            tokens = tuple(_signed(sign, meaning))
            _put(meanings, phrases, tokens, small)
    cities = {place: "".join(_folded(place)) for place in same["places"]}
    for place, names in same["places"].items():
        _put(meanings, names, (cities[place],), small)
    for code, called in (*same["countries"].items(), *_countries()):
        _put(meanings, called, (f"{COUNTRY}{code}",), small)
    starts: dict[str, int] = {}
    for phrase in meanings:
        starts[phrase[0]] = max(starts.get(phrase[0], 1), len(phrase))
    forms = {_folded(form) for form in same["words"]["forms"]}
    return Lexicon(small, frozenset(forms), meanings, starts, frozenset(cities.values()))


def _signed(sign: str, meaning: str) -> Iterator[str]:
    """Give the tokens of a meaning: each word with the sign of the list that has it by itself."""
    kinds, fields = WORDS.same["kinds"], WORDS.same["fields"]
    for word in meaning.split():
        own = KIND if word in kinds else FIELD if word in fields else sign
        yield f"{own}{word}"


def _put(
    meanings: dict[tuple[str, ...], tuple[str, ...]],
    phrases: Iterable[str],
    tokens: tuple[str, ...],
    small: frozenset[str],
) -> None:
    for phrase in phrases:
        words = tuple(word for word in _folded(phrase) if word not in small)
        if words:
            meanings.setdefault(words, tokens)


def _countries() -> Iterator[tuple[str, list[str]]]:
    """Give the codes of countries with their names in the languages of our words."""
    from babel import Locale

    names: dict[str, list[str]] = {}
    for lang in WORDS.by_language:
        for code, name in Locale.parse(lang).territories.items():
            if len(code) == len("NL") and code.isalpha():
                names.setdefault(str(code), []).append(str(name))
    yield from sorted(names.items())
