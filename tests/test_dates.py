"""Dates in tables: what a cell means, what a column decides, and what a network keeps of it."""

from __future__ import annotations

import datetime as dt
import random

import numpy as np
import pandas as pd
import pytest
from babel.dates import format_date
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import to_excel

import kennisnet as kn
from kennisnet.files.reading import Call, read_with_notes
from kennisnet.files.recognising.meanings import guesses
from kennisnet.naming.dates import Habit, habit_of, is_date, span_of
from kennisnet.network.dates import first_day, last_day
from kennisnet.texts.words import WORDS

DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2199, 12, 31))


def span(text, **how):
    found = span_of(text, **how)
    return None if found is None else (found.first, found.last)


# One cell


@pytest.mark.parametrize(
    "text",
    """2021-03-01 | 2021-3-1 | 2021/03/01 | 2021.03.01 | 20210301 | 01-03-2021 | 1-3-2021 | 1/3/2021
    1.3.2021 | 01. 03. 2021 | 1 3 2021 | 1-3-21 | 01/03/21 | 2021-03-01 00:00:00 | 2021-03-01T12:30
    2021-03-01T12:30:15.123Z | 2021-03-01 09:00:00+01:00 | 1/3/2021 9:00 | 1/3/2021, 9:00 AM
    1 mrt 2021 | 1 mrt. 2021 | 1 maart 2021 | 1 MAART 2021 | 1-mrt-21 | maandag 1 maart 2021
    March 1, 2021 | Mar 1st, 2021 | 1st of March 2021 | 01-Mar-2021 | 2021 March 1 | 1 March '21
    1er mars 2021 | 1. März 2021 | 1. Mrz 2021 | 1 de marzo de 2021 | 1º de março de 2021
    den 1. marts 2021 | 1 mars 2021 | 1. maaliskuuta 2021 | 1 marca 2021 r. | 1 marzo 2021
    (1-3-2021) | 1-3-2021 (verwacht) | 1 maart 2021 (gepland) | ca. 1-3-2021
    """.replace("\n", "|").split("|"),
)
def test_the_first_of_march(text):
    if text.strip():
        assert span(text.strip()) == ("2021-03-01", "2021-03-01")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021", "2021"),
        ("2021.0", "2021", "2021"),
        ("eind 2021", "2021", "2021"),
        ("mid 2021", "2021", "2021"),
        ("Anfang 2021", "2021", "2021"),
        ("najaar 2021", "2021", "2021"),
        ("2021-03", "2021-03", "2021-03"),
        ("03-2021", "2021-03", "2021-03"),
        ("3/2021", "2021-03", "2021-03"),
        ("202103", "2021-03", "2021-03"),
        ("maart 2021", "2021-03", "2021-03"),
        ("mrt-21", "2021-03", "2021-03"),
        ("begin maart 2021", "2021-03", "2021-03"),
        ("aout 2021", "2021-08", "2021-08"),
        ("Q1 2021", "2021-01", "2021-03"),
        ("2021/Q1", "2021-01", "2021-03"),
        ("2021Q4", "2021-10", "2021-12"),
        ("1e kwartaal 2021", "2021-01", "2021-03"),
        ("kwartaal 2, 2021", "2021-04", "2021-06"),
        ("3rd quarter of 2021", "2021-07", "2021-09"),
        ("2. Quartal 2021", "2021-04", "2021-06"),
        ("T3 2021", "2021-07", "2021-09"),
        ("4. kvartal 2021", "2021-10", "2021-12"),
        ("IV kwartał 2021", "2021-10", "2021-12"),
    ],
)
def test_a_month_a_quarter_or_a_year_stays_one(text, first, last):
    assert span(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-2024", "2021", "2024"),
        ("2021 – 2024", "2021", "2024"),
        ("2021/2024", "2021", "2024"),
        ("2021-24", "2021", "2024"),
        ("2020/21", "2020", "2021"),
        ("(2021 - 2024)", "2021", "2024"),
        ("2021 t/m 2024", "2021", "2024"),
        ("2021 tot en met 2024", "2021", "2024"),
        ("van 2021 tot 2024", "2021", "2024"),
        ("from 2021 to 2024", "2021", "2024"),
        ("01-01-2021 - 31-12-2024", "2021-01-01", "2024-12-31"),
        ("01-01-2021-31-12-2024", "2021-01-01", "2024-12-31"),
        ("1/1/2021–31/12/2024", "2021-01-01", "2024-12-31"),
        ("2021-01-01/2024-12-31", "2021-01-01", "2024-12-31"),
        ("2021-01-01 00:00 - 2024-12-31 00:00", "2021-01-01", "2024-12-31"),
        ("01.01.2021 bis 31.12.2024", "2021-01-01", "2024-12-31"),
        ("vom 1. Januar 2021 bis zum 31. Dezember 2024", "2021-01-01", "2024-12-31"),
        ("du 1er janvier 2021 au 31 décembre 2024", "2021-01-01", "2024-12-31"),
        ("del 1 de enero de 2021 al 31 de diciembre de 2024", "2021-01-01", "2024-12-31"),
        ("dal 1 gennaio 2021 al 31 dicembre 2024", "2021-01-01", "2024-12-31"),
        ("1 de janeiro de 2021 até 31 de dezembro de 2024", "2021-01-01", "2024-12-31"),
        ("od 1 stycznia 2021 do 31 grudnia 2024", "2021-01-01", "2024-12-31"),
        ("fra 1. januar 2021 til 31. desember 2024", "2021-01-01", "2024-12-31"),
        ("från 1 januari 2021 till 31 december 2024", "2021-01-01", "2024-12-31"),
        ("1. januar 2021 til 31. december 2024", "2021-01-01", "2024-12-31"),
        ("1.1.2021–31.12.2024", "2021-01-01", "2024-12-31"),
        ("jan-jun 2021", "2021-01", "2021-06"),
        ("1 maart t/m 31 mei 2021", "2021-03-01", "2021-05-31"),
        ("Q1 – Q3 2021", "2021-01", "2021-09"),
        ("begin 2021 - eind 2023", "2021", "2023"),
        ("2021 – heden", "2021", ""),
        ("2021 - present", "2021", ""),
        ("2021-", "2021", ""),
        ("sinds maart 2021", "2021-03", ""),
        ("ab 2021", "2021", ""),
        ("tot 2024", "", "2024"),
        ("until 31 December 2024", "", "2024-12-31"),
    ],
)
def test_a_period_has_two_ends(text, first, last):
    assert span(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    """onbekend | nnb | doorlopend | n.t.b. | open | - | ? | 36 | 36 maanden | 4 jaar | 2024-2021
    31-11-2021 | 30 februari 2021 | 2021-02-29 | 2021-13 | 32-1-2021 | 00-00-2021 | Q5 2021 | 1 maart
    9999-12-31 | 1900-01-00 | 1850 | Agenda 2030 | Horizon 2020 | Leiden 2022 | list 2021 | 06-12345678
    2311 EZ | 071-5166000 | 1.5 | 12,5 | 2021-03-01-04 | Rapenburg 70 | COVID-19 | Interreg 2014-2020
    """.replace("\n", "|").split("|"),
)
def test_what_is_no_date(text):
    assert span(text.strip()) is None
    assert not is_date(text.strip())


