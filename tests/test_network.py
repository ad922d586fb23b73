"""The noun: what it refuses, what it merges, and that it never changes."""

from __future__ import annotations

import copy
import pickle
from contextlib import suppress

import numpy as np
import pandas as pd
import pytest
from graphs import (
    CHAIN,
    KINDS,
    ROLES,
    SAMPLES,
    doubled,
    dressed,
    each_sample,
    examples,
    frozen,
    net,
    networks,
    sample,
    shuffled,
    tables,
    with_generic,
    with_units,
)
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.network import content

every_sample = each_sample("name")


def link(institution: str, project: str, **further) -> dict:
    return {"institution": institution, "project": project, **further}


def members(network: kn.Network) -> dict[tuple[str, str], str]:
    """Give who is in what, and as what."""
    links = network.participations
    return {(i, p): r for i, p, r in zip(*map(links.get, links.columns[:3]), strict=True)}


def one_row(*rows: dict) -> dict:
    """Merge rows of one institution in one project."""
    network = kn.Network([{"id": "a"}], [{"id": "P"}], rows)
    [row] = network.participations.to_dict("records")
    return row


# What it holds


def test_tables_matrices_and_graph_are_the_same_network():
    network = net(ROLES)
    assert network.incidence.toarray().tolist() == [[1, 1, 1], [1, 0, 1], [0, 1, 0]]
    assert network.trekkers.toarray().tolist() == [[1, 0, 1], [0, 0, 1], [0, 1, 0]]
    assert set(network.graph.edges) == {("a", p) for p in "PQR"} | {
        ("b", "P"),
        ("b", "R"),
        ("c", "Q"),
    }
    assert network.graph.edges["a", "Q"]["role"] == "partner"
    assert network.graph.nodes["a"]["kind"] == "institution"
    assert network.graph.nodes["P"]["kind"] == "project"


def test_ids_as_index_or_as_column():
    named = {"name": ["A", "B"]}
    by_column = kn.Network(pd.DataFrame({"id": ["a", "b"], **named}), [{"id": "P"}], [])
    by_index = kn.Network(pd.DataFrame(named, index=["a", "b"]), [{"id": "P"}], [])
    assert by_column == by_index
    assert by_column.institutions.index.tolist() == ["a", "b"]


def test_ids_are_text():
    network = kn.Network([{"id": 1}, {"id": 2.0}], [{"id": 30}], [link(2, 30)])
    assert network.institutions.index.tolist() == ["1", "2"]
    assert members(network) == {("2", "30"): "partner"}


def test_what_is_absent():
    network = kn.Network([{"id": "a"}], [{"id": "P"}], [link("a", "P")])
    assert network.institutions.to_dict("index") == {"a": {"name": "a", "generic": False}}
    assert network.projects.to_dict("index") == {"P": {"name": "P", "open_ended": False}}
    assert members(network) == {("a", "P"): "partner"}
    assert network.about == {}


def test_order_is_kept():
    network = net("cR aP bQ", "bca", "QRP")
    assert network.institutions.index.tolist() == ["b", "c", "a"]
    assert network.projects.index.tolist() == ["Q", "R", "P"]
    assert list(members(network)) == [("c", "R"), ("a", "P"), ("b", "Q")]
    assert network.incidence.toarray().tolist() == np.eye(3).tolist()


def test_isolates_stay():
    network = net(CHAIN, "abcz", "PQR")
    assert network.incidence.toarray().tolist() == [[1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 0]]
    assert {"z", "R"} <= set(network.graph.nodes)


@every_sample
def test_matrices_and_graph_have_the_shape_of_the_tables(name):
    network = SAMPLES[name]
    n, m, links = (len(table) for table in tables(network).values())
    assert network.incidence.shape == network.trekkers.shape == (n, m)
    assert network.incidence.sum() == links
    assert network.graph.number_of_nodes() == n + m
    assert network.graph.number_of_edges() == links


