"""Large networks: what cannot be done is one true sentence, and nothing is lost without a word."""

import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import kennisnet as kn

pytest.importorskip("ibis")
pytest.importorskip("pyarrow_hotfix")

LINKS = {"institution": list("abbc"), "project": list("PPQQ")}
NODES = {"institutions": {"id": list("abc")}, "projects": {"id": list("PQ")}}


def parquet(folder, **tables):
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        pd.DataFrame(rows).to_parquet(folder / f"{name}.parquet")
    return folder


@pytest.fixture
def net(tmp_path):
    """The folder of the house: three tables of parquet."""
    return parquet(tmp_path / "net", **NODES, participations=LINKS)


@pytest.fixture
def large(net):
    with kn.open_large(net) as opened:
        yield opened


@pytest.fixture
def pair(tmp_path):
    links = pd.DataFrame(LINKS)
    made = kn.Network(pd.DataFrame(NODES["institutions"]), pd.DataFrame(NODES["projects"]), links)
    kn.write(made, tmp_path / "pair")
    return tmp_path / "pair"


def told(place, **how):
    """Give the one sentence with which a place is refused."""
    with pytest.raises(kn.InputError) as error:
        kn.open_large(place, **how)
    assert len(error.value.faults) == 1
    return str(error.value).partition("\n- ")[2]


def test_numbers_that_no_whole_number_holds_are_ids_as_in_memory(tmp_path):
    links = pd.DataFrame({"institution": [1.0, 2.5, 1e20, np.inf], "project": "P"})
    nodes = pd.DataFrame({"id": links["institution"]})
    wanted = kn.Network(nodes, [{"id": "P"}], links)
    folder = parquet(tmp_path, participations=links, institutions=nodes)
    with kn.open_large(folder) as large:
        found = large.collect()
    assert set(found.institutions.index) == {"1", "2.5", "1e+20", "inf"}
    assert set(found.institutions.index) == set(wanted.institutions.index)


@pytest.mark.parametrize("name", ["it's", "[a]*", '"x" {y}'])
def test_a_folder_with_signs_holds_what_does_not_fit(tmp_path, net, name):
    (tmp_path / name).mkdir()
    with kn.open_large(net, folder=tmp_path / name, memory="50MB") as large:
        assert large.overlap()["shared"].tolist() == [1, 1]


