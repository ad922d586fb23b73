"""A network that is too large to read whole becomes a smaller one, and the map says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import pandas as pd

from kennisnet.network import Network
from kennisnet.projections import pairs_made

Part: TypeAlias = tuple[Network, tuple[int, int] | None]
"""A network that can be read, and how many nodes of how many are left in it (None = all)."""

MOST_NODES = 2_000
"""Larger networks are reduced, and the caption says how."""
MOST_MET = 500_000
"""So many pairs who share a project a reduced network has at most: of a crowd in one project all do."""


def reduced(net: Network) -> Part:
    """Leave out who takes part least until the map can be read.

    Keeps the institutions with the most projects (ties by id) and the projects that at least two
    of them share: as many as fit (`MOST_NODES`, `MOST_MET`).
    """
    total = len(net.institutions) + len(net.projects)
    if total <= MOST_NODES:
        return net, None
    named = net.named()
    degree = pd.Series(named.incidence.sum(axis=1), named.institutions.index)
    order = sorted(degree.index, key=lambda one: (-degree[one], one))
    low, high, best = 1, len(order), named
    while low <= high:
        middle = (low + high) // 2
        few = _among(named, order[:middle])
        if _fits(few):
            best, low = few, middle + 1
        else:
            high = middle - 1
    return best, (len(best.institutions) + len(best.projects), total)


def _fits(few: Network) -> bool:
    """Say whether a part is small enough: its nodes, and the pairs that its projects make."""
    met = pairs_made(few.incidence.sum(axis=0).astype(float))
    return len(few.institutions) + len(few.projects) <= MOST_NODES and met <= MOST_MET


def _among(net: Network, institutions: Sequence[str]) -> Network:
    few = net.subset(institutions=net.institutions.index.isin(institutions))
    return few.subset(projects=few.incidence.sum(axis=0) > 1)
