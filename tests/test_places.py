"""Where things stand on a map: nothing touches, and the composition tells who is everywhere."""

import math
from dataclasses import replace
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from graphs import net
from hypothesis import given
from hypothesis import strategies as st
from scenes import text_boxes, texts_of

import kennisnet as kn
from kennisnet.drawing import compose, grounded
from kennisnet.maps.apart import free_of_overlap, names_apart
from kennisnet.maps.forces import MOST_EXACT, ROUNDS, by_forces, sprung
from kennisnet.maps.look import Look
from kennisnet.maps.round_table import round_table
from kennisnet.maps.seats import seated
from kennisnet.maps.views.round_view import round_table_view

spot = st.tuples(st.floats(-60, 60), st.floats(-60, 60)) | st.just((0.0, 0.0))
whole = st.tuples(st.integers(-60, 60), st.integers(-60, 60))
scattered = st.lists(st.tuples(spot, st.floats(0, 34)), max_size=24)


def least_gap(points, radius) -> float:
    """Give the room between the two nodes that are nearest to one another."""
    names = list(points)
    xy = np.array([points[one] for one in names]).reshape(-1, 2)
    r = np.array([radius[one] for one in names])
    apart = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)) - r[:, None] - r[None]
    np.fill_diagonal(apart, np.inf)
    return float(apart.min(initial=np.inf))


def one_round(points, radius, gap):
    """Push as `free_of_overlap` does in a round, but pair by pair."""
    names = sorted(points)
    new = {one: np.array(points[one]) for one in names}
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            away = np.array(points[one]) - points[other]
            distance = float(np.hypot(*away))
            lacking = radius[one] + radius[other] + gap - distance
            if i == j or lacking <= 1e-9:
                continue
            if distance == 0:
                away = np.array([1.0, 0.3]) * np.sign(i - j)
            new[one] = new[one] + away / np.hypot(*away) * lacking / 2
    return new


@given(scattered)
def test_no_layout_is_left_with_nodes_that_touch(nodes):
    points = {f"n{i}": place for i, (place, _) in enumerate(nodes)}
    radius = {f"n{i}": r for i, (_, r) in enumerate(nodes)}
    free_of_overlap(points, radius)
    assert least_gap(points, radius) > 0.49


@given(st.lists(st.tuples(whole, st.floats(0, 34)), max_size=12))
def test_a_round_pushes_every_pair_by_half_of_what_it_lacks(nodes):
    points = {f"n{i:02}": place for i, (place, _) in enumerate(nodes)}
    radius = {f"n{i:02}": r for i, (_, r) in enumerate(nodes)}
    wanted = one_round(points, radius, 4.0)
    free_of_overlap(points, radius, movable=set(points), rounds=1)
    for one, place in points.items():
        assert place == pytest.approx(tuple(wanted[one]), abs=1e-6)


def test_a_crowd_grows_until_nothing_touches():
    """Thirty large nodes in a row that is too short, and hardly a round to part them."""
    points = {f"n{i:02}": (i * 3.0, 0.0) for i in range(30)}
    radius = dict.fromkeys(points, 34.0)
    free_of_overlap(points, radius, rounds=1)
    assert least_gap(points, radius) > 0.49


def test_only_those_that_may_move_do():
    points = {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (0.0, 2.0)}
    free_of_overlap(points, dict.fromkeys(points, 5.0), movable={"b"})
    assert points["a"] == (0.0, 0.0)
    assert points["c"] == (0.0, 2.0)
    assert least_gap({k: points[k] for k in "ab"}, dict.fromkeys("ab", 5.0)) > 3.9


def test_what_stands_clear_stays():
    points = {"a": (0.0, 0.0), "b": (14.1, 0.0)}
    free_of_overlap(points, dict.fromkeys(points, 5.0))
    assert points == {"a": (0.0, 0.0), "b": (14.1, 0.0)}


