"""How a table is understood: the form, the key, the roles, what is not given; and the question."""

from __future__ import annotations

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.recognising import laying
from kennisnet.files.recognising.given import not_given
from kennisnet.files.recognising.key import key_of_projects, key_of_rows
from kennisnet.files.recognising.roles import roles_of


def table(text: str) -> pd.DataFrame:
    """Give the table that a text draws: columns apart by ``|``, empty cells missing."""
    header, *rows = (
        [cell.strip() for cell in line.split("|")] for line in text.strip().split("\n")
    )
    frame = pd.DataFrame(rows, columns=header, dtype="str")
    return frame.mask(frame == "")


def ties(net: kn.Network) -> set[tuple[str, str, str]]:
    """Give each participation as the names of project and institution, and the role."""
    project, who = net.projects["name"], net.institutions["name"]
    links = net.participations
    rows = zip(links["project"], links["institution"], links["role"], strict=True)
    return {(project[p], who[i], role) for p, i, role in rows}


# What tells projects apart


def test_a_code_is_the_key_where_it_always_goes_with_one_name():
    frame = table("""
        Nr | Naam | Wie
        1  | Lab  | UL
        1  | Lab  | HsL
        2  | Wal  | UL
    """)
    assert key_of_rows(frame, ["Nr"], "Naam", None).columns == ("Nr",)


def test_a_code_that_counts_anew_in_each_programme_is_the_key_with_its_programme():
    frame = table("""
        Nr | Naam | Fonds | Wie
        1  | Lab  | A     | UL
        1  | Lab  | A     | HsL
        1  | Wal  | B     | UL
    """)
    assert key_of_rows(frame, ["Nr"], "Naam", "Fonds").columns == ("Fonds", "Nr")


def test_a_name_that_stands_in_two_programmes_is_two_projects():
    frame = table("""
        Naam  | Fonds | Wie
        GREEN | A     | UL
        GREEN | A     | HsL
        GREEN | B     | TU
    """)
    assert key_of_rows(frame, [], "Naam", "Fonds").columns == ("Fonds", "Naam")


def test_a_code_that_numbers_the_rows_is_no_key():
    frame = table("""
        Nr | Naam | Wie
        1  | Lab  | UL
        2  | Lab  | HsL
        3  | Wal  | UL
    """)
    assert key_of_rows(frame, ["Nr"], "Naam", None).columns == ("Naam",)


def test_a_code_with_two_names_and_no_programme_is_no_key():
    frame = table("""
        Nr | Naam | Wie
        1  | Lab  | UL
        1  | Wal  | HsL
        2  | Bad  | UL
        2  | Bad  | HsL
    """)
    assert key_of_rows(frame, ["Nr"], "Naam", None).columns == ("Naam",)
    assert key_of_rows(frame.rename(columns={"Naam": "Titel"}), ["Nr"], None, "Titel") is not None


def test_rows_of_one_title_are_projects_of_their_own_where_that_is_rare():
    frame = pd.DataFrame({"Titel": [*"abcdefgh", "a"]}, dtype="str")
    key = key_of_projects(frame, [], "Titel", None)
    assert key.columns == ("Titel",)
    assert key.by_row


def test_a_project_can_take_several_rows():
    frame = pd.DataFrame({"Titel": ["a", "a", "b", "b", "b"]}, dtype="str")
    assert not key_of_projects(frame, [], "Titel", None).by_row


def test_projects_of_one_title_keep_apart_whatever_the_order_of_the_rows():
    rows = [("Lab", "UL", "HsL"), ("Lab", "TU", "HsL"), *((f"p{n}", "UL", "TU") for n in range(9))]
    frame = pd.DataFrame(rows, columns=["Project", "Trekker", "Partners"])
    net, turned = kn.read(frame), kn.read(frame[::-1])
    assert len(net.projects) == len(rows)
    assert net == turned
    assert (net.projects["name"] == "Lab").sum() == 2


# Roles


