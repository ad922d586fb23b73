"""`read` and `recognise`: how a table is understood, and the network that it gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, Faults, InputError, Note
from kennisnet.files.about import told_about
from kennisnet.files.assembling import assembled
from kennisnet.files.calling import takes
from kennisnet.files.decisions.applying import applied
from kennisnet.files.decisions.table import beside
from kennisnet.files.draft import Draft
from kennisnet.files.grid import NAMELESS, frame_grid
from kennisnet.files.headers import plain
from kennisnet.files.how import HOLDS, How, Readable, several
from kennisnet.files.kumu_book import read_kumu
from kennisnet.files.long import long
from kennisnet.files.opening import Opened, opened
from kennisnet.files.pair import read_pair
from kennisnet.files.recognising.laying import of_text
from kennisnet.files.recognising.meanings import header_fit
from kennisnet.files.recognising.paired import Paired, one_or_two
from kennisnet.files.recognising.question import ReadingQuestion
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.recognising.recognising import Recognised
from kennisnet.files.recognising.settings import ABOUT, blamed, settled
from kennisnet.files.register import Register
from kennisnet.files.uniting import united, with_ids
from kennisnet.files.wide import wide
from kennisnet.naming import Kinds
from kennisnet.network import Network
from kennisnet.network.cells import remembered
from kennisnet.network.dates import unread_date

NONE_DECIDED = dict.fromkeys(("names", "institutions", "parts"), 0)
NAMES = ("aliases", "institutions", "decisions")
"""The tables of names beside a table."""
NAMED = 100
"""A header that the caller names says more than any number of headers that are recognised."""


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
    reading: Reading | None = None


@takes(Call)
def read(path: Readable | None, call: Call) -> Network:
    """Read a network from a table.

    Parameters
    ----------
    path
        A file (csv, also gzipped, xlsx, xls, ods, docx, parquet, a web page, a text in Markdown, or
        a zip with one of them) or a data frame: **wide** with one row for each project
        and cells for the lead and the partners, **long** with one row for each participation, or a
        **matrix** of crosses. What is not said below is recognised; `recognise` tells how.
    nodes, edges
        Instead of a table: the pair of files that `write` makes. ``about.toml`` beside the nodes
        is taken along, and ``themes.csv`` (``project, theme``) where the nodes have no ``theme``.
    form
        What a row is: ``"projects"`` (wide), ``"participations"`` (long) or ``"matrix"``.
    project, name, programme
        Headers: the column, or the columns together, that tell projects apart (a code), the name
        of a project, and the programme within which a code or a name is unique.
    lead, partners
        Headers of a wide table: the cells with its lead(s) and with its partners, each in one
        column or several. One column may hold both (``T: … P: …``). ``partners=[]``: the table
        names leads alone.
    institution, institution_name, role, lead_values
        Headers of a long table: who takes part (an id, if ``institution_name`` gives the names),
        as what, and the word or words in that column that mean "lead".
    columns
        What further columns mean: a mapping from header to meaning (``{"Thema": "spoor"}``; as
        in the empty table of `new`, ``"theme"`` and ``"thema"`` are the same).
    separators
        What parts names in a cell: ``"line"``, ``";"``, ``","``, … or several of them, or a mapping
        from ``"lead"``, ``"partners"`` or ``"institution"`` to them; ``[]``: names are never cut.
    not_given
        The word or words that, in a column of names, mean that nothing was given; ``[]``: none.
    others
        Further words or phrases that mean "and others" in a cell ("en vele vrijwilligers"): the list
        of the project is open.
    kinds
        Further words or phrases that are kinds of organisation and name nobody ("buurthubs").
    names
        Names that are read as they stand: never a kind, never cut, never a part of another.
    aliases
        A table ``mention, institution[, code, certainty]`` that says what mentions mean; empty
        ``institution`` = nobody. Without it every mention is its own institution.
    institutions
        A table ``id, name[, sector, parent, generic, …]`` of institutions; all its rows stay.
    decisions
        A table ``mention, candidate, decision`` of what a person decided about names: ``same`` (one
        institution: the name that stands there most is shown, the other is kept as a spelling),
        ``different``, ``part of`` (the mention gets the candidate as ``parent``), ``ask`` or nothing.
        Words in Dutch count as well. An alias goes first. Without it the file ``.names.xlsx`` or
        ``.names.csv`` beside the table, if there is one.
    projects
        A second file, or a data frame, with the projects of a long table that says only who takes
        part in them. In a workbook such a pair of sheets is found; ``sheet`` can name both.
    sheet, header, encoding, delimiter
        How the file is made, where that is not plain from the file itself: the name of a sheet
        (or its number, from 0) and the row with the headers, as a spreadsheet numbers it; 0: the
        table has none, and its columns are called ``column 1``, ``column 2``, …. Without
        them the visible sheet and the row are taken that look most like a table with headers.
        Several sheets of one form (a year, a theme each) are read as one table, in their order;
        a column ``sheet`` says where a row stands.
    on_conflict
        What rows of one project or institution say differently: ``"error"``: a fault in ``spoor``,
        elsewhere what two thirds of them say counts, or nothing; ``"first"``: the first row wins.
    reading
        How a table is to be read, once and for all: a `Reading`, or the file that it was saved in.
        Without it the file ``.kennisnet.toml`` beside the table, if there is one. What is said
        here goes before it.
    about
        ``title, source, date, caveats`` that maps and reports must show: a mapping, or a file
        ``about.toml``.

    Raises
    ------
    InputError
        With every fault of the file; nothing is read then.
    ReadingQuestion
        An `InputError`: two ways to read the table give different networks. It lists the answers,
        each as a keyword.

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
    with remembered():
        return _read_with_notes(path, call)


