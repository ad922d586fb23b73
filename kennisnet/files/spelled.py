"""How newcomers are spelled, and how often: nearly all of a long table in one way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Called:
    """The newcomers by their keys, in order of appearance: the id and the name of each."""

    ids: Mapping[str, str]
    names: Mapping[str, str]
    generic: Collection[str]
    """The keys of those that are kinds of organisations, or persons where these count as such."""
    perhaps: Collection[str]
    """The keys of those that could be kinds, and are taken for names."""


@dataclass
class Spellings:
    """The spellings of each newcomer, by its key, with how often they occur.

    >>> found = Spellings()
    >>> for name in ("UL", "TNO", "ul", "UL"):
    ...     found.add(name.casefold(), name)
    >>> found.of("ul"), found.of("tno"), found.of("hsl"), found.shown()
    ({'UL': 2, 'ul': 1}, {'TNO': 1}, {}, {'ul': 'UL', 'tno': 'TNO'})
    """

    first: dict[str, str] = field(default_factory=dict)
    """The spelling in which each was met first, in order of appearance."""
    times: dict[str, int] = field(default_factory=dict)
    """How often each occurs, in all its spellings."""
    several: dict[str, dict[str, int]] = field(default_factory=dict)
    """The spellings of those that have more than one."""

    def add(self, newcomer: str, name: str, times: int = 1) -> None:
        """Count a name that somebody has."""
        before = self.times.get(newcomer, 0)
        self.times[newcomer] = before + times
        if self.first.setdefault(newcomer, name) != name or newcomer in self.several:
            count = self.several.setdefault(newcomer, {self.first[newcomer]: before})
            count[name] = count.get(name, 0) + times

    def of(self, newcomer: str) -> dict[str, int]:
        """Give the spellings of a newcomer, in order of appearance; none of who is not there."""
        if newcomer in self.several or newcomer not in self.first:
            return dict(self.several.get(newcomer, {}))
        return {self.first[newcomer]: self.times[newcomer]}

    def most(self, newcomer: str) -> str:
        """Give the spelling that occurs most, of equals the first of the alphabet."""
        count = self.several.get(newcomer)
        return max(sorted(count), key=count.__getitem__) if count else self.first[newcomer]

    def shown(self) -> dict[str, str]:
        """Give of each newcomer the spelling that occurs most."""
        return {**self.first, **{one: self.most(one) for one in self.several}}

    def united(self, moved: Mapping[str, str | None]) -> Spellings:
        """Let some be others, by their keys, or nobody any more (None)."""
        made = Spellings()
        for one in self.first:
            if (to := moved.get(one, one)) is not None:
                for name, times in self.of(one).items():
                    made.add(to, name, times)
        return made
