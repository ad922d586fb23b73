"""The registries of measures and figures, and what their formulas share.

A formula is bare: it takes arrays and gives one number a row (a measure) or one for the whole (a
figure), with NaN where its definition has none. What it asks for are its parameters: ``rows``
(the asked side x the other, 0/1), ``leads``, a column by its name (numbers, -1 where it is
empty), ``weight``, ``exact``, ``seed``, ``searches``, or what a shared function makes once for several.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from kennisnet.choices import Weight
from kennisnet.errors import TooManyPairs
from kennisnet.matrices import COLUMNS
from kennisnet.paths import Floats
from kennisnet.projections import shared
from kennisnet.registry import Entry, Registry

GIVES = ("rows", "leads", "weight", "exact", "seed", "searches", "progress")
SHARES: dict[str, Callable[..., Any]] = {}
MEASURES: Registry[Callable[..., Any]] = Registry("measure", GIVES, COLUMNS, SHARES)
FIGURES: Registry[Callable[..., Any]] = Registry("figure", GIVES, COLUMNS, SHARES)
WHOLE = ("network",)
"""What a figure is of."""
MEASURES_ORDER = ("roles", "centrality", "spectral", "brokerage", "groups", "closure")
FIGURES_ORDER = (
    *("size", "distance", "centralization", "closing", "nestedness", "modularity"),
    *("concentration", "mixing"),
)
"""The families that come first in tables; others follow by the name of their module."""


class Estimate(NamedTuple):
    """A value with what is known of how it was found.

    ``error`` is its standard error where it comes from a sample, ``searches`` of how many searches
    it is the best.
    """

    value: Any
    error: Any = None
    searches: int | None = None


def estimate(found: Any) -> Estimate:
    """Give what a formula gave as an estimate; a bare value is exact."""
    return found if isinstance(found, Estimate) else Estimate(found)


@MEASURES.shared
def ties(rows: sparse.csr_array, weight: Weight) -> sparse.csr_array:
    """Give the weighted ties among the rows."""
    return shared(rows, weight)


def computed(
    chosen: Sequence[Entry[Callable[..., Any]]], given: Mapping[str, Any], *, asked: bool
) -> tuple[dict[str, Estimate], dict[str, TooManyPairs]]:
    """Call formulas; what would need too many pairs is told apart, or raised where it is asked for."""
    found, too_large = dict[str, Estimate](), dict[str, TooManyPairs]()
    for one in chosen:
        try:
            found[one.name] = estimate(one(given))
        except TooManyPairs as error:
            if asked:
                raise
            too_large[one.name] = error
    return found, too_large


def degrees(rows: sparse.csr_array) -> Floats:
    """Count the columns of each row.

    >>> degrees(sparse.csr_array(np.array([[1, 1], [0, 1]]))).tolist()
    [2.0, 1.0]
    """
    return np.asarray(rows.sum(axis=1), dtype=float)


def ratio(above: Floats, below: Floats | float) -> Floats:
    """Divide, with NaN (undefined) where the divisor is 0.

    >>> ratio(np.array([1.0, 0.0]), np.array([2.0, 0.0])).tolist()
    [0.5, nan]
    """
    above = np.asarray(above, dtype=float)
    below = np.broadcast_to(np.asarray(below, dtype=float), above.shape)
    out = np.full_like(above, np.nan)
    np.divide(above, below, out=out, where=below != 0)
    return out
