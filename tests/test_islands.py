"""Islands: who works with whom beyond the hubs; in large networks the ties beyond chance."""

from __future__ import annotations

import itertools
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from graphs import net, networks
from hypothesis import given
from scenes import cut, keys, legible, texts_of

import kennisnet as kn
from kennisnet import map_ties
from kennisnet.drawing import grounded
from kennisnet.map_ties import ties_of
from kennisnet.maps.bending import curve
from kennisnet.maps.clearing import behind, clear_of_lines
from kennisnet.maps.ground import Ground
from kennisnet.maps.look import Look
from kennisnet.maps.views import islands as module
from kennisnet.maps.views import spread
from kennisnet.maps.views.islands import islands, narrow_islands


@pytest.fixture(scope="module")
def ground():
    return grounded(kn.load_leiden().rolled_up(), Look())


@pytest.fixture(scope="module")
def scene(ground):
    return islands(ground)


SMALL = Ground(net("aP bP cQ* dQ eQ fR gS hS gT iT"), lang="en")
"""A line of a and b, a dot with c, d, e, a path h - g - i, and f alone."""


def panels(scene):
    rows = scene.nodes[scene.nodes["id"].str.startswith("island:")]
    return [
        (r.x - r.width / 2, r.y - r.height / 2, r.x + r.width / 2, r.y + r.height / 2)
        for r in rows.itertuples()
    ]


def test_everybody_stands_once_hubs_in_the_strip(ground, scene):
    assert keys(scene, "institution") == sorted(ground.institutions)
    legible(scene)
    assert cut(scene, "institution") == set()


def test_islands_are_the_parts_of_what_is_left_without_hubs(ground, scene):
    rest = ground.named.without(*ground.hubs)
    graph = nx.Graph()
    for _, own in rest.participations.groupby("project")["institution"]:
        graph.add_edges_from((a, b) for a in own for b in own if a != b)
    parts = list(nx.connected_components(graph))
    boxes = panels(scene)
    assert len(boxes) == len(parts)
    at = scene.nodes[scene.nodes["key"] != ""].set_index("key")
    found = set()
    for left, top, right, bottom in boxes:
        inside = at[at["x"].between(left, right) & at["y"].between(top, bottom)]
        found.add(frozenset(inside.index[inside["kind"] == "institution"]))
    assert found == {frozenset(part) for part in parts}


def test_islands_do_not_lie_over_one_another(scene):
    boxes = panels(scene)
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            apart = one[2] <= other[0] or other[2] <= one[0]
            assert apart or one[3] <= other[1] or other[3] <= one[1]


def test_a_project_is_a_dot_that_joins_who_is_in_it_and_says_who_leads():
    scene = islands(SMALL)
    legible(scene)
    ends = {(row.institution, row.project, row.kind, row.width) for row in scene.links.itertuples()}
    assert ends == {
        *((one, name, "partner", 1.2) for one, name in ("aP", "bP", "dQ", "eQ", "gS", "hS", "gT", "iT")),
        ("c", "Q", "lead", 2.4),
    }  # fmt: skip
    assert keys(scene, "project") == [*"PQST"]  # in R is nobody but f
    assert len(panels(scene)) == 3
    assert {row.note for row in scene.links.itertuples()} == {*"PQST"}


@pytest.mark.parametrize("which", ["beyond", "strongest", "untested"])
def test_the_legend_says_of_ties_what_was_computed(which):
    scene = islands(replace(SMALL, ties=[("a", "b", 1.0)], which=which, lang="en"))
    (label,) = scene.legend.loc[scene.legend["mark"] == "tie", "label"]
    below = " ".join(row["text"] for row in texts_of(scene))
    assert ("more often than by chance" in label) == (which == "beyond")
    assert ("more often than by chance" in below) == (which == "beyond")
    by_chance = "even these can be chance"  # of the strongest there are: in one breath
    assert (by_chance in label) == (which == "strongest") == (by_chance in below)
    assert ("not tested" in label) == (which == "untested") == ("not tested" in below)


def test_who_is_alone_is_listed_below():
    scene = islands(SMALL)
    at = scene.nodes.set_index("key")
    assert at.loc["f", "y"] > max(bottom for *_, bottom in panels(scene))
    assert keys(scene, "institution") == [*"abcdefghi"]


