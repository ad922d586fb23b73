"""What a page says of a row: its columns as they are read, and its numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from kennisnet.network import Kind, Network, columns
from kennisnet.texts import known, say
from kennisnet.texts.wording import painted, period_text, shown_value
from kennisnet.texts.words import WORDS

HIDDEN = frozenset({"name", "parent", "generic", "spellings", "end"})
"""Columns that are said otherwise: as the name, what else it is called, or with another column."""
LONGEST = 400
"""Longer texts are cut: a page holds thousands of rows."""
DIGITS = 4


def columns_of(net: Network, numbers: pd.DataFrame, lang: str) -> list[dict[str, Any]]:
    """Say what columns there are, in their order, with what a reader calls them; numbers last."""
    out: list[dict[str, Any]] = []
    tables: tuple[Kind, ...] = ("institutions", "projects")
    for table in tables:
        rows: pd.DataFrame = getattr(net, table)
        until = {name: one.until for name, one in columns(table).items() if one.until}
        for name in rows.columns:
            told = [one for one in (name, until.get(str(name))) if one in rows]
            if name not in HIDDEN and any(_tells(rows[one]) for one in told):
                label = heading_of(str(name), lang)
                out.append({"column": str(name), "table": table, "label": label, "number": False})
        there = numbers.index.intersection(rows.index)
        for name in numbers.columns:
            if numbers.loc[there, name].notna().any():
                label = number_heading(table, str(name), lang)
                out.append({"column": str(name), "table": table, "label": label, "number": True})
    return out


def _tells(column: pd.Series) -> bool:
    """Say whether a column says anything: a plain "no" everywhere does not."""
    given = column.dropna()
    return bool(len(given)) and not all(value in (False, "") for value in given.unique())


def heading_of(column: str, lang: str) -> str:
    """Call a column as a reader does; one of a user keeps its name."""
    key = f"map-field-{column}"
    if known(key):
        return say(key, lang)
    headers = WORDS.by_language[lang]["headers"]
    called = next((words[column] for words in headers.values() if words.get(column)), [column])
    return painted(called[0])


def number_heading(table: Kind, name: str, lang: str) -> str:
    """Call a number; of a project otherwise than of an institution: what it counts differs."""
    key = f"map-number-{name}" if table == "institutions" else f"map-project-number-{name}"
    return say(key, lang) if known(key) else painted(name)


def values_of(table: Kind, row: Mapping[str, Any], lang: str) -> dict[str, str]:
    """Give what a row says in each column, as it is read; what it does not say is left out.

    >>> values_of("projects", {"name": "P", "status": "running", "start": "2021", "end": "2024"}, "nl")
    {'status': 'lopend', 'start': '2021 – 2024'}
    """
    known_columns = columns(table)
    out = {}
    for name, value in row.items():
        if name in HIDDEN:
            continue
        until = known_columns[name].until if name in known_columns else ""
        if until:
            ends = (_text(value), _text(row.get(until)))
            text = period_text(*ends, lang) if any(ends) else ""
        else:
            text = value_text(value, lang)
        if text:
            out[str(name)] = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return out


def value_text(value: object, lang: str) -> str:
    """Give a value as it is read; nothing where it is unknown or a plain "no"."""
    if pd.isna(value) or value is False:  # type: ignore[call-overload] # any cell
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _text_of(value, lang) if isinstance(value, str) else painted(shown_value(value, lang))


@lru_cache(maxsize=10_000)
def _text_of(value: str, lang: str) -> str:
    return painted(shown_value(value, lang)).strip()


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload] # any cell


def numbers_of(numbers: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Give the numbers of each id; what it has none of is left out.

    >>> numbers_of(pd.DataFrame({"degree": [2.0], "share": [1 / 3]}, index=["a"]))
    {'a': {'degree': 2, 'share': 0.3333}}
    """
    names = [str(name) for name in numbers.columns]
    return {
        str(one): {
            name: int(value) if value.is_integer() else round(value, DIGITS)
            for name, value in zip(names, values, strict=True)
            if math.isfinite(value)
        }
        for one, values in zip(numbers.index, numbers.to_numpy(dtype=float).tolist(), strict=True)
    }
