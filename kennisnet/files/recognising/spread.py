"""What it means for a table that it is spread over sheets: what their names say, what they share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from kennisnet.files.headers import plain
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.because import Because
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.key import Key
from kennisnet.files.recognising.stacking import Stack
from kennisnet.naming import key
from kennisnet.network.cells import each_once
from kennisnet.texts.words import WORDS

_YEAR = re.compile(r"(?:19|20)\d\d")
_STATES = frozenset(map(plain, WORDS.sheets["apart"] | WORDS.ended))
"""Words for a state of a list, or of its projects."""
_BARE = frozenset(map(plain, WORDS.sheets["bare"]))
_LETTERS = re.compile(r"[^\W\d_]{2}")


def names_themes(sheets: Iterable[str]) -> bool:
    """Say whether the names of sheets can be themes or regions: each says something of its own.

    No years, quarters or months, nothing about the state of a list ("concept", "afgewezen"), and
    more than that it is a sheet of projects.

    >>> names_themes(["Wonen", "Zorg en welzijn"]), names_themes(["Spoor 1", "Spoor 2"])
    (True, True)
    >>> names_themes(["2021", "2022"]), names_themes(["Blad1", "Blad2"])
    (False, False)
    >>> names_themes(["Wonen", "Wonen (oud)"]), names_themes(["Toegekend", "Afgewezen"])
    (False, False)
    """
    return all(map(_is_theme, sheets))


def _is_theme(name: str) -> bool:
    words = re.sub(r"(?<=[^\W\d])(?=\d)", " ", plain(name)).split()
    told = [word for word in words if _LETTERS.search(word) and word not in _BARE]
    apart = any(_YEAR.fullmatch(one) or one in _STATES for one in words)
    return bool(told) and not apart


def without_sheet(
    frame: pd.DataFrame, stack: Stack | None, named: Mapping[str, Collection[str]]
) -> pd.DataFrame:
    """Leave out the column of sheets where it is guessed what columns mean, unless it is named."""
    if stack is None or any(stack.column in headers for headers in named.values()):
        return frame
    return frame.drop(columns=stack.column)


def theme_of_sheets(
    shape: Formed, stack: Stack | None, named: Mapping[str, Collection[str]]
) -> None:
    """Let the sheet be the theme of its projects, where the table has none and its name can be one."""
    free = stack and not any(stack.column in headers for headers in named.values())
    known = shape.headers.get("spoor") or "spoor" in named
    if stack and free and not known and names_themes(stack.sheets):
        shape.headers["spoor"] = (stack.column,)
        shape.because[stack.column] = Because("sheet-theme")


def on_several(frame: pd.DataFrame, columns: Sequence[str], stack: Stack | None) -> int:
    """Count the projects that stand on more than one sheet."""
    if stack is None or not columns or stack.column in columns:
        return 0
    here = frame[[*columns, stack.column]].dropna().astype(object)
    for column in columns:
        here[column] = each_once(here[column].astype("str"), key, "")
    times = here.drop_duplicates().groupby(list(columns), sort=False).size()
    return int((times > 1).sum())


def one_over_sheets(made: Key, frame: pd.DataFrame, stack: Stack | None) -> Key:
    """Let rows of one name be one project where each sheet has it only once."""
    if not made.by_row or stack is None:
        return made
    here = frame[[*made.columns, stack.column]].dropna()
    if here.duplicated().any():
        return made
    return replace(made, by_row=False, because=Because("key-sheets", made.because.values))


def facts_of(table: Opened, left: Mapping[int, str]) -> dict[str, Any]:
    """Give what a reading says of the sheet, or the sheets, and of how a text was read.

    ``left`` are the rows that are no projects; on several sheets each is told with its sheet.
    """
    stack, page = table.stack, table.page
    if stack:
        top = stack.tops[0] if len({*stack.tops}) == 1 else None
        at = table.grid.file.at  # type: ignore[attr-defined] # a `Spread`
        told = {", ".join(map(str, at(row))): why for row, why in left.items()}
        return {"sheet": stack.sheets, "header": top, "left_out": told}
    if page is None:
        return {}
    return {name: getattr(page, name) for name in ("sheet", "delimiter", "encoding")}
