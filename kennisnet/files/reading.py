"""`read`: a network from a wide table, a long one, or a pair of nodes and edges."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, Fault, Faults, InputError
from kennisnet.files.columns import layout, recognised
from kennisnet.files.grid import Grid, frame_grid, read_grid, set_back
from kennisnet.files.how import How, OnConflict, Source
from kennisnet.files.register import Register
from kennisnet.files.shapes import Draft, long, numbers, one_each, wide
from kennisnet.network import Kind, Network, Origin, columns


@dataclass
class Reading:
    """A network as it was read, what is odd about it, and who was met for the first time."""

    network: Network
    notes: list[Fault] = field(default_factory=list)
    register: Register | None = None


def read(
    path: Source | None = None,
    *,
    nodes: str | Path | None = None,
    edges: str | Path | None = None,
    project: str | None = None,
    name: str | None = None,
    lead: str | None = None,
    partners: str | None = None,
    institution: str | None = None,
    institution_name: str | None = None,
    role: str | None = None,
    lead_values: str | Iterable[str] | None = None,
    aliases: Source | None = None,
    institutions: Source | None = None,
    sheet: str | int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    on_conflict: OnConflict = "error",
    about: str | Path | Mapping[str, Any] | None = None,
) -> Network:
    """Read a network from a table.

    Parameters
    ----------
    path
        A csv (also gzipped) or xlsx file, or a data frame: **wide** with one row for each project
        and cells for the lead and the partners, or **long** with one row for each participation.
    nodes, edges
        Instead of a table: the pair of files that `write` makes. ``about.toml`` beside the nodes
        is taken along.
    project, name, lead, partners
        Headers of a wide table: the code of a project, its name, the cell with its lead(s) and
        the cell with its partners. Headers that are not given are recognised, in Dutch and
        English. One column may hold both (``T: … P: …``).
    institution, institution_name, role, lead_values
        Headers of a long table: who takes part (an id, if ``institution_name`` gives the names),
        as what, and the word or words in that column that mean "lead".
    aliases
        A table ``mention, institution[, code, certainty]`` that says what mentions mean; empty
        ``institution`` = nobody. Without it every mention is its own institution.
    institutions
        A table ``id, name[, sector, parent, generic, …]`` of institutions; all its rows stay.
    sheet, encoding, delimiter
        How the file is made, where that is not plain from the file itself.
    on_conflict
        ``"error"``: rows that contradict one another are faults; ``"first"``: the first row wins.
    about
        ``title, source, date, caveats`` that maps and reports must show: a mapping, or a file
        ``about.toml``.

    Raises
    ------
    InputError
        With every fault of the file; nothing is read then.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"Project": ["Lab"], "Trekker": ["UL"], "Partners": ["HsL, TNO e.a."]})
    >>> net = read(table)
    >>> net, net.projects["open_ended"].tolist()
    (<Network: 3 institutions, 1 project, 3 participations>, [True])
    """
    how = How(
        project=project,
        name=name,
        lead=lead,
        partners=partners,
        institution=institution,
        institution_name=institution_name,
        role=role,
        lead_values=lead_values,
        aliases=aliases,
        institutions=institutions,
        sheet=sheet,
        encoding=encoding,
        delimiter=delimiter,
        on_conflict=on_conflict,
        about=about,
    )
    return read_with_notes(path, how, nodes=nodes, edges=edges).network


def read_with_notes(
    path: Source | None,
    how: How,
    *,
    nodes: str | Path | None = None,
    edges: str | Path | None = None,
) -> Reading:
    """Read what `read` reads and keep what was noticed on the way."""
    about = how.about
    told = read_about(_there(about)) if isinstance(about, str | Path) else dict(about or {})
    if nodes is not None and edges is not None and path is None:
        pair = read_pair(Path(nodes), Path(edges), first_wins=how.first_wins)
        return Reading(pair.with_about(**told))
    if path is None or nodes is not None or edges is not None:
        raise ArgumentError("table-or-pair")
    faults = Faults()
    with faults.gather():
        register = Register(how.aliases, how.institutions)
    with faults.gather():
        if isinstance(path, pd.DataFrame):
            grid = frame_grid(path, "table")
        else:
            fits = partial(recognised, given=set(how.headers.values()))
            grid = read_grid(
                Path(path),
                fits,
                sheet=how.sheet,
                encoding=how.encoding,
                delimiter=how.delimiter,
            )
    faults.stop()
    draft = drafted(
        grid, how.headers, register, lead_values=how.lead_values, first_wins=how.first_wins
    )
    network = assembled(draft, register, first_wins=how.first_wins).with_about(**told)
    return Reading(network, [*draft.notes, *register.unused_aliases()], register)


def drafted(
    grid: Grid,
    given: Mapping[str, str | None],
    register: Register,
    *,
    lead_values: str | Iterable[str] | None = None,
    first_wins: bool = False,
) -> Draft:
    """Take a grid apart into projects and mentions."""
    try:
        found = layout(grid, given)
    except InputError as error:
        raise InputError([*register.faults, *error.faults]) from None
    if grid.frame.empty and not grid.faults:
        raise InputError([*register.faults, Fault("no-rows", "", grid.file, grid.header_row)])
    if found.shape == "wide":
        return wide(grid, found, register, first_wins=first_wins)
    return long(grid, found, register, lead_values=lead_values, first_wins=first_wins)


def assembled(draft: Draft, register: Register, *, first_wins: bool = False) -> Network:
    """Give everybody an id and make the network, or raise all faults that were met so far."""
    projects, links = draft.projects.frame, draft.participations.frame
    known = [] if register.table is None else list(register.table.frame["id"].dropna())
    codes = list(projects.index) if draft.coded else []
    new = register.newcomers([*codes, *known])
    ids = dict(zip(new["key"], new["id"], strict=True))
    who = [one.institution if one.known else ids[one.institution] for one in draft.who]
    table, origin, contradictions = _institutions(draft, who, new, register, first_wins=first_wins)
    projects, links = _apart(projects, links.assign(institution=who), table, coded=draft.coded)
    origins: dict[Kind, Origin] = {
        "institutions": origin,
        "projects": draft.projects.origin,
        "participations": draft.participations.origin,
    }
    faults = Faults([*register.faults, *draft.faults, *contradictions])
    with faults.gather():
        network = Network.admitted((table, projects, links), None, origins, first_wins=first_wins)
    faults.stop()
    return network


def _institutions(
    draft: Draft, who: list[str], new: pd.DataFrame, register: Register, *, first_wins: bool
) -> tuple[pd.DataFrame, Origin, list[Fault]]:
    """Give the institutions: those of the register, then whoever else was met.

    What the table of institutions says goes first; a row of a participation adds to it.
    """
    new = new.drop(columns="key")
    source = register.table or replace(draft.institutions, frame=new[:0], rows=())
    table = pd.concat([source.frame, new], ignore_index=True)
    there = set(table["id"])
    met = pd.Series([one for one in dict.fromkeys(who) if one not in there], dtype="str")
    table = pd.concat([table, met.to_frame("id")], ignore_index=True)
    said = draft.institutions.frame.copy()
    for column in said.columns:
        own = table[column] if column in table.columns else pd.Series(index=table.index)
        table[column] = own.astype("str")
        told = pd.Series(who, dtype="str").isin(table.loc[own.notna(), "id"])
        said[column] = said[column].mask(told)
    added, faults = one_each(replace(draft.institutions, frame=said), who, first_wins=first_wins)
    for column in said.columns:
        table[column] = table[column].fillna(table["id"].map(added.frame[column]))
    first = dict(zip(added.frame.index, added.rows, strict=True))
    rows = [*source.rows, *(first[one] for one in table["id"].iloc[len(source.rows) :])]
    return table, Origin(source.file, rows, source.headers), faults


def _apart(
    projects: pd.DataFrame, links: pd.DataFrame, institutions: pd.DataFrame, *, coded: bool
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Keep the ids of projects apart from those of institutions: numbers often serve for both.

    Codes get a prefix all of them, ids made of names only where they clash.
    """
    taken = {*institutions["id"]}
    moving = [one for one in projects.index if one in taken]
    if coded and moving:
        moving = list(projects.index)
    elif not coded:
        taken |= {*projects.index}
    prefix = "project-"
    while any(f"{prefix}{one}" in taken for one in moving):
        prefix += "project-"
    new = {one: f"{prefix}{one}" for one in moving}
    own = pd.Series([new.get(one, one) for one in links["project"]], links.index, dtype="str")
    return projects.rename(index=new), links.assign(project=own)


