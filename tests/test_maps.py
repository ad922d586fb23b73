"""Maps: the scene holds what is drawn, and both painters draw the scene."""

import inspect
import re
import subprocess
import sys
from dataclasses import fields

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from graphs import columned, examples, frozen, net
from hostile import hostile
from hypothesis import given
from hypothesis import strategies as st
from kennisnet.maps.composing import scene

import kennisnet as kn
from kennisnet import reducing
from kennisnet.drawing import compose
from kennisnet.maps import colours, page, panel
from kennisnet.maps.labels import show_what_fits
from kennisnet.maps.look import Look
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
def composed(leiden):
    return compose(leiden, Look())


def test_every_named_institution_project_and_participation_is_drawn_once(leiden, composed):
    nodes, links = composed.nodes, composed.links
    drawn = {kind: list(own["key"]) for kind, own in nodes.groupby("kind")}
    assert drawn["institution"] == list(leiden.named().institutions.index)
    assert drawn["project"] == list(leiden.projects.index)
    roles = leiden.named().participations["role"].value_counts()
    kinds = links["kind"].value_counts()
    assert (kinds["lead"], kinds["partner"]) == (roles["trekker"], roles["partner"])
    assert nodes["id"].is_unique
    assert set(links["source"]) | set(links["target"]) <= set(nodes["id"])


def test_generic_rows_stand_once_at_their_project_and_link_nobody(leiden, composed):
    table = leiden.institutions
    links = leiden.participations
    generic = links[links["institution"].isin(table.index[table["generic"]])]
    kinds = composed.nodes[composed.nodes["kind"] == "kind"]
    assert len(kinds) == generic["project"].nunique()
    assert not set(kinds["id"]) & {*composed.links["source"], *composed.links["target"]}


def test_no_two_nodes_touch(composed):
    nodes = composed.nodes[composed.nodes["kind"].isin(["institution", "project"])]
    spots = list(zip(nodes["x"], nodes["y"], nodes["radius"], strict=True))
    for i, (x, y, r) in enumerate(spots):
        for a, b, s in spots[:i]:
            assert (x - a) ** 2 + (y - b) ** 2 >= (r + s) ** 2


def test_the_covenant_sits_in_the_middle(leiden, composed):
    nodes = composed.nodes[composed.nodes["kind"] == "institution"].set_index("key")
    distance = (nodes["x"] ** 2 + nodes["y"] ** 2) ** 0.5
    covenant = leiden.institutions["convenant_since"].dropna().index
    assert set(distance.nsmallest(5).index) == set(covenant)


def test_the_legend_explains_every_shape_colour_and_line(composed):
    legend = composed.legend
    marks = set(legend["mark"])
    shapes = set(composed.nodes["shape"]) - {"text"}
    assert shapes <= marks
    assert set(composed.links["kind"]) <= marks
    fills = composed.nodes.loc[
        composed.nodes["kind"].isin(["institution", "project", "kind"]), "colour"
    ]
    assert set(fills) <= set(legend["colour"])
    assert ("open" in marks) == bool(composed.nodes["dashed"].any())


def test_text_can_be_read(composed):
    inside = composed.nodes[
        (composed.nodes["side"] == "inside") & (composed.nodes["kind"] == "project")
    ]
    for row in inside.itertuples():
        assert colours.contrast(row.colour, row.ink) >= 4.5
    for colour in composed.nodes.loc[composed.nodes["kind"] == "title", "ink"]:
        assert colours.contrast(colour, "#FFFFFF") >= 4.5


def test_many_categories_become_seven_and_other():
    names = pd.Series([f"c{n}" for n in range(12) for _ in range(12 - n)])
    palette = colours.categories(names)
    assert len({c for c in palette.values() if c != colours.PROJECT}) == 7
    assert palette["c0"] != colours.PROJECT
    assert palette["c11"] == colours.PROJECT


@pytest.mark.parametrize("view", ["both", "institutions", "projects"])
@pytest.mark.parametrize("words", ["", "aP", "aP bP* bQ cQ", "aP bQ", "aP bP cP dP eP"])
def test_small_networks_are_drawn_in_every_view(view, words):
    network = net(words, institutions="z", projects="Z")
    drawn = kn.draw_map(network, view=view)
    shown = {"both": {"institution", "project"}, "institutions": {"institution"}}
    assert set(drawn.scene.nodes["kind"]) == shown.get(view, {"project"})


