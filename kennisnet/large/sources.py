"""What stands in a folder of tables: three tables, a long one, or the pair that `write` makes.

Each becomes three expressions with the columns of `Network`: what is known of institutions and
projects, and who takes part in what. Nothing is read yet but the names and types of columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kennisnet.errors import Fault, InputError, System
from kennisnet.files.about import read_about
from kennisnet.files.escaping import as_patterns
from kennisnet.files.escaping import unescaped as as_header
from kennisnet.files.headers import one_space, set_back
from kennisnet.large.asked import a_place, called
from kennisnet.large.counting import many
from kennisnet.large.engines import Desk, Expr, apart, is_address
from kennisnet.network import KINDS, Kind, columns
from kennisnet.network.cells import EXACT
from kennisnet.texts.words import WORDS

ENDS: dict[Kind, str] = {"institutions": "institution", "projects": "project"}
LONG = {
    "institution": ("institution_id", "institution_name"),
    "project": ("project_id", "project"),
}
"""What `export` calls the id and the name of each end in its one long table."""
ID = "id"
NUMBER = "its  number"
"""The column with the place of an id. With two spaces, which no column of a file has here."""
PARQUET = {".parquet", ".parq", ".pq", ".pqt", ""}
MAGIC = b"PAR1"
"""How a file of parquet begins."""
MOST_NAMED = 10
"""So many things that are wrong, or names of files, stand in one sentence or list."""
NO = False


@dataclass(frozen=True)
class Sources:
    """Three tables as they stand in files; ``given``: those of institutions and projects that are there."""

    tables: dict[Kind, Expr]
    names: dict[Kind, str]
    """The file or folder in which each stands."""
    given: frozenset[Kind]
    about: dict[str, Any]


def sources(desk: Desk, path: str | Path) -> Sources:
    """Find the tables of a path, or of an address that the engine can read."""
    if is_address(path):
        return _of_address(desk, str(path))
    place = a_place("path", path)
    if not _there(place):
        raise InputError([Fault("file-missing", called(place))])
    if place.is_file():
        return _of_links(
            {"participations": _opened(desk, place)}, {"participations": place.name}, {}
        )
    about = read_about(place / "about.toml")
    if (place / "nodes.csv").is_file() and (place / "edges.csv").is_file():
        return _of_pair(desk, place, about)
    found = _three(place)
    opened = {kind: _opened(desk, one) for kind, one in found.items()}
    return _of_links(opened, {kind: called(one) for kind, one in found.items()}, about)


def _there(place: Path) -> bool:
    try:
        place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        values = {"why": System(error)}
        raise InputError([Fault("large-place", "", called(place), values=values)]) from error
    return True


def _three(place: Path) -> dict[Kind, Path]:
    """Give where each table of a folder stands; the folder is one table where it has none of the three."""
    faults, found = [], dict[Kind, Path]()
    for kind in KINDS:
        there = [one for one in (place / f"{kind}.parquet", place / kind) if one.exists()]
        if len(there) > 1:
            both = ", ".join(one.name for one in there)
            faults.append(Fault("large-twice", both, called(place)))
        if there:
            found[kind] = there[0]
    if found and "participations" not in found:
        others = sorted(one.name for one in place.iterdir() if not one.name.startswith("."))
        stands = ", ".join(others[:MOST_NAMED]) + ("…" if len(others) > MOST_NAMED else "")
        faults.append(Fault("large-no-participations", "", called(place), values={"have": stands}))
    if faults:
        raise InputError(faults)
    return found or {"participations": place}


def _of_address(desk: Desk, address: str) -> Sources:
    """Find tables where only the engine can look; the folder may be one table of participations."""
    base = address.rstrip("/")
    opened: dict[Kind, Expr] = {}
    names: dict[Kind, str] = {}
    for kind in KINDS:
        for one in (f"{base}/{kind}.parquet", f"{base}/{kind}"):
            table = None if kind in opened else desk.at(one)
            if table is not None:
                opened[kind], names[kind] = table, one
    if opened and "participations" not in opened:
        have = ", ".join(names.values())
        raise InputError([Fault("large-no-participations", "", address, values={"have": have})])
    if not opened:
        table = desk.at(address)
        if table is None:
            raise InputError([Fault("file-missing", address)])
        opened, names = {"participations": table}, {"participations": address}
    return _of_links(opened, names, {})


def _of_links(opened: dict[Kind, Expr], places: dict[Kind, str], about: dict[str, Any]) -> Sources:
    names = {kind: places.get(kind, places["participations"]) for kind in KINDS}
    opened = {kind: _headed(table, kind, names[kind]) for kind, table in opened.items()}
    links = opened["participations"]
    long = all(has(links, LONG[end][0]) for end in ENDS.values())
    if not long:
        needed(links, [*ENDS.values()], names["participations"])
    tables: dict[Kind, Expr] = {}
    for kind, end in ENDS.items():
        if kind in opened:
            needed(opened[kind], [ID], names[kind])
            tables[kind] = opened[kind]
        else:
            tables[kind] = _told_by(links, kind, end)
    ids = {end: links[LONG[end][0] if long else end] for end in ENDS.values()}
    # What is said of an institution or a project was taken to its own table, where none was given.
    taken = {*ids, *(name for pair in LONG.values() for name in pair if long)}
    told = {kind: {*columns(kind)} - {"name"} for kind in ENDS if kind not in opened}
    taken |= {name for kind in told for name in told[kind] & {*tables[kind].columns}}
    kept = [c for c in links.columns if c not in taken]
    tables["participations"] = chosen(links, {**ids, **{c: links[c] for c in kept}})
    return Sources(tables, names, frozenset(opened.keys() & ENDS.keys()), about)


def _headed(table: Expr, kind: Kind, file: str) -> Expr:
    """Put headers on one line with single spaces, as `Network` does, and refuse those that meet.

    So no column is called as those that are made here, which have two spaces. What differs from a known
    column only in capitals would meet it, since engines see no difference.
    """
    names = [(one_space(name), name) for name in table.columns]
    if any(not name for name, _ in names):
        raise InputError([Fault("header-blank", "", file)])
    apart((name for name, _ in names), file)
    known = {*columns(kind), *({ID} if kind in ENDS else ENDS.values())}
    wrong = [name for name, _ in names if name not in known and name.lower() in known]
    if wrong:
        faults = [
            Fault("large-capitals", name, file, values={"name": name.lower()}) for name in wrong
        ]
        raise InputError(faults)
    return chosen(table, {new: _typed(table[old]) for new, old in names})


def _typed(column: Expr) -> Expr:
    """Make text of a column of nothing, to which a file gives no type that a table can have."""
    kind = column.type()
    return column.cast("string") if kind.is_unknown() or kind.is_null() else column


def _opened(desk: Desk, place: Path) -> Expr:
    if place.is_file():
        if place.suffix.lower() not in PARQUET and not _is_parquet(place):
            raise InputError([Fault("large-no-parquet", place.name)])
        return desk.parquet([place])
    files = sorted(
        one
        for one in place.rglob("*.parquet")
        if one.is_file()
        and not any(part.startswith((".", "_")) for part in one.relative_to(place).parts)
    )
    if not files:
        raise InputError([Fault("large-nothing", called(place))])
    desk.roots.append(place)
    folders = {one: one.relative_to(place).parts[:-1] for one in files}
    named = all("=" in part for parts in folders.values() for part in parts)
    hive = named and any(folders.values())
    keys = {one: [part.partition("=")[0] for part in parts] for one, parts in folders.items()}
    odd = [one for one in files if hive and keys[one] != keys[files[-1]]]
    if odd:
        values = {"folder": "/".join(max(folders.values()))}
        raise InputError([Fault("large-beside", odd[0].name, called(place), values=values)])
    return desk.parquet(files, hive=place if hive else None)


def _is_parquet(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC


def _told_by(links: Expr, kind: Kind, end: str) -> Expr:
    """Give what a long table says of one of its ends, a row for each participation."""
    long_id, long_name = LONG[end]
    long = has(links, long_id) and has(links, LONG["project"][0])
    told = {ID: links[long_id if long else end]}
    if long and has(links, long_name):
        told["name"] = links[long_name]
    elsewhere = columns("participations")
    for name in columns(kind):
        if name not in {"name", *elsewhere} and has(links, name):
            told[name] = links[name]
    return links.select(**told)


def _of_pair(desk: Desk, place: Path, about: dict[str, Any]) -> Sources:
    nodes, edges = desk.csv(place / "nodes.csv"), desk.csv(place / "edges.csv")
    nodes, edges = (
        chosen(one, {as_header(c): unescaped(one[c], desk.group) for c in one.columns})
        for one in (nodes, edges)
    )
    needed(nodes, [ID, "kind"], "nodes.csv")
    needed(edges, [*ENDS.values()], "edges.csv")
    odd = nodes.filter(~nodes["kind"].isin([*ENDS.values()]).fill_null(False))  # noqa: FBT003 - a value
    said = desk.frame(odd.aggregate(n=odd.count(), kind=odd["kind"].min())).iloc[0]
    if said["n"]:
        raise InputError([many("kind-unknown", said["n"], said["kind"], "nodes.csv", "kind")])
    tables: dict[Kind, Expr] = {"participations": _filled(desk, edges, {*ENDS.values()})}
    for kind, end in ENDS.items():
        other = columns("projects" if kind == "institutions" else "institutions")
        own = [c for c in nodes.columns if c != "kind" and (c in columns(kind) or c not in other)]
        rows = nodes.filter(nodes["kind"] == end)
        table = chosen(rows, {set_back(c): rows[c] for c in own})
        tables[kind] = _headed(_filled(desk, table, {ID}), kind, "nodes.csv")
    names: dict[Kind, str] = {**dict.fromkeys(ENDS, "nodes.csv"), "participations": "edges.csv"}
    return Sources(tables, names, frozenset(ENDS), about)


def _filled(desk: Desk, table: Expr, always: set[str]) -> Expr:
    """Leave out columns without anything in them, as reading does."""
    said = desk.frame(table.aggregate([table[c].count().name(c) for c in table.columns])).iloc[0]
    return table.select(c for c in table.columns if c in always or said[c] > 0)


def unescaped(column: Expr, group: str) -> Expr:
    """Take away the apostrophes that writing puts before what a spreadsheet could take for a formula.

    ``group``: how the engine names a group in what replaces a pattern (`Desk.group`).
    """
    (first, kept), (behind, both) = (
        (pattern, re.sub(r"\\(\d)", lambda found: group.format(found[1]), told))
        for pattern, told in as_patterns()
    )
    bare = column.re_replace(behind, both)
    begins = bare.startswith("'")
    return begins.ifelse(bare.re_replace(first, kept), bare)


def chosen(table: Expr, columns: dict[str, Expr]) -> Expr:
    """Give columns by name. Not as keywords, of which ibis has one called ``self``."""
    return table.select([column.name(name) for name, column in columns.items()])


def has(table: Expr, column: str) -> bool:
    """Say whether a table has a column."""
    return column in table.columns


def needed(table: Expr, wanted: list[str], file: str) -> None:
    """Raise `InputError` with every column that lacks."""
    faults = [Fault("column-missing", one, file) for one in wanted if not has(table, one)]
    if faults:
        raise InputError(faults)


def as_text(column: Expr) -> Expr:
    """Give a column as text, with nothing where a cell is empty; whole numbers without a point."""
    import ibis

    kind = column.type()
    if kind.is_floating():
        # Not by flooring: that makes a whole number of it, and not everything fits in one.
        short = (column.abs() < EXACT).ifelse(column, None)
        whole = (short % 1 == 0).fill_null(False)  # noqa: FBT003 - a value
        text = whole.ifelse(short.cast("int64").cast("string"), column.cast("string"))
        text = column.isnan().ifelse(None, text)
    elif kind.is_boolean():
        text = column.ifelse("true", "false")
    else:
        text = column if kind.is_string() else column.cast("string")
    return text.strip().nullif(ibis.literal(""))


def as_flag(column: Expr) -> Expr:
    """Give a column of yes and no; nothing where it says neither."""
    if column.type().is_boolean():
        return column.fill_null(NO)
    said = as_text(column).lower()
    yes, no = (sorted(WORDS.answers[word] - {""}) for word in ("yes", "no"))
    import ibis

    return ibis.cases((said.isnull() | said.isin(no), False), (said.isin(yes), True), else_=None)
