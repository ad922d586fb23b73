"""Suggestions as cards, by institution: who, why, what it would bring, through whom and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.network import records
from kennisnet.reports.blocks import Card
from kennisnet.reports.words import Words
from kennisnet.suggestions.grouping import by_institution
from kennisnet.texts import say
from kennisnet.texts.wording import whole_percent
from kennisnet.texts.words import WORDS


@dataclass(frozen=True)
class Told:
    """What is told under one institution, and whether it was asked for."""

    heading: str
    cards: tuple[Card, ...]
    asked: bool


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
    ticks = tuple((WORDS.state(one, words.lang), one == row["state"]) for one in STATES)
    return replace(_plain(row, words), ticks=ticks)


def _plain(row: dict[str, Any], words: Words) -> Card:
    brings = row.get("brings", "")
    return Card(
        heading=(words.name(row["a"]), words.name(row["b"])),
        text=str(row["evidence"]),
        terms=(
            *([(words.text("brings"), str(brings))] if brings else []),
            (words.text("where"), words.title(row["where"])),
            (words.text("introduced"), words.name(row["introduced_by"])),
        ),
        caution=str(row["against"]),
    )