def test_a_number_is_a_day_only_where_a_column_has_days_as_spreadsheets_count_them():
    assert span("44197") is None
    assert span("44197", serial=True) == span("44197.5", serial=True) == ("2021-01-01",) * 2
    assert span("60000", serial=True) == ("2064-04-08",) * 2
    assert span("10", serial=True) is span("123456", serial=True) is None


@examples(300)
@given(st.text(st.characters(codec="utf-8"), max_size=90) | st.from_regex(r"[\d/. a-z-]{0,30}"))
def test_any_text_can_be_read(text):
    found = span_of(text, habit_of([text]), serial=True)
    assert found is None or any(found)
    for day in filter(None, found or ()):
        assert kn.Network([], [{"id": "P", "end": day}], []).projects["end"].tolist() == [day]


# A column


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["3/4/2021", "14/4/2021"], ["2021-04-03", "2021-04-14"]),
        (["3/4/2021", "4/14/2021"], ["2021-03-04", "2021-04-14"]),
        (["3-4-2021", "5-6-2021"], ["2021-04-03", "2021-06-05"]),  # nothing decides: day first
        (["3/4/21", "4/14/21"], ["2021-03-04", "2021-04-14"]),
        (["21/03/04", "99/12/31"], ["2021-03-04", "1999-12-31"]),
        (["3/4/2021", "2021-04-14"], ["2021-04-03", "2021-04-14"]),  # a year first decides nothing
        (["31/12/68", "31/12/69"], ["2068-12-31", "1969-12-31"]),
        (["3/4/2021", "5/14/2021 - 6/15/2021"], ["2021-03-04", "2021-05-14"]),
    ],
)
def test_all_cells_together_say_which_is_the_day(texts, days):
    habit = habit_of(texts)
    assert [span(text, habit=habit)[0] for text in texts] == days


