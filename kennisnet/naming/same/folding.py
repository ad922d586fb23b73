"""A name taken apart: what makes no difference to who is meant goes, what does is kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from kennisnet.naming.same.lexicon import COUNTRY, FIELD, KIND, NUMBER, latin, lexicon, words_of
from kennisnet.naming.spelling import BLANKS, squash
from kennisnet.texts.words import WORDS

LONGEST = 300
"""Longer names are compared as a whole only: no name is that long, and text may be hostile."""
MOST_FORM = 4
"""A legal form has at most so many words."""
LEAST_BEFORE, BEFORE = 4, frozenset({"ab", "bv", "nv", "oy", "vof", "stg"})
"""Legal forms that can stand before a name: of so many letters, or one of these."""
LEAST_NAMED = 3
"""A name of so many words can have its initials behind it without a sign."""
LEAST_SHORT, MOST_SHORT = 2, 10
"""So many letters has an abbreviation."""
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_ENDS = re.compile(rf"{BLANKS}[-–—/]\s*|,\s*")
_INITIAL = re.compile(
    r"(?:[^\W\d_]\.\s?){1,4}(?:(?:van|de|der|den|von|di|da|du|le|la)\s+)*[^\W\d_]{2}"
)


@dataclass(frozen=True)
class Folded:
    """A name as it is compared."""

    name: str
    words: tuple[str, ...]
    """All that matters, in order: without legal forms, small words, abbreviations in brackets."""
    tokens: tuple[tuple[str, str], ...]
    """The same, translated; each with the word that stands there."""
    forms: frozenset[str] = frozenset()
    """Legal forms that were taken off."""
    shorts: frozenset[str] = frozenset()
    """Abbreviations that the name itself gives, in small letters."""
    variants: frozenset[str] = field(default_factory=frozenset)
    """The name as one string, in every way in which its accents may be written out."""
    shortened: frozenset[str] = frozenset()
    """Words that end in a full stop: they may stand for longer ones."""

    @cached_property
    def meant(self) -> tuple[str, ...]:
        """The tokens, in the order of the name."""
        return tuple(token for token, _ in self.tokens)

    @cached_property
    def bag(self) -> tuple[str, ...]:
        """The tokens, in the order of the alphabet."""
        return tuple(sorted(self.meant))

    @cached_property
    def own(self) -> int:
        """How many plain words the name has."""
        return sum(token[0] not in KIND + FIELD + COUNTRY + NUMBER for token in self.bag)


def folded(name: str) -> Folded:
    """Take a name apart.

    >>> folded("Stichting De Hogeschool Leiden (HsL)").tokens
    (('~applied', 'hogeschool'), ('=university', 'hogeschool'), ('leiden', 'leiden'))
    >>> folded("Bolt B.V.").forms, folded("Hogeschool Leiden (HsL)").shorts
    (frozenset({'bv'}), frozenset({'hsl'}))
    """
    text = squash(name)
    if len(text) > LONGEST:
        whole = latin(text)
        return Folded(name, (whole,), (), variants=frozenset({whole}))
    base, shorts = _without_shorts(text)
    plain = latin(base)
    words, forms = _without_forms(words_of(plain))
    known = lexicon()
    if len(words) > LEAST_NAMED and words[-1] == initials(known.telling(words[:-1])):
        shorts |= {words[-1]}  # "Centre National de la Recherche Scientifique CNRS"
        words = words[:-1]
    tokens = tuple(known.tokens(words))
    kept = tuple(known.telling(words))
    variants = {"".join(kept)}
    if not base.isascii():
        other = _without_forms(words_of(latin(base, spelled_out=True)))[0]
        variants.add("".join(known.telling(other)))
    shortened = re.findall(r"[^\W\d_]{2,}(?=\.)", plain)
    if _BRACKET.search(base):
        tokens = _once(tokens)
    return Folded(
        name, kept, tokens, forms, shorts, frozenset(variants - {""}), frozenset(shortened)
    )


def _once(tokens: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Leave out what stands there twice: a place in brackets behind a name that has it."""
    seen: set[str] = set()
    kept = []
    for token, word in tokens:
        if token not in seen:
            kept.append((token, word))
        seen.add(token)
    return tuple(kept)


