"""Lines that go around what is not theirs: a line behind somebody's name seems to end there.

A line bends, or where that does not help leaves a gap on both sides of what it runs behind. The curve is quadratic, through the point that vis-network (9.1.2) gives an edge that is
``curvedCW`` or ``curvedCCW``, so that a page and a picture show the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from kennisnet.maps.apart import Flags, Floats, Whole

BENDS = np.array([way * step / 100 for step in range(5, 66, 5) for way in (1, -1)])
"""How far a line may bend, tried in this order: the least that is enough is taken."""
ALONG = np.linspace(0.0, 1.0, 65)
"""Where on a line it is looked at."""
MARGIN, GAP = 2.0, 6.0
"""A line stays so far from what it goes around, and stops so far before what it runs behind."""
FLAT = 1e-9
"""What is straight up or across."""


def via(ends: Floats, bend: Any) -> Floats:
    """Give the point that pulls a line towards it: halfway where it does not bend.

    ``ends``: x and y of both ends, on the last axis; ``bend``: between -1 and 1, above 0 to the left
    of who goes along it, as it is seen (``curvedCW``).

    >>> via(np.array([0.0, 0.0, 100.0, 0.0]), 0.0).tolist()
    [50.0, 0.0]
    >>> via(np.array([0.0, 0.0, 100.0, 0.0]), 0.5).round().tolist()
    [53.0, -53.0]
    """
    start, way = ends[..., :2], ends[..., 2:] - ends[..., :2]
    angle = np.asarray(bend, dtype=float) * np.pi / 2
    reach = (1 + np.abs(bend)) / 2
    x = way[..., 0] * np.cos(angle) + way[..., 1] * np.sin(angle)
    y = way[..., 1] * np.cos(angle) - way[..., 0] * np.sin(angle)
    found: Floats = start + np.asarray(reach)[..., None] * np.stack([x, y], axis=-1)
    return found


def curve(ends: Floats, bend: Any, along: Floats = ALONG) -> Floats:
    """Give places on a line, on the axis before the last.

    >>> curve(np.array([0.0, 0.0, 100.0, 0.0]), 0.0, np.array([0.0, 0.25, 1.0])).tolist()
    [[0.0, 0.0], [25.0, 0.0], [100.0, 0.0]]
    """
    start, middle, end = (
        one[..., None, :] for one in (ends[..., :2], via(ends, bend), ends[..., 2:])
    )
    t = along[:, None]
    found: Floats = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end
    return found


def bends(ends: Floats, boxes: Floats, of: Whole, own: Whole, room: Floats) -> Floats:
    """Give how far each line bends so that it runs behind no box of others; 0 = it does not.

    Parameters
    ----------
    ends
        x and y of both ends of each line.
    boxes
        Middle and half sides of each box: x, y, half the width, half the height.
    of, own
        Whose each box is, and the two whom each line joins: their boxes are not in its way.
    room
        Left, top, right and lower side of where each line may be.

    >>> line, box = np.array([[0.0, 0.0, 100.0, 0.0]]), np.array([[50.0, 0.0, 10.0, 5.0]])
    >>> ends = np.array([[0.0, 0.0, 1.0, 1.0], [100.0, 0.0, 1.0, 1.0]])
    >>> sides = np.array([[-50.0] * 2 + [150.0] * 2])
    >>> boxes = np.concatenate([box, ends])
    >>> around = bends(line, boxes, np.arange(3), np.array([[1, 2]]), sides)
    >>> bool(curve(line, around)[0, :, 1].min() < -5)
    True
    """
    found = np.zeros(len(ends))
    for line, (place, both, sides) in enumerate(zip(ends, own, room, strict=True)):
        others = boxes[~np.isin(of, both)]
        if len(spans(place, others)):
            paths = curve(np.broadcast_to(place, (len(BENDS), 4)), BENDS)
            clear = ~_met(paths, others) & ~_outside(paths, sides)
            found[line] = BENDS[int(clear.argmax())] if clear.any() else 0.0
    return found


def ways(
    ends: Floats, boxes: Floats, of: Whole, own: Whole, room: Floats
) -> Iterator[tuple[float, Floats]]:
    """Give of each line how far it bends, and what is drawn of it: `pieces` where it cannot go around.

    Arguments are those of `bends`.
    """
    for line, bend in enumerate(bends(ends, boxes, of, own, room).tolist()):
        yield bend, ends[[line]] if bend else pieces(ends[line], boxes[~np.isin(of, own[line])])


def spans(place: Floats, boxes: Floats, margin: float = MARGIN) -> Floats:
    """Give from where to where a straight line runs behind boxes, as shares of its length, in order.

    >>> spans(np.array([0.0, 0.0, 100.0, 0.0]), np.array([[50.0, 0.0, 10.0, 5.0]]), 0.0).tolist()
    [[0.4, 0.6]]
    """
    found = _shares(place, boxes, margin)
    found = found[found[:, 0] < found[:, 1]]
    return found[np.argsort(found[:, 0], kind="stable")]


def _shares(place: Floats, boxes: Floats, margin: float) -> Floats:
    """Give of each box where a line is first and last behind it; the other way round where it never is."""
    along = place[2:] - place[:2]
    along = np.where(np.abs(along) < FLAT, FLAT, along)
    middle = (boxes[:, :2] - place[:2]) / along
    reach = np.abs((boxes[:, 2:] + margin) / along)
    first = np.maximum((middle - reach).max(axis=1), 0.0)
    last = np.minimum((middle + reach).min(axis=1), 1.0)
    return np.stack([first, last], axis=1)


def pieces(place: Floats, boxes: Floats) -> Floats:
    """Give what is drawn of a straight line: a gap on both sides says that it goes on behind a box.

    One that only comes near is no reason for a gap.

    >>> pieces(np.array([0.0, 0.0, 100.0, 0.0]), np.array([[50.0, 0.0, 10.0, 5.0]])).tolist()
    [[0.0, 0.0, 34.0, 0.0], [66.0, 0.0, 100.0, 0.0]]
    """
    cut, at = [], 0.0
    hit = _shares(place, boxes, 0.0)
    for first, last in spans(place, boxes[hit[:, 0] < hit[:, 1]], GAP).tolist():
        if first > at:
            cut.append((at, first))
        at = max(at, last)
    shares = np.array([*cut, (at, 1.0)] if at < 1 else cut).reshape(-1, 2)
    ends = place[:2] + shares[..., None] * (place[2:] - place[:2])
    found: Floats = ends.reshape(-1, 4)
    return found


def _met(paths: Floats, boxes: Floats) -> Flags:
    """Say which paths run behind a box."""
    far: Flags = np.abs(paths[:, :, None] - boxes[None, None, :, :2]) < boxes[:, 2:] + MARGIN
    found: Flags = np.any(far[..., 0] & far[..., 1], axis=(1, 2))
    return found


def _outside(paths: Floats, sides: Floats) -> Flags:
    over: Flags = (paths < sides[:2]) | (paths > sides[2:])
    found: Flags = np.any(over[..., 0] | over[..., 1], axis=1)
    return found
