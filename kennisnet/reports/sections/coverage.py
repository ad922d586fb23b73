"""Who is where, and who is missing: kinds of partner in kinds of project, beside chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet import charts
from kennisnet.charts.coverage import MOST_COLUMNS, MOST_ROWS, size_of
from kennisnet.listing import against_chance, names_of
from kennisnet.maps.axes import sheet
from kennisnet.network import records
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Paragraph, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.texts import enumerate_

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from kennisnet.reports.words import Words

MOST_NAMED = 8
RARE = 0.05
"""An empty cell that chance gives less often is named, though it is no white spot."""


def _known(numbers: Numbers) -> bool:
    """Say whether there are sectors and sporen to compare."""
    there = len(chances.groupings(numbers.net)) == len(chances.GROUPS)
    return linked(numbers) and there and not chances.too_many(numbers.net)


def _table(numbers: Numbers) -> pd.DataFrame:
    if numbers.covered is None:
        return pd.DataFrame(columns=["row", "column", "observed", "verdict"])
    return against_chance(numbers.covered, names_of(numbers.net))


def _picture(numbers: Numbers) -> Axes | None:
    if numbers.covered is None:
        return None
    return charts.coverage(numbers.covered, sheet(size_of(numbers.covered)), numbers.lang)


@section(
    55,
    needs=["covered"],
    tables={"coverage": _table},
    pictures={"coverage": _picture},
    new_page=True,
    when=_known,
)
def coverage(numbers: Numbers) -> list[Block]:
    """Say where nobody is whom chance would put there, and what else is beyond chance."""
    words, found = numbers.words, numbers.covered
    if found is None:
        return [Paragraph(words.text("chance-not-asked"))]
    said = words.text("coverage", draws=found.attrs["samples"])
    return [
        Paragraph(" ".join(_beyond(found, words))),
        Paragraph(" ".join(_white(found, numbers))),
        Picture("coverage", _alt(found, words)),
        Paragraph(said),
        *map(Paragraph, chances.otherwise([found], words, lambda row: _place(row, words))),
        *(Paragraph(text) for text in _to_mind(numbers, found)),
    ]


def _white(found: pd.DataFrame, numbers: Numbers) -> Iterator[str]:
    """Name the white spots, or say what the empty cells can tell: often nothing."""
    words, spots = numbers.words, chances.beyond(found, "white spot")
    if len(spots):
        yield words.text("coverage-white", n=len(spots), names=_cells(spots, words))
        yield from _nameless(spots, numbers)
        return
    known = found[found["row"].notna() & found["column"].notna()]
    empty = known[known["observed"] == 0]
    yield words.text("coverage-no-white", n=len(empty), all=len(known))
    if empty.empty:
        return
    telling = known["q_lower"].notna()  # alone, the least that chance gives there would be rare
    named = int((telling & (known["observed"] > 0)).sum())
    yield words.text("coverage-could", n=int(telling.sum()), named=named)
    nearest = empty[empty["p_lower"] <= RARE].sort_values("p_lower", kind="stable").head(1)
    if len(nearest):
        yield words.text("coverage-nearest", name=_cells(nearest, words))
        yield from _nameless(nearest, numbers)


def _nameless(cells: pd.DataFrame, numbers: Numbers) -> Iterator[str]:
    """Say which kinds without a name stand in empty cells: nobody is counted there, yet not alone."""
    net = numbers.net
    kinds = net.institutions[net.institutions["generic"]]
    links = net.participations
    links = links[links["institution"].isin(kinds.index)]
    row, column, name = (
        links["institution"].map(kinds["sector"]),
        links["project"].map(numbers.spoor),
        links["institution"].map(kinds["name"]),
    )
    places = {*cells[["row", "column"]].itertuples(index=False, name=None)}
    there = [place in places for place in zip(row, column, strict=True)]
    names = sorted(set(name[there]))
    if names:
        told = _enumerated(names, numbers.words)
        yield numbers.words.text("coverage-kinds", names=told)


def _beyond(found: pd.DataFrame, words: Words) -> Iterator[str]:
    """Say where more, and where fewer, are than chance gives, and what hangs on one project."""
    some = chances.beyond(found)
    for verdict in ("more", "less"):
        own = some[some["verdict"] == verdict]
        if len(own):
            yield words.text(f"coverage-{verdict}", names=_cells(own, words))
    if some.empty:
        yield words.text("coverage-nothing")
        return
    hanging = some[some["hangs_on"] != ""]
    for row in records(hanging.head(MOST_NAMED)):
        project = words.title(str(row["hangs_on"]))
        yield words.text("coverage-hangs", cell=_place(row, words), project=project)
    if hanging.empty:
        yield words.text("chance-none-hangs", n=len(some))
    yield words.text("chance-alarms")


def _to_mind(numbers: Numbers, found: pd.DataFrame) -> Iterator[str]:
    """Say where a number is a lower bound, who is not compared, and what the picture leaves out."""
    words = numbers.words
    columns = found.drop_duplicates("column")
    listed = columns[columns["open_ended"] > 0]
    if len(listed):
        every = len(listed) == len(columns)
        names = _enumerated([chances.group(one, words) for one in listed["column"]], words)
        counts = {"n": int(listed["open_ended"].sum()), "all": len(numbers.net.projects)}
        key = "coverage-open-all" if every else "coverage-open"
        yield words.text(key, names=names, **counts)
    missing = {
        name: int(numbers.named.column(kind, name).isna().sum())
        for name, kind in chances.GROUPS.items()
    }
    for name, n in missing.items():
        if n:
            yield words.text(f"coverage-without-{name}", n=n)
    if found["row"].nunique() > MOST_ROWS or found["column"].nunique() > MOST_COLUMNS:
        yield words.text("coverage-part", rows=MOST_ROWS, columns=MOST_COLUMNS, file="coverage.csv")


def _place(row: dict[str, Any], words: Words) -> str:
    row_, column = (chances.group(row[end], words) for end in ("row", "column"))
    return words.text("coverage-place", row=row_, column=column)


def _cells(rows: pd.DataFrame, words: Words) -> str:
    """Name cells with what was counted and what chance gives."""
    told = [
        words.text(
            "coverage-cell",
            place=_place(row, words),
            n=row["observed"],
            chance=chances.about(row["expected"], words),
        )
        for row in records(rows)
    ]
    return _enumerated(told, words)


def _enumerated(told: list[str], words: Words) -> str:
    """Join the first ones, and say how many more there are."""
    more = len(told) - MOST_NAMED
    if more <= 0:
        return enumerate_(told, words.lang)
    return words.text("and-others", names=", ".join(told[:MOST_NAMED]), n=more)


def _alt(found: pd.DataFrame, words: Words) -> str:
    """Say what is on the picture: how many cells of each kind."""
    counts = found["verdict"].value_counts()
    named = {
        "more": "more",
        "less": "less",
        "white": "white spot",
        "rest": "as expected",
        "little": "cannot be tested",
    }
    return words.text("coverage-alt", **{key: int(counts.get(v, 0)) for key, v in named.items()})
