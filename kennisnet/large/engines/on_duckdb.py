"""DuckDB: out of core on one machine."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError, System
from kennisnet.large.engines.desk import About, Desk, Expr

LEAST = 50_000_000
"""With less, DuckDB stumbles over tables of a hundred thousand rows already."""
INTERRUPTED = re.compile(r"Query interrupted|INTERRUPT Error")
FULL = re.compile(r"No space left on device|max_temp_directory_size|not enough space on the disk")
SHORT = re.compile(r"Out of Memory Error")
LINE = re.compile(r"CSV Error on Line: (\d+)")
MIXED = re.compile(r"failed to cast column \"(.+?)\" from type")
NO_UTF8 = re.compile(r"not utf-8 encoded|Invalid unicode", re.IGNORECASE)
CELLS = re.compile(r"Expected Number of Columns: (\d+) Found: (\d+)")


class DuckDB(Desk):
    """A connection with a folder of its own for tables and for what does not fit in memory."""

    group = r"\{}"
    called = "DuckDB"

    def __init__(self, memory: int | None, threads: int | None, folder: str | Path | None) -> None:
        try:
            import duckdb
            import ibis
        except ImportError as error:
            raise ArgumentError("extra-large") from error
        super().__init__(memory)
        self._errors = duckdb
        if memory is not None and memory < LEAST:
            raise ArgumentError("duckdb-memory", least=f"{LEAST // 10**6}MB")
        config: dict[str, Any] = {
            "preserve_insertion_order": False,  # every verb says its order; keeping another takes memory
            "autoinstall_known_extensions": False,  # nothing is fetched from elsewhere
            "autoload_known_extensions": False,
        }
        if memory is not None:
            config["memory_limit"] = f"{memory}B"
        if threads is not None:
            config["threads"] = threads
        if folder is not None and not Path(folder).is_dir():
            raise InputError([Fault("file-missing", Path(folder).name)])
        try:
            self.folder = Path(tempfile.mkdtemp(prefix="kennisnet-", dir=folder)).absolute()
        except OSError as error:
            name = Path(folder or tempfile.gettempdir()).name
            values = {"why": System(error)}
            raise InputError([Fault("large-place", "", name, values=values)]) from error
        spill = self.folder / "spill"
        try:
            _fit(self.folder)
            spill.mkdir()
            with self.told():
                self.connection = ibis.duckdb.connect(
                    self.folder / "tables.duckdb", temp_directory=str(spill), **config
                )
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        self._numbers = count()
        self._finish = weakref.finalize(self, _gone, self.connection, self.folder)

    def close(self) -> None:
        """Close the connection; its folder goes away."""
        self._finish()

    def about(self, error: Exception) -> About | None:
        """Say what an error of DuckDB is about.

        Batch by batch its errors come through Arrow, with its words and in another class.
        """
        import pyarrow as pa

        known = self._errors
        if not isinstance(error, (known.Error, pa.ArrowException, OSError, RuntimeError)):
            return None
        said = str(error)
        if isinstance(error, known.InterruptException) or INTERRUPTED.search(said):
            return "stop"
        own = isinstance(error, known.Error)
        if FULL.search(said) and (own or getattr(error, "errno", None) is None):
            return "disk"
        if isinstance(error, known.OutOfMemoryException) or SHORT.search(said):
            return "memory"
        return "file" if own or isinstance(error, pa.ArrowException) else None

    def unread(self, error: Exception) -> list[Fault]:
        """Tell what DuckDB says of a table of text: which row does not fit, or that it is no UTF-8."""
        said = str(error)
        if mixed := MIXED.search(said):
            file = next((one.name for one in self._seen if str(one) in said), "")
            return [Fault("large-mixed", mixed[1], file)]
        line = LINE.search(said)
        if line is None:
            return []
        file = next((one.name for one in self._seen if str(one) in said), "")
        if NO_UTF8.search(said):
            return [Fault("large-encoding", "", file)]
        cells = CELLS.search(said)
        if cells is None:
            return [Fault("file-csv", "", file, int(line[1]))]
        values = {"wanted": int(cells[1]), "cells": int(cells[2])}
        return [Fault("large-ragged", "", file, int(line[1]), values=values)]

    def at(self, address: str) -> Expr | None:
        """Refuse: nothing is fetched from elsewhere."""
        raise ArgumentError("large-address", got=address)

    def _parquet(self, files: Sequence[Path], hive: Path | None) -> Expr:
        options = {"hive_partitioning": True, "hive_types_autocast": False} if hive else {}
        return self.connection.read_parquet(
            [str(one) for one in files], union_by_name=True, **options
        )

    def _csv(self, file: Path, header: list[str]) -> Expr:
        # Nothing is guessed: of a row that does not fit it would guess that the table begins below.
        return self.connection.read_csv(
            str(file),
            columns=dict.fromkeys(header, "VARCHAR"),
            auto_detect=False,
            header=True,
            delim=",",
            quote='"',
            escape='"',
            strict_mode=True,
        )

    def _given(self, name: str, table: pd.DataFrame) -> Expr:
        import ibis

        return self._kept(name, ibis.memtable(table))

    def _kept(self, name: str, expr: Expr) -> Expr:
        return self.connection.create_table(f"{name}_{next(self._numbers)}", expr)

    def _frame(self, expr: Expr) -> pd.DataFrame:
        found: pd.DataFrame = self.connection.execute(expr)
        return found

    @contextmanager
    def _batches(self, expr: Expr, rows: int) -> Iterator[Any]:
        # By hand: the way of ibis 12 calls what DuckDB 2 does not have any more.
        connection = self.connection.con
        with connection.sql(self.connection.compile(expr)).to_arrow_reader(rows) as reader:
            yield reader


def _fit(folder: Path) -> None:
    """Refuse a question mark: what stands behind it is settings to DuckDB."""
    if "?" in str(folder):
        raise ArgumentError("large-folder", got=str(folder.parent))


def _gone(connection: Any, folder: Path) -> None:
    with contextlib.suppress(Exception):
        connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
