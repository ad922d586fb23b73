"""What two institutions work on, each in projects of its own: facts for evidence, in ids and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from scipy import sparse

from kennisnet.suggestions import content
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.content import rarest_first, rarity

KEPT = 10_000
"""Of so many institutions it is kept on which themes they work."""


@dataclass(frozen=True)
class Common:
    """A theme of two institutions, or a word, with the projects of each, the smallest first."""

    name: str
    of_a: tuple[str, ...]
    of_b: tuple[str, ...]


class Contents:
    """Looks up what institutions have in common; ``ground`` has institutions as rows."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.theme, self.called = ground.themes
        self.rarity = rarity(ground.incidence, self.theme)
        self.telling = {*ground.telling.tolist()}
        self.ids = np.asarray(ground.net.projects.index)
        self.size = np.asarray(ground.incidence.sum(axis=0))
        self.on = lru_cache(KEPT)(self._on)

    @cached_property
    def theme_on(self) -> sparse.csc_array:
        """The themes, to look up the projects with one."""
        return sparse.csc_array(self.theme)

    @cached_property
    def said(self) -> content.Words:
        """The words of the names and descriptions of the projects."""
        return content.of_projects(self.ground.net, content.NAMED)

    @cached_property
    def words_on(self) -> sparse.csc_array:
        """The same, to look up the projects with a word."""
        return sparse.csc_array(self.said.weights)

    def themes(self, i: int, j: int) -> tuple[Common, ...]:
        """Give the themes on which two work, never in one project; the rarest first.

        A theme of more than half of the projects that have any says little, and is left out.

        >>> from kennisnet.network import Network
        >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bQ", "cR")]
        >>> rows = [{"id": p, "theme": t} for p, t in zip("PQRS", ("zon | zee", "zee", "", "zon"))]
        >>> net = Network([{"id": i} for i in "abc"], rows, [*links, {"institution": "c", "project": "S"}])
        >>> Contents(Ground(net)).themes(0, 2)
        (Common(name='zon', of_a=('P',), of_b=('S',)),)
        """
        both = self.on(i) & self.on(j)
        if not both:
            return ()
        mine, theirs = self._projects(i), self._projects(j)
        together = self.theme[np.intersect1d(mine, theirs)].indices.tolist()
        fit = [t for t in sorted(both.difference(together)) if t in self.telling]
        return tuple(
            Common(self.called[t], self._with(t, mine), self._with(t, theirs))
            for t in rarest_first(fit, self.rarity, self.called)
        )

    def of_project(self, i: int, project: int) -> tuple[Common, ...]:
        """Give the themes of a project on which an institution has projects too; the rarest first.

        ``of_a``: its own projects.
        """
        mine = self._projects(i)
        both = np.intersect1d(self.theme[mine].indices, self.theme[[project]].indices)
        return tuple(
            Common(self.called[t], self._with(t, mine), (str(self.ids[project]),))
            for t in rarest_first([t for t in both if t in self.telling], self.rarity, self.called)
        )

    def words(self, i: int, j: int, most: int = 3) -> tuple[Common, ...]:
        """Give the words of names and descriptions that make two alike, those that add most first.

        In projects of each that the other is not in.
        """
        known = self.said
        mine, theirs = self._projects(i), self._projects(j)
        one, other = np.setdiff1d(mine, theirs), np.setdiff1d(theirs, mine)
        of = known.weights
        each = [np.asarray(of[own].sum(axis=0)).ravel() for own in (one, other)]
        adds = np.where(known.telling, each[0] * each[1], 0.0)
        places = rarest_first(np.flatnonzero(adds).tolist(), adds, known.called)
        return tuple(
            Common(known.called[w], self._saying(w, one), self._saying(w, other))
            for w in places[:most]
        )

    def _on(self, row: int) -> frozenset[int]:
        """Give the themes on which an institution works."""
        return frozenset(self.theme[self._projects(row)].indices.tolist())

    def _projects(self, row: int) -> np.ndarray:
        of = self.ground.incidence
        return np.asarray(of.indices[of.indptr[row] : of.indptr[row + 1]])

    def _with(self, theme: int, projects: np.ndarray) -> tuple[str, ...]:
        """Give those of some projects that have a theme."""
        on = self.theme_on.indices[self.theme_on.indptr[theme] : self.theme_on.indptr[theme + 1]]
        return self._smallest(np.intersect1d(on, projects))

    def _saying(self, word: int, projects: np.ndarray) -> tuple[str, ...]:
        """Give those of some projects that have a word."""
        told = self.words_on.indices[self.words_on.indptr[word] : self.words_on.indptr[word + 1]]
        return self._smallest(np.intersect1d(told, projects))

    def _smallest(self, projects: Iterable[int]) -> tuple[str, ...]:
        ordered = sorted(projects, key=lambda p: (self.size[p], self.ids[p]))
        return tuple(str(self.ids[p]) for p in ordered)
