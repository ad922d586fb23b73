"""Busy institutions join more: how many projects they have, and by chance."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.likely.busy import mixed, of_late
from kennisnet.suggestions.registries import MEMBERSHIPS


@MEMBERSHIPS.register(source="chance")
def random(i: Nodes, j: Nodes, marks: tuple[Nodes, Nodes]) -> Floats:
    """Give each membership a number drawn by its two ids."""
    return mixed(marks[0][i], marks[1][j])


@MEMBERSHIPS.register(source="Barabási & Albert 1999")
def degree(i: Nodes, incidence: sparse.csr_array) -> Floats:
    """Count the projects of the institution."""
    return np.asarray(incidence.sum(axis=1), dtype=float)[i]


@MEMBERSHIPS.register(source="kennisnet")
def recent(i: Nodes, incidence: sparse.csr_array, start: Floats) -> Floats:
    """Count the projects of the institution, one of four years earlier for half."""
    return of_late(incidence, start)[i]
