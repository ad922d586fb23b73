"""What was read of a table, before it becomes a network; and what wide and long tables share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.columns import OF_PROJECTS, Understood, formal
from kennisnet.files.dates import dated
from kennisnet.files.grid import Grid
from kennisnet.files.headers import apart
from kennisnet.files.register import Alike, Meaning
from kennisnet.files.values import as_numbers, one_each
from kennisnet.naming import readable_ids
from kennisnet.network.cells import column_at, distinct, each_text

T = TypeVar("T")
STRICT = ("spoor",)
"""What is counted with: rows of a project that disagree in it are a fault."""


@dataclass(frozen=True)
class Who:
    """Whom each participation means: every meaning once, and for each row the place of its own."""

    meant: Sequence[Meaning]
    at: np.ndarray

    @classmethod
    def each(cls, meanings: Sequence[Meaning]) -> Who:
        """Take the meanings of the rows one by one."""
        places = {one: place for place, one in enumerate(dict.fromkeys(meanings))}
        return cls(list(places), np.array([places[one] for one in meanings], dtype=int))

    def told(self, say: Callable[[Meaning], T]) -> list[T]:
        """Give for each row what is to be said of its meaning; it is worked out once for each."""
        said = [say(one) for one in self.meant]
        return [said[place] for place in self.at.tolist()]

    def ids(self, new: Mapping[str, str], index: pd.Index) -> pd.Series:
        """Give for each row the id of its meaning; ``new`` are those of newcomers, by their keys."""
        if isinstance(self.meant, Alike):
            ones = self.meant.ones
            said = [*ones] if self.meant.by_table else [new[one] for one in ones]
        else:
            said = [m.institution if m.by_table else new[m.institution] for m in self.meant]
        same, ids = pd.factorize(np.array(said, dtype=object))
        return column_at(same[self.at], ids, index)

    def __add__(self, others: Who) -> Who:
        """Put rows below these."""
        at = np.concatenate([self.at, others.at + len(self.meant)])
        return Who([*self.meant, *others.meant], at)


@dataclass(frozen=True)
class Draft:
    """What was read, before it becomes a network.

    ``participations`` has one row a mention, in the order of the cells; ``who`` says for each of
    them who is meant, and ``institutions`` what its row says about the institution itself.
    ``coded``: whether the table has codes for its projects, rather than names alone.
    """

    projects: Grid
    participations: Grid
    institutions: Grid
    who: Who
    faults: list[Fault]
    notes: list[Note]
    coded: bool


def with_codes(grid: Grid, understood: Understood) -> tuple[Grid, pd.Series]:
    """Give the rows that name a project, and the id of each: its code, or made of its name.

    A row with a name and no code has the code of the project of that name, if there is one.
    """
    column = understood.columns["project"]
    grid = _named_for_code(grid, understood)
    missing = grid.frame[column].isna().to_numpy()
    if missing.any():
        rows = grid.numbers[missing].tolist()
        faults = [Fault("project-missing", "", grid.file, n, column) for n in rows]
        grid = grid.at(np.flatnonzero(~missing))
        grid = replace(grid, faults=(*grid.faults, *faults))
    values = grid.frame[column]
    if understood.coded and not understood.by_row:
        return grid, values
    if understood.by_row:
        further = np.isin(grid.numbers, list(understood.continued))
        told = _told_apart(grid.frame, values.tolist(), further)
        values = pd.Series(told, values.index, dtype="str")
    ids = readable_ids(distinct(values))
    return grid, each_text(values, ids.__getitem__)


def _named_for_code(grid: Grid, understood: Understood) -> Grid:
    """Fill the codes that are blank beside a name: with that name's one code, else from the name."""
    column, name = understood.columns["project"], understood.get("name")
    if not understood.coded or name is None or name == column:
        return grid
    codes, names = grid.frame[column], grid.frame[name]
    blank = codes.isna() & names.notna()
    if not blank.any():
        return grid
    pairs = grid.frame.loc[codes.notna(), [column, name]].drop_duplicates()
    known = pairs.drop_duplicates(name, keep=False).set_index(name)[column]
    without = names[blank & ~names.isin(known.index)]
    ids = readable_ids(distinct(without), distinct(codes))
    made = names[blank].map(known).fillna(names[blank].map(ids))
    return replace(grid, frame=grid.frame.assign(**{column: codes.where(~blank, made)}))


def _told_apart(frame: pd.DataFrame, names: Sequence[str], further: np.ndarray) -> list[str]:
    """Give rows of one name a number, in the order of what else they say.

    The order of the rows makes no difference. ``further`` rows go with the row above.
    """
    told = list(frame.fillna("").itertuples(index=False, name=None))
    seen: Counter[str] = Counter()
    numbered = list(names)
    for place in sorted(np.flatnonzero(~further).tolist(), key=told.__getitem__):
        name = numbered[place]
        seen[name] += 1
        if seen[name] > 1:
            numbered[place] = f"{name} ({seen[name]})"
    for place in np.flatnonzero(further).tolist():
        numbered[place] = numbered[place - 1]
    return numbered


def project_table(
    grid: Grid,
    understood: Understood,
    codes: pd.Series,
    open_codes: Iterable[str],
    others: Iterable[str],
    *,
    first_wins: bool,
) -> tuple[Grid, list[Fault], list[Note]]:
    """Give one row for each project, with all columns except those that say something of others."""
    told = understood.those(*OF_PROJECTS)
    known = {name: grid.frame[column] for name, column in told.items()}
    used = {*others, *told.values(), understood.columns["project"]}
    further = [column for column in grid.frame.columns if column not in used]
    more = {
        name: as_numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
        for column, name in apart(further, {"id", *known, *formal("projects")}).items()
    }
    # At once: column by column is slow, and `concat` makes columns that `coded` does not know again.
    frame = pd.DataFrame(known | more, index=grid.frame.index)
    headers = {**told, "id": understood.columns["project"]}
    frame, unread = dated(frame, headers, grid.file)
    table, faults, notes = one_each(
        replace(grid, frame=frame, headers=headers), codes, STRICT, first_wins=first_wins
    )
    return replace(table, frame=_opened(table.frame, open_codes)), faults, [*unread, *notes]


def _opened(projects: pd.DataFrame, open_codes: Iterable[str]) -> pd.DataFrame:
    """Let the lists of some projects be open, whatever the table says of them."""
    ends_open = projects.index.isin(frozenset(open_codes))
    said = projects.get("open_ended", pd.Series("false", projects.index, dtype="str"))
    return projects.assign(open_ended=said.fillna("false").mask(ends_open, "true"))
