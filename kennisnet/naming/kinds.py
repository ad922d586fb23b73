"""Kinds of organisations and people: what stands in a cell and names nobody.

A kind is a word in the plural ("scholen"), alone or at the end of a compound ("basisscholen"), with
what says which of them before it ("overige scholen") and where behind it ("uit de regio"), all in
one language of the table. The words are data (``generic`` in ``texts/words``), written as they stand
in a cell: a capital that is not in the data makes a name of it ("Scholen in de Kunst").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias

from kennisnet.naming.capitals import small_plurals
from kennisnet.naming.persons import is_person
from kennisnet.naming.spelling import key, squash
from kennisnet.texts import LANGUAGES
from kennisnet.texts.words import WORDS

Said: TypeAlias = Literal["", "perhaps", "kind", "person"]
LONGEST = 100
"""A longer text is no kind."""
_APOSTROPHES = str.maketrans("‘’ʼ`´", "'''''")
_NEVER = "(?!)"
_REMARK = re.compile(r"(?<=\w)\s*\([^()]*\)\s*\Z")
"""Something in brackets behind a kind: "farmers (still open)"."""


def _any(words: Iterable[str]) -> str:
    """Give the pattern of some words; what begins with one capital may begin with a small letter."""
    longest = sorted(set(chain.from_iterable(map(_cased, words))), key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, longest)) or _NEVER


def _cased(word: str) -> Iterator[str]:
    yield word
    if word.istitle():
        yield word.lower()


def _compound(end: str, abbreviations: str) -> str:
    """Give the pattern of a compound; a noun that bears a capital lends it to the compound."""
    small = r"[^\W\d_A-ZÀ-ÖØ-Þ]"
    first = r"[^\W\d_]" if end[0].isupper() else small
    tail = rf"(?:{re.escape(end.lower())})"
    hyphened = rf"(?:{abbreviations}|{first}{small}*)-(?:{tail}|{re.escape(end)})"
    return rf"{first}{small}+-?{tail}|{hyphened}"


@lru_cache
def _patterns(lang: str, further: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the pattern of a kind in a language, and of a kind with anything that may say where."""
    words = WORDS.generic[lang]
    before, after, at = (_any(words[name]) for name in ("before", "after", "at"))
    joint = _any(WORDS.joints[lang])
    abbreviations = _any(words["abbreviations"])
    compounds = (_compound(end, abbreviations) for end in sorted(words["ends"]))
    kind = "|".join([_any([*words["kinds"], *further]), *compounds])
    which = rf"(?:(?:{before}|\d{{1,3}})\s(?:(?:{joint})\s(?={before}))?)*"
    head = rf"{which}(?:{kind})(?:\s(?:{after}))*(?:\s(?:{joint})\s(?:{kind}))*"
    whole = rf"{head}(?:\s(?:{at})\s(?:{_any(words['places'])}))?|{which}(?:{_any(words['alone'])})"
    return re.compile(whole), re.compile(rf"{head}\s(?:{at})\s.+")


@lru_cache
def _loose(lang: str, further: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_patterns(lang, further)[0].pattern, re.IGNORECASE)


@lru_cache
def _last_words(further: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the last words of all kinds, in small letters, and the ends of compounds: one must stand."""
    lists = WORDS.generic.values()
    kinds = chain(further, *(chain(one["kinds"], one["alone"]) for one in lists))
    ends = {end.casefold() for one in lists for end in one["ends"]}
    return frozenset(words[-1] for kind in kinds if (words := _split(kind))), tuple(sorted(ends))


def _split(text: str) -> list[str]:
    return text.casefold().replace("-", " ").split()


class Kinds:
    """Says what mentions are kinds, in a table in these languages.

    ``further`` holds words or phrases that somebody calls kinds, ``names`` those that are none.

    >>> kinds = Kinds(("nl",), further=["buurthubs"], names=["Scholen"])
    >>> kinds.of("MKB-bedrijven uit de regio"), kinds.of("lokale buurthubs"), kinds.of("scholen")
    ('kind', 'kind', '')
    >>> kinds.of("bedrijven uit Leiden"), kinds.of("Bedrijven Oost"), kinds.of("local schools")
    ('perhaps', '', 'perhaps')
    """

    def __init__(
        self,
        languages: Collection[str] = LANGUAGES,
        further: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        self.languages = tuple(languages)
        self.names = frozenset(map(key, names))
        self._called = frozenset(map(key, further))
        self._further = tuple(sorted(squash(word) for word in further if squash(word)))
        self._said: dict[str, Said] = {}

    def of(self, mention: str) -> Said:
        """Say whether a mention is a kind or a person, could be a kind (and stays a name), or is a name.

        It could be one with a name of a place behind it, in other capitals, or as a phrase in a
        language that is none of the table.
        """
        if mention not in self._said:
            self._said[mention] = self._of(mention)
        return self._said[mention]

    def among(self, names: Mapping[str, str]) -> dict[str, Said]:
        """Say of each of these names that is more than a name what it is, by the same key.

        >>> Kinds(("nl",)).among({"a": "TNO", "b": "scholen", "c": "1234", "d": "local schools"})
        {'b': 'kind', 'd': 'perhaps'}
        """
        asked = self.names or self._called  # somebody may call a number a kind
        items = [one for one in names.items() if asked or not one[1].isdecimal()]
        return {one: said for one, name in items if (said := self.of(name))}

    def _of(self, mention: str) -> Said:
        if len(mention) > LONGEST:
            return ""
        if self.names or self._called:  # else nobody needs the key of every name
            spelled = key(mention)
            if spelled in self.names | self._called:
                return "" if spelled in self.names else "kind"
        if is_person(mention, self.languages):
            return "person"
        return "" if mention.isdecimal() else self._by_words(mention)

    def _by_words(self, mention: str) -> Said:
        """Say it by the words of the mention alone."""
        bare = _REMARK.sub("", mention) if "(" in mention else mention
        plain = squash(bare).rstrip(".").rstrip().translate(_APOSTROPHES)
        words, ends = _last_words(self._further)
        told = _split(plain)
        if words.isdisjoint(told) and not any(word.endswith(ends) for word in told):
            return ""
        forms = [plain]
        if plain[1:2].islower():
            forms.append(plain[:1].lower() + plain[1:])
        for form in forms:
            if any(_patterns(lang, self._further)[0].fullmatch(form) for lang in self.languages):
                return "kind"
        return "perhaps" if self._perhaps(forms) else ""

    def small(
        self, names: Mapping[str, str], several: Mapping[str, Collection[str]] | None = None
    ) -> frozenset[str]:
        """Give those that are kinds by their letters alone, as `small_plurals` finds them."""
        return small_plurals(names, self.languages, several) - self.names

    def _perhaps(self, forms: Iterable[str]) -> bool:
        for form in forms:
            for lang in self.languages:
                one = (_patterns(lang, self._further)[1], _loose(lang, self._further))
                if any(pattern.fullmatch(form) for pattern in one):
                    return True
            others = (lang for lang in WORDS.generic if lang not in self.languages)
            if " " in form and any(_patterns(lang, ())[0].fullmatch(form) for lang in others):
                return True
        return False


def is_kind(mention: str, languages: Collection[str] = LANGUAGES) -> bool:
    """Say whether a mention is a kind of organisation ("scholen") and no organisation.

    Only the words of these languages count; a table of institutions knows better.

    >>> is_kind("Bedrijven"), is_kind("overige basisscholen"), is_kind("Bedrijven Oost")
    (True, True, False)
    >>> is_kind("banken"), is_kind("banken", ["sv"])
    (True, False)
    """
    return Kinds(languages).of(mention) == "kind"
