"""What a network says, whatever the order in which it says it: its fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.api.types import is_numeric_dtype
from pandas.util import hash_array

from kennisnet.network.cells import as_text, as_texts
from kennisnet.network.door import Tables
from kennisnet.network.schema import KINDS, columns

MIXER, HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)
"""An odd number whose bits look like chance (Knuth 1998, 6.4), and half of a machine word."""


def fingerprint(tables: Tables, about: Mapping[str, Any]) -> str:
    """Give a checksum of all content, 64 hexadecimal digits; the order of rows does not count."""
    digest = hashlib.sha256(repr(_sorted(about)).encode())
    for kind in KINDS:
        table = getattr(tables, kind)
        table = _plain(table) if kind == "participations" else table.reset_index()
        digest.update(_canonical(table))
    return digest.hexdigest()


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((str(key), _sorted(part)) for key, part in value.items())
    if isinstance(value, list | tuple):
        return [_sorted(part) for part in value]
    return as_text(value)


def _canonical(table: pd.DataFrame) -> bytes:
    """Give bytes that are the same for the same content: a number for each row, in order.

    The order of rows and columns makes no difference, nor do empty columns.
    """
    rows = np.zeros(len(table), dtype=np.uint64)
    said = []
    for column in sorted(table.columns):
        cells, empty = _cells(table[column])
        if empty:
            continue
        said.append(column)
        rows *= MIXER
        rows ^= rows >> HALF
        rows += cells
    return repr(said).encode() + np.sort(rows).astype("<u8").tobytes()


def _cells(column: pd.Series) -> tuple[npt.NDArray[np.uint64], bool]:
    """Give a number for what each cell says, by SipHash, and whether all are empty.

    Each different cell is counted once: a large table repeats itself.
    """
    as_it_is = isinstance(column.dtype, pd.StringDtype) or is_numeric_dtype(column.dtype)
    codes, different = pd.factorize(column if as_it_is else as_texts(column))
    told = [*map(as_text, different.tolist()), ""]
    encoded = np.array([one.encode("utf-8", "surrogatepass") for one in told], dtype=object)
    return hash_array(encoded, categorize=False)[codes], not any(told)


def _plain(links: pd.DataFrame) -> pd.DataFrame:
    """Put participations in the form in which equal ones are the same.

    The order of joined mentions makes no difference; without a certainty they are certain.
    """
    if "mention" in links.columns:
        links = links.assign(mention=links["mention"].map(_unordered, na_action="ignore"))
    if "certainty" in links.columns:
        return links
    return links.assign(certainty=columns("participations")["certainty"].absent)


def _unordered(mentions: str) -> str:
    return " | ".join(sorted(mentions.split(" | ")))
