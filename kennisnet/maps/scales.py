"""What colours and sizes mean on a page: categories of a column, or classes of a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.maps.colours import PALETTE, PROJECT, darker
from kennisnet.maps.palette import Palette
from kennisnet.maps.values import heading_of, number_heading, value_text
from kennisnet.network import Network
from kennisnet.texts import number, say

STEPS = ("#7B93AE", "#5C7FA8", "#3F6A9F", "#255390", "#0B3873")
"""From little to much: each at least 3 to 1 on white, and darker than the one before."""


def colour_columns(
    net: Network, palettes: Sequence[Palette], numbers: pd.DataFrame, lang: str
) -> list[dict[str, Any]]:
    """Give every column that can give the colour, with its legend; the one in use first.

    A legend of categories is ``[what rows say, colour]``, with the colour of all others under an
    empty word. One of a measure is ``[label, colour, up to]``: a value has the first class that
    reaches so far.
    """
    out: list[dict[str, Any]] = []
    for palette in palettes:
        for table in palette.tables:
            rows = getattr(net, table)
            if palette.colours and palette.column in rows and rows[palette.column].notna().any():
                label = heading_of(palette.column, lang)
                out.append(_column(palette.column, table, label, _categories(palette, lang)))
                break
    there = numbers.index.intersection(net.institutions.index)
    for name in numbers.columns:
        legend = _classes(numbers.loc[there, name], lang)
        if legend:
            label = number_heading("institutions", str(name), lang)
            out.append(_column(str(name), "institutions", label, legend) | {"measured": True})
    return out


def _column(column: str, table: str, label: str, legend: list[list[Any]]) -> dict[str, Any]:
    return {"column": column, "table": table, "label": label, "legend": legend, "measured": False}


def _categories(palette: Palette, lang: str) -> list[list[Any]]:
    """Name the categories with a colour of their own; those beyond the palette together."""
    own = [(one, colour) for one, colour in palette.colours.items() if colour in PALETTE]
    legend = [[value_text(one, lang), darker(colour)] for one, colour in own]
    if len(own) < len(palette.colours):
        legend.append(["", darker(PROJECT)])
    return legend


def _classes(values: pd.Series, lang: str) -> list[list[Any]]:
    """Give classes with about as many values each: of skewed numbers that shows most."""
    given = values.dropna().astype(float)
    given = given[np.isfinite(given)]
    if given.nunique() < 2:  # noqa: PLR2004 - one value is no scale
        return []
    ends = sorted(
        {
            float(end)
            for end in np.quantile(given, np.linspace(0, 1, len(STEPS) + 1)[1:], method="higher")
        }
    )
    starts = [float(given.min()), *(float(given[given > end].min()) for end in ends[:-1])]
    steps = STEPS[len(STEPS) - len(ends) :]
    return [
        [
            number(start, lang)
            if start == end
            else say("page-range", lang, low=number(start, lang), high=number(end, lang)),
            colour,
            end,
        ]
        for start, end, colour in zip(starts, ends, steps, strict=True)
    ]


def size_columns(numbers: pd.DataFrame, first: str, lang: str) -> list[dict[str, Any]]:
    """Give every measure that can give the size, with three values that explain the scale."""
    out = []
    for name in sorted(map(str, numbers.columns), key=lambda one: one != first):
        given = numbers[name].dropna().astype(float)
        most = float(given.max()) if len(given) else 0.0
        if most > 0 and np.isfinite(most):
            shown = [most, most / 4, 0.0] if most < 4 else [most, float(round(most / 4)), 0.0]  # noqa: PLR2004
            legend = [[value, number(value, lang)] for value in shown]
            label = number_heading("institutions", name, lang)
            out.append({"column": name, "label": label, "legend": legend})
    return out
