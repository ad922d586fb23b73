"""How a piece of text looks: like a name that can stand alone, or like part of a longer one."""

from __future__ import annotations

import re

from kennisnet.naming import is_kind
from kennisnet.naming.capitals import is_small_plural
from kennisnet.naming.same.folding import folded
from kennisnet.naming.same.lexicon import FIELD, KIND
from kennisnet.texts.words import WORDS

_OF = WORDS.organisations
_HEADS = tuple(sorted({head.replace(".", "") for head in _OF["heads"]}))
_LONG_HEADS = tuple(head for head in _HEADS if len(head) > 4)  # noqa: PLR2004 - "stad" is no ending
_HEAD_SET = frozenset(_HEADS)
_ACRONYM = re.compile(r"(?!IJ[a-zë]+\Z)(?=(?:[^A-Z]*[A-Z]){2})[A-Z][\w&-]{1,6}")
"""With two capitals; IJ is one letter."""
_NUMBER = re.compile(r"[\d\s.,%€$£+-]+")
_SERIES = "|".join(sorted(_OF["series"]))
_FIELDS = re.compile(rf"(?:{_SERIES})\s+(?:{'|'.join(sorted(_OF['ties']))})\s", re.IGNORECASE)
_TITLE = re.compile(rf"(?:{'|'.join(sorted(_OF['titles']))})\b\.?\s", re.IGNORECASE)
MOST_WORDS = 10
"""A name has hardly ever more words; a sentence has."""


def _words(text: str) -> list[str]:
    return [word.strip(".,()\"'’").replace(".", "") for word in text.casefold().split()]


def acronym(text: str) -> bool:
    """Say whether a text is one short word with at least two capitals.

    >>> acronym("TNO"), acronym("HsL"), acronym("Leiden"), acronym("UL FSW"), acronym("IJssel")
    (True, True, False, False, False)
    """
    return _ACRONYM.fullmatch(text) is not None


def headed(text: str) -> bool:
    """Say whether a text of several words says what kind of organisation it is.

    >>> headed("Gemeente Leiden"), headed("Landesmuseum Bonn"), headed("Davis"), headed("Library")
    (True, True, False, False)
    """
    words = _words(text)
    return len(words) > 1 and any(w in _HEAD_SET or w.endswith(_LONG_HEADS) for w in words)


def stands(text: str) -> bool:
    """Say whether a text looks like the name of an organisation by itself."""
    return acronym(text) or headed(text)


def two_names(left: str, right: str) -> bool:
    """Say whether what stands on both sides of "and" looks like a name by itself.

    A name begins with its kind ("University of Bonn"), or has its kind or an acronym in it; then
    so must what stands before it, unless the name behind begins with its kind.

    >>> two_names("Arup", "University of Bath"), two_names("V&A Dundee", "Perth Museum")
    (True, True)
    >>> two_names("Research", "Innovation Agency"), two_names("Institute for Water", "ICT Research")
    (False, False)
    """
    if small(left) or small(right) or left.endswith("-") or dangling(left):
        return False
    if _begins_with_kind(right):
        return len(left.split()) > 1 or not _of_any(left)
    if tied(left):
        return not names_fields(left) and _begins_with_acronym(right)
    return _named(left) and (headed(right) or _begins_with_acronym(right))


def _begins_with_kind(text: str) -> bool:
    words = _words(text)
    return len(words) > 1 and (words[0] in _HEAD_SET or words[0].endswith(_LONG_HEADS))


def _begins_with_acronym(text: str) -> bool:
    first, *others = text.split()
    return acronym(first) and not any(map(_of_any, others))


def _named(text: str) -> bool:
    return headed(text) or any(map(acronym, text.split()))


def _of_any(word: str) -> bool:
    """Say whether a word is a kind of organisation, or a field in which many work."""
    return any(token.startswith((KIND, FIELD)) for token in folded(word).meant)


def field(text: str) -> bool:
    """Say whether a text is only a field in which many work, or a kind of organisation.

    >>> field("Sciences"), field("Arts"), field("Biocoop"), field("Science Museum Alm")
    (True, True, False, False)
    """
    meant = folded(text).meant
    return bool(meant) and all(token.startswith((KIND, FIELD)) for token in meant)


def translated(left: str, right: str) -> bool:
    """Say whether two texts can be one name in two languages: they mean the same by other words.

    >>> translated("Universiteit Gent", "Ghent University"), translated("TU Delft", "TNO")
    (True, False)
    >>> translated("Provincie Zeeland", "Provincie Utrecht")
    False
    """
    shared = {*folded(left).meant} & {*folded(right).meant}
    kinds = all(token.startswith(KIND) for token in shared)
    return bool(shared) and not (kinds and {*_words(left)} & {*_words(right)})


