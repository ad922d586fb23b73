"""What is written on a map: shortened names, known words, and which names are shown at first."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from kennisnet.texts import known, say

CODE = 5
"""An id of so many signs is a code, a longer one is made of the name."""
LABEL = 32
"""Longer names are shortened on the map; the panel has them whole."""


def shown_value(value: object, lang: str) -> str:
    """Write a value of a table as a person says it: known words in the language.

    >>> shown_value("civil society", "nl"), shown_value(True, "en"), shown_value("x y", "nl")
    ('maatschappelijk', 'yes', 'x y')
    """
    if isinstance(value, bool):
        return say(f"value-{'yes' if value else 'no'}", lang)
    key = f"value-{str(value).replace(' ', '-')}"
    return say(key, lang) if known(key) else str(value)


def titled(names: pd.Series, project: str, most: int = 1_000) -> str:
    """Name a project, shortened where the name is long, with its code where it has one of its own.

    >>> titled(pd.Series({"4a": "Lab"}), "4a"), titled(pd.Series({"buurtlab": "Lab"}), "buurtlab")
    ('Lab (4a)', 'Lab')
    >>> titled(pd.Series({"4a": "Laboratory of everything"}), "4a", 8)
    'Laborat… (4a)'
    """
    name = short(str(names[project]), most)
    return f"{name} ({project})" if len(project) <= CODE else name


def heading(group: str) -> str:
    """Shorten the title of a group: what stands before a slash, a colon or a bracket says it."""
    return group if len(group) <= LABEL else short(re.split(r" / |: | \(", group)[0], 48)


def short(name: str, most: int = LABEL) -> str:
    """Shorten a long name: its abbreviation in brackets, or without them, or cut.

    >>> short("Leids Universitair Medisch Centrum (LUMC)"), short("x" * 40, 5)
    ('LUMC', 'xxxx…')
    >>> short("Stuurgroep ECS (European City of Science)")
    'Stuurgroep ECS'
    """
    name = name.strip()
    if len(name) <= most:
        return name
    bracket = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", name)
    if bracket and bracket[2].isupper():
        return bracket[2]
    if bracket and len(bracket[1]) <= most:
        return bracket[1]
    return name[: most - 1].rstrip() + "…"


def show_what_fits(nodes: list[dict[str, Any]]) -> None:
    """Show at first the names that do not overlap, the largest nodes first; zooming shows more."""
    taken: list[tuple[float, float, float, float]] = []
    for node in sorted(nodes, key=lambda n: (-n["radius"], n["id"])):
        if node["side"] == "inside":
            continue
        wide, x, y = 6.4 * len(node["label"]), node["x"], node["y"] + node["radius"] + 9
        box = (x - wide / 2, y - 8, x + wide / 2, y + 8)
        node["shown"] = not any(
            box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken
        )
        if node["shown"]:
            taken.append(box)
