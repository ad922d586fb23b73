"""Text: csv with any delimiter, or tables in Markdown; also gzipped, in UTF-8, UTF-16 or cp1252."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.escaping import unescaped
from kennisnet.files.formats.registry import DEFAULT, reads
from kennisnet.files.how import How
from kennisnet.files.markdown import pages_of
from kennisnet.files.page import HEADER_WITHIN, Fits, Page, framed, page_of
from kennisnet.files.sizes import bytes_within, cells_within, reach_within, rows_within

DELIMITERS = ("\t", "|", ";", ",")
"""The signs between columns, those that hardly stand in a name first."""
HEAD, SAMPLE = 100_000, 500
"""The delimiter is looked for in so many signs, and in so many rows."""
PLAIN_FROM = 100_000
"""A text of so many signs is worth the start of a faster parser."""
MANY = 20
"""A text of which one sign in so many is a zero was written in another encoding."""
_GZIP = b"\x1f\x8b"
_PIECE = 2**20
_SAID = re.compile(r"sep=(.)(?=[\r\n])")


@reads(DEFAULT, endings=[".csv", ".tsv", ".tab", ".txt", ".md", ".gz"])
def text(path: Path, fits: Fits, how: How) -> list[Page]:
    """Read a text file: its tables in Markdown if it has any and no delimiter is said, else as csv.

    A semicolon between columns lets numbers have a decimal comma.
    """
    content, encoding = decoded(path, how.encoding)
    content = content.rstrip("\r\n")
    if how.delimiter is None and (found := pages_of(content, path.name, encoding=encoding)):
        return found
    sign = how.delimiter or _delimiter(content, fits)
    rows = max(content.count("\n"), content.count("\r")) + 1
    rows_within(path.name, "", rows)
    cells_within(path.name, "", rows + content.count(sign))
    facts = {"encoding": encoding, "delimiter": sign, "decimal_comma": sign == ";"}
    cells = _fast(content, sign, path.name) if len(content) >= PLAIN_FROM else None
    if cells is not None:
        return [framed(cells, _plain, **facts)]
    return [page_of(_lines(path.name, content, sign), file=path.name, **facts)]


# Letters


def decoded(path: Path, encoding: str | None) -> tuple[str, str]:
    """Give the letters of a file, and the name of the encoding that they were read with."""
    size = path.stat().st_size
    bytes_within(path.name, size, size)
    data = path.read_bytes()
    if data.startswith(_GZIP):
        data = _unpacked(path.name, data)
    for name in [_known(path.name, encoding)] if encoding else [_marked(data), "cp1252"]:
        try:
            content = data.decode(name).removeprefix("\ufeff")
        except ValueError:
            continue
        if "\x00" not in content:
            return content, name
        body = content.rstrip("\x00")
        if MANY * body.count("\x00") <= len(
            body
        ):  # where there are many, letters have several bytes
            row = content.count("\n", 0, content.index("\x00")) + 1
            raise InputError([Fault("file-nul", "", path.name, row)])
    values = {"encoding": encoding or "none"}
    raise InputError([Fault("file-encoding", "", path.name, values=values)])


def _unpacked(file: str, packed: bytes) -> bytes:
    """Unpack in pieces, so that one that never ends is stopped in time."""
    data = bytearray()
    try:
        with io.BytesIO(packed) as source, gzip.GzipFile(fileobj=source) as stream:
            while piece := stream.read(_PIECE):
                data += piece
                bytes_within(file, len(data), max(source.tell(), 1))
    except (OSError, EOFError, zlib.error) as error:
        raise InputError([Fault("file-gzip", "", file)]) from error
    return bytes(data)


def _known(file: str, encoding: str) -> str:
    try:
        "".encode(encoding)
    except (LookupError, ValueError) as error:
        raise InputError([Fault("encoding-unknown", encoding, file)]) from error
    return encoding


def _marked(data: bytes) -> str:
    """Say which encoding the first bytes tell: a mark, or zeros in every second place.

    >>> _marked("a;b".encode("utf-16-be")), _marked(b"a;b")
    ('utf-16-be', 'utf-8')
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:HEAD]
    for name, zeros, others in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if 2 * zeros.count(0) > len(zeros) and 0 not in others:
            return name
    return "utf-8"


