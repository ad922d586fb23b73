"""Two bars with captions: each stands whole, and none over another."""

import itertools

import pytest

from kennisnet.charts.parts.ribbons import LIGHT, Ribbon, ribbons
from kennisnet.maps.axes import sheet

FIRST, MIDDLE, LAST = (
    "93 institutions together have 3,694 participations",
    "539 others take part in more than one project",
    "698 take part in just one project each",
)


@pytest.mark.parametrize(
    "below", [(3694, 2982, 698), (148, 133, 13), (60, 35, 5), (50, 10, 40), (50, 47, 3)]
)
def test_what_is_said_of_the_last_group_stands_whole(below):
    axes = sheet((7.2, 1.9))
    groups = [
        Ribbon(n, n, said, LIGHT) for n, said in zip(below, (FIRST, MIDDLE, LAST), strict=True)
    ]
    ribbons(axes, groups, ("above", "below"), "en")
    axes.figure.canvas.draw()
    said = {" ".join(text.get_text().split()): text for text in axes.texts}
    assert LAST in said
    assert FIRST in said
    boxes = [said[one].get_window_extent() for one in (FIRST, MIDDLE, LAST) if one in said]
    assert not any(a.overlaps(b) for a, b in itertools.combinations(boxes, 2))
    edges = axes.get_window_extent()
    assert all(edges.x0 - 1 <= box.x0 and box.x1 <= edges.x1 + 1 for box in boxes)
