"""What a table leaves open is asked or told, never decided in silence: small tables, by hand."""

import openpyxl
import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.reading import Call, read_with_notes
from kennisnet.files.recognising.question import ReadingQuestion
from kennisnet.network.dates import running


def read(*rows, **how):
    header, *body = rows
    return kn.read(pd.DataFrame(body, columns=header), **how)


def findings(*rows, **how):
    header, *body = rows
    return kn.check(pd.DataFrame(body, columns=header), lang="en", **how)


def book(path, sheets):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        page = workbook.create_sheet(name)
        for row in rows:
            page.append(row)
    workbook.save(path)
    return path


def pairs(net, role=None):
    links = net.participations
    links = links if role is None else links[links["role"] == role]
    project, name = net.projects["name"], net.institutions["name"]
    return {(project[row.project], name[row.institution]) for row in links.itertuples()}


# The row of the header

ODD = [
    ["Klus", "Baas", "Maatjes"],
    ["Pilot zorg", "UL", "Partner BV; TNO"],
    ["Weg", "HsL", "UL; TNO"],
    ["Dijk", "TNO", "UL; HsL"],
]


def test_a_header_of_unknown_words_is_asked_for(tmp_path):
    # "Pilot" and "Partner" are known words, but that row goes on as the rows below it do.
    path = book(tmp_path / "t.xlsx", {"Blad1": ODD})
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(path)
    assert [one.value for one in asked.value.alternatives] == [1, 2]
    for lang in ("en", "nl"):
        text = asked.value.text(lang)
        assert "--header 1" in text
        assert "header=1)" in text
        assert "Klus | Baas | Maatjes" in text
    net = kn.read(path, header=1, name="Klus", lead="Baas", partners="Maatjes")
    assert ("Pilot zorg", "UL") in pairs(net, "trekker")
    assert len(net.projects) == 3


def test_the_header_is_asked_for_before_what_its_columns_are(tmp_path):
    rows = [
        ["Proosjek", "Liidster", "Meidwaanders"],
        ["Brug", "Gemeente Dal", "Universiteit Wal; TNO"],
        ["Weg", "Universiteit Wal", "Gemeente Bos; TNO"],
    ]
    with pytest.raises(ReadingQuestion, match="--header 1"):
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))


def test_a_name_that_stands_in_a_list_elsewhere_makes_no_row_a_header(tmp_path):
    rows = [
        ["Proosjek", "Liidster", "Meidwaanders"],
        ["Brug", "Gemeente Dal", "Universiteit Wal; TNO"],
        ["Weg", "Universiteit Wal", "Gemeente Dal; TNO"],
    ]
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    assert asked.value.reading.header == 1
    assert [one.value for one in asked.value.alternatives] == ["Liidster", []]


def test_a_line_above_a_header_that_is_known_in_part_can_be_the_header(tmp_path):
    rows = [["Dienst", "Zorg", "Mei"], ["Klus", "Baas", "Partners"], *ODD[1:]]
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    # What is likeliest comes first: no name of row 2 stands in the table again.
    assert asked.value.alternatives[0].value == 2


def test_a_known_header_below_a_full_line_is_no_question(tmp_path):
    rows = [["Dienst", "Zorg", "Mei"], ["Project", "Trekker", "Partners"], *ODD[1:]]
    net = kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    assert len(net.projects) == 3


def test_a_list_with_a_name_of_the_table_is_no_header(tmp_path):
    # Two cells of the first project have a known word, of its header only one.
    rows = [["Klus", "Trekker", "Partners"], ["Pilot Lead", "UL", "Partner BV; UL"], *ODD[2:]]
    net = kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}), name="Klus")
    assert len(net.projects) == 3
    assert read_with_notes(tmp_path / "t.xlsx", Call(name="Klus")).reading.header == 1


def test_a_table_without_headers_loses_no_row_in_silence(tmp_path):
    rows = [["Project Brug", "UL"], ["Project Brug", "Gemeente Dal"]]
    rows += [["Project Dijk", "UL"], ["Project Dijk", "HsL"]]
    with pytest.raises(ReadingQuestion, match="put a row with headers above it"):
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    rows = [["Project Brug", "Partner Zorg", "HsL"], ["Weg", "UL", "TNO"], ["Dijk", "HsL", "UL"]]
    path = book(tmp_path / "t.xlsx", {"Blad1": rows})
    (note,) = kn.check(path, lang="en").query("rule == 'header-like-row'").itertuples()
    assert (note.row, note.found, note.weight) == (1, "HsL", "numbers")


