"""The settings file beside a table: what is wrong in it is told by its key, and remarks stay."""

import re
import tomllib

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.cli import main

TABLE = "Project;Trekker;Partners\nLab;UL;HsL, Museum\nWal;HsL;Museum\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(TABLE, "utf-8")
    return path


def settings(table, text):
    path = table.with_name("t.kennisnet.toml")
    path.write_text(text, "utf-8")
    return path


def run(capsys, *words):
    with pytest.raises(SystemExit) as ended:
        main([str(word) for word in words])
    return ended.value.code, *capsys.readouterr()


@pytest.mark.parametrize(
    ("text", "key", "found"),
    [
        ('partners = ["Partners", "Nergens"]', "partners", "Nergens"),
        ('lead = "Wie  dan"', "lead", "Wie dan"),
        ('columns = {"Onderwerp" = "spoor"}', "columns", "Onderwerp"),
        ('aliases = "afkortingen.xlsx"', "aliases", "afkortingen.xlsx"),
        ('encoding = "letters"', "encoding", "letters"),
    ],
)
def test_what_is_not_there_is_told_with_the_file_and_the_key(table, text, key, found):
    settings(table, text)
    with pytest.raises(kn.InputError) as error:
        kn.read(table)
    for lang, word in (("nl", "sleutel"), ("en", "key")):
        assert f"t.kennisnet.toml, {word} {key}: " in error.value.text(lang)
    assert found in str(error.value)


def test_what_the_caller_says_is_no_fault_of_the_file(table):
    settings(table, 'lead = "Trekker"')
    with pytest.raises(kn.InputError) as error:
        kn.read(table, partners="Nergens")
    assert "toml" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ('header = "drie"', "a number without quotation marks"),
        ("header = -1", "whole number from 0"),
        ("lead = 3", "in quotation marks"),
        ('columns = "Thema"', '{ "Priority" = "theme" }'),
        ("sheet = true", "the name or the number of a sheet"),
        ('form = "rij"', "projects, participations, matrix, pair"),
        ('separators = ["q"]', "line, tab"),
        ('on_conflict = "laatste"', "error, first"),
        ('delimiter = "xx"', "one sign"),
        ('columns = {"Partners" = "vrienden"}', "partners, "),
    ],
)
def test_a_value_that_cannot_be_is_told_with_what_can_be(table, text, allowed):
    settings(table, text)
    with pytest.raises(kn.KennisnetError) as error:
        kn.read(table)
    assert allowed in str(error.value)
    assert "t.kennisnet.toml" in str(error.value)


@pytest.mark.parametrize(("date", "odd"), [("gisteren", 1), ("januari 2026", 0), ("2026-01", 0)])
def test_a_date_that_is_none_is_told(table, date, odd):
    settings(table, f'date = "{date}"')
    rules = kn.check(table)["rule"].tolist()
    assert rules.count("about-date") == odd


def test_saving_keeps_the_remarks_and_the_order_of_who_wrote_the_file(table, capsys):
    own = '# Van ons\ntitle = "Onze stad"  # mag anders\n\non_conflict = "first"\n# einde\n'
    path = settings(table, own)
    assert run(capsys, "check", table, "--save", "--lang", "en")[0] == 0
    text = path.read_text("utf-8")
    remarks = re.findall("#.*", text)
    assert remarks == ["# Van ons", "# mag anders", "# einde"]
    said = tomllib.loads(text)
    assert said["title"] == "Onze stad"
    assert said["on_conflict"] == "first"
    assert said["partners"] == ["Partners"]
    assert kn.read(table).about["title"] == "Onze stad"
    assert run(capsys, "check", table, "--save", "--lang", "en")[0] == 0
    assert path.read_text("utf-8") == text


def test_saving_renews_what_was_said_and_keeps_tables_last(table, capsys):
    path = settings(table, 'lead = "Trekker"\n\n[columns]\n# wat het is\nPartners = "partners"\n')
    assert run(capsys, "check", table, "--lead", "Partners", "--partners", "Trekker", "--save")[
        0
    ] in {0, 1}
    settings(table, 'lead = "Trekker"\n\n[title]\n# kort\nnl = "Onze stad"\nen = "Our town"\n')
    assert run(capsys, "check", table, "--save")[0] == 0
    said = tomllib.loads(path.read_text("utf-8"))
    assert said["title"] == {"nl": "Onze stad", "en": "Our town"}
    assert said["form"] == "projects"
    assert "# kort" in path.read_text("utf-8")


