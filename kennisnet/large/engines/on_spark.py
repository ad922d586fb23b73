"""Spark: the session of a cluster, or one on this machine (local mode)."""

from __future__ import annotations

import contextlib
import re
import secrets
import warnings
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.large.engines.desk import About, Desk, Expr

LEAST = 512 << 20
"""Spark does not start with less memory: 300 MB are for itself."""
OWN = {
    "spark.sql.ansi.enabled": "true",  # what does not fit is an error and no other number
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # 01 stays 01
}
LOCAL = {
    "spark.master": "local[*]",
    "spark.ui.enabled": "false",  # nothing listens that was not asked to
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}
"""What else is set where Spark is begun on this machine."""
NAMES = {"spark.master": "threads", "spark.driver.memory": "memory", "spark.local.dir": "folder"}
"""What `open_large` calls a setting."""
UNREAD = re.compile(
    r"\[(?:FAILED_READ_FILE|CANNOT_READ_FILE_FOOTER|UNABLE_TO_INFER_SCHEMA|PATH_NOT_FOUND"
    r"|CANNOT_MERGE_SCHEMAS?|PARQUET_[A-Z_]+|MALFORMED_[A-Z_]+)\b"
)
"""What Spark calls what is wrong with a file."""
CELLS = re.compile(r"Expected (\d+) columns, got (\d+)")
AWAY = re.compile(r"\[(?:FAILED_READ_FILE\.FILE_NOT_EXIST|PATH_NOT_FOUND)\b")
SHORT = re.compile(r"OutOfMemoryError|maxResultSize")


