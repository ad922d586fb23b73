"""Matrices of crosses in any notation, roles by how often they stand, questions with answers."""

from __future__ import annotations

import csv
import random

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.cli.asked import EMPTY, HOW, _said
from kennisnet.files.recognising.because import ASKED, Other
from kennisnet.files.recognising.crosses import crosses_of
from kennisnet.files.recognising.legend import legend_of
from kennisnet.files.recognising.question import ALONE, NONE, ReadingQuestion, option
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.recognising.roles import roles_of

WHO = ["Hogeschool Noord", "Gemeente Dal", "Stichting Licht", "Bakkerij De Korst", "Museum Oud"]
WHAT = ["Zon", "Wind", "Water", "Aarde"]
LINKS = {
    ("Zon", "Hogeschool Noord"): "trekker",
    ("Zon", "Gemeente Dal"): "partner",
    ("Zon", "Museum Oud"): "partner",
    ("Wind", "Gemeente Dal"): "trekker",
    ("Wind", "Stichting Licht"): "partner",
    ("Wind", "Bakkerij De Korst"): "partner",
    ("Water", "Hogeschool Noord"): "trekker",
    ("Water", "Bakkerij De Korst"): "partner",
    ("Aarde", "Museum Oud"): "trekker",
    ("Aarde", "Gemeente Dal"): "partner",
}
TIES = {(what, who, role) for (what, who), role in LINKS.items()}


def matrix(lead="C", partner="X", *, header="Organisatie", links=LINKS, what=WHAT):
    """Draw the links as a matrix: institutions on the rows, projects in the header."""
    marks = {"trekker": lead, "partner": partner}
    rows = [[who, *(marks.get(links.get((p, who)), "") for p in what)] for who in WHO]
    return [[header, *what], *rows]


def turned(rows, header="Project"):
    """Put the projects on the rows."""
    across = [list(row) for row in zip(*rows, strict=True)]
    across[0][0] = header
    return across


def as_table(rows):
    frame = pd.DataFrame(rows[1:], columns=rows[0], dtype="str")
    return frame.mask(frame == "")


def ties(net):
    project, who = net.projects["name"], net.institutions["name"]
    links = net.participations
    rows = zip(links["project"], links["institution"], links["role"], strict=True)
    return {(project[p], who[i], role) for p, i, role in rows}


def nobody(ties_):
    return {(what, who, "partner") for what, who, _ in ties_}


def rules(table, **how):
    return kn.check(table, lang="en", **how)["rule"].tolist()


@pytest.fixture
def written(tmp_path):
    def write(rows):
        path = tmp_path / "kruisjes.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path

    return write


# Marks


@pytest.mark.parametrize(
    ("lead", "partner"),
    [
        ("C", "X"),
        ("K", "x"),
        ("A", "B"),
        ("★", "●"),
        ("X", "x"),
        ("●", "x"),
        ("1", "x"),
        ("LP", "PP"),
        ("lead", "partner"),
        ("trekker", "deelnemer"),
        ("T", "P"),
        ("kt", "m"),
    ],
)
def test_marks_known_and_unknown_both_ways(lead, partner):
    rows = matrix(lead, partner)
    assert ties(kn.read(as_table(rows))) == TIES
    assert ties(kn.read(as_table(turned(rows)))) == TIES


@pytest.mark.parametrize("mark", ["X", "✓", "1", "●", "o", "ja", "#"])
def test_one_mark_is_a_partner(mark):
    rows = matrix(mark, mark)
    assert ties(kn.read(as_table(rows))) == nobody(TIES)
    assert ties(kn.read(as_table(turned(rows)))) == nobody(TIES)
    assert "role-once" not in rules(as_table(rows))


def test_a_lead_that_was_found_by_counting_is_told():
    assert "role-once" in rules(as_table(matrix("C", "X")))
    assert "role-once" not in rules(as_table(matrix("LP", "PP")))


def test_a_role_is_written_with_a_remark():
    rows = [[cell.replace("X", "X (deels)") for cell in row] for row in matrix("T", "X")]
    assert ties(kn.read(as_table(rows))) == TIES


@pytest.mark.parametrize(("yes", "no"), [("1", "0"), ("ja", "nee"), ("yes", "no"), ("x", "n.v.t.")])
def test_who_takes_no_part_is_not_in_it(yes, no):
    rows = [[cell or no for cell in row] for row in matrix(yes, yes)]
    codes = dict(zip(["P1", "P2", "P3", "P4"], WHAT, strict=True))
    rows[0] = ["Organisatie", *codes]
    found = {(codes[what], who, role) for what, who, role in ties(kn.read(as_table(rows)))}
    assert found == nobody(TIES)


