"""The command line as a newcomer meets it: help, results, faults and exit codes."""

import io
import json
import os
import re
import subprocess
import sys
import threading
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args
from unittest import mock

import pandas as pd
import pytest
from typer import rich_utils
from typer.main import get_command

import kennisnet as kn
from kennisnet.choices import ROLES
from kennisnet.cli import app, commands, main
from kennisnet.cli.asked import HOW
from kennisnet.cli.building import COMMANDS
from kennisnet.cli.options import explained
from kennisnet.cli.screen import show_suggestions
from kennisnet.errors import ArgumentError
from kennisnet.files.how import How
from kennisnet.reports.names import FILES
from kennisnet.suggestions import PREDICTORS

TABLE = "Project;Trekker;Partners\nLab;Universiteit;Hogeschool, Museum\nFestival;Museum;Gemeente\n"
ESC = "\x1b[31m"


def kennisnet(*words, lang="en_GB.UTF-8", columns=200):
    """Run the command line; give exit code, output and messages."""
    environ = {"LC_ALL": lang, "COLUMNS": str(columns)}
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, environ),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as end,
    ):
        main([str(word) for word in words])
    return end.value.code or 0, out.getvalue(), err.getvalue()


def in_a_process(*words, lang="en_GB.UTF-8", **streams):
    """Start the command line as a process of its own."""
    environ = {**os.environ, "LC_ALL": lang, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", "from kennisnet.cli import main; main()", *map(str, words)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.Popen(command, env=environ, text=True, encoding="utf-8", **pipes)


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


@pytest.mark.slow
def test_report_and_map_are_written_and_the_table_beside_them_stays(table, tmp_path):
    code, out, err = kennisnet("report", table, "--out", tmp_path, "--lang", "nl")
    assert (code, out) == (0, "")
    assert "report.html" in err
    assert "Wat opvalt" in (tmp_path / "report.html").read_text("utf-8")
    written = {path.name for path in tmp_path.iterdir()} - {table.name}
    of_kinds = {f"coverage.{end}" for end in ("csv", "png", "svg")}  # the table names no kinds
    of_kinds |= {"affinity_sector.csv", "affinity_spoor.csv"}
    alike = {"alike.png", "alike.svg"}  # and no two of its projects look alike
    assert set(FILES) - written - {"report.pdf"} == of_kinds | alike
    assert written <= set(FILES)
    assert table.read_text("utf-8") == TABLE
    assert kennisnet("map", table, "--out", tmp_path / "m.html", "--view", "institution")[0] == 0
    assert (tmp_path / "m.html").exists()


def test_unlinked_says_how_many_projects_had_ended_on_the_day_of_the_data(tmp_path):
    rows = ["P,UL,HsL,2019", "Q,HsL,TNO,2021", "R,TNO,LUMC,"]
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["Project,Trekker,Partners,Einddatum", *rows]), "utf-8")
    (tmp_path / "t.kennisnet.toml").write_text('date = "november 2020"\n', "utf-8")
    told = (
        "1 van de 3 projecten was op 30 november 2020 volgens de einddatum afgelopen en is geen "
        "ontmoetingsplek."
    )
    assert told in kennisnet("unlinked", path, "--lang", "nl")[1].splitlines()
    code, _, err = kennisnet("unlinked", path, "--lang", "nl", "--out", tmp_path / "u.csv")
    assert (code, told in err.splitlines()) == (0, True)


def test_unlinked_says_who_where_through_whom_and_why(table, tmp_path):
    code, out, _ = kennisnet("unlinked", table, "--with", "universiteit")
    assert code == 0
    assert "For Universiteit: 1 to call\n1. Gemeente\n" in out
    assert "Introduction through: Museum" in out
    assert "each take part in one project only" in " ".join(out.split())
    assert kennisnet("unlinked", table, "--out", tmp_path / "u.csv")[0] == 0
    pairs = pd.read_csv(tmp_path / "u.csv")
    assert set(pairs["introduced_by"]) == {"museum"}
    assert set(pairs["introduced_by_name"]) == {"Museum"}
    code, _, err = kennisnet("unlinked", table, "--with", "Niemand")
    assert (code, "Niemand" in err) == (1, True)


