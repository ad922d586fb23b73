"""A file on disk -> a grid: the format is found, then the header."""

from __future__ import annotations

from pathlib import Path

from kennisnet.errors import Fault, InputError
from kennisnet.files.formats import format_of
from kennisnet.files.grid import Grid
from kennisnet.files.how import How
from kennisnet.files.page import Fits, grid_of

PLAIN = How()


def read_grid(path: Path, fits: Fits, how: How = PLAIN) -> Grid:
    """Read a file whole, or raise `InputError` with every fault of its form."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    if not path.is_file():
        raise InputError([Fault("file-missing", path.name)])
    return grid_of(path.name, format_of(path).read(path, fits, how), fits)
