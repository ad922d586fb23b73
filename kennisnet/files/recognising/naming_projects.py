"""Which column names the projects where no header says so: the first words, a theme that never recurs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.files.recognising.evidence import is_number
from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.hints import could_be_names, first_words, own_words, persons_in
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
    partner also one that does. Beside a code persons are no name. What a header calls a remark, a place or a person is no name
    beside it. Fields that were ``asked`` for stay what they are.

    >>> table = pd.DataFrame({"Thema": ["Kust", "Wind"], "Wie": ["UL", "UL"], "Nu": ["a", "b"]})
    >>> names_projects(table, {"spoor": ["Thema"], "lead": ["Wie"]}, (), ["Nu"]).offered
    ['Thema', 'Nu']
    >>> names_projects(table, {"spoor": ["Thema"], "lead": ["Wie"]}, (), []).header
    'Thema'
    """
    groups = [h for field in GROUPS if field not in asked for h in headers.get(field, ())]
    words = [header for header in free if not read_header(header).elsewhere]
    if headers.get("institution") or headers.get("institution_name"):
        heads = [header for header in groups if could_be_names(frame[header])]
        coded = headers.get("project") or any(map(_says, (frame[header] for header in words)))
        alone = headers.get("role") and not coded and len(heads) == 1
        return Named(heads[0], "only-names") if alone else Named()
    if coded := bool(headers.get("project")):
        words = [header for header in words if not persons_in(frame[header])]
    who = [header for field in ("lead", "partners") for header in headers.get(field, ())]
    lead = headers.get("lead", ())
    apart = [header for header in groups if _apart(frame, header, lead)]
    allowed = {*(words if apart or coded else free)}
    if first := first_words(frame, who, [h for h in frame.columns if h not in allowed]):
        return Named(first, "first-words")
    rivals = [header for header in words if own_words(frame[header])]
    if len(apart) == 1 and not rivals:
        return Named(apart[0], "theme-apart")
    if apart:
        return Named(offered=[*apart, *rivals])
    likely = [header for header in free if could_be_names(frame[header])]
    heads = [header for header in groups if could_be_names(frame[header])]
    fullest = max((int(frame[header].count()) for header in heads), default=0)
    if any(header in words and frame[header].count() >= fullest for header in likely):
        return Named()
    return Named(offered=[*heads, *likely] if heads and likely else [])


def _says(column: pd.Series) -> bool:
    """Say whether a column holds more than numbers and dates."""
    return not all(is_number(text) or is_date(text) for text in distinct(column)[:LOOKED_AT])


def _apart(frame: pd.DataFrame, header: str, lead: Sequence[str]) -> bool:
    """Say whether each row has words of its own in a column; one without a lead too may go on."""
    rows = frame[[header, *lead]].notna().any(axis=1)
    return own_words(frame.loc[rows, header]) and not frame[header].dropna().duplicated().any()
