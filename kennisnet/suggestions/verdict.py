"""What trials come to: means, and intervals by drawing projects anew."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.paths import Floats, Nodes

BASE = "degree"
"""What every predictor is compared with."""
COIN = 0.5
"""The chance that a list in any order is right about two of its candidates."""
ENDS = (0.025, 0.975)
NORMAL = 1.96
"""95 % of what is normal lies so many standard deviations from the mean."""
FEWEST = 5
"""Draws of fewer projects show no spread that means something: there is no interval."""
COLUMNS = (
    *("auc", "auc_low", "auc_high", "diff_low", "diff_high"),
    *("auc_matched", "auc_matched_low", "auc_matched_high"),
    *("hits", "hits_low", "hits_high", "hits_diff_low", "hits_diff_high"),
    *("by_chance", "by_chance_low", "by_chance_high"),
    *("mrr", "hit_at_1", "hit_at_3", "hit_at_5", "n", "cold", "auc_warm"),
)
SUMS = ("won", "of", "same_won", "same_of", "hit", "warm_won", "warm_of")
SIDES = ("low", "high")
LEARNT = "combined"
"""What is learnt from the others is no single predictor."""
RANKS = ("mrr", "hit_at_1", "hit_at_3", "hit_at_5")


@dataclass(frozen=True, eq=False)
class Tally:
    """What happened to every hidden case: a row for each, the same rows in every table.

    ``cases``: ``list`` (which trial), ``size`` and ``drawn`` (how long it is, and how much of it
    is looked at), ``project``, ``group``, ``weight``, ``cold``. ``found``, by predictor: ``won``
    of ``of`` comparisons, ``same_won`` of ``same_of`` among equal degrees, ``hit``, and ranks.
    All but ``size`` and ``drawn`` are to be summed.
    """

    cases: pd.DataFrame
    found: Mapping[str, pd.DataFrame]
    lists: int
    """0: as many as have a case."""

    def of(self, group: str) -> Tally:
        """Keep the cases of one group."""
        inside = (self.cases["group"] == group).to_numpy()
        kept = {one: table[inside] for one, table in self.found.items()}
        return Tally(self.cases[inside], kept, 0)

    def draws(self, resamples: int, seed: int) -> dict[str, dict[str, Floats]]:
        """Give for every predictor its figures in draws of as many projects, the same for each."""
        units, place = np.unique(self.cases["project"].to_numpy(), return_inverse=True)
        n = len(units)
        most = float(self.cases["drawn"].max()) if n else 0.0
        sums = [
            np.bincount(place, table[column], minlength=n)
            for table in map(self.warmed, self.found)
            for column in SUMS
        ]
        chance = np.random.default_rng(seed)
        resamples = resamples if n >= FEWEST else 0
        drawn = np.array([_weights(chance, n) @ np.transpose(sums) for _ in range(resamples)])
        drawn = drawn.reshape(resamples, len(sums))
        return {
            one: {
                "auc": _over(won, of),
                "auc_matched": _over(same_won, same_of),
                "auc_warm": _over(warm_won, warm_of),
                "hits": np.minimum(hit / self.length, most),
            }
            for one, (won, of, same_won, same_of, hit, warm_won, warm_of) in zip(
                self.found, drawn.T.reshape(len(self.found), len(SUMS), resamples), strict=True
            )
        }

    def warmed(self, one: str) -> pd.DataFrame:
        """Give what was found, with the comparisons of those of whom more is known apart."""
        found, warm = self.found[one], ~self.cases["cold"].to_numpy(dtype=bool)
        return found.assign(warm_won=found["won"] * warm, warm_of=found["of"] * warm)

    @property
    def length(self) -> int:
        """How many lists there are; of a group, how many have a case of it."""
        return max(self.lists or self.cases["list"].nunique(), 1)

    def by_chance(self) -> dict[str, float]:
        """Give how many of the first are hidden in a list in any order, with 95 % of such lists."""
        from scipy.stats import hypergeom

        one = self.cases.groupby("list").agg({"size": "first", "drawn": "first", "weight": "sum"})
        size, drawn, hidden = (one[name].to_numpy() for name in ("size", "drawn", "weight"))
        share = np.divide(hidden, size, out=np.zeros(len(one)), where=size > 0)
        mean = float((drawn * share).sum()) / self.length
        if len(one) == self.length == 1:
            law = hypergeom(int(size[0]), round(hidden[0]), int(drawn[0]))
            low, high = (float(law.ppf(end)) for end in ENDS)
        else:  # a mean of many lists: nearly normal
            left = (size - drawn) / np.maximum(size - 1, 1)
            var = float((drawn * share * (1 - share) * left).sum())
            away = NORMAL * math.sqrt(var) / self.length
            low, high = max(mean - away, 0.0), mean + away
        return {"by_chance": mean, "by_chance_low": low, "by_chance_high": high}

    def line(self, one: str, ranked: bool) -> dict[str, float]:
        """Give the means of a predictor."""
        sums, cases = self.warmed(one).sum(), self.cases
        n = float(cases["weight"].sum())
        out = {
            "auc": _share(sums["won"], sums["of"]),
            "auc_matched": _share(sums["same_won"], sums["same_of"]),
            "hits": float(self.found[one]["hit"].sum(skipna=False)) / self.length,
            "n": round(n),
            "cold": _share(float((cases["cold"] * cases["weight"]).sum()), n),
            "auc_warm": _share(sums["warm_won"], sums["warm_of"]),
        }
        return out | ({name: _share(sums[name], n) for name in RANKS} if ranked else {})


def judged(
    tally: Tally,
    names: Sequence[str],
    resamples: int,
    seed: int,
    *,
    grouped: bool = False,
    ranked: bool = False,
) -> pd.DataFrame:
    """Sum up what every predictor came to, by group where that is asked.

    ``attrs``: who is the better of `BASE` and chance (``against``), the interval of the difference
    with that (``beyond``), who is surely better (``better``): all of the cases of which more is
    known, since nobody can find the others; and for ``auc`` and ``hits`` the best single other with
    the interval of the difference with it (``to_best``).
    """
    groups = sorted(tally.cases["group"].unique().tolist()) if grouped else [""]
    rows: dict[tuple[str, str], dict[str, float]] = {}
    beyond: dict[Any, tuple[float, float]] = {}
    to_best: dict[str, dict[Any, tuple[str, float, float]]] = {"auc": {}, "hits": {}}
    against = BASE if tally.line(BASE, ranked)["auc_warm"] >= COIN else "chance"
    for group in groups:
        some = tally.of(group) if grouped else tally
        draws, chance = some.draws(resamples, seed), some.by_chance()
        lines = {one: some.line(one, ranked) for one in some.found}
        for one in names:
            own, base = draws[one], draws[BASE]
            rows[one, group] = lines[one] | chance | _intervals(own, base)
            key = (one, group) if grouped else one
            beyond[key] = _ends(own["auc_warm"] - (base["auc_warm"] if against == BASE else COIN))
            for figure, found in to_best.items():
                best = _best(lines, one, figure)
                if best:
                    found[key] = (best, *_ends(own[figure] - draws[best][figure]))
    order = [(one, group) for one in names for group in groups]
    index = pd.MultiIndex.from_tuples(order, names=["predictor", "group"])
    values = pd.DataFrame([rows[key] for key in order], index, columns=list(COLUMNS))
    table = values.astype(float).astype({"n": int})
    table = table if grouped else table.droplevel("group")
    better = [one for one, (low, _) in beyond.items() if low > 0]
    table.attrs = {"against": against, "beyond": beyond, "better": better, "to_best": to_best}
    return table


def _intervals(own: Mapping[str, Floats], base: Mapping[str, Floats]) -> dict[str, float]:
    """Give the ends of the figures and of their differences with `BASE`."""
    ends = {figure: _ends(own[figure]) for figure in ("auc", "auc_matched", "hits")}
    ends["diff"] = _ends(own["auc"] - base["auc"])
    ends["hits_diff"] = _ends(own["hits"] - base["hits"])
    pairs = (
        (f"{name}_{side}", end)
        for name, both in ends.items()
        for side, end in zip(SIDES, both, strict=True)
    )
    return dict(pairs)


def _best(lines: Mapping[str, Mapping[str, float]], one: str, figure: str) -> str:
    """Give the best other predictor that is a single formula."""
    others = {name: line[figure] for name, line in lines.items() if name not in {one, LEARNT}}
    known = {name: value for name, value in others.items() if not np.isnan(value)}
    return max(known, key=lambda name: known[name], default="")


def _weights(chance: np.random.Generator, n: int) -> Nodes:
    """Draw n of n with replacement: how often each is drawn."""
    drawn = chance.integers(n, size=n) if n else np.empty(0, dtype=np.int64)
    return np.asarray(np.bincount(drawn, minlength=n), dtype=np.int64)


def _over(sums: Floats, counts: Floats) -> Floats:
    return np.asarray(np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0))


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole else np.nan


def _ends(draws: Floats) -> tuple[float, float]:
    """Give the ends of an interval; draws in which nothing was to be compared are left out."""
    kept = draws[~np.isnan(draws)]
    low, high = np.quantile(kept, ENDS) if len(kept) else (np.nan, np.nan)
    return float(low), float(high)
