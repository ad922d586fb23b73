"""Who holds the network together: measures, ranks with their range, and what they hang on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet import charts
from kennisnet.charts.ranks import size_of
from kennisnet.listing import with_names
from kennisnet.maps.axes import sheet
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Column, Paragraph, Picture, Table
from kennisnet.reports.numbers import HOLDING, Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.standing import FIRST
from kennisnet.reports.words import NOTHING, Words
from kennisnet.texts.wording import whole_percent

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
    needs=["draws", "ranks", "standing", "together"],
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
    return [
        *blocks,
        Table(columns, cells, more="institutions", total=len(table)),
        *_standing(numbers),
    ]


def _standing(numbers: Numbers) -> Iterator[Block]:
    """Say how often each of the first stands above the next."""
    words, shares = numbers.words, numbers.standing
    if shares is None:
        return
    yield Paragraph(words.text("standing", n=numbers.draws))
    heads = ("column-name", "standing-above", "standing-share", "standing-that-is")
    columns = tuple(Column(words.text(head), numeric=head == "standing-share") for head in heads)
    first = [str(one) for one in numbers.together["id"].head(FIRST) if one in shares.index]
    values = shares.loc[first, first].to_numpy()
    rows = [(*two, float(values[at, at + 1])) for at, two in enumerate(pairwise(first))]
    yield Table(
        columns,
        tuple(
            (
                words.name(one),
                words.name(other),
                f"{whole_percent(share)}%",
                words.text(f"standing-{_often(share)}"),
            )
            for one, other, share in rows
            if not math.isnan(share)
        ),
    )


def _often(share: float) -> str:
    """Say how often that is.

    >>> [_often(share) for share in (1, 0.97, 0.8, 0.6, 0.5, 0.3)]
    ['always', 'nearly', 'mostly', 'somewhat', 'turns', 'less']
    """
    bounds = (
        (1, "always"),
        (0.95, "nearly"),
        (0.75, "mostly"),
        (0.55, "somewhat"),
        (0.45, "turns"),
    )
    return next((word for least, word in bounds if share >= least), "less")


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
