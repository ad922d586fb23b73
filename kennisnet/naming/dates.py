"""What the text of a date means: from which day to which, as far as it is said.

A date is kept as ISO text that says no more than its cell did: ``2021-03-01``, ``2021-03`` or
``2021``. `pandas.to_datetime` and dateutil read one full date a cell and fill in what is missing
(the first of the month, or today's); here a month stays a month, a period has two ends, and which
of 3/4 is the month is decided by all cells of a column together.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from kennisnet.naming.spelling import normal
from kennisnet.texts.words import WORDS

ORDERS = ("dmy", "mdy", "ymd")
"""How the parts of 1/2/03 can stand. Where cells fit several, the first of them is taken."""
EARLIEST, LATEST = 1901, 2199
"""What lies outside of these years stands for "no date" (1900-01-00, 9999-12-31)."""
THIS_CENTURY = 69
"""Years of two digits below this are of this century, as in POSIX."""
LONGEST = 80
"""A longer text is no date."""
KEPT = 50_000
"""So many different texts are remembered."""
SERIAL_START = date(1899, 12, 30)
"""Day 0 of a spreadsheet (with its 29 February 1900, that never was)."""
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
MONTHS = 12
DASHES = {"-", "–", "—", "−", "→", "->"}
MOST_TOKENS = 8
"""A date has no more words and numbers."""

_TRIPLE = re.compile(r"(?<![\d])(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,2})|(\d{4})(\d\d)(\d\d)")
_MONTH = re.compile(r"(\d{4})\s?[-/. ]\s?(\d{1,2})|(\d{4})(\d\d)")
_MONTH_FIRST = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{4})")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_YEARS = re.compile(r"(?<!\d)\d\d(\d\d)\s?[-–/]\s?(\d\d)(?!\d)")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_TIME = re.compile(
    r"(?<=\d)(?:t|,?\s)\s?\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?"
    r"(?:\s?[ap]\.?m\.?)?\s?(?:z|utc|[-+]\d\d:?\d\d)?(?!\d)"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_WORDED = re.compile(r"[\w\s.,:/'’´`°-]+")
_ROUND = " .,;:()[]~≈±*"
"""What can stand around a date and says nothing."""
FORMS = {
    "nmy": "dmy",
    "nmn": "dmy",
    "mny": "mdy",
    "ymn": "ymd",
    "my": "my",
    "mn": "my",
    "ym": "ym",
    "nqy": "q-y",
    "nqn": "q-y",
    "qny": "-qy",
    "qnn": "-qy",
    "yqn": "y-q",
    "ynq": "yq-",
}
"""What numbers (``n``), years, names of months and words for a quarter mean in an order."""


class Span(NamedTuple):
    """The first and the last day that a text tells, as ISO text; empty where it does not say."""

    first: str
    last: str


@dataclass(frozen=True)
class Habit:
    """How a column writes its dates, decided by all its cells together."""

    order: str = ORDERS[0]
    """What stands first in 1/2/2003: ``dmy``, ``mdy`` or, with years of two digits, ``ymd``."""
    unsure: str = ""
    """A cell that another order would read as another day, where no cell decides."""
    against: frozenset[str] = field(default=frozenset(), repr=False)
    """The cells that are a day in another order only, where others are one in this order only."""
    either: frozenset[str] = field(default=frozenset(), repr=False)
    """Then those that are a day in several orders, each time another one."""
    years: bool = False
    """Whether "2010-12" goes on to the year 2012, as "2010-14" does beside it; else it is a month."""


def habit_of(texts: Iterable[str]) -> Habit:
    """Decide how the dates in some texts are to be read: each order counts the texts that fit it.

    >>> habit_of(["3/4/2021", "3/14/2021"]).order, habit_of(["3/4/2021"])
    ('mdy', Habit(order='dmy', unsure='3/4/2021', years=False))
    """
    fit: Counter[str] = Counter()
    readings: dict[tuple[str, ...], str] = {}
    days: list[tuple[str, tuple[str, ...]]] = []
    years = False
    for text in (one for one in texts if len(one) <= LONGEST):
        said = _plain(text)
        short = [found.groups() for found in _YEARS.finditer(said)]
        years |= any(_later(*two) and int(two[1]) > MONTHS for two in short)
        for found in _TRIPLE.finditer(said):
            read = tuple(_in_order(found, order) for order in ORDERS)
            fit.update(order for order, day in zip(ORDERS, read, strict=True) if day)
            readings.setdefault(read, text)
            days.append((text, read))
    most = max(fit.values(), default=0)
    likely = [place for place, order in enumerate(ORDERS) if fit[order] == most and most]
    unsure = (text for read, text in readings.items() if len({read[n] for n in likely}) > 1)
    order = likely[0] if likely else 0
    against = frozenset(text for text, read in days if not read[order] and any(read))
    others = {n for text, read in days if text in against for n, day in enumerate(read) if day}
    here = [(t, {read[n] for n in others} - {""}, read[order]) for t, read in days if read[order]]
    either = frozenset(text for text, there, day in here if there - {day})
    if all(there for _, there, _ in here):  # no cell needs the chosen order
        against = either = frozenset()
    return Habit(ORDERS[order], next(unsure, ""), against, either, years)


def is_date(text: str) -> bool:
    """Say whether a text is a date or a period, in any order of day and month.

    >>> is_date("12/31/2021"), is_date("Q1 2021"), is_date("2021 t/m 2024"), is_date("Agenda 2030")
    (True, True, True, False)
    """
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    if span_of(text):
        return True
    return _TRIPLE.search(text) is not None and any(
        span_of(text, Habit(order)) for order in ORDERS[1:]
    )


@lru_cache(maxsize=KEPT)
def span_of(text: str, habit: Habit = Habit(), *, serial: bool = False) -> Span | None:
    """Read a date or a period; None where the text is neither.

    ``serial``: whether a number of five digits is a day as spreadsheets count them.

    >>> span_of("1 mrt 2021"), span_of("maart 2021"), span_of("Q1 2021")
    (Span(first='2021-03-01', last='2021-03-01'), Span(first='2021-03', last='2021-03'),
     Span(first='2021-01', last='2021-03'))
    >>> span_of("2021 – heden"), span_of("jan. t/m juni 2021"), span_of("n.t.b.")
    (Span(first='2021', last=''), Span(first='2021-01', last='2021-06'), None)
    """
    if len(text) > LONGEST:
        return None
    said = _plain(text)
    counted = _SERIAL.fullmatch(said) if serial else None
    if counted:
        day = SERIAL_START + timedelta(days=int(counted[1]))
        iso = _iso(day.year, day.month, day.day)
        return Span(iso, iso) if iso else None
    return _one(said, habit) or _period(said, habit)


def _plain(text: str) -> str:
    """Leave out what says nothing of the day: case, a time, what stands around it."""
    said = " ".join(normal("NFKC", text).casefold().split())
    return _TIME.sub("", said).strip(_ROUND)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _one(said: str, habit: Habit) -> Span | None:
    """Read a date: a day, a month, a quarter or a year, with "circa" or "expected" beside it."""
    said = _about().sub("", said).strip(_ROUND)
    if habit.years and (two := _YEARS.fullmatch(said)) and _later(*two.groups()):
        return None
    day = _in_numbers(said, habit.order)
    return Span(day, day) if day else _in_words(said)


@cache
def _about() -> re.Pattern[str]:
    words = _any_of(WORDS.dates["about"])
    return re.compile(rf"^(?:{words})(?![^\W\d_])|(?<=\d)\s?[(\[]?(?:{words})$")


def _in_numbers(said: str, order: str) -> str:
    """Give the date that stands in numbers alone; nothing where there is none."""
    if found := _YEAR.fullmatch(said):
        return _iso(int(found[1]))
    if found := _TRIPLE.fullmatch(said):
        return _in_order(found, order)
    if found := _YEAR_FIRST.fullmatch(said):
        return _iso(*map(int, filter(str.isdecimal, filter(None, found.groups()))))
    if found := _MONTH.fullmatch(said):
        return _iso(*map(int, filter(None, found.groups())))
    found = _MONTH_FIRST.fullmatch(said)
    return _iso(int(found[2]), int(found[1])) if found else ""


def _in_order(found: re.Match[str], order: str) -> str:
    """Give the day that three numbers mean in an order; nothing where there is no such day."""
    parts = dict(zip(order, (found[1], found[3], found[4]), strict=True))
    year_last = order[-1] == "y"
    if not year_last and len(found[4]) > len("21"):
        return ""
    if found[2] == "." and order != ORDERS[0]:  # before a full stop nobody writes a month first
        return ""
    return _iso(_whole(parts["y"]), int(parts["m"]), int(parts["d"]))


def _whole(year: str) -> int:
    """Give the year that two digits mean; four say it themselves."""
    if len(year) > len("21"):
        return int(year)
    return int(year) + (2000 if int(year) < THIS_CENTURY else 1900)


def _iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a date as ISO text that says no more than is known; nothing where there is none.

    >>> _iso(2021, 3), _iso(2021, 2, 29), _iso(9999, 12, 31)
    ('2021-03', '', '')
    """
    if not EARLIEST <= year <= LATEST:
        return ""
    try:
        whole = date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return ""
    return whole[: 4 if month is None else 7 if day is None else 10]