def test_values_that_lead_in_any_language():
    roles = roles_of(pd.Series(["Penvoerder", "partner", "LP", "chef de file", "Wurst"]))
    assert roles.leading == ["Penvoerder", "LP", "chef de file"]
    assert roles.unknown == ("Wurst",)
    assert not roles.others


def test_where_no_value_is_known_to_lead_each_is_offered_the_rarest_first():
    roles = roles_of(pd.Series(["rood", "blauw", "blauw"]))
    assert [other.value for other in roles.others] == [["rood"], ["blauw"], []]


def test_values_that_the_caller_names_lead_and_no_other():
    roles = roles_of(pd.Series(["Penvoerder", "Baas"], name="Rol"), "baas")
    assert roles.leading == ["Baas"]
    assert [f.found for f in roles_of(pd.Series(["x"], name="Rol"), ["y"]).faults] == ["y"]


# What is not given


def test_a_word_that_means_nothing_else():
    frame = table("""
        Naam              | Land
        n.v.t.            | NL
        Non renseigné     | FR
        Namibia Institute | NA
    """)
    found = not_given(frame, ["Naam"], [])
    assert found == {"sure": ("n.v.t.", "Non renseigné"), "evidence": (), "name": ()}


def test_na_is_nothing_where_other_columns_use_it_so():
    frame = table("""
        Naam         | Stad   | Rechtsvorm
        NA           | NA     | NA
        Universiteit | Leiden | publiek
    """)
    assert not_given(frame, ["Naam"], [])["evidence"] == ("NA",)


def test_na_is_nothing_where_it_has_several_ids():
    frame = table("""
        Naam | Id
        NA   | 1
        NA   | 2
        UL   | 3
    """)
    assert not_given(frame, ["Naam"], ["Id"])["evidence"] == ("NA",)


def test_na_is_a_name_where_nothing_speaks_against_it():
    frame = table("""
        Naam | Land
        NA   | NL
        UL   | NL
        NA   | NA
    """)
    assert not_given(frame, ["Naam"], [])["name"] == ("NA",)


def test_na_in_other_columns_stays():
    frame = table("""
        Project | Instelling | Rol     | country
        Lab     | UL         | trekker | NA
        Lab     | n.v.t.     | partner | NL
    """)
    net = kn.read(frame)
    assert net.participations["country"].tolist() == ["NA"]
    assert net.institutions["name"].tolist() == ["UL"]


# Crosses


MATRIX = """
    Project | UL | HsL | Gemeente
    Lab     | T  | P   |
    Wal     |    | x   | T
    Bad     | P  |     |
"""
CROSSED = {
    ("Lab", "UL", "trekker"),
    ("Lab", "HsL", "partner"),
    ("Wal", "HsL", "partner"),
    ("Wal", "Gemeente", "trekker"),
    ("Bad", "UL", "partner"),
}


def test_a_matrix_of_crosses():
    assert ties(kn.read(table(MATRIX))) == CROSSED


def test_a_matrix_that_lies_on_its_side():
    turned = table(MATRIX).set_index("Project").T.rename_axis("Instelling").reset_index()
    assert ties(kn.read(turned)) == CROSSED


def test_a_matrix_of_which_nobody_can_tell_what_the_rows_are_is_a_question():
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table(MATRIX).rename(columns={"Project": "Wat"}))
    read = [kn.read(table(MATRIX), **{o.choice: "Project"}) for o in asked.value.alternatives]
    assert asked.value.topic == "rows"
    assert ties(read[0]) == CROSSED
    assert ties(read[1]) == {(who, project, role) for project, who, role in CROSSED}


# Several columns for one thing


def test_several_columns_of_partners_are_one_list():
    frame = table("""
        Project | Lead | Partner 1 | Partner 2 | Partner 3
        Lab     | UL   | HsL       | TU        |
        Wal     | HsL  |           | UL        | Gemeente
    """)
    assert ties(kn.read(frame)) == {
        ("Lab", "UL", "trekker"),
        ("Lab", "HsL", "partner"),
        ("Lab", "TU", "partner"),
        ("Wal", "HsL", "trekker"),
        ("Wal", "UL", "partner"),
        ("Wal", "Gemeente", "partner"),
    }


