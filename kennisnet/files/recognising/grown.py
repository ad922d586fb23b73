"""Columns that a table got since its reading was saved: judged as in a fresh table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.headers import plain
from kennisnet.files.how import How, several
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.board import SURE
from kennisnet.files.recognising.crosses import crosses_of
from kennisnet.files.recognising.meanings import Guess
from kennisnet.files.recognising.saved import kept, seen

WHO = ("partners", "lead")


@dataclass(frozen=True)
class Grown:
    """How a table is to be read with its new columns, what they leave open, and what is told."""

    how: How
    others: Sequence[Other] = ()
    notes: Sequence[Note] = ()


def with_new_columns(
    how: How, frame: pd.DataFrame, guesses: Sequence[Guess], file: str, legend: Sequence[str]
) -> Grown:
    """Take new columns of partners and of crosses along; ask about one that could say who leads.

    What else is new is found by itself: a saved reading says nothing of it.
    """
    there = seen(how, "columns")
    if there is None:
        return Grown(how)
    known = {*map(plain, there), *(plain(h) for some in how.headers.values() for h in some)}
    new = [header for header in frame.columns if plain(header) not in known]
    if not new:
        return Grown(how)
    crosses = _crosses(how, frame, new, legend)
    notes = [Note("column-new", h, file, None, h) for h in crosses]
    if crosses:
        how = replace(how, columns={**(how.columns or {}), **dict.fromkeys(crosses, "crosses")})
    found = {name: _sure(new, guesses, name) for name in WHO if kept(how, name)}
    others = []
    if how.form == "projects":
        more = found.get("partners", [])
        how = replace(how, partners=[*several(how.partners), *more]) if more else how
        lead, own = found.get("lead", []), several(how.lead)
        if lead and not own:
            how, more = replace(how, lead=lead), [*more, *lead]
        elif lead:
            others = [Other("lead", one, Because("column-new")) for one in [*own, *lead]]
        notes += [Note("column-new", h, file, None, h) for h in more]
    return Grown(how, others, notes)


def _sure(new: Sequence[str], guesses: Sequence[Guess], name: str) -> list[str]:
    """Give the new columns that surely are a field, and nothing else more."""
    best: dict[str, Guess] = {}
    for one in guesses:  # the surest come first
        best.setdefault(one.header, one)
    found = {h: best[h] for h in new if h in best}
    return [h for h, one in found.items() if one.meaning == name and one.score >= SURE]


def _crosses(how: How, frame: pd.DataFrame, new: Sequence[str], legend: Sequence[str]) -> list[str]:
    """Give the new columns of a matrix that hold crosses as the others do."""
    if how.form != "matrix":
        return []
    own = [h for name in ("institution", "name", "project") for h in how.headers.get(name, ())]
    found = crosses_of(frame, legend, next(iter(own), None))
    return [header for header in new if found and header in found.columns]
