"""The value of a project that hangs on fewer."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.products import inverse
from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=("memberships",), range="[0, 2]", source="kennisnet")
def sturdier(i: Nodes, j: Nodes, incidence: sparse.csr_array, ground: Ground) -> Floats:
    """Add 1 / members of the project, and 1 where its only lead gets a second who leads elsewhere.

    Without members the first is 1; with an open list of partners, whose length nobody knows, it
    is 0.
    """
    leads, size = ground.leads, incidence.sum(axis=0)
    small = np.where(size > 0, inverse(size), 1.0) * ~ground.open_ended
    second = (leads.sum(axis=0) == 1)[j] & (leads.sum(axis=1) > 0)[i]
    return np.asarray(small[j] + second)
