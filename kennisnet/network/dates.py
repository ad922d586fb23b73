"""Dates of projects, as ISO text that says no more than is known, and as days to count with.

"2021" means some day in 2021, "2021-03" some day in that March: what ended then has ended after its
last day, what began then began on its first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from kennisnet.naming.dates import habit_of, span_of
from kennisnet.network.cells import as_text, as_texts, each_text
from kennisnet.texts.words import WORDS

if TYPE_CHECKING:
    from kennisnet.network.noun import Network

Days: TypeAlias = npt.NDArray[np.datetime64]
Flags: TypeAlias = npt.NDArray[np.bool_]

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[ T]\d\d:\d\d.*)?)?)?", re.ASCII)


def iso_dates(values: pd.Series) -> pd.Series:
    """Put dates in their one form; nothing where a cell holds no date.

    Takes what pandas and Python have for a date, and ISO text; a time of the day is left out.

    >>> iso_dates(pd.Series(["2021", "2021-03-01 12:00", "2021-02-30", 2022])).tolist()
    ['2021', '2021-03-01', nan, '2022']
    """
    return each_text(as_texts(values), _iso)


def _iso(text: str) -> str:
    found = _DATE.fullmatch(text)
    if found is None:
        return ""
    parts = [int(part) for part in found.groups() if part is not None]
    try:
        date(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return ""
    return text[: len("2021-03-01")]


def first_day(dates: pd.Series) -> Days:
    """Give the first day that each date can mean; NaT where there is none.

    >>> first_day(pd.Series(["2021", "2021-03", None])).astype(str).tolist()
    ['2021-01-01', '2021-03-01', 'NaT']
    """
    return np.array(dates.fillna("NaT").tolist(), dtype="datetime64[D]")


def last_day(dates: pd.Series) -> Days:
    """Give the last day that each date can mean; NaT where there is none.

    >>> last_day(pd.Series(["2021", "2024-02", "2021-03-01"])).astype(str).tolist()
    ['2021-12-31', '2024-02-29', '2021-03-01']
    """
    days = first_day(dates)
    length = dates.str.len().to_numpy()
    for signs, unit in ((len("2021"), "Y"), (len("2021-03"), "M")):
        short = length == signs
        following = days[short].astype(f"datetime64[{unit}]") + 1
        days[short] = following.astype("datetime64[D]") - 1
    return days


def today() -> date:
    """Give today: the only place that asks the clock."""
    return date.today()  # noqa: DTZ011 - the day that it is where the reader is


def day_of(net: Network) -> date:
    """Give the day on which the data were as they are: the last of ``about``'s date, else today.

    >>> from kennisnet.network import Network
    >>> day_of(Network([], [], [], {"date": "november 2026"})), day_of(
    ...     Network([], [], [], {"date": {"nl": "begin 2026", "en": "early 2026"}}))
    (datetime.date(2026, 11, 30), datetime.date(2026, 12, 31))
    """
    last = next((end for end in _ends(net.about).values() if end), None)
    if last is None:
        return today()
    day: date = last_day(pd.Series([last], dtype="str"))[0].astype(object)
    return day


def _ends(about: Mapping[str, Any]) -> dict[str, str]:
    """Give the last day of each text that ``date`` is, empty where it is no date."""
    said: Any = about.get("date")
    told = said.values() if isinstance(said, Mapping) else [said]
    texts = [as_text(one) for one in told if one is not None]
    spans = {text: span_of(text, habit_of([text])) for text in texts}
    return {text: span.last if span else "" for text, span in spans.items()}


def unread_date(about: Mapping[str, Any]) -> str:
    """Give the date of the data where it tells no day, month or year.

    >>> unread_date({"date": "yesterday"}), unread_date({"date": "2026-11"}), unread_date({})
    ('yesterday', '', '')
    """
    ends = _ends(about)
    return "" if any(ends.values()) else next(iter(ends), "")


def ended(net: Network) -> tuple[date | None, Flags]:
    """Say which projects had ended on the day of the data, and which day that is.

    Those without an end did not; where no project has one there is no day.

    >>> from kennisnet.network import Network
    >>> rows = [{"id": "P", "end": "2021"}, {"id": "Q", "end": "2022-03-01"}, {"id": "R"}]
    >>> day, over = ended(Network([], rows, [], {"date": "2022-03-01"}))
    >>> str(day), over.tolist()
    ('2022-03-01', [True, False, False])
    """
    ends = net.column("projects", "end")
    if not ends.notna().any():
        return None, np.zeros(len(ends), dtype=bool)
    day = day_of(net)
    return day, np.asarray(last_day(ends) < np.datetime64(day), dtype=bool)


def running(net: Network, over: Flags | None = None) -> Flags:
    """Say which projects are not finished or stopped, and had not ended on the day of the data.

    Without a status or an end a project runs; one that is still to begin is ahead, and runs.
    ``over``: which had ended, where that is known already.

    >>> from kennisnet.network import Network
    >>> rows = [{"id": "P", "status": "stopped"}, {"id": "Q", "end": "2020"}, {"id": "R"}]
    >>> running(Network([], rows, [], {"date": "March 2021"})).tolist()
    [False, False, True]
    """
    status = net.column("projects", "status").fillna("").astype("str")
    stopped = status.str.strip().str.lower().isin(WORDS.ended).to_numpy(dtype=bool)
    return np.asarray(~stopped & ~(ended(net)[1] if over is None else over), dtype=bool)
