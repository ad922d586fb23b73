"""Figures of the whole network, each with the sentence that it needs beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TypeAlias

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import whole_number
from kennisnet.metrics.centrality import betweenness
from kennisnet.metrics.communities import communities
from kennisnet.metrics.registry import View
from kennisnet.network import Network
from kennisnet.paths import components, distances
from kennisnet.projections import Floats, in_id_order, shared
from kennisnet.texts import number, say

EXACT = 3_000
"""Up to so many institutions distances are measured from all of them, above from a sample."""
SAMPLE = 256
PATHS = 2_000_000
"""Up to so many four-paths Opsahl's clustering counts them all, above it draws `DRAWS`."""
DRAWS = 100_000
SEARCHED = ("barber_modularity",)
"""Figures that are the best of so many searches."""


Estimate: TypeAlias = tuple[float, float | None]
"""A value and, where it is estimated from a sample, its standard error."""


def describe(
    net: Network,
    *,
    exact: bool = False,
    seed: int = 0,
    lang: str = "nl",
    progress: bool | None = None,
) -> pd.DataFrame:
    """Describe a network as a whole.

    Generic rows do not count. Where the exact figure would take minutes (more than 3,000
    institutions for distances, 5,000 nodes for the centralization of betweenness, 2 million
    four-paths for Opsahl) it is estimated from a seeded
    sample; the note and ``attrs["standard_errors"]`` say so. ``exact=True`` forces it.

    Returns
    -------
    DataFrame
        Index ``figure``; ``value`` (NaN where the definition has none) and ``note``, a sentence
        in ``lang`` that says what it counts.
        ``institutions, projects, participations, leads``; ``isolates`` (institutions without a
        project); ``density`` E/(nm); ``components`` (isolates included); ``largest`` (share of
        the institutions in the largest component); ``mean_degree`` and ``mean_size``;
        ``mean_distance`` over reachable pairs of institutions and ``global_efficiency`` over all
        (Latora & Marchiori 2001), in steps over shared projects; ``centralization_degree`` and
        ``centralization_betweenness`` (Freeman 1979), the sum over institutions of (largest -
        own) / (n - 1), two-mode normalised; ``robins_alexander`` (2004); ``opsahl`` (2013),
        institutions as primary mode; ``nodf`` (Almeida-Neto et al. 2008), empty rows and columns
        dropped; ``barber_modularity`` (Barber 2007), the best found; ``hhi`` (Hirschman 1964) and
        ``gini`` (Gini 1912) of participations per institution, isolates in gini.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> describe(net).loc[["density", "mean_distance", "robins_alexander"], "value"].round(3).tolist()
    [0.667, 1.333, 0.0]
    """
    seed = whole_number("seed", seed, 0)
    named = net.named()
    rows, _, _ = in_id_order(named)
    n, m = rows.shape
    degree = np.asarray(rows.sum(axis=1), dtype=float)
    total = float(degree.sum())
    parts, largest = _components(rows)
    found = communities(named, seed=seed, progress=progress).attrs
    figures: dict[str, float | Estimate] = {
        "institutions": n,
        "projects": m,
        "participations": total,
        "leads": float(named.trekkers.sum()),
        "isolates": float((degree == 0).sum()),
        "density": _over(total, n * m),
        "components": parts,
        "largest": largest,
        "mean_degree": _over(total, n),
        "mean_size": _over(total, m),
        **_distances(rows, exact=exact, seed=seed),
        **_centralization(named, degree, exact=exact, seed=seed),
        "robins_alexander": robins_alexander(rows),
        "opsahl": _opsahl(rows, exact=exact, seed=seed),
        "nodf": nodf(rows),
        "barber_modularity": found["quality"],
        "hhi": _over(float((degree**2).sum()), total**2),
        "gini": gini(degree),
    }
    told = {
        figure: one if isinstance(one, tuple) else (one, None) for figure, one in figures.items()
    }
    errors = {figure: error for figure, (_, error) in told.items() if error is not None}
    table = pd.DataFrame(
        {
            "value": [float(value) for value, _ in told.values()],
            "note": [_note(figure, errors.get(figure), found["runs"], lang) for figure in told],
        },
        index=pd.Index(told, name="figure", dtype="str"),
    )
    table.attrs = {"fingerprint": net.fingerprint, "seed": seed, "standard_errors": errors}
    return table


