"""What the verbs ask of an engine: to open files, to keep tables, to compute what is asked."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError, KennisnetError, shown

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


def is_address(path: object) -> bool:
    """Say whether this is an address on a store of a cluster, and no path of this machine.

    >>> is_address("s3a://bucket/links"), is_address("/data/links"), is_address(Path("a://b"))
    (True, False, False)
    """
    return isinstance(path, str) and "://" in path


class Desk(ABC):
    """A connection of ibis, with the tables that it keeps until it is closed."""

    group: ClassVar[str]
    """How the engine names the group of a pattern in what replaces it; ``{}`` is the number."""

    def __init__(self, connection: Any, room: int | None) -> None:
        self.connection = connection
        self.bytes = room or ROOM
        self._seen: dict[Path, tuple[int, int] | None] = {}

    @abstractmethod
    def close(self) -> None:
        """Let go of what was kept, and of what the engine needed for it."""

    @abstractmethod
    def misread(self, error: Exception) -> bool:
        """Say whether an error is one of the engine, and none of memory that lacks."""

    @abstractmethod
    def at(self, address: str) -> Expr | None:
        """Open parquet at an address; None where nothing is."""

    @abstractmethod
    def _parquet(self, files: Sequence[Path], hive: Path | None) -> Expr: ...

    @abstractmethod
    def _csv(self, file: Path) -> Expr: ...

    @abstractmethod
    def _given(self, name: str, table: pd.DataFrame) -> Expr: ...

    @abstractmethod
    def _kept(self, name: str, expr: Expr) -> Expr: ...

    @abstractmethod
    def _frame(self, expr: Expr) -> pd.DataFrame: ...

    @abstractmethod
    def _batches(self, expr: Expr, rows: int) -> AbstractContextManager[Any]: ...

    def parquet(self, files: Sequence[Path], *, hive: Path | None = None) -> Expr:
        """Open files of one table; below ``hive`` the names of folders are columns of text."""
        whole = [self._noted(one) for one in files]
        with self.faults(files[0].name):
            return self._parquet(whole, hive and hive.absolute())

    def csv(self, file: Path) -> Expr:
        """Open a table of text as `kennisnet.write` writes it; all its cells are text."""
        with self.faults(file.name, "file-csv"):
            return self._csv(self._noted(file))

    def given(self, name: str, table: pd.DataFrame) -> Expr:
        """Hand a table of this machine to the engine, which keeps it until the desk is closed."""
        return self._given(name, table)

    def kept(self, name: str, expr: Expr) -> Expr:
        """Compute a table and keep it until the desk is closed."""
        with self._unchanged():
            return self._kept(name, expr)

    def frame(self, expr: Expr) -> pd.DataFrame:
        """Compute a table, or a value as a table of one row, and give it."""
        with self._unchanged():
            return self._frame(expr.as_table())

    def value(self, expr: Expr) -> Any:
        """Compute one value; None where it is nothing."""
        found: Any = self.frame(expr).iloc[0, 0]
        return None if pd.isna(found) else found

    @contextmanager
    def batches(self, expr: Expr, rows: int) -> Iterator[Any]:
        """Compute a table and give it batch by batch, at most so many rows each (as pyarrow reads)."""
        with self._unchanged(), self._batches(expr, rows) as reader:
            yield reader

    @contextmanager
    def faults(self, file: str, rule: str = "file-parquet") -> Iterator[None]:
        """Tell what the engine cannot read as a fault of the file; other errors are none of the input."""
        try:
            yield
        except Exception as error:
            if isinstance(error, KennisnetError) or not self.misread(error):
                raise
            raise InputError([Fault(rule, "", file)]) from error

    def changed(self, error: Exception) -> list[str]:  # noqa: ARG002 - an engine can know more by it
        """Name the files that are not what they were when they were opened."""
        return [file.name for file, state in self._seen.items() if _state(file) != state]

    def _noted(self, file: Path) -> Path:
        whole = file.absolute()
        self._seen[whole] = _state(whole)
        return whole

    @contextmanager
    def _unchanged(self) -> Iterator[None]:
        """Tell an error of the engine as one of the files, where these are not what they were."""
        try:
            yield
        except Exception as error:
            if isinstance(error, KennisnetError) or not self.misread(error):
                raise
            other = self.changed(error)
            if not other:
                raise
            values = {"n": len(other)}
            raise InputError([Fault("large-gone", other[0], values=values)]) from error


def _state(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