def test_check_tells_what_is_odd(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('Project,Trekker,Partners\nLab,,"Da Vinci, Da Vinci College e.a."\n', "utf-8")
    code, out, _ = kennisnet("check", path)
    assert code == 0
    assert "names no lead" in out
    assert "perhaps the same institution: Da Vinci | Da Vinci College" in out
    assert "is not complete" in out


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
        ["export", "--to", "kumu", "--out", "x.json"],
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


def on_the_map(path):
    """Give the data that stand in a map."""
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', path.read_text("utf-8")
    )
    return json.loads(found[1])


@pytest.mark.slow
def test_a_map_tells_what_came_and_went_since_an_earlier_table(table, tmp_path):
    """The municipality left the festival, and a province came."""
    later, page = tmp_path / "later.csv", tmp_path / "m.html"
    later.write_text(TABLE.replace("Gemeente", "Provincie"), "utf-8")
    words = ["map", later, "--before", table, "--view", "moments", "--out", page, "--lang", "en"]
    assert kennisnet(*words)[::2] == (0, f"Written: {page}\n")
    said = on_the_map(page)
    assert said["first"] == "moments"
    scene, word = said["scenes"]["moments"], said["words"]
    # what is called as the institution that it stands for is written as 1
    written = {word[scene["nodes"][part[0]][1]] for part in scene["shapes"] if part[8:9] == [1]}
    assert "provincie" in written
    assert "Gemeente" in [word[part[8]] for part in scene["shapes"] if len(part) > 8]
    assert "Gemeente" not in {*said["institutions"]["name"]}
    code, _, err = kennisnet("map", later, "--view", "moments", "--out", page)
    assert (code, "--before" in err) == (2, True)
    code, _, err = kennisnet("map", later, "--before", tmp_path / "none.csv", "--out", page)
    assert (code, "none.csv" in err) == (1, True)


@pytest.mark.slow
def test_a_map_leaves_out_pairs_that_already_met(table, tmp_path):
    """Of this table only Universiteit or Hogeschool with Gemeente can be suggested."""
    known, page = tmp_path / "known.csv", tmp_path / "m.html"
    assert kennisnet("map", table, "--out", page)[0] == 0
    assert on_the_map(page)["suggestions"]["rows"] != []
    known.write_text("a,b\nUniversiteit,Gemeente\nGemeente,Hogeschool\n", "utf-8")
    assert kennisnet("map", table, "--known", known, "--out", page)[0] == 0
    assert on_the_map(page)["suggestions"]["rows"] == []
    known.write_text("a,b,state\nUniversiteit,Gemeente,nonsense\n", "utf-8")
    code, _, err = kennisnet("map", table, "--known", known, "--out", page)
    assert (code, "nonsense" in err) == (1, True)


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
        assert (code, "no row is filled in yet" in out + err) == (1, True)


@pytest.mark.slow
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


def test_evaluate_says_how_often_a_list_was_right(table, tmp_path):
    code, out, _ = kennisnet("evaluate", table, "--predictor", "degree", "--lang", "nl")
    assert code == 0
    assert "Om de beurt is elk van 5 deelnames verborgen" in out
    later = tmp_path / "later.csv"
    later.write_text(f"{TABLE}Markt;Gemeente;Universiteit\n", "utf-8")
    file = tmp_path / "how often.csv"
    words = ["evaluate", table, "--task", "future", "--after", later, "--top", 1]
    assert kennisnet(*words, "--out", file)[0] == 0
    found = pd.read_csv(file, index_col="predictor")
    assert found.loc["degree", "n"] == 1  # of the municipality and the two that it did not know
    assert "the first pair on the list" in kennisnet(*words)[1]
    assert kennisnet("evaluate", table, "--task", "future")[0] == 2


