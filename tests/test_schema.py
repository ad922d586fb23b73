"""The contract of the schema: each known column is read, checked, written and exported alike."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.headers import plain
from kennisnet.files.recognising.meanings import guesses
from kennisnet.network import KINDS, SCHEMA, Column, columns, homes, schema
from kennisnet.texts import LANGUAGES, known
from kennisnet.texts.words import WORDS

TOLD_BY_VALUES = {"part"}
"""Headers with two meanings, which no column can have both: a number, and (in Swedish) a party."""
HEADERS = WORDS.headers("table")
IN_ROWS = [column for column in SCHEMA if column.in_rows]
VALUES = {"flag": ("ja", True), "whole": ("2", 2), "text": ("Iets moois", "Iets moois")}
VALUES["date"] = ("31-12-2021", "2021-12-31")
"""What stands in a cell of each kind of column, and what is read."""


def name_of(column):
    return f"{column.table}.{column.name}" if hasattr(column, "table") else str(column)


def value_of(column):
    return (column.allowed[-1],) * 2 if column.holds == "word" else VALUES[column.holds]


def wide_table(header, value):
    return pd.DataFrame([{"Code": "1", "Trekker": "UL", "Partners": "HsL", header: value}])


def long_table(header, value):
    rows = [{"Code": "1", "Organisation": who, "Role": "", header: value} for who in ("UL", "HsL")]
    return pd.DataFrame(rows)


def wide(header, value):
    return kn.read(wide_table(header, value))


def long(header, value):
    return kn.read(long_table(header, value))


def meaning(table, header):
    """Give what a column of a table surely means."""
    return next(one.meaning for one in guesses(table) if one.header == header and one.score == 1)


def test_every_column_stands_once_in_its_table():
    for kind in KINDS:
        assert len(columns(kind)) == sum(column.table == kind for column in SCHEMA)


@pytest.mark.parametrize("column", IN_ROWS, ids=name_of)
def test_every_column_that_rows_tell_is_called_by_its_own_name(column):
    assert column.name.replace("_", " ") in HEADERS[column.name]


@pytest.mark.parametrize("column", IN_ROWS, ids=name_of)
def test_every_header_is_recognised_in_a_long_table(column):
    said, _ = value_of(column)
    headers = [header.title() for header in sorted(HEADERS[column.name])]
    told = {header: meaning(long_table(header, said), header) for header in headers}
    assert told == dict.fromkeys(headers, column.name)


@pytest.mark.parametrize("column", IN_ROWS, ids=name_of)
def test_what_a_column_of_a_long_table_says_is_read(column):
    said, read = value_of(column)
    for header in sorted(HEADERS[column.name])[:2]:
        assert set(getattr(long(header.title(), said), column.table)[column.name]) == {read}


OF_PROJECTS = [column for column in IN_ROWS if column.table == "projects"]


@pytest.mark.parametrize("column", OF_PROJECTS, ids=name_of)
def test_every_header_of_a_project_is_recognised_in_a_wide_table(column):
    said, _ = value_of(column)
    headers = [header.upper() for header in sorted(HEADERS[column.name])]
    told = {header: meaning(wide_table(header, said), header) for header in headers}
    assert told == dict.fromkeys(headers, column.name)


@pytest.mark.parametrize("column", OF_PROJECTS, ids=name_of)
def test_what_a_column_of_a_wide_table_says_is_read(column):
    said, read = value_of(column)
    for header in sorted(HEADERS[column.name])[:2]:
        assert wide(header.upper(), said).projects[column.name].tolist() == [read]


@pytest.mark.parametrize("column", [c for c in IN_ROWS if c.table != "projects"], ids=name_of)
def test_what_a_wide_table_says_of_others_is_carried_along_with_the_project(column):
    """A row of a wide table is a project: it tells nothing of one institution among several."""
    said, _ = value_of(column)
    assert wide("X", said).projects["X"].astype(str).tolist() == [said]
    header = min(HEADERS[column.name])
    assert wide(header, said).projects[header].astype(str).tolist() == [said]


@pytest.mark.parametrize("column", SCHEMA, ids=name_of)
def test_every_column_is_written_and_read_back(tmp_path, column):
    known = {"institution": "ul", "project": "lab", "parent": "hsl", "name": "Naam"}
    value = known.get(column.name, value_of(column)[1])
    rows = {
        "institutions": [{"id": "ul"}, {"id": "hsl"}],
        "projects": [{"id": "lab"}],
        "participations": [{"institution": "ul", "project": "lab"}],
    }
    rows[column.table][0][column.name] = value
    net = kn.Network(**rows)
    nodes, edges, _ = kn.write(net, tmp_path)
    again = kn.read(nodes=nodes, edges=edges)
    assert again == net
    assert getattr(again, column.table)[column.name].iloc[0] == value
    header = (edges if column.table == "participations" else nodes).read_text("utf-8").splitlines()
    assert column.name in header[0].split(",")


@pytest.mark.parametrize("name", ["net.csv", "net.xlsx"])
@pytest.mark.parametrize("column", IN_ROWS, ids=name_of)
def test_every_column_that_rows_tell_is_exported_and_read_back(tmp_path, column, name):
    net = long(min(HEADERS[column.name]), value_of(column)[0])
    again = kn.read(kn.export(net, tmp_path / name))
    before, after = (getattr(one, column.table)[column.name].tolist() for one in (net, again))
    assert after == before


def test_the_columns_of_the_pair_keep_their_order(tmp_path):
    nodes, edges, _ = kn.write(kn.Network([], [], []), tmp_path)
    assert nodes.read_text("utf-8").splitlines() == [
        "id,kind,name,sector,parent,generic,convenant_since,spoor,status,open_ended"
    ]
    assert edges.read_text("utf-8").splitlines() == [
        "project,institution,role,mention,certainty,part"
    ]


def made(column, value):
    """Make a network in which the first row of a table has a value; tell what is wrong with it."""
    rows = {
        "institutions": [{"id": "a"}],
        "projects": [{"id": "P"}],
        "participations": [{"institution": "a", "project": "P"}],
    }
    rows[column.table][0][column.name] = value
    try:
        return getattr(kn.Network(**rows), column.table)[column.name].iloc[0]
    except kn.InputError as error:
        return [(fault.rule, fault.column, fault.found) for fault in error.faults]


FLAGS = [column for column in SCHEMA if column.holds == "flag"]
ANSWERS = [(word, answer == "yes") for answer in ("yes", "no") for word in WORDS.answers[answer]]


@pytest.mark.parametrize("column", FLAGS, ids=name_of)
def test_every_flag_takes_every_yes_and_no(column):
    given = [*ANSWERS, *((word.upper(), meant) for word, meant in ANSWERS)]
    given += [("", False), (None, False), (True, True), (False, False), (0, False), (1, True)]
    rows = [{"id": f"i{n}", column.name: word} for n, (word, _) in enumerate(given)]
    tables = {"institutions": [], "projects": [], "participations": [], column.table: rows}
    read = getattr(kn.Network(**tables), column.table)[column.name].tolist()
    assert read == [meant for _, meant in given]
    assert made(column, "misschien") == [("not-yes-no", column.name, "misschien")]


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.holds == "word"], ids=name_of)
def test_every_column_of_words_refuses_others(column):
    for word in column.allowed:
        assert made(column, word) == made(column, word.upper()) == word
    assert made(column, "") == column.absent
    assert made(column, "anders") == [(f"{column.name}-unknown", column.name, "anders")]


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.holds == "whole"], ids=name_of)
def test_every_whole_number_is_one(column):
    assert made(column, "3") == made(column, 3.0) == 3
    assert made(column, 1.5) == [("not-whole", column.name, "1.5")]
    assert made(column, "x") == [("not-whole", column.name, "x")]


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.holds == "date"], ids=name_of)
def test_every_date_is_one(column):
    for day in ("2021-03-01", dt.date(2021, 3, 1), pd.Timestamp("2021-03-01 12:30")):
        assert made(column, day) == "2021-03-01"
    for day in (pd.Timestamp("2021-03-01", tz="Europe/Amsterdam"), np.datetime64("2021-03-01")):
        assert made(column, day) == "2021-03-01"
    assert made(column, "2021-03") == made(column, pd.Period("2021-03", "M")) == "2021-03"
    assert made(column, "2021") == made(column, 2021) == made(column, 2021.0) == "2021"
    assert all(pd.isna(made(column, nothing)) for nothing in ("", None, pd.NaT, float("nan")))
    wrong = ("31-12-2021", "2021-02-30", "2021-13", "2021-00", "0000", "21", "onbekend", "2021-3-1")
    for text in wrong:
        assert made(column, text) == [("not-date", column.name, text)]


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.holds == "date"], ids=name_of)
def test_a_column_of_pandas_days_is_kept_as_text(tmp_path, column):
    days = pd.to_datetime(pd.Series(["2021-03-01", None, "1899-12-31"]))
    net = kn.Network([], pd.DataFrame({"id": ["P", "Q", "R"], column.name: days}), [])
    assert net.projects[column.name].fillna("").tolist() == ["2021-03-01", "", "1899-12-31"]
    assert net == kn.Network([], net.projects, [])
    nodes, edges, _ = kn.write(net, tmp_path)
    assert kn.read(nodes=nodes, edges=edges) == net


def test_a_column_that_nobody_knows_can_stand_anywhere():
    assert homes("budget") == KINDS
    assert homes("name") == ("institutions", "projects")


@pytest.mark.slow
def test_a_column_that_groups_is_compared_with_communities_and_may_be_absent_on_a_map(monkeypatch):
    links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ", "dQ")]
    net = kn.Network([{"id": i} for i in "abcd"], [{"id": p} for p in "PQ"], links)
    phased = net.with_columns(institutions={"phase": ["one", "one", "two", "two"]})
    with pytest.raises(kn.MissingColumn, match="phase"):
        kn.draw_map(net, colour="phase", suggestions=False)
    assert kn.communities(phased, progress=False).attrs["explained"] == {}
    new = Column("phase", "institutions", groups=True)
    monkeypatch.setattr(schema, "SCHEMA", (*SCHEMA, new))
    made = kn.draw_map(net, colour="phase", suggestions=False)
    assert sorted(made.scene.nodes["key"]) == ["", *"PQabcd"]  # and a title
    assert "phase" not in {one["column"] for one in made.stock.record["colours"]}
    assert kn.communities(phased, progress=False).attrs["explained"] == {"phase": 1.0}


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.groups], ids=name_of)
def test_every_column_that_groups_has_its_sentence_in_the_report(column):
    assert known(f"report-groups-{column.name}")
    assert column.table != "participations"


# The words


def sections(words, path=()):
    for name, value in words.items():
        if isinstance(value, dict):
            yield from sections(value, (*path, name))
        else:
            yield (*path, name), value


def test_every_language_has_the_same_sections():
    """Apart from registers, and words of names (kinds, places): each language has those that it has."""
    found = {
        lang: {
            path
            for path, _ in sections(of)
            if path[:2] != ("headers", "registers") and not (path[0] == "same" and len(path) > 2)
        }
        for lang, of in WORDS.by_language.items()
    }
    ours, *others = (found.pop(lang) for lang in LANGUAGES)
    assert others == [ours]
    assert set(found) == {"da", "de", "es", "fi", "fr", "it", "nb", "pl", "pt", "sv"}
    for sections_of in found.values():
        assert sections_of < ours
        assert sections_of == sections_of & found["de"] == found["de"]


def test_a_cell_is_read_by_the_words_of_our_own_languages_only():
    assert WORDS.cells["and"] == {"en", "and"}
    assert {"scholen"} <= set(WORDS.generic["nl"]["kinds"])
    assert {"schools"} <= set(WORDS.generic["en"]["kinds"])
    reading = {"cells", "labels", "organisations"}
    assert [lang for lang, of in WORDS.by_language.items() if reading & set(of)] == ["nl", "en"]


@pytest.mark.parametrize("lang", WORDS.by_language)
def test_every_word_stands_in_the_form_in_which_it_is_looked_for(lang):
    for path, words in sections(WORDS.by_language[lang]):
        assert len(set(words)) == len(words), path
        for word in words:
            if path[0] == "same":  # an "ß" is taken apart with the other signs
                assert word == word.lower() == word.strip(), path
            elif path[0] in {"generic", "units"}:  # with the capitals that it has in a cell
                assert word == word.strip(), path
            elif path[0] == "headers" and path[1] != "both":
                assert word == plain(word), path
            elif path[0] not in {"labels", "headers"} and path[-1] not in {"between", "open"}:
                assert word == word.casefold() == word.strip(), path


@pytest.mark.parametrize("table", ["table", "institutions", "aliases", "decisions"])
def test_no_header_means_two_columns(table):
    found = [header for headers in WORDS.headers(table).values() for header in headers]
    twice = {header for header in found if found.count(header) > 1}
    assert twice == (TOLD_BY_VALUES if table == "table" else set())
