"""Which kinds of partner are in which kinds of project: what was observed, without chance."""

from __future__ import annotations

import numpy as np
import pandas as pd

from kennisnet.choices import Counted
from kennisnet.errors import MissingColumn
from kennisnet.large.engines import Desk, Expr
from kennisnet.large.sources import NUMBER, has
from kennisnet.large.tables import Tables
from kennisnet.network import Kind, columns

CHANCE = (
    *("expected", "residual", "p_upper", "p_lower", "p_least", "q", "q_lower"),
    *("hangs_on", "verdict"),
)
"""Columns of `kennisnet.coverage` that random networks tell."""


def kinds(nodes: Expr, table: Kind, column: str) -> Expr:
    """Give ``number, kind``: what a column says, as it is written."""
    if not has(nodes, column):
        given = table if column in columns(table) and columns(table)[column].in_rows else "none"
        have = [name for name in nodes.columns if name != NUMBER]
        raise MissingColumn(column, table, have, given)
    cells = nodes[column]
    return nodes.select(
        number=NUMBER, kind=cells if cells.type().is_string() else cells.cast("string")
    )


def cells(tables: Tables, rows: str, columns: str, count: Counted) -> Expr:
    """Count the participations of each pair of kinds: ``row, column, observed``; cells of 0 are not there."""
    down = kinds(tables.named, "institutions", rows).select(one="number", row="kind")
    across = kinds(tables.admitted.projects, "projects", columns).select(
        other="number", column="kind"
    )
    links = tables.links
    met = links.join(down, [("i", "one")])
    met = met.join(across, [("p", "other")]).select("i", "row", "column")
    observed = met.count() if count == "memberships" else met["i"].nunique()
    return met.group_by("row", "column").aggregate(observed=observed).order_by("row", "column")


def covered(tables: Tables, rows: str, columns: str, count: Counted) -> pd.DataFrame:
    """Give a row for every cell, also those of 0; who has no kind stands behind the others."""
    desk = tables.desk
    found = desk.frame(cells(tables, rows, columns, count))
    down = _words(desk, kinds(tables.named, "institutions", rows))
    projects = tables.admitted.projects
    across = _words(desk, kinds(projects, "projects", columns))
    table = pd.MultiIndex.from_product([down, across], names=["row", "column"]).to_frame(
        index=False
    )
    seen = {
        (_key(row), _key(column)): n
        for row, column, n in found[["row", "column", "observed"]].itertuples(index=False)
    }
    open_ended = _open(desk, projects, columns)
    keys = [
        (_key(row), _key(column)) for row, column in zip(table["row"], table["column"], strict=True)
    ]
    return pd.DataFrame(
        {
            "row": table["row"].astype("str"),
            "column": table["column"].astype("str"),
            "observed": np.array([seen.get(key, 0) for key in keys], dtype=np.int64),
            "open_ended": np.array([open_ended.get(key[1], 0) for key in keys], dtype=np.int64),
        }
    )


def _key(word: object) -> str | None:
    return word if isinstance(word, str) else None


def _words(desk: Desk, kind: Expr) -> list[str | None]:
    """Give the words in order, and nothing behind them where somebody has none."""
    found = [_key(word) for word in desk.frame(kind.select("kind").distinct())["kind"]]
    return [*sorted(word for word in found if word is not None), *([None] if None in found else [])]


def _open(desk: Desk, projects: Expr, column: str) -> dict[str | None, int]:
    kind = kinds(projects.filter(projects["open_ended"]), "projects", column)
    found = desk.frame(kind.group_by("kind").aggregate(n=kind.count()))
    return {_key(word): int(n) for word, n in zip(found["kind"], found["n"], strict=True)}