def test_view_of_institutions_has_a_link_for_each_pair_that_shares(leiden):
    links = compose(leiden, Look(view="institutions", suggestions=False)).links
    assert len(links) == len(kn.overlap(leiden))


def test_a_network_without_spoor_is_placed_by_forces_without_touching(leiden):
    table = leiden.projects.drop(columns="spoor")
    plain = kn.Network(leiden.institutions, table, leiden.participations)
    nodes = compose(plain, Look()).nodes
    spots = nodes.loc[nodes["kind"] != "kind", ["x", "y"]].round(1)
    assert not spots.duplicated().any()


@pytest.mark.slow
def test_a_large_network_is_reduced_and_says_how(monkeypatch):
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
    assert f"{kept} of 450 nodes" in kn.draw_map(large, lang="en").scene.caption


@pytest.mark.parametrize(
    ("verb", "place", "own"),
    [(kn.draw_map, "path", {"doubts": None}), (kn.draw_figure, "ax", {"suggestions": False})],
)
def test_every_picture_offers_each_choice_of_a_look_with_its_default(verb, place, own):
    """In the same order, behind the network and where it goes; a document has no suggestions."""
    usual = {one.name: one.default for one in fields(Look)} | own
    offered = {one.name: one.default for one in inspect.signature(verb).parameters.values()}
    empty = inspect.Parameter.empty
    assert list(offered.items()) == [("net", empty), (place, None), *usual.items()]


def test_unknown_views_and_columns_are_said():
    with pytest.raises(kn.ArgumentError, match="both, institutions, projects"):
        kn.draw_map(net("aP"), view="sideways")
    with pytest.raises(kn.MissingColumn, match="budget"):
        kn.draw_map(net("aP"), colour="budget")


def test_a_place_that_is_no_number_names_the_node(composed):
    nodes = composed.nodes.copy()
    nodes.loc[3, "x"] = float("nan")
    broken = type(composed)(nodes, composed.links, composed.legend, "t", "c")
    with pytest.raises(ValueError, match=re.escape(nodes.loc[3, "name"])):
        page.page(broken)


def test_the_page_is_one_file_that_loads_nothing(tmp_path, leiden):
    (tmp_path / "here").mkdir()
    kn.draw_map(leiden, tmp_path / "here" / "map.html")
    assert [p.name for p in (tmp_path / "here").iterdir()] == ["map.html"]
    html = (tmp_path / "here" / "map.html").read_text("utf-8")
    ours = html.replace(page.vis_network(), "")
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


def test_the_figure_has_the_positions_and_names_of_the_scene(leiden, composed):
    axes = kn.draw_figure(leiden, suggestions=True)
    drawn = composed.nodes[composed.nodes["shape"] != "text"]
    assert len(axes.patches) == len(drawn)
    names = {text.get_text() for text in axes.texts}
    assert {"LUMC", "Gemeente Leiden", "4r"} <= names
    shown = composed.nodes[composed.nodes["shown"] & (composed.nodes["label"] != "")]
    assert len(axes.texts) == len(shown)
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


def test_a_notebook_gets_a_closed_frame(leiden):
    html = kn.draw_map(leiden)._repr_html_()
    assert html.startswith("<iframe title=")
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert "<script" not in html


def test_scene_takes_what_is_computed_elsewhere(leiden):
    sizes = pd.Series({"naturalis": 100.0})
    nodes = scene(leiden, Look(), sizes=sizes).nodes.set_index("key")
    institutions = nodes[nodes["kind"] == "institution"]
    assert institutions["radius"].idxmax() == "naturalis"


def test_an_empty_network_is_drawn_without_a_fault():
    axes = kn.draw_figure(kn.Network([], [], []))
    assert not axes.patches
    mpl.pyplot.close(axes.figure)


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
        drawn = kn.draw_map(network, colour=colour, suggestions=False).scene
        assert set(drawn.nodes["colour"]) == {colours.INSTITUTION, colours.PROJECT}
        assert "colour" not in set(drawn.legend["section"])
        assert not any(
            drawn.nodes["lines"].map(lambda own: {"north", "care"} & set(dict(own).values()))
        )


