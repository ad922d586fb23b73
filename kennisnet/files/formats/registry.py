"""The registries of file formats: what can be read, and what a network can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page
from kennisnet.registry import Registry

Reader: TypeAlias = Callable[[Path, Fits, How], Sequence[Page]]
"""Gives every sheet of a file, in their order. Which sheet counts is not decided by a reader."""

EXPORTS: Registry[Callable[..., Any]] = Registry("export", ("net", "path"))
"""Every tool that `export` writes for, by its name: a function of ``net`` and ``path``."""


@dataclass(frozen=True)
class Format:
    """A kind of file that can be read.

    ``starts`` are its first bytes, ``endings`` those of its name where the bytes do not tell.
    """

    name: str
    read: Reader
    starts: Sequence[bytes] = ()
    endings: Sequence[str] = ()


FORMATS: dict[str, Format] = {}
"""Every format that can be read, by name; what is none of the others is ``text``."""
DEFAULT = "text"


def reads(
    name: str, *, starts: Sequence[bytes] = (), endings: Sequence[str] = ()
) -> Callable[[Reader], Reader]:
    """Let a function read the files that start, or else whose names end, like this."""

    def add(reader: Reader) -> Reader:
        FORMATS[name] = Format(name, reader, starts, endings)
        return reader

    return add


def format_of(path: Path) -> Format:
    """Give the format of a file: by its first bytes, else by its ending, else text."""
    longest = max(len(start) for one in FORMATS.values() for start in one.starts)
    with path.open("rb") as stream:
        head = stream.read(longest)
    by_start = (one for one in FORMATS.values() if head.startswith(tuple(one.starts)))
    by_ending = (one for one in FORMATS.values() if path.suffix.lower() in one.endings)
    return next(by_start, None) or next(by_ending, None) or FORMATS[DEFAULT]
