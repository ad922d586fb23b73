"""The door of large tables: their columns in one form, and every kind of fault counted.

`Network` lists each fault; here there may be millions, so each kind is told once, with how many
there are and one example.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kennisnet.choices import ROLES
from kennisnet.errors import Fault, InputError
from kennisnet.large import checks
from kennisnet.large.counting import many, one
from kennisnet.large.engines import Desk, Expr
from kennisnet.large.sources import ENDS, ID, NO, NUMBER, Sources, as_flag, as_text, chosen, has
from kennisnet.network import KINDS, Kind, columns

TREKKER, PARTNER = ROLES
SAID = "neither  yes nor no"
"""The column of what stood where yes or no is wanted and is neither."""


@dataclass(frozen=True)
class Admitted:
    """Tables in one form: ids are text and resolve, roles exist, every id stands once."""

    institutions: Expr
    """``id``, `NUMBER` (in the order of ids), ``generic``, and what else is known."""
    projects: Expr
    participations: Expr
    """``institution, project, role`` and further columns, as often as they stand in the files."""

    def of(self, kind: Kind) -> Expr:
        """Give one of the tables."""
        return getattr(self, kind)


def admit(desk: Desk, found: Sources) -> Admitted:
    """Check three tables and put them in their one form; raise `InputError` with every kind of fault."""
    faults: list[Fault] = []
    for kind in KINDS:
        table = found.tables[kind]
        # Where no table was given the ids are those of the participations, which are looked at there.
        own = table if kind not in ENDS or kind in found.given else table.drop(ID)
        faults += checks.unfit_cells(desk, own, found.names[kind])
    links = _links(found.tables["participations"])
    faults += _wrong_links(desk, links, found.names["participations"])
    faults += checks.wrong_cells(desk, links, "participations", found.names["participations"])
    nodes = {kind: _nodes(desk, found, kind, faults) for kind in ENDS}
    _across(desk, nodes, links, found, faults)
    if faults:
        raise InputError(faults)
    return Admitted(nodes["institutions"], nodes["projects"], links)


def _links(table: Expr) -> Expr:
    import ibis

    known = columns("participations")
    made = {end: as_text(table[end]) for end in ENDS.values()}
    role = as_text(table["role"]).lower() if has(table, "role") else ibis.null("string")
    made["role"] = role.fill_null(PARTNER)
    for name in table.columns:
        if name not in made:
            made[name] = as_text(table[name]) if name in known else table[name]
    return chosen(table, made)


def _wrong_links(desk: Desk, links: Expr, file: str) -> list[Fault]:
    odd = ~links["role"].isin(ROLES)
    told = links.aggregate(
        institution=links["institution"].isnull().sum().fill_null(0),
        project=links["project"].isnull().sum().fill_null(0),
        role=odd.sum().fill_null(0),
        example=links["role"].min(where=odd),
    )
    row = desk.frame(told).iloc[0]
    faults = [many("id-missing", row[end], "", file, end) for end in ENDS.values() if row[end] > 0]
    if row["role"] > 0:
        faults.append(many("role-unknown", row["role"], row["example"], file, "role"))
    return faults


def _nodes(desk: Desk, found: Sources, kind: Kind, faults: list[Fault]) -> Expr:
    """Give one table of nodes in its form, numbered in the order of ids, and kept."""
    import ibis

    file = found.names[kind]
    table = _in_form(found.tables[kind], kind)
    if kind in found.given:
        if missing := int(desk.value(table[ID].isnull().sum()) or 0):
            faults.append(many("id-missing", missing, "", file, ID))
    else:
        table = _each_once(desk, table, found.tables[kind].columns, file, faults)
    n, example = one(desk, table[SAID].count(), table[SAID].min())
    if n:
        faults.append(many("not-yes-no", n, example, file, ""))
    name = table["name"].fill_null(table[ID]) if has(table, "name") else table[ID]
    order = ibis.row_number().over(order_by=table[ID])
    numbered = table.mutate(**{"name": name, NUMBER: order.cast("int32")}).drop(SAID)
    kept = desk.kept(f"all_{kind}", numbered.filter(numbered[ID].notnull()))
    faults += checks.wrong_cells(desk, kept, kind, file)
    faults += checks.unwritable(desk, kept, file)
    if kind in found.given:
        double = kept.group_by(ID).aggregate(n=kept.count()).filter(lambda t: t["n"] > 1)
        n, example = one(desk, double.count(), double[ID].min())
        if n:
            faults.append(many("id-double", n, example, file, ID))
    return kept


def _in_form(raw: Expr, kind: Kind) -> Expr:
    """Put known columns in their form; what is neither yes nor no stands in a column of its own."""
    import ibis

    known = columns(kind)
    made, neither = {ID: as_text(raw[ID])}, ibis.null("string")
    for name in raw.columns:
        if name in known and known[name].holds == "flag":
            made[name] = as_flag(raw[name])
            neither = ibis.coalesce(neither, made[name].isnull().ifelse(as_text(raw[name]), None))
        elif name != ID:
            made[name] = as_text(raw[name]) if name in known else raw[name]
    for name, column in known.items():
        if column.holds == "flag" and name not in made:
            made[name] = ibis.literal(NO)
    return chosen(raw, {**made, SAID: neither})


def _each_once(
    desk: Desk, table: Expr, said: Iterable[str], file: str, faults: list[Fault]
) -> Expr:
    """Make a row for each id of what every participation says of it; contradictions are faults."""
    others = [name for name in table.columns if name != ID]
    several = [name for name in said if name != ID]
    told = table.filter(table[ID].notnull()).group_by(ID)
    least = {name: table[name].min() for name in others}
    most = {f"{name}  most": table[name].max() for name in several}
    found = told.aggregate(**least, **most)
    found = desk.kept("told", found)
    for name in several:
        differ = found.filter(found[name] != found[f"{name}  most"])
        n, example = one(desk, differ.count(), differ[ID].min())
        if n:
            faults.append(many("large-disagree", n, example, file, name))
    return found.select(ID, *others)


def _across(
    desk: Desk, nodes: dict[Kind, Expr], links: Expr, found: Sources, faults: list[Fault]
) -> None:
    """Note ids that both tables have, participations and parents that do not resolve."""
    shared = nodes["projects"].semi_join(nodes["institutions"], ID)
    n, example = one(desk, shared.count(), shared[ID].min())
    if n:
        faults.append(many("id-shared", n, example, found.names["projects"], ID))
    file = found.names["participations"]
    for kind, end in ENDS.items():
        if kind in found.given:
            away = links.anti_join(nodes[kind], [(end, ID)])
            away = away.filter(away[end].notnull())
            n, example = one(desk, away.count(), away[end].min())
            if n:
                faults.append(many(f"{end}-unknown", n, example, file, end))
    institutions = nodes["institutions"]
    if has(institutions, "parent"):
        ids = institutions.select(known=institutions[ID])
        away = institutions.anti_join(ids, [("parent", "known")])
        away = away.filter(away["parent"].notnull())
        n, example = one(desk, away.count(), away["parent"].min())
        faults += checks.wrong_parents(desk, institutions, found.names["institutions"])
        if n:
            faults.append(many("parent-unknown", n, example, found.names["institutions"], "parent"))
