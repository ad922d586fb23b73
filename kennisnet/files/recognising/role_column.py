"""The column of roles of a table: which one it is where a legend tells, and what it says of leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.how import How
from kennisnet.files.recognising.because import ASKED, Other
from kennisnet.files.recognising.beside import Named
from kennisnet.files.recognising.board import SURE, Formed
from kennisnet.files.recognising.evidence import ANSWERS, is_role
from kennisnet.files.recognising.fitting import MOST, ROLES
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.key import Key, steady
from kennisnet.files.recognising.languages import languages_of
from kennisnet.files.recognising.legend import LEAD, PARTNER, folded, legend_of
from kennisnet.files.recognising.meanings import Guess
from kennisnet.files.recognising.roles import (
    PAIR,
    Roles,
    at_most_once,
    offered,
    presides,
    roles_kept,
    roles_of,
    standing_once,
    unknown_told,
)
from kennisnet.files.recognising.saved import kept, seen
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

BY_VALUES = 0.8
"""What the values say of a column whose header nobody knows."""
SEVERAL_ROWS, HALF = 0.8, 0.5
"""Rows are about participations where they are about fewer projects than this part of their number."""
LEAST_LETTERS = 4
"""What follows "main" or "co" in the word for a role has so many letters."""
LEADING_WORDS = frozenset(map(folded, WORDS.roles[LEAD]))
FEW, PATTERN = 3, "role-pattern"
"""A column with nothing but who presides and the others has so few words; why it is asked of two."""
SHORT = 3
"""A letter or an abbreviation that stands for a role has no more signs."""


@dataclass
class Told:
    """The roles of a table, what is to be asked about them, and what is odd."""

    roles: Roles
    others: Sequence[Other] = ()
    notes: list[Note] = field(default_factory=list)


def role_by_legend(
    frame: pd.DataFrame, found: Sequence[Guess], legend: Sequence[str]
) -> Iterator[Guess]:
    """Take a column for roles where a legend explains nearly all of its few values as roles.

    Its header is one that nobody knows ("Fkt."), or one that says so with less reason.
    """
    if not legend or any(one.meaning == "role" and one.score >= SURE for one in found):
        return
    known = {one.header for one in found if one.score >= SURE}
    for header in (one for one in frame.columns if one not in known):
        values = distinct(frame[header])
        if not 1 < len(values) <= ROLES:
            continue
        cells = frame[header].dropna()
        if len(cells) <= len(values):
            continue
        told = legend_of(legend, values)
        if LEAD in told.values() and cells.isin([*told]).mean() >= MOST:
            yield Guess(header, "role", BY_VALUES, "legend")


def role_by_letters(frame: pd.DataFrame, found: Sequence[Guess]) -> tuple[str, bool] | None:
    """Give a column of letters or abbreviations of which one stands once in nearly all projects.

    With it whether that one begins as a word for a lead does in a language of the table, and the
    others as one for a partner, or not so: then it is the column of roles. None where there is no
    such column, or several, or another is known to hold roles or leads.
    """
    sure = [one for one in found if one.score >= SURE]
    keys = [h for what in ("project", "name") for h in _those(sure, what) if frame[h].notna().any()]
    if _those(sure, "role", "lead") or not keys:
        return None
    rows = frame.groupby(keys[0], sort=False).ngroup()
    projects = rows.where(rows >= 0)
    letters = {}
    for header in (one for one in frame.columns if one not in {g.header for g in sure}):
        values = distinct(frame[header])
        short = all(len(v) <= SHORT and v.isalpha() for v in values)
        if short and 1 < len(values) <= ROLES and frame[header].notna().mean() >= MOST:
            once = standing_once(frame[header], projects)
            if len(once) == 1:
                letters[header] = (*once, *(one for one in values if one not in once))
    if len(letters) != 1:
        return None
    header, (lead, *others) = letters.popitem()
    headers = dict.fromkeys(one.header for one in sure)
    words = [WORDS.by_language[lang]["roles"] for lang in languages_of(headers)]
    leading, following = (
        {word[0] for of in words for word in of[role]} for role in (LEAD, PARTNER)
    )
    fits = all(one[0].casefold() in following or one[0].casefold() not in leading for one in others)
    return header, lead[0].casefold() in leading and fits


def role_by_values(frame: pd.DataFrame, found: Sequence[Guess]) -> Iterator[Guess]:
    """Take a column for roles by its few values, whatever its header, where projects take several rows.

    Most are words for a role, one of them for a lead, or they say together who is the main one
    and who is with it ("Main sponsor", "Co-sponsor"). Or one stands once in nearly all projects: a
    word for a lead, or another beside words for partners below a header that says nothing else. Or
    one of two or three presides, at most once in a project. Of two words that nobody knows, one of
    which stands once in every project, it is asked.
    """
    sure: dict[str, Guess] = {}
    for one in found:
        if one.score >= SURE and one.score > getattr(sure.get(one.header), "score", 0):
            sure[one.header] = one
    keys = [h for what in ("project", "name") for h in _those(sure.values(), what)]
    keys = [h for h in keys if frame[h].notna().any()]
    if not keys or _those(sure.values(), "role", "lead", "partners"):
        return
    who = _those(sure.values(), "institution", "institution_name")
    for header in (one for one in frame.columns if one not in keys):
        values = distinct(frame[header])
        if not 1 < len(values) <= ROLES or frame[header].notna().mean() < MOST:
            continue
        top, said = sure.get(header), _Values.of(values)
        silent = top is None and not read_header(str(header)).elsewhere
        if not (said.told or (silent and len(values) == PAIR)):
            continue
        rows = frame.groupby(keys[0], sort=False).ngroup()
        if rows.nunique() > SEVERAL_ROWS * len(rows):
            return
        projects = rows.where(rows >= 0)
        if said.tell_in(frame[header], projects, known=top is not None, silent=silent):
            yield Guess(header, "role", max(BY_VALUES, top.score if top else 0), "role-words-few")
        elif not said.told and _once_in_each(frame[header], projects, who, frame):
            yield Guess(header, "role", BY_VALUES, PATTERN)


@dataclass(frozen=True)
class _Values:
    """The values of a column: words for a role, who presides, and "main" and "co-" with one word."""

    n: int
    words: frozenset[str]
    heads: frozenset[str]
    mains: frozenset[str]

    @classmethod
    def of(cls, values: Sequence[str]) -> _Values:
        words = (v for v in values if len(v) > SHORT and plain(v) not in ANSWERS and is_role(v))
        heads = frozenset(filter(presides, values))
        return cls(len(values), frozenset(words), heads, frozenset(_main_and_with(values)))

    @property
    def told(self) -> frozenset[str]:
        return self.words | self.heads | self.mains

    def tell_in(self, column: pd.Series, projects: pd.Series, *, known: bool, silent: bool) -> bool:
        """Say whether these make a column that of the roles in the ``projects`` of its rows.

        ``known``: its header surely says something; ``silent``: it says nothing at all.
        """
        leads = {one for one in self.words if folded(one) in LEADING_WORDS}
        share = column.isin([*self.told]).sum() / column.notna().sum()
        if share >= HALF and (leads or not self.mains <= self.words):
            return True
        few = self.heads and not known and self.n <= FEW
        if few and at_most_once(column, projects, self.heads):
            return True
        once = {*standing_once(column, projects)} if self.words or self.heads else set()
        return bool(once if silent and self.words else once & {*leads, *self.heads})


def _once_in_each(
    column: pd.Series, projects: pd.Series, who: Iterable[str], frame: pd.DataFrame
) -> bool:
    """Say whether one of two values stands exactly once in every project, and the other more often.

    Not where the columns ``who`` show that they are kinds of bodies: who comes again has the same
    each time.
    """
    once = standing_once(column, projects)
    if len(once) != 1 or not (column.eq(once[0]).groupby(projects).sum() == 1).all():
        return False
    again = (one for one in who if frame[one].dropna().duplicated().any())
    return not any(steady(frame, [one], str(column.name)) == 1 for one in again)


def _main_and_with(values: Iterable[str]) -> set[str]:
    """Give the values that say who is the main one of something, and who is it as well.

    >>> sorted(_main_and_with(["Hoofdindiener", "Mede-indiener", "Hoofdstad", "Partner"]))
    ['Hoofdindiener', 'Mede-indiener']
    """
    texts = {value: plain(value).replace(" ", "") for value in values}
    after = {
        what: {
            (value, text.removeprefix(word))
            for value, text in texts.items()
            for word in WORDS.parts[what]
            if text.startswith(word) and len(text) - len(word) >= LEAST_LETTERS
        }
        for what in ("leading", "others")
    }
    return {
        value
        for main, of_main in after["leading"]
        for other, of_other in after["others"]
        if of_main == of_other
        for value in (main, other)
    }


def _those(sure: Iterable[Guess], *meanings: str) -> list[str]:
    return [one.header for one in sure if one.meaning in meanings]


def roles_in(
    grid: Grid, form: Formed, how: How, key: Key, legend: Sequence[str], beside: Named
) -> Told:
    """Give what the values of the column of roles, or the marks of a matrix, mean.

    Who is named ``beside`` a matrix has the role of that column.
    """
    column = form.one("role")
    if column is None:
        return Told(Roles({}, ASKED))
    crosses = form.form == "matrix"
    frame = grid.frame[~grid.frame[column].isin([*beside.roles])]

    def projects() -> pd.Series:
        rows = frame.groupby(list(key.columns), sort=False).ngroup()
        return rows.where(rows >= 0)

    leads = LEAD in beside.roles.values()

    def judged(lead_values: str | Iterable[str] | None = None) -> Roles:
        return roles_of(
            frame[column],
            lead_values,
            projects=None if leads else projects,
            legend=legend,
            crosses=crosses,
        )

    said = how.lead_values
    if said is not None and kept(how, "lead_values"):
        roles = roles_kept(judged, frame[column], said, seen(how, "roles"), crosses=crosses)
    else:
        roles = judged(said)
    why = form.because.get(column)
    if said is None and why is not None and why.rule == PATTERN:
        roles = replace(roles, others=offered(frame[column], projects()), once={})
    called = "" if crosses else column
    faults = [Fault(f.rule, f.found, grid.file, None, called) for f in roles.faults]
    if faults:
        raise InputError([*grid.faults, *faults])
    told = Told(roles, () if leads else roles.others)
    for value, share in roles.once.items():
        told.notes.append(Note("role-once", value, grid.file, None, called, {"share": share}))
    for value, role in roles.new.items():
        told.notes.append(Note(f"role-new-{role}", value, grid.file, None, called))
    told.notes += unknown_told(grid, column, roles.unknown, crosses=crosses)
    if not crosses and roles.meaning and roles.because.rule == "role-nobody" and not roles.others:
        told.notes.append(Note("role-no-lead", column, grid.file, None, column))
    return told
