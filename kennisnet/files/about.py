"""What must be said about the data, as ``about.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from kennisnet.errors import InputError
from kennisnet.files.missing import missing
from kennisnet.files.toml import read_toml
from kennisnet.network.about import admitted_about


def read_about(path: Path) -> dict[str, Any]:
    """Read what must be said about the data; nothing where the file is not there."""
    if not path.is_file():
        return {}
    return read_toml(path)


def told_about(about: str | Path | Mapping[str, Any] | None) -> dict[str, Any]:
    """Give what a caller says about the data, itself or in a file that must be there."""
    if not isinstance(about, str | Path):
        return admitted_about(about)
    path = Path(about)
    if not path.is_file():
        raise InputError([missing(path)])
    return read_about(path)


def about_text(about: Mapping[str, Any]) -> str:
    """Write about as TOML; text over several lines stands so, unless TOML would change its ends."""
    import tomli_w

    plain = _for_toml(about)
    return tomli_w.dumps(plain, multiline_strings="\\r" not in tomli_w.dumps(plain))


def _for_toml(value: Any) -> Any:
    """Give a value in the types of TOML, without what is empty."""
    if isinstance(value, Mapping):
        return {str(k): _for_toml(part) for k, part in value.items() if part is not None}
    if isinstance(value, list | tuple | set):
        return [_for_toml(part) for part in value if part is not None]
    value = value.item() if hasattr(value, "item") else value
    return value if isinstance(value, bool | int | float | date | time | datetime) else str(value)
