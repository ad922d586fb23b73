"""Guesses that another column outdoes: main partners beside a lead, gaps beside full names, parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.recognising.headers import is_parent, kinds_of
from kennisnet.files.recognising.hints import NEARLY_ALL, could_be_names, in_lists, words_apart
from kennisnet.files.recognising.meanings import Guess
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

SURE, UNSURE = 0.5, 0.45
"""As in `board`: a guess of at least so much is used without asking; what is asked about."""
WORDS_EACH = 2
"""A column whose cells have so many words on average holds no codes."""
PARENTS = WORDS.headers("parents")
WHO = frozenset({"lead", "partners", "institution", "institution_name"})


def without_outdone(
    frame: pd.DataFrame, guesses: Sequence[Guess], named: Mapping[str, Sequence[str]]
) -> list[Guess]:
    """Give the guesses without those that another column makes untrue.

    A main partner is a partner beside who leads. A parent of who takes part neither leads nor takes
    part; of heads of institutions in lists it is asked whether they lead. Short names of which
    several are not given, or that come again, name no projects beside full ones. Where the caller
    has named words for the projects, nothing else names them.

    >>> table = pd.DataFrame({"Acronym": ["GIP", "N/A", "N/A"], "Initiative name": ["A b", "C", "D"]})
    >>> found = [Guess(one, "name", 1.0, "header") for one in table]
    >>> [one.header for one in without_outdone(table, found, {})]
    ['Initiative name']
    """
    left = [*_main_partners(guesses, named)]
    left = [*_heads(frame, _without_parents(left, named))]
    return [*_full_names(frame, left, named)]


def _main_partners(guesses: Sequence[Guess], named: Mapping[str, Sequence[str]]) -> Iterator[Guess]:
    of = {one.header: kinds_of(one.header) for one in guesses if one.meaning == "lead"}
    main = {
        h for h, kinds in of.items() if {"leading", "partners"} <= kinds and "lead" not in kinds
    }
    surely = bool(named.get("lead")) or any(
        one.meaning == "lead" and one.score >= SURE and one.header not in main for one in guesses
    )
    for one in guesses:
        told = surely and one.header in main and one.meaning == "lead"
        yield replace(one, meaning="partners") if told else one


def _without_parents(guesses: Sequence[Guess], named: Mapping[str, Sequence[str]]) -> list[Guess]:
    parents = {one.header for one in guesses if is_parent(one.header)}
    if WHO.isdisjoint(named) and not any(
        one.meaning in WHO and one.header not in parents for one in guesses
    ):
        return [*guesses]
    return [one for one in guesses if one.header not in parents]


def _heads(frame: pd.DataFrame, guesses: Sequence[Guess]) -> Iterator[Guess]:
    """Doubt whether heads of institutions lead, where they are lists beside one of partners."""
    others = {one.header for one in guesses if one.meaning in WHO - {"lead"} and one.score >= SURE}
    for one in guesses:
        first = plain(words_apart(one.header)).split()[:1]
        head = others - {one.header} and one.meaning == "lead" and {*first} & PARENTS["heads"]
        if (
            head
            and "organisation" in kinds_of(one.header)
            and in_lists(one.header, frame[one.header])
        ):
            yield replace(one, score=min(one.score, UNSURE))
        else:
            yield one


def _full_names(
    frame: pd.DataFrame, guesses: Sequence[Guess], named: Mapping[str, Sequence[str]]
) -> Iterator[Guess]:
    keys = named.get("project", ())
    words = len(keys) == 1 and "name" not in named and in_words(frame[keys[0]])
    sure = [one.header for one in guesses if one.meaning == "name" and one.score >= SURE]
    full = [header for header in sure if _own_names(frame[header])]
    for one in guesses:
        if one.meaning == "name" and words:
            continue
        short = full and one.header in sure and "called" in kinds_of(one.header)
        if short and one.header not in full and one.meaning in {"name", "project"}:
            continue
        yield one


def in_words(column: pd.Series) -> bool:
    """Say whether the cells of a column are words, several a cell, and no codes.

    >>> in_words(pd.Series(["Natte natuur", "Kust"])), in_words(pd.Series(["GIP", "RCI"]))
    (True, False)
    """
    texts = distinct(column)
    return could_be_names(column) and sum(len(one.split()) for one in texts) > len(texts) * (
        WORDS_EACH - 1
    )


def _own_names(column: pd.Series) -> bool:
    """Say whether nearly each row has a name of its own; a word for "not given" is none."""
    nothing = [one for one in distinct(column) if one.strip().casefold() in WORDS.not_given]
    said = column[~column.isin(nothing)].dropna()
    return len(said) >= NEARLY_ALL * len(column) and said.nunique() >= NEARLY_ALL * len(said)
