"""What a tie would newly bring to two institutions, as facts in ids and words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from kennisnet.paths import Nodes
from kennisnet.suggestions.candidates import Ground

KEPT = 1_000
"""Of so many institutions it is kept whom they reach."""


@dataclass(frozen=True)
class Gain:
    """What is new for one of two: ``sporen`` are its own, which the other has not."""

    sporen: tuple[str, ...] = ()
    sector: str = ""
    """The sector of the other, where it has no tie with that yet."""
    reach: int = 0
    """How many institutions it would newly reach through one partner."""


class Gains:
    """Looks up what a tie would bring; ``ground`` has institutions as rows."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.spoor = ground.net.column("projects", "spoor").to_numpy(dtype=object)
        self.sector = ground.net.column("institutions", "sector").to_numpy(dtype=object)
        self.near = lru_cache(KEPT)(self._near)

    def of(self, i: int, j: int) -> Gain:
        """Say what a tie with ``j`` would newly bring to ``i``.

        >>> from kennisnet.network import Network
        >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "cR", "dR")]
        >>> rows = [{"id": p, "spoor": f"spoor {p}"} for p in "PQR"]
        >>> who = [{"id": i, "sector": s} for i, s in zip("abcd", ("zorg", "zorg", "kunst", ""))]
        >>> Gains(Ground(Network(who, rows, links))).of(0, 2)
        Gain(sporen=('spoor P',), sector='kunst', reach=1)
        """
        new = np.count_nonzero(~self.near(i)[self._linked(j)])
        return Gain(self._sporen(i, j), self._sector(i, j), int(new))

    def _sporen(self, i: int, j: int) -> tuple[str, ...]:
        mine, theirs = (
            {spoor for spoor in self.spoor[self._projects(x)].tolist() if pd.notna(spoor)}
            for x in (i, j)
        )
        return tuple(sorted(map(str, mine - theirs)))

    def _sector(self, i: int, j: int) -> str:
        theirs = self.sector[j]
        met = {*self.sector[[i, *self._linked(i)]].tolist()}
        return "" if pd.isna(theirs) or theirs in met else str(theirs)

    def _near(self, i: int) -> np.ndarray:
        """Say whom an institution reaches directly or through one partner, itself with these."""
        linked = self.ground.linked
        partners = self._linked(i)
        near = np.zeros(linked.shape[0], dtype=bool)
        near[i] = near[partners] = True
        near[linked[partners].indices] = True
        return near

    def _linked(self, i: int) -> Nodes:
        linked = self.ground.linked
        return np.asarray(linked.indices[linked.indptr[i] : linked.indptr[i + 1]])

    def _projects(self, i: int) -> Nodes:
        incidence = self.ground.incidence
        return np.asarray(incidence.indices[incidence.indptr[i] : incidence.indptr[i + 1]])
