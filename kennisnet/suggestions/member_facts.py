"""What the data say for and against a membership, as facts in ids; `member_telling` makes words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.suggestions.common import Common
from kennisnet.suggestions.evidence import Archive
from kennisnet.suggestions.openings import SHARE
from kennisnet.suggestions.products import product_at

FEW = 3
"""A project that names no more than so many is a small one."""


@dataclass(frozen=True)
class Bring:
    """What a membership would bring most: the name of the value, how much, and who or what."""

    what: str
    n: int = 0
    who: tuple[str, ...] = ()
    sector: Any = ""
    spoor: Any = ""


@dataclass(frozen=True)
class Facts:
    """What is to be said of a membership, in ids of institutions and projects."""

    institution: str
    project: str
    known: tuple[tuple[str, int], ...]
    """The members with whom the institution has other projects, and how many: most first."""
    themes: tuple[Common, ...]
    """Of the project, on which the institution has projects too; the rarest first."""
    bring: Bring | None
    hubs: tuple[str, ...]
    """The known members, where each is one whom nearly everybody knows, and no theme is common."""
    open_ended: bool
    few: bool
    """Whether the institution has one project only."""
    ended: bool
    """Whether it stands only in projects that are finished or stopped."""
    doubtful: bool
    """Whether every reading of it is doubtful."""


class Dossier:
    """Looks up facts about memberships of one network.

    ``small``: whether it is to be said of a project that it is; not where all that is listed would
    join the same.
    """

    def __init__(self, archive: Archive, values: list[str], *, small: bool) -> None:
        self.archive, self.small = archive, small
        self.ground = archive.ground
        self.values = values
        net = self.ground.net
        self.sector = net.column("institutions", "sector").to_numpy(dtype=object)
        self.spoor = net.column("projects", "spoor").to_numpy(dtype=object)
        self.leads = np.asarray(self.ground.leads.sum(axis=0))

    def told(self, table: pd.DataFrame) -> np.ndarray:
        """Say of which memberships there is a reason: a known member, or a common theme."""
        return np.asarray((self._known(table, hubs=True) > 0) | (self._about(table) > 0))

    def weak(self, table: pd.DataFrame) -> np.ndarray:
        """Say which have no other reason than members whom nearly everybody knows."""
        return np.asarray((self._known(table, hubs=False) == 0) & (self._about(table) == 0))

    def _known(self, table: pd.DataFrame, *, hubs: bool) -> np.ndarray:
        """Count the members that each institution knows, with or without those whom all know."""
        linked, members = self.ground.linked, sparse.csr_array(self.ground.incidence.T)
        if not hubs:
            some = np.flatnonzero(~self.ground.hubs)
            linked, members = (sparse.csr_array(one[:, some]) for one in (linked, members))
        return product_at(linked, members, table["i"].to_numpy(), table["j"].to_numpy())

    def _about(self, table: pd.DataFrame) -> np.ndarray:
        """Count the telling themes of the project on which each institution works."""
        theme = sparse.csr_array(self.ground.themes[0][:, self.ground.telling])
        return product_at(self.ground.about, theme, table["i"].to_numpy(), table["j"].to_numpy())

    def facts(self, row: Mapping[Any, Any]) -> Facts:
        """Give the facts of one membership, a row of what was rated."""
        archive, one, project = self.archive, int(row["i"]), int(row["j"])
        mine = archive.projects[one]
        shared = {
            member: len(mine.keys() & archive.projects[member].keys())
            for member in archive.members[project].keys() & archive.partners[one].keys()
        }
        order = sorted(shared, key=lambda member: (-shared[member], archive.ids[member]))
        themes = archive.contents.of_project(one, project)
        weak = bool(shared) and not themes and bool(self.ground.hubs[order].all())
        return Facts(
            institution=archive.ids[one],
            project=archive.codes[project],
            known=tuple((archive.ids[member], shared[member]) for member in order),
            themes=themes,
            bring=self._bring(row, one, project),
            hubs=tuple(archive.ids[member] for member in order) if weak else (),
            open_ended=bool(archive.open_ended[project]),
            few=len(mine) == 1,
            ended=not archive.active[one],
            doubtful=bool(archive.doubtful[one]),
        )

    def _bring(self, row: Mapping[Any, Any], one: int, project: int) -> Bring | None:
        """Choose what stands out most among all memberships, of what can be said in a sentence."""
        ordered = sorted(self.values, key=lambda value: -row[f"{SHARE}{value}"])
        said = (self._said(value, row, one, project) for value in ordered if row[value] > 0)
        return next(filter(None, said), None)

    def _said(self, value: str, row: Mapping[Any, Any], one: int, project: int) -> Bring | None:
        archive = self.archive
        members = archive.members[project]
        if value == "reach":
            return Bring("reach", int(row[value]))
        if value == "white_spots":
            return Bring("white", sector=self.sector[one], spoor=self.spoor[project])
        if value == "sturdier" and row[value] >= 1 and self.leads[project] == 1:
            return Bring("second")
        if value == "sturdier" and self.small and len(members) <= FEW:
            return None if archive.open_ended[project] else Bring("few", len(members))
        new = sorted(archive.ids[m] for m in members if m not in archive.partners[one])
        return Bring("new", len(new), tuple(new)) if value == "closer" and new else None
