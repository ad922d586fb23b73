"""Maps: the scene holds what is drawn, and both painters draw the scene."""

import inspect
import re
import subprocess
import sys
from collections import Counter
from dataclasses import fields, replace

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from graphs import columned, examples, frozen, net
from hostile import hostile
from hypothesis import given
from hypothesis import strategies as st
from scenes import keys, lines, marks, overlapping, texts_of

import kennisnet as kn
from kennisnet import reducing
from kennisnet.choices import VIEWS
from kennisnet.drawing import compose, first_view, grounded
from kennisnet.maps import colours, page, values
from kennisnet.maps.labels import show_what_fits
from kennisnet.maps.look import Look
from kennisnet.maps.views.round_view import round_table_view
from kennisnet.maps.widths import width
from kennisnet.network import schema
from kennisnet.reports.numbers import Numbers
from kennisnet.suggestions import rating
from kennisnet.texts import known
from kennisnet.texts.wording import short

mpl.use("Agg")


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().rolled_up()


@pytest.fixture(scope="module")
def ground(leiden):
    return grounded(leiden, Look())


@pytest.fixture(scope="module")
def composed(leiden):
    return compose(leiden, Look())


@pytest.fixture(scope="module")
def round_scene(leiden):
    return compose(leiden, Look(view="round"))


@pytest.fixture(scope="module")
def drawn(leiden):
    return kn.draw_map(leiden)


def without_suggestions(network, **chosen):
    return compose(network, Look(suggestions=False, **chosen))


def round_of(network, **chosen):
    return without_suggestions(network, view="round", **chosen)


def test_every_named_institution_project_and_participation_is_drawn_once(leiden, ground, composed):
    """On the board: marks and lines together are the participations, with their roles."""
    assert keys(composed, "institution") == sorted(leiden.named().institutions.index)
    assert keys(composed, "project") == sorted(leiden.projects.index)
    rows = leiden.named().participations
    roles = Counter(
        (i, p, r == "trekker")
        for i, p, r in zip(rows["institution"], rows["project"], rows["role"], strict=True)
    )
    assert lines(composed) + marks(composed, ground.hubs) == roles
    assert max(roles.values()) == 1
    assert {one for one, *_ in marks(composed, ground.hubs)} == {*ground.hubs}
    assert not {one for one, *_ in lines(composed)} & {*ground.hubs}
    nodes = composed.nodes
    assert nodes["id"].is_unique
    assert {*composed.links["source"], *composed.links["target"]} <= {*nodes["id"]}


def test_generic_rows_stand_once_at_their_project_and_link_nobody(leiden, round_scene):
    table = leiden.institutions
    links = leiden.participations
    generic = links[links["institution"].isin(table.index[table["generic"]])]
    kinds = round_scene.nodes[round_scene.nodes["kind"] == "kind"]
    assert len(kinds) == generic["project"].nunique()
    assert not set(kinds["id"]) & {*round_scene.links["source"], *round_scene.links["target"]}


def discs(scene):
    """Give middle and radius of everybody on a round table."""
    nodes = scene.nodes[scene.nodes["kind"].isin(["institution", "project"])]
    return list(zip(nodes["x"], nodes["y"], nodes["width"] / 2, strict=True))


