"""The value of what two work on apart."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.content import rarity
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import VALUES


@VALUES.register(of=SIDES[:1], range="[0, ∞)", source="kennisnet")
def themes(i: Nodes, j: Nodes, incidence: sparse.csr_array, theme: sparse.csr_array) -> Floats:
    """Count the themes on which both work, never in one project: rare themes for more.

    Each counts for ln(projects with a theme / projects with this one): 0 for a theme of all. Of
    candidates, which share no project.
    """
    held = sparse.csr_array(incidence @ theme)
    held.data = np.ones_like(held.data)
    weighed = sparse.csr_array(held @ sparse.diags_array(rarity(incidence, theme)))
    return product_at(weighed, held, i, j)
