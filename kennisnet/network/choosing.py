"""What a caller names in a network: rows by a mask, columns by their values, somebody by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.naming import key, nearest
from kennisnet.network.door import Table, Tables
from kennisnet.network.schema import KINDS, Kind

Columns: TypeAlias = Mapping[str, Any] | pd.DataFrame
Mask: TypeAlias = pd.Series | np.ndarray | list[bool]


def mask_of(given: Mask | None, table: pd.DataFrame, kind: Kind) -> np.ndarray:
    """Give a mask as one boolean for each row; no mask keeps all."""
    if given is None:
        return np.ones(len(table), dtype=bool)
    if isinstance(given, pd.Series):
        given = given.reindex(table.index)
    mask = np.asarray(given)
    if mask.dtype != bool or len(mask) != len(table):
        got = f"{mask.dtype}, {len(mask)}"
        raise ArgumentError("mask", table=kind, got=got, wanted=len(table))
    return mask


def home_of(column: str, tables: Tables) -> Kind:
    """Give the table that has a column: the first of projects, institutions, participations.

    Raises `ArgumentError` where none has it.
    """
    order: tuple[Kind, ...] = ("projects", "institutions", "participations")
    for kind in order:
        if column in getattr(tables, kind).columns:
            return kind
    have = sorted({c for kind in KINDS for c in getattr(tables, kind).columns})
    raise ArgumentError("column-nowhere", column=column, have=", ".join(have))


def rows_of(given: Table | Iterable[tuple[str, ...]]) -> pd.DataFrame:
    """Give participations as a table: rows as they are, tuples under the names of their places.

    >>> rows_of([("a", "P"), {"institution": "b", "project": "P"}]).to_numpy().tolist()
    [['a', 'P'], ['b', 'P']]
    """
    if isinstance(given, pd.DataFrame):
        return given
    fields = ("institution", "project", "role")
    return pd.DataFrame(
        [dict(zip(fields, row, strict=False)) if isinstance(row, tuple) else row for row in given]
    )


def added(table: pd.DataFrame, given: Columns | None) -> pd.DataFrame:
    """Give a table with columns added or replaced."""
    out = table.copy(deep=False)
    if isinstance(given, pd.DataFrame) and "id" in given.columns:
        given = given.set_index("id")
    for column, values in dict(given if given is not None else {}).items():
        by_id = pd.Series(values) if isinstance(values, dict) else values
        out[column] = by_id
    return out


def mentions_of(links: pd.DataFrame) -> pd.Series:
    """Give how each institution was written in the participations, by its id; nothing if not kept."""
    told = links if "mention" in links else links.iloc[:0].assign(mention="")
    return told["mention"].set_axis(told["institution"].to_numpy())


def found(who: str, names: pd.Series, mentions: Callable[[], pd.Series] | None = None) -> str:
    """Give the id of an institution by its id, its name or the short name in brackets behind it.

    ``names`` are all names, by id; ``mentions`` gives how each was written, by id too: it is asked
    where no name fits. Raises `InputError` where nobody, or more than one, is called so, with the
    names that come near.

    >>> written = pd.Series({"hsl": "Hogesch. Leiden"})
    >>> found("hogesch. leiden", pd.Series({"hsl": "HSL"}), lambda: written)
    'hsl'
    """
    if not isinstance(who, str):
        raise InputError([Fault("institution-unknown", str(who))])
    if who in names.index:
        return who
    spelled = names.map(key)
    short = spelled.str.extract(r"\(([^()]+)\)$", expand=False)
    ids = spelled.index.to_series().map(key)
    found = spelled.index[(spelled == key(who)) | (short == key(who)) | (ids == key(who))]
    if len(found) == 1:
        return str(found[0])
    if mentions is not None and not len(found):
        written = mentions().dropna().astype("str").str.split(" | ", regex=False).explode()
        those = written.index[written.map(key) == key(who)].unique()
        if len(those) == 1:
            return str(those[0])
    close = names[spelled.isin(nearest(key(who), spelled.unique().tolist()))]
    if close.empty:
        raise InputError([Fault("institution-unknown", who)])
    raise InputError([Fault("institution-near", who, values={"near": ", ".join(close)})])