def own_kind(left: str, right: str) -> bool:
    """Say whether a text in small letters is no more of the name before it, at the end of a list.

    That name ends in a capital word, and nothing in it lets it go on.

    >>> own_kind("Systematic A/S", "plejehjem"), own_kind("Center for Jord", "klima")
    (True, False)
    """
    last = left.rsplit(maxsplit=1)[-1]
    return small(right) and last[:1].isupper() and not tied(left)


def ending(text: str) -> bool:
    """Say whether a text is only a legal form: what comes after a comma, in the same name.

    >>> ending("Inc."), ending("GmbH & Co. KG"), ending("Incubator")
    (True, True, False)
    """
    words = [word for word in _words(text) if word not in {"&", ""}]
    return bool(words) and all(word in _OF["endings"] or word in {"de", "e"} for word in words)


def tail(text: str) -> bool:
    """Say whether a text is what often follows "&" in one name: "Co", "Partners", "Research"."""
    words = _words(text)
    return bool(words) and (words[0] in _OF["tails"] or text.casefold() in _OF["tails"])


def number(text: str) -> bool:
    """Say whether a text has no letters."""
    return _NUMBER.fullmatch(text) is not None


def titled(text: str) -> bool:
    """Say whether a text begins with the title of a person."""
    return _TITLE.match(text) is not None


def names_campus(text: str) -> bool:
    """Say whether a text ends in a university that names its campus next."""
    return " ".join(_words(text)).endswith(tuple(_OF["campuses"]))


def before_campus(left: str, right: str, sign: str) -> bool:
    """Say whether a text is the campus that the university before it names next.

    Behind "/" what looks like an organisation is none.

    >>> before_campus("University of California", "Davis", "/")
    True
    >>> before_campus("University of Maryland", "USDA ARS", "/")
    False
    """
    if not names_campus(left):
        return False
    return sign != "/" or not (headed(right) or any(map(acronym, right.split())))


def names_fields(text: str) -> bool:
    """Say whether a text is a body that lists its fields: "Ministry of Health, …"."""
    return _FIELDS.match(text) is not None


def region_of(left: str, right: str) -> str:
    """Give the kind of who works in a region called "X and Y", with X behind it, or nothing.

    >>> region_of("Waterschap Hunze", "Aa's"), region_of("London Borough of Barking", "Dagenham")
    ('Waterschap', 'London Borough of')
    >>> region_of("Gemeente Haren", "Assen"), region_of("Waterschap Hunze", "Gemeente Assen")
    ('', '')
    """
    *before, last = ["", *left.split()]
    *articles, other = ["", *right.split()]
    kinds = [place for place, word in enumerate(before) if word.casefold() in _OF["regional"]]
    if not kinds or not (last[:1].isupper() and other[:1].isupper()) or acronym(other):
        return ""
    between = [*before[kinds[-1] + 1 :], *articles[1:]]
    return " ".join(before[1:]) if all(word in _OF["ties"] for word in between) else ""


def compound(text: str) -> bool:
    """Say whether a text is one word that ends in a kind of organisation, with more before it.

    >>> compound("Thermenmuseum"), compound("Museum"), compound("Landesmuseum Bonn")
    (True, False, False)
    """
    word = text.casefold()
    return " " not in text and word not in _HEAD_SET and word.endswith(_LONG_HEADS)


def tied(text: str) -> bool:
    """Say whether a word such as "of" stands within a text: what follows may be more of it."""
    return any(word in _OF["ties"] for word in _words(text)[1:])


def dangling(text: str) -> bool:
    """Say whether a text ends in a word such as "of", in small letters, and so goes on.

    >>> dangling("Hogeschool van"), dangling("Bordeaux I")
    (True, False)
    """
    *_, last = ["", *text.split()]
    return last in _OF["ties"]


def kind(text: str) -> bool:
    """Say whether a text is a kind of organisation in some language: "and residents".

    >>> kind("bewoners"), kind("associations locales"), kind("Bewoners Noord")
    (True, True, False)
    """
    return is_kind(text, tuple(WORDS.generic))


def several(text: str) -> bool:
    """Say whether a text in small letters is a plural in some language: "young farmers clubs".

    >>> several("young farmers clubs"), several("innovation"), several("Clubs")
    (True, False, False)
    """
    return is_small_plural(text, tuple(WORDS.generic))


def small(text: str) -> bool:
    """Say whether a text begins with a small letter."""
    return text[:1].islower()


def like_a_name(text: str) -> bool:
    """Say whether a text can be a name: letters, no sentence, no address, no number first."""
    plain = text.strip()
    return (
        any(sign.isalpha() for sign in plain)
        and len(plain.split()) <= MOST_WORDS
        and not plain[0].isdigit()
        and "@" not in plain
        and not re.search(r"\d$", plain)
    )
