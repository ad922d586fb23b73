"""`kn.check`: what is wrong with a table and what is odd about it, in two languages."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.checking import notes
from kennisnet.files.reading import Call, read_with_notes

LINE = "(mention,institution)"
ALIASES = {
    "nl": f"; is dat zo, zeg dat dan in het bestand dat kennisnet names maakt, of met een regel van de twee namen {LINE} in een aliastabel: --aliases (Python: aliases=)",
    "en": f"; if so, say it in the file that kennisnet names makes, or with a line of the two names {LINE} in a table of aliases: --aliases (Python: aliases=)",
}
"""What can be done about names that are alike."""

COLUMNS = ["kind", "file", "row", "column", "found", "note", "rule", "weight"]


def wide(*rows):
    return pd.DataFrame(rows, columns=["Project", "Trekker", "Partners"])


def check(table, **how):
    return kn.check(table, **how).drop(columns="note")


def found(table, **how):
    """Give the notes in English, without those that the table of a test is not about."""
    return kn.check(table, lang="en", **how)["note"].tolist()


def test_nothing_odd_is_an_empty_table():
    table = kn.check(wide(("Lab", "UL", "HsL"), ("Proef", "Gemeente", "UL")))
    assert list(table.columns) == COLUMNS
    assert table.empty


@pytest.mark.parametrize(
    ("rows", "nl", "en"),
    [
        (
            [("Lab", "UL (rector)", "HsL")],
            "“rector” tussen haakjes is als opmerking gelezen",
            "“rector” in brackets was taken for a remark",
        ),
        (
            [("Lab", "GL", "UL en Naturalis, TNO"), ("Proef", "GL", "UL")],
            "“UL en Naturalis” is als meer namen gelezen: UL | Naturalis; klopt dat, dan onthoudt "
            "kennisnet check --save het (Python: recognise(…).save); is het één naam, zeg dat "
            "dan: --one-name (Python: names=)",
            "“UL en Naturalis” was taken for several names: UL | Naturalis; if that is right, "
            "kennisnet check --save keeps it so (Python: recognise(…).save); if it is one name, say "
            "so: --one-name (Python: names=)",
        ),
        (
            [("Lab", "UL, HsL", "GL")],
            "“UL, HsL” is als één naam gelezen; misschien zijn het er meer: UL | HsL; is het er één, dan onthoudt kennisnet check --save dat (Python: recognise(…).save); zijn het er meer, zeg dan wat ze scheidt: --separator (Python: separators=)",
            "“UL, HsL” was taken for one name; it may be several: UL | HsL; if it is one, kennisnet check --save keeps it so (Python: recognise(…).save); if not, say what parts them: --separator (Python: separators=)",
        ),
        (
            [("Lab", "UL", "HsL & TNO")],
            "“HsL & TNO” is als één naam gelezen; misschien zijn het er meer: HsL | TNO; is het er één, dan onthoudt kennisnet check --save dat (Python: recognise(…).save); zijn het er meer, zeg dan wat ze scheidt: --separator (Python: separators=)",
            "“HsL & TNO” was taken for one name; it may be several: HsL | TNO; if it is one, kennisnet check --save keeps it so (Python: recognise(…).save); if not, say what parts them: --separator (Python: separators=)",
        ),
        (
            [("Lab", "UL", "HsL"), ("Proef", "UL", "HsL, nan")],
            "“nan” betekent hier dat er niets is ingevuld (één keer)",
            "“nan” here means that nothing was given (once)",
        ),
        (
            [("Lab", "UL", "HsL"), ("Proef", "UL", "NA")],
            "“NA” is als naam gelezen (één keer); betekent het dat er niets is ingevuld, zeg dat dan: "
            "--not-given (Python: not_given=)",
            "“NA” was read as a name (once); if it means that nothing was given, say so: "
            "--not-given (Python: not_given=)",
        ),
        (
            [("Lab", "UL", "HsL"), ("Proef", "UL", "hsl")],
            "één naam, op meer manieren gespeld: HsL | hsl",
            "one name, spelled in several ways: HsL | hsl",
        ),
        (
            [("Lab", "", "UL, HsL")],
            "project “Lab” noemt geen trekker",
            "project “Lab” names no lead",
        ),
        (
            [("Lab", "UL", "")],
            "project “Lab” noemt minder dan twee instellingen en verbindt dus niemand",
            "project “Lab” names fewer than two institutions, so it links nobody",
        ),
        (
            [("Lab", "UL", "HsL, etc.")],
            "de lijst van project “Lab” is niet af (“etc.”, “?” of “nog onbekend”): een deel van de partners is onbekend",
            "the list of project “Lab” is not complete (“etc.”, “?” or “not yet known”): part of its partners is unknown",
        ),
        (
            [("Lab", "UL", "HsL, scholen")],
            "“scholen” is een soort organisatie: wordt getoond en verbindt niemand",
            "“scholen” is a kind of organisation: it is shown, and links nobody",
        ),
        (
            [("Lab", "Hogeschool Leiden", "Hogeschol Leiden")],
            f"misschien dezelfde instelling: Hogeschol Leiden | Hogeschool Leiden{ALIASES['nl']}",
            f"perhaps the same institution: Hogeschol Leiden | Hogeschool Leiden{ALIASES['en']}",
        ),
    ],
    ids=[
        *("remark", "cut", "kept lead", "kept partner", "not given", "perhaps not given"),
        *("spellings", "no lead", "alone", "open", "kind", "alike"),
    ],
)
def test_a_note_of_each_kind_in_both_languages(rows, nl, en):
    assert kn.check(wide(*rows))["note"].tolist() == [nl]
    assert kn.check(wide(*rows), lang="en")[["kind", "note"]].to_numpy().tolist() == [["note", en]]


def test_a_project_that_names_nobody():
    assert found(wide(("Lab", "UL", "HsL"), ("Leeg", "", ""))) == [
        "project “Leeg” names no lead",
        "project “Leeg” names nobody at all",
    ]


def test_a_project_with_one_institution_and_a_kind_links_nobody():
    notes = found(wide(("Lab", "UL", "scholen")))
    assert "project “Lab” names fewer than two institutions, so it links nobody" in notes


def test_every_pair_of_names_that_resemble_one_another_is_shown():
    table = wide(("Lab", "Da Vinci", "Da Vinci College, Da Vinci Instituut, Boerhaave"))
    assert found(table) == [
        f"perhaps the same institution: Da Vinci | Da Vinci College{ALIASES['en']}",
        f"perhaps the same institution: Da Vinci | Da Vinci Instituut{ALIASES['en']}",
    ]


def test_short_names_that_differ_are_not_alike():
    assert found(wide(("Lab", "UL", "UT, ULM, TUD"))) == []


def test_notes_on_a_cell_say_where_it_stands(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Lijst\n\nProject,Trekker,Partners\nLab,UL,HsL (lector)\n", "utf-8")
    told = ["note", "t.csv", 4, "Partners", "lector", "remark", "odd"]
    assert check(path).to_numpy().tolist() == [told]


def test_a_row_of_a_long_table_without_an_institution():
    table = pd.DataFrame(
        [("Lab", "UL", "lead"), ("Lab", "HsL", ""), ("Lab", "", "partner")],
        columns=["Project", "Organisation", "Role"],
    )
    assert found(table) == [
        "project “Lab” has a row without an institution",
        "one row names no role and was read as a partner",
    ]
    assert check(table)["row"].tolist() == [3, 2]


def test_aliases_that_nobody_used_and_readings_that_are_doubtful():
    aliases = pd.DataFrame(
        {
            "mention": ["UL", "nooit"],
            "institution": ["Universiteit", "Universiteit"],
            "certainty": ["doubtful", "certain"],
        }
    )
    table = wide(("Lab", "UL", "HsL"))
    assert kn.check(table, aliases=aliases, lang="nl")["note"].tolist() == [
        "de vermelding “nooit” komt in geen cel voor",
        "het is onzeker wie “Universiteit” is in project Lab",
    ]


def test_what_the_tables_know_is_not_odd():
    aliases = pd.DataFrame({"mention": ["Pieter & Partij"], "institution": ["pp"]})
    institutions = pd.DataFrame({"id": ["pp", "ul"], "name": ["Pieter & Partij", "UL"]})
    table = wide(("Lab", "UL", "Pieter & Partij"))
    assert found(table, aliases=aliases, institutions=institutions) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("content", "rows", "columns"),
    [
        ("Project,Trekker,Partners\n,UL,HsL\n,GL,UL\n", [2, 3], ["Project", "Project"]),
        ("Project,Trekker,Partners\nLab,UL,HsL,GL\n", [2], [""]),
        ("Code,Spoor,Trekker,Partners\n1,zorg,UL,GL\n1,wonen,UL,GL\n", [3], ["Spoor"]),
        (
            "Code,Project,Spoor,Trekker,Partners\n1,Lab,,,\n2,P,zorg,UL,\n2,P,wonen,UL,\n",
            [4],
            ["Spoor"],
        ),
        ("Wat,Wie\na,b\n", [1, 1], ["", ""]),
    ],
)
def test_faults_are_listed_and_not_raised(tmp_path, lang, content, rows, columns):
    path = tmp_path / "t.csv"
    path.write_text(content, "utf-8")
    table = kn.check(path, lang=lang)
    assert set(table["kind"]) == {"fault"}
    assert set(table["file"]) == {"t.csv"}
    assert table["row"].tolist() == rows
    assert table["column"].tolist() == columns
    with pytest.raises(kn.InputError) as error:
        kn.read(path)
    assert [fault.sentence(lang) for fault in error.value.faults] == table["note"].tolist()


def test_what_check_says_in_dutch(tmp_path):
    (tmp_path / "t.csv").write_text("Project,Trekker,Partners\nLab,UL,HsL,GL\n", "utf-8")
    assert kn.check(tmp_path / "t.csv")["note"].tolist() == [
        "de rij heeft meer cellen dan de kop (3); over is: “GL”"
    ]


def test_it_takes_what_read_takes(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Wat:Baas:Wie\nLab:UL:HsL\n", "cp1252")
    how = {"delimiter": ":", "encoding": "cp1252", "on_conflict": "first"}
    assert kn.check(path, project="Wat", lead="Baas", partners="Wie", **how).empty


@pytest.mark.parametrize("how", [{}, {"nodes": "nodes.csv"}, {"edges": "edges.csv"}])
def test_it_needs_a_table_or_a_pair(how):
    with pytest.raises(kn.ArgumentError):
        kn.check(**how)


def test_a_language_that_it_does_not_speak():
    with pytest.raises(kn.ArgumentError):
        kn.check(wide(("Lab", "UL", "")), lang="de")


def test_a_keyword_that_it_does_not_know():
    with pytest.raises(TypeError, match=r"check\(\) got an unexpected keyword argument 'banana'"):
        kn.check(wide(("Lab", "UL", "")), banana=1)


def test_a_pair_of_files(tmp_path):
    net = kn.read(wide(("Lab", "UL", "HsL, scholen")))
    nodes, edges, _ = kn.write(net, tmp_path)
    assert found(None, nodes=nodes, edges=edges) == [
        "“scholen” is a kind of organisation: it is shown, and links nobody"
    ]
    edges.write_text("project,institution\nlab,weg\n", "utf-8")
    assert kn.check(nodes=nodes, edges=edges)["note"].tolist() == [
        "“weg” is geen instelling van dit netwerk"
    ]


def test_checking_changes_nothing(tmp_path):
    table = wide(("Lab", "UL", "HsL (lector), etc."))
    before = table.copy()
    kn.check(table)
    pd.testing.assert_frame_equal(table, before)
    assert list(tmp_path.iterdir()) == []


def test_headers_and_file_names_reach_the_screen_without_control_characters(tmp_path):
    path = tmp_path / "t\x1b[31m.csv"
    path.write_text("Project,Trekker\x1b[2J,Partners\nLab,UL (x),HsL\n", "utf-8")
    table = kn.check(path, lead="Trekker\x1b[2J")
    found = table[["file", "column"]].to_numpy().tolist()
    assert found == [["t [31m.csv", "Trekker [2J"]] * 2  # letters nobody typed, and a remark
    path.write_text("Wat\x1b[2J,Wie\na,b\n", "utf-8")
    assert all(note.isprintable() for note in kn.check(path)["note"])
    with pytest.raises(kn.InputError) as error:
        kn.read(path)
    assert "\x1b" not in str(error.value) + error.value.text("nl")


def test_what_is_checked_has_types(tmp_path):
    table = kn.check(wide(("Lab", "UL", "HsL"), ("Proef", "UL", "hsl")))
    assert str(table["row"].dtype) == "Int64"
    assert list(table["row"].isna()) == [True]
    assert table["kind"].tolist() == ["note"]


@pytest.mark.parametrize(
    ("lead", "partners", "rules"),
    [
        ("UL", "HsL", []),
        ("", "UL, HsL", ["no-lead"]),
        ("UL", "", ["alone"]),
        ("UL", "scholen", ["alone", "generic"]),
        ("UL, HsL", "scholen", ["generic"]),
        ("", "", ["no-lead", "empty"]),
        ("", "scholen, e.a.", ["no-lead", "alone", "open", "generic"]),
    ],
)
def test_what_is_noted_of_a_project(lead, partners, rules):
    full = ("Vol", "GL, TNO", "LUMC")
    reading = read_with_notes(wide(("Lab", lead, partners), full), Call(separators=","))
    assert [note.rule for note in notes(reading)] == rules


def test_a_name_in_brackets_that_stands_elsewhere_is_perhaps_the_same():
    table = wide(("Lab", "Universiteit (LUMC)", "HsL"), ("Proef", "lumc", "HsL (rector)"))
    assert found(table) == [
        "“LUMC” in brackets was taken for a remark",
        "“rector” in brackets was taken for a remark",
        "“LUMC” stands in brackets behind a name, and elsewhere as a name of its own: "
        "perhaps the same institution",
    ]


def test_a_name_below_an_empty_header_stands_in_no_brackets(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Project,,Trekker,Partners\nLab,HsL,UL,HsL\n", "utf-8")
    assert check(path)[["column", "found"]].to_numpy().tolist() == [["B", "HsL"]]


def test_words_for_roles_that_nobody_knows_are_noted():
    table = pd.DataFrame(
        [
            ("Lab", "UL", "lead"),
            ("Lab", "HsL", "Baas"),
            ("Lab", "GL", "baas"),
            ("Lab", "TNO", "Baas"),
        ],
        columns=["Project", "Organisation", "Role"],
    )
    notes_in_dutch = kn.check(table)["found"].tolist()
    assert notes_in_dutch == ["Baas", "baas"]
    assert check(table, lead_values="baas").empty


def test_a_table_that_names_no_leads_is_read_and_every_project_noted():
    table = pd.DataFrame([("Lab", "UL, HsL")], columns=["Project", "Partners"])
    assert found(table) == ["project “Lab” names no lead"]


def test_a_table_that_names_no_partners_is_a_question_unless_it_is_said():
    table = pd.DataFrame([("Lab", "UL; HsL")], columns=["Project", "Trekkers"])
    told = kn.check(table, lang="en")
    assert told["kind"].tolist() == ["fault"]
    assert told["note"].tolist() == [
        "it is not certain how this table is to be read; without other faults reading it asks a "
        "question, with the answers"
    ]
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(table)
    assert asked.value.faults[0].sentence("en") == told["note"].item()
    (answer,) = asked.value.alternatives
    assert (answer.choice, answer.value) == ("partners", [])
    assert found(table, partners=[]) == []


def test_a_column_of_names_without_a_header_is_told_with_the_cell_for_one(tmp_path):
    path = tmp_path / "t.csv"
    rows = ["Lijst;;;", "Project;Partners;;Soort", "Lab;UL;HsL;a", "Wal;HsL;TNO;b", "Zee;TNO;UL;a"]
    path.write_text("\n".join(rows), "utf-8")
    table = kn.check(path, lang="en").set_index("rule")
    assert table.loc["no-header-names", ["row", "column", "weight"]].tolist() == [2, "C", "numbers"]
    assert "cell C2" in table.loc["no-header-names", "note"]
    path.write_text("\n".join([*rows[:3], "Wal;HsL;;b", "Zee;TNO;;a"]), "utf-8")
    table = kn.check(path, lang="nl").set_index("rule")
    assert table.loc["no-header", "weight"] == "odd"
    assert "in cel C2" in table.loc["no-header", "note"]


def test_a_question_tells_of_a_column_of_names_that_has_no_header(tmp_path):
    path = tmp_path / "t.xlsx"
    sheet = pd.DataFrame(
        [("Lab", "UL", "HsL", "TNO"), ("Wal", "HsL", "TNO", "UL")],
        columns=["Project", "A", "", "B"],
    )
    with pd.ExcelWriter(path) as book:
        sheet.to_excel(book, sheet_name="Blad 7", index=False)
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    assert "cell C1 of sheet Blad 7" in asked.value.text("en")
    assert "cel C1 van tabblad Blad 7" in asked.value.text("nl")


def test_projects_without_anybody_are_told_as_what_makes_numbers_wrong():
    table = pd.DataFrame({"Project": ["Lab", "Wal"], "Thema": ["a", "b"]})
    told = kn.check(table, partners=[]).set_index("rule")["weight"]
    assert told["nobody-at-all"] == "numbers"
    named = kn.check(wide(("Lab", "UL", "HsL"), ("Wal", "", "")))
    assert "nobody-at-all" not in set(named["rule"])
