"""From a grid to mentions: a wide table has a row for each project, a long one for each tie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from kennisnet.errors import Fault
from kennisnet.files.columns import Layout, apart
from kennisnet.files.grid import Grid
from kennisnet.files.register import Meaning, Register
from kennisnet.naming import pairs, read_cell, readable_ids, squash
from kennisnet.network import as_text
from kennisnet.network.cells import EXACT

_LEADS = """trekker|trekkers|t|penvoerder|lead|lead partner|leadpartner|lead organisation
    |lead organization|lead institution|leader|coordinator|coördinator|hoofdaanvrager
    |main applicant|lead applicant|applicant|initiatiefnemer|ja|yes|true"""
LEADING = frozenset(" ".join(words.split()) for words in _LEADS.split("|"))
"""Words in a column of roles that mean: this one leads."""
_PARTNERS = """partner|partners|p|participant|deelnemer|member|lid|nee|no|false|thirdparty
    |third party|samenwerkingspartner|projectpartner|project partner"""
FOLLOWING = frozenset(" ".join(words.split()) for words in _PARTNERS.split("|"))
"""Words in a column of roles that mean: this one takes part."""
PROJECT_FIELDS = ("name", "spoor", "status", "open_ended")
INSTITUTION_FIELDS = ("sector", "generic")


@dataclass(frozen=True)
class Draft:
    """What was read, before it becomes a network.

    ``participations`` has one row a mention, in the order of the cells; ``who`` says for each of
    them who is meant, and ``institutions`` what its row says about the institution itself.
    ``coded``: whether the table has codes for its projects, rather than names alone.
    """

    projects: Grid
    participations: Grid
    institutions: Grid
    who: list[Meaning]
    faults: list[Fault]
    notes: list[Fault]
    coded: bool


def wide(grid: Grid, layout: Layout, register: Register, *, first_wins: bool = False) -> Draft:
    """Read a table with one row for each project and cells for lead and partners."""
    grid, codes = _with_codes(grid, layout)
    lead, partners = layout.get("lead"), layout.get("partners")
    cells = [
        grid.frame[column].fillna("") if column else pd.Series("", grid.frame.index)
        for column in (lead, None if lead == partners else partners)
    ]
    reader = _WideReader(grid.file, {"trekker": lead or "", "partner": partners or ""}, register)
    for number, code, *texts in zip(grid.rows, codes, *cells, strict=True):
        for part, pair in enumerate(pairs(*texts), 1):
            for role, text in zip(reader.columns, pair, strict=True):
                reader.read(text, code, role, part, number)
    used = [column for column in (lead, partners) if column]
    projects, faults = _projects(
        grid, layout, codes, reader.open_codes, used, first_wins=first_wins
    )
    fields = ["project", "role", "mention", "certainty", "part"]
    links = Grid(grid.file, pd.DataFrame(reader.rows, columns=fields), tuple(reader.numbers))
    nothing = replace(links, frame=links.frame[[]])
    faults = [*grid.faults, *faults]
    notes = [*grid.notes, *_column_notes(grid, layout), *reader.notes]
    return Draft(projects, links, nothing, reader.who, faults, notes, _coded(layout))


def _column_notes(grid: Grid, layout: Layout) -> list[Fault]:
    """Note that a table has no column with leads, or none with partners."""
    have = {"have": ", ".join(map(str, grid.frame.columns))}
    return [
        Fault("note-no-column", field, grid.file, grid.header_row, values=have)
        for field in ("lead", "partners")
        if layout.get(field) is None
    ]


@dataclass
class _WideReader:
    """Collects the participations of a wide table, cell by cell."""

    file: str
    columns: dict[str, str]
    register: Register
    rows: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    who: list[Meaning] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    open_codes: set[str] = field(default_factory=set)
    notes: list[Fault] = field(default_factory=list)

    def read(self, text: str, code: str, role: str, part: int, number: int) -> None:
        cell = read_cell(text, self.register.aliases, code)
        if cell.open_ended:
            self.open_codes.add(code)
        place = (self.file, number, self.columns[role])
        self.notes += [Fault("note-remark", remark, *place) for remark in cell.remarks]
        self.notes += [Fault("note-joined", joined, *place) for joined in cell.joined]
        for mention in cell.mentions:
            for meaning in self.register.meaning(mention, code):
                self.rows.append((code, role, mention, meaning.certainty, part))
                self.who.append(meaning)
                self.numbers.append(number)


def long(
    grid: Grid,
    layout: Layout,
    register: Register,
    *,
    lead_values: str | Iterable[str] | None = None,
    first_wins: bool = False,
) -> Draft:
    """Read a table with one row for each participation of an institution in a project."""
    grid, codes = _with_codes(grid, layout)
    met = _Met(register)
    if layout.by_id:
        met.take_ids(grid, layout)
    else:
        met.take_names(grid, layout, codes)
    roles, lead_faults = _roles(grid, layout, lead_values)
    of_project = layout.those("project", *PROJECT_FIELDS)
    others = [column for column in grid.frame.columns if column not in of_project.values()]
    projects, faults = _projects(grid, layout, codes, met.open_codes, others, first_wins=first_wins)
    at = np.repeat(np.arange(len(codes)), [len(meant) for meant in met.meanings])
    who = [meaning for meant in met.meanings for meaning in meant]
    links = _links(grid, layout, codes, roles, aliased=met.aliased).at(at)
    if met.aliased:
        sure = pd.Series([meaning.certainty for meaning in who], dtype="str")
        told = links.frame.get("certainty", sure)
        links = replace(links, frame=links.frame.assign(certainty=told.fillna(sure)))
    faults = [*grid.faults, *met.faults, *lead_faults, *faults]
    notes = [*grid.notes, *met.notes, *_role_notes(grid, layout, lead_values)]
    about = _about_them(grid, layout).at(at)
    return Draft(projects, links, about, who, faults, notes, _coded(layout))


def _links(
    grid: Grid, layout: Layout, codes: Sequence[str], roles: Sequence[str], *, aliased: bool
) -> Grid:
    """Give what each row says about the participation itself."""
    own = layout.those("certainty", "part")
    links = pd.DataFrame({"project": codes, "role": roles}, grid.frame.index)
    for name, column in own.items():
        links[name] = grid.frame[column]
    if aliased:
        links["mention"] = grid.frame[layout.columns["institution"]]
    headers = {**own, **layout.those("project", "institution", "role")}
    of_others = layout.those(*PROJECT_FIELDS, "institution_name", *INSTITUTION_FIELDS)
    used = {*headers.values(), *of_others.values()}
    further = [column for column in grid.frame.columns if column not in used]
    for column, name in apart(further, {"institution", *links.columns}).items():
        links[name] = numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
    return replace(grid, frame=links, headers=headers)


def _about_them(grid: Grid, layout: Layout) -> Grid:
    """Give what each row says about the institution itself."""
    known = layout.those("institution_name", *INSTITUTION_FIELDS)
    headers = {field.removeprefix("institution_"): column for field, column in known.items()}
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
    notes: list[Fault] = field(default_factory=list)

    def take_ids(self, grid: Grid, layout: Layout) -> None:
        """Take ids as they are; a row with a name and without an id is a fault."""
        column, called = layout.columns["institution"], layout.columns["institution_name"]
        ids, names = grid.frame[column].fillna(""), grid.frame[called].fillna("")
        known = {one: [Meaning(one, known=True)] for one in ids.unique() if one}
        self.meanings = [known.get(one, []) for one in ids]
        for position in np.flatnonzero(ids == "").tolist():
            name, row = names.iloc[position], grid.rows[position]
            if name:
                self.faults.append(Fault("institution-no-id", name, grid.file, row, column))
            else:
                self._note_nobody(grid, layout, position)

    def take_names(self, grid: Grid, layout: Layout, codes: Sequence[str]) -> None:
        """Let names go through the register; "etc." in a row of its own opens its project."""
        self.aliased = bool(self.register.aliases.rows)
        own = self.register.aliases.codes
        names = grid.frame[layout.columns["institution"]].fillna("").map(squash)
        cells = [(n, c if c in own else "") for n, c in zip(names, codes, strict=True)]
        read = {cell: self._meant(*cell, times) for cell, times in Counter(cells).items()}
        for position, cell in enumerate(cells):
            meant, open_ended = read[cell]
            self.meanings.append(meant or [])
            if open_ended:
                self.open_codes.add(codes[position])
            elif meant is None:
                self._note_nobody(grid, layout, position)

    def _meant(self, name: str, code: str, times: int) -> tuple[list[Meaning] | None, bool]:
        """Give the meanings of a name (None: it names nobody), and whether it is only a mark."""
        cell = read_cell(name, self.register.aliases, code)
        if not cell.mentions:
            return None, cell.open_ended
        return self.register.meaning(name, code, times), False

    def _note_nobody(self, grid: Grid, layout: Layout, position: int) -> None:
        called = layout.those("name", "project").values()
        said = (grid.frame[column].iloc[position] for column in called)
        project = next(name for name in said if pd.notna(name))
        self.notes.append(Fault("note-nobody", project, grid.file, grid.rows[position]))


def _roles(
    grid: Grid, layout: Layout, lead_values: str | Iterable[str] | None
) -> tuple[list[str], list[Fault]]:
    """Give the role of each row, and faults for words that mean "lead" and that no row has."""
    column = layout.get("role")
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


def _role_notes(grid: Grid, layout: Layout, lead_values: Iterable[str] | None) -> list[Fault]:
    """Note the words for a role that are neither known as a lead nor as a partner."""
    column = layout.get("role")
    if column is None or lead_values is not None:
        return []
    words = grid.frame[column].dropna()
    odd = [w for w in dict.fromkeys(words) if w.casefold() not in LEADING | FOLLOWING]
    return [Fault("note-role", word, grid.file, None, column) for word in odd]


# What both have


def _coded(layout: Layout) -> bool:
    return layout.columns["project"] != layout.get("name")


def _with_codes(grid: Grid, layout: Layout) -> tuple[Grid, list[str]]:
    """Give the rows that name a project, and the id of each: its code, or made of its name."""
    column = layout.columns["project"]
    missing = grid.frame[column].isna().to_numpy()
    if missing.any():
        rows = np.asarray(grid.rows)
        faults = [Fault("project-missing", "", grid.file, int(n), column) for n in rows[missing]]
        grid = grid.at(np.flatnonzero(~missing))
        grid = replace(grid, faults=(*grid.faults, *faults))
    values = list(grid.frame[column])
    if _coded(layout):
        return grid, values
    ids = readable_ids(dict.fromkeys(values))
    return grid, [ids[value] for value in values]


def _projects(
    grid: Grid,
    layout: Layout,
    codes: Sequence[str],
    open_codes: Iterable[str],
    others: Iterable[str],
    *,
    first_wins: bool,
) -> tuple[Grid, list[Fault]]:
    """Give one row for each project, with all columns except those that say something of others."""
    known = layout.those(*PROJECT_FIELDS)
    frame = grid.frame[list(known.values())].set_axis(list(known), axis=1)
    used = {*others, *known.values(), layout.columns["project"]}
    further = [column for column in grid.frame.columns if column not in used]
    for column, name in apart(further, {"id", *known}).items():
        frame[name] = numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
    headers = {**known, "id": layout.columns["project"]}
    table, faults = one_each(
        replace(grid, frame=frame, headers=headers), codes, first_wins=first_wins
    )
    ends_open = table.frame.index.isin(frozenset(open_codes))
    said = table.frame.get("open_ended", pd.Series("false", table.frame.index, dtype="str"))
    opened = table.frame.assign(open_ended=said.fillna("false").mask(ends_open, "true"))
    return replace(table, frame=opened), faults


def one_each(
    grid: Grid, keys: Sequence[str], *, first_wins: bool = False
) -> tuple[Grid, list[Fault]]:
    """Give one row for each key, in order, and faults for rows of a key that disagree.

    An empty cell agrees with everything.
    """
    index = pd.Index(list(keys), name="id", dtype="str")
    by_key = grid.frame.set_index(index)
    firsts = tuple(np.asarray(grid.rows)[~index.duplicated()].tolist())
    once = by_key[~index.duplicated()]
    if len(once) < len(by_key) and len(by_key.columns):
        once = by_key.groupby(level=0, sort=False).first()
    table = replace(grid, frame=once, rows=firsts)
    faults: list[Fault] = []
    for column in by_key.columns if len(firsts) < len(index) and not first_wins else ():
        values = by_key[column]
        kept = table.frame[column].reindex(index)
        differ = values.notna().to_numpy() & (values.to_numpy() != kept.to_numpy())
        for position in np.flatnonzero(differ).tolist():
            stands = {"id": keys[position], "kept": as_text(kept.iloc[position])}
            place = (grid.file, grid.rows[position], grid.headers.get(column, column))
            faults.append(Fault("same-differs", as_text(values.iloc[position]), *place, stands))
    return table, faults


def numbers(column: pd.Series, *, decimal_comma: bool = False) -> pd.Series:
    """Make numbers of a further column where writing them gives the same text.

    >>> numbers(pd.Series(["1", None, "3"])).tolist(), numbers(pd.Series(["007"])).tolist()
    ([1.0, nan, 3.0], ['007'])
    """
    text = column.dropna()
    if decimal_comma and not text.str.contains(".", regex=False).any():
        text = text.str.replace(",", ".", regex=False)
    words = list(text.unique())
    try:
        values = [float(word) for word in words]
    except ValueError:
        return column
    if not words or not np.isfinite(values).all() or list(map(as_text, values)) != words:
        return column
    made = text.map(dict(zip(words, values, strict=True))).astype("float64")
    whole = len(made) == len(column) and (made % 1 == 0).all() and (made.abs() < EXACT).all()
    return made.astype("int64") if whole else made.reindex(column.index)
