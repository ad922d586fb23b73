"""What a page says of a row: its columns as they are read, and its numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

import pandas as pd

from kennisnet.network import Kind, Network, columns
from kennisnet.network.cells import each_once
from kennisnet.texts import known, say
from kennisnet.texts.wording import painted, period_text, shown_value
from kennisnet.texts.words import WORDS

HIDDEN = frozenset({"name", "parent", "generic", "spellings", "end"})
"""Columns that are said otherwise: as the name, what else it is called, or with another column."""
COUNTS = frozenset({"degree", "trekker_degree"})
"""The numbers that are counts, which anybody understands."""
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
                said = {"column": str(name), "table": table, "label": label, "number": True}
                out.append(said | {"count": name in COUNTS})
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


def spoken(table: Kind, rows: pd.DataFrame, lang: str) -> dict[str, dict[str, list[Any]]]:
    """Give what the rows say in each column, as it is read.

    Each different text stands once in ``words``, the empty one first, and each row has the place of
    its own ``at`` its place. A column that says nothing is left out.

    >>> rows = pd.DataFrame({"name": ["P", "Q"], "start": ["2021", None], "end": ["2024", None]})
    >>> spoken("projects", rows, "nl")
    {'start': {'words': ['', '2021 – 2024'], 'at': [1, 0]}}
    """
    known_columns = columns(table)
    out: dict[str, dict[str, list[Any]]] = {}
    for name in rows.columns:
        if name in HIDDEN:
            continue
        until = known_columns[name].until if name in known_columns else ""
        words = {"": 0}
        told = _periods(rows, name, until, lang) if until else _texts(rows[name], lang)
        at = [words.setdefault(_cut(text), len(words)) for text in told]
        if len(words) > 1:
            out[str(name)] = {"words": [*words], "at": at}
    return out


def _periods(rows: pd.DataFrame, since: str, until: str, lang: str) -> Iterator[str]:
    first = map(_text, rows[since].tolist())
    last = map(_text, rows[until].tolist()) if until in rows else repeat("", len(rows))
    for ends in zip(first, last, strict=True):
        yield period_text(*ends, lang) if any(ends) else ""


def _texts(column: pd.Series, lang: str) -> Iterable[str]:
    if isinstance(column.dtype, pd.StringDtype):
        return each_once(column, lambda value: value_text(value, lang), "").tolist()  # type: ignore[no-any-return]
    return (value_text(value, lang) for value in column.tolist())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


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


def numbers_of(numbers: pd.DataFrame, ids: Sequence[str]) -> dict[str, list[float | None]]:
    """Give the numbers of these ids by column, None for those that have none.

    >>> numbers_of(pd.DataFrame({"degree": [2.0], "share": [1 / 3]}, index=["a"]), ["a", "b"])
    {'degree': [2, None], 'share': [0.3333, None]}
    """
    there = numbers.set_axis(numbers.index.astype("str")).reindex([*ids])
    found = {str(name): there[name].to_numpy(dtype=float).tolist() for name in there.columns}
    return {
        name: [_rounded(value) for value in values]
        for name, values in found.items()
        if any(map(math.isfinite, values))
    }


def _rounded(value: float) -> float | None:
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else round(value, DIGITS)
