"""DuckDB: out of core on one machine."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.large.engines.desk import Desk, Expr


class DuckDB(Desk):
    """A connection with a folder of its own for tables and for what does not fit in memory."""

    group = r"\{}"

    def __init__(self, memory: int | None, threads: int | None, folder: str | Path | None) -> None:
        try:
            import duckdb
            import ibis
        except ImportError as error:
            raise ArgumentError("extra-large") from error
        self._errors = duckdb.Error, duckdb.OutOfMemoryException
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
        self.folder = Path(tempfile.mkdtemp(prefix="kennisnet-", dir=folder))
        spill = self.folder / "spill"
        spill.mkdir()
        try:
            connection = ibis.duckdb.connect(
                self.folder / "tables.duckdb", temp_directory=str(spill), **config
            )
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        super().__init__(connection, memory)
        self._numbers = count()
        self._finish = weakref.finalize(self, _gone, connection, self.folder)

    def close(self) -> None:
        """Close the connection; its folder goes away."""
        self._finish()

    def misread(self, error: Exception) -> bool:
        """Say whether an error is one of DuckDB, and none of memory that lacks."""
        one, memory = self._errors
        return isinstance(error, one) and not isinstance(error, memory)

    def at(self, address: str) -> Expr | None:
        """Refuse: nothing is fetched from elsewhere."""
        raise ArgumentError("large-address", got=address)

    def _parquet(self, files: Sequence[Path], hive: Path | None) -> Expr:
        options = {"hive_partitioning": True, "hive_types_autocast": False} if hive else {}
        return self.connection.read_parquet(
            [str(one) for one in files], union_by_name=True, **options
        )

    def _csv(self, file: Path) -> Expr:
        return self.connection.read_csv(
            str(file), all_varchar=True, delim=",", quote='"', escape='"', strict_mode=True
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


def _gone(connection: Any, folder: Path) -> None:
    with contextlib.suppress(Exception):
        connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
