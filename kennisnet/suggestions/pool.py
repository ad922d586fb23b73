"""Who may be suggested to whom: all pairs but those that need no introduction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.network import Network
from kennisnet.paths import Floats, Nodes
from kennisnet.projections import shared
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.shares import drawn_beside

DENSE = 32
"""A product of full matrices takes so many steps in the time of one of a sparse product."""
CELLS = 4_000_000
"""So many cells of a table of pairs stand in memory at a time."""
BY_THEME = 2_000_000
"""Common themes list so many pairs, the rarest themes first: a theme of thousands tells little."""


@dataclass(frozen=True, eq=False)
class Pool:
    """The pairs of institutions that may be suggested, without listing them.

    Every pair has a number: in id order, the pairs of the first institution with those after it,
    then those of the second, ….
    """

    ground: Ground
    acquainted: tuple[tuple[str, str], ...] = ()
    """Pairs of ids that need no introduction."""

    @property
    def size(self) -> int:
        """The number of institutions."""
        return len(self.ground.net.institutions)

    @property
    def in_id_order(self) -> Nodes:
        """The positions of the institutions, by id."""
        return self.ground.in_id_order

    @cached_property
    def rank(self) -> Nodes:
        """The place of each institution in the order of the ids."""
        rank = np.empty(self.size, dtype=np.int64)
        rank[self.in_id_order] = np.arange(self.size)
        return rank

    @cached_property
    def _first(self) -> Nodes:
        """The number of the first pair of each institution with one after it."""
        place = np.arange(self.size, dtype=np.int64)
        return place * (2 * self.size - place - 1) // 2

    def numbers(self, i: Nodes, j: Nodes) -> Nodes:
        """Give the numbers of pairs of positions, whichever of the two comes first."""
        low, high = np.minimum(self.rank[i], self.rank[j]), np.maximum(self.rank[i], self.rank[j])
        return self._first[low] + high - low - 1

    def pairs(self, numbers: Nodes) -> Candidates:
        """Give pairs by their numbers."""
        low = np.searchsorted(self._first, numbers, side="right") - 1
        high = numbers - self._first[low] + low + 1
        return Candidates(self.ground, self.in_id_order[low], self.in_id_order[high])

    @cached_property
    def left_out(self) -> Nodes:
        """The numbers of the pairs that are linked, of one family, or acquainted, in order."""
        net = self.ground.net
        place = pd.Index(net.institutions.index)
        met = np.array(self.acquainted, dtype=object).reshape(-1, 2)
        one, other = np.sort([place.get_indexer(met[:, 0]), place.get_indexer(met[:, 1])], axis=0)
        here = one >= 0
        linked, family = (sparse.coo_array(m) for m in (self.ground.linked, _families(net)))
        ends = (linked.row, linked.col), (family.row, family.col), (one[here], other[here])
        found = np.sort(np.concatenate([self.numbers(i[i < j], j[i < j]) for i, j in ends]))
        return found[np.diff(found, prepend=-1) > 0]  # np.unique would hash a million numbers

    @cached_property
    def count(self) -> int:
        """How many pairs may be suggested."""
        return self.size * (self.size - 1) // 2 - len(self.left_out)

    def sample(self, most: int, seed: int) -> Candidates:
        """Draw so many of the pairs that may be suggested; all of them where there are no more."""
        return self.pairs(drawn_beside(self.left_out, self.count, most, seed))

    def listed(self, asked: Nodes | None = None) -> Candidates:
        """Give the pairs with a shared partner or a common theme, of some institutions or of all.

        Each pair stands there once; where institutions are asked for, ``i`` is one of them.
        """
        rows = np.arange(self.size) if asked is None else np.unique(asked)
        found = [*self._at_two_steps(rows), (np.empty(0, dtype=np.intp),) * 2]
        i, j = (np.concatenate(ends) for ends in zip(*found, strict=True))
        numbers = self.numbers(i, j)
        inside = np.zeros(self.size, dtype=bool)
        inside[rows] = True
        once = ~inside[j] | (i < j)
        fit = np.flatnonzero(once & self._free(numbers))
        return Candidates(self.ground, i[fit], j[fit])

    def _free(self, numbers: Nodes) -> np.ndarray:
        """Say which pairs may be suggested, by their numbers."""
        out = np.append(self.left_out, -1)
        return np.asarray(out[np.searchsorted(self.left_out, numbers)] != numbers)

    @cached_property
    def steps(self) -> Floats:
        """How many steps it takes to list the pairs of each institution."""
        partners, themes = (np.asarray(part @ part.sum(axis=0), dtype=float) for part in self._by)
        return np.asarray(partners + themes)

    @cached_property
    def _by(self) -> tuple[sparse.csr_array, sparse.csr_array]:
        """What lists a pair where both have it: a partner, or a theme that is rare enough."""
        about = self.ground.about
        pairs = np.asarray(about.sum(axis=0), dtype=float) ** 2 / 2
        few = np.flatnonzero(np.cumsum(pairs) <= BY_THEME)
        return self.ground.linked, sparse.csr_array(about[:, few])

    def _at_two_steps(self, rows: Nodes) -> Iterator[tuple[Nodes, Nodes]]:
        """Give the pairs of some rows with whoever shares a partner or a theme with them."""
        partners, themes = self._by
        turned_themes = themes.T.tocsr()  # partners are symmetric, and need no turning
        both: list[tuple[Any, Any]] = [(partners, partners), (themes, turned_themes)]
        if self.steps.sum() * DENSE > self.size**2 * (self.size + themes.shape[1]):
            both = [tuple(part.astype(np.float32).toarray() for part in one) for one in both]
        size = max(CELLS // max(self.size, 1), 1)
        for start in range(0, len(rows), size):
            some = rows[start : start + size]
            i, j = sum(part[some] @ turned for part, turned in both).nonzero()
            other = some[i] != j
            yield some[i[other]], j[other]


def _families(net: Network) -> sparse.csr_array:
    """Say which institutions are one, or linked, where every unit counts as its topmost parent."""
    whole = net.rolled_up()
    if whole is net:
        return sparse.csr_array((len(net.institutions),) * 2)
    place = whole.institutions.index.get_indexer(pd.Index(net.tops))
    n, families = len(place), len(whole.institutions)
    belongs = sparse.csr_array((np.ones(n), (np.arange(n), place)), shape=(n, families))
    near = shared(whole.incidence, "binary") + sparse.eye_array(families)
    return sparse.csr_array(belongs @ near @ belongs.T)
