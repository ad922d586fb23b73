"""What a network says, whatever the order in which it says it: its fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

from kennisnet.network.cells import as_text, as_texts
from kennisnet.network.door import Tables
from kennisnet.network.schema import KINDS, columns


def fingerprint(tables: Tables, about: Mapping[str, Any]) -> str:
    """Give a checksum of all content, 64 hexadecimal digits; the order of rows does not count."""
    digest = hashlib.sha256(repr(_sorted(about)).encode())
    for kind in KINDS:
        table = getattr(tables, kind)
        table = _plain(table) if kind == "participations" else table.reset_index()
        digest.update(_canonical(table).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((str(key), _sorted(part)) for key, part in value.items())
    if isinstance(value, list | tuple):
        return [_sorted(part) for part in value]
    return as_text(value)


def _canonical(table: pd.DataFrame) -> str:
    """Write a table as text that is the same for the same content.

    The order of rows and columns makes no difference, nor do empty columns.
    """
    texts = {column: _cells(table[column]) for column in sorted(table.columns)}
    said = {column: cells for column, (cells, empty) in texts.items() if not empty}
    end = ",)" if len(said) == 1 else ")"
    lines = sorted(f"({', '.join(row)}{end}" for row in zip(*said.values(), strict=True))
    return "\n".join([repr(list(said)), *lines])


def _cells(column: pd.Series) -> tuple[list[str], bool]:
    """Give the cells as quoted text, nothing where they are empty, and whether all are.

    Each different cell is written once: a large table repeats itself.
    """
    as_it_is = isinstance(column.dtype, pd.StringDtype) or is_numeric_dtype(column.dtype)
    codes, different = pd.factorize(column if as_it_is else as_texts(column))
    told = [*map(as_text, different.tolist()), ""]
    quoted = np.array([*map(repr, told)], dtype=object)
    return quoted[codes].tolist(), not any(told)


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
