"""The catalogues: the same sentences in both languages, each of them used and sayable."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import kennisnet
from kennisnet.choices import ROLES, STATES
from kennisnet.cli.asked import HOW
from kennisnet.errors import ArgumentError, Fault, Faults, Finding, InputError, Note, whole_number
from kennisnet.files.how import HOLDS, How
from kennisnet.files.recognising.question import FLAGS
from kennisnet.maps.sayings import COUNTED, FILLED, PLAIN, sayings
from kennisnet.naming import CERTAINTIES
from kennisnet.network.schema import SCHEMA
from kennisnet.texts import LANGUAGES, known, number, pick, preferred_language, say

SOURCE = Path(kennisnet.__file__).parent
TREES = [ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))]

MADE = {
    *("fault-institution-unknown", "fault-project-unknown"),
    *("fault-role-unknown", "fault-certainty-unknown", "argument-figure-unknown"),
    *("verdict-as-expected", "verdict-cannot-be-tested", "verdict-white-spot"),
    *("tab-affinity_sector", "tab-affinity_spoor"),
    *("page-state-talked-to", "page-state-no-match", "page-state-taken-up"),
}
"""Keys that the code makes of a variable (``f"{column}-unknown"``)."""
CALLS = {
    "self.say": "map-",
    "desk.fault": "fault-",
    "desk.note": "fault-",
    "say": "",
    "call.t": "",
    "self.t": "",
    "call.tell": "",
    "call.busy": "",
    "Fault": "fault-",
    "Note": "note-",
    "ArgumentError": "argument-",
    "one_of": "argument-",
    "Opt": "cli-opt-",
    "Arg": "cli-arg-",
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
    starts |= {word for word in words if re.fullmatch(r"[a-z]+-", word)}
    names = {n.name for n in nodes if isinstance(n, ast.FunctionDef)}
    templates = "".join(path.read_text("utf-8") for path in SOURCE.rglob("templates/*.html"))
    words |= set(re.findall(r"text\('([\w-]+)'", templates))
    starts |= set(re.findall(r"text\('([\w-]+-)' ~", templates))
    starts |= {f"{kind.family}-" for kind in Finding.__subclasses__()}
    sectors = kennisnet.load_leiden().institutions["sector"].dropna().str.replace(" ", "-")
    options = {one.name for one in fields(How)}
    named = {*options, *(column.name for column in SCHEMA)}
    states = {state.replace(" ", "-") for state in STATES}
    words |= (
        states | {f"role-{word}" for word in ROLES} | {f"certainty-{word}" for word in CERTAINTIES}
    )
    words |= {name.replace("_", "-") for name in named}
    return words | names | options | set(sectors), starts


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
            first = node.args[0] if node.args else None
            if name in CALLS and isinstance(first, ast.Constant):
                yield CALLS[name] + first.value, name, {k.arg for k in node.keywords}


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


MANY = {
    "nl": "cellen rijen kolommen projecten instellingen deelnames namen paren volgordes zoektochten "
    "grepen tekens partners dingen fouten bestanden sporen knopen krommen besluiten voorstellen delen "
    "groepen banden rijen mogelijkheden",
    "en": "cells rows columns projects institutions participations names pairs orders searches "
    "draws signs partners things faults files themes nodes curves times others decisions suggestions "
    "groups ties",
}
NEVER_ONE = {
    *("fault-sheet-huge", "fault-sheet-long", "fault-sheet-wide", "fault-sheet-void"),
    *("fault-sheet-full", "fault-cell-too-long", "fault-cell-huge", "argument-too-many-pairs"),
    *("argument-large-pairs", "argument-large-rows"),
    *("argument-too-many-institutions", "argument-too-many-curves", "argument-too-many-steps"),
    *("note-not-compared", "finding-sporen"),
    *("argument-names-two", "report-fragile-count"),  # a file; “1 names” as a verb
    *("map-headline-parts", "report-memo-title-pieces", "report-memo-without-all"),
    *("report-decide-second-at", "map-ties-title-together", "map-ties-pairs"),
    "map-legend-tie-together",
}
"""Sentences that are only said of more than a limit allows, or of two and more."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_one_thing_no_sentence_speaks_as_of_many(lang):
    many = "|".join(MANY[lang].split())
    whole = r"(?<!van de )(?<!van )(?<!of the )(?<!of )"  # "1 of the 1 projects"
    wrong = re.compile(rf"{whole}(?<![\w.,“])1 (?:\w+ )?(?:{many})\b", re.IGNORECASE)
    said = {
        key: say(key, lang, **dict.fromkeys(variables, 1))
        for key, variables in catalogue(lang).items()
        if key not in NEVER_ONE
    }
    assert {key: text for key, text in said.items() if wrong.search(text)} == {}


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
        "cli-arg-table",
        "cli-measure",
        "cli-measuring",
    } <= keys


