"""Tables for people: names beside ids, the rows that tell most first."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def with_names(table: pd.DataFrame, names: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Put behind every column of ids a column ``<column>_name``.

    >>> pairs = pd.DataFrame({"a": ["x"], "b": ["y"]})
    >>> with_names(pairs, {"a": pd.Series({"x": "Lab"})}).columns.tolist()
    ['a', 'a_name', 'b']
    """
    out = table.copy()
    for column, called in names.items():
        out.insert(list(out.columns).index(column) + 1, f"{column}_name", out[column].map(called))
    return out
