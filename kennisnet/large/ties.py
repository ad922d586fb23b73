"""Pairs of rows that share something, in every weight, as expressions; and the strongest of each row.

The weights are those of `kennisnet.projections`, which has their definitions and sources.
"""

from __future__ import annotations

from kennisnet.choices import Weight
from kennisnet.large.engines import Expr


def one_over(column: Expr) -> Expr:
    """Give 1 / a column. A 1.0 would be a decimal number to Spark, with fewer digits than this has."""
    return 1 / column.cast("float64")


RATIOS = {"jaccard", "cosine", "association", "overlap"}


def work(rows: Expr) -> Expr:
    """Count for each row the pairs that its columns make, those twice that share two: ``r, work``."""
    return rows.group_by("r").aggregate(work=(rows["k"] - 1).cast("int64").sum())


def pairs(rows: Expr, first: Expr, weight: Weight, columns: int, *, both: bool = False) -> Expr:
    """Give the pairs that share a column, ``a`` among ``first`` of the rows: ``a, b, shared, weight``.

    ``b`` comes behind ``a``; with ``both`` it can also come before.
    """
    left = first.select(a="r", c="c", one="d", k="k")
    right = rows.select(b="r", c="c", other="d")
    joined = left.join(right, "c")
    joined = joined.filter(joined["b"] != joined["a"] if both else joined["b"] > joined["a"])
    counted = {"shared": joined.count()}
    if weight == "newman":
        counted["weight"] = one_over(joined["k"] - 1).sum()
    if weight in RATIOS:
        counted |= {name: joined[name].max().cast("float64") for name in ("one", "other")}
    found = joined.group_by("a", "b").aggregate(**counted)
    return found.select("a", "b", "shared", weight=_weighed(found, weight, columns))


def _weighed(found: Expr, weight: Weight, m: int) -> Expr:
    import ibis

    count = found["shared"].cast("float64")
    if weight in RATIOS:
        one, other = found["one"], found["other"]
        below = {
            "jaccard": one + other - count,
            "cosine": (one * other).sqrt(),
            "association": one * other / m,
            "overlap": ibis.least(one, other),
        }
        return count / below[weight]
    return (
        found["weight"]
        if weight == "newman"
        else ibis.literal(1).cast("float64")
        if weight == "binary"
        else count
    )


def strongest(found: Expr, by: str, most: int) -> Expr:
    """Keep of each ``a`` the ``most`` that stand highest; equals in the order of ids.

    Sums differ in their last digits by the order in which an engine adds: to seven digits they are equal.
    """
    import ibis

    order = [ibis.desc(found[by].cast("float32")), found["b"]]
    place = ibis.row_number().over(group_by="a", order_by=order)
    return found.mutate(place=place).filter(lambda t: t["place"] < most)