@pytest.mark.parametrize("filler", ["-", "–", "--"])
def test_a_sign_that_fills_an_empty_cell_is_no_cross(filler):
    rows = [[cell or filler for cell in row] for row in matrix("C", "X")]
    assert ties(kn.read(as_table(rows))) == TIES


def test_one_that_leads_everything_is_not_lost():
    links = {(p, "Bakkerij De Korst"): "trekker" for p in WHAT}
    links |= {(p, who): "partner" for n, p in enumerate(WHAT) for who in WHO[:2] + WHO[4:] if n % 3}
    links["Zon", "Museum Oud"] = "partner"
    wanted = {(what, who, role) for (what, who), role in links.items()}
    rows = [row for row in matrix("C", "X", links=links) if row[0] != "Stichting Licht"]
    rows = [rows[0], rows[3], *rows[1:3], *rows[4:]]
    assert ties(kn.read(as_table(rows))) == wanted
    assert ties(kn.read(as_table(turned(rows)))) == wanted


def test_marks_of_which_none_stands_once_are_a_question():
    links = {key: "trekker" if n % 2 else "partner" for n, key in enumerate(LINKS)}
    table = as_table(matrix("A", "B", links=links))
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    assert asked.value.topic == "lead_values"
    assert {tuple(one.value) for one in asked.value.alternatives} == {("A",), ("B",), ()}
    wanted = {(what, who, role) for (what, who), role in links.items()}
    assert ties(kn.read(table, lead_values="A")) == wanted
    assert ties(kn.read(table, lead_values=[])) == nobody(wanted)
    for lang in ("nl", "en"):
        assert "--no-lead-value" in asked.value.text(lang)


@pytest.mark.parametrize("lead", ["X", "x"])
def test_what_the_caller_says_of_two_marks_goes_first(lead):
    other = {"X": "x", "x": "X"}[lead]
    assert ties(kn.read(as_table(matrix(other, lead)), lead_values=other)) == TIES


# Legends


