"""Which signs of a column part names: sign by sign, the strongest first, then again on the pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kennisnet.files.recognising import looks
from kennisnet.files.recognising.apart import Apart, key_of
from kennisnet.files.recognising.following import FOLLOWING
from kennisnet.files.recognising.judging import Judge, Mode, Verdict, neighbours
from kennisnet.files.recognising.places import seats
from kennisnet.files.recognising.weighing import ALONE, ALONE_LOOSE, SMALL, Column, Run
from kennisnet.naming import HARD, SEPARATORS, SOFT, squash
from kennisnet.naming.cells import MOST_PIECES, spelled, without_brackets

LIST = 0.4
"""A sign that stands in so many of the texts makes lists."""
TWICE = 0.3
"""So does one that stands twice or more in so many of the texts that hold it."""
CLOSING = 0.3
"""So many of the lists end in "and", and it is the habit of who made the table."""
STOPPED = 0.5
"""So many names end in a full stop, and the stop is no part of them."""
NAMES = 0.8
"""So many pieces must look like names before a column that promises one name a cell is cut."""
FEW = 2
"""So many texts are no reason for a question."""
FULL = 0.1
"""Are fewer of many texts lists, then a column holds one name a cell, whatever its header says."""
FOLLOWED = 0.5
"""Are so many of the places with a sign cut, the others follow."""
PASSES = 4


@dataclass
class Decision:
    """What has been decided about one column, sign by sign."""

    column: Column
    several: bool
    allowed: set[str] | None
    named: bool = False
    """Whether it was said just now, and not by a saved reading, which saw what it left whole."""
    stops: int = 0
    single: int = 0
    """Texts in which nothing can part names."""
    modes: dict[str, Mode] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    """Places that other names in the table bear, where few cells hold a comma."""
    stopped: bool = False
    """Whether names end in a full stop that is no part of them."""
    doubts: dict[tuple[int, int], Run] = field(default_factory=dict)
    unsure: list[str] = field(default_factory=list)

    @property
    def aparts(self) -> Sequence[Apart]:
        """The texts of the column in which something can part names."""
        return self.column.aparts

    def lock(self, known: set[str], others: set[str]) -> None:
        """Let names that are known, or stand whole elsewhere, never be cut.

        What stands whole elsewhere, and consists of names that all stand alone, is a list there;
        so it is where somebody said just now at what names are cut.
        """
        others = set() if self.named else others
        whole = known | others
        if not whole:
            return
        for apart in self.aparts:
            for first in range(len(apart.gaps)):
                most = min(len(apart.gaps), first + MOST_PIECES)
                for last in range(most, first, -1):
                    name = key_of(apart.name(first, last))
                    if name not in whole:
                        continue
                    pieces = apart.pieces[first : last + 1]
                    if name in known or not all(map(self.column.alone, pieces)):
                        apart.locked[first:last] = [True] * (last - first)

    def may(self, sign: str) -> bool:
        """Say whether a sign may be cut at, as far as somebody named them."""
        return self.allowed is None or sign in self.allowed

    def decide(self) -> None:
        """Decide about the hard signs, then about the others until nothing changes."""
        self.several = self._kept_promise()
        for sign in HARD:
            if self.may(sign):
                self._hard(sign)
        self.column.look()
        items = sum(1 + sum(apart.cut) for apart in self.aparts) + self.single
        self.stopped = self.stops > 1 and self.stops >= STOPPED * items
        main = self._main()
        for _ in range(PASSES):
            cuts = self._cuts()
            for sign in SOFT:
                before = self._cuts()
                if self.may(sign):
                    self._soft(sign, main)
                if self._cuts() != before:
                    self.column.look()
            if self._cuts() == cuts:
                break
        if self.several and self.allowed is None:
            for sign in FOLLOWING:
                self._follow(sign)
        self._agree()

    def _cuts(self) -> int:
        """Count the cuts; they only ever grow in number."""
        return sum(sum(apart.cut) for apart in self.aparts)

    def _kept_promise(self) -> bool:
        """Say whether a long column holds lists, as its header says; a short one is believed."""
        if not self.several or self.allowed is not None or len(self.column.texts) < SMALL:
            return self.several
        hard = sum(any(gap.sign in HARD for gap in apart.gaps) for apart in self.aparts)
        if hard >= FULL * len(self.column.texts):
            return True
        for sign in SOFT:
            runs = list(self.column.runs(sign))
            twice = sum(len(run.gaps) > 1 for run in runs) >= TWICE * len(runs)
            if self.column.share(runs) >= FULL and (
                twice or self.column.proven(runs, several=False)
            ):
                return True
        return False

    def _hard(self, sign: str) -> None:
        runs = list(self.column.runs(sign))
        parts = [part for run in runs for part in run.parts]
        named = self.several or self.allowed is not None
        if not named and sum(map(looks.like_a_name, parts)) < NAMES * len(parts):
            return
        believed = named or len(self.column.texts) < SMALL or self.column.share(runs) >= FULL
        for run in runs:
            cut = believed or any(map(self.column.alone, run.parts))
            for gap, part in zip(run.gaps, run.parts, strict=False):
                goes_on = sign == "line" and looks.dangling(part) and not self.column.alone(part)
                run.apart.cut[gap] = cut and not goes_on
                if not cut:
                    self.doubts[id(run.apart), gap] = run

    def _main(self) -> str:
        """Give the sign that makes the lists of a column of lists: the one of most texts."""
        counts = Counter(sign for apart in self.aparts for sign in {gap.sign for gap in apart.gaps})
        hard = sum(any(gap.sign in HARD for gap in apart.gaps) for apart in self.aparts)
        soft = {s: counts[s] for s in SOFT if s not in {"&", "and"} and self.may(s)}
        most = max(soft, key=lambda sign: soft[sign], default=",")
        bare = sum(
            any(gap.sign == most for gap in apart.gaps)
            and not any(gap.sign in HARD for gap in apart.gaps)
            for apart in self.aparts
        )
        return "" if hard >= bare else most

    def _soft(self, sign: str, main: str) -> None:
        runs = list(self.column.runs(sign))
        if not runs:
            return
        if sign not in self.modes or self.modes[sign] is Mode.OPEN:
            self.unsure = [other for other in self.unsure if other != sign]
            self.modes[sign] = self._mode(sign, runs, main)
        mode = self.modes[sign]
        counted = len(self.column.texts) >= SMALL and mode is Mode.OPEN
        judge = Judge(
            self.column,
            self.several or self.allowed is not None,
            strict=counted or not main,
            closing=self._closing(),
            slashes=sign == "/" and self._slashes(runs),
            named=self.named,
            places=self.places if sign == "," else frozenset(),
        )
        pairs_of = neighbours(runs)
        for run in runs:
            if sign == "," and self._fields(run):
                continue
            verdicts = judge.of(sign, mode, run, pairs_of)
            for gap, verdict in zip(run.gaps, verdicts, strict=True):
                self._rule(run, gap, verdict)

    def _rule(self, run: Run, gap: int, verdict: Verdict) -> None:
        place = (id(run.apart), gap)
        run.apart.cut[gap] = verdict.cuts
        self.doubts.pop(place, None)
        if not verdict.sure:
            self.doubts[place] = run

    def _fields(self, run: Run) -> bool:
        """Keep a body together with the fields that it lists: "Ministry of A, B and C"."""
        gaps = run.apart.gaps
        kept = False
        for gap in run.gaps:
            left = run.apart.name(run.first, gap) if gap == run.first else run.apart.pieces[gap]
            if not looks.names_fields(left):
                continue
            near = range(gap, min(run.last, gap + MOST_PIECES))
            until = next((g for g in near if gaps[g].sign in {"&", "and"}), None)
            if until is None:
                continue
            fields = run.apart.pieces[gap + 1 : until + 2]
            if any(self.column.alone(one) or looks.stands(one) for one in fields):
                continue
            run.apart.locked[gap : until + 1] = [True] * (until + 1 - gap)
            self.doubts[id(run.apart), gap] = Run(run.apart, gap, until + 1, (gap,))
            kept = True
        return kept

    def _closing(self) -> bool:
        """Say whether the lists of a column end in "… and …"."""
        lists = [a for a in self.aparts if any(gap.sign == "," for gap in a.gaps)]
        ends = sum("and" in apart.gaps[-1].signs for apart in lists)
        return ends > 1 and ends >= CLOSING * len(lists)

    def _mode(self, sign: str, runs: Sequence[Run], main: str) -> Mode:
        listed = sign == "+" and self.several and bool(main)
        if self.allowed is not None or listed or (sign == "." and self.stopped):
            return Mode.LIST
        least = ALONE_LOOSE if sign in {".", "-"} else ALONE
        proven = self.column.proven(runs, several=self.several, least=least)
        if self.several and sign == main:
            return self._main_mode(sign, runs, proven=proven)
        if sign == "/" and not self.several and not proven and self._slashes(runs):
            self.unsure.append(sign)
        return Mode.PROVEN if proven else Mode.OPEN

    def _slashes(self, runs: Sequence[Run]) -> bool:
        """Say whether " / " between names is what many cells of a short column hold."""
        spaced = [
            run
            for run in runs
            if all(map(run.spaced, run.gaps)) and all(map(looks.like_a_name, run.parts))
        ]
        short = len(self.column.texts) < SMALL
        return short and len(spaced) > FEW and self.column.share(spaced) >= LIST

    def _main_mode(self, sign: str, runs: Sequence[Run], *, proven: bool) -> Mode:
        """Decide about the sign of most texts, where the header promises several names."""
        twice = sum(len(run.gaps) > 1 for run in runs) / len(runs)
        if sign == ",":
            return self._comma(runs, twice, proven=proven)
        if twice >= TWICE and self.column.share(runs) >= CLOSING:
            return Mode.LIST
        if not proven and self.column.share(runs) >= LIST and len(runs) > FEW:
            self.unsure.append(sign)
        return Mode.PROVEN if proven else Mode.OPEN

    def _comma(self, runs: Sequence[Run], twice: float, *, proven: bool) -> Mode:
        """Decide about commas where the header promises several names and nothing else makes lists."""
        if proven or twice >= TWICE:
            return Mode.LIST
        share = self.column.share(runs)
        if len(runs) >= SMALL:
            if share >= LIST:
                self.unsure.append(",")
            return Mode.OPEN
        if share < LIST and len(self.column.texts) < SMALL:
            self.places = seats([*self.column.texts, *self.column.names]) - self._alone(runs)
        stand = sum(all(map(looks.stands, run.parts)) for run in runs)
        if share < LIST and len(runs) > FEW and stand * 2 < len(runs):
            self.unsure.append(",")
        return Mode.LIST

    def _alone(self, runs: Sequence[Run]) -> set[str]:
        """Give the parts that are names by themselves."""
        return {part for run in runs for part in run.parts if self.column.alone(part)}

    def _follow(self, sign: str) -> None:
        """Cut at a sign where most of the texts that hold it are cut there, and none tells against it."""
        held = [
            (apart, gap)
            for apart in self.aparts
            for gap, one in enumerate(apart.gaps)
            if one.sign == sign and not apart.locked[gap] and not one.phrase
        ]
        cut = sum(apart.cut[gap] for apart, gap in held)
        if not cut or cut < FOLLOWED * len(held):
            return
        times = Counter(key_of(apart.name(gap, gap + 1)) for apart, gap in held)
        for _ in range(PASSES):
            before = self._cuts()
            for run in [r for r in self.column.runs(sign) if not self.column.whole(r.whole)]:
                parts = run.parts
                for gap, left, right in zip(run.gaps, parts, parts[1:], strict=False):
                    again = times[key_of(run.apart.name(gap, gap + 1))] > 1
                    if not again and FOLLOWING[sign](self.column, left, right, cut):
                        self._rule(run, gap, Verdict.MAYBE_CUT)
            if self._cuts() == before:
                break
            self.column.look()

    def _agree(self) -> None:
        """Let the same text be read in the same way wherever it stands between two cuts."""
        cut = {
            key_of(apart.name(gap, gap + 1))
            for apart in self.aparts
            for gap, is_cut in enumerate(apart.cut)
            if is_cut
        }
        for apart in self.aparts:
            for gap, is_cut in enumerate(apart.cut):
                if not is_cut and not apart.locked[gap]:
                    apart.cut[gap] = key_of(apart.name(gap, gap + 1)) in cut

    def chosen(self) -> tuple[str, ...]:
        """Give the separators at which anything was cut."""
        cut = [
            apart.gaps[gap]
            for apart in self.aparts
            for gap, is_cut in enumerate(apart.cut)
            if is_cut
        ]
        used = {sign for gap in cut for sign in gap.signs}
        # A stop beside a line break is no separator of its own.
        if not any(gap.sign == "." for gap in cut):
            used -= {"."}
        if self.stopped and self.may("."):
            used.add(".")
        return tuple(sign for sign in SEPARATORS if sign in used)

    def whole(self, chosen: tuple[str, ...]) -> frozenset[str]:
        """Give the names that hold a sign at which others are cut, without their brackets."""
        return frozenset(
            spelled(without_brackets(apart.name(first, last)))
            for apart in self.aparts
            for first, last in apart.runs()
            if any(set(apart.gaps[gap].signs) & set(chosen) for gap in range(first, last))
        )

    def names(self) -> frozenset[str]:
        """Give the names that surely stand by themselves, as `key_of` gives them."""
        held = {apart.text for apart in self.aparts}
        found = {key_of(text) for text in self.column.texts if text not in held}
        for apart in self.aparts:
            doubted = [(id(apart), gap) in self.doubts for gap in range(len(apart.gaps))]
            for first, last in apart.runs():
                if not any(doubted[max(first - 1, 0) : last + 1]):
                    found.add(key_of(apart.name(first, last)))
        return frozenset(found)

    def uncut(self) -> frozenset[tuple[str, ...]]:
        """Give the pieces of each text that was kept whole, as `key_of` gives them."""
        return frozenset(
            tuple(map(key_of, apart.pieces[first : last + 1]))
            for apart in self.aparts
            for first, last in apart.runs()
            if last > first
        )

    def doubtful(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give what was cut or kept in doubt, and its pieces."""
        runs = {id(run): run for run in self.doubts.values()}.values()  # one has many gaps
        found = {squash(run.whole): tuple(map(squash, run.parts)) for run in runs}
        return tuple(sorted(found.items()))
