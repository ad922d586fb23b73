"""Tables out: parquet, batch by batch, whole or not at all."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kennisnet.errors import ArgumentError, Fault, InputError, System
from kennisnet.files.safely import MARK
from kennisnet.large.asked import a_place, called
from kennisnet.large.engines import Desk, Expr, is_address

BATCH = 200_000
"""Rows that are in Python's memory at a time."""


def whole_folder(desk: Desk, name: str, target: str | Path, fill: Callable[[Path], object]) -> Path:
    """Fill a folder under a hidden name and give it its own when it is whole.

    A folder with something in it is not written over, and nothing goes among the files that are read.
    ``name``: what the argument is called.
    """
    if is_address(target):
        raise ArgumentError("large-address-out", got=str(target))
    place = a_place(name, target)
    with _why(place):
        whole = place.resolve()
        inside = [root for root in desk.roots if whole.is_relative_to(root.resolve())]
        if inside:
            raise InputError([Fault("large-inside", called(inside[0]), called(place))])
        if place.exists() and (not place.is_dir() or place.samefile(".") or any(place.iterdir())):
            raise InputError([Fault("file-stands", called(place))])
        whole.parent.mkdir(parents=True, exist_ok=True)
        hidden = whole.parent / f"{MARK}{secrets.token_hex(8)}"
        hidden.mkdir()
        try:
            fill(hidden)
            if place.exists():
                place.rmdir()
            hidden.rename(whole)
        finally:
            shutil.rmtree(hidden, ignore_errors=True)
    return place


@contextmanager
def _why(place: Path) -> Iterator[None]:
    """Say in a sentence what the system has against a place."""
    try:
        yield
    except FileExistsError as error:  # it makes a folder, and a part of the path is a file
        raise InputError([Fault("file-in-the-way", Path(str(error.filename)).name)]) from error
    except OSError as error:
        values = {"why": System(error)}
        raise InputError([Fault("large-place", "", called(place), values=values)]) from error


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
