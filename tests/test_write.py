"""`kn.write`, `kn.export`, `kn.tidy`: safe for a spreadsheet, whole or not at all."""

from __future__ import annotations

import csv
import os
import time
from datetime import date

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.escaping import escaped, unescaped

HOSTILE = [
    "=1+1",
    "+31 71",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "'",
    "''",
    "'t Lef",
    "''t Lef",
    "'=1",
    "</script><script>alert(1)</script>",
    'zij zei "nee"',
    "a\nb",
    "a\r\nb",
    "a\rb",
    "a,b;c\td|e",
    "日本 – café ﬁ",
    "\u202eedoc\u202c",
    "a\u2028b",
    "\ufeffx",
    "x\x0by",
    "NA",
    "None",
    "007",
    "1e5",
    "true",
]


def small(**about):
    """Make a network with every known column, a further one of each kind, and an `about`."""
    return kn.Network(
        [
            {"id": "ul", "name": "UL", "sector": "kennis", "convenant_since": 2017, "nr": "007"},
            {"id": "fsw", "name": "FSW", "parent": "ul", "euro": 1.5},
            {"id": "scholen", "generic": True},
            {"id": "alleen"},
        ],
        [
            {"id": "lab", "name": "Lab", "spoor": "S", "status": "lopend", "open_ended": True},
            {"id": "leeg", "jaar": 2020},
        ],
        [
            {"institution": "ul", "project": "lab", "role": "trekker", "mention": "UL | ul"},
            {"institution": "fsw", "project": "lab", "certainty": "doubtful", "part": 2},
            {"institution": "scholen", "project": "lab", "uren": 3},
        ],
        about,
    )


def bare(names, **further):
    """Make a network of institutions with these names, in one project, and nothing more."""
    ids = [str(n) for n in range(len(names))]
    return kn.Network(
        [{"id": i, "name": name, **further} for i, name in zip(ids, names, strict=True)],
        [{"id": "lab"}],
        [{"institution": i, "project": "lab"} for i in ids],
    )


def back(net, folder):
    nodes, edges, _ = kn.write(net, folder)
    return kn.read(nodes=nodes, edges=edges)


# There and back


def test_what_is_written_is_read_back(tmp_path):
    net = small(title={"nl": "Proef", "en": "Trial"}, source="eigen", caveats={"nl": ["een"]})
    assert [path.name for path in kn.write(net, tmp_path / "a" / "b")] == [
        "nodes.csv",
        "edges.csv",
        "about.toml",
    ]
    again = back(net, tmp_path)
    assert again == net
    for kind in ("institutions", "projects", "participations"):
        assert list(getattr(again, kind).index) == list(getattr(net, kind).index)


@pytest.mark.parametrize(
    "net",
    [
        kn.Network([], [], []),
        kn.Network([{"id": "a"}], [{"id": "P"}], []),
        kn.Network([{"id": "a"}], [{"id": "P"}], [{"institution": "a", "project": "P"}]),
        kn.read(pd.DataFrame({"Project": ["Lab"], "Organisation": ["UL"], "Role": ["lead"]})),
        kn.read(pd.DataFrame({"Project": ["Lab"], "Trekker": ["UL"], "Partners": ["HsL e.a."]})),
        kn.load_leiden(),
        kn.load_leiden().named().rolled_up(),
    ],
    ids=["nothing", "no participation", "bare", "long", "wide", "Leiden", "Leiden rolled up"],
)
def test_every_network_is_read_back(tmp_path, net):
    assert back(net, tmp_path) == net


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_back(tmp_path, name):
    where = {"institution": name, "project": "lab", "mention": name, "certainty": "certain"}
    net = kn.Network([{"id": name, "name": name, "wat": name}], [{"id": "lab"}], [where])
    again = back(net, tmp_path)
    assert again == net
    assert list(again.institutions["name"]) == list(net.institutions["name"])