class Spark(Desk):
    """A session of its own beside that of the user: settings and names do not meet, the cluster is shared."""

    group = "${}"
    called = "Spark"

    def __init__(self, memory: int | None, threads: int | None, folder: str | Path | None) -> None:
        with warnings.catch_warnings():
            # Tables go in and out as Arrow, so what it says of pandas 3 does not touch us.
            warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas")
            try:
                import ibis
                import pyspark  # noqa: F401 - whether it is there
            except ImportError as error:
                raise ArgumentError("extra-spark") from error
            self.session = _beside(_session(memory, threads, folder))
            super().__init__(memory)
            self.connection = ibis.pyspark.connect(self.session)
        self._mark = secrets.token_hex(4)
        self._numbers = count()
        self._addresses: list[str] = []
        context = getattr(self.session, "sparkContext", None)
        self._lasting = context is not None and context.getCheckpointDir() is not None
        self._views: list[str] = []
        self._finish = weakref.finalize(self, _let_go, self.session, self._views)

    def close(self) -> None:
        """Let go of the tables that were kept; the session goes on."""
        self._finish()

    def about(self, error: Exception) -> About | None:
        """Say whether Spark could not read a file, for another reason than memory that lacks."""
        from py4j.protocol import Py4JJavaError
        from pyarrow import ArrowInvalid
        from pyspark.errors import PySparkException

        if isinstance(error, ArrowInvalid):
            return "file"
        if not isinstance(error, (Py4JJavaError, PySparkException)):
            return None
        told = str(error)
        return "file" if UNREAD.search(told) and not SHORT.search(told) else None

    def at(self, address: str) -> Expr | None:
        """Open parquet at an address, as Spark reads it; None where nothing is."""
        found = self._found(address)
        if found is None:
            return None
        self._addresses.append(address)
        return self._table(found)

    def changed(self, error: Exception) -> list[str]:
        """Name the files that were taken away; of addresses Spark itself says that something is."""
        other = super().changed(error)
        if other or not AWAY.search(str(error)):
            return other
        return [one for one in self._addresses if self._found(one) is None] or self._addresses

    def _found(self, address: str) -> Any:
        try:
            return self._reader().parquet(address)
        except Exception as error:
            if AWAY.search(str(error)):
                return None
            raise

    def _reader(self) -> Any:
        return self.session.read.option("mergeSchema", True)  # noqa: FBT003 - a value

    def _parquet(self, files: Sequence[Path], hive: Path | None) -> Expr:
        reader = self._reader()
        if hive is not None:
            reader = reader.option("basePath", f"file://{hive}")
        return self._table(reader.parquet(*map(_as_it_stands, files)))

    def _csv(self, file: Path, header: list[str]) -> Expr:
        """Read it here: what `write` wrote fitted in memory, and Spark takes signs of a path for patterns."""
        import pyarrow as pa
        from pyarrow import csv

        parse = csv.ParseOptions(newlines_in_values=True)
        convert = csv.ConvertOptions(
            column_types=dict.fromkeys(header, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
        )
        try:
            table = csv.read_csv(file, parse_options=parse, convert_options=convert)
        except pa.ArrowInvalid as error:
            raise InputError([_unread(file, str(error))]) from error
        return self._table(self.session.createDataFrame(table))

    def _given(self, name: str, table: pd.DataFrame) -> Expr:
        import pyarrow as pa

        made = pa.Table.from_pandas(table, preserve_index=False)
        return self._table(self.session.createDataFrame(made), name)

    def _kept(self, name: str, expr: Expr) -> Expr:
        found = self._query(expr)
        # Computed now, and from here on a table without a past: plans do not grow with each table kept.
        made = found.checkpoint() if self._lasting else found.localCheckpoint()
        return self._table(made, name)

    def _frame(self, expr: Expr) -> pd.DataFrame:
        from ibis.formats.pandas import PandasData

        found = self._query(expr).toArrow().to_pandas()
        told: pd.DataFrame = PandasData.convert_table(found, expr.schema())
        return told

    @contextmanager
    def _batches(self, expr: Expr, rows: int) -> Iterator[Any]:
        """Row by row over the driver: as much as there is, and what writes it needs no disk of the cluster."""
        import pyarrow as pa

        schema = expr.schema().to_pyarrow()
        told = _in_utc(self._query(expr)).toLocalIterator(prefetchPartitions=True)

        def several() -> Iterator[Any]:
            while some := list(islice(told, rows)):
                cells = zip(*some, strict=True)
                yield pa.RecordBatch.from_arrays(
                    [pa.array(one, kind) for one, kind in zip(cells, schema.types, strict=True)],
                    schema=schema,
                )

        yield pa.RecordBatchReader.from_batches(schema, several())

    def _query(self, expr: Expr) -> Any:
        return self.session.sql(self.connection.compile(expr))

    def _table(self, found: Any, name: str = "read") -> Expr:
        view = f"kennisnet_{self._mark}_{name}_{next(self._numbers)}"
        found.createTempView(view)
        self._views.append(view)
        return self.connection.table(view)


def _in_utc(found: Any) -> Any:
    """Take the zone from times: PySpark would write them, cell by cell, in that of this machine."""
    from pyspark.sql.types import StructField, StructType, TimestampNTZType, TimestampType

    kinds = ((one, one.dataType) for one in found.schema.fields)
    bare = [
        StructField(one.name, TimestampNTZType() if isinstance(kind, TimestampType) else kind)
        for one, kind in kinds
    ]
    return found.to(StructType(bare))


def _session(memory: int | None, threads: int | None, folder: str | Path | None) -> Any:
    """Give the session that runs; else one of what is configured, or one on this machine as asked."""
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    asked = _asked(memory, threads, folder)
    running = SparkSession.getActiveSession()
    builder = SparkSession.builder
    if running is None and asked:
        for key, value in {**LOCAL, **asked}.items():
            builder = builder.config(key, value)
    try:
        session = running or builder.getOrCreate()
    except PySparkRuntimeError as error:
        if error.getCondition() == "JAVA_GATEWAY_EXITED":
            raise ArgumentError("spark-java") from error
        raise
    if asked:
        context = getattr(session, "sparkContext", None)  # a session elsewhere has none
        config = {} if context is None else context.getConf()
        other = [key for key, value in asked.items() if _plain(config.get(key)) != _plain(value)]
        if other:
            raise ArgumentError("spark-running", given=", ".join(NAMES[key] for key in other))
    return session


def _plain(setting: str | None) -> object:
    """Give a number of bytes as a number, since 1g is 1024m; anything else as it is written."""
    found = re.fullmatch(r"(\d+)([kmgt])b?", setting or "")
    return int(found[1]) << 10 * " kmgt".index(found[2]) if found else setting


def _asked(memory: int | None, threads: int | None, folder: str | Path | None) -> dict[str, str]:
    """Write what is asked for as settings of Spark on this machine."""
    asked = {}
    if threads is not None:
        asked["spark.master"] = f"local[{threads}]"
    if memory is not None:
        if memory < LEAST:
            raise ArgumentError("spark-memory", least=f"{LEAST >> 20}MiB")
        asked["spark.driver.memory"] = f"{memory >> 20}m"
    if folder is not None:
        if not Path(folder).is_dir():
            raise InputError([Fault("file-missing", Path(folder).name)])
        asked["spark.local.dir"] = str(Path(folder).absolute())
    return asked


def _beside(session: Any) -> Any:
    """Make a session on the same cluster, with what was set on the other and our own settings."""
    made = session.newSession()
    for key, value in {**session.conf.getAll, **OWN}.items():
        if made.conf.isModifiable(key):
            made.conf.set(key, value)
    return made


GLOB = re.compile(r"([\\*?\[\]{}])")


def _as_it_stands(file: Path) -> str:
    """Write a path of this machine so that no sign of it stands for other files."""
    escaped = GLOB.sub(r"\\\1", str(file))
    return f"file://{escaped}"


def _unread(file: Path, said: str) -> Fault:
    """Tell what Arrow says of a table of text.

    >>> print(_unread(Path("edges.csv"), "CSV parse error: Expected 6 columns, got 7: a,P").text())
    edges.csv: this row has 7 cells, and the header 6: does a comma in a name lack quotation marks around it?
    """
    cells = CELLS.search(said)
    if cells is None:
        return Fault("large-encoding" if "UTF8" in said else "file-csv", "", file.name)
    values = {"wanted": int(cells[1]), "cells": int(cells[2])}
    return Fault("large-ragged", "", file.name, values=values)


def _let_go(session: Any, views: list[str]) -> None:
    """Forget the tables; Spark takes away what nobody names any more."""
    for one in views:
        with contextlib.suppress(Exception):  # Spark can have ended before
            session.catalog.dropTempView(one)
