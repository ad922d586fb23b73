"""The engines that run expressions: DuckDB, out of core on one machine.

What differs between engines stands here and nowhere else: how a connection is made, how files are
opened, how a table is kept. Paths and names go to ibis as values; nothing here writes SQL.
"""

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
from typing import Any, Literal, TypeAlias, get_args

from kennisnet.errors import ArgumentError, Fault, InputError, one_of, shown, whole_number

Engine: TypeAlias = Literal["duckdb"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
Expr: TypeAlias = Any
"""A table, a column or a value of ibis, which has no types that mypy can follow."""
_MEMORY = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([KMGT]i?B)\s*", re.IGNORECASE)
_POWERS: dict[str, int] = {"k": 1, "m": 2, "g": 3, "t": 4}
ROOM = 4 << 30
"""So many bytes are counted on where nobody says how many there are."""


def memory_of(said: str | None) -> int | None:
    """Give a number of bytes as a person writes it, or say what is wanted.

    >>> memory_of("1GiB"), memory_of("1.5 kB"), memory_of(None)
    (1073741824, 1500, None)
    """
    if said is None:
        return None
    found = _MEMORY.fullmatch(said) if isinstance(said, str) else None
    if found is None or not float(found[1]):
        raise ArgumentError("memory", got=shown(repr(said)))
    base = 1024 if "i" in found[2].lower() else 1000
    return int(float(found[1]) * base ** _POWERS[found[2][0].lower()])


def the_library() -> Any:
    """Give ibis, or say how to install it."""
    try:
        import duckdb  # noqa: F401 - whether it is there
        import ibis
    except ImportError as error:
        raise ArgumentError("extra-large") from error
    return ibis


class Desk:
    """A connection with a folder of its own for tables and for what does not fit in memory."""

    def __init__(
        self, engine: str, memory: str | None, threads: int | None, folder: str | Path | None
    ) -> None:
        one_of("engine-unknown", engine, ENGINES)
        limit = memory_of(memory)
        config: dict[str, Any] = {
            "preserve_insertion_order": False,  # every verb says its order; keeping another takes memory
            "autoinstall_known_extensions": False,  # nothing is fetched from elsewhere
            "autoload_known_extensions": False,
        }
        if limit is not None:
            config["memory_limit"] = f"{limit}B"
        if threads is not None:
            config["threads"] = whole_number("threads", threads, 1)
        ibis = the_library()
        self.bytes = limit or ROOM
        self._numbers = count()
        if folder is not None and not Path(folder).is_dir():
            raise InputError([Fault("file-missing", Path(folder).name)])
        self.folder = Path(tempfile.mkdtemp(prefix="kennisnet-", dir=folder))
        spill = self.folder / "spill"
        spill.mkdir()
        try:
            self.connection: Any = ibis.duckdb.connect(
                self.folder / "tables.duckdb", temp_directory=str(spill), **config
            )
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        self._finish = weakref.finalize(self, _gone, self.connection, self.folder)

    def close(self) -> None:
        """Close the connection; its folder goes away."""
        self._finish()

    def parquet(self, files: Sequence[Path], *, hive: bool = False) -> Expr:
        """Open files of one table; with ``hive`` the names of their folders are columns of text."""
        options = {"hive_partitioning": True, "hive_types_autocast": False} if hive else {}
        with engine_errors(files[0].name):
            return self.connection.read_parquet(
                [str(one.absolute()) for one in files], union_by_name=True, **options
            )

    def csv(self, file: Path) -> Expr:
        """Open a table of text as `kennisnet.write` writes it; all its cells are text."""
        with engine_errors(file.name, "file-csv"):
            return self.connection.read_csv(
                str(file.absolute()),
                all_varchar=True,
                delim=",",
                quote='"',
                escape='"',
                strict_mode=True,
            )

    def kept(self, name: str, expr: Expr) -> Expr:
        """Compute a table and keep it until the desk is closed."""
        return self.connection.create_table(f"{name}_{next(self._numbers)}", expr)

    @contextmanager
    def batches(self, expr: Expr, rows: int) -> Iterator[Any]:
        """Compute a table and give it batch by batch."""
        # By hand: the way of ibis 12 calls what DuckDB 2 does not have any more.
        connection = self.connection.con
        with connection.sql(self.connection.compile(expr)).to_arrow_reader(rows) as reader:
            yield reader


@contextmanager
def engine_errors(file: str, rule: str = "file-parquet") -> Iterator[None]:
    """Tell what an engine cannot read as a fault of the file; other errors are none of the input."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as error:
        raise InputError([Fault(rule, "", file)]) from error


def _gone(connection: Any, folder: Path) -> None:
    with contextlib.suppress(Exception):
        connection.disconnect()
    shutil.rmtree(folder, ignore_errors=True)