def _note(figure: str, error: float | None, runs: int, lang: str) -> str:
    """Say what a figure counts, and how sure it is."""
    note = say(f"figure-note-{figure}", lang, **({"n": runs} if figure in SEARCHED else {}))
    if error is None:
        return note
    return f"{note}; {say('figure-estimated', lang, error=number(float(f'{error:.2g}'), lang, 12))}"


def _over(above: float, below: float) -> float:
    return above / below if below else float("nan")


def _components(rows: sparse.csr_array) -> tuple[float, float]:
    n, label = rows.shape[0], components(rows)
    largest = np.bincount(label[:n], minlength=1).max(initial=0)
    return float(label.max(initial=-1) + 1), _over(float(largest), n)


def _distances(rows: sparse.csr_array, *, exact: bool, seed: int) -> dict[str, Estimate]:
    """Give mean distance and efficiency in steps over shared projects."""
    n = rows.shape[0]
    sources = np.arange(n)
    sampled = n > EXACT and not exact
    if sampled:
        sources = np.sort(np.random.default_rng(seed).choice(n, SAMPLE, replace=False))
    found: list[Floats] = []
    for _, far in distances(rows, sources):
        far[(far == 0) | np.isinf(far)] = np.nan
        steps = far / 2
        found.append(
            np.array([np.isfinite(steps).sum(0), np.nansum(steps, 0), np.nansum(1 / steps, 0)])
        )
    reached, steps, near = np.hstack(found) if found else np.zeros((3, 0))
    mean = _over(float(steps.sum()), float(reached.sum()))
    efficiency = _over(float(near.sum()), len(sources) * (n - 1))
    errors: tuple[float | None, float | None] = (None, None)
    if sampled:
        spread = steps - mean * reached
        errors = (
            float(np.sqrt((spread**2).sum()) / reached.sum()),
            float(near.std(ddof=1) / (n - 1) / np.sqrt(len(sources))),
        )
    return {"mean_distance": (mean, errors[0]), "global_efficiency": (efficiency, errors[1])}


def _centralization(
    net: Network, degree: Floats, *, exact: bool, seed: int
) -> dict[str, float | Estimate]:
    """Give how far the largest stands above the others.

    Of an estimate the standard error is that of the largest value, which dominates.
    """
    m = net.incidence.shape[1]
    if m == 0:
        return dict.fromkeys(("centralization_degree", "centralization_betweenness"), np.nan)
    view = View(net, exact=exact, seed=seed)
    between = betweenness(view)
    errors = view.errors.get("betweenness")
    error = None if errors is None else float(errors[np.argmax(between)])
    return {
        "centralization_degree": _spread(degree / m),
        "centralization_betweenness": (_spread(between), error),
    }


def _spread(values: Floats) -> float:
    return _over(float((values.max(initial=0) - values).sum()), max(len(values) - 1, 0))


def robins_alexander(rows: sparse.csr_array) -> float:
    """Give the share of three-paths that close into a four-cycle, [0, 1]; NaN without any.

    >>> robins_alexander(sparse.csr_array(np.ones((2, 2), dtype=int)))
    1.0
    """
    degree, size = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
    count = shared(rows, "count").data
    cycles = float((count * (count - 1)).sum()) / 4
    i, p = rows.nonzero()
    return _over(4 * cycles, float(((degree[i] - 1) * (size[p] - 1)).sum()))


def nodf(rows: sparse.csr_array) -> float:
    """Give the nestedness (NODF), 0 to 100; empty rows and columns are dropped first.

    >>> nodf(sparse.csr_array(np.tril(np.ones((3, 3), dtype=int))))
    100.0
    """
    degree, size = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
    sides = [(rows, degree), (sparse.csr_array(rows.T), size)]
    nested = sum(_nested(side, own) for side, own in sides)
    pairs = sum((own > 0).sum() * ((own > 0).sum() - 1) / 2 for _, own in sides)
    return _over(100 * nested, float(pairs))