@pytest.mark.parametrize("name", ["x\x00y", "x\ud800y"])
def test_text_that_no_file_can_hold_is_refused_cell_by_cell(name):
    with pytest.raises(kn.InputError) as error:
        kn.Network([{"id": "a", "name": name, "wat": name}], [{"id": name}], [])
    assert [(f.rule, f.file, f.row, f.column) for f in error.value.faults] == [
        ("text-unwritable", "institutions", 1, "name"),
        ("text-unwritable", "institutions", 1, "wat"),
        ("text-unwritable", "projects", 1, "id"),
    ]


def test_a_list_in_a_cell_and_a_header_twice_are_refused():
    with pytest.raises(kn.InputError) as error:
        kn.Network(
            pd.DataFrame([["a", 1, 2]], columns=["id", "x", "x"]), [{"id": "P", "wat": ["b"]}], []
        )
    assert [(f.rule, f.file, f.found) for f in error.value.faults] == [
        ("header-double", "institutions", "x"),
        ("cell-list", "projects", "['b']"),
    ]


SIGN = st.one_of(
    st.sampled_from("=+-@\t\r\n'\",;|\\</> \u202e"),
    st.characters(codec="utf-8", exclude_characters="\x00"),
)
HARD = st.lists(SIGN, max_size=8).map("".join)


@examples(30)
@given(st.lists(HARD, min_size=1, max_size=8))
def test_any_text_is_read_back(tmp_path_factory, names):
    net = bare(names).with_columns(participations={"certainty": ["certain"] * len(names)})
    again = back(net, tmp_path_factory.mktemp("net"))
    assert again == net
    assert list(again.institutions["name"]) == list(net.institutions["name"])


@pytest.mark.parametrize(
    "values",
    [[1, 2], [1.5, -2.25], [1e-07, 0.5], [0.1 + 0.2, 1.0], [1e300, 1.0]],
)
def test_further_numbers_are_read_back_as_numbers(tmp_path, values):
    net = bare(["A", "B"]).with_columns(institutions={"score": values})
    assert back(net, tmp_path).institutions["score"].tolist() == values


@pytest.mark.parametrize("header", ["kind_", "=x", "'t", "a,b", 'a"b', "who", "kind"])
def test_further_columns_are_read_back(tmp_path, header):
    net = bare(["A"]).with_columns(institutions={header: ["x"]})
    assert back(net, tmp_path).institutions[header].tolist() == ["x"]


@pytest.mark.parametrize(
    "about",
    [
        {"title": "een regel", "date": "2021-12"},
        {"title": {"nl": "nl", "en": "en"}, "caveats": {"nl": ["a", "b"], "en": ["c"]}},
        {"title": 'een \'aanhaling\' """ en \\ en\nregel\tmet \x07'},
        {"source": "met\r\neinde"},
        {"date": date(2021, 12, 1), "versie": 3, "deel": 0.5},
        {"een.sleutel met = tekens": "x"},
        {"title": {"nl": "nl", "en": None}},
    ],
)
def test_about_is_read_back(tmp_path, about):
    net = kn.Network([{"id": "a"}], [{"id": "P"}], [], about)
    again = back(net, tmp_path)
    kept = {
        k: {i: j for i, j in v.items() if j} if isinstance(v, dict) else v for k, v in about.items()
    }
    assert again.about == kept


def test_the_same_network_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    kn.write(small(title="x"), first)
    kn.write(back(small(title="x"), first), second)
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()
        assert b"\r" not in path.read_bytes()


def test_writing_replaces_what_was_there(tmp_path):
    kn.write(kn.load_leiden(), tmp_path)
    assert back(small(), tmp_path) == small()


# Safe for a spreadsheet


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+", "'+"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'t Lef", "''t Lef"),
        ("''", "'''"),
        ("", ""),
        ("a=1", "a=1"),
        (" =1", "' =1"),
        ("\n=1", "'\n'=1"),
        ("＝1+1", "'＝1+1"),
        ("\u200b=1", "'\u200b=1"),
        ("−1", "'−1"),
        ("a;=1", "a;'=1"),
        ("a;'=1", "a;''=1"),
        ("a;\n -1", "a;\n' -1"),
        ("a;b", "a;b"),
        ("a;'s", "a;'s"),
        ("a, =1", "a, =1"),
        ("#N/A", "'#N/A"),
        ("#REF! ", "'#REF! "),
        ("#1", "#1"),
        ("’t Lef", "’t Lef"),
    ],
)
def test_one_apostrophe_is_put_and_one_is_taken(text, written):
    assert escaped(text) == written
    assert unescaped(written) == text