def test_a_folder_that_duckdb_cannot_have_is_named(tmp_path, net):
    (tmp_path / "what?").mkdir()
    with pytest.raises(kn.ArgumentError, match="question mark"):
        kn.open_large(net, folder=tmp_path / "what?")
    assert list((tmp_path / "what?").iterdir()) == []


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "edges.csv"])
def test_another_table_is_no_damaged_parquet(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK and so on, or institution,project")
    sentence = told(tmp_path / name)
    assert "is no parquet" in sentence
    assert "kn.read" in sentence
    assert "damaged" not in sentence


def test_a_file_beside_folders_that_name_a_column(tmp_path):
    for role in ("trekker", "partner"):
        parquet(tmp_path / f"role={role}", part={"institution": ["a"], "project": ["P"]})
    parquet(tmp_path, plain={"institution": ["b"], "project": ["P"]})
    sentence = told(tmp_path)
    assert "“plain.parquet” stands not in folders as “role=trekker”" in sentence


def test_only_what_cannot_be_read_is_damaged(net):
    file = net / "participations.parquet"
    content = bytearray(file.read_bytes())
    content[4:60] = b"\xff" * 56
    file.write_bytes(content)
    assert told(net) == "participations.parquet: the parquet file is damaged or is none"


@pytest.mark.parametrize(
    ("table", "columns", "named"),
    [
        ("participations", {"role": "partner", "Role": "partner"}, "role, Role"),
        ("participations", {"Role": "trekker"}, "“Role” is called “role”"),
        ("institutions", {"ID": list("xyz")}, "id, ID"),
        ("institutions", {"No": list("xyz"), "no": list("xyz")}, "No, no"),
        ("institutions", {"Name": list("xyz")}, "“Name” is called “name”"),
    ],
)
def test_columns_that_differ_only_in_capitals(tmp_path, table, columns, named):
    tables = {**NODES, "participations": LINKS}
    folder = parquet(tmp_path, **tables)
    pd.DataFrame({**tables[table], **columns}).to_parquet(folder / f"{table}.parquet")
    sentence = told(folder)
    assert sentence.startswith(f"{table}.parquet: ")
    assert named in sentence


@pytest.mark.parametrize("memory", ["1 KB", "5MB", "49MB"])
def test_too_little_memory_is_refused_at_once(tmp_path, memory):
    with pytest.raises(kn.ArgumentError, match="50MB") as error:
        kn.open_large(tmp_path / "nowhere", memory=memory)
    assert 'memory="50MB"' in error.value.text("nl")


@pytest.mark.slow
def test_memory_that_runs_out_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("kennisnet.large.engines.on_duckdb.LEAST", 1)
    links = pd.DataFrame({"institution": np.arange(300_000), "project": -1 - np.arange(300_000)})
    folder = parquet(tmp_path, participations=links)
    with pytest.raises(kn.ArgumentError, match=r"memory of 8MB.*memory=.16MB"):
        kn.open_large(folder, memory="8MB")


VERBS = {
    "counts": lambda large: large.counts(),
    "describe": lambda large: large.describe(),
    "measure": lambda large: large.measure(lazy=True),
    "overlap": lambda large: large.overlap(),
    "coverage": lambda large: large.coverage(),
    "unlinked": lambda large: large.unlinked(lazy=True),
    "subset": lambda large: large.subset(name="a"),
    "collect": lambda large: large.collect(),
    "to_parquet": lambda large: large.to_parquet("out"),
    "with": lambda large: large.__enter__(),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_closed_network_says_so(net, verb):
    large = kn.open_large(net)
    part = large.subset(institutions=["a", "b"])
    assert large.counts()["projects"] == 2
    large.close()
    for one in (large, part):
        with pytest.raises(kn.ArgumentError, match="closed"):
            VERBS[verb](one)
        assert repr(one) == "<Large: closed>"
    large.close()


STOPPED = """
import os, signal, sys, threading
import kennisnet as kn
large = kn.open_large(sys.argv[1])
large.counts()
threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
try:
    large.overlap(path=sys.argv[2])
except KeyboardInterrupt:
    print("stopped")
"""


@pytest.mark.slow
def test_stopping_is_stopping(tmp_path):
    """A project of 8,000 makes 32 million pairs: they are not done when the signal comes."""
    links = pd.DataFrame({"institution": np.arange(8_000), "project": -1})
    call = [sys.executable, "-c", STOPPED, parquet(tmp_path / "net", participations=links)]
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = subprocess.run(
        [*call, tmp_path / "ties"], capture_output=True, text=True, check=False, env=path
    )
    assert found.stdout == "stopped\n", found.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["net"]


@pytest.mark.parametrize("path", [None, 5, "", b"x", "a\0b"], ids=repr)
def test_what_is_no_path(net, large, path):
    asked = {
        "path": lambda: kn.open_large(path),
        "folder": lambda: large.to_parquet(path),
    }
    if path is not None:  # which is no path to write to, and no folder of one's own
        asked |= {
            "path ": lambda: large.overlap(path=path),
            "folder ": lambda: kn.open_large(net, folder=path),
        }
    for name, call in asked.items():
        with pytest.raises(kn.ArgumentError, match=f"{name.strip()}= is the path"):
            call()


def test_places_that_cannot_be_written_to(large, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    wanted = {
        tmp_path / "file" / "ties": "“file” is a file; a folder is wanted",
        tmp_path / ("x" * 300): "the name is too long",
        ".": "“empty” is there already",
    }
    for path, sentence in wanted.items():
        with pytest.raises(kn.InputError, match=sentence):
            large.overlap(path=path)
    monkeypatch.setattr("kennisnet.large.writing.put", full)
    with pytest.raises(kn.InputError, match=r"ties: .*the disk is full"):
        large.overlap(path=tmp_path / "ties")
    assert {one.name for one in tmp_path.iterdir()} == {"file", "empty", "net"}


def full(*_):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "who", [[["a"]], b"a", [None], object(), [True]], ids="list bytes none object yes".split()
)
def test_what_is_no_id(large, who):
    with pytest.raises(kn.ArgumentError, match="institution= takes ids"):
        large.unlinked(who)
    with pytest.raises(kn.ArgumentError, match="institutions= takes ids"):
        large.subset(institutions=who)


def test_numbers_are_ids_where_files_have_numbers(tmp_path):
    links = {"institution": [1, 2, 2, 3], "project": [7, 7, 8, 8]}
    with kn.open_large(parquet(tmp_path, participations=links)) as large:
        assert large.unlinked(1, "count")["b"].tolist() == ["3"]
        assert large.subset(projects=[7.0]).counts()["participations"] == 2
        with pytest.raises(kn.InputError, match="“5” is no institution"):
            large.unlinked([1, 5])


def test_more_than_there_is(large):
    assert large.overlap(top=2**63)["b"].tolist() == list("bacb")
    assert large.unlinked(top=2**63)["b"].tolist() == list("ca")


def test_columns_of_ones_own_may_be_called_as_ours(tmp_path):
    own = {"number": [7, 8, 9], "there": list("xyz"), "id most": [1, 2, 3], "wanted": list("uvw")}
    nodes = {"id": list("abc"), "parent": [None, "a", None], **own}
    tables = {**NODES, "institutions": nodes, "participations": LINKS}
    folder = parquet(tmp_path / "in", **tables)
    wanted = kn.Network(*(pd.DataFrame(tables[one]) for one in tables))
    with kn.open_large(folder) as large:
        assert large.collect() == wanted
        cells = large.coverage("number", "name").query("observed > 0")
        assert cells["row"].tolist() == ["7", "8", "8", "9"]
        part = large.subset(number=[8, 9]).collect()
        assert part == wanted.subset(number=[8, 9])
        out = large.to_parquet(tmp_path / "out")
    with kn.open_large(out) as again:
        assert again.collect() == wanted


def test_a_column_of_ours_is_none_of_the_table(large):
    with pytest.raises(kn.MissingColumn, match="number"):
        large.coverage("number", "name")


def test_columns_of_participations_stay(tmp_path):
    """Where institutions and projects have tables of their own, as in memory."""
    own = {name: list("wxyz") for name in ("name", "sector", "spoor", "status", "start", "id")}
    tables = {**NODES, "participations": {**LINKS, **own}}
    wanted = kn.Network(*(pd.DataFrame(tables[one]) for one in tables))
    with kn.open_large(parquet(tmp_path / "in", **tables)) as large:
        assert large.collect() == wanted
        assert large.subset(sector="x").collect() == wanted.subset(sector="x")
        out = large.to_parquet(tmp_path / "out")
    with kn.open_large(out) as again:
        assert again.collect() == wanted


def test_columns_of_a_lone_table_go_where_they_belong(tmp_path):
    """What is known of projects is theirs; the name of a row is its own."""
    links = {**LINKS, "spoor": list("xxyy"), "name": list("1234")}
    with kn.open_large(parquet(tmp_path, participations=links)) as large:
        found = large.collect()
    assert found.projects["spoor"].tolist() == ["x", "y"]
    assert "spoor" not in found.participations
    assert found.participations["name"].tolist() == [1, 2, 3, 4]


def test_columns_may_be_called_as_keywords(tmp_path):
    own = {name: list("wxyz") for name in ("self", "exprs", "kind", "n", "example", "said")}
    nodes = {"id": list("abc"), **{name: list("xyz") for name in own}}
    tables = {"institutions": nodes, "projects": {"id": list("PQ")}, "participations": LINKS | own}
    wanted = kn.Network(*(pd.DataFrame(one) for one in tables.values()))
    kn.write(wanted, tmp_path / "pair")
    for folder in (parquet(tmp_path / "net", **tables), tmp_path / "pair"):
        with kn.open_large(folder) as large:
            assert large.collect() == wanted
            assert large.subset(exprs="x").collect() == wanted.subset(exprs="x")


def test_files_of_which_a_column_cannot_be_one(tmp_path):
    one = {"institution": ["a"], "project": ["P"], "own": [1]}
    folder = parquet(tmp_path, one=one, other={**one, "own": [[1]]})
    assert "the column “own” holds other things here than in the other files" in told(folder)


def test_a_list_in_what_is_said_of_projects(tmp_path):
    links = {**LINKS, "spoor": [["x"], None, None, None]}
    assert "one row: the cell holds a list" in told(parquet(tmp_path, participations=links))


def test_an_id_that_no_file_holds(tmp_path):
    links = {**LINKS, "institution": ["a\0", "b", "b", "c"]}
    assert "column id: one row" in told(parquet(tmp_path, participations=links))


def test_headers_are_written_with_single_spaces(tmp_path):
    links = {**LINKS, " my \n own ": list("wxyz")}
    with kn.open_large(parquet(tmp_path, participations=links)) as large:
        assert large.collect().participations["my own"].tolist() == list("wxyz")


@pytest.mark.parametrize("beside", ["nothing", "links"])
def test_a_folder_without_participations(tmp_path, beside):
    folder = parquet(tmp_path / "net", **NODES)
    if beside == "links":
        parquet(folder, links=LINKS)
    sentence = told(folder)
    assert sentence.startswith(
        "net: participations.parquet, or a folder participations, is missing"
    )
    assert "found: institutions.parquet" in sentence
    assert ("links.parquet" in sentence) == (beside == "links")


def test_an_address_without_participations():
    """Where only the engine can look: here one that finds nothing but institutions."""
    from kennisnet.large.sources import sources

    class Desk:
        def at(self, address):
            return "table" if address == "s3a://bucket/net/institutions" else None

    with pytest.raises(kn.InputError, match="found: s3a://bucket/net/institutions"):
        sources(Desk(), "s3a://bucket/net/")


def test_columns_that_are_needed_are_named_with_their_file(tmp_path):
    folder = parquet(tmp_path, participations={"who": ["a"], "what": ["P"]})
    with pytest.raises(kn.InputError) as error:
        kn.open_large(folder)
    assert str(error.value).splitlines()[1:] == [
        f"- participations.parquet: the column “{end}” is needed"
        for end in ("institution", "project")
    ]


def test_a_file_and_a_folder_of_the_same_table(net):
    parquet(net / "participations", part=LINKS)
    assert "participations.parquet, participations stand both here" in told(net)


def test_nothing_is_written_among_what_is_read(tmp_path):
    folder = parquet(tmp_path / "parts", one=LINKS)
    with kn.open_large(folder) as large:
        for write in (large.to_parquet, lambda path: large.overlap(path=path)):
            with pytest.raises(kn.InputError, match="every file in the folder “parts” is read"):
                write(folder / "out")
        assert large.to_parquet(tmp_path / "out").is_dir()
    assert [one.name for one in folder.iterdir()] == ["one.parquet"]


@pytest.mark.parametrize("rows", [0, 70_000])
def test_a_row_of_text_with_too_many_cells(pair, rows):
    edges = pair / "edges.csv"
    lines = edges.read_text("utf-8").splitlines()
    more = [*lines, *[lines[1]] * rows, f"{lines[1]},x"]
    edges.write_text("\n".join(more), "utf-8")
    cells = len(lines[0].split(","))
    sentence = f"edges.csv, row {6 + rows}: this row has {cells + 1} cells, and the header {cells}"
    assert told(pair).startswith(sentence)


@pytest.mark.parametrize("where", [0, 70_000])
def test_a_text_in_another_encoding(pair, where):
    nodes = pair / "nodes.csv"
    lines = nodes.read_text("utf-8").splitlines()
    header = lines[0].split(",")
    cells = ["institution" if one == "kind" else "" for one in header]
    row = ",".join("i{}" if one == "id" else cell for one, cell in zip(header, cells, strict=True))
    rows = [row.format(n) for n in range(where)] + [row.format("\xe9")]
    nodes.write_bytes("\n".join([*lines, *rows]).encode("latin-1"))
    assert told(pair).startswith("nodes.csv: the text is not written in UTF-8")


def test_a_table_of_text_without_anything(pair):
    (pair / "edges.csv").write_text("", "utf-8")
    assert told(pair) == "edges.csv: the file holds no rows"


def test_a_row_of_neither_kind(pair):
    nodes = pair / "nodes.csv"
    text = nodes.read_text("utf-8")
    header = text.splitlines()[0].split(",")
    row = ",".join({"id": "g", "kind": "gizmo"}.get(one, "") for one in header)
    nodes.write_text(f"{text}{row}\n", "utf-8")
    assert told(pair) == (
        "nodes.csv, column kind: one row: “gizmo” is no kind; institution or project is wanted"
    )


def test_a_header_that_stands_twice(pair):
    nodes = pair / "nodes.csv"
    text = nodes.read_text("utf-8").replace("sector", "name", 1)
    nodes.write_text(text, "utf-8")
    assert told(pair) == "nodes.csv: two columns are called “name”"


def test_too_many_rows_are_institutions_times_top(large, monkeypatch):
    monkeypatch.setenv("KENNISNET_LIMITS", "0.0000001")
    with pytest.raises(kn.ArgumentError) as error:
        large.unlinked(top=2)
    assert "3 institutions with at most 2 each make 6 rows, more than 1" in str(error.value)
    assert "path=" in str(error.value)
    assert large.unlinked("a", top=2)["b"].tolist() == ["c"]


FAULTY = [
    ("institutions", {"parent": ["a", "c", "b"]}, "parent-circle", 3, "a → a"),
    ("institutions", {"parent": ["b", "c", "a"]}, "parent-circle", 3, "a → b → c → a"),
    (
        "institutions",
        {"parent": ["b", "c", None], "generic": [False, True, False]},
        "parent-generic",
        2,
        "b",
    ),
    ("institutions", {"convenant_since": ["2020", "soon", "2020.5"]}, "not-whole", 2, "2020.5"),
    ("projects", {"start": ["soon", "2021-03"]}, "not-date", 1, "soon"),
    ("projects", {"end": ["2021-13", "2021-02-30"]}, "not-date", 2, "2021-02-30"),
    ("projects", {"end": ["2021-02-28 10:00", "2021"]}, None, 0, ""),
    (
        "participations",
        {"certainty": ["Likely", "perhaps", None, "maybe"]},
        "certainty-unknown",
        2,
        "maybe",
    ),
    ("participations", {"part": [1.0, 2.0, None, 0.5]}, "not-whole", 1, "0.5"),
    ("participations", {"own": [[1], None, [2], [3]]}, "cell-list", 3, ""),
    ("institutions", {"own": [{"x": 1}, None, {"x": 2}]}, "cell-list", 2, ""),
    ("institutions", {"name": ["x", "y\0", None]}, "text-unwritable", 1, "y\0"),
]


@pytest.mark.parametrize(("table", "columns", "rule", "n", "example"), FAULTY)
def test_what_a_network_refuses_is_refused(tmp_path, table, columns, rule, n, example):
    tables = {**NODES, "participations": LINKS}
    tables[table] = {**tables[table], **columns}
    folder = parquet(tmp_path, **tables)
    if rule is None:
        with kn.open_large(folder) as large:
            assert large.collect().projects[[*columns]].notna().all(axis=None)
        return
    with pytest.raises(kn.InputError) as wanted:
        kn.Network(*(pd.DataFrame(tables[one]) for one in tables))
    with pytest.raises(kn.InputError) as found:
        kn.open_large(folder)
    said = [one.values for one in found.value.faults]
    assert [(one["what"].fault.rule, one["n"]) for one in said] == [(rule, n)]
    assert said[0]["what"].fault.found.startswith(example)
    assert {one.rule for one in wanted.value.faults} == {rule}
    assert len(wanted.value.faults) == n


def test_what_only_collecting_finds_is_told_in_ten_lines(tmp_path):
    """Who stands in a project twice with something else in a column of its own."""
    pairs = pd.DataFrame({"institution": [f"i{n:02}" for n in range(13)], "project": "P"})
    links = pd.concat([pairs.assign(own="x"), pairs.assign(own="y")])
    with (
        kn.open_large(parquet(tmp_path, participations=links)) as large,
        pytest.raises(kn.InputError) as error,
    ):
        large.collect()
    assert len(error.value.faults) == 11
    assert error.value.faults[-1].values["n"] == 3
    assert "and 3 more of these" in str(error.value)
