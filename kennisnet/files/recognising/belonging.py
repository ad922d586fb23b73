"""Which brackets belong to a name: "(Saltby)" of one centre among several, "(lectoren)" of none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.recognising import looks
from kennisnet.files.recognising.apart import texts_of
from kennisnet.files.recognising.callers import FEWEST, FEWEST_SURE, habit
from kennisnet.files.recognising.separating import Separating
from kennisnet.naming import key, read_cell
from kennisnet.naming.cells import spelled
from kennisnet.naming.contacts import could_be_person, likely_person, surely_person
from kennisnet.naming.leading import means_partner
from kennisnet.naming.persons import says_organisation
from kennisnet.naming.same.folding import folded
from kennisnet.naming.same.lexicon import COUNTRY
from kennisnet.naming.units import says_unit
from kennisnet.texts.words import WORDS

_BRACKET = re.compile(r"\([^()]*\)")
_FURTHER = re.compile(rf"[,;/&+]|\s(?:{'|'.join(sorted(WORDS.cells['and']))})\s")
"""What stands behind the first of what is in a bracket."""
RECURS = 2
"""A bracket that stands so often behind the same name is no remark in passing."""
SHARED = 2
"""One that stands behind so many names, or one of so many behind a name, says what somebody does."""
WHICH = ("north", "south", "east", "west", "central", "upper", "lower", "new", "old", "great")
"""What says which of several it is, in the words of names: "Politie (oost)"."""


@dataclass
class _Name:
    """How often a name stands alone, and with each bracket behind it."""

    alone: int = 0
    brackets: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By the form in which names are the same: each spelling, with how often it occurs."""

    def add(self, full: str, times: int) -> None:
        """Count the name with a bracket."""
        self.brackets[spelled(full)][full] += times

    def leave(self, full: str) -> None:
        """Take a bracket for a remark: the name stands alone there."""
        self.alone += self.brackets.pop(spelled(full)).total()

    def own(self) -> Iterator[str]:
        """Give the names with brackets that recur.

        Beside the bare name there must be several of them that begin as names do: "UL (lectoren)"
        is UL.
        """
        often = [_first(found) for found in self.brackets.values() if found.total() >= RECURS]
        if self.alone:
            often = [full for full in often if not looks.small(_inside(full))]
        if not self.alone or len(often) > 1:
            yield from often


