"""What spreads from an institution over its projects to another project."""

from __future__ import annotations

from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.likely.spreading import BETA, RESTART, ROUNDS
from kennisnet.suggestions.products import inverse, scaled, series_at
from kennisnet.suggestions.registries import MEMBERSHIPS


@MEMBERSHIPS.register(source="Zhou et al. 2010")
def probs(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Let each project share a unit among its members, they among their projects."""
    return _spread(incidence, 1.0, i, j)


@MEMBERSHIPS.register(source="Zhou et al. 2010")
def heats(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Let each institution take the mean of its projects, the project the mean of its members."""
    return _spread(incidence, 0.0, i, j)


@MEMBERSHIPS.register(source="Zhou et al. 2010")
def hybrid(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Stand halfway (λ = .5) between the two."""
    return _spread(incidence, 0.5, i, j)


@MEMBERSHIPS.register(source="Katz 1953")
def katz(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum the walks of 1, 3 and 5 steps from the institution to the project."""
    back = sparse.csr_array(incidence.T)
    steps = [(incidence, BETA), (back, 0), (incidence, BETA**3), (back, 0), (incidence, BETA**5)]
    return series_at(steps, i, j)


@MEMBERSHIPS.register(source="Tong, Faloutsos & Pan 2006")
def walks(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Count how often the walkers of the institution pick the project next."""
    onward = sparse.csr_array(sparse.diags_array(inverse(incidence.sum(axis=1))) @ incidence)
    back = scaled(incidence, inverse(incidence.sum(axis=0)))
    members = sparse.csr_array(back.T)
    steps: list[tuple[sparse.csr_array, float]] = [(incidence, 0)]
    for step in range(1, ROUNDS + 1):
        steps += [(members, 0), (onward, RESTART * (1 - RESTART) ** step)]
    return series_at(steps, i, j)


def _spread(incidence: sparse.csr_array, power: float, i: Nodes, j: Nodes) -> Floats:
    """Sum over q, u of b_iq k_q^-λ b_uq d_u^-1 b_up k_p^-(1-λ), with ``power`` λ."""
    d, k = incidence.sum(axis=1), incidence.sum(axis=0)
    steps = [
        (scaled(incidence, inverse(k, power)), 0),
        (scaled(sparse.csr_array(incidence.T), inverse(d)), 0),
        (scaled(incidence, inverse(k, 1 - power)), 1),
    ]
    return series_at(steps, i, j)
