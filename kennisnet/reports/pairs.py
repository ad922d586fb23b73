"""Suggestions as cards, by institution: who, why, what it would bring, through whom and where."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.files.decisions.listing import undecided
from kennisnet.network import records
from kennisnet.reports.blocks import Card, Column, Table
from kennisnet.reports.words import NOTHING, Words
from kennisnet.suggestions.grouping import by_institution, other
from kennisnet.texts import say
from kennisnet.texts.wording import whole_percent
from kennisnet.texts.words import WORDS

Row: TypeAlias = dict[str, Any]
"""A suggestion: a row of what `unlinked` gives."""
LABEL = 26
"""A name of more signs is called for short in a list."""
TIGHT = 14
"""Within a cell still shorter."""
PART = "; "
"""Between the parts of a caution."""
Members: TypeAlias = Mapping[str, Collection[str]]
"""The institutions of each project."""
FIRST = 5
"""So many stand on the first page."""
SHARES = {"pair": 0.22, "where-short": 0.22, "via": 0.16, "why": 0.18, "mind": 0.22}
"""The columns of a list of suggestions, and how much of the width each gets."""


@dataclass(frozen=True)
class Told:
    """What is told under one institution, and whether it was asked for."""

    heading: str
    cards: tuple[Card, ...]
    asked: bool


def first_of(
    suggestions: pd.DataFrame,
    unsure: Collection[str] = (),
    asked: Collection[str] = (),
    most: int = FIRST,
) -> list[Row]:
    """Give the suggestions to begin with: the best with somebody to introduce and a place to meet.

    Where too few have both, the best of the others stand behind them. Nobody of whom it is
    ``unsure`` who is meant can introduce; a pair of which a name is ``asked`` about comes last.

    >>> rows = [("a", "b", "", ""), ("a", "c", "z", "P")]
    >>> pairs = pd.DataFrame(rows, columns=["a", "b", "introduced_by", "where"])
    >>> [row["b"] for row in first_of(pairs)]
    ['c', 'b']
    """

    def lacks(row: Row) -> tuple[bool, bool]:
        none = not row["where"] or row["introduced_by"] in {"", *unsure}
        return row["a"] in asked or row["b"] in asked, none

    return sorted(records(suggestions), key=lacks)[:most]


def asked_about(doubts: pd.DataFrame) -> set[str]:
    """Give the institutions that may be another one, as far as nobody decided it.

    >>> rows = [("A", "a", "B", "b", ""), ("C", "c", "D", "d", "different")]
    >>> heads = ["mention", "institution", "candidate", "candidate_id", "decision"]
    >>> sorted(asked_about(pd.DataFrame(rows, columns=heads)))
    ['a', 'b']
    """
    left = undecided(doubts)
    return {str(one) for end in ("institution", "candidate_id") if end in left for one in left[end]}


def nobody(suggestions: pd.DataFrame, words: Words, *, over: bool = False) -> str:
    """Say why nobody is suggested; ``over``: all projects have ended."""
    ended = "all" if over else int(suggestions.attrs["left_out"]["firm"])
    return words.text("memo-nobody", ended=ended)


def shared_cautions(rows: Sequence[Row]) -> list[str]:
    """Give what is to be minded of every pair: it is said once, above or below the list.

    >>> shared_cautions([{"caution": "x; y"}, {"caution": "y"}]), shared_cautions([{"caution": "x"}])
    (['y'], [])
    """
    if len(rows) < 2:  # noqa: PLR2004 - of one pair all is said in its row
        return []
    first, *others = [str(row["caution"]).split(PART) for row in rows]
    return [one for one in first if one and all(one in other for other in others)]


def listed(rows: Sequence[Row], words: Words, members: Members) -> Table:
    """List suggestions as rows: who and who, where, through whom, why, and what to mind."""
    columns = tuple(Column(words.text(key), share=share) for key, share in SHARES.items())
    pairs = ((" – ".join(words.brief([row["a"], row["b"]], LABEL)), row) for row in rows)
    told = tuple((pair, *_cells(row, words, members)) for pair, row in pairs)
    return _telling(Table(columns, told, dense=True))


def by_institution_told(
    suggestions: pd.DataFrame, words: Words, members: Members, total: int
) -> Table:
    """List suggestions as rows under the institution for which each stands there."""
    rows = records(suggestions)
    once = shared_cautions(rows)
    heads: list[tuple[int, str]] = []
    told: list[tuple[str, ...]] = []
    for one in by_institution(suggestions):
        heads.append((len(told), words.text("for", name=words.brief([one.head], LABEL)[0])))
        for row in (rows[place] for place in one.places):
            (whom,) = words.brief([other((row["a"], row["b"]), one.head)], LABEL)
            told.append((whom, *_cells(row, words, members, once)))
    shares = {"whom": SHARES["pair"], **{k: v for k, v in SHARES.items() if k != "pair"}}
    columns = tuple(Column(words.text(key), share=share) for key, share in shares.items())
    made = Table(
        columns, tuple(told), more="suggestions", total=total, heads=tuple(heads), dense=True
    )
    return _telling(made)


def _telling(table: Table) -> Table:
    """Leave out the columns in which no row says anything; the others share their room."""
    kept = [n for n, cells in enumerate(zip(*table.rows, strict=True)) if {*cells} != {NOTHING}]
    if not table.rows or len(kept) == len(table.columns):
        return table
    room = sum(table.columns[n].share or 0 for n in kept)
    columns = tuple(
        replace(table.columns[n], share=(table.columns[n].share or 0) / room) for n in kept
    )
    rows = tuple(tuple(row[n] for n in kept) for row in table.rows)
    return replace(table, columns=columns, rows=rows)


def _cells(
    row: Row, words: Words, members: Members, once: Sequence[str] = ()
) -> tuple[str, str, str, str]:
    """Say of a suggestion where, through whom, why, and what to mind."""
    where, via = str(row["where"]), str(row["introduced_by"])
    there = [one for one in (row["a"], row["b"]) if one in members.get(where, ())]
    title = words.where(where)
    minded = [one for one in str(row["caution"]).split(PART) if one and one not in once]
    return (
        words.text("where-there", title=title, name=words.brief(there, TIGHT)[0])
        if there
        else title,
        words.brief([via], LABEL)[0] if via else NOTHING,
        str(row["reason"]) or NOTHING,
        PART.join(minded) or NOTHING,
    )


def grouped(
    suggestions: pd.DataFrame, words: Words, *, likely: str = "", to_tick: bool = False
) -> Iterator[Told]:
    """Give the cards of suggestions, each once, under the institution for which it stands there.

    ``likely``: by what word that goes (`hitrate.word`). Cards ``to_tick`` have a box for each state,
    and nothing that only an order asks for.
    """
    rows = records(suggestions)
    for one in by_institution(suggestions):
        some = [rows[place] for place in one.places]
        cards = (_to_tick(row, words) if to_tick else _card(row, words, likely) for row in some)
        name, n = words.name(one.head), len(some)
        heading = say("introductions-for", words.lang, name=name, n=n)
        yield Told(heading, tuple(cards), one.asked)


def _card(row: dict[str, Any], words: Words, likely: str) -> Card:
    shares = [
        (words.text(key), words.text("more-than", share=whole_percent(row[column])))
        for key, column in ((likely, "likely"), ("valuable", "valuable"))
    ]
    plain = _plain(row, words)
    return replace(plain, terms=(*plain.terms, *shares))


def _to_tick(row: dict[str, Any], words: Words) -> Card:
    ticks = tuple((WORDS.usual("states", one, words.lang), one == row["state"]) for one in STATES)
    return replace(_plain(row, words), ticks=ticks)


def _plain(row: dict[str, Any], words: Words) -> Card:
    brings = row.get("brings", "")
    return Card(
        heading=(words.name(row["a"]), words.name(row["b"])),
        text=str(row["evidence"]),
        terms=(
            *([(words.text("brings"), str(brings))] if brings else []),
            (
                words.text("where-runs" if words.runs(row["where"]) else "where"),
                words.where(row["where"]),
            ),
            (words.text("introduced"), words.name(row["introduced_by"])),
        ),
        caution=str(row["against"]),
    )