# Side columns


def test_a_side_column_that_differs_never_blocks_and_is_told():
    frame = table("""
        Project | Instelling | Rol     | Sector    | Budget
        Lab     | UL         | trekker | onderwijs | 1
        Lab     | UL         | partner | onderwijs | 2
        Wal     | UL         | partner | zorg      | 3
        Wal     | HsL        | trekker | onderwijs | 4
    """)
    net = kn.read(frame)
    sector = net.institutions.set_index("name")["sector"]
    assert sector["HsL"] == "onderwijs"
    assert sector["UL"] == "onderwijs"  # two of three rows
    budget = net.participations.set_index(["institution", "project"])["Budget"]
    assert pd.isna(budget["ul", "lab"])
    assert budget["hsl", "wal"] == 4
    told = kn.check(frame, lang="en")["note"]
    assert told.str.contains("Sector").any()
    assert told.str.contains("Budget").any()


def test_a_theme_that_differs_within_a_project_is_a_fault():
    frame = table("""
        Project | Spoor | Instelling | Rol
        Lab     | a     | UL         | trekker
        Lab     | b     | HsL        | partner
    """)
    with pytest.raises(kn.InputError) as error:
        kn.read(frame)
    assert [(f.rule, f.row) for f in error.value.faults] == [("same-differs", 2)]


# Identity


def test_an_id_of_a_register_is_who_somebody_is():
    frame = table("""
        Project | PIC       | Organisation          | Role
        Lab     | 999988133 | Universiteit Leiden   | coordinator
        Wal     | 999988133 | LEIDEN UNIVERSITY     | participant
        Bad     | 999988133 | Universiteit Leiden   | participant
        Bad     | 999977366 | TU Delft              | coordinator
        Wal     |           | Universiteit Leiden   | participant
        Wal     |           | Nobody's Lab          | coordinator
    """)
    net = kn.read(frame)
    assert net.institutions["name"].to_dict() == {
        "999988133": "Universiteit Leiden",
        "999977366": "TU Delft",
        "nobody-s-lab": "Nobody's Lab",
    }
    assert len(net.participations) == 5


def test_a_bare_name_beside_a_title_is_who_takes_part():
    """As in the tables of organisations of CORDIS."""
    rows = [
        (f"{p}", who, f"Title {p}", "coordinator" if k == 0 else "participant")
        for p, members in enumerate(["UL TU HsL", "TU UL", "HsL Museum UL", "Museum TU"])
        for k, who in enumerate(members.split())
    ]
    frame = pd.DataFrame(rows, columns=["projectID", "name", "title", "role"])
    for columns in (["projectID", "name", "title", "role"], ["name", "title", "role"]):
        net = kn.read(frame[columns])
        assert set(net.institutions["name"]) == {"UL", "TU", "HsL", "Museum"}
        assert set(net.projects["name"]) == {f"Title {p}" for p in range(4)}


def test_entities_of_html_are_decoded_in_names_of_every_form():
    rows = [("R&amp;D lab", "Universiteit &amp; Co", "Caf&eacute; Rood; Museum A&B")] * 2
    net = kn.read(pd.DataFrame(rows[:1], columns=["Project", "Trekker", "Partners"]))
    names = {"Universiteit & Co", "Café Rood", "Museum A&B"}
    assert set(net.institutions["name"]) == names
    assert net.projects["name"].tolist() == ["R&D lab"]
    long = pd.DataFrame(
        [("R&amp;D lab", "Universiteit &amp; Co", "lead"), ("R&amp;D lab", "TU", "partner")],
        columns=["Project", "Organisation", "Role"],
    )
    assert "Universiteit & Co" in set(kn.read(long).institutions["name"])


def test_errors_of_a_spreadsheet_are_nobody_in_any_language():
    frame = table("""
        Project | Trekker | Partners
        Lab     | #N/B    | TU; #VERW!
        Wal     | UL      | TU; HsL
    """)
    net = kn.read(frame)
    assert set(net.institutions["name"]) == {"UL", "TU", "HsL"}
    assert set(kn.check(frame)["rule"]) >= {"not-given"}


