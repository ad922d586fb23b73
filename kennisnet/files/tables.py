"""Any table as a file: safe for a spreadsheet, and the same bytes for the same table."""

from __future__ import annotations

import errno
import gc
import io
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.escaping import escaped
from kennisnet.files.safely import put
from kennisnet.network import as_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from kennisnet.files.printed import Printed

_QUOTED_OR_END = re.compile(rb'("[^"]*")|\r\n')
_HOOK = Lock()
_CLOCK = zipfile.ZipInfo().date_time
"""What a workbook says of the time it was made: the first that a zip can tell, always the same."""
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def table_text(table: pd.DataFrame, point: str = ".") -> pd.DataFrame:
    """Give a table as text that is safe in a spreadsheet; numbers stay plain, with their ``point``."""
    return table.astype(object).map(partial(_safe, point)).fillna("")


def _safe(point: str, value: object) -> object:
    if isinstance(value, str):
        return escaped(value)
    if pd.isna(value):  # type: ignore[call-overload] # a scalar
        return None
    text = as_text(value)
    return text.replace(".", point) if isinstance(value, float) else text


def to_csv(
    table: pd.DataFrame,
    path: Path,
    within: Path | None = None,
    delimiter: str = ",",
    encoding: str = "utf-8",
    point: str = ".",
) -> None:
    """Write a table (without its index) as csv; ``point`` stands in fractions."""
    put(path, csv_bytes(table, delimiter, encoding, point), within)


def csv_bytes(
    table: pd.DataFrame, delimiter: str = ",", encoding: str = "utf-8", point: str = "."
) -> bytes:
    """Give csv in which each sign that could end a line is quoted, and lines end in a newline.

    The csv module quotes only the signs of its own line end: it ends lines in both of them, and
    what is not in quotes becomes a newline.
    """
    safe = table_text(table, point).rename(columns=lambda c: escaped(str(c)))
    text = safe.to_csv(None, sep=delimiter, index=False, lineterminator="\r\n")
    return _QUOTED_OR_END.sub(lambda m: m[1] or b"\n", text.encode(encoding))


def to_excel(
    sheets: dict[str, pd.DataFrame],
    path: Path,
    within: Path | None = None,
    cut: str | None = None,
    printed: Printed | None = None,
) -> None:
    """Write tables as sheets of a workbook, ``printed`` for people; text never becomes a formula.

    Raises `InputError` with everything that a workbook cannot hold; a text that is too long is cut
    instead where ``cut`` is given: the words that it then ends in.
    """
    from kennisnet.files.sheets import book_of

    put(path, _quietly(lambda: book_bytes(book_of(sheets, path.name, cut, printed)), path), within)


def _quietly(make: Callable[[], bytes], path: Path) -> bytes:
    """Make a workbook; where that fails, on a full disk or for what it cannot hold, is one error.

    openpyxl writes its sheets to temporary files. Generators of sheets that are not finished fail once
    more when they are thrown away, which Python tells by tracebacks that nobody can catch. It writes
    by lxml where that is there, which names the error of the disk (``IO_ENOSPC``) in its own way.
    """
    failed: Exception
    with ExitStack() as stack:
        try:
            return make()
        except OSError as error:
            stack.enter_context(_hushed())
            failed = OSError(error.errno, error.strerror, str(path))
        except InputError as error:
            stack.enter_context(_hushed())
            failed = InputError(error.faults)
        except Exception as error:
            number = getattr(errno, str(error).removeprefix("IO_"), None)
            if not isinstance(number, int):
                raise
            stack.enter_context(_hushed())
            failed = OSError(number, os.strerror(number), str(path))
        gc.collect()
    raise failed


@contextmanager
def _hushed() -> Iterator[None]:
    """Throw away without a word; one at a time, since the whole process has one hook."""
    with _HOOK:
        told, sys.unraisablehook = sys.unraisablehook, lambda _: None
        try:
            yield
        finally:
            sys.unraisablehook = told


def book_bytes(book: Workbook) -> bytes:
    """Give a workbook as a file; the same one gives the same bytes."""
    made = io.BytesIO()
    book.save(made)
    return timeless(made)


def timeless(file: io.BytesIO) -> bytes:
    """Let a document of Office not tell when it was made, so that the same one is the same bytes."""
    with zipfile.ZipFile(file) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    stamp = "{}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*_CLOCK).encode()
    parts["docProps/core.xml"] = _STAMP.sub(stamp, parts["docProps/core.xml"])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(zipfile.ZipInfo(name, _CLOCK), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def save_table(table: pd.DataFrame, path: Path) -> None:
    """Write one table to a csv or xlsx file, chosen by its ending."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    kind = path.suffix.lower()
    if kind == ".csv":
        to_csv(table, path)
    elif kind == ".xlsx":
        to_excel({"kennisnet": table}, path)
    else:
        raise ArgumentError("export-unknown", got=kind or path.name, known="csv, xlsx")
