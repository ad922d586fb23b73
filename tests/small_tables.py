"""Small tables of who takes part in what, all tables with the same margins, a number for each."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import product

import numpy as np
import pytest
from hypothesis import strategies as st
from scipy import sparse

numba = pytest.mark.skipif(find_spec("numba") is None, reason="without the extra fast")
WAYS = [pytest.param(False, id="plain"), pytest.param(True, id="fast", marks=numba)]
HOBSON = sparse.csr_array(
    [[1, 1, 1, 0, 0], [1, 0, 1, 0, 0], [0, 0, 1, 1, 0],
     [1, 0, 1, 0, 0], [0, 1, 0, 0, 1], [1, 1, 0, 0, 0]]
)  # fmt: skip
"""Degrees (3, 2, 2, 2, 2, 2) and (4, 3, 4, 1, 1): 1,560 matrices have them."""


def matrices(n, m, fill=(0, 1)):
    return (np.reshape(cells, (n, m)) for cells in product(fill, repeat=n * m))


def margins(matrix):
    return matrix.sum(axis=1), matrix.sum(axis=0)


def with_margins_of(matrix):
    wanted = [side.tolist() for side in margins(matrix)]
    return [one for one in matrices(*matrix.shape) if [k.tolist() for k in margins(one)] == wanted]


def dense(matrix):
    return matrix.toarray()


tables = st.tuples(st.integers(1, 7), st.integers(1, 7)).flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 1), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    ).map(np.array)
)


@st.composite
def role_tables(draw):
    """Cells: 0 empty, 1 joins, 2 leads."""
    n, m = draw(st.tuples(st.integers(1, 6), st.integers(1, 6)))
    return np.reshape(draw(st.lists(st.integers(0, 2), min_size=n * m, max_size=n * m)), (n, m))


def roles_of(table):
    table = np.asarray(table)
    return sparse.csr_array((table > 0).astype(int)), sparse.csr_array((table == 2).astype(int))


class Which:
    """A number for each matrix: its cells as bits, leads as a second number."""

    least = None

    def of(self, batch):
        bits = 2 ** (batch.rows * batch.shape[1] + batch.columns)
        leading = np.zeros(len(bits), dtype=bool) if batch.leads is None else batch.leads
        cells = np.bincount(batch.sample, bits, len(batch))
        return (cells + 2**26 * np.bincount(batch.sample, bits * leading, len(batch))).astype(int)
