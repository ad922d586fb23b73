"""Who should meet: pairs that share partners and no project, with why and why not."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Card, Cards, Paragraph
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import Words
from kennisnet.suggestions.telling import day_told
from kennisnet.texts.wording import whole_percent


def _table(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    title = numbers.net.projects["name"]
    called = {"a": name, "b": name, "introduced_by": name, "where": title}
    return with_names(numbers.suggestions, called)


@section(30, sheet=115, needs=["suggestions"], tables={"suggestions": _table}, when=linked)
def meet(numbers: Numbers) -> list[Block]:
    """Give a card for each suggestion."""
    words = numbers.words
    cards = tuple(_card(row, words) for row in records(numbers.suggestions))
    none = [] if cards else [Paragraph(words.text("meet-none"))]
    day = day_told(numbers.suggestions, numbers.lang)
    dated = [Paragraph(day)] if day else []
    if unsure := numbers.suggestions.attrs.get("in_doubt"):
        dated.append(Paragraph(words.text("meet-doubts", n=unsure)))
    return [Paragraph(words.text("meet")), *dated, *none, Cards(cards, of="pairs")]


def _card(row: dict[str, Any], words: Words) -> Card:
    likely, valuable = (whole_percent(row[column]) for column in ("likely", "valuable"))
    return Card(
        heading=(words.name(row["a"]), words.name(row["b"])),
        text=str(row["evidence"]),
        terms=(
            (words.text("where"), words.title(row["where"])),
            (words.text("introduced"), words.name(row["introduced_by"])),
            (words.text("likely"), words.text("more-than", share=likely)),
            (words.text("valuable"), words.text("more-than", share=valuable)),
        ),
        caution=str(row["against"]),
    )
