"""Files for other tools: read back with the readers of others, and held against published formats."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import networkx as nx
import openpyxl
import pandas as pd
import pytest
import xmlschema
from graphs import SAMPLES, examples, net
from hostile import hostile
from hypothesis import assume, given
from hypothesis import strategies as st
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.choices import TOOLS
from kennisnet.errors import InputError
from kennisnet.files.formats import EXPORTS
from kennisnet.files.outward import one_type, outward, unlike
from kennisnet.naming import key

HERE = Path(__file__).parent
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
BAD = st.sampled_from(
    ["=1+1", "@x", "a\x01b", "\x02", "\ufffe", '"', "\\", "a\r\nb", "]]>", "&#0;", "\u2028"]
)
CELL = st.one_of(
    *(st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), BAD),
    *(st.text(SIGNS, max_size=5), st.dates()),
)

by_pyarrow = pytest.mark.skipif(not find_spec("pyarrow"), reason="needs the extra parquet")


def plain(text):
    return text.strip() and text == " ".join(text.split())


@st.composite
def harsh(draw):
    """Draw a network of which ids, names, columns and cells are anything that the door lets in."""
    words = st.text(SIGNS, min_size=1, max_size=6).filter(plain) | st.sampled_from(
        ["a", "A", "a\x01b", "a\x02b", '"', "'t", "\\", "a b", "é", "=1", "a -", "P"]
    )
    ids = draw(st.lists(words.map(str.strip).filter(bool), unique=True, max_size=8))
    who, what = ids[: len(ids) // 2], ids[len(ids) // 2 :]
    header = st.sampled_from(
        [
            "Label",
            "ID",
            "kind",
            "type",
            "source",
            "start",
            "weight",
            "degree",
            "x y",
            "=c",
            "é",
            "bipartite",
        ]
    )
    tables = []
    for side in (who, what):
        more = draw(st.lists(header, unique=True, max_size=3))
        names = words | st.none()
        tables.append(
            [
                {"id": one, "name": draw(names), **{h: draw(CELL) for h in more if h != "start"}}
                for one in side
            ]
        )
    pairs = [(i, p) for i in who for p in what]
    links = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    more = draw(st.lists(header, unique=True, max_size=2))
    rows = [
        {"institution": i, "project": p, "role": draw(st.sampled_from(["trekker", "partner"]))}
        | {h: draw(CELL) for h in more}
        for i, p in links
    ]
    return kn.Network(*tables, rows)


@cache
def schema(name):
    return xmlschema.XMLSchema(HERE / "schemas" / f"{name}.xsd")


def exported(network, folder, to, ending="", **how):
    return kn.export(network, folder / f"net.{ending or to}", to, **how)


def pairs_of(network):
    links = network.participations
    return sorted(zip(links["institution"], links["project"], links["role"], strict=True))


def shape(graph):
    return graph.number_of_nodes(), graph.number_of_edges()


def wanted(network):
    return len(network.institutions) + len(network.projects), len(network.participations)


# Every tool


def test_the_help_names_every_tool():
    assert {*TOOLS} == {*EXPORTS}


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().named().rolled_up()


def test_measures_stand_beside_each_node(leiden, tmp_path):
    degree = kn.measure(leiden, "degree")["degree"]
    for to in ("graphml", "gexf"):
        graph = getattr(nx, f"read_{to}")(exported(leiden, tmp_path, to, measures=["degree"]))
        assert {i: graph.nodes[i]["degree"] for i in degree.index} == degree.to_dict()
    path = exported(leiden, tmp_path, "vosviewer", measures=["degree"])
    for item in strict(path)["network"]["items"]:
        assert item["scores"]["degree"] == item["weights"]["Projects"] == degree[item["id"]]
    long = pd.read_csv(exported(leiden, tmp_path, "csv", measures=["degree"]))
    assert (long["degree (institution)"] == long["institution_id"].map(degree)).all()


def test_groups_stand_beside_each_node(tmp_path):
    network = SAMPLES["random"]
    group = kn.communities(network, progress=False)["group"].dropna().astype(int)
    for to in ("graphml", "gexf"):
        graph = getattr(nx, f"read_{to}")(exported(network, tmp_path, to, groups=True))
        assert {n: told for n, told in graph.nodes(data="group") if told} == group.to_dict()
    items = strict(exported(network, tmp_path, "vosviewer", groups=True))["network"]["items"]
    found = {item["id"]: item["cluster"] for item in items if "cluster" in item}
    assert found == group[group.index.isin(network.institutions.index)].to_dict()


def test_a_measure_of_one_side_stands_beside_that_side_only(tmp_path):
    graph = nx.read_graphml(exported(net("aP* bP"), tmp_path, "graphml", measures="lead_share"))
    assert {n: d.get("lead_share") for n, d in graph.nodes(data=True)} == {
        "a": 1,
        "b": 0,
        "P": None,
    }


def test_a_column_called_like_a_measure_stays(tmp_path):
    network = net("aP").with_columns(institutions={"degree": ["mine"]})
    graph = nx.read_graphml(
        exported(network, tmp_path, "graphml", measures=["degree"], groups=True)
    )
    assert graph.nodes["a"]["degree"] == "mine"
    assert 1.0 in graph.nodes["a"].values()


def test_a_measure_that_does_not_exist_is_said(tmp_path):
    with pytest.raises(kn.ArgumentError, match="no measure “degre”; there are: degree"):
        exported(net("aP"), tmp_path, "csv", measures=["degre"])
    with pytest.raises(kn.MissingColumn):
        exported(net("aP"), tmp_path, "csv", measures=["ei_index"])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("ending", "start"),
    [("net", b"*Vertices"), ("paj", b"\xef\xbb\xbf*Network"), ("cyjs", b"{"), ("gexf", b"<?xml")],
)
def test_the_ending_says_for_whom(tmp_path, ending, start):
    assert kn.export(net("aP"), tmp_path / f"net.{ending}").read_bytes().startswith(start)


@pytest.mark.parametrize("called", ["Kumu", "VOSviewer", "Cytoscape", "Pajek", "Excel", "excel"])
def test_a_program_is_known_by_its_name_in_the_readme(tmp_path, called):
    readme = (HERE.parent / "README.md").read_text("utf-8")
    line = next(line for line in readme.splitlines() if line.startswith("kennisnet export"))
    assert called.lower() in line.lower()
    own = {"Kumu": "xlsx", "VOSviewer": "json", "Cytoscape": "cyjs", "Pajek": "net"}
    path = kn.export(net("aP bP*"), tmp_path / f"net.{own.get(called, 'xlsx')}", called)
    if called.lower() == "excel":
        sheets = openpyxl.load_workbook(path).sheetnames
        assert sheets == ["participations", "institutions", "projects"]


@pytest.mark.parametrize(
    ("to", "name", "right"),
    [
        ("kumu", "kumu.json", ".xlsx"),
        ("xlsx", "n.csv", ".xlsx"),
        ("Excel", "n.csv", ".xlsx"),
        ("gephi", "g.txt", ".gexf, .xlsx"),
        ("csv", "n.csv.gz", ".csv, .txt"),
        ("pajek", "n.xlsx", ".net, .paj"),
    ],
)
def test_a_wrong_ending_is_said_and_nothing_is_written(tmp_path, to, name, right):
    with pytest.raises(kn.ArgumentError) as error:
        kn.export(net("aP"), tmp_path / name, to)
    got = Path(name).suffix
    assert str(error.value).endswith(
        f"the name of a file for {to} does not end in “{got}”; right is: {right}"
    )
    assert f"eindigt niet op “{got}”; goed is: {right}" in error.value.text("nl")
    assert not list(tmp_path.iterdir())


def test_each_tool_takes_the_endings_that_it_tells(tmp_path):
    for to, tool in EXPORTS.items():
        assert tool.of, to
        if to == "parquet" and not find_spec("pyarrow"):
            continue
        for ending in tool.of:
            assert kn.export(net("aP"), tmp_path / f"{to}.{ending.upper()}", to).exists()


def test_an_ending_that_may_be_of_two_tools_says_for_none(tmp_path):
    for ending in ("json", "xml"):
        with pytest.raises(kn.ArgumentError, match=f"no export to “{ending}”"):
            kn.export(net("aP"), tmp_path / f"net.{ending}")


def test_nothing_tells_when_it_was_made(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setattr("time.time", lambda: 4e9)
    tools = [to for to in EXPORTS if to != "parquet" or find_spec("pyarrow")]
    for to in tools:
        kn.export(net("aP bP*"), tmp_path / f"later-{to}", to)
    monkeypatch.undo()
    for to in tools:
        now = kn.export(net("aP bP*"), tmp_path / f"now-{to}", to).read_bytes()
        assert (tmp_path / f"later-{to}").read_bytes() == now, to


# GraphML and GEXF


@pytest.mark.parametrize("to", ["graphml", "gexf"])
@pytest.mark.parametrize("name", list(SAMPLES))
def test_xml_is_read_back_and_fits_its_schema(tmp_path, to, name):
    network = SAMPLES[name]
    path = exported(network, tmp_path, to, measures=["degree"])
    schema(to).validate(path)
    graph = getattr(nx, f"read_{to}")(path)
    assert pairs_of(kn.from_networkx(graph)) == pairs_of(network)
    assert set(graph) == {*network.institutions.index, *network.projects.index}


def test_graphml_gives_the_same_network_back(leiden, tmp_path):
    graph = nx.read_graphml(exported(leiden, tmp_path, "graphml"))
    assert kn.from_networkx(graph, about=leiden.about) == leiden


@pytest.mark.parametrize("to", ["graphml", "gexf"])
@examples(150)
@given(network=harsh())
def test_xml_of_anything_is_read_back_and_fits_its_schema(tmp_path_factory, to, network):
    path = exported(network, tmp_path_factory.mktemp("x"), to, measures=["degree"])
    schema(to).validate(path)
    graph = getattr(nx, f"read_{to}")(path)
    assert shape(graph) == wanted(network)
    roles = sorted(role for *_, role in graph.edges(data="role"))
    assert roles == sorted(network.participations["role"])
    sides = [side for _, side in graph.nodes(data="bipartite")]
    assert sides.count(0) == len(network.institutions)


def test_the_schemas_refuse_what_networkx_writes_of_hostile_names(tmp_path):
    """A check of the check: spaces in an id of GraphML, a name of a graph in GEXF."""
    graph = nx.Graph([("a b", "c")])
    nx.write_graphml(graph, tmp_path / "a.graphml")
    nx.write_gexf(graph, tmp_path / "a.gexf")
    assert not schema("graphml").is_valid(tmp_path / "a.graphml")
    assert not schema("gexf").is_valid(tmp_path / "a.gexf")


def test_types_are_declared_for_the_whole_column(tmp_path):
    network = net("aP bP").with_columns(
        institutions={"size": [1, 2.5], "mixed": [1, "x"], "yes": [True, None]}
    )
    graph = nx.read_gexf(exported(network, tmp_path, "gexf"))
    assert [graph.nodes[i]["size"] for i in "ab"] == [1.0, 2.5]
    assert [graph.nodes[i]["mixed"] for i in "ab"] == ["1", "x"]
    assert graph.nodes["a"]["yes"] is True
    assert "yes" not in graph.nodes["b"]


def test_dates_of_projects_do_not_make_gexf_a_film(tmp_path):
    network = net("aP").with_columns(projects={"start": ["2021-03"], "end": ["2022"]})
    path = exported(network, tmp_path, "gexf")
    schema("gexf").validate(path)
    graph = nx.read_gexf(path)
    assert (graph.graph["mode"], graph.nodes["P"]["start"]) == ("static", "2021-03")


def test_a_weight_is_a_weight(tmp_path):
    network = kn.from_biadjacency([[2, 0.5]], ["a"], ["P", "Q"])
    graph = nx.read_gexf(exported(network, tmp_path, "gexf"))
    assert sorted(w for *_, w in graph.edges(data="weight")) == [0.5, 2.0]


# Workbooks


def sheet(path, name):
    rows = list(openpyxl.load_workbook(path)[name].values)
    return pd.DataFrame(rows[1:], columns=rows[0])


def test_gephi_knows_the_columns_of_its_workbook(tmp_path):
    path = exported(net("aP* bP"), tmp_path, "gephi", "xlsx", measures="degree")
    nodes, edges = sheet(path, "nodes"), sheet(path, "edges")
    assert list(nodes)[:3] == ["Id", "Label", "kind"]
    assert list(edges)[:4] == ["Source", "Target", "Type", "Id"]
    assert edges[["Source", "Target", "Type", "Weight", "role"]].values.tolist() == [
        ["a", "P", "Undirected", 1, "trekker"],
        ["b", "P", "Undirected", 1, "partner"],
    ]
    assert nodes["degree"].tolist() == [1, 1, 2]


def test_kumu_knows_the_columns_of_its_workbook(tmp_path):
    path = exported(net("aP* bP"), tmp_path, "kumu", "xlsx")
    elements, links = sheet(path, "Elements"), sheet(path, "Connections")
    assert list(elements)[:3] == ["ID", "Label", "Type"]
    assert links.values.tolist() == [
        ["a - P", "a", "P", "trekker", "undirected"],
        ["b - P", "b", "P", "partner", "undirected"],
    ]
    assert list(links) == ["ID", "From", "To", "Type", "Direction"]
    assert {*links["From"], *links["To"]} == {*elements["ID"]}


@examples(60)
@given(network=harsh())
def test_a_workbook_of_anything_holds_no_formula_and_resolves(tmp_path_factory, network):
    folder = tmp_path_factory.mktemp("x")
    for to, ends in (("kumu", ("From", "To", "ID")), ("gephi", ("Source", "Target", "Id"))):
        path = exported(network, folder, to, "xlsx")
        book = openpyxl.load_workbook(path)
        assert not [c for page in book for row in page for c in row if c.data_type == "f"]
        nodes, links = (sheet(path, page.title) for page in book)
        source, target, own = ends
        assert {*links[source], *links[target]} <= {*nodes[own]}
        assert len({str(one).casefold() for one in nodes[own]}) == len(nodes) == wanted(network)[0]
        assert len({str(one).casefold() for one in links[own]}) == len(links) == wanted(network)[1]


@pytest.mark.parametrize("make", [kn.load_leiden, hostile, lambda: net("aP*", "ab", "PQ")])
def test_the_workbook_of_kumu_gives_the_same_network_back(tmp_path, make):
    network = make()
    path = exported(network, tmp_path, "kumu", "xlsx")
    assert kn.read(path, about=network.about) == network


def test_another_workbook_for_kumu_is_read_as_any_table(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Elements"
    book.active.append(["Label", "Type"])
    book.active.append(["UL", "University"])
    links = book.create_sheet("Connections")
    links.append(["From", "To"])
    links.append(["UL", "Lab"])
    book.save(tmp_path / "theirs.xlsx")
    with pytest.raises(InputError):
        kn.read(tmp_path / "theirs.xlsx")


# Tables


@pytest.mark.parametrize("to", ["csv", "xlsx", pytest.param("parquet", marks=by_pyarrow)])
def test_a_table_is_read_back_with_what_was_measured(leiden, tmp_path, to):
    path = exported(leiden, tmp_path, to, measures=["degree", "trekker_degree"])
    assert pairs_of(kn.read(path)) == pairs_of(leiden)


def test_parquet_needs_its_package_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(InputError) as error:
        exported(net("aP"), tmp_path, "parquet")
    assert [fault.rule for fault in error.value.faults] == ["file-extra"]


@by_pyarrow
@examples(60)
@given(network=harsh())
def test_parquet_of_anything_is_read_by_pandas(tmp_path_factory, network):
    assume(len({key(one) for one in network.projects.index}) == len(network.projects))
    path = exported(network, tmp_path_factory.mktemp("x"), "parquet")
    ids = pd.read_parquet(path)["institution_id"].tolist()
    assert ids == network.participations["institution"].tolist()


# VOSviewer and Cytoscape


def strict(path):
    def refuse(word):
        raise AssertionError(word)

    return json.loads(path.read_text("utf-8"), parse_constant=refuse)


def check_vosviewer(told):
    """Hold a file against the documented keys and values."""
    assert told.keys() == {"network"}
    assert told["network"].keys() == {"items", "links"}
    ids = [item["id"] for item in told["network"]["items"]]
    assert len({*ids}) == len(ids)
    for item in told["network"]["items"]:
        assert item.keys() <= {
            "id",
            "label",
            "description",
            "url",
            "x",
            "y",
            "cluster",
            "weights",
            "scores",
        }
        assert isinstance(item["id"], str)
        assert isinstance(item["label"], str)
        assert not set(item["label"]) & set("<>")
        assert 1 <= item.get("cluster", 1) <= 1000
        assert all(value >= 0 for value in item["weights"].values())
        assert all(isinstance(value, int | float) for value in item.get("scores", {}).values())
    for link in told["network"]["links"]:
        assert link.keys() == {"source_id", "target_id", "strength"}
        assert {link["source_id"], link["target_id"]} <= {*ids}
        assert link["strength"] > 0


def test_vosviewer_ties_institutions_by_what_they_share(tmp_path):
    told = strict(exported(net("aP bP aQ bQ cQ", "abcz"), tmp_path, "vosviewer", "json"))
    check_vosviewer(told)
    assert [
        [link[k] for k in ("source_id", "target_id", "strength")]
        for link in told["network"]["links"]
    ] == [
        ["a", "b", 2],
        ["a", "c", 1],
        ["b", "c", 1],
    ]
    assert [[*item["weights"].values()] for item in told["network"]["items"]] == [
        [2, 2, 3],
        [2, 2, 3],
        [1, 2, 2],
        [0, 0, 0],
    ]


@examples(60)
@given(network=harsh())
def test_json_of_anything_is_strict_and_resolves(tmp_path_factory, network):
    folder = tmp_path_factory.mktemp("x")
    check_vosviewer(strict(exported(network, folder, "vosviewer", measures="degree")))
    told = strict(exported(network, folder, "cytoscape"))["elements"]
    nodes, edges = ([one["data"] for one in told[what]] for what in ("nodes", "edges"))
    assert (len(nodes), len(edges)) == wanted(network)
    ids = {one["id"] for one in nodes}
    assert len(ids | {one["id"] for one in edges}) == len(nodes) + len(edges)
    assert {one[end] for one in edges for end in ("source", "target")} <= ids
    assert all(one["name"] for one in nodes)


def test_cytoscape_reads_what_it_would_save(tmp_path):
    told = strict(exported(net("aP*"), tmp_path, "cytoscape", "cyjs"))
    assert told["elements"] == {
        "nodes": [
            {"data": {"id": "a", "name": "a", "kind": "institution", "generic": False}},
            {"data": {"id": "P", "name": "P", "kind": "project", "open_ended": False}},
        ],
        "edges": [
            {"data": {"id": "a - P", "source": "a", "target": "P", "interaction": "trekker"}}
        ],
    }


# Pajek


@examples(150)
@given(network=harsh())
def test_pajek_of_anything_is_read_back(tmp_path_factory, network):
    path = exported(network, tmp_path_factory.mktemp("x"), "pajek", "net", measures="degree")
    graph = nx.read_pajek(path)
    assert shape(graph) == wanted(network)
    shapes = [shape for _, shape in graph.nodes(data="shape")]
    assert shapes.count("ellipse") == len(network.institutions)
    assert sorted(role for *_, role in graph.edges(data="l")) == sorted(
        network.participations["role"]
    )


def test_pajek_tells_two_of_one_name_apart(tmp_path):
    network = kn.Network([{"id": "a", "name": 'De "Hub"'}, {"id": "b", "name": "de 'hub'"}], [], [])
    graph = nx.read_pajek(exported(network, tmp_path, "pajek", "net"))
    assert list(graph) == ["De 'Hub'", "de 'hub' (2)"]


def test_a_project_of_pajek_has_two_modes_relations_partitions_and_vectors(tmp_path):
    path = exported(
        net("aP* bP", "abz"), tmp_path, "pajek", "paj", measures="lead_share", groups=True
    )
    text = path.read_bytes().decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n")
    parts = re.split(
        r"^(?=\*(?:Network|Partition|Vector))", text.replace("\r\n", "\n"), flags=re.MULTILINE
    )
    assert [part.splitlines()[0] for part in parts if part] == [
        "*Network kennisnet",
        "*Partition kind",
        "*Vector lead_share",
        "*Partition group",
    ]
    _, network, kind, vector, group = parts
    assert network.splitlines()[1] == "*Vertices 4 3"
    assert network.splitlines()[6:] == [
        '*Edges :1 "partner"',
        "2 4 1",
        '*Edges :2 "trekker"',
        "1 4 1",
    ]
    assert kind.split()[4:] == ["1", "1", "1", "2"]
    assert vector.split()[4:] == ["1.0", "0.0", "999999998", "999999998"]
    assert group.split()[4:] == ["1", "1", "0", "1"]


# What all of them share


def test_what_a_tool_cannot_tell_apart_gets_a_number():
    network = kn.Network(
        [{"id": "a\x01", "name": "A"}, {"id": "a\x02", "name": "A"}],
        [{"id": "A"}],
        [{"institution": "a\x02", "project": "A"}],
    )
    told = outward(network)
    assert [node["id"] for node in told.nodes] == ["a", "a (2)", "A (3)"]
    assert told.links[0]["source"] == "a (2)"


@examples(100)
@given(
    texts=st.lists(st.sampled_from(["a", "A", "a (2)", "b", "ß", "SS"])),
    taken=st.lists(st.sampled_from(["a", "x"])),
)
def test_unlike_is_unlike(texts, taken):
    made = unlike(texts, taken)
    folded = [one.casefold() for one in made]
    assert len({*folded}) == len(texts)
    assert not {*folded} & {one.casefold() for one in taken}
    assert [m for t, m in zip(texts, made, strict=True) if not m.startswith(t)] == []


@examples(100)
@given(cells=st.lists(CELL))
def test_a_column_has_one_type_and_loses_no_cell(cells):
    made = one_type(cells)
    assert len({type(one) for one in made if one is not None}) <= 1
    for cell, told in zip(cells, made, strict=True):
        if isinstance(cell, bool) and isinstance(told, bool):
            assert cell == told
        if cell is None:
            assert told is None


# The command


def test_the_command_takes_a_tool_measures_and_groups(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("Project;Trekker;Partners\nLab;UL;HsL\nHub;HsL;UL\n", "utf-8")
    out = tmp_path / "net.xml"
    code, _, err = kennisnet(
        "export", table, "--to", "gexf", "-m", "degree", "--groups", "--out", out
    )
    assert code == 0, err
    graph = nx.read_gexf(out)
    assert {graph.nodes[n]["label"]: graph.nodes[n]["degree"] for n in graph} == {
        "UL": 2,
        "HsL": 2,
        "Lab": 2,
        "Hub": 2,
    }
    assert all(graph.nodes[n]["group"] == 1 for n in graph)
    code, _, err = kennisnet("export", table, "--to", "gefi", "--out", out)
    assert (code, "gephi" in err) == (2, True)
