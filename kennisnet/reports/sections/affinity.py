"""Groups that meet more, or less, often than chance gives."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pandas as pd

from kennisnet.listing import against_chance, names_of, verdicts
from kennisnet.network import records
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import Words
from kennisnet.texts import say

TOP = 10


def _known(numbers: Numbers) -> bool:
    """Say whether there are groups to compare."""
    there = bool(chances.groupings(numbers.net))
    return linked(numbers) and there and not chances.too_many(numbers.net)


def _table(by: str, numbers: Numbers) -> pd.DataFrame:
    if by not in numbers.meetings:
        return pd.DataFrame(columns=["a", "b", "observed", "expected", "verdict"])
    return against_chance(numbers.meetings[by], names_of(numbers.net))


TABLES = {f"affinity_{by}": partial(_table, by) for by in chances.GROUPS}


@section(82, part="appendix", needs=["meetings", "open_lists"], tables=TABLES, when=_known)
def affinity(numbers: Numbers) -> list[Block]:
    """List the pairs of groups that are beyond chance, and say what nothing beyond it means."""
    words = numbers.words
    if not numbers.meetings:
        return [Paragraph(words.text("chance-not-asked"))]
    blocks = [block for by in numbers.meetings for block in _told(by, numbers)]
    found = numbers.meetings.values()
    blocks += map(Paragraph, chances.otherwise(found, words, lambda row: _pair(row, words)))
    listed = numbers.open_lists
    less = any((found["verdict"] == "less").any() for found in numbers.meetings.values())
    if less and listed:
        counts = {"n": listed, "all": len(numbers.net.projects)}
        blocks.append(Paragraph(words.text("affinity-open", **counts)))
    return blocks


def _pair(row: dict[str, Any], words: Words) -> str:
    one, other = (chances.group(row[end], words) for end in ("a", "b"))
    return words.text("affinity-pair", one=one, other=other)


def _told(by: str, numbers: Numbers) -> Iterator[Block]:
    words, found = numbers.words, numbers.meetings[by]
    counts = verdicts(found)
    counts["beyond"] = counts["more"] + counts["less"]
    yield Paragraph(
        f"{words.text(f'affinity-{by}')} {words.text(f'affinity-found-{by}', **counts)}"
    )
    some = chances.beyond(found)
    if some.empty:
        return
    columns = (
        Column(words.text(f"affinity-one-{by}")),
        Column(words.text(f"affinity-other-{by}")),
        Column(words.text("counted"), numeric=True),
        Column(words.text(f"affinity-projects-{by}"), numeric=True),
        Column(words.text("by-chance"), numeric=True),
        Column(words.text("that-is")),
        Column(words.text("hangs", of="projects")),
    )
    rows = tuple(_row(row, numbers) for row in records(some.head(TOP)))
    yield Table(columns, rows, more=f"affinity_{by}", total=len(some))
    yield Paragraph(f"{words.text('chance-hanging', of='projects')} {words.text('chance-alarms')}")


def _row(row: dict[str, Any], numbers: Numbers) -> tuple[str, ...]:
    words = numbers.words
    one, other = (chances.group(row[end], words) for end in ("a", "b"))
    return (
        one,
        words.text("each-other") if row["a"] == row["b"] else other,
        words.number(row["observed"]),
        words.number(row["projects"]),
        chances.about(row["expected"], words),
        say(f"verdict-{row['verdict']}", numbers.lang),
        words.title(str(row["hangs_on"])),
    )
