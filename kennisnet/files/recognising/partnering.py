"""Who takes part, by what stands in a column whose header does not say it: names known elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import pandas as pd

from kennisnet.files.recognising.beside import OPEN
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.headers import NOTHING, read_header
from kennisnet.files.recognising.hints import (
    FEW_LEADS,
    SHARED,
    coordinates,
    could_be_names,
    first_words,
    organisations_in,
    persons_in,
)
from kennisnet.files.recognising.individuals import of_persons
from kennisnet.files.recognising.languages import languages_of
from kennisnet.files.recognising.lexicon import EXACT
from kennisnet.files.recognising.looks import acronym, like_a_name, small, stands
from kennisnet.files.recognising.meanings import LISTS_FROM, Guess
from kennisnet.naming import is_kind, read_cell
from kennisnet.naming.cells import lines
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

INITIALS = 3
"""Of a person there are no more capitals."""
SURE = 0.5
"""As in `board`: a guess of at least so much is used without asking."""
KNOWN = 0.3
"""So many names of a column of single names stand in the lists as well, and it holds names."""
SINGLE, HALF = 0.7, 0.5
"""A column of single names has so many cells with one name."""
NAMED = 0.8
"""Of what stands below "other" so much names somebody or looks like it, if partners stand there."""
APART = 0.9
"""What names the projects of a table with a row for each differs in so many rows."""
LOOKED_AT = 500
"""So many different cells of a column are looked at."""
SAYS_WHO = frozenset({"partners", "role", "institution", "institution_name", "register_id"})
"""Where a header says one of these it is known who takes part."""
FEWEST = 2
"""So many cells that begin as "together with" does are no accident."""
_LISTED = re.compile(r"[,;/|\n+]")
AND = re.compile(
    rf"\s(?:{'|'.join(sorted(WORDS.cells['and'] | WORDS.cells['and_elsewhere']))})\s", re.IGNORECASE
)
"""What can stand before the last name of a list, in any language."""
_WITH = re.compile(rf"\W*(?:{'|'.join(WORDS.patterns('together'))})(?!\w)", re.IGNORECASE)


def mentions(column: pd.Series) -> list[list[str]]:
    r"""Give the names in each of the different cells of a column, of a long one the first.

    >>> mentions(pd.Series(["UL, HsL e.a.", "- TNO\n- KWR", None, "UL, HsL e.a."]))
    [['UL', 'HsL'], ['TNO', 'KWR']]
    """
    texts = distinct(column)[:LOOKED_AT]
    return [list(read_cell(text).mentions) for text in texts]


def single_names(column: pd.Series, known: Collection[str], least: int | None = None) -> bool:
    """Say whether a column has a name a cell, of which several are names elsewhere, or ``least``.

    >>> column = pd.Series(["UL", "HsL", "TNO"])
    >>> single_names(column, {"UL", "HsL"}), single_names(column, {"UL"})
    (True, False)
    """
    cells = mentions(column)
    names = {one for cell in cells for one in cell}
    shared = sum(one in known for one in names)
    single = sum(len(cell) == 1 for cell in cells)
    enough = shared >= (max(SHARED, KNOWN * len(names)) if least is None else least)
    return enough and single >= SINGLE * len(cells)


def named_in(frame: pd.DataFrame, header: str, lists: Sequence[str]) -> bool:
    """Say whether a column has a name a cell, as the columns ``lists`` have them too.

    Not where its header is about something else, such as a place. One of who leads is not, although
    persons can stand below it, and one word of it can be like another ("regie", "regio").
    """
    elsewhere = read_header(str(header)).elsewhere and not coordinates(header, named=True)
    if elsewhere or not could_be_names(frame[header]):
        return False
    return single_names(
        frame[header], {n for h in lists for cell in mentions(frame[h]) for n in cell}
    )


def could_lead(
    frame: pd.DataFrame, free: Sequence[str], lists: Sequence[str]
) -> tuple[list[str], bool]:
    """Give the columns that could say who leads; whether all have names of the ``lists`` as well."""
    named = [header for header in free if named_in(frame, header, lists)]
    found = [header for header in free if header in named or organisations_in(frame[header])]
    found = found or [header for header in free if names_alone(frame, header)]
    found = found or [header for header in free if _one_beside(frame, header, lists)]
    called = [header for header in free if names_bodies(frame, header)]
    found = [*called, *(header for header in found if header not in called)]
    return found, bool(named) and {*found} == {*named}


def names_bodies(frame: pd.DataFrame, header: str) -> bool:
    """Say whether a header says "organisation", and the cells hold a name each.

    >>> table = pd.DataFrame({"Organisation": ["grdr", "geres"], "Place": ["Mali", "Thies"]})
    >>> names_bodies(table, "Organisation"), names_bodies(table, "Place")
    (True, False)
    """
    said = read_header(str(header)).meanings.get("institution")
    if said is None or said.score < EXACT or said.coded or not could_be_names(frame[header]):
        return False
    cells = mentions(frame[header])
    return sum(len(cell) == 1 for cell in cells) >= SINGLE * len(cells)


def _one_beside(frame: pd.DataFrame, header: str, lists: Sequence[str]) -> bool:
    """Say whether a column has a name a cell, and one of these stands in the ``lists`` as well.

    It stands right before them, or its header is of who answers for a project; persons are none.
    """
    places = list(frame.columns)
    before = places.index(header) + 1 == min(map(places.index, lists))
    if not (before or coordinates(header, named=True)) or not could_be_names(frame[header]):
        return False
    if persons_in(frame[header]) or read_header(header).elsewhere:
        return False
    names = {one for cell in mentions(frame[header]) for one in cell}
    called = [one for one in names if like_a_name(one) and not small(one)]
    if len(names) < FEW_LEADS or len(called) < NAMED * len(names):
        return False
    listed = {one for one_list in lists for cell in mentions(frame[one_list]) for one in cell}
    known = {part.strip() for one in listed for part in (one, *AND.split(one))}
    return single_names(frame[header], known, 1)


def names_alone(frame: pd.DataFrame, header: str) -> bool:
    """Say whether a column looks as if it has the name of an organisation a cell.

    Its header says nothing, or is that of who leads. Where no word has more than a few capitals
    they can be persons ("JvdB"); with digits they are codes.

    >>> table = pd.DataFrame({"A": ["NIOZ", "TNO", "TU Delft"], "B": ["JBO", "PVI", "EKO"]})
    >>> names_alone(table, "A"), names_alone(table, "B"), names_alone(table.add_prefix("Land "), "Land A")
    (True, False, False)
    """
    if read_header(str(header)) != NOTHING and not coordinates(header, named=True):
        return False
    cells = mentions(frame[header])
    names = {one for cell in cells for one in cell}
    single = sum(len(cell) == 1 for cell in cells) >= SINGLE * len(cells)
    if not single or len(names) < FEW_LEADS or not any(map(_more_than_initials, names)):
        return False
    named = [one for one in names if _stands(one)]
    return len(named) >= SINGLE * len(names)


def _more_than_initials(name: str) -> bool:
    return " " in name or sum(map(str.isupper, name)) > INITIALS


def _stands(name: str) -> bool:
    """Say whether a name looks like that of an organisation; of its words one can be an acronym."""
    if any(map(str.isdigit, name)):
        return False
    return stands(name) or any(map(acronym, name.split()))


def lists_of_partners(
    frame: pd.DataFrame, guesses: Sequence[Guess], used: Collection[str] = ()
) -> Iterator[Guess]:
    """Give the columns with lists of partners below a header that says nothing.

    Its cells begin as "together with" does, or are lists of names that stand alone in another
    column: that of the leads, if it is known. One such name is enough where the lists look like
    organisations, and so does that column, or the caller has ``used`` it. Only where no header says
    who takes part, and each row is another project.
    """
    sure = {one.header: one for one in reversed(guesses) if one.score >= SURE}
    by_header = {h for h, one in sure.items() if one.reason != "names"}
    if SAYS_WHO & {sure[h].meaning for h in by_header}:
        return
    silent = [h for h in frame.columns if h not in by_header and read_header(str(h)) == NOTHING]
    if not silent or not _a_row_each(frame, sure, silent):
        return
    silent = [h for h in silent if not of_persons(h, frame[h])]
    leads = [h for h, one in sure.items() if one.meaning == "lead"]
    languages = languages_of(map(str, frame.columns))
    for header in silent:
        texts = [lines(text) for text in distinct(frame[header])[:LOOKED_AT]]
        if texts and sum(bool(_WITH.match(text)) for text in texts) >= HALF * len(texts):
            yield Guess(header, "partners", SURE, "together")
            continue
        cells = mentions(frame[header])
        if sum(len(cell) > 1 for cell in cells) < LISTS_FROM * max(len(cells), 1):
            continue
        known = {one for cell in cells for one in cell}
        alone = [h for h in leads or silent if h != header]
        others = [h for h in alone if single_names(frame[h], known)]
        likely = (stands(one) or is_kind(one, languages) for one in known)
        if not others and sum(likely) >= SINGLE * len(known):
            called = {*used, *(one.header for one in guesses if one.reason == "names")}
            alone = [h for h in alone if h in called]
            others = [h for h in alone if single_names(frame[h], known, least=1)]
        if others:
            yield Guess(header, "partners", SURE, "lists", {"header": others[0]})


def with_lists(frame: pd.DataFrame, guesses: Sequence[Guess], used: Collection[str]) -> list[Guess]:
    """Give the guesses, with those of `lists_of_partners` in the place of others about a column."""
    found = lists_of_partners(frame, guesses, used)
    lists = {one.header: one for one in found if one.header not in used}
    return [*(one for one in guesses if one.header not in lists), *lists.values()]


def _a_row_each(frame: pd.DataFrame, sure: dict[str, Guess], silent: Sequence[str]) -> bool:
    """Say whether each row is about another project."""
    named = [h for h, one in sure.items() if one.meaning in {"name", "project"}]
    if not named:
        return first_words(frame, silent[-1:], ()) is not None
    return any(frame[h].nunique() >= APART * len(frame) for h in named)


def without_with(
    frame: pd.DataFrame, columns: Sequence[str], leads: Sequence[str] = ()
) -> pd.DataFrame:
    r"""Take "together with" from before the names of partners, where several cells begin so.

    Where nothing else makes lists, "and" parts what is left if both sides are names elsewhere: whole
    cells, also of ``leads``, or beside ever others. Then each gets a line of its own.

    >>> table = pd.DataFrame({"P": ["i.s.m. UL en HsL", "TNO", "i.s.m. HsL", "Samen met UL"]})
    >>> without_with(table, ["P"], [])["P"].tolist()
    ['UL\nHsL', 'TNO', 'HsL', 'UL']
    """
    changed = {}
    for column in dict.fromkeys(columns):
        texts = distinct(frame[column])
        plain = {t: _WITH.sub("", t, count=1).strip(" :") or t for t in texts if _WITH.match(t)}
        if len(plain) < FEWEST:
            continue
        if not any(_LISTED.search(plain.get(text, text)) for text in texts):
            plain |= _parted(plain, [one for h in {column, *leads} for one in mentions(frame[h])])
        changed[column] = frame[column].replace(plain)
    return frame.assign(**changed) if changed else frame


def _parted(texts: dict[str, str], cells: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Give the texts whose names are all known from other ``cells``, with a line for each name."""
    beside: dict[str, set[str]] = defaultdict(set)
    for cell in cells:
        for one in cell:
            beside[one] |= {*cell} - {one} or {""}
    known = {one for one, others in beside.items() if "" in others or len(others) > 1}
    for text, plain in texts.items():
        read = read_cell(plain)
        if len(read.mentions) > 1 and known.issuperset(read.mentions) and not read.remarks:
            yield text, "\n".join([*read.mentions, *([OPEN] if read.open_ended else [])])


