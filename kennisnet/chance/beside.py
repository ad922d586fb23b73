"""The same question asked of two null models: where their verdicts differ."""

from __future__ import annotations

import pandas as pd

from kennisnet.choices import BEYOND


def with_verdicts(found: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Put beside each verdict the one of the other null model; the rows are the same.

    >>> found, other = (pd.DataFrame({"verdict": [word]}) for word in ("more", "as expected"))
    >>> with_verdicts(found, other)["verdict_beside"].tolist()
    ['as expected']
    """
    table = found.assign(verdict_beside=other["verdict"].to_numpy())
    table["verdict_beside"] = table["verdict_beside"].astype("str")
    table.attrs = {**found.attrs, "beside": other.attrs.get("null")}
    table.attrs["samples_beside"] = other.attrs.get("samples")
    return table


def differing(found: pd.DataFrame) -> pd.DataFrame:
    """Give the rows of which one null model says that they are beyond chance, and the other not so.

    Whether what is not beyond chance could be tested is no difference.

    >>> rows = [("more", "less"), ("more", "more"), ("as expected", "cannot be tested")]
    >>> differing(pd.DataFrame(rows, columns=["verdict", "verdict_beside"])).index.tolist()
    [0]
    """
    one, other = found["verdict"], found["verdict_beside"]
    return found[(one != other) & (one.isin(BEYOND) | other.isin(BEYOND))]
