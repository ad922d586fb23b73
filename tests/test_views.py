"""The contract of views: each is a scene, whatever the network; nothing lies over anything else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from graphs import dressed, each_sample, examples, net, networks, random_net, sample, shuffled
from hostile import TEXTS, hostile
from hypothesis import given
from hypothesis import strategies as st
from scenes import keys, legible, lines, marks, texts_of

import kennisnet as kn
from kennisnet.choices import VIEWS as NAMES
from kennisnet.drawing import grounded, mapped
from kennisnet.maps import colours
from kennisnet.maps.colours import THEME, contrast
from kennisnet.maps.look import Look
from kennisnet.maps.paths import paths
from kennisnet.maps.scene import LEGEND, LINKS, MARKS, NODES, SHAPES
from kennisnet.maps.views import VIEWS
from kennisnet.maps.views.registry import view
from kennisnet.suggestions import for_each
from kennisnet.texts.wording import painted

BOARDS = ("board", "board-narrow")
ISLANDS_AND_GROUPS = ("islands", "islands-narrow", "groups", "groups-narrow")
SPREAD = (*BOARDS, *ISLANDS_AND_GROUPS, "round", "round-narrow")
"""Scenes that stand on a page."""


@pytest.fixture(scope="module")
def whole():
    return kn.load_leiden().rolled_up()


@pytest.fixture(scope="module")
def ground(whole):
    return grounded(whole, Look())


@pytest.fixture(scope="module")
def scenes(ground):
    return {name: one.compose(ground) for name, one in VIEWS.items()}


def composed(network, name):
    return VIEWS[name].compose(grounded(network, Look()))


# The registry


def test_every_view_but_the_tables_is_a_composition_of_its_own():
    assert {one.of for one in VIEWS.values()} == {*NAMES} - {"tables"}
    narrow = {"board-narrow", "groups-narrow", "islands-narrow", "round-narrow"}
    assert {name for name in VIEWS if name not in NAMES} == narrow
    assert {name for name, one in VIEWS.items() if one.on_page} == {*SPREAD, "moments"}
    assert all(name == one.name for name, one in VIEWS.items())


@pytest.mark.parametrize("name", ["board", "nowhere"])
def test_no_view_stands_twice_and_none_has_an_unknown_name(name):
    before = dict(VIEWS)
    with pytest.raises(TypeError, match=name):
        view(name)
    assert before == VIEWS


def test_a_new_view_is_on_the_page():
    """A file of its own registers it; nothing else changes."""
    view("board", "board-upside-down")(VIEWS["board"].compose)
    try:
        drawn = mapped(net("aP bP"), Look(suggestions=False))
        assert keys(drawn.scenes["board-upside-down"], "institution") == ["a", "b"]
    finally:
        del VIEWS["board-upside-down"]


# What holds for every one of them


NETWORKS = {
    "empty": net(""),
    "nobody": net("", projects="PQ"),
    "nothing": net("", institutions="ab"),
    "one and one": net("aP"),
    "hostile": hostile(),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_view_composes(name, network, lang):
    scene = VIEWS[name].compose(grounded(network, Look(lang=lang)))
    sound(scene)
    assert scene.lang == lang


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_composes_leiden(scenes, name):
    sound(scenes[name])
    legible(scenes[name])


def sound(scene):
    """Check that a painter can paint it: columns, known words, and nobody without a node."""
    for table, columns in ((scene.nodes, NODES), (scene.shapes, SHAPES), (scene.links, LINKS)):
        assert list(table) == list(columns)
    assert list(scene.legend) == LEGEND
    assert scene.nodes["id"].is_unique
    there = {*scene.nodes["id"]}
    assert {*scene.shapes["node"], *scene.links["source"], *scene.links["target"]} <= there
    assert {*scene.shapes["shape"]} <= {*MARKS}
    assert {*scene.links["curve"]} <= {"straight", "horizontal"}
    for colour in {*scene.shapes["colour"], *scene.links["colour"]}:
        assert colour in THEME or (colour[0] == "#" and len(colour) == 7)
    assert (scene.shapes[["width", "height", "room"]] >= 0).all(axis=None)
    assert scene.width > 0
    assert scene.height >= 0
    record = scene.record()
    assert [len(record[name]) for name in ("nodes", "shapes", "links")] == [
        len(scene.nodes),
        len(scene.shapes),
        len(scene.links),
    ]


@pytest.mark.parametrize("name", SPREAD)
@pytest.mark.parametrize("network", ["hostile", *(f"random {seed}" for seed in range(3))])
def test_nothing_overlaps(name, network):
    made = hostile() if network == "hostile" else dressed(random_net(int(network[-1]), 12, 11))
    legible(composed(made, name))


@pytest.mark.slow
@pytest.mark.parametrize("name", SPREAD)
@each_sample()
def test_nothing_overlaps_in_any_sample(name, which):
    legible(composed(sample(which), name))


@pytest.mark.slow
@examples(40)
@given(networks(), st.sampled_from(SPREAD))
def test_nothing_overlaps_in_small_networks(network, name):
    legible(composed(network, name))


def drawn(scene):
    """Give all that is drawn, whatever the order in which it is painted."""
    return [
        Counter(table.round(6).itertuples(index=False, name=None))
        for table in (scene.nodes, scene.shapes, scene.links, scene.legend)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_rows_changes_nothing(whole, ground, scenes, seed):
    """Who of two stands left is as in the rows of suggestions, which go by the order of a table."""
    other = grounded(shuffled(whole, seed), Look())
    rows = suggestions_of(ground)
    for name, one in VIEWS.items():
        with_rows = name in {"institution", "introductions"}
        theirs = one.compose(replace(other, suggestions=rows) if with_rows else other)
        ours = one.compose(replace(ground, suggestions=rows)) if with_rows else scenes[name]
        assert drawn(theirs) == drawn(ours), name
    found = suggestions_of(other)
    for column in ("rank", "rank_without", "introduced_by"):
        assert pairs_by(found, column) == pairs_by(rows, column)


def suggestions_of(ground):
    rows = for_each(ground.net, hubs=[*ground.hubs], lang=ground.lang)
    return rows.join(paths(ground.net, rows))


def pairs_by(rows, column):
    pairs = [frozenset(pair) for pair in zip(rows["a"], rows["b"], strict=True)]
    return dict(zip(pairs, rows[column].fillna(-1), strict=True))


@pytest.mark.slow
@examples(12)
@given(networks(), st.integers(0, 9))
def test_the_order_of_rows_changes_nothing_in_small_networks(network, seed):
    other = shuffled(network, seed)
    for name in SPREAD:
        assert drawn(composed(other, name)) == drawn(composed(network, name))


# What colours and the legend say


def test_the_legend_explains_every_shape_colour_and_line(scenes, ground):
    for name in SPREAD:
        scene = scenes[name]
        told = {*scene.legend["mark"]}
        kinds = scene.nodes.set_index("id")["kind"]
        shapes = {(kinds[row.node], row.shape) for row in scene.shapes.itertuples()}
        assert {*scene.links["kind"]} <= told, name
        assert ("triangle" in told) == any(shape == "triangle" for _, shape in shapes), name
        assert ("square" in told) == (("institution", "square") in shapes), name
        assert ("ring" in told) == (("project", "ring") in shapes), name
        assert ("dot" in told) or not {("project", "dot")} & shapes, name
        assert ("italic" in told) == scene.shapes["italic"].any(), name
        if name.startswith("groups"):  # its colours are those of its boxes, each named in it
            continue
        hues = {colours.darker(one) for one in scene.legend["colour"] if one.startswith("#")}
        used = {*scene.shapes["colour"], *scene.links["colour"]}
        used -= {"#FFFFFF", "#000000", colours.INSTITUTION}  # letters in a dot; who has no category
        assert {colours.darker(one) for one in used if one.startswith("#")} <= hues, name


def test_and_others_is_explained_where_it_stands():
    """P has an open list; a project that is called "etc." has none."""
    rows = [{"id": "P", "name": "Plan", "open_ended": True}, {"id": "Q", "name": "x etc."}]
    links = [{"institution": one, "project": name} for one, name in ("aP", "bP", "aQ")]
    ask = partial(kn.draw_map, suggestions=False, lang="en")
    who = [{"id": "a"}, {"id": "b"}]
    told = {
        opened: {*ask(kn.Network(who, what, links)).scenes["board"].legend["label"]}
        for opened, what in ((True, rows), (False, [rows[0] | {"open_ended": False}, rows[1]]))
    }
    assert told[True] - told[False] == {"etc.: more take part"}


def test_the_legend_tells_no_more_than_is_drawn():
    legend = composed(net("aP* bQ*"), "board").legend
    assert {*legend.loc[legend["section"] == "line", "mark"]} == {"lead"}
    assert "triangle" not in {*legend["mark"]}


@pytest.mark.parametrize("name", VIEWS)
def test_text_can_be_read(scenes, name):
    """On the dot or box of its node that it stands in, or on the paper and on any panel; by day and
    by night, where colours have names."""
    shapes = scenes[name].shapes
    filled = shapes[shapes["shape"].isin(["dot", "box", "square"])].to_dict("records")
    for row in texts_of(scenes[name]):
        under = [one["colour"] for one in filled if one["node"] == row["node"] and holds(one, row)]
        for ground in under or ["paper", "panel"]:
            for place in (0, 1) if {row["colour"], ground} <= {*THEME} else (0,):
                ink, paper = (
                    THEME[one][place] if one in THEME else one for one in (row["colour"], ground)
                )
                assert contrast(ink, paper) >= 4.5


def holds(shape, text):
    return (
        abs(shape["x"] - text["x"]) <= shape["width"] / 2
        and abs(shape["y"] - text["y"]) <= shape["height"] / 2
    )


@pytest.mark.parametrize("name", SPREAD)
def test_hostile_names_are_only_text(name):
    """Names stand as texts of shapes and nodes; nothing else of a scene holds one."""
    scene = composed(hostile(), name)
    said = {painted(text) for text in TEXTS}
    assert not {*scene.shapes["colour"], *scene.links["colour"], *scene.nodes["kind"]} & said
    named = scene.nodes.loc[scene.nodes["kind"] == "institution", "name"]
    assert {*named} <= said
    assert len(named) == (0 if name.startswith("groups") else 10)


# Who is drawn


@pytest.mark.slow
@examples(40)
@given(networks())
def test_everybody_is_drawn_once_and_every_participation(network):
    """On the board as a line, or where there are hubs as a mark; on the round table as a line."""
    roles = Counter(
        (one, project, role == "trekker")
        for one, project, role in network.participations[
            ["institution", "project", "role"]
        ].itertuples(index=False, name=None)
    )
    ground = grounded(network, Look())
    for name in (*BOARDS, "round"):
        scene = VIEWS[name].compose(ground)
        assert keys(scene, "institution") == sorted(network.institutions.index)
        assert keys(scene, "project") == sorted(network.projects.index)
        hubs = ground.hubs if name in BOARDS else {}
        assert lines(scene) + (marks(scene, hubs) if hubs else Counter()) == roles


def test_kinds_stand_once_at_their_project_and_link_nobody(whole, scenes):
    table, links = whole.institutions, whole.participations
    generic = links[links["institution"].isin(table.index[table["generic"]])]
    projects = sorted({*generic["project"]})
    for name in (*BOARDS, "round"):
        scene = scenes[name]
        at = scene.shapes.loc[scene.shapes["shape"] == "triangle", "node"]
        kind = "kind" if name == "round" else "project"
        assert sorted(at) == [f"{kind}:{one}" for one in projects]
        assert not {*scene.nodes["key"]} & {*table.index[table["generic"]]}
        assert not {*scene.links["institution"]} & {*table.index[table["generic"]]}
        assert not {one for one in scene.links["source"] if one.startswith("kind")}
    for name in ("islands", "groups"):
        assert not {*scenes[name].nodes["key"]} & {*table.index[table["generic"]]}


def test_who_leads_has_a_thicker_line(scenes):
    for name in (*BOARDS, "islands", "round"):
        widths = scenes[name].links.groupby("kind")["width"].agg(set)
        (lead,), (partner,) = widths["lead"], widths["partner"]
        assert lead > partner > 0


def test_who_has_no_category_is_plain(ground):
    plain = replace(ground, tints={}, colours={})
    for name in SPREAD:
        if name.startswith("groups"):
            continue
        scene = VIEWS[name].compose(plain)
        hues = {c for c in (*scene.shapes["colour"], *scene.links["colour"]) if c[0] == "#"}
        below_codes = colours.darker(colours.PROJECT)
        assert hues <= {colours.INSTITUTION, colours.PROJECT, below_codes}
