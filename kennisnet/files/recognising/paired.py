"""Two tables that belong together -> how each of them is read, told as one reading."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.headers import plain
from kennisnet.files.how import NAMES, How
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.board import SURE
from kennisnet.files.recognising.gone import gone
from kennisnet.files.recognising.hints import could_be_names
from kennisnet.files.recognising.joining import (
    MOSTLY,
    NOT_OF_PROJECTS,
    OF_PROJECTS,
    TITLES,
    WHO,
    Joint,
    Side,
    joined_by,
    joints,
    without_doubles,
)
from kennisnet.files.recognising.key import steady
from kennisnet.files.recognising.meanings import Guess, guesses
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.recognising.recognising import Recognised, recognised
from kennisnet.files.recognising.saved import both_seen, like
from kennisnet.files.recognising.sheets import (
    alike,
    asked_together,
    of_one_form,
    one_table,
    together,
)
from kennisnet.files.recognising.stacking import stacked
from kennisnet.texts.wording import whole_percent

PAIR = 2
"""Two sheets can be a pair; more are parts of one table."""


@dataclass(frozen=True, kw_only=True)
class Paired(Recognised):
    """A reading of two tables, and each of them with its own."""

    rows: Recognised
    """The participations."""
    projects: Recognised
    keys: tuple[str, str]
    """The column of the participations, and that of the projects, by which they are joined."""


def one_or_two(
    table: Opened, how: How, known: Collection[str] = (), beside: Opened | None = None
) -> Recognised:
    """Find out how a table is to be read: by itself, or with the one that belongs to it.

    ``beside`` is a table of projects that is asked for. Raises `InputError` as `recognised` does,
    and where two tables are asked for that have no column with the same projects.
    """
    if len(how.sheets) > 1 and len(table.pages) == 1:  # one sheet, named twice
        how = replace(how, sheet=how.sheets[0])
    several = asked_together(table, how)
    if several and beside:
        table = stacked(several)
    same = all(of_one_form(several[0], one) for one in several)
    pairs = [] if several and same and not beside else _pairs(table, how, beside)
    if not pairs:
        none = InputError([Fault("pair-none", "", str(table.grid.file))])
        if beside or how.form == "pair":
            raise none
        if not several:
            return one_table(table, how, known)
        try:
            return together(several, table.unread, how, known)
        except InputError:
            if len(several) == PAIR and how.form is None and not alike(several[0], several[1]):
                raise none from None
            raise
    pairs[0], how = _called(pairs[0], how, str(table.grid.file))
    first = without_doubles(pairs[0])
    made = _paired(first, how, known)
    others = list(_sheets(table, pairs)) if how.sheet is None else []
    alternatives = (*others, *made.reading.alternatives)
    sheet: str | Sequence[str]
    if beside is None:
        sheet = tuple(
            side.table.page.sheet for side in (first.rows, first.projects) if side.table.page
        )
    else:
        sheet = made.rows.reading.sheet
    other = str(how.projects) if isinstance(how.projects, Path) else how.projects
    reading = replace(made.reading, sheet=sheet, projects=other, alternatives=alternatives)
    return replace(made, reading=reading)


def _pairs(table: Opened, how: How, beside: Opened | None) -> list[Joint]:
    """Give the pairs of tables that are meant, or that surely belong together."""
    own, asked = _side(table, how), how.headers.get("project", ())
    if beside:
        found = joined_by(own, _side(beside, how), asked)
        return [found] if found else []
    alone = how.form not in {None, "pair"} or len(how.sheets) not in {0, PAIR}
    if alone or (how.form is None and how.headers.get("partners") == ()):
        return []
    seen = [one for one in table.others if how.sheets or not one.page.hidden]
    others = [_side(table.beside(one), how) for one in seen if one.page is not table.page]
    pairs = list(joints(own, others, asked))
    if not pairs and others and how.sheets and not alike(table, others[0].table):
        both = [pair for other in others for pair in ((own, other), (other, own))]
        pairs = [one for pair in both if (one := joined_by(*pair, asked))][:1]
    headers = {plain(header) for some in how.headers.values() for header in some}
    return [one for one in pairs if how.form or how.sheets or headers <= _headers(one)]


def _called(joint: Joint, how: How, file: str) -> tuple[Joint, How]:
    """Let the headers that the caller names be written as the two tables have them.

    Raises `InputError` where neither has one of them.
    """
    sides, told = (joint.rows, joint.projects), without_doubles(joint)
    columns = list(dict.fromkeys(h for side in sides for h in side.frame.columns))
    also = [*told.rows.frame.columns, *told.projects.frame.columns]
    how = how.called([*columns, *also])
    grid = replace(joint.rows.table.grid, file=file)
    guessed = (one for side in sides for one in side.guesses)
    if absent := gone(grid, how, columns, lambda: list(guessed), also):
        raise InputError([*(fault for side in sides for fault in side.table.grid.faults), *absent])
    rows, projects = (replace(side, said=how.headers) for side in sides)
    return replace(joint, rows=rows, projects=projects), how


def _headers(joint: Joint) -> set[str]:
    told = without_doubles(joint)
    both = (side for one in (joint, told) for side in (one.rows, one.projects))
    return {plain(header) for side in both for header in side.surely}


def _side(table: Opened, how: How) -> Side:
    file = table.grid.file
    label = (table.page.sheet if table.page else "") or file
    grid = table.grid
    if table.page and table.page.sheet:
        grid = replace(grid, file=f"{file}, {label}")
    return Side(replace(table, grid=grid, others=(), rivals=()), label, how.headers)


def _sheets(table: Opened, pairs: Sequence[Joint]) -> Iterator[Other]:
    """Offer the pairs, and the sheets that could as well hold the table by themselves."""
    first = [side.table.page for side in (pairs[0].rows, pairs[0].projects)]
    rivals = [one for one in table.rivals if not any(one.page is page for page in first)]
    if len(pairs) == 1 and not rivals:
        return
    for one in pairs:
        names = [side.label for side in (one.rows, one.projects)]
        yield Other("sheet", names, Because("sheet-rows", {"n": len(one.rows.frame)}))
    for other in rivals:
        yield Other("sheet", other.page.sheet, Because("sheet-rows", {"n": other.rows}))


def _paired(joint: Joint, how: How, known: Collection[str]) -> Paired:
    """Read the two tables, each as what it is."""
    told = {m for found in joint.projects.surely.values() for m in found if m in OF_PROJECTS}
    rows = recognised(joint.rows.table, _how_rows(joint, how), known, _guess(joint, told))
    projects = recognised(joint.projects.table, _how_projects(joint, how), known)
    keys = joint.row_key, joint.project_key
    reading = _reading(joint, rows.reading, projects.reading)
    notes = list(_notes(joint))
    return Paired(
        reading, rows.grid, rows.understood, notes, rows=rows, projects=projects, keys=keys
    )


def _how_rows(joint: Joint, how: How) -> How:
    """Give what the caller says of the participations; their projects are known."""
    there = joint.projects.frame.columns
    named = {
        header: name
        for header, name in joint.rows.named.items()
        if header != joint.row_key and not (name in (*TITLES, *OF_PROJECTS) and header in there)
    }
    made = How(
        form="projects" if joint.wide else "participations",
        project=[joint.row_key],
        lead=[] if joint.wide and not joint.rows.has("lead") else None,
        columns=named,
        lead_values=how.lead_values,
        not_given=how.not_given,
        separators=_separators(how, ("institution", *(("lead", "partners") if joint.wide else ()))),
    )
    return like(how, made)


def _how_projects(joint: Joint, how: How) -> How:
    """Give what the caller says of the projects; who takes part stands elsewhere."""
    named = {
        header: name
        for header, name in joint.projects.named.items()
        if header != joint.project_key and name not in {"project", *NOT_OF_PROJECTS}
    }
    made = How(
        form="projects",
        project=None if joint.projects.has(*TITLES) else [joint.project_key],
        partners=[],
        lead=[] if how.headers.get("lead") == () else None,
        columns=named,
        not_given=how.not_given,
        separators=_separators(how, ("lead",)),
    )
    return like(how, made)


def _separators(how: How, fields: Sequence[str]) -> dict[str, tuple[str, ...]] | None:
    """Give what the caller says that parts names; said of all columns it is said of lists."""
    whole = not isinstance(how.separators, Mapping) and fields[0] != "lead"
    found = {
        name: parted
        for name in fields
        if (parted := how.parted_at(name)) is not None and not (whole and name == "institution")
    }
    return found or None


def _guess(joint: Joint, told: Collection[str]) -> Callable[[pd.DataFrame], list[Guess]]:
    """Give what the columns of the participations may mean: what the projects tell is not among it.

    A name that differs within a project is that of who takes part.
    """

    def guess(frame: pd.DataFrame) -> list[Guess]:
        key = joint.row_key
        names = {h for h in frame.columns if h != key and steady(frame, [key], h) < MOSTLY}
        found = [
            replace(one, meaning="institution_name")
            if one.meaning == "name" and one.header in names
            else one
            for one in guesses(frame)
        ]
        left = [one for one in found if one.header != key and one.meaning not in told]
        return [*left, *_named_beside(frame, left, key)]

    return guess


def _named_beside(frame: pd.DataFrame, found: Sequence[Guess], key: str) -> Iterator[Guess]:
    """Take a column for names of institutions where each goes with one number of a register."""
    sure = [one for one in found if one.score >= SURE]
    ids = [one.header for one in sure if one.meaning == "register_id"]
    if not ids or any(one.meaning in WHO for one in sure):
        return
    taken = {key, *(one.header for one in sure if one.meaning not in TITLES)}
    titled = {one.header for one in sure if one.meaning in TITLES}
    for header in sorted(
        (h for h in frame.columns if h not in taken), key=lambda h: h not in titled
    ):
        both = (steady(frame, [ids[0]], header), steady(frame, [header], ids[0]))
        if min(both) >= MOSTLY and could_be_names(frame[header]):
            yield Guess(header, "institution_name", SURE, "one-a-number")
            return


def _reading(joint: Joint, rows: Reading, projects: Reading) -> Reading:
    """Tell both readings as one."""
    own, other = joint.row_key, joint.project_key
    labels = {"rows": joint.rows.label, "projects": joint.projects.label}
    origins = dict.fromkeys(joint.projects.frame.columns, joint.projects.label)
    for header in joint.rows.frame.columns:
        both = header == own == other
        origins[header] = " + ".join(labels.values()) if both else joint.rows.label
    key = Because("pair-key", {"share": whole_percent(joint.share), **labels})
    reasons = {**projects.reasons, **rows.reasons, own: key, other: key, "key": key}
    columns = {**projects.columns, **{h: m for h, m in rows.columns.items() if h != other}}
    columns.setdefault(other, "project")
    return replace(
        rows,
        file=rows.file.removesuffix(f", {joint.rows.label}"),
        form="pair",
        columns=columns,
        key=tuple(dict.fromkeys((own, other))),
        separators={**_by_field(projects), **_by_field(rows)},
        not_given=tuple(dict.fromkeys([*(projects.not_given or ()), *(rows.not_given or ())])),
        reasons={**reasons, "form": Because("form-pair", labels)},
        alternatives=(*_left_open(rows, projects), *projects.alternatives),
        unused=(*rows.unused, *projects.unused),
        languages=tuple(dict.fromkeys([*rows.languages, *projects.languages])),
        above=(*projects.above, *rows.above),
        origins=origins,
        seen=both_seen(projects.seen, rows.seen),
    )


def _left_open(rows: Reading, projects: Reading) -> list[Other]:
    """Give what the participations leave open: not who leads, where the projects have a column."""
    known = "lead" in projects.columns.values()
    return [one for one in rows.alternatives if not (known and one.topic == "lead_values")]


def _by_field(reading: Reading) -> dict[str, Any]:
    """Give what parts names in the cells of each field."""
    said = reading.separators
    if isinstance(said, Mapping):
        return dict(said)
    meant = {*reading.columns.values()} & {"lead", "partners", "institution"}
    return {name: said or () for name in NAMES if name in meant}


def _notes(joint: Joint) -> Iterator[Note]:
    """Note the projects that only the participations name."""
    lost = joint.rows.values(joint.row_key) - joint.projects.values(joint.project_key)
    if lost:
        values = {"n": len(lost), "table": joint.projects.label}
        column = joint.row_key
        yield Note("pair-unknown", min(lost), joint.rows.table.grid.file, None, column, values)
