"""Which cells have one of some values: as `pandas.Series.isin` says it of the columns of a `Network`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import is_list_like

from kennisnet.errors import ArgumentError, shown
from kennisnet.large.engines import Desk, Expr
from kennisnet.network import Column, as_text
from kennisnet.network.cells import UNWRITABLE, missing

NUMBER = r"^-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?$"
"""A text that is a number and is written as a number is."""
VALUES = (str, bytes, Real, date)
"""What a cell can be compared with; other things stand in no table."""
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
    empty = [one for one in given if not is_list_like(one) and missing(one)]
    said = [one for one in given if is_list_like(one) or not missing(one)]
    odd = [one for one in said if not (isinstance(one, VALUES) or is_list_like(one))]
    if odd or (kind.is_temporal() and not all(isinstance(one, date) for one in said)):
        raise ArgumentError("large-values", column=name, got=shown(repr((odd or said)[0])))
    texts = [one for one in said if isinstance(one, str) and not UNWRITABLE.search(one)]
    numbers: list[Any] = [one for one in said if isinstance(one, Real)]
    whole = [int(one) for one in numbers if abs(one) < LONG and one == int(one)]
    if kind.is_boolean():
        return _among(cells, [bool(one) for one in whole if one in {0, 1}])
    if kind.is_string() and known is not None and known.holds == "whole":
        return _among(cells, list(map(str, whole)), nothing=pd.NA in set(empty))
    if kind.is_string() and (known is not None or _words(desk, cells)):
        return _among(cells, texts, nothing=bool(empty))
    none = any(isinstance(one, float) for one in empty)  # as pandas: None is not in numbers
    if kind.is_string():
        return _among(cells, list(map(as_text, numbers)), nothing=none)
    if kind.is_numeric():
        whole_only = kind.is_integer()
        held = cells if whole_only else cells.cast("float64")
        return _among(held, whole if whole_only else list(map(float, numbers)), nothing=none)
    if kind.is_temporal():
        return _among(cells, said, nothing=bool(empty))
    raise ArgumentError("large-values", column=name, got=shown(repr(given)))


def _words(desk: Desk, cells: Expr) -> bool:
    """Say whether anything but numbers stands in a column of text, or nothing at all."""
    found = desk.value((~cells.re_search(NUMBER)).sum())
    return found is None or found > 0


def _among(cells: Expr, values: list[Any], *, nothing: bool = False) -> Expr:
    import ibis

    fits = cells.isin(values) if values else ibis.literal(False)  # noqa: FBT003 - a value
    if nothing:
        fits |= cells.isnull()  # noqa: PD003 - a column of ibis
        fits = fits | cells.isnan() if cells.type().is_floating() else fits
    return fits.fill_null(False)  # noqa: FBT003 - a value