def test_title_source_and_date_are_the_users_own(table, tmp_path):
    about = tmp_path / "about.toml"
    about.write_text('source = "Eigen lijst"\ndate = "2026-11"\ncaveats = ["Niet af."]\n', "utf-8")
    words = ["map", table, "--about", about, "--title", "Onze regio", "--out", tmp_path / "m.html"]
    assert kennisnet(*words, "--lang", "nl")[0] == 0
    page = (tmp_path / "m.html").read_text("utf-8")
    for said in ("Onze regio", "Eigen lijst", "november 2026", "Niet af."):
        assert said in page
    for command in ("map", "check"):
        code, out, err = kennisnet(command, table, "--about", tmp_path / "none.toml")
        assert (code, "none.toml" in out + err) == (1, True)


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
    path.write_text("Project;Trekkers;Partners\nAlfa;Gemeente, Hogeschool;Museum\n", "utf-8")
    code, out, _ = kennisnet("resilience", path, "--fragile", "--lang", "nl")
    assert code == 0
    assert "Alfa" not in out
    assert "Gemeente" not in out
    path.write_text("Project;Trekker;Partners\nAlfa;;scholen\n", "utf-8")
    code, out, _ = kennisnet("resilience", path, "--lang", "nl")
    assert (code, "Alfa" in out) == (0, False)
    code, _, err = kennisnet("report", path, "--out", tmp_path / "report")
    assert code == 0, err


@pytest.mark.slow
def test_what_describe_and_list_say_stands_in_the_language(table):
    assert "ongelijkheid (Gini)" in kennisnet("describe", table, "--lang", "nl")[1]
    assert "inequality (Gini)" in kennisnet("describe", table, "--lang", "en")[1]
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


@pytest.mark.slow
def test_a_process_ends_with_the_code_and_the_messages_on_their_streams(table, tmp_path):
    """What runs in one process above, once as a shell meets it."""
    wrong = tmp_path / "t.csv"
    wrong.write_text("Wat,Wie\nLab,UL\n", "utf-8")
    runs = [
        (["overlap", table, "--lang", "nl"], 0, "gedeeld", ""),
        (["measure", wrong], 1, "", "Wat, Wie"),
        (["nonsense"], 2, "", "There is no command"),
    ]
    started = [in_a_process(*words) for words, *_ in runs]
    for process, (_, code, said, told) in zip(started, runs, strict=True):
        out, err = process.communicate(timeout=60)
        assert process.returncode == code
        assert said in out
        assert told in err
        assert "Traceback" not in err


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_fault():
    process = in_a_process("measure", "--list")
    process.stdout.close()
    assert process.stderr.read() == ""
    process.wait(timeout=60)


# The language belongs to a call


class Streams(io.TextIOBase):
    """An output that keeps apart what each thread writes."""

    def __init__(self):
        self.by_thread = threading.local()

    def write(self, text):
        self.by_thread.text = getattr(self.by_thread, "text", "") + text
        return len(text)

    def taken(self):
        text, self.by_thread.text = getattr(self.by_thread, "text", ""), ""
        return text


@pytest.mark.slow
def test_two_languages_in_two_threads_each_say_their_own(table):
    """Help and results take turns, so that neither language could be that of the process."""
    runs = [["--help"], ["measure", "--help"], ["overlap", table], ["describe", table]]
    said = {}
    turns, streams = threading.Barrier(2), Streams()

    def speak(lang):
        made = get_command(app(lang))
        for number, words in enumerate(runs):
            turns.wait(timeout=60)
            with pytest.raises(SystemExit):
                made([str(word) for word in words], prog_name="kennisnet")
            said[lang, number] = streams.taken()

    with mock.patch.dict(os.environ, {"COLUMNS": "100"}), redirect_stdout(streams):
        threads = [threading.Thread(target=speak, args=(lang,)) for lang in ("nl", "en")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=120)
    for number, (dutch, english) in enumerate(
        [
            ("─ Opdrachten ─", "─ Commands ─"),
            ("─ Kolommen en tabellen ─", "─ Columns and tables ─"),
            ("gedeeld", "shared"),
            ("dichtheid", "density"),
        ]
    ):
        assert dutch in said["nl", number]
        assert english not in said["nl", number]
        assert english in said["en", number]
        assert dutch not in said["en", number]


def test_dutch_help_has_its_own_panels_and_leaves_those_of_others_alone():
    titles = [name for name in dir(rich_utils) if name.endswith("_PANEL_TITLE")]
    before = {name: getattr(rich_utils, name) for name in titles}
    hook = sys.excepthook
    _, out, _ = kennisnet("measure", "--help", lang="nl_NL.UTF-8", columns=100)
    assert {name: getattr(rich_utils, name) for name in titles} == before
    assert sys.excepthook is hook
    panels = [line.strip("╭─╮ ") for line in out.splitlines() if line.startswith("╭")]
    assert panels == ["Argumenten", "Opties", "Kolommen en tabellen"]
    options = out[out.index("─ Opties") : out.index("─ Kolommen")]
    assert "--help" in options


