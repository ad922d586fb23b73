"""What a cell of a table holds: as text, as nothing, as something that no file can hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, time
from typing import Any
from weakref import ref

import numpy as np
import pandas as pd

UNWRITABLE = re.compile(r"[\x00\uD800-\uDFFF]")
EXACT = 2**53
"""A float is sure to be the whole number that it shows only up to here."""


_Coded = tuple[np.ndarray, np.ndarray]
_REMEMBERED: ContextVar[dict[int, tuple[ref[Any], _Coded]] | None] = ContextVar(
    "remembered", default=None
)
"""By the identity of what pyarrow holds of a column: the places and the values of `coded`."""


@contextmanager
def remembered() -> Iterator[None]:
    """Let `coded` remember, in this block, the columns of pyarrow that it has seen.

    What pyarrow holds never changes, so it is the same column as long as it is the same thing;
    reading asks for most columns a dozen times. It forgets a column that nobody holds any more.

    >>> with remembered():
    ...     column = pd.Series(["UL", "HsL", "UL"], dtype="str")
    ...     same = [coded(column)[0].tolist() for _ in range(2)]
    >>> same
    [[0, 1, 0], [0, 1, 0]]
    """
    token = _REMEMBERED.set({})
    try:
        yield
    finally:
        _REMEMBERED.reset(token)


def missing(value: object) -> bool:
    """Say whether a cell holds nothing."""
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124 - NaN


def coded(column: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Give the distinct values of a column in order, and for each row the place of its own.

    A cell that holds nothing has the place -1.

    >>> codes, values = coded(pd.Series(["UL", None, "HsL", "UL"]))
    >>> codes.tolist(), values.tolist()
    ([0, -1, 1, 0], ['UL', 'HsL'])
    """
    seen = _REMEMBERED.get()
    if seen is None or not _by_pyarrow(column):
        return _coded(column)
    number = id(column.array.__arrow_array__())
    return seen[number][1] if number in seen else _kept(column, _coded(column))


def column_at(codes: np.ndarray, values: np.ndarray, index: pd.Index | None = None) -> pd.Series:
    """Make a column of text of distinct values and, for each row, the place of its own.

    "" is nothing. The other way round `coded` need not look, if it remembers.

    >>> column_at(np.array([2, 0, 1, 2]), np.array(["UL", "", "HsL"], dtype=object)).tolist()
    ['HsL', 'UL', nan, 'HsL']
    """
    codes, values = _in_order(codes, values)
    for empty in np.flatnonzero(values == ""):
        codes = np.where(codes == empty, -1, codes - (codes > empty))
        values = np.delete(values, empty)
    texts = pd.array(values, dtype="str").take(codes, allow_fill=True)
    column = pd.Series(texts, index)
    if _by_pyarrow(column):
        _kept(column, (codes, values))
    return column


def _in_order(codes: np.ndarray, values: np.ndarray) -> _Coded:
    """Give values numbers as they come, and leave out those that no row has.

    >>> [part.tolist() for part in _in_order(np.array([2, 0, 2]), np.array(["UL", "HsL", "TNO"]))]
    [[0, 1, 0], ['TNO', 'UL']]
    """
    if len(codes):
        first, highest = codes[0], np.maximum.accumulate(codes)
        if codes.min() == first and (np.diff(highest) <= 1).all():  # they do so already
            return codes - first, values[first : highest[-1] + 1]
    codes, places = pd.factorize(codes)
    return codes, values[places]


def text_of(texts: Sequence[str] | np.ndarray, index: pd.Index | None = None) -> pd.Series:
    """Make a column of texts, which `coded` need not take apart again; "" is nothing.

    >>> text_of(["UL", "", "UL"]).tolist()
    ['UL', nan, 'UL']
    """
    codes, values = pd.factorize(np.array(texts, dtype=object))
    return column_at(codes, values, index)


def _kept(column: pd.Series, found: _Coded) -> _Coded:
    """Remember how a column is taken apart, if that is done, as long as anybody holds it."""
    seen = _REMEMBERED.get()
    if seen is not None:
        for array in found:
            array.flags.writeable = False
        held = column.array.__arrow_array__()
        number = id(held)
        seen[number] = (ref(held, lambda _: seen.pop(number, None)), found)
    return found


def _coded(column: pd.Series) -> _Coded:
    text = isinstance(column.dtype, pd.StringDtype)
    codes, values = pd.factorize(column if text else np.asarray(column, dtype=object))
    return codes, np.asarray(values, dtype=object)


def _by_pyarrow(column: pd.Series) -> bool:
    return isinstance(column.dtype, pd.StringDtype) and column.dtype.storage == "pyarrow"


