"""From the incidence to ties among institutions, or among projects.

Every weight comes from one sparse product ``B @ B.T`` and the margins; nothing loops over pairs.
With d the number of projects of an institution, k the number of (named) institutions of a project,
m the number of projects and W the number they share:

===========  ===========================  ========================================================
weight       of a pair i, j               source
===========  ===========================  ========================================================
count        W                            Breiger 1974
binary       1 where W > 0
newman       sum over shared of 1/(k-1)   Newman 2001, Scientific collaboration networks II
jaccard      W / (d_i + d_j - W)          Jaccard 1901
cosine       W / sqrt(d_i d_j)            Salton & McGill 1983; Ochiai 1957
association  m W / (d_i d_j)              van Eck & Waltman 2009, How to normalize cooccurrence data?
overlap      W / min(d_i, d_j)            Szymkiewicz 1934; Simpson 1943
===========  ===========================  ========================================================

Of projects the same holds with the sides exchanged (``k`` for ``d``, ``n`` for ``m``).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import SIDES, WEIGHTS, Of, Weight
from kennisnet.errors import one_of
from kennisnet.limits import MOST_PAIRS, few_pairs
from kennisnet.network import Network, a_network
from kennisnet.paths import Floats


def side(net: Network, of: Of) -> sparse.csr_array:
    """Give the incidence with the rows that are asked for: institutions, or projects."""
    one_of("of-unknown", of, SIDES)
    return net.incidence if of == "institutions" else sparse.csr_array(net.incidence.T)


def shared(rows: sparse.csr_array, weight: Weight = "count") -> sparse.csr_array:
    """Give the ties among the rows of a 0/1 matrix: symmetric, diagonal empty, float64.

    Columns are in order within each row. Raises `ArgumentError` for a weight that does not exist,
    or where more than `MOST_PAIRS` pairs would be made. Rows without a column have no ties.

    >>> import numpy as np
    >>> B = sparse.csr_array(np.array([[1, 0], [1, 1], [0, 1]]))
    >>> shared(B, "jaccard").toarray().tolist()
    [[0.0, 0.5, 0.0], [0.5, 0.0, 0.5], [0.0, 0.5, 0.0]]
    """
    one_of("weight-unknown", weight, WEIGHTS)
    size = rows.sum(axis=0).astype(float)
    few_enough(rows, size)
    if not rows.data.all():
        rows = rows.copy()
        rows.eliminate_zeros()
    below = _below(rows, 1 / np.maximum(size - 1, 1) if weight == "newman" else None)
    if weight not in {"count", "newman"}:
        degree = np.diff(rows.indptr).astype(float)
        one, other = degree[row_of(below)], degree[below.indices]
        below.data = _from_count(weight, below.data.astype(float), one, other, rows.shape[1])
    return _mirrored(below)


def _below(rows: sparse.csr_array, worth: Floats | None) -> sparse.csr_array:
    """Sum for each row and each earlier one what the columns are worth that both have: 1, or this.

    Each entry meets those that follow in its column, so a pair is met once in each column of both,
    and nobody meets itself: less time than the product takes, which makes both halves and the
    diagonal. Rows go in blocks of about `MOST_PAIRS` meetings, which are held for a moment.
    """
    n, entries = rows.shape[0], np.arange(rows.nnz, dtype=np.int32)
    columns = sparse.csr_array((entries, rows.indices, rows.indptr), shape=rows.shape).tocsc()
    place = np.empty_like(entries)  # of each entry, where the columns stand end to end
    place[columns.data] = entries
    follow = np.repeat(columns.indptr[1:], np.diff(columns.indptr))[place] - place - 1
    made = np.append(0, follow.cumsum(dtype=np.int64))[rows.indptr]
    blocks = np.searchsorted(made, np.arange(MOST_PAIRS, made[-1], MOST_PAIRS))
    kind = np.min_scalar_type(rows.shape[1])  # no two share more than all columns
    parts = []
    for first, last in pairwise([0, *np.unique(blocks), n]):
        block = slice(rows.indptr[first], rows.indptr[last])
        many = follow[block]
        before = many.cumsum(dtype=np.int32) - many
        met = np.repeat(place[block] + 1 - before, many)
        met += np.arange(len(met), dtype=np.int32)
        each = np.ones(len(met), kind)
        if worth is not None:
            each = np.repeat(worth[rows.indices[block]], many)
        starts = (made[first : last + 1] - made[first]).astype(np.int32)
        lists = each, columns.indices.take(met, mode="clip"), starts
        part = sparse.csr_array(sparse.csr_array(lists, shape=(last - first, n)).T)
        part.has_sorted_indices = True
        part.sum_duplicates()
        parts.append(part)
    return parts[0] if len(parts) == 1 else sparse.hstack(parts, format="csr")


def _mirrored(below: sparse.csr_array) -> sparse.csr_array:
    """Give each row of a lower triangle what stands in its column too: first what is before it."""
    n = below.shape[0]
    halves = sparse.vstack([below, sparse.csr_array(below.T)], format="csr")
    rows = halves[np.arange(2 * n).reshape(2, n).T.ravel()]
    lists = rows.data.astype(float), rows.indices, rows.indptr[::2]
    return sparse.csr_array(lists, shape=below.shape)


def row_of(ties: sparse.csr_array) -> np.ndarray:
    """Give the row of each entry."""
    return np.repeat(np.arange(ties.shape[0], dtype=ties.indices.dtype), np.diff(ties.indptr))


def pairs_made(size: Floats) -> float:
    """Count the pairs in columns of these sizes, each as often as columns have it.

    >>> import numpy as np
    >>> pairs_made(np.array([3.0, 1.0, 2.0]))
    4.0
    """
    return float((size * (size - 1)).sum()) / 2


def few_enough(rows: sparse.csr_array, size: Floats) -> None:
    """Refuse what would make too many pairs; rows make no more of them than everybody with everybody."""
    made = pairs_made(size)
    few_pairs(min(made, rows.shape[0] * (rows.shape[0] - 1) / 2))


def _from_count(weight: Weight, count: Floats, one: Floats, other: Floats, m: int) -> Floats:
    """Make a weight of the number that two rows share and the degrees of both."""
    match weight:
        case "binary":
            return np.ones_like(count)
        case "jaccard":
            return count / (one + other - count)
        case "cosine":
            return count / np.sqrt(one * other)
        case "association":
            return m * count / (one * other)
        case _:
            return count / np.minimum(one, other)


def overlap(net: Network, of: Of = "institutions", weight: Weight = "count") -> pd.DataFrame:
    """List the pairs that share something.

    Parameters
    ----------
    of
        ``"institutions"`` (they share projects) or ``"projects"`` (they share institutions).
    weight
        One of `WEIGHTS`; see the table at the head of this module.

    Returns
    -------
    DataFrame
        ``a, b`` (ids; ``a`` before ``b`` in table order), ``shared`` (how many, at least 1) and
        ``weight`` (above 0; at most 1 for jaccard, cosine and overlap), in table order. Generic
        rows link nobody and do not count. Ratio weights say little where one of the two has one
        or two projects: look at the degrees beside them. A shared count of *named* pairs is exact
        also in a project with an open list; its Newman weight is then an upper bound.

    Raises
    ------
    ArgumentError
        For what is no network, for an ``of`` or a weight that does not exist, and where more than
        `MOST_PAIRS` pairs would be made.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> kn.overlap(net, weight="jaccard")
       a  b  shared  weight
    0  a  b       1     0.5
    1  b  c       1     0.5
    """
    table = pairs(a_network(net).named(), of, weight)
    table.attrs = {"of": of, "weight": weight, "fingerprint": net.fingerprint}
    return table


def pairs(named: Network, of: Of, weight: Weight) -> pd.DataFrame:
    """Give the rows of `overlap` alone: who asks for no fingerprint does not wait for it."""
    rows = side(named, of)
    ids = (named.institutions if of == "institutions" else named.projects).index
    count = shared(rows, "count")
    weighed = count if weight == "count" else shared(rows, weight)
    row = row_of(count)
    once = row < count.indices  # each pair stands in both of its rows, which are sorted
    return pd.DataFrame(
        {
            "a": ids.take(row[once]),
            "b": ids.take(count.indices[once]),
            "shared": count.data[once].astype(np.int64),
            "weight": weighed.data[once],
        }
    )
