"""How much a number hangs on single projects: jackknife and bootstrap over projects.

The projects of a table are no random sample (that of Leiden calls itself a selection), so these
intervals are no sampling error: they say what another choice of the same projects would give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from kennisnet.network import Network
from kennisnet.progress import tracked

Uncertainty: TypeAlias = Literal["jackknife", "bootstrap"]
UNCERTAINTIES = ("jackknife", "bootstrap")
SAMPLES = 500
LOST = 1e100
"""As far as a row moves whose value becomes undefined: further than any other."""
LEVEL = 0.90
"""A bootstrap interval covers so much of the draws; a jackknife range covers all."""


def ranks(
    values: pd.DataFrame, equal: Literal["average", "min", "max"] = "average"
) -> pd.DataFrame:
    """Rank each column from 1 (largest); NaN stays NaN.

    Equal values share the mean rank, or all have the first (min) or last (max) of them.
    """
    return values.round(12).rank(ascending=False, method=equal)


def with_uncertainty(
    table: pd.DataFrame,
    compute: Callable[[Network], pd.DataFrame],
    net: Network,
    way: Uncertainty,
    *,
    seed: int = 0,
    samples: int = SAMPLES,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Add to each column of a table what it is over other choices of the projects.

    ``compute`` gives the table of a network. Adds ``<name>_low, <name>_high`` and
    ``<name>_rank, <name>_rank_low, <name>_rank_high``; the jackknife also ``<name>_project``:
    the project without which the rank changes most, ties by the change of the value and by id;
    that a value becomes undefined is the largest change. Where a row is undefined without some
    projects, the others are ranked as if it kept its value, so that all ranks are of equally many.
    A range of ranks runs from the first to the last place that equal values share.
    """
    projects = sorted(net.projects.index)
    others, total = _others(net, projects, way, seed, samples)
    runs = [
        compute(other).reindex(table.index) for other in tracked(others, total, progress=progress)
    ]
    rank = ranks(table)
    first, last = (
        [ranks(run.fillna(table), equal).where(run.notna()) for run in runs]
        for equal in ("min", "max")
    )
    columns: dict[str, object] = {name: table[name] for name in table.columns}
    for name in table.columns:
        value, best, worst = (
            np.array([run[name] for run in of]).reshape(len(runs), len(table))
            for of in (runs, first, last)
        )
        columns[f"{name}_low"], columns[f"{name}_high"] = _ends(value, way)
        columns[f"{name}_rank"] = rank[name]
        columns[f"{name}_rank_low"] = _ends(best, way)[0]
        columns[f"{name}_rank_high"] = _ends(worst, way)[1]
        if way == "jackknife":
            lost = np.isnan(value) & table[name].notna().to_numpy()
            itself = np.array(projects)[:, None] == table.index.to_numpy()
            gone = lost & ~itself
            place = (best + worst) / 2
            moved = np.where(gone, LOST, np.abs(place - rank[name].to_numpy()))
            changed = np.where(gone, LOST, np.abs(value - table[name].to_numpy()))
            columns[f"{name}_project"] = _mover(moved, changed, projects)
    return pd.DataFrame(columns, index=table.index)


def _others(
    net: Network, projects: list[str], way: Uncertainty, seed: int, samples: int
) -> tuple[Iterator[Network], int]:
    """Give the networks to compute again, and how many there are."""
    if way == "jackknife" or not projects:
        return (net.without(project) for project in projects), len(projects)
    chance = np.random.default_rng(seed)
    draws = (chance.integers(0, len(projects), len(projects)) for _ in range(samples))
    return (net.drawn([projects[p] for p in draw]) for draw in draws), samples


def _ends(values: np.ndarray, way: Uncertainty) -> tuple[np.ndarray, np.ndarray]:
    """Give the ends of the range (jackknife) or of the middle 90% (bootstrap), column by column."""
    tail = (1 - LEVEL) / 2 if way == "bootstrap" else 0.0
    ends = np.full((2, values.shape[1]), np.nan)
    there = ~np.isnan(values).all(axis=0) if len(values) else np.zeros(values.shape[1], dtype=bool)
    if there.any():
        ends[:, there] = np.nanquantile(values[:, there], [tail, 1 - tail], axis=0)
    return ends[0], ends[1]


def _mover(rank: np.ndarray, value: np.ndarray, projects: list[str]) -> list[str | None]:
    """Name for each row the project that moves it most; none where nothing moves."""
    moved = []
    for r, v in zip(*(np.nan_to_num(of).T for of in (rank, value)), strict=True):
        best = max(
            range(len(projects)), key=lambda p: (round(r[p], 9), round(v[p], 12), -p), default=None
        )
        still = best is None or (r[best] == 0 and v[best] <= 1e-12)  # noqa: PLR2004 - rounding
        moved.append(None if still else projects[best or 0])
    return moved