def distinct(column: pd.Series) -> list[Any]:
    """Give the distinct values of a column in order, without nothing.

    >>> distinct(pd.Series(["UL", None, "HsL", "UL"]))
    ['UL', 'HsL']
    """
    if _by_pyarrow(column):
        return list(coded(column)[1])
    found = dict.fromkeys(np.asarray(column, dtype=object).tolist())
    return [v for v in found if v is not None and v is not pd.NA and v == v]  # noqa: PLR0124 - NaN


def each_once(column: pd.Series, change: Callable[[Any], Any], nothing: Any = np.nan) -> np.ndarray:
    """Change every value of a column, each distinct one once; empty cells become ``nothing``.

    >>> each_once(pd.Series(["UL", None, "UL"]), str.lower, "").tolist()
    ['ul', '', 'ul']
    """
    codes, values = coded(column)
    made = np.empty(len(values) + 1, dtype=object)
    made[:-1] = [change(value) for value in values]
    made[-1] = nothing
    return np.asarray(made[codes])


def each_text(column: pd.Series, change: Callable[[Any], str]) -> pd.Series:
    """Change every value of a column into a text, each distinct one once; "" is nothing.

    >>> each_text(pd.Series([" UL", None, "UL", ""]), str.strip).tolist()
    ['UL', nan, 'UL', nan]
    """
    codes, values = coded(column)
    same, texts = pd.factorize(np.array([*map(change, values), ""], dtype=object))
    return column_at(same[codes], texts, column.index)


def text_column(values: np.ndarray, index: pd.Index) -> pd.Series:
    """Make a column of text of an array of text and nothing (NaN)."""
    return pd.Series(values, index, dtype="str")


def unfit(column: pd.Series) -> Iterator[tuple[int, str]]:
    r"""Give the cells that no file can hold: where they stand and the rule that they break.

    >>> list(unfit(pd.Series(["a", ["b"], "c\0"])))
    [(1, 'cell-list'), (2, 'text-unwritable')]
    """
    if column.dtype.kind != "O":
        return
    if isinstance(column.dtype, pd.StringDtype) and not UNWRITABLE.search(
        "".join(distinct(column))
    ):
        return
    for position, value in enumerate(column):
        if pd.api.types.is_list_like(value):
            yield position, "cell-list"
        elif isinstance(value, str) and UNWRITABLE.search(value):
            yield position, "text-unwritable"


def as_texts(column: pd.Series) -> pd.Series:
    """Give a column as text, with nothing where a cell is empty."""
    if pd.api.types.is_numeric_dtype(column.dtype):  # numbers come again and again
        codes, numbers = pd.factorize(column)
        told = np.array([*map(as_text, numbers.tolist()), None], dtype=object)[codes]
        return pd.Series(told, column.index, dtype="str", name=column.name)
    if not isinstance(column.dtype, pd.StringDtype):
        filled = column.map(as_text, na_action="ignore").astype("str")
        return filled.mask(filled == "")
    texts = distinct(column)
    if all(texts) and [*map(str.strip, texts)] == texts:
        return column
    return each_text(column, str.strip)


def as_text(value: object) -> str:
    """Write a cell as text: whole numbers without a decimal point, yes and no as true and false.

    >>> as_text(3.0), as_text(True), as_text(" a "), as_text(0.5), as_text(1e300)
    ('3', 'true', 'a', '0.5', '1e+300')
    >>> as_text(datetime(2020, 1, 2)), as_text(datetime(2020, 1, 2, 12))
    ('2020-01-02', '2020-01-02 12:00:00')
    """
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, float | np.floating) and float(value).is_integer():
        return str(int(value)) if abs(float(value)) < EXACT else repr(float(value))
    if isinstance(value, datetime) and value.time() == time.min and value.tzinfo is None:
        return str(value.date())
    return str(value).strip()


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the rows of a table as dicts by column.

    By column, as pandas' own way goes through text of pyarrow cell by cell.

    >>> records(pd.DataFrame({"n": [1, 2], "name": pd.Series(["a", None], dtype="str")}))
    [{'n': 1, 'name': 'a'}, {'n': 2, 'name': nan}]
    """
    names = [str(name) for name in table.columns]
    cells = [_plain(table.iloc[:, place]) for place in range(len(names))]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _plain(column: pd.Series) -> list[Any]:
    """Give the cells of a column as Python has them, also where they are objects of numpy."""
    cells = column.tolist()
    if column.dtype.kind == "O" and not isinstance(column.dtype, pd.StringDtype):
        return [one.item() if isinstance(one, np.number | np.bool_) else one for one in cells]
    return cells