def test_full_stops_stand_behind_the_day():
    assert span("3.4.2021", habit=Habit("mdy")) is None
    assert habit_of(["3.4.2021"]).unsure == ""


def test_a_year_and_two_digits_are_a_month_unless_the_column_has_years():
    assert span("2010-12", habit=habit_of(["2010-12", "2011-01"])) == ("2010-12",) * 2
    assert span("2010-12", habit=habit_of(["2010-12", "2011-14"])) == ("2010", "2012")
    assert span("2021-03", habit=habit_of(["2010-14"])) == ("2021-03",) * 2


@pytest.mark.parametrize(
    ("texts", "unsure"),
    [
        (["3/4/2021"], "3/4/2021"),
        (["3/3/2021"], ""),
        (["3/14/2021", "3/4/2021"], ""),
        (["2021-03-04"], ""),
        (["3 maart 2021"], ""),
        (["3/14/2021", "14/3/2021", "1/2/2021"], "3/14/2021"),
    ],
)
def test_what_no_cell_decides_is_told(texts, unsure):
    assert habit_of(texts).unsure == unsure


WRITTEN = {
    "iso": lambda day: day.isoformat(),
    "compact": lambda day: day.strftime("%Y%m%d"),
    "dashes": lambda day: f"{day.day}-{day.month}-{day.year}",
    "stops": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "slashes": lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    "american": lambda day: f"{day.month}/{day.day}/{day.year}",
    "with a time": lambda day: f"{day.isoformat()} 13:45:00",
    "of pandas": lambda day: str(pd.Timestamp(day)),
}
IN_WORDS = ["medium", "long", "full", "d MMM y", "d MMMM y", "y MMMM d"]
DECIDES = dt.date(2021, 12, 31)
"""A date that says which is the day."""


def given_back(texts, days, **how):
    """Say whether a column gives the days back that were written in it."""
    habit = habit_of(texts)
    return [span(text, habit=habit, **how) for text in texts] == [(str(d), str(d)) for d in days]


@pytest.mark.parametrize("form", WRITTEN)
@examples(60)
@given(days=st.lists(DAYS, max_size=12))
def test_a_date_written_in_any_form_is_given_back(form, days):
    days = [*days, DECIDES]
    assert given_back([WRITTEN[form](day) for day in days], days)


@pytest.mark.slow
@pytest.mark.parametrize("form", IN_WORDS)
@examples(60)
@given(days=st.lists(DAYS, max_size=12), lang=st.sampled_from(sorted(WORDS.by_language)))
def test_a_date_as_babel_writes_it_in_any_language_is_given_back(form, days, lang):
    days = [*days, DECIDES]
    assert given_back([format_date(day, form, locale=lang) for day in days], days)


