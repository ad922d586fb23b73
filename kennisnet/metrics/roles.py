"""How many, and as what: degrees told apart by role."""

from __future__ import annotations

import numpy as np

from kennisnet.metrics.registry import View, ratio, register
from kennisnet.projections import SIDES, Floats

_SOURCE = "Borgatti & Everett 1997"
_COUNT = "0 … m (projects), 0 … n (institutions)"


def _sums(view: View, *, leading: bool = False) -> Floats:
    matrix = view.net.trekkers if leading else view.net.incidence
    return np.asarray(matrix.sum(axis=1 if view.of == "institutions" else 0), dtype=float)


@register(range=_COUNT, source=_SOURCE, whole=True)
def degree(view: View) -> Floats:
    """Count the projects of an institution, or the named institutions of a project.

    Always defined; 0 for an isolate.
    """
    return _sums(view)


@register(range=_COUNT, source=_SOURCE, whole=True)
def trekker_degree(view: View) -> Floats:
    """Count the projects that an institution leads, or the leads of a project.

    Who leads and is a partner in the same project counts once, as a lead. Without roles all are
    partners and this is 0.
    """
    return _sums(view, leading=True)


@register(range=_COUNT, source=_SOURCE, whole=True)
def partner_degree(view: View) -> Floats:
    """Count the projects in which an institution is a partner and no lead, or those partners."""
    return np.subtract(_sums(view), _sums(view, leading=True))


@register(range="[0, 1]", source="definition", of=SIDES[:1])
def lead_share(view: View) -> Floats:
    """Give the share of an institution's projects that it leads: trekker_degree / degree.

    Undefined (NaN) without projects. With one or two projects it says little: 1 of 1 is no
    "100% leader"; show the counts beside it.
    """
    return ratio(_sums(view, leading=True), _sums(view))


@register(range="[0, 1]", source=_SOURCE)
def degree_centrality(view: View) -> Floats:
    """Give the degree as a share of what it could be: d/m of institutions, k/n of projects.

    Undefined (NaN) where the other side is empty.
    """
    return ratio(_sums(view), float(view.rows.shape[1]))