@pytest.mark.parametrize("text", ["'t Lef", "'s-Gravenhage", "'", "x"])
def test_an_apostrophe_that_nobody_put_stays(text):
    assert unescaped(text) == text


@examples(100)
@given(st.text())
def test_reading_takes_away_what_writing_put(text):
    assert unescaped(escaped(text)) == text


def cells_of(folder):
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            yield from (cell for row in csv.reader(stream) for cell in row)


def test_no_cell_on_disk_starts_as_a_formula(tmp_path):
    net = bare([*HOSTILE[:5], "veilig"]).with_columns(institutions={"=kop": ["-x"] * 6})
    kn.write(net, tmp_path)
    kn.export(net, tmp_path / "lang.csv")
    assert [cell for cell in cells_of(tmp_path) if cell.startswith(("=", "+", "-", "@"))] == []


def test_negative_numbers_stay_numbers(tmp_path):
    net = bare(["A", "B"]).with_columns(institutions={"score": [-1.5, 2.0]})
    kn.write(net, tmp_path)
    assert "-1.5" in set(cells_of(tmp_path))
    path = kn.export(net, tmp_path / "net.xlsx")
    page = openpyxl.load_workbook(path)["institutions"]
    assert -1.5 in {cell.value for row in page.iter_rows() for cell in row}


# Whole or not at all


@pytest.fixture
def fails(monkeypatch):
    """Let the disk be full when a file has been written half: every one from the second on."""

    def fail(handle):
        os.ftruncate(handle, 5)
        raise OSError(28, "No space left on device")

    return lambda: monkeypatch.setattr(os, "fsync", fail)


@pytest.mark.parametrize("folder", ["nieuw", "oud"])
def test_a_write_that_fails_changes_nothing(tmp_path, fails, folder):
    kn.write(kn.load_leiden(), tmp_path / "oud")
    before = {path.name: path.read_bytes() for path in (tmp_path / "oud").iterdir()}
    fails()
    with pytest.raises(OSError, match="No space"):
        kn.write(small(title="x"), tmp_path / folder)
    assert {path.name: path.read_bytes() for path in (tmp_path / "oud").iterdir()} == before
    assert folder == "oud" or list((tmp_path / "nieuw").glob("*")) == []


def test_an_export_that_fails_changes_nothing(tmp_path, fails):
    path = kn.export(small(), tmp_path / "net.csv")
    before = path.read_bytes()
    fails()
    with pytest.raises(OSError, match="No space"):
        kn.export(kn.load_leiden(), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["net.csv"]


def test_nothing_is_left_beside_the_output(tmp_path):
    kn.write(small(), tmp_path)
    kn.export(small(), tmp_path / "net.csv")
    kn.export(small(), tmp_path / "net.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "about.toml",
        "edges.csv",
        "net.csv",
        "net.xlsx",
        "nodes.csv",
    ]


# Exports


@pytest.mark.parametrize(("name", "sheet"), [("net.csv", None), ("net.xlsx", "participations")])
def test_an_export_is_read_back(tmp_path, name, sheet):
    net = bare(["=1+1", "'t Lef", 'zij "zei"', "-5", "</script>", "a\nb", "日本"])
    again = kn.read(kn.export(net, tmp_path / name), sheet=sheet)
    assert list(again.institutions.index) == list(net.institutions.index)
    assert list(again.institutions["name"]) == list(net.institutions["name"])
    columns = ["project", "institution", "role"]
    assert again.participations[columns].equals(net.participations[columns])


@pytest.mark.parametrize(("name", "sheet"), [("net.csv", None), ("net.xlsx", "participations")])
def test_an_export_keeps_what_is_known_of_projects_and_institutions(tmp_path, name, sheet):
    net = kn.load_leiden().without("leiden-partners")
    net = net.without(*net.institutions.index[net.incidence.sum(axis=1) == 0])
    again = kn.read(kn.export(net, tmp_path / name), sheet=sheet)
    columns = ["name", "spoor", "status", "open_ended"]
    pd.testing.assert_frame_equal(again.projects[columns], net.projects[columns])
    sectors = net.institutions["sector"].sort_index()
    pd.testing.assert_series_equal(again.institutions["sector"].sort_index(), sectors)
    assert again.participations.equals(net.participations)


def test_an_export_keeps_further_columns_apart(tmp_path):
    net = bare(["A"]).with_columns(participations={"project_id": ["x"], "status": ["y"]})
    again = kn.read(kn.export(net, tmp_path / "net.csv"))
    assert again.participations["project_id (2)"].tolist() == ["x"]


def test_a_workbook_has_three_sheets_and_no_formula(tmp_path):
    net = bare(["=1+1", "+1", "-1", "@x", "'t Lef"]).with_columns(institutions={"=kop": "=2"})
    book = openpyxl.load_workbook(kn.export(net, tmp_path / "net.xlsx"))
    assert book.sheetnames == ["participations", "institutions", "projects"]
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "b"}
    values = [cell.value for cell in cells if cell.data_type == "s"]
    assert {"'=1+1", "'+1", "'-1", "'@x", "''t Lef", "'=kop", "'=2"} <= set(values)


