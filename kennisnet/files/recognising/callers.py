"""Persons beside institutions: "Gemeente Ee, Karin Smit" names one institution, and whom to call there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.headers import plain
from kennisnet.files.recognising.apart import key_of, taken_apart
from kennisnet.files.recognising.applicants import institutions_of_persons
from kennisnet.files.recognising.contacts import without_addresses
from kennisnet.files.recognising.looks import names_campus
from kennisnet.files.recognising.side_by_side import SIGNS, Span, Unit, units_of, without_spans
from kennisnet.naming.cells import lines
from kennisnet.naming.contacts import (
    could_be_person,
    formed_as_person,
    likely_person,
    surely_person,
)
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

FEWEST, FEWEST_SURE = 3, 2
"""So many different persons are a habit; so many are enough where all surely are persons."""
NEARLY_ALL, HALF = 0.9, 0.5
TRIED = 40
"""Where after so many lists less than half have the form, it is no habit."""


def habit(told: Counter[tuple[str, str]], least: int = FEWEST) -> bool:
    """Say whether what stands behind names has the form of persons, each with an institution.

    ``told`` counts each pair of a name and what stands behind it. Several institutions have
    persons of their own, and nearly nobody stands behind two of them. Places behind one name ("Lab (San Diego)")
    are no such habit, nor are fields or roles.

    >>> habit(Counter({("UL", "Karin Smit"): 2, ("HsL", "Els Bos"): 1, ("UL", "Piet Vis"): 1}))
    True
    >>> habit(Counter({("Lab", "San Diego"): 2, ("Lab", "Los Angeles"): 1, ("Lab", "New York"): 1}))
    False
    """
    behind: dict[str, set[str]] = defaultdict(set)
    for name, person in told:
        behind[person].add(key_of(name))
    formed = sum(map(could_be_person, behind))
    if all(map(surely_person, behind)):
        least = min(least, FEWEST_SURE)
    enough = max(least, NEARLY_ALL * len(behind))
    names = {name for those in behind.values() for name in those}
    once = sum(len(those) == 1 for those in behind.values())
    return formed >= enough and len(names) >= FEWEST_SURE and once >= NEARLY_ALL * len(behind)


@dataclass
class Beside:
    """A table without the persons that stand beside institutions, and what is told of them."""

    frame: pd.DataFrame
    notes: list[Note] = field(default_factory=list)
    met: _Met | None = None
    """Made when it is asked for, and again when the table has changed."""


@dataclass(frozen=True)
class Asked:
    """What is known of the columns in which persons are looked for.

    ``known`` are names that surely are institutions, ``addressed`` what is left of cells in which
    addresses stood.
    """

    file: str
    columns: Sequence[str]
    known: Collection[str] = ()
    addressed: Mapping[str, Collection[str]] = field(default_factory=dict)


def without_callers(
    frame: pd.DataFrame, asked: Asked, ids: Collection[str] = (), *, by_rows: bool = False
) -> tuple[pd.DataFrame, list[Note]]:
    """Set aside addresses, telephone numbers and persons in columns of names; say what was.

    Where each row has one name, ``by_rows``, an address that stands alone is its name, and a
    person is read as it stands. Columns of ``ids`` hold no addresses.
    """
    named = [header for header in dict.fromkeys(asked.columns) if header not in ids]
    frame, addressed = without_addresses(frame, named, keep=by_rows)
    notes = [
        Note("contacts", header, asked.file, None, header, {"n": n})
        for header, (n, _) in addressed.items()
    ]
    if by_rows:
        return frame, notes
    frame, first = institutions_of_persons(frame, named, asked.known, asked.file)
    left = {header: texts for header, (_, texts) in addressed.items()}
    done = without_persons(frame, replace(asked, columns=named, addressed=left))
    return done.frame, [*notes, *first, *done.notes]


def speaks_of_persons(header: str) -> bool:
    """Say whether a header says that persons stand below it as well.

    >>> speaks_of_persons("Trekker (contactpersoon)"), speaks_of_persons("Trekker")
    (True, False)
    """
    return not WORDS.callers.isdisjoint(plain(header).split())


def without_persons(frame: pd.DataFrame, asked: Asked) -> Beside:
    r"""Take persons out of cells in which each stands behind an institution.

    They are set aside where something tells them for persons (a form of address, initials, an
    address), or where they stand in lines of their own behind institutions that are met without
    them. Where their form alone tells it, they stay, and a note says so.

    >>> lead = ["Stad Ee\nKarin Smit", "Isala\nEls Bos", "Stad Ee\nPiet Vis"]
    >>> table = pd.DataFrame({"T": lead, "P": ["Isala", "Stad Ee", "Isala"]})
    >>> without_persons(table, Asked("t", ["T", "P"])).frame["T"].tolist()
    ['Stad Ee', 'Isala', 'Stad Ee']
    """
    done = Beside(frame)
    for column in asked.columns:
        for sign in SIGNS:
            _one_sign(done, column, sign, asked)
    return done


def _one_sign(done: Beside, column: str, sign: str, asked: Asked) -> None:
    cells = done.frame[column].dropna().map(lines)
    formed, others = _tried(distinct(cells), sign)
    known = {key_of(name) for name in asked.known}
    pairs = {pair for unit in formed for pair in _pairs(unit)}
    likely = [
        (name, person)
        for name, person in pairs
        if could_be_person(person) and key_of(person) not in known and not names_campus(name)
    ]
    if not likely:
        return
    done.met = met = done.met or _Met(done.frame, asked.columns)
    persons = {person for name, person in likely if met.only_behind(person, name)}
    units = [u for u in formed if all(p in persons and not surely_person(n) for n, p in _pairs(u))]
    left = [u for u in formed if u not in units]
    against = sum(not all(map(met.elsewhere, u.names[1:])) for u in [*others, *left])
    told = Counter(pair for unit in units for pair in _pairs(unit))
    if not told or len(units) < NEARLY_ALL * (len(units) + against):
        return
    addressed = asked.addressed.get(column, ())
    shown = speaks_of_persons(column) or sum(
        u.apart.text in addressed for u in units
    ) >= HALF * len(units)
    sure = shown or any(map(likely_person, (person for _, person in told)))
    free = sum(met.times[key_of(n)] > told[n, p] for n, p in told) >= HALF * len(told)
    lined = sign == "line" and free and len(units) >= HALF * cells.nunique()
    if habit(told, FEWEST_SURE if shown else FEWEST) and (sure or lined):
        _set_aside(done, column, cells, units)
        _tell(done, "persons-beside", told, column, asked.file)
    elif any(surely_person(p) for _, p in told) or (free and habit(told, FEWEST_SURE)):
        _tell(done, "perhaps-persons", told, column, asked.file)


def _tried(texts: Sequence[str], sign: str) -> tuple[list[Unit], list[Unit]]:
    """Give what has the form of institutions with persons, and what has not."""
    formed: list[Unit] = []
    others: list[Unit] = []
    for text in filter(SIGNS[sign].search, texts):
        for unit in units_of(text, sign):
            (formed if _formed(unit) else others).append(unit)
        if len(others) >= TRIED and len(formed) < len(others):
            return [], others
    return formed, others


def _formed(unit: Unit) -> bool:
    """Say whether each second name has the form of a person's, at first sight."""
    second = unit.names[1::2]
    return len(unit.parts) % 2 == 0 and all(map(formed_as_person, second))


