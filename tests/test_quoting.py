"""Commands that are offered can be typed as they stand, in the shell of the system."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisnet import errors
from kennisnet.errors import typed

WORDS = st.lists(st.text(st.sampled_from("aZ é\\\"'&|;,<>^()=%$`.-"), max_size=8), max_size=4)


def taken_apart(line: str) -> list[str]:
    """Take a line apart as programs on Windows do (the rules of Microsoft's C runtime)."""
    words, word, quoted, begun, place = list[str](), "", False, False, 0
    while place < len(line):
        sign = line[place]
        slashes = len(line[place:]) - len(line[place:].lstrip("\\"))
        place += slashes or 1
        if slashes:
            begun = True
            if line[place : place + 1] != '"':
                word += "\\" * slashes
                continue
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
                place += 1
        elif sign == '"':
            quoted, begun = not quoted, True
        elif sign == " " and not quoted:
            words += [word] if begun else []
            word, begun = "", False
        else:
            word, begun = word + sign, True
    return words + ([word] if begun else [])


@given(WORDS)
def test_what_is_offered_arrives(words: list[str]):
    assert shlex.split(typed(words)) == words


@given(WORDS)
def test_what_is_offered_on_windows_arrives(words: list[str]):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(errors, "WINDOWS", True)
        assert taken_apart(typed(words)) == words


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("my table.csv", '"my table.csv"'),
        (r"C:\data\t.csv", r"C:\data\t.csv"),
        ("R&D.csv", '"R&D.csv"'),
        ("|", '"|"'),
        ("'t Lef", '"\'t Lef"'),
        ("", '""'),
        ("a\x1b[31m", '"a [31m"'),
    ],
)
def test_no_shell_of_windows_takes_a_sign_for_its_own(word, said, monkeypatch):
    monkeypatch.setattr(errors, "WINDOWS", True)
    assert typed(["kennisnet", word]) == f"kennisnet {said}"