def test_a_workbook_keeps_numbers_and_yes_and_no(tmp_path):
    book = openpyxl.load_workbook(kn.export(small(), tmp_path / "net.xlsx"))
    rows = list(book["institutions"].iter_rows(values_only=True))
    ul = dict(zip(rows[0], rows[1], strict=True))
    assert (ul["id"], ul["convenant_since"], ul["generic"], ul["nr"], ul["parent"]) == (
        "ul",
        2017,
        False,
        "007",
        None,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["net.csv", "net.xlsx"])
def test_an_export_of_the_same_network_has_the_same_bytes(tmp_path, monkeypatch, name):
    first = kn.export(small(), tmp_path / name).read_bytes()
    if name.endswith("xlsx"):
        time.sleep(1.1)  # openpyxl notes the second
        now = time.time
        monkeypatch.setattr(time, "time", lambda: now() + 3_600)  # and zip what it takes for now
    assert kn.export(small(), tmp_path / name).read_bytes() == first


def test_the_kind_of_an_export_can_be_given(tmp_path):
    path = kn.export(small(), tmp_path / "net.txt", to="csv")
    assert path.read_text("utf-8").startswith("project_id,project,institution_id,institution_name")


@pytest.mark.parametrize(("name", "to"), [("net.pdf", None), ("net", None), ("net.csv", "gephy")])
def test_an_export_that_is_not_known(tmp_path, name, to):
    with pytest.raises(kn.ArgumentError, match=r"csv, .*xlsx"):
        kn.export(small(), tmp_path / name, to)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "net.csv").mkdir()
    with pytest.raises(kn.InputError) as error:
        kn.export(small(), tmp_path / "net.csv")
    assert [fault.rule for fault in error.value.faults] == ["file-folder"]


# Tidy

PROJECTS = """code,name,spoor,status,trekkers,partners
1a,Lab,S,lopend,UL,"HsL, scholen, etc."
1b,Proef,S,klaar,Gem || HsL,UL || Gem
"""
ALIASES = """mention,code,institution,certainty,reason
UL,,ul,certain,afkorting
HsL,,hsl,likely,afkorting
scholen,,scholen,certain,soort
Gem,1b,gem,doubtful,er zijn er meer
"""
INSTITUTIONS = """id,name,sector,parent,generic,convenant_since
ul,Universiteit Leiden,kennis,,,2017
hsl,Hogeschool Leiden,kennis,,,
scholen,scholen,,,true,
gem,Gemeente,,ul,,
"""


@pytest.fixture
def folder(tmp_path):
    """Write the three tables of `tidy`; give their folder."""

    def write(projects=PROJECTS, aliases=ALIASES, institutions=INSTITUTIONS):
        (tmp_path / "projects.csv").write_text(projects, "utf-8")
        (tmp_path / "aliases.csv").write_text(aliases, "utf-8")
        (tmp_path / "institutions.csv").write_text(institutions, "utf-8")
        return tmp_path

    return write


