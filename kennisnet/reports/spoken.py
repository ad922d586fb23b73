"""The tables of a report in the language of their reader: headers, and what each column means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.files.sheet_names import sheet_names
from kennisnet.listing import WORD_COLUMNS, column_heading
from kennisnet.texts import known, say
from kennisnet.texts.wording import shown_value
from kennisnet.texts.words import WORDS

NAME = "_name"
"""Behind a column of ids stands one of names, called like it."""
BESIDE = "_beside"
ENDS = (BESIDE, "_lower", "_low", "_high")
"""A column may say the same of something else."""
GROUPED = ("row", "column", "a", "b", "status")
"""Columns with words of a table, some of which the language has its own for."""
DIGITS = 6
RANKS = ("rank", "rank_low", "rank_high")
"""How columns of places end: they have as many decimals as in the text of a report."""
RANK_DECIMALS = 1


def header(column: str, columns: pd.Index, lang: str) -> str:
    """Give the header of a column: of two that belong together, that of ids says so.

    >>> columns = pd.Index(["a", "a_name", "shared"])
    >>> [header(column, columns, "en") for column in columns]
    ['one (id)', 'one', 'shared']
    """
    base = column.removesuffix(NAME)
    own = f"sheet-{base}"
    if base.endswith(BESIDE) and not known(f"column-{base}"):
        return say("sheet-beside", lang, what=header(base.removesuffix(BESIDE), columns, lang))
    told = say(own, lang) if known(own) else column_heading(base, lang)
    return say("sheet-of-ids", lang, what=told) if f"{column}{NAME}" in columns else told


def spoken(table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """Give a table with headers in the language; what has none keeps its own."""
    told = [header(str(column), table.columns, lang) for column in table.columns]
    return table.set_axis(_apart(told), axis=1)


def worded(table: pd.DataFrame, lang: str) -> pd.DataFrame:
    """Say our own words in the language, as the page does; what is none of ours stays.

    >>> worded(pd.DataFrame({"verdict": ["white spot", "x"], "n": [1, 2]}), "nl")["verdict"].tolist()
    ['witte vlek', 'x']
    """
    said = {
        column: [_word(start, one, lang) for one in table[column]]
        for column, start in WORD_COLUMNS.items()
        if column in table
    }
    for column in GROUPED:
        if column in table and f"{column}{NAME}" not in table:  # else these are ids
            said[column] = [
                shown_value(one, lang) if isinstance(one, str) else one for one in table[column]
            ]
    if "state" in table:
        said["state"] = [
            WORDS.usual("states", one, lang) if one in STATES else one for one in table["state"]
        ]
    return table.assign(**said)


def _word(start: str, word: Any, lang: str) -> Any:
    key = f"{start}{word.replace(' ', '-')}" if isinstance(word, str) else ""
    return say(key, lang) if known(key) else word


def rank_decimals(table: pd.DataFrame, lang: str) -> dict[str, int]:
    """Give the headers of places, and how many decimals these have at most.

    >>> rank_decimals(pd.DataFrame(columns=["degree", "rank_low"]), "en")
    {'place from': 1}
    """
    headers = zip(table.columns, spoken(table, lang).columns, strict=True)
    return {told: RANK_DECIMALS for column, told in headers if str(column).endswith(RANKS)}


def tabs(tables: Iterable[str], lang: str) -> dict[str, str]:
    """Give each table the name of its sheet in the language; one that has none keeps its own.

    >>> tabs(["pairs", "mine"], "nl")
    {'pairs': 'paren van instellingen', 'mine': 'mine'}
    """
    names = list(tables)
    said = [say(key, lang) if known(key := f"tab-{name}") else name for name in names]
    taken = [say("sheet-definitions", lang)]
    return dict(zip(names, sheet_names(said, taken), strict=True))


def _apart(headers: list[str]) -> list[str]:
    """Tell headers that are the same apart by a number.

    >>> _apart(["a", "b", "a"])
    ['a', 'b', 'a (2)']
    """
    seen: dict[str, int] = {}
    out = []
    for one in headers:
        seen[one] = seen.get(one, 0) + 1
        out.append(one if seen[one] == 1 else f"{one} ({seen[one]})")
    return out


def definitions(tables: Mapping[str, pd.DataFrame], lang: str) -> pd.DataFrame:
    """List every column: on which sheets, its header, what it means, what it is called in Python."""
    where: dict[str, list[str]] = {}
    called = tabs(tables, lang)
    for name, table in tables.items():
        for column in table.columns:
            where.setdefault(str(column), []).append(called[name])
    columns = pd.Index([*where])
    rows = [
        (header(column, columns, lang), meaning(column, lang), ", ".join(names), column)
        for column, names in where.items()
    ]
    heads = ("header", "meaning", "tables", "python")
    return pd.DataFrame(rows, columns=[say(f"sheet-define-{head}", lang) for head in heads])


def meaning(column: str, lang: str) -> str:
    """Say what a column means, as far as it is one of ours.

    >>> meaning("q_lower", "en") == meaning("q", "en"), meaning("budget", "en")
    (True, '')
    """
    base = column.removesuffix(NAME)
    tried = [base, *(base.removesuffix(end) for end in ENDS if base.endswith(end))]
    keys = (key for one in tried for key in (f"define-{one}", f"measure-{one}"))
    return next((say(key, lang) for key in keys if known(key)), "")


def rounded(table: pd.DataFrame) -> pd.DataFrame:
    """Round fractions to so many digits as say something.

    >>> rounded(pd.DataFrame({"x": [1 / 3, float("nan")], "n": [1, 2]}))["x"].tolist()
    [0.333333, nan]
    """
    return table.map(lambda v: float(f"{v:.{DIGITS}g}") if isinstance(v, float) else v)