def test_behind_a_name_stand_the_letters_of_the_hubs_it_works_with():
    """a works with x and y, c with y, b with nobody of them."""
    network = net("xP aP xR yR aR yT cT aQ bQ cQ")
    scene = islands(Ground(network, hubs={"x": "X", "y": "Y"}))
    legible(scene)
    texts = {row["node"][-1]: row["text"] for row in texts_of(scene) if row["text"].isupper()}
    assert {one: texts.get(one) for one in "abc"} == {"a": "XY", "b": None, "c": "Y"}
    strip = [row["text"] for row in texts_of(scene) if row["node"] == "institution:x"]
    assert strip == ["X", "x", "2 projecten"]


def test_given_ties_are_drawn_and_the_others_counted():
    ties = [("a", "b", 1.0), ("b", "c", 3.0)]
    scene = islands(replace(SMALL, ties=ties, which="strongest"))
    legible(scene)
    widths = {(row.source, row.target): row.width for row in scene.links.itertuples()}
    assert widths == {
        ("institution:a", "institution:b"): 2.0,
        ("institution:b", "institution:c"): 4.0,
    }
    assert set(scene.links["kind"]) == {"tie"}
    at = scene.nodes.set_index("key")["y"]
    (head,) = [row["y"] for row in texts_of(scene) if row["text"] == "Without such a tie"]
    assert all(at[one] > head for one in "defghi")
    assert "institutions" not in " ".join(row["text"] for row in texts_of(scene))


def test_of_many_without_a_tie_the_number_is_said(monkeypatch):
    monkeypatch.setattr(module, "MOST", 5)
    scene = islands(replace(SMALL, ties=[("a", "b", 1.0), ("b", "c", 3.0)], which="strongest"))
    assert keys(scene, "institution") == ["a", "b", "c"]
    assert "6 institutions" in " ".join(row["text"] for row in texts_of(scene))


@pytest.mark.slow
def test_a_large_network_draws_ties_and_says_which(monkeypatch):
    """Six who meet in every project of theirs, among many who meet at random."""
    monkeypatch.setattr(module, "MOST", 12)
    rows = [{"institution": f"i{n % 23}", "project": f"p{n % 29}"} for n in range(120)]
    rows += [{"institution": f"k{n}", "project": f"q{p}"} for n in range(3) for p in range(9)]
    who = sorted({row["institution"] for row in rows})
    what = sorted({row["project"] for row in rows})
    network = kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows)
    ground = grounded(network, Look(lang="en"))
    assert ground.ties is not None
    assert ground.which in {"beyond", "strongest"}
    drawn = {one for a, b, _ in ground.ties for one in (a, b)}
    assert len(drawn) <= 12
    assert {"k0", "k1", "k2"} - {*ground.hubs} <= drawn
    scene = islands(ground)
    legible(scene)
    assert keys(scene, "institution") == sorted(ground.institutions)  # the others in a list
    linked = {one for ends in (scene.links["source"], scene.links["target"]) for one in ends}
    assert linked == {f"institution:{one}" for one in drawn}


def behind_others(scene):
    """Give each line with each name of somebody else that it runs behind: as if looked along it."""
    tags = [
        (
            row.node,
            row.x - row.width / 2,
            row.y - row.height / 2,
            row.x + row.width / 2,
            row.y + row.height / 2,
        )
        for row in scene.shapes[scene.shapes["shape"].isin(["tag", "plate"])].itertuples()
    ]
    ends = scene.links[["x1", "y1", "x2", "y2"]].to_numpy()
    paths = curve(ends, scene.links["bend"].to_numpy(), np.linspace(0, 1, 401))
    return [
        (link.source, link.target, node)
        for link, path in zip(scene.links.itertuples(), paths, strict=True)
        for node, left, top, right, low in tags
        if node not in (link.source, link.target)
        and any(left < x < right and top < y < low for x, y in path)
    ]


def ways_round(scene):
    """Count the ties that bend or have gaps."""
    own = scene.links.groupby(["source", "target", "note"])["bend"]
    return int(((own.size() > 1) | (own.max() != 0) | (own.min() != 0)).sum())


def test_no_line_runs_behind_the_name_of_another(ground, scene):
    assert behind_others(scene) == []
    assert ways_round(scene) > 0
    assert behind_others(narrow_islands(ground)) == []


def test_names_go_out_of_the_way_before_lines_do(ground, scene, monkeypatch):
    monkeypatch.setattr(spread, "clear_of_lines", lambda _, xy, *__, **___: xy)
    before = islands(ground)
    assert behind_others(before) == []
    assert ways_round(before) > ways_round(scene)


@given(networks())
def test_in_any_network_lines_keep_clear_of_names(network):
    for view in (islands, narrow_islands):
        assert behind_others(view(Ground(network))) == []


