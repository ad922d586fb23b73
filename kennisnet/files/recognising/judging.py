"""Whether one sign between two pieces parts two names: cut, kept, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from kennisnet.files.recognising import looks
from kennisnet.files.recognising.apart import key_of
from kennisnet.files.recognising.places import seated
from kennisnet.files.recognising.weighing import SMALL, Column, Run
from kennisnet.naming import HARD
from kennisnet.naming.units import says_unit
from kennisnet.texts.words import WORDS


class Verdict(Enum):
    """What to do with a sign between two pieces; with MAYBE both readings are told."""

    CUT = (True, True)
    MAYBE_CUT = (True, False)
    KEEP = (False, True)
    MAYBE_KEEP = (False, False)

    @property
    def cuts(self) -> bool:
        """Whether the pieces are two names."""
        return self.value[0]

    @property
    def sure(self) -> bool:
        """Whether there is no doubt."""
        return self.value[1]


CUT, MAYBE_CUT, KEEP, MAYBE_KEEP = Verdict
WITHIN = frozenset("/-.")
"""Signs that stand within many names."""
LONG = 3
"""So many commas side by side make a list."""


class Mode(Enum):
    """What the column says about a sign as a whole."""

    LIST = "it parts names, unless what stands around it looks like one name"
    PROVEN = "it often parts names: one piece that stands alone is enough"
    OPEN = "nothing is known: all pieces must stand alone"


@dataclass(frozen=True)
class Judge:
    """Judges the signs of one column."""

    column: Column
    several: bool
    strict: bool = False
    """Whether all pieces must stand alone: other signs part the names, or there is much to count."""
    closing: bool = False
    """Whether the lists of the column end in "… and …"."""
    slashes: bool = False
    """Whether " / " stands in many of the cells."""
    named: bool = False
    """Whether somebody said that names are to be cut at the signs that are judged."""
    places: frozenset[str] = frozenset()
    """Places that stay with the name before them, where few cells hold a comma."""

    def of(self, sign: str, mode: Mode, run: Run, pairs_of: Counter[str]) -> Iterator[Verdict]:
        """Judge each place where a sign stands within a run, in their order."""
        parts = run.parts
        alone = self.column.parts_alone(run)
        met = [one or other for one, other in pairwise(alone)]
        for place, (left, right) in enumerate(pairwise(parts)):
            if sign == "," and self._ending(run.apart.pieces[run.gaps[place] + 1]):
                yield KEEP
            elif run.apart.gaps[run.gaps[place]].phrase:
                yield CUT if looks.like_a_name(left) and looks.like_a_name(right) else MAYBE_KEEP
            elif sign in {"&", "and"}:
                said = self._joint(sign, mode, run, (left, right), pairs_of)
                # A list has one "and" before its last name: beside a name that is known.
                once = sign == "and" and mode is not Mode.LIST and any(met) and not met[place]
                said = MAYBE_KEEP if once and said.cuts else said
                yield self._obeyed(said, left, right) if self.named else said
            else:
                said = self._sign(sign, mode, (left, right), alone, pairs_of)
                if len(run.apart.gaps) == 1 and seated(left, right, self.places):
                    said = MAYBE_KEEP
                if sign == "/" and mode is not Mode.LIST:
                    said = self._slash(said, mode, run, place, (left, right))
                elif sign == "," and said is KEEP:
                    said = self._comma(run, (left, right))
                yield self._times(said, (left, right)) if sign == "x" else said

    def _sign(
        self,
        sign: str,
        mode: Mode,
        sides: tuple[str, str],
        alone: list[bool],
        pairs_of: Counter[str],
    ) -> Verdict:
        left, right = sides
        if looks.number(right) or looks.number(left):
            return MAYBE_KEEP if self.named else KEEP
        if not self.named and self._unit(sign, mode, sides, pairs_of):
            return MAYBE_KEEP
        if not self.several:
            # "Universiteit Utrecht, Utrecht": of one name the place, although a city stands alone.
            place = sign == "," and {*right.split()} <= {*left.split()}
            cut = mode is not Mode.OPEN and all(alone) and not place
            return MAYBE_CUT if cut else self._kept(sign, sides)
        if mode is Mode.LIST:
            part = looks.titled(right) or looks.before_campus(left, right, sign)
            return MAYBE_KEEP if part and not self.column.alone(right) else CUT
        if all(alone):
            return CUT
        proof = mode is Mode.PROVEN or (sign == "/" and self._stand(left) and self._stand(right))
        return MAYBE_CUT if proof and any(alone) and not self.strict else self._kept(sign, sides)

    def _comma(self, run: Run, sides: tuple[str, str]) -> Verdict:
        """Doubt commas in a short column whose lists have another sign: one list can have commas.

        That is where the cell has no other sign, or where three commas stand side by side.
        """
        alone = len(run.gaps) >= LONG or not any(gap.sign in HARD for gap in run.apart.gaps)
        short = self.several and self.strict and len(self.column.texts) < SMALL
        if not (alone and short and all(map(looks.like_a_name, sides))):
            return KEEP
        listed = len(run.gaps) > 1 and not any(says_unit(s, tuple(WORDS.units)) for s in sides)
        return MAYBE_KEEP if listed or looks.headed(sides[1]) else KEEP

    def _obeyed(self, said: Verdict, left: str, right: str) -> Verdict:
        """Cut where somebody said so; what is nevertheless one name is told, save a legal form."""
        if said.cuts or self._ending(right):
            return said
        one = looks.tail(right) or looks.small(right) or looks.names_fields(left)
        return MAYBE_KEEP if one or self._region(left, right) else MAYBE_CUT

    def _region(self, left: str, right: str) -> bool:
        """Say whether a name says "X and Y" of its region, and nothing in the column tells against it."""
        kind = looks.region_of(left, right)
        return bool(kind) and not any(map(self.column.alone, (left, right, f"{kind} {right}")))

    def _times(self, said: Verdict, sides: tuple[str, str]) -> Verdict:
        """Judge a lone x between names: who works with whom, unless one side cannot be a name."""
        if said is not KEEP or not all(map(looks.like_a_name, sides)):
            return said
        return MAYBE_KEEP if any(map(looks.small, sides)) else MAYBE_CUT

    def _slash(
        self, said: Verdict, mode: Mode, run: Run, place: int, sides: tuple[str, str]
    ) -> Verdict:
        """Judge "/" where nothing makes lists of it: between blanks it parts names more often."""
        spaced = run.spaced(run.gaps[place])
        if self.several:
            return self._spaced(said, mode, run, sides) if spaced else said
        short = len(self.column.texts) < SMALL and all(map(looks.like_a_name, sides))
        unit = says_unit(sides[1], tuple(WORDS.units)) and not self.column.alone(sides[1])
        if said is not KEEP or not short or looks.translated(*sides) or unit:
            return said
        if not spaced:
            return MAYBE_KEEP if all(map(looks.acronym, sides)) else said
        return MAYBE_CUT if self.slashes and mode is Mode.PROVEN else MAYBE_KEEP

    def _spaced(self, said: Verdict, mode: Mode, run: Run, sides: tuple[str, str]) -> Verdict:
        """Judge " / " where several names are promised and nothing makes lists of it.

        A part of an institution stays with it, and so does a name in another language. In a short
        column all else is told, and cut where the sign parts names and nothing else stands there.
        """
        right = sides[1]
        if says_unit(right, tuple(WORDS.units)) and not self.column.alone(right):
            return MAYBE_KEEP
        short = len(self.column.texts) < SMALL and all(map(looks.like_a_name, sides))
        if said is not KEEP or not short or looks.translated(*sides):
            return said
        alike = len(run.gaps) == len(run.apart.gaps)
        return MAYBE_CUT if alike and mode is Mode.PROVEN and not self.strict else MAYBE_KEEP

    def _kept(self, sign: str, sides: tuple[str, str]) -> Verdict:
        """Keep two pieces; in doubt where one is a name elsewhere, or both look like names.

        In a column of single names looks count only while it is short, and not at signs that
        stand within many names.
        """
        known = any(map(self.column.alone, sides)) and all(map(looks.like_a_name, sides))
        short = len(self.column.texts) < SMALL and sign not in WITHIN
        looked_at = self.several or short
        doubt = known or (looked_at and all(map(looks.stands, sides)))
        return MAYBE_KEEP if doubt else KEEP

    def _ending(self, name: str) -> bool:
        """Say whether a piece is a legal form; what is a whole cell elsewhere is a name: "SLU"."""
        return looks.ending(name) and not self.column.whole(name)

    def _stand(self, name: str) -> bool:
        return self.column.alone(name) or looks.stands(name)

    def _unit(self, sign: str, mode: Mode, sides: tuple[str, str], pairs_of: Counter[str]) -> bool:
        """Say whether a short capital word behind a known name may be a part of it: "UT/ITC".

        In a list such words are names, unless the same name stands before them each time.
        """
        left, right = sides
        if not looks.acronym(right) or not self.column.alone(left):
            return False
        if self.column.alone(right) or key_of(right) in self.column.firsts:
            return False
        if mode is not Mode.LIST:
            return sign in {",", "/", "-"}
        times = pairs_of[key_of(right)]
        return times > 1 and pairs_of[_pair(left, right)] == times

    def _joint(
        self, sign: str, mode: Mode, run: Run, sides: tuple[str, str], pairs_of: Counter[str]
    ) -> Verdict:
        """Judge "and" and "&", which stand within names as often as between them."""
        left, right = sides
        knows = [self.column.alone(left), self.column.alone(right)]
        ends = self._ending(right) or (looks.tail(right) and not knows[1])
        if ends or self._region(left, right):
            return KEEP
        if not self.several:
            proven = mode is not Mode.OPEN and all(knows)
            return MAYBE_CUT if proven or self._two(sign, sides) else self._kept(sign, sides)
        if all(knows) or (self.strict and mode is not Mode.LIST):
            return CUT if all(knows) else self._kept(sign, sides)
        gaps = run.apart.gaps
        closed = run.first > 0 and "and" in gaps[run.first - 1].signs  # the list has ended before
        ends = run.last == len(gaps) and run.first > 0 and not closed
        closes = sign == "and" and ends and self.closing
        always = not any(knows) and pairs_of[_pair(left, right)] == pairs_of[key_of(right)] > 1
        ends_list = closes and (looks.kind(right) or looks.own_kind(left, right))
        behind_known = knows[0] and (looks.kind(right) or looks.several(right))
        if ends_list or behind_known or (not always and self._pair_of_names(sign, run, sides)):
            return MAYBE_CUT
        if always or (looks.small(right) and not knows[1] and not looks.headed(right)):
            return MAYBE_KEEP if knows[0] or always else KEEP
        if looks.tied(left) and not knows[0]:
            parts = looks.stands(right) or (knows[1] and closes and " " in right)
        else:
            habit = sign == "and" and (any(knows) or closes)
            parts = mode is Mode.LIST or habit or (self._stand(left) and self._stand(right))
        return MAYBE_CUT if parts else MAYBE_KEEP

    def _pair_of_names(self, sign: str, run: Run, sides: tuple[str, str]) -> bool:
        """Say whether a cell is "A and B" where lists end in "and", and both look like names."""
        return (
            sign == "and" and self.closing and len(run.apart.gaps) == 1 and looks.two_names(*sides)
        )

    def _two(self, sign: str, sides: tuple[str, str]) -> bool:
        """Say whether "and" parts two names in a short column of single ones.

        One of them stands alone elsewhere, and the other looks like a name that can.
        """
        if sign != "and" or len(self.column.texts) >= SMALL:
            return False
        knows = [self.column.alone(one) for one in sides]
        return any(knows) and all(
            known or looks.stands(one) for known, one in zip(knows, sides, strict=True)
        )


def _pair(left: str, right: str) -> str:
    return f"{key_of(left)}\n{key_of(right)}"


def neighbours(runs: list[Run]) -> Counter[str]:
    """Count how often each part stands behind another, and behind which."""
    counts: Counter[str] = Counter()
    for run in runs:
        for left, right in pairwise(run.parts):
            counts[key_of(right)] += 1
            counts[_pair(left, right)] += 1
    return counts
