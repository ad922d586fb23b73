"""How large a network is, and how full."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet import paths
from kennisnet.metrics.registry import FIGURES, WHOLE, degrees

_ANY = "0 …"


def over(above: float, below: float) -> float:
    """Divide, with NaN (undefined) where the divisor is 0.

    >>> over(1.0, 4.0), over(1.0, 0.0)
    (0.25, nan)
    """
    return float(above / below) if below else float("nan")


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def institutions(rows: sparse.csr_array) -> float:
    """Count the named institutions."""
    return float(rows.shape[0])


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def projects(rows: sparse.csr_array) -> float:
    """Count the projects."""
    return float(rows.shape[1])


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def participations(rows: sparse.csr_array) -> float:
    """Count the participations of named institutions."""
    return float(rows.sum())


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def leads(leads: sparse.csr_array) -> float:
    """Count the participations as a lead."""
    return float(leads.sum())


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def isolates(rows: sparse.csr_array) -> float:
    """Count the institutions without a project."""
    return float((degrees(rows) == 0).sum())


@FIGURES.register(of=WHOLE, range="[0, 1]", source="Borgatti & Everett 1997")
def density(rows: sparse.csr_array) -> float:
    """Give the share of all possible participations that are there: E / (n m).

    Undefined (NaN) where one side is empty.
    """
    return over(float(rows.sum()), rows.shape[0] * rows.shape[1])


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def components(rows: sparse.csr_array) -> float:
    """Count the connected parts, of both kinds of nodes, isolates included."""
    return float(paths.components(rows).max(initial=-1) + 1)


@FIGURES.register(of=WHOLE, range="[0, 1]", source="definition")
def largest(rows: sparse.csr_array) -> float:
    """Give the share of the institutions that stand in the largest component.

    Undefined (NaN) without institutions.
    """
    n = rows.shape[0]
    return over(float(np.bincount(paths.components(rows)[:n], minlength=1).max(initial=0)), n)


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def mean_degree(rows: sparse.csr_array) -> float:
    """Average the number of projects of an institution; NaN without institutions."""
    return over(float(rows.sum()), rows.shape[0])


@FIGURES.register(of=WHOLE, range=_ANY, source="definition")
def mean_size(rows: sparse.csr_array) -> float:
    """Average the number of named institutions of a project; NaN without projects."""
    return over(float(rows.sum()), rows.shape[1])