def test_boxes_go_apart_along_the_axis_on_which_they_lack_least():
    boxes, loose = np.array([[50.0, 10.0], [50.0, 10.0]]), np.array([True, True])
    found = names_apart(boxes, np.array([[0.0, 0.0], [3.0, 5.0]]), loose)
    assert found[:, 0].tolist() == [0.0, 3.0]
    assert found[1, 1] - found[0, 1] == pytest.approx(23.0, abs=0.01)
    # In the same place they part as well; one that may not move makes the other do all of it.
    found = names_apart(boxes, np.zeros((2, 2)), loose)
    assert abs(found[1, 1] - found[0, 1]) == pytest.approx(23.0, abs=0.01)
    found = names_apart(boxes, np.array([[0.0, 0.0], [3.0, 5.0]]), np.array([False, True]))
    assert found[0].tolist() == [0.0, 0.0]
    assert found[1, 1] == pytest.approx(23.0, abs=0.01)


@pytest.mark.slow
def test_large_parts_are_free_of_overlap_too():
    """A chain with hubs, more nodes than the exact layout takes."""
    who = [f"n{i:03}" for i in range(MOST_EXACT + 100)]
    links = list(pairwise(who))
    links += [(who[i % 7], one) for i, one in enumerate(who[7:])]
    radius = dict.fromkeys(who, 34.0)
    assert least_gap(by_forces(links, radius), radius) > 0.49


@pytest.mark.parametrize("graph", [nx.cycle_graph(12), nx.petersen_graph(), nx.karate_club_graph()])
def test_forces_are_those_of_networkx(graph):
    plain = nx.Graph(graph.edges())
    theirs = nx.spring_layout(plain, seed=1, iterations=ROUNDS)
    for node, place in sprung(plain).items():
        assert place == pytest.approx(theirs[node], abs=0.001)


@pytest.mark.slow
def test_those_with_one_project_stand_around_it():
    """Two projects that share three, each with hundreds of its own: nobody stands with the other."""
    links = [(f"a{i:03}", "P") for i in range(300)] + [(f"b{i:03}", "Q") for i in range(200)]
    links += [(f"c{i}", project) for i in range(3) for project in "PQ"]
    radius = {node: 8.0 for link in links for node in link}
    points = by_forces(links, radius)
    assert least_gap(points, radius) > 0.49
    for node, host in links[:500]:
        other = "Q" if host == "P" else "P"
        assert math.dist(points[node], points[host]) < math.dist(points[node], points[other])


def test_parts_beside_one_another_do_not_touch():
    """Four pairs of large nodes: half of the room between parts is taken by the nodes."""
    links = [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]
    radius = dict.fromkeys("abcdefgh", 34.0)
    assert least_gap(by_forces(links, radius), radius) > 0.49


def test_a_ring_that_is_full_does_not_touch_itself():
    """Another city: 90 projects in three groups, and a few who hold them."""
    group_of = {f"p{i:02}": f"g{i % 3}" for i in range(90)}
    members = {f"i{k}": [p for i, p in enumerate(group_of) if i % 5 == k] for k in range(5)}
    radius = dict.fromkeys(group_of, 13.0) | dict.fromkeys(members, 34.0)
    table = round_table(
        members, group_of, ["g0", "g1", "g2"], [], radius, dict.fromkeys(members, 90.0)
    )
    assert set(table.points) == {*group_of, *members}
    assert least_gap(table.points, radius) > 0.49


def test_a_partner_of_the_covenant_without_a_project_has_a_seat():
    projects = [{"id": "P", "spoor": "one"}, {"id": "Q", "spoor": "two"}]
    who = [{"id": "a", "convenant_since": 2020}, {"id": "b", "convenant_since": 2021}, {"id": "c"}]
    links = [{"institution": "b", "project": p} for p in "PQ"]
    network = kn.Network(who, projects, links)
    scene = compose(network, Look(view="round"))
    at = scene.nodes.set_index("key")[["x", "y"]].astype(float)
    assert np.isfinite(at.loc["a"]).all()
    ground = grounded(network, Look())
    radius = dict.fromkeys("abcPQ", 9.0)
    assert set(seated(ground, radius).points) == set("abcPQ")


