"""Islands beside and below one another, as high up as there is room."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from kennisnet.maps.apart import Points

Boxes: TypeAlias = Mapping[str, tuple[float, float]]
"""Half the width and half the height of everything that has a name."""
Panel: TypeAlias = tuple[float, float, float, float]
"""The middle of an island, its width and its height."""
PAD, BETWEEN = 16.0, 12.0


class Laid(NamedTuple):
    """Where all stands: the middle and half the size of each, who is on each island, and its panel."""

    points: Points
    boxes: Boxes
    parts: Sequence[Collection[str]]
    panels: Sequence[Panel]


def packed(
    islands: Sequence[Points],
    boxes: Boxes,
    top: float,
    across: float,
    least: Sequence[float],
) -> tuple[Points, list[Panel], float]:
    """Set islands in rows; give places, panels, and where they end.

    ``least``: how wide each is at least.
    """
    points: Points = {}
    panels: list[Panel] = []
    for island, narrowest in zip(islands, least, strict=True):
        left = min(place[0] - boxes[one][0] for one, place in island.items()) - PAD
        right = max(place[0] + boxes[one][0] for one, place in island.items()) + PAD
        over = min(place[1] - boxes[one][1] for one, place in island.items()) - PAD
        under = max(place[1] + boxes[one][1] for one, place in island.items()) + PAD
        wide, high = max(right - left, narrowest), under - over
        x, y = _free(panels, (wide, high), top, across)
        for one, (a, b) in island.items():
            points[one] = (a - left + x, b - over + y)
        panels.append((x + wide / 2, y + high / 2, wide, high))
    return points, panels, max((y + high / 2 for _, y, _, high in panels), default=top)


def _free(
    panels: Sequence[Panel],
    size: tuple[float, float],
    top: float,
    across: float,
) -> tuple[float, float]:
    """Give the highest place, then the leftmost, where a panel lies over no other."""
    wide, high = size
    lefts = [0.0, *(x + w / 2 + BETWEEN for x, _, w, _ in panels)]
    tops = [top, *(y + h / 2 + BETWEEN for _, y, _, h in panels)]

    def clear(left: float, over: float) -> bool:
        return (left == 0 or left + wide <= across) and not any(
            abs(left + wide / 2 - x) < (wide + w) / 2 + BETWEEN - 1
            and abs(over + high / 2 - y) < (high + h) / 2 + BETWEEN - 1
            for x, y, w, h in panels
        )

    return min(
        ((left, over) for left in lefts for over in tops if clear(left, over)),
        key=lambda place: (place[1], place[0]),
    )
