"""Who belongs together: groups of institutions and projects, and how sure they are."""

from __future__ import annotations

import math

import pandas as pd

from kennisnet.listing import names_of, with_names
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import NOTHING
from kennisnet.texts.wording import whole_percent


def _table(numbers: Numbers) -> pd.DataFrame:
    return with_names(numbers.groups.reset_index(), {"id": names_of(numbers.net)})


@section(50, needs=["groups", "parts", "inside"], tables={"groups": _table}, when=linked)
def groups(numbers: Numbers) -> list[Block]:
    """Say how good the groups are, and who is in them."""
    words, found = numbers.words, numbers.groups.attrs
    quality = words.number(found["quality"], 2) if numbers.parts else ""
    said = [words.text("groups", quality=quality, runs=found["runs"])]
    if numbers.parts:
        (inside, expected), every = numbers.inside, len(numbers.named.participations)
        about = words.number(expected, 0)
        said.append(words.text("groups-inside", inside=inside, all=every, expected=about))
    for column, value in found["explained"].items():
        if not math.isnan(value):
            chance = words.number(found["by_chance"][column], 2)
            said.append(words.text(f"groups-{column}", value=words.number(value, 2), chance=chance))
    columns = (
        Column(words.text("group")),
        Column(words.text("institutions")),
        Column(words.text("projects")),
        Column(words.text("agreement"), numeric=True),
    )
    rows = tuple(
        (
            part.number,
            ", ".join(words.brief(part.institutions)),
            words.titles(part.projects),
            NOTHING if math.isnan(part.agreement) else f"{whole_percent(part.agreement)}%",
        )
        for part in numbers.parts
    )
    return [Paragraph(" ".join(said)), Table(columns, rows)]
