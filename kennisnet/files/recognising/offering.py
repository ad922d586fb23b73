"""Which columns are an answer to the question who takes part, and which hold something else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.evidence import answers_alone, is_number, organisation_word
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.hints import (
    LOOKS,
    SHARED,
    coordinates,
    could_be_names,
    persons_in,
    pieces_in,
    titles,
)
from kennisnet.files.recognising.individuals import of_persons
from kennisnet.files.recognising.lexicon import EXACT, Word, words_of
from kennisnet.files.recognising.looks import acronym, like_a_name
from kennisnet.files.recognising.meanings import LISTS_FROM
from kennisnet.files.recognising.naming_projects import names_projects
from kennisnet.files.recognising.partnering import AND, LOOKED_AT, mentions
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

SURE = 0.9
"""So much says a header of which each word is known."""
HALF = 0.5
OFFERED = 8
"""So many columns are offered where nobody can tell which is meant."""
NONE = {"lead": "no-lead", "partners": "no-partners"}
"""Fields that a table can do without, and the sentence that says so."""
SENTENCE = 8
"""What stands between the signs of lists is no name where it has more words on average."""
CHOICES, AGAIN = 3, 3
"""A column with so few different cells, each of which stands so often, holds kinds."""
UNIT = 3
"""What stands beside an amount, "MW" or "EUR", has no more letters."""
WHO = frozenset({"partners", "lead", "institution", "institution_name"})
"""What a header can say of a column with names of who takes part."""
ACTING = frozenset({"leading", "taking_part"})
"""Words of headers that say that what stands below them does something: "participating cities"."""
OF_WHO = frozenset({"organisation", "taking_part", "partners"})
"""Words of headers that are about who takes part, whatever else the header says."""
_PARTS = re.compile(r"[/|;,\n+&]")
_WORDS = re.compile(r"[^\W\d_]+")


def partners_among(
    frame: pd.DataFrame,
    headers: Mapping[str, Sequence[str]],
    named: Collection[str],
    free: Sequence[str],
) -> list[Other]:
    """Give the answers to the question which column holds the partners, the likeliest first.

    Neither what will name the projects nor what surely is something else is among them. ``free``
    are used for nothing in ``headers``; fields that were ``named`` stay what they are. That there
    are no partners goes before what merely holds words, unless nobody would be left to take part.

    >>> table = pd.DataFrame({"P": ["Zon", "Zee"], "Met": ["HsL", "UL"], "Sfeer": ["Groot", "Klein"]})
    >>> known = {"name": ["P"], "lead": ["T"]}
    >>> found = partners_among(table.assign(T=["UL", "TNO"]), known, (), ["Met", "Sfeer"])
    >>> [one.value for one in found]
    ['Met', [], 'Sfeer']
    """
    project = _project(frame, headers, named, free)
    known = {name for header in headers.get("lead", ()) for name in pieces_in(frame[header])}
    found = [c for c in free if c != project and _could_take_part(frame[c], c, known)]
    persons = [c for c in found if persons_in(frame[c])]
    found.sort(key=lambda c: (not _lists(frame, c), c in persons, -frame[c].nunique()))
    likely = [c for c in found if _looks_like_who(frame[c], c, known)]
    found = [*likely, *(c for c in found if c not in likely)][:OFFERED]
    place = len(likely) if headers.get("lead") else len(found)
    answers = [Other("partners", c, Because("could-be-names")) for c in found]
    none = Other("partners", [], Because(NONE["partners"]))
    return [*answers[:place], none, *answers[place:]]


def may_lead(header: str, column: pd.Series, told: Collection[str] = ()) -> bool:
    """Say whether a column could name who leads, where its header does not say it.

    Not where it is ``told`` that it names the projects; where it is told of another column, one that
    speaks of projects may ("Initiatief").

    >>> names = pd.Series(["Karin Smit", "P. Vis"])
    >>> [may_lead(one, names) for one in ("PI", "Summary", "Location", "Regie", "Rest")]
    [False, False, False, True, True]
    """
    if of_persons(header, column):
        return False
    if told and header not in told and _of_projects(header) and not titles(header):
        return True
    return coordinates(header, named=True) or not (header in told or _holds_else(header, column))


def _project(
    frame: pd.DataFrame,
    headers: Mapping[str, Sequence[str]],
    named: Collection[str],
    free: Sequence[str],
) -> str | None:
    """Give the column that will be taken for the name of the projects, if none is yet."""
    if headers.get("name") or (headers.get("project") and "project" in named):
        return None
    return names_projects(frame, headers, named, free).header


def _of_projects(header: str) -> bool:
    """Say whether a header means a project and nothing else, by its words."""
    said = read_header(header)
    return bool(said.meanings) and {"name", "project"}.issuperset(said.meanings)


def says_else(header: str) -> bool:
    """Say whether a header surely is about something else than who takes part.

    >>> [says_else(one) for one in ("Country", "Summary", "Project title in English", "Partner", "Rest")]
    [True, True, True, False, False]
    """
    said = read_header(header)
    sure = {meaning for meaning, one in said.meanings.items() if one.score >= SURE}
    return said.elsewhere or titles(header) or bool(sure and not sure & WHO)


def _could_take_part(column: pd.Series, header: str, known: Collection[str]) -> bool:
    """Say whether a column could hold names of who takes part; some of these are ``known``."""
    if not could_be_names(column) or of_persons(header, column):
        return False
    if len(pieces_in(column) & {*known}) >= SHARED:
        return True
    return not (_holds_else(header, column) or _kinds(column) or _no_names(column))


def _holds_else(header: str, column: pd.Series) -> bool:
    """Say whether a column holds something else, as its header says: no bodies, nor places that act."""
    if not says_else(header):
        return False
    words = [*_words_of(header)]
    if any(one.kind in ACTING for one in words) and any(one.word in WORDS.cities for one in words):
        return False
    names = {one for cell in mentions(column) for one in cell}
    bodies = sum(bool(organisation_word(one)) for one in names)
    return titles(header) or bodies < LOOKS * max(len(names), 1)


def _words_of(header: str) -> Iterator[Word]:
    return (word for token in plain(header).split() for word in words_of(token))


def _kinds(column: pd.Series) -> bool:
    """Say whether a column has few different cells that come again and again."""
    different = column.nunique()
    return different <= CHOICES and column.count() >= AGAIN * different


def _no_names(column: pd.Series) -> bool:
    """Say whether most cells are amounts, answers, labels or sentences."""
    texts = distinct(column)[:LOOKED_AT]
    names = [one for cell in mentions(column) for one in cell]
    told = (_amount, answers_alone)
    if any(sum(map(holds, texts)) >= HALF * len(texts) for holds in told) or _labels(texts):
        return True
    return _sentences(texts, names) or sum(map(like_a_name, names)) < HALF * len(names)


def _sentences(texts: Sequence[str], names: Sequence[str]) -> bool:
    """Say whether cells are told in sentences: long, in small letters, and about no organisations."""
    if sum(len(one.split()) for one in names) > SENTENCE * len(names):
        return True
    words = [word for text in texts for word in text.split()]
    bodies = sum(bool(organisation_word(one)) for one in names)
    told = len(words) > SENTENCE * len(texts) and bodies < LOOKS * len(names)
    return told and sum(word[0].islower() for word in words) > HALF * len(words)


def _lists(frame: pd.DataFrame, header: str) -> bool:
    """Say whether many cells of a column look like lists of names."""
    texts = distinct(frame[header])[:LOOKED_AT]
    signs = (_PARTS, AND)
    lists = [one for one in texts if any(s.search(one) for s in signs) and not one[:1].islower()]
    return len(lists) >= LISTS_FROM * len(texts)


def _amount(text: str) -> bool:
    """Say whether a text is numbers and what they count: "EUR 8.0M", "550 MW; A$7 bn"."""
    if is_number(text):
        return True
    words = (one for one in text.split() if not any(map(str.isdigit, one)))
    units = [word for one in words for word in _WORDS.findall(one)]
    return any(map(str.isdigit, text)) and all(len(one) <= UNIT for one in units)


def _labels(texts: Sequence[str]) -> bool:
    """Say whether most cells are made for a machine: "#kust", "living-lab-kust"."""
    labels = [one for one in texts if " " not in one and (one[0] == "#" or one.islower())]
    signed = any(sign in one for one in labels for sign in "#-_")
    return signed and len(labels) >= HALF * len(texts)


def _looks_like_who(column: pd.Series, header: str, known: Collection[str]) -> bool:
    """Say whether something tells that a column names who takes part."""
    if any(word.kind in OF_WHO and word.sure == EXACT for word in _words_of(header)):
        return True
    names = {one for cell in mentions(column) for one in cell}
    if not {*known}.isdisjoint(names | pieces_in(column)):
        return True
    called = sum(bool(organisation_word(one)) for one in names)
    short = sum(map(acronym, names))
    return called >= LOOKS * len(names) or short + called >= HALF * len(names)