def names_others(frame: pd.DataFrame, header: str, of_partners: Sequence[str]) -> bool:
    """Say whether partners stand below a header that says no more than "other": it may be remarks.

    Half of its cells name somebody who is known in the columns ``of_partners`` or is called as an
    organisation or a kind of it, or say "and others"; and hardly any looks like a remark.
    """
    known = {one for h in of_partners for cell in mentions(frame[h]) for one in cell}
    kinds = languages_of(map(str, frame.columns))
    told = [_tells(text, known, kinds) for text in distinct(frame[header])[:LOOKED_AT]]
    told = [one for one in told if one is not None]
    sure = sum(one == "names" for one in told)
    likely = sum(one != "remark" for one in told)
    return bool(told) and sure >= HALF * len(told) and likely >= NAMED * len(told)


def _tells(text: str, known: Collection[str], languages: Collection[str]) -> str | None:
    """Say what a cell below "other" holds: names, what could be names, a remark; None of nobody."""
    cell = read_cell(text)
    if not cell.mentions:
        unknown = text.strip().casefold() in WORDS.cells["unknown"]
        return "names" if cell.open_ended and not unknown else None
    if any(
        one in known or is_kind(one, languages) or organisation_word(one) for one in cell.mentions
    ):
        return "names"
    named = all(like_a_name(one) and (acronym(one) or not small(one)) for one in cell.mentions)
    return "perhaps" if named else "remark"
