"""BiCM: the most even random network whose expected degrees are those observed.

Institution i takes part in project p with probability ``x_i y_p / (1 + x_i y_p)``, independent of
all else (Saracco et al. 2015). Nodes of one degree share their x or y, so that the equations are
as many as there are distinct degrees: H2020 has 300 of them, not 67,322.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve

from kennisnet.nulls.classes import Classes, Real, Whole, classes, corners

CLOSE = 1e-10
"""Expected and observed degrees differ by less, where floats allow it."""
ASKED = 1e-8
"""They always differ by less."""
MOST_STEPS = 200
SMALLEST_STEP = 1e-12


@dataclass(frozen=True)
class Bicm:
    """Probabilities of a membership, for each class of institutions and of projects."""

    rows: Classes
    columns: Classes
    cells: Real
    """Class of rows x class of columns."""

    def probability(self, i: npt.ArrayLike, j: npt.ArrayLike) -> Real:
        """Give the probability that row i and column j are tied.

        >>> bicm([1, 1], [1, 1]).probability(0, [0, 1])
        array([0.5, 0.5])
        """
        return np.asarray(
            self.cells[self.rows.of[np.asarray(i)], self.columns.of[np.asarray(j)]], dtype=float
        )

    def matrix(self) -> Real:
        """Give all probabilities: rows x columns, dense."""
        return np.asarray(self.cells[np.ix_(self.rows.of, self.columns.of)], dtype=float)

    def across(self, weights: Real) -> Real:
        """Multiply the transposed probabilities with weights of rows (rows x any): columns x any.

        No matrix of all of them is made: ``fit.across(w)`` is ``fit.matrix().T @ w``.

        >>> bicm([2, 1], [2, 1]).across(np.array([[1.0], [3.0]])).tolist()
        [[4.0], [1.0]]
        """
        sums = np.zeros((len(self.rows.sizes), weights.shape[1]))
        np.add.at(sums, self.rows.of, weights)
        return np.asarray((self.cells.T @ sums)[self.columns.of], dtype=float)

    @property
    def squared(self) -> Bicm:
        """The same with the squares of the probabilities."""
        return Bicm(self.rows, self.columns, self.cells**2)

    @property
    def T(self) -> Bicm:  # noqa: N802 - as numpy and scipy call it
        """The same with its sides exchanged, for pairs of columns."""
        return Bicm(self.columns, self.rows, self.cells.T)

    @property
    def error(self) -> float:
        """The largest difference between an expected and an observed degree."""
        off_rows = self.cells @ self.columns.sizes - self.rows.degrees
        off_columns = self.rows.sizes @ self.cells - self.columns.degrees
        return float(max(np.abs(off_rows).max(initial=0), np.abs(off_columns).max(initial=0)))


def bicm(row_degrees: npt.ArrayLike, column_degrees: npt.ArrayLike) -> Bicm:
    """Solve the bipartite configuration model for these degrees.

    What the degrees leave no choice about is 0 or 1 exactly; each block that is left has its
    multipliers by a damped Newton search, on distinct degrees.

    >>> bicm([2, 1], [2, 1]).matrix()  # nested: there is one such network
    array([[1., 1.],
           [1., 0.]])

    Raises
    ------
    ValueError
        No 0/1 matrix has these degrees.
    """
    rows, columns = classes(row_degrees), classes(column_degrees)
    steps = corners(rows, columns)
    cells = np.zeros((len(rows.degrees), len(columns.degrees)))
    above, left = np.append(0, np.cumsum(rows.sizes)), np.append(0, np.cumsum(columns.sizes))
    for (top, right), (bottom, start) in pairwise(steps):
        cells[top:bottom, :start] = 1
        if top < bottom and start < right:
            down, across = slice(top, bottom), slice(start, right)
            cells[down, across] = _block(
                rows.degrees[down] - left[start],
                rows.sizes[down],
                columns.degrees[across] - above[top],
                columns.sizes[across],
            )
    return Bicm(rows, columns, cells)


def _block(inside: Whole, many: Whole, below: Whole, wide: Whole) -> Real:
    """Find the probabilities of a block without forced cells: the minimum of the convex dual."""
    n, weights = len(inside), np.multiply.outer(many, wide).astype(float)
    wanted = np.concatenate([many * inside, wide * below]).astype(float)
    ties = float((many * inside).sum())
    start = _start(inside, many, below, wide)
    height, slope, cells = _dual(start, weights, wanted, n)
    scale = np.concatenate([many, wide]).astype(float)
    for _ in range(MOST_STEPS):
        off = np.abs(slope / scale).max()
        if off < CLOSE:
            break
        bend = weights * cells * (1 - cells)
        step = _newton(bend, slope, n)
        size, gain = 1.0, float(slope @ step)
        while True:
            ahead = _dual(start - size * step, weights, wanted, n)
            if ahead[0] <= height - 1e-4 * size * gain + 1e-13 * max(1.0, abs(height), ties):
                break
            size /= 2
            if size < SMALLEST_STEP:
                return cells
        if np.abs(ahead[1] / scale).max() >= off and off < ASKED:
            break  # at the limit of what floats can tell
        start = start - size * step
        height, slope, cells = ahead
    return cells


def _start(inside: Whole, many: Whole, below: Whole, wide: Whole) -> Real:
    """Begin where each side alone would have its degrees, as a share of what it could hold."""
    ties = float((many * inside).sum())
    x, y = inside / wide.sum(), below / many.sum()
    fill = ties / float(many.sum() * wide.sum())
    return np.concatenate([np.log(x / (1 - x)), np.log(y / (1 - y)) - np.log(fill / (1 - fill))])


def _dual(at: Real, weights: Real, wanted: Real, n: int) -> tuple[float, Real, Real]:
    """Give the dual, its slope (expected minus observed degrees) and the probabilities."""
    sums = np.add.outer(at[:n], at[n:])
    small = np.exp(-np.abs(sums))
    cells = np.where(sums >= 0, 1.0, small) / (1 + small)
    height = float((weights * (np.maximum(sums, 0) + np.log1p(small))).sum() - at @ wanted)
    expected = weights * cells
    slope = np.concatenate([expected.sum(axis=1), expected.sum(axis=0)]) - wanted
    return height, slope, cells


def _newton(bend: Real, slope: Real, n: int) -> Real:
    """Solve for the step; adding to all x what is taken from all y changes nothing, so y_0 stays.

    The larger side is eliminated (its part of the Hessian is diagonal).
    """
    if bend.shape[0] < bend.shape[1]:
        step = _newton(bend.T, np.concatenate([slope[n:], slope[:n]]), bend.shape[1])
        return np.concatenate([step[bend.shape[1] :], step[: bend.shape[1]]])
    up, across = bend.sum(axis=1), bend.sum(axis=0)
    tiny = np.finfo(float).tiny
    shares = bend / np.maximum(up, tiny)[:, None]
    rest = np.diag(across) - bend.T @ shares
    right = slope[n:] - shares.T @ slope[:n]
    step = np.zeros(len(across))
    if len(across) > 1:
        kept = rest[1:, 1:]
        kept[np.diag_indices_from(kept)] *= 1 + 1e-14
        step[1:] = cho_solve(cho_factor(kept), right[1:])
    return np.concatenate([slope[:n] / np.maximum(up, tiny) - shares @ step, step])