@examples(60)
@given(day=st.dates(dt.date(1928, 1, 1), dt.date(2173, 1, 1)))
def test_a_day_counted_as_openpyxl_does_is_given_back(day):
    assert given_back([str(int(to_excel(day)))], [day], serial=True)


@examples(60)
@given(ends=st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=8))
@pytest.mark.parametrize("between", [" - ", "–", " t/m ", " to ", " bis ", " au "])
@pytest.mark.parametrize("form", ["iso", "stops", "slashes"])
def test_a_period_written_in_any_form_is_given_back(form, between, ends):
    ends = [*ends, (DECIDES, DECIDES)]
    texts = [between.join(WRITTEN[form](day) for day in both) for both in ends]
    habit = habit_of(texts)
    assert [span(one, habit=habit) for one in texts] == [(str(a), str(b)) for a, b in ends]


@pytest.mark.parametrize("lang", sorted(WORDS.by_language))
@pytest.mark.parametrize("form", ["MMMM y", "LLLL y", "MMM y"])
def test_a_month_in_any_language_is_given_back(lang, form):
    for month in range(1, 13):
        text = format_date(dt.date(2021, month, 1), form, locale=lang)
        assert span(text) == (f"2021-{month:02}",) * 2, text


@pytest.mark.parametrize("lang", sorted(WORDS.by_language))
@pytest.mark.parametrize("form", ["QQQ y", "QQQQ y"])
def test_a_quarter_in_any_language_is_given_back(lang, form):
    for quarter, (first, last) in enumerate([(1, 3), (4, 6), (7, 9), (10, 12)], 1):
        text = format_date(dt.date(2021, 3 * quarter, 1), form, locale=lang)
        assert span(text) == (f"2021-{first:02}", f"2021-{last:02}"), text


# Days to count with


@examples(100)
@given(DAYS)
def test_first_and_last_day_as_pandas_has_them(day):
    texts = pd.Series([str(day)[:4], str(day)[:7], str(day), None], dtype="str")
    year, month = (pd.Period(str(day)[:n]) for n in (4, 7))
    last = [year.end_time.date(), month.end_time.date(), day]
    assert last_day(texts)[:3].tolist() == last
    assert first_day(texts)[:3].tolist() == [day.replace(month=1, day=1), day.replace(day=1), day]
    assert np.isnat(first_day(texts)[3])
    assert np.isnat(last_day(texts)[3])


def test_the_column_of_a_network_can_be_counted_with():
    net = kn.Network([], [{"id": "P", "start": "2021-03"}, {"id": "Q"}], [])
    days = first_day(net.column("projects", "start"))
    assert days.dtype == "datetime64[D]"
    assert days[0] == np.datetime64("2021-03-01")
    assert np.isnat(first_day(net.column("projects", "end"))).all()


# A table


def wide(**columns):
    rows = len(next(iter(columns.values())))
    own = {"Project": [f"Lab {n}" for n in range(rows)], "Trekker": "UL", "Partners": "HsL, TNO"}
    return pd.DataFrame(own | columns)


def read(table):
    """Give the start and end of each project, and what was noted of dates."""
    found = read_with_notes(table, Call())
    projects = found.network.projects.reindex(columns=["start", "end"]).astype("str").fillna("")
    told = {"dates-unread", "dates-day-first", "starts-differ", "ends-differ", "side-differs"}
    return projects.to_numpy().tolist(), [one for one in found.notes if one.rule in told]


def test_start_and_end_of_a_wide_table():
    days, notes = read(
        wide(Startdatum=["1-3-2021", "maart 2022"], Einddatum=["31-12-2024", "2025"])
    )
    assert days == [["2021-03-01", "2024-12-31"], ["2022-03", "2025"]]
    assert notes == []


