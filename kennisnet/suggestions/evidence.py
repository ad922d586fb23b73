"""What speaks for a suggestion and against it, in a sentence, and where the two could meet."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

import numpy as np
import pandas as pd

from kennisnet.suggestions.scores import Pairs
from kennisnet.texts import enumerate_, say

ENDED = frozenset(
    [
        *("voltooid", "gestaakt", "afgerond", "gestopt", "beëindigd", "afgesloten", "klaar"),
        *("completed", "finished", "stopped", "closed", "ended", "cancelled", "terminated"),
    ]
)
"""Words in a status that mean: nobody can join this project any more."""
MOST_NAMED = 3
"""An evidence sentence names so many shared partners, the strongest first."""

Told: TypeAlias = tuple[str, str, str, str, str]


def running(projects: pd.DataFrame) -> np.ndarray:
    """Say which projects are not finished or stopped; without a status all run."""
    if "status" not in projects.columns:
        return np.ones(len(projects), dtype=bool)
    ended = projects["status"].fillna("").str.strip().str.lower().isin(ENDED)
    return (~ended).to_numpy()


class Witness:
    """Tells about pairs of one network, in one language."""

    def __init__(self, pairs: Pairs, lang: str) -> None:
        self.pairs, self.lang = pairs, lang
        net = pairs.net
        self.ids = net.institutions.index.to_numpy()
        self.names = net.institutions["name"].to_numpy()
        self.codes = net.projects.index.to_numpy()
        self.titles = net.projects["name"].to_numpy()
        self.open_ended = net.projects["open_ended"].to_numpy()
        self.runs = running(net.projects)
        self.member = net.incidence.toarray() > 0
        self.size = self.member.sum(axis=0)

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """Institutions of which every reading is doubtful."""
        links = self.pairs.net.participations
        if "certainty" not in links.columns:
            return frozenset()
        sure = links.loc[links["certainty"] != "doubtful", "institution"]
        return frozenset(links["institution"]) - frozenset(sure)

    @cached_property
    def firm(self) -> np.ndarray:
        """Institutions that are surely meant and stand in a project that still runs."""
        sure = np.array([one not in self.doubtful for one in self.ids], dtype=bool)
        return np.asarray(sure & (self.member & self.runs).any(axis=1))

    def tell(self, one: int, other: int) -> Told:
        """Give ``shared_partners, where, introduced_by, evidence, against`` of a pair."""
        shared = self._shared(one, other)
        introducer = self._introducer(one, other, shared)
        where = self._where(one, other, shared, introducer)
        return (
            " | ".join(self.ids[shared]),
            "" if where is None else str(self.codes[where]),
            str(self.ids[introducer]),
            self._evidence(one, other, shared),
            self._against(one, other, where),
        )

    def _shared(self, one: int, other: int) -> list[int]:
        """Give the shared partners, strongest first, ties by id."""
        strength = self.pairs.ties[one] * self.pairs.ties[other]
        there = np.flatnonzero(strength > 0)
        return sorted(there.tolist(), key=lambda z: (-round(strength[z], 9), self.ids[z]))

    def _introducer(self, one: int, other: int, shared: list[int]) -> int:
        """Choose who can introduce them: the partner of whose ties the two are the largest part."""
        ties = self.pairs.ties
        part = {z: round(ties[one, z] * ties[other, z] / ties[z].sum(), 9) for z in shared}
        return min(shared, key=lambda z: (-part[z], self.ids[z]))

    def _where(self, one: int, other: int, shared: list[int], introducer: int) -> int | None:
        """Choose a running project with exactly one of the two and a shared partner."""
        exactly_one = self.member[one] ^ self.member[other]
        with_shared = self.member[shared].sum(axis=0)
        fit = np.flatnonzero(exactly_one & self.runs & (with_shared > 0))

        def order(p: int) -> tuple[bool, int, int, str]:
            return (not self.member[introducer, p], -with_shared[p], self.size[p], self.codes[p])

        return min(fit.tolist(), key=order, default=None)

    def _evidence(self, one: int, other: int, shared: list[int]) -> str:
        told = [
            say(
                "suggest-partner",
                self.lang,
                partner=self.names[z],
                a=self.names[one],
                b=self.names[other],
                p=self._project(one, z),
                q=self._project(other, z),
            )
            for z in shared[:MOST_NAMED]
        ]
        rest = len(shared) - len(told)
        if rest:
            told.append(say("suggest-more", self.lang, n=rest))
        return say(
            "suggest-evidence",
            self.lang,
            a=self.names[one],
            b=self.names[other],
            partners=enumerate_(told, self.lang),
            n=len(shared),
        )

    def _project(self, one: int, partner: int) -> str:
        """Name the smallest project of the two: there they know each other best."""
        both = np.flatnonzero(self.member[one] & self.member[partner]).tolist()
        return str(self.titles[min(both, key=lambda p: (self.size[p], self.codes[p]))])

    def _in_order(self, chosen: np.ndarray) -> list[int]:
        """Give the chosen projects in id order."""
        return sorted(np.flatnonzero(chosen).tolist(), key=lambda p: str(self.codes[p]))

    def _against(self, one: int, other: int, where: int | None) -> str:
        told = []
        for here, there in ((one, other), (other, one)):
            open_lists = self.member[here] & self.open_ended
            titles = [f"“{self.titles[p]}”" for p in self._in_order(open_lists)]
            if titles:
                values = {"projects": enumerate_(titles[:2], self.lang), "n": len(titles)}
                ends = {"name": self.names[there], "other": self.names[here]}
                told.append(say("suggest-open", self.lang, **ends, **values))
        few = [str(self.names[x]) for x in (one, other) if self.member[x].sum() == 1]
        if few:
            told.append(say("suggest-few", self.lang, names=enumerate_(few, self.lang), n=len(few)))
        ended = [x for x in (one, other) if not (self.member[x] & self.runs).any()]
        told += [say("suggest-ended", self.lang, name=self.names[x]) for x in ended]
        unsure = [str(self.names[x]) for x in (one, other) if self.ids[x] in self.doubtful]
        told += [say("suggest-doubtful", self.lang, name=name) for name in unsure]
        if where is None:
            told.append(say("suggest-nowhere", self.lang))
        return " ".join(told)
