"""How much a number hangs on single projects: jackknife, bootstrap and subsamples of projects.

The projects of a table are no random sample (that of Leiden calls itself a selection), so these
ranges are no sampling error: they say what another choice of the same projects would give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from kennisnet.choices import Of, Uncertainty
from kennisnet.matrices import Seen, seen
from kennisnet.metrics.registry import MEASURES, SHARES, estimate
from kennisnet.network import Network
from kennisnet.paths import Floats, Nodes
from kennisnet.progress import tracked
from kennisnet.registry import Entry

SAMPLES = 500
LOST = 1e100
"""Stands for the change of a value that becomes undefined: larger than any real change."""
LEVEL = 0.90
"""A range covers so much of the draws; that of a jackknife covers all."""
KEPT = 4, 5
"""A subsample has so many of so many projects, none of them twice."""

Runs: TypeAlias = Mapping[str, Floats]
"""For each measure draws x rows, NaN where a draw leaves the row undefined or undrawn."""


def ranks(values: Floats, equal: Literal["average", "min", "max"] = "average") -> Floats:
    """Rank along the last axis from 1 (largest); NaN stays NaN.

    Equal values share the mean rank, or all have the first (min) or last (max) of them.

    >>> ranks(np.array([2.0, 5.0, 2.0, np.nan])).tolist()
    [2.5, 1.0, 2.5, nan]
    """
    values = np.round(values, 12)
    if values.size == 0:
        return values
    missing = np.isnan(values)
    place = rankdata(np.where(missing, np.inf, -values), method=equal, axis=-1)
    return np.where(missing, np.nan, place)


def drawn_again(
    chosen: Sequence[Entry[Callable[..., Any]]],
    whole: Seen,
    projects: int,
    way: Uncertainty,
    seed: int = 0,
    samples: int = SAMPLES,
    *,
    progress: bool | None = None,
) -> dict[str, Floats]:
    """Compute measures again for other choices of the projects, from arrays alone."""
    draws, total = _draws(projects, way, seed, samples)
    runs = {one.name: np.full((total, len(whole.ids)), np.nan) for one in chosen}
    for run, picked in enumerate(tracked(draws, total, progress=progress)):
        other = whole.drawn(picked)
        own, first = np.unique(picked, return_index=True)
        for one in chosen:
            value = np.asarray(estimate(one(other)).value, dtype=float)
            if whole.of == "projects":
                runs[one.name][run, own] = value[first]
            else:
                runs[one.name][run] = value
    return runs


def _draws(projects: int, way: Uncertainty, seed: int, samples: int) -> tuple[Iterator[Nodes], int]:
    """Give the choices of projects, by their places in id order, and how many there are."""
    everything = np.arange(projects)
    if way == "jackknife" or not projects:
        return (np.delete(everything, p) for p in range(projects)), projects
    chance = np.random.default_rng(seed)
    if way == "bootstrap":
        return (chance.integers(0, projects, projects) for _ in range(samples)), samples
    kept = max(1, projects * KEPT[0] // KEPT[1])
    return (np.sort(chance.permutation(projects)[:kept]) for _ in range(samples)), samples


def with_uncertainty(
    table: pd.DataFrame, runs: Runs, projects: pd.Index, way: Uncertainty
) -> pd.DataFrame:
    """Add to each column of a table what it is over other choices of the projects.

    Adds ``<name>_low, <name>_high`` and ``<name>_rank, <name>_rank_low, <name>_rank_high``; the
    jackknife also ``<name>_project``: the project without which the rank changes most, ties by
    the change of the value and by id; that a value becomes undefined is the largest change. Where
    a row is undefined without some projects, the others are ranked as if it kept its value, so
    that all ranks are of equally many. A range of ranks runs from the first to the last place
    that equal values share.
    """
    columns: dict[str, Any] = {name: table[name].to_numpy() for name in table.columns}
    for name in table.columns:
        value, own = runs[name], columns[name]
        rank = ranks(own)
        filled = np.where(np.isnan(value), own, value)
        best, worst = (
            np.where(np.isnan(value), np.nan, ranks(filled, equal)) for equal in ("min", "max")
        )
        columns[f"{name}_low"], columns[f"{name}_high"] = _ends(value, way)
        columns[f"{name}_rank"] = rank
        columns[f"{name}_rank_low"] = _ends(best, way)[0]
        columns[f"{name}_rank_high"] = _ends(worst, way)[1]
        if way == "jackknife":
            itself = projects.to_numpy()[:, None] == table.index.to_numpy()
            gone = np.isnan(value) & ~np.isnan(own) & ~itself
            moved = np.where(gone, LOST, np.abs((best + worst) / 2 - rank))
            changed = np.where(gone, LOST, np.abs(value - own))
            columns[f"{name}_project"] = _mover(moved, changed, projects)
    return pd.DataFrame(columns, index=table.index)


def _ends(values: Floats, way: Uncertainty) -> tuple[Floats, Floats]:
    """Give the ends of the range (jackknife) or of the middle 90% (draws), column by column."""
    tail = 0.0 if way == "jackknife" else (1 - LEVEL) / 2
    ends = np.full((2, values.shape[1]), np.nan)
    there = ~np.isnan(values).all(axis=0) if len(values) else np.zeros(values.shape[1], dtype=bool)
    if there.any():
        quantile = np.nanquantile if np.isnan(values[:, there]).any() else np.quantile
        ends[:, there] = quantile(values[:, there], [tail, 1 - tail], axis=0)
    return ends[0], ends[1]


def _mover(rank: Floats, value: Floats, projects: pd.Index) -> list[str | None]:
    """Name for each row the project that moves it most; none where nothing moves."""
    if not len(projects):
        return [None] * rank.shape[1]
    by_rank, by_value = np.round(np.nan_to_num(rank), 9), np.round(np.nan_to_num(value), 12)
    first = np.broadcast_to(-np.arange(len(projects))[:, None], by_rank.shape)
    best = np.lexsort((first, by_value, by_rank), axis=0)[-1]
    row = np.arange(rank.shape[1])
    still = (by_rank[best, row] == 0) & (by_value[best, row] <= 1e-12)  # noqa: PLR2004 - rounding
    return [None if stays else projects[p] for p, stays in zip(best, still, strict=True)]


def moves(net: Network, name: str, of: Of = "institutions") -> pd.DataFrame:
    """Give how far the rank of each row by a measure moves without each project.

    Rows x projects, both in table order; generic rows are left out. NaN where a row is undefined.

    >>> import kennisnet as kn
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ")]
    >>> net = kn.Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}, {"id": "Q"}], links)
    >>> moves(net, "degree").to_numpy().tolist()
    [[0.0, 0.5], [0.0, 0.5]]
    """
    named = net.named()
    whole = seen(named, of, SHARES, weight="newman", exact=False, seed=0)
    one = MEASURES[name]
    projects = named.projects.index.sort_values()
    runs = drawn_again([one], whole, len(projects), "jackknife", progress=False)[name]
    moved = np.abs(ranks(runs) - ranks(np.asarray(estimate(one(whole)).value, dtype=float)))
    table = pd.DataFrame(moved.T, index=whole.ids, columns=projects)
    return table.loc[getattr(named, of).index, named.projects.index]
