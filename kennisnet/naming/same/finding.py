"""Candidates among many names: groups that are the same but for the spelling, pairs to ask about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import log
from typing import Literal

from kennisnet.naming.same.comparing import SIGNS, SURE_MORE, Said, Weights, differ, shortened
from kennisnet.naming.same.folding import Folded, folded, initials, is_person, is_short
from kennisnet.naming.same.lexicon import KIND, latin
from kennisnet.naming.same.slips import near
from kennisnet.naming.spelling import fuller, key

MOST_TOGETHER = 10
"""A group of more names is no group: pairs are asked about instead."""
COMMON = 60
"""A word that more names have is no reason to compare them."""
MOST_PAIRS = 400
"""Of two words that differ by a slip, so many pairs of names are compared at most."""
LEAST_INITIALS = 3
ELSEWHERE = 1_000
"""So many names are thought beside those of the table: in a short one every word is rare."""
LESS = 0.3
"""A word for a kind tells so much less than its rarity says."""


@dataclass(frozen=True)
class Named:
    """A name, and what is known of who has it."""

    name: str
    times: int = 1
    """How often it stands in the table."""
    country: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)
    """Numbers of registers, by register: where two differ in one, they are two institutions."""


@dataclass(frozen=True)
class Pair:
    """Two names, by their places, that may be one institution."""

    one: int
    other: int
    tier: Literal["group", "ask", "part"]
    """``group``: proposed as the same; ``ask``: a question; ``part``: ``one`` is a part of it."""
    reason: str
    score: float
    words: tuple[str, ...] = ()
    """The words that make the difference, where the reason tells them."""


def same_names(names: Sequence[Named | str]) -> list[Pair]:
    """Give the pairs of names that may be one institution, the surest first.

    In a group each name is paired with the one that stands most often, of two as frequent with
    the one without an abbreviation; what is asked is asked
    pair by pair, and nothing is chained. The order of the names makes no difference.

    >>> found = same_names(["Universiteit Leiden", "Leiden University", "Hogeschol X", "Hogeschool X"])
    >>> [(pair.one, pair.other, pair.tier, pair.reason) for pair in found]
    [(0, 1, 'group', 'translated'), (3, 2, 'ask', 'slip')]
    """
    given = [Named(one) if isinstance(one, str) else one for one in names]
    told = [folded(one.name) for one in given]
    places = [i for i, one in enumerate(told) if one.words and not is_person(one)]
    places.sort(
        key=lambda i: (
            -given[i].times,
            fuller(given[i].name)[0],  # a longer one may have a legal form
            key(given[i].name),
            given[i].name,
            _known(given[i]),
        )
    )
    table = _Table([given[i] for i in places], [told[i] for i in places])
    found = sorted(table.pairs(), key=lambda pair: (-pair.score, pair.other, pair.one))
    return [replace(p, one=places[p.one], other=places[p.other]) for p in found]


def _known(one: Named) -> tuple[str, ...]:
    """Give what tells two equal names apart, so that the order of the table does not."""
    return (one.country, *(f"{name} {value}" for name, value in sorted(one.ids.items())))


class _Table:
    """The names of a table, those that stand most often first."""

    def __init__(self, names: Sequence[Named], told: Sequence[Folded]) -> None:
        self.names, self.folded = names, told
        counts = Counter(token for one in self.folded for token in one.bag)
        self.weights = Weights(
            {
                token: log((len(names) + ELSEWHERE) / n) * (LESS if token[0] == KIND else 1)
                for token, n in counts.items()
            },
            counts,
        )
        self.head: dict[int, int] = {}

    def pairs(self) -> Iterator[Pair]:
        """Give groups first; then the questions about those that are left, and their first names."""
        done: set[tuple[int, int]] = set()
        for pair in self._together():
            done.add((min(pair.one, pair.other), max(pair.one, pair.other)))
            yield pair
        for pair in self._questions():
            both = (min(pair.one, pair.other), max(pair.one, pair.other))
            if both not in done and not self._apart(pair.one, pair.other):
                done.add(both)
                yield pair

    def _apart(self, i: int, j: int) -> bool:
        """Say whether what else is known makes two institutions of two names."""
        one, other = self.names[i], self.names[j]
        if one.country and other.country and one.country != other.country:
            return True
        both = one.ids.keys() & other.ids.keys()
        return any(one.ids[k] != other.ids[k] for k in both if one.ids[k] and other.ids[k])

    def _one_id(self, i: int, j: int) -> bool:
        """Say whether two names have one number in one register, and differ in none."""
        one, other = self.names[i].ids, self.names[j].ids
        return any(one[k] == other.get(k) for k in one if one[k]) and not self._apart(i, j)

    # Groups

    def _together(self) -> Iterator[Pair]:
        """Give the names that are equal when folded, or translated."""
        boxes: dict[str, list[int]] = defaultdict(list)
        for i, one in enumerate(self.folded):
            for variant in one.variants:
                boxes[f"w {variant}"].append(i)
            boxes[f"w {' '.join(sorted(one.words))}"].append(i)
            if one.own:
                boxes[f"t {' '.join(one.bag)}"].append(i)
            for register, number in self.names[i].ids.items():
                if number:
                    boxes[f"i {register} {number}"].append(i)
        seen: set[tuple[int, ...]] = set()
        for members in _joined(boxes.values()):
            if tuple(members) not in seen:
                seen.add(tuple(members))
                yield from self._box(members)

    def _box(self, members: list[int]) -> Iterator[Pair]:
        """Part the names of a box into groups without a doubt within; ask about the rest."""
        groups: list[list[int]] = []
        for i in members:
            fit = [g for g in groups if all(self._agree(i, j) for j in g)]
            if len(fit) == 1 and len(fit[0]) < MOST_TOGETHER:
                fit[0].append(i)
            else:
                groups.append([i])
        for group in groups:
            for i in group[1:]:
                self.head[i] = group[0]
                yield Pair(i, group[0], "group", *self._why(i, group[0]))
        for one, other in combinations(groups[:MOST_TOGETHER], 2):
            if not self._apart(other[0], one[0]) and self._equal(other[0], one[0]):
                reason, score, words = self._why(other[0], one[0])
                yield Pair(other[0], one[0], "ask", reason, min(score, 0.9), words)

    def _agree(self, i: int, j: int) -> bool:
        one, other = self.folded[i], self.folded[j]
        if self._one_id(i, j):
            return True
        if self._apart(i, j) or (one.forms and other.forms and one.forms != other.forms):
            return False
        if self._in_order(i, j):
            return True
        # "York University" and "University of York" are two; a translation is the same.
        return one.own > 0 and one.bag == other.bag and sorted(one.words) != sorted(other.words)

    def _in_order(self, i: int, j: int) -> bool:
        one, other = self.folded[i], self.folded[j]
        return one.words == other.words or bool(one.variants & other.variants)

    def _equal(self, i: int, j: int) -> bool:
        one, other = self.folded[i], self.folded[j]
        return (
            self._in_order(i, j)
            or sorted(one.words) == sorted(other.words)
            or (one.own > 0 and one.bag == other.bag)
        )

    def _why(self, i: int, j: int) -> tuple[str, float, tuple[str, ...]]:
        """Give the reason why two names of a box are alike, its score, and the words of it."""
        reason, score = self._alike(i, j)
        words = shortened(self.folded[i], self.folded[j]) if reason == "translated" else ()
        return ("shortened" if words else reason), score, words

    def _alike(self, i: int, j: int) -> tuple[str, float]:
        one, other = self.folded[i], self.folded[j]
        if not self._equal(i, j):
            return "same-id", 1.0
        if sorted(one.words) == sorted(other.words) and not self._in_order(i, j):
            return "order", 0.9
        if one.forms != other.forms:
            return ("forms", 0.85) if one.forms and other.forms else ("form", 0.98)
        if one.shorts != other.shorts:
            return "short-behind", 0.98
        if key(one.name) == key(other.name):
            return "equal", 1.0
        return ("folded", 1.0) if self._in_order(i, j) else ("translated", 0.95)

    # Questions

    def _questions(self) -> Iterator[Pair]:
        yield from self._shorts()
        kept = [i for i in range(len(self.names)) if i not in self.head and self.folded[i].bag]
        having = _having(kept, self.folded)
        for i, j in _candidates(kept, self.folded, having):
            said = differ(self.folded[i], self.folded[j], self.weights)
            unsure = said and said.reason == "more" and said.score < SURE_MORE
            if said and not (unsure and self._others(i, j, having)):
                yield self._asked(i, j, said)

    def _others(self, i: int, j: int, having: Mapping[str, Sequence[int]]) -> bool:
        """Say whether a third name may be the shorter of two with words behind it as well.

        One that says all of the longer and more is no other answer, and neither is a part or who
        is another institution in any case: "North University Hospital" beside "North University"
        and "North University Ashford".
        """
        less, more = sorted((self.folded[i], self.folded[j]), key=lambda one: len(one.bag))
        rarest = min(less.bag, key=lambda token: len(having[token]))
        for third in (self.folded[k] for k in having[rarest] if k not in {i, j}):
            tokens = set(third.bag)
            if tokens.issuperset(less.bag) and not tokens.issuperset(more.bag):
                said = differ(less, third, self.weights)
                if said and not said.part:
                    return True
        return False

    def _asked(self, i: int, j: int, said: Said) -> Pair:
        if said.part:
            part, whole = (i, j) if said.part == 1 else (j, i)
            return Pair(part, whole, "part", said.reason, said.score, said.words)
        return Pair(max(i, j), min(i, j), "ask", said.reason, round(said.score, 3), said.words)

    def _shorts(self) -> Iterator[Pair]:
        """Give abbreviations that the table itself explains, or that one full name has as initials."""
        short = {
            i: latin(one.name).replace(".", "").replace(" ", "")
            for i, one in enumerate(self.names)
            if is_short(one.name)
        }
        if not short:
            return
        given: dict[str, set[int]] = defaultdict(set)
        begin: dict[str, set[int]] = defaultdict(set)
        for i, one in enumerate(self.folded):
            first = self.head.get(i, i)
            for said in one.shorts:
                given[said].add(first)
            if i not in short and len(one.words) >= LEAST_INITIALS:
                begin[initials(one.words)].add(first)
        for i, letters in short.items():
            if len(given.get(letters, ())) == 1:
                (full,) = given[letters]
                if full != i:
                    yield Pair(i, full, "ask", "short-given", 0.95)
            elif len(letters) >= LEAST_INITIALS and len(begin.get(letters, ())) == 1:
                (full,) = begin[letters]
                yield Pair(i, full, "ask", "initials", 0.6)


def _joined(boxes: Iterable[list[int]]) -> Iterator[list[int]]:
    """Join boxes that share a name, and give those of several names in their order."""
    above: dict[int, int] = {}

    def top(i: int) -> int:
        while above.setdefault(i, i) != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    for box in boxes:
        for i in box[1:]:
            one, other = sorted((top(box[0]), top(i)))
            above[other] = one
    together: dict[int, list[int]] = defaultdict(list)
    for i in sorted(above):
        together[top(i)].append(i)
    yield from (members for _, members in sorted(together.items()) if len(members) > 1)


def _having(kept: Sequence[int], names: Sequence[Folded]) -> Mapping[str, Sequence[int]]:
    """Give for each token the names that have it."""
    having: dict[str, list[int]] = defaultdict(list)
    for i in kept:
        for token in names[i].meant:
            having[token].append(i)
    return having


def _candidates(
    kept: Sequence[int], names: Sequence[Folded], having: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Give the pairs of names worth comparing: all words of one in the other, or words that slip.

    All words of the shorter name stand in the longer one, so also its rarest.
    """
    spelled: dict[str, list[int]] = defaultdict(list)
    for i in kept:
        for _, word in names[i].tokens:
            spelled[word].append(i)
    seen: set[tuple[int, int]] = set()
    for i in kept:
        bag = names[i].bag
        rarest = min(bag, key=lambda token: (len(having[token]), token))
        sought = [rarest]
        if names[i].shortened:
            sought = [token for token in bag if token[0] not in SIGNS]
        for token in sought:
            if len(having[token]) <= COMMON:
                seen.update((min(i, j), max(i, j)) for j in having[token] if j != i)
    for word, others in near(word for word in spelled if word.isalpha()).items():
        for other in others:
            if word < other and len(spelled[word]) * len(spelled[other]) <= MOST_PAIRS:
                seen.update(
                    (min(i, j), max(i, j)) for i in spelled[word] for j in spelled[other] if i != j
                )
    yield from sorted(seen)
