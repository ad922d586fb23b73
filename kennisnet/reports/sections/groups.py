"""Who belongs together: groups of institutions and projects, and whether chance gives as much."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from kennisnet.listing import names_of, with_names
from kennisnet.metrics.against import shows, slight
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import NOTHING, Words
from kennisnet.texts import say
from kennisnet.texts.wording import whole_percent

MOST, NAMED = 30, 25
"""So many groups are listed, each with so many names; the table beside the report has all."""
VERDICTS = {"more": "more", "same": "as-expected", "little": "cannot-be-tested"}


def _table(numbers: Numbers) -> pd.DataFrame:
    return with_names(numbers.groups.reset_index(), {"id": names_of(numbers.net)})


def _called(numbers: Numbers) -> str:
    return "groups" if chances.better(numbers.groups) else "groups-chance"


@section(
    80,
    part="appendix",
    needs=["groups", "parts", "inside"],
    tables={"groups": _table},
    when=linked,
    called=_called,
)
def groups(numbers: Numbers) -> list[Block]:
    """Say whether the groups are better than chance gives, and who is in them if they are."""
    words, found = numbers.words, numbers.groups.attrs
    if not numbers.parts:
        return [Paragraph(words.text("groups-none"))]
    quality = words.number(found["quality"])
    said = [words.text("groups", quality=quality, runs=found["runs"])]
    beside = found.get("against")
    if beside is None:
        return [
            Paragraph(" ".join([*said, words.text("groups-not-compared"), *_shuffled(numbers)])),
            *_listed(numbers),
        ]
    told = shows(beside["quality"])
    values = {name: words.number(value) for name, value in beside["quality"].items()}
    about = {"draws": found["samples"], "searches": found["searches"], "told": told}
    about["file"] = "groups.csv"
    about["slight"] = slight(beside["quality"]["observed"], beside["quality"]["mean"])
    said.append(words.text("groups-chance", **about, **values))
    more = [*map(Paragraph, said), _beside(beside, numbers)]
    return [*more, *(_listed(numbers) if chances.better(numbers.groups) else ())]


def _beside(beside: dict[str, dict[str, float]], numbers: Numbers) -> Table:
    """List what was found here and in random networks."""
    words = numbers.words

    def written(name: str, value: float) -> str:
        if name == "agreement":
            return f"{whole_percent(value)}%"
        return words.number(value, 3 if name == "quality" else 2, fixed=True)

    rows = tuple(
        (
            _what(name, words),
            *(
                NOTHING if math.isnan(value[end]) else written(name, value[end])
                for end in ("observed", "mean", "high")
            ),
            say(f"verdict-{VERDICTS[shows(value)]}", words.lang),
        )
        for name, value in beside.items()
        if not math.isnan(value["observed"])
    )
    heads = ("groups-what", "here", "by-chance", "groups-high", "that-is")
    columns = (
        Column(words.text(heads[0])),
        *(Column(words.text(head), numeric=True) for head in heads[1:4]),
        Column(words.text(heads[4])),
    )
    return Table(columns, rows)


def _what(name: str, words: Words) -> str:
    """Say what is compared."""
    column = name.removeprefix("explained_")
    return words.text(f"groups-row-{name}" if column == name else f"groups-explained-{column}")


def _shuffled(numbers: Numbers) -> Iterator[str]:
    """Say how well the groups that readers know explain those found, beside shuffled ones."""
    words, found = numbers.words, numbers.groups.attrs
    for column, value in found["explained"].items():
        if not math.isnan(value):
            chance = words.number(found["by_chance"][column], 2)
            yield words.text(f"groups-{column}", value=words.number(value, 2), chance=chance)


def _listed(numbers: Numbers) -> list[Block]:
    """Say how much falls within the groups, and list who is in them."""
    words = numbers.words
    (inside, expected), every = numbers.inside, len(numbers.named.participations)
    chance, beside = (numbers.groups.attrs.get(key) for key in ("inside_by_chance", "against"))
    told = [
        words.text("groups-inside", inside=inside, all=every, expected=words.number(expected, 0)),
        words.text(
            "groups-searching",
            part="unknown" if chance is None else _part(inside, expected, chance),
            chance=words.number(chance or 0, 0),
        ),
        words.text("groups-agreement"),
    ]
    if beside is not None and not math.isnan(beside["agreement"]["mean"]):
        alike = beside["agreement"]
        mean = whole_percent(alike["mean"])
        told.append(words.text("groups-agreement-chance", told=shows(alike), mean=mean))
    columns = (
        Column(words.text("group")),
        Column(words.text("institutions")),
        Column(words.text("projects")),
        Column(words.text("agreement"), numeric=True),
    )
    rows = tuple(map(_row(numbers), numbers.parts[:MOST]))
    table = Table(columns, rows, more="groups", total=len(numbers.parts))
    return [Paragraph(" ".join(told)), table]


def _part(inside: float, expected: float, chance: float) -> str:
    """Say how much of what falls inside, beyond what sizes let expect, searching gives by chance.

    >>> [_part(100, 20, chance) for chance in (100, 92, 60, 30)]
    ['all', 'nearly', 'most', 'some']
    >>> _part(20, 20, 20)
    'unknown'
    """
    if not inside > expected or math.isnan(chance):
        return "unknown"
    share = (chance - expected) / (inside - expected)
    bounds = ((1, "all"), (0.9, "nearly"), (0.5, "most"))
    return next((word for least, word in bounds if share >= least), "some")


def _first(names: Sequence[str], words: Words) -> str:
    """Name the first of a group; how many more there are is said."""
    told = ", ".join(names[:NAMED])
    rest = len(names) - NAMED
    return f"{told} {words.text('group-more', n=rest)}" if rest > 0 else told


def _row(numbers: Numbers) -> Any:
    words = numbers.words

    def row(part: Any) -> tuple[str, ...]:
        return (
            part.number,
            _first(words.brief(part.institutions), words),
            _first(list(map(words.title, part.projects)), words),
            NOTHING if math.isnan(part.agreement) else f"{whole_percent(part.agreement)}%",
        )

    return row
