"""Persons before institutions, as funders list applicants: "dr. M. de Boer, LUMC" is LUMC."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.recognising import looks
from kennisnet.files.recognising.apart import key_of, taken_apart
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.side_by_side import SIGNS, Span, units_of, without_spans
from kennisnet.naming.cells import lines
from kennisnet.naming.contacts import could_be_person, surely_person
from kennisnet.naming.leading import means_lead, means_partner
from kennisnet.naming.persons import UPPER, is_person
from kennisnet.naming.units import says_unit
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

FEWEST = 2
"""So many different persons are a habit; one is enough where its institution stands elsewhere."""
NEARLY_ALL, HALF = 0.9, 0.5
_TITLES = {title.split(".", 1)[0] for words in WORDS.persons.values() for title in words["titles"]}
_TOLD = re.compile(
    rf"(?:\A|(?<=[;|\n\t,/\s-]))(?:(?i:{'|'.join(map(re.escape, sorted(_TITLES)))})[.\s]|[{UPPER}]\.)"
)
"""What may begin with a form of address or with initials: a quick no."""
_BRACKETED = re.compile(r"(?P<person>[^()]+)\((?P<inside>[^()]+)\)")
_LANGUAGES = tuple(WORDS.units)


@dataclass(frozen=True, slots=True)
class _Found:
    """A person with the institution that it is of, and what goes of the text: from, to, for what."""

    text: str
    person: str
    institution: str
    start: int
    end: int
    instead: str = ""

    @property
    def sure(self) -> bool:
        return surely_person(self.person)


def institutions_of_persons(
    frame: pd.DataFrame, columns: Sequence[str], known: Collection[str], file: str
) -> tuple[pd.DataFrame, list[Note]]:
    """Let each person that stands before an institution, or has it in brackets, make place for it.

    Persons are who is told for one by a form of address or initials, and who else stands so where
    most of those are. Names that are ``known`` are institutions.

    >>> lead = ["dr. M. Vis, UL", "prof. dr. A. Bos, HsL"]
    >>> table = pd.DataFrame({"L": lead, "P": ["ir. K. Wit (HsL)", "drs. P. Mol (UL)"]})
    >>> institutions_of_persons(table, ["L", "P"], [], "t")[0].to_numpy().tolist()
    [['UL', 'HsL'], ['HsL', 'UL']]
    """
    notes: list[Note] = []
    sure = frozenset(map(key_of, known))
    for column in columns:
        cells = frame[column].dropna().map(lines)
        texts = distinct(cells)
        if not any(map(_TOLD.search, texts)):
            continue
        met = _Elsewhere(frame, columns)
        for found, against, listed in (*_behind(texts), _in_brackets(texts)):
            those = [one for one in found if key_of(one.person) not in sure]
            if not any(one.sure for one in those):
                continue
            persons = sorted({one.person for one in those})
            values = {"n": len(persons), "column": column}
            habit = _is_habit(those, against, met, listed)
            if habit:
                spans: dict[str, list[Span]] = defaultdict(list)
                for one in those:
                    spans[one.text].append((one.start, one.end, one.instead))
                cells = without_spans(cells, spans)
                frame = frame.assign(**{column: cells.reindex(frame.index)})
            titled = any(is_person(one.person) for one in those)
            if habit or (titled and not those[0].instead):
                rule = "persons-beside" if habit else "perhaps-persons"
                notes.append(Note(rule, " | ".join(persons), file, None, column, values))
    return frame, notes


def _is_habit(found: Sequence[_Found], against: int, met: _Elsewhere, listed: int) -> bool:
    persons = {key_of(one.person) for one in found}
    sure = [one for one in found if one.sure]
    if len(sure) < HALF * len(found) or len(found) < NEARLY_ALL * (len(found) + against):
        return False
    # "J.P. Mol, TNO" could be a company and a partner.
    titled = any(is_person(one.person) for one in sure)
    held = {one.text for one in found}
    if not titled and (len(held) < NEARLY_ALL * listed or len(persons) < FEWEST):
        return False
    known = {one for one in found if met.elsewhere(one.institution, one.text)}
    if len(persons) < FEWEST:
        return bool(known)
    names = {one.institution for one in found}
    institutions = {one.institution for one in known} | {n for n in names if _institution(n)}
    plain = {name for name in names if not found[0].instead and not could_be_person(name)}
    return len(institutions | plain) >= HALF * len(names)


def _institution(name: str) -> bool:
    return (
        looks.headed(name)
        or bool(organisation_word(name))
        or (looks.acronym(name) and name.isupper())
    )


class _Elsewhere:
    """In which texts of all columns each name stands."""

    def __init__(self, frame: pd.DataFrame, columns: Sequence[str]) -> None:
        self.texts: dict[str, set[str]] = defaultdict(set)
        for column in columns:
            for text in map(lines, distinct(frame[column].dropna())):
                apart = taken_apart(text)
                for name in apart.pieces if apart else [text]:
                    self.texts[key_of(name)].add(text)

    def elsewhere(self, name: str, text: str) -> bool:
        """Say whether a name stands in another text than this."""
        return not self.texts[key_of(name)] <= {text}


def _behind(texts: Sequence[str]) -> Iterator[tuple[list[_Found], int, int]]:
    """Give for each sign the persons before institutions.

    Also gives how many lists have persons otherwise, and in how many texts there are lists.
    """
    for sign, pattern in SIGNS.items():
        found: list[_Found] = []
        against, listed = 0, set()
        for text in filter(pattern.search, texts):
            for unit in units_of(text, sign):
                listed.add(text)
                names = unit.names
                owners = _owners(names, surely_person) or _owners(names, could_be_person)
                against += not owners and any(map(surely_person, names))
                for person, institution in owners:
                    start, end = unit.parts[person][0], unit.parts[institution][0]
                    found.append(
                        _Found(unit.apart.text, names[person], names[institution], start, end)
                    )
        yield found, against, len(listed)


def _owners(names: Sequence[str], person: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Give the places of each person and of the institution behind it; nothing where some have none.

    Parts of an institution can stand between, and go with the person, or behind.
    """
    found: list[tuple[int, int]] = []
    first: int | None = None
    for place, name in enumerate(names):
        part = says_unit(name, _LANGUAGES)
        if person(name):
            first = place if first is None else first
        elif first is not None:
            last = place + 1 == len(names) or person(names[place + 1])
            if last or not part:
                found.append((first, place))
                first = None
        elif not (part and place):
            return []
    return found if first is None else []


