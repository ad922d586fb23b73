"""`read`: a network from a wide table, a long one, or a pair of nodes and edges."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.columns import layout, recognised
from kennisnet.files.grid import Grid, read_grid
from kennisnet.files.register import Register, Source, frame_grid
from kennisnet.files.shapes import Draft, long, numbers, one_each, wide
from kennisnet.network import Network, Origin
from kennisnet.network.door import KNOWN

OnConflict = Literal["error", "first"]
NODES = frozenset({"id", "kind"})


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
    lead_values: Iterable[str] | None = None,
    aliases: Source | None = None,
    institutions: Source | None = None,
    sheet: str | int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    on_conflict: OnConflict = "error",
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
        as what, and the words in that column that mean "lead".
    aliases
        A table ``mention, institution[, code, certainty]`` that says what mentions mean; empty
        ``institution`` = nobody. Without it every mention is its own institution.
    institutions
        A table ``id, name[, sector, parent, generic, …]`` of institutions; all its rows stay.
    sheet, encoding, delimiter
        How the file is made, where that is not plain from the file itself.
    on_conflict
        ``"error"``: rows that contradict one another are faults; ``"first"``: the first row wins.

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
    if path is None or nodes is not None or edges is not None:
        if path is not None or nodes is None or edges is None:
            raise ArgumentError("table-or-pair")
        return read_pair(Path(nodes), Path(edges), on_conflict=on_conflict)
    given = {
        "project": project,
        "name": name,
        "lead": lead,
        "partners": partners,
        "institution": institution,
        "institution_name": institution_name,
        "role": role,
    }
    how = {"sheet": sheet, "encoding": encoding, "delimiter": delimiter}
    reading = read_table(
        path,
        given,
        Register(aliases, institutions),
        lead_values=lead_values,
        how=how,
        first_wins=on_conflict == "first",
    )
    return reading.network


def read_table(
    path: Source,
    given: Mapping[str, str | None],
    register: Register,
    *,
    lead_values: Iterable[str] | None = None,
    how: Mapping[str, Any] | None = None,
    first_wins: bool = False,
) -> Reading:
    """Read a table and keep what was noticed on the way."""
    if isinstance(path, pd.DataFrame):
        grid = frame_grid(path, "table")
    else:
        grid = read_grid(Path(path), recognised, **dict(how or {}))
    draft = drafted(grid, given, register, lead_values=lead_values, first_wins=first_wins)
    network = assembled(draft, register, first_wins=first_wins)
    return Reading(network, [*draft.notes, *register.unused_aliases()], register)


def drafted(
    grid: Grid,
    given: Mapping[str, str | None],
    register: Register,
    *,
    lead_values: Iterable[str] | None = None,
    first_wins: bool = False,
) -> Draft:
    """Take a grid apart into projects and mentions."""
    found = layout(grid, given)
    if found.shape == "wide":
        return wide(grid, found, register, first_wins=first_wins)
    return long(grid, found, register, lead_values=lead_values, first_wins=first_wins)


def assembled(draft: Draft, register: Register, *, first_wins: bool = False) -> Network:
    """Give everybody an id and make the network."""
    links, projects = draft.participations, draft.projects
    known = [] if register.table is None else list(register.table.frame["id"].dropna())
    new = register.newcomers([*projects.index, *known])
    ids = dict(zip(new["key"], new["id"], strict=True))
    who = links["who"].where(links["known"].astype(bool), links["who"].map(ids))
    links = links.drop(columns=["who", "known"]).assign(institution=who)
    table, origin = _institutions(links, new, register, draft.link_origin, first_wins=first_wins)
    projects, links = _apart(projects, links, table)
    links = links.drop(columns=["institution_name", "sector"], errors="ignore")
    origins = {
        "institutions": origin,
        "projects": draft.project_origin,
        "participations": draft.link_origin,
    }
    return Network.admitted((table, projects, links), None, origins, first_wins=first_wins)


def _institutions(
    links: pd.DataFrame,
    new: pd.DataFrame,
    register: Register,
    origin: Origin,
    *,
    first_wins: bool,
) -> tuple[pd.DataFrame, Origin]:
    """Give the table of institutions: those of the register, then whoever else was met."""
    frames = [new[["id", "name", "generic"]]]
    where = Origin("institutions")
    if register.table is not None:
        frames.insert(0, register.table.frame)
        where = Origin(register.table.file, [*register.table.rows, *([0] * len(new))])
    table = pd.concat([frame for frame in frames if len(frame)] or frames, ignore_index=True)
    theirs = {"institution_name": "name", "sector": "sector"}
    columns = [c for c in theirs if c in links.columns]
    if columns:
        grid = Grid(origin.file, links, tuple(origin.rows or ()))
        keys = links["institution"].tolist()
        found = one_each(grid, keys, links[columns], first_wins=first_wins).rename(columns=theirs)
        if "institution_name" in columns:
            return found.reset_index(), Origin(origin.file)
        table["sector"] = table["id"].map(found["sector"])
    return table, where


def _apart(
    projects: pd.DataFrame, links: pd.DataFrame, institutions: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Keep the ids of projects apart from those of institutions: numbers often serve for both."""
    taken = set(institutions["id"])
    prefix = ""
    while any(f"{prefix}{one}" in taken for one in projects.index):
        prefix += "project-"
    if not prefix:
        return projects, links
    return (
        projects.set_index(prefix + projects.index.astype("str").rename("id")),
        links.assign(project=prefix + links["project"].astype("str")),
    )


def read_pair(nodes: Path, edges: Path, *, on_conflict: OnConflict = "error") -> Network:
    """Read the pair of files that `write` makes."""
    node_grid = read_grid(nodes, lambda row: len(NODES & set(row)))
    edge_grid = read_grid(edges, lambda row: len({"institution", "project"} & set(row)))
    faults = [
        Fault("column-absent", c, g.file, g.header_row, values={"have": ", ".join(g.frame.columns)})
        for g, columns in ((node_grid, sorted(NODES)), (edge_grid, ["institution", "project"]))
        for c in columns
        if c not in g.frame.columns
    ]
    if faults:
        raise InputError(faults)
    kinds = node_grid.frame["kind"].fillna("")
    faults = [
        Fault("kind-unknown", kind, node_grid.file, row, "kind")
        for row, kind in zip(node_grid.rows, kinds, strict=True)
        if kind not in {"institution", "project"}
    ]
    if faults:
        raise InputError(faults)
    tables, origins = {}, {"participations": edge_grid.origin}
    for kind in ("institution", "project"):
        own = (kinds == kind).to_numpy()
        frame = node_grid.frame[own].drop(columns="kind")
        keep = [c for c in frame.columns if c in {"id", "name"} or frame[c].notna().any()]
        tables[f"{kind}s"] = _with_numbers(frame[keep], f"{kind}s")
        rows = [row for row, mine in zip(node_grid.rows, own, strict=True) if mine]
        origins[f"{kind}s"] = Origin(node_grid.file, rows)
    links = _with_numbers(edge_grid.frame, "participations")
    return Network.admitted(
        (tables["institutions"], tables["projects"], links),
        read_about(nodes.parent / "about.toml"),
        origins,
        first_wins=on_conflict == "first",
    )


def _with_numbers(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    known = {"id", *KNOWN[kind]}
    made = {c: numbers(frame[c]) for c in frame.columns if c not in known}
    return frame.assign(**made).reset_index(drop=True)


def read_about(path: Path) -> dict[str, Any]:
    """Read what must be said about the data; nothing where the file is not there."""
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError([Fault("file-toml", str(error), path.name)]) from error
