"""What a table must have, or must not have, once it is known what its columns are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.because import Other
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.question import ReadingQuestion
from kennisnet.files.recognising.reading import Reading
from kennisnet.naming import pairs
from kennisnet.network.cells import distinct
from kennisnet.network.door import unfit
from kennisnet.network.schema import SCHEMA

MARKED = 0.5
"""One column holds leads and partners where at least this part of its cells says which is which."""


def refuse(
    grid: Grid, form: Formed, named: Mapping[str, tuple[str, ...]], tops: Sequence[Other] = ()
) -> None:
    """Raise a fault where nothing tells what a row is about or who leads, and nobody can be asked.

    Where it is not sure which row is the header (``tops``) that is asked before anything else.
    """
    unmarked = list(_unmarked(grid, named))
    if unmarked:
        raise InputError([*grid.faults, *unmarked])
    have = {"have": ", ".join(grid.frame.columns), "nameless": grid.nameless}
    rules = {"project": "project-column", "institution": "institution-column"}
    lost = [name for name in form.missing if name in rules]
    if "partners" in form.missing and not form.headers.get("lead"):
        lost.append("partners")
    answers = Counter(other.topic for other in form.others)
    offered = {topic for topic, n in answers.items() if n > 1}
    if lost and (len(form.missing) > 1 or not offered & {*lost}):
        if len(grid.frame.columns) == 1:  # to name that column would help nobody
            alone = Fault("one-column", grid.frame.columns[0], grid.file, grid.top)
            raise InputError([*grid.faults, alone])
        if tops:
            unused = tuple(grid.frame.columns)
            here = Reading(
                file=str(grid.file),
                header=grid.header_row,
                unused=unused,
                alternatives=tuple(tops),
            )
            raise ReadingQuestion(here)
        names = [rules.get(name, "who-column") for name in lost]
        faults = [Fault(rule, "", grid.file, grid.top, values=have) for rule in names]
        raise InputError([*grid.faults, *faults])


def _unmarked(grid: Grid, named: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    """Give a fault for a column that is named for leads and partners, and does not part them."""
    lead, partners = named.get("lead", ()), named.get("partners", ())
    for header in (one for one in lead if one in partners):
        cells = distinct(grid.frame[header])
        marked = [cell for cell in cells if pairs(cell, "") == pairs("", cell)]
        if len(marked) < MARKED * len(cells):
            example = next(cell for cell in cells if cell not in marked)
            values = {"example": example}
            yield Fault("both-unmarked", header, grid.file, grid.top, values=values)


def carried_along(grid: Grid, form: Formed) -> list[Note]:
    """Note columns that are called as one of ours and hold something else: they get another name.

    Only what kennisnet counts with has a form (a whole number, yes or no, one of a few words). A
    column of which most cells have it is that column, and a slip in it is a fault; so is every
    other cell of a column that the caller names.
    """
    taken = {header for headers in form.headers.values() for header in headers}
    notes = []
    for column in (one for one in SCHEMA if one.in_rows and one.holds != "text"):
        header = column.name
        here = column.table == "projects" or form.form != "projects"
        if not here or header in taken or header not in grid.frame:
            continue
        example = unfit(pd.Series(distinct(grid.frame[header]), dtype="str"), column)
        if example is not None:
            values = {"example": example}
            notes.append(Note("column-unfit", header, grid.file, None, header, values))
    return notes