def test_a_column_of_ones_own_colours_both_tables_by_the_categories_of_the_projects():
    network = net("aP bQ").with_columns(
        institutions={"phase": ["second", "elsewhere"]}, projects={"phase": ["first", "second"]}
    )
    scene = compose(network, Look(colour="phase", suggestions=False))
    shown = scene.legend.loc[scene.legend["section"] == "colour", "label"]
    assert shown.tolist() == ["first", "second"]
    node = scene.nodes.set_index("key")["colour"]
    assert (node["P"], node["Q"]) == colours.PALETTE[:2]
    assert (node["a"], node["b"]) == (colours.PALETTE[1], colours.INSTITUTION)


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


def test_only_a_real_code_stands_in_a_dot():
    network = many_projects(
        {"id": "lab", "name": "Lab"},
        {"id": "4a", "name": "Garden"},
        {"id": "proj-1", "name": "Square"},
    )
    nodes = compose(network, Look(suggestions=False)).nodes.set_index("key")
    assert nodes.loc[["lab", "4a", "proj-1"], "label"].tolist() == ["Lab", "4a", "Square"]
    assert nodes.loc[["lab", "4a", "proj-1"], "side"].tolist() == ["below", "inside", "below"]


@pytest.mark.parametrize(("projects", "coded"), [(15, False), (16, True)])
def test_few_projects_are_named_whatever_their_codes(projects, coded):
    table = [{"id": f"{n}", "name": f"Garden number {n}"} for n in range(projects)]
    nodes = compose(kn.Network([], table, []), Look(suggestions=False)).nodes
    assert set(nodes["side"]) == ({"inside"} if coded else {"below"})
    assert nodes["label"].tolist() == [row["id" if coded else "name"] for row in table]


def test_who_leads_has_a_thicker_line():
    links = compose(net("aP* bP"), Look(suggestions=False)).links.set_index("kind")["width"]
    assert links["lead"] > links["partner"] > 0


def test_categories_beyond_the_palette_are_one_line_of_the_legend():
    names = {"spoor": [f"c{n}" for n in range(9)]}
    network = net("", projects="PQRSTUVWX").with_columns(projects=names)
    legend = compose(network, Look(lang="en", suggestions=False)).legend
    shown = legend.loc[legend["section"] == "colour", "label"].tolist()
    assert shown == [*(f"c{n}" for n in range(7)), "other"]


def test_the_area_of_a_node_grows_with_its_size():
    """A quarter of the largest size is half of its radius, above the least one."""
    network = net("", "abcd", "PQ")
    sizes = pd.Series({"a": 0.0, "b": 25.0, "c": 100.0, "d": -3.0, "P": 4.0, "Q": 1.0})
    radius = scene(network, Look(), sizes=sizes).nodes.set_index("key")["radius"]
    assert radius[[*"abcd"]].tolist() == [5.0, 19.5, 34.0, 5.0]
    assert radius[[*"PQ"]].tolist() == [13.0, 11.0]


@pytest.mark.parametrize(("apart", "shown"), [(64, False), (66, True)])
def test_names_keep_clear_of_one_another(apart, shown):
    """Ten letters take 65 units: half of it on each side of a node."""
    node = {"id": "a", "radius": 9.0, "side": "below", "label": "x" * 10, "x": 0.0, "y": 0.0}
    nodes = [node, {**node, "id": "b", "radius": 5.0, "x": float(apart), "y": 4.0}]
    show_what_fits(nodes)
    assert [one["shown"] for one in nodes] == [True, shown]
    nodes[1]["side"] = "inside"
    show_what_fits(nodes[1:])
    assert nodes[1]["shown"] is shown


def test_the_panel_counts_institutions_of_a_project_and_projects_of_an_institution():
    nodes = compose(net("aP* bP aQ"), Look(lang="en", suggestions=False)).nodes.set_index("key")
    assert ("Number of institutions", "2") in nodes.loc["P", "lines"]
    assert ("Number of projects", "2") in nodes.loc["a", "lines"]
    assert "Number of projects" not in dict(nodes.loc["P", "lines"])
    assert ("… of which it leads", "1") in nodes.loc["a", "lines"]


