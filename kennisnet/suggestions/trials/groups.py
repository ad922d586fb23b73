"""In which group a hidden case stands, so that what is asked can be told of each apart."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from kennisnet.errors import ArgumentError, shown
from kennisnet.network import KINDS, Network
from kennisnet.paths import Nodes

OWN = ("role", "size", "cold")
"""Groups that need no column of institutions or projects."""
SIZES = ((2, "2"), (4, "3-4"), (9, "5-9"))
"""The largest number of partners of a class of projects, and its name; larger ones are `LARGE`."""
LARGE = "10+"
UNKNOWN = "–"


class Grouping:
    """Says of hidden cases in which group they stand, by a column or by one of `OWN`.

    ``by`` None: nobody stands in a group. ``net`` has the projects that are hidden.
    """

    def __init__(self, net: Network, by: str | None) -> None:
        self.by = by
        self.home = "" if by is None or by in OWN else _home(net, by)
        self.leads = net.trekkers
        self.size = net.incidence.sum(axis=0)
        self.words = _words(net.column(self.home, by)) if self.home and by else None  # type: ignore[arg-type] # one of two

    def of(self, i: Nodes, j: Nodes | None, project: Nodes, cold: npt.NDArray[np.bool_]) -> Nodes:
        """Give the group of cases: institution i, or the pair i, j, that a project links.

        Positions are those in the tables of the network with what is hidden.
        """
        match self.by:
            case None:
                words = np.full(len(i), "", dtype=object)
            case "cold":
                words = np.where(cold, "cold", "warm").astype(object)
            case "role":
                lead = self._leads(i, project) | (j is not None and self._leads(j, project))
                words = np.where(lead, "trekker", "partner").astype(object)
            case "size":
                names = np.array([*(name for _, name in SIZES), LARGE], dtype=object)
                place = np.searchsorted([most for most, _ in SIZES], self.size[project])
                words = names[place]
            case _:
                words = self._by_column(i, j, project)
        return words

    def _leads(self, i: Nodes, project: Nodes) -> npt.NDArray[np.bool_]:
        return np.asarray(self.leads[i, project]).ravel() > 0

    def _by_column(self, i: Nodes, j: Nodes | None, project: Nodes) -> Nodes:
        words = self.words
        assert words is not None  # noqa: S101 - there is a column where this is asked
        if self.home == "projects":
            return words[project]
        if j is None:
            return words[i]
        ends = zip(words[i].tolist(), words[j].tolist(), strict=True)
        both = [" | ".join(sorted({*pair})) for pair in ends]
        return np.array(both, dtype=object)


def _words(column: pd.Series) -> npt.NDArray[np.object_]:
    return column.astype(object).where(column.notna(), UNKNOWN).map(str).to_numpy(dtype=object)


def _home(net: Network, by: str) -> str:
    for kind in KINDS[:2]:
        if isinstance(by, str) and by != "name" and net.holds(kind, by):
            return kind
    have = sorted({*OWN, *net.institutions.columns, *net.projects.columns} - {"name"})
    raise ArgumentError("column-nowhere", column=shown(str(by)), have=", ".join(have))