def test_every_key_that_the_code_names_exists():
    assert sorted({key for key, *_ in named()} - set(EN)) == []


def test_every_sentence_is_used():
    assert sorted({key for key in EN if not used(key)} - MADE) == []


def test_every_sentence_of_a_page_is_said_by_its_script_and_no_other_is_asked_for():
    """A key stands whole in the script or a template, or its beginning does, before what differs."""
    there = [*SOURCE.rglob("templates/js/*.js"), SOURCE / "maps" / "templates" / "map.html"]
    script = "".join(path.read_text("utf-8") for path in there)
    whole = {*re.findall(r"\w+", script)}
    starts = {f"{start}_" for start in re.findall(r"`(\w+)_\$\{", script)}
    keys = [*PLAIN, *FILLED, *COUNTED]
    assert len(set(keys)) == len(keys)
    unsaid = [key for key in keys if key not in whole and not key.startswith(tuple(starts))]
    assert unsaid == []
    asked = {*re.findall(r"\bsay\(\"(\w+)\"", script)} - {"made", "alternative"}
    assert asked <= {*sayings("nl")}


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


# Values of any length


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("length", [999, 1_000, 1_001, 2_500, 2_501, 100_000])
def test_a_value_may_be_of_any_length(lang, length):
    text = say("fault-not-whole", lang, found="x" * length)
    assert text == say("fault-not-whole", lang, found="?").replace("?", "x" * length)


def test_several_long_values_and_a_number_stand_in_their_places():
    a, b = "a" * 3_000, "b" * 4_000
    said = say("fault-disagree", "en", found=a, kept=b, first=1200)
    assert said == (
        f"“{a}” contradicts “{b}” in row 1,200: the same institution in the same project"
    )
    assert say("fault-disagree", "en", found=a, kept=a, first="1").count(a) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        "\ue0000\ue001",
        "\ue000",
        "\ue000\ue000",
        "\ue000\ue0000\ue001",
        "1\ue001",
        "\\1 \\g<0> {$n}",
    ],
)
def test_a_value_that_looks_like_a_mark_of_ours_is_text(hostile):
    long = f"{hostile}{'x' * 2_000}{hostile}"
    said = say("fault-disagree", "en", found=hostile, kept=long, first=hostile)
    assert said == (
        f"“{hostile}” contradicts “{long}” in row {hostile}: "
        "the same institution in the same project"
    )


def test_a_long_value_in_a_choice_is_none_of_the_words():
    assert say("fault-file-encoding", "en", encoding="none") == (
        "the letters cannot be read; save the file as UTF-8, or give its encoding: --encoding "
        "(Python: encoding=)"
    )
    assert "“" + "k" * 2_000 + "”" in say("fault-file-encoding", "en", encoding="k" * 2_000)


def test_a_language_that_there_is_not():
    with pytest.raises(ValueError, match="lang is one of nl, en; got 'xx'"):
        say("place-row", "xx")


