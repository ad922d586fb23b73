"""The sentences for and against a suggestion, made of its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from kennisnet.suggestions.evidence import Facts
from kennisnet.texts import enumerate_, say
from kennisnet.texts.wording import date_text

MOST_TITLES = 2
"""A sentence about open lists names so many projects."""

MOST_THEMES = 2
"""A sentence about themes names so many, the rarest first."""


def day_told(suggestions: pd.DataFrame, lang: str) -> str:
    """Say how many of the projects had ended on the day of the data; nothing without end dates.

    >>> pairs = pd.DataFrame()
    >>> pairs.attrs = {"day": "2026-11-01", "ended": 12, "projects": 54}
    >>> day_told(pairs, "en").split(",")[0]
    '12 of the 54 projects had ended on November 1'
    """
    day = suggestions.attrs.get("day")
    if day is None:
        return ""
    counts = {"ended": suggestions.attrs["ended"], "all": suggestions.attrs["projects"]}
    return say("suggest-day", lang, day=date_text(day, lang), **counts)


@dataclass(frozen=True)
class Teller:
    """Tells facts in one language: ``names`` and ``titles`` say how ids are called."""

    names: Mapping[str, str]
    titles: Mapping[str, str]
    lang: str

    def evidence(self, facts: Facts) -> str:
        """Say which partners the two share, from where they know them, and on what both work."""
        return " ".join(filter(None, (self._partners(facts), self._themes(facts))))

    def _themes(self, facts: Facts) -> str:
        """Say on which themes both work, each in a project of its own, the smallest."""
        told = [
            say(
                "suggest-theme",
                self.lang,
                theme=theme.name,
                a=self.names[facts.a],
                b=self.names[facts.b],
                p=self.titles[theme.of_a[0]],
                q=self.titles[theme.of_b[0]],
            )
            for theme in facts.common_themes[:MOST_THEMES]
        ]
        if not told:
            return ""
        return say("suggest-themes", self.lang, themes=enumerate_(told, self.lang))

    def _partners(self, facts: Facts) -> str:
        """Say which partners the two share, and from which projects they know them."""
        if not facts.shared_partners:
            return ""
        a, b = self.names[facts.a], self.names[facts.b]
        told = [
            say(
                "suggest-partner",
                self.lang,
                partner=self.names[partner],
                a=a,
                b=b,
                p=self.titles[with_a],
                q=self.titles[with_b],
            )
            for partner, with_a, with_b in facts.known_from
        ]
        n = len(facts.shared_partners)
        if rest := n - len(told):
            told.append(say("suggest-more", self.lang, n=rest))
        partners = enumerate_(told, self.lang)
        return say("suggest-evidence", self.lang, a=a, b=b, partners=partners, n=n)

    def against(self, facts: Facts) -> str:
        """Say what may make the suggestion needless, weak or impossible."""
        told = [
            self._weak(facts.hubs),
            self._open(facts.b, facts.a, facts.open_a),
            self._open(facts.a, facts.b, facts.open_b),
            self._few([self.names[one] for one in facts.few]),
            *(say("suggest-ended", self.lang, name=self.names[one]) for one in facts.ended),
            *(say("suggest-doubtful", self.lang, name=self.names[one]) for one in facts.doubtful),
            "" if facts.where else say("suggest-nowhere", self.lang),
        ]
        return " ".join(sentence for sentence in told if sentence)

    def _weak(self, hubs: tuple[str, ...]) -> str:
        """Say that the two share nobody but those that nearly everybody shares."""
        if not hubs:
            return ""
        names = enumerate_([self.names[one] for one in hubs], self.lang)
        return say("suggest-weak", self.lang, names=names, n=len(hubs))

    def _open(self, one: str, other: str, projects: tuple[str, ...]) -> str:
        """Say that the one may stand in a project of the other, whose list is open."""
        if not projects:
            return ""
        titles = [f"“{self.titles[project]}”" for project in projects[:MOST_TITLES]]
        return say(
            "suggest-open",
            self.lang,
            name=self.names[one],
            other=self.names[other],
            projects=enumerate_(titles, self.lang),
            n=len(projects),
        )

    def _few(self, names: list[str]) -> str:
        if not names:
            return ""
        return say("suggest-few", self.lang, names=enumerate_(names, self.lang), n=len(names))
