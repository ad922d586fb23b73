"""Rows in blocks of about as much work, so that what is made at a time fits in the memory there is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kennisnet.large.engines import Desk, Expr

PAIR = 250
"""So many bytes an engine needs for a pair while it counts."""
NOBODY = (0, -1)
LEAST, MOST = 50_000, 50_000_000


def at_a_time(desk: Desk) -> int:
    """Say how many pairs are made at a time."""
    return int(np.clip(desk.bytes // PAIR, LEAST, MOST))


def blocks(desk: Desk, work: Expr, most: int) -> list[tuple[int, int]]:
    """Cut rows (``r, work``) into ranges, first and last included, of at most so much work.

    A row that is more than that by itself is a block by itself.
    """
    import ibis

    done = work.filter(work["work"] > 0)
    over = done["work"].cast("float64").sum().over(ibis.cumulative_window(order_by="r"))
    placed = done.mutate(block=((over - done["work"]) / most).floor())
    found = placed.group_by("block").aggregate(low=placed["r"].min(), high=placed["r"].max())
    table = desk.frame(found.order_by("low"))
    return [(int(low), int(high)) for low, high in zip(table["low"], table["high"], strict=True)]


def within(rows: Expr, column: str, block: tuple[int, int]) -> Expr:
    """Keep the rows of a block."""
    return rows.filter(rows[column].between(*block))


def each(rows: Expr, work: Expr, desk: Desk) -> Iterator[Expr]:
    """Give the rows block by block; one block of nothing where there is no work."""
    for block in blocks(desk, work, at_a_time(desk)) or [NOBODY]:
        yield within(rows, "r", block)
