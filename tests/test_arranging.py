"""The order in which lines cross least, and places that leave room: against other ways to find them."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations, product

import numpy as np
import pytest
from graphs import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import minimize

from kennisnet.maps import arranging
from kennisnet.maps.arranging import (
    MOST_SPLIT,
    Places,
    Side,
    Sizes,
    arranged,
    crossings,
    sides,
    spread,
)

whole = st.integers(-20, 60)


# Places


wishes = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), min_size=1, max_size=6)


def room_of(rows):
    return sum(height for _, height in rows)


@examples(80)
@given(wishes, st.integers(0, 30))
def test_nobody_overlaps_in_the_wanted_order_within_the_room(rows, more):
    wanted, heights = zip(*rows, strict=True)
    high = room_of(rows) + more
    places = spread(wanted, heights, 0, high)
    order = sorted(range(len(rows)), key=lambda k: wanted[k])
    for one, other in pairwise(order):
        assert places[other] - places[one] >= (heights[one] + heights[other]) / 2 - 1e-9
    assert min(p - h / 2 for p, h in zip(places, heights, strict=True)) >= -1e-9
    assert max(p + h / 2 for p, h in zip(places, heights, strict=True)) <= high + 1e-9


@examples(40)
@given(wishes, st.integers(0, 20))
def test_places_are_as_near_as_a_solver_finds(rows, more):
    """Against SLSQP of scipy, with the same rules: the sum of squares is as small."""
    wanted, heights = (np.array(side, dtype=float) for side in zip(*rows, strict=True))
    order = np.argsort(wanted, kind="stable")
    wanted, heights = wanted[order], heights[order]
    high = room_of(rows) + more
    found = np.array(spread(wanted, heights, 0, high))
    rules = [
        {"type": "ineq", "fun": lambda p, k=k: p[k + 1] - p[k] - (heights[k] + heights[k + 1]) / 2}
        for k in range(len(rows) - 1)
    ]
    rules += [
        {"type": "ineq", "fun": lambda p: p[0] - heights[0] / 2},
        {"type": "ineq", "fun": lambda p: high - heights[-1] / 2 - p[-1]},
    ]
    start = np.cumsum(heights) - heights / 2
    solved = minimize(lambda p: ((p - wanted) ** 2).sum(), start, constraints=rules)
    assume(solved.success)
    assert ((found - wanted) ** 2).sum() <= solved.fun + 1e-4


@examples(10)
@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from([2, 4])), min_size=1, max_size=3))
def test_places_are_as_near_as_any_on_a_grid(rows):
    """All places to a half, in the order of the wishes; of the same wish the first stands first."""
    wanted, heights = zip(*rows, strict=True)
    high = 14
    found = spread(wanted, heights, 0, high)
    cost = sum((p - w) ** 2 for p, w in zip(found, wanted, strict=True))
    grid = np.arange(0, high + 0.5, 0.5)
    for places in product(grid, repeat=len(rows)):
        boxes = [(p - h / 2, p + h / 2, w) for p, h, w in zip(places, heights, wanted, strict=True)]
        inside = all(low >= 0 and top <= high for low, top, _ in boxes)
        apart = all(
            (a[1] <= b[0] and a[2] <= b[2]) or (b[1] <= a[0] and b[2] < a[2])
            for a, b in combinations(boxes, 2)
        )
        if inside and apart:
            assert cost <= sum((p - w) ** 2 for p, w in zip(places, wanted, strict=True)) + 1e-9


def test_without_room_they_go_beyond_the_end_and_not_over_one_another():
    assert spread([9, 1], [4, 4], 0, 3) == [6.0, 2.0]
    assert spread([], [], 0, 5) == []


# Crossings


def crossed(lines):
    """Count by hand, as every two lines: one is above at the left and below at the right."""
    return sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in combinations(lines, 2))


@examples(100)
@given(st.lists(st.tuples(whole, whole), max_size=14))
def test_crossings_are_counted_as_every_two_lines(lines):
    assert crossings(lines) == crossed(lines)
    assert crossings([(right, left) for left, right in lines]) == crossed(lines)


@given(st.permutations(range(7)))
def test_crossings_between_two_orders_are_the_inversions(order):
    swaps, row = 0, list(order)
    for end in range(len(row), 1, -1):  # bubble sort
        for k in range(end - 1):
            if row[k] > row[k + 1]:
                row[k], row[k + 1] = row[k + 1], row[k]
                swaps += 1
    assert crossings(list(enumerate(order))) == swaps


# Which group stands on which side


@st.composite
def grouped(draw):
    """Draw up to six groups of up to four projects, each with some of five institutions."""
    groups = {
        f"g{k}": [f"p{k}{n}" for n in range(draw(st.integers(1, 4)))]
        for k in range(draw(st.integers(1, 6)))
    }
    who = st.sets(st.sampled_from("abcde"))
    return groups, {p: draw(who) for own in groups.values() for p in own}


def cost(groups, members, parts):
    who = [{one for name in part for p in groups[name] for one in members[p]} for part in parts]
    longest = max(sum(len(groups[name]) + 1.5 for name in part) for part in parts)
    return 6 * longest + len(who[0] & who[1])


@examples(60)
@given(grouped())
def test_no_other_split_is_better(made):
    groups, members = made
    found = sides(groups, members)
    names = list(groups)
    assert sorted(found[0] + found[1]) == sorted(names)
    assert found[0][0] == names[0]
    for side in found:
        assert side == [name for name in names if name in side]
    every = (
        [[n for n in names if n in part], [n for n in names if n not in part]]
        for size in range(len(names) + 1)
        for part in map(set, combinations(names, size))
    )
    assert cost(groups, members, found) == min(cost(groups, members, parts) for parts in every)


@pytest.mark.parametrize("number", [MOST_SPLIT + 1, 30])
def test_many_groups_go_to_the_shorter_side(number):
    """Groups of the same size part evenly; nobody is lost."""
    groups = {f"g{k:02}": [f"p{k}"] for k in range(number)}
    left, right = sides(groups, {f"p{k}": set() for k in range(number)})
    assert sorted(left + right) == list(groups)
    assert len(left) - len(right) in {0, 1}


# All of it


@st.composite
def boards(draw):
    """Draw two sides of rows, and institutions that take part on one of them or on both."""
    number = [draw(st.integers(1, 5)) for _ in "ab"]
    rows = [[f"{side}{k}" for k in range(n)] for side, n in zip("lr", number, strict=True)]
    where = {p: k for k, side in enumerate(rows) for p in side}
    taken = {
        f"i{n}": sorted(draw(st.sets(st.sampled_from(sorted(where)), max_size=4)))
        for n in range(draw(st.integers(0, 7)))
    }
    there = {one: {where[p] for p in own} for one, own in taken.items()}
    between = [one for one, on in there.items() if len(on) > 1]
    cut = [draw(st.integers(0, n)) for n in number]
    parts = [
        Side(
            [group for group in (side[: cut[k]], side[cut[k] :]) if group],
            [one for one, on in there.items() if on == {k} or (k == 0 and not on)],
        )
        for k, side in enumerate(rows)
    ]
    return parts, between, taken


def counted(parts, between, taken, places):
    """Count the crossings of lines between the columns of a board from where all stands."""
    total = 0
    for part in parts:
        here = {p for group in part.groups for p in group}
        for who in (part.outside, between):
            total += crossed(
                [
                    (places.institutions[one], places.projects[p])
                    for one in who
                    for p in taken[one]
                    if p in here
                ]
            )
    return total


SIZES = Sizes(20.0, 38.0, {f"i{n}": 20.0 for n in range(9)})


@examples(40)
@given(boards())
def test_everything_has_a_place_of_its_own_and_its_crossings_are_counted(board):
    parts, between, taken = board
    places = arranged(parts, between, taken, SIZES, 10.0)
    assert set(places.institutions) == set(taken)
    assert set(places.projects) == {p for part in parts for group in part.groups for p in group}
    assert places.crossings == counted(parts, between, taken, places)
    for part in parts:
        # groups stand from top to bottom as they were given, each with its heading above it
        heights = [sorted(places.projects[p] for p in group) for group in part.groups]
        flat = [y for group in heights for y in group]
        assert all(b - a >= 20 for a, b in pairwise(flat))
        assert min(flat) - 10 >= 38
    for who in [*(part.outside for part in parts), between]:
        ys = sorted(places.institutions[one] for one in who)
        assert all(b - a >= 20 - 1e-9 for a, b in pairwise(ys))


@examples(20)
@given(boards())
def test_sweeps_and_switches_never_end_with_more_crossings_than_they_began(board):
    """The start: rows by id, everybody at the mean height of their rows, as near as there is room."""
    parts, between, taken = board
    found = arranged(parts, between, taken, SIZES, 0.0)
    for backwards in (False, True):
        order = [[sorted(g, reverse=backwards) for g in part.groups] for part in parts]
        assert found.crossings <= begun(order, parts, between, taken)


def begun(order, parts, between, taken):
    """Place rows in an order, and count."""

    start = Places()
    for side in order:
        y = 0.0
        for position, group in enumerate(side):
            y += 38 + (12 if position else 0)
            for project in group:
                start.projects[project] = y + 10
                y += 20
    foot = max(start.projects.values()) + 10
    for who in [*(part.outside for part in parts), between]:
        mean = [
            sum(start.projects[p] for p in taken[one]) / len(taken[one]) if taken[one] else foot
            for one in who
        ]
        start.institutions |= dict(
            zip(who, spread(mean, [20.0] * len(who), 0.0, foot), strict=True)
        )
    return counted(parts, between, taken, start)


@examples(20)
@given(boards())
def test_many_rows_are_swept_only(board):
    parts, between, taken = board
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arranging, "MOST_SWITCHED", 0)
        places = arranged(parts, between, taken, SIZES, 0.0)
    assert places.crossings == counted(parts, between, taken, places)
    for backwards in (False, True):
        order = [[sorted(g, reverse=backwards) for g in part.groups] for part in parts]
        assert places.crossings <= begun(order, parts, between, taken)


@examples(20)
@given(st.lists(st.sets(st.integers(0, 3), min_size=1, max_size=3), min_size=1, max_size=4))
def test_of_few_rows_it_is_near_the_best_of_all_orders(rows):
    """Four rows in one group: no neighbours can be switched to the better."""
    taken = {f"i{n}": sorted(f"p{k}" for k in own) for n, own in enumerate(rows)}
    projects = [f"p{k}" for k in range(4)]
    parts = [Side([projects], list(taken))]
    found = arranged(parts, [], taken, SIZES, 0.0).crossings
    every = [begun([[list(order)]], parts, [], taken) for order in permutations(projects)]
    assert min(every) <= found <= np.median(every)


def test_a_ladder_is_drawn_without_a_crossing():
    """Whoever takes part in one row, and rows in the order that is worst."""
    taken = {f"i{n}": [f"p{n}"] for n in range(6)}
    parts = [Side([[f"p{n}" for n in (3, 0, 5, 1, 4, 2)]], list(taken))]
    assert arranged(parts, [], taken, SIZES, 0.0).crossings == 0
