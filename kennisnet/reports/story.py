"""What a network is the story of: the title of a report, three sentences, and the picture with them.

There is a small set of forms. The numbers choose the first that fits, so that nothing is said of a
network that is not so: nobody speaks of a whole that falls apart where seven of 447 stand aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from kennisnet.maps.headline import FEW_INSTITUTIONS, FEW_PROJECTS
from kennisnet.reports.leading import one_each
from kennisnet.reports.parts import HOLDS, parts
from kennisnet.reports.sporen import sporen_of
from kennisnet.reports.unsaid import open_ends

if TYPE_CHECKING:
    from kennisnet.reports.numbers import Numbers

FEW_HOLD = 5
"""So few who have half of everything are few; they are also a third of all at most."""
MANY_ONCE = 1 / 3
"""It is told how many take part once where that is so large a part."""
MOST_ONCE = 0.5
TIED = 3
"""So many who take part equally often are named."""
IN_HALF = 0.5
"""Who takes part in so many of the projects is in the title."""
SENTENCES = 3
DRAWN = 15
"""So many institutions and projects are shown each by name, who is in what; of more a chart counts."""


@dataclass(frozen=True)
class Story:
    """A title, three sentences at most, and the chart or view that shows them (empty: none does)."""

    form: str
    title: str
    sentences: tuple[str, ...]
    picture: str


class Teller:
    """Says what numbers come to; a sentence that would not be true, or say nothing, is empty."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, self.words = numbers, numbers.words
        self.degree = numbers.degree[numbers.degree > 0]
        """Of who takes part in any project."""
        self.all = len(self.degree)
        self.projects = int((numbers.named.incidence.sum(axis=0) > 0).sum())
        sizes = np.bincount(parts(numbers.named.incidence[numbers.named.incidence.sum(axis=1) > 0]))
        self.parts = sorted((int(n) for n in sizes if n), reverse=True)
        """How many institutions stand in each part, the largest first."""
        self.groups = [n for n in self.parts if n > 1]
        self.once = int((self.degree == 1).sum())

    def told(self, key: str, **values: Any) -> str:
        """Say a sentence of the memo."""
        return self.words.text(f"memo-{key}", **values)

    # Sentences

    def held(self) -> str:
        """Say who have half of everything."""
        holders = self.numbers.holders
        counts = {"n": len(holders), "held": int(self.degree[holders].sum())}
        names = self.words.listed(holders)
        return self.told("held", names=names, total=int(self.degree.sum()), **counts)

    def busiest(self) -> str:
        """Say who takes part most, or that nobody takes part in more than so many."""
        most, count = int(self.degree.iloc[0]), len(self.numbers.named.projects)
        if most < 2:  # noqa: PLR2004 - nobody comes back
            return ""
        first = list(self.degree.index[self.degree == most])
        if len(first) > TIED:
            return self.told("busiest-tied", n=most, all=count)
        names = self.words.listed(first)
        return self.told("busiest", names=names, who=len(first), n=most, all=count)

    def without(self) -> str:
        """Say what is left without the two that take part in most."""
        if self.all < FEW_INSTITUTIONS:
            return ""
        rest = self.numbers.without_two["others"]
        whole = "yes" if rest == self.all - 2 else "no"
        counts = {"after": self.numbers.without_two["after"], "rest": rest, "whole": whole}
        names = self.words.listed(list(self.degree.index[:2]))
        key = "without-holds" if self.holds else "without-falls"
        key = "without-all" if counts["after"] == rest else key
        alone = self.numbers.without_two["alone"]
        return self.told(key, names=names, alone=alone, **counts)

    @property
    def holds(self) -> bool:
        """Whether who is connected stays so without the two that take part in most."""
        found = self.numbers.without_two
        return bool(found["after"] >= HOLDS * found["others"])

    def alone(self) -> str:
        """Say how many take part in one project."""
        if self.once < MANY_ONCE * self.all or self.once == self.all:
            return ""
        return self.told("once-past" if self.past else "once", n=self.once, all=self.all)

    def lonely(self) -> str:
        """Say how many projects name one institution, where that is so large a part."""
        n = int((self.numbers.named.incidence.sum(axis=0) == 1).sum())
        if n < MANY_ONCE * self.projects:
            return ""
        return self.told("lonely", n=n, all=len(self.numbers.named.projects))

    @cached_property
    def past(self) -> bool:
        """Whether no project runs any more."""
        return len(self.numbers.over) == len(self.numbers.net.projects)

    def apart(self) -> str:
        """Say how large the parts are behind the first."""
        others, projects = self.groups[1:], self.lone_projects
        told = [self.told("parts", n=len(others), most=max(others))] if others else []
        return " ".join([*told, *([self.told("loose", n=projects)] if projects else [])])

    @cached_property
    def lone_projects(self) -> int:
        """The number of projects of which nobody takes part in another one."""
        rows = self.numbers.named.incidence
        again = np.asarray(rows.sum(axis=1)).ravel() > 1
        size, elsewhere = (np.asarray(of.sum(axis=0)) for of in (rows, rows[again]))
        return int(((size > 0) & (elsewhere == 0)).sum())

    def single(self) -> str:
        """Say how many projects hang on one lead, and on whom most."""
        n, found = len(self.numbers.fragile), self.numbers.only_leads
        if not n:
            return ""
        if one_each(self.numbers.fragile):
            return self.told("single-form", n=n)
        most = int(found["n"].iloc[0]) if len(found) else 0
        tied = most < 2 or (found["n"] == most).sum() > 1  # noqa: PLR2004 - one is not many
        name = "" if tied else self.words.name(str(found.index[0]))
        every = len(self.numbers.net.projects)
        key = "single-all" if n == every else "single"
        told = self.told(key, n=n, all=every)
        if tied:
            return told
        ends, left = open_ends(self.numbers), every - len(self.numbers.over)
        return f"{told} {self.told('single-most', name=name, own=most, ends=ends, n=left)}"

    def sporen(self) -> str:
        """Say how many carry news from one spoor to another."""
        there = int(sporen_of(self.numbers.spoor).explode().nunique())
        if there < 2:  # noqa: PLR2004 - one is no bridge
            return ""
        n = int((self.numbers.reach > 1).sum())
        return self.told("sporen", n=n, all=self.all, sporen=there)

    def open(self) -> str:
        """Say how many lists of partners are open."""
        n = self.numbers.open_lists
        return self.told("open", n=n, all=len(self.numbers.net.projects)) if n else ""

    def own_leads(self) -> str:
        """Say how many projects the one leads, and how many of these alone."""
        whom = self.numbers.whom or ""
        n, found = int(self.numbers.leads.get(whom, 0)), self.numbers.only_leads
        alone = int(found["n"].get(whom, 0))
        return self.told("own-leads", name=self.words.name(whom), n=n, alone=alone) if n else ""

    def beside(self) -> str:
        """Say who is beside the one most often."""
        others = self.degree.drop(self.numbers.whom or "", errors="ignore")
        if others.empty:
            return ""
        first = list(others.index[others == others.iloc[0]])
        if len(first) > TIED:
            return ""
        names, n = self.words.listed(first), int(others.iloc[0])
        return self.told("beside", names=names, who=len(first), n=n)

    def own_sporen(self) -> str:
        """Say in how many sporen the one takes part."""
        there, whom = (
            int(sporen_of(self.numbers.spoor).explode().nunique()),
            self.numbers.whom or "",
        )
        name = self.words.name(whom)
        return self.told("own-sporen", name=name, n=there) if there > 1 else ""

    def fill(self) -> str:
        """Say what to do where nothing is filled in."""
        return self.told("fill")

    def who(self) -> str:
        """Name who takes part, where they are few."""
        if self.all >= FEW_INSTITUTIONS:
            return ""
        key, names = "who-open" if self.numbers.open_lists else "who", sorted(self.degree.index)
        counts = {"n": self.all, "open": self.numbers.open_lists}
        return self.told(key, names=self.words.listed(names), **counts)


