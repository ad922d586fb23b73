"""The engines that run expressions: DuckDB out of core on one machine, Spark for a cluster.

A `Desk` says what the rest asks of an engine; what an engine has of its own stands in its module
and nowhere else. Paths, names and values go to ibis or to the engine as values; nothing here writes
SQL.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, get_args

from kennisnet.errors import one_of, whole_number
from kennisnet.large.asked import a_place
from kennisnet.large.engines.desk import Desk, Expr, apart, is_address, memory_of
from kennisnet.large.engines.on_duckdb import DuckDB
from kennisnet.large.engines.on_spark import Spark

Engine: TypeAlias = Literal["duckdb", "spark"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
DESKS: dict[str, type[DuckDB | Spark]] = {"duckdb": DuckDB, "spark": Spark}

__all__ = ["ENGINES", "Desk", "Engine", "Expr", "apart", "desk_of", "is_address"]


def desk_of(
    engine: str,
    memory: str | None = None,
    threads: int | None = None,
    folder: str | Path | None = None,
) -> Desk:
    """Make a desk of an engine, or say what is wrong with what was asked."""
    one_of("engine-unknown", engine, ENGINES)
    limit = memory_of(memory)
    if threads is not None:
        threads = whole_number("threads", threads, 1)
    return DESKS[engine](limit, threads, folder if folder is None else a_place("folder", folder))
