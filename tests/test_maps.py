"""Maps: the scene holds what is drawn, and both painters draw the scene."""

import re
import subprocess
import sys

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from graphs import net
from hostile import hostile

import kennisnet as kn
from kennisnet import reducing
from kennisnet.drawing import compose
from kennisnet.maps import colours, page
from kennisnet.maps.apart import free_of_overlap
from kennisnet.maps.composing import scene
from kennisnet.suggestions import ranking
from kennisnet.texts.wording import short

mpl.use("Agg")


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().rolled_up()


@pytest.fixture(scope="module")
def composed(leiden):
    return compose(leiden)


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
    links = compose(leiden, view="institutions", suggestions=False).links
    assert len(links) == len(kn.overlap(leiden))


def test_a_network_without_spoor_is_placed_by_forces_without_touching(leiden):
    table = leiden.projects.drop(columns="spoor")
    plain = kn.Network(leiden.institutions, table, leiden.participations)
    nodes = compose(plain).nodes
    spots = nodes.loc[nodes["kind"] != "kind", ["x", "y"]].round(1)
    assert not spots.duplicated().any()


def test_a_large_network_is_reduced_and_says_how(monkeypatch):
    """300 institutions in two of 150 projects each, where 200 nodes are the most to be read."""
    monkeypatch.setattr(reducing, "MOST_NODES", 200)
    monkeypatch.setattr(ranking, "MOST", 250)
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
    before = {
        kind: getattr(leiden, kind).copy()
        for kind in ("institutions", "projects", "participations")
    }
    kn.draw_map(leiden)
    for kind, table in before.items():
        pd.testing.assert_frame_equal(getattr(leiden, kind), table)


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


def test_the_matrix_has_a_mark_for_each_participation(leiden):
    axes = kn.charts.matrix(leiden)
    marks = axes.collections[0].get_offsets()
    assert len(marks) == 224
    assert len(axes.get_yticks()) == 69
    assert [tick.get_text() for tick in axes.get_xticklabels()] == list(leiden.projects.index)
    assert axes.get_yticklabels()[0].get_text() == "Gemeente Leiden"
    filled = (axes.collections[0].get_facecolors()[:, :3] < 1).any(axis=1).sum()
    assert filled == (leiden.named().participations["role"] == "trekker").sum()
    mpl.pyplot.close(axes.figure)


def test_overlap_is_removed():
    points = {"a": (0.0, 0.0), "b": (0.0, 0.0), "c": (1.0, 0.0)}
    free_of_overlap(points, dict.fromkeys(points, 5.0), gap=0)
    spots = list(points.values())
    for i, (x, y) in enumerate(spots):
        for a, b in spots[:i]:
            assert (x - a) ** 2 + (y - b) ** 2 >= 99.9


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
    nodes = scene(leiden, sizes=sizes).nodes.set_index("key")
    institutions = nodes[nodes["kind"] == "institution"]
    assert institutions["radius"].idxmax() == "naturalis"


@pytest.mark.parametrize("draw", [kn.draw_figure, kn.charts.matrix])
def test_an_empty_network_is_drawn_without_a_fault(draw):
    axes = draw(kn.Network([], [], []))
    assert not axes.patches
    mpl.pyplot.close(axes.figure)
