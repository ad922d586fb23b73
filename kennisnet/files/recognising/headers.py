"""What a header says by its words alone, whatever stands below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from kennisnet.files.headers import plain
from kennisnet.files.recognising.lexicon import (
    ALIKE,
    CODE,
    EXACT,
    LEXICON,
    LONGEST,
    Word,
    spelled_words_of,
    words_of,
)
from kennisnet.files.recognising.looks import kind
from kennisnet.files.recognising.phrases import meant
from kennisnet.naming.spelling import BLANKS
from kennisnet.texts.words import WORDS

COMPOSED = 0.9
"""What a header says that consists of known words and is not known as a whole."""
LEAST_KNOWN = 1 / 3
"""A header of which less is known says nothing."""
PART, WHOLE = 0.5, 0.9
"""What a header says of which a part is known, between these two by its share."""
BARE = 0.5
"""How much less a name or a number says of something that nobody knows ("strand code")."""
TWO_SIDED = 0.95
FIRST = 0.85
"""How much less a header says that names something else as well."""
LOOSE, PERHAPS = 0.8, 0.45
"""What words say that tell less surely who leads or takes part, and those of which it is asked."""
KEPT = 50_000
"""So many different cells are remembered while the header of a table is looked for."""
_FIELDS = WORDS.headers("table")
_EXACT = {
    word: [field for field, known in _FIELDS.items() if word in known]
    for word in sorted(set[str]().union(*_FIELDS.values()))
}
"""The meanings of each known header: "part" is one in English, another in Swedish."""
_LOOSE = {
    word: (field.removeprefix("may_"), PERHAPS if field.startswith("may_") else LOOSE)
    for field, words in WORDS.headers("loose").items()
    for word in words
}
_BOTH = [re.compile(pattern) for pattern in WORDS.both_headers]
_PARENTS = WORDS.headers("parents")["words"]
_ENDING = re.compile(r"(?<=\w)[(\[]([^\W\d]{1,5})[)\]]")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_OPEN = re.compile(r"[(\[]")
MOST_BRACKETS = 20
"""A header with more brackets says nothing: one in another is read for each."""
_SIDES = re.compile(rf"{BLANKS}[/|\n]\s*|(?<!\s)\s+[-–—]\s+")
_AND = re.compile(
    rf"[/|+&,\n]|\s(?:{'|'.join(sorted(WORDS.cells['and'] | WORDS.cells['and_elsewhere']))})\s"
)
_OF_BODIES = WORDS.headers("bodies")
_BODIES = _OF_BODIES["words"]
_LONG_BODIES = tuple(sorted(word for word in _BODIES if len(word) > 6))  # noqa: PLR2004 - "board"
_LED = ("leading", "organisation")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
_NUMERAL = re.compile(r"\d+(?:e|de|ste|st|nd|rd|th|er|eme|a|o)?|[a-hj-z]|i{1,3}|iv|vi{0,3}")


@dataclass(frozen=True)
class Said:
    """What a header says of one meaning: how clearly (0 to 1), why, and by which words."""

    score: float
    reason: str
    word: str
    register: str = ""
    coded: bool = False
    """Whether it speaks of an id or a number."""
    named: bool = False
    """Whether it speaks of a name."""
    leading: bool = False
    """Whether it speaks of a lead."""


@dataclass(frozen=True)
class Header:
    """What a header says: of each meaning, and whether it surely is about something else."""

    meanings: Mapping[str, Said]
    elsewhere: bool = False
    """Whether it names something that we do not look for, such as a country."""


NOTHING = Header({})


def both(header: str) -> bool:
    """Say whether one column holds leads and partners together ("T: Trekker P: Partners")."""
    return any(pattern.fullmatch(plain(header)) for pattern in _BOTH)


@lru_cache(maxsize=KEPT)
def read_header(header: str) -> Header:
    """Say what a header means by its words.

    >>> {meaning: said.score for meaning, said in read_header("Partner(s)").meanings.items()}
    {'partners': 1.0, 'institution': 0.7}
    >>> [*read_header("Projet.Partenaire.Nom_organisme").meanings][:1]
    ['institution_name']
    >>> read_header("Partner land"), read_header("xyz")
    (Header(meanings={}, elsewhere=True), Header(meanings={}, elsewhere=False))
    >>> [*read_header("Contributed by").meanings], [*read_header("Betrokken scholen").meanings]
    (['partners'], ['partners'])
    >>> read_header("Geldgever").elsewhere
    True
    """
    if len(_OPEN.findall(header)) > MOST_BRACKETS:
        return NOTHING
    found = _read(header)
    if found.meanings:
        return found
    if _kinds_take_part(header):
        return Header({"partners": Said(COMPOSED, "header-kinds", plain(header))})
    if found.elsewhere or plain(header) not in _LOOSE:
        return found
    meaning, score = _LOOSE[plain(header)]
    return Header({meaning: Said(score, "header", plain(header))})


def _kinds_take_part(header: str) -> bool:
    """Say whether a header says that kinds of organisations take part.

    >>> _kinds_take_part("Deelnemende gemeenten"), _kinds_take_part("Beteiligte Schulen (Ort)")
    (True, False)
    >>> _kinds_take_part("Participating countries"), _kinds_take_part("Gemeenten")
    (False, False)
    """
    words = [word for word in header.split() if LEXICON.get((plain(word),)) != "filler"]
    rest = [word for word in words if LEXICON.get((plain(word),)) != "taking_part"]
    return 0 < len(rest) < len(words) and kind(" ".join(rest))


def grants(header: str) -> bool:
    """Say whether a header names who pays or grants, which is no partner and leads nothing.

    >>> grants("Fördergeber"), grants("Landelijke financiers"), grants("Partners en financiers")
    (True, True, False)
    """
    kinds = {word.kind for word in _words(plain(header))}
    return "granting" in kinds and "partners" not in kinds


def kinds_of(header: str) -> set[str]:
    """Give the kinds of the words of a header, as a lexicon has them.

    >>> sorted(kinds_of("Primary collaborator"))
    ['leading', 'partners']
    """
    return {word.kind for word in _words(plain(_CAMEL.sub(" ", header)))}


def of_an_actor(header: str) -> bool:
    """Say whether a header is about a trait of who takes part: its type, its country, its website.

    >>> [of_an_actor(one) for one in ("Lead actor type", "Origin of partner", "Partner website")]
    [True, True, True]
    >>> [of_an_actor(one) for one in ("Partnergemeenten", "Trekkende provincie", "Partners")]
    [False, False, False]
    """
    words = [*_words(plain(header))]
    kinds = {word.kind for word in words}
    who = kinds & {"partners", "organisation", "institution"}
    other = {word.word for word in words if word.kind == "nothing"} - WORDS.cities
    return bool("sort" in kinds and (who or kinds & {"lead", "leading"})) or bool(other and who)


def is_parent(header: str) -> bool:
    """Say whether a header names what an institution is a part of.

    >>> is_parent("Parent organisation"), is_parent("Moederorganisatie"), is_parent("Partner")
    (True, True, False)
    """
    words = f" {plain(_CAMEL.sub(' ', header))} "
    return any(f" {one} " in words for one in _PARENTS)


def _read(header: str) -> Header:
    """Read a header by what is surely known of its words."""
    if both(header):
        said = Said(EXACT, "both", header)
        return Header({"lead": said, "partners": said})
    if plain(header) in _EXACT:
        return _one(header)
    ending = _ENDING.search(header)
    if ending:
        forms = (_ENDING.sub(r"\1", header), _ENDING.sub("", header))
        return max((read_header(form) for form in forms), key=_best)
    inner = _BRACKET.search(header)
    if inner:
        return _bracketed(_BRACKET.sub(" ", header), inner[1])
    sides = [side for side in _SIDES.split(header) if plain(side)]
    if len(sides) > 1:
        told = [side for side in sides if not grants(side)] or sides
        return _joined([read_header(side) for side in told])
    return _one(header)


def first_said(header: str) -> Header:
    """Say what a header means without what it names second: "Lead (country)", "Lead and contact".

    Nothing where it names one thing only. Outside brackets the second must be persons.

    >>> [*first_said("Partner (land)").meanings][:1], [*first_said("Lead / contact person").meanings][:1]
    (['partners'], ['lead'])
    >>> first_said("Contact lead"), first_said("Partner land")
    (Header(meanings={}, elsewhere=False), Header(meanings={}, elsewhere=False))
    """
    inner = _BRACKET.search(header)
    outer = _BRACKET.sub(" ", header) if inner else ""
    if not inner:
        first, *others = _AND.split(header)
        persons = any(not WORDS.callers.isdisjoint(plain(one).split()) for one in others)
        outer = first if persons else ""
    found = read_header(outer).meanings if plain(outer) else {}
    return Header({m: replace(said, score=said.score * FIRST) for m, said in found.items()})


def _best(header: Header) -> float:
    return max((said.score for said in header.meanings.values()), default=0)


def _bracketed(outer: str, inner: str) -> Header:
    """Let what stands in brackets say something else only, or all where the rest says nothing."""
    found = read_header(outer)
    if not found.meanings and not found.elsewhere:
        return read_header(inner)
    if _one(inner).elsewhere and not found.elsewhere:
        named = any(word.kind == "called" for word in _words(plain(inner)))
        return found if named else Header({}, elsewhere=True)
    return found


def _joined(sides: list[Header]) -> Header:
    """Join the sides of a header: two languages, or two things; a side unknown weighs little."""
    if any(side.elsewhere for side in sides):
        return Header({}, elsewhere=True)
    told = [side.meanings for side in sides if side.meanings]
    found: dict[str, Said] = {}
    for meaning in dict.fromkeys(meaning for side in told for meaning in side):
        those = [side[meaning] for side in told if meaning in side]
        best = max(those, key=lambda said: said.score)
        mean = sum(said.score for said in those) / len(told)
        found[meaning] = replace(best, score=mean * (1 if len(told) == len(sides) else TWO_SIDED))
    return Header(_ordered(found))


def _one(header: str) -> Header:
    """Read a header without brackets and sides, also as words that only capitals part."""
    exact = _EXACT.get(plain(header))
    coded = _coded(plain(header))
    whole = _composed(plain(header))
    if not (whole.meanings or whole.elsewhere) and _ends_known(plain(header)):
        whole = _composed(plain(header), spelled_words_of)  # "domain institution": no theme
    split = _CAMEL.sub(" ", header)
    if exact is None and split != header and not whole.elsewhere:
        exact = _EXACT.get(plain(split))
        coded |= exact is not None and _coded(plain(split))
        whole = max(_composed(plain(split)), whole, key=lambda one: (one.elsewhere, _best(one)))
    if exact is None:
        return whole
    further = {} if coded else whole.meanings
    others = {m: replace(said, score=min(said.score, 0.5)) for m, said in further.items()}
    factors: dict[str, float] = {}
    for one in () if coded else exact:
        factors |= meant({CODE if one == "project" else one}, numbered=False)
    factors |= dict.fromkeys(exact, EXACT)
    listed = {m: Said(score, "header", plain(header), coded=coded) for m, score in factors.items()}
    return Header(_ordered({**others, **listed}))


def _composed(header: str, of: Callable[[str], tuple[Word, ...]] = words_of) -> Header:
    """Read a header as the words of which it consists; ``of`` says what one word is."""
    all_words = _leading_body(tuple(_words(header, of)))
    words = tuple(word for word in all_words if word.kind != "filler")
    kinds = {word.kind for word in words} - {"unknown", "numeral"}
    if "granting" in kinds and "partners" not in kinds:
        return Header({}, elsewhere=True)
    if "nothing" in kinds or ("moment" in kinds and not kinds & {"start", "end"}):
        return Header({}, elsewhere=True)
    numbered = any(word.kind == "numeral" for word in words)
    counted = [word for word in words if word.kind != "numeral"]
    known = [word for word in counted if word.kind != "unknown"]
    if not known or len(known) < LEAST_KNOWN * len(counted):
        return NOTHING
    quality, reason = _quality(counted, known, numbered=numbered)
    word = " ".join(word.word for word in known)
    register = next((k.removeprefix("register:") for k in kinds if k.startswith("register:")), "")
    coded = bool(CODE in kinds or register or _coded(header))
    leading = bool(kinds & {"lead", "leading"})
    if len(known) < len(counted) and kinds <= {"called", "coded"}:
        quality *= BARE
    said = {
        meaning: Said(
            quality * factor, reason, word, register, coded, "called" in kinds, leading=leading
        )
        for meaning, factor in meant(kinds, numbered=numbered).items()
    }
    return Header(_ordered(said), elsewhere="sort" in kinds and not said)


def _leading_body(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take a kind of organisation right behind "leading" for one: "penvoerend schoolbestuur".

    Some words for leading make another thing with it: "primary school", "head office".
    """
    if len(words) != len(_LED) or words[0].kind != "leading":
        return words
    if words[0].word in _OF_BODIES["not_behind"]:
        return words
    token = words[1].word
    body = token in _BODIES or token.endswith(_LONG_BODIES)
    return (words[0], Word("organisation", ALIKE, token)) if body else words


