"""Predictors that know no more than how busy the two are; and chance, which knows nothing."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS, Ground
from kennisnet.suggestions.registries import PREDICTORS

HALVED = 4 * 365.25
"""In so many days the weight of a project is halved."""


@PREDICTORS.shared
def marks(ground: Ground) -> tuple[Nodes, Nodes]:
    """Give a whole number for each row, and for each column, drawn by its id alone."""
    tables = (ground.net.institutions, ground.net.projects)
    own, other = tables[::-1] if ground.form == "projects" else tables
    return _drawn(own.index.tolist(), b"row"), _drawn(other.index.tolist(), b"column")


@PREDICTORS.register(of=FORMS, range="[0, 1]", source="chance")
def random(i: Nodes, j: Nodes, marks: tuple[Nodes, Nodes]) -> Floats:
    """Give each pair a number drawn by its two ids: what knows nothing does so well."""
    one, other = marks[0][i], marks[0][j]
    return mixed(np.minimum(one, other), np.maximum(one, other))


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Barabási & Albert 1999; Newman 2001")
def degree(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Multiply the numbers of projects of the two: who is busy meets many.

    What every other predictor has to beat. Of a membership, the institution's number of projects.
    """
    d = incidence.sum(axis=1).astype(float)
    return np.asarray(d[i] * d[j])


@PREDICTORS.register(of=(FORMS[0], FORMS[2]), range="[0, ∞)", source="kennisnet")
def recent(i: Nodes, j: Nodes, incidence: sparse.csr_array, start: Floats) -> Floats:
    """Multiply the numbers of projects of the two, one of four years earlier counted for half.

    Earlier than the last that began; a project without a known start counts as the others do on
    average.
    """
    late = of_late(incidence, start)
    return late[i] * late[j]


def _drawn(ids: list[str], person: bytes) -> Nodes:
    drawn = [blake2b(str(one).encode(), digest_size=8, person=person).digest() for one in ids]
    return np.frombuffer(b"".join(drawn), dtype="<u8")


def mixed(one: Nodes, other: Nodes) -> Floats:
    """Draw a number from 0 to 1 for two marks (SplitMix64, Steele, Lea & Flood 2014)."""
    return np.asarray((_mix(one + _mix(other)) >> np.uint64(11)) * 2.0**-53)


def _mix(bits: Nodes) -> Nodes:
    """Let every bit of a number depend on all others."""
    bits = bits + np.uint64(0x9E3779B97F4A7C15)
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(bits ^ (bits >> np.uint64(31)))


def of_late(incidence: sparse.csr_array, start: Floats) -> Floats:
    """Count the projects of each institution, each for half in so many years.

    >>> B = sparse.csr_array(np.array([[1, 1, 1], [0, 1, 0]]))
    >>> of_late(B, np.array([0, 4 * 365.25, np.nan])).tolist()
    [2.25, 1.0]
    """
    there = (incidence.sum(axis=0) > 0) & ~np.isnan(start)
    if not there.any():
        return np.asarray(incidence.sum(axis=1), dtype=float)
    weight = np.exp2((start - start[there].max()) / HALVED, where=there, out=np.zeros(len(start)))
    weight[~there] = weight[there].mean()
    return np.asarray(incidence @ weight)
