"""Who should meet, by institution: whom to call, where and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from kennisnet import charts
from kennisnet.listing import with_names
from kennisnet.maps.axes import sheet
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.pairs import by_institution_told
from kennisnet.reports.registry import linked, section
from kennisnet.suggestions.hitrate import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 8
WIDE, HIGH = 7.2, 2.2
"""Of the picture, in inches: the list has to stand below it."""


def _table(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    title = numbers.net.projects["name"]
    called = {"a": name, "b": name, "introduced_by": name, "where": title}
    return with_names(numbers.suggestions, called)


def _picture(numbers: Numbers) -> Axes | None:
    found = numbers.suggestions
    if found.empty:
        return None
    axes = charts.prospects(found, numbers.words.names, ax=sheet((WIDE, HIGH)), lang=numbers.lang)
    axes.set_xlabel(numbers.words.text(f"axis-{word(numbers.hit_rate)}"), loc="left")
    axes.set_ylabel(numbers.words.text("axis-valuable"))
    return axes


@section(
    30,
    sheet=115,
    needs=["suggestions", "hit_rate"],
    tables={"suggestions": _table},
    pictures={"prospects": _picture},
    new_page=True,
    when=linked,
)
def meet(numbers: Numbers) -> list[Block]:
    """Say what the list is and how often such a list is right; then the list."""
    words, found, rate = numbers.words, numbers.suggestions, numbers.hit_rate
    if found.empty:
        return [Paragraph(words.text("meet-none"))]
    told = [words.text("meet-plain")]
    if rate is not None:
        told.append(words.text("hit-rate", told=rate.told(numbers.lang, brief=True)))
    if unsure := found.attrs.get("in_doubt"):
        told.append(words.text("meet-doubts", n=unsure))
    return [
        Paragraph(" ".join(told)),
        Picture("prospects", words.text("meet-picture", n=len(found))),
        by_institution_told(found.head(TOP), words, total=len(found)),
    ]