def _says_how(call: Call) -> bool:
    """Say whether anything is said of how a table is to be read."""
    apart = {"about", "on_conflict"}
    return any(getattr(call, f.name) is not None for f in fields(call) if f.name not in apart)


def _read_with_notes(path: Readable | None, call: Call) -> AsRead:
    if call.nodes is not None and call.edges is not None and path is None:
        pair = read_pair(Path(call.nodes), Path(call.edges), first_wins=call.first_wins)
        return AsRead(pair.with_about(**told_about(call.about)))
    if path is None or call.nodes is not None or call.edges is not None:
        raise ArgumentError("table-or-pair")
    if isinstance(path, str | Path) and not _says_how(call):
        kumu = read_kumu(Path(path), first_wins=call.first_wins)
        if kumu is not None:
            return AsRead(kumu.with_about(**told_about(call.about)))
    how, register, found = opened_table(path, call)
    if not found.reading.sure:
        question = ReadingQuestion(found.reading, _nameless(found))
        # Faults come first: mended, the table may leave nothing to ask. But they may stand on a
        # sheet that is not meant.
        if found.grid.faults and question.topic != "sheet":
            raise InputError([*register.faults, *found.grid.faults, *question.faults])
        raise question
    draft = drafted(found, register, first_wins=how.first_wins)
    done = applied(draft, register)
    draft = done.draft
    network = assembled(draft, register, first_wins=how.first_wins)
    network = network.with_about(**told_about(how.about))
    notes = [*draft.notes, *register.unused_aliases(Note)]
    if date := unread_date(network.about):
        notes.append(Note("about-date", date))
    file = register.decisions.file
    decided = {**NONE_DECIDED, **done.counts, "file": file} if file else {}
    reading = replace(found.reading, counts=_counts(network), decided=decided)
    return AsRead(network, notes, register, reading)


def _nameless(found: Recognised) -> list[Note]:
    """Give the notes of columns that could be an answer and have no header to be named by."""
    parts = (found.rows, found.projects) if isinstance(found, Paired) else (found,)
    notes = [note for part in parts for note in part.grid.notes if note.rule == NAMELESS]
    return list({(one.file, one.values["cell"]): one for one in notes}.values())


def _counts(net: Network) -> dict[str, int]:
    roles = net.column("participations", "role")
    return {
        "projects": len(net.projects),
        "institutions": len(net.institutions),
        "participations": len(roles),
        "leads": int((roles == "trekker").sum()),
    }


