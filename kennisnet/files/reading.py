"""`read`: a network from a wide table, a long one, or a pair of nodes and edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, Faults, InputError, Note
from kennisnet.files.about import told_about
from kennisnet.files.assembling import assembled
from kennisnet.files.calling import takes
from kennisnet.files.columns import header_score, understand
from kennisnet.files.draft import Draft
from kennisnet.files.grid import Grid, frame_grid
from kennisnet.files.how import How, Readable
from kennisnet.files.long import long
from kennisnet.files.opening import read_grid
from kennisnet.files.pair import read_pair
from kennisnet.files.register import Register
from kennisnet.files.wide import wide
from kennisnet.network import Network


@dataclass(frozen=True, kw_only=True)
class Call(How):
    """What `read` is called with: how to read a table, or the pair of files instead of one."""

    nodes: str | Path | None = None
    edges: str | Path | None = None


@dataclass
class AsRead:
    """A network as it was read, what is odd about it, and who was met for the first time."""

    network: Network
    notes: list[Note] = field(default_factory=list)
    register: Register | None = None


@takes(Call)
def read(path: Readable | None, call: Call) -> Network:
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
    sheet, header, encoding, delimiter
        How the file is made, where that is not plain from the file itself: the name of a sheet
        (or its number, from 0) and the row with the headers, as a spreadsheet numbers it. Without
        them the visible sheet and the row are taken that look most like a table with headers.
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
    return read_with_notes(path, call).network


def read_with_notes(path: Readable | None, call: Call) -> AsRead:
    """Read what `read` reads and keep what was noticed on the way."""
    told = told_about(call.about)
    if call.nodes is not None and call.edges is not None and path is None:
        pair = read_pair(Path(call.nodes), Path(call.edges), first_wins=call.first_wins)
        return AsRead(pair.with_about(**told))
    if path is None or call.nodes is not None or call.edges is not None:
        raise ArgumentError("table-or-pair")
    faults = Faults()
    with faults.gather():
        register = Register(call.aliases, call.institutions)
    with faults.gather():
        grid = _table(path, call)
    faults.stop()
    draft = drafted(grid, call, register)
    network = assembled(draft, register, first_wins=call.first_wins).with_about(**told)
    return AsRead(network, [*draft.notes, *register.unused_aliases(Note)], register)


def _table(path: Readable, how: How) -> Grid:
    if isinstance(path, pd.DataFrame):
        return frame_grid(path, "table")
    return read_grid(Path(path), partial(header_score, given=set(how.headers.values())), how)


def drafted(grid: Grid, how: How, register: Register) -> Draft:
    """Take a grid apart into projects and mentions."""
    try:
        understood = understand(grid, how.headers)
    except InputError as error:
        raise InputError([*register.faults, *error.faults]) from None
    if grid.frame.empty and not grid.faults:
        raise InputError([*register.faults, Fault("no-rows", "", grid.file, grid.header_row)])
    if understood.shape == "wide":
        return wide(grid, understood, register, first_wins=how.first_wins)
    return long(grid, understood, register, lead_values=how.lead_values, first_wins=how.first_wins)
