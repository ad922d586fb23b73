"""A long table: one row for each participation of an institution in a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.columns import OF_PROJECTS, Understood, in_rows
from kennisnet.files.draft import Draft, project_table, with_codes
from kennisnet.files.grid import Grid
from kennisnet.files.headers import apart
from kennisnet.files.recognising.separating import Separating
from kennisnet.files.register import Meaning, Register
from kennisnet.files.values import as_numbers
from kennisnet.naming import key, read_cell, squash
from kennisnet.naming.cells import plainly_a_name

OF_INSTITUTIONS = in_rows("institutions")
OF_PARTICIPATIONS = in_rows("participations")


def long(
    grid: Grid, understood: Understood, register: Register, *, first_wins: bool = False
) -> Draft:
    """Read a table with one row for each participation of an institution in a project."""
    grid, codes = with_codes(grid, understood)
    met = _Met(register)
    if understood.by_id:
        met.take_ids(grid, understood)
    else:
        met.take_names(grid, understood, codes)
    of_project = understood.those("project", *OF_PROJECTS)
    others = [column for column in grid.frame.columns if column not in of_project.values()]
    projects, faults, notes = project_table(
        grid, understood, codes, met.open_codes, others, first_wins=first_wins
    )
    at = np.repeat(np.arange(len(codes)), [len(meant) for meant in met.meanings])
    who = [meaning for meant in met.meanings for meaning in meant]
    roles = _roles(grid, understood)
    links = _links(grid, understood, codes, roles, aliased=met.aliased).at(at)
    links = _with_certainty(links, who) if met.aliased else links
    faults = [*grid.faults, *met.faults, *faults]
    notes = [*grid.notes, *met.notes, *notes]
    about = _about_institutions(grid, understood).at(at)
    return Draft(projects, links, about, who, faults, notes, understood.coded)


def _roles(grid: Grid, understood: Understood) -> list[str]:
    """Give the role of each row; who has none, or one that nobody knows, is a partner."""
    column = understood.get("role")
    if column is None:
        return ["partner"] * len(grid.rows)
    return grid.frame[column].map(understood.roles).astype("str").fillna("partner").tolist()


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
        """Take ids as they are; a row without one goes by its name, as other rows have it."""
        column, called = understood.columns["institution"], understood.columns["institution_name"]
        ids, names = grid.frame[column].fillna(""), grid.frame[called].fillna("").map(squash)
        meant = {one: [Meaning(one, by_table=True)] for one in ids.unique() if one}
        named = _ids_by_name(ids, names)
        for name, several in _several_ids(ids, names).items():
            values = {"n": several}
            self.notes.append(Note("name-ids", name, grid.file, None, called, values))
        for position, (one, name) in enumerate(zip(ids, names, strict=True)):
            if one:
                self.meanings.append(meant[one])
            elif name:
                found = named.get(key(name))
                known = [Meaning(found, by_table=True)] if found else self.register.meaning(name)
                self.meanings.append(known)
            else:
                self.meanings.append([])
                self._note_nobody(grid, understood, position)

    def take_names(self, grid: Grid, understood: Understood, codes: Sequence[str]) -> None:
        """Let names go through the register; "etc." in a row of its own opens its project."""
        self.aliased = bool(self.register.aliases.rows)
        own = self.register.aliases.codes
        names = grid.frame[understood.columns["institution"]].fillna("").map(squash)
        cells = [(n, c if c in own else "") for n, c in zip(names, codes, strict=True)]
        split = understood.split("institution")
        nobody = understood.nobody
        read = {
            cell: self._meant(*cell, times, split, nobody) for cell, times in Counter(cells).items()
        }
        for position, cell in enumerate(cells):
            meant, open_ended = read[cell]
            self.meanings.append(meant or [])
            if open_ended:
                self.open_codes.add(codes[position])
            elif meant is None:
                self._note_nobody(grid, understood, position)

    def _meant(
        self, name: str, code: str, times: int, split: Separating, nobody: frozenset[str]
    ) -> tuple[list[Meaning] | None, bool]:
        """Give the meanings of a name (None: it names nobody), and whether it is only a mark."""
        if not plainly_a_name(name):
            marked = read_cell(name, self.register.aliases, code)
            if not marked.mentions:
                return None, marked.open_ended
        if not split.separators:
            return self.register.meaning(name, code, times), False
        cell = read_cell(name, self.register.aliases, code, split.separators, split.whole)
        mentions = [mention for mention in cell.mentions if mention not in nobody]
        meant = [self.register.meaning(mention, code, times) for mention in mentions]
        return [one for found in meant for one in found], False

    def _note_nobody(self, grid: Grid, understood: Understood, position: int) -> None:
        called = understood.those("name", "project").values()
        said = (grid.frame[column].iloc[position] for column in called)
        project = next(name for name in said if pd.notna(name))
        self.notes.append(Note("nobody", project, grid.file, grid.rows[position]))


def _several_ids(ids: pd.Series, names: pd.Series) -> dict[str, int]:
    """Give the names that stand beside several ids, with how many: perhaps one institution."""
    pairs = pd.DataFrame({"id": ids, "name": names}).query("id != '' and name != ''")
    times = pairs.drop_duplicates()["name"].value_counts(sort=False)
    return {str(name): int(n) for name, n in times[times > 1].items()}


def _ids_by_name(ids: pd.Series, names: pd.Series) -> dict[str, str]:
    """Give the id of each name that always stands beside the same one."""
    pairs = pd.DataFrame({"id": ids, "name": names}).query("id != '' and name != ''")
    pairs = pairs.drop_duplicates()
    keys = pairs["name"].map(key)
    once = pairs.assign(key=keys).drop_duplicates(["id", "key"])
    once = once[~once["key"].duplicated(keep=False)]
    return dict(zip(once["key"], once["id"], strict=True))
