"""What a column says about one sign in it: whether the pieces at it are names elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kennisnet.files.recognising.apart import Apart, key_of

SMALL = 60
"""With fewer texts, counts say little."""
ALONE = 0.15
"""So many of the pieces at a sign are a name elsewhere, and it parts names."""
ALONE_LOOSE = 0.3
"""The same for signs that stand within many names: a full stop, a dash."""
FREE = 0.3
FREE_PIECES = 3
"""So many pieces that recur, with other neighbours each time, and the sign parts names."""
OFTEN = 0.2
"""For that the sign stands in so many of the texts."""
RECUR = 0.1
"""Are more of the texts with a sign found again as they stand, they are names."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """What stands between two cuts and holds a sign: its parts at that sign."""

    apart: Apart
    first: int
    last: int
    gaps: tuple[int, ...]

    @property
    def ranges(self) -> list[tuple[int, int]]:
        """The first and the last piece of each part."""
        starts = [self.first, *(gap + 1 for gap in self.gaps)]
        return list(zip(starts, [*self.gaps, self.last], strict=True))

    @property
    def parts(self) -> list[str]:
        """The names that there would be if the sign parted them."""
        return [self.apart.name(first, last) for first, last in self.ranges]

    def spaced(self, gap: int) -> bool:
        """Say whether a sign stands between blanks."""
        text, place = self.apart.text, self.apart.gaps[gap]
        return text[place.start - 1].isspace() and text[place.end].isspace()

    @property
    def whole(self) -> str:
        """The name that there would be if it did not."""
        return self.apart.name(self.first, self.last)


class Column:
    """The different texts of a column, what is known elsewhere, and what has been cut so far.

    ``names`` are names, or whole cells of other columns; ``listed``, as `key_of` gives them, stand
    in lists there.
    """

    def __init__(
        self,
        texts: dict[str, int],
        aparts: Sequence[Apart],
        names: Collection[str],
        listed: Collection[str] = (),
    ) -> None:
        signed = {apart.text for apart in aparts}
        self.texts, self.aparts = texts, aparts
        self.names = names
        self._plain = {key_of(text) for text in texts if text not in signed}
        self._plain |= {key_of(name) for name in names}
        self._listed = frozenset(listed)
        self._with: dict[str, list[Apart]] = defaultdict(list)
        for apart in aparts:
            for sign in {gap.sign for gap in apart.gaps}:
                self._with[sign].append(apart)
        self._items: Counter[str] = Counter()
        self.firsts: frozenset[str] = frozenset()
        self.look()

    def look(self) -> None:
        """See anew which names stand alone, with what has been cut by now."""
        names: Counter[str] = Counter()
        firsts = set()
        for apart in self.aparts:
            for place, (first, last) in enumerate(apart.runs()):
                spelled = key_of(apart.name(first, last))
                names[spelled] += 1
                if place == 0:
                    firsts.add(spelled)
        self._items, self.firsts = names, frozenset(firsts)

    def runs(self, sign: str) -> Iterator[Run]:
        """Give what stands between two cuts and holds a sign."""
        for apart in self._with.get(sign, ()):
            for first, last in apart.runs():
                gaps = tuple(
                    gap
                    for gap in range(first, last)
                    if apart.gaps[gap].sign == sign and not apart.locked[gap]
                )
                if gaps:
                    yield Run(apart, first, last, gaps)

    def alone(self, name: str) -> bool:
        """Say whether a name is a whole cell or a whole item somewhere."""
        return self._known(key_of(name))

    def whole(self, name: str) -> bool:
        """Say whether a name is a whole cell somewhere, or known."""
        return key_of(name) in self._plain

    def parts_alone(self, run: Run) -> list[bool]:
        """Say of each part of a run whether it is a name elsewhere, or consists of such names."""
        return [
            self.alone(run.apart.name(first, last))
            or all(self.alone(piece) for piece in run.apart.pieces[first : last + 1])
            for first, last in run.ranges
        ]

    def _known(self, spelled: str) -> bool:
        return spelled in self._plain or spelled in self._items or spelled in self._listed

    def share(self, runs: Sequence[Run]) -> float:
        """Say in what share of the texts these runs stand."""
        return len({id(run.apart) for run in runs}) / max(len(self.texts), 1)

    def proven(self, runs: Sequence[Run], *, several: bool, least: float = ALONE) -> bool:
        """Say whether a sign parts names, by its pieces: known alone, or with ever other neighbours."""
        if not runs:
            return False
        again = [run for run in runs if self._recurs(run, several=several)]
        if sum(not all(self.parts_alone(run)) for run in again) / len(runs) > RECUR:
            return False
        pieces = [key_of(part) for run in runs for part in run.parts]
        if sum(map(self._known, pieces)) / len(pieces) >= least:
            return True
        free = list(_free(run.parts for run in runs))
        return (
            len(free) >= FREE_PIECES and sum(free) / len(free) >= FREE and self.share(runs) >= OFTEN
        )

    def _recurs(self, run: Run, *, several: bool) -> bool:
        """Say whether a text is found again as it stands; where one name is promised, in any row."""
        spelled = key_of(run.whole)
        again = spelled in self._plain or self._items[spelled] > 1
        return again or (not several and self.texts.get(run.apart.text, 0) > 1)


def _free(lists: Iterable[list[str]]) -> Iterator[bool]:
    """Say of each piece that recurs whether it is met at other places, with other neighbours."""
    met: dict[str, list[tuple[bool, str, str]]] = defaultdict(list)
    for parts in lists:
        keys = ["", *(key_of(part) for part in parts), ""]
        for place, one in enumerate(keys[1:-1], 1):
            met[one].append((place == 1, keys[place - 1], keys[place + 1]))
    for places in met.values():
        if len(places) > 1:
            before = {left for first, left, _ in places if not first}
            yield len({first for first, _, _ in places}) > 1 or (
                len(before) > 1 and len({right for _, _, right in places}) > 1
            )