def touching(scene):
    spots = discs(scene)
    return [
        (one, other)
        for i, one in enumerate(spots)
        for other in spots[:i]
        if (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < (one[2] + other[2]) ** 2
    ]


def test_no_two_nodes_touch(round_scene):
    assert len(discs(round_scene)) == 69 + 54
    assert touching(round_scene) == []


def test_the_covenant_sits_in_the_middle(leiden, round_scene):
    nodes = round_scene.nodes
    ring = nodes[nodes["kind"] == "project"]
    middle = (ring["x"].min() + ring["x"].max()) / 2, (ring["y"].min() + ring["y"].max()) / 2
    own = nodes[nodes["kind"] == "institution"].set_index("key")
    distance = ((own["x"] - middle[0]) ** 2 + (own["y"] - middle[1]) ** 2) ** 0.5
    covenant = leiden.institutions["convenant_since"].dropna().index
    assert set(distance.nsmallest(5).index) == set(covenant)


def test_many_categories_become_seven_and_other():
    names = pd.Series([f"c{n}" for n in range(12) for _ in range(12 - n)])
    palette = colours.categories(names)
    assert len({c for c in palette.values() if c != colours.PROJECT}) == 7
    assert palette["c0"] != colours.PROJECT
    assert palette["c11"] == colours.PROJECT


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("words", ["", "aP", "aP bP* bQ cQ", "aP bQ", "aP bP cP dP eP"])
def test_small_networks_are_drawn_in_every_view(view, words):
    network = net(words, institutions="z", projects="Z")
    before = network.without("z") if view == "moments" else None
    drawn = kn.draw_map(network, view=view, suggestions=view == "introductions", before=before)
    named = {"institution": sorted(network.institutions.index)}
    if view != "islands":
        named["project"] = sorted(network.projects.index)
    if view in {"groups", "moments"}:
        named = {}  # nobody makes a group of three projects, and nothing has changed
    assert {kind: keys(drawn.scene, kind) for kind in named} == named
    assert f'"first":"{view}"' in drawn.html


def test_islands_link_every_pair_that_shares_a_project_without_the_hubs(leiden, ground):
    """Through the dot of a project that they share."""
    links = compose(leiden, Look(view="islands", suggestions=False)).links
    ends = zip(links["source"], links["target"], strict=True)
    found, dots = set(), {}
    for source, target in ends:
        if target.startswith("project:"):
            dots.setdefault(target, set()).add(source)
        else:
            found.add(frozenset((source, target)))
    for who in dots.values():
        assert len(who) > 1
        found |= {frozenset((a, b)) for a in who for b in who if a < b}
    shared = kn.overlap(leiden.named().without(*ground.hubs))
    assert found == {
        frozenset(f"institution:{one}" for one in pair)
        for pair in zip(shared["a"], shared["b"], strict=True)
    }


def test_a_network_without_spoor_is_placed_without_touching(leiden):
    table = leiden.projects.drop(columns="spoor")
    plain = kn.Network(leiden.institutions, table, leiden.participations)
    assert touching(round_of(plain)) == []


@pytest.mark.parametrize("groups", [{}, None], ids=["forces", "table"])
def test_nobody_touches_in_either_layout(ground, groups):
    changed = ground if groups is None else replace(ground, groups=groups)
    assert touching(round_table_view(changed)) == []


@pytest.mark.slow
def test_suggestions_of_a_large_network_are_of_a_part_and_the_map_says_of_which(monkeypatch):
    """300 institutions in two of 150 projects each, where 200 nodes are the most to be read."""
    monkeypatch.setattr(reducing, "MOST_NODES", 200)
    monkeypatch.setattr(rating, "MOST", 250)
    chance = np.random.default_rng(0)
    large = kn.Network(
        [{"id": f"i{n}"} for n in range(300)],
        [{"id": f"p{n}"} for n in range(150)],
        [
            {"institution": f"i{n}", "project": f"p{p}"}
            for n in range(300)
            for p in chance.choice(150, 2, replace=False)
        ],
    )
    small, (kept, total) = reducing.reduced(large)
    assert total == 450
    assert kept == len(small.institutions) + len(small.projects) <= 200
    assert kept > 180
    assert reducing.reduced(small) == (small, None)
    drawn = kn.draw_map(large, lang="en")
    said = f"among the {len(small.institutions)} institutions with most projects"
    assert said in drawn.scene.caption
    assert said in drawn.stock.caption
    assert len(drawn.stock.record["institutions"]["id"]) == 300
    ends = [row[place] for row in drawn.stock.record["suggestions"]["rows"] for place in (0, 1)]
    named = drawn.stock.record["institutions"]["id"]
    assert {named[end] for end in ends} <= set(small.institutions.index)


@pytest.mark.parametrize(
    ("verb", "place", "own"),
    [(kn.draw_map, "path", {"doubts": None}), (kn.draw_figure, "ax", {"institution": None})],
)
def test_every_picture_offers_each_choice_of_a_look_with_its_default(verb, place, own):
    """In the same order, behind the network and where it goes."""
    usual = {one.name: one.default for one in fields(Look)} | own
    if verb is kn.draw_figure:  # how wide it is stands behind what it is
        first = {"view": usual.pop("view"), "width": None}
        usual = first | usual
    offered = {one.name: one.default for one in inspect.signature(verb).parameters.values()}
    empty = inspect.Parameter.empty
    assert list(offered.items()) == [("net", empty), (place, None), *usual.items()]


def test_two_moments_need_two_networks():
    for draw in (kn.draw_map, kn.draw_figure):
        with pytest.raises(kn.ArgumentError, match="before="):
            draw(net("aP"), view="moments")


def test_unknown_views_and_columns_are_said():
    with pytest.raises(kn.ArgumentError, match=", ".join(VIEWS)):
        kn.draw_map(net("aP"), view="sideways")
    with pytest.raises(kn.ArgumentError, match="board, "):
        kn.draw_figure(net("aP"), view="tables")
    with pytest.raises(kn.MissingColumn, match="budget"):
        kn.draw_map(net("aP"), colour="budget")


@pytest.mark.parametrize(("table", "column"), [("nodes", "x"), ("links", "y2")])
def test_a_place_that_is_no_number_names_the_node(composed, table, column):
    rows = getattr(composed, table).copy()
    rows.loc[3, column] = float("nan")
    told = rows.loc[3, "name" if table == "nodes" else "institution"]
    with pytest.raises(ValueError, match=re.escape(told)):
        replace(composed, **{table: rows})


def test_the_page_is_one_file_that_loads_nothing(tmp_path, leiden):
    (tmp_path / "here").mkdir()
    kn.draw_map(leiden, tmp_path / "here" / "map.html")
    assert [p.name for p in (tmp_path / "here").iterdir()] == ["map.html"]
    html = (tmp_path / "here" / "map.html").read_text("utf-8")
    ours = html.replace(page.vis_network(), "")
    ours = ours.replace('"http://www.w3.org/2000/svg"', "")  # the name of a language
    assert "http://" not in ours
    assert "https://" not in ours
    assert "default-src 'none'" in ours
    assert b"\r" not in (tmp_path / "here" / "map.html").read_bytes().replace(
        page.vis_network().encode(), b""
    )


def test_vis_network_is_the_version_that_was_looked_at():
    assert "@version 9.1.2" in page.vis_network()[:400]


@pytest.mark.slow
def test_same_input_same_page_in_another_process(leiden):
    script = (
        "import kennisnet as kn, hashlib; "
        "html = kn.draw_map(kn.load_leiden().rolled_up()).html; "
        "print(hashlib.sha256(html.encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PATH": "", "LC_ALL": lang},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, lang in (("1", "C"), ("2", "en_GB.UTF-8"))
    }
    assert len(seen) == 1


