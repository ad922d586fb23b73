"""The command line as a newcomer meets it: help, results, faults and exit codes."""

import os
import subprocess
import sys

import pandas as pd
import pytest

TABLE = "Project;Trekker;Partners\nLab;Universiteit;Hogeschool, Museum\nFestival;Museum;Gemeente\n"


def kennisnet(*words, lang="en_GB.UTF-8", cwd=None):
    """Run the command line; give exit code, output and messages."""
    environ = {**os.environ, "LC_ALL": lang, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", "from kennisnet.cli import main; main()", *map(str, words)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environ, cwd=cwd, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "projecten.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_help_names_every_command_in_the_language_of_the_locale():
    code, out, _ = kennisnet("--help")
    assert code == 0
    for command in ("report", "map", "unlinked", "tidy", "check", "measure", "overlap", "export"):
        assert command in out
    assert "Who works with whom?" in out
    assert "Wie werkt met wie?" in kennisnet("--help", lang="nl_NL.UTF-8")[1]
    assert "Wie werkt met wie?" in kennisnet("--help", lang="C")[1]


def test_lang_goes_before_the_locale(table):
    assert "gedeeld" in kennisnet("overlap", table, "--lang", "nl")[1]
    assert "gedeeld" in kennisnet("overlap", table, "--lang=nl")[1]


def test_measure_prints_the_leiden_ranking():
    code, out, _ = kennisnet("measure", "-m", "degree", "--top", 5)
    lines = [line.split() for line in out.splitlines()]
    assert code == 0
    assert lines[0] == ["name", "degree"]
    degrees = [int(line[-1]) for line in lines[1:6]]
    assert degrees == sorted(degrees, reverse=True)
    assert lines[1][:2] == ["Gemeente", "Leiden"]


def test_measure_one_own_table_to_a_file(table, tmp_path):
    code, out, err = kennisnet("measure", table, "--out", tmp_path / "m.csv")
    values = pd.read_csv(tmp_path / "m.csv", index_col="id")
    assert (code, out) == (0, "")
    assert "m.csv" in err
    assert values["degree"].to_dict() == {
        "museum": 2,
        "universiteit": 1,
        "hogeschool": 1,
        "gemeente": 1,
    }


def test_units_or_parents():
    units, parents = (
        kennisnet("measure", "--level", level, "-m", "degree", "--top", 200)[1]
        for level in ("units", "parents")
    )
    assert "Faculteit Sociale Wetenschappen" in units
    assert "Faculteit Sociale Wetenschappen" not in parents


def test_overlap_export_and_pair(table, tmp_path):
    assert "Museum" in kennisnet("overlap", table)[1]
    assert kennisnet("export", table, "--out", tmp_path / "n.xlsx")[0] == 0
    assert kennisnet("export", table, "--out", tmp_path / "n.csv")[0] == 0
    assert kennisnet("overlap", tmp_path / "n.csv")[1] == kennisnet("overlap", table)[1]
    assert kennisnet("overlap", tmp_path / "n.xlsx", "--sheet", "participations")[0] == 0


def test_report_and_map_are_written(table, tmp_path):
    code, out, err = kennisnet("report", table, "--out", tmp_path / "r", "--lang", "nl")
    assert (code, out) == (0, "")
    assert "report.html" in err
    assert "Wat opvalt" in (tmp_path / "r" / "report.html").read_text("utf-8")
    assert kennisnet("map", table, "--out", tmp_path / "m.html", "--view", "institutions")[0] == 0
    assert (tmp_path / "m.html").exists()


def test_unlinked_says_who_where_through_whom_and_why(table, tmp_path):
    code, out, _ = kennisnet("unlinked", table, "--with", "universiteit")
    assert code == 0
    assert "Universiteit ↔ Gemeente" in out
    assert "Introduction through: Museum" in out
    assert "each take part in one project only" in " ".join(out.split())
    assert kennisnet("unlinked", table, "--out", tmp_path / "u.csv")[0] == 0
    pairs = pd.read_csv(tmp_path / "u.csv")
    assert set(pairs["introduced_by"]) == {"museum"}
    code, _, err = kennisnet("unlinked", table, "--with", "Niemand")
    assert (code, "Niemand" in err) == (1, True)


def test_check_tells_what_is_odd(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('Project,Trekker,Partners\nLab,,"Da Vinci, Da Vinci College e.a."\n', "utf-8")
    code, out, _ = kennisnet("check", path)
    assert code == 0
    assert "names no lead" in out
    assert "perhaps the same institution: Da Vinci | Da Vinci College" in out
    assert "is open" in out


def test_faults_of_the_input_end_with_1_and_without_a_traceback(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Wat,Wie\nLab,UL\n", "utf-8")
    for command in ("measure", "check", "overlap"):
        code, out, err = kennisnet(command, path)
        assert code == 1
        assert "Traceback" not in out + err
        assert "Wat, Wie" in out + err
    code, _, err = kennisnet("measure", tmp_path / "nergens.csv", lang="nl_NL.UTF-8")
    assert (code, "er is geen bestand “nergens.csv”" in err) == (1, True)


@pytest.mark.parametrize(
    "words",
    [
        ["measure", "-m", "greatness"],
        ["measure", "--weight", "heavy"],
        ["map", "--view", "sideways"],
        ["map", "--colour", "budget"],
        ["unlinked", "--balance", "3"],
        ["measure", "t.csv", "--nodes", "n.csv", "--edges", "e.csv"],
        ["measure", "--nodes", "n.csv"],
        ["export", "--out", "x.doc"],
        ["nonsense"],
    ],
)
def test_misuse_ends_with_2(words):
    code, out, err = kennisnet(*words)
    assert code == 2
    assert "Traceback" not in out + err


def test_tidy_writes_the_pair(tmp_path):
    (tmp_path / "projects.csv").write_text("code,name,trekkers,partners\n1,Lab,UL,HsL\n", "utf-8")
    (tmp_path / "institutions.csv").write_text("id,name\nul,UL\n", "utf-8")
    (tmp_path / "aliases.csv").write_text("mention,institution\nUL,ul\n", "utf-8")
    code, _, err = kennisnet("tidy", tmp_path)
    assert code == 1
    assert "projects.csv, row 2" in err
    assert "HsL" in err
    assert not (tmp_path / "nodes.csv").exists()
    (tmp_path / "institutions.csv").write_text("id,name\nul,UL\nhsl,HsL\n", "utf-8")
    assert kennisnet("tidy", tmp_path)[0] == 0
    assert "hsl" in (tmp_path / "edges.csv").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_a_plain_message(table, tmp_path):
    (tmp_path / "in_the_way").write_text("", "utf-8")
    code, _, err = kennisnet("measure", table, "--out", tmp_path / "in_the_way" / "m.csv")
    assert code == 1
    assert "Traceback" not in err


def test_list_and_version():
    assert "betweenness" in kennisnet("measure", "--list")[1]
    assert kennisnet("--version")[1].strip().count(".") == 2


@pytest.mark.parametrize("command", ["export", "measure", "overlap", "unlinked", "check"])
def test_the_table_that_is_read_is_never_written_over(table, command):
    before = table.read_bytes()
    code, _, err = kennisnet(command, table, "--out", table)
    assert (code, table.read_bytes()) == (2, before)
    assert "choose another name" in err


def test_a_map_is_a_page(table, tmp_path):
    code, _, err = kennisnet("map", table, "--out", tmp_path / "map.pdf")
    assert (code, "map.pdf" in err) == (2, True)


def test_things_that_make_numbers_wrong_are_said_before_the_numbers(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(
        "Project,Trekker,Partners\nLab,Gem. Zwolle,UT\nHub,Gemeente Zwolle,Saxion\n", "utf-8"
    )
    code, _, err = kennisnet("measure", path)
    assert code == 0
    assert "1 thing in this table can make numbers wrong: kennisnet check" in err
    out = kennisnet("check", path)[1]
    assert "perhaps the same institution: Gem. Zwolle | Gemeente Zwolle" in out


def test_a_name_that_is_nearly_right_gets_a_hint(table):
    code, _, err = kennisnet("unlinked", table, "--with", "Universteit")
    assert (code, "do you mean: Universiteit" in err) == (1, True)


def test_headers_without_rows_are_a_fault(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Project,Trekker,Partners\n", "utf-8")
    for command in ("check", "report"):
        code, out, err = kennisnet(command, path)
        assert (code, "no rows below them" in out + err) == (1, True)


def test_describe_communities_resilience_and_compare(table, tmp_path):
    assert "density" in kennisnet("describe", table)[1]
    assert "Museum" in kennisnet("communities", table)[1]
    code, out, _ = kennisnet("resilience", table, "--top", 1)
    assert (code, out.splitlines()[1].split()[0]) == (0, "Museum")
    later = tmp_path / "later.csv"
    later.write_text(TABLE.replace("Gemeente", "Bank"), "utf-8")
    out = kennisnet("compare", table, "--after", later)[1]
    assert "came" in out
    assert "Bank" in out
    assert kennisnet("measure", table, "-m", "degree", "--uncertainty", "jackknife")[0] == 0


def test_title_source_and_date_are_the_users_own(table, tmp_path):
    about = tmp_path / "about.toml"
    about.write_text('source = "Eigen lijst"\ndate = "2026-11"\ncaveats = ["Niet af."]\n', "utf-8")
    words = ["map", table, "--about", about, "--title", "Onze regio", "--out", tmp_path / "m.html"]
    assert kennisnet(*words, "--lang", "nl")[0] == 0
    page = (tmp_path / "m.html").read_text("utf-8")
    for said in ("Onze regio", "Eigen lijst", "2026-11", "Niet af."):
        assert said in page
    code, _, err = kennisnet("map", table, "--about", tmp_path / "none.toml")
    assert (code, "none.toml" in err) == (1, True)


def test_options_for_a_table_need_a_table():
    code, _, err = kennisnet("measure", "--lead", "Trekker")
    assert (code, "--lead" in err) == (2, True)


def test_resilience_as_table_curve_and_projects_with_one_lead(tmp_path):
    code, out, _ = kennisnet("resilience", "--top", 2)
    assert (code, out.splitlines()[0].split()[:3]) == (0, ["name", "pairs", "lost"])
    code, out, _ = kennisnet("resilience", "--curve", "degree", "--top", 3)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[1:4]] == ["0", "1", "2"]
    assert "at most 0.5" in out
    assert kennisnet("resilience", "--fragile", "--out", tmp_path / "f.csv")[0] == 0
    assert list(pd.read_csv(tmp_path / "f.csv")) == ["project", "name", "trekker", "second"]
    code, _, err = kennisnet("resilience", "--fragile", "--curve", "random")
    assert (code, err.strip()) == (2, "Choose --curve or --fragile, not both.")


def test_fragile_lists_nothing_where_nothing_is(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Project;Trekker;Partners\nAlfa;Gemeente, Hogeschool;Museum\n", "utf-8")
    code, out, _ = kennisnet("resilience", path, "--fragile", "--lang", "nl")
    assert code == 0
    assert "Alfa" not in out
    assert "Gemeente" not in out
    path.write_text("Project;Trekker;Partners\nAlfa;;scholen\n", "utf-8")
    code, out, _ = kennisnet("resilience", path, "--lang", "nl")
    assert (code, "Alfa" in out) == (0, False)
    code, _, err = kennisnet("report", path, "--out", tmp_path / "report")
    assert code == 0, err


def test_what_describe_and_list_say_stands_in_the_language():
    assert "ongelijkheid (Gini)" in kennisnet("describe", "--lang", "nl")[1]
    assert "inequality (Gini)" in kennisnet("describe", "--lang", "en")[1]
    assert "Het deel van de kortste routes" in kennisnet("measure", "--list", "--lang", "nl")[1]
    assert "Share of the shortest paths" in kennisnet("measure", "--list", "--lang", "en")[1]


def test_compare_tells_what_changed_in_words(table, tmp_path):
    later = tmp_path / "later.csv"
    later.write_text(TABLE.replace("Gemeente", "Provincie"), "utf-8")
    code, out, _ = kennisnet("compare", table, "--after", later, "--lang", "nl")
    assert code == 0
    assert "banden tussen blijvers" in out
    assert {tuple(line.split()) for line in out.splitlines()} >= {
        ("Museum", "Gemeente", "gegaan"),
        ("Museum", "Provincie", "gekomen"),
    }
