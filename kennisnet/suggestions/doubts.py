"""Who may be another spelling of whom, or a part: a pair is not suggested where that may link it already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import ArgumentError, shown
from kennisnet.naming import key
from kennisnet.naming.units import cuts_of, holds_sign
from kennisnet.network import Network
from kennisnet.paths import Nodes
from kennisnet.suggestions.known import by_name
from kennisnet.texts.words import WORDS

WANTED = ("mention", "institution", "candidate")
CLEAR = ("different", "part of")
"""What leaves no doubt: the two are not one institution."""


class Doubts:
    """The pairs of institutions that may be one, and whom each of the two may then work with."""

    def __init__(self, table: pd.DataFrame | None, net: Network, linked: sparse.csr_array) -> None:
        n = len(net.institutions)
        alike, part = _both_ways(_pairs(table, net), n), _both_ways(_parts(net), n)
        through = alike @ linked
        self.near = sparse.csr_array(through + through @ alike + alike + part)
        """By row: whom somebody may work with, or be, if one of the two or both have another name."""
        self.inside = np.asarray((alike + part).sum(axis=1)).ravel() > 0

    def between(self, i: Nodes, j: Nodes) -> np.ndarray:
        """Say of pairs whether one side may be somebody who is the other, or works with it."""
        found = np.zeros(len(i), dtype=bool)
        some = np.flatnonzero(self.inside[i] | self.inside[j])
        if len(some):
            a, b = i[some], j[some]
            found[some] = np.asarray(self.near[a, b] + self.near[b, a]).ravel() > 0
        return found


def _both_ways(pairs: Iterable[tuple[int, int]], n: int) -> sparse.csr_array:
    """Give pairs of places as a matrix that has each of them both ways."""
    one, other = np.array([*pairs], dtype=np.int64).reshape(-1, 2).T
    ends = np.concatenate([one, other]), np.concatenate([other, one])
    return sparse.csr_array((np.ones(len(ends[0])), ends), shape=(n, n))


def _parts(net: Network) -> Iterator[tuple[int, int]]:
    """Give the places of those of which one is named as a part of the other: "Ward, North Hospital"."""
    names = [" ".join(name.split()) for name in net.institutions["name"].astype("str")]
    place = {name.casefold(): k for k, name in enumerate(names)}
    for k, name in enumerate(names):
        if not holds_sign(name):
            continue
        for cut in cuts_of(name):
            for side in (cut.whole, cut.part):
                other = place.get(side.casefold(), k)
                if other != k:
                    yield k, other


def _pairs(table: pd.DataFrame | None, net: Network) -> Iterator[tuple[int, int]]:
    """Give the places of those that may be one; who is not in the network is passed over."""
    if table is None:
        return
    if not isinstance(table, pd.DataFrame) or not {*WANTED} <= {*table.columns}:
        raise ArgumentError("doubts", got=shown(repr(table)), wanted=", ".join(WANTED))
    at = {str(one): place for place, one in enumerate(net.institutions.index)}
    place = {called: at[one] for called, one in by_name(net).items()}
    rows = table.reindex(columns=[*WANTED, "candidate_id", "tier", "decision"]).astype(object)
    rows = rows.mask(rows.isna(), "").map(str)
    for mention, institution, candidate, by_id, tier, word in rows.itertuples(
        index=False, name=None
    ):
        one = place.get(institution, place.get(key(mention)))
        other = place.get(by_id or candidate, place.get(key(candidate)))
        clear = WORDS.tiers.get(key(tier)) == "part" or WORDS.decided.get(key(word)) in CLEAR
        if one is not None and other is not None and one != other and not clear:
            yield one, other
