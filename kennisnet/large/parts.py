"""A part of a large network: which rows stay, and the part as a `Network`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from kennisnet.choices import ROLES
from kennisnet.errors import ArgumentError
from kennisnet.files.values import as_numbers
from kennisnet.large.door import TREKKER, Admitted
from kennisnet.large.engines import Desk, Expr
from kennisnet.large.sources import ENDS, ID, has
from kennisnet.limits import allowed, times_for
from kennisnet.network import KINDS, Kind, Network, columns

MOST_ROWS = 10_000_000
"""So many participations one Network holds."""


def kept(
    desk: Desk,
    tables: Admitted,
    ids: Mapping[Kind, Iterable[str] | None],
    wanted: Mapping[str, Any],
) -> Admitted:
    """Keep the rows that fit, and the participations between rows that are kept."""
    found: dict[Kind, Expr] = {kind: tables.of(kind) for kind in KINDS}
    cut = set[Kind]()
    for kind, chosen in ids.items():
        if chosen is not None:
            found[kind] = among(desk, found[kind], ID, _listed(chosen))
            cut.add(kind)
    for column, values in wanted.items():
        kind = _home(tables, column)
        found[kind] = _fitting(found[kind], column, _listed(values))
        cut.add(kind)
    for kind, end in ENDS.items():
        if kind in cut:
            links = found["participations"]
            found["participations"] = links.semi_join(found[kind], [(end, ID)])
    if "institutions" in cut and has(found["institutions"], "parent"):
        found["institutions"] = _parents_there(found["institutions"])
    return replace(tables, **found)


def among(desk: Desk, table: Expr, column: str, values: Iterable[Any]) -> Expr:
    """Keep the rows that have one of some texts, be they many."""
    texts = pd.DataFrame({"wanted": pd.Series(list(values), dtype="str")})
    wanted = desk.given("wanted", texts)
    return table.semi_join(wanted, [(column, "wanted")])


def _listed(values: Any) -> list[Any]:
    return list(values) if pd.api.types.is_list_like(values) else [values]


def _home(tables: Admitted, column: str) -> Kind:
    order: tuple[Kind, ...] = ("projects", "institutions", "participations")
    for kind in order:
        if has(tables.of(kind), column) and column != "number":
            return kind
    have = sorted({c for kind in KINDS for c in tables.of(kind).columns} - {"number"})
    raise ArgumentError("column-nowhere", column=column, have=", ".join(have))


def _fitting(table: Expr, column: str, values: list[Any]) -> Expr:
    if column == "role" and has(table, "institution"):
        return _in_role(table, values)
    cells = table[column]
    return table.filter(cells.isin(values))


def _in_role(links: Expr, roles: list[Any]) -> Expr:
    """Keep the participations in some roles; who stands in a project twice is a trekker in it if once."""
    wanted = [role for role in ROLES if role in roles]
    if len(wanted) != 1:
        return links if wanted else links.limit(0)
    pair = [*ENDS.values()]
    led = links.filter(links["role"] == TREKKER).select(*pair).distinct()
    return links.semi_join(led, pair) if wanted == [TREKKER] else links.anti_join(led, pair)


def _parents_there(institutions: Expr) -> Expr:
    there = institutions.select(there=institutions[ID]).distinct()
    joined = institutions.left_join(there, [("parent", "there")])
    kept = [c for c in institutions.columns if c != "parent"]
    return joined.select(*kept, parent="there")


def collected(desk: Desk, tables: Admitted, about: Mapping[str, Any], *, isolates: bool) -> Network:
    """Make a `Network` of tables, in the order of their ids."""
    links = tables.participations
    rows = int(desk.value(links.count()))
    if rows > allowed(MOST_ROWS):
        times = times_for(rows, MOST_ROWS)
        raise ArgumentError("large-too-many", rows=rows, most=allowed(MOST_ROWS), times=times)
    nodes: list[pd.DataFrame] = []
    for kind, end in ENDS.items():
        table = tables.of(kind)
        if not isolates:
            table = table.semi_join(links, [(ID, end)])
        nodes.append(_frame(desk, table.order_by(ID).drop("number"), kind))
    ordered = links.order_by(
        [*ENDS.values(), *(c for c in links.columns if c not in ENDS.values())]
    )
    institutions, projects = nodes
    if "parent" in institutions and not isolates:
        stays = institutions["parent"].isin(institutions[ID])
        institutions["parent"] = institutions["parent"].where(stays)
    return Network(institutions, projects, _frame(desk, ordered, "participations"), dict(about))


def _frame(desk: Desk, expr: Expr, kind: Kind) -> pd.DataFrame:
    """Compute a table; further columns of text that hold numbers are numbers, as `read` has them."""
    table = desk.frame(expr)
    needed = {ID, "name", "generic", "open_ended", "role", *ENDS.values()}
    table = table[[c for c in table.columns if c in needed or table[c].notna().any()]].copy()
    further = [c for c in table.columns if c not in {ID, *ENDS.values(), *columns(kind)}]
    texts = [c for c in further if isinstance(table[c].dtype, pd.StringDtype)]
    for one in texts:
        table[one] = as_numbers(table[one])
    return table