def _in_brackets(texts: Sequence[str]) -> tuple[list[_Found], int, int]:
    """Give the persons behind which an institution stands in brackets.

    Two of them that "and" parts are two names, so a sign that parts the others stands there.
    """
    found: list[_Found] = []
    parting = "; " if any(";" in text for text in texts) else ", "
    for text in (one for one in texts if "(" in one):
        apart = taken_apart(text)
        starts = apart.starts if apart else [0]
        gaps = apart.gaps if apart else []
        last = -1
        for place, start in enumerate(starts):
            end = gaps[place].start if place < len(gaps) else len(text)
            piece = _BRACKETED.fullmatch(text[start:end].strip())
            person = piece["person"].rstrip() if piece else ""
            if piece is None or not could_be_person(person):
                continue
            inside = [one.strip() for one in piece["inside"].split(",")]
            name = next((one for one in inside if not says_unit(one, _LANGUAGES)), inside[0])
            if _remark(name):
                continue
            joined = last >= 0 and last == place - 1 and gaps[last].sign in {"and", "&"}
            begin, before = (gaps[last].start, parting) if joined else (start, " ")
            found.append(_Found(text, person, name, begin, end, f"{before}{name} "))
            last = place
    return found, 0, sum("(" in text for text in texts)


def _remark(text: str) -> bool:
    """Say whether a text in brackets surely is no institution: a role, a number, small letters."""
    plain = looks.small(text) or not any(map(str.isalpha, text))
    return plain or means_lead(text) or means_partner(text) or surely_person(text)