def _pairs(unit: Unit) -> list[tuple[str, str]]:
    names = unit.names
    return list(zip(names[::2], names[1::2], strict=True))


class _Met:
    """Which names stand behind which in all columns, and how often each is met."""

    def __init__(self, frame: pd.DataFrame, columns: Sequence[str]) -> None:
        self.before: dict[str, set[str]] = defaultdict(set)
        self.times: Counter[str] = Counter()
        for column in columns:
            for text, times in frame[column].dropna().value_counts().items():
                apart = taken_apart(lines(str(text)))
                names = [key_of(one) for one in (apart.pieces if apart else [str(text)])]
                for left, right in pairwise(["", *names]):
                    self.before[right].add(left)
                    self.times[right] += int(times)

    def elsewhere(self, name: str) -> bool:
        """Say whether a name is met otherwise than behind always the same one."""
        return len(self.before[key_of(name)]) > 1 or "" in self.before[key_of(name)]

    def only_behind(self, name: str, other: str) -> bool:
        """Say whether a name is met behind one other only, or behind the last piece of that."""
        before = self.before[key_of(name)]
        return len(before) == 1 and "" not in before and key_of(other).endswith(min(before))


def _set_aside(done: Beside, column: str, cells: pd.Series, units: Sequence[Unit]) -> None:
    spans: dict[str, list[Span]] = defaultdict(list)
    for unit in units:
        ends = [end for _, end in unit.parts]
        spans[unit.apart.text] += [(*pair, "") for pair in zip(ends[::2], ends[1::2], strict=True)]
    new = without_spans(cells, spans)
    done.frame = done.frame.assign(**{column: new.reindex(done.frame.index)})
    done.met = None


def _tell(done: Beside, rule: str, told: Counter[tuple[str, str]], column: str, file: str) -> None:
    persons = sorted({person for _, person in told})
    values = {"n": len(persons), "column": column}
    done.notes.append(Note(rule, " | ".join(persons), file, None, column, values))
