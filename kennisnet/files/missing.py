"""A file that is not there, and which may be meant instead."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from kennisnet.errors import Fault

NEARLY = 0.75
"""Names of files that are so much alike may be meant."""


def missing(path: Path) -> Fault:
    """Say that a file is not there, and which file beside it has nearly that name."""
    there = [one.name for one in path.parent.glob("*")] if path.parent.is_dir() else []
    same = [name for name in there if name.casefold() == path.name.casefold()]
    other = [name for name in there if Path(name).stem.casefold() == path.stem.casefold()]
    near = same or other or get_close_matches(path.name, there, 1, NEARLY)
    if near:
        return Fault("file-missing-near", path.name, values={"near": near[0]})
    return Fault("file-missing", path.name)
