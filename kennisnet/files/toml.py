"""A text in TOML, as a person wrote it: what is wrong is told by its place, in the language."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from kennisnet.errors import Fault, InputError

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_toml(path: Path) -> dict[str, Any]:
    """Read a file in TOML, or raise `InputError` with the line where it is wrong."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        values = {"encoding": "UTF-8"}
        raise InputError([Fault("file-encoding", "", path.name, values=values)]) from error
    except tomllib.TOMLDecodeError as error:  # its words are English, its place is for everybody
        place = _PLACE.search(str(error))
        line, column = place.groups() if place else ("end", "")
        values = {"line": line, "column": column}
        raise InputError([Fault("file-toml", "", path.name, values=values)]) from error