@pytest.mark.parametrize(
    ("value", "digits", "fixed", "nl", "en"),
    [
        (0.29, 3, False, "0,29", "0.29"),
        (2, 2, True, "2,00", "2.00"),
        (1.23456, 3, False, "1,235", "1.235"),
        (1_234_567, 3, False, "1.234.567", "1,234,567"),
        (-0.0004, 3, False, "0", "0"),
        (0.5, 0, False, "0", "0"),
    ],
)
def test_numbers_as_they_are_written(value, digits, fixed, nl, en):
    assert number(value, "nl", digits, fixed=fixed) == nl
    assert number(value, "en", digits, fixed=fixed) == en


@pytest.mark.parametrize(
    ("key", "there"),
    [
        ("kind-fault", True),
        ("nergens", False),
        ("Kind-fault", False),
        ("kind fault", False),
        ("", False),
    ],
)
def test_whether_a_sentence_exists(key, there):
    assert known(key) is there


# Findings


def test_a_finding_on_one_line():
    fault = Fault("not-whole", "x\ny", "t.csv", 3, "Jaar")
    assert fault.text() == "t.csv, row 3, column Jaar: “x y” is no whole number"
    assert fault.text("nl") == "t.csv, rij 3, kolom Jaar: “x y” is geen heel getal"
    assert Fault("not-whole", "x").text() == "“x” is no whole number"
    assert Fault("not-whole", "x", row=0).text() == "row 0: “x” is no whole number"
    assert Note("open", "Lab", "t.csv").text() == (
        "t.csv: the list of project “Lab” is not complete (“etc.”, “?” or “not yet known”): part of its partners is unknown"
    )
    assert (Fault("x").family, Note("x").family) == ("fault", "note")
    assert Fault("x") != Note("x")


def test_no_control_character_of_an_input_reaches_a_terminal():
    evil = "\x1b]0;t\x07\x1b[2J"
    finding = Fault("same-differs", evil, f"{evil}.csv", 1, evil, {"id": evil, "kept": evil})
    for lang in LANGUAGES:
        assert finding.text(lang).isprintable()
        assert ArgumentError("export-unknown", got=evil, known="csv").text(lang).isprintable()
    assert finding.place() == " ]0;t  [2J.csv, row 1, column  ]0;t  [2J"


def test_long_values_are_cut_in_a_sentence_and_headers_are_not_cut_in_a_place():
    fault = Fault("not-whole", "x" * 601, "f" * 900, None, "c" * 900)
    said = f"{'f' * 900}, column {'c' * 900}: “{'x' * 500}… (+101)” is no whole number"
    assert fault.text() == said
    assert Fault("not-whole", "x" * 500).text() == f"“{'x' * 500}” is no whole number"


def test_faults_are_gathered_and_raised_together():
    faults = Faults()
    faults.stop()
    for name in ("a", "b"):
        with faults.gather():
            raise InputError([Fault("file-missing", name)])
    with pytest.raises(InputError) as error:
        faults.stop()
    assert str(error.value) == (
        "The input cannot be used (2 faults):\n- there is no file “a”\n- there is no file “b”"
    )
    assert error.value.text("nl").splitlines()[0] == "De invoer is niet te gebruiken (2 fouten):"


@pytest.mark.parametrize("got", [0, -1, 1.5, True, "3", None])
def test_a_number_that_counts_nothing(got):
    with pytest.raises(ArgumentError):
        whole_number("top", got, 1)
    assert whole_number("top", 1, 1) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_python_can_settle_is_told_with_its_option_too(lang):
    """A keyword of `read` in a sentence of a finding stands beside the option that does the same."""
    named = re.compile(r"(\w+)=(?![=\w])")
    values = {"en": EN, "nl": NL}[lang]
    for key in (one for one in values if one.startswith(("fault-", "note-", "question-"))):
        text = say(key, lang, **dict.fromkeys(values[key], "x"))
        keywords = [one for one in named.findall(text) if one in HOLDS]
        assert not keywords or "--" in text, text
        for keyword in keywords:
            flag = FLAGS.get(keyword, f"--{keyword.replace('_', '-')}")
            assert flag in text, text


def test_every_keyword_of_read_has_an_option():
    named = {one.name for one in HOW}
    assert named == set(HOLDS)
