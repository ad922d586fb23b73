"""Text: csv with any delimiter, also gzipped, in UTF-8, UTF-16 or cp1252."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.escaping import unescaped
from kennisnet.files.formats.registry import DEFAULT, reads
from kennisnet.files.how import How
from kennisnet.files.page import HEADER_WITHIN, Fits, Page

DELIMITERS = (",", ";", "\t", "|")
HEAD = 100_000
"""The delimiter is looked for in so many signs."""
_GZIP = b"\x1f\x8b"


@reads(DEFAULT)
def text(path: Path, fits: Fits, how: How) -> Page:
    """Read a text file; a semicolon between its columns lets numbers have a decimal comma."""
    content = _decoded(path, how.encoding)
    sign = how.delimiter or _delimiter(content, fits)
    return Page(_lines(path.name, content, sign), decimal_comma=sign == ";")


def _decoded(path: Path, encoding: str | None) -> str:
    data = path.read_bytes()
    if data.startswith(_GZIP):
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError([Fault("file-gzip", str(error), path.name)]) from error
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for name in [encoding] if encoding else ["utf-16" if marked else "utf-8", "cp1252"]:
        try:
            content = data.decode(name).removeprefix("\ufeff")
        except (ValueError, LookupError):
            continue
        if "\x00" not in content:
            return content
    values = {"encoding": encoding or "none"}
    raise InputError([Fault("file-encoding", "", path.name, values=values)])


def _delimiter(content: str, fits: Fits) -> str:
    """Choose the sign that gives the most recognised columns, then the most columns."""

    def score(sign: str) -> tuple[float, int]:
        head = io.StringIO(content[:HEAD], newline="")
        rows = islice(csv.reader(head, delimiter=sign), HEADER_WITHIN)
        return max(((fits(row), len(row)) for row in rows), default=(0, 0))

    return max(DELIMITERS, key=score)


def _lines(file: str, content: str, sign: str) -> list[list[str]]:
    table = io.StringIO(content, newline="")
    try:
        return [_plain(row) for row in csv.reader(table, delimiter=sign, strict=True)]
    except csv.Error:  # something is wrong, or a cell is longer than the module takes
        return _read_again(file, content, sign)


def _read_again(file: str, content: str, sign: str) -> list[list[str]]:
    """Read cells of any length; raise `InputError` with the row in which something is wrong."""
    lines: list[list[str]] = []
    try:
        lines.extend(_plain(row) for row in rows_of(content, sign))
    except csv.Error as error:
        raise InputError([Fault("file-csv", str(error), file, len(lines) + 1)]) from error
    return lines


def _plain(row: list[str]) -> list[str]:
    return [unescaped(cell) if cell[:1] == "'" else cell for cell in row]


def rows_of(content: str, sign: str) -> Iterator[list[str]]:
    r"""Give the rows of a text as ``csv.reader(…, strict=True)`` does, with cells of any length.

    The limit of the csv module (131,072 signs) can be lifted for the whole process only. This is
    ten times slower, so it is used where csv stops. An empty row has one empty cell.

    >>> list(rows_of('a,"b\n""c"" d"\n,', ","))
    [['a', 'b\n"c" d'], ['', '']]
    """
    bare = re.compile(rf"[^{re.escape(sign)}\r\n]*")
    end = re.compile(rf"{re.escape(sign)}|\r\n|\r|\n|\Z")
    place, row = 0, list[str]()
    while place < len(content) or row:
        quoted = content.startswith('"', place)
        cell = (_QUOTED if quoted else bare).match(content, place)
        if cell is None:
            raise csv.Error("unexpected end of data")
        closing = end.match(content, cell.end())
        if closing is None:
            raise csv.Error(f"'{sign}' expected after '\"'")
        row.append(cell[1].replace('""', '"') if quoted else cell[0])
        place = closing.end()
        if closing[0] != sign:
            yield row
            row = []


_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
