"""`check`: what is odd about a table, before anybody counts with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from kennisnet.errors import Finding, InputError, Note, a_language, one_line
from kennisnet.files.calling import takes
from kennisnet.files.how import Readable
from kennisnet.files.reading import AsRead, Call, read_with_notes
from kennisnet.files.register import Register
from kennisnet.naming import alike, key
from kennisnet.network import Network
from kennisnet.network.dates import first_day, last_day
from kennisnet.texts.words import WORDS

DOUBTFUL = (
    *(
        "alike",
        "bracketed",
        "role",
        "role-once",
        "first-leads",
        "only-answer",
        "cut",
        "kept-whole",
        "name-ids",
    ),
    *("perhaps-not-given", "perhaps-theme", "code-no-key", "text-garbled"),
    *("row-a-project", "rows-a-project"),
    *("unit", "perhaps-unit", "perhaps-generic"),
    *("sheets-theme", "sheet-unread", "about-date"),
    *(
        "lines-perhaps",
        "separator-new",
        "separator-saved",
        "role-new-trekker",
        "role-new-partner",
        "column-new",
    ),
    *("answer-odd", "project-spellings", "row-list", "role-empty"),
    *("header-like-row", "generic-small", "persons", "role-no-lead", "perhaps-role"),
    *("perhaps-partners", "perhaps-others", "no-header-names", "nobody-at-all"),
    *("persons-beside", "perhaps-persons", "bracket-persons", "brackets-one"),
    *("brackets-shared", "perhaps-marked", "perhaps-bold"),
)
"""Notes of things that make numbers wrong, if they are what they seem."""

MOST_STATUSES = 10
"""So many unknown statuses are told one by one."""
COLUMNS = ["kind", "file", "row", "column", "found", "note", "rule", "weight"]


@dataclass(frozen=True, kw_only=True)
class CheckCall(Call):
    """What `check` is called with: what `read` takes, and a language."""

    lang: str = "nl"


@takes(CheckCall)
def check(path: Readable | None, call: CheckCall) -> pd.DataFrame:
    """List what is wrong with a table, and what is odd about it, without stopping at the first.

    Takes what `read` takes. Gives one row a finding: ``kind`` (``fault``: the table cannot be
    used; ``note``: worth a look), ``file, row, column, found`` and ``note``, a sentence in
    ``lang``; ``rule`` and ``weight`` (``fault``, ``numbers``: it can make numbers wrong, ``odd``).
    An empty table: nothing odd.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"Project": ["Lab"], "Trekker": [""], "Partners": ["UL, HsL e.a."]})
    >>> check(table, lang="en")["note"].tolist()
    ['project “Lab” names no lead', 'the list of project “Lab” is not complete (“etc.”, “?” or “not yet known”): part of its partners is unknown']
    """
    lang = a_language(call.lang)
    try:
        return listed(notes(read_with_notes(path, call)), lang)
    except InputError as error:
        return listed(error.faults, lang)


def listed(found: Iterable[Finding], lang: str) -> pd.DataFrame:
    """Give findings as the table that `check` gives."""
    rows = [
        (
            one.family,
            one_line(one.file),
            one.row,
            one_line(one.column),
            one.found,
            one.sentence(lang),
            one.rule,
            "fault" if one.family == "fault" else "numbers" if one.rule in DOUBTFUL else "odd",
        )
        for one in found
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"row": "Int64"})


def notes(reading: AsRead) -> Iterator[Note]:
    """Give what is odd about a table that could be read."""
    yield from reading.notes
    if reading.register:
        yield from _spellings(reading.register)
    yield from _bracketed(reading)
    yield from _projects(reading.network)
    yield from _statuses(reading.network)
    yield from _kinds(reading.network, reading.register)
    yield from _doubtful(reading.network)
    yield from _alike(reading.network, reading.register)


def _spellings(register: Register) -> Iterator[Note]:
    for count in register.spellings().values():
        if len(count) > 1:
            yield Note("spellings", " | ".join(sorted(count)))


def _bracketed(reading: AsRead) -> Iterator[Note]:
    """Show what stands in brackets behind a name and is an institution of its own elsewhere."""
    names = {key(str(name)) for name in reading.network.institutions["name"]}
    for note in reading.notes:
        if note.rule == "remark" and key(note.found) in names:
            yield replace(note, rule="bracketed")


def _projects(net: Network) -> Iterator[Note]:
    """Note projects without a lead, with one name or none, with an open list, with a wrong end."""
    links, projects = net.participations, net.projects
    if links.empty and len(projects):
        yield Note("nobody-at-all")
    leads = links.loc[links["role"] == "trekker", "project"]
    named = net.named().participations["project"]
    members = projects.index.isin(links["project"])
    linking = projects.index.isin(named[named.duplicated()])
    odd = {
        "no-lead": ~projects.index.isin(leads),
        "alone": members & ~linking,
        "empty": ~members,
        "open": projects["open_ended"].to_numpy(),
        "ends-early": last_day(net.column("projects", "end"))
        < first_day(net.column("projects", "start")),
    }
    for rule, chosen in odd.items():
        for name in projects.loc[chosen, "name"]:
            yield Note(rule, str(name))


def _statuses(net: Network) -> Iterator[Note]:
    """Note statuses of which no word says whether a project still runs: it is taken to run."""
    said = net.column("projects", "status").dropna().astype("str").str.strip()
    strange = said[~said.str.lower().isin(WORDS.ended | WORDS.running)]
    times = strange.value_counts()
    for status in sorted(times.index.tolist())[:MOST_STATUSES]:
        yield Note("status-unknown", status, values={"n": int(times[status])})
    if len(times) > MOST_STATUSES:
        yield Note("statuses-unknown", values={"n": len(times) - MOST_STATUSES})


def _kinds(net: Network, register: Register | None) -> Iterator[Note]:
    """Note who is named and is no organisation: kinds one by one, persons together."""
    persons = []
    for name in net.institutions.loc[net.institutions["generic"], "name"].astype("str"):
        if register and register.kinds.of(name) == "person":
            persons.append(name)
        else:
            small = register and name in register.small
            yield Note("generic-small" if small else "generic", name)
    if persons:
        yield Note("persons", " | ".join(sorted(persons)), values={"n": len(persons)})


def _doubtful(net: Network) -> Iterator[Note]:
    links = net.participations
    doubtful = links[net.column("participations", "certainty") == "doubtful"]
    called = {kind: getattr(net, kind)["name"].to_dict() for kind in ("institutions", "projects")}
    for project, who in zip(doubtful["project"], doubtful["institution"], strict=True):
        values = {"project": str(called["projects"][project])}
        yield Note("doubtful", str(called["institutions"][who]), values=values)


def _alike(net: Network, register: Register | None) -> Iterator[Note]:
    """Show names that resemble one another and of which nobody decided: never merged by itself."""
    table = net.institutions
    names = table.loc[~table["generic"], "name"].astype("str")
    for one, other in alike(names.tolist()):
        if register is None or not register.decisions.says(one, other):
            yield Note("alike", f"{one} | {other}")