def test_the_network_is_unchanged(leiden):
    before = frozen(leiden)
    kn.draw_map(leiden)
    assert frozen(leiden) == before


def test_the_figure_has_the_shapes_and_texts_of_the_scene(leiden, composed):
    axes = kn.draw_figure(leiden)
    texts = texts_of(composed)
    assert len(axes.patches) == len(composed.shapes) - len(texts)
    assert len(axes.texts) == len(texts)
    assert sum(len(one.get_paths()) for one in axes.collections) == len(composed.links)
    names = {text.get_text() for text in axes.texts}
    assert {"Gemeente Leiden", "Hogeschool Leiden", "Luris", "Eduroam"} <= names
    places = {(text.get_text(), text.get_position()) for text in axes.texts}
    assert {(row["text"], (row["x"], row["y"])) for row in texts if not row["room"]} <= places
    mpl.pyplot.close(axes.figure)


def test_figures_keep_hostile_names_as_text():
    axes = kn.draw_figure(hostile())
    axes.figure.canvas.draw()
    assert any("$x^2$" in text.get_text() for text in axes.texts)
    mpl.pyplot.close(axes.figure)


def test_short_names():
    assert short("Ondernemersvereniging Bio Science Park (OVBSP)") == "OVBSP"
    assert short("Hogeschool Leiden") == "Hogeschool Leiden"
    assert len(short("y" * 99)) == 32


