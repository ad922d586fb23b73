"""Projects that look alike, because of whom they share."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from kennisnet.listing import look_alike, with_names
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.words import NOTHING
from kennisnet.texts.wording import shown_value

TOP = 10


CONTENT = 10


def _pairs(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    return with_names(numbers.pairs, {"a": name, "b": name})


def _projects(numbers: Numbers) -> pd.DataFrame:
    title = numbers.net.projects["name"]
    return with_names(numbers.alike, {"a": title, "b": title})


def _lookalikes(numbers: Numbers) -> pd.DataFrame:
    found = numbers.lookalikes
    if found is None:
        return pd.DataFrame(columns=["a", "b", "shared", "reading"])
    return look_alike(found, numbers.net)


@section(
    80,
    needs=["alike", "lookalikes", "pairs", "members", "spoor"],
    tables={"pairs": _pairs, "projects_alike": _projects, "lookalikes": _lookalikes},
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
    told = Paragraph(words.text("alike"))
    return [told, *dict.fromkeys(why), Table(columns, rows), *_in_content(numbers)]


def _in_content(numbers: Numbers) -> Iterator[Block]:
    """List the pairs that are about the same, and say what partners tell of projects."""
    found = numbers.lookalikes
    if found is None:
        return
    words = numbers.words
    yield Paragraph(found.attrs["said"])
    if found.empty:
        return
    yield Paragraph(words.text("alike-content"))
    rows = tuple(
        (words.title(row["a"]), words.title(row["b"]), row["reading"])
        for row in records(found.head(CONTENT))
    )
    ends = ("project", "other-project")
    columns = (*(Column(words.text(end)) for end in ends), Column(words.text("reading")))
    yield Table(columns, rows, more="lookalikes", total=len(found))


def _same(numbers: Numbers, a: str, b: str) -> str:
    """Say whether two projects have the same spoor, where any spoor is known."""
    if not numbers.knows("projects", "spoor"):
        return NOTHING
    return shown_value(bool(numbers.spoor[a] == numbers.spoor[b]), numbers.lang)
