"""The value of coming closer."""

from __future__ import annotations

from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.paths import Floats, Nodes, gaps
from kennisnet.suggestions.registries import VALUES


@VALUES.register(
    of=SIDES[:1],
    range="[0, ∞)",
    cost="candidates x institutions",
    source="kennisnet; Marchiori & Latora 2000 for the distances",
)
def distances(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Count the steps by which the two come closer to all others.

    Sum over the institutions that both can reach, of the steps that a direct tie saves either.
    """
    return gaps(incidence, i, j)
