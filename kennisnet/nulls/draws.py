"""Random networks by the batch, in one form for every null model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from kennisnet.nulls.classes import Whole

Matrix: TypeAlias = sparse.csr_array


@dataclass(frozen=True)
class Batch:
    """A number of random networks: the rows and columns of their ties, one after the other."""

    shape: tuple[int, int]
    starts: Whole
    """Where the ties of each network start; one more than there are networks."""
    rows: Whole
    columns: Whole
    leads: npt.NDArray[np.bool_] | None = None
    """Which ties lead; None where the null model knows no roles."""

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def sample(self) -> Whole:
        """Which network each tie belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @property
    def flipped(self) -> Batch:
        """The same networks with their sides exchanged."""
        return Batch(self.shape[::-1], self.starts, self.columns, self.rows, self.leads)

    def only(self, role: str) -> Batch:
        """Keep the ties that lead, or those that join.

        Raises
        ------
        ValueError
            The null model knows no roles.
        """
        if role == "all":
            return self
        if self.leads is None:
            raise ValueError("only a null model with roles can count leads")
        kept = self.leads if role == "leads" else ~self.leads
        counts = np.bincount(self.sample[kept], minlength=len(self))
        starts = np.append(0, np.cumsum(counts))
        return Batch(self.shape, starts, self.rows[kept], self.columns[kept], self.leads[kept])

    def dense(self) -> npt.NDArray[np.float32]:
        """Give networks x rows x columns, 0/1: for small networks, where matrix products are fast."""
        cells = np.zeros((len(self), *self.shape), dtype=np.float32)
        cells[self.sample, self.rows, self.columns] = 1
        return cells

    def matrices(self) -> Iterator[tuple[Matrix, Matrix | None]]:
        """Give each network as a sparse matrix, and its leads."""
        for start, end in zip(self.starts[:-1], self.starts[1:], strict=True):
            rows, columns = self.rows[start:end], self.columns[start:end]
            whole = _matrix(rows, columns, self.shape)
            if self.leads is None:
                yield whole, None
            else:
                leading = self.leads[start:end]
                yield whole, _matrix(rows[leading], columns[leading], self.shape)


def batch_of(incidence: Matrix, leads: Matrix | None = None) -> Batch:
    """Give one observed network as a batch of one."""
    ties = sparse.coo_array(incidence if leads is None else incidence + leads)
    rows, columns = (np.asarray(part, dtype=np.int64) for part in ties.coords)
    leading = None if leads is None else ties.data > 1
    return Batch(incidence.shape, np.array([0, len(rows)]), rows, columns, leading)


def _matrix(rows: Whole, columns: Whole, shape: tuple[int, int]) -> Matrix:
    ones = np.ones(len(rows), dtype=np.int64)
    return sparse.csr_array((ones, (rows, columns)), shape=shape)
