"""The suggested introductions one by one: why, what it would bring, through whom and where."""

from __future__ import annotations

from kennisnet.reports.blocks import Block, Cards, Paragraph
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.pairs import grouped
from kennisnet.reports.registry import section
from kennisnet.suggestions.hitrate import right_told, word
from kennisnet.suggestions.telling import day_told


def _any(numbers: Numbers) -> bool:
    """Say whether anybody is suggested."""
    return numbers.linked and len(numbers.suggestions) > 0


@section(66, part="appendix", needs=["suggestions", "hit_rate"], when=_any, of_one=True)
def cards(numbers: Numbers) -> list[Block]:
    """Give a card for each suggestion, under one of the two; who stands there twice, once."""
    words, found, rate = numbers.words, numbers.suggestions, numbers.hit_rate
    likely = word(rate)
    day = day_told(found, numbers.lang)
    about = words.text("meet", likely=words.text(likely))
    groups = [
        Cards(one.cards, of="pairs", heading=one.heading)
        for one in grouped(found, words, likely=likely)
    ]
    told = [about, *([day] if day else []), *right_told(rate, numbers.lang)]
    return [*map(Paragraph, told), *groups]
