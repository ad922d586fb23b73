"""In which lists mentions stood: what signs parted names there, and who stood behind whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kennisnet.files.recognising.separating import Separating
from kennisnet.naming import key, squash
from kennisnet.naming.units import abbreviated, says_unit, sign_between


@dataclass
class Behind:
    """How often a mention stood behind another, after a sign that can tie a part to its whole."""

    times: int = 0
    other: bool = True
    """Whether it always was another sign than the one that makes the lists of the column."""


@dataclass
class Lists:
    """Collects it, cell by cell."""

    signs: dict[str, frozenset[str]] = field(default_factory=dict)
    """For each mention, what parted names in the columns in which it stood in a list."""
    behind: dict[str, dict[str, Behind]] = field(default_factory=lambda: defaultdict(dict))
    """For each mention that could be a part: those behind which it stood."""

    def saw(
        self, text: str, mentions: Sequence[str], said: Separating, languages: tuple[str, ...]
    ) -> None:
        """Take note of a cell that was read as these mentions."""
        if not said.separators:
            return
        for mention in mentions:
            if not mention.isalpha():
                spelled = key(mention)
                self.signs[spelled] = self.signs.get(spelled, frozenset()) | {*said.separators}
        plain, place = "", 0
        for whole, part in pairwise(mentions):
            if not (abbreviated(part) or says_unit(part, languages, sure=True)):
                continue
            plain = plain or squash(text)
            place = plain.find(whole, place)
            start = plain.find(part, place + len(whole)) if place >= 0 else -1
            if start < 0:
                return
            sign = sign_between(plain[place + len(whole) : start])
            if sign:
                found = self.behind[key(part)].setdefault(key(whole), Behind())
                found.times += 1
                found.other &= said.values.get("sign", sign) != sign

    def unite(self, moved: Mapping[str, str]) -> None:
        """Let some mentions be others, by their keys."""
        signs, behind = self.signs, self.behind
        self.signs, self.behind = {}, defaultdict(dict)
        for one, found in signs.items():
            to = moved.get(one, one)
            self.signs[to] = self.signs.get(to, frozenset()) | found
        for part, wholes in behind.items():
            for whole, stood in wholes.items():
                told = self.behind[moved.get(part, part)]
                into = told.setdefault(moved.get(whole, whole), Behind())
                into.times += stood.times
                into.other &= stood.other