@pytest.mark.parametrize(
    "line",
    [
        "C = capofila, X = partner",
        "Legenda: X = deelnemer; C = trekker",
        "C: penvoerder X: partner",
        "trekker (C), partner (X)",
        "trekker = C, partner = X",
        "Trekker (C) of partner (X)",
        "(C) coordinator / (X) participant",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_legend_decides(written, line, above):
    links = {**LINKS, ("Zon", "Stichting Licht"): "trekker", ("Wind", "Museum Oud"): "trekker"}
    rows = matrix("C", "X", links=links)
    table = [[line], [], *rows] if above else [*rows, [], [line]]
    net = kn.read(written(table))
    assert ties(net) == {(what, who, role) for (what, who), role in links.items()}
    assert "role-once" not in rules(written(table))


def test_a_legend_goes_before_what_a_mark_usually_means(written):
    rows = [*matrix("P", "L"), [], ["P = projectleider, L = lid"]]
    assert kn.read(written(rows)).participations["role"].eq("trekker").sum() == 4
    rows = [*matrix("P", "L"), [], ["P = penvoerder, L = lid"]]
    assert ties(kn.read(written(rows))) == TIES


def test_a_legend_with_a_mark_a_row(written):
    rows = [*matrix("A", "B"), [], ["B", "trekker"], ["A", "deelnemer"]]
    links = {key: {"trekker": "partner", "partner": "trekker"}[v] for key, v in LINKS.items()}
    wanted = {(what, who, role) for (what, who), role in links.items()}
    assert ties(kn.read(written(rows))) == wanted


def test_numbers_are_marks_where_a_legend_says_so(written):
    rows = [["1 = trekker, 2 = partner"], [], *matrix("1", "2")]
    assert ties(kn.read(written(rows))) == TIES


def test_a_line_that_is_no_legend_means_nothing():
    assert legend_of(["Project: X", "T: 071-5141234", "Stand: mei 2025"], ["X", "T"]) == {}
    assert legend_of(["C = te bespreken; X = partner"], ["C", "X"]) == {"X": "partner"}
    assert legend_of(["X = trekker, x = partner"], ["X", "x"]) == {"X": "trekker", "x": "partner"}
    assert legend_of(["c = lead"], ["C", "X"]) == {"C": "trekker"}


# What stands beside


def test_columns_beside_a_matrix_do_not_disturb():
    rows = matrix("C", "X")
    count = [sum(map(bool, row[1:])) for row in rows[1:]]
    extra = [["Nr", "Soort", "Prov"], *([str(n), "zorg", "ZH"] for n in range(1, 6))]
    after = [["Contact", "Aantal"], *(["AB", str(n)] for n in count)]
    wide = [[*a, *row, *b] for a, row, b in zip(extra, rows, after, strict=True)]
    net = kn.read(as_table(wide))
    assert ties(net) == TIES
    assert "Aantal" not in net.participations.columns


@pytest.mark.parametrize("number", ["12345678901234567890", "²", "٣", "007"])
def test_any_number_may_stand_beside_a_matrix(number):
    rows = [[*row, "Dossier" if n == 0 else number] for n, row in enumerate(matrix("C", "X"))]
    assert ties(kn.read(as_table(rows))) == TIES


@pytest.mark.parametrize("label", ["Totaal", "Aantal partners", "Som van alles", ""])
@pytest.mark.parametrize("marks", [("C", "X"), ("1", "1")])
def test_rows_of_counts_are_left_out(written, label, marks):
    rows = matrix(*marks)
    count = [str(sum(bool(row[n]) for row in rows[1:])) for n in range(1, 5)]
    wanted = TIES if marks == ("C", "X") else nobody(TIES)
    assert ties(kn.read(written([*rows, [label, *count]]))) == wanted


def test_a_second_row_of_headers_has_the_names(written):
    rows = matrix("C", "X")
    head = [["Organisatie", "A1", "A2", "A3", "A4"], ["", *WHAT]]
    net = kn.read(written([*head, *rows[1:]]))
    assert ties(net) == TIES
    assert sorted(net.projects.index) == ["A1", "A2", "A3", "A4"]


def test_codes_before_the_names_in_the_header_are_codes():
    rows = matrix("C", "X")
    rows[0] = ["Organisatie", *(f"2.{n} {name}" for n, name in enumerate(WHAT))]
    net = kn.read(as_table(rows))
    assert ties(net) == TIES
    assert sorted(net.projects.index) == ["2.0", "2.1", "2.2", "2.3"]


def test_a_code_beside_projects_on_the_rows_is_their_code():
    rows = turned(matrix("C", "X"))
    rows = [[code, *row] for code, row in zip(["Code", "A1", "A2", "A3", "A4"], rows, strict=True)]
    net = kn.read(as_table(rows))
    assert ties(net) == TIES
    assert sorted(net.projects.index) == ["A1", "A2", "A3", "A4"]


def test_what_heads_institutions_is_their_kind(written):
    head, *rows = matrix("C", "X")
    net = kn.read(
        written([head, ["ONDERWIJS EN KUNST"], rows[0], rows[4], ["ALLE OVERIGE"], *rows[1:4]])
    )
    assert ties(net) == TIES
    kinds = net.institutions.set_index("name")["sector"]
    assert kinds["Museum Oud"] == "ONDERWIJS EN KUNST"
    assert kinds["Gemeente Dal"] == "ALLE OVERIGE"
    assert "spoor" not in net.projects or net.projects["spoor"].isna().all()


def test_who_has_no_cross_is_told():
    rows = [*matrix("C", "X"), ["Niemand BV", "", "", "", ""]]
    found = kn.check(as_table(rows), lang="en")
    assert found.loc[found["rule"] == "no-cross", "found"].tolist() == ["Niemand BV"]


# What the rows are


@pytest.mark.parametrize("header", ["Ente", "Organisation", "Partner", "Instelling"])
def test_rows_of_institutions_by_their_header(header):
    assert ties(kn.read(as_table(matrix("C", "X", header=header)))) == TIES


def test_rows_by_their_names_where_the_header_says_nothing():
    rows = matrix("C", "X", header="Wie/wat?")
    assert ties(kn.read(as_table(rows))) == TIES
    assert ties(kn.read(as_table(turned(rows, "Wie/wat?")))) == TIES


def test_rows_of_which_nothing_tells_what_they_are_are_a_question():
    rows = [[cell.split()[-1] if cell in WHO else cell for cell in row] for row in matrix()]
    rows[0][0] = "?"
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(as_table(rows))
    assert asked.value.topic == "rows"
    assert len(asked.value.alternatives) == 2
    net = kn.read(as_table(rows), institution="?")
    assert ties(net) == {(what, who.split()[-1], role) for what, who, role in TIES}


# What is no matrix


def test_a_table_with_answers_is_no_matrix():
    frame = as_table(
        [
            ["Project", "Penvoerder", "Subsidie ja/nee", "Gestart", "Afgerond"],
            ["Zon", "Gemeente Dal", "ja", "ja", "nee"],
            ["Wind", "Museum Oud", "nee", "ja", ""],
            ["Water", "Stichting Licht", "ja", "nee", "nee"],
        ]
    )
    assert crosses_of(frame) is None
    assert kn.recognise(frame).form == "projects"


def test_crosses_for_themes_beside_partners_are_no_matrix():
    frame = as_table(
        [
            ["Project", "Trekker", "Partners", "Digitaal", "Groen", "Sociaal"],
            ["Zon", "Gemeente Dal", "Museum Oud; Stichting Licht", "x", "", ""],
            ["Wind", "Museum Oud", "Gemeente Dal", "", "x", ""],
            ["Water", "Stichting Licht", "Gemeente Dal; Museum Oud", "", "x", "x"],
        ]
    )
    net = kn.read(frame)
    assert kn.recognise(frame).form == "projects"
    assert len(net.participations) == 8


def test_crosses_beside_rows_of_participations_are_no_matrix():
    frame = as_table(
        [
            ["Project", "Organisatie", "Akkoord", "Getekend", "Betaald"],
            ["Zon", "Gemeente Dal", "x", "", ""],
            ["Wind", "Museum Oud", "", "x", ""],
            ["Water", "Stichting Licht", "x", "", "x"],
        ]
    )
    assert kn.recognise(frame).form == "participations"


# Any matrix


@pytest.mark.slow
@examples(30)
@given(
    st.integers(3, 8),
    st.sampled_from([("C", "X"), ("Q", "●"), ("X", "x"), ("lp", "pp"), ("K1", "K2")]),
    st.randoms(use_true_random=False),
)
def test_any_matrix_is_read_as_it_was_drawn(width, marks, chance: random.Random):
    what = [f"Werk {letter}" for letter in "abcdefgh"[:width]]
    links = {}
    for project in what:
        members = chance.sample(WHO, chance.randint(3, 4))
        links |= {(project, who): "partner" for who in members}
        links[project, members[0]] = "trekker"
    rows = matrix(*marks, links=links, what=what)
    wanted = {(project, who, role) for (project, who), role in links.items()}
    for table in (as_table(rows), as_table(turned(rows))):
        reading = kn.recognise(table)
        assert ties(kn.read(table)) == wanted
        assert ties(kn.read(table, **reading.options)) == wanted


# Roles by how often they stand


def long(*members):
    """Give a table of participations: for each project its roles."""
    rows = [
        (f"Werk {n}", f"Bureau {n}{k}", role)
        for n, roles in enumerate(members)
        for k, role in enumerate(roles.split())
    ]
    return pd.DataFrame(rows, columns=["Project", "Organisatie", "Rol"], dtype="str")


def test_an_unknown_role_that_stands_once_in_each_project_leads():
    table = long("baas partner", "partner baas partner", "baas partner", "baas")
    net = kn.read(table)
    assert (net.participations["role"] == "trekker").sum() == 4
    assert "role-once" in rules(table)
    assert kn.recognise(table).lead_values == ["baas"]


def test_beside_a_known_lead_nothing_is_counted():
    table = long("trekker baas partner", "trekker baas", "trekker baas partner")
    assert (kn.read(table).participations["role"] == "trekker").sum() == 3
    assert kn.recognise(table).lead_values == ["trekker"]


def test_two_roles_that_stand_once_are_a_question():
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(long("baas chef partner", "chef baas", "baas chef partner"))
    assert [one.value for one in asked.value.alternatives] == [["baas"], ["chef"], []]


def test_a_role_that_stands_in_few_projects_is_a_question_that_has_nobody_too():
    table = long("baas partner", "partner partner", "partner partner", "partner")
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    assert [one.value for one in asked.value.alternatives] == [["baas"], []]
    assert (kn.read(table, lead_values=[]).participations["role"] == "partner").all()
    assert kn.recognise(table, lead_values=[]).options["lead_values"] == []


def test_nine_of_ten_projects_are_enough_and_eight_are_not():
    column = pd.Series(["b", "p"] * 10)
    projects = pd.Series([n for n in range(10) for _ in "bp"])
    words = column.mask(column == "p", "partner").mask(column == "b", "baas")
    one, two = words.copy(), words.copy()
    one[0] = two[0] = two[2] = "partner"
    assert roles_of(one, projects=lambda: projects).leading == ["baas"]
    assert roles_of(two, projects=lambda: projects).leading == []


# Questions have answers


def questions():
    """Give a table for every topic that can be asked."""
    rows = [[cell.split()[-1] if cell in WHO else cell for cell in row] for row in matrix()]
    rows[0][0] = "?"
    yield "rows", as_table(rows)
    yield "lead_values", long("baas partner", "partner partner", "partner partner")
    yield "partners", as_table([["Project", "Trekker"], ["Zon", "Museum Oud"]])
    yield (
        "partners",
        as_table([["Project", "Trekker", "Iets"], ["Zon", "Museum Oud", "Hof en Tuin"]]),
    )
    yield (
        "institution",
        as_table(
            [
                ["Project", "Rol", "Iets", "Anders"],
                ["Zon", "trekker", "Hof", "Tuin"],
                ["Zon", "partner", "Dal", "Berg"],
            ]
        ),
    )
    yield (
        "project",
        as_table(
            [
                ["Iets", "Anders", "Trekker", "Partners"],
                ["Zon", "Hof", "UL", "TU; HsL"],
                ["Zon", "Dal", "TU", "UL; HsL"],
                ["Wind", "Hof", "TU", "HsL; UL"],
            ]
        ),
    )
    yield (
        "separators",
        as_table(
            [
                ["Project", "Trekker", "Partners"],
                ["Zon", "Hof", "Bos en Lommer"],
                ["Wind", "Dal", "Tak en Blad"],
            ]
        ),
    )


@pytest.mark.parametrize(("topic", "table"), list(questions()))
def test_every_question_has_answers_and_each_can_be_given(topic, table):
    reading = kn.recognise(table)
    if reading.sure:
        assert topic == "separators"
        return
    question = ReadingQuestion(reading)
    assert question.topic == topic
    assert len(question.alternatives) >= 2 or topic in ALONE
    given_ = [(one.choice, str(one.value)) for one in question.alternatives]
    assert len({*given_}) == len(given_)
    for one in question.alternatives:
        further = kn.recognise(table, **{one.choice: one.value})
        assert topic not in {other.topic for other in further.alternatives}
    for lang in ("nl", "en"):
        assert question.text(lang).count("kn.read(") == len(question.alternatives)


@pytest.mark.parametrize(
    "topic", ["lead", "institution", "institution_name", "role", "project", "rows", "sheet"]
)
def test_one_answer_is_no_question(topic):
    with pytest.raises(ValueError, match=topic):
        ReadingQuestion(Reading(file="x", alternatives=(Other(topic, "a", ASKED),)))
    twice = (Other(topic, "a", ASKED), Other(topic, "a", ASKED))
    with pytest.raises(ValueError, match=topic):
        ReadingQuestion(Reading(file="x", alternatives=twice))


def test_where_no_column_looks_like_partners_that_is_said():
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(as_table([["Project", "Trekker"], ["Zon", "Museum Oud"]]))
    assert "No column of this table looks like partners (Project, Trekker)" in asked.value.text(
        "en"
    )
    assert "Geen kolom van deze tabel lijkt op partners" in asked.value.text("nl")
    assert "--partners" in asked.value.text("en")


def test_the_only_column_that_can_be_meant_is_taken_and_told():
    table = as_table(
        [
            ["Project", "Rol", "Iets"],
            ["Zon", "trekker", "Hof"],
            ["Zon", "partner", "Tuin"],
            ["Wind", "trekker", "Dal"],
        ]
    )
    assert ties(kn.read(table)) == {
        ("Zon", "Hof", "trekker"),
        ("Zon", "Tuin", "partner"),
        ("Wind", "Dal", "trekker"),
    }
    assert "only-answer" in rules(table)


def test_a_column_in_which_nothing_else_is_known_is_not_taken():
    with pytest.raises(kn.InputError) as error:
        kn.read(as_table([["regel 1"], ["regel 2"], ["regel 3"]]))
    assert "one-column" in {fault.rule for fault in error.value.faults}


def test_nobody_leads_is_typed():
    typed = dict.fromkeys((*EMPTY, *(one.name for one in HOW)), None)
    assert _said({**typed, "no_lead": True}) == {"lead": []}
    assert _said({**typed, "no_lead_value": True}) == {"lead_values": []}
    assert {option(name, [])[0] for name in NONE} == {f"--{one.replace('_', '-')}" for one in EMPTY}
    frame = as_table([["Project", "Trekker", "Partners"], ["Zon", "Museum Oud", "Gemeente Dal"]])
    assert kn.read(frame, lead=[]).participations["role"].tolist() == ["partner"]
