"""Pushing apart what touches: nodes from nodes, and names from names.

Each round moves everything at once, by what it lacks from those near it. Only pairs that are near
are looked at (a k-d tree finds them), so that a thousand nodes cost no more than a look.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

Points: TypeAlias = dict[str, tuple[float, float]]
Floats: TypeAlias = npt.NDArray[np.float64]
Whole: TypeAlias = npt.NDArray[np.intp]
Flags: TypeAlias = npt.NDArray[np.bool_]

GAP = 4.0
"""What is pushed apart gets so much room between it."""
LEAST = 0.5
"""Nodes nearer than this may touch once their places are rounded."""
ROUNDING = 1e-9


def free_of_overlap(
    points: Points,
    radius: Mapping[str, float],
    movable: Collection[str] | None = None,
    gap: float = GAP,
    rounds: int = 200,
) -> None:
    """Push nodes apart until none touches another; only ``movable`` ones move (None = all).

    Where all may move none is left touching: if so many rounds do not do it, the whole grows a
    little with each further round.
    """
    names = sorted(points)
    xy = np.array([points[one] for one in names], dtype=float).reshape(-1, 2)
    r = np.array([radius.get(one, 0.0) for one in names])
    loose = np.array([movable is None or one in movable for one in names], dtype=bool)
    for _ in range(rounds):
        if not _part(xy, r, loose, gap):
            break
    if movable is None:
        while _part(xy, r, loose, min(gap, LEAST)):
            xy += 0.02 * (xy - xy.mean(axis=0))
    points.update({one: (float(x), float(y)) for one, (x, y) in zip(names, xy, strict=True)})


def _part(xy: Floats, r: Floats, loose: Flags, gap: float) -> bool:
    """Move every loose node away from those that are too near; say whether there was any."""
    one, other = near(xy, 2 * r.max(initial=0) + gap, loose)
    apart = xy[one] - xy[other]
    distance = np.sqrt((apart**2).sum(axis=1))
    lacking = r[one] + r[other] + gap - distance
    close = lacking > ROUNDING
    if not close.any():
        return False
    one, other, apart, distance = one[close], other[close], apart[close], distance[close]
    # Two nodes in the same place have no direction between them: the later goes one way, the
    # earlier the other. `names_apart` does the same.
    order = np.sign(one - other)[:, None] * np.array([1.0, 0.3])
    away = np.where(distance[:, None] > 0, apart, order)
    away /= np.maximum(np.sqrt((away**2).sum(axis=1)), ROUNDING)[:, None]
    share = np.where(loose[other], 0.5, 1.0)
    _move(xy, one, away * (lacking[close] * share)[:, None])
    return True


def names_apart(
    boxes: Floats, xy: Floats, loose: Flags, gap: float = 3.0, rounds: int = 300
) -> Floats:
    """Push boxes apart, each time along the axis on which they lack least; give the new places.

    ``boxes`` holds half the width and half the height of each. Those that are not ``loose`` stay.
    """
    xy = xy.copy()
    reach = 2 * boxes.max(axis=0, initial=0) + gap
    for _ in range(rounds):
        one, other = near(xy, reach, loose)
        apart = xy[one] - xy[other]
        lacking = boxes[one] + boxes[other] + gap - np.abs(apart)
        over = (lacking > 0).all(axis=1)
        if not over.any():
            break
        one, other, apart, lacking = one[over], other[over], apart[over], lacking[over]
        axis = (lacking[:, 1] < lacking[:, 0]).astype(int)
        row = np.arange(len(one))
        side = np.sign(np.where(apart[row, axis] != 0, apart[row, axis], one - other))
        step = np.zeros((len(one), 2))
        step[row, axis] = lacking[row, axis] * np.where(loose[other], 0.5, 1.0) * side
        _move(xy, one, 0.6 * step)
    return xy


def near(xy: Floats, reach: float | Floats, loose: Flags) -> tuple[Whole, Whole]:
    """Give who is loose and who is within its reach on both axes, in order of the first."""
    if len(xy) < 2:  # noqa: PLR2004 - nobody has a neighbour
        return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp)
    found = cKDTree(xy / reach).query_pairs(1 + ROUNDING, p=np.inf, output_type="ndarray")
    both = np.concatenate([found, found[:, ::-1]])
    both = both[loose[both[:, 0]]]
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    return both[:, 0], both[:, 1]


def _move(xy: Floats, one: Whole, steps: Floats) -> None:
    for axis in (0, 1):
        xy[:, axis] += np.bincount(one, steps[:, axis], minlength=len(xy))
