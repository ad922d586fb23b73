"""What the verbs ask of an engine: to open files, to keep tables, to compute what is asked."""

from __future__ import annotations

import csv
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeAlias

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError, KennisnetError, System, shown

About: TypeAlias = Literal["memory", "disk", "stop", "file"]
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

    called: ClassVar[str]
    connection: Any

    def __init__(self, room: int | None) -> None:
        self.given_bytes, self.bytes = room, room or ROOM
        self.roots: list[Path] = []
        """Folders of which every file below is read."""
        self._seen: dict[Path, tuple[int, int] | None] = {}
        self._parquets: list[Path] = []
        self._finish: Any = None

    @property
    def closed(self) -> bool:
        """Say whether what was kept is gone."""
        return self._finish is not None and not self._finish.alive

    @abstractmethod
    def close(self) -> None:
        """Let go of what was kept, and of what the engine needed for it."""

    @abstractmethod
    def about(self, error: Exception) -> About | None:
        """Say what an error of the engine is about; None where it is none of these, or no such error."""

    def unread(self, error: Exception) -> list[Fault]:  # noqa: ARG002 - an engine can know more by it
        """Tell what the engine itself says of a file that it cannot read."""
        return []

    @abstractmethod
    def at(self, address: str) -> Expr | None:
        """Open parquet at an address; None where nothing is."""

    @abstractmethod
    def _parquet(self, files: Sequence[Path], hive: Path | None) -> Expr: ...

    @abstractmethod
    def _csv(self, file: Path, header: list[str]) -> Expr: ...

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
        each = [_columns(one) for one in whole]
        for file, names in zip(whole, each, strict=True):
            apart(names, file.name)
        parts = () if hive is None else files[0].relative_to(hive).parts[:-1]
        keys = [part.partition("=")[0] for part in parts]
        apart(dict.fromkeys(name for names in [*each, keys] for name in names), files[0].name)
        self._parquets += whole
        with self.told():
            return self._parquet(whole, hive and hive.absolute())

    def csv(self, file: Path) -> Expr:
        """Open a table of text as `kennisnet.write` writes it; all its cells are text."""
        with self.told():
            return self._csv(self._noted(file), _header(file))

    def given(self, name: str, table: pd.DataFrame) -> Expr:
        """Hand a table of this machine to the engine, which keeps it until the desk is closed."""
        with self.told():
            return self._given(name, table)

    def kept(self, name: str, expr: Expr) -> Expr:
        """Compute a table and keep it until the desk is closed."""
        with self.told():
            return self._kept(name, expr)

    def frame(self, expr: Expr) -> pd.DataFrame:
        """Compute a table, or a value as a table of one row, and give it."""
        with self.told():
            return self._frame(expr.as_table())

    def value(self, expr: Expr) -> Any:
        """Compute one value; None where it is nothing."""
        found: Any = self.frame(expr).iloc[0, 0]
        return None if pd.isna(found) else found

    @contextmanager
    def batches(self, expr: Expr, rows: int) -> Iterator[Any]:
        """Compute a table and give it batch by batch, at most so many rows each (as pyarrow reads)."""
        with self.told(), self._batches(expr, rows) as reader:
            yield reader

    def changed(self, error: Exception) -> list[str]:  # noqa: ARG002 - an engine can know more by it
        """Name the files that are not what they were when they were opened."""
        return [file.name for file, state in self._seen.items() if _state(file) != state]

    def _noted(self, file: Path) -> Path:
        whole = file.absolute()
        self._seen[whole] = _state(whole)
        return whole

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say in one sentence what an error of the engine is about, where that is known.

        A file is damaged only if it cannot be read apart from the engine either.
        """
        if self.closed:
            raise ArgumentError("large-closed")
        try:
            yield
        except Exception as error:
            about = None if isinstance(error, KennisnetError) else self.about(error)
            match about:
                case "stop":
                    raise KeyboardInterrupt from error
                case "memory":
                    n = self.given_bytes
                    given, more = ("none",) * 2 if n is None else map(_megabytes, (n, 2 * n))
                    raise ArgumentError(
                        "large-memory", engine=self.called, given=given, more=more
                    ) from error
                case "disk":
                    raise ArgumentError("large-disk", engine=self.called) from error
                case "file":
                    if faults := self._wrong_files(error):
                        raise InputError(faults) from error
            raise

    def _wrong_files(self, error: Exception) -> list[Fault]:
        if other := self.changed(error):
            return [Fault("large-gone", other[0], values={"n": len(other)})]
        return self.unread(error) or [
            Fault("file-parquet", "", file.name) for file in self._parquets if _damaged(file)
        ]


def _header(file: Path) -> list[str]:
    """Give the first row of a table of text, all its columns with a name of their own."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            names = next(csv.reader(stream), [])
    except UnicodeDecodeError as error:
        raise InputError([Fault("large-encoding", "", file.name)]) from error
    except csv.Error as error:
        raise InputError([Fault("file-csv", "", file.name, 1)]) from error
    if not names:
        raise InputError([Fault("file-empty", "", file.name)])
    apart(names, file.name)
    return names


def _columns(file: Path) -> list[str]:
    """Give the columns of a file of parquet, as they are written there."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return list(pq.read_schema(file).names)
    except pa.ArrowException as error:
        raise InputError([Fault("file-parquet", "", file.name)]) from error
    except OSError as error:
        fault = (
            Fault("file-parquet", "", file.name)
            if error.errno is None
            else Fault("large-place", "", file.name, values={"why": System(error)})
        )
        raise InputError([fault]) from error


def _damaged(file: Path) -> bool:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(file) as opened:
            for _ in opened.iter_batches():
                pass
    except (pa.ArrowException, OSError):
        return True
    return False


def apart(names: Iterable[str], file: str) -> None:
    """Refuse columns that differ only in case, which engines take for the same.

    >>> apart(["id", "No", "no"], "x.parquet")
    Traceback (most recent call last):
    kennisnet.errors.InputError: The input cannot be used (1 fault):
    - x.parquet: these columns differ only in capitals: No, no; give one of them another name
    """
    met: dict[str, list[str]] = {}
    for name in names:
        met.setdefault(name.lower(), []).append(name)
    several = [same for same in met.values() if len(same) > 1]
    faults = [
        Fault("header-double", same[0], file)
        if len(set(same)) == 1
        else Fault("large-case", ", ".join(dict.fromkeys(same)), file)
        for same in several
    ]
    if faults:
        raise InputError(faults)


def _megabytes(n: int) -> str:
    """Write a number of bytes as an argument, rounded up.

    >>> _megabytes(50_000_001)
    '51MB'
    """
    return f"{-(-n // 10**6)}MB"


def _state(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
