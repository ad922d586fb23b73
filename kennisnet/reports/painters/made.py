"""How a report was made, for programs and for whoever makes it again."""

from __future__ import annotations

from json import dumps
from typing import Any

from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole

FILE = "how-it-was-made.json"


@painter(35)
def json(names: Names) -> Files:  # noqa: ARG001 - as every painter
    """Write the input by its fingerprint, the choices, and how each table was made."""
    return {FILE: _made}


def _made(told: Told) -> Write:
    said = dumps(told.how, indent=2, ensure_ascii=False, default=_plain, sort_keys=True)
    return whole(f"{said}\n".encode())


def _plain(value: Any) -> Any:
    """Write what JSON has no word for: numbers of numpy, sets, paths by their last part.

    >>> _plain({2, 1}), _plain(3 + 0j)
    ([1, 2], '(3+0j)')
    """
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    if hasattr(value, "tolist"):
        return value.tolist()
    return str(getattr(value, "name", value))
