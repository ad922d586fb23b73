"""What can be told at all: how many pairs share enough, which are beyond chance, which are not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pandas as pd

from kennisnet.chance.verdicts import threshold
from kennisnet.listing import against_chance, names_of, verdicts
from kennisnet.network import records
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.sections.alike import TOP as ALIKE
from kennisnet.texts import say

TOP = 10


def _known(numbers: Numbers) -> bool:
    return linked(numbers) and not chances.too_large(numbers.net)


def _table(of: str, numbers: Numbers) -> pd.DataFrame:
    """List the pairs that share something, or are beyond chance: the others say nothing."""
    found = getattr(numbers, of)
    if found is None:
        return pd.DataFrame(columns=["a", "b", "shared", "expected", "verdict"])
    listed = found[(found["shared"] > 0) | found["verdict"].isin(["more", "less"])]
    return against_chance(listed, names_of(numbers.net))


TABLES = {
    "testable_pairs": partial(_table, "tested"),
    "testable_projects": partial(_table, "tested_alike"),
}


@section(
    84, part="appendix", needs=["tested", "tested_alike", "lookalikes"], tables=TABLES, when=_known
)
def testable(numbers: Numbers) -> list[Block]:
    """Say of how many pairs anything can be told, name those beyond chance, judge the look-alikes."""
    words, pairs, projects = numbers.words, numbers.tested, numbers.tested_alike
    if pairs is None or projects is None:
        return [Paragraph(words.text("chance-not-asked"))]
    return [
        Paragraph(words.text("testable")),
        *_of_pairs(pairs, "pairs", numbers),
        *_of_pairs(projects, "projects", numbers, said=chances.beyond(pairs).empty),
        *_of_listed(projects, numbers),
    ]


def _of_pairs(
    found: pd.DataFrame, kind: str, numbers: Numbers, *, said: bool = False
) -> Iterator[Block]:
    """Count the pairs and list those beyond chance; ``said``: what it means if there are none."""
    words, counts = numbers.words, verdicts(found)
    some, little = chances.beyond(found), counts["n"] - counts["tested"]
    told = [words.text(f"testable-{kind}", little=little, **counts)]
    if counts["tested"]:
        if counts["tested"] > 1:
            told.append(words.text("testable-bar", n=_over_the_bar(found)))
        counts["rest"] -= little
        told.append(words.text(f"testable-{'none' if some.empty else 'found'}", **counts))
    if counts["tested"] and some.empty and not said:
        told.append(words.text("testable-nothing"))
    yield Paragraph(" ".join(told))
    if some.empty:
        return
    of = "projects" if kind == "pairs" else "institutions"
    last = (words.text("that-is"), words.text("hangs", of=of))
    columns = (*_ends(kind, numbers), *map(Column, last))
    rows = tuple(
        (
            *_pair(row, kind, numbers),
            say(f"verdict-{row['verdict']}", numbers.lang),
            _called(row["hangs_on"], "projects" if kind == "pairs" else "pairs", numbers),
        )
        for row in records(some.head(TOP))
    )
    yield Table(columns, rows, more=f"testable_{kind}", total=len(some))
    yield Paragraph(f"{words.text('chance-hanging', of=of)} {words.text('chance-alarms')}")


def _over_the_bar(found: pd.DataFrame) -> int:
    """Count the pairs that could be more than chance by themselves, as many as are looked at.

    The first of a family is beyond chance at a p of alpha / family (`verdicts.threshold`).
    """
    least = threshold(found.attrs["alpha"], 1, found.attrs["family"][0])
    return int((found["q"].notna() & (found["p_least"] <= least)).sum())


def _of_listed(found: pd.DataFrame, numbers: Numbers) -> Iterator[Block]:
    """Say of each pair that the report lists as look-alikes what it is beside chance."""
    if numbers.lookalikes is None or numbers.lookalikes.empty:
        return
    listed = numbers.lookalikes[["a", "b"]].head(ALIKE).merge(found, on=["a", "b"], how="left")
    words = numbers.words
    counts = verdicts(listed)
    counts["little"] = counts["n"] - counts["tested"]
    counts["rest"] -= counts["little"]
    yield Paragraph(words.text("testable-alike", **counts))
    rows = tuple(
        (*_pair(row, "projects", numbers), say(_key(row["verdict"]), numbers.lang))
        for row in records(listed)
    )
    yield Table((*_ends("projects", numbers), Column(words.text("that-is"))), rows)


def _key(verdict: Any) -> str:
    return f"verdict-{str(verdict).replace(' ', '-')}"


def _ends(kind: str, numbers: Numbers) -> tuple[Column, ...]:
    text = numbers.words.text
    ends = ("column-name", "with-whom") if kind == "pairs" else ("project", "other-project")
    counts = (Column(text(f"share-{kind}"), numeric=True), Column(text("by-chance"), numeric=True))
    return (*(Column(text(end)) for end in ends), *counts)


def _pair(row: dict[str, Any], kind: str, numbers: Numbers) -> tuple[str, ...]:
    words = numbers.words
    return (
        *(_called(row[end], kind, numbers) for end in ("a", "b")),
        words.number(row["shared"]),
        chances.about(row["expected"], words),
    )


def _called(one: Any, kind: str, numbers: Numbers) -> str:
    words = numbers.words
    return words.name(str(one)) if kind == "pairs" else words.title(str(one))
