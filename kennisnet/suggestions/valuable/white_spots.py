"""The value of being the first of a sector."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.matrices import members
from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=("memberships",), range="[0, 1]", source="kennisnet")
def white_spots(
    i: Nodes, j: Nodes, incidence: sparse.csr_array, sector: Nodes, spoor: Nodes
) -> Floats:
    """Say whether nobody of the sector of the institution takes part in the spoor of the project yet.

    An unknown sector or spoor is no white spot.
    """
    there = sparse.csr_array(members(sector).T @ incidence @ members(spoor)).toarray() > 0
    known = (sector[i] >= 0) & (spoor[j] >= 0)
    return np.asarray(known & ~there[sector[i], spoor[j]], dtype=float)
