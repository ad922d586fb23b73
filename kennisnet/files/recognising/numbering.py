r"""Lists within a cell that are numbered or lettered: "1. UL\n2. HsL", "a) UL b) HsL"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, pairwise
from string import ascii_lowercase

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.leading_marks import led_by_marks
from kennisnet.files.recognising.partnering import without_with

SIGNS = (r"\.", r"\)", r":")
"""What can stand behind a number; behind a letter, the first two."""
_SINGLE = re.compile(r"\s*\(?(?:1|a)[.):]\s*(?=[^\W\d_])")
_BETWEEN = r"(?:\A|(?<=[\s,;|/]))"


def bare_lists(
    grid: Grid, partners: Sequence[str], leads: Sequence[str], legend: Iterable[str]
) -> tuple[Grid, list[Note]]:
    """Take what is no name out of lists of names: what begins them, numbers them, marks a lead."""
    grid, notes = led_by_marks(grid, partners, leads, legend)
    frame = without_with(grid.frame, partners, leads)
    frame, cells = unnumbered(frame, [*leads, *partners])
    notes += [Note("numbered", one, grid.file, None, one, {"n": n}) for one, n in cells.items()]
    return replace(grid, frame=frame), notes


def unnumbered(frame: pd.DataFrame, columns: Sequence[str]) -> tuple[pd.DataFrame, dict[str, int]]:
    r"""Take the numbers of lists out of columns of names; say of each column how many cells had some.

    They count where they rise from 1, or from a. Where one cell has such a list, a cell with its
    first number alone is a list of one. Each item gets a line of its own.

    >>> table = pd.DataFrame({"P": ["1. UL 2. HsL", "1. TNO", "UL"]})
    >>> unnumbered(table, ["P"])[0]["P"].tolist()
    ['UL\nHsL', 'TNO', 'UL']
    """
    found = {}
    for column in dict.fromkeys(columns):
        cells = frame[column]
        read = {text: items for text in cells.dropna().unique() if (items := listed(text))}
        if not read:
            continue
        for text in cells.dropna().unique():
            if text not in read and _SINGLE.match(text):
                read[text] = [_SINGLE.sub("", text, count=1)]
        plain = {text: "\n".join(items) for text, items in read.items()}
        frame = frame.assign(**{column: cells.map(lambda text, new=plain: new.get(text, text))})
        found[column] = int(cells.isin(list(plain)).sum())
    return frame, found


def listed(text: str) -> list[str]:
    """Give the items of a numbered list in a text, without their numbers; nothing where it is none.

    >>> listed("1) UL, 2) HsL 3) TU 2.0"), listed("a. UL; b. HsL"), listed("1. FC Twente")
    (['UL', 'HsL', 'TU 2.0'], ['UL', 'HsL'], [])
    """
    plain = text.strip()
    if not plain or plain.lstrip("(")[:1] not in {"1", "a"}:
        return []
    labels = map(str, count(1)) if plain.lstrip("(")[0] == "1" else iter(ascii_lowercase)
    bracket = r"\(" if plain.startswith("(") else ""
    sign = next((s for s in SIGNS if re.match(rf"\(?\w{s}", plain)), "")
    if not sign:
        return []
    places: list[tuple[int, int]] = []
    for label in labels:
        mark = re.compile(rf"{_BETWEEN}{bracket}{label}{sign}[^\S\n]*(?=[^\W\d_(„“\"'])")
        place = mark.search(plain, places[-1][1] if places else 0)
        if place is None or (not places and place.start()):
            break
        places.append(place.span())
    starts = [*places, (len(plain), len(plain))]
    items = [plain[here[1] : after[0]].strip(" \t\n,;|/") for here, after in pairwise(starts)]
    return items if len(items) > 1 and all(items) else []
