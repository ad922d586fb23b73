"""The sentences for and against a suggestion, made of its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import pandas as pd

from kennisnet.network import Network
from kennisnet.suggestions.evidence import Facts
from kennisnet.texts import enumerate_, say
from kennisnet.texts.wording import brief, date_text, short, shown_value

MOST_TITLES = 2
"""A sentence about open lists names so many projects."""

MOST_NEW = 2
"""A text about what is new has so many sentences."""


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
class Spoken:
    """How ids are called, institutions in ``names`` and projects in ``titles``, and a language."""

    names: Mapping[str, str]
    titles: Mapping[str, str]
    lang: str

    @classmethod
    def of(cls, net: Network, lang: str) -> Self:
        """Call everybody and everything in a network by name."""
        names, titles = (
            dict(zip(table.index.tolist(), table["name"].tolist(), strict=True))
            for table in (net.institutions, net.projects)
        )
        return cls(names, titles, lang)


class Teller(Spoken):
    """Tells facts of pairs."""

    def evidence(self, facts: Facts) -> str:
        """Say with whom both work, who can introduce them, and on what: the rarest theme, and who does so where.

        The projects of the theme are often others than those where both meet the partner: what comes
        second is said to be a second thing.
        """
        theme, partner = next(iter(facts.common_themes), None), facts.introduced_by
        told = []
        if partner:
            p, q = (self.titles[project] for project in facts.known_from)
            values = {"partner": self.names[partner], "n": len(facts.shared_partners) - 1}
            where = {} if theme else {"p": p, "q": q}
            key = "suggest-why-partner" if theme else "suggest-why-known"
            told.append(say(key, self.lang, **values, **where))
        if theme:
            key = "suggest-why-theme-too" if partner else "suggest-why-theme"
            a, b = (brief(self.names[one]) for one in (facts.a, facts.b))
            p, q = self.titles[theme.of_a[0]], self.titles[theme.of_b[0]]
            told.append(say(key, self.lang, theme=theme.name, a=a, p=p, b=b, q=q))
        if not partner:
            told.append(say("suggest-why-nobody", self.lang))
        return " ".join(told)

    def brings(self, facts: Facts) -> str:
        """Say what a tie would newly bring: the first things of `MOST_NEW` kinds."""
        sides = ((self.names[facts.a], facts.gain_a), (self.names[facts.b], facts.gain_b))
        told = [
            say(
                "suggest-new-sector",
                self.lang,
                name=name,
                sector=shown_value(gain.sector, self.lang),
            )
            for name, gain in sides
            if gain.sector
        ][:1]
        mine, theirs = (next(iter(gain.sporen), "") for _, gain in sides)
        if mine and theirs:
            told.append(say("suggest-new-sporen", self.lang, mine=mine, theirs=theirs))
        name, gain = max(sides, key=lambda side: side[1].reach)
        if gain.reach:
            told.append(say("suggest-new-reach", self.lang, name=name, n=gain.reach))
        return " ".join(told[:MOST_NEW]) or say("suggest-brings-little", self.lang)

    def against(self, facts: Facts) -> str:
        """Say what may make the suggestion needless, weak or impossible."""
        told = [
            *(self._namesake(*one) for one in facts.namesakes),
            self._weak(facts.hubs),
            self._open(facts.b, facts.a, facts.open_a),
            self._open(facts.a, facts.b, facts.open_b),
            self._few([self.names[one] for one in facts.few]),
            self._past(facts.past),
            *(say("suggest-ended", self.lang, name=self.names[one]) for one in facts.ended),
            *(say("suggest-doubtful", self.lang, name=self.names[one]) for one in facts.doubtful),
            "" if facts.where else say("suggest-nowhere", self.lang),
        ]
        return " ".join(sentence for sentence in told if sentence)

    def reason(self, facts: Facts) -> str:
        """Say in a few words why: the rarest theme of both, else how many both know; else nothing."""
        if facts.common_themes:
            theme = facts.common_themes[0].name
            return say("suggest-brief-theme", self.lang, theme=theme)
        if facts.introduced_by:
            return say("suggest-brief-known", self.lang, n=len(facts.shared_partners))
        return ""

    def caution(self, facts: Facts) -> str:
        """Say in a few words what to mind: what would make it needless first."""
        few = [brief(self.names[one]) for one in facts.few]
        minded = {
            "namesake": bool(facts.namesakes),
            "open": bool(facts.open_a or facts.open_b),
            "weak": bool(facts.hubs),
            "past": bool(facts.past),
            "few": bool(few),
            "doubtful": bool(facts.doubtful),
            "ended": bool(facts.ended),
        }
        said: dict[str, dict[str, Any]] = {
            "few": {"names": enumerate_(few, self.lang)},
            "weak": {"n": len(facts.hubs)},
            "past": {"project": short(self.titles[facts.past[0]]) if facts.past else ""},
        }
        told = [
            say(f"suggest-brief-{key}", self.lang, **said.get(key, {}))
            for key, there in minded.items()
            if there
        ]
        return "; ".join(told)

    def _namesake(self, one: str, project: str, other: str) -> str:
        """Say that the one takes part in a project that is called like the other."""
        names = {"name": self.names[one], "other": self.names[other]}
        return say("suggest-namesake", self.lang, **names, project=self.titles[project])

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

    def _past(self, projects: tuple[str, ...]) -> str:
        """Say which of the projects that the evidence rests on have ended."""
        if not projects:
            return ""
        titles = enumerate_([f"“{self.titles[project]}”" for project in projects], self.lang)
        return say("suggest-past", self.lang, projects=titles, n=len(projects))

    def _few(self, names: list[str]) -> str:
        if not names:
            return ""
        return say("suggest-few", self.lang, names=enumerate_(names, self.lang), n=len(names))
