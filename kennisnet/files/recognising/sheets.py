"""A table that is spread over sheets of one form: a year, a theme, a region each.

Read together without a question only where nothing else can be meant: all sheets with such a table
have the same headers and rows enough, no project stands on two of them, and their names tell themes
apart. Years (the last may replace the others), projects on several sheets and other names are a
question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.headers import plain
from kennisnet.files.how import How
from kennisnet.files.opening import Opened
from kennisnet.files.page import Page
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.finding import Candidate
from kennisnet.files.recognising.recognising import Recognised, recognised
from kennisnet.files.recognising.saved import kept
from kennisnet.files.recognising.spread import names_themes
from kennisnet.files.recognising.stacking import Stack, rows_of_matrices, stacked

ALIKE, NEARLY = 0.6, 0.8
"""Sheets are of one form where the headers that they share say this part of what either says; more
where they have far fewer rows, so that one could be something beside the table.
"""
LEAST = 2
"""A sheet of fewer rows may be an example of how to fill in the others."""
WHO = ("lead", "partners", "institution", "institution_name")


def alike(one: Opened, other: Opened, least: float = ALIKE) -> bool:
    """Say whether the headers that two tables share say most of what the headers of either say."""
    here, there = list(one.grid.frame.columns), list(other.grid.frame.columns)
    bare = {*map(plain, there)}
    shared = [header for header in here if plain(header) in bare]
    return one.fits(shared) >= least * max(one.fits(here), one.fits(there)) > 0


def equal(one: Opened, other: Opened) -> bool:
    """Say whether two tables have the same headers, in whatever order."""
    here, there = ({*map(plain, side.grid.frame.columns)} for side in (one, other))
    return here == there


def of_one_form(one: Opened, other: Opened) -> bool:
    """Say whether two tables have the same headers, or are matrices with the same kind of rows."""
    return equal(one, other) or rows_of_matrices([one, other]) is not None


def asked_together(table: Opened, how: How) -> list[Opened]:
    """Give the tables of the sheets that the caller names, in that order; none if it is one."""
    return _in_order(table, table.others) if len(how.sheets) > 1 else []


def _in_order(table: Opened, others: Sequence[Candidate]) -> list[Opened]:
    """Put a table and those of other sheets in the order of the sheets."""
    tables = [table, *map(table.beside, others)]
    place = {id(page): n for n, page in enumerate(table.pages)}
    return sorted(tables, key=lambda one: place.get(id(one.page), 0))


def together(
    tables: Sequence[Opened], unread: Sequence[Candidate], how: How, known: Collection[str] = ()
) -> Recognised:
    """Read the sheets that the caller names as one table; ``unread`` are those beside them.

    Raises `InputError` where they are not of one form.
    """
    whole = stacked(tables)
    found = recognised(whole, how, known)
    if whole.stack and not _of_one_form(found, whole.stack):
        heads = [(one.page.sheet if one.page else "", one.grid) for one in tables]
        faults = [
            Fault(
                "sheet-other",
                sheet,
                grid.file,
                None,
                values={"have": ", ".join(grid.frame.columns)},
            )
            for sheet, grid in heads
        ]
        raise InputError(faults)
    beside = [one for one in unread if not one.page.hidden and one.cells]
    left = [one.page for one in beside if equal(tables[0], tables[0].beside(one))]
    return _told(found, whole, left)


def _of_one_form(found: Recognised, stack: Stack) -> bool:
    """Say whether every sheet has what tells projects apart, and all have one column of who."""
    columns = found.reading.columns
    key = {header for header in found.reading.key if header != stack.column}
    if not all(key <= headers for headers in stack.headers):
        return False
    if found.reading.form == "matrix":
        crosses = {header for header, meaning in columns.items() if meaning == "crosses"}
        return all(crosses & headers for headers in stack.headers)
    who = {header for header, meaning in columns.items() if meaning in WHO}
    return bool(who.intersection(*stack.headers))


def one_table(table: Opened, how: How, known: Collection[str] = ()) -> Recognised:
    """Read a table of which nothing says on which sheets it stands: on one, or on several alike."""
    group = [] if how.sheet is not None else _group(table)
    if not group:
        alone = recognised(table, how, known)
        return _told(alone, table, _group(table)) if kept(how, "sheet") else alone
    rest = [one for one in table.rivals if not any(one.page is page for page in group)]
    candidates = [one for one in table.others if any(one.page is page for page in group)]
    tables = _in_order(table, candidates)
    whole = stacked(tables)
    try:
        found = recognised(whole, how, known)
    except InputError:  # what is wrong may stand on a sheet that is not meant
        found = None
    if found is None or not whole.stack or not _of_one_form(found, whole.stack):
        return recognised(replace(table, rivals=[*candidates, *rest]), how, known)
    found = _told(found, whole)
    same = all(of_one_form(table, one) for one in tables)
    small = any(len(one.grid.rows) < LEAST for one in tables)
    sure = same and not rest and not small and not found.shared
    if sure and names_themes(whole.stack.sheets):
        return found
    pages = [*(one.page for one in tables if one.page), *(one.page for one in rest)]
    answers = (_all(whole, found), *map(_alone, pages))
    reading = replace(found.reading, alternatives=(*answers, *found.reading.alternatives))
    return replace(found, reading=reading)


def _group(table: Opened) -> list[Page]:
    """Give the other sheets that everybody sees and that hold a table like this one."""
    found = []
    for one in table.others:
        if one.page.hidden or not one.cells:
            continue
        other = table.beside(one)
        rival = any(one.page is rival.page for rival in table.rivals)
        if of_one_form(table, other) or alike(table, other, ALIKE if rival else NEARLY):
            found.append(one.page)
    return found


def _all(whole: Opened, found: Recognised) -> Other:
    sheets = list(whole.stack.sheets) if whole.stack else []
    return Other("sheet", sheets, Because("sheets-together", {"n": found.reading.rows}))


def _alone(page: Page) -> Other:
    return Other(
        "sheet", page.sheet, Because("sheet-rows", {"n": int((page.filled > 0).sum()) - 1})
    )


def _told(found: Recognised, whole: Opened, left: Sequence[Page] = ()) -> Recognised:
    """Note that sheets were read together, what became of their names, and which were not read."""
    return replace(found, notes=[*_notes(found, whole, left), *found.notes])


def _notes(found: Recognised, whole: Opened, left: Sequence[Page]) -> Iterator[Note]:
    stack, file = whole.stack, str(whole.grid.file)
    if stack is None:
        yield from (Note("sheet-unread", page.sheet, file) for page in left)
        return
    names = " | ".join(stack.sheets)
    means = found.reading.columns.get(stack.column)
    rule = "sheets-theme" if means == "spoor" else "sheets"
    yield Note(rule, names, file, values={"column": stack.column})
    if found.shared:
        yield Note("sheets-shared", str(found.shared), file, values={"n": found.shared})
    for page in left:
        yield Note("sheet-unread", page.sheet, file)
