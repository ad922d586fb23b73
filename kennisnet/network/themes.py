"""Several themes in one cell of projects: how they are written and read."""

from __future__ import annotations

import re
from collections.abc import Iterable

SIGNS = re.compile(r"[|;\r\n]+")
"""What stands between two themes of a project. A comma is part of a theme."""
JOINED = " | "
"""How kennisnet writes several."""


def split_themes(cell: object) -> list[str]:
    """Give the themes in a cell, each once; capitals and spaces make no difference.

    >>> split_themes("Wonen | zorg, welzijn; Zorg,  welzijn"), split_themes(float("nan"))
    (['Wonen', 'zorg, welzijn'], [])
    """
    if not isinstance(cell, str):
        return []
    written = (" ".join(one.split()) for one in SIGNS.split(cell))
    found: dict[str, str] = {}
    for theme in filter(None, written):
        found.setdefault(theme.casefold(), theme)
    return [*found.values()]


def join_themes(themes: Iterable[str]) -> str:
    """Write themes in one cell.

    >>> join_themes(["wonen", "zorg"])
    'wonen | zorg'
    """
    return JOINED.join(themes)
