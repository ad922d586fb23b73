"""A long table: one row for each participation of an institution in a project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, Note
from kennisnet.files.columns import OF_PROJECTS, Understood, formal, in_rows
from kennisnet.files.draft import Draft, Who, project_table, with_codes
from kennisnet.files.grid import Grid
from kennisnet.files.headers import apart
from kennisnet.files.recognising.separating import WHOLE, Separating
from kennisnet.files.register import Alike, Meaning, Register
from kennisnet.files.values import as_numbers
from kennisnet.naming import key, read_cell, squash
from kennisnet.naming.cells import plainly_a_name
from kennisnet.network.cells import coded, each_once, each_text

WHO = ("institution", "institution_name")
OF_INSTITUTIONS = in_rows("institutions")
OF_PARTICIPATIONS = in_rows("participations")


def long(
    grid: Grid, understood: Understood, register: Register, *, first_wins: bool = False
) -> Draft:
    """Read a table with one row for each participation of an institution in a project."""
    grid, codes = with_codes(grid, understood)
    met = _Met(register)
    if understood.by_id:
        met.take_ids(grid, understood, codes)
    else:
        met.take_names(grid, understood, codes)
    of_project = understood.those("project", *OF_PROJECTS)
    others = [column for column in grid.frame.columns if column not in of_project.values()]
    projects, faults, notes = project_table(
        grid, understood, codes, met.open_codes, others, first_wins=first_wins
    )
    who, at = met.who()
    roles = _roles(grid, understood)
    links = _links(grid, understood, codes, roles, aliased=met.aliased).at(at)
    links = _with_certainty(links, who) if met.aliased else links
    faults = [*grid.faults, *met.faults, *faults]
    notes = [*grid.notes, *met.notes, *_without_role(grid, understood), *notes]
    about = _about_institutions(grid, understood).at(at)
    return Draft(projects, links, about, who, faults, notes, understood.coded)


def _roles(grid: Grid, understood: Understood) -> pd.Series:
    """Give the role of each row; who has none, or one that nobody knows, is a partner."""
    column = understood.get("role")
    if column is None:
        return pd.Series("partner", grid.frame.index, dtype="str")
    meant = understood.roles
    told = each_text(grid.frame[column], lambda word: meant.get(word, "partner"))
    return told.fillna("partner")


def _without_role(grid: Grid, understood: Understood) -> Iterator[Note]:
    """Note how many rows name somebody and no role, where others do."""
    column = understood.get("role")
    if column is None:
        return
    named = [understood.columns[one] for one in WHO if one in understood.columns]
    here = grid.frame[named].notna().any(axis=1) & grid.frame[column].isna()
    if here.any():
        # Where nothing but leads is marked, an empty cell says "partner".
        marks = {*understood.roles.values()} == {"trekker"}
        first = grid.rows[int(np.flatnonzero(here)[0])]
        rule = "role-blank" if marks else "role-empty"
        yield Note(rule, column, grid.file, first, column, {"n": int(here.sum())})


def _links(
    grid: Grid, understood: Understood, codes: pd.Series, roles: pd.Series, *, aliased: bool
) -> Grid:
    """Give what each row says about the participation itself."""
    own = understood.those(*OF_PARTICIPATIONS)
    links = pd.DataFrame({"project": codes, "role": roles}, grid.frame.index, dtype="str")
    for name, column in own.items():
        links[name] = grid.frame[column]
    if aliased:
        links["mention"] = grid.frame[understood.columns["institution"]]
    headers = {**own, **understood.those("project", "institution", "role")}
    of_others = understood.those(*OF_PROJECTS, "institution_name", *OF_INSTITUTIONS)
    used = {*headers.values(), *of_others.values()}
    further = [column for column in grid.frame.columns if column not in used]
    for column, name in apart(
        further, {"institution", *links.columns, *formal("participations")}
    ).items():
        links[name] = as_numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
    return replace(grid, frame=links, headers=headers)


def _with_certainty(links: Grid, who: Who) -> Grid:
    """Let the alias table say how sure a reading is where the row itself does not."""
    sure = pd.Series(who.told(lambda one: one.certainty), dtype="str")
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
    meanings: Sequence[Meaning] = ()
    """Whom the distinct cells mean, one after the other; ``at`` says which cell stands in a row."""
    several: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))
    """How many each of these cells means."""
    at: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))
    open_codes: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def who(self) -> tuple[Who, np.ndarray]:
        """Give whom the rows mean one after the other, and the row of each."""
        starts = np.cumsum(self.several) - self.several
        times = self.several[self.at]
        rows = np.repeat(np.arange(len(self.at)), times)
        within = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
        return Who(self.meanings, starts[self.at[rows]] + within), rows

    def _mean(self, meanings: Sequence[Sequence[Meaning]]) -> None:
        """Take whom each distinct cell means."""
        self.several = np.array([len(meant) for meant in meanings], dtype=int)
        self.meanings = [meaning for meant in meanings for meaning in meant]

    def take_ids(self, grid: Grid, understood: Understood, codes: pd.Series) -> None:
        """Take ids as they are; a row without one goes by its name, as other rows have it."""
        column, called = understood.columns["institution"], understood.columns["institution_name"]
        spelled = each_text(grid.frame[called], squash)
        ids, names = grid.frame[column].fillna(""), spelled.fillna("")
        for name, several in _several_ids(ids, names).items():
            values = {"n": several}
            self.notes.append(Note("name-ids", name, grid.file, None, called, values))
        without = ids == ""
        if not without.any():
            self.at, ones = coded(ids)
            self.meanings = Alike(ones.tolist(), by_table=True)
            self.several = np.ones(len(ones), dtype=int)
            return
        named = _ids_by_name(ids, names)
        self.at, cells = _together(ids, names.where(without, ""))
        opens = np.zeros(len(cells), dtype=bool)
        meanings: list[Sequence[Meaning]] = []
        for one, name in cells:
            if one:
                meanings.append([Meaning(one, by_table=True)])
            elif name and (found := named.get(key(name))):
                meanings.append([Meaning(found, by_table=True)])
            else:
                known, opened = self._meant(name, "", 1, WHOLE, frozenset())
                meanings.append(known or [])
                opens[len(meanings) - 1] = opened
        self._mean(meanings)
        self._open(codes, opens)
        unnamed = (self.several == 0) & ~opens
        self._note_nobody(grid, understood, unnamed)

    def _open(self, codes: pd.Series, opens: np.ndarray) -> None:
        """Let the projects be open of which a row says no more than "and others"."""
        self.open_codes.update(codes[opens[self.at]].tolist() if opens.any() else ())

    def take_names(self, grid: Grid, understood: Understood, codes: pd.Series) -> None:
        """Let names go through the register; "etc." in a row of its own opens its project."""
        self.aliased = bool(self.register.aliases.rows)
        own = self.register.aliases.codes
        at, texts = coded(grid.frame[understood.columns["institution"]].fillna(""))
        same, names = coded(pd.Series([squash(text) for text in texts], dtype=object))
        self.at = same[at]
        split, nobody = understood.split("institution"), understood.nobody
        if self.register.bare and not split.separators:
            opens, unnamed = self._newcomers(names)
        else:
            cells = [(name, "") for name in names]
            if own:
                of_code = each_once(codes, lambda code: code if code in own else "")
                self.at, cells = _together(pd.Series(names[self.at]), pd.Series(of_code))
            times = np.bincount(self.at, minlength=len(cells)).tolist()
            read = [
                self._meant(*one, n, split, nobody) for one, n in zip(cells, times, strict=True)
            ]
            self._mean([meant or [] for meant, _ in read])
            opens = np.array([open_ended for _, open_ended in read], dtype=bool)
            unnamed = np.array([meant is None for meant, _ in read], dtype=bool) & ~opens
        self._open(codes, opens)
        self._note_nobody(grid, understood, unnamed)

    def _newcomers(self, names: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Take distinct names that are newcomers, each one alone, as `_meant` does one by one.

        Say which of them tell that there are more, and which name nobody.
        """
        doubtful = np.flatnonzero([not plainly_a_name(name) for name in names])
        cells = [read_cell(names[place]) for place in doubtful]
        nobody = np.zeros((2, len(names)), dtype=bool)
        for place, cell in zip(doubtful, cells, strict=True):
            nobody[int(not cell.open_ended), place] = not cell.mentions
        self.several = np.where(nobody.any(axis=0), 0, 1)
        times = np.bincount(self.at, minlength=len(names))
        named = self.several > 0
        self.meanings = self.register.met(names[named].tolist(), times[named].tolist())
        return nobody[0], nobody[1]

    def _meant(
        self, name: str, code: str, times: int, split: Separating, nobody: frozenset[str]
    ) -> tuple[list[Meaning] | None, bool]:
        """Give the meanings of a name (None: it names nobody), and whether it says that there are more."""
        if not plainly_a_name(name):
            marked = read_cell(name, self.register.aliases, code)
            if not marked.mentions:
                return None, marked.open_ended
        if not split.separators:
            return self.register.meaning(name, code, times), False
        cell = read_cell(name, self.register.aliases, code, split.separators, split.whole)
        for _ in range(times):
            self.register.lists.saw(name, cell.mentions, split, self.register.kinds.languages)
        mentions = [mention for mention in cell.mentions if mention not in nobody]
        meant = [self.register.meaning(mention, code, times) for mention in mentions]
        return [one for found in meant for one in found], cell.open_ended

    def _note_nobody(self, grid: Grid, understood: Understood, nobody: np.ndarray) -> None:
        """Note the rows with a cell that names nobody."""
        called = understood.those("name", "project").values()
        for position in np.flatnonzero(nobody[self.at]).tolist() if nobody.any() else ():
            said = (grid.frame[column].iloc[position] for column in called)
            project = next(name for name in said if pd.notna(name))
            self.notes.append(Note("nobody", project, grid.file, grid.rows[position]))


def _together(left: pd.Series, right: pd.Series) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """Give the distinct pairs of two columns in order, and for each row the place of its own.

    >>> at, pairs = _together(pd.Series(["a", "b", "a"]), pd.Series(["", "x", ""]))
    >>> at.tolist(), pairs
    ([0, 1, 0], [('a', ''), ('b', 'x')])
    """
    (codes, ones), (further, others) = coded(left), coded(right)
    at, pairs = pd.factorize(codes * len(others) + further)
    cells = ((ones[pair // len(others)], others[pair % len(others)]) for pair in pairs)
    return at, list(cells)


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