def test_the_panel_shows_the_columns_that_the_schema_shows(monkeypatch):
    network = net("aP").with_columns(institutions={"place": ["Delft"], "sector": ["care"]})

    def lines():
        nodes = compose(network, Look(lang="en", suggestions=False)).nodes.set_index("key")
        return nodes.loc["a", "lines"]

    assert lines()[0] == ("Sector", "care")
    assert "Delft" not in dict(lines()).values()
    new = schema.Column("place", "institutions", shown=True)
    monkeypatch.setattr(schema, "SCHEMA", (*schema.SCHEMA, new))
    monkeypatch.setattr(panel, "say", lambda key, lang: f"{key} ({lang})")
    assert lines()[1] == ("map-field-place (en)", "Delft")


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2021", "2024", "2021 – 2024"),
        ("2021-03-01", "2024-12", "March 1, 2021 – December 2024"),
        ("2021-03", None, "from March 2021"),
        (None, "2024", "until 2024"),
        ("2021", "2021", "2021"),
    ],
)
def test_the_panel_tells_from_when_until_when_a_project_runs(start, end, told):
    network = net("aP").with_columns(projects={"start": [start], "end": [end]})
    nodes = compose(network, Look(lang="en", suggestions=False)).nodes.set_index("key")
    assert ("Period", told) in nodes.loc["P", "lines"]
    none = compose(net("aP"), Look(lang="en", suggestions=False)).nodes.set_index("key")
    assert "Period" not in dict(none.loc["P", "lines"])


def test_every_column_that_is_shown_has_a_label():
    for column in schema.SCHEMA:
        if column.shown:
            assert known(f"map-field-{column.name}"), column


def test_a_caveat_that_stands_alone_is_one_note():
    network = net("aP", caveats="Concept")
    assert kn.draw_map(network, suggestions=False).scene.notes == ("Concept",)


def test_what_is_no_network_and_no_language_is_said():
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.draw_map("text")
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.draw_figure(None)
    with pytest.raises(kn.ArgumentError, match="no language “xx”"):
        kn.draw_map(net("aP"), lang="xx")


# Any table


@examples(60)
@given(
    columned(), st.sampled_from(["both", "institutions", "projects"]), st.sampled_from(["nl", "en"])
)
def test_any_known_column_may_stand_anywhere_or_be_absent(network, view, lang):
    who = network.institutions.index
    pairs = pd.DataFrame({"a": who[:1], "b": who[-1:], "evidence": ["both"] * len(who[:1])})
    drawn = kn.draw_map(network, view=view, suggestions=pairs, lang=lang)
    named = network.named()
    count = drawn.scene.nodes["kind"].value_counts()
    assert count.get("institution", 0) == (len(named.institutions) if view != "projects" else 0)
    assert count.get("project", 0) == (len(named.projects) if view != "institutions" else 0)
    assert set(drawn.scene.links["kind"]) <= set(drawn.scene.legend["mark"])


# Reducing


def test_reducing_keeps_the_busiest_and_the_projects_that_two_of_them_share(monkeypatch):
    """c takes part least: with five nodes at most, a and b stay, and of their projects P and Q."""
    network = net("aP bP aQ bQ aR cR bS cS aT bU", projects="PQRSTU")
    monkeypatch.setattr(reducing, "MOST_NODES", 5)
    small, counts = reducing.reduced(network)
    assert small.institutions.index.tolist() == ["a", "b"]
    assert small.projects.index.tolist() == ["P", "Q"]
    assert counts == (4, 9)
    monkeypatch.setattr(reducing, "MOST_NODES", 9)
    assert reducing.reduced(network) == (network, None)


def test_a_map_and_a_report_reduce_once(monkeypatch):
    """Suggestions are sought in what is drawn, and the numbers of the panel are those of the whole."""
    network = net("aP bP aQ bQ aR cR bS cS aT bU", projects="PQRSTU")
    monkeypatch.setattr(reducing, "MOST_NODES", 5)
    calls = []
    real = reducing._among
    monkeypatch.setattr(reducing, "_among", lambda *given: calls.append(given) or real(*given))
    reducing.reduced(network)
    steps = len(calls)
    nodes = compose(network, Look(lang="en")).nodes.set_index("key")
    assert len(calls) == 2 * steps > 0
    numbers = Numbers(network, lang="en")
    assert set(numbers.suggestions["a"]) | set(numbers.suggestions["b"]) <= {"a", "b"}
    assert set(numbers.scene.nodes.query("kind == 'institution'")["key"]) == {"a", "b"}
    assert len(calls) == 3 * steps
    assert nodes.loc["a", "lines"][0] == ("Number of projects", "4")