@dataclass(frozen=True)
class Brackets:
    """The names of which a bracket is a part, as they stand, and how often each occurs; and notes."""

    names: Mapping[str, int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def bracketed(
    columns: Iterable[tuple[pd.Series, Separating]],
    known: Collection[str] = (),
    *,
    persons: bool = False,
) -> Brackets:
    """Give the names of which a bracket is a part.

    ``columns`` are those with names, and what parts the names in each. A bracket belongs to its
    name where the same name recurs with it, and stands either never without one or with several
    of them. A word for a role, a mark of an open list, a number, an abbreviation that stands alone
    elsewhere: these are remarks. So is what begins with a small letter and stands behind several
    names, or with others of its kind behind one of several, and a person; ``persons``: a header says that
    there are some. Names that are ``known`` say themselves what belongs to them.

    >>> from kennisnet.files.recognising.separating import separating
    >>> cells = pd.Series(["Lab (Ost); UL (oud)", "Lab (West); UL", "Lab (West); Lab (Ost)"])
    >>> sorted(bracketed([(cells, separating(cells, several=True))]).names.items())
    [('Lab (Ost)', 2), ('Lab (West)', 2)]
    >>> cells = pd.Series(["Bad (gives advice); Zed (pays)", "Bad (pays); Zed (pays)"])
    >>> bracketed([(cells, separating(cells, several=True))]).names
    {}
    """
    names: dict[str, _Name] = defaultdict(_Name)
    there = list(columns)
    found = Counter(
        one for cells, _ in there for one in _BRACKET.findall("\n".join(cells.dropna()))
    )
    if not found or max(found.values()) < RECURS:
        return Brackets()
    for cells, said in there:
        for text, times in texts_of(cells.dropna().tolist()).items():
            cell = read_cell(text, None, "", said.separators, said.whole)
            for mention, full in cell.bracketed:
                names[key(mention)].add(full, times)
            bare = Counter(cell.mentions) - Counter(mention for mention, _ in cell.bracketed)
            for mention, here in bare.items():
                names[key(mention)].alone += times * here
    sure = frozenset(map(spelled, known))
    behind = [
        (bare, _first(fulls))
        for bare, name in names.items()
        for full, fulls in name.brackets.items()
        if full not in sure
    ]
    notes = [*_leave_doings(names, behind), *_leave_persons(names, behind, persons=persons)]
    kept = dict(_belonging(names, sure))
    return Brackets(kept, [*notes, *_shared(kept, behind)])


def _shared(kept: Collection[str], behind: Iterable[tuple[str, str]]) -> Iterator[Note]:
    """Tell what was kept as a part of names and stands behind several: a place, or a role.

    Countries, directions and what stands behind a bare kind ("Universiteit") surely are places.
    """
    names_of: dict[str, set[str]] = defaultdict(set)
    for bare, full in behind:
        if " " in bare or not says_organisation(bare):
            names_of[key(_inside(full))].add(bare)
    shared = {_inside(full) for full in kept if len(names_of[key(_inside(full))]) >= SHARED}
    if inside := sorted(one for one in shared if not _region(one)):
        yield Note("brackets-shared", " | ".join(inside), values={"n": len(inside)})


def _leave_doings(names: Mapping[str, _Name], behind: Iterable[tuple[str, str]]) -> Iterator[Note]:
    """Take for remarks what brackets say of what somebody does, where that is their habit.

    Told is of which names only their own brackets show it.
    """
    doings = [(bare, full) for bare, full in behind if _doing(_inside(full))]
    names_of: dict[str, set[str]] = defaultdict(set)
    of_name: dict[str, list[str]] = defaultdict(list)
    for bare, full in doings:
        names_of[key(_inside(full))].add(bare)
        of_name[bare].append(full)
    shared = {inside for inside, those in names_of.items() if len(those) >= SHARED}
    several = any(len(fulls) >= SHARED for fulls in of_name.values()) and len(of_name) >= SHARED
    if not shared and not several:
        return
    for bare, fulls in of_name.items():
        often = [f for f in fulls if names[bare].brackets[spelled(f)].total() >= RECURS]
        alone = shared.isdisjoint(key(_inside(full)) for full in fulls)
        if alone and len(often) >= SHARED and not names[bare].alone:
            yield Note("brackets-one", " | ".join(sorted(often)))
        for full in fulls:
            names[bare].leave(full)


def _doing(bracket: str) -> bool:
    """Say whether a bracket can say what somebody does, and is no part, place or number.

    >>> [_doing(one) for one in ("adviseur", "Ost", "afdeling wonen", "oost", "team 3")]
    [True, False, False, False, False]
    """
    if not looks.small(bracket) or any(sign.isdigit() for sign in bracket):
        return False
    return not says_unit(bracket, tuple(WORDS.units)) and not _directions().fullmatch(bracket)


def _region(bracket: str) -> bool:
    if _directions().fullmatch(bracket):
        return True
    return any(token.startswith(COUNTRY) for token in folded(bracket).meant)


@lru_cache
def _directions() -> re.Pattern[str]:
    fields = WORDS.same["fields"]
    words = sorted({re.escape(word) for one in WHICH for word in fields.get(one, ())})
    return re.compile(rf"(?:(?:{'|'.join(words)})[\s-]?)+", re.IGNORECASE)


def _leave_persons(
    names: Mapping[str, _Name], behind: Iterable[tuple[str, str]], *, persons: bool
) -> Iterator[Note]:
    """Take persons for remarks: who surely is one, and all where they are the habit of the table.

    Where their form alone tells it, it is noted. Behind a bare kind ("School") stands its name.
    """
    told: Counter[tuple[str, str]] = Counter()
    of: dict[tuple[str, str], list[str]] = defaultdict(list)
    for bare, full in behind:
        inside = _FURTHER.split(_inside(full))[0].strip()
        kind = " " not in bare and says_organisation(bare)
        if spelled(full) not in names[bare].brackets or kind or looks.acronym(inside):
            continue
        told[bare, inside] += names[bare].brackets[spelled(full)].total()
        of[bare, inside].append(full)
    found = [pair for pair in told if could_be_person(pair[1])]
    if not found:
        return
    shown = persons or any(likely_person(person) for _, person in found)
    known = habit(told, FEWEST_SURE if persons else FEWEST)
    for bare, inside in found:
        if (known and shown) or surely_person(inside):
            for full in of[bare, inside]:
                names[bare].leave(full)
    often = sorted({inside for bare, inside in found if told[bare, inside] >= RECURS})
    if known and not shown and often:
        yield Note("bracket-persons", " | ".join(often), values={"n": len(often)})


def _belonging(names: Mapping[str, _Name], known: frozenset[str]) -> Iterator[tuple[str, int]]:
    alone = {bare for bare, name in names.items() if name.alone}
    for bare, name in names.items():
        kept = {_first(found) for full, found in name.brackets.items() if full in known}
        if spelled(bare) not in known:
            kept |= {full for full in name.own() if _tells(_inside(full), alone, known)}
        for full in sorted(kept):
            yield full, name.brackets[spelled(full)].total()


def _first(spellings: Counter[str]) -> str:
    """Give the spelling that occurs most."""
    return max(spellings, key=lambda one: (spellings[one], one))


def _inside(full: str) -> str:
    return full[full.index("(") + 1 :].rpartition(")")[0]


def _tells(bracket: str, alone: Collection[str], known: Collection[str]) -> bool:
    """Say whether what stands in a bracket can tell names apart."""
    inner = read_cell(bracket)
    if not inner.mentions or inner.open_ended or "(" in bracket or spelled(bracket) in known:
        return False
    if means_partner(bracket) or not any(sign.isalpha() for sign in bracket):
        return False
    return not (looks.acronym(bracket) and key(bracket) in alone)
