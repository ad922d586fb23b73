"""What is counted in every random network: many at once where that is faster than one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from kennisnet.nulls.classes import Whole
from kennisnet.nulls.draws import Batch

Side: TypeAlias = Literal["rows", "columns"]
Role: TypeAlias = Literal["all", "leads", "joined"]
DENSE = 4_000_000
"""Cells of two-mode and one-mode matrix together up to which products are dense."""


class Statistic(Protocol):
    """Something that has a value, or an array of them, in every network."""

    @property
    def least(self) -> Whole | None:
        """Values of interest beside the observed ones: how often they are reached is counted."""
        ...

    def of(self, batch: Batch) -> npt.NDArray[Any]:
        """Give the values: networks x the shape of one."""
        ...


@dataclass(frozen=True)
class Each:
    """Any function of one network: ``function(incidence)``, or ``(incidence, leads)`` with roles."""

    function: Callable[..., Any]
    least: Whole | None = None

    def of(self, batch: Batch) -> npt.NDArray[Any]:
        """Give the values: networks x the shape of one."""
        return np.stack(
            [
                np.asarray(self.function(*(given for given in pair if given is not None)))
                for pair in batch.matrices()
            ]
        )


@dataclass(frozen=True)
class Pairs:
    """How many columns two rows share, for all pairs i < j or for those given.

    ``side="columns"`` counts the rows that two columns share. ``least``: for each pair the largest
    number that the margins allow (`largest_shared`); how often it is met says whether the pair can
    be tested at all. ``role``: only ties that lead, or that join.

    >>> from scipy import sparse
    >>> from kennisnet.nulls.draws import batch_of
    >>> Pairs().of(batch_of(sparse.csr_array([[1, 1], [1, 1], [0, 1]]))).tolist()
    [[2, 1, 1]]
    """

    i: Whole | None = None
    j: Whole | None = None
    side: Side = "rows"
    role: Role = "all"
    least: Whole | None = None

    def of(self, batch: Batch) -> npt.NDArray[Any]:
        """Give the values: networks x the shape of one."""
        batch = batch.only(self.role)
        batch = batch if self.side == "rows" else batch.flipped
        n, m = batch.shape
        if self.i is None or self.j is None:
            one, other = np.triu_indices(n, 1)
        else:
            one, other = np.asarray(self.i), np.asarray(self.j)
        if n * (n + m) > DENSE:
            return np.stack([_looked_up(whole, one, other) for whole, _ in batch.matrices()])
        counts = np.empty((len(batch), len(one)), dtype=np.int32)
        flat, step = one * n + other, max(1, DENSE // max(1, n * (n + m)))
        cells = batch.dense()
        for start in range(0, len(batch), step):
            part = cells[start : start + step]
            shared = (part @ part.transpose(0, 2, 1)).reshape(len(part), n * n)
            counts[start : start + step] = shared[:, flat]
        return counts


def _looked_up(whole: sparse.csr_array, one: Whole, other: Whole) -> npt.NDArray[np.int32]:
    shared = sparse.csr_array(whole @ whole.T)
    return np.asarray(shared[one, other], dtype=np.int32).reshape(-1)


@dataclass(frozen=True)
class GroupSums:
    """Columns shared by pairs of rows, summed by their groups: groups x groups, symmetric.

    ``codes``: the group of each row from 0, -1 for none. On the diagonal each pair within a group
    counts once.

    >>> from scipy import sparse
    >>> from kennisnet.nulls.draws import batch_of
    >>> GroupSums([0, 0, 1]).of(batch_of(sparse.csr_array([[1, 1], [1, 1], [0, 1]])))
    array([[[2, 2],
            [2, 0]]])
    """

    codes: npt.ArrayLike
    side: Side = "rows"
    role: Role = "all"
    least: Whole | None = None

    def of(self, batch: Batch) -> npt.NDArray[Any]:
        """Give the values: networks x the shape of one."""
        batch = batch.only(self.role)
        batch = batch if self.side == "rows" else batch.flipped
        codes = np.asarray(self.codes, dtype=np.int64)
        groups, columns = int(codes.max(initial=-1)) + 1, batch.shape[1]
        group = codes[batch.rows]
        held = group >= 0
        sample, group = batch.sample[held], group[held]
        cells = (sample * groups + group) * columns + batch.columns[held]
        inside = np.bincount(cells, minlength=len(batch) * groups * columns)
        inside = inside.reshape(len(batch), groups, columns).astype(float)
        sums: Whole = np.rint(inside @ inside.transpose(0, 2, 1)).astype(np.int64)
        ties = inside.sum(axis=2).astype(np.int64)
        at = np.arange(groups)
        sums[:, at, at] = (sums[:, at, at] - ties) // 2
        return sums


@dataclass(frozen=True)
class Coverage:
    """Ties by the kind of their row and of their column: kinds of rows x kinds of columns.

    ``distinct``: a row counts once for each kind of column, however many of its columns are of that
    kind. Codes from 0, -1 for none.

    >>> from scipy import sparse
    >>> from kennisnet.nulls.draws import batch_of
    >>> one = batch_of(sparse.csr_array([[1, 1], [1, 1], [0, 1]]))
    >>> Coverage([0, 0, 1], [0, 0]).of(one).tolist()
    [[[4], [1]]]
    >>> Coverage([0, 0, 1], [0, 0], distinct=True).of(one).tolist()
    [[[2], [1]]]
    """

    rows: npt.ArrayLike
    columns: npt.ArrayLike
    role: Role = "all"
    distinct: bool = False
    least: Whole | None = field(default=None)

    def of(self, batch: Batch) -> npt.NDArray[Any]:
        """Give the values: networks x the shape of one."""
        batch = batch.only(self.role)
        down, across = (np.asarray(k, dtype=np.int64) for k in (self.rows, self.columns))
        many = int(down.max(initial=-1)) + 1, int(across.max(initial=-1)) + 1
        kind, column = down[batch.rows], across[batch.columns]
        held = (kind >= 0) & (column >= 0)
        sample, row, kind, column = (
            part[held] for part in (batch.sample, batch.rows, kind, column)
        )
        if self.distinct:
            seen = np.unique((sample * len(down) + row) * many[1] + column)
            row, column = seen // many[1], seen % many[1]
            sample, row = row // len(down), row % len(down)
            kind = down[row]
        cells = (sample * many[0] + kind) * many[1] + column
        counted = np.bincount(cells, minlength=len(batch) * many[0] * many[1])
        return counted.reshape(len(batch), *many)


def statistic(given: Any) -> Statistic:
    """Take a `Statistic` as it is, and any function of a network as one that is called for each."""
    if hasattr(given, "of") and hasattr(given, "least"):
        return given  # type: ignore[no-any-return]
    return Each(given)
