"""The predictor that every other one must beat: who is busy gets busier."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.registries import PREDICTORS


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Barabási & Albert 1999; Newman 2001")
def degree(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Multiply how many projects the two have: the more both do, the sooner they meet."""
    projects = incidence.sum(axis=1).astype(float)
    return np.asarray(projects[i] * projects[j])