@cache
def _months() -> dict[str, int]:
    """Give the names of months in every language of tables by their numbers, without accents.

    >>> [_months()[name] for name in ("mrt", "aout", "lokakuuta", "mrz")]
    [3, 8, 10, 3]
    """
    from babel.dates import get_month_names

    widths = product(WORDS.by_language, ("wide", "abbreviated"), ("format", "stand-alone"))
    named = {
        _bare(name.rstrip(".")): month
        for lang, width, context in widths
        for month, name in get_month_names(width, context, locale=lang).items()  # type: ignore[arg-type] # two of its words
    }
    further = (word.split() for word in WORDS.dates["months"])
    return named | {_bare(name): int(month) for name, month in further}


@cache
def _fillers() -> frozenset[str]:
    """Give the words of a date that tell nothing of it, the days of the week among them."""
    from babel.dates import get_day_names

    contexts = product(WORDS.by_language, ("format", "stand-alone"))
    named = (get_day_names("wide", context, lang).values() for lang, context in contexts)  # type: ignore[arg-type] # two of its words
    days = (word for names in named for name in names for word in _TOKEN.findall(_bare(name)))
    return frozenset(days) | _small()["fillers"]


def _bare(text: str) -> str:
    """Put a word in small letters without accents."""
    letters = normal("NFKD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


@cache
def _small() -> dict[str, frozenset[str]]:
    """Give the small words of dates without accents, by what they are."""
    return {kind: frozenset(map(_bare, words)) for kind, words in WORDS.dates.items()}


def _in_words(said: str) -> Span | None:
    """Read a date with the name of its month, or a quarter of a year."""
    if not _WORDED.fullmatch(said):
        return None
    tokens = _TOKEN.findall(_bare(said))
    quarter = bool(_small()["quarters"] & set(tokens))
    if len(tokens) > MOST_TOKENS or not (quarter or _months().keys() & set(tokens)):
        return None
    parts = list(_parts(tokens, quarter=quarter))
    form = FORMS.get("".join(kind for kind, _ in parts))
    if form is None:
        return None
    told = dict(zip(form, (value for _, value in parts), strict=True))
    year = _whole(told["y"])
    if "q" not in told:
        day = _iso(year, *(int(told[part]) for part in "md" if part in told))
        return Span(day, day) if day else None
    last = 3 * int(told["q"])
    ends = Span(_iso(year, last - 2), _iso(year, last)) if 0 < last <= MONTHS else None
    return ends if ends and ends.first else None


def _parts(tokens: list[str], *, quarter: bool) -> Iterator[tuple[str, str]]:
    """Say what each word and number of a date is; what only ties them is left out."""
    before = False
    for token in tokens:
        if token.isdecimal():
            yield {1: "n", 2: "n", 4: "y"}.get(len(token), "?"), token
        elif token in _months():
            yield "m", str(_months()[token])
        elif token in _small()["quarters"]:
            yield "q", token
        elif quarter and token in ROMAN:
            yield "n", ROMAN[token]
        elif token not in _fillers() and not (before and token in _small()["ordinals"]):
            yield "?", token
        before = token.isdecimal()


# Two dates


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give what stands before the first day, before the last, and between the two."""
    first, last = (_any_of(WORDS.dates[end]) for end in ("from", "until"))
    end = r"(?![^\W\d_])\s*"
    between = rf"\s*(?:->|[-–—−→/;]|(?<![^\W\d_])(?:{last}){end})\s*"
    return re.compile(rf"(?:{first}){end}"), re.compile(rf"(?:{last}){end}"), re.compile(between)


def _period(said: str, habit: Habit) -> Span | None:
    """Read two days with a dash or a word between them, or one with "since" or "until"."""
    first, last, between = _bounds()
    since = first.match(said)
    body = said[since.end() :] if since else said
    if since and (one := _one(body, habit)):
        return Span(one.first, "")
    until = last.match(said)
    if until and (one := _one(said[until.end() :], habit)):
        return Span("", one.last)
    cuts = (
        _cut(body[: c.start()], c[0].strip(), body[c.end() :], habit)
        for c in between.finditer(body)
    )
    return next((span for span in cuts if span), None)


def _cut(left: str, sign: str, right: str, habit: Habit) -> Span | None:
    """Read what stands on the two sides of a dash; the first can go without its year."""
    first, last = _one(left, habit), _one(right, habit)
    if first and (right in WORDS.dates["ongoing"] or (not right and sign in DASHES)):
        return Span(first.first, "")
    if first and not last and _YEAR.fullmatch(left) and _later(left[2:4], right):
        last = _one(left[:2] + right, habit)
    if last and not first:
        first = _one(f"{left} {last.last[:4]}", habit)
    if not first or not last:
        return None
    same = min(len(first.first), len(last.last))
    return Span(first.first, last.last) if first.first[:same] <= last.last[:same] else None


def _later(first: str, last: str) -> bool:
    """Say whether two digits can be a later year ("2021-24")."""
    return last.isdecimal() and len(last) == len("24") and int(last) > int(first)