# What the command line offers is what the verbs know


def offered(name, option):
    """Give the words that an option of a command can be."""
    (found,) = [one for one in COMMANDS[name].options if one.name == option]
    kinds = [found.annotation.__origin__, *get_args(found.annotation.__origin__)]
    return next(words for kind in kinds if (words := get_args(kind)) and type(None) not in words)


LEIDEN = kn.load_leiden()
REFUSING = {
    ("measure", "of"): lambda word: kn.measure(LEIDEN, of=word),
    ("measure", "weight"): lambda word: kn.measure(LEIDEN, weight=word),
    ("measure", "uncertainty"): lambda word: kn.measure(LEIDEN, uncertainty=word),
    ("overlap", "of"): lambda word: kn.overlap(LEIDEN, of=word),
    ("overlap", "weight"): lambda word: kn.overlap(LEIDEN, weight=word),
    ("communities", "method"): lambda word: kn.communities(LEIDEN, method=word),
    ("resilience", "curve"): lambda word: kn.removal_curve(LEIDEN, word),
    ("significance", "null"): lambda word: kn.significance(LEIDEN, null=word),
    ("significance", "beside"): lambda word: kn.significance(LEIDEN, beside=word),
    ("coverage", "count"): lambda word: kn.coverage(LEIDEN, count=word),
    ("evaluate", "task"): lambda word: kn.evaluate(LEIDEN, word),
    ("compare", "what"): lambda word: kn.compare(LEIDEN, LEIDEN, word),
    ("map", "view"): lambda word: kn.draw_map(LEIDEN, view=word),
    ("report", "level"): lambda word: kn.report(LEIDEN, "nowhere", level=word),
    ("check", "lang"): lambda word: kn.check(pd.DataFrame(), lang=word),
}
"""A verb lists the words that it knows when it refuses one."""


@pytest.mark.parametrize(("name", "option"), REFUSING)
def test_every_choice_is_one_of_the_verb_and_none_is_left_out(name, option):
    with pytest.raises(ArgumentError) as refused:
        REFUSING[name, option]("nothing of the kind")
    assert list(offered(name, option)) == refused.value.values["known"].split(", ")


def test_every_option_with_choices_is_compared_with_a_verb():
    with_choices = set()
    for name, one in COMMANDS.items():
        for option in one.options:
            try:
                words = offered(name, option.name)
            except StopIteration:
                continue
            if all(isinstance(word, str) for word in words):
                with_choices.add((option.name, words))
    compared = {(option, offered(name, option)) for name, option in REFUSING}
    compared.add(("as_", ROLES))  # `effect` refuses a role by its row: `test_joining_verbs`
    assert with_choices == compared


def test_predictors_are_those_of_the_registry(table):
    code, out, _ = kennisnet("unlinked", "--list")
    assert code == 0
    names = [line.split()[0] for line in out.splitlines()[1:] if not line.startswith(" ")]
    assert names == list(PREDICTORS)
    assert "gedeelde partners" in kennisnet("unlinked", "--list", "--lang", "nl")[1]
    for name in PREDICTORS:
        assert kennisnet("unlinked", table, "--predictor", name)[0] == 0
    code, _, err = kennisnet("unlinked", table, "--predictor", "crystal_ball")
    assert (code, ", ".join(PREDICTORS) in err) == (2, True)


def test_a_new_predictor_needs_nothing_here(table, monkeypatch):
    own = replace(PREDICTORS["newman"], name="own")
    monkeypatch.setitem(PREDICTORS, "own", own)
    assert kennisnet("unlinked", table, "--predictor", "own")[0] == 0
    assert "own" in kennisnet("unlinked", "--list")[1]


# Every keyword of `read` is an option


