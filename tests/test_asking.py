"""On a terminal a table's question is asked, and the answer can be kept."""

import os
import pty
import select
import shlex
import subprocess
import sys
import time

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.cli import main
from kennisnet.cli.asking import usual

TABLE = "Project,Trekker,Wat anders\nLab,Universiteit,Hogeschool\nWal,Hogeschool,Museum\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "projecten.csv"
    path.write_text(TABLE, "utf-8")
    return path


def typed(words, answers):
    """Run a command on a terminal of its own; give its exit code and all that it showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from kennisnet.cli import main; main()", *map(str, words)]
    run = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True)
    os.close(theirs)
    os.write(ours, answers.encode())
    shown, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        ready, _, _ = select.select([ours], [], [], 0.2)
        try:
            shown += os.read(ours, 65536) if ready else b""
        except OSError:  # the other side is closed
            break
        if not ready and run.poll() is not None:
            break
    os.close(ours)
    return run.wait(), shown.decode("utf-8", "replace")


@pytest.mark.slow
def test_the_question_is_asked_and_the_answer_kept(table):
    code, shown = typed(["describe", table, "--save", "--lang", "nl"], "9\n1\n")
    assert code == 0, shown
    assert "In welke kolom staan de partners?" in shown
    assert shown.count("Uw antwoord (1 tot 2)") == 2  # 9 is no answer
    assert shown.count("Typ 1 of 2, of stop met Ctrl+C") == 1
    assert "Zo bewaart u ze" not in shown
    kept = kn.Reading.load(table.with_name("projecten.kennisnet.toml"))
    assert kept.options["partners"] == ["Wat anders"]
    assert len(kn.read(table).participations) == 4


def test_elsewhere_the_question_is_the_error_and_holds_its_answer(table, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["describe", str(table), "--title", "Mijn", "--lang", "nl"])
    err = capsys.readouterr().err
    assert ended.value.code == 1
    assert f"kennisnet describe {table} --title Mijn --lang nl --partners 'Wat anders'" in err
    assert "--no-partners" in err
    with pytest.raises(SystemExit) as ended:
        main(["describe", str(table), "--partners", "Wat anders", "--lang", "nl"])
    assert ended.value.code == 0


def test_the_advice_of_a_command_repeats_the_options_in_force(tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text("Wat;Wie;Rest\nLab;UL;HsL en Museum\nWal;HsL;UL, HsL\n", "utf-8")
    words = ["--name", "Wat", "--lead", "Wie", "--partners", "Rest", "--separator", ","]
    with pytest.raises(SystemExit):
        main(["describe", str(path), *words, "--separator", "and", "--lang", "en"])
    err = capsys.readouterr().err
    advised = next((line for line in err.splitlines() if "kennisnet check" in line), "")
    for word in ("--name Wat", "--lead Wie", "--partners Rest", "--separator , --separator and"):
        assert word in advised, err


def offered(shown):
    """Give the commands that a question offers, as a shell would take them apart."""
    lines = [line.strip() for line in shown.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("kennisnet ")]


def run(capsys, *words):
    with pytest.raises(SystemExit) as ended:
        main([str(word) for word in words])
    return ended.value.code, *capsys.readouterr()


def test_an_offered_command_repeats_every_option_and_its_answer_settles_the_table(table, capsys):
    out = table.with_name("my $out 'b'.csv")
    words = ["measure", str(table), "--top", "3", "--lang", "en", "--save", "-o", str(out)]
    words += ["--title=A  'b'"]
    code, _, err = run(capsys, *words)
    assert code == 1
    first, second = offered(err)
    assert first == [*words, "--partners", "Wat anders"]
    assert second == [*words, "--no-partners"]
    assert run(capsys, *first)[0] == 0
    assert out.exists()
    assert kn.Reading.load(table.with_name("projecten.kennisnet.toml")).options["partners"]


def test_an_answer_stands_before_what_ends_the_options(table, capsys):
    code, _, err = run(capsys, "describe", "--lang", "en", "--", table)
    assert code == 1
    assert offered(err)[0] == [
        *("describe", "--lang", "en", "--partners", "Wat anders", "--", str(table))
    ]


def test_a_question_about_the_later_table_is_settled_for_that_table(table, tmp_path, capsys):
    before = tmp_path / "before.csv"
    before.write_text("Project,Trekker,Partners\nLab,Universiteit,Hogeschool\n", "utf-8")
    words = ["compare", str(before), "--after", str(table), "--lang", "nl"]
    code, _, err = run(capsys, *words)
    assert code == 1
    first, second, again = offered(err)
    assert first[:2] == second[:2] == ["check", str(table)]
    assert again == words
    assert run(capsys, *first)[0] == 0
    assert run(capsys, *again)[0] == 0


@pytest.mark.parametrize("asking", ["before", "after", "both"])
def test_a_named_reading_does_not_keep_a_comparison_from_its_answers(asking, tmp_path, capsys):
    asks = {one: asking in (one, "both") for one in ("before", "after")}
    for one, open_ in asks.items():
        text = TABLE if open_ else TABLE.replace("Wat anders", "Partners")
        (tmp_path / f"{one}.csv").write_text(text, "utf-8")
    settings = tmp_path / "ours.toml"
    settings.write_text('title = "Ours"\n', "utf-8")
    words = ["compare", str(tmp_path / "before.csv"), "--after", str(tmp_path / "after.csv")]
    waiting = [[*words, "--reading", str(settings), "--lang", "en"]]
    for _ in range(10):
        code, _, err = run(capsys, *waiting[0])
        if code:
            first, _, *then = offered(err)
            waiting[:1] = [first, *then]
        else:
            waiting.pop(0)
        if not waiting:
            break
    assert not waiting
    for one in ("before", "after"):
        kept = kn.Reading.load(tmp_path / f"{one}.kennisnet.toml").options
        assert kept["title"] == "Ours"
        assert kept["partners"] == ["Wat anders" if asks[one] else "Partners"]


def test_the_language_may_stand_before_the_command(table, capsys):
    for words in (["--lang", "en"], ["--lang=en"]):
        assert "density" in run(capsys, *words, "describe", table, "--no-partners")[1]
        code, _, err = run(capsys, *words, "describe", table)
        assert (code, offered(err)[0][: len(words)]) == (1, words)
        assert "Which column holds the partners?" in err
    for lang, said in (("nl", "Teken een"), ("en", "Draw an")):
        assert said in run(capsys, "--lang", lang, "map", "--help")[1]
        assert said in run(capsys, "--lang", lang, "--help")[1]
        assert said in run(capsys, "--lang", lang)[1]
    assert "“map”" not in run(capsys, "--lang", "en", "map", "--viev", "both")[2]
    assert "nl, en" in run(capsys, "--lang", "de", "map")[2]


def test_several_columns_may_all_say_who_leads(tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text(
        "Project,Penvoerder,Coördinator,Partners\nLab,UL,HsL,Museum\nWal,HsL,Museum,UL\n", "utf-8"
    )
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(path)
    values = [one.value for one in asked.value.alternatives]
    assert values == ["Penvoerder", "Coördinator", ["Penvoerder", "Coördinator"]]
    code, _, err = run(capsys, "export", path, "--lang", "en", "-o", tmp_path / "n.csv")
    assert code == 1
    assert "Penvoerder + Coördinator" in err
    assert run(capsys, *offered(err)[2])[0] == 0
    roles = kn.read(tmp_path / "n.csv").participations["role"].value_counts()
    assert roles.to_dict() == {"trekker": 4, "partner": 2}


@pytest.mark.parametrize("named", [[], ["--lead", "Namen"], ["--project", "Namen"]])
def test_a_table_of_one_column_is_told_what_is_wanted(tmp_path, capsys, named):
    path = tmp_path / "t.csv"
    path.write_text("Namen\nUniversiteit\nHogeschool\nMuseum\n", "utf-8")
    code, _, err = run(capsys, "describe", path, *named, "--lang", "nl")
    assert code == 1
    assert "Project;Trekker;Partners" in err
    assert "kennisnet new" in err
    assert "--lead" not in err


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TABLE, []),  # words in an unknown column: not taken unasked
        ("Project,Trekker\nLab,UL\nWal,HsL\n", []),
        ("Project,Penvoerder,Coördinator,Partners\nLab,U,H,M\nWal,H,M,U\n", "Penvoerder"),
    ],
)
def test_an_empty_answer_takes_nothing_that_is_merely_guessed(table, text, wanted):
    table.write_text(text, "utf-8")
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(table)
    assert question.value.alternatives[usual(question.value) - 1].value == wanted


ROLES = "Project,Instelling,Rol\nLab,UL,kennis\nLab,HsL,geld\nWal,TNO,kennis\nWal,UL,werk\nZee,HsL,werk\nZee,TNO,geld\n"


def test_none_of_the_words_may_lead_and_an_empty_answer_takes_none_of_them(table, capsys):
    table.write_text(ROLES, "utf-8")
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(table)
    values = [one.value for one in question.value.alternatives]
    assert (values[-1], len(values)) == ([], 4)
    assert usual(question.value) == 0
    code, _, err = run(capsys, "describe", table, "--lang", "en")
    assert (code, offered(err)[-1][-1]) == (1, "--no-lead-value")
    assert "none of these" in err
    assert run(capsys, *offered(err)[-1])[0] == 0


def test_a_word_that_alone_stands_once_in_most_projects_is_what_an_empty_line_means(table):
    rows = "A,UL,baas\nA,HsL,kennis\nA,TNO,kennis\nB,HsL,baas\nB,UL,kennis\nB,TNO,kennis\n"
    rows += "C,TNO,baas\nC,UL,kennis\nC,HsL,kennis\nD,UL,kennis\nD,HsL,kennis\n"
    table.write_text("Project,Instelling,Rol\n" + rows, "utf-8")
    with pytest.raises(kn.ReadingQuestion) as question:
        kn.read(table)
    assert question.value.alternatives[usual(question.value) - 1].value == ["baas"]


@pytest.mark.slow
def test_an_empty_line_asks_again_where_no_answer_is_likelier(table):
    table.write_text(ROLES, "utf-8")
    code, shown = typed(["describe", table, "--lang", "en"], "\n4\n")
    assert code == 0, shown
    assert "[1]" not in shown
    assert shown.count("Type a number from 1 to 4") == 1
    (keeps,) = (line for line in shown.splitlines() if "This keeps them" in line)
    words = shlex.split(keeps.partition("kennisnet ")[2])
    assert words[0] == "check"
    assert typed(words, "")[0] == 0
    assert kn.Reading.load(table.with_name("projecten.kennisnet.toml")).options["lead_values"] == []


def test_projects_with_a_column_of_leads_leave_no_question_about_words_for_a_role(tmp_path):
    rows = pd.DataFrame(
        [
            ("P1", "UL", "kennis"),
            ("P1", "HsL", "geld"),
            ("P2", "TNO", "kennis"),
            ("P2", "UL", "werk"),
        ],
        columns=["Projectnr", "Partner", "Rol"],
    )
    rest = pd.DataFrame(
        [("P1", "Lab", "Museum"), ("P2", "Wal", "HsL")],
        columns=["Projectnr", "Project", "Penvoerder"],
    )
    leads = kn.read(rows, projects=rest).participations.query("role == 'trekker'")
    assert sorted(leads["institution"]) == ["hsl", "museum"]
    with pytest.raises(kn.ReadingQuestion):
        kn.read(rows, projects=rest.drop(columns="Penvoerder"))


def test_a_reading_that_is_kept_says_how_a_next_table_is_read_like_it(table, capsys):
    words = ["describe", table, "--partners", "Wat anders", "--lang", "en"]
    code, _, err = run(capsys, *words, "--save")
    assert code == 0
    (line,) = (line for line in err.splitlines() if "kennisnet report NEXT" in line)
    options = shlex.split(line.partition("NEXT ")[2])
    following = table.with_name("april.csv")
    following.write_text(TABLE, "utf-8")
    assert run(capsys, "describe", following, "--lang", "en")[0] == 1
    code, _, err = run(capsys, "describe", following, *options)
    assert (code, "Read as projecten.kennisnet.toml says." in err) == (0, True)
    assert "beside the table" not in err
    assert "beside the table" in run(capsys, "describe", table, "--lang", "en")[2]


def test_a_slip_in_the_name_of_a_reading_is_told_with_the_file_that_may_be_meant(table, capsys):
    run(capsys, "describe", table, "--partners", "Wat anders", "--save")
    slip = table.with_name("projekten.kennisnet.toml")
    code, _, err = run(capsys, "describe", table, "--reading", slip, "--lang", "en")
    assert (code, "do you mean: projecten.kennisnet.toml?" in err) == (1, True)
