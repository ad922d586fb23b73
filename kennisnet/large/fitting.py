"""Which cells have one of some values: as `pandas.Series.isin` says it of the columns of a `Network`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, shown
from kennisnet.large.engines import Desk, Expr
from kennisnet.network import Column, as_text
from kennisnet.network.cells import UNWRITABLE, missing

NUMBER = r"^-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?$"
"""A text that is a number and is written as a number is."""
LONG = 2**63
"""Engines have no whole numbers from here on."""


def fitting(
    desk: Desk, table: Expr, name: str, values: Iterable[Any], known: Column | None
) -> Expr:
    """Say of each row whether a column has one of some values; a number is no text, as in memory.

    ``known``: what the schema says of the column. A further column of text in which only numbers stand
    holds numbers, since `collect` reads it so.
    """
    given = [one.item() if isinstance(one, np.generic) else one for one in values]
    cells, kind = table[name], table[name].type()
    empty = [one for one in given if not pd.api.types.is_list_like(one) and missing(one)]
    texts = [one for one in given if isinstance(one, str) and not UNWRITABLE.search(one)]
    numbers: list[Any] = [one for one in given if isinstance(one, Real) and not missing(one)]
    whole = [int(one) for one in numbers if abs(one) < LONG and one == int(one)]
    if kind.is_boolean():
        found = _among(cells, [bool(one) for one in whole if one in {0, 1}])
    elif kind.is_string() and known is not None:
        found = _among(cells, [str(one) for one in whole] if known.holds == "whole" else texts)
    elif kind.is_string():
        found = _in_text(desk, cells, texts, numbers)
    elif kind.is_integer():
        found = _among(cells, whole)
    elif kind.is_numeric():
        found = _among(cells.cast("float64"), list(map(float, numbers)))
    elif kind.is_temporal() and all(isinstance(one, date) for one in given if one not in empty):
        found = _among(cells, [one for one in given if one not in empty])
    else:
        raise ArgumentError("large-values", column=name, got=shown(repr(given)))
    if not empty:
        return found
    none = cells.isnull()  # noqa: PD003 - a column of ibis
    return found | none | cells.isnan() if kind.is_floating() else found | none


def _in_text(desk: Desk, cells: Expr, texts: list[str], numbers: list[Any]) -> Expr:
    words = desk.value((~cells.re_search(NUMBER)).sum())
    return _among(cells, texts if words else list(map(as_text, numbers)))


def _among(cells: Expr, values: list[Any]) -> Expr:
    import ibis

    fits = cells.isin(values) if values else ibis.literal(False)  # noqa: FBT003 - a value
    return fits.fill_null(False)  # noqa: FBT003 - a value
