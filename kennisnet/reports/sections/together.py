"""Who holds the network together: measures, ranks with their range, and what they hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.listing import with_names
from kennisnet.maps import charts
from kennisnet.maps.axes import sheet
from kennisnet.maps.charts.ranks import size_of
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Column, Paragraph, Picture, Table
from kennisnet.reports.numbers import HOLDING, Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import NOTHING, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 10
BARS = 15
SHOWN = ("name", "degree", "trekker_degree", HOLDING, "sporen", "rank", "project")
TEXT = ("name", "project")


def _table(numbers: Numbers) -> pd.DataFrame:
    if "project" not in numbers.together:
        return numbers.together
    return with_names(numbers.together, {"project": numbers.net.projects["name"]})


def _picture(numbers: Numbers) -> Axes | None:
    if numbers.ranks is None:
        return None
    axes = sheet(size_of(numbers.ranks, BARS))
    names = numbers.net.institutions["name"]
    return charts.ranks(numbers.ranks, names, BARS, axes, numbers.lang)


@section(
    40,
    needs=["draws", "ranks", "together"],
    tables={"institutions": _table},
    pictures={"ranks": _picture},
    when=linked,
)
def together(numbers: Numbers) -> list[Block]:
    """Say how ranks are to be read, and list who stands first."""
    words, table = numbers.words, numbers.together
    blocks: list[Block] = [Paragraph(words.text("together"))]
    if numbers.ranks is not None:
        blocks += [
            Paragraph(words.text("together-ranks", n=numbers.draws)),
            Picture("ranks", words.text("heading-together")),
        ]
    shown = [c for c in SHOWN if c in table or f"{c}_low" in table]
    columns = tuple(Column(words.text(f"column-{c}"), numeric=c not in TEXT) for c in shown)
    rows = records(table.head(TOP))
    cells = tuple(tuple(_cell(row, column, words) for column in shown) for row in rows)
    return [*blocks, Table(columns, cells, more="institutions", total=len(table))]


def _cell(row: dict[str, Any], column: str, words: Words) -> str:
    match column:
        case "name":
            return str(row["name"])
        case "rank":
            return words.range(row["rank_low"], row["rank_high"])
        case "project":
            return NOTHING if pd.isna(row["project"]) else words.title(row["project"])
        case _:
            return words.number(row[column], fixed=column == HOLDING)
