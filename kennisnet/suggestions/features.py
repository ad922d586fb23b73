"""What `combined` learns from: numbers of candidates, made comparable between networks.

Sizes are taken as logarithms, so that twice as busy counts the same for all; shared partners as
they are, so that each adds as much.
The order is that in which features are given up where there is little to learn from; it was chosen
on networks whose future is known (URBACT, Horizon 2020, Interreg), see docs/evaluation.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from kennisnet.matrices import members
from kennisnet.paths import Floats
from kennisnet.suggestions.candidates import FORMS, Candidates
from kennisnet.suggestions.products import inverse, product_at
from kennisnet.suggestions.registries import PREDICTORS

LARGE = 5_000
"""With more rows, features that go from each row over the whole network are left out."""
NOTHING = 1e-5
"""So small a part of a walker is none."""


@dataclass(frozen=True)
class Feature:
    """A feature: what it is called, for which forms it exists, and its numbers for candidates."""

    name: str
    of: tuple[str, ...]
    made: Callable[[Candidates], Floats]
    grows: bool = False
    """Whether more of it can only be a reason for a tie: a weight below 0 is then noise."""
    dear: bool = False
    """Whether it takes a walk over the whole network for each row."""


def _predicted(name: str, shape: Callable[[Floats], Floats]) -> Callable[[Candidates], Floats]:
    """Take the numbers of a predictor, in another shape."""
    return lambda candidates: shape(candidates.score(PREDICTORS[name]))


def _size(numbers: Floats) -> Floats:
    """Take the logarithm of a number of projects, where none counts as half a project."""
    return np.asarray(np.log(np.maximum(numbers, 0.5)))


def _late(numbers: Floats) -> Floats:
    """Take the logarithm of a sum of parts of projects."""
    return np.asarray(np.log(np.maximum(numbers, NOTHING)))


def _walked(numbers: Floats) -> Floats:
    """Take the logarithm of a number of walkers."""
    return np.asarray(np.log(numbers + NOTHING))


def _led(candidates: Candidates) -> Floats:
    """Take the numbers of projects that the ends lead; of a membership, that of the institution."""
    numbers = np.log(candidates.ground.leads.sum(axis=1) + 0.5)
    i, j = candidates.i, candidates.j
    return np.asarray(numbers[i] if candidates.ground.form == FORMS[2] else numbers[i] + numbers[j])


def _members(candidates: Candidates) -> Floats:
    """Take the number of members of the project."""
    return _size(candidates.ground.incidence.sum(axis=0)[candidates.j])


def _same_sector(candidates: Candidates) -> Floats:
    """Say whether the two are of one known sector."""
    sector = candidates.ground.given["sector"]
    one, other = sector[candidates.i], sector[candidates.j]
    return np.asarray((one == other) & (one >= 0), dtype=float)


def _sector_inside(candidates: Candidates) -> Floats:
    """Take the share of the members that are of the sector of the institution."""
    ground = candidates.ground
    of = members(ground.given["sector"])
    inside = product_at(of, sparse.csr_array(ground.incidence.T @ of), candidates.i, candidates.j)
    return inside * inverse(ground.incidence.sum(axis=0))[candidates.j]


def _same_sporen(candidates: Candidates) -> Floats:
    """Take the cosine of how often the two take part in each spoor."""
    ground = candidates.ground
    return _cosine(sparse.csr_array(ground.incidence @ members(ground.given["spoor"])), candidates)


def _own_spoor(candidates: Candidates) -> Floats:
    """Take the share of the projects of the institution that are of the spoor of the project."""
    ground = candidates.ground
    of = members(ground.given["spoor"])
    inside = product_at(sparse.csr_array(ground.incidence @ of), of, candidates.i, candidates.j)
    return inside * inverse(ground.incidence.sum(axis=1))[candidates.i]


def _cosine(rows: sparse.csr_array, candidates: Candidates) -> Floats:
    length = inverse(np.asarray(rows.multiply(rows).sum(axis=1)), 0.5)
    ends = candidates.i, candidates.j
    return np.asarray(product_at(rows, rows, *ends) * length[ends[0]] * length[ends[1]])


PAIRS, JOINED = FORMS[:2], FORMS[2:]
FEATURES = (
    Feature("degree", FORMS, _predicted("degree", _size), grows=True),
    Feature("recent", (FORMS[0], FORMS[2]), _predicted("recent", _late), grows=True),
    Feature("adamic_adar", PAIRS, _predicted("adamic_adar", np.asarray), grows=True),
    Feature("newman", JOINED, _predicted("newman", np.asarray), grows=True),
    Feature("members", JOINED, _members),
    Feature("same_sector", FORMS[:1], _same_sector),
    Feature("same_sector", JOINED, _sector_inside),
    Feature("walks", FORMS, _predicted("walks", _walked), grows=True, dear=True),
    Feature("led", FORMS, _led),
    Feature("same_spoor", FORMS[:1], _same_sporen),
    Feature("same_spoor", JOINED, _own_spoor),
    Feature("words", PAIRS, _predicted("words", np.asarray)),
)
"""In the order in which they are kept."""


GROWING = frozenset(feature.name for feature in FEATURES if feature.grows)


def featured(candidates: Candidates, names: Collection[str] | None = None) -> dict[str, Floats]:
    """Give the features of candidates, by name, in the order in which they are kept; None: all."""
    ground = candidates.ground
    without = {"recent"} if len(np.unique(ground.start[~np.isnan(ground.start)])) <= 1 else set()
    large = ground.incidence.shape[0] > LARGE
    return {
        feature.name: feature.made(candidates)
        for feature in FEATURES
        if ground.form in feature.of
        and feature.name not in without
        and (names is None or feature.name in names)
        and not (feature.dear and large)
    }
