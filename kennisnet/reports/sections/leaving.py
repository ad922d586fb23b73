"""What changes when somebody leaves: who comes loose, which projects are left bare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet import charts
from kennisnet.charts.removal import size_of
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
MOST_LOOSE = 10
"""So many who come loose are named in a cell."""


def _table(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    return with_names(numbers.leaving.reset_index(), {"institution": name})


def _picture(numbers: Numbers) -> Axes:
    return charts.removal(numbers.curves, sheet(size_of(numbers.curves)), numbers.lang)


@section(
    75,
    part="appendix",
    needs=["leaving", "leavers", "degree", "curves", "lasting", "over"],
    tables={"leaving": _table},
    pictures={"removal": _picture},
    when=linked,
)
def leaving(numbers: Numbers) -> list[Block]:
    """Say what it comes to, and list for whom it comes to most."""
    words = numbers.words
    top = numbers.leavers.head(TOP)
    loose = [_loose(numbers, one, lost) for one, lost in top["pairs_lost"].items()]
    columns = (
        Column(words.text("column-name")),
        Column(words.text("loose")),
        Column(words.text("without-lead"), numeric=True),
        Column(words.text("alone"), numeric=True),
    )
    rows = tuple(
        (
            words.name(one),
            who or NOTHING,
            words.number(row["projects_without_lead"]),
            _alone(row, words),
        )
        for one, who, row in zip(top.index, loose, records(top), strict=True)
    )
    return [
        *(Paragraph(sentence) for sentence in _said(numbers, loose)),
        Picture("removal", words.text("heading-leaving")),
        Paragraph(words.text("leaving", over=len(numbers.over))),
        Table(columns, rows, more="leaving", total=len(numbers.leavers)),
    ]


def _said(numbers: Numbers, loose: list[str]) -> Iterator[str]:
    """Say who comes loose from whom, for how many nothing changes, how long half stays together."""
    words, everybody = numbers.words, len(numbers.leaving)
    if loose and loose[0]:
        first = words.name(str(numbers.leavers.index[0]))
        yield words.text("leaving-loose", name=first, names=loose[0])
    none = words.text("leaving-none", n=everybody - len(numbers.leavers), all=everybody)
    once = int((numbers.degree.drop(numbers.leavers.index) <= 1).sum())
    yield f"{none} {words.text('leaving-once', once=once)}" if once else none
    few, many = numbers.lasting
    if many > few > 0:
        orders = numbers.curves[1].attrs["samples"]
        floor = -(-everybody // 2)
        yield words.text("leaving-curve", few=few, many=many, floor=floor, orders=orders)


def _loose(numbers: Numbers, leaver: Any, lost: int) -> str:
    """Name who comes loose, the first ones where there are many; nothing where nobody does."""
    names = numbers.words.brief(numbers.loose(leaver)) if lost else []
    said = ", ".join(names[:MOST_LOOSE])
    more = len(names) - MOST_LOOSE
    return numbers.words.text("and-others", names=said, n=more) if more > 0 else said


def _alone(row: dict[str, Any], words: Words) -> str:
    alone, listed = row["projects_alone"], row["projects_alone_open"]
    return words.text("open-of-these", n=alone, open=listed) if listed else words.number(alone)
