"""Kinds of organisations, shown by their letters: where names bear capitals, a plural without is a kind.

"Cantines scolaires" written small among names that begin with a capital names nobody in particular.
Which words are kinds no list knows in full; which names bear capitals the table itself shows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from kennisnet.naming.spelling import squash, without_remark
from kennisnet.texts.words import WORDS

NEARLY_ALL = 0.95
"""So many of the names begin with a capital or a digit."""
ENOUGH = 10
"""Fewer names show nothing of a habit."""
FEW = 0.5
"""If there are more plurals in small letters than this part of the names, small letters are a habit too."""
LETTERS = 4
"""A plural has so many letters."""
CAPITAL_NOUNS = "de"
"""The language in which nouns bear capitals: there a kind begins with a small letter."""
_PLAIN = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)*")


def small_plurals(
    names: Mapping[str, str],
    languages: Collection[str],
    several: Mapping[str, Collection[str]] | None = None,
) -> frozenset[str]:
    """Give the names that are kinds by their letters.

    ``several``: all spellings of those, by the same key, that have more than one.

    >>> names = {f"n{i}": f"Name {i}" for i in range(10)}
    >>> more = {"a": "cantines scolaires", "b": "mboRijnland", "c": "naturalis"}
    >>> several = {"c": ["naturalis", "Naturalis"]}
    >>> sorted(small_plurals({**names, **more}, ["fr"], several))
    []
    >>> del more["b"]
    >>> sorted(small_plurals({**names, **more}, ["fr"], several))
    ['a']
    """
    several = several or {}
    small = {
        one
        for one, name in names.items()
        if name[:1].islower()
        and all(is_small_plural(text, languages) for text in several.get(one, (name,)))
    }
    begun = Counter(name[:1] for one, name in names.items() if one not in several)
    capital = sum(n for sign, n in begun.items() if _is_high(sign))
    capital += sum(any(map(_is_high, several[one])) for one in several.keys() & names.keys())
    others = len(names) - len(small)
    if capital < ENOUGH or capital < NEARLY_ALL * others or len(small) > FEW * others:
        return frozenset()
    return frozenset(small)


def _is_high(text: str) -> bool:
    """Say whether a text begins with a capital or a digit; none that is a small plural does."""
    return text[:1].isupper() or text[:1].isdigit()


def is_small_plural(text: str, languages: Collection[str]) -> bool:
    """Say whether a text in small letters is a plural in one of these languages.

    >>> is_small_plural("ambulante Pflegedienste", ["de"]), is_small_plural("örtliche Kirche", ["de"])
    (True, False)
    >>> is_small_plural("hébergeurs", ["fr"]), is_small_plural("réseau des écoles", ["fr"])
    (True, False)
    """
    if not text[:1].islower():
        return False
    plain = squash(without_remark(text)).rstrip(".")
    if not _PLAIN.fullmatch(plain):
        return False
    return any(
        (plain.islower() or lang == CAPITAL_NOUNS) and _is_plural(plain.split(), lang)
        for lang in languages
    )


def _is_plural(words: list[str], lang: str) -> bool:
    """Say whether the main word of a phrase is a plural: the first, or the last before "of"."""
    data, generic = WORDS.plurals[lang], WORDS.generic[lang]
    if data["first"]:
        before = {word for one in generic["before"] for word in one.split()}
        main = next((word for word in words if word not in before), words[-1])
    else:
        ties = {*generic["at"], *WORDS.organisations["ties"]}
        until = next((n for n, word in enumerate(words) if n and word in ties), len(words))
        main = words[until - 1]
    if lang == CAPITAL_NOUNS and not (len(words) > 1 and main[:1].isupper()):
        return False
    main = main.casefold()
    ends, never = (tuple(sorted(data[one])) for one in ("ends", "never"))
    return len(main) >= LETTERS and main.endswith(ends) and not (never and main.endswith(never))