# A table that has grown since its reading was saved

WIDE = [
    ["Project", "Trekker", "Partners"],
    ["Brug", "UL", "HsL"],
    ["Weg", "HsL", "UL"],
    ["Dijk", "TNO", "HsL"],
]
LONG = [
    ["Project", "Organisatie", "Rol"],
    ["Brug", "UL", "trekker"],
    ["Brug", "HsL", "partner"],
    ["Weg", "HsL", "trekker"],
    ["Weg", "UL", "partner"],
]


@pytest.fixture
def grown(tmp_path):
    """Save the reading of one table beside it, then put another in its place."""

    def grow(before, after):
        path = book(tmp_path / "t.xlsx", {"Blad1": before})
        kn.recognise(path).save(tmp_path / "t.kennisnet.toml")
        book(path, {"Blad1": after})
        return read_with_notes(path, Call())

    return grow


def told(read, *rules):
    return [(note.rule, note.found) for note in read.notes if note.rule in rules]


def test_a_new_sign_between_names_is_seen(grown):
    read = grown(WIDE, [*WIDE, ["Sluis", "UL", "HsL; TNO"]])
    assert {("Sluis", "HsL"), ("Sluis", "TNO")} <= pairs(read.network, "partner")
    assert told(read, "separator-new") == [("separator-new", "“;”")]


def test_a_new_sign_of_which_nothing_is_known_is_asked_for(grown):
    # Three of eight with one dash, and no piece of them anywhere else.
    rows = [["A", "UL", "Foo - Bar"], ["B", "UL", "Wol - Vee"], ["C", "UL", "Qua - Ark"]]
    with pytest.raises(ReadingQuestion) as asked:
        grown(WIDE[:2], [*WIDE[:2], *rows])
    assert [one.value for one in asked.value.alternatives] == [["-"], []]


def test_a_sign_that_was_left_whole_stays_whole_and_more_of_it_is_told(tmp_path):
    path = book(tmp_path / "t.xlsx", {"Blad1": [*WIDE, ["Sluis", "UL", "HsL; TNO"]]})
    kn.recognise(path, separators=[]).save(tmp_path / "t.kennisnet.toml")
    read = read_with_notes(path, Call())
    assert ("Sluis", "HsL; TNO") in pairs(read.network)
    assert told(read, "separator-new", "separator-saved") == []
    rows = [*WIDE, ["Sluis", "UL", "HsL; TNO"], ["Kade", "UL", "HsL; UL"]]
    book(path, {"Blad1": rows})
    read = read_with_notes(path, Call())
    assert ("Kade", "HsL; UL") in pairs(read.network)
    assert told(read, "separator-new", "separator-saved") == [("separator-saved", "“;”")]


def test_what_a_person_wrote_covers_every_sign(tmp_path):
    path = book(tmp_path / "t.xlsx", {"Blad1": [*WIDE, ["Sluis", "UL", "HsL; TNO"]]})
    (tmp_path / "t.kennisnet.toml").write_text("separators = []\n")
    read = read_with_notes(path, Call())
    assert ("Sluis", "HsL; TNO") in pairs(read.network)
    assert told(read, "separator-saved") == [("separator-saved", "“;”")]


def test_new_words_for_nobody_are_seen(grown):
    # "k.A." is German for "not given", and no name in any cell of the first table.
    read = grown(LONG, [*LONG, ["Sluis", "UL", "trekker"], ["Sluis", "k.A.", "partner"]])
    assert {name for _, name in pairs(read.network)} == {"UL", "HsL"}
    assert told(read, "not-given") == [("not-given", "k.A.")]


def test_new_roles_are_seen(grown):
    rows = [
        ["Sluis", "UL", "penvoerder"],
        ["Kade", "TNO", "regisseur"],
        ["Kade", "UL", "deelnemer"],
    ]
    read = grown(LONG, [*LONG, *rows])
    assert pairs(read.network, "trekker") == {("Brug", "UL"), ("Weg", "HsL"), ("Sluis", "UL")}
    assert told(read, "role-new-trekker", "role-new-partner", "role") == [
        ("role-new-trekker", "penvoerder"),
        ("role-new-partner", "deelnemer"),
        ("role", "regisseur"),
    ]


