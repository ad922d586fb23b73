"""Values of what the two would newly connect."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.matrices import members
from kennisnet.paths import Floats, Nodes
from kennisnet.saving import bits, joined, lacking
from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=SIDES[:1], range="[0, ∞)", source="kennisnet")
def sporen(i: Nodes, j: Nodes, incidence: sparse.csr_array, spoor: Nodes) -> Floats:
    """Count the pairs of sporen that the two would join and neither joins by itself.

    Sporen of the one alone times sporen of the other alone: both bring something new. 0 for who
    takes part everywhere already.
    """
    part = joined(incidence, bits(spoor))
    return lacking(part, part, i, j) * lacking(part, part, j, i)


@VALUES.register(of=SIDES[:1], range="[0, 2]", source="kennisnet")
def sectors(i: Nodes, j: Nodes, linked: sparse.csr_array, sector: Nodes) -> Floats:
    """Count for how many of the two the other's sector is one with which it has no tie yet.

    0, 1 or 2; an unknown sector is never new.
    """
    own = members(sector)
    met = ((linked @ own + own) > 0).toarray()
    new = (sector[j] >= 0) & ~met[i, sector[j]]
    turned = (sector[i] >= 0) & ~met[j, sector[i]]
    return np.asarray(new + turned.astype(float))
