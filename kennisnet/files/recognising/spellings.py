"""Names of projects that are spelled in several ways: they get one spelling before anything counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.because import Because
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.key import Key
from kennisnet.files.recognising.marks import is_code
from kennisnet.naming import key, squash
from kennisnet.network.cells import distinct

FIELDS = ("name", "project", "programme")


def one_spelling(grid: Grid, form: Formed) -> tuple[Grid, list[Note]]:
    """Give names of projects and programmes that differ in spelling alone the usual one, and tell it.

    What makes no difference in the name of an institution makes none here (`naming.key`). In codes
    every sign can matter: they are the same only where their names are.
    """
    names = [h for field in FIELDS for h in form.headers.get(field, ()) if h in grid.frame]
    notes: list[Note] = []
    frame, codes = grid.frame, []
    for header in dict.fromkeys(names):
        texts = distinct(frame[header])
        if sum(map(is_code, texts)) * 2 > len(texts):
            codes.append(header)
            continue
        frame = _told(frame, header, _spellings(frame[header]), grid, notes)
    name = form.one("name")
    for header in codes if name and name in frame else ():
        found = [
            those
            for those in _spellings(frame[header])
            if len(distinct(frame.loc[frame[header].isin(those), name])) == 1
        ]
        frame = _told(frame, header, found, grid, notes)
    return (replace(grid, frame=frame) if notes else grid), notes


def spelled_apart(made: Key, frame: pd.DataFrame) -> Key:
    """Let rows be one project where nothing but the spelling of its name told them apart.

    Rows with the very same name can be two projects that are called alike; nobody spells one of
    these in another way to tell it from the other. ``frame`` has the names as they are spelled.
    """
    columns = [c for c in made.columns if c in frame]
    if not made.by_row or not columns or frame[columns].dropna().duplicated().any():
        return made
    return replace(made, by_row=False, because=Because("key-several-rows", made.because.values))


def _told(
    frame: pd.DataFrame,
    header: str,
    spellings: Iterator[Sequence[str]] | Sequence[Sequence[str]],
    grid: Grid,
    notes: list[Note],
) -> pd.DataFrame:
    """Put the first of some spellings in the place of the others, and note which they were."""
    other: dict[str, str] = {}
    for first, *rest in spellings:
        other |= dict.fromkeys(rest, first)
        found = " | ".join(sorted([first, *rest]))
        notes.append(Note("project-spellings", found, grid.file, None, header, {"name": first}))
    return frame.assign(**{header: frame[header].replace(other)}) if other else frame


def _spellings(column: pd.Series) -> Iterator[list[str]]:
    """Give the spellings of each name that has several, the usual one first, then the tidiest.

    >>> list(_spellings(pd.Series(["Slimme Straat.", "Slimme straat", "Slimme straat", "Weg"])))
    [['Slimme straat', 'Slimme Straat.']]
    """
    times = Counter(column.dropna().tolist())
    of: dict[str, list[str]] = {}
    for text in times:
        of.setdefault(key(text), []).append(text)
    for those in of.values():
        if len(those) > 1:
            yield sorted(those, key=lambda t: (-times[t], t != squash(t), t.endswith("."), t))