Form: TypeAlias = Callable[[Teller], str]
"""Gives the title where a form fits, else nothing."""
FORMS: dict[str, tuple[Form, Sequence[str], str]] = {}
"""Every form by name, in the order in which they are tried: with its sentences and its picture."""


def form(*sentences: str, picture: str = "carriers") -> Callable[[Form], Form]:
    """Let a function be a form of stories, after those above it: what it says, in this order."""

    def add(title: Form) -> Form:
        FORMS[title.__name__] = (title, sentences, picture)
        return title

    return add


@form("fill", picture="")
def empty(tell: Teller) -> str:
    """Nobody takes part in anything."""
    return "" if tell.all else tell.told("title-empty")


@form("own_leads", "beside", "own_sporen", "open")
def portrait(tell: Teller) -> str:
    """Tell of one institution."""
    whom = tell.numbers.whom
    if not whom:
        return ""
    counts = {"n": int(tell.degree.get(whom, 0)), "partners": tell.all - 1}
    meet = len(tell.numbers.suggestions)
    return tell.told("title-portrait", name=tell.words.name(whom), meet=meet, **counts)


@form("single", "open", "busiest")
def leads(tell: Teller) -> str:
    """Nothing is known of partners."""
    if not tell.numbers.leads_only:
        return ""
    led = tell.numbers.leads
    counts = {"n": int(led.iloc[0]), "all": len(tell.numbers.net.projects), "leads": len(led)}
    if (led == led.iloc[0]).sum() > 1:
        return tell.told("title-leads-tied", **counts)
    return tell.told("title-leads", name=tell.words.name(str(led.index[0])), **counts)


