"""What a column could hold where its header does not say it: names, organisations, ids, cities."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.headers import grants, is_parent, of_an_actor, read_header
from kennisnet.files.recognising.heading import pieces
from kennisnet.files.recognising.looks import kind, like_a_name, small
from kennisnet.naming.contacts import without_contacts
from kennisnet.naming.persons import looks_like_person
from kennisnet.network.cells import coded, distinct
from kennisnet.texts.words import WORDS

NEARLY_ALL = 0.9
"""What names the projects is filled in, and different, in so many rows."""
CODES = frozenset({"code", "id", "nr", "nummer", "number", "zip", "postal"})
"""Words of a header that say that numbers stand below it."""
FEW_LEADS, LOOKS = 3, 0.3
"""A column that could say who leads has so many different names, and so many that look like it."""
SHARED = 2
"""Columns that have so many names in common hold organisations."""
_WORD, _ADDRESS = re.compile(r"[^\W\d_]{2}"), re.compile(r"@|://")
NAMED, LOOKED_AT = 0.8, 500
"""Below a kind of organisation so many of the names must look like one; so many cells show it."""
_PARTED, _LISTED = re.compile(r"[;|\n]|\s[/•]\s"), re.compile(r"[;|\n]|\s[/•]\s|,.*,")
LISTED = 0.2
"""So many cells of a column of lists have several names."""
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


def coordinates(header: str, *, named: bool = False) -> bool:
    """Say whether a header is about leading: below it stand who leads, or persons.

    Where they are ``named`` among the partners too, it is enough that they answer for the project.

    >>> coordinates("Coördinatie"), coordinates("Coordination"), coordinates("Status")
    (True, True, False)
    >>> coordinates("Zuständig"), coordinates("Zuständig", named=True)
    (False, True)
    """
    words = WORDS.headers("coordination")
    return plain(header) in words["words"] or (named and plain(header) in words["responsible"])


def without_persons(
    frame: pd.DataFrame, headers: Sequence[str], partners: Sequence[str]
) -> list[str]:
    """Leave out the columns of persons where others hold organisations: "Lead applicant" beside them.

    Nothing in them has a word as organisations have it, nor stands in a column of partners, and all
    look like persons.
    """
    known = {one for h in partners for one in pieces_in(frame[h])}
    persons = [h for h in headers if persons_in(frame[h]) and not pieces_in(frame[h]) & known]
    others = [h for h in headers if h not in persons]
    sure = any(
        organisations_in(frame[h]) or len(pieces_in(frame[h]) & known) >= SHARED for h in others
    )
    return others if sure else list(headers)


def persons_in(column: pd.Series) -> bool:
    """Say whether nearly all of a column looks like persons, and nothing like an organisation.

    >>> persons_in(pd.Series(["Jan de Wit", "A. Vis"])), persons_in(pd.Series(["Kust", "Wind"]))
    (True, False)
    """
    said = distinct(column)
    if not said or any(map(organisation_word, said)):
        return False
    return sum(map(looks_like_person, said)) >= NEARLY_ALL * len(said)


def with_neighbours(
    frame: pd.DataFrame,
    headers: dict[str, tuple[str, ...]],
    because: dict[str, Because],
    others: list[Other],
    sure: Collection[str] = (),
    *,
    guessed: bool,
) -> list[str]:
    """See whether columns beside those of the partners hold partners too.

    Tables have a column for each kind of partner: "Universities", "Companies", "Public bodies".
    The columns stand together, nobody knows their headers, and names of one stand in another or
    they look like organisations. One that stands between two columns of partners is one of them;
    of those at the ends it is asked. ``sure`` are columns that surely are something else; where a
    header says who the partners are, not ``guessed``, only headers that name a kind of organisation
    are a reason to ask, and looks alone are none. Where that header itself names one kind of
    partners ("Academic partners"), those of other kinds beside it are partners without a question.
    Gives the other columns with names of partners.
    """
    chosen = headers.get("partners", ())
    if not chosen or len({*chosen} & {*headers.get("lead", ())}):
        return []
    places = list(frame.columns)
    taken = {*because, *sure}
    free = {n for n, header in enumerate(places) if header not in taken and could_act(str(header))}
    at = sorted(map(places.index, chosen))
    known = {one for h in (*headers.get("lead", ()), *chosen) for one in pieces_in(frame[h])}
    within = [n for n in range(at[0], at[-1]) if n in free and _names_too(frame, n, known)]
    because |= {places[n]: Because("organisations-together") for n in within}
    inside = [places[n] for n in sorted([*at, *within])]
    headers["partners"] = tuple(inside)
    known |= {one for n in within for one in pieces_in(frame[places[n]])}
    least = 0.0 if guessed else LOOKS
    first, last = at[0], at[-1]
    while first - 1 in free and _beside(frame, first - 1, known, least):
        first -= 1
    while last + 1 in free and _beside(frame, last + 1, known, least):
        last += 1
    outside = [*places[first : at[0]], *places[at[-1] + 1 : last + 1]]
    asked = [one for one in outside if guessed or organisation_word(one) or kind(one)]
    together = [header for header in places if header in {*inside, *asked}]
    of_kinds = any(because[one].rule == "header-part" for one in chosen)
    if asked and of_kinds and all(_of_kind(frame, places.index(one)) for one in asked):
        because |= {one: Because("organisations-together") for one in asked}
        headers["partners"] = tuple(together)
    elif asked:
        headers["partners"] = tuple(together)
        others.append(Other("partners", together, Because("organisations-together")))
        others.append(Other("partners", inside, because[inside[0]]))
    others[:] = _without_leads(others, headers["partners"])
    return [one for one in outside if one not in asked]


def could_act(header: str) -> bool:
    """Say whether a header is not about who pays, nor about a trait or a parent of who takes part.

    >>> could_act("Universities"), could_act("Donor"), could_act("Partner country")
    (True, False, False)
    """
    return not (grants(header) or of_an_actor(header) or is_parent(header))


def _without_leads(others: Sequence[Other], partners: Collection[str]) -> list[Other]:
    """Leave out that a column of partners leads; nobody leads is no question by itself."""
    kept = [one for one in others if one.topic != "lead" or one.value not in partners]
    asked = any(one.topic == "lead" and one.value for one in kept)
    return [one for one in kept if asked or one.topic != "lead"]


def _beside(frame: pd.DataFrame, place: int, known: Collection[str], least: float) -> bool:
    return _names_too(frame, place, known, least) or _of_kind(frame, place)


def _of_kind(frame: pd.DataFrame, place: int) -> bool:
    """Say whether a header names a kind of organisation, and names stand below it, no kinds."""
    header, column = str(frame.columns[place]), frame.iloc[:, place]
    said = read_header(header)
    if not kind(header) or said.elsewhere or "lead" in said.meanings or not could_be_names(column):
        return False
    names = {piece for text in distinct(column)[:LOOKED_AT] for piece in pieces(text)}
    named = [one for one in names if like_a_name(one) and not small(one) and not kind(one)]
    return len(names) >= FEW_LEADS and len(named) >= NAMED * len(names)


def _names_too(frame: pd.DataFrame, place: int, known: Collection[str], least: float = 0.0) -> bool:
    """Say whether a column holds organisations: some known from others, or many that look so.

    With ``least``, so large a share must be known, and looks do not count.
    """
    column = frame.iloc[:, place]
    if not could_be_names(column):
        return False
    names = pieces_in(column)
    shared = sum(one in known for one in names)
    if shared >= SHARED:
        return shared >= least * len(names)
    looks = sum(bool(organisation_word(one)) for one in names) / max(len(names), 1)
    return not least and looks >= LOOKS


def pieces_in(column: pd.Series) -> set[str]:
    """Give what stands between the signs of lists in the cells of a column, each once."""
    texts = distinct(column)
    return {piece for text in texts for piece in pieces(text)}


def could_be_names(column: pd.Series) -> bool:
    """Say whether the cells of a column are words, different ones, rather than numbers or dates."""
    codes, texts = coded(column)
    often = np.bincount(codes[codes >= 0], minlength=len(texts))
    cells = int(often.sum())
    if not cells or len(texts) < min(FEW_NAMES, cells):
        return False
    said = [without_contacts(text) if "@" in text else text for text in texts]
    words = [bool(_WORD.search(text)) and not _ADDRESS.search(text) for text in said]
    return bool(often[words].sum() > cells / 2)


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
    own = (one for one in place[:until] if one not in used and own_words(frame[one]))
    return next(own, None)


def own_words(column: pd.Series) -> bool:
    """Say whether nearly every row has words of its own in a column.

    >>> own_words(pd.Series(["Kust", "Wind"])), own_words(pd.Series(["Kust", "Kust", "Wind"]))
    (True, False)
    """
    cells = column.dropna()
    full = len(cells) >= NEARLY_ALL * len(column) and len(cells) > 1
    return full and cells.nunique() >= NEARLY_ALL * len(cells) and could_be_names(cells)


def lists_of_projects(frame: pd.DataFrame, named: Sequence[str], who: str) -> bool:
    """Say whether each row is another project, and a column of who takes part holds lists.

    ``named`` are the columns that name projects; where there are none, the first words can.

    >>> table = pd.DataFrame({"Plan": ["Kust", "Wind"], "Who": ["UL; HsL", "TNO; UL"]})
    >>> lists_of_projects(table, ["Plan"], "Who"), lists_of_projects(table, [], "Who")
    (True, True)
    """
    own = any(_own_cells(frame[header]) for header in named)
    if not own and (named or first_words(frame, [who], ()) is None):
        return False
    return in_lists(who, frame[who])


def _own_cells(column: pd.Series) -> bool:
    """Say whether no two rows have the same in a column, and hardly any has nothing."""
    cells = column.dropna()
    return len(cells) > NEARLY_ALL * len(column) and not cells.duplicated().any()


def in_lists(header: str, column: pd.Series) -> bool:
    """Say whether cells of a column hold several names: parted by signs that stand in no name.

    A comma does where the header promises several, and some cells have two of them or such a sign.

    >>> in_lists("Organisation", pd.Series(["UL; HsL", "TNO", "TNO; UL"]))
    True
    >>> cells = pd.Series(["Pfizer, BioNTech", "TNO", "UL, HsL, TNO", "UL, TNO; HsL"])
    >>> in_lists("Developers", cells), in_lists("Developer", cells)
    (True, False)
    """
    texts = distinct(column)
    sure = sum(bool(_PARTED.search(text)) for text in texts)
    if sure >= max(SHARED, LISTED * len(texts)):
        return True
    several = sum(bool(_LISTED.search(text)) for text in texts)
    commas = sum("," in text or bool(_PARTED.search(text)) for text in texts)
    return plural(header) and several >= SHARED and commas >= LISTED * len(texts)


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
