"""A long table: one row for each participation of an institution in a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.columns import Understood, in_rows
from kennisnet.files.draft import OF_PROJECTS, Draft, project_table, with_codes
from kennisnet.files.grid import Grid
from kennisnet.files.headers import apart
from kennisnet.files.register import Meaning, Register
from kennisnet.files.values import as_numbers
from kennisnet.naming import read_cell, squash
from kennisnet.texts.words import WORDS

OF_INSTITUTIONS = in_rows("institutions")
OF_PARTICIPATIONS = in_rows("participations")
LEADING, FOLLOWING = WORDS.roles["trekker"], WORDS.roles["partner"]
"""Words in a column of roles that mean: this one leads; this one takes part."""


def long(
    grid: Grid,
    understood: Understood,
    register: Register,
    *,
    lead_values: str | Iterable[str] | None = None,
    first_wins: bool = False,
) -> Draft:
    """Read a table with one row for each participation of an institution in a project."""
    grid, codes = with_codes(grid, understood)
    met = _Met(register)
    if understood.by_id:
        met.take_ids(grid, understood)
    else:
        met.take_names(grid, understood, codes)
    roles, lead_faults = _roles(grid, understood, lead_values)
    of_project = understood.those("project", *OF_PROJECTS)
    others = [column for column in grid.frame.columns if column not in of_project.values()]
    projects, faults = project_table(
        grid, understood, codes, met.open_codes, others, first_wins=first_wins
    )
    at = np.repeat(np.arange(len(codes)), [len(meant) for meant in met.meanings])
    who = [meaning for meant in met.meanings for meaning in meant]
    links = _links(grid, understood, codes, roles, aliased=met.aliased).at(at)
    links = _with_certainty(links, who) if met.aliased else links
    faults = [*grid.faults, *met.faults, *lead_faults, *faults]
    notes = [*grid.notes, *met.notes, *_role_notes(grid, understood, lead_values)]
    about = _about_institutions(grid, understood).at(at)
    return Draft(projects, links, about, who, faults, notes, understood.coded)


def _links(
    grid: Grid, understood: Understood, codes: Sequence[str], roles: Sequence[str], *, aliased: bool
) -> Grid:
    """Give what each row says about the participation itself."""
    own = understood.those(*OF_PARTICIPATIONS)
    links = pd.DataFrame({"project": codes, "role": roles}, grid.frame.index)
    for name, column in own.items():
        links[name] = grid.frame[column]
    if aliased:
        links["mention"] = grid.frame[understood.columns["institution"]]
    headers = {**own, **understood.those("project", "institution", "role")}
    of_others = understood.those(*OF_PROJECTS, "institution_name", *OF_INSTITUTIONS)
    used = {*headers.values(), *of_others.values()}
    further = [column for column in grid.frame.columns if column not in used]
    for column, name in apart(further, {"institution", *links.columns}).items():
        links[name] = as_numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
    return replace(grid, frame=links, headers=headers)


def _with_certainty(links: Grid, who: Sequence[Meaning]) -> Grid:
    """Let the alias table say how sure a reading is where the row itself does not."""
    sure = pd.Series([meaning.certainty for meaning in who], dtype="str")
    told = links.frame.get("certainty", sure)
    return replace(links, frame=links.frame.assign(certainty=told.fillna(sure)))


def _about_institutions(grid: Grid, understood: Understood) -> Grid:
    """Give what each row says about the institution itself."""
    told = understood.those("institution_name", *OF_INSTITUTIONS)
    headers = {field.removeprefix("institution_"): column for field, column in told.items()}
    frame = grid.frame[list(headers.values())].set_axis(list(headers), axis=1)
    return replace(grid, frame=frame, headers=headers)


@dataclass
class _Met:
    """Whom each row of a long table means: nobody, one institution, or several."""

    register: Register
    aliased: bool = False
    meanings: list[list[Meaning]] = field(default_factory=list)
    open_codes: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def take_ids(self, grid: Grid, understood: Understood) -> None:
        """Take ids as they are; a row with a name and without an id is a fault."""
        column, called = understood.columns["institution"], understood.columns["institution_name"]
        ids, names = grid.frame[column], grid.frame[called].fillna("")
        meant = {one: [Meaning(one, by_table=True)] for one in ids.dropna().unique()}
        self.meanings = [meant.get(one, []) for one in ids]
        for position in np.flatnonzero(ids.isna()).tolist():
            name, row = names.iloc[position], grid.rows[position]
            if name:
                self.faults.append(Fault("institution-no-id", name, grid.file, row, column))
            else:
                self._note_nobody(grid, understood, position)

    def take_names(self, grid: Grid, understood: Understood, codes: Sequence[str]) -> None:
        """Let names go through the register; "etc." in a row of its own opens its project."""
        self.aliased = bool(self.register.aliases.rows)
        own = self.register.aliases.codes
        names = grid.frame[understood.columns["institution"]].fillna("").map(squash)
        cells = [(n, c if c in own else "") for n, c in zip(names, codes, strict=True)]
        read = {cell: self._meant(*cell, times) for cell, times in Counter(cells).items()}
        for position, cell in enumerate(cells):
            meant, open_ended = read[cell]
            self.meanings.append(meant or [])
            if open_ended:
                self.open_codes.add(codes[position])
            elif meant is None:
                self._note_nobody(grid, understood, position)

    def _meant(self, name: str, code: str, times: int) -> tuple[list[Meaning] | None, bool]:
        """Give the meanings of a name (None: it names nobody), and whether it is only a mark."""
        cell = read_cell(name, self.register.aliases, code)
        if not cell.mentions:
            return None, cell.open_ended
        return self.register.meaning(name, code, times), False

    def _note_nobody(self, grid: Grid, understood: Understood, position: int) -> None:
        called = understood.those("name", "project").values()
        said = (grid.frame[column].iloc[position] for column in called)
        project = next(name for name in said if pd.notna(name))
        self.notes.append(Note("nobody", project, grid.file, grid.rows[position]))


def _roles(
    grid: Grid, understood: Understood, lead_values: str | Iterable[str] | None
) -> tuple[list[str], list[Fault]]:
    """Give the role of each row, and faults for words that mean "lead" and that no row has."""
    column = understood.get("role")
    if column is None:
        return ["partner"] * len(grid.rows), []
    words = grid.frame[column].fillna("").str.casefold()
    given = [lead_values] if isinstance(lead_values, str) else lead_values
    leading = LEADING if given is None else {str(value).casefold() for value in given}
    said = frozenset(words)
    faults = [
        Fault("lead-value", value, grid.file, None, column)
        for value in sorted(leading - said if given is not None else ())
    ]
    return ["trekker" if word in leading else "partner" for word in words], faults


def _role_notes(
    grid: Grid, understood: Understood, lead_values: Iterable[str] | None
) -> list[Note]:
    """Note the words for a role that are neither known as a lead nor as a partner."""
    column = understood.get("role")
    if column is None or lead_values is not None:
        return []
    words = grid.frame[column].dropna()
    odd = [w for w in dict.fromkeys(words) if w.casefold() not in LEADING | FOLLOWING]
    return [Note("role", word, grid.file, None, column) for word in odd]