def test_further_columns_are_carried_along():
    network = kn.Network(
        [{"id": "a", "city": "Leiden"}],
        [{"id": "P", "budget": 3}],
        [link("a", "P", since="2020")],
    )
    assert network.institutions["city"].tolist() == ["Leiden"]
    assert network.projects["budget"].tolist() == [3]
    assert network.participations["since"].tolist() == ["2020"]
    assert network.graph.nodes["a"]["city"] == "Leiden"
    assert network.graph.edges["a", "P"]["since"] == "2020"


@pytest.mark.parametrize("column", ["kind", "bipartite", "node_for_adding"])
def test_a_further_column_does_not_break_the_graph(column):
    network = kn.Network([{"id": "a", column: "x"}], [{"id": "P"}], [link("a", "P")])
    assert set(network.graph.nodes) == {"a", "P"}


# What it refuses

HEAD = "The input cannot be used ({} faults):"


def test_all_faults_are_listed_at_once_with_their_place():
    with pytest.raises(kn.InputError) as error:
        kn.Network(
            [
                {"id": "a", "convenant_since": "long ago"},
                {"id": ""},
                {"id": "a"},
                {"id": "b", "parent": "nobody"},
                {"id": "c", "generic": "maybe"},
                {"id": "d", "parent": "e"},
                {"id": "e", "parent": "d"},
            ],
            [{"id": "P", "open_ended": "who knows"}, {"id": "b"}, {"id": None}],
            [link("a", "P", role="boss"), link("x", "Q", certainty="sure", part="first")],
        )
    head, *lines = str(error.value).splitlines()
    wanted = [
        "- institutions, row 1, column convenant_since: “long ago” is no whole number",
        "- institutions, row 2, column id: the row has no id",
        "- institutions, row 3, column id: the id “a” stands twice",
        "- institutions, row 4, column parent: the parent “nobody” is no institution of this table",
        "- institutions, row 5, column generic: “maybe” is neither yes nor no; true or false is wanted",
        "- institutions, row 6, column parent: the parents run in a circle: d → e → d",
        "- institutions, row 7, column parent: the parents run in a circle: e → d → e",
        "- projects, row 1, column open_ended: “who knows” is neither yes nor no; true or false is wanted",
        "- projects, row 2, column id: the id “b” stands for an institution and for a project",
        "- projects, row 3, column id: the row has no id",
        "- participations, row 1, column role: “boss” is no role; trekker or partner is wanted",
        "- participations, row 2, column institution: “x” is no institution of this network",
        "- participations, row 2, column project: “Q” is no project of this network",
        "- participations, row 2, column certainty: “sure” is no certainty; certain, likely or doubtful is wanted",
        "- participations, row 2, column part: “first” is no whole number",
    ]
    assert head == HEAD.format(len(wanted))
    assert sorted(lines) == sorted(wanted)
    assert len(error.value.faults) == len(wanted)


def test_rows_that_contradict_one_another():
    with pytest.raises(kn.InputError) as error:
        one_row(link("a", "P", since=2020), link("a", "P", since=2021))
    [line] = str(error.value).splitlines()[1:]
    assert line == (
        "- participations, row 2, column since: “2021” contradicts “2020” in row 1: "
        "the same institution in the same project"
    )


def test_contradictions_are_listed_together_with_other_faults():
    rows = [link("a", "P", since=2020), link("a", "P", since=2021), link("x", "P")]
    with pytest.raises(kn.InputError) as error:
        one_row(*rows)
    assert {(fault.rule, fault.row) for fault in error.value.faults} == {
        ("disagree", 2),
        ("institution-unknown", 3),
    }


def test_faults_in_dutch():
    with pytest.raises(kn.InputError) as error:
        one_row(link("x", "P"))
    assert error.value.faults[0].place("nl") == "participations, rij 1, kolom institution"
    assert "“x”" in error.value.text("nl")
    assert error.value.text("nl") != error.value.text("en")


@pytest.mark.parametrize("flagged", ["u", "x"])
def test_a_kind_of_organisation_has_no_parent_and_is_none(flagged):
    rows = [{"id": "u"}, {"id": "x", "parent": "u"}]
    rows = [{**row, "generic": row["id"] == flagged} for row in rows]
    with pytest.raises(kn.InputError, match="a kind of organisation can neither have a parent"):
        kn.Network(rows, [], [])


