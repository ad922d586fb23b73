"""What hangs on one project: whether a verdict stays when that project is left out."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from kennisnet.chance.drawing import LEAST
from kennisnet.chance.verdicts import threshold
from kennisnet.choices import LESS, MORE
from kennisnet.nulls.classes import Flags, Real, Whole

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


def lost_without(
    said: npt.NDArray[np.str_],
    alpha: float,
    family: tuple[int, int],
    ids: npt.NDArray[Any],
    find: Callable[[Whole, Flags, tuple[float, float]], Whole],
) -> npt.NDArray[Any]:
    """Name for each test the one of ``ids`` without which its verdict is lost, else nothing.

    ``find(at, upper, most)`` gives their places, -1 for none, for the tests at these places: those
    with a verdict; `Beyond` says what the others are.
    """
    names = np.full(len(said), "", dtype=object)
    at = np.flatnonzero((said == MORE) | (said == LESS))
    if len(at):
        upper = said[at] == MORE
        more, less = (
            threshold(alpha, int(side.sum()), many)
            for side, many in zip((upper, ~upper), family, strict=True)
        )
        found = find(at, upper, (more, less))
        names[at] = np.where(found < 0, "", ids[found])
    return names


def hanging(beyond: Beyond, without: Callable[[int], tuple[Real, Real]]) -> Whole:
    """Give for each test the first project without which its verdict is lost, or -1.

    ``without(project)`` gives both tails of all these tests in the network without that project.
    Those that add most go first, and of equals (to nine decimals) those with the lower place.
    """
    toward = np.where(beyond.upper[:, None], beyond.excess, -beyond.excess).round(9)
    order = np.argsort(-toward, axis=1, kind="stable")[:, :TRIED]
    adds = np.take_along_axis(toward, order, axis=1) > 0
    lost = np.zeros(order.shape, dtype=bool)
    for project in np.unique(order[adds]).tolist():
        upper, lower = without(project)
        gone = np.where(beyond.upper, upper > beyond.most[0], lower > beyond.most[1])
        lost |= adds & (order == project) & gone[:, None]
    found = np.where(lost.any(axis=1), lost.argmax(axis=1), -1)
    named = np.take_along_axis(order, np.maximum(found, 0)[:, None], axis=1)[:, 0]
    return np.where(found < 0, -1, named)
