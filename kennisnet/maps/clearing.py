"""Names out of the way of lines: a line that runs behind a name seems to end there.

Each name that a line of others runs behind, or an end of that line, goes where fewer do: to a free
place of a lattice over the same room, and where there is room a little below it.
"""

from __future__ import annotations

import numpy as np

from kennisnet.maps.apart import Flags, Floats, Whole

COLUMNS, LINE = 18, 13.0
"""The lattice: so many places beside one another, and how far they stand below one another."""
HIGHER, LEAST_HIGHER = 0.2, 52.0
"""It goes on below what there was by such a share of that, and at least so far."""
ROUNDS, TRIED = 6, 60
"""So often all are gone through that something runs behind, and so many places are tried for each."""
NEARER = 1e-4
"""Of two places as good the nearer one is taken: so much a unit of way counts, beside a line."""


def clear_of_lines(
    halves: Floats,
    xy: Floats,
    ends: Floats,
    links: Whole,
    gap: tuple[float, float] = (4.0, 4.0),
    *,
    lower: bool = True,
) -> Floats:
    """Give places at which lines run behind fewer boxes that they do not end at.

    Parameters
    ----------
    halves
        Half the width and half the height of each box.
    xy
        The middles of boxes that do not touch one another.
    ends
        Where in a box lines end, from its middle.
    links
        The two boxes of each line.
    gap
        How far boxes stay from one another, beside and below.
    lower
        Whether there is room below what there was.

    >>> boxes = np.array([[10.0, 5.0]] * 3)
    >>> row = np.array([[0.0, 0.0], [50.0, 0.0], [100.0, 40.0]])
    >>> line = np.array([[0, 2]])
    >>> behind(boxes, row * [1, 0], np.zeros((3, 2)), line).tolist()
    [[0, 1]]
    >>> behind(boxes, clear_of_lines(boxes, row, np.zeros((3, 2)), line), np.zeros((3, 2)), line).tolist()
    []
    """
    xy = xy.copy()
    if len(links) == 0:
        return xy
    sides = (xy - halves)[:, 0].min(), (xy + halves)[:, 0].max()
    room = _Room(halves, ends, links, _lattice(xy, lower=lower), sides, gap)
    for _ in range(ROUNDS):
        found = behind(halves, xy, ends, links)
        moved = [room.better(xy, one) for one in _in_the_way(found, links)]
        if not any(moved):
            break
    return xy


def behind(halves: Floats, xy: Floats, ends: Floats, links: Whole) -> Whole:
    """Give each line with each box that it runs behind: places of both, a row for each pair."""
    start, end = (xy[links[:, side]] + ends[links[:, side]] for side in (0, 1))
    hit = _through(start[:, None], end[:, None], xy[None], halves[None])
    own = np.arange(len(xy))
    hit &= (links[:, :1] != own) & (links[:, 1:] != own)
    return np.argwhere(hit)


def _lattice(xy: Floats, *, lower: bool) -> Floats:
    (left, top), (right, low) = xy.min(axis=0), xy.max(axis=0)
    across = np.linspace(left, right, COLUMNS)
    more = max(HIGHER * (low - top), LEAST_HIGHER) if lower else 0.0
    down = np.arange(top, low + more + 0.5, LINE)
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)


def _in_the_way(found: Whole, links: Whole) -> list[int]:
    """Give whom it helps to move: boxes before lines, and the ends of these; each once."""
    order = [*found[:, 1].tolist(), *links[found[:, 0]].ravel().tolist()]
    return list(dict.fromkeys(order))


class _Room:
    """Where boxes can stand, and what runs behind them there."""

    def __init__(
        self,
        halves: Floats,
        ends: Floats,
        links: Whole,
        lattice: Floats,
        sides: tuple[float, float],
        gap: tuple[float, float],
    ) -> None:
        self.halves, self.ends, self.links = halves, ends, links
        self.lattice, self.sides, self.gap = lattice, sides, np.array(gap)

    def better(self, xy: Floats, one: int) -> bool:
        """Move one to the best place of those at which more is clear; say whether there was any."""
        others = np.arange(len(xy)) != one
        least = self.halves[one] + self.halves[others] + self.gap
        beside, below = (
            np.abs(self.lattice[:, None, axis] - xy[others, axis]) >= least[:, axis]
            for axis in (0, 1)
        )
        free = (beside | below).all(axis=1)
        wide, (left, right) = self.halves[one, 0], self.sides
        free &= (self.lattice[:, 0] - wide >= left) & (self.lattice[:, 0] + wide <= right)
        far = np.abs(self.lattice[free] - xy[one]).sum(axis=1)
        nearest = np.argsort(far, kind="stable")[:TRIED]
        places = np.concatenate([xy[one][None], self.lattice[free][nearest]])
        worth = self._lines(xy, one, places) + NEARER * np.concatenate([[0.0], far[nearest]])
        best = int(worth.argmin())
        xy[one] = places[best]
        return best > 0

    def _lines(self, xy: Floats, one: int, places: Floats) -> Floats:
        """Count for each place of one: lines of others behind it, and its own behind others."""
        own = (self.links == one).any(axis=1)
        start, end = (xy[self.links[~own, k]] + self.ends[self.links[~own, k]] for k in (0, 1))
        hit = _through(start[None], end[None], places[:, None], self.halves[one])
        count: Floats = hit.sum(axis=1).astype(float)
        far = self.links[own].sum(axis=1) - one
        boxes = np.delete(np.arange(len(xy)), one)
        hit = _through(
            (places + self.ends[one])[:, None, None],
            (xy[far] + self.ends[far])[None, :, None],
            xy[boxes][None, None],
            self.halves[boxes][None, None],
        )
        hit &= (far[:, None] != boxes[None])[None]
        count += hit.sum(axis=(1, 2))
        return count


def _through(start: Floats, end: Floats, middle: Floats, half: Floats) -> Flags:
    """Say of lines whether they run through boxes; each argument has x and y on its last axis."""
    spans = []
    for axis in (0, 1):
        at, half_side = start[..., axis], half[..., axis]
        along = end[..., axis] - at
        along = np.where(np.abs(along) < 1e-9, 1e-9, along)  # noqa: PLR2004 - straight up or across
        centre = (middle[..., axis] - at) / along
        reach = np.abs(half_side / along)
        spans.append((centre - reach, centre + reach))
    (left, right), (top, low) = spans
    first = np.maximum(np.maximum(left, top), 0.0)
    last = np.minimum(np.minimum(right, low), 1.0)
    found: Flags = first < last
    return found