@form("busiest", "single", "open")
def strangers(tell: Teller) -> str:
    """No project has two institutions."""
    if (tell.numbers.named.incidence.sum(axis=0) > 1).any():
        return ""
    return tell.told("title-strangers", all=tell.all, projects=tell.projects)


@form("who", "busiest", "single", "open", picture="board")
def tiny(tell: Teller) -> str:
    """Too little to say anything of the whole."""
    if tell.all >= FEW_INSTITUTIONS and tell.projects >= FEW_PROJECTS:
        return ""
    return tell.told("title-tiny", all=tell.all, projects=tell.projects)


@form("lonely", "apart", "busiest", "alone", "single", "open", picture="pieces")
def pieces(tell: Teller) -> str:
    """Parts that have nothing in common."""
    if tell.parts[0] >= HOLDS * tell.all:
        return ""
    groups = len(tell.groups)
    counts = {"alone": len(tell.parts) - groups, "n": tell.parts[0], "all": tell.all}
    return tell.told("title-pieces", parts=groups, **counts)


@form("held", "without", "single", "sporen", "open")
def few(tell: Teller) -> str:
    """Few carry half of everything."""
    holders = tell.numbers.holders
    rest = tell.degree.drop(holders)
    # where the last of them has as many as the next, it would be chance who is named
    tied = len(rest) > 0 and rest.iloc[0] == tell.degree[holders[-1]]
    if len(holders) > min(FEW_HOLD, tell.all // 3) or tied:
        return ""
    names = tell.words.listed(holders)
    first = tell.told("title-few", n=len(holders), names=names, all=tell.all)
    return "; ".join([first, *_second(tell)])


def _second(tell: Teller) -> Iterator[str]:
    """Say what follows from it, the plainest first."""
    if tell.once >= MANY_ONCE * tell.all:
        yield tell.told("title-and-once", n=tell.once)
    elif not tell.holds:
        yield tell.told("title-and-falls")


@form("without", "lonely", "single", "sporen", "open")
def hub(tell: Teller) -> str:
    """One takes part in half of all projects or more."""
    n = int(tell.degree.iloc[0])
    if n < IN_HALF * tell.projects or (tell.degree == n).sum() > 1:
        return ""
    name = tell.words.name(str(tell.degree.index[0]))
    first = tell.told("title-hub", name=name, n=n, all=tell.projects)
    return "; ".join([first, *_second(tell)])


@form("lonely", "busiest", "without", "sporen", "single", "open")
def once(tell: Teller) -> str:
    """Most take part one time."""
    if tell.once <= MOST_ONCE * tell.all:
        return ""
    return tell.told("title-once", n=tell.once, all=tell.all)


@form("lonely", "busiest", "without", "alone", "sporen", "single", "open")
def spread(tell: Teller) -> str:
    """Many carry it together."""
    return tell.told("title-spread", n=len(tell.numbers.holders), all=tell.all)


def story(numbers: Numbers) -> Story:
    """Tell what a network is the story of: the first form that fits."""
    tell = Teller(numbers)
    for name, (title, sentences, picture) in FORMS.items():
        if said := title(tell):
            told = [text for one in sentences if (text := getattr(tell, one)())]
            past = [tell.told("past", n=len(numbers.over))] if name != "empty" and tell.past else []
            if picture == "board" and tell.all + tell.projects > DRAWN:
                picture = "carriers"  # noqa: PLW2901 - what the form would show has no room
            return Story(name, said, tuple([*past, *told][:SENTENCES]), picture)
    raise AssertionError(FORMS)  # the last fits always
