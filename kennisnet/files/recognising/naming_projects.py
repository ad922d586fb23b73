"""Which column names the projects where no header says so: the first words, a theme that never recurs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.files.recognising.headers import read_header
from kennisnet.files.recognising.hints import could_be_names, first_words, own_words

GROUPS = ("programme", "spoor")
"""What heads several projects, as a rule; where it never recurs it can be the projects themselves."""


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
    partner also one that does. What a header calls a remark, a place or a person is no name
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
        named = [h for h in [*words, *groups] if could_be_names(frame[h])]
        alone = headers.get("role") and named == groups and len(groups) == 1
        return Named(groups[0], "only-names") if alone else Named()
    who = [header for field in ("lead", "partners") for header in headers.get(field, ())]
    apart = [header for header in groups if own_words(frame[header]) and _once(frame[header])]
    allowed = {*(words if apart else free)}
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


def _once(column: pd.Series) -> bool:
    """Say whether nothing stands in a column twice."""
    return not column.dropna().duplicated().any()
