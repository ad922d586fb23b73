"""What hangs on one project: whether a verdict stays when that project is left out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kennisnet.chance.drawing import LEAST
from kennisnet.chance.verdicts import Flags, Real

TRIED = 3
"""For each verdict so many are left out in turn: those that add most to what is beyond chance."""
RESOLVED = 4
"""Samples of a run without one project, for each that the p to be reached asks for."""


class Beyond(NamedTuple):
    """The tests with a verdict of more or less."""

    upper: Flags
    """Whether it is more (else less)."""
    excess: Real
    """Tests x projects: what each project adds to the observed value above what is expected."""
    most: tuple[float, float]
    """The largest p with which a verdict is kept, of the upper and of the lower tail."""


def resolving(beyond: Beyond, samples: int) -> int:
    """Give how many samples tell whether a test still reaches the p that gives a verdict."""
    least = min(
        p for p, side in zip(beyond.most, (beyond.upper, ~beyond.upper), strict=True) if side.any()
    )
    return min(samples, max(LEAST, math.ceil(RESOLVED / least)))


def hanging(
    beyond: Beyond,
    without: Callable[[int], tuple[Real, Real]],
    told: Callable[[Iterable[int]], Iterable[int]] = iter,
) -> npt.NDArray[np.int64]:
    """Give for each test the first project without which its verdict is lost, or -1.

    ``without(project)`` gives both tails of all these tests in the network without that project.
    Those that add most go first; ``told`` shows how far it is.
    """
    toward = np.where(beyond.upper[:, None], beyond.excess, -beyond.excess)
    order = np.argsort(-toward, axis=1, kind="stable")[:, :TRIED]
    adds = np.take_along_axis(toward, order, axis=1) > 0
    lost = np.zeros(order.shape, dtype=bool)
    for project in told(np.unique(order[adds]).tolist()):
        upper, lower = without(project)
        gone = np.where(beyond.upper, upper > beyond.most[0], lower > beyond.most[1])
        lost |= adds & (order == project) & gone[:, None]
    found = np.where(lost.any(axis=1), lost.argmax(axis=1), -1)
    named = np.take_along_axis(order, np.maximum(found, 0)[:, None], axis=1)[:, 0]
    return np.where(found < 0, -1, named)
