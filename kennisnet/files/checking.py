"""`check`: what is odd about a table, before anybody counts with it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from kennisnet.errors import Fault, InputError, a_language
from kennisnet.files.how import How, Source
from kennisnet.files.reading import Reading, read_with_notes
from kennisnet.files.register import Register
from kennisnet.naming import key
from kennisnet.network import Network

ALIKE = 88
"""Names at least so similar (0-100, rapidfuzz) are shown as perhaps the same institution."""
MOST_SAY_NOTHING = 3
"""Names of so few letters are the beginning of others by chance."""
MOST_COMPARED = 5_000
"""More names than this are not compared with one another: that would take minutes."""

LITTLE = frozenset({"stichting", "vereniging", "de", "het", "the", "foundation"})
"""Words that say little about which institution is meant."""
DOUBTFUL = ("note-alike", "note-bracketed", "note-spellings", "note-role", "note-no-column")
"""Notes of things that make numbers wrong, if they are what they seem."""

COLUMNS = ["kind", "file", "row", "column", "found", "note"]


def check(path: Source | None = None, *, lang: str = "nl", **how: Any) -> pd.DataFrame:
    """List what is wrong with a table, and what is odd about it, without stopping at the first.

    Takes what `read` takes, as ``how``. Gives one row a finding: ``kind`` (``fault``: the table cannot be
    used; ``note``: worth a look), ``file, row, column, found`` and ``note``, a sentence in
    ``lang``. An empty table: nothing odd.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"Project": ["Lab"], "Trekker": [""], "Partners": ["UL en HsL"]})
    >>> check(table, lang="en")["note"].tolist()
    ['“UL en HsL” was taken for two names; if it is one name, put it in the alias table', 'project “Lab” names no lead']
    """
    a_language(lang)
    pair = {name: how.pop(name, None) for name in ("nodes", "edges")}
    unknown = sorted(set(how) - {one.name for one in fields(How)})
    if unknown:
        raise TypeError(f"check() got an unexpected keyword argument {unknown[0]!r}")
    try:
        reading = read_with_notes(path, How(**how), **pair)
        found = [("note", note) for note in notes(reading)]
    except InputError as error:
        found = [("fault", fault) for fault in error.faults]
    rows = [(kind, f.file, f.row, f.column, f.found, f.sentence(lang)) for kind, f in found]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.astype({"row": "Int64"})


def notes(reading: Reading) -> Iterator[Fault]:
    """Give what is odd about a table that could be read."""
    yield from reading.notes
    if reading.register:
        yield from _spellings(reading.register)
    yield from _bracketed(reading)
    yield from _projects(reading.network)
    yield from _alike(reading.network)


def _spellings(register: Register) -> Iterator[Fault]:
    for count in register.spellings().values():
        if len(count) > 1:
            yield Fault("note-spellings", " | ".join(sorted(count)))


def _bracketed(reading: Reading) -> Iterator[Fault]:
    """Show what stands in brackets behind a name and is an institution of its own elsewhere."""
    names = {key(str(name)) for name in reading.network.institutions["name"]}
    for note in reading.notes:
        if note.rule == "note-remark" and key(note.found) in names:
            yield replace(note, rule="note-bracketed")


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
            values = {"project": str(projects.loc[project, "name"])}
            yield Fault("note-doubtful", str(net.institutions.loc[who, "name"]), values=values)


def _alike(net: Network) -> Iterator[Fault]:
    """Show names that resemble one another: for a person to judge, never merged."""
    table = net.institutions
    names = table.loc[~table["generic"], "name"].astype("str")
    if len(names) > MOST_COMPARED:
        yield Fault("note-not-compared", str(len(names)), values={"most": MOST_COMPARED})
        return
    for one, other in _close(sorted(names, key=key)):
        yield Fault("note-alike", f"{one} | {other}")


def _close(names: list[str]) -> list[tuple[str, str]]:
    """Give the pairs of names, in order of their keys, of which one may be the other."""
    plain = [key(name) for name in names]
    scores = process.cdist(plain, plain, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    found = {(i, j) for i, j in zip(*scores.nonzero(), strict=True) if i < j}
    found |= {(i, j) for i, one in enumerate(plain) for j in _longer(one, plain, names[i])}
    found |= {(min(i, j), max(i, j)) for i, j in _shortened(plain)}
    return [(names[i], names[j]) for i, j in sorted(found)]


def _shortened(names: list[str]) -> Iterator[tuple[int, int]]:
    """Give the places of names that differ by shortened words, or by "stichting", only.

    >>> [*_shortened(["gem. enschede", "gemeente enschede", "stichting x", "x"])]
    [(0, 1), (2, 3)]
    """
    by_last: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for place, name in enumerate(names):
        words = [word.rstrip(".") for word in name.split() if word not in LITTLE]
        if words:
            by_last[words[-1]].append((place, words))
    for group in by_last.values():
        for (i, one), (j, other) in combinations(group, 2):
            pairs = zip(one, other, strict=False)
            if len(one) == len(other) and all(a.startswith(b) or b.startswith(a) for a, b in pairs):
                yield i, j


def _longer(name: str, among: list[str], spelled: str = "") -> range:
    """Give the places of names that are this name with words added, among names in order.

    >>> [*_longer("da vinci", ["da vinci", "da vinci college", "da vinci mavo", "ul"])]
    [1, 2]
    """
    if len(name) <= MOST_SAY_NOTHING and not (spelled.isupper() and len(name) > 1):
        return range(0)
    return range(bisect_left(among, f"{name} "), bisect_left(among, f"{name}!"))
