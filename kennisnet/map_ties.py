"""Which ties a map draws where all of them would be a tangle, or more names than can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from networkx.utils import UnionFind
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kennisnet.chance import backbone
from kennisnet.errors import TooManyPairs
from kennisnet.maps.views import islands
from kennisnet.maps.views.joined import JOINED
from kennisnet.network import Network
from kennisnet.projections import pairs

TIES, FEWEST = 120, 10
"""So many of the strongest ties are drawn at most; less than the second tell little."""
RINGS, MOST_RINGS = 24, 40
"""So many rings may lines close: more are a tangle, however they are laid out. The second where all is drawn, by projects."""
PLACES = 9
"""Pairs that count the same to so many places count the same."""
TESTED = 5_000
"""Of more institutions it is not tested which ties are beyond chance: it takes half a minute."""


class Ties(NamedTuple):
    """What islands draw: pairs with their weight, or None where all are drawn.

    ``which`` these are (``beyond`` chance, the ``strongest``, or ``untested``); ``of``: how many pairs
    are as good; ``least``: all that have at least so many projects together are drawn, 0 = that is not
    what they were chosen by.
    """

    pairs: list[tuple[str, str, float]] | None = None
    which: str = ""
    of: int = 0
    least: int = 0


def ties_of(named: Network, hubs: Mapping[str, str]) -> Ties:
    """Give what islands draw in a network too large or too dense for all, and which ties these are.

    Those beyond chance (`backbone`), the surest first; or where none is, those with the most
    projects together, and of equal ones those with the fewest others in them: as many as can be
    told apart.
    """
    rest = named.without(*hubs) if hubs else named
    if len(rest.institutions) <= islands.MOST and not _dense(rest):
        return Ties()
    tested = len(rest.institutions) <= TESTED
    found = backbone(rest, null="sdsm", progress=False) if tested else pd.DataFrame()
    if len(found):
        found = found.sort_values(["q", "weight", "a", "b"], ascending=[True, False, True, True])
        return Ties(_listed(found.head(_room(found)), "weight"), "beyond", len(found))
    return _strongest(_all_ties(rest), "strongest" if tested else "untested")


def _dense(rest: Network) -> bool:
    """Say whether all that institutions do together closes more rings than can be followed."""
    own = sparse.csc_array(rest.incidence)
    own = own[:, np.diff(own.indptr) >= JOINED]
    parts, _ = connected_components(sparse.block_array([[None, own], [own.T, None]]))
    # Whoever is with nobody is a part, and no sign.
    return bool(own.nnz - sum(own.shape) + parts > MOST_RINGS)


def _strongest(found: pd.DataFrame, which: str) -> Ties:
    """Give all pairs with so many projects together, if these fill half of the room; else what it holds.

    Of pairs that count the same all are drawn or none, where that leaves `FEWEST`: else the
    alphabet would choose.
    """
    found = found[found["shared"] >= _last(found["shared"].to_numpy())]
    found = found.assign(weight=found["weight"].round(PLACES))
    order = ["shared", "weight", "a", "b"]
    found = found.sort_values(order, ascending=[False, False, True, True])
    fit = _room(found)
    if fit < len(found):
        more = found["shared"].iloc[fit]
        whole = int((found["shared"] > more).sum())
        if whole >= FEWEST and 2 * whole >= fit:
            return Ties(_listed(found.head(whole), "shared"), which, whole, int(more) + 1)
        worth = found["shared"] + found["weight"] / (found["weight"].max() + 1)
        above = int((worth > worth.iloc[fit]).sum())
        fit = above if above >= FEWEST else fit
        return Ties(
            _listed(found.head(fit), "shared"), which, int((worth >= worth.iloc[fit - 1]).sum())
        )
    return Ties(_listed(found, "shared"), which, fit)


def _room(found: pd.DataFrame) -> int:
    """Count the first ties that can be told apart: of few enough names, lines and rings."""
    names: set[str] = set()
    parts: UnionFind[str] = UnionFind()
    rings = 0
    for drawn, (a, b) in enumerate(zip(found["a"].head(TIES), found["b"].head(TIES), strict=True)):
        names |= {a, b}
        rings += parts[a] == parts[b]
        if len(names) > islands.MOST or rings > RINGS:
            return drawn
        parts.union(a, b)
    return min(len(found), TIES)


def _last(shared: np.ndarray) -> float:
    """Give the number of the last pair that can be drawn: so many pairs have more institutions than are shown."""
    enough = islands.MOST * (islands.MOST + 1) // 2
    return float(np.partition(shared, -enough)[-enough]) if len(shared) > enough else 0.0


def _listed(found: pd.DataFrame, by: str) -> list[tuple[str, str, float]]:
    rows = found[["a", "b", by]].itertuples(index=False, name=None)
    return [(a, b, float(weight)) for a, b, weight in rows]


def _all_ties(net: Network) -> pd.DataFrame:
    """Give all ties; none where a hub makes more of them than memory holds."""
    try:
        return pairs(net, "institutions", "newman")
    except TooManyPairs:
        return pd.DataFrame(columns=["a", "b", "shared", "weight"])
