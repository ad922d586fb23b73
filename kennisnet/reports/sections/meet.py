"""Who should meet: pairs that share partners and no project, with why and why not."""

from __future__ import annotations

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.reports.blocks import Block, Cards, Paragraph
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.pairs import grouped
from kennisnet.reports.registry import linked, section
from kennisnet.suggestions.hitrate import right_told, word
from kennisnet.suggestions.telling import day_told


def _table(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    title = numbers.net.projects["name"]
    called = {"a": name, "b": name, "introduced_by": name, "where": title}
    return with_names(numbers.suggestions, called)


@section(
    30, sheet=115, needs=["suggestions", "hit_rate"], tables={"suggestions": _table}, when=linked
)
def meet(numbers: Numbers) -> list[Block]:
    """Give a card for each suggestion, under one of the two; who stands there twice, once."""
    words, found, rate = numbers.words, numbers.suggestions, numbers.hit_rate
    none = [] if len(found) else [Paragraph(words.text("meet-none"))]
    day = day_told(found, numbers.lang)
    dated = [Paragraph(day)] if day else []
    if unsure := found.attrs.get("in_doubt"):
        dated.append(Paragraph(words.text("meet-doubts", n=unsure)))
    likely = word(rate)
    groups = [
        Cards(one.cards, of="pairs", heading=one.heading)
        for one in grouped(found, words, likely=likely)
    ]
    right = map(Paragraph, right_told(rate, numbers.lang))
    about = Paragraph(words.text("meet", likely=words.text(likely)))
    return [about, *dated, *none, *groups, *right]
