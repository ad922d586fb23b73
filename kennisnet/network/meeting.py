"""In which project two institutions know each other: one rule for sentences, cards and paths."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from kennisnet.network.dates import Flags, running
from kennisnet.network.noun import Network

Order: TypeAlias = tuple[bool, int, str]


def by_meeting(net: Network, runs: Flags | None = None) -> list[Order]:
    """Give for each project how early it is to be named as the one from which two know each other.

    Of those that two share: a running one before one that is finished or stopped (there they meet
    now), then the one with the fewest members (there they know each other best), then by id.
    ``runs``: which run, where that is known already.

    >>> rows = [{"id": "P", "status": "stopped"}, {"id": "Q"}, {"id": "R"}]
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "aQ", "bQ", "aR")]
    >>> net = Network([{"id": i} for i in "ab"], rows, links)
    >>> order = by_meeting(net)
    >>> sorted("PQR", key=lambda p: order["PQR".index(p)])
    ['R', 'Q', 'P']
    """
    named = net.named()
    there = running(named) if runs is None else runs
    sizes = np.asarray(named.incidence.sum(axis=0)).ravel()
    ids = named.projects.index
    return [(not now, int(n), str(p)) for now, n, p in zip(there, sizes, ids, strict=True)]