def test_an_institution_is_not_its_own_parent():
    with pytest.raises(kn.InputError, match="the parents run in a circle: u → u"):
        kn.Network([{"id": "u", "parent": "u"}], [], [])


def test_a_missing_column():
    with pytest.raises(kn.InputError, match="participations: the column “institution” is needed"):
        kn.Network([{"id": "a"}], [{"id": "P"}], [{"project": "P"}])


# The same institution twice in one project


@pytest.mark.parametrize(
    "roles", [("trekker", "partner"), ("partner", "trekker"), (None, "Trekker")]
)
def test_trekker_wins(roles):
    assert one_row(*(link("a", "P", role=role) for role in roles))["role"] == "trekker"


def test_mentions_are_joined_in_their_order():
    rows = [link("a", "P", mention=mention) for mention in ("UL", None, "LUMC", "UL")]
    assert one_row(*rows)["mention"] == "UL | LUMC"


@pytest.mark.parametrize(
    ("given_", "lowest"),
    [
        (("certain", "likely"), "likely"),
        (("doubtful", "certain", "likely"), "doubtful"),
        ((None, "certain"), "certain"),
    ],
)
def test_the_lowest_certainty_stays(given_, lowest):
    assert one_row(*(link("a", "P", certainty=one) for one in given_))["certainty"] == lowest


def test_further_columns_that_agree_or_are_empty_are_kept():
    rows = [link("a", "P", since=since, by="x") for since in (None, "2020", "2020")]
    row = one_row(*rows)
    assert (row["since"], row["by"]) == ("2020", "x")


def test_merged_rows_stand_where_the_first_stood():
    network = net("aP bP aP* cP bP")
    assert members(network) == {("a", "P"): "trekker", ("b", "P"): "partner", ("c", "P"): "partner"}
    assert list(members(network)) == [("a", "P"), ("b", "P"), ("c", "P")]
    assert network.participations.index.tolist() == [0, 1, 2]


@every_sample
def test_saying_it_twice_changes_nothing(name):
    assert sample(name, doubled) == SAMPLES[name]


# It never changes


def full() -> kn.Network:
    return dressed(net(ROLES, title="Roles", caveats=["a selection"]))


def write_cell(table: pd.DataFrame) -> None:
    table.iloc[0, 0] = "changed"


def write_array(table: pd.DataFrame) -> None:
    table.iloc[:, 0].to_numpy()[0] = "changed"


def write_extension_array(table: pd.DataFrame) -> None:
    table.iloc[:, 0].array[0] = "changed"


def write_index(table: pd.DataFrame) -> None:
    table.index.to_numpy()[0] = "changed"


def rename_index(table: pd.DataFrame) -> None:
    table.index.name = "changed"


def add_column(table: pd.DataFrame) -> None:
    table["new"] = "changed"


def drop_column(table: pd.DataFrame) -> None:
    del table[table.columns[0]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "change",
    [
        write_cell,
        write_array,
        write_extension_array,
        write_index,
        rename_index,
        add_column,
        drop_column,
    ],
)
def test_what_is_done_to_a_table_changes_nothing(kind, change):
    network = full()
    with suppress(ValueError):
        change(getattr(network, kind))
    assert network == full()
    assert getattr(network, kind).index.name == getattr(full(), kind).index.name


def write_data(matrix) -> None:
    matrix.data[0] = 7


def write_position(matrix) -> None:
    matrix.indices[0] = 1


def write_new(matrix) -> None:
    matrix[1, 1] = 1


def replace_data(matrix) -> None:
    matrix.data = np.zeros_like(matrix.data)


def shrink(matrix) -> None:
    matrix.resize((1, 1))