def test_a_list_of_addresses_is_no_network():
    frame = table("""
        Organisatie | Plaats | E-mail
        UL          | Leiden | info@ul.test
        TU          | Delft  | info@tu.test
    """)
    with pytest.raises(kn.InputError):
        kn.read(frame)


def test_a_header_that_is_named_need_not_have_its_capitals():
    frame = table("""
        Project | Eigenaar | Met wie
        Lab     | UL       | HsL; TU
        Wal     | TU       | UL; HsL
    """)
    net = kn.read(frame, lead="eigenaar", partners="met WIE")
    assert net == kn.read(frame, lead="Eigenaar", partners="Met wie")
    with pytest.raises(kn.InputError):
        kn.read(frame, lead="Trekker")


# The question


HALF = "Project | Trekker | Wat anders\nLab | UL | HsL en TU\nWal | HsL | TU\n"


def test_a_table_without_partners_is_a_question_that_holds_its_answer():
    frame = table(HALF)
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(frame)
    question = asked.value
    assert question.topic == "partners"
    assert [other.value for other in question.alternatives] == ["Wat anders", []]
    for lang, words in (("nl", "partners"), ("en", "partners")):
        text = question.text(lang)
        assert words in text
        assert "--partners 'Wat anders'" in text
        assert "kn.read('table', partners='Wat anders')" in text
        assert "--no-partners" in text
    counts = []
    for other in question.alternatives:
        net = kn.read(frame, **{other.choice: other.value})
        counts.append(len(net.participations))
    assert counts[0] > counts[1] == 2


def test_a_role_that_nobody_knows_is_a_question():
    frame = table("""
        Project | Instelling | Rol
        Lab     | UL         | rood
        Lab     | HsL        | blauw
        Wal     | HsL        | blauw
    """)
    with pytest.raises(kn.InputError):
        kn.read(frame, role="Rol")
    net = kn.read(frame, role="Rol", lead_values="rood")
    assert ("Lab", "UL", "trekker") in ties(net)


def test_hostile_headers_do_nothing_in_a_question():
    frame = table("Project | Trekker | <script>\nLab | UL | HsL en TU\nWal | UL | TU\n")
    reading = kn.recognise(frame)
    assert "<script>" not in reading._repr_html_()
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(frame.rename(columns={"<script>": "$(rm -rf x); 'a"}))
    assert """'$(rm -rf x); '"'"'a'""" in asked.value.text()


# A reading that is kept


@pytest.fixture
def projects(tmp_path):
    path = tmp_path / "projecten.csv"
    path.write_text(HALF.replace(" | ", ","), "utf-8")
    return path


def test_a_reading_is_saved_beside_the_table_and_used_again(projects):
    reading = kn.recognise(projects, partners="Wat anders")
    assert reading.sure
    kept = reading.save(projects.with_name("projecten.kennisnet.toml"))
    assert kn.read(projects) == kn.read(projects, partners="Wat anders")
    assert kn.Reading.load(kept).options == reading.options
    notes = kn.check(projects, lang="en")["note"]
    assert notes.str.contains("projecten.kennisnet.toml").any()


def test_options_of_a_reading_give_the_same_reading(projects):
    reading = kn.recognise(projects, partners="Wat anders")
    assert kn.recognise(projects, **reading.options).options == reading.options


