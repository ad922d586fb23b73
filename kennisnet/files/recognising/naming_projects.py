"""Which column names the projects where no header says so: the first words, a theme that never recurs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.files.recognising.evidence import is_number
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.hints import (
    NEARLY_ALL,
    codes_in,
    could_be_names,
    first_words,
    own_words,
    persons_in,
)
from kennisnet.files.recognising.key import steady_both
from kennisnet.naming.dates import is_date
from kennisnet.network.cells import distinct

GROUPS = ("programme", "spoor")
"""What heads several projects, as a rule; where it never recurs it can be the projects themselves."""

LOOKED_AT = 500
"""So many different cells of a column are looked at."""


@dataclass(frozen=True)
class Named:
    """The column that names the projects and why; or those that could, the likeliest first."""

    header: str | None = None
    reason: str = ""
    offered: Sequence[str] = field(default_factory=list)


def names_projects(
    frame: pd.DataFrame,
    headers: Mapping[str, Sequence[str]],
    asked: Collection[str],
    free: Sequence[str],
) -> Named:
    """Find the column that names the projects; ``free`` are used for nothing in ``headers``.

    Words of its own in each row before who takes part are a name. So is a theme or a programme
    that never recurs, unless another free column has its own words too; with a row for each
    partner also one that does, and what goes one to one with a code. What a header calls a remark, a place or a person is no name
    beside it. Beside a code, another in each row, persons are none either. Fields that were
    ``asked`` for stay what they are.

    >>> table = pd.DataFrame({"Thema": ["Kust", "Wind"], "Wie": ["UL", "UL"], "Nu": ["af", "nieuw"]})
    >>> names_projects(table, {"spoor": ["Thema"], "lead": ["Wie"]}, (), ["Nu"]).offered
    ['Thema', 'Nu']
    >>> names_projects(table, {"spoor": ["Thema"], "lead": ["Wie"]}, (), []).header
    'Thema'
    """
    groups = [h for field in GROUPS if field not in asked for h in headers.get(field, ())]
    words = [header for header in free if not read_header(header).elsewhere]
    if headers.get("institution") or headers.get("institution_name"):
        if headers.get("project"):
            return _of_code(frame, headers["project"], words, groups)
        known = bool(headers.get("role"))
        return _of_rows(frame, words, groups) if known else Named()
    codes = headers.get("project", ())
    if any(frame[header].dropna().duplicated().any() for header in codes):
        return Named()  # several rows of a project: what differs within it is no name
    if codes:
        words = [header for header in words if not persons_in(frame[header])]
    who = [header for field in ("lead", "partners") for header in headers.get(field, ())]
    lead = headers.get("lead", ())
    apart = [header for header in groups if _apart(frame, header, lead)]
    allowed = {*(words if apart or codes else free)}
    if first := first_words(frame, who, [h for h in frame.columns if h not in allowed]):
        return Named(first, "first-words")
    rivals = [header for header in words if own_words(frame[header])]
    if len(apart) == 1 and not rivals:
        return Named(apart[0], "theme-apart")
    return Named(offered=[*apart, *rivals] if apart else _in_doubt(frame, free, words, groups))


def _of_code(
    frame: pd.DataFrame, codes: Sequence[str], words: Sequence[str], groups: Sequence[str]
) -> Named:
    """Take the column of words each of which goes with one code, where codes have several rows.

    Of several that beside the code; a theme or a programme only where there is no other.
    """
    if len(codes) != 1 or not frame[codes[0]].dropna().duplicated().any():
        return Named()
    if not codes_in(frame[codes[0]]) and could_be_names(frame[codes[0]]):
        return Named()  # words already
    for tried in (words, groups):
        found = [header for header in tried if _names_code(frame, codes[0], header)]
        beside = [*frame.columns].index(codes[0]) + 1
        near = [header for header in found if len(found) == 1 or frame.columns[beside] == header]
        if near:
            return Named(near[0], "name-of-code")
    return Named()


def _names_code(frame: pd.DataFrame, code: str, header: str) -> bool:
    column = frame[header]
    if not could_be_names(column) or codes_in(column) or persons_in(column):
        return False
    full = column.notna().mean() >= NEARLY_ALL and len(distinct(column)) > 1
    return bool(full and steady_both(frame, code, header) == 1)


def _of_rows(frame: pd.DataFrame, words: Sequence[str], groups: Sequence[str]) -> Named:
    """Take the one theme for the project of each row, where no other column says anything."""
    heads = [header for header in groups if could_be_names(frame[header])]
    alone = len(heads) == 1 and not any(_says(frame[header]) for header in words)
    return Named(heads[0], "only-names") if alone else Named()


def _in_doubt(
    frame: pd.DataFrame, free: Sequence[str], words: Sequence[str], groups: Sequence[str]
) -> list[str]:
    """Give themes that recur and what else could name projects, where that is remarks or not full."""
    likely = [header for header in free if could_be_names(frame[header])]
    heads = [header for header in groups if could_be_names(frame[header])]
    fullest = max((int(frame[header].count()) for header in heads), default=0)
    sure = any(header in words and frame[header].count() >= fullest for header in likely)
    return [*heads, *likely] if heads and likely and not sure else []


def _says(column: pd.Series) -> bool:
    """Say whether a column holds more than numbers and dates."""
    return not all(is_number(text) or is_date(text) for text in distinct(column)[:LOOKED_AT])


def _apart(frame: pd.DataFrame, header: str, lead: Sequence[str]) -> bool:
    """Say whether each row has words of its own in a column; one without a lead too may go on."""
    rows = frame[[header, *lead]].notna().any(axis=1)
    return own_words(frame.loc[rows, header]) and not frame[header].dropna().duplicated().any()