def test_every_piece_of_a_line_is_of_the_same_two():
    """b stands between a and c, so that their line has a gap there, or goes around."""
    ties = [("a", "b", 1.0), ("a", "c", 1.0), ("b", "c", 1.0)]
    scene = islands(Ground(net("aP bP cP"), ties=ties, which="strongest"))
    assert {(row.source[-1], row.target[-1]) for row in scene.links.itertuples()} == {
        ("a", "b"), ("a", "c"), ("b", "c"),
    }  # fmt: skip


def outline_of(scene):
    """Give the rows from above: how far from the left, and who."""
    rows = scene.nodes[scene.nodes["key"] != ""]
    return [
        (round(row.x - row.width / 2, 1), row.key) for row in rows.sort_values("y").itertuples()
    ]


def of_ties(ties, network):
    return Ground(network, ties=[(*pair, 1.0) for pair in ties], which="strongest", lang="en")


def test_an_outline_follows_the_tree_from_its_middle():
    """In the middle of a - b - c - d - e is c, a and e are two steps off; of the ends none is larger."""
    network = net("aP bP bQ cQ cR dR dS eS")
    scene = narrow_islands(of_ties(["ab", "bc", "cd", "de"], network))
    rows = outline_of(scene)
    assert [one for _, one in rows] == ["c", "b", "a", "d", "e"]
    left = rows[0][0]
    assert [round((x - left) / 28) for x, _ in rows] == [0, 1, 2, 1, 2]
    joined = {(row.source[-1], row.target[-1]) for row in scene.links.itertuples()}
    assert joined == {("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")}
    assert [one for _, one in outline_of(narrow_islands(Ground(network)))] == [*"cQbPaRdSe"]


def test_what_several_share_of_an_outline_is_no_thicker_than_the_thinnest():
    """Down from b runs one line to both, a thin one; the thick tie is told by the line to a."""
    ground = replace(of_ties([], net("aP bP bQ cQ")), ties=[("a", "b", 4.0), ("b", "c", 1.0)])
    scene = narrow_islands(ground)
    upright = scene.links[scene.links["x1"] == scene.links["x2"]]
    across = scene.links[scene.links["y1"] == scene.links["y2"]]
    assert set(upright["width"]) == {1.2}
    assert sorted(across["width"]) == [1.75, 4.0]


def test_what_closes_a_ring_is_written_behind_both():
    """a, b and c each with each: two lines of a tree, and a third that would cross."""
    ring = of_ties(["ab", "bc", "ac"], net("aP bP bQ cQ aR cR"))
    scene = narrow_islands(ring)
    texts = {(row["node"][-1], row["text"]) for row in texts_of(scene)}
    assert {("b", "also with c"), ("c", "also with b")} <= texts
    assert "one step to the right" in scene.opening[-1]
    joined = Ground(net("aP bP cP aQ bQ dQ"), lang="en")  # two signs, a and b at both
    said = [row["text"] for row in texts_of(narrow_islands(joined)) if "also" in row["text"]]
    assert sorted(said) in (["also in P", "also with a"], ["also in Q", "also with a"],
                            ["also in P", "also with b"], ["also in Q", "also with b"])  # fmt: skip


def test_names_behind_a_name_are_whole_or_counted():
    """One with nineteen others, who all work with one another: there is no room for all names."""
    who = [f"i{n}" for n in range(20)]
    links = [
        {"institution": one, "project": f"{a}{b}"}
        for a, b in itertools.combinations(who, 2)
        for one in (a, b)
    ]
    names = [{"id": one, "name": f"University of the Town Number {one}"} for one in who]
    what = sorted({row["project"] for row in links})
    network = kn.Network(names, [{"id": one} for one in what], links)
    scene = narrow_islands(of_ties(itertools.combinations(who, 2), network))
    said = [row["text"] for row in texts_of(scene) if row["text"].startswith("also with")]
    assert len(said) == 19
    for one in said:
        *named, more = one.removeprefix("also with ").split(", ")
        assert all(name.startswith("University of the Town Number i") for name in named)
        assert len(named) + int(more.removeprefix("+ ")) == 18


@pytest.mark.parametrize("seed", range(6))
def test_names_go_out_of_the_way_of_lines_and_touch_nobody(seed):
    random = np.random.default_rng(seed)
    rows, columns = np.divmod(np.arange(20), 4)
    xy = np.stack([120.0 * columns, 40.0 * rows], axis=1)
    halves = np.stack([random.uniform(15, 50, 20), np.full(20, 9.0)], axis=1)
    links = np.array(
        sorted({tuple(sorted(random.choice(20, 2, replace=False))) for _ in range(18)})
    )
    ends = np.zeros((20, 2))
    placed = clear_of_lines(halves, xy, ends, links, (4.0, 4.0))
    assert len(behind(halves, placed, ends, links)) < len(behind(halves, xy, ends, links))
    apart = np.abs(placed[:, None] - placed[None]) - halves[:, None] - halves[None]
    touching = (apart < 4 - 1e-9).all(axis=2)
    assert np.argwhere(np.triu(touching, 1)).tolist() == []
    assert (placed - halves)[:, 0].min() >= (xy - halves)[:, 0].min() - 1e-9
    assert (placed + halves)[:, 0].max() <= (xy + halves)[:, 0].max() + 1e-9


