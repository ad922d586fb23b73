"""Candidates: what may become a tie, as sparse pairs, and what formulas see of them.

They have three forms. Pairs of institutions and pairs of projects are two rows of the incidence,
seen from that side. A membership is an institution and a project: it has a formula of its own
(``joining``, or one that exists for memberships alone), or its score is the sum over the project's
other members of that of the institution with each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Literal, TypeAlias, get_args

import numpy as np
from scipy import sparse

from kennisnet.matrices import COLUMNS, coded
from kennisnet.network import Network, homes
from kennisnet.network.dates import first_day
from kennisnet.paths import Floats, Nodes
from kennisnet.projections import shared, side
from kennisnet.registry import Entry, Given
from kennisnet.suggestions import content
from kennisnet.suggestions.registries import MEMBERSHIPS, SHARES, Formula

Form: TypeAlias = Literal["institutions", "projects", "memberships"]
FORMS: tuple[Form, ...] = get_args(Form)


HUB = 1 / 3
"""Who takes part in so large a share of all projects is a shared partner of nearly everybody."""


@dataclass(frozen=True, eq=False)
class Ground:
    """What candidates stand on: a network of named rows and its matrices, made once."""

    net: Network
    form: Form = "institutions"
    kept: sparse.csr_array | None = None
    """What is left of the incidence, where some of it is hidden to learn from; None: all."""
    whole: Ground | None = None
    """Then the one with all of it: what projects say of themselves is made there, once."""

    @cached_property
    def incidence(self) -> sparse.csr_array:
        """The incidence with the rows that pairs are of; institutions for memberships."""
        if self.kept is not None:
            return self.kept
        return side(self.net, "projects" if self.form == "projects" else "institutions")

    @cached_property
    def in_id_order(self) -> Nodes:
        """The positions of the institutions, by id."""
        return np.argsort(np.asarray(self.net.institutions.index.tolist(), dtype=object))

    @cached_property
    def leads(self) -> sparse.csr_array:
        """Who leads what, in the shape of the incidence."""
        leads = self.net.trekkers.T if self.form == "projects" else self.net.trekkers
        return sparse.csr_array(self.incidence.multiply(leads))

    def without(self, hidden: sparse.csr_array) -> Ground:
        """Hide some of the incidence: everything is then made of the rest, but for what projects say."""
        left = sparse.csr_array(self.incidence - self.incidence.multiply(hidden))
        left.eliminate_zeros()
        return replace(self, kept=left, whole=self.whole or self)

    @cached_property
    def open_ended(self) -> np.ndarray:
        """Which projects have an open list of partners: more take part than are named."""
        return self.net.projects["open_ended"].to_numpy(dtype=bool)

    @cached_property
    def start(self) -> Floats:
        """The day on which each project began, as a number; NaN where that is unknown."""
        if self.whole:
            return self.whole.start
        days = first_day(self.net.column("projects", "start"))
        return np.where(np.isnat(days), np.nan, days.astype(float))

    @cached_property
    def ties(self) -> sparse.csr_array:
        """Newman-weighted ties among the rows (Newman 2001)."""
        return shared(self.incidence, "newman")

    @cached_property
    def linked(self) -> sparse.csr_array:
        """Which rows share a column; nobody with itself."""
        ties = self.ties
        return sparse.csr_array(
            (np.ones_like(ties.data), ties.indices, ties.indptr), shape=ties.shape
        )

    @cached_property
    def hubs(self) -> np.ndarray:
        """Which rows stand in so many columns that knowing them explains nothing: `HUB` of all."""
        degree = np.diff(sparse.csr_array(self.incidence).indptr)
        return np.asarray((degree > 1) & (degree >= HUB * self.incidence.shape[1]))

    @cached_property
    def themes(self) -> tuple[sparse.csr_array, list[str]]:
        """The themes of the projects, projects x themes, and what they are called."""
        return self.whole.themes if self.whole else content.themes(self.net)

    @cached_property
    def telling(self) -> Nodes:
        """Which themes of the rows tell something, the rarest first."""
        each, counted = content.tagging(self.incidence, self.themes[0])
        fit = np.flatnonzero(content.telling(each, counted) & (each > 0))
        return fit[np.argsort(each[fit], kind="stable")]

    @cached_property
    def about(self) -> sparse.csr_array:
        """On which of the telling themes the rows work: rows x themes, in their order."""
        return sparse.csr_array((self.incidence @ self.themes[0][:, self.telling]) > 0, dtype=float)

    @cached_property
    def project_words(self) -> content.Words:
        """The words of the projects: of their names, themes and descriptions."""
        return self.whole.project_words if self.whole else content.of_projects(self.net)

    @cached_property
    def words(self) -> sparse.csr_array:
        """The words of the rows, weighed, to length 1: of projects, or of an institution's projects."""
        of = self.project_words.weights
        return of if self.form == "projects" else content.summed(self.incidence, of)

    def codes(self, column: str) -> Nodes:
        """Give the values of a known column as whole numbers, -1 where there is none."""
        return coded(self.net.column(homes(column)[0], column))

    @cached_property
    def given(self) -> Given:
        """What formulas can ask for beside the candidates: each part is made once."""
        makers: dict[str, Callable[[], Any]] = {
            "incidence": lambda: self.incidence,
            "ties": lambda: self.ties,
            "linked": lambda: self.linked,
            "start": lambda: self.start,
            "ground": lambda: self,
            **{column: partial(self.codes, column) for column in COLUMNS},
            "theme": lambda: self.themes[0],
            "words": lambda: self.words,
        }
        return Given(makers, SHARES)

    def every(self) -> Candidates:
        """Give all candidates: rows without a shared column, institutions not in a project."""
        if self.form == "memberships":
            i, j = np.nonzero(self.incidence.toarray() == 0)
        else:
            i, j = np.nonzero(np.triu(self.linked.toarray() == 0, 1))
        return Candidates(self, i, j)


@dataclass(frozen=True, eq=False)
class Candidates:
    """Candidates of one form: the positions of their two ends in the tables."""

    ground: Ground
    i: Nodes
    j: Nodes

    def beside(self, others: Candidates) -> Candidates:
        """Give these candidates and then others."""
        ends = np.concatenate([self.i, others.i]), np.concatenate([self.j, others.j])
        return Candidates(self.ground, *ends)

    def score(self, entry: Entry[Formula]) -> Floats:
        """Give the score of each candidate."""
        if self.ground.form == "memberships":
            entry = MEMBERSHIPS.get(entry.name, entry)
        own = entry.name in MEMBERSHIPS or entry.of == FORMS[2:]
        if self.ground.form != "memberships" or own:
            return self._called(entry, self.i, self.j)
        members = sparse.csr_array(self.ground.incidence.T)[self.j]
        candidate = np.repeat(np.arange(len(self.j)), np.diff(members.indptr))
        others = np.flatnonzero(members.indices != self.i[candidate])
        candidate, member = candidate[others], members.indices[others]
        scores = self._called(entry, self.i[candidate], member)
        return np.asarray(np.bincount(candidate, scores, minlength=len(self.j)), dtype=float)

    def _called(self, entry: Entry[Formula], i: Nodes, j: Nodes) -> Floats:
        ends = {"i": i, "j": j}
        made = {name: self.ground.given[name] for name in entry.asks if name not in ends}
        return np.asarray(entry({**ends, **made}), dtype=float)