def test_roles_of_which_none_is_left_are_judged_anew(grown):
    rows = [LONG[0], ["Sluis", "UL", "regisseur"], ["Sluis", "HsL", "uitvoerder"]]
    with pytest.raises(ReadingQuestion) as asked:
        grown(LONG, rows)
    assert asked.value.topic == "lead_values"


def test_new_columns_are_seen(grown):
    wide = [
        [*row, new] for row, new in zip(WIDE, ["Overige partners", "KPN", "", "KPN"], strict=True)
    ]
    read = grown(WIDE, wide)
    assert {("Brug", "KPN"), ("Dijk", "KPN")} <= pairs(read.network, "partner")
    assert told(read, "column-new") == [("column-new", "Overige partners")]
    wide = [[*row, new] for row, new in zip(WIDE, ["Penvoerder", "KPN", "UL", "KPN"], strict=True)]
    with pytest.raises(ReadingQuestion) as asked:
        grown(WIDE, wide)
    answers = [one.value for one in asked.value.alternatives]
    assert answers == ["Trekker", "Penvoerder", ["Trekker", "Penvoerder"]]


def test_a_new_column_of_crosses_is_seen(grown):
    matrix = [["Project", "UL", "HsL", "TNO"], ["Brug", "x", "x", ""], ["Weg", "", "x", "x"]]
    more = [[*row, new] for row, new in zip(matrix, ["KPN", "x", ""], strict=True)]
    read = grown(matrix, more)
    assert ("Brug", "KPN") in pairs(read.network)
    assert len(pairs(read.network)) == 5


def test_a_new_sheet_is_told(grown, tmp_path):
    path = book(tmp_path / "t.xlsx", {"2025": WIDE})
    kn.recognise(path).save(tmp_path / "t.kennisnet.toml")
    book(path, {"2025": WIDE, "2026": [WIDE[0], ["Sluis", "UL", "TNO"], ["Kade", "TNO", "UL"]]})
    read = read_with_notes(path, Call())
    assert told(read, "sheet-unread") == [("sheet-unread", "2026")]


@pytest.mark.parametrize(
    "rows", [WIDE, LONG, [*WIDE, ["X", "UL", "n.b."], ["Y", "UL", "onbekend"]]]
)
def test_a_table_that_stayed_the_same_is_read_the_same(tmp_path, rows):
    path = book(tmp_path / "t.xlsx", {"Blad1": rows})
    fresh = kn.read(path)
    kept = kn.recognise(path).save(tmp_path / "t.kennisnet.toml")
    assert kn.read(path) == fresh
    assert kn.Reading.load(kept).seen == kn.recognise(path).seen


def test_what_was_seen_is_checked(tmp_path):
    file = tmp_path / "t.kennisnet.toml"
    file.write_text('seen = { columns = "A" }\n')
    with pytest.raises(kn.InputError, match="seen"):
        kn.Reading.load(file)


# Yes or no