@pytest.mark.filterwarnings("ignore:Changing the sparsity")
@pytest.mark.parametrize("kind", ["incidence", "trekkers"])
@pytest.mark.parametrize("change", [write_data, write_position, write_new, replace_data, shrink])
def test_what_is_done_to_a_matrix_changes_nothing(kind, change):
    network = full()
    with suppress(ValueError):
        change(getattr(network, kind))
    getattr(network, kind).check_format()  # half a resize would let toarray read past its arrays
    wanted = getattr(full(), kind).toarray()
    np.testing.assert_array_equal(getattr(network, kind).toarray(), wanted)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_tests_keep_of_a_network_shows_a_change_within_it(kind):
    """Who reaches for the tables themselves can change them: no verb may."""
    network = full()
    before = frozen(network)
    assert frozen(network) == before == frozen(full())
    write_cell(getattr(network._tables, kind))
    assert frozen(network) != before


@pytest.mark.parametrize("kind", ["incidence", "trekkers"])
def test_matrices_are_read_only(kind):
    matrix = getattr(full(), kind)
    for part in (matrix.data, matrix.indices, matrix.indptr):
        with pytest.raises(ValueError, match="read-only"):
            part[0] = 1


def test_what_is_done_to_the_graph_or_about_changes_nothing():
    network = full()
    network.graph.remove_node("a")
    network.graph.nodes["b"]["name"] = "changed"
    network.about["title"] = "changed"
    network.about["caveats"].append("changed")
    assert "a" in network.graph
    assert network.graph.nodes["b"]["name"] == "b"
    assert network == full()


def test_what_is_done_to_the_input_changes_nothing():
    rows, about = tables(full()), full().about
    network = kn.Network(**rows, about=about)
    for table in rows.values():
        write_cell(table)
    about["caveats"].append("changed")
    assert network == full()


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda network: pickle.loads(pickle.dumps(network))],  # noqa: S301 - our own bytes
)
def test_copies_are_equal_and_as_read_only(again):
    network = full()
    matrices = [network.incidence, network.trekkers]
    other = again(network)
    assert other == network
    assert other.about == network.about
    for kind in KINDS:
        pd.testing.assert_frame_equal(getattr(other, kind), getattr(network, kind))
    for mine, theirs in zip(matrices, [other.incidence, other.trekkers], strict=True):
        np.testing.assert_array_equal(mine.toarray(), theirs.toarray())
        assert not theirs.data.flags.writeable


# Named and rolled up


@every_sample
def test_named_leaves_out_the_kinds(name):
    network = sample(name, with_generic)
    assert network.named() == SAMPLES[name]
    assert SAMPLES[name].named() == SAMPLES[name]
    assert network.institutions.index.tolist().count("schools") == 1


@every_sample
def test_rolling_up_is_merging_first(name):
    assert sample(name, with_units).rolled_up() == SAMPLES[name]
    assert SAMPLES[name].rolled_up() == SAMPLES[name]


def test_rollup_of_the_toy():
    """The case ``rollup`` of ../shared/reference/toys.json."""
    rows = [{"id": "U"}, {"id": "law", "parent": "U"}, {"id": "X", "parent": "U"}, {"id": "H"}]
    links = [
        link("law", "P", role="trekker"),
        *(link(*ends) for ends in ("UP", "XP", "XQ", "HP")),
    ]
    network = kn.Network(rows, [{"id": "P"}, {"id": "Q"}], links).rolled_up()
    assert members(network) == {("U", "P"): "trekker", ("U", "Q"): "partner", ("H", "P"): "partner"}
    assert network.incidence.sum(axis=0).tolist() == [2, 1]
    assert network.institutions.index.tolist() == ["U", "H"]


def test_chains_of_parents_are_followed_to_the_end():
    rows = [{"id": i, "parent": p} for i, p in zip("abcd", ("b", "c", "d", None), strict=True)]
    network = kn.Network(
        rows, [{"id": p} for p in "PQR"], [link(*ends) for ends in ("aP", "bQ", "cR")]
    )
    assert members(network.rolled_up()) == {("d", p): "partner" for p in "PQR"}


