"""At which signs the cells of a column are cut into names: decided from the column as a whole.

A sign that parts names leaves pieces that stand alone elsewhere, or that are met with ever other
neighbours; what is part of a name does not. In a small table there is little to count: there the
header, which promises one name or several, and the looks of the pieces weigh as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from kennisnet.files.recognising.apart import key_of, taken_apart, texts_of
from kennisnet.files.recognising.deciding import Decision
from kennisnet.files.recognising.endings import of_names
from kennisnet.files.recognising.weighing import Column
from kennisnet.naming import HARD, SEPARATORS, SOFT, squash
from kennisnet.naming.cells import first_word, lines, without_brackets
from kennisnet.texts import say

MOST_ALTERNATIVES = 3
NAMED = {"line", "tab", "and"}
"""Separators that are called by a word of the texts; the others are shown as they are."""


@dataclass(frozen=True)
class Separating:
    """At what the cells of a column are cut, why, and what is doubtful about it.

    ``separators`` are words of `naming.SEPARATORS`, () where names are never cut; ``whole`` holds
    the names, as `naming.cells.spelled` gives them, that stay whole although they hold one of
    them, and those that keep their bracket or what could end a list. ``alternatives`` are other separators that would give other names, the likeliest first.
    ``reason`` is the key of a sentence (``reading-because-<reason>``), which ``values`` fill.
    ``doubtful`` has (text, its pieces) for what was cut, or kept whole, without being certain.
    """

    separators: tuple[str, ...]
    sure: bool
    alternatives: tuple[tuple[str, ...], ...]
    reason: str
    values: Mapping[str, Any]
    doubtful: tuple[tuple[str, tuple[str, ...]], ...] = ()
    whole: frozenset[str] = frozenset()
    there: Mapping[str, int] = field(default_factory=dict)
    """In how many different cells each sign stands that can part names."""
    names: frozenset[str] = frozenset()
    """The names that surely stand by themselves, as `apart.key_of` gives them."""
    uncut: frozenset[tuple[str, ...]] = frozenset()
    """The pieces, in that form, of each text that was kept whole although a sign stands in it."""

    def because(self, lang: str = "en") -> str:
        """Say why the cells are cut as they are."""
        values = dict(self.values)
        if "sign" in values:
            values["sign"] = shown_sign(values["sign"], lang)
        return say(f"reading-because-{self.reason}", lang, **values)

    def doubts(self, text: str, mentions: Iterable[str]) -> Iterator[Doubt]:
        """Give what is doubtful in a cell that was read as these mentions."""
        if not self.doubtful:
            return
        plain, names = squash(lines(text)), list(mentions)
        for begin in dict.fromkeys(map(first_word, names)):
            for item, pieces in self._doubtful_by_word.get(begin, ()):
                if item in plain:
                    # A word for a lead behind a name is no part of it as it was read.
                    one = squash(without_brackets(item))
                    yield Doubt(item, pieces, kept=any(item in n or one in n for n in names))

    @cached_property
    def _doubtful_by_word(self) -> Mapping[str, list[tuple[str, tuple[str, ...]]]]:
        found = defaultdict(list)
        for item, pieces in self.doubtful:
            found[first_word(item)].append((item, pieces))
        return found


WHOLE = Separating((), sure=True, alternatives=(), reason="one-name-a-row", values={})
"""Names are never cut."""


def shown_sign(sign: str, lang: str = "en") -> str:
    """Say a separator as a person calls it.

    >>> shown_sign(";"), shown_sign("line")
    ('“;”', 'a line break')
    """
    return say(f"separator-{sign}", lang) if sign in NAMED else f"“{sign}”"


@dataclass(frozen=True)
class Doubt:
    """A text that is one name or several: whether it was kept whole, and its pieces."""

    text: str
    pieces: tuple[str, ...]
    kept: bool


def separating(
    cells: pd.Series,
    *,
    several: bool,
    known: Collection[str] = (),
    elsewhere: pd.Series | None = None,
    listed: Collection[str] = (),
    given: Sequence[str] | None = None,
    saved: bool = False,
    beside: Collection[str] = (),
) -> Separating:
    """Decide from a whole column at which signs its cells are cut into names.

    Parameters
    ----------
    cells
        The cells as text; empty and missing ones say nothing. Their order makes no difference.
    several
        Whether the header promises several names a cell, or one.
    known
        Names of the tables of aliases and institutions: they are never cut.
    elsewhere
        Cells of other columns with names: what stands there alone is a name, and what stands
        whole there is not cut here.
    listed
        The ``names`` of these columns, as they were decided about: names by themselves too.
    given
        Separators that somebody named, words of `naming.SEPARATORS`. Nothing else is then cut
        at, and it is sure; names that stay whole nevertheless are found as ever.
    saved
        Whether a saved reading said that: it left names whole that hold such a word.
    beside
        Separators of other columns of the same field: names here that hold one stay whole too.

    Examples
    --------
    >>> import pandas as pd
    >>> said = separating(pd.Series(["UL; University of California, Davis", "UL; TNO"]), several=True)
    >>> said.separators, said.sure, said.reason
    ((';',), True, 'separators-hard')
    """
    texts = texts_of(cells.dropna().unique().tolist() if several else cells.dropna().tolist())
    others = texts_of([] if elsewhere is None else elsewhere.dropna().unique().tolist())
    aparts = sorted(
        (apart for apart in map(taken_apart, texts) if apart), key=lambda apart: apart.text
    )
    signed = [apart for apart in aparts if apart.gaps]
    column = Column(texts, signed, [*known, *others], listed)
    decision = Decision(column, several, None if given is None else set(given))
    decision.named = given is not None and not saved
    decision.lock({key_of(name) for name in known}, {key_of(text) for text in others})
    decision.stops = sum(apart.stops for apart in aparts)
    decision.single = len(texts) - len(column.aparts)
    decision.decide()
    if given is None:
        chosen = decision.chosen()
    else:
        chosen = tuple(sign for sign in SEPARATORS if sign in set(given))
    return Separating(
        chosen,
        not decision.unsure or given is not None,
        _alternatives(decision, chosen),
        *_because(decision, chosen, given),
        doubtful=decision.doubtful(),
        whole=decision.whole((*chosen, *beside)) | of_names(texts, column.aparts),
        there=_held(decision),
        names=decision.names(),
        uncut=decision.uncut(),
    )


def _alternatives(decision: Decision, chosen: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    there = {sign for apart in decision.aparts for gap in apart.gaps for sign in gap.signs}
    hard = tuple(sign for sign in SEPARATORS if sign in there and sign in HARD)
    ways = []
    for sign in [*decision.unsure, *(s for s in SOFT if s in there)]:
        more = set(chosen) | {sign} if sign not in chosen else set(chosen) & set(HARD)
        ways.append(tuple(s for s in SEPARATORS if s in more))
    ways += [hard, ()]
    others = [way for way in dict.fromkeys(ways) if way != chosen]
    return tuple(others[:MOST_ALTERNATIVES]) if there else ()


def _held(decision: Decision) -> dict[str, int]:
    """Count the texts in which each sign stands."""
    held = Counter(
        sign for apart in decision.aparts for sign in {s for gap in apart.gaps for s in gap.signs}
    )
    return {sign: held[sign] for sign in SEPARATORS if held[sign]}


def _because(
    decision: Decision, chosen: tuple[str, ...], given: Sequence[str] | None
) -> tuple[str, dict[str, Any]]:
    holds = Counter(_held(decision))
    values: dict[str, Any] = {"n": len(decision.column.texts)}
    if given is not None:
        return "separators-given", values
    if decision.unsure:
        return "separators-unsure", values | {
            "m": holds[decision.unsure[0]],
            "sign": decision.unsure[0],
        }
    if not decision.aparts:
        return "separators-none", values
    if not chosen:
        return "separators-unproven", values | {"m": len(decision.aparts)}
    sign = max(chosen, key=lambda sign: holds[sign])
    values |= {"m": holds[sign], "sign": sign}
    if sign in HARD:
        return "separators-hard", values
    return ("separators-header" if decision.several else "separators-known"), values
