"""On a terminal a table's question is asked, and the answer can be kept."""

import os
import pty
import select
import subprocess
import sys
import time

import pytest

import kennisnet as kn
from kennisnet.cli import main

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
    kept = kn.Reading.load(table.with_name("projecten.kennisnet.toml"))
    assert kept.options["partners"] == ["Wat anders"]
    assert len(kn.read(table).participations) == 4


def test_elsewhere_the_question_is_the_error_and_holds_its_answer(table, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["describe", str(table), "--title", "Mijn", "--lang", "nl"])
    err = capsys.readouterr().err
    assert ended.value.code == 1
    assert f"kennisnet describe {table} --partners 'Wat anders'" in err
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