def test_rolling_up_joins_mentions_and_lets_the_first_of_further_columns_stay():
    rows = [{"id": "u"}, {"id": "x", "parent": "u"}]
    links = [
        link("x", "P", mention="X", certainty="likely", since=1),
        link("u", "P", mention="U", certainty="certain", since=2),
    ]
    network = kn.Network(rows, [{"id": "P"}], links).rolled_up()
    [row] = network.participations.to_dict("records")
    assert (row["mention"], row["certainty"], row["since"]) == ("X | U", "likely", 1)


# Other networks made of it


def statuses() -> kn.Network:
    return net(CHAIN + " aR", "abcz").with_columns(
        projects={"status": {"P": "lopend", "Q": "voltooid", "R": "lopend"}},
        institutions={"sector": ["bedrijf", "gemeente", "bedrijf", "gemeente"]},
    )


def test_subset_by_a_value():
    network = statuses().subset(status="lopend")
    assert network.projects.index.tolist() == ["P", "R"]
    assert network.institutions.index.tolist() == list("abcz")
    assert set(members(network)) == {("a", "P"), ("b", "P"), ("a", "R")}


@pytest.mark.parametrize("sectors", [["bedrijf"], ("bedrijf", "nobody"), {"bedrijf"}])
def test_subset_by_some_values(sectors):
    network = statuses().subset(sector=sectors, status="lopend")
    assert network.institutions.index.tolist() == ["a", "c"]
    assert set(members(network)) == {("a", "P"), ("a", "R")}


def test_subset_by_role():
    network = net(ROLES).subset(role="trekker")
    assert set(members(network)) == {("a", "P"), ("c", "Q"), ("a", "R"), ("b", "R")}
    assert network.projects.index.tolist() == ["P", "Q", "R"]


def test_subset_by_masks():
    network = net(CHAIN)
    some = network.subset(institutions=[True, True, False], projects=np.array([True, False]))
    assert set(members(some)) == {("a", "P"), ("b", "P")}
    by_id = pd.Series({"c": True, "b": False, "a": True})
    assert network.subset(institutions=by_id).institutions.index.tolist() == ["a", "c"]
    assert set(members(network.subset(participations=[True, False, False, True]))) == {
        ("a", "P"),
        ("c", "Q"),
    }


def test_subset_by_a_column_that_nothing_has():
    with pytest.raises(kn.ArgumentError) as error:
        net(CHAIN).subset(colour="red")
    known = "generic, institution, name, open_ended, project, role"
    assert str(error.value) == f"no table has a column “colour”; there are: {known}"


@pytest.mark.parametrize("mask", [[True], [1, 0, 1]])
def test_subset_by_a_mask_that_does_not_fit(mask):
    with pytest.raises(kn.ArgumentError, match="a mask for institutions is 3 times true or false"):
        net(CHAIN).subset(institutions=mask)


def test_units_whose_parent_leaves_become_parentless():
    network = net("aP bP", "ab").with_columns(institutions={"parent": {"b": "a"}})
    for left in (network.without("a"), network.subset(institutions=[False, True])):
        assert left.institutions["parent"].isna().all()
        assert left.rolled_up() == left


def test_with_columns():
    network = net(CHAIN)
    more = network.with_columns(
        institutions={"sector": {"c": "bedrijf", "a": "gemeente"}, "city": ["x", "y", "z"]},
        projects={"spoor": pd.Series({"Q": "1", "P": "2"})},
        participations={"role": ["trekker", "partner", "partner", "trekker"]},
    )
    assert more.institutions["sector"].fillna("").tolist() == ["gemeente", "", "bedrijf"]
    assert more.institutions["city"].tolist() == ["x", "y", "z"]
    assert more.projects["spoor"].tolist() == ["2", "1"]
    assert more.trekkers.toarray().tolist() == [[1, 0], [0, 0], [0, 1]]
    assert network == net(CHAIN)


@pytest.mark.parametrize("by", ["index", "column"])
def test_with_columns_takes_a_table_with_its_ids(by):
    table = pd.DataFrame({"id": ["c", "a", "b"], "sector": ["3", "1", "2"]})
    table = table.set_index("id") if by == "index" else table
    more = net(CHAIN).with_columns(institutions=table)
    assert more.institutions["sector"].tolist() == ["1", "2", "3"]