def test_a_saved_header_that_is_gone_is_a_fault_and_no_new_guess(projects):
    kn.recognise(projects, partners="Wat anders").save(
        projects.with_name("projecten.kennisnet.toml")
    )
    projects.write_text("Project,Trekker,Partners\nLab,UL,HsL\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(projects)
    assert [(f.rule, f.found) for f in error.value.faults] == [("column-absent", "Wat anders")]


def test_a_column_that_may_have_been_renamed_is_told_with_the_option_that_says_so(projects):
    settings = projects.with_name("projecten.kennisnet.toml")
    kn.recognise(projects, partners="Wat anders").save(settings)
    projects.write_text("Project,Penvoerder,Organisaties\nLab,UL,HsL\nWal,HsL,UL\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(projects)
    near = {fault.found: fault.values["near"] for fault in error.value.faults}
    assert near == {"Trekker": "--lead Penvoerder", "Wat anders": "--partners Organisaties"}
    assert "--lead Penvoerder" in error.value.text("nl")
    kn.read(projects, lead="Penvoerder", partners="Organisaties")
    projects.write_text("Project,Foo,Bar,Wat anders\nLab,UL,HsL,TNO\nWal,HsL,UL,TNO\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(projects)
    assert [fault.values["near"] for fault in error.value.faults] == ["none"]  # it may be either


PAIR = (
    [("P1", "UL"), ("P1", "HsL"), ("P2", "TNO"), ("P2", "UL")],
    [("P1", "Lab", "Museum"), ("P2", "Wal", "HsL")],
)


def workbook(path, who="Partner", lead="Penvoerder"):
    rows, rest = PAIR
    with pd.ExcelWriter(path) as book:
        frame = pd.DataFrame(rows, columns=["Code", who])
        frame.to_excel(book, sheet_name="Wie", index=False)
        frame = pd.DataFrame(rest, columns=["Code", "Project", lead])
        frame.to_excel(book, sheet_name="Wat", index=False)
    return path


@pytest.mark.parametrize(
    "how", [{"lead": "Trekker"}, {"institution": "E"}, {"columns": {"5": "spoor"}}]
)
def test_of_two_sheets_a_header_that_neither_has_is_a_fault(tmp_path, how):
    path = workbook(tmp_path / "t.xlsx")
    with pytest.raises(kn.InputError) as error:
        kn.read(path, sheet=["Wie", "Wat"], **how)
    (named,) = (one for said in how.values() for one in ([said] if isinstance(said, str) else said))
    assert [(one.rule, one.found) for one in error.value.faults] == [("column-absent", named)]


def test_of_two_sheets_a_header_need_not_have_its_capitals(tmp_path):
    path = workbook(tmp_path / "t.xlsx", lead="Wie doet het")
    for how in ({"sheet": ["Wie", "Wat"]}, {}):
        net = kn.read(path, lead="wie DOET het", **how)
        assert (net.participations["role"] == "trekker").sum() == 2


def test_a_saved_pair_of_sheets_is_not_read_with_another_column_unasked(tmp_path):
    path = workbook(tmp_path / "t.xlsx")
    kept = kn.recognise(path).save(tmp_path / "kept.toml")
    assert len(kn.read(path, reading=kept).institutions) == 4
    workbook(path, who="Organisatie", lead="Aanvrager")
    with pytest.raises(kn.InputError) as error:
        kn.read(path, reading=kept)
    near = {one.found: one.values["near"] for one in error.value.faults}
    assert near == {"Partner": "--institution Organisatie", "Penvoerder": "--lead Aanvrager"}
    net = kn.read(path, reading=kept, institution="Organisatie", lead="Aanvrager")
    assert len(net.participations) == 6


def test_settings_by_hand_hold_what_must_be_said_and_the_tables_of_names(projects):
    (projects.parent / "names.csv").write_text("mention,institution\nUL,Universiteit\n", "utf-8")
    projects.with_name("projecten.kennisnet.toml").write_text(
        'title = "Mijn projecten"\ncaveats = ["Een selectie."]\n'
        'partners = "Wat anders"\naliases = "names.csv"\n',
        "utf-8",
    )
    net = kn.read(projects)
    assert net.about["title"] == "Mijn projecten"
    assert "Universiteit" in net.institutions["name"].tolist()
    assert kn.read(projects, about={"title": "Anders"}).about["title"] == "Anders"


def test_what_goes_along_with_a_table_is_saved_too(projects, monkeypatch):
    folder = projects.parent / "namen"
    folder.mkdir()
    (folder / "names.csv").write_text("mention,institution\nUL,Universiteit\n", "utf-8")
    monkeypatch.chdir(projects.parent)
    said = {"partners": "Wat anders", "aliases": "namen/names.csv", "about": {"title": "Mijn"}}
    kept = kn.recognise(projects, **said).save(projects.with_name("projecten.kennisnet.toml"))
    assert kn.Reading.load(kept).options["title"] == "Mijn"
    monkeypatch.chdir(folder)
    net = kn.read(projects)
    assert net == kn.read(projects, **{**said, "aliases": folder / "names.csv"})
    assert kn.recognise(projects).options["title"] == "Mijn"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ('kleur = "rood"', "setting-unknown"),
        ("header = true", "setting-type"),
        ("partners = 3", "setting-type"),
        ('separators = ["klap"]', "setting-value"),
        ("header = ", "file-toml"),
    ],
)
def test_what_is_wrong_in_a_settings_file(projects, line, rule):
    projects.with_name("projecten.kennisnet.toml").write_text(line, "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(projects)
    assert [f.rule for f in error.value.faults] == [rule]
    for lang in ("nl", "en"):
        assert "projecten.kennisnet.toml" in error.value.text(lang)


# The same network from any form

NAMES = ["Universiteit Leiden", "Hogeschool Leiden", "Gemeente Leiden", "TU Delft", "Museum"]
LINKS = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True), min_size=2, max_size=5
)


