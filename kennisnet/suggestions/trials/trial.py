"""What a trial is: a network that knows nothing of what is hidden, and a list to be put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.paths import Nodes
from kennisnet.suggestions.candidates import Candidates


@dataclass(frozen=True, eq=False)
class Trial:
    """One list: the hidden among the others.

    ``cases`` has a row for each hidden candidate and each project that it comes from: ``hidden``
    (which one), ``project`` (the unit of the bootstrap), ``weight`` (of one hidden candidate all
    weights sum to 1), ``cold`` and, where it was asked, ``group``.
    """

    hidden: Candidates
    others: Candidates
    """All others, or a sample of them."""
    size: int
    """The length of the whole list."""
    cases: pd.DataFrame
    listed: Iterable[Candidates] | None = None
    """The pairs that `unlinked` lists, in parts, where ``others`` is a sample."""

    @property
    def sampled(self) -> bool:
        """Whether the others are a sample."""
        return len(self.hidden.i) + len(self.others.i) < self.size

    @property
    def classes(self) -> tuple[Nodes, Nodes]:
        """The degrees of the hidden and of the others as codes: equal where both degrees are."""
        ground = self.hidden.ground
        degree = ground.incidence.sum(axis=1).astype(np.int64)
        if ground.form == "memberships":
            return degree[self.hidden.i], degree[self.others.i]
        return _pairwise(degree, self.hidden), _pairwise(degree, self.others)


def _pairwise(degree: Nodes, pairs: Candidates) -> Nodes:
    one, other = degree[pairs.i], degree[pairs.j]
    most = int(degree.max(initial=0)) + 1
    return np.asarray(np.minimum(one, other) * most + np.maximum(one, other))


@dataclass(frozen=True, eq=False)
class Trials:
    """Trials of one kind, made one by one, and what is to be said of them."""

    each: Iterable[Trial]
    count: int
    projects: list[str]
    """The ids of the projects that `Trial.cases` counts in, sorted."""
    facts: dict[str, Any] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Trial]:
        return iter(self.each)


def member_pairs(members: Nodes) -> tuple[Nodes, Nodes]:
    """Give all pairs of the members of a project, each once.

    >>> [ends.tolist() for ends in member_pairs(np.array([4, 2, 7]))]
    [[4, 4, 2], [2, 7, 7]]
    """
    one, other = np.triu_indices(len(members), 1)
    return members[one], members[other]


def in_column(matrix: sparse.csc_array, column: int) -> Nodes:
    """Give the rows that a column has something in."""
    return np.asarray(matrix.indices[matrix.indptr[column] : matrix.indptr[column + 1]])
