"""The catalogues: the same sentences in both languages, each of them used and sayable."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import kennisnet
from kennisnet.errors import Finding
from kennisnet.texts import LANGUAGES, number, pick, preferred_language, say

SOURCE = Path(kennisnet.__file__).parent
TREES = [ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))]

MADE = {"fault-institution-unknown", "fault-project-unknown"}
"""Keys that the code makes of a variable (``f"{column}-unknown"``)."""
CALLS = {
    "self.say": "map-",
    "desk.say": "fault-",
    "desk.note": "fault-",
    "say": "",
    "t": "",
    "busy": "",
    "Fault": "fault-",
    "Note": "note-",
    "ArgumentError": "argument-",
    "one_of": "argument-",
    "_option": "cli-opt-",
    "_header": "cli-field-",
    "command": "cli-",
}
"""Functions whose first literal argument names a sentence, and what they put before it."""


class _Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the name that fluent looks for
        self.names.add(node.id.name)


def parsed(lang):
    return FluentParser().parse((files("kennisnet.texts") / f"{lang}.ftl").read_text("utf-8")).body


def catalogue(lang):
    """Give the variables of each sentence."""
    found = {}
    for entry in parsed(lang):
        if isinstance(entry, ftl.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


NL, EN = catalogue("nl"), catalogue("en")


def literals():
    """Give the words in code and data, and the beginnings (``f"fault-{rule}"``) of those it makes."""
    nodes = [node for tree in TREES for node in ast.walk(tree)]
    words = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    first = [n.values[0] for n in nodes if isinstance(n, ast.JoinedStr) and n.values]
    starts = {n.value for n in first if isinstance(n, ast.Constant) and n.value.endswith("-")}
    names = {n.name for n in nodes if isinstance(n, ast.FunctionDef)}
    templates = "".join(path.read_text("utf-8") for path in SOURCE.rglob("templates/*.html"))
    words |= set(re.findall(r"text\('([\w-]+)'", templates))
    starts |= set(re.findall(r"text\('([\w-]+-)' ~", templates))
    starts |= {f"{kind.family}-" for kind in Finding.__subclasses__()}
    sectors = kennisnet.load_leiden().institutions["sector"].dropna().str.replace(" ", "-")
    return words | names | set(sectors), starts


WORDS, STARTS = literals()


def used(key):
    """Say whether the code holds a key, or makes it: ``map-`` and ``role-`` and ``partner``."""
    return key in WORDS or any(key.startswith(s) and used(key.removeprefix(s)) for s in STARTS)


def named():
    """Give every key that the code names in full, with what the call fills in where it says so."""
    for tree in TREES:
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            words = node.args[1:2] if name == "_option" else node.args[:1]
            if name in CALLS and words and isinstance(words[0], ast.Constant):
                yield CALLS[name] + words[0].value, name, {k.arg for k in node.keywords}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_can_be_read_whole(lang):
    junk = [entry.content for entry in parsed(lang) if isinstance(entry, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_stands_twice(lang):
    keys = [entry.id.name for entry in parsed(lang) if isinstance(entry, ftl.Message)]
    assert sorted(set(keys)) == sorted(keys)


def test_both_languages_have_the_same_sentences_with_the_same_variables():
    assert NL == EN
    assert list(NL) == list(EN)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("value", [1, 2, 1200, "woord"])
def test_every_sentence_can_be_said(lang, value):
    for key, variables in catalogue(lang).items():
        text = say(key, lang, **dict.fromkeys(variables, value))
        assert text
        assert text == text.strip()
        assert "{" not in text


def test_the_scan_of_the_code_finds_keys():
    keys = {key for key, *_ in named()}
    assert {
        "place-row",
        "fault-file-missing",
        "fault-parent-circle",
        "fault-id-double",
        "argument-weight-unknown",
        "cli-written",
        "cli-opt-top",
        "cli-opt-nodes",
        "cli-field-lead",
        "cli-measure",
        "cli-measuring",
    } <= keys


def test_every_key_that_the_code_names_exists():
    assert sorted({key for key, *_ in named()} - set(EN)) == []


def test_every_sentence_is_used():
    assert sorted({key for key in EN if not used(key)} - MADE) == []


def test_every_argument_error_fills_its_sentence():
    wrong = [
        (key, sorted(given), sorted(EN.get(key, ())))
        for key, name, given in named()
        if name == "ArgumentError" and None not in given and given != EN.get(key)
    ]
    assert wrong == []


def test_no_variable_has_the_name_of_a_parameter_of_say():
    clashing = {key for key, variables in EN.items() if variables & {"key", "lang"}}
    assert sorted(clashing) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_key_that_does_not_exist_is_a_mistake_of_ours(lang):
    with pytest.raises(KeyError):
        say("nergens", lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_value_that_is_wanting_is_a_mistake_of_ours(lang):
    with pytest.raises(ValueError, match="count-projects"):
        say("count-projects", lang)


@pytest.mark.parametrize(
    ("lang", "n", "text"),
    [
        ("nl", 0, "0 projecten"),
        ("nl", 1, "1 project"),
        ("nl", 1200, "1.200 projecten"),
        ("en", 0, "0 projects"),
        ("en", 1, "1 project"),
        ("en", 1200, "1,200 projects"),
    ],
)
def test_counts_follow_the_language(lang, n, text):
    assert say("count-projects", lang, n=n) == text


@pytest.mark.parametrize(
    ("value", "lang", "text"),
    [
        (1234.5678, "nl", "1.234,568"),
        (1234.5678, "en", "1,234.568"),
        (-0.5, "nl", "-0,5"),
        (3.0, "nl", "3"),
        (0, "en", "0"),
    ],
)
def test_numbers_follow_the_language(value, lang, text):
    assert number(value, lang) == text


@pytest.mark.parametrize(
    ("value", "lang", "picked"),
    [
        ({"nl": "bron", "en": "source"}, "nl", "bron"),
        ({"nl": "bron"}, "en", "bron"),
        ({}, "nl", None),
        ("bron", "en", "bron"),
        (None, "nl", None),
    ],
)
def test_a_value_in_several_languages(value, lang, picked):
    assert pick(value, lang) == picked


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "EN_us"}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
        ({"LC_ALL": "nl_NL", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "nl"),
    ],
)
def test_the_language_of_the_locale(environ, lang):
    assert preferred_language(environ) == lang


@pytest.mark.parametrize(
    ("locale", "lang"),
    [((None, None), "nl"), (("English_United States", "1252"), "en"), (("nl_NL", "UTF-8"), "nl")],
)
def test_the_language_of_a_system_without_such_variables(monkeypatch, locale, lang):
    monkeypatch.setattr("locale.getlocale", lambda: locale)
    assert preferred_language({}) == lang