def _ends_known(header: str) -> bool:
    """Say whether the last word of a header is known as it is spelled."""
    *_, last = ["", *header.split()]
    return bool(last) and spelled_words_of(last)[-1].kind != "unknown"


def _coded(header: str) -> bool:
    return any(LEXICON.get((token,)) == "coded" for token in header.split())


def _quality(counted: list[Word], known: list[Word], *, numbered: bool) -> tuple[float, str]:
    """Say how much a header says by the share of it that is known, and why."""
    if len(known) < len(counted):
        return PART + (WHOLE - PART) * len(known) / len(counted), "header-part"
    if numbered and len(known) == 1:
        return ALIKE, "header-numbered"
    sure = min(word.sure for word in known)
    if len(known) == 1:
        return sure, "header" if sure == EXACT else "header-alike"
    return COMPOSED, "header"


def _ordered(said: Mapping[str, Said]) -> dict[str, Said]:
    return dict(sorted(said.items(), key=lambda one: (-one[1].score, one[0])))


def _words(header: str, of: Callable[[str], tuple[Word, ...]] = words_of) -> Iterator[Word]:
    """Cut a header into the longest known phrases, and the rest into words."""
    tokens = header.split()
    place = 0
    while place < len(tokens):
        for length in range(min(LONGEST, len(tokens) - place), 0, -1):
            phrase = tuple(tokens[place : place + length])
            if phrase in LEXICON:
                yield Word(LEXICON[phrase], EXACT, " ".join(phrase))
                break
        else:
            length = 1
            if _NUMERAL.fullmatch(tokens[place]):
                yield Word("numeral", 0, tokens[place])
            else:
                yield from of(tokens[place])
        place += length
