"""Hide one membership, or one project whole, and ask for it again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.network import Network
from kennisnet.paths import Nodes
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.shares import some_of
from kennisnet.suggestions.trials.groups import Grouping
from kennisnet.suggestions.trials.trial import Trial, Trials, in_column, member_pairs

MEMBERSHIPS = (50, 1_000, 3_000_000)
"""Where nobody asks for another number so many memberships are hidden at least, and at most, and
in between so many in all that the rows of all networks that are left are no more."""
PROJECTS = (20, 200, 20_000_000)
"""The same of projects, and the pairs of all lists."""
MOST_PAIRS = 400_000
"""A list of pairs is scored whole up to so many; of a longer one a sample of as many."""
MOST_STEPS = 4e9
"""A list that takes more steps than this to make is not made: its first rows are not known."""
PART = 2_000_000
"""So many pairs of a long list stand in memory at a time, by a rough estimate."""
FEWEST = 2
"""Only who has a partner left in the project can be found again."""


def _within(bounds: tuple[int, int, int], each: int) -> int:
    """Say how many are hidden, each of which costs so much.

    >>> [_within(MEMBERSHIPS, rows) for rows in (300, 7_000, 150_000)]
    [1000, 428, 50]
    """
    least, most, total = bounds
    return min(most, max(least, total // max(each, 1)))


def memberships(net: Network, samples: int | None, by: str | None, seed: int) -> Trials:
    """Hide each membership of a project with two members or more; all non-members are the others."""
    links = net.participations
    size = links.groupby("project")["institution"].transform("size").to_numpy()
    able = np.flatnonzero(size >= FEWEST)
    rows = links.iloc[able]
    able = able[np.lexsort((rows["project"].to_numpy(), rows["institution"].to_numpy()))]
    most = samples or _within(MEMBERSHIPS, len(links))
    chosen = able[some_of(np.arange(len(able)), most, np.random.default_rng(seed))]
    projects = sorted(links["project"].iloc[chosen].unique().tolist())
    each = _without_one(net, chosen, projects, Grouping(net, by))
    return Trials(each, len(chosen), projects, {"hidden_of": len(able)})


def _without_one(
    net: Network, chosen: Nodes, projects: list[str], grouping: Grouping
) -> Iterator[Trial]:
    links = net.participations
    who = net.institutions.index.get_indexer(pd.Index(links["institution"]))
    what = net.projects.index.get_indexer(pd.Index(links["project"]))
    unit = pd.Index(projects, dtype="str").get_indexer(pd.Index(links["project"]))
    members = sparse.csc_array(net.incidence)
    keep = np.ones(len(links), dtype=bool)
    for row in chosen.tolist():
        keep[row] = False
        ground = Ground(net.subset(participations=keep), "memberships")
        keep[row] = True
        i, p = who[[row]], what[[row]]
        inside = in_column(members, int(p[0]))
        outside = np.setdiff1d(np.arange(len(net.institutions)), inside)
        cold = np.array([ground.incidence[i].sum() == 0])
        cases = {
            "hidden": [0],
            "project": unit[[row]],
            "weight": [1.0],
            "cold": cold,
            "group": grouping.of(i, None, p, cold),
        }
        yield Trial(
            Candidates(ground, i, p),
            Candidates(ground, outside, np.repeat(p, len(outside))),
            len(outside) + 1,
            pd.DataFrame(cases),
        )


def pairs(net: Network, samples: int | None, by: str | None, seed: int) -> Trials:
    """Hide each project whole; the others are the pairs that the rest leaves unlinked."""
    n, size = len(net.institutions), net.incidence.sum(axis=0)
    able = np.flatnonzero(size >= FEWEST)
    able = able[np.argsort(np.asarray(net.projects.index)[able])]
    most = samples or _within(PROJECTS, n * (n - 1) // 2)
    chosen = able[some_of(np.arange(len(able)), most, np.random.default_rng(seed))]
    projects = net.projects.index[chosen].tolist()
    each = _without_project(net, chosen, Grouping(net, by), seed)
    return Trials(each, len(chosen), projects, {"hidden_of": len(able)})


def _without_project(net: Network, chosen: Nodes, grouping: Grouping, seed: int) -> Iterator[Trial]:
    members = sparse.csc_array(net.incidence)
    keep = np.ones(len(net.projects), dtype=bool)
    for unit, p in enumerate(chosen.tolist()):
        keep[p] = False
        ground = Ground(net.subset(projects=keep))
        keep[p] = True
        i, j = member_pairs(in_column(members, p))
        pool = Pool(ground)
        free = ~np.isin(pool.numbers(i, j), pool.left_out)
        hidden = Candidates(ground, i[free], j[free])
        none_left = ground.incidence.sum(axis=1) == 0
        cold = none_left[hidden.i] | none_left[hidden.j]
        cases = {
            "hidden": np.arange(len(hidden.i)),
            "project": unit,
            "weight": 1.0,
            "cold": cold,
            "group": grouping.of(hidden.i, hidden.j, np.full(len(hidden.i), p), cold),
        }
        yield in_pool(pool, hidden, pd.DataFrame(cases), seed, MOST_STEPS / PROJECTS[0])


def in_pool(
    pool: Pool, hidden: Candidates, cases: pd.DataFrame, seed: int, steps: float = MOST_STEPS
) -> Trial:
    """Put hidden pairs among all that may be suggested; of too many, among a sample.

    Then the list of those that `unlinked` lists is made if it takes no more than so many steps.
    """
    drawn = pool.sample(MOST_PAIRS, seed)
    inside = np.isin(pool.numbers(drawn.i, drawn.j), pool.numbers(hidden.i, hidden.j))
    others = Candidates(pool.ground, drawn.i[~inside], drawn.j[~inside])
    listed = parts(pool, steps) if pool.count > MOST_PAIRS else None
    return Trial(hidden, others, pool.count, cases, listed)


def parts(pool: Pool, most: float) -> Iterator[Candidates] | None:
    """Give all pairs that are listed in parts; nothing where that takes too many steps."""
    if pool.steps.sum() > most:
        return None
    return _parts(pool, np.cumsum(np.minimum(pool.steps, pool.size)))


def _parts(pool: Pool, upto: np.ndarray) -> Iterator[Candidates]:
    cuts = np.searchsorted(upto, np.arange(PART, upto[-1] + PART, PART))
    start = 0
    for end in np.unique(np.minimum(cuts + 1, pool.size)).tolist():
        some = pool.listed(np.arange(start, end))
        once = some.i < some.j
        yield Candidates(pool.ground, some.i[once], some.j[once])
        start = end
