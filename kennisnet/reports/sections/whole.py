"""What the whole network shows beside chance: a few figures that its numbers do not fix."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from kennisnet.metrics.against import TAIL
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section


def _known(numbers: Numbers) -> bool:
    return linked(numbers) and not chances.unsearched(numbers.net)


def _table(numbers: Numbers) -> pd.DataFrame:
    if numbers.whole is None:
        return pd.DataFrame(columns=["figure", "value", "mean"])
    return numbers.whole.reset_index()


@section(88, needs=["whole"], tables={"whole": _table}, when=_known)
def whole(numbers: Numbers) -> list[Block]:
    """List the figures with what chance gives, and say what that shows."""
    words, found = numbers.words, numbers.whole
    if found is None:
        return [Paragraph(words.text("chance-not-asked"))]
    rows = tuple(_rows(found, numbers))
    heads = ("whole-figure", "here", "by-chance", "whole-range", "that-is")
    columns = tuple(Column(words.text(key), numeric=key != heads[-1]) for key in heads)
    columns = (Column(columns[0].text), *columns[1:])
    said = [Paragraph(words.text("whole", n=found.attrs["samples"]))]
    return [*said, Table(columns, rows), Paragraph(words.text("whole-reading"))]


def _rows(found: pd.DataFrame, numbers: Numbers) -> Iterator[tuple[str, ...]]:
    words = numbers.words
    for name, row in found.iterrows():
        if math.isnan(row["value"]):
            continue
        low, high = (words.number(row[end], 2, fixed=True) for end in ("low", "high"))
        verdict = "same"
        if row["p_upper"] <= TAIL / 2:
            verdict = "higher"
        elif row["p_lower"] <= TAIL / 2:
            verdict = "lower"
        yield (
            words.text(f"whole-{name}"),
            words.number(row["value"], 2, fixed=True),
            words.number(row["mean"], 2, fixed=True),
            words.text("whole-ends", low=low, high=high),
            words.text(f"whole-{verdict}"),
        )
