"""Two tables that belong together, and cells that are filled once for several rows."""

from __future__ import annotations

import contextlib

import openpyxl
import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st
from test_reading import table, ties

import kennisnet as kn
from kennisnet.cli import main
from kennisnet.files.reading import Call, read_with_notes

PROJECTS = """
    Code | Projectnaam | Trekker | Thema
    P-1  | Lab         | UL      | Wonen
    P-2  | Wal         | HsL     | Zorg
    P-3  | Idee        | TNO     | Zorg
"""
PARTNERS = """
    Projectcode | Organisatie
    P-1         | HsL
    P-1         | UL
    P-2         | TNO
"""
TIES = {
    ("Lab", "UL", "trekker"),
    ("Lab", "HsL", "partner"),
    ("Wal", "HsL", "trekker"),
    ("Wal", "TNO", "partner"),
    ("Idee", "TNO", "trekker"),
}


def written(path, **sheets):
    """Write tables as the sheets of a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, one in sheets.items():
        frame = table(one) if isinstance(one, str) else one
        page = book.create_sheet(name)
        for row in [list(frame.columns), *frame.to_numpy(dtype=object, na_value=None).tolist()]:
            page.append(row)
    book.save(path)
    return path


@pytest.fixture
def book(tmp_path):
    return lambda **sheets: written(tmp_path / "t.xlsx", **sheets)


# Two sheets


@pytest.mark.parametrize("order", [("Projecten", "Deelname"), ("Deelname", "Projecten")])
def test_projects_in_one_sheet_and_participations_in_another_are_read_together(book, order):
    sheets = {"Projecten": PROJECTS, "Deelname": PARTNERS}
    path = book(**{name: sheets[name] for name in order})
    reading = kn.recognise(path)
    assert (reading.form, reading.sheet, reading.sure) == ("pair", ("Deelname", "Projecten"), True)
    net = kn.read(path)
    assert ties(net) == TIES
    assert net.projects["spoor"].to_dict() == {"P-1": "Wonen", "P-2": "Zorg", "P-3": "Zorg"}


def test_the_reading_says_from_which_sheet_each_column_comes(book):
    reading = kn.recognise(book(Projecten=PROJECTS, Deelname=PARTNERS))
    assert reading.origins["Trekker"] == "Projecten"
    assert reading.origins["Organisatie"] == "Deelname"
    assert reading.key == ("Projectcode", "Code")
    shown = reading.table("nl").set_index("value")["what"]
    assert shown[["Trekker", "Organisatie"]].tolist() == [
        "kolom van Projecten",
        "kolom van Deelname",
    ]


def test_a_key_of_one_name_stands_in_the_reading_once(book):
    same = PARTNERS.replace("Projectcode", "Code       ")
    reading = kn.recognise(book(Projecten=PROJECTS, Deelname=same))
    assert (reading.key, reading.origins["Code"]) == (("Code",), "Deelname + Projecten")
    assert [*reading.columns].count("Code") == 1


@pytest.mark.parametrize("key", ["Projectcode", "Code       "])
def test_the_options_of_a_pair_give_the_same_reading_again(book, tmp_path, key):
    path = book(Projecten=PROJECTS, Deelname=PARTNERS.replace("Projectcode", key))
    reading = kn.recognise(path)
    again = kn.recognise(path, **reading.options)
    assert again.options == reading.options
    kept = reading.save(tmp_path / "kept.toml")
    assert kn.read(path, reading=kept) == kn.read(path, **reading.options) == kn.read(path)


def test_a_pair_is_joined_by_names_where_there_are_no_codes(book):
    projects = "Project | Trekker\nLab | UL\nWal | HsL"
    partners = "Project | Partner\nlab | TNO\nLab | HsL\nWal | UL"
    net = kn.read(book(A=projects, B=partners))
    assert ties(net) == {
        ("Lab", "UL", "trekker"),
        ("Lab", "TNO", "partner"),
        ("Lab", "HsL", "partner"),
        ("Wal", "HsL", "trekker"),
        ("Wal", "UL", "partner"),
    }
    assert "Lab" not in net.projects.index  # an id made of a name


def test_lists_of_partners_in_a_sheet_of_their_own_are_cut(book):
    partners = "Code | Partners\nP-1 | HsL; UL; TNO\nP-2 | TNO; UL; HsL\nP-3 | UL; HsL"
    net = kn.read(book(Projecten=PROJECTS, Partners=partners))
    assert len(net.participations) == 9  # three in each, the leads among them
    assert len(net.institutions) == 3


def test_a_column_of_each_sheet_with_one_header_keeps_what_it_says(book):
    projects = PROJECTS.replace("Thema", "Bedrag").replace("Wonen", "500").replace("Zorg", "70")
    partners = "Code | Organisatie | Bedrag\nP-1 | HsL | 20\nP-1 | UL | 30\nP-2 | TNO | 5"
    path = book(Projecten=projects, Deelname=partners)
    net = kn.read(path)
    assert net.projects["Bedrag (Projecten)"].tolist() == [500, 70, 70]
    assert net.participations["Bedrag"].dropna().tolist() == [20, 30, 5]
    assert kn.recognise(path, **kn.recognise(path).options).form == "pair"


def test_what_the_participations_repeat_of_the_project_is_told_once(book):
    partners = "Code | Thema | Organisatie\nP-1 | Wonen | HsL\nP-2 | Zorg | TNO"
    net = kn.read(book(Projecten=PROJECTS, Deelname=partners))
    assert "Thema" not in net.participations
    assert net.projects["spoor"].tolist() == ["Wonen", "Zorg", "Zorg"]


def test_a_project_that_only_the_participations_name_is_kept_and_noted(book):
    codes = [f"P-{n}" for n in range(1, 21)]
    projects = pd.DataFrame({"Code": codes[:-1], "Projectnaam": [f"Naam {c}" for c in codes[:-1]]})
    partners = pd.DataFrame({"Projectcode": codes, "Organisatie": ["UL", "HsL"] * 10})
    read = read_with_notes(book(A=projects, B=partners), Call())
    assert len(read.network.projects) == 20
    assert read.network.projects["name"]["P-20"] == "P-20"
    (note,) = [note for note in read.notes if note.rule == "pair-unknown"]
    assert (note.values["n"], note.found) == (1, "p-20")


def test_a_lead_goes_by_the_id_that_the_participations_have_for_its_name(book):
    projects = "Code | Projectnaam | Trekker\nP-1 | Lab | UL\nP-2 | Wal | HsL"
    partners = """
        Code | KvK-nummer | Deelnemer
        P-1  | 12345678   | UL
        P-1  | 23456789   | HsL
        P-2  | 23456789   | HsL
    """
    net = kn.read(book(A=projects, B=partners))
    assert set(net.institutions.index) == {"12345678", "23456789"}
    assert (net.participations["role"] == "trekker").sum() == 2
    assert len(net.participations) == 3


def test_rows_of_notes_are_those_of_their_own_sheet(book):
    partners = "Code | Organisatie\nP-1 | HsL\nP-2 | \nP-2 | TNO"
    read = read_with_notes(book(Projecten=PROJECTS, Deelname=partners), Call())
    (nobody,) = [note for note in read.notes if note.rule == "nobody"]
    assert (nobody.file, nobody.row) == ("t.xlsx, Deelname", 3)


# Sheets that are none of a pair


@pytest.mark.parametrize(
    "other",
    [
        "Instelling | Sector\nUL | kennis\nHsL | kennis\nTNO | kennis",
        "Projectnaam | Aantal\nLab | 2\nWal | 2\nIdee | 1",
        "Thema | Omschrijving\nWonen | waar mensen wonen\nZorg | wie er zorgt",
        "Code | Organisatie\nX-1 | UL\nX-2 | HsL\nP-1 | TNO",
        "Nr | Projectnaam | Trekker | Partners\n1 | Ander | UL | TNO\n2 | Nieuw | TNO | UL",
    ],
    ids=["institutions", "pivot", "themes", "other projects", "another table"],
)
def test_another_sheet_changes_nothing(book, other):
    whole = """
        Code | Projectnaam | Trekker | Partners | Thema
        P-1  | Lab         | UL      | HsL      | Wonen
        P-2  | Wal         | HsL     | TNO      | Zorg
        P-3  | Idee        | TNO     | UL       | Zorg
    """
    path = book(Overzicht=whole, Anders=other)
    alone = kn.read(path, sheet="Overzicht")
    assert kn.recognise(path).form == "projects"
    assert kn.recognise(path, sheet="Overzicht").form == "projects"
    assert len(alone.participations) == 6


def test_a_pivot_of_participations_is_no_table_of_projects(book):
    rows = (
        "Project | Organisatie | Rol\nLab | UL | trekker\nLab | HsL | partner\nWal | UL | trekker"
    )
    assert (
        kn.recognise(book(A=rows, B="Project | Aantal\nLab | 2\nWal | 1")).form == "participations"
    )


def test_a_sheet_that_is_hidden_or_not_named_is_not_joined(book):
    path = book(Projecten=PROJECTS, Deelname=PARTNERS)
    assert kn.recognise(path, sheet="Projecten", partners=[]).form == "projects"
    made = openpyxl.load_workbook(path)
    made["Deelname"].sheet_state = "hidden"
    made.save(path)
    assert kn.recognise(path).form == "projects"
    assert ties(kn.read(path, sheet=["Projecten", "Deelname"])) == TIES


def test_two_sheets_of_participations_are_a_question(book):
    path = book(Projecten=PROJECTS, Deelname=PARTNERS, Later=PARTNERS.replace("HsL", "GL"))
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    assert asked.value.topic == "sheet"
    answers = [one.value for one in asked.value.alternatives]
    assert answers == [["Deelname", "Projecten"], ["Later", "Projecten"]]
    assert ties(kn.read(path, sheet=answers[0])) == TIES


def test_sheets_without_a_common_column_are_a_fault(book):
    path = book(Projecten=PROJECTS, Deelname="Project | Organisatie\nX | UL\nY | HsL")
    with pytest.raises(kn.InputError, match="no column with projects"):
        kn.read(path, sheet=["Projecten", "Deelname"])
    with pytest.raises(kn.InputError, match="no column with projects"):
        kn.read(path, form="pair")
    with pytest.raises(ValueError, match="no sheet “a”"):
        kn.read(path, sheet=["a", "b", "c"])


# Two files

CORDIS = table("""
    projectID | projectAcronym | organisationID | name        | shortName | role        | country
    101       | ABC            | 999            | UNI X       | UX        | coordinator | NL
    101       | ABC            | 998            | FIRM Y GMBH | FY        | participant | DE
    102       | DEF            | 999            | UNI X       | UX        | coordinator | NL
