"""The board: what is cut, how many lines cross, and what stands in each row."""

from __future__ import annotations

from itertools import combinations

import pytest
from graphs import net
from scenes import cut, keys, legible, lines, marks, shown, texts_of

import kennisnet as kn
from kennisnet.drawing import grounded
from kennisnet.maps.ground import Ground
from kennisnet.maps.look import Look
from kennisnet.maps.views.board import SPLIT, board, narrow_board


@pytest.fixture(scope="module")
def ground():
    return grounded(kn.load_leiden().rolled_up(), Look())


@pytest.fixture(scope="module")
def scene(ground):
    return board(ground)


def crossed(scene):
    """Count the lines that cross, pair by pair, among those that end at one side of a block."""
    sides = {}
    for row in scene.links.itertuples():
        sides.setdefault(round(row.x2), []).append((row.y1, row.y2))
    assert len(sides) == 4
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0 for own in sides.values() for a, b in combinations(own, 2)
    )


def test_leiden_has_95_lines_129_marks_and_few_crossings(ground, scene):
    """224 participations: those of the five of the covenant are marks."""
    degree = ground.named.participations["institution"].value_counts()
    hubs = {"gemeente-leiden", "universiteit-leiden", "lumc", "hogeschool-leiden", "naturalis"}
    assert set(ground.hubs) == hubs
    assert sum(marks(scene, ground.hubs).values()) == int(degree[[*hubs]].sum()) == 129
    assert sum(lines(scene).values()) == int(degree.drop([*hubs]).sum()) == 95
    assert crossed(scene) <= 70


def test_leiden_is_legible_and_hardly_cut(scene):
    legible(scene)
    assert cut(scene, "institution") == set()
    assert cut(scene, "title") == set()
    assert len(cut(scene, "project")) <= 25


def test_a_narrow_board_has_all_of_it_too(ground, scene):
    narrow = narrow_board(ground)
    legible(narrow)
    assert narrow.width < scene.width / 2
    assert lines(narrow) == lines(scene)
    assert marks(narrow, ground.hubs) == marks(scene, ground.hubs)
    assert cut(narrow, "institution") == set()


def test_lines_end_at_their_row_and_their_name(scene):
    at = scene.nodes.set_index("id")
    for row in scene.links.itertuples():
        assert (row.source, row.target) == (
            f"institution:{row.institution}",
            f"project:{row.project}",
        )
        assert row.y1 == pytest.approx(at.loc[row.source, "y"])
        assert row.y2 == pytest.approx(at.loc[row.target, "y"])
        inside = abs(row.x2 - at.loc[row.target, "x"]) - at.loc[row.target, "width"] / 2
        assert 0 < inside <= 10


def test_who_takes_part_on_both_sides_stands_in_the_middle(ground, scene):
    at = scene.nodes.set_index("id")["x"]
    rows = scene.nodes[scene.nodes["kind"] == "project"]
    sides = sorted({round(x) for x in rows["x"]})
    assert len(sides) == 2
    for one, own in ground.taken.items():
        if one in ground.hubs or not own:
            continue
        where = {round(at[f"project:{project}"]) for project in own}
        x = at[f"institution:{one}"]
        assert (sides[0] < x < sides[1]) == (len(where) == 2)
        if len(where) == 1:
            assert abs(x - min(where)) < abs(x - (sum(sides) - min(where)))


def test_groups_are_named_above_their_rows(ground, scene):
    """In one line or in two; every row below its title, and above the next."""
    at = scene.nodes.set_index("id")
    titles = at[at["kind"] == "title"]
    assert len(titles) == len({*ground.groups.values()}) == 5
    said = {}
    for row in texts_of(scene):
        if row["node"] in titles.index and row["align"] == "left":
            said.setdefault(row["node"], []).append(row["text"])
    head = {" ".join(words): titles.loc[one] for one, words in said.items()}
    assert {*head} == {*ground.groups.values()}
    for project, group in ground.groups.items():
        row = at.loc[f"project:{project}"]
        above = [name for name, own in head.items() if own["x"] == row["x"] and own["y"] < row["y"]]
        assert max(above, key=lambda name: head[name]["y"]) == group


def test_a_row_says_that_its_list_is_open_that_it_is_over_and_who_else():
    network = net("aP bP cQ").with_columns(
        projects={"open_ended": {"P": True}, "status": {"Q": "completed"}},
        institutions={"generic": {"b": True}},
    )
    scene = board(grounded(network, Look(lang="en")))
    own = {}
    for row in scene.shapes.to_dict("records"):
        own.setdefault(row["node"], []).append(row)
    p, q = own["project:P"], own["project:Q"]
    assert [row["shape"] for row in p] == ["text", "triangle", "text"]
    assert p[2]["text"] != ""
    assert [(row["text"], row["italic"], row["colour"]) for row in q] == [("Q", True, "grey")]


def test_a_single_group_is_cut_in_halves_where_it_is_long():
    for many, columns in ((SPLIT, 1), (SPLIT + 1, 2)):
        table = [{"id": f"p{n:02}"} for n in range(many)]
        scene = board(Ground(kn.Network([], table, [])))
        assert len({*scene.nodes.loc[scene.nodes["kind"] == "project", "x"]}) == columns


def test_halves_keep_together_who_share():
    """Two times eight projects in a ring, shared by neighbours only: no line goes over."""
    rows = [
        {"institution": f"{side}{n}", "project": f"{side}-p{k % 8}"}
        for side in "xy"
        for n in range(8)
        for k in (n, n + 1)
    ]
    ids = sorted({row["project"] for row in rows})
    who = sorted({row["institution"] for row in rows})
    scene = board(Ground(kn.Network([{"id": i} for i in who], [{"id": p} for p in ids], rows)))
    at = scene.nodes.set_index("key")["x"]
    assert len({at[p] for p in ids if p[0] == "x"}) == 1
    assert {at[p] for p in ids if p[0] == "x"} != {at[p] for p in ids if p[0] == "y"}


def test_a_long_name_of_an_institution_takes_lines_and_is_not_cut():
    name = "Stichting voor de bevordering van het onderzoek naar de geschiedenis van de stad"
    network = net("aP bP").with_columns(institutions={"name": {"a": name, "b": "b"}})
    scene = board(grounded(network, Look()))
    legible(scene)
    own = [row for row in texts_of(scene) if row["node"] == "institution:a"]
    assert len(own) > 2
    assert " ".join(shown(row) for row in own) == name


def test_who_takes_part_in_nothing_is_on_the_board_as_well():
    scene = board(grounded(net("aP", "az", "PZ"), Look()))
    assert keys(scene, "institution") == ["a", "z"]
    assert len(scene.links) == 1


def test_a_word_is_broken_with_a_hyphen():
    """In the middle of the board of Leiden with its units, whose long words fit no line."""
    ground = grounded(kn.load_leiden(), Look())
    written = {}
    for row in texts_of(board(ground)):
        written.setdefault(row["node"], []).append(row["text"])
    lines = written["institution:faculteit-geesteswetenschappen"]
    name = ground.name("faculteit-geesteswetenschappen")
    assert lines[1].endswith("-")
    assert " ".join(lines).replace("- ", "") == name
    for one in {*ground.taken} - {*ground.hubs}:
        said = written.get(f"institution:{one}", [])
        words = {*ground.name(one).split()}
        assert all(line.endswith("-") or line.split()[-1] in words for line in said[:-1]), said