def _without_forms(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """Take legal forms off the ends of a name; something stays."""
    forms = lexicon().forms
    found: set[str] = set()
    going = True
    while going:
        going = False
        for size in range(min(MOST_FORM, len(words) - 1), 0, -1):
            if tuple(words[-size:]) in forms:
                found.add("".join(words[-size:]))
                words, going = words[:-size], True
                break
            if tuple(words[:size]) in forms and _may_begin(words[:size]):
                found.add("".join(words[:size]))
                words, going = words[size:], True
                break
    return words, frozenset(found)


def _may_begin(words: list[str]) -> bool:
    """Say whether a legal form can stand before a name: "Stichting", "B.V."; not "AS" or "SA"."""
    return len(words) > 1 or len(words[0]) >= LEAST_BEFORE or words[0] in BEFORE


def _without_shorts(text: str) -> tuple[str, frozenset[str]]:
    """Take off the abbreviations that a name gives of itself: "(HsL)", "TNO - ", ", UL".

    >>> _without_shorts("TNO - Toegepast Natuurwetenschappelijk Onderzoek")
    ('Toegepast Natuurwetenschappelijk Onderzoek', frozenset({'tno'}))
    >>> _without_shorts("Lab (Ost)"), _without_shorts("Universiteit Leiden - FSW")
    (('Lab (Ost)', frozenset()), ('Universiteit Leiden - FSW', frozenset()))
    """
    found: set[str] = set()
    for bracket in _BRACKET.finditer(text):
        inside, rest = bracket[1].strip(" .,"), _BRACKET.sub(" ", text)
        if is_short(inside) and fits(inside, rest):
            found.add(_letters(inside))
            text = text.replace(bracket[0], " ", 1)
        elif is_short(rest.strip()) and fits(rest.strip(), inside):
            return inside, frozenset({_letters(rest)})
    for sign in _ENDS.finditer(text):
        left, right = text[: sign.start()].strip(), text[sign.end() :].strip()
        if is_short(right) and fits(right, left):
            return left, frozenset({*found, _letters(right)})
        if is_short(left) and fits(left, right):
            return right, frozenset({*found, _letters(left)})
    return squash(text), frozenset(found)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", latin(text))


def is_short(text: str) -> bool:
    """Say whether a text looks like an abbreviation: one word with two capitals at least.

    >>> [is_short(text) for text in ("HsL", "UL", "T.N.O.", "Leiden", "TU Delft", "GmbH", "X")]
    [True, True, True, False, False, False, False]
    """
    letters = re.sub(r"[.\-&]", "", text)
    if not (LEAST_SHORT <= len(letters) <= MOST_SHORT and letters.isalnum()):
        return False
    capitals = sum(sign.isupper() for sign in letters)
    return capitals >= LEAST_SHORT and (latin(letters),) not in lexicon().forms


def fits(short: str, name: str) -> bool:
    """Say whether an abbreviation can be one of a name.

    Its letters stand in the name in their order, the first of them at the beginning of a word.

    >>> fits("HsL", "Hogeschool Leiden"), fits("FSW", "Universiteit Leiden"), fits("Ost", "Lab")
    (True, False, False)
    >>> fits("WU", "Wirtschaftsuniversität Wien"), fits("RUG", "Rijksuniversiteit Groningen")
    (True, True)
    """
    letters = _letters(short)
    words = words_of(latin(name))
    plain = lexicon().telling(words)
    if not letters or not plain or (len(words) < LEAST_SHORT and len(letters) >= len(words[0])):
        return False
    for start, word in enumerate(plain):
        if word[0] == letters[0]:
            rest = iter("".join(plain[start:]))
            return all(sign in rest for sign in letters) or initials(words[start:]) == letters
    return False


def initials(words: list[str] | tuple[str, ...]) -> str:
    """Give the first letters of words.

    >>> initials(["hogeschool", "van", "amsterdam"])
    'hva'
    """
    return "".join(word[0] for word in words)


def is_person(one: Folded) -> bool:
    """Say whether a name looks like a person's: a title or initials, then a surname.

    >>> names = ("J. de Vries", "Prof. Dr. Jansen", "A.C. Smit", "B.V. Bolt", "J. Venter Institute")
    >>> [is_person(folded(name)) for name in names]
    [True, True, True, False, False]
    """
    if not one.words or one.forms or any(token[0] in KIND + FIELD for token in one.bag):
        return False
    titled = one.words[0] in WORDS.organisations["titles"]
    return titled or _INITIAL.match(one.name.lstrip()[:LONGEST]) is not None