def test_where_no_line_is_nobody_moves():
    xy = np.array([[0.0, 0.0], [50.0, 0.0]])
    boxes = np.full((2, 2), 5.0)
    none = np.empty((0, 2), dtype=int)
    assert clear_of_lines(boxes, xy, np.zeros((2, 2)), none).tolist() == xy.tolist()


PAIRS = [(f"p{n}a", f"p{n}b") for n in range(12)]
"""Twelve pairs with two projects of their own each, and twenty with one: the last count the same."""
EQUALS = [(f"q{n}a", f"q{n}b") for n in range(20)]


def paired():
    own = [(pair, f"{pair[0]}-{k}") for pair in PAIRS for k in range(2)]
    own += [(pair, f"{pair[0]}-0") for pair in EQUALS]
    links = [{"institution": one, "project": name} for pair, name in own for one in pair]
    who = sorted({row["institution"] for row in links})
    return kn.Network([{"id": i} for i in who], [{"id": name} for _, name in own], links)


def test_of_ties_that_count_the_same_all_are_drawn_or_none(monkeypatch):
    """There is room for thirty institutions: twelve pairs, and three of the twenty others."""
    monkeypatch.setattr(module, "MOST", 30)
    ties = ties_of(paired(), {})
    assert (ties.which, sorted(pair[:2] for pair in ties.pairs or [])) == (
        "strongest",
        sorted(PAIRS),
    )
    assert ties.of == 12
    monkeypatch.setattr(module, "MOST", 12)  # only six: too few that count more, so it is counted
    ties = ties_of(paired(), {})
    assert (len(ties.pairs or []), ties.of) == (6, 12)


def test_it_is_said_that_not_every_tie_is_drawn_and_which_are(monkeypatch):
    monkeypatch.setattr(module, "MOST", 30)
    scene = islands(grounded(paired(), Look(lang="en")))
    title, apart, where, _ = scene.opening
    assert title == "Only those with at least 2 projects together: 24 of the 64 institutions."
    assert apart.startswith(
        "2 of the 64 are connected, directly or through others; weaker ties and 40"
    )
    assert where == "Drawn: the 12 pairs with at least 2 projects together."
    (label,) = scene.legend.loc[scene.legend["mark"] == "tie", "label"]
    assert label.startswith("together in at least 2 projects")
    monkeypatch.setattr(module, "MOST", 12)  # of twelve that count the same six have room
    title, _, where, _ = islands(grounded(paired(), Look(lang="en"))).opening
    assert title == "Only the strongest ties: 12 of the 64 institutions."
    assert where.startswith("Drawn: 6 of the 12 strongest pairs. A tie is stronger")
    assert not any(sign.isdigit() for sign in where.partition("pairs")[2])


def crowded(extra=()):
    """Twelve who all work with one another in a project of every two: 66 lines of 12 names."""
    links = [(pair, f"{pair[0]}{pair[1]}") for pair in itertools.combinations("abcdefghijkl", 2)]
    links += extra
    rows = [{"institution": one, "project": name} for pair, name in links for one in pair]
    who = sorted({row["institution"] for row in rows})
    what = sorted({name for _, name in links})
    return kn.Network([{"id": i} for i in who], [{"id": name} for name in what], rows)


def test_a_tangle_of_few_is_drawn_by_its_strongest_ties():
    """a to d are together in three projects (six pairs), e to h and i to l in two (twelve)."""
    threes = [(pair, f"3{n}{pair}") for n in range(2) for pair in itertools.combinations("abcd", 2)]
    twos = [
        (pair, f"2{pair}") for four in ("efgh", "ijkl") for pair in itertools.combinations(four, 2)
    ]
    ties = ties_of(crowded(threes + twos), {})
    assert ties.least == 2
    assert len(ties.pairs or []) == ties.of == 18
    assert {pair[2] for pair in ties.pairs or []} == {2.0, 3.0}
    assert ties_of(net("aP bP cQ* dQ eQ fR gS hS gT iT"), {}).pairs is None