def test_both_columns_together_say_which_is_the_day():
    days, notes = read(wide(Start=["01/04/2021"], End=["12/31/2021"]))
    assert days == [["2021-01-04", "2021-12-31"]]
    assert notes == []


def test_where_nothing_says_which_is_the_day_that_is_told_once():
    days, notes = read(wide(Start=["01/04/2021"], Einde=["2023-12-31"]))
    assert days == [["2021-04-01", "2023-12-31"]]
    assert [(one.rule, one.column) for one in notes] == [("dates-day-first", "Start")]
    assert notes[0].text("en") == (
        "table, column Start: “Start” can be read in several ways (“01/04/2021”); "
        "the day was taken to stand first"
    )


def test_what_is_no_date_is_left_empty_and_told_in_one_note():
    ends = ["31-12-2024", "onbekend", "n.t.b.", "doorlopend", "onbekend", "open", "2025", "2026"]
    days, notes = read(wide(Einddatum=ends))
    assert [end for _, end in days] == ["2024-12-31", "", "", "", "", "", "2025", "2026"]
    assert [one.sentence("nl") for one in notes] == [
        "5 cellen van “Einddatum” zijn geen datum (“onbekend”, “doorlopend”, “n.t.b.”, …) "
        "en zijn leeg gelaten"
    ]
    assert [
        one.weight for one in kn.check(wide(Einddatum=ends)).itertuples() if "datum" in one.note
    ] == ["odd"]


@pytest.mark.parametrize(
    "header",
    ["Looptijd", "Periode", "Duration", "Laufzeit", "Projectperiode", "Okres realizacji", "Durée"],
)
def test_one_column_can_hold_start_and_end(header):
    table = wide(**{header: ["2021-2024", "mrt 2022 t/m juni 2023", "2022 – heden", "n.t.b."]})
    days, notes = read(table)
    assert days == [["2021", "2024"], ["2022-03", "2023-06"], ["2022", ""], ["", ""]]
    assert [(one.rule, one.found) for one in notes] == [("dates-unread", header)]
    assert kn.recognise(table).columns[header] == "period"


def test_a_column_of_its_own_goes_before_a_period():
    table = wide(Looptijd=["2021-2024", "2022-2023"], Einddatum=["1-6-2024", None])
    assert read(table)[0] == [["2021", "2024-06-01"], ["2022", "2023"]]


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Looptijd", ["36", "24", "48"]),
        ("Looptijd (maanden)", ["36", "24", "48"]),
        ("Duration", ["3 years", "2 years", "18 months"]),
        ("Periode", ["2021", "2022", "2023"]),  # the year of a row
        ("Period", ["2014-2020"] * 10 + ["2021-2027"] * 10),  # of programmes
        ("Programming period", ["2014-2020", "2007-2013", "2021-2027"]),
        ("Jaar", ["2021", "2022", "2023"]),
        ("Year", ["2021", "2022", "2023"]),
        ("Subsidiejaar", ["2021", "2022", "2023"]),
        ("Budget", ["44197", "44198", "44199"]),
        ("Datum", ["1-1-2021", "1-2-2021", "1-3-2021"]),
    ],
)
def test_what_tells_neither_start_nor_end_is_carried_along(header, values):
    table = wide(**{header: values})
    assert not {one.meaning for one in guesses(table[[header]])} & {"start", "end", "period"}
    projects = kn.read(table).projects
    assert projects[header].astype(str).tolist() == values
    assert not {"start", "end"} & {*projects}


def test_days_as_spreadsheets_count_them():
    assert read(wide(Startdatum=["44197", "44562"]))[0] == [["2021-01-01", ""], ["2022-01-01", ""]]


