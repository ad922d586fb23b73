"""The sentences for and against a membership, made of its facts."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kennisnet.suggestions.member_facts import Bring, Facts
from kennisnet.suggestions.telling import Spoken
from kennisnet.texts import enumerate_, say
from kennisnet.texts.wording import date_text, shown_value

MOST_NAMED = 3
"""A sentence names so many institutions."""
MOST_THEMES = 2
"""A sentence about themes names so many, the rarest first."""


def over_told(suggestions: pd.DataFrame, lang: str) -> str:
    """Say how many projects are over and therefore no suggestion; nothing where none is.

    >>> table = pd.DataFrame()
    >>> table.attrs = {"over": 2, "projects": 9, "day": None}
    >>> over_told(table, "en")
    '2 of the 9 projects are finished or stopped, and are not suggested.'
    """
    facts = suggestions.attrs
    if not facts["over"]:
        return ""
    counts = {"n": facts["over"], "all": facts["projects"]}
    if facts["day"] is None:
        return say("join-over", lang, **counts)
    return say("join-over-day", lang, day=date_text(facts["day"], lang), **counts)


def left_out_told(suggestions: pd.DataFrame, lang: str) -> list[str]:
    """Say what is no suggestion: projects that are over, and who may take part already."""
    unsure = suggestions.attrs["in_doubt"]
    told = [say("join-doubts", lang, n=unsure)] if unsure else []
    return [*told, *filter(None, [over_told(suggestions, lang)])]


class Teller(Spoken):
    """Tells facts of memberships."""

    def evidence(self, facts: Facts) -> str:
        """Say whom of the members it has projects with, which themes, and what it would bring."""
        told = (self._known(facts), self._themes(facts), self._brings(facts))
        return " ".join(filter(None, told))

    def _known(self, facts: Facts) -> str:
        if not facts.known:
            return ""
        told = [
            say("join-member", self.lang, member=self.names[member], n=times)
            for member, times in facts.known[:MOST_NAMED]
        ]
        n = len(facts.known)
        members = self._enumerated(told, n)
        name = self.names[facts.institution]
        return say("join-known", self.lang, name=name, members=members, n=n)

    def _themes(self, facts: Facts) -> str:
        told = [
            say("join-theme", self.lang, theme=one.name, project=self.titles[one.of_a[0]])
            for one in facts.themes[:MOST_THEMES]
        ]
        if not told:
            return ""
        return say("join-themes", self.lang, themes=enumerate_(told, self.lang), n=len(told))

    def _brings(self, facts: Facts) -> str:
        bring = facts.bring
        if bring is None:
            return ""
        name, project = self.names[facts.institution], self.titles[facts.project]
        return say(f"join-{bring.what}", self.lang, **self._filled(bring, name, project))

    def _filled(self, bring: Bring, name: str, project: str) -> dict[str, str | int]:
        """Give what fills the sentence."""
        who = [self.names[one] for one in bring.who[:MOST_NAMED]]
        match bring.what:
            case "reach":
                return {"n": bring.n}
            case "white":
                told = (shown_value(one, self.lang) for one in (bring.sector, bring.spoor))
                return dict(zip(("sector", "spoor"), told, strict=True))
            case "second":
                return {"name": name, "project": project}
            case "few":
                return {"n": bring.n, "project": project}
            case _:
                return {"n": bring.n, "names": self._enumerated(who, bring.n)}

    def _enumerated(self, told: Sequence[str], n: int) -> str:
        """Put some of n one after the other, and say how many more there are."""
        more = [say("suggest-more", self.lang, n=n - len(told))] if n > len(told) else []
        return enumerate_([*told, *more], self.lang)

    def against(self, facts: Facts) -> str:
        """Say what may make the suggestion needless or weak."""
        name = self.names[facts.institution]
        hubs = enumerate_([self.names[one] for one in facts.hubs], self.lang)
        told = [
            say("join-weak", self.lang, names=hubs, n=len(facts.hubs)) if facts.hubs else "",
            say("join-open", self.lang, name=name, project=self.titles[facts.project])
            if facts.open_ended
            else "",
            say("suggest-few", self.lang, names=name, n=1) if facts.few else "",
            say("suggest-ended", self.lang, name=name) if facts.ended else "",
            say("suggest-doubtful", self.lang, name=name) if facts.doubtful else "",
        ]
        return " ".join(sentence for sentence in told if sentence)
