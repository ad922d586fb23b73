"""Values of what the two would newly connect."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.projections import SIDES
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=SIDES[:1], range="[0, ∞)", source="kennisnet")
def sporen(i: Nodes, j: Nodes, incidence: sparse.csr_array, spoor: Nodes) -> Floats:
    """Count the pairs of sporen that the two would join and neither joins by itself.

    Sporen of the one alone times sporen of the other alone: both bring something new. 0 for who
    takes part everywhere already.
    """
    part = _present(incidence @ _holders(spoor))
    both, many = product_at(part, part, i, j), part.sum(axis=1)
    alone: Floats = (many[i] - both) * (many[j] - both)
    return alone


@VALUES.register(of=SIDES[:1], range="[0, 2]", source="kennisnet")
def sectors(i: Nodes, j: Nodes, linked: sparse.csr_array, sector: Nodes) -> Floats:
    """Count for how many of the two the other's sector is one with which it has no tie yet.

    0, 1 or 2; an unknown sector is never new.
    """
    own = _holders(sector)
    met = _present(linked @ own + own)
    new = (sector[j] >= 0) - product_at(met, own, i, j)
    turned = (sector[i] >= 0) - product_at(met, own, j, i)
    return np.asarray(new + turned)


def _holders(codes: Nodes) -> sparse.csr_array:
    """Give rows x values, 1 where a row has the value; an unknown value (-1) is none."""
    there = np.flatnonzero(codes >= 0)
    shape = (len(codes), int(codes.max(initial=-1)) + 1)
    return sparse.csr_array((np.ones(len(there)), (there, codes[there])), shape=shape)


def _present(count: sparse.csr_array) -> sparse.csr_array:
    """Give 1 where something is counted."""
    return sparse.csr_array(count > 0, dtype=float)
