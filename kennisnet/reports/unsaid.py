"""What was read, what counts otherwise than it stands there, and what the data do not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet.network.schema import KINDS, columns
from kennisnet.texts import enumerate_
from kennisnet.texts.wording import brief, shown_value

if TYPE_CHECKING:
    from kennisnet.reports.numbers import Numbers

FEWEST = 10
"""In fewer rows it says little that they all have the same."""
LONGEST = 30
"""Longer headers and values are no word of a list."""
TOLD = 2
"""So many columns in which all is the same are told of."""


def counted_otherwise(numbers: Numbers) -> Iterator[str]:
    """Say what of the table counts as something else, does not count, or is unsure."""
    words, kinds = numbers.words, numbers.net.column("institutions", "generic")
    if numbers.units:
        yield words.text("memo-rolled", n=numbers.units)
    if kinds.any():
        links = numbers.net.participations["institution"]
        often = links[links.isin(kinds.index[kinds])].value_counts()
        first = min(often.index, key=lambda one: (-often[one], one), default=kinds.idxmax())
        yield words.text("memo-kinds", n=int(kinds.sum()), name=brief(words.name(str(first))))
    nobody = int((numbers.named.incidence.sum(axis=0) == 0).sum())
    if 0 < nobody < len(numbers.net.projects):
        yield words.text("memo-nobody-in", n=nobody)
    leadless = int((numbers.net.trekkers.sum(axis=0) == 0).sum())
    if 0 < leadless < len(numbers.net.projects):
        yield words.text("memo-leadless", n=leadless)
    unsure = int((numbers.named.column("participations", "certainty") == "doubtful").sum())
    if unsure:
        yield words.text("memo-unsure", n=unsure)


def endless(numbers: Numbers) -> pd.Index[str]:
    """Give the projects of which nothing tells whether they still run: no end and no status."""
    told = [numbers.net.column("projects", one) for one in ("end", "status")]
    return numbers.net.projects.index[pd.concat(told, axis=1).isna().all(axis=1)]


def open_ends(numbers: Numbers, own: Sequence[str] | None = None) -> str:
    """Say whether some are over, and if so of how many of the others, or of ``own``, no end is known.

    ``no``: none is over; else ``all``, ``some`` or ``none``.
    """
    rest = numbers.net.projects.index.difference(numbers.over) if own is None else pd.Index(own)
    n = int(rest.isin(endless(numbers)).sum())
    if not len(numbers.over):
        return "no"
    return "none" if not n else "all" if n == len(rest) else "some"


def only(numbers: Numbers) -> str:
    """Say in which columns of the table's own every row has the same: what is other is not in it."""
    same = list(dict.fromkeys(_same(numbers)))[:TOLD]
    told = [numbers.words.text("memo-same", column=column, value=value) for column, value in same]
    return numbers.words.text("memo-only", what=enumerate_(told, numbers.lang)) if told else ""


def _same(numbers: Numbers) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        table: pd.DataFrame = getattr(numbers.net, kind)
        for name in table.columns.difference(
            [*columns(kind), "institution", "project"], sort=False
        ):
            cells = table[name]
            value = cells.iloc[0] if len(cells) >= FEWEST else None
            if isinstance(value, str) and any(map(str.isalpha, value)) and (cells == value).all():
                said = shown_value(value, numbers.lang)
                if 1 < len(said) <= LONGEST and len(str(name)) <= LONGEST:
                    yield str(name), said


def missing(numbers: Numbers) -> list[str]:
    """Name what nothing in the data tells: who takes part, who leads, until when projects run."""
    if not numbers.named.incidence.nnz:
        return [numbers.words.text("missing-who")]
    found = {
        "missing-leads": not numbers.named.trekkers.nnz,
        "missing-ends": not (
            numbers.knows("projects", "end") or numbers.knows("projects", "status")
        ),
    }
    return [numbers.words.text(key) for key, gone in found.items() if gone]