def test_with_columns_is_checked():
    with pytest.raises(kn.InputError, match="row 1, column role: “boss” is no role"):
        net(CHAIN).with_columns(participations={"role": ["boss", "partner", "partner", "partner"]})


def test_without():
    network = net(ROLES).without("a", "Q")
    assert network.institutions.index.tolist() == ["b", "c"]
    assert network.projects.index.tolist() == ["P", "R"]
    assert members(network) == {("b", "P"): "partner", ("b", "R"): "trekker"}
    assert net(ROLES).without() == net(ROLES)


def test_without_somebody_unknown():
    with pytest.raises(kn.InputError, match="there is no institution or project “zz”"):
        net(ROLES).without("a", "zz")


@pytest.mark.parametrize(
    "rows",
    [
        [("c", "P"), ("a", "Q", "trekker")],
        [link("c", "P"), link("a", "Q", role="trekker")],
        pd.DataFrame([link("c", "P"), link("a", "Q", role="trekker")]),
    ],
)
def test_with_participations(rows):
    network = net(CHAIN)
    assert network.with_participations(rows) == net(CHAIN + " cP aQ*")
    assert network == net(CHAIN)


def test_with_participations_that_are_there():
    network = net(CHAIN).with_participations([("a", "P", "trekker")])
    assert network == net("aP* bP bQ cQ")
    assert net(CHAIN).with_participations([]) == net(CHAIN)


def test_with_participations_is_checked():
    with pytest.raises(kn.InputError, match="row 5, column institution: “x” is no institution"):
        net(CHAIN).with_participations([("x", "P")])


@pytest.mark.parametrize(
    "made",
    [
        lambda network: network.subset(status="lopend"),
        lambda network: network.named(),
        lambda network: network.rolled_up(),
        lambda network: network.without("a"),
        lambda network: network.with_columns(institutions={"city": "Leiden"}),
        lambda network: network.with_participations([("c", "P")]),
    ],
)
def test_what_must_be_said_about_the_data_goes_along(made):
    network = kn.Network(**tables(statuses()), about={"title": "T", "caveats": ["a selection"]})
    assert made(network).about == network.about


# Equality


@given(networks(), st.integers(0, 1000))
@examples(50)
def test_order_of_rows_makes_no_difference(network, seed):
    other = shuffled(dressed(network), seed)
    assert other == dressed(network)
    assert other.fingerprint == dressed(network).fingerprint
    assert hash(other) == hash(dressed(network))


def test_order_of_columns_makes_no_difference():
    city, colour = {"city": ["x", "y", "z"]}, {"colour": ["1", "2", "3"]}
    one = full().with_columns(institutions=city | colour, projects=colour | city)
    other = full().with_columns(institutions=colour | city, projects=city | colour)
    assert one == other
    rows = {kind: table[table.columns[::-1]] for kind, table in tables(one).items()}
    assert kn.Network(**rows, about=one.about) == one


@pytest.mark.parametrize(
    "other",
    [
        net("aP bP bQ", "abc"),
        net("aP* bP bQ cQ"),
        net(CHAIN, "abcz"),
        net(CHAIN, projects="PQR"),
        net(CHAIN, title="Chain"),
        net(CHAIN).with_columns(institutions={"name": {"a": "A", "b": "b", "c": "c"}}),
        net(CHAIN).with_columns(institutions={"sector": {"a": "x"}}),
        net(CHAIN).with_columns(projects={"open_ended": {"P": True}}),
        net(CHAIN).with_columns(participations={"mention": ["A", "B", "B", "C"]}),
        "aP bP bQ cQ",
    ],
)
def test_other_content_is_another_network(other):
    assert net(CHAIN) != other


