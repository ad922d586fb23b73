"""Which brackets belong to a name: "(Saltby)" of one centre among several, "(lectoren)" of none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.files.recognising import looks
from kennisnet.files.recognising.apart import texts_of
from kennisnet.files.recognising.separating import Separating
from kennisnet.naming import key, read_cell
from kennisnet.naming.cells import spelled
from kennisnet.naming.leading import means_partner

_BRACKET = re.compile(r"\([^()]*\)")
RECURS = 2
"""A bracket that stands so often behind the same name is no remark in passing."""


@dataclass
class _Name:
    """How often a name stands alone, and with each bracket behind it."""

    alone: int = 0
    brackets: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By the form in which names are the same: each spelling, with how often it occurs."""

    def add(self, full: str, times: int) -> None:
        """Count the name with a bracket."""
        self.brackets[spelled(full)][full] += times

    def own(self) -> Iterator[str]:
        """Give the names with brackets that recur.

        Beside the bare name there must be several of them that begin as names do: "UL (lectoren)"
        is UL.
        """
        often = [_first(found) for found in self.brackets.values() if found.total() >= RECURS]
        if self.alone:
            often = [full for full in often if not looks.small(_inside(full))]
        if not self.alone or len(often) > 1:
            yield from often


def bracketed(
    columns: Iterable[tuple[pd.Series, Separating]], known: Collection[str] = ()
) -> Mapping[str, int]:
    """Give the names of which a bracket is a part, as they stand, and how often each occurs.

    ``columns`` are those with names, and what parts the names in each. A bracket belongs to its
    name where the same name recurs with it, and stands either never without one or with several
    of them. A word for a role, a mark of an open list, a number, an abbreviation that stands alone
    elsewhere: these are remarks. Names that are ``known`` say themselves what belongs to them.

    >>> from kennisnet.files.recognising.separating import separating
    >>> cells = pd.Series(["Lab (Ost); UL (oud)", "Lab (West); UL", "Lab (West); Lab (Ost)"])
    >>> sorted(bracketed([(cells, separating(cells, several=True))]).items())
    [('Lab (Ost)', 2), ('Lab (West)', 2)]
    """
    names: dict[str, _Name] = defaultdict(_Name)
    there = list(columns)
    found = Counter(
        one for cells, _ in there for one in _BRACKET.findall("\n".join(cells.dropna()))
    )
    if not found or max(found.values()) < RECURS:
        return {}
    for cells, said in there:
        for text, times in texts_of(cells.dropna().tolist()).items():
            cell = read_cell(text, None, "", said.separators, said.whole)
            for mention, full in cell.bracketed:
                names[key(mention)].add(full, times)
            bare = Counter(cell.mentions) - Counter(mention for mention, _ in cell.bracketed)
            for mention, here in bare.items():
                names[key(mention)].alone += times * here
    return dict(_belonging(names, frozenset(map(spelled, known))))


def _belonging(names: Mapping[str, _Name], known: frozenset[str]) -> Iterator[tuple[str, int]]:
    alone = {bare for bare, name in names.items() if name.alone}
    for bare, name in names.items():
        kept = {_first(found) for full, found in name.brackets.items() if full in known}
        if spelled(bare) not in known:
            kept |= {full for full in name.own() if _tells(_inside(full), alone, known)}
        for full in sorted(kept):
            yield full, name.brackets[spelled(full)].total()


def _first(spellings: Counter[str]) -> str:
    """Give the spelling that occurs most."""
    return max(spellings, key=lambda one: (spellings[one], one))


def _inside(full: str) -> str:
    return full[full.index("(") + 1 :].rpartition(")")[0]


def _tells(bracket: str, alone: Collection[str], known: Collection[str]) -> bool:
    """Say whether what stands in a bracket can tell names apart."""
    inner = read_cell(bracket)
    if not inner.mentions or inner.open_ended or "(" in bracket or spelled(bracket) in known:
        return False
    if means_partner(bracket) or not any(sign.isalpha() for sign in bracket):
        return False
    return not (looks.acronym(bracket) and key(bracket) in alone)
