"""Which values of a column of roles, or marks of a matrix, mean "this one leads".

What the caller says goes first, then a legend, then known words; then how often a value stands in
a project: who leads it is named once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.recognising.because import ASKED, Because, Other
from kennisnet.files.recognising.crosses import bare
from kennisnet.files.recognising.legend import LEAD, PARTNER, folded, legend_of
from kennisnet.network.cells import distinct
from kennisnet.texts.wording import whole_percent
from kennisnet.texts.words import WORDS

ONCE = 0.9
"""A value that stands exactly once in so many of the projects says who leads them."""
ENOUGH = 3
"""Fewer projects show nothing."""
MOSTLY = 0.5
PAIR = 2
NOBODY: list[str] = []
LIKELY = "role-once"
"""Why a value is offered that stands once in most projects, as a lead does."""


@dataclass(frozen=True)
class Roles:
    """What each value of a column of roles means, why, and which values nobody knows."""

    meaning: dict[str, str]
    because: Because
    unknown: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    """Where no value is known to mean "lead": each value that could."""
    faults: tuple[Fault, ...] = ()
    new: Mapping[str, str] = field(default_factory=dict)
    """Values that a saved reading did not see, and the role that their word means."""
    once: Mapping[str, int] = field(default_factory=dict)
    """The values that lead because they stand once in a project: the percents of the projects."""

    @property
    def leading(self) -> list[str]:
        """The values that mean "lead", as they stand in the table."""
        return [value for value, role in self.meaning.items() if role == LEAD]

    @property
    def lead_values(self) -> list[str] | None:
        """The keyword of `read` that gives these roles; empty where it was said that nobody leads."""
        return self.leading or ([] if self.meaning and self.because == ASKED else None)


def roles_of(
    column: pd.Series,
    lead_values: str | Iterable[str] | None = None,
    *,
    projects: Callable[[], pd.Series] | None = None,
    legend: Sequence[str] = (),
    crosses: bool = False,
) -> Roles:
    """Give what the values of a column of roles mean.

    Values that the caller names lead, and no other; else those that a legend or the vocabulary
    knows, else the one that stands exactly once in nearly all ``projects`` (which project each row
    is about). A value that nobody knows is a partner. Where none leads, each is offered.
    ``crosses``: the values are the marks of a matrix.
    """
    values = distinct(column)
    if lead_values is not None:
        twins = crosses and _twins(values)
        return _asked(values, str(column.name), lead_values, exactly=twins)
    told = legend_of(legend, [bare(value) for value in values])
    known = {v: told.get(bare(v)) or _role(v, crosses=crosses) for v in values}
    meaning = {value: role or PARTNER for value, role in known.items()}
    unknown = tuple(value for value, role in known.items() if role is None)
    leading = [value for value, role in known.items() if role == LEAD]
    if leading:
        rule = "role-legend" if any(bare(value) in told for value in leading) else "role-words"
        return Roles(meaning, Because(rule, {"values": " | ".join(leading)}), unknown)
    found = Roles(meaning, Because("role-nobody"), unknown)
    signs = _signs(values, told) if crosses else _letters(values, told)
    times = _Times(column, projects() if projects else None, apart=crosses and bool(signs))
    heads = [] if crosses else [value for value in unknown if presides(value)]
    if heads and times.singles(heads):
        return replace(
            found,
            meaning=meaning | dict.fromkeys(heads, LEAD),
            because=Because("role-words", {"values": " | ".join(heads)}),
            unknown=tuple(value for value in unknown if value not in heads),
        )
    tried = [value for value in values if value in {*unknown, *signs}]
    once = times.once(tried, known, some=bool(signs) and not crosses)
    if len({times.form(value) for value in once}) == 1:
        return _by_times(found, once)
    if not (unknown or (signs and not crosses)) or (
        crosses and len({*map(times.form, values)}) == 1
    ):
        return replace(found, unknown=() if crosses else unknown)
    offered = [value for value in values if value in {*(once or unknown), *signs}]
    return replace(found, others=_offered(offered, times))


def roles_kept(
    fresh: Callable[[], Roles],
    column: pd.Series,
    lead_values: str | Iterable[str],
    seen: Collection[str] | None,
    *,
    crosses: bool = False,
) -> Roles:
    """Give what values mean by a saved reading that saw some; ``fresh`` judges the column anew.

    A value that is new since then means what the words say. Where none of those that led is left,
    and no new one is known to lead, the whole column is judged anew.
    """
    values = distinct(column)
    if seen is None:
        return _asked(values, str(column.name), lead_values, exactly=crosses and _twins(values))
    said = [lead_values] if isinstance(lead_values, str) else [*lead_values]
    there, known = {*map(folded, values)}, {*map(folded, [*seen, *said])}
    leads = [one for one in said if folded(one) in there]
    exactly = crosses and _twins(values)
    found = _asked(values, str(column.name), leads, exactly=exactly)
    new = {v: _role(v, crosses=crosses) for v in values if folded(v) not in known}
    if not leads and new and LEAD not in new.values():
        return fresh()
    meaning = found.meaning | {value: role or PARTNER for value, role in new.items()}
    strange = tuple(value for value, role in new.items() if role is None)
    return replace(
        found,
        meaning=meaning,
        unknown=strange,
        new={value: role for value, role in new.items() if role is not None},
    )


def unknown_told(
    grid: Grid, column: str, unknown: Sequence[str], *, crosses: bool
) -> Iterator[Note]:
    """Note each value that nobody knows and that was read as partner; in a yes or no, where it is."""
    answers = {folded(value) for value in distinct(grid.frame[column])} & _ANSWERS
    for value in unknown:
        if crosses or not answers:
            yield Note("role", value, grid.file, None, "" if crosses else column)
            continue
        here = grid.numbers[(grid.frame[column] == value).to_numpy()].tolist()
        yield Note("answer-odd", value, grid.file, here[0], column, {"n": len(here)})


def _offered(values: Sequence[str], times: _Times) -> tuple[Other, ...]:
    """Offer each value that could mean "lead", and that none of them does.

    Those with a word for it among others go first, then those that stand once in most projects, then
    the rarest.
    """
    n = times.each

    def because(value: str) -> Because:
        if (share := times.share(value)) > MOSTLY:
            return Because(LIKELY, {"value": value, "share": whole_percent(share)})
        return Because("role-value", {"n": int(n[value])})

    others = [
        Other("lead_values", [value], because(value))
        for value in sorted(
            values, key=lambda v: (not _speaks(v), times.share(v) <= MOSTLY, n[v], v)
        )
    ]
    return (*others, Other("lead_values", NOBODY, Because("role-none")))


def _speaks(value: str) -> bool:
    """Say whether one of the words of a value means a lead: "LEAD_ORG"."""
    return not WORDS.roles[LEAD].isdisjoint(folded(value.replace("_", " ")).split())


def _by_times(found: Roles, once: Mapping[str, float]) -> Roles:
    """Let the values that stand once in a project lead."""
    value = " | ".join(once)
    share = whole_percent(max(once.values()))
    return replace(
        found,
        meaning=found.meaning | dict.fromkeys(once, LEAD),
        because=Because("role-once", {"value": value, "share": share}),
        unknown=tuple(one for one in found.unknown if one not in once),
        once={value: share},
    )


class _Times:
    """How often the values of a column stand in each project; letters count alike in both cases.

    ``apart``: not where nothing but the case tells two marks apart.
    """

    def __init__(self, column: pd.Series, projects: pd.Series | None, *, apart: bool) -> None:
        self.apart = apart and _twins(column.dropna().unique())
        self.projects = projects
        self.each = column.value_counts()
        self.column = column.map(self.form, na_action="ignore")
        self.counts = self.column.value_counts()
        self.singly = pd.Series(dtype="int64")
        """In how many projects each value stands exactly once."""
        if projects is not None:
            times = self.column.groupby([projects, self.column]).size()
            self.singly = times[times == 1].groupby(level=-1).size()

    def form(self, value: str) -> str:
        """Give what counts as the same value."""
        return bare(value) if self.apart else folded(bare(value))

    def share(self, value: str) -> float:
        """Give the share of the projects in which a value stands exactly once."""
        n = 0 if self.projects is None else self.projects.nunique()
        return float(self.singly.get(self.form(value), 0) / n) if n else 0.0

    def singles(self, values: Iterable[str]) -> bool:
        """Say whether values stand at most once in nearly all projects in which they stand."""
        said = self.counts[[*{self.form(value) for value in values}]].sum()
        alone = sum(self.singly.get(form, 0) for form in {*map(self.form, values)})
        return bool(alone >= ONCE * said)

    def once(
        self, values: Sequence[str], known: Mapping[str, str | None], *, some: bool = False
    ) -> dict[str, float]:
        """Give the values that stand exactly once in nearly all projects, with that share.

        The others are known partners, or occur more often; of a pair of unknown ones there is one.
        With ``some`` it is enough that one of the others occurs more often.
        """
        if self.projects is None or not values:
            return {}
        n = self.projects.nunique()
        if n < ENOUGH or len(self.column) <= n:
            return {}
        share = {value: self.share(value) for value in values}
        rivals = {self.form(v) for v, role in known.items() if role is None or v in values}
        once = {value: one for value, one in share.items() if one >= ONCE}
        often = rivals - {*map(self.form, once)}
        return {
            value: one
            for value, one in once.items()
            if (any if some and often else all)(
                self.counts[other] > self.counts[self.form(value)] for other in often
            )
        }


def presides(value: str) -> bool:
    """Say whether a value is a word for who presides: the lead, where the others are members.

    >>> presides("Voorzitter"), presides("chair"), presides("Member")
    (True, True, False)
    """
    return plain(value) in _PRESIDING


def at_most_once(column: pd.Series, projects: pd.Series, values: Iterable[str]) -> bool:
    """Say whether nearly no project has one of the values twice."""
    return _Times(column, projects, apart=False).singles(values)


def offered(column: pd.Series, projects: pd.Series) -> tuple[Other, ...]:
    """Offer each value of a column as the one that leads, where it is not known to hold roles."""
    return _offered(distinct(column), _Times(column, projects, apart=False))


def standing_once(column: pd.Series, projects: pd.Series) -> list[str]:
    """Give the values that stand exactly once in nearly all projects, and less often than others."""
    values = distinct(column)
    times = _Times(column, projects, apart=False)
    return list(times.once(values, dict.fromkeys(values), some=True))


_PRESIDING = WORDS.headers("presiding")["words"]
_ANSWERS = WORDS.answers["yes"] | WORDS.answers["no"]


def _signs(values: Sequence[str], told: Mapping[str, str]) -> tuple[str, ...]:
    """Give the two marks of a matrix that are mere signs: one of them may be for who leads."""
    signs = [value for value in values if bare(value) not in told and folded(bare(value)) in _PLAIN]
    return tuple(signs) if len({*map(bare, values)}) == PAIR else ()


def _letters(values: Sequence[str], told: Mapping[str, str]) -> tuple[str, ...]:
    """Give the single letters of a column that has nothing else: "P" is a partner here, a lead there."""
    if len(values) < PAIR or not all(len(value) == 1 and value.isalpha() for value in values):
        return ()
    return tuple(value for value in values if value not in told)


_PLAIN = frozenset(
    sign
    for sign in (WORDS.crosses[PARTNER] | WORDS.answers["yes"]) - WORDS.roles[PARTNER]
    if len(sign) == 1
)
"""Signs that say "takes part", whatever the role."""


def _twins(values: Iterable[str]) -> bool:
    """Say whether there are two marks, which nothing but the case tells apart."""
    marks = {*map(bare, values)}
    return len(marks) == PAIR and len({*map(folded, marks)}) == 1


def _asked(
    values: Sequence[str], column: str, lead_values: str | Iterable[str], *, exactly: bool
) -> Roles:
    form = str if exactly else folded
    given = [lead_values] if isinstance(lead_values, str) else list(map(str, lead_values))
    wanted = {form(value): value for value in given}
    meaning: dict[str, str] = {v: LEAD if form(v) in wanted else PARTNER for v in values}
    there = {*map(form, values)}
    faults = [
        Fault("lead-value", wanted[one], "", None, column) for one in wanted if one not in there
    ]
    return Roles(meaning, ASKED, faults=tuple(faults))


def _role(value: str, *, crosses: bool) -> str | None:
    """Give the role that a value means in some language; None where nobody knows.

    In a matrix an answer such as "yes" is a cross.
    """
    plain = folded(bare(value)) if crosses else folded(value)
    if crosses:
        if plain in WORDS.crosses[LEAD]:
            return LEAD
        if plain in WORDS.crosses[PARTNER] | WORDS.answers["yes"]:
            return PARTNER
    return next((role for role, words in WORDS.roles.items() if plain in words), None)
