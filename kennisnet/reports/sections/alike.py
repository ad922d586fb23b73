"""Projects that look alike, because of whom they share."""

from __future__ import annotations

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.words import NOTHING
from kennisnet.texts.wording import shown_value

TOP = 10


def _pairs(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    return with_names(numbers.pairs, {"a": name, "b": name})


def _projects(numbers: Numbers) -> pd.DataFrame:
    title = numbers.net.projects["name"]
    return with_names(numbers.alike, {"a": title, "b": title})


@section(
    80,
    needs=["alike", "pairs", "members", "spoor"],
    tables={"pairs": _pairs, "projects_alike": _projects},
)
def alike(numbers: Numbers) -> list[Block]:
    """List the pairs of projects with the strongest overlap."""
    words = numbers.words
    ends = numbers.alike[["a", "b"]].head(TOP).itertuples(index=False, name=None)
    rows = tuple(
        (
            words.title(a),
            words.title(b),
            words.listed(sorted(numbers.members[a] & numbers.members[b])),
            _same(numbers, a, b),
        )
        for a, b in ends
    )
    columns = (
        Column(words.text("project")),
        Column(words.text("other-project")),
        Column(words.text("shared")),
        Column(words.text("same-spoor")),
    )
    tables = numbers.pairs, numbers.alike
    why = [Paragraph(table.attrs["too_large"]) for table in tables if "too_large" in table.attrs]
    return [Paragraph(words.text("alike")), *dict.fromkeys(why), Table(columns, rows)]


def _same(numbers: Numbers, a: str, b: str) -> str:
    """Say whether two projects have the same spoor, where any spoor is known."""
    if not numbers.knows("projects", "spoor"):
        return NOTHING
    return shown_value(bool(numbers.spoor[a] == numbers.spoor[b]), numbers.lang)
