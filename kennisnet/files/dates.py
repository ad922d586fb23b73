"""Columns with dates of projects, as text of a table -> ISO text, each different cell read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.columns import PERIOD
from kennisnet.naming.dates import Habit, habit_of, span_of
from kennisnet.network import columns
from kennisnet.network.cells import each_text
from kennisnet.network.dates import first_day, last_day

SHOWN = 3
"""A note about cells that are no date shows so many different ones."""
MIXED = {"against": "dates-against", "either": "dates-either"}
MIXED_SHOWN = 12
"""So many that are written in two orders."""
STARTS = {one.name: one.until for one in columns("projects").values() if one.until}
"""The columns with a first day, and for each the one with the last."""
ENDS = {until: start for start, until in STARTS.items()}
DATES = {**dict.fromkeys(STARTS, "starts-differ"), **dict.fromkeys(ENDS, "ends-differ")}
"""What is told where rows of one project disagree."""


def dated(
    frame: pd.DataFrame, headers: Mapping[str, str], file: str
) -> tuple[pd.DataFrame, list[Note]]:
    """Read the columns with dates; what is no date is left empty, and a note tells it.

    All of them together say how days and months are written. A column with periods gives a start
    and an end where the columns of these do not.

    >>> table = pd.DataFrame({"period": ["2021 t/m 2024", "n.t.b."], "end": ["1/13/24", None]})
    >>> read, notes = dated(table, {}, "t.csv")
    >>> read.to_dict("list"), [note.rule for note in notes]
    ({'end': ['2024-01-13', nan], 'start': ['2021', nan]}, ['dates-unread'])
    """
    there = [name for name in (*STARTS, *ENDS, PERIOD) if name in frame]
    if not there:
        return frame, []
    counts = {name: frame[name].value_counts() for name in there}
    habit = habit_of(sorted({text for count in counts.values() for text in count.index}))
    notes = []
    for name, count in counts.items():
        header = headers.get(name, name)
        if unread := [one for one in _unread(name, count, habit) if one not in habit.against]:
            values = {"n": int(count[unread].sum()), "examples": _shown(unread)}
            notes.append(Note("dates-unread", header, file, None, header, values))
        notes += _mixed(count, habit, header, file)
        if habit.unsure in count.index:
            values = {"example": habit.unsure}
            notes.append(Note("dates-day-first", header, file, None, header, values))
    read = {name: _ends(frame[name], name, habit) for name in there if name != PERIOD}
    if PERIOD in frame:
        for name in (*STARTS, *ENDS):
            of_period = _ends(frame[PERIOD], name, habit)
            read[name] = read[name].fillna(of_period) if name in read else of_period
    return frame.drop(columns=PERIOD, errors="ignore").assign(**read), notes


def _mixed(count: pd.Series, habit: Habit, header: str, file: str) -> Iterator[Note]:
    """Note the cells of a column that contradict the order of day and month, or fit both."""
    told = {"against": habit.against, "either": habit.either}
    for what, cells in told.items():
        here = sorted(cells & {*count.index})
        if here:
            shown = _shown(here, MIXED_SHOWN)
            values = {"n": int(count[here].sum()), "examples": shown, "order": habit.order}
            yield Note(MIXED[what], header, file, None, header, values)


def _end(text: str, name: str, habit: Habit) -> str:
    """Give the end of what a cell tells that a column holds; nothing where it does not say."""
    span = span_of(text, habit, serial=True)
    return "" if span is None else span.first if name in STARTS else span.last


def _ends(texts: pd.Series, name: str, habit: Habit) -> pd.Series:
    return each_text(texts, lambda text: _end(text, name, habit))


def _unread(name: str, count: pd.Series, habit: Habit) -> list[str]:
    """Give the cells of a column that tell no date, the most frequent first."""
    names = (name,) if name != PERIOD else (*STARTS, *ENDS)
    unread = [t for t in count.index if not any(_end(t, one, habit) for one in names)]
    return sorted(unread, key=lambda text: (-count[text], text))


def _shown(texts: list[str], most: int = SHOWN) -> str:
    return ", ".join(f"“{text}”" for text in texts[:most]) + (", …" if texts[most:] else "")


def settled_dates(said: pd.Series) -> pd.Series:
    """Give for each key of the index its earliest start, or its latest end.

    A project runs from the first to the last that any of its rows tells: somebody who takes part
    in it for a part of its time says nothing of the others. Of equal days the fullest counts.

    >>> ends = pd.Series(["2021", "2022-03", None], ["P", "P", "Q"], name="end")
    >>> settled_dates(ends).to_dict()
    {'P': '2022-03'}
    """
    words = said.dropna()
    first = said.name in STARTS
    day = first_day(words) if first else last_day(words)
    order = pd.DataFrame({"key": words.index, "word": words.to_numpy(), "day": day})
    order = order.assign(short=-order["word"].str.len())
    order = order.sort_values(["key", "day", "short", "word"], ascending=[True, first, True, True])
    return order.drop_duplicates("key").set_index("key")["word"]