def test_a_notebook_gets_a_closed_frame(drawn):
    html = drawn._repr_html_()
    assert html.startswith("<iframe title=")
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert "<script" not in html


def test_views_take_what_is_computed_elsewhere(ground):
    scene = round_table_view(replace(ground, sizes={"naturalis": 100.0}))
    nodes = scene.nodes[scene.nodes["kind"] == "institution"].set_index("key")
    assert nodes["width"].idxmax() == "naturalis"


def test_an_empty_network_is_drawn_without_a_fault():
    nothing = kn.Network([], [], [])
    for view in VIEWS[:-1]:
        axes = kn.draw_figure(nothing, view=view, before=nothing)
        assert not axes.collections
        mpl.pyplot.close(axes.figure)


def test_a_map_begins_with_what_can_be_read_at_a_glance(leiden, ground):
    """Sixty rows, and seventy-five institutions that are named at them."""
    assert first_view(ground) == "board"
    assert kn.draw_map(leiden, view="round", suggestions=False).scene.title == ground.title
    rows = [{"institution": f"i{n}", "project": f"p{n}"} for n in range(61)]
    who = [{"id": row["institution"]} for row in rows]
    wide = kn.Network(who, [{"id": row["project"]} for row in rows], rows)
    assert first_view(grounded(wide, Look())) == "islands"
    coded = [{"id": f"p{n}", "name": f"Project {n}", "code": f"{n}a"} for n in range(61)]
    assert first_view(grounded(kn.Network(who, coded, rows), Look())) == "round"
    fewer = wide.without("i60").subset(projects=[n < 60 for n in range(61)])
    assert first_view(grounded(fewer, Look())) == "board"


@pytest.mark.slow
@pytest.mark.parametrize("view", ["board", "groups", "islands", "round"])
def test_the_scene_of_a_map_is_that_of_the_view_that_opens(leiden, view):
    made = kn.draw_map(leiden, view=view, suggestions=False)
    assert made.scene.record() == compose(leiden, Look(view=view)).record()


# What a node says and how it looks


def test_a_table_where_a_known_column_stands_elsewhere_is_drawn():
    """A sector beside the project, a spoor beside the institution: neither colours anything."""
    rows = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")]
    network = kn.Network(
        [{"id": i, "spoor": "north"} for i in "abc"],
        [{"id": p, "sector": "care", "open_ended": False} for p in "PQ"],
        rows,
    )
    for colour in ("spoor", "sector"):
        made = kn.draw_map(network, colour=colour, suggestions=False)
        ground = grounded(network, Look(colour=colour))
        assert (ground.tints, ground.colours) == ({}, {})
        assert "colour" not in set(made.scene.legend["section"])
        assert not {"spoor", "sector"} & {one["column"] for one in made.stock.record["colours"]}
        assert not {"spoor", "sector"} & {one["column"] for one in made.stock.record["filters"]}


def test_a_column_of_ones_own_colours_both_tables_by_the_categories_of_the_projects():
    network = net("aP bQ").with_columns(
        institutions={"phase": ["second", "elsewhere"]}, projects={"phase": ["first", "second"]}
    )
    for view in ("board", "round"):
        legend = without_suggestions(network, colour="phase", view=view).legend
        shown = legend.loc[legend["section"] == "colour", "label"]
        assert shown.tolist() == ["first", "second"]
    first, second = colours.PALETTE[:2]
    assert grounded(network, Look(colour="phase")).tints == {"P": first, "Q": second, "a": second}
    shapes = round_of(network, colour="phase").shapes
    drawn = shapes[shapes["shape"].isin(["dot", "square"])].set_index("of")["colour"]
    assert drawn.to_dict() == {"P": first, "Q": second, "a": second, "b": colours.INSTITUTION}


