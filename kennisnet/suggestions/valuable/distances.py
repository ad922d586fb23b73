"""The value of coming closer."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.paths import Floats, Nodes, components
from kennisnet.saving import gaps, within
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.registries import VALUES

LARGE = 5_000
"""With more institutions, who is further away is looked for among landmarks only."""
LANDMARKS = 1_024
"""So many of each component; all of a smaller one."""


@VALUES.shared
def landmarks(ground: Ground) -> Nodes | None:
    """Draw institutions to which steps are counted, by their ids; None: all."""
    n = ground.incidence.shape[0]
    if n <= LARGE:
        return None
    drawn = ground.in_id_order[np.random.default_rng(0).permutation(n)]
    part = components(ground.incidence)[:n]
    return np.sort(drawn[within(part, drawn) < LANDMARKS])


@VALUES.register(
    of=SIDES[:1],
    range="[0, ∞)",
    cost="candidates x institutions",
    source="kennisnet; Marchiori & Latora 2000 for the distances",
)
def distances(
    i: Nodes,
    j: Nodes,
    incidence: sparse.csr_array,
    linked: sparse.csr_array,
    landmarks: Nodes | None = None,
) -> Floats:
    """Count the steps by which the two come closer to all others.

    Sum over the institutions that both can reach, of the steps that a direct tie saves either.
    With more than 5,000 institutions, the first two steps to each are counted and what is saved
    further on is estimated from 1,024 institutions, the same for every question.
    """
    return gaps(incidence, i, j, landmarks, linked)