# Who sits in the middle


def with_spoors(words, groups):
    """Make a network of words, where project P has the first group, Q the second …"""
    network = net(words, projects="PQRSTUVW"[:groups])
    spoors = [f"spoor {project}" for project in network.projects.index]
    return network.with_columns(projects={"spoor": spoors})


def middle_of(network):
    ground = replace(grounded(network, Look()), hubs={})
    radius = dict.fromkeys([*ground.institutions, *ground.projects], 9.0)
    return set(seated(ground, radius).middle)


def test_hubs_sit_in_the_middle_where_there_are_any():
    network = with_spoors("aP aQ aR bP bS bT cP", 5)
    ground = replace(grounded(network, Look()), hubs={"c": "C"})
    seats = seated(ground, dict.fromkeys([*ground.institutions, *ground.projects], 9.0))
    assert seats.middle == {"c"}
    assert seats.titles


@pytest.mark.parametrize(
    ("groups", "least"), [(2, 3), (3, 3), (4, 3), (5, 3), (6, 4), (7, 5), (8, 5)]
)
def test_in_the_middle_sits_who_takes_part_in_six_of_ten_groups(groups, least):
    """``least``: 60% of the groups rounded up, and never fewer than three, counted by hand."""
    what = "PQRSTUVW"[:groups]
    enough = " ".join(f"a{p}" for p in what[:least])
    fewer = " ".join(f"b{p}" for p in what[: least - 1])
    assert middle_of(with_spoors(f"{enough} {fewer}", groups)) == ({"a"} if groups > 2 else set())


def test_at_most_eight_sit_in_the_middle_those_with_most_projects():
    busy = " ".join(f"{one}{p}" for one in "bcdefgh" for p in "PQRS")
    rest = " ".join(f"{one}{p}" for one in "zyxa" for p in "PQR")
    assert middle_of(with_spoors(f"{rest} {busy}", 4)) == {*"bcdefgh", "a"}


def test_projects_count_by_their_groups():
    """Three projects of one group are one group."""
    network = net("aP aQ aR bP bS bT", projects="PQRST")
    spoors = ["one", "one", "one", "two", "three"]
    assert middle_of(network.with_columns(projects={"spoor": spoors})) == {"b"}


def signs_under_texts(scene):
    """Give the texts that lie over a square of somebody."""
    squares = scene.shapes[scene.shapes["shape"] == "square"]
    return [
        text
        for left, top, right, low, text in text_boxes(scene)
        for row in squares.itertuples()
        if left < row.x + row.width / 2 - 1
        and row.x - row.width / 2 + 1 < right
        and top < row.y + row.height / 2 - 1
        and row.y - row.height / 2 + 1 < low
    ]


@pytest.mark.parametrize("seed", range(3))
def test_where_titles_have_no_room_at_a_table_there_is_none(seed):
    """Eleven groups with long titles, forty institutions in many of them."""
    random = np.random.default_rng(seed)
    rows = [
        {"institution": f"i{n}", "project": f"p{k}"}
        for n in range(40)
        for k in random.choice(150, 7, replace=False)
    ]
    projects = [
        {"id": f"p{k}", "name": f"Project {k}", "spoor": f"University of Applied Sciences {k % 11}"}
        for k in range(150)
    ]
    names = [{"id": f"i{n}", "name": f"Institute of Research {n}"} for n in range(40)]
    ground = grounded(kn.Network(names, projects, rows), Look())
    assert seated(ground, dict.fromkeys([*ground.institutions, *ground.projects], 12.0)).titles
    scene = round_table_view(ground)
    assert not (scene.nodes["kind"] == "title").any()
    assert signs_under_texts(scene) == []
    shown = {row["text"] for row in texts_of(scene)}
    assert {row["name"] for row in names} <= shown


def test_leiden_sits_at_a_table_with_its_titles_free_of_signs(leiden):
    scene = round_table_view(grounded(leiden, Look()))
    assert (scene.nodes["kind"] == "title").sum() == 5
    assert signs_under_texts(scene) == []
