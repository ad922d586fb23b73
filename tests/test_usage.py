"""A command that is mistyped says so in the language of the call, and how to go on."""

import pytest

from kennisnet.cli import main
from kennisnet.cli.building import COMMANDS
from kennisnet.cli.call import Call

WRONG = {
    "report": ["repor", "x.csv"],
    "--top": ["measure", "--topp", "3"],
    "vanaf 1": ["measure", "--top", "x"],
    "“0”": ["measure", "--top=0"],
    "vanaf 0 tot en met 1": ["unlinked", "--balance", "3"],
    "institutions, projects": ["measure", "--of", "foo"],
    "--out moet erbij": ["export"],
    "te veel": ["map", "a.csv", "b.csv"],
    "Achter --top": ["measure", "--top"],
    "measure": ["xyzzy"],
    "--version": ["--versie"],
}
ENGLISH = ("Usage", "Error", "Invalid", "Try", "Missing", "No such", "Input should", "argument")


@pytest.mark.parametrize(("said", "words"), WRONG.items(), ids=" ".join)
def test_what_is_mistyped_is_said_in_dutch(capsys, monkeypatch, said, words):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    with pytest.raises(SystemExit) as ended:
        main(words)
    err = capsys.readouterr().err
    assert ended.value.code == 2
    assert said in err
    assert "--help" in err
    assert not [word for word in ENGLISH if word in err], err


@pytest.mark.parametrize("words", WRONG.values(), ids=" ".join)
def test_and_in_english(capsys, words):
    with pytest.raises(SystemExit) as ended:
        main([*words, "--lang", "en"] if words != ["measure", "--top"] else words)
    err = capsys.readouterr().err
    assert ended.value.code == 2
    assert err.count("\n") == 2
    assert "--help" in err


def test_hostile_words_do_nothing_to_a_terminal(capsys):
    with pytest.raises(SystemExit):
        main(["\x1b[31mrood", "--lang", "en"])
    assert "\x1b" not in capsys.readouterr().err


def test_a_file_where_a_command_belongs(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mijn tabel.csv").write_text("x", "utf-8")
    with pytest.raises(SystemExit):
        main(["mijn tabel.csv", "--lang", "nl"])
    assert "kennisnet report 'mijn tabel.csv' --lang nl" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["help"], ["help", "map"]])
def test_help_may_be_asked_for_as_a_command(capsys, words):
    with pytest.raises(SystemExit) as ended:
        main([*words, "--lang", "nl"])
    assert ended.value.code == 0
    assert "Zo typt u het" in capsys.readouterr().out


def misuse(capsys, *words):
    with pytest.raises(SystemExit) as ended:
        main([*words, "--lang", "en"])
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_a_name_with_a_blank_and_without_quotes(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my last table.csv").write_text("x", "utf-8")
    meant = "kennisnet check --lead Who 'my last table.csv' --save --lang en"
    assert meant in misuse(capsys, "check", "--lead", "Who", "my", "last", "table.csv", "--save")
    assert "quotes" not in misuse(capsys, "check", "my", "--save", "last", "table.csv")
    assert "quotes" not in misuse(capsys, "check", "other", "table.csv")
    assert "aanhalingstekens" in Call("nl").t("usage-blank", got="a b", meant="c")


def test_a_second_table_without_its_option(capsys):
    err = misuse(capsys, "compare", "--sheet", "one", "a.csv", "b.csv", "--top", "3")
    assert "kennisnet compare --sheet one a.csv --after b.csv --top 3 --lang en" in err
    assert "Do you mean" not in misuse(capsys, "compare", "a.csv", "--top", "3")


def test_only_options_that_are_near_are_suggested(capsys):
    assert "do you mean" not in misuse(capsys, "map", "--kleur", "x")
    assert "do you mean: --colour?" in misuse(capsys, "map", "--color", "x")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_no_help_shows_a_word_of_python(capsys, command):
    with pytest.raises(SystemExit):
        main([command, "--help", "--all", "--lang", "en"])
    out = capsys.readouterr().out
    assert "<class" not in out
    assert "inspect" not in out
