"""What may become a membership: institutions and projects, without listing all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.paths import Nodes
from kennisnet.registry import Entry
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.registries import Formula
from kennisnet.suggestions.shares import DIGITS, SAMPLE, Ladder, drawn_beside, together


@dataclass(frozen=True, eq=False)
class Openings:
    """The memberships that may be suggested: of institutions, in projects that run.

    Not those in which somebody of the same family is already: a unit, its parent, another unit of
    that. Every place has a number: in id order, those of the first institution, then those of the
    second, ….
    """

    ground: Ground
    """Of the form ``memberships``."""
    runs: np.ndarray
    """Which projects run."""

    @cached_property
    def rows(self) -> Nodes:
        """The positions of the institutions, by id."""
        return self.ground.in_id_order

    @cached_property
    def columns(self) -> Nodes:
        """The positions of the projects that run, by id."""
        order = np.argsort(np.asarray(self.ground.net.projects.index))
        return np.asarray(order[self.runs[order]])

    @cached_property
    def taken(self) -> sparse.csr_array:
        """In which projects each institution is, or somebody of its family."""
        codes, families = pd.factorize(self.ground.net.tops)
        n = len(codes)
        of = sparse.csr_array((np.ones(n), (np.arange(n), codes)), shape=(n, len(families)))
        return sparse.csr_array(of @ sparse.csr_array(of.T @ self.ground.incidence))

    @cached_property
    def left_out(self) -> Nodes:
        """The numbers of the places that are taken, in order."""
        inside = sparse.coo_array(self.taken[self.rows][:, self.columns])
        return np.sort(inside.row.astype(np.int64) * len(self.columns) + inside.col)

    @property
    def count(self) -> int:
        """How many memberships may be suggested."""
        return len(self.rows) * len(self.columns) - len(self.left_out)

    def sample(self, most: int, seed: int) -> Candidates:
        """Draw so many of them; all where there are no more."""
        drawn = drawn_beside(self.left_out, self.count, most, seed)
        row, column = np.divmod(drawn, max(len(self.columns), 1))
        return Candidates(self.ground, self.rows[row], self.columns[column])

    def of_institution(self, one: int) -> Candidates:
        """Give the memberships that an institution may have."""
        free = self.columns[self.taken[[one]].toarray()[0, self.columns] == 0]
        return Candidates(self.ground, np.full(len(free), one), free)

    def of_project(self, one: int) -> Candidates:
        """Give the memberships that a project may have; none where it has ended."""
        free = self.rows[self.taken[:, [one]].toarray()[self.rows, 0] == 0]
        free = free if self.runs[one] else free[:0]
        return Candidates(self.ground, free, np.full(len(free), one))

    def rated(
        self,
        listed: Candidates,
        likely: Entry[Formula],
        values: Sequence[Entry[Formula]],
        seed: int,
    ) -> pd.DataFrame:
        """Rate memberships among all: ``i, j, raw, likely, valuable`` and each value.

        ``raw`` orders those of equal score where shares are of a sample; of each value there is what
        it counts, and its share in ``share of <value>``.
        """
        both, n = listed.beside(self.sample(SAMPLE, seed)), len(listed.i)
        raw = both.score(likely)
        scores = {value.name: both.score(value) for value in values}
        shares = {name: Ladder(found[n:]).share(found) for name, found in scores.items()}
        sampled = self.count > SAMPLE
        table = pd.DataFrame(
            {
                "i": listed.i,
                "j": listed.j,
                "raw": np.round(raw[:n], DIGITS) if sampled else 0.0,
                "likely": Ladder(raw[n:]).share(raw[:n]),
                "valuable": together([*shares.values()], n),
                **{name: found[:n] for name, found in scores.items()},
                **{f"{SHARE}{name}": found[:n] for name, found in shares.items()},
            }
        )
        table.attrs = {"sample": SAMPLE if sampled else None, "candidates": self.count}
        return table


SHARE = "share of "
"""How the column with the share of a value begins."""
