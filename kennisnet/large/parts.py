"""A part of a large network: which rows stay, and the part as a `Network`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from kennisnet.choices import ROLES
from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.values import as_numbers
from kennisnet.large.asked import ids as asked_ids
from kennisnet.large.door import TREKKER, Admitted
from kennisnet.large.engines import Desk, Expr
from kennisnet.large.fitting import fitting
from kennisnet.large.sources import ENDS, ID, MOST_NAMED, NUMBER, has
from kennisnet.limits import allowed, times_for
from kennisnet.network import KINDS, Kind, Network, columns

THERE = "is  there"
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
            found[kind] = those(desk, found[kind], kind, asked_ids(kind, chosen))
            cut.add(kind)
    for column, values in wanted.items():
        kind = _home(tables, column)
        listed = list(values) if pd.api.types.is_list_like(values) else [values]
        if (kind, column) == ("participations", "role"):
            found[kind] = _in_role(found[kind], listed)
        else:
            known = columns(kind).get(column)
            found[kind] = found[kind].filter(fitting(desk, found[kind], column, listed, known))
        cut.add(kind)
    for kind, end in ENDS.items():
        if kind in cut:
            links = found["participations"]
            found["participations"] = links.semi_join(found[kind], [(end, ID)])
    if "institutions" in cut and has(found["institutions"], "parent"):
        found["institutions"] = _parents_there(found["institutions"])
    return replace(tables, **found)


def those(desk: Desk, table: Expr, kind: Kind, wanted: list[str]) -> Expr:
    """Keep the rows with some ids, be they many; raise `InputError` for ids that are none."""
    texts = pd.DataFrame({"wanted": pd.Series(wanted, dtype="str")})
    asked = desk.given("wanted", texts)
    away = asked.anti_join(table, [("wanted", ID)])
    if n := int(desk.value(away.count()) or 0):
        some = desk.frame(away.order_by("wanted").limit(MOST_NAMED))["wanted"]
        faults = [Fault(f"{ENDS[kind]}-unknown", str(one)) for one in some]
        raise InputError(few(faults, n))
    return table.semi_join(asked, [(ID, "wanted")])


def few(faults: Sequence[Fault], n: int) -> list[Fault]:
    """Keep the first faults of so many, and say how many more there are."""
    first = list(faults[:MOST_NAMED])
    return first if n <= len(first) else [*first, Fault("large-more", values={"n": n - len(first)})]


def _home(tables: Admitted, column: str) -> Kind:
    order: tuple[Kind, ...] = ("projects", "institutions", "participations")
    own = {kind: _own(tables, kind) for kind in order}
    for kind in order:
        if column in own[kind]:
            return kind
    have = sorted({name for names in own.values() for name in names})
    raise ArgumentError("column-nowhere", column=column, have=", ".join(have))


def _own(tables: Admitted, kind: Kind) -> list[str]:
    """Give the columns of a table as a `Network` has them: ids are the index there."""
    inner = {ID, NUMBER} if kind in ENDS else set()
    return [name for name in tables.of(kind).columns if name not in inner]


def _in_role(links: Expr, roles: list[Any]) -> Expr:
    """Keep the participations in some roles; who stands in a project twice is a trekker in it if once."""
    wanted = [role for role in ROLES if any(isinstance(one, str) and one == role for one in roles)]
    if len(wanted) != 1:
        return links if wanted else links.limit(0)
    pair = [*ENDS.values()]
    led = links.filter(links["role"] == TREKKER).select(*pair).distinct()
    return links.semi_join(led, pair) if wanted == [TREKKER] else links.anti_join(led, pair)


def _parents_there(institutions: Expr) -> Expr:
    there = institutions.select(**{THERE: institutions[ID]}).distinct()
    joined = institutions.left_join(there, [("parent", THERE)])
    kept = [c for c in institutions.columns if c != "parent"]
    return joined.select(*kept, parent=THERE)


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
        nodes.append(_frame(desk, table.order_by(ID).drop(NUMBER), kind))
    ordered = links.order_by(
        [*ENDS.values(), *(c for c in links.columns if c not in ENDS.values())]
    )
    institutions, projects = nodes
    if "parent" in institutions and not isolates:
        stays = institutions["parent"].isin(institutions[ID])
        institutions["parent"] = institutions["parent"].where(stays)
    told = _frame(desk, ordered, "participations")
    try:
        return Network(institutions, projects, told, dict(about))
    except InputError as error:
        raise InputError(few(error.faults, len(error.faults))) from error


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
