"""How ranks are to be read: the measure behind them, and how often one stands above another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from kennisnet.network import records
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import HOLDING, Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.standing import FIRST
from kennisnet.texts.wording import whole_percent

TOP = 10
BARS = 15
SHOWN = ("name", "degree", "trekker_degree", HOLDING, "sporen", "rank", "project")
TEXT = ("name", "project")


@section(70, part="appendix", needs=["draws", "ranks", "standing", "together"], when=linked)
def ranking(numbers: Numbers) -> list[Block]:
    """Say how ranks are to be read, and compare the first of them with one another."""
    words = numbers.words
    told = [words.text("ranking")]
    if numbers.ranks is not None:
        told.append(words.text("together-ranks", n=numbers.draws))
    first = numbers.together.head(TOP)
    rows = tuple(
        (words.name(row["id"]), words.number(row[HOLDING], fixed=True)) for row in records(first)
    )
    heads = Column(words.text("column-name")), Column(words.text(f"column-{HOLDING}"), numeric=True)
    return [*map(Paragraph, told), Table(heads, rows), *_standing(numbers)]


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
