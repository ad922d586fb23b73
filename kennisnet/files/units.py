"""Which newcomers are parts of other institutions, by rules: what stands in the table itself tells.

A part is named behind its institution ("UT/ITC", "Universiteit Leiden, Faculteit der Letteren"), and
that institution stands alone elsewhere. Then a word of the language says it ("faculteit"), or it is
an abbreviation that stands nowhere else. What could be read in two ways is told and left as it is;
no part has parts of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from kennisnet.files.register import Register
from kennisnet.files.spelled import Called
from kennisnet.naming import key
from kennisnet.naming.units import (
    MOST,
    Cut,
    abbreviated,
    cuts_of,
    holds_sign,
    initials,
    says_unit,
    several,
    short_for,
    spoken,
    words_in,
)
from kennisnet.texts.words import WORDS

TWICE = 2
"""In a table without lists an abbreviation is met so often behind its institution."""
CAPITALS = 0.2
"""Where so many names with a long word are in capitals, capitals tell nothing."""


@dataclass(frozen=True)
class Part:
    """A mention that is part of an institution, or perhaps is: by its key; ``whole`` is an id."""

    key: str
    name: str
    whole: str
    whole_name: str
    times: int
    sure: bool = True


def parts_of(register: Register, new: Called) -> list[Part]:
    """Find the parts among the newcomers, as `Register.newcomers` gives them."""
    found = _Finder(register, new).found()
    inner = {new.ids[part.key] for part in found if part.sure}
    return [part for part in found if part.whole not in inner]


@dataclass
class _Finder:
    """Holds what is known of everybody while the newcomers are looked at one by one."""

    register: Register
    new: Called
    times: Mapping[str, int] = field(init=False)
    known: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.times = self.register.times
        self.known, self.ids, self.kinds = self.new.names, self.new.ids, self.new.generic
        self.languages = self.register.kinds.languages
        self.cannot = _parts_and_kinds(self.register)

    def found(self) -> list[Part]:
        # Most names hold no sign, and stood behind nobody: they are parts of nothing.
        behind = self.register.lists.behind
        if not behind and not holds_sign("".join(self.known.values())):
            return []
        perhaps = [item for item in self.known.items() if holds_sign(item[1]) or item[0] in behind]
        every = (self._part(one, name) for one, name in perhaps)
        return [part for part in every if part]

    def _part(self, spelled: str, name: str) -> Part | None:
        if spelled in self.kinds or spelled in self.register.kinds.names:
            return None
        ways = {}
        for cut in cuts_of(name):
            whole = self._standing(cut.whole)
            said = whole and self._said(spelled, cut)
            if whole and said:
                ways[whole] = said
        ways.update(self._behind(spelled, name))
        if not ways:
            return None
        sure = len(ways) == 1 and set(ways.values()) == {"part"}
        whole = min(ways)
        return Part(spelled, name, whole[0], whole[1], self.times[spelled], sure)

    def _standing(self, name: str, besides: int = 0) -> tuple[str, str] | None:
        """Give the id and the name of an institution that stands alone, more often than ``besides``."""
        spelled = self.register.spelled(name)
        if self.times.get(spelled, 0) > besides:
            free = spelled not in self.kinds and spelled not in self.register.kinds.names
            return (self.ids[spelled], self.known[spelled]) if free else None
        one = self.register.who(name)
        return (one, name) if one and one not in self.cannot else None

    def _alone(self, name: str) -> bool:
        return self.register.spelled(name) in self.times or self.register.who(name) is not None

    def _said(self, spelled: str, cut: Cut) -> str:
        """Say whether what stands behind the sign is a "part", "perhaps" one, or nothing."""
        listed = self.register.lists.signs.get(spelled, frozenset())
        if says_unit(cut.part, self.languages):
            unsure = self._two_readings(cut, listed) or self._alone(cut.part)
            return "perhaps" if unsure else "part"
        if not self._may_be_short(cut.part, cut.whole) or self._alone(cut.part):
            return ""
        if cut.sign != "/" and spoken(cut.part):
            return "perhaps"
        if self._elsewhere(cut.part, {spelled}) or self._in_full(cut.part):
            return "perhaps"
        if listed:  # where its sign parts names, it may be a list that was kept whole
            return "perhaps" if cut.sign in listed else "part"
        return "part" if self.times[spelled] >= TWICE else "perhaps"

    def _two_readings(self, cut: Cut, listed: frozenset[str]) -> bool:
        """Say whether a part with a word for it may be a list, or the whole in other words.

        "ILS - Research Institute for …" and "E-institute, institute for …" may be one institution.
        """
        if several(cut.part):
            return True
        sure = says_unit(cut.part, self.languages, sure=True)
        return not sure and (
            cut.sign in listed or abbreviated(cut.whole) or says_unit(cut.whole, self.languages)
        )

    def _may_be_short(self, part: str, whole: str) -> bool:
        shouted = self.in_capitals or (" " in whole and whole.isupper())
        return not shouted and abbreviated(part) and not short_for(part, whole)

    def _behind(self, spelled: str, name: str) -> Iterator[tuple[tuple[str, str], str]]:
        """Give the institutions of a mention that always was cut off behind them."""
        told = self.register.lists.behind.get(spelled, {})
        worded = says_unit(name, self.languages, sure=True)
        always = len(told) == 1 and sum(one.times for one in told.values()) == self.times[spelled]
        for before, one in told.items():
            if not (worded or one.other):
                continue
            whole = self._standing(self.known.get(before, before), one.times)
            if whole is None or several(name):
                continue
            if worded:
                yield whole, "part" if always else "perhaps"
            elif always and self._may_be_short(name, whole[1]):
                unsure = self._elsewhere(name, {spelled}) or self._in_full(name)
                yield whole, "perhaps" if unsure or one.times < TWICE else "part"

    def _elsewhere(self, part: str, besides: set[str]) -> bool:
        """Say whether a word stands in any other name."""
        return bool(self._words.get(part.casefold(), set()) - besides)

    def _in_full(self, short: str) -> bool:
        """Say whether a name has these initials."""
        return short in self._initials

    @cached_property
    def _words(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for spelled, name in self._everybody():
            for word in words_in(name):
                found[word].add(spelled)
        return found

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(initials(name) for _, name in self._everybody())

    def _everybody(self) -> Iterable[tuple[str, str]]:
        return [*self.known.items(), *((key(name), name) for name in self.register.known)]

    @cached_property
    def in_capitals(self) -> bool:
        """Whether names are written in capitals here."""
        long = [name for name in self.known.values() if max(map(len, name.split())) > MOST]
        return bool(long) and sum(map(str.isupper, long)) >= CAPITALS * len(long)


def _parts_and_kinds(register: Register) -> frozenset[str]:
    """Give the ids of a table of institutions that can have no parts."""
    if register.table is None:
        return frozenset()
    frame = register.table.frame
    nothing = pd.Series(pd.NA, frame.index, dtype="str")
    parent, generic = (frame.get(name, nothing) for name in ("parent", "generic"))
    kinds = generic.str.casefold().isin(WORDS.answers["yes"])
    return frozenset(frame.loc[parent.notna() | kinds, "id"].dropna())
