"""How many, and as what: degrees told apart by role."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.metrics.registry import MEASURES, degrees, ratio
from kennisnet.paths import Floats

_SOURCE = "Borgatti & Everett 1997"
_COUNT = "0 … m (projects), 0 … n (institutions)"


@MEASURES.register(of=SIDES, range=_COUNT, source=_SOURCE)
def degree(rows: sparse.csr_array) -> Floats:
    """Count the projects of an institution, or the named institutions of a project.

    Always defined; 0 for an isolate.
    """
    return degrees(rows)


@MEASURES.register(of=SIDES, range=_COUNT, source=_SOURCE)
def trekker_degree(leads: sparse.csr_array) -> Floats:
    """Count the projects that an institution leads, or the leads of a project.

    Who leads and is a partner in the same project counts once, as a lead. Without roles all are
    partners and this is 0.
    """
    return degrees(leads)


@MEASURES.register(of=SIDES, range=_COUNT, source=_SOURCE)
def partner_degree(rows: sparse.csr_array, leads: sparse.csr_array) -> Floats:
    """Count the projects in which an institution is a partner and no lead, or those partners."""
    return np.subtract(degrees(rows), degrees(leads))


@MEASURES.register(of=SIDES[:1], range="[0, 1]", source="definition")
def lead_share(rows: sparse.csr_array, leads: sparse.csr_array) -> Floats:
    """Give the share of an institution's projects that it leads: trekker_degree / degree.

    Undefined (NaN) without projects. With one or two projects it says little: 1 of 1 is no
    "100% leader"; show the counts beside it.
    """
    return ratio(degrees(leads), degrees(rows))


@MEASURES.register(of=SIDES, range="[0, 1]", source=_SOURCE)
def degree_centrality(rows: sparse.csr_array) -> Floats:
    """Give the degree as a share of what it could be: d/m of institutions, k/n of projects.

    Undefined (NaN) where the other side is empty.
    """
    return ratio(degrees(rows), float(rows.shape[1]))
