"""Who could meet: pairs of institutions that share a partner and no project, with what predicts a tie.

A partner in a project of both would make them linked, so steps through a project in which the first
takes part itself are never taken: in a project of ten thousand that saves nearly all of them.
"""

from __future__ import annotations

from kennisnet.large.engines import Expr
from kennisnet.large.ties import one_over

NEEDING_TIES = ("jaccard", "cosine", "adamic_adar", "resource_allocation")
PREDICTORS = ("count", "newman", *NEEDING_TIES)
"""Those of `kennisnet.suggestions` that shared partners and numbers of partners tell."""


def work(rows: Expr) -> Expr:
    """Bound for each institution the steps to partners of its partners: ``r, work``."""
    out = rows.group_by("r").aggregate(out=(rows["k"] - 1).cast("int64").sum())
    through = rows.join(out, "r").select("c", "out", k=rows["k"].cast("int64"))
    onward = through.group_by("c").aggregate(
        on=through["out"].sum() - through["k"].max() * (through["k"].max() - 1)
    )
    met = rows.join(onward, "c").select("r", "on", k=rows["k"].cast("int64"))
    return met.group_by("r").aggregate(work=(met["on"] + met["k"] - 1).sum())


def candidates(rows: Expr, first: Expr, predictor: str, ties: Expr | None) -> Expr:
    """Give who could meet, ``a`` among ``first``: ``a, b, score, partners``.

    ``ties``: ``r, ties``, the number of partners of everybody, for those predictors that need it.
    """
    own = first.select(a="r", p="c", k="k")
    side = rows.select(z="r", p="c")
    met = own.join(side, "p")
    met = met.filter(met["z"] != met["a"])
    partners = met.group_by("a", "z").aggregate(near=one_over(met["k"] - 1).sum())
    onward = partners.join(rows.select(z="r", q="c", k="k"), "z")
    mine = own.select(mine="a", in_it="p")
    onward = onward.anti_join(mine, [("a", "mine"), ("q", "in_it")])
    reached = onward.join(rows.select(b="r", q="c"), "q")
    reached = reached.filter(reached["b"] != reached["z"])
    once = reached.group_by("a", "z", "b").aggregate(
        near=reached["near"].max(), far=one_over(reached["k"] - 1).sum()
    )
    linked = partners.select(one="a", other="z")
    once = once.anti_join(linked, [("a", "one"), ("b", "other")])
    if predictor in {"adamic_adar", "resource_allocation"}:
        once = _beside(once, ties, "z")
    counted = {"partners": once.count(), "score": _sum(once, predictor)}
    found = once.group_by("a", "b").aggregate(**counted)
    if predictor in {"jaccard", "cosine"}:
        found = _beside(_beside(found, ties, "a"), ties, "b")
        both, one, other = found["partners"], found["ties of a"], found["ties of b"]
        score = (
            both / (one + other - both)
            if predictor == "jaccard"
            else both / (one.cast("float64") * other).sqrt()
        )
        found = found.mutate(score=score.cast("float64"))
    return found.select("a", "b", "score", "partners")


def _sum(once: Expr, predictor: str) -> Expr:
    match predictor:
        case "newman":
            return (once["near"] * once["far"]).sum()
        case "adamic_adar":
            return one_over(once["ties of z"].cast("float64").ln()).sum()
        case "resource_allocation":
            return one_over(once["ties of z"]).sum()
        case _:
            return once.count().cast("float64")


def _beside(table: Expr, ties: Expr, end: str) -> Expr:
    named = ties.select(**{f"{end} row": ties["r"], f"ties of {end}": ties["ties"]})
    return table.join(named, [(end, f"{end} row")]).drop(f"{end} row")
