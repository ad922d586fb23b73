"""What a verb made block by block, as one table or as files; numbers become ids."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.choices import Of
from kennisnet.large.engines import Expr
from kennisnet.large.sources import ID
from kennisnet.large.tables import Tables
from kennisnet.large.writing import put_parts, whole_folder

ENDS = ("a", "b")


def with_ids(tables: Tables, found: Expr, of: Of, by: list[str], columns: list[str]) -> Expr:
    """Give the columns of pairs in an order, with ids for the numbers of both ends."""
    return _named(tables.ids(found, of, *ENDS).order_by(by), columns)


def _named(told: Expr, columns: Iterable[str]) -> Expr:
    return told.select(**{c: f"{c} id" if c in ENDS else c for c in columns})


def given(
    tables: Tables,
    several: Iterable[Expr],
    of: Of,
    by: list[str],
    columns: list[str],
    path: str | Path | None,
    attrs: dict[Hashable | None, Any],
) -> Any:
    """Compute one block after the other: into files of a folder, or into one table."""
    if path is not None:
        # Ids stand in the order of numbers, so either puts the rows in order.
        named = dict.fromkeys([*columns, *by])
        told = (_named(tables.ids(one, of, *ENDS), named) for one in several)

        def fill(place: Path) -> None:
            put_parts(tables.desk, told, by, place, columns)

        return whole_folder(tables.desk, "path", path, fill)
    frame = tables.desk.frame
    side = frame(tables.side(of).select("number", ID))
    ids = side.set_index("number")[ID].astype("str")
    made = [frame(one.order_by(by).select(columns)) for one in several]
    table = pd.concat(made, ignore_index=True)
    table = table.assign(**{end: ids.reindex(table[end]).array for end in ENDS})
    table.attrs = attrs
    return table
