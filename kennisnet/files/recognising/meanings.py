"""What each column of a table means: what its header says, where what stands in it allows that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.callers import speaks_of_persons
from kennisnet.files.recognising.evidence import Column, column_of, is_link
from kennisnet.files.recognising.first_leads import in_one_list
from kennisnet.files.recognising.fitting import FEW, MOST, allowed
from kennisnet.files.recognising.headers import Header, Said, first_said, read_header
from kennisnet.files.recognising.nobody import says_nothing
from kennisnet.files.recognising.registers import told_by
from kennisnet.naming.contacts import could_be_person, surely_person
from kennisnet.texts import say
from kennisnet.texts.wording import whole_percent
from kennisnet.texts.words import WORDS

ROLE_BY_VALUES = {True: 0.8, False: 0.6}
"""What words for a role say by themselves, under a header about who takes part and under another."""
REGISTER_BY_VALUES = 0.8
NAMES_FROM = 0.3
"""From this share of cells with a legal form or a kind of organisation on, a column holds names."""
NAMES_BY_VALUES = (0.3, 0.6)
"""What such a column says, between these two by that share."""
NAMES_WORDS = 12
"""Cells of more words on average are sentences."""
NAMES_DIFFERENT, REPEATED = 3, 0.1
"""Fewer different cells, in all or as a share of a longer column, are kinds and no names."""
LISTS_FROM = 0.4
"""From this share of cells with several names on, a column holds lists."""
HALF = 0.5
"""From this share of words for a role on, the cells are the reason; else the header is."""
_HEADERS = frozenset(one for words in WORDS.headers("table").values() for one in words)
"""What headers are called: one of them also says "not given" ("NR")."""
LEAST = 0.2
"""What is less sure than this is no guess."""
_BEHIND = re.compile(r"\w\s*\([^()]*\)")
_LAST = re.compile(r"(?P<name>[^()]*[^()\s])\s*\((?P<behind>[^()]+)\)")
LONG = 100
"""A cell of so many signs is no header."""
ELSEWHERE = 0.5
"""How much a header of something that we do not look for tells that a row holds headers."""


@dataclass(frozen=True)
class Guess:
    """What a column may mean, how sure that is (above 0, at most 1), and why.

    ``reason`` is the key of a sentence (``reading-because-<reason>``), ``values`` what fills it
    and, of a ``register_id``, which ``register`` it is.
    """

    header: str
    meaning: str
    score: float
    reason: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def because(self, lang: str = "en") -> str:
        """Give the reason as a sentence.

        >>> Guess("Partner(s)", "partners", 1.0, "header").because()
        'the header says so'
        """
        return say(f"reading-because-{self.reason}", lang, **self.values)


def guesses(frame: pd.DataFrame) -> list[Guess]:
    """Say what each column of a table of text may mean, the surest first.

    A column can mean several things, or nothing that we look for; then it is not in the list. The
    order of the columns makes no difference. Empty cells are missing.

    Meanings: ``project`` (its code), ``name`` (of the project), ``lead``, ``partners``,
    ``institution`` (a name, or an id of this table), ``institution_name``, ``register_id``,
    ``role``, ``sector``, ``spoor``, ``programme``, ``status``, ``start``, ``end``, ``period``
    (both in one cell),
    ``description``, ``generic``, ``open_ended``, ``certainty``, ``part``. A yes or no under a
    header about leading is a ``role``.

    >>> table = pd.DataFrame({"Projet": ["A", "B"], "Chef de file": ["oui", "non"]})
    >>> [(one.header, one.meaning, one.score) for one in guesses(table)]
    [('Projet', 'name', 1.0), ('Chef de file', 'role', 1.0), ('Projet', 'project', 0.6)]
    """
    found = [
        guess
        for header in frame.columns
        for guess in _of_column(str(header), column_of(frame[header]))
    ]
    return sorted(found, key=lambda one: (-one.score, one.meaning, one.header))


def header_fit(row: Sequence[str]) -> float:
    """Say how much a row of cells looks like a header, by words alone: at most 1 a cell.

    >>> header_fit(["Project", "Lead partner", "x", "Country"]), header_fit(["Lab", "UL", "", "7"])
    (2.5, 0)
    """
    return sum(_cell_fit(cell) for cell in row if 1 <= len(cell.strip()) <= LONG)


def _cell_fit(cell: str) -> float:
    if is_link(cell):
        return 0
    said = read_header(cell)
    if says_nothing(cell) and plain(cell) not in _HEADERS:  # "n.t.b." is no number of its own
        return 0
    if said.meanings:
        return max(one.score for one in said.meanings.values())
    return ELSEWHERE if said.elsewhere else 0


def _of_column(header: str, column: Column) -> Iterator[Guess]:
    if in_one_list(header, column):
        yield Guess(header, "partners", 1.0, "first-leads")
        return
    said = read_header(header)
    if said.elsewhere and (first := first_said(header)).meanings and _both_said(header, column):
        said = first
    found = {
        meaning: _guess(header, meaning, one, column, factor)
        for meaning, one in said.meanings.items()
        if one.score * (factor := allowed(meaning, one, column)) >= LEAST
    }
    if "part" in said.meanings and column.organisations < NAMES_FROM:
        found.pop("partners", None)  # a number of ours, or parties: only names make it these
    role = _role(header, said, column)
    if role and role.score > (found["role"].score if "role" in found else 0):
        found["role"] = role
    if not found:
        found = {guess.meaning: guess for guess in _by_values(header, said, column)}
    yield from found.values()


def _both_said(header: str, column: Column) -> bool:
    """Say whether the cells hold what a header names first and, behind it, what it names second.

    "Lead (contact person)": institutions, with brackets behind them or with persons that are no
    cells of their own. Where persons stand in the brackets, what stands before these is not asked
    to look like none.
    """
    if speaks_of_persons(header) and column.share(_person_behind) >= HALF:
        return True
    if column.share(could_be_person) >= HALF:
        return False
    return speaks_of_persons(header) or column.share(_BEHIND.search) >= HALF


def _person_behind(text: str) -> bool:
    """Say whether a person stands in brackets at the end, and none who is surely one before them.

    >>> _person_behind("Topsport Ee (Lotte Vis)"), _person_behind("L. Vis (Topsport Ee)")
    (True, False)
    """
    told = _LAST.fullmatch(text.strip())
    return told is not None and could_be_person(told["behind"]) and not surely_person(told["name"])


def _guess(header: str, meaning: str, said: Said, column: Column, factor: float) -> Guess:
    values: dict[str, Any] = {"word": said.word} if said.reason in WORDED else {}
    guess = Guess(header, meaning, round(said.score * factor, 3), said.reason, values)
    if meaning == "register_id":
        values = {"register": said.register, "of_lead": said.leading}
        return replace(guess, reason="register", values=values)
    if meaning == "role" and column.roles + column.answers >= HALF:
        share = {"share": whole_percent(column.roles + column.answers)}
        return replace(guess, reason="role", values=share)
    return guess


WORDED = {"header-alike", "header-part"}
"""Reasons whose sentence names the words of the header."""


def _role(header: str, said: Header, column: Column) -> Guess | None:
    """Take a column for roles by what stands in it: words for a role; yes or no about leading.

    Half of them is enough for the latter: no name is "yes", and the odd ones are told.
    """
    leads = said.meanings.get("lead")
    if leads and leads.reason != "both" and column.answers >= HALF:
        share = whole_percent(column.answers)
        return Guess(header, "role", leads.score, "yes-no", {"share": share})
    if column.cells and column.roles >= MOST:
        about = bool({"lead", "partners", "institution"} & said.meanings.keys())
        share = whole_percent(column.roles)
        return Guess(header, "role", ROLE_BY_VALUES[about], "role", {"share": share})
    return None


def _by_values(header: str, said: Header, column: Column) -> Iterator[Guess]:
    """Take a column for what stands in it, where its header says nothing that this allows."""
    registers = Counter(map(told_by, column.texts))
    register = min(registers, key=lambda name: (not name, -registers[name], name), default="")
    share = column.share(lambda text: told_by(text) == register)
    if register and share >= MOST:
        values = {"register": register, "share": whole_percent(share)}
        yield Guess(header, "register_id", REGISTER_BY_VALUES, "register-form", values)
    elif not said.elsewhere and _holds_names(column):
        least, most = NAMES_BY_VALUES
        score = round(least + (most - least) * column.organisations, 3)
        words = Counter(map(str.casefold, column.organisation_words))
        word = min(words, key=lambda word: (not word, -words[word], word))
        meaning = "partners" if column.lists >= LISTS_FROM else "institution"
        values = {"share": whole_percent(column.organisations), "word": word}
        yield Guess(header, meaning, score, "names", values)


def _holds_names(column: Column) -> bool:
    """Say whether many cells look like names of organisations, and not like kinds of them."""
    different = column.different
    varied = different >= REPEATED * column.cells or different > LONG
    return (
        varied
        and different >= NAMES_DIFFERENT
        and column.words <= NAMES_WORDS
        and column.no_names < FEW
        and column.organisations >= NAMES_FROM
    )
