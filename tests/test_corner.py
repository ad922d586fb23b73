"""Matrices with an empty corner or an unknown word in it, and columns that go by their letter."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.errors import ArgumentError, InputError
from kennisnet.files.recognising.question import ReadingQuestion

BODIES = [
    ["", "Nachtlicht", "Stille Straat", "Schaduwplein"],
    ["Gemeente Dal", "T", "", "P"],
    ["Hogeschool Noord", "P", "T", ""],
    ["Bakkerij De Korst", "", "P", "T"],
]
TIES = {
    ("Nachtlicht", "Gemeente Dal", "trekker"),
    ("Nachtlicht", "Hogeschool Noord", "partner"),
    ("Stille Straat", "Hogeschool Noord", "trekker"),
    ("Stille Straat", "Bakkerij De Korst", "partner"),
    ("Schaduwplein", "Bakkerij De Korst", "trekker"),
    ("Schaduwplein", "Gemeente Dal", "partner"),
}
PLAIN = [
    ["", "Zilverdraad", "Koperdraad", "Gouddraad"],
    ["Linde", "x", "x", ""],
    ["Wilg", "", "x", "x"],
    ["Es", "x", "", "x"],
]


def written(path, rows):
    if path.suffix == ".xlsx":
        pd.DataFrame(rows).to_excel(path, index=False, header=False)
    elif path.suffix == ".html":
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        path.write_text(f"<table><tr>{'</tr><tr>'.join(cells)}</tr></table>", "utf-8")
    else:
        path.write_text("\n".join(map(";".join, rows)), "utf-8")
    return path


def ties(net):
    who, what = net.institutions["name"], net.projects["name"]
    links = net.participations[["project", "institution", "role"]].itertuples(index=False)
    return {(what[project], who[one], role) for project, one, role in links}


def turned(rows):
    return [list(row) for row in zip(*rows, strict=True)]


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx", "t.html"])
@pytest.mark.parametrize("turn", [list, turned])
def test_a_matrix_with_an_empty_corner_is_read_as_one_with_a_word(name, turn, tmp_path):
    assert ties(kn.read(written(tmp_path / name, turn(BODIES)))) == TIES


@pytest.mark.parametrize("word", ["Wie", "Naam", "Bibliotheek", "Archive", ""])
def test_what_stands_on_the_rows_tells_what_they_are(word, tmp_path):
    assert ties(kn.read(written(tmp_path / "t.csv", [[word, *BODIES[0][1:]], *BODIES[1:]]))) == TIES


def test_a_number_before_the_empty_corner_and_a_column_behind_it(tmp_path):
    head, *rows = BODIES
    body = [[str(n), *row] for n, row in enumerate(rows, 1)]
    assert ties(kn.read(written(tmp_path / "t.csv", [["Nr", *head], *body]))) == TIES
    behind = [[*head, "Fase"], *([*row, "loopt"] for row in rows)]
    assert ties(kn.read(written(tmp_path / "u.csv", behind))) == TIES


@pytest.mark.parametrize("said", ["A", "a", "1", "column 1"])
def test_where_no_name_tells_it_is_asked_and_the_column_goes_by_its_letter(said, tmp_path):
    path = written(tmp_path / "t.csv", PLAIN)
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(path)
    assert [(one.choice, one.value) for one in asked.value.alternatives] == [
        ("project", "column 1"),
        ("institution", "column 1"),
    ]
    net = kn.read(path, institution=said)
    assert list(net.institutions["name"]) == ["Linde", "Wilg", "Es"]
    assert list(kn.read(path, name=said).projects["name"]) == ["Linde", "Wilg", "Es"]
    kn.recognise(path, institution=said).save(tmp_path / "t.kennisnet.toml")
    assert ties(kn.read(path)) == ties(net)


def test_abbreviations_beside_one_name_of_a_body_tell_it_and_alone_they_are_asked(tmp_path):
    rows = [["Wie", *PLAIN[0][1:]], ["HKL", "x", "x", ""], ["VDR", "", "x", "x"]]
    named = [*rows, ["Gemeente Dal", "x", "", "x"]]
    assert set(kn.read(written(tmp_path / "t.csv", named)).institutions["name"]) == {
        "HKL",
        "VDR",
        "Gemeente Dal",
    }
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(written(tmp_path / "u.csv", [*rows, ["QPB", "x", "", "x"]]))
    assert asked.value.alternatives[0].choice == "institution"


def test_projects_that_are_called_as_a_place_to_work_are_no_institutions(tmp_path):
    rows = [
        ["", "Energy Lab", "Water Lab", "City Deal"],
        ["Philbert", "x", "x", ""],
        ["Harkema", "", "x", "x"],
        ["Oostra", "x", "", "x"],
    ]
    with pytest.raises(ReadingQuestion):
        kn.read(written(tmp_path / "t.csv", rows))


def test_a_planning_by_year_is_no_matrix_of_institutions(tmp_path):
    rows = [["", "2021", "2022", "2023"], *PLAIN[1:]]
    with pytest.raises(InputError):
        kn.read(written(tmp_path / "t.csv", rows))


def test_remarks_without_a_header_are_not_the_names_of_a_matrix(tmp_path):
    head, *rows = [["Project", *BODIES[0][1:]], *BODIES[1:]]
    told = [["", *head], *([f"zie blad {n}", *row] for n, row in enumerate(rows, 1))]
    reading = kn.recognise(written(tmp_path / "t.csv", told), name="Project")
    assert reading.columns["Project"] == "name"


def test_a_column_without_a_header_can_be_named_in_any_table(tmp_path):
    rows = [["", "Met", "Fase"], ["Linde", "HKL", "1"], ["Wilg", "VDR, HKL", "2"]]
    path = written(tmp_path / "t.csv", [["Jaar", *rows[0]], *(["2020", *row] for row in rows[1:])])
    with pytest.raises(InputError) as refused:
        kn.read(path)
    assert "letter" in refused.value.text("en")
    assert "(B)" in refused.value.text("nl")
    net = kn.read(path, name="B", partners="Met")
    assert list(net.projects["name"]) == ["Linde", "Wilg"]


@pytest.mark.parametrize(
    "said", [{"name": 0}, {"project": [0]}, {"columns": {0: "name"}}, {"partners": 1.5}]
)
def test_a_number_is_no_header(said, tmp_path):
    with pytest.raises(ArgumentError) as refused:
        kn.read(written(tmp_path / "t.csv", BODIES), **said)
    assert refused.value.key == "header-text"
