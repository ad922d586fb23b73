"""Scores for pairs of institutions: how likely a tie is, and what it would be worth.

A predictor or a value is one registered function from `Pairs` to a symmetric n x n matrix; the
ranking makes shares of them, so only the order of its numbers matters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kennisnet.network import Network
from kennisnet.projections import Floats, shared


@dataclass(frozen=True)
class Pairs:
    """What the scores see: a network of named institutions, and its ties made once."""

    net: Network

    @cached_property
    def ties(self) -> Floats:
        """Newman-weighted ties among the institutions, n x n (Newman 2001)."""
        return np.asarray(shared(self.net.incidence, "newman").toarray())

    @cached_property
    def linked(self) -> np.ndarray:
        """Which institutions share a project, n x n; nobody with itself."""
        return np.asarray(shared(self.net.incidence, "binary").toarray() > 0)

    @cached_property
    def steps(self) -> Floats:
        """Steps between institutions over shared projects, n x n; infinite where unreachable."""
        graph = sparse.csr_array(self.linked.astype(float))
        return np.asarray(csgraph.shortest_path(graph, unweighted=True, directed=False))

    def takes_part(self, column: str) -> Floats:
        """Institutions x values of a projects' column, 1 where one of its projects has it."""
        groups = self.net.column("projects", column).astype("category").cat.codes.to_numpy()
        there = groups >= 0
        member = sparse.csr_array(
            (np.ones(there.sum()), (np.flatnonzero(there), groups[there])),
            shape=(len(groups), groups.max(initial=-1) + 1),
        )
        return np.asarray(((self.net.incidence @ member) > 0).toarray(), dtype=float)


Score = Callable[[Pairs], Floats]


@dataclass(frozen=True)
class Registered:
    """A score as it stands in its registry."""

    name: str
    formula: Score
    line: str
    source: str
    needs: str = ""


PREDICTORS: dict[str, Registered] = {}
VALUES: dict[str, Registered] = {}


def _register(
    registry: dict[str, Registered], source: str, needs: str = ""
) -> Callable[[Score], Score]:
    def add(formula: Score) -> Score:
        name = formula.__name__
        line = (formula.__doc__ or "").strip().splitlines()[0]
        registry[name] = Registered(name, formula, line, source, needs)
        return formula

    return add


@_register(PREDICTORS, "Newman 2001; Liben-Nowell & Kleinberg 2007")
def newman(pairs: Pairs) -> Floats:
    """Sum over shared partners z of w_iz w_zj, with Newman's weights.

    0 without a shared partner. Small projects count for more than large ones.
    """
    return pairs.ties @ pairs.ties


@_register(PREDICTORS, "Zhou, Lü & Zhang 2009")
def resource_allocation(pairs: Pairs) -> Floats:
    """Sum over shared partners of 1 / the number of their ties: busy partners count for less."""
    linked = pairs.linked.astype(float)
    degree = linked.sum(axis=1)
    passed: Floats = (linked / np.where(degree > 0, degree, 1)) @ linked
    return passed


@_register(PREDICTORS, "Adamic & Adar 2003")
def adamic_adar(pairs: Pairs) -> Floats:
    """Sum over shared partners of 1 / ln(the number of their ties)."""
    linked = pairs.linked.astype(float)
    degree = linked.sum(axis=1)
    weight = 1 / np.log(np.where(degree > 1, degree, np.inf))
    return np.asarray((linked * weight) @ linked)


@_register(VALUES, "kennisnet", needs="spoor")
def sporen(pairs: Pairs) -> Floats:
    """Count the pairs of sporen that the two would join and neither joins by itself.

    Sporen of the one alone times sporen of the other alone: both bring something new. 0 for who
    takes part everywhere already.
    """
    part = pairs.takes_part("spoor")
    alone: Floats = part @ (1 - part).T
    return alone * alone.T


@_register(VALUES, "kennisnet", needs="sector")
def sectors(pairs: Pairs) -> Floats:
    """Count for how many of the two the other's sector is one with which it has no tie yet.

    0, 1 or 2; an unknown sector is never new.
    """
    codes = pairs.net.column("institutions", "sector").astype("category").cat.codes.to_numpy()
    known = codes >= 0
    member = np.zeros((len(codes), codes.max(initial=-1) + 1))
    member[np.flatnonzero(known), codes[known]] = 1
    met = ((pairs.linked.astype(float) @ member + member) > 0).astype(float)
    new: Floats = (1 - met) @ member.T
    return new + new.T


@_register(VALUES, "kennisnet; Marchiori & Latora 2000 for the distances")
def distances(pairs: Pairs) -> Floats:
    """Count the steps by which the two come closer to all others.

    Sum over the institutions that both can reach, of the steps that a direct tie saves either.
    """
    steps = pairs.steps
    n = len(steps)
    saved: Floats = np.zeros((n, n))
    for one in range(n):
        both = np.isfinite(steps[one])[None, :] & np.isfinite(steps)
        closer = np.subtract(steps[one][None, :], steps, where=both, out=np.zeros((n, n))) - 1
        saved[one] = np.where(closer > 0, closer, 0).sum(axis=1)
    return saved + saved.T