def _nested(rows: sparse.csr_array, degree: Floats) -> float:
    """Sum over the pairs of rows of unequal degree what they share over the smaller degree.

    Column by column: each member adds 1/degree for every member of larger degree.
    """
    i, p = rows.nonzero()
    near, many = np.unique(np.array([p, degree[i]]), axis=1, return_counts=True)
    column, own = near[0].astype(int), near[1]
    upto = np.cumsum(many)
    ends = np.cumsum(np.bincount(column, many))
    larger = ends[column] - upto
    return float((many * larger / own).sum())


def gini(values: Floats) -> float:
    """Give the Gini index, [0, 1 - 1/n]; zeros count; NaN where all are zero.

    >>> gini(np.array([3.0, 1.0]))
    0.25
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    n, total = len(ordered), float(ordered.sum())
    if not total:
        return float("nan")
    return float((2 * np.arange(1, n + 1) - n - 1) @ ordered) / (n * total)


def _opsahl(rows: sparse.csr_array, *, exact: bool, seed: int) -> Estimate:
    """Give Opsahl's clustering, exact where the four-paths can be counted."""
    size = np.asarray(rows.sum(axis=0), dtype=float)
    around = rows.astype(float)
    around.data = (size - 1)[around.indices]
    walks = np.asarray(around.sum(axis=1)) ** 2 - np.asarray((around * around).sum(axis=1))
    if exact or walks.sum() <= PATHS:
        return opsahl(rows), None
    return _opsahl_sample(rows, walks, np.random.default_rng(seed))


def opsahl(rows: sparse.csr_array) -> float:
    """Give the share of four-paths a-p-b-q-c that a further project closes (Opsahl 2013).

    a, b, c are different institutions and the closing project is neither p nor q. [0, 1]; NaN
    without four-paths.
    """
    count = shared(rows, "count")
    closed = paths = 0
    for b in range(rows.shape[0]):
        near = np.append(count.indices[count.indptr[b] : count.indptr[b + 1]], b)
        together = count[near][:, near].toarray()
        member = rows[near][:, rows.indices[rows.indptr[b] : rows.indptr[b + 1]]].toarray() > 0
        for p, q in combinations(range(member.shape[1]), 2):
            a, c = (np.flatnonzero(member[:-1, project]) for project in (p, q))
            apart = a[:, None] != c[None, :]
            further = together[np.ix_(a, c)] - member[c, p][None, :] - member[a, q][:, None]
            paths += int(apart.sum())
            closed += int(((further > 0) & apart).sum())
    return _over(closed, paths)


def _opsahl_sample(
    rows: sparse.csr_array, walks: Floats, chance: np.random.Generator
) -> tuple[float, float]:
    """Draw four-paths at random and count the closed ones; the share and its standard error."""
    size = np.asarray(rows.sum(axis=0), dtype=float)
    columns = sparse.csc_array(rows)
    middle = chance.choice(len(walks), DRAWS, p=walks / walks.sum())
    draws = []
    for b, times in zip(*np.unique(middle, return_counts=True), strict=True):
        own = rows.indices[rows.indptr[b] : rows.indptr[b + 1]]
        first, second = _two(size[own] - 1, int(times), chance)
        draws += [(b, p, q) for p, q in zip(own[first], own[second], strict=True)]
    drawn = [
        (_somebody(columns, p, b, chance), p, q, _somebody(columns, q, b, chance))
        for b, p, q in draws
    ]
    a, p, q, c = np.array([walk for walk in drawn if walk[0] != walk[3]]).T
    further = shared(rows, "count")[a, c] - rows[c, p] - rows[a, q]
    share = float((np.asarray(further) > 0).mean())
    return share, float(np.sqrt(share * (1 - share) / len(a)))


def _two(weight: Floats, times: int, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw pairs of different positions, each with the product of the two weights."""
    total = weight.sum()
    first = chance.choice(
        len(weight), times, p=weight * (total - weight) / (weight * (total - weight)).sum()
    )
    upto = np.cumsum(weight)
    at = chance.random(times) * (total - weight[first])
    at += np.where(at >= upto[first] - weight[first], weight[first], 0)
    second = np.searchsorted(upto, at, side="right")
    return first, np.minimum(second, len(weight) - 1)


def _somebody(
    columns: sparse.csc_array, project: int, but: int, chance: np.random.Generator
) -> int:
    """Draw a member of a project other than one."""
    own = columns.indices[columns.indptr[project] : columns.indptr[project + 1]]
    others = own[own != but]
    return int(others[chance.integers(len(others))])