FLAGS = {
    "on_conflict": "--first-wins",
    "lead_values": "--lead-value",
    "separators": "--separator",
    "columns": "--column",
    "kinds": "--kind",
    "names": "--one-name",
}
"""Of options that are not called as their keyword."""
TYPED = {"on_conflict": (), "header": ("3",), "form": ("matrix",), "separators": (";",)}
TYPED |= {"columns": ("Thema=spoor",)}
"""What is typed behind the flag, where an "x" would not do."""
MEANT = {"on_conflict": "first", "header": 3, "form": "matrix", "separators": [";"]}
MEANT |= {"columns": {"Thema": "spoor"}}
MEANT |= {name: ["x"] for name in ("lead_values", "project", "lead", "partners", "not_given")}
MEANT |= {name: ["x"] for name in ("others", "kinds", "names")}
MEANT |= {name: Path("x") for name in ("aliases", "institutions", "projects")}
MEANT |= {name: Path("x") for name in ("decisions", "about", "reading")}


@pytest.mark.parametrize("field", [one.name for one in fields(How)])
def test_every_keyword_of_read_can_be_typed_and_arrives(field, table, monkeypatch):
    (option,) = [one for one in HOW if one.name == field]
    flag = explained(option).flags[0]
    assert flag == FLAGS.get(field, f"--{field.replace('_', '-')}")
    how = arrived(monkeypatch, table, flag, *TYPED.get(field, ("x",)))
    assert how == {
        **{one.name: one.default for one in fields(How)},
        field: MEANT.get(field, "x"),
    }


def arrived(monkeypatch, table, *words):
    """Give the keywords of `read` that arrive when these words are typed."""
    calls = []

    def reading(path, how):
        calls.append((path, how))
        raise ArgumentError("option-pair")

    monkeypatch.setattr("kennisnet.files.reading.read_with_notes", reading)
    assert kennisnet("measure", table, *words)[0] == 2
    ((path, how),) = calls
    assert (path, how.nodes, how.edges) == (table, None, None)
    return {one.name: getattr(how, one.name) for one in fields(How)}


@pytest.mark.parametrize(
    ("words", "field", "meant"),
    [
        (["--no-partners"], "partners", []),
        (["--no-split"], "separators", []),
        (["--lead", "Een", "--lead", "Twee"], "lead", ["Een", "Twee"]),
        (["--separator", ";", "--separator", "line"], "separators", [";", "line"]),
        (["--column", "a=b=spoor"], "columns", {"a=b": "spoor"}),
        (["--column", "X=theme", "--column", "Y=Thema"], "columns", {"X": "spoor", "Y": "spoor"}),
        (
            ["--column", "X=Einde", "--column", "Y=open list"],
            "columns",
            {"X": "end", "Y": "open_ended"},
        ),
        (["--header", "0"], "header", 0),
    ],
)
def test_what_is_said_by_other_words_arrives(words, field, meant, table, monkeypatch):
    how = arrived(monkeypatch, table, *words)
    assert how == {**{one.name: one.default for one in fields(How)}, field: meant}


@pytest.mark.parametrize("said", ["Thema", "=spoor", "Thema="])
def test_a_column_without_a_meaning_is_refused(said, table):
    code, _, err = kennisnet("measure", table, "--column", said)
    assert (code, said in err) == (2, True)


# No input is written over


@pytest.fixture
def computing_is_an_error(monkeypatch):
    """Let a command fail that computes before it has looked at what it would write over."""
    for verb in ("report", "compare", "measure", "draw_map", "export"):
        monkeypatch.setattr(kn, verb, mock.Mock(side_effect=AssertionError(verb)))


