"""`check`: what is odd about a table, before anybody counts with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from kennisnet.errors import Fault, InputError
from kennisnet.files.reading import Reading, read_pair, read_table
from kennisnet.files.register import Register, Source
from kennisnet.names import key
from kennisnet.network import Network

ALIKE = 88
"""Names at least so similar (0-100, rapidfuzz) are shown as perhaps the same institution."""
MOST_COMPARED = 5_000
"""More names than this are not compared with one another: that would take minutes."""

COLUMNS = ["kind", "file", "row", "column", "found", "note"]


def check(
    path: Source | None = None,
    *,
    nodes: str | Path | None = None,
    edges: str | Path | None = None,
    aliases: Source | None = None,
    institutions: Source | None = None,
    lang: str = "nl",
    **how: Any,
) -> pd.DataFrame:
    """List what is wrong with a table, and what is odd about it, without stopping at the first.

    Takes what `read` takes. Gives one row a finding: ``kind`` (``fault``: the table cannot be
    used; ``note``: worth a look), ``file, row, column, found`` and ``note``, a sentence in
    ``lang``. An empty table: nothing odd.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"Project": ["Lab"], "Trekker": [""], "Partners": ["UL en HsL"]})
    >>> check(table, lang="en")["note"].tolist()
    ['“UL / HsL” was taken for two names; if it is one name, put it in the alias table', 'project “Lab” names no lead']
    """
    try:
        if path is None:
            reading = Reading(read_pair(Path(str(nodes)), Path(str(edges))))
        else:
            reading = _read(path, Register(aliases, institutions), how)
        found = [("note", note) for note in _notes(reading)]
    except InputError as error:
        found = [("fault", fault) for fault in error.faults]
    rows = [(kind, f.file, f.row, f.column, f.found, f.sentence(lang)) for kind, f in found]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.astype({"row": "Int64"})


def _read(path: Source, register: Register, how: dict[str, Any]) -> Reading:
    fields = ("project", "name", "lead", "partners", "institution", "institution_name", "role")
    given = {field: how.pop(field, None) for field in fields}
    lead_values = how.pop("lead_values", None)
    first_wins = how.pop("on_conflict", "error") == "first"
    return read_table(
        path, given, register, lead_values=lead_values, how=how, first_wins=first_wins
    )


def _notes(reading: Reading) -> Iterator[Fault]:
    yield from reading.notes
    if reading.register:
        yield from _spellings(reading.register)
    yield from _projects(reading.network)
    yield from _alike(reading.network)


def _spellings(register: Register) -> Iterator[Fault]:
    for count in register.spellings().values():
        if len(count) > 1:
            yield Fault("note-spellings", " | ".join(sorted(count)))


def _projects(net: Network) -> Iterator[Fault]:
    links, projects = net.participations, net.projects
    generic = net.institutions["generic"]
    leads = links.loc[links["role"] == "trekker", "project"]
    named = links.loc[~links["institution"].map(generic).astype(bool), "project"]
    linking = named[named.duplicated()]
    without = {
        "note-no-lead": ~projects.index.isin(leads),
        "note-alone": (projects.index.isin(links["project"])) & ~projects.index.isin(linking),
        "note-empty": ~projects.index.isin(links["project"]),
        "note-open": projects["open_ended"].to_numpy(),
    }
    for rule, chosen in without.items():
        for name in projects.loc[chosen, "name"]:
            yield Fault(rule, str(name))
    for name in net.institutions.loc[generic, "name"]:
        yield Fault("note-generic", str(name))
    if "certainty" in links.columns:
        doubtful = links[links["certainty"] == "doubtful"]
        for project, who in zip(doubtful["project"], doubtful["institution"], strict=True):
            values = {"project": project}
            yield Fault("note-doubtful", str(net.institutions.loc[who, "name"]), values=values)


def _alike(net: Network) -> Iterator[Fault]:
    """Show names that resemble one another: for a person to judge, never merged."""
    table = net.institutions
    names = sorted(table.loc[~table["generic"], "name"].astype(str))
    if len(names) > MOST_COMPARED:
        yield Fault("note-not-compared", str(len(names)), values={"most": MOST_COMPARED})
        return
    for one, other in _close(names):
        yield Fault("note-alike", f"{one} | {other}")


def _close(names: list[str]) -> Iterable[tuple[str, str]]:
    plain = [key(name) for name in names]
    scores = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    found = {(i, j) for i, j in zip(*scores.nonzero(), strict=True) if i < j}
    found |= {(i, j) for (i, a), (j, b) in pairwise(enumerate(plain)) if _short_of(a, b)}
    return [(names[i], names[j]) for i, j in sorted(found)]


def _short_of(one: str, other: str) -> bool:
    """Say whether a name is another name with words added: "Da Vinci", "Da Vinci College".

    >>> _short_of("da vinci", "da vinci college"), _short_of("ul", "ulm")
    (True, False)
    """
    return other.startswith(f"{one} ") and len(one) > 3  # noqa: PLR2004 - shorter says nothing