def test_tidy_writes_a_row_for_each_mention(folder):
    nodes, edges = kn.tidy(folder())
    assert nodes.read_text("utf-8") == (
        "id,kind,name,sector,parent,generic,convenant_since,spoor,status,open_ended\n"
        "ul,institution,Universiteit Leiden,kennis,,false,2017,,,\n"
        "hsl,institution,Hogeschool Leiden,kennis,,false,,,,\n"
        "scholen,institution,scholen,,,true,,,,\n"
        "gem,institution,Gemeente,,ul,false,,,,\n"
        "1a,project,Lab,,,,,S,lopend,true\n"
        "1b,project,Proef,,,,,S,klaar,false\n"
    )
    assert edges.read_text("utf-8") == (
        "project,institution,role,mention,certainty,part\n"
        "1a,ul,trekker,UL,certain,1\n"
        "1a,hsl,partner,HsL,likely,1\n"
        "1a,scholen,partner,scholen,certain,1\n"
        "1b,gem,trekker,Gem,doubtful,1\n"
        "1b,ul,partner,UL,certain,1\n"
        "1b,hsl,trekker,HsL,likely,2\n"
        "1b,gem,partner,Gem,doubtful,2\n"
    )


def test_tidy_twice_gives_the_same(folder):
    before = [path.read_bytes() for path in kn.tidy(folder())]
    assert [path.read_bytes() for path in kn.tidy(folder())] == before


TNO = PROJECTS.replace("HsL, scholen", "HsL, TNO, scholen").replace(",UL ||", ",XYZ ||")


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (
            {
                "projects": TNO,
                "aliases": f"{ALIASES}nooit,,ul,certain,\n",
                "institutions": INSTITUTIONS.replace(",ul,,", ",weg,,"),
            },
            [
                ("alias-unused", "aliases.csv", 6, "mention", "nooit"),
                ("mention-unknown", "projects.csv", 2, "partners", "TNO"),
                ("mention-unknown", "projects.csv", 3, "partners", "XYZ"),
                ("parent-unknown", "institutions.csv", 5, "parent", "weg"),
            ],
        ),
        (
            {"projects": TNO, "aliases": f"{ALIASES}HsL,1a,zoek,certain,\n"},
            [
                ("alias-unknown", "aliases.csv", 6, "institution", "zoek"),
                ("mention-unknown", "projects.csv", 2, "partners", "TNO"),
                ("mention-unknown", "projects.csv", 3, "partners", "XYZ"),
            ],
        ),
        (
            {"aliases": ALIASES.replace("Gem,1b", "Gem,1a")},
            [
                ("alias-unused", "aliases.csv", 5, "mention", "Gem"),
                ("mention-unknown", "projects.csv", 3, "partners", "Gem"),
                ("mention-unknown", "projects.csv", 3, "trekkers", "Gem"),
            ],
        ),
    ],
    ids=["mentions, aliases, parents", "an alias of nobody", "an alias of another project"],
)
def test_tidy_lists_all_that_does_not_resolve_and_writes_nothing(folder, tables, expected):
    where = folder(**tables)
    with pytest.raises(kn.InputError) as error:
        kn.tidy(where)
    found = [(f.rule, f.file, f.row, f.column, f.found) for f in error.value.faults]
    assert sorted(found) == expected
    assert sorted(path.name for path in where.iterdir()) == [
        "aliases.csv",
        "institutions.csv",
        "projects.csv",
    ]


@pytest.mark.parametrize("name", ["projects.csv", "aliases.csv", "institutions.csv"])
def test_tidy_needs_three_tables(folder, name):
    where = folder()
    (where / name).unlink()
    with pytest.raises(kn.InputError) as error:
        kn.tidy(where)
    assert [(f.rule, f.found) for f in error.value.faults] == [("file-missing", name)]


@pytest.mark.parametrize("name", ["net.csv", "net.xlsx"])
def test_an_export_that_is_read_back_lets_generic_rows_link_nobody(tmp_path, name):
    net = kn.load_leiden()
    back = kn.read(kn.export(net, tmp_path / name))
    assert back.institutions["generic"].sum() == 27
    assert len(kn.overlap(back)) == len(kn.overlap(net))