def test_categories_are_coloured_in_the_order_of_the_ids():
    table = pd.Series({"c": "late", "a": "early", "b": "middle", "d": "early"})
    assert list(colours.categories(table).items()) == [
        ("early", colours.PALETTE[0]),
        ("middle", colours.PALETTE[1]),
        ("late", colours.PALETTE[2]),
    ]
    eight = pd.Series({f"i{n}": f"c{n}" for n in range(8)})
    assert list(colours.categories(eight).values()) == list(colours.PALETTE)


def many_projects(*projects):
    """Make a network with so many projects that codes are shown, and these among them."""
    rest = [{"id": f"project number {n}"} for n in range(16)]
    return kn.Network([{"id": "a"}], [*projects, *rest], [])


def labels(scene):
    """Give the text of each project on a round table, and whether it stands in its dot."""
    at = scene.nodes.set_index("id")
    return {
        at.loc[row["node"], "key"]: (
            row["text"],
            [row["x"], row["y"]] == at.loc[row["node"], ["x", "y"]].tolist(),
        )
        for row in texts_of(scene)
        if at.loc[row["node"], "kind"] == "project"
    }


def test_only_a_real_code_stands_in_a_dot():
    network = many_projects(
        {"id": "lab", "name": "Lab"},
        {"id": "4a", "name": "Garden"},
        {"id": "proj-1", "name": "Square"},
    )
    ground = grounded(network, Look())
    table = {**dict.fromkeys(network.projects.index, "one"), "lab": "two"}
    told = labels(round_table_view(replace(ground, groups=table)))
    assert told["4a"] == ("4a", True)
    numbers = {one: told[one][0] for one in ("lab", "proj-1")}
    assert all(said.isdecimal() for said in numbers.values())  # what is no code is a number
    assert not {*numbers.values()} & {*network.codes}


@pytest.mark.parametrize(("projects", "coded"), [(15, False), (16, True)])
def test_few_projects_are_named_whatever_their_codes(projects, coded):
    table = [{"id": f"{n}", "name": f"Garden number {n}"} for n in range(projects)]
    told = labels(round_of(kn.Network([], table, [])))
    if coded:
        assert told == {row["id"]: (row["id"], True) for row in table}
    else:
        assert told.items() <= {row["id"]: (row["name"], False) for row in table}.items()
        assert len(told) > projects / 2  # others where there is room, as somebody zooms in


def key_of(scene):
    """Give the names in the key of a round table by what stands before them."""
    kinds = scene.nodes.set_index("id")["kind"]
    rows = [row for row in texts_of(scene) if kinds[row["node"]] == "key"]
    return {code["text"]: name["text"] for code, name in zip(rows[::2], rows[1::2], strict=True)}


@pytest.mark.parametrize("coded", [True, False])
def test_the_key_of_a_round_table_names_what_stands_in_each_dot(coded):
    rows = [{"id": f"{n}a" if coded else f"project-{n}", "name": f"Garden {n}"} for n in range(20)]
    links = [{"institution": "i", "project": row["id"]} for row in rows]
    scene = round_of(kn.Network([{"id": "i"}], rows, links))
    names = {row["id"]: row["name"] for row in rows}
    dots = {said: names[one] for one, (said, inside) in labels(scene).items() if inside}
    assert key_of(scene) == dots
    assert len(dots) == len(rows)
    assert overlapping(scene) == []


def test_who_leads_has_a_thicker_line():
    for view in ("board", "islands", "round"):
        scene = without_suggestions(net("aP* bP cP"), view=view)
        links = scene.links.drop_duplicates("kind").set_index("kind")["width"]
        assert links["lead"] > links["partner"] > 0


def test_categories_beyond_the_palette_are_one_line_of_the_legend():
    names = {"spoor": [f"c{n}" for n in range(9)]}
    network = net("", projects="PQRSTUVWX").with_columns(projects=names)
    legend = without_suggestions(network, lang="en").legend
    shown = legend.loc[legend["section"] == "colour", "label"].tolist()
    assert shown == [*(f"c{n}" for n in range(7)), "another than these"]