@examples(30)
@given(LINKS)
def test_the_same_network_from_every_form(projects_of):
    names = [f"Project {letter}" for letter, _ in zip("abcdefgh", projects_of, strict=False)]
    wide = pd.DataFrame(
        {
            "Project": names,
            "Trekker": [members[0] for members in projects_of],
            "Partners": ["; ".join(members[1:]) for members in projects_of],
        }
    )
    rows = [
        (name, who, "lead" if n == 0 else "partner")
        for name, members in zip(names, projects_of, strict=True)
        for n, who in enumerate(members)
    ]
    long = pd.DataFrame(rows, columns=["Projekt", "Organisation", "Rolle"])
    crosses = long.pivot_table(
        index="Projekt", columns="Organisation", values="Rolle", aggfunc="first"
    )
    wanted = ties(kn.read(wide))
    assert wanted == {(p, i, "trekker" if r == "lead" else "partner") for p, i, r in rows}
    assert ties(kn.read(long)) == wanted
    assert ties(kn.read(long[long.columns[::-1]])) == wanted
    if len(crosses.columns) > 2 and crosses.isna().any(axis=None):
        assert ties(kn.read(crosses.reset_index(), project="Projekt")) == wanted


def test_the_question_about_a_sheet_counts_rows_below_the_header(tmp_path):
    path = workbook(tmp_path / "t.xlsx")
    with pd.ExcelWriter(path, mode="a") as book:
        rows = [("UL", "Anna"), ("HsL", "Bo"), ("TNO", "Cas"), ("Museum", "Dee"), ("GL", "Ed")]
        frame = pd.DataFrame(rows, columns=["Organisatie", "Projectleider"])
        frame.to_excel(book, sheet_name="Adressen", index=False)
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    n = {str(one.value): one.because.values["n"] for one in asked.value.alternatives}
    assert n == {"['Wie', 'Wat']": 4, "Adressen": 5}


def test_a_wide_table_reads_as_any_other(tmp_path, monkeypatch):
    """More than `WIDE` columns stand in one block while they are looked at; the network tells not."""
    heads = ["Project", "Trekker", "Partners", "Thema", *(f"Kolom {n}" for n in range(20))]
    rows = [
        [
            f"Lab {n}",
            "Universiteit",
            "Gemeente, Museum e.a.",
            "Zorg" if n % 2 else "",
            *["x", ""] * 10,
        ]
        for n in range(12)
    ]
    rows.append(["Totaal", "", "", "", *["12"] * 20])
    path = tmp_path / "breed.csv"
    path.write_text("\n".join(";".join(row) for row in [heads, *rows]), "utf-8")
    usual = kn.read(path)
    monkeypatch.setattr(laying, "WIDE", 3)
    wide = kn.read(path)
    assert wide == usual
    assert len(usual.projects) == 12
    assert [*map(str, wide.projects.dtypes)] == [*map(str, usual.projects.dtypes)]