def siphash(text: bytes) -> int:
    """Give SipHash-2-4 (Aumasson & Bernstein 2012) by the key of pandas, spread as there."""
    most = (1 << 64) - 1
    k0, k1 = (int.from_bytes(b"0123456789123456"[n : n + 8], "little") for n in (0, 8))
    v = [k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D]
    v += [k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573]

    def turned(x, by):
        return (x << by | x >> (64 - by)) & most

    def rounds(n):
        for _ in range(n):
            v[0], v[2] = (v[0] + v[1]) & most, (v[2] + v[3]) & most
            v[1], v[3] = turned(v[1], 13) ^ v[0], turned(v[3], 16) ^ v[2]
            v[0] = turned(v[0], 32)
            v[2], v[0] = (v[2] + v[1]) & most, (v[0] + v[3]) & most
            v[1], v[3] = turned(v[1], 17) ^ v[2], turned(v[3], 21) ^ v[0]
            v[2] = turned(v[2], 32)

    whole = len(text) // 8 * 8
    words = [text[n : n + 8] for n in range(0, whole, 8)]
    for word in [*words, text[whole:].ljust(7, b"\0") + bytes([len(text) % 256])]:
        own = int.from_bytes(word, "little")
        v[3] ^= own
        rounds(2)
        v[0] ^= own
    v[2] ^= 0xFF
    rounds(4)
    return spread(v[0] ^ v[1] ^ v[2] ^ v[3])


def spread(number: int) -> int:
    """Spread a number as the end of SplitMix64 does (Steele, Lea & Flood 2014)."""
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1)):
        number = (number ^ number >> shift) * factor % 2**64
    return number


@pytest.mark.parametrize("text", ["a", "Universiteit Leiden", "Zórg", "x" * 1000])
def test_what_a_cell_says_is_counted_as_everywhere(text):
    """A checksum that hangs on a version of pandas would say that other data were read."""
    numbers, empty = content._cells(pd.Series([text, None], dtype=object))
    assert numbers.tolist() == [siphash(text.encode("utf-8", "surrogatepass")), siphash(b"")]
    assert not empty


def test_fingerprint_is_a_checksum():
    assert len(net(CHAIN).fingerprint) == 64
    assert int(net(CHAIN).fingerprint, 16) > 0


# How it shows itself


def test_repr_is_short():
    assert repr(net(CHAIN)) == "<Network: 3 institutions, 2 projects, 4 participations>"
    assert repr(net("aP")) == "<Network: 1 institution, 1 project, 1 participation>"
    assert repr(net("")) == "<Network: 0 institutions, 0 projects, 0 participations>"


HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>"


def test_html_escapes_what_it_shows():
    network = kn.Network(
        [{"id": HOSTILE, "name": HOSTILE, HOSTILE: HOSTILE}],
        [{"id": "P", "name": HOSTILE}],
        [link(HOSTILE, "P", mention=HOSTILE)],
        {"title": HOSTILE},
    )
    page = network._repr_html_()
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page


@every_sample
def test_html_of_any_network(name):
    assert f"{len(SAMPLES[name].institutions)} institution" in SAMPLES[name]._repr_html_()


# What stands in a column, who is part of whom, which id is a code


@pytest.mark.parametrize(
    "many",
    [["trekker"], ("trekker",), {"trekker"}, np.array(["trekker"]), pd.Series(["trekker"], [7])],
)
def test_subset_by_any_kind_of_list(many):
    """An array once gave an empty network in silence, a series an error of pandas."""
    assert net(ROLES).subset(role=many) == net(ROLES).subset(role="trekker")
    assert len(net(ROLES).subset(role=many).participations) == 4


def test_a_column_counts_in_its_own_table():
    network = kn.Network(
        [{"id": "a", "sector": "care", "spoor": "x"}, {"id": "b"}], [{"id": "P"}], []
    )
    assert network.column("institutions", "sector").dropna().to_dict() == {"a": "care"}
    assert network.column("projects", "spoor").isna().tolist() == [True]
    assert network.column("projects", "spoor").index.tolist() == ["P"]


def test_a_column_that_was_handed_out_is_a_copy():
    network = dressed(net(CHAIN))
    column = network.column("institutions", "sector")
    column.iloc[0] = "other"
    assert network.institutions["sector"].iloc[0] == "sector 0"


