"""What the whole network shows beside chance: a few figures that its numbers do not fix."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from kennisnet.metrics.against import TAIL, slight
from kennisnet.reports import chances
from kennisnet.reports.blocks import Block, Column, Paragraph, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import linked, section
from kennisnet.reports.words import Words


def _known(numbers: Numbers) -> bool:
    return linked(numbers) and not chances.unsearched(numbers.net)


def _table(numbers: Numbers) -> pd.DataFrame:
    if numbers.whole is None:
        return pd.DataFrame(columns=["figure", "value", "mean"])
    return numbers.whole.reset_index()


@section(86, part="appendix", needs=["whole"], tables={"whole": _table}, when=_known)
def whole(numbers: Numbers) -> list[Block]:
    """List the figures with what chance gives, and say what that shows."""
    words, found = numbers.words, numbers.whole
    if found is None:
        return [Paragraph(words.text("chance-not-asked"))]
    rows = tuple(_rows(found, numbers))
    heads = ("whole-figure", "here", "by-chance", "whole-range", "that-is")
    columns = tuple(Column(words.text(key), numeric=key != heads[-1]) for key in heads)
    columns = (Column(columns[0].text), *columns[1:])
    said = [Paragraph(words.text("whole", n=found.attrs["samples"]))]
    reading = [_found(found, numbers), *_otherwise(found, numbers), words.text("whole-reading")]
    return [*said, Table(columns, rows), *map(Paragraph, reading)]


def _rows(found: pd.DataFrame, numbers: Numbers) -> Iterator[tuple[str, ...]]:
    words = numbers.words
    for name, row in found.iterrows():
        if math.isnan(row["value"]):
            continue
        low, high = (words.number(row[end], 2, fixed=True) for end in ("low", "high"))
        yield (
            words.text(f"whole-{name}"),
            words.number(row["value"], 2, fixed=True),
            words.number(row["mean"], 2, fixed=True),
            words.text("whole-ends", low=low, high=high),
            words.text(f"whole-{_verdict(row)}"),
        )


def _verdict(row: pd.Series, of: str = "") -> str:
    """Say on which side of what chance gives a figure stands."""
    if row[f"p_upper{of}"] <= TAIL / 2:
        return "higher"
    return "lower" if row[f"p_lower{of}"] <= TAIL / 2 else "same"


def _means(row: pd.Series, side: str, words: Words, of: str = "") -> str:
    """Say what it means that a figure is higher, or lower."""
    value, mean = row["value"], row[f"mean{of}"]
    about = {"slight": slight(value, mean), "sign": _sign(value)}
    higher = side == "higher"
    name = row.name
    return words.text(f"whole-higher-{name}" if higher else f"whole-lower-{name}", **about)


def _sign(value: float) -> str:
    """Say of an E-I index whom institutions meet most.

    >>> _sign(0.56), _sign(-0.2), _sign(0.0)
    ('others', 'own', 'both')
    """
    if not value:
        return "both"
    return "others" if value > 0 else "own"


def _found(found: pd.DataFrame, numbers: Numbers) -> str:
    """Say in words what stands outside what chance gives."""
    words = numbers.words
    sides = [(row, _verdict(row)) for _, row in found.iterrows()]
    told = [_means(row, side, words) for row, side in sides if side != "same"]
    if told:
        return words.text("whole-found", names=_listed(told))
    return words.text("whole-nothing")


def _otherwise(found: pd.DataFrame, numbers: Numbers) -> Iterator[str]:
    """Say which figures stand otherwise with leading and joining kept apart."""
    if "mean_beside" not in found:
        return
    words = numbers.words
    told = []
    for _, row in found.iterrows():
        side, first = _verdict(row, "_beside"), _verdict(row)
        if side == first:
            continue
        if side == "same":
            told.append(words.text("whole-no-longer", what=_means(row, first, words)))
            continue
        what = _means(row, side, words, "_beside")
        told.append(words.text("whole-only-then", what=what) if first == "same" else what)
    yield words.text("chance-roles", n=len(told), names=_listed(told))


def _listed(told: list[str]) -> str:
    """Join what has commas of its own."""
    return "; ".join(told)
