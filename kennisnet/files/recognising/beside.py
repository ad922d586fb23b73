"""What stands beside a matrix of crosses and names somebody too: a lead, further partners."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.headers import plain
from kennisnet.files.how import How, several
from kennisnet.files.recognising.crosses import Crosses
from kennisnet.files.recognising.doubted import settled
from kennisnet.files.recognising.evidence import organisation_word
from kennisnet.files.recognising.given import with_others
from kennisnet.files.recognising.hints import could_be_names, plural
from kennisnet.files.recognising.legend import LEAD, PARTNER, Role
from kennisnet.files.recognising.separating import Separating, separating
from kennisnet.naming import key, read_cell
from kennisnet.texts.words import WORDS

SIDES: Mapping[str, Role] = {"lead": LEAD, "partners": PARTNER}
"""The fields of names that can stand beside a matrix, and the role of whom they name."""
SHARED = 2
"""So many names of a column that head columns of crosses too: it names organisations."""
MOST_WORDS = 8
"""Cells of more words on average are remarks."""
_OTHERS = frozenset(map(plain, WORDS.parts["others"] | WORDS.cells["others"]))
_FURTHER = (
    frozenset(
        map(plain, WORDS.parts["filler"] | WORDS.parts["taking_part"] | WORDS.parts["called"])
    )
    | _OTHERS
)
OPEN = "e.a."
"""What every reader of cells knows to mean: and others."""


@dataclass(frozen=True)
class Named:
    """Who is named beside the crosses, cell by cell, and what cuts those cells."""

    rows: Sequence[tuple[int, str, str]] = ()
    """The place of a row of the matrix, a name, the header of the column that names it."""
    roles: Mapping[str, Role] = field(default_factory=dict)
    """What each of these headers says of whom it names."""
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: Sequence[Note] = ()


def heads_of(crosses: Crosses) -> dict[str, str]:
    """Give the names that head columns of crosses, by the form in which names are compared."""
    return {key(one): one for c in crosses.columns for one in (c, crosses.titles.get(c, "")) if one}


def of_organisations(frame: pd.DataFrame, crosses: Crosses, beside: Iterable[str]) -> bool:
    """Say whether crosses stand below organisations: by their names, or since others name them.

    ``beside`` are columns that name leads or partners.
    """
    heads = heads_of(crosses)
    words = sum(bool(organisation_word(head)) for head in heads.values())
    if words > len(heads) / 2:
        return True
    return any(_shared(frame[one], heads) >= SHARED for one in beside if one not in crosses.columns)


def names_heads(column: pd.Series, crosses: Crosses) -> bool:
    """Say whether most of what stands in a column heads columns of crosses as well."""
    said = column.dropna().nunique()
    shared = _shared(column, heads_of(crosses))
    return shared >= SHARED and shared > said / 2


def _shared(column: pd.Series, heads: Collection[str]) -> int:
    return len({key(text) for text in column.dropna().unique()} & {*heads})


def holds_others(header: str, column: pd.Series) -> bool:
    """Say whether a column holds other partners: its header says no more than "other".

    >>> holds_others("Other", pd.Series(["Skellan Radio", "schools", None]))
    True
    >>> holds_others("Other", pd.Series(["3", "4"])), holds_others("Other costs", pd.Series(["UL"]))
    (False, False)
    """
    words = {*plain(header).split()}
    if not words or not words <= _FURTHER or not words & _OTHERS or not could_be_names(column):
        return False
    words_of_cells = [len(text.split()) for text in column.dropna()]
    return sum(words_of_cells) <= MOST_WORDS * len(words_of_cells)


def named_beside(
    grid: Grid,
    crosses: Crosses,
    headers: Mapping[str, Sequence[str]],
    how: How,
    known: Collection[str] = (),
) -> Named:
    """Read the columns of leads and of further partners; ``known`` names are never cut."""
    whole = {*known, *heads_of(crosses).values()}
    fields = {h: name for name in SIDES for h in headers.get(name, ())}
    fields = {h: name for h, name in fields.items() if h not in crosses.columns}
    frame = with_others(grid.frame.reset_index(drop=True), [*fields], several(how.others))
    frame = frame.drop(index=list(crosses.left))
    rows: list[tuple[int, str, str]] = []
    notes: list[Note] = []
    signs: dict[str, tuple[str, ...]] = {}
    for header, name in fields.items():
        rest = [frame[one] for one in fields if one != header]
        said = separating(
            frame[header],
            several=name == "partners" or plural(header),
            known=whole,
            elsewhere=pd.concat(rest) if rest else None,
            given=how.parted_at(name),
        )
        said = settled(said, how)
        signs[name] = tuple(dict.fromkeys([*signs.get(name, ()), *said.separators]))
        for place, text in frame[header].dropna().items():
            number = int(place)  # type: ignore[call-overload] # the index counts the rows
            names = _names(text, said)
            rows += [(number, one, header) for one in names]
            notes += _doubts(grid, number, header, text, said, names)
    return Named(rows, {h: SIDES[name] for h, name in fields.items()}, signs, notes)


def _names(text: str, said: Separating) -> list[str]:
    cell = read_cell(text, None, "", said.separators, said.whole)
    return [*cell.mentions, *([OPEN] if cell.open_ended else [])]


def _doubts(
    grid: Grid, place: int, header: str, text: str, said: Separating, names: Sequence[str]
) -> list[Note]:
    """Note what was cut or kept whole without being certain."""
    found = []
    for doubt in said.doubts(text, names):
        there = [one for one in names if one in doubt.text]
        values = {"pieces": " | ".join(doubt.pieces if doubt.kept else there)}
        at = (grid.file, grid.rows[place], header)
        found.append(Note("kept-whole" if doubt.kept else "cut", doubt.text, *at, values=values))
    return found