def test_the_area_of_a_node_grows_with_its_size():
    """A quarter of the largest size is half of its radius, above the least one."""
    network = net("", "abcd", "PQ")
    sizes = {"a": 0.0, "b": 25.0, "c": 100.0, "d": -3.0, "P": 4.0, "Q": 1.0}
    scene = round_table_view(replace(grounded(network, Look()), sizes=sizes))
    across = scene.nodes.set_index("key")["width"]
    assert across[[*"abcd"]].tolist() == [10.0, 25.0, 40.0, 10.0]
    assert across[[*"PQ"]].tolist() == [26.0, 22.0]


def test_dots_with_codes_are_of_one_size_however_long_the_code_is():
    """A dot of "100" is as large as one of "1", of one partner as of three: the legend says so."""
    ids = [f"P{k:03}" for k in range(101)]
    rows = [{"id": one, "name": f"Project {one}"} for one in ids]
    links = [{"institution": "a", "project": one} for one in ids]
    links += [{"institution": one, "project": "P000"} for one in "bc"]
    network = kn.Network([{"id": one, "name": one} for one in "abc"], rows, links)
    scene = round_table_view(grounded(network, Look()))
    dots = scene.nodes[scene.nodes["kind"] == "project"]
    assert len(dots) == 101
    assert len({*dots["width"]}) == 1
    assert dots["width"].iloc[0] > width("100", 14.0)
    labels = {*scene.legend["label"]}
    assert labels >= {"project (alle even groot)", "instelling (groter = meer)"}
    few = round_table_view(grounded(network.without(*ids[3:]), Look()))
    assert "project (groter = meer instellingen)" in {*few.legend["label"]}


def test_names_keep_clear_of_one_another_and_of_what_stands_there():
    """Each name takes ten units to the right; those in the middle come first, then large nodes."""

    def box(node):
        return node["x"], 0.0, node["x"] + 10, 10.0

    def shown(*nodes, taken=()):
        usual = {"side": "below", "shown": True, "bold": False, "radius": 5.0}
        made = [{**usual, "id": str(k), **node} for k, node in enumerate(nodes)]
        show_what_fits(made, box, taken)
        return [one["shown"] for one in made]

    assert shown({"x": 0.0}, {"x": 9.0}) == [True, False]
    assert shown({"x": 0.0}, {"x": 10.0}) == [True, True]
    assert shown({"x": 0.0}, {"x": 9.0, "radius": 6.0}) == [False, True]
    assert shown({"x": 0.0, "bold": True}, {"x": 9.0, "radius": 6.0}) == [True, False]
    assert shown({"x": 0.0, "side": "inside"}, {"x": 9.0}) == [True, True]
    assert shown({"x": 0.0}, taken=[(9.0, 9.0, 20.0, 20.0)]) == [False]
    assert shown({"x": 0.0, "shown": False}, {"x": 0.0}) == [False, True]