def read_pair(nodes: Path, edges: Path, *, first_wins: bool = False) -> Network:
    """Read the pair of files that `write` makes."""
    faults = Faults()
    with faults.gather():
        node_grid = _with_columns(nodes, ["id", "kind"])
    with faults.gather():
        edge_grid = _with_columns(edges, ["institution", "project"])
    faults.stop()
    about: dict[str, Any] = {}
    with faults.gather():
        about = read_about(nodes.parent / "about.toml")
    kinds = node_grid.frame["kind"].fillna("")
    faults += [*node_grid.faults, *edge_grid.faults]
    faults += [
        Fault("kind-unknown", kind, node_grid.file, row, "kind")
        for row, kind in zip(node_grid.rows, kinds, strict=True)
        if kind not in {"institution", "project"}
    ]
    grids: dict[Kind, Grid] = {
        "institutions": node_grid.at(np.flatnonzero(kinds == "institution")),
        "projects": node_grid.at(np.flatnonzero(kinds == "project")),
        "participations": edge_grid,
    }
    made = [_in_form(grid.frame, kind) for kind, grid in grids.items()]
    origins = {kind: grid.origin for kind, grid in grids.items()}
    with faults.gather():
        net = Network.admitted((made[0], made[1], made[2]), about, origins, first_wins=first_wins)
    faults.stop()
    return net


def _with_columns(path: Path, needed: list[str]) -> Grid:
    grid = read_grid(path, lambda row: len(set(needed) & set(row)))
    absent = grid.absent(needed)
    if absent:
        raise InputError([*grid.faults, *absent])
    return grid


def _in_form(frame: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Leave out columns that say nothing of these rows; make numbers of further columns."""
    needed = {"id", "name", "institution", "project"}
    told = [column for column in frame.columns if column in needed or frame[column].notna().any()]
    frame = frame[told]
    if kind != "participations":
        frame = frame.drop(columns="kind", errors="ignore").rename(columns=set_back)
    further = [column for column in frame.columns if column not in {"id", *columns(kind)}]
    return frame.assign(**{column: numbers(frame[column]) for column in further})


def _there(path: str | Path) -> Path:
    if not Path(path).is_file():
        raise InputError([Fault("file-missing", Path(path).name)])
    return Path(path)


def read_about(path: Path) -> dict[str, Any]:
    """Read what must be said about the data; nothing where the file is not there."""
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError([Fault("file-toml", str(error), path.name)]) from error
