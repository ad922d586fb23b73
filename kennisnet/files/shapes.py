"""From a grid to mentions: a wide table has a row for each project, a long one for each tie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.files.columns import Layout
from kennisnet.files.grid import Grid
from kennisnet.files.register import Register
from kennisnet.names import pairs, read_cell, readable_ids, squash
from kennisnet.network.door import Origin

LEADING = frozenset(
    " ".join(words.split())
    for words in [
        "\n    trekker",
        "trekkers",
        "t",
        "penvoerder",
        "lead",
        "lead partner",
        "leadpartner",
        "lead organisation\n    ",
        "lead organization",
        "lead institution",
        "leader",
        "coordinator",
        "coördinator",
        "hoofdaanvrager\n    ",
        "main applicant",
        "lead applicant",
        "applicant",
        "initiatiefnemer",
        "ja",
        "yes",
        "true\n    ",
    ]
)
"""Words in a column of roles that mean: this one leads."""


@dataclass
class Draft:
    """What was read, before it becomes a network: tables, where their rows stand, and notes.

    ``participations`` has one row a mention, in the order of the cells; ``who`` in it is an id
    or the key of a newcomer. ``notes`` are things that are odd and no fault.
    """

    projects: pd.DataFrame
    participations: pd.DataFrame
    project_origin: Origin
    link_origin: Origin
    notes: list[Fault] = field(default_factory=list)


@dataclass
class _Lines:
    """The participations of a wide table as they are found."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    open_codes: set[str] = field(default_factory=set)


def wide(grid: Grid, layout: Layout, register: Register, *, first_wins: bool = False) -> Draft:
    """Read a table with one row for each project and cells for lead and partners."""
    codes = _codes(grid, layout)
    notes: list[Fault] = []
    lines = _Lines()
    lead, partners = layout.get("lead"), layout.get("partners")
    same = lead == partners
    columns = {"trekker": lead or "", "partner": partners or ""}
    cells = [
        grid.frame[column].fillna("") if column else pd.Series("", grid.frame.index)
        for column in (lead, None if same else partners)
    ]
    for number, code, *texts in zip(grid.rows, codes, *cells, strict=True):
        for part, pair in enumerate(pairs(*texts), 1):
            for (role, column), text in zip(columns.items(), pair, strict=True):
                place = {"file": grid.file, "row": number, "column": column}
                _cell(lines, notes, register, text, code, role, part, place)
    projects, origin = _projects(grid, layout, codes, lines.open_codes, first_wins=first_wins)
    fields = ["project", "who", "known", "role", "mention", "certainty", "part"]
    links = pd.DataFrame(lines.rows, columns=fields)
    return Draft(projects, links, origin, Origin(grid.file, lines.numbers), notes)


def _cell(
    lines: _Lines,
    notes: list[Fault],
    register: Register,
    text: str,
    code: str,
    role: str,
    part: int,
    place: dict[str, Any],
) -> None:
    cell = read_cell(text, register.aliases, code)
    if cell.open_ended:
        lines.open_codes.add(code)
    notes += [Fault("note-remark", remark, **place) for remark in cell.remarks]
    notes += [Fault("note-joined", joined, **place) for joined in cell.joined]
    for mention in cell.mentions:
        for meaning in register.meaning(mention, code):
            row = (code, meaning.institution, meaning.known, role, mention, meaning.certainty, part)
            fields = ("project", "who", "known", "role", "mention", "certainty", "part")
            lines.rows.append(dict(zip(fields, row, strict=True)))
            lines.numbers.append(place["row"])


def _codes(grid: Grid, layout: Layout) -> list[str]:
    """Give the id of each row's project: its code, or a readable id made of its name."""
    column, name = layout.columns["project"], layout.get("name")
    values = grid.frame[column]
    faults = [
        Fault("project-missing", "", grid.file, row, column)
        for row, value in zip(grid.rows, values, strict=True)
        if pd.isna(value)
    ]
    if faults:
        raise InputError(faults)
    if column != name:
        return [str(value) for value in values]
    ids = readable_ids(dict.fromkeys(values))
    return [ids[value] for value in values]


def _projects(
    grid: Grid,
    layout: Layout,
    codes: Sequence[str],
    open_codes: Iterable[str],
    *,
    first_wins: bool,
) -> tuple[pd.DataFrame, Origin]:
    used = {layout.get("lead"), layout.get("partners")}
    if layout.columns["project"] != layout.get("name"):
        used.add(layout.columns["project"])
    frame = grid.frame[[c for c in grid.frame.columns if c not in used]]
    fields = ("name", "spoor", "status", "open_ended")
    frame = frame.rename(columns={layout.columns[f]: f for f in fields if f in layout.columns})
    for column in frame.columns:
        if column not in fields:
            frame[column] = numbers(frame[column], decimal_comma=grid.decimal_comma)
    table = one_each(grid, codes, frame, first_wins=first_wins)
    table["open_ended"] = _open(table, frozenset(open_codes))
    firsts = pd.Series(grid.rows).groupby(pd.Series(codes), sort=False).first()
    return table, Origin(grid.file, firsts.tolist())