def answers(*said):
    """Give a long table of two institutions a project, with what it says about who leads."""
    names = ["UL", "HsL", "TNO"]
    rows = [[f"P{n // 2}", names[(n // 2 + n % 2) % 3], one] for n, one in enumerate(said)]
    return [["Project", "Organisatie", "Trekker"], *rows]


@pytest.mark.parametrize("odd", ["misschien", "?", "onbekend"])
def test_an_odd_answer_in_a_short_table_is_told(odd):
    table = answers("ja", "nee", "ja", odd)
    net = read(*table)
    assert {name for _, name in pairs(net)} == {"UL", "HsL", "TNO"}
    assert pairs(net, "trekker") == {("P0", "UL"), ("P1", "HsL")}
    (row,) = findings(*table).query("rule == 'answer-odd'").itertuples()
    assert (row.row, row.column, row.found, row.weight) == (4, "Trekker", odd, "numbers")
    assert "neither yes nor no" in row.note


def test_an_odd_answer_about_a_list_is_a_fault():
    rows = [["A", "UL", "HsL", "ja"], ["B", "HsL", "UL", "nee"], ["C", "TNO", "HsL", "misschien"]]
    with pytest.raises(kn.InputError, match="row 3, column Open lijst: “misschien” is neither"):
        read(["Project", "Trekker", "Partners", "Open lijst"], *rows)


# Days and months in two orders


def test_cells_that_contradict_the_order_of_day_and_month_are_told():
    days = ["14/3/2021", "3/4/2021", "3/14/2021", "25/12/2021", "2020", "5/5/2021"]
    rows = [[f"Lab {n}", "UL", "HsL", day] for n, day in enumerate(days)]
    found = findings(["Project", "Trekker", "Partners", "Start"], *rows).set_index("rule")["note"]
    assert "“3/14/2021”" in found["dates-against"]
    assert "before the month" in found["dates-against"]
    # The fifth of May is the same day in both.
    assert found["dates-either"].endswith("before the month: “3/4/2021”")
    assert "dates-unread" not in found


@pytest.mark.parametrize(
    "days", [["14/3/2021", "3/4/2021"], ["3/14/2021", "3/4/2021"], ["2021", "1-2-21"]]
)
def test_one_order_is_no_contradiction(days):
    rows = [[f"Lab {n}", "UL", "HsL", day] for n, day in enumerate(days)]
    found = findings(["Project", "Trekker", "Partners", "Start"], *rows)
    assert not found["rule"].isin(["dates-against", "dates-either"]).any()


# Names of projects that differ in spelling alone

SPELLED = ["Slimme straat", "Slimme Straat", "Slimme  straat."]


def test_a_project_with_three_spellings_is_one_in_a_long_table():
    who = [["UL", "trekker"], ["HsL", "partner"], ["TNO", "partner"]]
    rows = [[name, *one] for name, one in zip(SPELLED, who, strict=True)]
    table = [["Project", "Organisatie", "Rol"], *rows, ["Weg", "UL", "trekker"]]
    net = read(*table)
    assert len(net.projects) == 2
    assert len(net.participations) == 4
    (note,) = findings(*table).query("rule == 'project-spellings'").itertuples()
    assert note.found == "Slimme  straat. | Slimme Straat | Slimme straat"


@pytest.mark.parametrize("further", [1, 9])
def test_a_project_with_two_spellings_is_one_in_a_wide_table(further):
    rows = [[SPELLED[0], "UL", "HsL"], [SPELLED[1], "UL", "TNO"]]
    rows += [[f"Weg {n}", "HsL", "UL"] for n in range(further)]
    net = read(["Project", "Trekker", "Partners"], *rows)
    assert len(net.projects) == 1 + further
    name = net.projects["name"].iloc[0]
    assert {pair for pair in pairs(net) if pair[0] == name} == {
        (name, x) for x in ("UL", "HsL", "TNO")
    }


def test_rows_with_the_very_same_name_stay_projects_of_their_own():
    rows = [["Weg", "UL", "HsL"], ["Weg", "UL", "TNO"]] + [[f"P{n}", "HsL", "UL"] for n in range(9)]
    assert len(read(["Project", "Trekker", "Partners"], *rows).projects) == 11


def test_codes_are_spelled_in_two_ways_only_where_the_name_is_the_same():
    header = ["Code", "Project", "Organisatie"]
    net = read(header, ["P1", "Weg", "UL"], ["p1", "weg", "HsL"], ["P2", "Brug", "UL"])
    assert len(net.projects) == 2
    net = read(header, ["1a", "Weg", "UL"], ["1A", "Brug", "HsL"], ["1b", "Dijk", "UL"])
    assert len(net.projects) == 3


# The code and the name of a project


@pytest.mark.parametrize(
    ("code", "name"),
    [
        *(("Project", "Naam"), ("Project", "Projectnaam"), ("Project", "Title")),
        *(("Projekt", "Bezeichnung"), ("Projet", "Intitulé"), ("Proyecto", "Nombre")),
        *(("Progetto", "Titolo"), ("Hanke", "Nimi"), ("Projekt", "Namn"), ("Projekt", "Navn")),
        *(("Prosjekt", "Tittel"), ("Projeto", "Nome"), ("Projekt", "Nazwa")),
    ],
)
def test_codes_beside_names_are_the_key(code, name):
    rows = [["P1", "Slimme straat", "UL", "HsL"], ["P2", "Groene wijk", "HsL", "UL"]]
    net = read([code, name, "Trekker", "Partners"], *rows)
    assert net.projects["name"].to_dict() == {"P1": "Slimme straat", "P2": "Groene wijk"}
    rows = [[*one[:2], who] for one in rows for who in ("UL", "TNO")]
    net = read([code, name, "Organisatie"], *rows)
    assert net.projects["name"].to_dict() == {"P1": "Slimme straat", "P2": "Groene wijk"}


def test_codes_beside_names_are_the_key_of_a_matrix():
    header = ["Project", "Naam", "UL", "HsL", "TNO"]
    net = read(header, ["P1", "Slimme straat", "x", "x", ""], ["P2", "Groene wijk", "", "x", "x"])
    assert net.projects["name"].to_dict() == {"P1": "Slimme straat", "P2": "Groene wijk"}


def test_a_name_beside_codes_that_differs_within_a_project_is_who_takes_part():
    rows = [["P1", "UL"], ["P1", "HsL"], ["P2", "HsL"], ["P2", "UL"], ["P3", "TNO"], ["P3", "UL"]]
    net = read(["Project", "Naam"], *rows)
    assert {name for _, name in pairs(net)} == {"UL", "HsL", "TNO"}


# A row for each participation


def test_a_list_in_a_row_of_one_name_is_told_both_ways():
    table = [*LONG, ["Sluis", "HsL; TNO", "partner"], ["Kade", "UL, HsL", "partner"]]
    assert ("Sluis", "HsL; TNO") in pairs(read(*table))
    found = findings(*table).query("rule == 'row-list'")
    assert found["found"].tolist() == ["HsL; TNO", "UL, HsL"]
    assert found["weight"].tolist() == ["numbers", "numbers"]
    assert "(HsL | TNO)" in found["note"].iloc[0]
    assert '--separator ";"' in found["note"].iloc[0]
    assert {("Sluis", "HsL"), ("Sluis", "TNO")} <= pairs(read(*table, separators=[";"]))


def test_a_comma_that_parts_no_known_names_is_not_told():
    table = [*LONG, ["Sluis", "University of California, Davis", "partner"]]
    assert "row-list" not in findings(*table)["rule"].tolist()


def test_empty_roles_are_counted():
    table = [*LONG, ["Weg", "TNO", None], ["Weg", "KPN", None], ["Weg", None, None]]
    found = findings(*table)
    (note,) = found.query("rule == 'role-empty'").itertuples()
    assert note.note.startswith("2 rows name no role")
    only_leads = [[p, who, "ja" if role == "trekker" else None] for p, who, role in LONG[1:]]
    found = findings(["Project", "Organisatie", "Trekker"], *only_leads)
    (note,) = found.query("rule == 'role-blank'").itertuples()
    assert note.note.startswith("in 2 rows")
    assert note.weight == "odd"


def test_a_status_that_nobody_knows_is_told():
    said = ["Abgelehnt", "lopend", "wiebelig", "Wiebelig", "rejeté", None]
    rows = [[f"P{n}", "UL", "HsL", one] for n, one in enumerate(said)]
    found = findings(["Project", "Trekker", "Partners", "Status"], *rows)
    assert found.query("rule == 'status-unknown'")["found"].tolist() == ["Wiebelig", "wiebelig"]


# Matrices on several sheets

ONE = [["Project", "UL", "HsL", "TNO"], ["Brug", "x", "x", ""], ["Weg", "", "x", "x"]]
OTHER = [
    ["Project", "UL", "KPN", "NS", "TNO"],
    ["Sluis", "x", "", "x", ""],
    ["Kade", "", "x", "", "x"],
]
BOTH = {
    *(("Brug", "UL"), ("Brug", "HsL"), ("Weg", "HsL"), ("Weg", "TNO")),
    *(("Sluis", "UL"), ("Sluis", "NS"), ("Kade", "KPN"), ("Kade", "TNO")),
}


def test_matrices_of_themes_are_one_whoever_takes_part(tmp_path):
    path = book(tmp_path / "t.xlsx", {"Wonen": ONE, "Zorg": OTHER})
    net = kn.read(path)
    assert pairs(net) == BOTH
    theme = net.projects.set_index("name")["spoor"].to_dict()
    assert theme == {"Brug": "Wonen", "Weg": "Wonen", "Sluis": "Zorg", "Kade": "Zorg"}
    kn.recognise(path).save(tmp_path / "t.kennisnet.toml")
    assert pairs(kn.read(path)) == BOTH


@pytest.mark.parametrize(
    "sheets", [("2025", "2026"), ("Aktuell", "Archiv"), ("Projets", "Refusés")]
)
def test_matrices_of_years_or_states_are_one_question(tmp_path, sheets):
    path = book(tmp_path / "t.xlsx", dict(zip(sheets, (ONE, OTHER), strict=True)))
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(path)
    assert [one.value for one in asked.value.alternatives] == [[*sheets], *sheets]
    assert pairs(kn.read(path, sheet=sheets)) == BOTH
    assert pairs(kn.read(path, sheet=sheets[0])) == {pair for pair in BOTH if pair[0] in "Brug Weg"}


def test_matrices_with_institutions_on_the_rows_are_one(tmp_path):
    def turned(rows):
        return [["Partner", *(row[0] for row in rows[1:]), "Leeg"]] + [
            [name, *(row[n] for row in rows[1:]), "x"] for n, name in enumerate(rows[0][1:], 1)
        ]

    path = book(tmp_path / "t.xlsx", {"Wonen": turned(ONE), "Zorg": turned(OTHER)})
    found = {pair for pair in pairs(kn.read(path, sheet=["Wonen", "Zorg"])) if pair[0] != "Leeg"}
    assert found == BOTH


@pytest.mark.parametrize(
    "states",
    [
        *(("Entwurf", "Endgültig"), ("Brouillon", "Définitif"), ("Kladde", "Endelig")),
        *(("Utkast", "Slutlig"), ("Luonnos", "Lopullinen"), ("Borrador", "Definitivo")),
        *(("Bozza", "Definitivo"), ("Concept", "Definitief"), ("Draft", "Final")),
        *(("Bewilligt", "Abgelehnt"), ("Approvati", "Respinti"), ("Hyväksytyt", "Hylätyt")),
    ],
)
def test_a_state_of_a_list_is_no_theme(tmp_path, states):
    further = [WIDE[0], ["Sluis", "UL", "TNO"], ["Kade", "TNO", "HsL"]]
    path = book(tmp_path / "t.xlsx", dict(zip(states, (WIDE, further), strict=True)))
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(path)
    assert asked.value.topic == "sheet"


@pytest.mark.parametrize(
    "word",
    [
        *("Abgelehnt", "afgewezen", "rejected", "rejeté", "rechazado", "respinto", "afvist"),
        *("avslag", "hylätty", "rejeitado", "odrzucony", "avslått"),
    ],
)
def test_a_rejected_project_does_not_run(word):
    net = read(["Project", "Trekker", "Partners", "Status"], ["A", "UL", "HsL", word])
    assert running(net).tolist() == [False]


# Rows of a table of projects that become one project


@pytest.mark.parametrize("names", [("Slimme Straat", "slimme straat."), ("Weg", "Weg")])
def test_rows_of_projects_that_become_one_are_told(names):
    table = pd.DataFrame(
        {"Project": [*names, "Zee"], "Trekker": ["UL", "HsL", "UL"], "Partners": ["A", "B", "C"]}
    )
    assert len(kn.read(table).projects) == 2
    told = kn.check(table)
    note = told[told["rule"] == "rows-a-project"]
    assert note["weight"].tolist() == ["numbers"]
    assert note["found"].tolist() == [names[0]]


def test_rows_that_a_code_tells_apart_are_not_told():
    table = pd.DataFrame(
        {
            "Code": ["1", "2"],
            "Project": ["Weg", "weg"],
            "Trekker": ["UL", "HsL"],
            "Partners": ["A", "B"],
        }
    )
    assert len(kn.read(table).projects) == 2
    assert "rows-a-project" not in set(kn.check(table)["rule"])


def test_a_meaning_goes_by_the_word_that_a_reader_sees(tmp_path):
    table = pd.DataFrame(
        {"Project": ["Lab"], "Trekker": ["UL"], "Partners": ["HsL"], "Blok": ["Wonen"]}
    )
    for word in ("spoor", "theme", "Thema"):
        assert kn.read(table, columns={"Blok": word}).projects["spoor"].tolist() == ["Wonen"]
    path = tmp_path / "t.csv"
    table.to_csv(path, index=False)
    (tmp_path / "t.kennisnet.toml").write_text('[columns]\nBlok = "theme"\n', "utf-8")
    assert kn.read(path).projects["spoor"].tolist() == ["Wonen"]
    assert kn.Reading.load(tmp_path / "t.kennisnet.toml").columns == {"Blok": "spoor"}
