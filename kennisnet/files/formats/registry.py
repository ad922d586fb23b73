"""The registries of file formats: what can be read, and what a network can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from kennisnet.files.archive import media_types
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page
from kennisnet.network import Kind
from kennisnet.registry import Registry

Reader: TypeAlias = Callable[[Path, Fits, How], Sequence[Page]]
"""Gives every sheet of a file, in their order. Which sheet counts is not decided by a reader."""

Measured: TypeAlias = Mapping[Kind, Mapping[str, str]]
"""The columns that `export` added to a network, by table: the name of a measure, or ``group``, and
what its column is called there."""

EXPORTS: Registry[Callable[..., Any]] = Registry("export", ("net", "path", "measured", "ties"))
"""Every tool that `export` writes for, by its name: a function of ``net`` and ``path``.

It can also ask for ``measured``, and for ``ties``: the pairs of institutions that share projects.
``of``: how the name of a file for it may end, beside its own name, the usual one first. ``also``: what
else the tool is called by people, in small letters.
"""


@dataclass(frozen=True)
class Format:
    """A kind of file that can be read.

    ``starts`` are its first bytes (in small letters also behind white space and in any case),
    ``holds`` what an archive of this kind calls itself among those that all start alike,
    ``endings`` those of its name where neither tells.
    """

    name: str
    read: Reader
    starts: Sequence[bytes] = ()
    holds: Sequence[str] = ()
    endings: Sequence[str] = ()


FORMATS: dict[str, Format] = {}
"""Every format that can be read, by name; what is none of the others is ``text``."""
DEFAULT = "text"
_BLANK = b"\xef\xbb\xbf \t\r\n"
_MOST_BLANK = 200


def reads(
    name: str,
    *,
    starts: Sequence[bytes] = (),
    holds: Sequence[str] = (),
    endings: Sequence[str] = (),
) -> Callable[[Reader], Reader]:
    """Let a function read the files that start, or hold, or else whose names end, like this."""

    def add(reader: Reader) -> Reader:
        FORMATS[name] = Format(name, reader, starts, holds, endings)
        return reader

    return add


def format_of(path: Path) -> Format:
    """Give the format of a file: by what it says it holds, its first bytes, its ending; else text."""
    return next(_formats_of(path))


def _formats_of(path: Path) -> Iterator[Format]:
    longest = max(len(start) for one in FORMATS.values() for start in one.starts)
    with path.open("rb") as stream:
        head = stream.read(longest + _MOST_BLANK)
    heads = head, head.lstrip(_BLANK).lower()
    ending = path.suffix.lower()
    started = [
        one for one in FORMATS.values() if any(h.startswith(tuple(one.starts)) for h in heads)
    ]
    if any(one.holds for one in started):
        said = media_types(path)
        yield from (one for one in started if said.intersection(one.holds))
    yield from (one for one in started if ending in one.endings)
    yield from (one for one in started if not one.holds)
    yield from (one for one in FORMATS.values() if not one.starts and ending in one.endings)
    yield FORMATS[DEFAULT]
