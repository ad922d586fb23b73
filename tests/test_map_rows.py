"""The views of rows: who should meet, and one institution; what stands where, and that all is legible."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from graphs import net, shuffled
from scenes import cut, legible, text_boxes

import kennisnet as kn
from kennisnet.maps.ground import Ground
from kennisnet.maps.hubs import hubs_of
from kennisnet.maps.paths import paths
from kennisnet.maps.scene import Scene
from kennisnet.maps.views.institution import MOST, institution
from kennisnet.maps.views.introductions import introductions
from kennisnet.network.dates import running
from kennisnet.suggestions import for_each

LONG = (
    "Een instelling met een naam die veel langer is dan in een kolom past, op een regel of op twee"
)


def grounded(network: kn.Network, **values) -> Ground:
    named = network.named()
    hubs = hubs_of(named)
    rows = for_each(network, hubs=[*hubs], lang=values.get("lang", "nl"))
    spoor = named.column("projects", "spoor").dropna()
    return Ground(
        network,
        hubs=hubs,
        groups={str(p): str(s) for p, s in spoor.sort_index().items()},
        ended=frozenset(map(str, named.projects.index[~running(named)])),
        suggestions=rows.join(paths(network, rows)),
        **values,
    )


@pytest.fixture(scope="module")
def leiden_ground(leiden):
    return grounded(leiden)


def between(scene: Scene) -> list[str]:
    """Give the texts that a straight line runs through."""
    return [
        text
        for line in scene.links[scene.links["curve"] == "straight"].to_dict("records")
        for left, top, right, bottom, text in text_boxes(scene)
        if top < line["y1"] < bottom
        and max(left, min(line["x1"], line["x2"])) < min(right, max(line["x1"], line["x2"]))
    ]


# Who should meet


def test_introductions_of_leiden_are_legible(leiden_ground):
    scene = introductions(leiden_ground)
    legible(scene)
    assert between(scene) == []
    assert cut(scene, "institution") == cut(scene, "project") == set()
    assert scene.width == 1400


def test_every_row_is_a_path_from_the_one_to_the_other(leiden_ground):
    scene = introductions(leiden_ground)
    rows = leiden_ground.suggestions
    rows = rows[rows["rank"].notna()].sort_values("rank")
    nodes = scene.nodes.set_index("id")
    for place, row in enumerate(rows.to_dict("records")):
        own = nodes[nodes.index.str.startswith(f"row {place}:") & (nodes["key"] != "")]
        keys = own.sort_values("x")["key"].tolist()
        if row["introduced_by"]:
            assert keys == [row["a"], row["from"], row["introduced_by"], row["to"], row["b"]]
        else:
            assert keys == [row["a"], row["b"]]
    assert len(rows) == 25
    through = int((rows["introduced_by"] != "").sum())
    assert scene.links["kind"].isin(["lead", "partner"]).sum() == 4 * through
    assert (scene.links["kind"] == "suggestion").sum() == 2 * (25 - through)


def test_each_line_is_a_participation_with_its_role(leiden_ground):
    scene = introductions(leiden_ground)
    roles = leiden_ground.named.participations.set_index(["institution", "project"])["role"]
    lines = scene.links[scene.links["project"] != ""]
    for line in lines.to_dict("records"):
        lead = roles[line["institution"], line["project"]] == "trekker"
        assert (line["kind"] == "lead") == lead


def named(network: kn.Network, name: str) -> kn.Network:
    """Call everybody and everything something."""
    return network.with_columns(
        institutions={"name": [f"{name} {one}" for one in network.institutions.index]},
        projects={"name": [f"{name} {one}" for one in network.projects.index]},
    )


SMALL = net("aP bP cP bQ dQ eQ* dR fR gR fS hS aT iT hU jU bV kV lV", projects="PQRSTUVW")
HOSTILE = {
    "long": LONG,
    "one word": "x" * 300,
    "breaks": "a\nb\t<b>$x^2$</b>\u202e",
    "empty": "",
    "wide": "Ｗ" * 60,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_any_name_is_legible(name):
    ground = grounded(named(SMALL, name))
    legible(introductions(ground))
    legible(institution(ground))


@pytest.mark.parametrize(
    "network",
    [net(""), net("", "ab", "PQ"), net("aP"), net("aP bP"), net("aP bQ")],
    ids=["nothing", "no links", "one", "two", "apart"],
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nothing_to_suggest_is_said(network, lang):
    ground = grounded(network, lang=lang)
    scene = introductions(ground)
    legible(scene)
    said = " ".join(scene.shapes["text"])
    assert {"nl": "geen voorstellen", "en": "no suggestions"}[lang] in said
    legible(institution(ground))


def test_without_suggestions_at_all():
    ground = Ground(SMALL)
    legible(introductions(ground))
    scene = institution(ground)
    legible(scene)
    assert "introduction" not in set(scene.links["kind"])


def test_suggestions_of_somebody_else_stand_in_their_own_order():
    rows = kn.unlinked(SMALL, top=4)
    rows = rows.join(paths(SMALL, rows)).iloc[::-1].reset_index(drop=True)
    scene = introductions(Ground(SMALL, suggestions=rows))
    ends = scene.nodes[scene.nodes["id"].str.endswith(":a")]
    assert ends["key"].tolist() == rows["a"].tolist()


# One institution


@pytest.mark.parametrize(
    "who", ["hogeschool-leiden", "gemeente-leiden", "pharos", "tno", "naturalis"]
)
def test_an_institution_of_leiden_is_legible(leiden_ground, who):
    scene = institution(replace(leiden_ground, about=who))
    legible(scene)
    assert cut(scene, "institution") == cut(scene, "project") == set()


def scene_of(network: kn.Network, who: str = "", **values) -> Scene:
    return institution(replace(grounded(network, about=who, lang="en", **values), hubs={}))


def test_it_shows_its_projects_partners_and_who_is_not_yet_among_them():
    scene = scene_of(SMALL, "b")
    nodes = scene.nodes.set_index("id")
    # b is in P with a and c, in Q with d and e, in V with k and l
    assert {*nodes.index[nodes.index.str.startswith("project:")]} == {f"project:{p}" for p in "PQV"}
    at = {
        kind: nodes.loc[f"{kind}", "x"] for kind in ("institution:b", "project:P", "institution:a")
    }
    assert at["institution:b"] < at["project:P"] < at["institution:a"]
    lines = scene.links[scene.links["project"] != ""]
    assert {*zip(lines["institution"], lines["project"], strict=True)} == {
        *[("b", p) for p in "PQV"],
        *[("a", "P"), ("c", "P"), ("d", "Q"), ("e", "Q"), ("k", "V"), ("l", "V")],
    }
    assert lines.loc[lines["institution"] == "e", "kind"].tolist() == ["lead"]
    own = kn.unlinked(SMALL, institution="b", top=8)
    others = {*own["a"], *own["b"]} - {"b"}
    cards = {one for one in others if nodes.loc[f"institution:{one}", "x"] > at["institution:a"]}
    assert cards == others != set()


def test_the_line_to_a_card_comes_from_who_can_introduce():
    scene = scene_of(SMALL, "b")
    own = kn.unlinked(SMALL, institution="b", top=8)
    strong = scene.links[(scene.links["kind"] == "introduction") & (scene.links["width"] > 2)]
    wanted = {
        (row.introduced_by, row.b if row.a == "b" else row.a)
        for row in own.itertuples()
        if row.introduced_by
    }
    found = {
        (source.partition(":")[2], target.partition(":")[2])
        for source, target in zip(strong["source"], strong["target"], strict=True)
    }
    assert found == wanted != set()


def test_a_hub_is_a_mark_and_a_count_but_no_line(leiden_ground):
    scene = institution(replace(leiden_ground, about="hogeschool-leiden"))
    lines = scene.links[scene.links["project"] != ""]
    assert {*lines["institution"]} & {*leiden_ground.hubs} == {"hogeschool-leiden"}
    texts = {*scene.shapes["text"]}
    # Hogeschool and Gemeente Leiden share 15 projects, as do Hogeschool and Universiteit
    of = leiden_ground.taken
    shared = len(of["hogeschool-leiden"].keys() & of["gemeente-leiden"].keys())
    assert f"{shared}×" in texts
    assert {"G", "U", "L", "N"} <= texts
    assert "H" not in texts
    marks = scene.shapes[scene.shapes["shape"].isin(["dot", "ring"]) & (scene.shapes["width"] > 9)]
    counted = sum(
        hub in leiden_ground.members[p]
        for p in of["hogeschool-leiden"]
        for hub in leiden_ground.hubs
    )
    assert len(marks) == counted


def test_cautions_are_few_words():
    network = SMALL.with_columns(projects={"status": {"S": "stopped", "U": "completed"}})
    texts = " ".join(scene_of(network, "d").shapes["text"])
    assert "only in projects that are finished or stopped" not in texts  # f is in R as well
    assert "Mind: takes part in one project" in " ".join(scene_of(SMALL, "a").shapes["text"])


def test_of_too_many_it_says_how_many_are_left():
    rows = [{"institution": "hub", "project": f"p{k}"} for k in range(MOST + 3)]
    rows += [{"institution": f"i{k}", "project": f"p{k}"} for k in range(MOST + 3)]
    rows += [{"institution": f"j{k}", "project": f"p{k}"} for k in range(2)]
    network = kn.Network(
        [{"id": one} for one in dict.fromkeys(row["institution"] for row in rows)],
        [{"id": f"p{k}"} for k in range(MOST + 3)],
        rows,
    )
    scene = institution(Ground(network, about="hub", lang="en"))
    legible(scene)
    texts = {*scene.shapes["text"]}
    assert {"and 3 more projects", "and 5 more partners"} <= texts
    assert {f"{MOST + 3} PROJECTS", f"{MOST + 5} PARTNERS THERE"} <= texts
    # the two projects of three are the largest: they are never left out
    assert {"project:p0", "project:p1"} <= {*scene.nodes["id"]}


def test_without_anybody_asked_for_it_is_about_the_busiest():
    scene = scene_of(SMALL)
    assert scene.nodes.loc[scene.nodes["id"] == "title:opening", "name"].item().startswith("b:")


@pytest.mark.slow
def test_a_picture_does_not_hang_on_the_order_of_rows(leiden, leiden_ground):
    other = replace(grounded(shuffled(leiden, 2)), about="tno")
    one = institution(replace(leiden_ground, about="tno"))
    columns = ["id", "y"]
    both = [
        scene.nodes[scene.nodes["id"].str.startswith("institution:")][columns].sort_values("id")
        for scene in (one, institution(other))
    ]
    pd.testing.assert_frame_equal(*(table.reset_index(drop=True) for table in both))
