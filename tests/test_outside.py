"""A network of a graph or a matrix: the same as of tables, and every fault of it told."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from graphs import SAMPLES, examples, networks
from hostile import hostile
from hypothesis import given
from scipy import sparse

import kennisnet as kn
from kennisnet.errors import InputError


def rules(error):
    return [(fault.rule, fault.found) for fault in error.value.faults]


# Graphs


@pytest.mark.parametrize("make", [*SAMPLES.values(), kn.load_leiden(), hostile()], ids=str)
def test_a_graph_of_a_network_is_that_network(make):
    assert kn.from_networkx(make.graph, about=make.about) == make


@examples(100)
@given(network=networks())
def test_a_graph_in_any_order_and_direction_is_the_same_network(network):
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(network.graph.nodes(data=True))))
    turned.add_edges_from((b, a, d) for a, b, d in network.graph.edges(data=True))
    turned.add_edges_from((a, b, d) for a, b, d in network.graph.edges(data=True))
    assert kn.from_networkx(turned) == network


def test_the_women_of_davis():
    """Counts of Davis, Gardner and Gardner (1941), as networkx has them."""
    davis = kn.from_networkx(nx.davis_southern_women_graph())
    assert (davis.incidence.shape, davis.incidence.sum()) == ((18, 14), 89)
    degree = kn.measure(davis, "degree")["degree"]
    assert degree.max() == degree["Evelyn Jefferson"] == degree["Theresa Anderson"] == 8


def test_ends_can_be_given_and_the_rest_are_projects():
    graph = nx.Graph([("a", 1), ("b", 1), ("b", 2)])
    network = kn.from_networkx(graph, institutions=["a", "b"])
    assert network.projects.index.tolist() == ["1", "2"]
    assert network.incidence.toarray().tolist() == [[1, 0], [1, 1]]


@pytest.mark.parametrize(
    ("zero", "one"), [(0, 1), ("0", "1"), (0.0, 1.0), (False, True), (np.int64(0), np.int64(1))]
)
def test_a_side_in_any_type(zero, one):
    graph = nx.Graph([("a", "P")])
    nx.set_node_attributes(graph, {"a": zero, "P": one}, "bipartite")
    assert kn.from_networkx(graph).institutions.index.tolist() == ["a"]


def test_roles_from_another_attribute():
    graph = nx.Graph()
    graph.add_edge("a", "P", type="Coordinator")
    graph.add_edge("b", "P", type="member")
    graph.add_edge("c", "P")
    network = kn.from_networkx(graph, ["a", "b", "c"], role="type", lead_values=["coordinator"])
    assert network.participations["role"].tolist() == ["trekker", "partner", "partner"]
    assert list(network.participations) == ["institution", "project", "role"]
    with pytest.raises(InputError) as error:
        kn.from_networkx(graph, ["a", "b", "c"], role="type")
    assert (
        rules(error) == [("role-unknown", "Coordinator"), ("role-unknown", "member")]
        or len(rules(error)) == 2
    )


def test_attributes_become_columns_and_none_of_ours_is_overwritten():
    graph = nx.Graph()
    graph.add_node("a", bipartite=0, label="A", id="x", kind="museum", sector="culture")
    graph.add_node("P", bipartite=1, name="Lab", label="L", kind="project")
    graph.add_edge("a", "P", project="other", weight=2)
    network = kn.from_networkx(graph)
    (one,) = network.institutions.reset_index().to_dict("records")
    assert {k: one[k] for k in ("id", "name", "id (2)", "kind", "sector")} == {
        "id": "a",
        "name": "A",
        "id (2)": "x",
        "kind": "museum",
        "sector": "culture",
    }
    (what,) = network.projects.reset_index().to_dict("records")
    assert (what["name"], what["label"], "kind" in what) == ("Lab", "L", False)
    (link,) = network.participations.to_dict("records")
    assert (link["project"], link["project (2)"], link["weight"]) == ("P", "other", 2)


def test_every_fault_of_a_graph_is_told():
    graph = nx.Graph([("a", "b")])
    graph.add_node("c", bipartite=7)
    graph.add_node(1, bipartite=0)
    graph.add_node("1", bipartite=1)
    with pytest.raises(InputError) as error:
        kn.from_networkx(graph)
    assert rules(error) == [
        ("graph-side", "a"),
        ("graph-side", "b"),
        ("graph-side", "c"),
        ("id-double", "1"),
    ]
    with pytest.raises(InputError) as error:
        kn.from_networkx(nx.Graph([("a", "b"), ("b", "P"), ("P", "P")]), ["a", "b", "z"])
    assert rules(error) == [("graph-node", "z")]
    with pytest.raises(InputError) as error:
        kn.from_networkx(nx.Graph([("a", "b"), ("b", "P"), ("P", "P")]), ["a", "b"])
    assert rules(error) == [("graph-within", "a – b"), ("graph-within", "P – P")]
    with pytest.raises(kn.ArgumentError, match="graph of networkx"):
        kn.from_networkx([("a", "b")])


# Matrices


@examples(100)
@given(network=networks())
def test_a_matrix_in_any_form_is_the_same_network(network):
    who, what = network.institutions.index, network.projects.index
    sparse_ones = network.incidence
    plain = sparse_ones.toarray()
    leads = network.trekkers
    made = [
        kn.from_biadjacency(form, who, what, leads=lead)
        for form, lead in (
            (sparse_ones, leads),
            (sparse.coo_matrix(plain), leads.toarray()),
            (plain, sparse.csc_array(leads)),
            (plain.astype(bool), leads),
            (pd.DataFrame(plain, who, what).where(plain > 0), leads),
        )
    ]
    assert all(one == network for one in made)


def test_a_data_frame_has_its_own_labels_and_a_table_its_columns():
    table = pd.DataFrame([[1, None], [0, 1]], index=["UL", "HsL"], columns=["lab", 2])
    projects = pd.DataFrame({"name": ["Lab", "Hub"]}, index=["lab", "hub"])
    network = kn.from_biadjacency(table)
    assert network.projects.index.tolist() == ["lab", "2"]
    assert kn.from_biadjacency(table, projects=projects).projects["name"].tolist() == ["Lab", "Hub"]


def test_weights_stay_beside_the_participations():
    links = kn.from_biadjacency([[2, 0.5], [0, 1]], "ab", "PQ").participations
    assert links[["institution", "project", "weight"]].values.tolist() == [
        ["a", "P", 2.0],
        ["a", "Q", 0.5],
        ["b", "Q", 1.0],
    ]
    assert "weight" not in kn.from_biadjacency([[1, 0]], "a", "PQ").participations


def test_every_fault_of_a_matrix_is_told():
    table = pd.DataFrame([["x", -1], [float("inf"), 1]], index=["a", "b"], columns=["P", "Q"])
    with pytest.raises(InputError) as error:
        kn.from_biadjacency(table, leads=[[0, 0], [1, 2]])
    assert rules(error)[0] == ("matrix-cell", "x")
    assert {found for _, found in rules(error)} == {"x", "-1", "inf"}
    with pytest.raises(InputError) as error:
        kn.from_biadjacency([[1, 0]], "a", "PQ", leads=[[0, 1]])
    assert rules(error) == [("lead-absent", "a – Q")]
    with pytest.raises(InputError) as error:
        kn.from_biadjacency(np.eye(2), ["a", "a"], ["P", "a"])
    assert {rule for rule, _ in rules(error)} >= {"id-double", "id-shared"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (([[1]],), "which institutions its rows are"),
        (([[1]], ["a"]), "which projects its columns are"),
        (([[1, 0]], ["a"], ["P"]), "columns than there are projects: 2 against 1"),
        (([1, 0], ["a"], ["P"]), "a matrix is wanted"),
        ((7, ["a"], ["P"]), "a matrix is wanted"),
    ],
)
def test_what_is_no_labelled_matrix_is_refused(given, words):
    with pytest.raises(kn.ArgumentError, match=words):
        kn.from_biadjacency(*given)


def test_leads_have_the_shape_of_the_matrix():
    with pytest.raises(kn.ArgumentError, match="1 × 2; this one has 1 × 1"):
        kn.from_biadjacency([[1, 0]], ["a"], ["P", "Q"], leads=[[1]])