def test_tops_follow_a_chain_whatever_the_order_of_rows():
    rows = [{"id": "c", "parent": "b"}, {"id": "d"}, {"id": "b", "parent": "a"}, {"id": "a"}]
    assert kn.Network(rows, [], []).tops.to_dict() == {"c": "a", "d": "d", "b": "a", "a": "a"}
    assert net(CHAIN).tops.to_dict() == {"a": "a", "b": "b", "c": "c"}


@pytest.mark.parametrize(
    ("one", "name", "code"),
    [
        ("4a", "Lab", "4a"),
        ("lab", "Lab", ""),
        ("Lab", "Lab", ""),
        ("cafe-t-hoekje", "Café 't Hoekje", ""),
        ("w-n-cb72", "W&N", ""),
        ("project-lab", "Lab", ""),
        ("2019-NL-01", "Lab", "2019-NL-01"),
        ("lab2", "Lab", "lab2"),
        ("lab-2021", "Lab", "lab-2021"),
        ("living-lab-2", "Living Lab", "living-lab-2"),
        ("project-w-n-cb72", "W&N", ""),
    ],
)
def test_a_code_is_an_id_that_was_not_made_of_the_name(one, name, code):
    network = kn.Network([], [{"id": one, "name": name}], [])
    assert network.codes.to_dict() == {one: code}


def test_other_networks_of_one_are_made_once():
    generic, units = with_generic(net(CHAIN)), with_units(net(CHAIN))
    assert generic.named() is generic.named() is not generic
    assert units.rolled_up() is units.rolled_up() is not units


def test_the_fingerprint_is_computed_once_a_network(monkeypatch):
    from kennisnet.network import noun

    made = []
    real = noun.fingerprint
    monkeypatch.setattr(noun, "fingerprint", lambda *a: made.append(1) or real(*a))
    network = net(CHAIN)
    for _ in range(3):
        kn.measure(network, "degree", uncertainty="jackknife")
        kn.describe(network, "density")
    assert made == [1]


# What is said about the data


def test_a_caveat_that_stands_alone_is_a_list_of_one():
    assert net(CHAIN, caveats="Concept").about == {"caveats": ["Concept"]}
    assert net(CHAIN, caveats={"nl": "Concept"}).about == {"caveats": {"nl": ["Concept"]}}


@pytest.mark.parametrize(
    ("about", "fault"),
    [
        ({"caveats": 5}, "column caveats: this is no list of sentences: “5”"),
        ({"caveats": {"nl": [1]}}, "column caveats: this is no list of sentences: “[1]”"),
        ({"title": ["a"]}, "column title: this is no text: “['a']”"),
        ({"title": "a\ud800"}, "column title: it holds signs that no file can hold"),
        ({"caveats": (1, 2)}, "column caveats: this is no list of sentences: “[1, 2]”"),
        ({"caveats": ["a\x00"]}, "column caveats: it holds signs that no file can hold"),
    ],
)
def test_what_nobody_can_show_is_refused_at_the_door(about, fault):
    for make in (lambda: net(CHAIN, **about), lambda: net(CHAIN).with_about(**about)):
        with pytest.raises(kn.InputError) as error:
            make()
        assert str(error.value).endswith(f"- {fault}")


def test_what_is_said_about_the_data_has_parts():
    with pytest.raises(kn.InputError, match=r"these are no parts \(title, source, date, caveats\)"):
        kn.Network([], [], [], "Concept")
    with pytest.raises(kn.InputError, match="these are no parts"):
        kn.read(pd.DataFrame({"Project": ["P"], "Trekker": ["a"], "Partners": ["b"]}), about=5)


@pytest.mark.parametrize("caveats", [("a", "b"), np.array(["a", "b"]), pd.Series(["a", "b"])])
def test_caveats_are_always_a_list(caveats):
    assert net(CHAIN, caveats=caveats).about == {"caveats": ["a", "b"]}


def test_somebody_is_found_by_a_text():
    with pytest.raises(kn.InputError, match="“5” is no institution of this network"):
        net(CHAIN).find(5)