def _open(table: pd.DataFrame, codes: frozenset[str]) -> pd.Series:
    """Say which lists are open: those that end so, and those that the table itself calls open."""
    ends_open = pd.Series(table.index.isin(codes), table.index)
    if "open_ended" not in table.columns:
        return ends_open
    return table["open_ended"].mask(ends_open, "true").fillna("false")


def one_each(
    grid: Grid, keys: Sequence[str], frame: pd.DataFrame, *, first_wins: bool = False
) -> pd.DataFrame:
    """Give one row for each key, in order; rows of a key that disagree are faults.

    An empty cell agrees with everything.
    """
    index = pd.Index(list(keys), name="id", dtype="str")
    faults = []
    by_key = frame.set_index(index)
    table = by_key.groupby(level=0, sort=False).first()
    if len(table) < len(by_key) and not first_wins:
        for column in by_key.columns:
            values = by_key[column]
            kept = table[column].reindex(index)
            differ = values.notna().to_numpy() & (values.to_numpy() != kept.to_numpy())
            for position in np.flatnonzero(differ).tolist():
                stands = {"key": keys[position], "kept": str(kept.iloc[position])}
                place = (grid.file, grid.rows[position], str(column))
                faults.append(Fault("same-differs", str(values.iloc[position]), *place, stands))
    if faults:
        raise InputError(faults)
    return table


def numbers(column: pd.Series, *, decimal_comma: bool = False) -> pd.Series:
    """Make numbers of a further column where nothing is lost by it ("007" stays text).

    >>> numbers(pd.Series(["1", None, "3"])).tolist(), numbers(pd.Series(["007"])).tolist()
    ([1.0, nan, 3.0], ['007'])
    """
    text = column.dropna()
    if decimal_comma and text.str.fullmatch(r"-?\d+(?:,\d+)?").all():
        text = text.str.replace(",", ".")
    elif not text.str.fullmatch(r"-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?").all():
        return column
    return pd.to_numeric(text).reindex(column.index) if len(text) else column


def long(
    grid: Grid,
    layout: Layout,
    register: Register,
    *,
    lead_values: Iterable[str] | None = None,
    first_wins: bool = False,
) -> Draft:
    """Read a table with one row for each participation of an institution in a project."""
    codes = pd.Series(_codes(grid, layout), grid.frame.index)
    names = grid.frame[layout.columns["institution"]]
    notes = [
        Fault("note-nobody", codes[position], grid.file, grid.rows[position])
        for position in np.flatnonzero(names.isna())
    ]
    used = {layout.columns["project"], layout.columns["institution"], layout.get("role")}
    of_project = ("name", "spoor", "status", "open_ended")
    of_institution = ("institution_name", "sector")
    own = {f: layout.columns[f] for f in of_project if f in layout.columns}
    theirs = {f: layout.columns[f] for f in of_institution if f in layout.columns}
    frame = grid.frame[list(own.values())].set_axis(list(own), axis=1)
    projects = one_each(grid, list(codes), frame, first_wins=first_wins)
    firsts = pd.Series(grid.rows).groupby(codes.to_numpy(), sort=False).first()
    links = pd.DataFrame({"project": codes, "role": _roles(grid, layout, lead_values)})
    further = [
        c for c in grid.frame.columns if c not in used | set(own.values()) | set(theirs.values())
    ]
    for column in further:
        links[column] = numbers(grid.frame[column], decimal_comma=grid.decimal_comma)
    for name, column in theirs.items():
        links[name] = grid.frame[column]
    links = _who(links[names.notna()], names, register, by_id="institution_name" in theirs)
    origin = Origin(grid.file, [grid.rows[position] for position in links.index])
    links = links.reset_index(drop=True)
    return Draft(projects, links, Origin(grid.file, firsts.tolist()), origin, notes)


def _who(links: pd.DataFrame, names: pd.Series, register: Register, *, by_id: bool) -> pd.DataFrame:
    """Add who takes part: an id is kept as it is, a name goes through the register."""
    names = names.dropna()
    if by_id:
        return links.assign(who=names, known=True)
    meanings = {name: register.meaning(squash(name)) for name in names.unique()}
    if all(len(meaning) == 1 for meaning in meanings.values()):
        who = names.map({name: meaning[0] for name, meaning in meanings.items()})
    else:
        links = links.assign(who=names.map(meanings)).explode("who")
        who = links["who"] = links["who"].dropna()
        links = links.loc[links["who"].notna()]
    links = links.assign(who=[one.institution for one in who], known=[one.known for one in who])
    if register.aliases.rows:
        links = links.assign(mention=names, certainty=[one.certainty for one in who])
    return links


def _roles(grid: Grid, layout: Layout, lead_values: Iterable[str] | None) -> pd.Series:
    column = layout.get("role")
    if column is None:
        return pd.Series("partner", grid.frame.index)
    words = grid.frame[column].fillna("").str.casefold()
    given = None if lead_values is None else {str(v).casefold() for v in lead_values}
    if given is not None:
        faults = [
            Fault("lead-value", value, grid.file, None, column)
            for value in sorted(given - set(words))
        ]
        if faults:
            raise InputError(faults)
    leads = words.isin(LEADING if given is None else given)
    return pd.Series(np.where(leads, "trekker", "partner"), grid.frame.index)
