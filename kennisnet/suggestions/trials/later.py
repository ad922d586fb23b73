"""Learn from what was, and ask for what came."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import ArgumentError, MissingColumn, shown
from kennisnet.network import Network
from kennisnet.network.dates import first_day, iso_dates, last_day
from kennisnet.paths import Nodes
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.trials.groups import Grouping
from kennisnet.suggestions.trials.hiding import in_pool
from kennisnet.suggestions.trials.trial import Trials, in_column, member_pairs

When: TypeAlias = str | int | dt.date


def future(
    net: Network, after: Network | None, split: When | None, by: str | None, seed: int
) -> Trials:
    """Hide what came later: one trial, in which the pairs to come stand among all unlinked pairs."""
    if split is not None:
        earlier, later, facts = _split(net, split)
    else:
        assert after is not None  # noqa: S101 - the caller asks for one of the two
        earlier, later, facts = net, after, {}
    at = later.institutions.index.get_indexer(earlier.institutions.index)
    place = np.full(len(later.institutions), -1)
    place[at[at >= 0]] = np.flatnonzero(at >= 0)
    pool = Pool(Ground(earlier))
    came = _came(later, place)
    numbers = pool.numbers(came["i"].to_numpy(), came["j"].to_numpy())
    free = ~np.isin(numbers, pool.left_out)
    came, numbers = came[free].reset_index(drop=True), numbers[free]
    once, first, hidden = np.unique(numbers, return_index=True, return_inverse=True)
    del once
    ends = came[["i", "j"]].to_numpy()[first].reshape(-1, 2).T
    codes, unit = np.unique(came["p"].to_numpy(), return_inverse=True)
    projects = later.projects.index[codes]
    none_left = pool.ground.incidence.sum(axis=1) == 0
    i, j = came["i"].to_numpy(), came["j"].to_numpy()
    cold = none_left[i] | none_left[j]
    cases = pd.DataFrame(
        {
            "hidden": hidden,
            "project": np.argsort(np.argsort(np.asarray(projects)))[unit],
            "weight": 1 / np.bincount(hidden, minlength=1)[hidden],
            "cold": cold,
            "group": Grouping(later, by).of(at[i], at[j], came["p"].to_numpy(), cold),
        }
    )
    trial = in_pool(pool, Candidates(pool.ground, *ends), cases, seed)
    acting = later.incidence.sum(axis=1) > 0
    facts |= {
        "institutions": len(earlier.institutions),
        "newcomers": float((acting & (place < 0)).sum() / max(acting.sum(), 1)),
    }
    return Trials([trial], 1, sorted(projects.tolist()), facts)


def _came(later: Network, place: Nodes) -> pd.DataFrame:
    """Give the pairs of those who were there before, by project: i, j in the earlier tables."""
    members = sparse.csc_array(later.incidence)
    found = []
    for p in range(members.shape[1]):
        inside = place[in_column(members, p)]
        i, j = member_pairs(inside[inside >= 0])
        found.append(np.stack([i, j, np.full(len(i), p)], axis=1))
    rows = np.concatenate([np.empty((0, 3), dtype=np.int64), *found])
    return pd.DataFrame(rows, columns=["i", "j", "p"])


def _split(net: Network, split: When) -> tuple[Network, Network, dict[str, Any]]:
    """Part a network by the start of its projects; those without a start are left out of both."""
    day = _day(split)
    if not net.holds("projects", "start"):
        raise MissingColumn("start", "split", [str(name) for name in net.projects.columns])
    start = first_day(net.column("projects", "start"))
    known = ~np.isnat(start)
    then, later = (net.subset(projects=known & side) for side in (start <= day, start > day))
    there = then.incidence.sum(axis=1) > 0
    facts = {
        "split": str(day),
        "until": str(start[known].max()) if known.any() else None,
        "undated": int((~known).sum()),
    }
    return then.subset(institutions=there), later, facts


def _day(split: When) -> np.datetime64:
    """Give the last day that a year, a month or a day can mean.

    >>> str(_day(2017)), str(_day("2017-03"))
    ('2017-12-31', '2017-03-31')
    """
    dates = iso_dates(pd.Series([split], dtype=object))
    if isinstance(split, bool) or dates.isna().any():
        raise ArgumentError("split", got=shown(repr(split)))
    day: np.datetime64 = last_day(dates)[0]
    return day
