"""Projects that look alike: in what they are about, in their words, in whom they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from kennisnet import charts
from kennisnet.charts.alike import size_of
from kennisnet.listing import look_alike, with_names
from kennisnet.maps.axes import sheet
from kennisnet.network import records
from kennisnet.network.themes import JOINED
from kennisnet.reports.blocks import Block, Column, Paragraph, Picture, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.reports.words import NOTHING
from kennisnet.texts.wording import shown_value

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TOP = 8
SHARES = (0.27, 0.27, 0.46)


def _pairs(numbers: Numbers) -> pd.DataFrame:
    name = numbers.net.institutions["name"]
    return with_names(numbers.pairs, {"a": name, "b": name})


def _projects(numbers: Numbers) -> pd.DataFrame:
    title = numbers.net.projects["name"]
    return with_names(numbers.alike, {"a": title, "b": title})


def _lookalikes(numbers: Numbers) -> pd.DataFrame:
    found = numbers.lookalikes
    if found is None:
        return pd.DataFrame(columns=["a", "b", "shared", "reading"])
    return look_alike(found, numbers.net)


def _picture(numbers: Numbers) -> Axes | None:
    found = numbers.lookalikes
    if found is None or (found := _telling(found)).empty:
        return None
    axes = sheet(size_of(found))
    return charts.alike(found, numbers.net.projects["name"], ax=axes, lang=numbers.lang)


@section(
    60,
    needs=["alike", "lookalikes", "pairs", "members", "spoor"],
    tables={"pairs": _pairs, "projects_alike": _projects, "lookalikes": _lookalikes},
    pictures={"alike": _picture},
    new_page=True,
    of_one=True,
)
def alike(numbers: Numbers) -> list[Block]:
    """List the pairs that are alike in most ways; where that is not asked, by whom they share."""
    found = numbers.lookalikes
    if found is None:
        return _in_partners(numbers)
    words = numbers.words
    if found.empty:
        return [Paragraph(found.attrs["said"]), *_left_out(numbers)]
    telling = _telling(found)
    if telling.empty:
        few = words.text("alike-one-word", n=len(found))
        return [Paragraph(f"{few} {found.attrs['said']}"), *_left_out(numbers)]
    rows = tuple(
        (words.title(row["a"]), words.title(row["b"]), row["reading"])
        for row in records(telling.head(TOP))
    )
    heads = ("project", "other-project", "reading")
    columns = tuple(
        Column(words.text(head), share=share) for head, share in zip(heads, SHARES, strict=True)
    )
    return [
        Paragraph(f"{words.text('alike-content')} {found.attrs['said']}"),
        *_left_out(numbers),
        Picture("alike", words.text("alike-picture")),
        Table(columns, rows, more="lookalikes", total=len(found), dense=True),
    ]


def _telling(found: pd.DataFrame) -> pd.DataFrame:
    """Leave out who have nothing but one word in common: that is a word of the language, or a place.

    >>> rows = [("bees", "", 1.0), ("bees | town", "", 1.0), ("bees", "nature", 1.0), ("", "", 0.01)]
    >>> pairs = pd.DataFrame(rows, columns=["words", "themes", "partners_q"])
    >>> pairs.attrs["alpha"] = 0.05
    >>> _telling(pairs).index.tolist()
    [1, 2, 3]
    """
    more = found["words"].str.contains(JOINED, regex=False)
    beyond = found["partners_q"] <= found.attrs["alpha"]
    told: pd.DataFrame = found[more | (found["themes"] != "") | beyond]
    return told


def _in_partners(numbers: Numbers) -> list[Block]:
    """List the pairs with the strongest overlap."""
    words = numbers.words
    ends = numbers.alike[["a", "b"]].head(TOP).itertuples(index=False, name=None)
    rows = tuple(
        (
            words.title(a),
            words.title(b),
            words.listed(sorted(numbers.members[a] & numbers.members[b])),
            _same(numbers, a, b),
        )
        for a, b in ends
    )
    columns = tuple(
        Column(words.text(head)) for head in ("project", "other-project", "shared", "same-spoor")
    )
    return [Paragraph(words.text("alike")), *_left_out(numbers), Table(columns, rows)]


def _left_out(numbers: Numbers) -> list[Paragraph]:
    """Say why a table of pairs beside the report is empty."""
    tables = numbers.pairs, numbers.alike
    why = [Paragraph(table.attrs["too_large"]) for table in tables if "too_large" in table.attrs]
    return [*dict.fromkeys(why)]


def _same(numbers: Numbers, a: str, b: str) -> str:
    """Say whether two projects have the same spoor, where any spoor is known."""
    if not numbers.knows("projects", "spoor"):
        return NOTHING
    return shown_value(bool(numbers.spoor[a] == numbers.spoor[b]), numbers.lang)
