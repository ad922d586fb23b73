"""The place of a membership in the network simplified to its two strongest patterns."""

from __future__ import annotations

import numpy as np

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.registries import MEMBERSHIPS


@MEMBERSHIPS.register(source="Sarwar et al. 2000")
def svd(i: Nodes, j: Nodes, factors: tuple[Floats, Floats]) -> Floats:
    """Give what stands at the place of the membership in the simplified network (SVD, rank 2)."""
    left, right = factors
    return np.asarray(np.einsum("cr,cr->c", left[i], right[j]))
