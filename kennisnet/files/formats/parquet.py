"""Parquet, with the extra ``parquet`` (pyarrow)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.flat import long_table
from kennisnet.files.formats.registry import EXPORTS, Measured, reads
from kennisnet.files.formats.spreadsheets import told_apart
from kennisnet.files.how import How
from kennisnet.files.outward import one_type
from kennisnet.files.page import Broken, Fits, Page, framed
from kennisnet.files.safely import put
from kennisnet.files.sizes import bytes_within, reach_within
from kennisnet.network import Network, as_text

if TYPE_CHECKING:
    import pyarrow.parquet as pq


@EXPORTS.register(of=("parquet",))
def parquet(net: Network, path: Path, measured: Measured) -> None:
    """Write one long table, a row for each participation."""
    told_apart(net.projects.index, path.name)
    try:
        import pyarrow  # noqa: F401, ICN001 - whether it is there
    except ImportError as error:
        raise InputError([Fault("file-extra", "parquet", path.name)]) from error
    table = long_table(net, measured)
    mixed = [one for one in table.columns if table[one].dtype == object]
    table = table.assign(**{one: pd.Series(one_type(table[one].tolist())) for one in mixed})
    made = io.BytesIO()
    table.to_parquet(made, engine="pyarrow", index=False)
    put(path, made.getvalue())


@reads("parquet", starts=[b"PAR1"], endings=[".parquet"])
def pages(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read the table; the names of its columns are the first row."""
    frame = _frame(path)
    columns = [_texts(frame.iloc[:, n]) for n in range(len(frame.columns))]
    heads = [
        pd.Series([str(name)], dtype=texts.dtype)
        for name, (texts, _) in zip(frame, columns, strict=True)
    ]
    cells = [
        pd.concat([head, texts], ignore_index=True)
        for head, (texts, _) in zip(heads, columns, strict=True)
    ]
    broken = [
        Broken("cell-list", texts.iloc[row], int(row) + 2, n)
        for n, (texts, lists) in enumerate(columns)
        for row in lists
    ]
    index = pd.RangeIndex(len(frame) + 1)
    return [framed(pd.DataFrame(dict(enumerate(cells)), index), broken=broken)]


def _frame(path: Path) -> pd.DataFrame:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise InputError([Fault("file-extra", "parquet", path.name)]) from error
    try:
        with pq.ParquetFile(path) as file:
            _within(path, file)
            frame: pd.DataFrame = file.read().to_pandas(
                integer_object_nulls=True, strings_to_categorical=False
            )
    except (pa.ArrowException, OSError, ValueError, LookupError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError([Fault("file-parquet", "", path.name)]) from error
    named = [name for name in frame.index.names if name is not None]
    return (
        frame.reset_index(named, allow_duplicates=True).reset_index(drop=True) if named else frame
    )


def _within(path: Path, file: pq.ParquetFile) -> None:
    said = file.metadata
    groups = (said.row_group(n).total_byte_size for n in range(said.num_row_groups))
    bytes_within(path.name, sum(groups), path.stat().st_size)
    reach_within(path.name, "", said.num_rows, said.num_columns)


def _texts(column: pd.Series) -> tuple[pd.Series, np.ndarray]:
    """Write a column as text, as one of a data frame is; and say in which rows a list stands."""
    none = np.empty(0, dtype=int)
    if isinstance(column.dtype, pd.StringDtype):
        return column, none
    if column.dtype != object:
        codes, values = pd.factorize(column)
        texts = np.array([*map(as_text, values), ""], dtype=object)
        return pd.Series(texts[codes], dtype=object), none
    missing = column.isna().to_numpy()
    texts = column.map(as_text, na_action="ignore").to_numpy(dtype=object, copy=True)
    texts[missing] = ""
    return pd.Series(texts, dtype=object), np.flatnonzero(
        [pd.api.types.is_list_like(value) for value in column]
    )
