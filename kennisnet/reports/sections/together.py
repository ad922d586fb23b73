"""Who carries the network: ranks with their range, and what they hang on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet import charts
from kennisnet.charts.ranks import size_of
from kennisnet.listing import with_names
from kennisnet.maps.axes import sheet
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Column, Paragraph, Picture, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import NOTHING, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 10
AMONG = 10
"""A place up to this one is among the first."""
BARS = 12
SHARES = {
    "name": 0.29,
    "degree": 0.12,
    "trekker_degree": 0.1,
    "sporen": 0.1,
    "rank": 0.11,
    "project": 0.28,
}
"""What is shown, and how much of the width it gets."""
TEXT = ("name", "project")


def _table(numbers: Numbers) -> pd.DataFrame:
    if "project" not in numbers.together:
        return numbers.together
    return with_names(numbers.together, {"project": numbers.net.projects["name"]})


def _picture(numbers: Numbers) -> Axes | None:
    if numbers.ranks is None:
        return None
    axes = sheet(size_of(numbers.ranks, BARS))
    return charts.ranks(numbers.ranks, numbers.words.names, BARS, axes, numbers.lang)


@section(
    40,
    needs=["ranks", "together"],
    tables={"institutions": _table},
    pictures={"ranks": _picture},
    new_page=True,
    when=linked,
)
def together(numbers: Numbers) -> list[Block]:
    """Show who stands between the others, and list the first of them."""
    words, table = numbers.words, numbers.together
    told = words.text("together")
    if numbers.ranks is None:
        blocks: list[Block] = [Paragraph(words.text("together-plain"))]
    else:
        sure = _sure(table["rank_high"].tolist())
        blocks = [Paragraph(f"{told} {words.text('together-sure', n=sure)}")]
        blocks.append(Picture("ranks", words.text("together-picture")))
    shown = [c for c in SHARES if c in table or f"{c}_low" in table]
    columns = tuple(
        Column(words.text(f"column-{c}"), numeric=c not in TEXT, share=SHARES[c]) for c in shown
    )
    rows = records(table.head(TOP))
    cells = tuple(tuple(_cell(row, column, words) for column in shown) for row in rows)
    return [*blocks, Table(columns, cells, more="institutions", total=len(table), dense=True)]


def _sure(last: Sequence[float]) -> int:
    """Count the first whose places stay among the first ten, from the top without a gap.

    >>> _sure([1, 2, 9.5, 30, 4])
    3
    """
    return next((n for n, place in enumerate(last) if not place <= AMONG), len(last))


def _cell(row: dict[str, Any], column: str, words: Words) -> str:
    match column:
        case "name":
            return words.name(row["id"])
        case "rank":
            return words.range(math.floor(row["rank_low"]), math.ceil(row["rank_high"]))
        case "project":
            return NOTHING if pd.isna(row["project"]) else words.title(row["project"])
        case _:
            return words.number(row[column])
