"""A page of cards to print: whom to call, for each institution, with boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from kennisnet.maps.caption import title as title_of
from kennisnet.network import Network
from kennisnet.reports.blocks import Block, Cards, Heading, Paragraph
from kennisnet.reports.painters.html import paint
from kennisnet.reports.pairs import Told, grouped
from kennisnet.reports.words import Words
from kennisnet.suggestions.hitrate import HitRate, right_told
from kennisnet.suggestions.telling import day_told
from kennisnet.texts import pick, say

OWN_PAGE = 3
"""An institution with so many cards, or one that was asked for, has paper of its own."""


def cards_page(
    suggestions: pd.DataFrame, net: Network, lang: str, rate: HitRate | None = None
) -> str:
    """Paint what `unlinked` gives as cards, by institution: a page that works offline."""
    words = Words(net, lang)
    title, n = say("cards-title", lang), len(suggestions)
    about = title_of(net, {}, lang)
    lead = [
        say("cards-lead", lang, title=about, n=n),
        *_about(net, lang),
        day_told(suggestions, lang),
        words.text("meet-doubts", n=unsure)
        if (unsure := suggestions.attrs.get("in_doubt"))
        else "",
        *right_told(rate, lang)[:1],
    ]
    groups = list(grouped(suggestions, words, to_tick=True))
    sections: dict[str, Sequence[Block]] = {
        f"for-{place}": [Heading(one.heading, page=page), Cards(one.cards, of="pairs")]
        for place, (one, page) in enumerate(zip(groups, _pages(groups), strict=True), 1)
    }
    if not sections:
        sections = {"none": [Heading(title), Paragraph(words.text("meet-none"))]}
    caption = " ".join(filter(None, lead))
    return paint(sections, title=title, caption=caption, lang=lang, pictures={}, pages={})


def _about(net: Network, lang: str) -> list[str]:
    """Say what must be said about the data: the day, and what they do not hold."""
    date = net.about.get("date")
    dated = [say("map-date", lang, date=date)] if date else []
    return [*dated, *(str(one) for one in pick(net.about.get("caveats"), lang) or ())]


def _pages(groups: Sequence[Told]) -> Iterator[bool]:
    """Say of each group whether it starts on new paper: it has its own, or the one before has."""
    own = False
    for place, one in enumerate(groups):
        before, own = own, one.asked or len(one.cards) >= OWN_PAGE
        yield place > 0 and (own or before)