OPEN = 'Project;Trekker;Partners\nLab;UL;"HsL, Museum en vele buren"\nWal;HsL;Museum\n'


@pytest.mark.parametrize("how", ["caller", "file", "command"])
def test_own_words_for_and_others_open_a_list(table, tmp_path, capsys, how):
    table.write_text(OPEN, "utf-8")
    words = {"others": ["en vele buren"]} if how == "caller" else {}
    if how == "file":
        settings(table, 'others = "en vele buren"\n')
    if how == "command":
        assert run(capsys, "check", table, "--others", "en vele buren", "--save")[0] == 0
    net = kn.read(table, **words)
    assert net.projects["open_ended"].tolist() == [True, False]
    assert set(net.institutions["name"]) == {"UL", "HsL", "Museum"}
    told = kn.recognise(table, **words).options["others"]
    assert told == ["en vele buren"]


SPLITS = [
    ("Lab", "Merlomc", "VAN, Gemeente Ashford, GGD"),
    ("Festival", "Gemeente Ashford en VAN", "GGD, Merlomc, TNO"),
    ("Tuin", "VAN", "TNO, GGD, Museum"),
    ("Zon", "Museum", "VAN, Gemeente Ashford"),
]


def doubts(table, **how):
    found = kn.check(table, **how)
    return found[found["rule"].isin(["cut", "kept-whole"])][["rule", "found"]].values.tolist()


def put_splits(path, *more):
    lines = ["Project;Trekker;Partners", *(";".join(row) for row in [*SPLITS, *more])]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_split_that_is_right_is_not_told_again_once_the_reading_is_saved(table, capsys):
    put_splits(table)
    assert doubts(table) == [["cut", "Gemeente Ashford en VAN"]]
    (note,) = kn.check(table, lang="nl").query("rule == 'cut'")["note"]
    assert "klopt dat, dan onthoudt kennisnet check --save het" in note
    before = kn.read(table)
    code, out, _ = run(capsys, "check", table, "--save", "--lang", "nl")
    assert (code, "Gemeente Ashford en VAN" in out) == (0, True)
    said = tomllib.loads(table.with_name("t.kennisnet.toml").read_text("utf-8"))
    assert said["seen"]["cut"] == ["Gemeente Ashford en VAN"]
    assert doubts(table) == []
    assert kn.read(table).participations.equals(before.participations)
    # What came later is judged as in a new table, and what was settled stays so.
    put_splits(table, ("Bos", "Merlo Theater en VAN", "TNO"))
    assert doubts(table) == [["cut", "Merlo Theater en VAN"]]
    assert run(capsys, "check", table, "--save")[0] == 0
    said = tomllib.loads(table.with_name("t.kennisnet.toml").read_text("utf-8"))
    assert said["seen"]["cut"] == ["Gemeente Ashford en VAN", "Merlo Theater en VAN"]
    assert doubts(table) == []


def test_what_was_cut_when_it_was_saved_is_told_where_it_is_one_name_now(table):
    put_splits(table)
    kn.recognise(table).save(table.with_name("t.kennisnet.toml"))
    assert doubts(table) == []
    path = table.with_name("t.kennisnet.toml")
    text = path.read_text("utf-8").replace("cut = [", "whole = [")
    path.write_text(text, "utf-8")
    assert doubts(table) == [["cut", "Gemeente Ashford en VAN"]]


def test_saving_a_reading_makes_no_doubt_of_a_plain_name(table):
    """A name in which "en" ties two places is cut nowhere, with and without the reading."""
    put_splits(table, ("Zee", "Hogeschool van Ashford en Merlo", "TNO, Museum"))
    assert ["kept-whole", "Hogeschool van Ashford en Merlo"] not in doubts(table)
    kn.recognise(table).save(table.with_name("t.kennisnet.toml"))
    assert doubts(table) == []


@pytest.mark.parametrize("word", ["same", "different", "part of"])
def test_a_name_of_which_something_was_decided_is_no_doubt(table, word):
    put_splits(table)
    name, rule = "Gemeente Ashford en VAN", "cut"
    assert doubts(table) == [[rule, name]]
    frame = {"mention": [name], "candidate": ["VAN"]}
    assert doubts(table, decisions=pd.DataFrame(frame | {"decision": [word]})) == []
    assert doubts(table, decisions=pd.DataFrame(frame | {"decision": ["ask"]})) == [[rule, name]]