@pytest.mark.usefixtures("computing_is_an_error")
def test_a_report_spares_every_file_that_it_reads(table, tmp_path):
    own = tmp_path / "institutions.csv"
    own.write_text("id;name\nmuseum;Museum\n", "utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    code, _, err = kennisnet("report", table, "--institutions", own, "--out", tmp_path)
    assert (code, "institutions.csv is what is being read" in err) == (2, True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.usefixtures("computing_is_an_error")
@pytest.mark.parametrize("name", FILES)
def test_no_file_of_a_report_is_written_over_the_table(name, tmp_path):
    path = tmp_path / name
    path.write_text(TABLE, "utf-8")
    code, _, err = kennisnet("report", path, "--out", tmp_path)
    assert (code, f"{name} is what is being read" in err) == (2, True)


@pytest.mark.usefixtures("computing_is_an_error")
def test_every_input_is_spared(table, tmp_path, monkeypatch):
    """The later table, what says how to read, the pair and what stands beside it, and Leiden."""
    read = ("later.csv", "later.html", "known.html", "aliases.csv", "about.toml")
    for name in (*read, "nodes.csv", "edges.csv"):
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.modules["kennisnet.files.tidy"], "data_directory", lambda: tmp_path)
    pair = ["--nodes", "nodes.csv", "--edges", "edges.csv"]
    for words, out in [
        (["compare", table, "--after", "later.csv"], "later.csv"),
        (["map", table, "--before", "later.html"], "later.html"),
        (["map", table, "--known", "known.html"], "known.html"),
        (["measure", table, "--aliases", "aliases.csv"], "aliases.csv"),
        (["measure", table, "--about", "about.toml"], "about.toml"),
        (["measure", *pair], "edges.csv"),
        (["export", *pair], "about.toml"),
        (["measure"], "nodes.csv"),
        (["map", table], table.name),
    ]:
        code, _, err = kennisnet(*words, "--out", tmp_path / out)
        assert (words, code, f"{out} is what is being read" in err) == (words, 2, True)


def test_another_name_of_the_same_file_is_the_same_file(table, tmp_path):
    link = tmp_path / "link.csv"
    link.symlink_to(table)
    assert kennisnet("measure", table, "--out", link)[0] == 2
    assert table.read_text("utf-8") == TABLE


# Hostile and long words


def test_no_sign_that_a_terminal_obeys_reaches_it(tmp_path):
    path = tmp_path / f"t{ESC}.csv"
    path.write_text(f"Wat{ESC},Wie\nLab,UL\n", "utf-8")
    said = kennisnet("measure", path) + kennisnet("check", path)
    path.write_text(
        f"Project,Trekker,Partners\nLab{ESC},A{ESC},B\nHub,Gem. Z,Gemeente Z\n", "utf-8"
    )
    said += kennisnet("check", path) + kennisnet("measure", path)
    said += kennisnet("measure", path, "--out", tmp_path / f"m{ESC}.csv")
    said += kennisnet("unlinked", path, "--with", f"A{ESC}x")
    pair = tmp_path / "n.csv", tmp_path / "e.csv"
    pair[0].write_text(f"id,kind,x{ESC}\na,institution,1\n", "utf-8")
    pair[1].write_text(f"institution,y{ESC}\na,1\n", "utf-8")
    said += kennisnet("check", "--nodes", pair[0], "--edges", pair[1])
    texts = [one for one in said if isinstance(one, str)]
    assert sum(len(text) > 0 for text in texts) >= 7
    assert not any("\x1b" in text for text in texts)


def test_a_heading_that_a_terminal_would_obey_is_harmless(capsys):
    commands.Call("en").show(pd.DataFrame({f"x{ESC}": [1], f"y{ESC}_rank": [2]}), 5)
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "x [31m" in out


def test_very_many_columns_are_named_all_the_same(tmp_path):
    """Every measure with its range makes a sentence of some 3,000 letters, as on the Leiden data."""
    path, own = tmp_path / "t.csv", tmp_path / "institutions.csv"
    path.write_text("Project,Trekker,Partners,Spoor\nLab,UL,HsL,A\nHub,HsL,TNO,B\n", "utf-8")
    own.write_text("id,name,sector\nul,UL,x\nhsl,HsL,y\ntno,TNO,x\n", "utf-8")
    words = ["measure", path, "--institutions", own, "--all", "--uncertainty", "jackknife"]
    code, out, err = kennisnet(*words)
    assert (code, err) == (0, "")
    assert "betweenness rank to" in " ".join(out.split())


# Suggestions on the screen


def suggestion(**told):
    row = {"a": "ul", "b": "museum", "where": "lab", "introduced_by": "hsl", "likely": 0.29}
    return pd.DataFrame([{**row, "valuable": 0.58, "evidence": "E", "against": "", **told}])


@pytest.mark.parametrize(
    ("project", "shown"),
    [({"id": "lab", "name": "Lab"}, "Lab"), ({"id": "4a", "name": "Lab"}, "Lab (4a)")],
)
def test_a_project_is_shown_with_its_code_only_where_it_has_one(project, shown, capsys):
    net = kn.Network([{"id": one} for one in ("ul", "museum", "hsl")], [project], [])
    show_suggestions(suggestion(where=project["id"]), net, "en")
    assert f"   They could meet in (if still running): {shown}\n" in capsys.readouterr().out


def test_a_share_of_29_percent_is_29(capsys):
    net = kn.Network([{"id": one} for one in ("ul", "museum", "hsl")], [{"id": "lab"}], [])
    show_suggestions(suggestion(), net, "en")
    out = capsys.readouterr().out
    assert "Close: ranks above 29%" in out
    assert "Valuable: ranks above 58%" in out


@pytest.mark.parametrize(
    "words",
    [
        ["measure", "--top", "0"],
        ["unlinked", "--top", "-1"],
        ["unlinked", "--each", "0"],
        ["overlap", "--top", "1.5"],
        ["overlap", "--lang", "xx"],
        ["measure", "--level", "parts"],
    ],
)
def test_numbers_and_words_that_make_no_sense_are_misuse(words):
    code, out, err = kennisnet(*words)
    assert (code, out) == (2, "")
    assert words[1] in err


def test_a_map_is_coloured_by_a_header_of_the_table(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("Project,Trekker,Partners,Thema\nLab,UL,HsL,Wonen\nWal,TNO,UL,Zorg\n", "utf-8")
    for name in ("Thema", "thema", "spoor"):
        code, _, err = kennisnet("map", table, "--colour", name, "-o", tmp_path / f"{name}.html")
        assert code == 0, err
    pages = [(tmp_path / f"{name}.html").read_text("utf-8") for name in ("Thema", "spoor")]
    assert pages[0] == pages[1]
    code, _, err = kennisnet("map", table, "--colour", "Onderwerp", "-o", tmp_path / "x.html")
    assert code == 2
    assert "it has: spoor" in err


# What a newcomer sees first


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_help_fits_on_a_screen_and_all_of_it_is_there_for_who_asks(name, lang):
    code, short, _ = kennisnet(name, "--help", "--lang", lang, columns=100)
    assert code == 0
    assert len(short.splitlines()) <= 45
    whole = kennisnet(name, "--help", "--all", "--lang", lang, columns=100)[1]
    for option in COMMANDS[name].options:
        told = explained(option)
        words = told.said(lang).split()
        assert " ".join(words[:3]) in " ".join(whole.replace("│", " ").split())
        for flag in getattr(told, "flags", ()):
            assert flag in short
            assert flag in whole


def test_help_without_a_command_begins_with_what_is_asked_for_most():
    code, out, _ = kennisnet("--help", lang="nl_NL.UTF-8")
    commands = out[out.index("Opdrachten") :]
    assert code == 0
    assert commands.index("report ") == min(commands.index(f"{name} ") for name in COMMANDS)
    assert "kennisnet new" in out


@pytest.mark.slow
def test_a_report_says_in_one_line_what_to_open(table, tmp_path):
    _, _, err = kennisnet("report", table, "--out", tmp_path / "r", lang="en_GB.UTF-8")
    told = [line for line in err.splitlines() if str(tmp_path / "r") in line]
    assert len(told) == 1
    assert "report.html" in told[0]
    assert "map.html" in told[0]
    n = len(list((tmp_path / "r").iterdir()))
    assert f"({n} files)" in told[0]


def test_that_settings_were_read_is_said_and_is_no_finding(table):
    table.with_name("projecten.kennisnet.toml").write_text('title = "Onze stad"\n', "utf-8")
    code, out, err = kennisnet("check", table)
    assert (code, "Nothing odd was found" in out) == (0, True)
    assert "projecten.kennisnet.toml" in err


@pytest.mark.parametrize("name", ["foto.xlsx", "foto.csv", "foto.png"])
@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xd8\xff\xe0\0JFIF"])
def test_a_picture_is_called_a_picture_whatever_its_name(tmp_path, name, start):
    (tmp_path / name).write_bytes(start)
    code, _, err = kennisnet("describe", tmp_path / name)
    assert (code, "this is a picture" in err, err.count("\n")) == (1, True, 2)


def test_a_workbook_that_is_none_is_told_as_such_and_not_by_its_letters(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(bytes(range(128, 256)))
    code, _, err = kennisnet("describe", tmp_path / "t.xlsx")
    assert (code, "is called .xlsx" in err, "encoding" in err) == (1, True, False)


def test_what_parts_names_can_be_said_of_one_column(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('Project,Trekker,Partners\nLab,"A, B",C; D\nWal,"C, D","E, F"\n', "utf-8")
    for words, n in ((["lead=", "partners=;"], 5), (["lead=,", "partners=;"], 7), ([","], 7)):
        said = [word for one in words for word in ("--separator", one)]
        kept = tmp_path / "n.csv"
        assert kennisnet("export", path, *said, "--out", kept)[0] == 0
        assert len(kn.read(kept).participations) == n


def test_a_file_that_is_nearly_there_is_named(table):
    code, _, err = kennisnet("describe", table.with_name("project.csv"))
    assert (code, "do you mean: projecten.csv" in err) == (1, True)
    code, _, err = kennisnet("describe", table.with_name("iets anders.xlsx"))
    assert (code, "do you mean" in err) == (1, False)


@pytest.mark.parametrize("option", ["--lead", "--name", "--sheet", "--column"])
def test_an_option_of_the_table_with_nothing_behind_it_is_misuse(tmp_path, capsys, option):
    path = tmp_path / "t.csv"
    path.write_text("Project,Trekker,Partners\nLab,UL,HsL\nWal,HsL,UL\n", "utf-8")
    for lang, said in (("nl", "staat niets"), ("en", "nothing stands")):
        with pytest.raises(SystemExit) as ended:
            main(["check", str(path), option, " ", "--lang", lang])
        assert ended.value.code == 2
        err = capsys.readouterr().err
        assert option in err
        assert said in err


def ended(capsys, *words):
    with pytest.raises(SystemExit) as done:
        main([*map(str, words)])
    return done.value.code, *capsys.readouterr()


@pytest.fixture
def two(tmp_path):
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    rows = ["Nr,Project,Thema,Trekker,Partners", "P1,Lab,bio,UL,HsL", "P2,Wal,zee,HsL,TNO"]
    before.write_text("\n".join(rows), "utf-8")
    later = [rows[0], rows[2], "P3,Zee,bio,UL,Museum", "P4,Bos,zee,TNO,HsL"]
    after.write_text("\n".join(later), "utf-8")
    return before, after


@pytest.mark.parametrize("what", ["projecten", "Projects", "projects", "=projecten"])
def test_what_is_compared_may_be_said_in_dutch_and_is_shown_by_name(two, capsys, what):
    words = [f"--what{what}"] if what.startswith("=") else ["--what", what]
    code, out, _ = ended(capsys, "compare", two[0], "--after", two[1], *words, "--lang", "nl")
    assert code == 0
    told = [line.split() for line in out.splitlines()]
    shown = [line for line in told if line[-1:] in (["gekomen"], ["gegaan"]) and len(line) == 2]
    assert shown == [["Bos", "gekomen"], ["Zee", "gekomen"], ["Lab", "gegaan"]]
    assert ended(capsys, "compare", two[0], "--after", two[1], "--what", "dingen")[0] == 2


def test_what_is_written_of_a_comparison_has_names_beside_ids(two, capsys, tmp_path):
    out = tmp_path / "out.csv"
    words = ["--what", "projects", "-o", out]
    assert ended(capsys, "compare", two[0], "--after", two[1], *words)[0] == 0
    found = pd.read_csv(out).set_index("id_name")["change"].to_dict()
    assert found == {"Lab": "went", "Wal": "stayed", "Zee": "came", "Bos": "came"}


def test_a_column_may_be_called_as_the_table_does(two, capsys):
    one = ended(capsys, "affinity", two[0], "--of", "projects", "--by", "thema", "--lang", "en")
    assert one[0] == 0
    named = ended(capsys, "affinity", two[0], "--of", "projects", "--by", "spoor", "--lang", "en")
    assert one == named


def test_a_column_that_a_table_can_give_is_told_with_how(two, capsys, tmp_path):
    for words in (["affinity", two[0]], ["coverage", two[0]]):
        code, _, err = ended(capsys, *words, "--lang", "en")
        assert (code, "--institutions FILE" in err, "--column HEADER=sector" in err) == (
            2,
            True,
            True,
        )
    err = ended(capsys, "affinity", two[0], "--by", "colour", "--lang", "nl")[2]
    assert "--institutions" not in err
    table = tmp_path / "who.csv"
    table.write_text("id,name,sector\na,UL,x\nb,HsL,y\nc,TNO,x\n", "utf-8")
    assert ended(capsys, "affinity", two[0], "--institutions", table)[0] == 0