def medium(seed):
    """Make a network of some forty institutions with long names, in spoors with long titles."""
    random = np.random.default_rng(seed)
    words = "Universiteit Gemeente Stichting Hogeschool Museum Centrum Onderzoek Noord".split()
    size, count = 24 + 8 * seed, 18 + 5 * seed
    institutions = [
        {"id": f"i{k}", "name": f"{' '.join(random.choice(words, random.integers(1, 5)))} {k}"}
        for k in range(size)
    ]
    projects = [
        {
            "id": f"p{k}",
            "name": f"Project {k}",
            "spoor": f"Spoor van {words[k % (3 + seed)]} en meer",
        }
        for k in range(count)
    ]
    share = 1 / np.arange(1, size + 1)
    links = {
        (int(random.choice(size, p=share / share.sum())), k)
        for k in range(count)
        for _ in range(random.integers(2, 6))
    }
    return kn.Network(
        institutions, projects, [{"institution": f"i{i}", "project": f"p{p}"} for i, p in links]
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_names_of_a_crowded_round_table_do_not_lie_over_one_another(seed):
    network = medium(seed)
    scene = round_of(network)
    assert overlapping(scene) == []
    named = {row["node"] for row in texts_of(scene)}
    degree = network.participations["institution"].value_counts()
    assert {f"institution:{one}" for one in degree.nlargest(3).index} <= named
    assert len(named) > 0.7 * (len(network.institutions) + len(network.projects))


def told(network, one, **chosen):
    """Give what a page tells of an institution or a project: its columns and its numbers."""
    record = kn.draw_map(network, suggestions=False, lang="en", **chosen).stock.record
    table = "institutions" if one in network.institutions.index else "projects"
    place = record[table]["id"].index(one)
    called = {
        column["column"]: column["label"]
        for column in record["columns"]
        if column["table"] == table
    }
    values = {
        name: said["words"][said["at"][place]] for name, said in record[table]["values"].items()
    }
    numbers = {name: given[place] for name, given in record[table]["numbers"].items()}
    both = {**{name: text for name, text in values.items() if text}, **numbers}
    return {called[name]: value for name, value in both.items() if value is not None}


def test_a_page_counts_institutions_of_a_project_and_projects_of_an_institution():
    network = net("aP* bP aQ")
    assert told(network, "P")["Number of institutions"] == 2
    assert told(network, "a")["Number of projects"] == 2
    assert "Number of projects" not in told(network, "P")
    assert told(network, "a")["… of which it leads"] == 1


def test_a_page_names_known_columns_in_its_language_and_others_as_they_are(monkeypatch):
    network = net("aP").with_columns(institutions={"wijk": ["Stevenshof"], "sector": ["care"]})
    own = told(network, "a")
    assert (own["Sector"], own["wijk"]) == ("care", "Stevenshof")
    new = schema.Column("wijk", "institutions", shown=True)
    monkeypatch.setattr(schema, "SCHEMA", (*schema.SCHEMA, new))
    monkeypatch.setattr(values, "known", lambda _: True)
    monkeypatch.setattr(values, "say", lambda key, lang: f"{key} ({lang})")
    assert values.heading_of("wijk", "en") == "map-field-wijk (en)"


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("2021", "2024", "2021 – 2024"),
        ("2021-03-01", "2024-12", "March 1, 2021 – December 2024"),
        ("2021-03", None, "from March 2021"),
        (None, "2024", "until 2024"),
        ("2021", "2021", "2021"),
    ],
)
def test_a_page_tells_from_when_until_when_a_project_runs(start, end, period):
    network = net("aP").with_columns(projects={"start": [start], "end": [end]})
    assert told(network, "P")["Period"] == period
    assert "Period" not in told(net("aP"), "P")


def test_every_column_that_is_shown_has_a_label():
    for column in schema.SCHEMA:
        if column.shown:
            assert known(f"map-field-{column.name}"), column


def test_a_caveat_that_stands_alone_is_one_note():
    network = net("aP", caveats="Concept")
    drawn = kn.draw_map(network, suggestions=False)
    assert drawn.scene.notes == drawn.stock.notes == ("Concept",)


def test_what_is_no_network_and_no_language_is_said():
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.draw_map("text")
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.draw_figure(None)
    with pytest.raises(kn.ArgumentError, match="no language “xx”"):
        kn.draw_map(net("aP"), lang="xx")


# Any table


@pytest.mark.slow
@examples(60)
@given(columned(), st.sampled_from(VIEWS), st.sampled_from(["nl", "en"]))
def test_any_known_column_may_stand_anywhere_or_be_absent(network, view, lang):
    who = network.institutions.index
    pairs = pd.DataFrame({"a": who[:1], "b": who[-1:], "evidence": ["both"] * len(who[:1])})
    pairs = pairs.assign(introduced_by="", shared_partners="")
    drawn = kn.draw_map(network, view=view, suggestions=pairs, lang=lang, before=network)
    named = network.named()
    assert len(drawn.stock.record["institutions"]["id"]) == len(named.institutions)
    assert len(drawn.stock.record["projects"]["id"]) == len(named.projects)
    for name in ("board", "round"):
        scene = drawn.scenes[name]
        assert keys(scene, "institution") == sorted(named.institutions.index)
        assert keys(scene, "project") == sorted(named.projects.index)
    for scene in drawn.scenes.values():
        assert set(scene.links["kind"]) <= set(scene.legend["mark"])


