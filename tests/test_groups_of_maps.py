"""Groups of a map: which they are, who is in their boxes, how they are bridged, and their boards."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd
import pytest
from graphs import examples, net, networks, shuffled
from hypothesis import given
from hypothesis import strategies as st
from scenes import keys, legible, lines, marks, texts_of

import kennisnet as kn
from kennisnet import map_groups
from kennisnet.drawing import first_view, grounded
from kennisnet.maps.boxed import MOST
from kennisnet.maps.ground import Ground
from kennisnet.maps.look import Look
from kennisnet.maps.views import groups as module
from kennisnet.maps.views.group_boards import group_boards
from kennisnet.maps.views.groups import boxes_of, called, groups, narrow_groups
from kennisnet.maps.views.outside import outside
from kennisnet.maps.widths import width
from kennisnet.texts import say

TWO = net("aP bP aQ bQ aR bR xS yS xT yT xU yU bS xP xQ")
"""P, Q, R are of a and b; S, T, U of x and y; b is in S, x in P and Q."""
CLUSTERS = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("xySTU", 2)}


@pytest.fixture(scope="module")
def leiden_ground():
    return grounded(kn.load_leiden().rolled_up(), Look())


def many(number, size):
    """Make so many groups of so many projects, each with three institutions in all of them."""
    rows = [
        {"institution": f"i{g:02}{n}", "project": f"p{g:02}{k}"}
        for g, n, k in product(range(number), range(3), range(size))
    ]
    who, what = (sorted({row[side] for row in rows}) for side in ("institution", "project"))
    return kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows)


@given(networks(), st.integers(0, 3))
@examples(60)
def test_who_is_outside_is_told_by_their_partners_one_by_one(network, hubs):
    ids = [*network.institutions.index]
    clusters = {one: n % 4 for n, one in enumerate([*ids, *network.projects.index]) if n % 5}
    ground = Ground(network, dict.fromkeys(ids[:hubs], "A"), clusters=clusters)
    box = {one: group for one, group in clusters.items() if group in {1, 2}}
    partners = {
        one: {other for p in ground.taken[one] for other in ground.members[p]} - {one, *ids[:hubs]}
        for one in ground.institutions
        if one not in box and one not in ids[:hubs]
    }
    boxes = {
        one: len({box[other] for other in met if other in box}) for one, met in partners.items()
    }
    found = outside(ground, {1, 2})
    assert found.several == {one: n for one, n in boxes.items() if n > 1}
    assert {*found.alone} == {one for one, met in partners.items() if not met}
    assert {*found.small} == {one for one, met in partners.items() if met and boxes[one] < 2}


# Which groups there are


def test_the_groups_of_a_table_are_used_from_two_to_twelve():
    for number, used in ((1, False), (2, True), (12, True), (13, False)):
        table = [{"id": f"p{n:02}", "spoor": f"s{n % number}"} for n in range(26)]
        found = map_groups.of_table(kn.Network([], table, []))
        assert found == ({row["id"]: row["spoor"] for row in table} if used else {})


def test_who_has_none_stands_with_the_others():
    projects = [{"id": "P", "spoor": "A"}, {"id": "Q", "spoor": "B"}, {"id": "R"}]
    network = kn.Network([], projects, [])
    assert map_groups.of_table(network, "en")["R"] not in {"A", "B", ""}


def test_found_groups_are_called_after_the_busiest_and_small_ones_stand_last():
    """a is in all four, b in three of them; Q1 and Q2 are a group too small to have a name."""
    rows = [("a", f"P{k}") for k in range(4)] + [("b", f"P{k}") for k in range(3)]
    rows += [("c", "P3"), ("y", "Q1"), ("y", "Q2"), ("hub", "P0"), ("hub", "R")]
    network = kn.Network(
        [{"id": one} for one in ("a", "b", "c", "hub", "y")],
        [{"id": one} for one in ("P0", "P1", "P2", "P3", "Q1", "Q2", "R")],
        [{"institution": one, "project": project} for one, project in rows],
    )
    own = {**dict.fromkeys(["P0", "P1", "P2", "P3"], 1), **dict.fromkeys(["Q1", "Q2"], 2)}
    found = map_groups.found(network, ["hub"], own, "nl")
    assert list(found) == ["P0", "P1", "P2", "P3", "Q1", "Q2", "R"]
    names = list(dict.fromkeys(found.values()))
    assert names[0] == "a"
    assert {p for p, name in found.items() if name == "a"} == {"P0", "P1", "P2", "P3"}
    assert found["Q1"] == found["Q2"] == names[1]
    assert found["R"] == names[2]
    assert names[2] not in names[:2]


def test_a_group_is_called_after_who_is_of_it_as_its_box_is():
    """a takes part in all of P, Q, R, X as well, but is of the other group, with d."""
    network = net("aP aQ aR aX bP bQ cP aS aT aU aV dS")
    own = dict.fromkeys("PQRXbc", 1) | dict.fromkeys("STUVad", 2)
    found = map_groups.found(network, [], own)
    assert (found["P"], found["S"]) == ("b", "a")
    nobody = {one: group for one, group in own.items() if one.isupper() or one == "a"}
    assert map_groups.found(network, [], nobody)["P"] == "a"


def test_two_groups_of_which_nobody_is_a_member_are_not_called_the_same():
    """a is in most projects of both, and of neither; then come b and c."""
    network = net("aP aQ aR bP bQ cR aS aT aU cS cT bU")
    own = dict.fromkeys("PQR", 1) | dict.fromkeys("STU", 2)
    found = map_groups.found(network, [], own)
    assert (found["P"], found["S"]) == ("a", "a, c")


def test_one_group_is_none():
    assert map_groups.found(net("aP bP"), [], {"P": 1}) == {}
    assert map_groups.found(net("", "a"), [], {}) == {}


@examples(24)
@given(networks())
def test_every_project_has_a_group_or_none_has(network):
    own = map_groups.clusters(network, [])
    found = map_groups.found(network, [], own)
    assert set(found) in ({*network.projects.index}, set())
    assert map_groups.found(shuffled(network), [], map_groups.clusters(shuffled(network), [])) == (
        found
    )
    assert {*own} <= {*network.institutions.index, *network.projects.index}


def test_clusters_know_no_hubs():
    network = many(3, 4)
    rows = [{"institution": "hub", "project": p} for p in network.projects.index]
    tables = [*network.institutions.index, "hub"], [*network.projects.index]
    hubbed = kn.Network(
        *([{"id": one} for one in table] for table in tables),
        [*network.participations.to_dict("records"), *rows],
    )
    found = map_groups.clusters(hubbed, ["hub"])
    assert "hub" not in found
    parts = {}
    for one, group in found.items():
        parts.setdefault(group, set()).add(one[1:3])
    assert sorted(map(sorted, parts.values())) == [["00"], ["01"], ["02"]]


# The boxes

ALSO = "also with group"


def test_bridges_are_counted_by_hand():
    """b is in S, x in P and Q: three participations from one group in the other, written in both."""
    scene = groups(Ground(TWO, clusters=CLUSTERS, lang="en"))
    legible(scene)
    assert keys(scene, "institution") == [*"abxy"]
    assert keys(scene, "project") == [*"PQRSTU"]
    assert not len(scene.links)
    for number, other in ((1, "x"), (2, "a")):
        texts = [row["text"] for row in texts_of(scene) if row["node"] == f"group:{number}"]
        assert texts[texts.index(ALSO) :] == [ALSO, "3", other]


def test_the_sentence_above_counts_who_is_in_a_box_and_who_is_in_none():
    """c is in T only, with nobody: in no group; of TWO all others are in a box."""
    network = net("aP aQ bP bR aR xS xT yS yU xU cV")
    clusters = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("xySTU", 2), "c": 3, "V": 3}
    told = groups(Ground(network, clusters=clusters, lang="en")).opening
    assert told == (
        "2 groups hold 4 of the 5 institutions and 6 of the 7 projects.",
        "In no box: 1 institution and 1 project; in no group or in too small a one; below the boxes stands who.",
        "“Together” counts projects with more than one institution of this box.",
    )
    whole = groups(Ground(TWO, clusters=CLUSTERS, lang="en")).opening
    assert whole == (
        "2 groups hold 4 of the 4 institutions and 6 of the 6 projects. "
        "The group of a and that of x most often take part in each other’s projects (3 times).",
    )


def test_between_groups_in_a_smaller_one_and_with_nobody_are_told_apart():
    """w works with a and with x, s with t only, c with nobody, h is a hub with whom d works."""
    network = net("aP aQ bP bR aR xS xT yS yU xU wP wS sV tV cW hY dY hP")
    clusters = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("xySTU", 2)}
    clusters |= {"w": 3, "s": 4, "t": 4, "V": 4, "c": 5, "W": 5}
    ground = Ground(network, clusters=clusters, hubs={"h": "H"}, lang="en")
    found = outside(ground, {1, 2})
    assert (found.several, found.small, found.alone) == ({"w": 2}, ["s", "t"], ["c", "d"])
    assert (found.grouped, found.others) == (["V", "W"], ["Y"])
    told = groups(ground).nodes.query("kind == 'rest'")["name"].tolist()
    assert told == [
        "With the largest only: 1 project.",
        "In no group: 5 institutions and 2 projects.",
        "1 works with several groups (behind the name: how many): w (2)",
        "2 in a smaller group, or beside one: s, t",
        "2 with nobody else: c, d",
    ]


def test_a_number_before_a_name_counts_its_projects_in_the_group():
    scene = groups(Ground(TWO, clusters=CLUSTERS))
    number = {
        row["node"]: row["text"]
        for row in texts_of(scene)
        if row["bold"] and row["node"].startswith("institution:")
    }
    assert number == dict.fromkeys((f"institution:{one}" for one in "abxy"), "3")


def test_everybody_is_in_a_box_or_in_the_line_below_or_a_hub(leiden_ground):
    boxes = boxes_of(leiden_ground)
    inside = Counter(one for box in boxes for one, _ in (*box.institutions, *box.projects))
    assert max(inside.values()) == 1
    assert not {*inside} & {*leiden_ground.hubs}
    everybody = {*leiden_ground.institutions, *leiden_ground.projects} - {*leiden_ground.hubs}
    rest = everybody - {*inside}
    said = " ".join(groups(leiden_ground).nodes.query("kind == 'rest'")["name"])
    named = [one for one in rest if one in leiden_ground.institutions]
    assert f"{len(named)} instellingen" in said
    projects = {*leiden_ground.projects} & rest
    apart = projects & {*leiden_ground.clusters}
    assert f"en {len(apart)} projecten" in said
    assert f"grootste: {len(projects - apart)} projecten" in said
    assert all(leiden_ground.name(one) in said for one in named)


def test_a_box_says_how_many_it_does_not_name():
    network = many(2, 12)
    scene = groups(grounded(network, Look(lang="en")))
    legible(scene)
    texts = [row["text"] for row in texts_of(scene)]
    assert texts.count("3 institutions · 12 projects") == 2  # all of them together
    shown = len(keys(scene, "project"))
    assert texts.count(f"+ {12 - shown // 2}") == 2
    assert len(keys(scene, "institution")) == 6


def test_no_more_boxes_than_there_is_room_for_the_largest_first():
    clusters, projects = {}, []
    for n in range(MOST + 3):
        for k in range(3 + (n == 7)):
            projects.append(f"p{n}-{k}")
            clusters[projects[-1]] = n + 1
    ground = Ground(kn.Network([], [{"id": p} for p in projects], []), clusters=clusters)
    boxes = boxes_of(ground)
    assert len(boxes) == MOST
    assert boxes[0].number == 8
    scene = groups(ground)
    legible(scene)
    assert "9 projecten" in " ".join(row["text"] for row in texts_of(scene))


def test_groups_of_two_projects_are_no_box():
    ground = Ground(TWO, clusters={**CLUSTERS, "S": 3, "x": 3})
    assert [box.number for box in boxes_of(ground)] == [1]


def test_an_institution_that_stands_alone_is_no_group():
    """a is in three projects by itself: of both only b, c and theirs are a box, and a is named below."""
    network = net("aP aQ aR bS cS bT cT bU cU")
    clusters = {**dict.fromkeys("aPQR", 1), **dict.fromkeys("bcSTU", 2)}
    ground = Ground(network, clusters=clusters, lang="en")
    assert [box.number for box in boxes_of(ground)] == [2]
    assert not module.several(ground)
    told = groups(ground).nodes.query("kind == 'rest'")["name"].tolist()
    assert told == ["In no group: 1 institution and 3 projects.", "1 with nobody: a"]


def test_who_is_alone_or_in_a_smaller_group_is_as_many_everywhere():
    """Below the boxes and in the table: four projects; two more have none but the hub."""
    network = net("aP aQ aR bP bQ bR cS dS cT dT eU eV eW hP hX hY")
    clusters = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("cdST", 2), **dict.fromkeys("eUVW", 3)}
    word = say("map-small-groups", "en")
    found = map_groups.found(network, ["h"], clusters, "en")
    assert {one for one in found if found[one] == word} == {*"STUVW"}
    assert {one for one in found if found[one] == found["X"]} == {*"XY"}
    ground = Ground(network, clusters=clusters, hubs={"h": "H"}, groups=found, lang="en")
    told = groups(ground).nodes.query("kind == 'rest'")["name"].tolist()
    assert told == [
        "With the largest only: 2 projects.",
        "In no group: 3 institutions and 5 projects.",
        "2 in a smaller group, or beside one: c, d",
        "1 with nobody else: e",
    ]


def test_the_number_in_smaller_groups_is_that_of_the_table_of_a_page():
    """Three groups of four projects; x is alone in three, y and z are together in two."""
    three, rest = many(3, 4), net("xA xB xC yD zD yE zE")
    tables = (
        pd.concat([getattr(one, table).reset_index() for one in (three, rest)]).to_dict("records")
        for table in ("institutions", "projects")
    )
    links = pd.concat([three.participations, rest.participations]).to_dict("records")
    network = kn.Network(*tables, links)
    drawn = kn.draw_map(network, suggestions=False, lang="en", view="groups")
    values = drawn.stock.record["projects"]["values"]
    word = say("map-small-groups", "en")
    (words,) = [one for one in values.values() if word in one["words"]]
    place = words["words"].index(word)
    assert words["at"].count(place) == 5
    said, *_ = drawn.scenes["groups"].nodes.query("kind == 'rest'")["name"]
    assert "3 institutions and 5 projects" in said


def test_a_box_counts_with_how_many_more_it_shares_and_who_is_in_no_box_is_said():
    """Five groups of three projects, and i000 in one project of each of the other four; h is a hub."""
    three = many(5, 3)
    rows = [{"institution": "i000", "project": f"p{g:02}0"} for g in (1, 2, 3, 4)]
    rows += [{"institution": "h", "project": f"p00{k}"} for k in range(3)]
    links = [*three.participations.to_dict("records"), *rows]
    who = [*three.institutions.index, "h"]
    network = kn.Network([{"id": i} for i in who], [{"id": p} for p in three.projects.index], links)
    clusters = {
        one: int(one[1:3]) + 1 for one in (*three.institutions.index, *three.projects.index)
    }
    ground = Ground(network, clusters=clusters, hubs={"h": "H"}, lang="en")
    scene = groups(ground)
    legible(scene)
    counted = [row["text"] for row in texts_of(scene) if row["node"] == "group:1"]
    first = counted.index(ALSO)
    assert counted[first:] == [ALSO, "+ 1 more", "1", "i010", "1", "i020", "1", "i030"]
    (said,) = scene.nodes.query("kind == 'hubs'")["name"]
    assert said == (
        "The largest: h, in 3 of the 15 projects. In no box: what it connects does not count here."
    )
    twice = groups(replace(ground, hubs={"h": "H", "i000": "I"}))
    (said,) = twice.nodes.query("kind == 'hubs'")["name"]
    assert said.startswith("The 2 largest: i000, h; together they are in 7 of the 15 projects. In")
    assert "hubs" not in set(groups(replace(ground, hubs={})).nodes["kind"])


def test_who_is_in_no_box_is_named_whole_in_few_lines_or_counted():
    """Ten alone are all named; of thirty with long names those that fit, and how many more."""

    def foot(many, name):
        lone = [f"x{k:02}" for k in range(many)]
        links = [(one, p) for one in "ab" for p in "PQR"] + [(one, one.upper()) for one in lone]
        rows = [{"institution": one, "project": project} for one, project in links]
        names = [{"id": one, "name": f"{name} {one}"} for one in [*"ab", *lone]]
        network = kn.Network(names, [{"id": p} for p in {p for _, p in links}], rows)
        clusters = dict.fromkeys("abPQR", 1) | {
            one: k for k, own in enumerate(lone, 2) for one in (own, own.upper())
        }
        scene = groups(Ground(network, clusters=clusters, lang="en"))
        node = scene.nodes.query("kind == 'rest'")["id"].iloc[-1]
        lines = [row for row in texts_of(scene) if row["node"] == node]
        assert all(width(row["text"], row["size"]) <= row["room"] for row in lines)
        assert max(row["y"] for row in lines) < scene.height
        return lone, [row["text"] for row in lines]

    lone, lines = foot(10, "Institute")
    assert len(lines) <= 2
    assert " ".join(lines).endswith(", ".join(f"Institute {one}" for one in lone))
    lone, lines = foot(30, "National Institute for Research of the Sea and the Shore")
    said = " ".join(lines)
    named = [one for one in lone if one in said]
    assert len(lines) == 2
    assert said.endswith(f"{named[-1]} and {30 - len(named)} more: see Tables")


@pytest.mark.parametrize("compose", [groups, narrow_groups])
def test_boxes_stand_by_size_on_every_screen(compose):
    """Five groups of which the first has most projects in the last; they have 3 to 7 projects."""
    rows = [
        {"institution": f"i{g}{n}", "project": f"p{g}{k}"}
        for g in range(5)
        for n in range(2)
        for k in range(3 + g)
    ]
    rows += [{"institution": "i00", "project": f"p4{k}"} for k in range(5)]
    who, what = (sorted({row[side] for row in rows}) for side in ("institution", "project"))
    network = kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows)
    clusters = {one: int(one[1]) + 1 for one in (*who, *what)}
    nodes = compose(Ground(network, clusters=clusters)).nodes.query("kind == 'group'")
    order = nodes.sort_values(["y", "x"])["id"].tolist()
    assert order == [f"group:{number}" for number in (5, 4, 3, 2, 1)]
    assert len({*nodes["y"]}) > 1


# The board of a group


def test_the_board_of_a_small_group_names_everybody():
    boards = group_boards(Ground(TWO, clusters=CLUSTERS))
    assert keys(boards["groups:2"], "institution") == [*"bxy"]
    assert not [row for row in texts_of(boards["groups:2"]) if row["text"].startswith("+")]


def test_the_board_of_a_group_has_its_rows_and_counts_who_is_in_one(monkeypatch):
    """P is of a, b, x: x is in P and Q, so he is named; in S is b, once."""
    monkeypatch.setattr(sys.modules[group_boards.__module__], "FEW", 2)
    boards = group_boards(Ground(TWO, clusters=CLUSTERS))
    assert set(boards) == {"groups:1", "groups:2"}
    first, second = boards["groups:1"], boards["groups:2"]
    assert keys(first, "project") == [*"PQR"]
    assert keys(first, "institution") == [*"abx"]
    assert lines(first) == Counter(
        {(i, p, False): 1 for i, p in ("aP", "aQ", "aR", "bP", "bQ", "bR", "xP", "xQ")}
    )
    assert keys(second, "institution") == [*"xy"]
    more = {row["node"]: row["text"] for row in texts_of(second) if row["text"].startswith("+")}
    assert more == {"project:S": "+ 1"}


def test_who_is_on_the_board_of_a_group_without_being_of_it_is_in_italics_and_counted(monkeypatch):
    """On that of a and b x is a guest; on that of x and y nobody is, but b is in S, and u in nothing."""
    monkeypatch.setattr(sys.modules[group_boards.__module__], "FEW", 2)
    network = net("aP bP aQ bQ aR bR xS yS xT yT xU yU bS xP xQ", "u")
    boards = group_boards(Ground(network, clusters=CLUSTERS | {"u": 2}, lang="en"))
    first, second = boards["groups:1"], boards["groups:2"]
    italic = {row["node"] for row in texts_of(first) if row["italic"]}
    assert italic == {"institution:x"}
    assert "institution in italics: not of this group" in set(first.legend["label"])
    assert first.opening == (
        "a: 2 of its 2 institutions are named, and 1 that is not of it, but takes part in its projects.",
    )
    assert not any(row["italic"] for row in texts_of(second))
    assert "italic" not in set(second.legend["mark"])
    assert second.opening == (
        "x: 2 of its 3 institutions are named.",
        "“+ 1” behind a project: 1 more takes part in it and is not named, as it is in few projects here.",
        "1 institution of the group is in none of the projects drawn here.",
    )


def crossed():
    """Make a group of thirty projects in which 32 institutions are in eight each, on both sides."""
    random = np.random.default_rng(0)
    rows = [
        {"institution": f"i{n:02}", "project": f"p{k:02}"}
        for n in range(32)
        for k in random.choice(30, 8, replace=False)
    ]
    who, what = (sorted({row[side] for row in rows}) for side in ("institution", "project"))
    return kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows)


def test_a_group_in_two_halves_has_its_heading_once_and_a_middle_that_is_seen_whole():
    """At 1440 by 900 a drawing has some 730 pixels."""
    network = crossed()
    everybody = [*network.institutions.index, *network.projects.index]
    ground = Ground(network, clusters=dict.fromkeys(everybody, 1), lang="en")
    (scene,) = group_boards(ground).values()
    legible(scene)
    heads = [row["text"] for row in texts_of(scene) if row["node"].startswith("title:p")]
    (box,) = boxes_of(ground)
    assert sorted(heads) == sorted([called(ground, box), "continued"])
    pills = scene.shapes[scene.shapes["shape"] == "pill"].sort_values("y")
    assert len(pills) == 32
    edges = (pills["y"] - pills["height"] / 2).to_numpy()[1:] - (
        pills["y"] + pills["height"] / 2
    ).to_numpy()[:-1]
    assert edges.min() > 1
    assert scene.height < 730


def test_every_participation_in_a_group_is_a_line_a_mark_or_counted(leiden_ground):
    boards = group_boards(leiden_ground)
    assert len(boards) == len(boxes_of(leiden_ground)) > 2
    for name, scene in boards.items():
        legible(scene)
        number = int(name.partition(":")[2])
        own = {p for p in leiden_ground.projects if leiden_ground.clusters.get(p) == number}
        assert keys(scene, "project") == sorted(own)
        there = sum(project in own for _, project, _ in leiden_ground.links)
        hubs = {
            one: leiden_ground.hubs[one]
            for one in keys(scene, "institution")
            if one in leiden_ground.hubs
        }
        counted = sum(
            int(row["text"][2:].split()[0])
            for row in texts_of(scene)
            if row["text"].startswith("+ ")
        )
        drawn = sum(lines(scene).values()) + (sum(marks(scene, hubs).values()) if hubs else 0)
        assert drawn + counted == there


def test_a_map_with_groups_has_their_boards_and_no_other_has():
    drawn = kn.draw_map(many(3, 4), suggestions=False)
    assert {"groups", "groups:1", "groups:2", "groups:3"} <= {*drawn.scenes}
    assert not any(
        name.startswith("groups") for name in kn.draw_map(net("aP"), suggestions=False).scenes
    )


def test_large_networks_begin_with_groups():
    assert first_view(grounded(many(16, 4), Look())) == "groups"
    assert first_view(replace(grounded(many(16, 4), Look()), clusters={})) == "islands"


def test_a_box_says_how_many_of_its_projects_are_of_more_than_one():
    """P has a and b, Q and R one of the two each; x is of another group and does not count."""
    network = net("aP bP aQ xQ bR xS yS yT yU")
    clusters = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("xySTU", 2)}
    scene = groups(Ground(network, clusters=clusters, lang="en"))
    texts = [row["text"] for row in texts_of(scene)]
    assert texts.count("2 institutions · 3 projects, 1 together") == 2
    assert scene.opening[0].endswith(
        "The group of a and that of y most often take part in each other’s projects (once)."
    )


def test_who_shares_with_no_other_group_says_so_and_what_has_ended_is_in_italics():
    """a and b are in P, which is over, and Q, x and y in S and T; no one of the two with the others."""
    rows = net("aP bP aQ bQ aR bR xS yS xT yT xU yU")
    clusters = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("xySTU", 2)}
    ground = Ground(rows, clusters=clusters, ended=frozenset("P"), lang="en")
    scene = groups(ground)
    legible(scene)
    texts = texts_of(scene)
    assert [row["text"] for row in texts].count("with no other group") == 2
    assert {row["text"] for row in texts if row["italic"]} == {"P"}
    assert "in italics: finished or stopped" in set(scene.legend["label"])
    assert len(scene.opening) == 1  # all of their projects are together


def test_a_board_is_called_after_who_is_not_on_it():
    """z has most projects of the group, each alone; on the board stand the larger projects only."""
    most = sys.modules[group_boards.__module__].MOST
    larger = [(f"{one}{n}", f"L{n}") for n in range(most) for one in "abc"]
    own = [("z", f"P{n}") for n in range(most + 1)]
    ends = [*larger, *own]
    rows = [{"institution": i, "project": p} for i, p in ends]
    ids = sorted({i for i, _ in ends}), sorted({p for _, p in ends})
    network = kn.Network([{"id": i} for i in ids[0]], [{"id": p} for p in ids[1]], rows)
    clusters = dict.fromkeys([*ids[0], *ids[1]], 1)
    board = group_boards(Ground(network, clusters=clusters, lang="en"))["groups:1"]
    assert "z" not in keys(board, "institution")
    assert board.opening[0].startswith("z")


@pytest.mark.parametrize("make", [groups, narrow_groups])
def test_counts_of_a_box_are_never_cut(make, leiden_ground):
    """Where one box has no room for its counts all have them in two lines."""
    for ground in (leiden_ground, replace(leiden_ground, across=420.0)):
        scene = make(ground)
        counts = [
            row
            for row in texts_of(scene)
            if row["node"].startswith("group:") and row["text"].endswith(" samen")
        ]
        assert len(counts) == len(boxes_of(ground))
        assert len({" · " in row["text"] for row in counts}) == 1
        for row in counts:
            assert width(row["text"], row["size"]) <= row["room"]
