"""What the numbers say, in sentences that claim no more than the data carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.network import Network
from kennisnet.paths import components
from kennisnet.projections import overlap
from kennisnet.texts import enumerate_, number, say
from kennisnet.texts.wording import short

MOST = 5
"""A report opens with so many findings."""
MOST_NAMED = 5
HOLDS = 0.75
"""A network of which so much stays connected does not fall apart."""


@dataclass(frozen=True)
class Finding:
    """A finding: a heading that says it, and a sentence or two with its numbers."""

    heading: str
    text: str


class Narrator:
    """Tells about one network (named institutions only), in one language."""

    def __init__(self, net: Network, lang: str) -> None:
        self.net, self.lang = net.named(), lang
        table = self.net.institutions
        self.name = table["name"].map(lambda name: short(str(name)))
        self.degree = pd.Series(self.net.incidence.sum(axis=1), table.index)
        order = sorted(table.index, key=lambda one: (-self.degree[one], one))
        self.degree = self.degree.loc[order]
        self.total = int(self.degree.sum())

    def _say(self, key: str, **values: Any) -> str:
        return say(f"finding-{key}", self.lang, **values)

    def _names(self, ids: Any) -> str:
        return enumerate_([str(self.name[one]) for one in ids], self.lang)

    def _share(self, part: float, whole: float) -> str:
        return number(100 * part / whole, self.lang, 0)

    def findings(self) -> list[Finding]:
        """Give the most important findings that this network allows."""
        rules: list[Callable[[], Iterator[Finding]]] = [
            self._concentration,
            self._fall_apart,
            self._once,
            self._sporen,
            self._leads,
            self._strongest,
            self._open,
        ]
        if not self.total:
            return []
        found = [finding for rule in rules for finding in rule()]
        return found[:MOST]

    def _concentration(self) -> Iterator[Finding]:
        """Name the fewest institutions that together hold half of the participations."""
        half = int(np.searchsorted(self.degree.cumsum().to_numpy(), self.total / 2)) + 1
        if half > min(MOST_NAMED, len(self.degree) // 3):
            return
        top = self.degree.index[:half]
        held = int(self.degree[top].sum())
        values = {
            "names": self._names(top),
            "n": half,
            "all": len(self.degree),
            "held": held,
            "total": self.total,
            "share": self._share(held, self.total),
        }
        yield Finding(self._say("half-heading", **values), self._say("half", **values))

    def _fall_apart(self) -> Iterator[Finding]:
        """Tell what stays connected without the two that take part in most."""
        if len(self.degree) < 10:  # noqa: PLR2004 - too few to speak of a whole
            return
        top = list(self.degree.index[:2])
        rest = self.net.without(*top)
        before, after = (int(np.bincount(parts(net)).max()) for net in (self.net, rest))
        others = len(self.degree) - 2
        size, left = (np.asarray(net.incidence.sum(axis=0)) for net in (self.net, rest))
        alone = int(((left <= 1) & (left < size)).sum())
        values = {
            "names": self._names(top),
            "before": before,
            "after": after,
            "all": len(self.degree),
            "rest": others,
            "alone": alone,
        }
        holds = after >= HOLDS * others
        heading = self._say(f"without-{'holds' if holds else 'falls'}", **values)
        yield Finding(heading, self._say("without", **values))

    def _once(self) -> Iterator[Finding]:
        once = int((self.degree == 1).sum())
        if once < max(len(self.degree) / 3, 1):
            return
        values = {"n": once, "all": len(self.degree), "share": self._share(once, len(self.degree))}
        yield Finding(self._say("once-heading", **values), self._say("once", **values))

    def _sporen(self) -> Iterator[Finding]:
        """Who takes part in several sporen, and so carries news from one to the other."""
        spoor = self.net.projects.get("spoor")
        if spoor is None or spoor.nunique() < 2:  # noqa: PLR2004 - one is no bridge
            return
        links = self.net.participations
        reach = links["project"].map(spoor).groupby(links["institution"]).nunique()
        several = [one for one in self.degree.index if reach.get(one, 0) > 1]
        most = [one for one in several if reach[one] == spoor.nunique()]
        values = {
            "n": len(several),
            "all": len(self.degree),
            "sporen": int(spoor.nunique()),
            "everywhere": len(most),
            "names": self._names(most[:MOST_NAMED]) if most else "",
        }
        yield Finding(self._say("sporen-heading", **values), self._say("sporen", **values))

    def _leads(self) -> Iterator[Finding]:
        leads = self.net.participations.query("role == 'trekker'")
        if leads.empty:
            yield Finding(self._say("no-leads-heading"), self._say("no-leads"))
            return
        count = leads["institution"].value_counts()
        if (count == count.max()).sum() > 1:
            return
        top = min(count.index, key=lambda one: (-count[one], one))
        per_project = leads["project"].value_counts()
        values = {
            "name": str(self.name[top]),
            "n": int(count[top]),
            "all": len(self.net.projects),
            "single": int((per_project == 1).sum()),
            "leaders": len(count),
            "institutions": len(self.degree),
        }
        yield Finding(self._say("leads-heading", **values), self._say("leads", **values))

    def _strongest(self) -> Iterator[Finding]:
        pairs = overlap(self.net)
        if pairs.empty or (pairs["shared"] == pairs["shared"].max()).sum() > 1:
            return
        best = pairs.iloc[int(pairs["shared"].argmax())]
        values = {
            "a": str(self.name[best["a"]]),
            "b": str(self.name[best["b"]]),
            "n": int(best["shared"]),
            "all": len(self.net.projects),
        }
        yield Finding(self._say("pair-heading", **values), self._say("pair", **values))

    def _open(self) -> Iterator[Finding]:
        n = int(self.net.projects["open_ended"].sum())
        if n:
            values = {"n": n, "all": len(self.net.projects)}
            yield Finding(self._say("open-heading", **values), self._say("open", **values))


def parts(net: Network) -> np.ndarray:
    """Give for each institution the number of the connected part in which it stands."""
    return np.asarray(components(net.incidence)[: len(net.institutions)])


def loose(net: Network, leaver: str) -> list[str]:
    """Name who comes loose from the rest if somebody leaves: all but the largest part."""
    others = net.institutions.index != leaver
    before, after = parts(net), parts(net.without(leaver))
    own = before[others] == before[~others][0]
    sizes = np.bincount(after[own])
    return list(net.institutions.index[others][own & (after != sizes.argmax())])