# Columns


def _delimiter(content: str, fits: Fits) -> str:
    """Choose the sign with which a row looks most like a header of the rows below it.

    Where no row does, the sign that gives the most rows of equal width; a comma where none does.
    """
    said = _SAID.match(content)
    if said and said[1] in DELIMITERS:
        return said[1]
    head = content[:HEAD]
    scores = {sign: _as_header(_sample(head, sign), fits) for sign in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    return best if scores[best][1] else ","


def _sample(head: str, sign: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=sign)
    return [row for row in islice(rows, SAMPLE) if any(cell.strip() for cell in row)]


def _as_header(rows: Sequence[Sequence[str]], fits: Fits) -> tuple[float, int]:
    """Say how well rows hang together: by header words, then by how many are equally wide.

    Header words count as far as the rows below them are not wider, and not where the sign is one
    of a sentence: with a space behind it.
    """
    widths = [len(row) for row in rows]
    best = 0.0
    for place, row in enumerate(rows[:HEADER_WITHIN]):
        below = widths[place + 1 :]
        fitting = sum(1 < width <= len(row) for width in below)
        share = fitting / len(below) if below else 1
        best = max(best, fits(row) * share)
    times = max(Counter(width for width in widths if width > 1).values(), default=0)
    behind = [cell[:1] == " " for row in rows for cell in row[1:]]
    return 0 if 2 * sum(behind) > len(behind) else best, times


def _fast(content: str, sign: str, file: str = "") -> pd.DataFrame | None:
    """Read a plain text with the parser of pandas; None where the csv module might differ.

    Plain: each quote opens or closes a whole cell, or is one of two in such a cell.
    """
    outside = content.split('"')[::2]
    first, last = outside[0], outside[-1]
    edges = (sign, "\n", "\r")
    if not (
        content.count('"') % 2 == 0
        and (not first or len(outside) == 1 or first.endswith(edges))
        and (not last or len(outside) == 1 or last.startswith(edges))
        and all(not o or (o.startswith(edges) and o.endswith(edges)) for o in outside[1:-1])
    ):
        return None
    head = csv.reader(io.StringIO(content[:HEAD], newline=""), delimiter=sign)
    width = max(map(len, islice(head, SAMPLE)), default=1)
    rows = content.count("\n") + 1
    reach_within(file, "", rows, width)
    if 4 * content.count("\n\n") > rows:  # most of them blank
        filled = sum(1 for line in content.split("\n") if line)
        reach_within(file, "", rows, width, (filled, width))
    try:
        return pd.read_csv(
            io.BytesIO(content.encode()),
            sep=sign,
            header=None,
            names=range(width),
            dtype=object,
            na_filter=False,
            skip_blank_lines=False,
            low_memory=False,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError):  # a row longer than the sample, none
        return None


def _lines(file: str, content: str, sign: str) -> list[list[str]]:
    table = io.StringIO(content, newline="")
    try:
        return [list(map(_plain, row)) for row in csv.reader(table, delimiter=sign, strict=True)]
    except csv.Error:  # something is wrong, or a cell is longer than the module takes
        return _read_again(file, content, sign)


def _read_again(file: str, content: str, sign: str) -> list[list[str]]:
    """Read cells of any length; raise `InputError` with the row in which something is wrong."""
    lines: list[list[str]] = []
    try:
        lines.extend(list(map(_plain, row)) for row in rows_of(content, sign))
    except csv.Error as error:
        raise InputError([Fault("file-csv", "", file, len(lines) + 1)]) from error
    return lines


def _plain(cell: str) -> str:
    return unescaped(cell).strip()


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