def test_cells_of_a_workbook_that_are_days(tmp_path):
    table = wide(Start=[dt.datetime(2021, 3, 1), dt.date(2021, 4, 1)], Eind=[2024, "eind 2025"])  # noqa: DTZ001
    table.to_excel(tmp_path / "t.xlsx", index=False)
    assert read(tmp_path / "t.xlsx")[0] == [["2021-03-01", "2024"], ["2021-04-01", "2025"]]


def test_of_a_year_and_a_day_the_day_is_read():
    table = wide(Startjaar=["2021", "2021"], Startdatum=["1-3-2021", "1-4-2021"])
    assert read(table)[0] == [["2021-03-01", ""], ["2021-04-01", ""]]


def long(project, who, **columns):
    return pd.DataFrame({"Project": list(project), "Organisation": list(who), "Role": ""} | columns)


def test_a_project_runs_from_the_first_to_the_last_that_its_rows_tell():
    starts = ["2021-03-01", "2020", None, "2022"]
    ends = ["2024", "2023-06-01", "n.t.b.", "2023"]
    table = long("PPPQ", "abca", Start=starts, Einde=ends)
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]):
        days, notes = read(table.iloc[order])
        assert sorted(days) == [["2020", "2024"], ["2022", "2023"]]
        assert sorted(one.rule for one in notes) == ["dates-unread", "ends-differ", "starts-differ"]


def test_where_the_first_row_is_to_count_it_does():
    table = long("PP", "ab", Einde=["2023", "2024"])
    net = kn.read(table, on_conflict="first")
    assert net.projects["end"].tolist() == ["2023"]


def test_a_period_in_a_table_of_participations():
    days, _ = read(long("PPQ", "aba", Looptijd=["2021-2023", "2020-2022", "2022-2025"]))
    assert days == [["2020", "2023"], ["2022", "2025"]]
    assert (
        "Looptijd" not in kn.read(long("PQ", "ab", Looptijd=["2021-22", "2021-23"])).participations
    )


def test_check_tells_what_ends_before_it_begins():
    table = wide(Start=["2022", "2022-03-01", "2022"], Einde=["2021", "2022-03", "2022-01-01"])
    found = kn.check(table, lang="en")
    early = found.loc[found["rule"] == "ends-early", ["note", "weight"]].to_numpy().tolist()
    assert early == [["project “Lab 0” ends before it begins", "odd"]]


def test_a_column_can_be_named():
    table = wide(Wanneer=["2021-2024", "2022-2025"])
    assert "start" not in kn.read(table).projects
    named = kn.read(table, columns={"Wanneer": "period"}).projects
    assert named[["start", "end"]].to_numpy().tolist() == [["2021", "2024"], ["2022", "2025"]]


def test_a_matrix_has_dates_beside_it():
    table = pd.DataFrame(
        {"Project": ["P", "Q", "R"], "Looptijd": ["2021-2023", "2022-2024", "2020-2021"]}
        | {"UL": ["x", "", "x"], "HsL": ["x", "x", ""], "TNO": ["", "x", "x"]}
    )
    net = kn.read(table)
    assert net.projects["end"].tolist() == ["2023", "2024", "2021"]


def test_what_was_read_is_written_and_read_back(tmp_path):
    net = kn.read(wide(Looptijd=["2021-2024", "1 mrt 2022 t/m juni 2023"]))
    nodes, edges, _ = kn.write(net, tmp_path)
    again = kn.read(nodes=nodes, edges=edges)
    assert again == net
    assert again.projects["end"].tolist() == ["2024", "2023-06"]


def test_the_order_of_the_rows_makes_no_difference():
    days = [dt.date(2021, 1, 1) + dt.timedelta(days=37 * n) for n in range(20)]
    table = wide(Start=[f"{day.month}/{day.day}/{day.year}" for day in days])
    shuffled = table.sample(frac=1, random_state=random.Random(1).randrange(99))  # noqa: S311
    assert kn.read(shuffled) == kn.read(table)
    assert kn.read(table).projects["start"].tolist() == [str(day) for day in days]
