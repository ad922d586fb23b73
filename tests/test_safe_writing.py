"""What stands on the disk: spared, replaced as one, with its permissions, never half."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.cli.building import COMMANDS
from kennisnet.errors import InputError
from kennisnet.files import safely
from kennisnet.files.opening import pages_of
from kennisnet.files.recognising.ditto import SIGNS
from kennisnet.files.safely import homes, put, put_all
from kennisnet.files.together import PENDING, put_together, read_together
from kennisnet.naming import key
from kennisnet.network import as_text

TABLE = "Project;Trekker;Partners\nLab;UL;HsL\nHub;HsL;UL\n"
HERE = Path(__file__).parent
posix = pytest.mark.skipif(os.name == "nt", reason="permissions and signals of Unix")


def rules(error):
    return [fault.rule for fault in error.value.faults]


def tiny(name="a"):
    return kn.Network(
        [{"id": name}], [{"id": "P"}], [{"institution": name, "project": "P"}], {"title": name}
    )


# Inputs are spared


@pytest.fixture
def inputs(tmp_path):
    """Write every kind of file that a command reads; give what a command is called with."""
    made = tmp_path / "in"
    made.mkdir()
    texts = {
        "t.csv": TABLE,
        "later.csv": TABLE,
        "aliases.csv": "mention;institution\n",
        "own.csv": "id;name\nmuseum;Museum\n",
        "about.toml": 'title = "x"\n',
        "said.csv": "mention;institution\n",
        "t.kennisnet.toml": 'aliases = "said.csv"\n',
        "later.kennisnet.toml": 'institutions = "own.csv"\n',
        "said.toml": 'institutions = "own.csv"\n',
    }
    for name, text in texts.items():
        (made / name).write_text(text, "utf-8")
    return made


SPARED = [
    ("t.csv", []),
    ("t.kennisnet.toml", []),
    ("said.csv", []),
    ("aliases.csv", ["--aliases", "aliases.csv"]),
    ("own.csv", ["--institutions", "own.csv"]),
    ("about.toml", ["--about", "about.toml"]),
    ("said.toml", ["--reading", "said.toml"]),
    ("own.csv", ["--reading", "said.toml"]),
]


NEEDED = {
    "compare": ["--after", "later.csv"],
    "suggest-projects": ["--for", "Museum"],
    "consortium": ["--for", "Lab"],
    "effect": ["--add", "Museum", "--to", "Lab"],
}
"""Without these a command does not begin."""


def spelled(inputs, name, how):
    """Give another name of a file, with an ending that every command writes."""
    other = inputs.parent / "out.csv"
    if how == "other path":
        return inputs / ".." / "in" / name
    other.symlink_to(inputs / name) if how == "link" else other.hardlink_to(inputs / name)
    return other


def ways(inputs, words):
    return [inputs / word if (inputs / str(word)).is_file() else word for word in words]


@posix
@pytest.mark.slow
@pytest.mark.parametrize("how", ["other path", "link", "second name"])
@pytest.mark.parametrize("command", [n for n, c in COMMANDS.items() if c.asks and n != "report"])
def test_no_command_writes_over_what_it_reads(inputs, command, how):
    needed = ways(inputs, NEEDED.get(command, []))
    later = [("later.csv", []), ("later.kennisnet.toml", []), ("own.csv", [])]
    further = later if command == "compare" else []
    before = {path.name: path.read_bytes() for path in inputs.iterdir()}
    for name, words in [*SPARED, *further]:
        out = spelled(inputs, name, how)
        said = ways(inputs, words)
        code, _, err = kennisnet(command, inputs / "t.csv", *needed, *said, "--out", out)
        assert (name, code, f"{out.name} is what is being read" in err) == (name, 2, True), err
        assert {path.name: path.read_bytes() for path in inputs.iterdir()} == before
        (inputs.parent / "out.csv").unlink(missing_ok=True)


@posix
@pytest.mark.parametrize("name", ["t.kennisnet.toml", "said.csv"])
def test_a_report_writes_over_no_setting_through_a_link(inputs, tmp_path, name):
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / "report.html").symlink_to(inputs / name)
    before = (inputs / name).read_bytes()
    code, _, err = kennisnet("report", inputs / "t.csv", "--out", folder)
    assert (code, "report.html is what is being read" in err) == (2, True)
    assert (inputs / name).read_bytes() == before


@posix
def test_saving_a_reading_renews_the_settings_of_the_table_and_no_other_file(tmp_path):
    path, own = tmp_path / "t.csv", tmp_path / "t.kennisnet.toml"
    path.write_text(TABLE, "utf-8")
    assert kennisnet("check", path, "--save")[0] == 0
    assert kennisnet("check", path, "--save")[0] == 0
    own.unlink()
    aliases = tmp_path / "aliases.csv"
    aliases.write_text("mention;institution\n", "utf-8")
    own.hardlink_to(aliases)
    assert kennisnet("check", path, "--aliases", aliases, "--reading", path, "--save")[0] != 0
    assert aliases.read_text("utf-8") == "mention;institution\n"


@posix
@pytest.mark.parametrize("name", ["projects.csv", "aliases.csv", "institutions.csv"])
def test_tidy_spares_its_tables(tmp_path, name):
    for one in ("projects.csv", "aliases.csv", "institutions.csv"):
        (tmp_path / one).write_text("x", "utf-8")
    (tmp_path / "edges.csv").symlink_to(name)
    with pytest.raises(kn.ArgumentError, match=r"edges\.csv is what is being read"):
        kn.tidy(tmp_path)
    assert (tmp_path / name).read_text("utf-8") == "x"


# Permissions, links, devices


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o200])
def test_permissions_stay(tmp_path, mode):
    kn.write(tiny("a"), tmp_path)
    kn.export(tiny("a"), tmp_path / "net.csv")
    for path in tmp_path.iterdir():
        path.chmod(mode)
    kn.write(tiny("b"), tmp_path)
    kn.export(tiny("b"), tmp_path / "net.csv")
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {mode}


@posix
def test_a_new_file_has_the_mode_that_the_system_gives(tmp_path):
    (tmp_path / "plain").touch()
    put(tmp_path / "ours", b"x")
    put_together({"too": b"x"}, tmp_path)
    assert len({path.stat().st_mode for path in tmp_path.iterdir()}) == 1


@posix
@pytest.mark.parametrize("name", ["nodes.csv", "about.toml"])
def test_a_read_only_file_is_not_replaced(tmp_path, name):
    kn.write(tiny("a"), tmp_path)
    (tmp_path / name).chmod(0o444)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(InputError) as error:
        kn.write(tiny("b"), tmp_path)
    assert rules(error) == ["file-read-only"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@posix
def test_a_report_tells_every_read_only_file_before_it_writes(tmp_path):
    for name in ("report.html", "fragile.csv"):
        (tmp_path / name).write_text("x", "utf-8")
        (tmp_path / name).chmod(0o444)
    with pytest.raises(InputError) as error:
        kn.report(tiny(), sections=["fragile"], lang="en").save(tmp_path)
    assert rules(error) == ["file-read-only"] * 2
    assert {path.name for path in tmp_path.iterdir()} == {"report.html", "fragile.csv"}


@posix
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "far").mkdir()
    target = tmp_path / "far" / "net.csv"
    target.write_text("old", "utf-8")
    target.chmod(0o600)
    link = tmp_path / "net.csv"
    link.symlink_to("far/net.csv")
    kn.export(tiny(), link)
    assert link.is_symlink()
    assert kn.read(target).codes.tolist() == ["P"] or target.read_bytes() != b"old"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "far").iterdir()] == ["net.csv"]


@posix
def test_a_link_in_a_folder_is_followed_within_that_folder_only(tmp_path):
    folder, far = tmp_path / "net", tmp_path / "far.csv"
    (folder / "old").mkdir(parents=True)
    (folder / "nodes.csv").symlink_to("old/nodes.csv")
    kn.write(tiny(), folder)
    assert (folder / "nodes.csv").is_symlink()
    assert kn.read(nodes=folder / "nodes.csv", edges=folder / "edges.csv") == tiny()
    far.write_text("mine", "utf-8")
    (folder / "nodes.csv").unlink()
    (folder / "nodes.csv").symlink_to(far)
    with pytest.raises(InputError, match="outside the folder") as error:
        kn.write(tiny("b"), folder)
    assert rules(error) == ["link-outside"]
    assert far.read_text("utf-8") == "mine"


@posix
def test_what_is_no_file_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "map").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(InputError) as error:
        homes([tmp_path / name for name in ("pipe", "map", "circle")])
    assert rules(error) == ["file-device", "file-folder", "link-circle"]


# Whole or not at all


def test_the_folder_is_made_and_a_failure_leaves_nothing(tmp_path, monkeypatch):
    calls = []

    def second_fails(handle):
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", second_fails)
    target = tmp_path / "a" / "b.txt"
    with pytest.raises(OSError, match=r"c\.txt") as error:
        put_all({target: b"b", target.with_name("c.txt"): b"c"})
    assert error.value.filename == str(target.with_name("c.txt"))
    assert list(target.parent.iterdir()) == []


@posix
@pytest.mark.slow
@pytest.mark.parametrize("out", ["net.csv", "net.xlsx", "map.html"])
def test_a_full_disk_is_one_error_and_the_old_file_stays(tmp_path, out):
    table = tmp_path / "t.csv"
    rows = "".join(f"Project {n};Instelling {n};Partner {n}\n" for n in range(2000))
    table.write_text(f"Project;Trekker;Partners\n{rows}", "utf-8")
    (tmp_path / out).write_text("old", "utf-8")
    command = "map" if out.endswith("html") else "export"
    words = [sys.executable, "-m", "kennisnet.cli", command, table, "--out", tmp_path / out]
    code = f"from kennisnet.cli import main; main({[*map(str, words[3:])]!r})"

    def little():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, preexec_fn=little, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "ignored" not in done.stderr
    assert [out in line for line in done.stderr.splitlines()].count(True) == 1
    assert (tmp_path / out).read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([out, "t.csv"])


# What runs that were killed left


@posix
def test_leftovers_are_cleared_and_what_is_in_use_is_not(tmp_path):
    dead, folder = tmp_path / f".kennisnet-{'0' * 16}", tmp_path / f".kennisnet-{'1' * 16}"
    dead.write_text("half", "utf-8")
    folder.mkdir()
    (folder / "nodes.csv").write_text("half", "utf-8")
    (tmp_path / ".kennisnet-mine").write_text("mine", "utf-8")
    with safely.stage(tmp_path) as live:
        put(tmp_path / "a.txt", b"x")
        assert live.is_dir()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kennisnet-mine", "a.txt"]


@pytest.mark.parametrize("moved", [0, 1, 2, 3])
def test_a_pair_that_was_being_replaced_is_read_whole_and_settled(tmp_path, moved, monkeypatch):
    kn.write(tiny("a"), tmp_path)
    new = tmp_path / "new"
    kn.write(tiny("b"), new)
    new.rename(tmp_path / PENDING)
    for name in ("nodes.csv", "edges.csv", "about.toml")[:moved]:
        (tmp_path / PENDING / name).replace(tmp_path / name)
    pair = {"nodes": tmp_path / "nodes.csv", "edges": tmp_path / "edges.csv"}
    with monkeypatch.context() as patch:  # in a folder that only others may write to
        patch.setattr("kennisnet.files.together.settle", lambda *_: None)
        assert kn.read(**pair) == tiny("b")
    assert kn.read(**pair) == tiny("b")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "about.toml",
        "edges.csv",
        "nodes.csv",
    ]


@pytest.mark.parametrize("fails", [False, True])
def test_files_that_are_replaced_while_they_are_read_are_read_again(tmp_path, fails):
    put_together({"a": b"1", "b": b"1"}, tmp_path)
    tries = []

    def read(paths):
        first = paths[0].read_bytes()
        if not tries:
            put_together({"a": b"2", "b": b"2"}, tmp_path)
        tries.append(first + paths[1].read_bytes())
        if fails and len(tries) == 1:
            raise InputError([])
        return tries[-1]

    assert read_together([tmp_path / "a", tmp_path / "b"], read) == b"11"
    assert tries == [b"12", b"11"]


def killing(folder, *words):
    done = subprocess.run(
        [sys.executable, HERE / "killing.py", folder, *words],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@posix
@pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.slow)])
def test_a_writer_that_is_killed_mixes_nothing_and_leaves_nothing(tmp_path, times):
    seen = killing(tmp_path, "kills", str(times))
    assert (seen["mixed"], seen["failed"]) == (0, 0)
    assert seen["left"] > times / 10  # it was killed while it wrote
    assert seen["names"] == ["about.toml", "edges.csv", "nodes.csv"]


@posix
@pytest.mark.parametrize("seconds", [1, pytest.param(10, marks=pytest.mark.slow)])
def test_two_writers_and_a_reader_do_not_mix(tmp_path, seconds):
    seen = killing(tmp_path, "beside", str(seconds))
    assert (seen["mixed"], seen["errors"], seen["alive"]) == (0, [], 2)
    assert seen["both"] > 1
    assert seen["names"] == ["about.toml", "edges.csv", "nodes.csv"]


# What a network and a workbook cannot hold


@pytest.mark.parametrize("header", ["", " ", "\t", "\u2003"])
@pytest.mark.parametrize("kind", ["institutions", "projects", "participations"])
def test_a_column_without_a_name_is_refused_when_the_network_is_made(header, kind):
    tables = {
        "institutions": [{"id": "a"}],
        "projects": [{"id": "P"}],
        "participations": [{"institution": "a", "project": "P"}],
    }
    tables[kind][0][header] = "x"
    with pytest.raises(InputError) as error:
        kn.Network(**tables)
    assert [(f.rule, f.file) for f in error.value.faults] == [("header-blank", kind)]
    with pytest.raises(InputError, match="has no name"):
        tiny().with_columns(**{kind: {header: ["x"]}})


@pytest.mark.parametrize("header", [" x ", "a\nb", "a \t b"])
def test_a_header_has_single_spaces_and_comes_back(tmp_path, header):
    net = tiny().with_columns(institutions={header: ["x"]})
    nodes, edges, _ = kn.write(net, tmp_path)
    assert kn.read(nodes=nodes, edges=edges) == net


def test_what_a_workbook_cannot_hold_is_said(tmp_path):
    net = kn.Network([{"id": "a", "name": "x" * 32_768}], [{"id": "P"}], [])
    target = tmp_path / "net.xlsx"
    target.write_text("old", "utf-8")
    with pytest.raises(InputError, match="32,768 signs") as error:
        kn.export(net, target)
    assert [(f.rule, f.row, f.column) for f in error.value.faults] == [("cell-too-long", 2, "name")]
    assert target.read_text("utf-8") == "old"
    kn.export(net.with_columns(institutions={"name": ["x" * 32_767]}), target)


def test_a_text_too_long_for_the_workbook_of_a_report_is_cut_and_says_so(tmp_path):
    import openpyxl

    net = kn.Network(
        [{"id": "a", "name": "x" * 40_000}],
        [{"id": "P"}],
        [{"institution": "a", "project": "P", "role": "trekker"}],
    )
    kn.report(net, sections=["fragile"], lang="en").save(tmp_path, ["csv", "xlsx"])
    cells = [
        cell
        for page in openpyxl.load_workbook(tmp_path / "tables.xlsx")
        for row in page.iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str) and len(cell) > 1000
    ]
    assert cells
    assert all(cell.endswith("[cut: a cell holds no more; the csv has it whole]") for cell in cells)
    assert "x" * 40_000 in (tmp_path / "fragile.csv").read_text("utf-8")


def test_a_sheet_with_too_many_columns_is_refused(tmp_path):
    wide = pd.DataFrame([range(2**14 + 1)])
    from kennisnet.files.tables import to_excel

    with pytest.raises(InputError) as error:
        to_excel({"s": wide}, tmp_path / "t.xlsx")
    assert rules(error) == ["sheet-full"]


# Written and read


PIECES = st.one_of(
    st.sampled_from("=+-@\t\r\n'\",;|\\</> \u202e\u200b\x07\x0b\x1f\x7f\ufeff\u2028\ufffe＝－"),
    st.sampled_from(
        ["_x0007_", "_x005F_", "x000D_", "#N/A", "#REF!", "\r\n", "NA", "e.a.", "é", "x"]
    ),
    st.characters(codec="utf-8", exclude_characters="\x00"),
)
TEXT = st.lists(PIECES, max_size=7).map("".join).filter(lambda text: text.strip() not in SIGNS)
"""Without "the same as above", which a person writes in a workbook, and which is told when read."""
NAMED = TEXT.filter(str.strip)
CELL = st.one_of(
    TEXT,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["x" * 32_767, "é" * 32_768, "😀" * 16_384]),
)


@st.composite
def hostile_networks(draw):
    ids = draw(st.lists(NAMED, min_size=2, max_size=7, unique_by=str.strip))
    half = max(1, len(ids) // 2)
    header = f"h {draw(TEXT)}"
    who = [{"id": one, "name": draw(TEXT), header: draw(CELL)} for one in ids[:half]]
    what = [{"id": one, "name": draw(TEXT), "spoor": draw(TEXT)} for one in ids[half:]]
    links = [
        {"institution": i["id"], "project": p["id"], "role": "trekker", "mention": draw(TEXT)}
        for i in who
        for p in what
    ]
    return kn.Network(who, what, links, {"title": draw(TEXT)})


@pytest.mark.parametrize(
    "number", [2.0**53, 2.0**53 + 2, -(2.0**53), 2.0**53 - 1, 1e16, 1e17, 1e300]
)
def test_a_large_number_of_a_workbook_is_read_as_it_was(tmp_path, number):
    net = kn.Network([{"id": "a", "n": number}], [{"id": "P"}], [])
    path = tmp_path / "net.xlsx"
    kn.export(net, path)
    page = next(page for page in pages_of(path, len) if page.sheet == "institutions")
    assert as_text(number) in page.row(2)


@pytest.mark.parametrize(
    ("one", "other"), [("é", "é\x89"), ("x", "x\x07"), ("Ab.", "ab"), ("e\u0301", "é")]
)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_projects_that_a_table_does_not_tell_apart_are_refused(tmp_path, one, other, ending):
    """Two files of a network keep them apart; who reads a table takes them for one."""
    links = [{"institution": "i", "project": p, "role": "trekker"} for p in (one, other)]
    net = kn.Network([{"id": "i"}], [{"id": one}, {"id": other}], links)
    path = tmp_path / f"net.{ending}"
    with pytest.raises(InputError) as error:
        kn.export(net, path)
    assert [(f.rule, f.column, f.values["other"]) for f in error.value.faults] == [
        ("id-spelling", "project_id", one)
    ]
    assert not path.exists()
    nodes, edges, _ = kn.write(net, tmp_path)
    assert kn.read(nodes=nodes, edges=edges) == net


AS_EXPORTED = {
    "form": "participations",
    "project": "project_id",
    "institution": "institution_id",
    "institution_name": "institution_name",
    "role": "role",
    "not_given": [],
}
"""How the table of participations is read that `export` writes."""


@pytest.mark.slow
@examples(40)
@given(hostile_networks())
def test_a_hostile_network_comes_back_or_is_refused(tmp_path_factory, net):
    """As csv always; as a workbook unless a text is too long: each cell, then the network."""
    folder = tmp_path_factory.mktemp("net")
    nodes, edges, _ = kn.write(net, folder)
    assert kn.read(nodes=nodes, edges=edges) == net
    cells = [str(v) for t in (net.institutions, net.projects) for v in t.to_numpy().ravel()]
    path = folder / "net.xlsx"
    if net.projects.index.map(key).has_duplicates:
        for ending in ("xlsx", "csv"):
            with pytest.raises(InputError) as error:
                kn.export(net, path.with_suffix(f".{ending}"))
            assert set(rules(error)) == {"id-spelling"}
            assert not path.with_suffix(f".{ending}").exists()
        return
    if max(len(cell.encode("utf-16-le")) // 2 for cell in cells) > 32_767:
        with pytest.raises(InputError) as error:
            kn.export(net, path)
        assert set(rules(error)) == {"cell-too-long"}
        assert not path.exists()
        return
    kn.export(net, path)
    pages = {page.sheet: page for page in pages_of(path, len)}
    for kind in ("institutions", "projects"):
        table = getattr(net, kind).reset_index()
        rows = [table.columns, *table.itertuples(index=False, name=None)]
        for number, row in enumerate(rows, 1):
            told = [" " if v is None or pd.isna(v) else as_text(v) for v in row]
            assert [*pages[kind].row(number)] == [cell.strip() for cell in told]
    again = kn.read(
        path,
        sheet="participations",
        header=1,
        name="project",
        lead_values="trekker",
        separators=[],
        **AS_EXPORTED,
    )
    assert again.institutions["name"].to_dict() == net.institutions["name"].to_dict()
    ends = ["project", "institution", "role"]
    assert {*map(tuple, again.participations[ends].to_numpy())} == {
        *map(tuple, net.participations[ends].to_numpy())
    }


@pytest.mark.parametrize("separators", [[], None])
def test_an_id_with_a_line_break_stays_as_it_is(separators):
    text = "#N/A-\n="
    columns = {"institution_id": [text], "institution_name": [text], "role": ["trekker"]}
    net = kn.read(
        pd.DataFrame({"project_id": ["p"], **columns}),
        separators=separators,
        **AS_EXPORTED,
    )
    assert [*net.institutions.index] == [text]
