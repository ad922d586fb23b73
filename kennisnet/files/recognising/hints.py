"""What a column could hold where its header does not say it: names, organisations, ids, cities."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.heading import pieces
from kennisnet.naming.persons import looks_like_person
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

NEARLY_ALL = 0.9
"""What names the projects is filled in, and different, in so many rows."""
CODES = frozenset({"code", "id", "nr", "nummer", "number", "zip", "postal"})
"""Words of a header that say that numbers stand below it."""
FEW_LEADS, LOOKS = 3, 0.3
"""A column that could say who leads has so many different names, and so many that look like it."""
SHARED = 2
"""Columns that have so many names in common hold organisations."""
FEW_NAMES = 2
"""A column with fewer different cells names nobody."""


def names_cities(header: str) -> bool:
    """Say whether a header names cities or municipalities.

    >>> names_cities("NameCity"), names_cities("Gemeente"), names_cities("Country")
    (True, True, False)
    """
    words = {*plain(words_apart(header)).split()}
    return bool(WORDS.cities & words) and not words & CODES


def titles(header: str) -> bool:
    """Say whether a header names titles, which institutions do not have.

    >>> titles("Projecttitel"), titles("Title"), titles("Name")
    (True, True, False)
    """
    return any(word in plain(header) for word in WORDS.titles)


def organisations_in(column: pd.Series) -> bool:
    """Say whether a column holds names of organisations, different ones."""
    said = column.dropna().drop_duplicates()
    if len(said) < FEW_LEADS or column.notna().mean() < 1 / 2:
        return False
    return bool(said.map(organisation_word).astype(bool).mean() >= LOOKS)


def coordinates(header: str) -> bool:
    """Say whether a header is about leading: below it stand who leads, or persons.

    >>> coordinates("Coördinatie"), coordinates("Coordination"), coordinates("Status")
    (True, True, False)
    """
    return plain(header) in WORDS.headers("coordination")["words"]


def without_persons(
    frame: pd.DataFrame, headers: Sequence[str], partners: Sequence[str]
) -> list[str]:
    """Leave out the columns of persons where others hold organisations: "Lead applicant" beside them.

    Nothing in them has a word as organisations have it, nor stands in a column of partners, and all
    look like persons.
    """
    known = {one for h in partners for one in _pieces(frame[h])}
    persons = [h for h in headers if _persons_in(frame[h]) and not _pieces(frame[h]) & known]
    others = [h for h in headers if h not in persons]
    sure = any(
        organisations_in(frame[h]) or len(_pieces(frame[h]) & known) >= SHARED for h in others
    )
    return others if sure else list(headers)


def _persons_in(column: pd.Series) -> bool:
    said = distinct(column)
    if not said or any(map(organisation_word, said)):
        return False
    return sum(map(looks_like_person, said)) >= NEARLY_ALL * len(said)


def with_neighbours(
    frame: pd.DataFrame,
    headers: dict[str, tuple[str, ...]],
    because: Mapping[str, Because],
    others: list[Other],
) -> None:
    """Ask whether columns beside the one that is guessed to hold the partners hold partners too.

    Tables have a column for each kind of partner: "Universities", "Companies", "Public bodies".
    The columns stand together, nobody knows their headers, and names of one stand in another or
    they look like organisations.
    """
    chosen = headers.get("partners", ())
    if len(chosen) != 1:
        return
    places = list(frame.columns)
    free = {place for place, header in enumerate(places) if header not in because}
    at = last = first = places.index(chosen[0])
    while first - 1 in free and _names_too(frame, places[first - 1], headers):
        first -= 1
    while last + 1 in free and _names_too(frame, places[last + 1], headers):
        last += 1
    if first == at == last:
        return
    together = places[first : last + 1]
    headers["partners"] = tuple(together)
    others.append(Other("partners", together, Because("organisations-together")))
    others.append(Other("partners", list(chosen), because[chosen[0]]))


def _names_too(frame: pd.DataFrame, header: str, headers: Mapping[str, Sequence[str]]) -> bool:
    """Say whether a column holds organisations: some known from who leads, or many that look so."""
    if not could_be_names(frame[header]):
        return False
    pieces = _pieces(frame[header])
    known = {
        one
        for name in ("lead", "partners")
        for h in headers.get(name, ())
        for one in _pieces(frame[h])
    }
    looks = sum(bool(organisation_word(one)) for one in pieces) / max(len(pieces), 1)
    return len(pieces & known) >= SHARED or looks >= LOOKS


def _pieces(column: pd.Series) -> set[str]:
    texts = distinct(column)
    return {piece for text in texts for piece in pieces(text)}


def could_be_names(column: pd.Series) -> bool:
    """Say whether the cells of a column are words, different ones, rather than numbers or dates."""
    said = column.dropna()
    if said.nunique() < min(FEW_NAMES, len(said)) or said.empty:
        return False
    words = said.str.contains(r"[^\W\d_]{2}", regex=True) & ~said.str.contains(r"@|://", regex=True)
    return bool(words.mean() > 1 / 2)


def words_apart(header: str) -> str:
    """Put a space before a capital within a word: "organisationID" has two words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)


def is_id(header: str) -> bool:
    """Say whether a header ends in a word for a number or a code."""
    return plain(words_apart(header)).endswith((" id", " code", " nr", " nummer"))


def first_words(frame: pd.DataFrame, who: Sequence[str], used: Collection[str]) -> str | None:
    """Give the first free column before who takes part in which every row has words of its own."""
    place = list(frame.columns)
    until = min((place.index(header) for header in who), default=0)
    for header in (one for one in place[:until] if one not in used):
        cells = frame[header].dropna()
        full = len(cells) >= NEARLY_ALL * len(frame) and len(cells) > 1
        if full and cells.nunique() >= NEARLY_ALL * len(cells) and could_be_names(cells):
            return header
    return None


def codes_in(column: pd.Series) -> bool:
    """Say whether a column holds codes: no spaces, a digit in each, and different ones.

    >>> codes_in(pd.Series(["P1", "P2", "P2"])), codes_in(pd.Series(["Grow4", "Weg", "Brug"]))
    (True, False)
    """
    said = column.dropna().drop_duplicates()
    coded = said.str.fullmatch(r"(?=.*\d)\S{1,30}").astype(bool)
    return len(said) > 1 and bool(coded.mean() >= NEARLY_ALL)


def equal(frame: pd.DataFrame, headers: Sequence[str]) -> bool:
    """Say whether columns hold the same cells."""
    first, *others = headers
    return all(frame[first].equals(frame[other]) for other in others)


def plural(header: str) -> bool:
    """Say whether a header promises several names a cell.

    >>> plural("Trekkers"), plural("Trekker(s)"), plural("Lead")
    (True, True, False)
    """
    return header.rstrip(" )").endswith("s")