def test_no_more_is_drawn_than_rings_leave_readable(monkeypatch):
    """Of twelve who all work together once the first lines close no more rings than there may be."""
    ties = ties_of(crowded(), {})
    assert (len(ties.pairs or []), ties.of) == (11 + 24, 66)
    monkeypatch.setattr(map_ties, "RINGS", 3)
    assert len(ties_of(crowded(), {}).pairs or []) == 11 + 3


def test_of_the_strongest_it_is_said_that_the_largest_do_not_count():
    ties = {"ties": [("a", "b", 1.0)], "ties_as_good": 1}
    beside = Ground(net("aP bP xP"), hubs={"x": "X"}, which="strongest", lang="en", **ties)
    assert islands(beside).opening[2].endswith("; the largest does not count.")
    chance = islands(replace(beside, which="beyond")).opening[2]
    assert (
        chance
        == "Drawn: the 1 pair that is together more often than chance gives, the surest first."
    )


def test_only_where_all_are_connected_it_is_said_of_all(monkeypatch):
    ground = Ground(net("aP bP bQ cQ"), ties=[("a", "b", 1.0)], which="strongest", lang="en")
    whole = islands(ground)
    assert whole.opening[1].startswith("All 3 are connected")
    assert "; weaker ties are not drawn, so an island here is not" in whole.opening[1]
    monkeypatch.setattr(module, "MOST", 0)  # c is in no list
    whole = islands(ground)
    assert "1 institution are not drawn, so an island here is not" in whole.opening[1]
    parts = islands(replace(SMALL, ties=[("a", "b", 1.0)], which="strongest"))
    assert parts.opening[1].startswith("3 of the 9 are connected")


def test_behind_a_name_stands_with_how_many_it_works_drawn_or_not():
    scene = islands(Ground(net("aP bP bQ cQ"), ties=[("a", "b", 1.0)], which="strongest"))
    texts = {(row["node"], row["text"]) for row in texts_of(scene)}
    assert {("institution:a", "1"), ("institution:b", "2 partners")} <= texts


def test_islands_are_counted_in_the_sentence_above_them():
    assert islands(SMALL).opening == (
        "3 of the 9 are on one island; 5 are on 2 others; 1 works with nobody.",
        "Drawn: 4 of the 5 projects, those with two or more institutions.",
    )
    network = net("xP aP xR yR aQ bQ yT cT")
    beside = islands(Ground(network, hubs={"x": "X", "y": "Y"}, lang="en"))
    said = "Without the 2 largest: 2 of the 3 are on one island; 1 works only with those."
    drawn = "Drawn: 1 of the 4 projects, those with two or more others."
    assert beside.opening == (said, drawn)


def test_who_works_with_the_largest_only_is_listed_apart_from_who_works_with_nobody():
    """c and d are with the hub x alone, e is in T by itself, and f is in nothing."""
    network = net("xP cP xQ dQ eT aR bR", "f")
    scene = islands(Ground(network, hubs={"x": "X"}, lang="en"))
    legible(scene)
    said, _ = scene.opening
    assert said == (
        "Without the largest: 2 of the 6 are on one island; 2 work only with that one; 2 work with nobody."
    )
    heads = {row["text"]: row["y"] for row in texts_of(scene) if row["node"].startswith("title:a")}
    assert list(heads) == ["Only with the largest", "With nobody"]
    at = scene.nodes.set_index("key")["y"]
    first, second = heads.values()
    assert first < at["c"] == at["d"] < second < at["e"] == at["f"]


def test_what_is_small_stands_beside_the_largest_island_where_there_is_room():
    """A crowd of sixty whose island is as wide as all, two in a line, and two who are alone."""
    crowd = [f"x{n}" for n in range(60)]
    links = [(one, f"p{n % 7}") for n, one in enumerate(crowd)]
    links += [(one, f"p{(n + 3) % 7}") for n, one in enumerate(crowd)]
    links += [("a", "Q"), ("b", "Q"), ("c", "R"), ("d", "S")]
    name = "Institution with a longer name"
    rows = [{"id": one, "name": f"{name} {one}"} for one in (*crowd, *"abcd")]
    what = [{"id": one} for one in sorted({project for _, project in links})]
    made = [{"institution": one, "project": project} for one, project in links]
    scene = islands(Ground(kn.Network(rows, what, made), lang="en"))
    legible(scene)
    (_, top, right, foot), other = panels(scene)
    assert other[0] > right
    at = scene.nodes.set_index("key")
    assert other[2] <= 1400
    for one in "cd":
        assert at.loc[one, "x"] - at.loc[one, "width"] / 2 > right
        assert other[3] < at.loc[one, "y"] < foot
    assert top == other[1]
