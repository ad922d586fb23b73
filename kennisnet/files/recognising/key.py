"""What tells projects apart: a code, a name, either with its programme, or the row itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.because import Because, Other

NEARLY_ALWAYS = 0.99
"""A code tells projects apart where so many of its values go with one name and programme."""
OFTEN, MOSTLY_ONE = 3, 0.1
"""A column that differs within so many keys, and so large a part, tells nothing of projects."""
PARTS, PARTS_OF_OTHERS = 1.5, 0.8
"""A project of parts has so many rows on average, and so many of such projects several institutions."""
SEVERAL_ROWS = 1.3
"""With so many rows a project, on average, a row of a table of projects is a part of one."""


@dataclass(frozen=True)
class Key:
    """The columns that together tell projects apart; ``by_row``: every row is one of its own."""

    columns: tuple[str, ...]
    because: Because
    by_row: bool = False
    others: tuple[Other, ...] = ()


def key_of_rows(
    frame: pd.DataFrame, codes: Sequence[str], name: str | None, programme: str | None
) -> Key | None:
    """Give what tells projects apart in a table with a row for each participation.

    It is the first of a code, a code within its programme, a name, a name within its programme,
    for which the name and the programme are always the same (for a code: nearly always). A code
    that no two rows share, while names recur, numbers the rows. Nothing does for sure where names
    never recur, and a code of which they differ does: then no project would have two partners.
    """
    for columns in _candidates(codes, name, programme):
        if columns[-1] == name and any(_numbers_rows(frame, [name], code) for code in codes):
            return None
        rest = [c for c in (name, programme) if c and c not in columns]
        coded = columns[0] != name
        if coded and name and _numbers_rows(frame, columns, name):
            continue
        share = min((steady(frame, columns, one) for one in rest), default=1.0)
        if share >= (NEARLY_ALWAYS if coded else 1.0):
            return Key(columns, _why(columns, rest))
    return None


def key_of_projects(
    frame: pd.DataFrame, codes: Sequence[str], name: str | None, programme: str | None
) -> Key | None:
    """Give what tells projects apart in a table with a row for each project.

    The first of a code, a name, either within its programme, that no two rows share. Where all
    are shared: a code of which all rows have one name; else the rows of a project that takes
    several of them belong together, and otherwise every row is a project.
    """
    tried = list(_candidates(codes, name, programme))
    if not tried:
        return None
    for columns in tried:
        here = frame[list(columns)].dropna()
        if not here.duplicated().any():
            return Key(columns, Because("key-unique", {"columns": " + ".join(columns)}))
    for columns in (one for one in tried if name and name not in one):
        rest = [c for c in (name, programme) if c and c not in columns]
        if all(steady(frame, columns, one) == 1 for one in rest):
            return Key(columns, _why(columns, rest))
    columns = (name,) if name else tried[0]
    here = frame[list(columns)].dropna()
    times = len(here) / max(len(here.drop_duplicates()), 1)
    by_row = times < SEVERAL_ROWS
    double = here[here.duplicated()].iloc[0].str.cat(sep=" + ")
    because = Because("key-by-row" if by_row else "key-several-rows", {"example": double})
    return Key(columns, because, by_row=by_row)


def _candidates(
    codes: Sequence[str], name: str | None, programme: str | None
) -> Iterator[tuple[str, ...]]:
    for one in [*codes, *([name] if name else [])]:
        yield (one,)
        if programme:
            yield (programme, one)


def no_keys(grid: Grid, codes: Sequence[str]) -> Iterator[Note]:
    """Note columns of codes that could tell projects apart and do not."""
    for code in codes:
        said = grid.frame[code].dropna()
        for example in said[said.duplicated()].head(1):
            yield Note("code-no-key", code, grid.file, None, code, {"example": str(example)})


def steady(frame: pd.DataFrame, columns: Sequence[str], of: str) -> float:
    """Give the share of keys of which all rows say the same in a column."""
    keys = _different(frame, columns, of)
    return float((keys == 1).mean()) if len(keys) else 1.0


def steady_both(frame: pd.DataFrame, one: str, other: str) -> float:
    """Give the smaller share of two columns of which each key goes with one of the other."""
    return min(steady(frame, [a], b) for a, b in ((one, other), (other, one)))


def parts_of_projects(
    frame: pd.DataFrame, codes: Sequence[str], names: Sequence[str], who: Sequence[str]
) -> bool:
    """Say whether rows with codes of their own are parts of projects, each of another institution.

    Every row says in which project, most projects have several rows, and these name another one.

    >>> rows = {"No": ["1a", "1b", "2a", "2b"], "Plan": ["A", "A", "B", "B"], "Who": list("xyxz")}
    >>> table = pd.DataFrame(rows)
    >>> [parts_of_projects(table, ["No"], [name], ["Who"]) for name in ("Plan", "No")]
    [True, False]
    """
    own = any(not frame[code].duplicated().any() for code in codes)
    return own and any(
        frame[name].notna().all()
        and len(frame) >= PARTS * frame[name].nunique()
        and differs(frame, name, one) >= PARTS_OF_OTHERS
        for name in names
        for one in who[:1]
    )


def varies(frame: pd.DataFrame, columns: Sequence[str], of: str) -> bool:
    """Say whether a column often differs within a key, so that it is no slip."""
    keys = _different(frame, columns, of)
    return int((keys > 1).sum()) >= OFTEN and float((keys > 1).mean()) >= MOSTLY_ONE


def differs(frame: pd.DataFrame, column: str, of: str) -> float:
    """Give the share of the keys that several rows have in which a column differs; 0 without any."""
    rows = frame[column].value_counts()
    keys = _different(frame, [column], of)
    several = keys[keys.index.isin(rows[rows > 1].index)]
    return float((several > 1).mean()) if len(several) else 0.0


def _different(frame: pd.DataFrame, columns: Sequence[str], of: str) -> pd.Series:
    said = frame[[*columns, of]].dropna(subset=[of]).drop_duplicates()
    return said.groupby(list(columns), sort=False, observed=True).size()


def _numbers_rows(frame: pd.DataFrame, columns: Sequence[str], name: str) -> bool:
    once = not frame[list(columns)].dropna().duplicated().any()
    return once and bool(frame[name].dropna().duplicated().any())


def _why(columns: Sequence[str], rest: Sequence[str]) -> Because:
    values = {"columns": " + ".join(columns), "rest": ", ".join(rest)}
    return Because("key-steady" if rest else "key-only", values)
