"""Predictors from what spreads over the network: resources, walks, walkers who come home."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.products import inverse, scaled, series_at
from kennisnet.suggestions.registries import PREDICTORS

BETA = 0.05
"""What a step of a walk is worth to Katz."""
RESTART = 0.15
"""How often a walker goes home instead of on."""
ROUNDS = 10
"""So many times a walker goes on to another project at most."""


@PREDICTORS.register(of=FORMS, range="[0, ∞)", cost="rows x ties", source="Zhou et al. 2010")
def probs(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Let each partner of the one share a unit among its partners, they among theirs: what the other gets.

    Nothing is lost on the way. Of a membership: each project of the institution shares a unit
    among its members, they among their projects: what this project gets.
    """
    return _spread(linked, 1.0, i, j)


@PREDICTORS.register(of=FORMS, range="[0, ∞)", cost="rows x ties", source="Zhou et al. 2010")
def heats(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Let each partner take the mean of its partners, as warmth spreads; the mean of both directions.

    Favours who has few partners, where `probs` favours who has many.
    """
    return _spread(linked, 0.0, i, j)


@PREDICTORS.register(of=FORMS, range="[0, ∞)", cost="rows x ties", source="Zhou et al. 2010")
def hybrid(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Stand halfway (λ = .5) between `probs` and `heats`; the mean of both directions."""
    return _spread(linked, 0.5, i, j)


@PREDICTORS.register(of=FORMS, range="[0, ∞)", cost="rows x ties", source="Katz 1953")
def katz(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum the walks from the one to the other over 1, 2 and 3 projects, β = .05 for each step.

    A step goes from an institution to a project or back. Of a membership: walks of 1, 3 and 5
    steps from the institution to the project.
    """
    to, back = incidence, sparse.csr_array(incidence.T)
    steps: list[tuple[sparse.csr_array, float]] = []
    for length in (2, 4, 6):
        steps += [(to, 0), (back, BETA**length)]
    return _symmetric(steps, i, j)


@PREDICTORS.register(
    of=FORMS, range="[0, ∞)", cost="rows x memberships", source="Tong, Faloutsos & Pan 2006"
)
def walks(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Let a walker start for each project of the one, and count those that stand at the other.

    A walker picks a project of where it stands, then a member of it; it goes home once in seven
    times (.15), and at most ten times on. The same from the other side.
    """
    away = scaled(incidence, inverse(incidence.sum(axis=0)))
    on = sparse.csr_array(sparse.diags_array(inverse(incidence.sum(axis=1))) @ away)
    back = sparse.csr_array(incidence.T)
    steps: list[tuple[sparse.csr_array, float]] = []
    for step in range(1, ROUNDS + 1):
        steps += [(away if step == 1 else on, 0), (back, RESTART * (1 - RESTART) ** step)]
    return _symmetric(steps, i, j)


def _spread(linked: sparse.csr_array, power: float, i: Nodes, j: Nodes) -> Floats:
    """Spread from the partners of each end over the partners of their partners, and take the mean.

    With k partners, ``power`` λ: sum over b, u of a_ib k_b^-λ a_bu k_u^-1 a_uj k_j^-(1-λ).
    """
    k = linked.sum(axis=1)
    out = scaled(linked, inverse(k, power))
    over = scaled(linked, inverse(k))
    there = scaled(linked, inverse(k, 1 - power))
    over_back, there_back, out_back = (sparse.csr_array(matrix.T) for matrix in (over, there, out))
    i, j = _fewest_first(i, j)
    forth = series_at([(out, 0), (over, 0), (there, 0.5)], i, j)
    return forth + series_at([(there_back, 0), (over_back, 0), (out_back, 0.5)], i, j)


def _symmetric(steps: Sequence[tuple[sparse.csr_array, float]], i: Nodes, j: Nodes) -> Floats:
    """Go from the side with fewer rows: from the other it would give the same."""
    return series_at(steps, *_fewest_first(i, j))


def _fewest_first(i: Nodes, j: Nodes) -> tuple[Nodes, Nodes]:
    """Give the ends of pairs, first the side on which fewer rows stand."""
    return (j, i) if len(np.unique(j)) < len(np.unique(i)) else (i, j)