@takes(How)
def recognise(path: Readable | None, how: How) -> Reading:
    """Say how `read` understands a table, and why, without reading it.

    Takes the keywords of `read`: what they say is not recognised any more. Where
    ``reading.sure`` is False, ``reading.alternatives`` could as well be meant, and `read` asks.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"Projectnaam": ["Lab"], "Trekker(s)": ["UL"], "Partners": ["HsL"]})
    >>> reading = recognise(table)
    >>> reading.form, dict(reading.columns)
    ('projects', {'Projectnaam': 'name', 'Trekker(s)': 'lead', 'Partners': 'partners'})
    >>> reading.options["partners"]
    ['Partners']
    """
    if path is None:
        raise ArgumentError("table-or-pair")
    return opened_table(path, how)[2].reading


def opened_table(path: Readable, call: How) -> tuple[How, Register, Recognised]:
    """Open a table and find out how it is to be read, with all faults that there are so far."""
    file = None if isinstance(path, pd.DataFrame) else Path(path)
    how, settings = settled(file, How(**{f.name: getattr(call, f.name) for f in fields(How)}))
    try:
        return _opened_table(path, file, how, settings)
    except InputError as error:
        if settings is None:
            raise
        own = {name: getattr(how, name) for name in HOLDS if getattr(call, name) is None}
        raise InputError(list(blamed(error.faults, own, settings))) from None


def _opened_table(
    path: Readable, file: Path | None, how: How, settings: Path | None
) -> tuple[How, Register, Recognised]:
    faults = Faults()
    with faults.gather():
        decided = beside(file) if how.decisions is None and file else how.decisions
        register = Register(how.aliases, how.institutions, decided)
    with faults.gather():
        table = _found(path, how)
    second = None
    with faults.gather():
        if how.projects is not None:
            other = replace(how, sheet=None, header=None, encoding=None, delimiter=None)
            second = _found(how.projects, other, "projects")
    faults.stop()
    try:
        known = register.known | register.decisions.names | {*several(how.names)}
        found = one_or_two(table, how, known, second)
    except ReadingQuestion:
        raise
    except InputError as error:
        empty = table.awaited() if how.sheet is None else None
        found_wrong = [empty] if empty else error.faults
        raise InputError([*register.faults, *found_wrong]) from None
    if settings:
        found.notes.append(Note("settings", settings.name))
    register.kinds = Kinds(found.reading.languages, several(how.kinds), several(how.names))
    reading = replace(found.reading, further={**found.reading.further, **_beside(how)})
    return how, register, replace(found, reading=reading)


def _beside(how: How) -> dict[str, Any]:
    """Give what goes along with a table: what is known of names, and what must be said of the data."""
    tables = {name: getattr(how, name) for name in NAMES}
    files: dict[str, Any] = {
        name: str(path) for name, path in tables.items() if isinstance(path, str | Path)
    }
    words = {name: several(getattr(how, name)) for name in ("others", "kinds", "names")}
    files |= {name: said for name, said in words.items() if said}
    about = how.about if isinstance(how.about, Mapping) else {}
    files |= {"on_conflict": how.on_conflict} if how.on_conflict else {}
    return {**files, **{name: about[name] for name in ABOUT if name in about}}


def _found(path: Readable, how: How, label: str = "table") -> Opened:
    """Give the table of a file, or of a data frame."""
    if isinstance(path, pd.DataFrame):
        return Opened(frame_grid(path, label))
    named = {plain(header) for headers in how.headers.values() for header in headers} - {""}

    def fits(row: Sequence[str]) -> float:
        return header_fit(row) + NAMED * len(named & {plain(cell) for cell in row})

    return opened(Path(path), fits, how)


def drafted(found: Recognised, register: Register, *, first_wins: bool = False) -> Draft:
    """Take a table that was recognised apart into projects and mentions."""
    if isinstance(found, Paired):
        parts = (with_ids(found), found.projects)
        made = united(found, *(drafted(one, register, first_wins=first_wins) for one in parts))
        made.notes[:0] = found.notes
        return made
    take = wide if found.understood.shape == "wide" else long
    grid = replace(found.grid, frame=of_text(found.grid.frame))
    draft = take(grid, found.understood, register, first_wins=first_wins)
    draft.notes[:0] = found.notes
    return draft
