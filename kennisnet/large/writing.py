"""Tables out: parquet, batch by batch, whole or not at all."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.safely import MARK
from kennisnet.large.engines import Desk, Expr, is_address

BATCH = 200_000
"""Rows that are in Python's memory at a time."""


def whole_folder(target: str | Path, fill: Callable[[Path], object]) -> Path:
    """Fill a folder under a hidden name and give it its own when it is whole.

    A folder with something in it is not written over.
    """
    if is_address(target):
        raise ArgumentError("large-address-out", got=str(target))
    place = Path(target)
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise InputError([Fault("file-stands", place.name)])
    place.parent.mkdir(parents=True, exist_ok=True)
    hidden = place.parent / f"{MARK}{secrets.token_hex(8)}"
    hidden.mkdir()
    try:
        fill(hidden)
        if place.exists():
            place.rmdir()
        hidden.rename(place)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
    return place


def put(
    desk: Desk, expr: Expr, by: list[str], file: Path, columns: list[str] | None = None
) -> None:
    """Write a table into one file, in an order; None = all its columns."""
    import pyarrow.parquet as pq

    ordered = expr.order_by(by).select(columns or expr.columns)
    with desk.batches(ordered, BATCH) as batches, pq.ParquetWriter(file, batches.schema) as writer:
        for batch in batches:
            writer.write_batch(batch)


def put_parts(
    desk: Desk, parts: Iterable[Expr], by: list[str], folder: Path, columns: list[str] | None = None
) -> None:
    """Write tables of one form into the files of a folder."""
    folder.mkdir(exist_ok=True)
    for number, part in enumerate(parts):
        put(desk, part, by, folder / f"{number:05}.parquet", columns)
