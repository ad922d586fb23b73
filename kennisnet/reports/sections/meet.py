"""Who should meet, by institution: whom to call, where and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from kennisnet import charts
from kennisnet.listing import with_names
from kennisnet.maps.axes import sheet
from kennisnet.network import records
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.pairs import by_institution_told, first_of, nobody, shared_cautions
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
    first = pd.DataFrame(first_of(found, numbers.doubtful, numbers.in_question, len(found)))
    axes = charts.prospects(
        first, numbers.words.names, TOP, ax=sheet((WIDE, HIGH)), lang=numbers.lang
    )
    axes.set_xlabel(numbers.words.text(f"axis-{word(numbers.hit_rate)}"), loc="left")
    axes.set_ylabel(numbers.words.text("axis-valuable"))
    return axes


@section(
    30,
    sheet=115,
    needs=["suggestions", "hit_rate", "doubtful", "members", "in_question"],
    tables={"suggestions": _table},
    pictures={"prospects": _picture},
    new_page=True,
    when=linked,
    of_one=True,
)
def meet(numbers: Numbers) -> list[Block]:
    """Say what the list is; then a picture of the pairs, and the list."""
    words, found = numbers.words, numbers.suggestions
    if found.empty:
        return [Paragraph(nobody(found, words))]
    told = [words.text("meet-plain")]
    first = pd.DataFrame(first_of(found, numbers.doubtful, numbers.in_question, TOP))
    first.attrs = found.attrs
    if once := shared_cautions(records(first)):
        told.append(words.text("memo-mind", what="; ".join(once)))
    if unsure := found.attrs.get("in_doubt"):
        told.append(words.text("meet-doubts", n=unsure))
    return [
        Paragraph(" ".join(told)),
        Picture("prospects", words.text("meet-picture", n=len(found))),
        by_institution_told(first, words, numbers.members, total=len(found)),
    ]