# Reducing


def test_reducing_keeps_the_busiest_and_the_projects_that_two_of_them_share(monkeypatch):
    """c takes part least: with five nodes at most, a and b stay, and of their projects P and Q."""
    network = net("aP bP aQ bQ aR cR bS cS aT bU", projects="PQRSTU")
    monkeypatch.setattr(reducing, "MOST_NODES", 5)
    small, counts = reducing.reduced(network)
    assert small.institutions.index.tolist() == ["a", "b"]
    assert small.projects.index.tolist() == ["P", "Q"]
    assert counts == (4, 9)
    monkeypatch.setattr(reducing, "MOST_MET", 3)  # P and Q link one pair each, with c four pairs
    monkeypatch.setattr(reducing, "MOST_NODES", 8)
    assert reducing.reduced(network)[0].institutions.index.tolist() == ["a", "b"]
    monkeypatch.setattr(reducing, "MOST_NODES", 9)
    assert reducing.reduced(network) == (network, None)


def test_a_map_and_a_report_reduce_once(monkeypatch):
    """Suggestions are sought in what is drawn, and the numbers of the page are those of the whole."""
    network = net("aP bP aQ bQ aR cR bS cS aT bU", projects="PQRSTU")
    monkeypatch.setattr(reducing, "MOST_NODES", 5)
    calls = []
    real = reducing._among
    monkeypatch.setattr(reducing, "_among", lambda *given: calls.append(given) or real(*given))
    reducing.reduced(network)
    steps = len(calls)
    drawn = kn.draw_map(network, lang="en")
    assert len(calls) == 2 * steps > 0
    numbers = Numbers(network, lang="en")
    assert set(numbers.suggestions["a"]) | set(numbers.suggestions["b"]) <= {"a", "b"}
    assert keys(numbers.scene, "institution") == ["a", "b", "c"]
    assert len(calls) == 3 * steps
    own = drawn.stock.record["institutions"]
    degrees = zip(own["id"], own["numbers"]["degree"], strict=True)
    assert dict(degrees) == {"a": 4, "b": 4, "c": 2}


@pytest.mark.parametrize("view", ["round", "islands", "board"])
def test_what_has_no_category_is_explained_where_it_is_drawn(view):
    """R has no theme: it has a colour of its own, that can be seen, with a name in the legend."""
    network = net("aP bP cP aQ bQ cQ aR bR cR").with_columns(
        projects={"spoor": {"P": "one", "Q": "two", "R": None}}
    )
    scene = without_suggestions(network, view=view, lang="en")
    own = scene.legend[scene.legend["section"] == "colour"].set_index("label")["colour"]
    assert [*own.index] == ["one", "two", "not known"]
    assert own["not known"] == "node"
    drawn = {row["colour"] for row in scene.links.to_dict("records") if row["of"] == "R"}
    assert drawn == {"node"}
    whole = without_suggestions(network.subset(projects=[True, True, False]), view=view, lang="en")
    assert "not known" not in set(whole.legend["label"])


def test_in_boxes_of_found_groups_dots_have_one_colour():
    links = [{"institution": f"{g}{n}", "project": f"p{g}{k}"} for g in "abc" for n in "123" for k in "1234"]  # fmt: skip
    who, what = (sorted({row[end] for row in links}) for end in ("institution", "project"))
    network = kn.Network([{"id": i} for i in who], [{"id": p} for p in what], links)
    for column, hues in ((None, 1), ("spoor", 3)):
        words = {"spoor": {p: p[1] for p in what}} if column else {}
        told = network.with_columns(projects=words) if column else network
        scene = without_suggestions(told, view="groups", lang="en")
        dots = scene.shapes[scene.shapes["shape"] == "dot"]
        assert len(dots) == 12
        assert dots["colour"].nunique() == hues
        assert (scene.legend["section"] == "colour").sum() == (3 if column else 0)