""")
TITLES = table("""
    id  | acronym | status | title
    101 | ABC     | SIGNED | A thing
    102 | DEF     | CLOSED | Another thing
    103 | GHI     | SIGNED | A third thing
""")


def test_two_files_are_joined(tmp_path):
    CORDIS.to_csv(tmp_path / "organization.csv", sep=";", index=False)
    TITLES.to_csv(tmp_path / "project.csv", index=False)
    net = kn.read(tmp_path / "organization.csv", projects=tmp_path / "project.csv")
    assert net == kn.read(CORDIS, projects=TITLES)
    assert ties(net) == {
        ("ABC", "UNI X", "trekker"),
        ("ABC", "FIRM Y GMBH", "partner"),
        ("DEF", "UNI X", "trekker"),
    }
    assert net.projects["status"].tolist() == ["SIGNED", "CLOSED", "SIGNED"]


def test_a_reading_of_two_files_is_kept_beside_the_table(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    CORDIS.to_csv(tmp_path / "data" / "organization.csv", index=False)
    TITLES.to_csv(tmp_path / "project.csv", index=False)
    monkeypatch.chdir(tmp_path)
    reading = kn.recognise("data/organization.csv", projects="project.csv")
    reading.save("data/organization.kennisnet.toml")
    monkeypatch.chdir(tmp_path / "data")
    assert len(kn.read("organization.csv").projects) == 3


def test_files_without_a_common_column_are_a_fault():
    with pytest.raises(kn.InputError, match="no column with projects"):
        kn.read(CORDIS, projects=TITLES.assign(id=["1", "2", "3"], acronym=["x", "y", "z"]))


def test_the_columns_that_join_can_be_named():
    rows = CORDIS.rename(columns={"projectID": "aa"}).drop(columns="projectAcronym")
    one = kn.read(rows, projects=TITLES.rename(columns={"id": "bb"}), project=["aa", "bb"])
    assert len(one.projects) == 3


def test_both_can_be_typed(tmp_path, capsys):
    def checked(*words):
        with contextlib.suppress(SystemExit):
            main(["check", *map(str, words), "--lang", "en"])
        return capsys.readouterr().out

    CORDIS.to_csv(tmp_path / "organization.csv", index=False)
    TITLES.to_csv(tmp_path / "project.csv", index=False)
    rows = tmp_path / "organization.csv"
    out = checked(rows, "--projects", tmp_path / "project.csv")
    assert "projects: 3; institutions: 2; participations: 3" in out
    path = written(tmp_path / "t.xlsx", A=PROJECTS, B=PARTNERS)
    out = checked(path, "--sheet", "A", "--sheet", "B")
    assert "projects: 3; institutions: 3; participations: 5" in out


# Cells that are filled once


def test_a_project_in_the_first_row_of_its_participations_is_filled_down():
    said = table("""
        Code | Project | Partner | Rol
        P-1  | Lab     | UL      | trekker
             |         | HsL     | partner
             |         | TNO     | partner
        P-2  | Wal     | HsL     | trekker
             |         | UL      | partner
    """)
    read = read_with_notes(said, Call())
    assert ties(read.network) == {
        ("Lab", "UL", "trekker"),
        ("Lab", "HsL", "partner"),
        ("Lab", "TNO", "partner"),
        ("Wal", "HsL", "trekker"),
        ("Wal", "UL", "partner"),
    }
    filled = {n.column: n.values["n"] for n in read.notes if n.rule == "filled-down"}
    assert filled == {"Code": 3, "Project": 3}


@pytest.mark.parametrize("columns", [["Project", "Trekker", "Partners"], slice(None)])
def test_a_project_that_takes_several_rows_of_a_wide_table_is_one(columns):
    said = table("""
        Nr | Project | Trekker | Partners
        1  | Lab     | UL      | HsL
        2  |         |         | TNO
        3  |         |         | GL; KL
        4  | Wal     | HsL     | UL
        5  |         |         | TNO
        6  | Idee    | TNO     | UL; HsL
    """)
    net = kn.read(said.loc[:, columns])
    assert ties(net) == {
        *{("Lab", one, "partner") for one in ("HsL", "TNO", "GL", "KL")},
        *{("Wal", one, "partner") for one in ("UL", "TNO")},
        *{("Idee", one, "partner") for one in ("UL", "HsL")},
        *{("Lab", "UL", "trekker"), ("Wal", "HsL", "trekker"), ("Idee", "TNO", "trekker")},
    }


def test_two_projects_of_one_name_keep_their_own_rows():
    names = ["Lab", None, *(f"Naam {n}" for n in range(10)), "Lab", None]
    leads = ["UL", None, *["HsL"] * 10, "TNO", None]
    who = ["A", "B", *["UL"] * 10, "C", "D"]
    said = pd.DataFrame({"Project": names, "Trekker": leads, "Partners": who}, dtype="str")
    net = kn.read(said)
    links = net.participations.groupby("project")["institution"].agg(set).to_dict()
    called = {frozenset(net.institutions["name"][one] for one in some) for some in links.values()}
    assert {frozenset({"UL", "A", "B"}), frozenset({"TNO", "C", "D"})} <= called


@pytest.mark.parametrize(
    "said",
    [
        """
        Project | Trekker | Partners
        Lab     | UL      | HsL
                |         | TNO
                | HsL     | GL
        """,
        """
        Project | Partner | Rol
        Lab     | UL      | trekker
                | HsL     | partner
                | TNO     | trekker
        Wal     | UL      | trekker
                | HsL     | partner
                | KL      | partner
                | GL      | partner
                | ZL      | partner
                | AL      | partner
                | BL      | partner
                | CL      | partner
                | DL      | partner
                | EL      | partner
                | FL      | partner
        """,
    ],
    ids=["a lead of its own", "the role of the first"],
)
def test_a_project_without_a_name_is_not_filled(said):
    with pytest.raises(kn.InputError) as raised:
        kn.read(table(said))
    assert [(one.rule, one.row) for one in raised.value.faults] == [("project-missing", 3)]


def test_a_name_that_lacks_once_is_a_fault():
    said = pd.DataFrame(
        {"Project": [f"P{n}" for n in range(20)], "Organisatie": list("ABCDEFGHIJ") * 2}
    )
    said.loc[7, "Project"] = None
    with pytest.raises(kn.InputError, match="names no project"):
        kn.read(said.astype("str").mask(said.isna()))


def test_projects_that_come_again_are_no_cells_that_are_filled_once():
    names = ["Lab", "Wal", "Idee", None, "Wal", "Idee", "Lab", None]
    said = pd.DataFrame({"Project": names, "Organisatie": list("ABCDEFGH")}, dtype="str")
    with pytest.raises(kn.InputError, match="names no project"):
        kn.read(said)


def test_nothing_is_filled_past_a_row_that_is_left_out():
    said = table("""
        Project | Trekker | Partners | fte
        Lab     | UL      | HsL      | 1
                |         | TNO      | 1
        Totaal  |         |          | 2
                |         | GL       | 1
    """)
    with pytest.raises(kn.InputError) as raised:
        kn.read(said)
    assert [one.row for one in raised.value.faults] == [4]


def test_a_programme_over_several_projects_is_filled_where_codes_count_anew():
    said = table("""
        Programma | Nr | Project | Organisatie | Rol
        Kust      | 1  | Lab     | UL          | trekker
                  |    |         | HsL         | partner
                  | 2  | Wal     | HsL         | trekker
                  |    |         | TNO         | partner
        Duin      | 1  | Idee    | TNO         | trekker
                  |    |         | UL          | partner
    """)
    net = kn.read(said)
    assert len(net.projects) == 3
    assert len(ties(net)) == 6


# Properties

NAMES = st.sampled_from(["UL", "HsL", "TNO", "Gemeente Leiden", "ZonMw"])
INVENTED = st.lists(
    st.tuples(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.sampled_from("AB")),
    min_size=2,
    max_size=6,
)


def long_of(made):
    rows = [
        (
            f"P-{n}",
            f"Project {n}",
            f"Thema {theme}",
            who,
            "trekker" if who == some[0] else "partner",
        )
        for n, (some, theme) in enumerate(made)
        for who in some
    ]
    return pd.DataFrame(
        rows, columns=["Code", "Project", "Thema", "Organisatie", "Rol"], dtype="str"
    )


@examples(30)
@given(made=INVENTED, lead_apart=st.booleans(), data=st.data())
def test_a_table_that_is_split_over_two_gives_the_same_network(made, lead_apart, data):
    whole = long_of(made)
    projects = whole.drop_duplicates("Code")[["Code", "Project", "Thema", "Organisatie"]]
    projects = projects.rename(columns={"Organisatie": "Trekker"})
    partners = whole[["Code", "Organisatie", "Rol"]]
    if lead_apart:
        partners = partners[partners["Rol"] == "partner"].drop(columns="Rol")
    else:
        projects = projects.drop(columns="Trekker")
    order = data.draw(st.permutations(list(projects)))
    if partners.empty:
        return
    net, alone = kn.read(partners, projects=projects[order]), kn.read(whole)
    assert ties(net) == ties(alone)
    assert net.projects["spoor"].to_dict() == alone.projects["spoor"].to_dict()


@examples(25)
@given(made=INVENTED, data=st.data())
def test_a_table_split_over_two_sheets_is_found(made, data, tmp_path_factory):
    whole = long_of(made)
    projects = whole.drop_duplicates("Code")[["Code", "Project", "Thema"]]
    partners = whole[["Code", "Organisatie", "Rol"]]
    sheets = {
        "P": projects[data.draw(st.permutations(list(projects)))],
        "D": partners[data.draw(st.permutations(list(partners)))],
    }
    path = written(tmp_path_factory.mktemp("pair") / "t.xlsx", **sheets)
    assert kn.recognise(path).form == "pair"
    assert ties(kn.read(path)) == ties(kn.read(whole))


@examples(30)
@given(made=INVENTED, data=st.data())
def test_cells_that_are_emptied_below_the_first_are_filled_again(made, data):
    whole = long_of(made)
    again = whole.duplicated("Code")
    once = whole.assign(**{c: whole[c].mask(again) for c in ("Code", "Project", "Thema")})
    once = once[data.draw(st.permutations(list(once)))]
    if again.mean() >= 0.1 or not again.any():
        assert ties(kn.read(once)) == ties(kn.read(whole))
