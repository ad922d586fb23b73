"""Lines that go around boxes: the curve is that of the library that draws the page."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisnet.maps.bending import BENDS, bends, curve, pieces, spans, via

SPOT = st.floats(-500, 500)


def of_vis(x1, y1, x2, y2, bend):
    """Give the point through which vis-network 9.1.2 draws ``curvedCW`` (above 0) and ``curvedCCW``.

    As in its `BezierEdgeStatic`: the angle from the one end, with y upwards, turned by the roundness.
    """
    round_, way = abs(bend), 1 if bend >= 0 else -1
    dx, dy = x2 - x1, y1 - y2
    far = math.sqrt(dx * dx + dy * dy)
    angle = (math.atan2(dy, dx) + (way * round_ * 0.5 + 0.5) * math.pi) % (2 * math.pi)
    reach = (round_ * 0.5 + 0.5) * far
    return x1 + reach * math.sin(angle), y1 + reach * math.cos(angle)


@given(SPOT, SPOT, SPOT, SPOT, st.floats(-0.99, 0.99))
def test_a_line_bends_as_the_page_draws_it(x1, y1, x2, y2, bend):
    found = via(np.array([x1, y1, x2, y2]), bend)
    assert found == pytest.approx(of_vis(x1, y1, x2, y2, bend), abs=1e-6)


def test_a_curve_begins_and_ends_where_its_line_does():
    ends = np.array([[0.0, 0.0, 100.0, 50.0], [10.0, 5.0, -30.0, 0.0]])
    paths = curve(ends, np.array([0.4, -0.2]))
    assert paths[:, 0].tolist() == ends[:, :2].tolist()
    assert paths[:, -1] == pytest.approx(ends[:, 2:])


@given(st.lists(st.tuples(SPOT, SPOT, st.floats(1, 80), st.floats(1, 20)), max_size=8))
def test_who_bends_is_behind_nothing_and_within_its_room(found):
    boxes = np.array([(0.0, 0.0, 1.0, 1.0), (300.0, 40.0, 1.0, 1.0), *found])
    line = np.array([[0.0, 0.0, 300.0, 40.0]])
    room = np.array([[-50.0, -120.0, 350.0, 160.0]])
    (bend,) = bends(line, boxes, np.arange(len(boxes)), np.array([[0, 1]]), room).tolist()
    others = boxes[2:]
    if bend:
        assert bend in BENDS
        path = curve(line[0], bend)
        apart = np.abs(path[:, None] - others[:, :2]) > others[:, 2:]
        assert apart.any(axis=-1).all()
        assert (path >= room[0, :2]).all()
        assert (path <= room[0, 2:]).all()
    else:
        cut = pieces(line[0], others)
        assert [spans(piece, others, 0.0).tolist() for piece in cut] == [[]] * len(cut)


def test_a_line_that_meets_nothing_is_straight_and_whole():
    line = np.array([0.0, 0.0, 100.0, 0.0])
    far = np.array([[50.0, 40.0, 10.0, 5.0]])
    assert spans(line, far).tolist() == []
    assert pieces(line, far).tolist() == [line.tolist()]
    assert pieces(line, far[:0]).tolist() == [line.tolist()]


def test_a_box_that_a_line_comes_near_makes_no_gap():
    line = np.array([0.0, 0.0, 100.0, 0.0])
    near = np.array([[50.0, 6.0, 10.0, 5.0], [20.0, 0.0, 2.0, 2.0]])
    assert len(spans(line, near)) == 2
    assert pieces(line, near) == pytest.approx(np.array([[0, 0, 12, 0], [28, 0, 100, 0]]))


def test_boxes_that_touch_make_one_gap():
    """From 20 to 60 there are two boxes: with what stays free, nothing is drawn from 14 to 66."""
    line = np.array([0.0, 0.0, 100.0, 0.0])
    boxes = np.array([[30.0, 0.0, 10.0, 5.0], [50.0, 2.0, 10.0, 5.0]])
    assert pieces(line, boxes) == pytest.approx(np.array([[0, 0, 14, 0], [66, 0, 100, 0]]))


def test_behind_all_of_it_nothing_is_drawn():
    line = np.array([0.0, 0.0, 100.0, 0.0])
    assert pieces(line, np.array([[50.0, 0.0, 80.0, 5.0]])).tolist() == []
