"""Values of a membership: who comes near whom by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.saving import TARGETS, Bits, bits, joined, lacking
from kennisnet.suggestions.registries import VALUES

Near: TypeAlias = tuple[Bits, Bits, Bits]
MEMBERS = 1_000_000
"""So many members of candidates stand in memory at a time."""


@VALUES.shared
def near(incidence: sparse.csr_array) -> Near:
    """Give for each institution its partners, itself with these, and these with their partners."""
    own = bits(np.arange(incidence.shape[0]))
    columns = sparse.csr_array(incidence.T)
    one = own | joined(incidence, joined(columns, own))
    return one & ~own, one, one | joined(incidence, joined(columns, one))


@VALUES.register(
    of=("memberships",), range="[0, ∞)", cost="members x institutions", source="kennisnet"
)
def reach(i: Nodes, j: Nodes, incidence: sparse.csr_array, near: Near) -> Floats:
    """Count the pairs of institutions that come within two steps: partners, or with one between.

    The institution with the members and their partners, and the members with its partners.
    """
    partners, one, two = near
    members = sparse.csr_array(incidence.T)
    found = lacking(joined(members, one), two, j, i)
    for some in _blocks(members, j):
        inside = members[j[some]]
        candidate = np.repeat(some, np.diff(inside.indptr))
        each = lacking(partners, two, i[candidate], inside.indices)
        found += np.bincount(candidate, each, minlength=len(j))
    return found


def _blocks(members: sparse.csr_array, j: Nodes) -> Iterator[Nodes]:
    """Give the places of some candidates at a time, with not too many members together."""
    upto = np.cumsum(np.diff(members.indptr)[j])
    lots = upto // MEMBERS
    yield from np.split(np.arange(len(j)), np.flatnonzero(np.diff(lots)) + 1)


@VALUES.register(
    of=("memberships",),
    range="[0, ∞)",
    cost="candidates x institutions",
    source="kennisnet; Latora & Marchiori 2001 for the efficiency",
)
def closer(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum over all others how much closer the institution comes to each: 1 / steps, after less before.

    A step leads over a shared project; 0 where there is no way.
    """
    n, columns = incidence.shape[0], sparse.csr_array(incidence.T)
    found = np.zeros(len(i))
    for start in range(0, n, TARGETS):
        targets = np.arange(start, min(start + TARGETS, n))
        now = _only(n, targets)
        for step in range(1, n + 2):
            # whom a member of the project reaches in a step less, who joins it reaches in this
            joining = joined(columns, now)
            later = now | joined(incidence, joining)
            last = bool((later == now).all())
            found += (1 / step - (0 if last else 1 / (step + 1))) * lacking(joining, later, j, i)
            if last:
                break
            now = later
    return found


def _only(n: int, targets: Nodes) -> Bits:
    """Give each of n rows the bit of itself, where it is a target."""
    place = np.full(n, -1)
    place[targets] = np.arange(len(targets))
    return bits(place)
