"""What a composition is made of: columns that were computed elsewhere, and how it should look.

A map calculates nothing about a network; `kennisnet.drawing` hands these over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any

import pandas as pd

from kennisnet.maps import colours
from kennisnet.maps.scene import Row
from kennisnet.network import Network, records
from kennisnet.network.degrees import degrees

ACROSS = 1_400.0
"""So wide is a scene that has a screen or a poster for itself."""
NARROW = 720.0
"""So wide is one for a tablet or a small window, where a view has one."""


@dataclass(frozen=True)
class Ground:
    """A network that will be drawn, and what is known of it.

    ``net``: the network; ``hubs``: the letter of each institution that takes part in so much that
    it is drawn as a mark; ``groups``: the group of each project (empty: no groups); ``clusters``:
    the number of the group that was found for each institution and project; ``tints``: the
    colour of each project or institution that has one, by the column ``colour``; ``colours``: which
    category has which;
    ``sizes``: a number for each id; ``ended``: the projects that are over; ``suggestions``: rows of
    who should meet; ``ties``: in a large network the pairs that islands draw, with
    a weight, ``which`` these are (``beyond`` chance, the ``strongest``, or ``untested``), how
    many there are ``ties_as_good``, and, where they were chosen by it, how many projects each pair
    has ``together`` at least; ``more``: how many
    members of a project are not named; ``guests``: who is drawn on the board of a group without being
    of it; ``changes``: participations beside an earlier moment
    (institution, project, came or went or stayed), ``gone``: the names of who is no longer there;
    ``about``: the institution that a picture is about; ``across``: so wide a scene may be, in its own
    units, where it can choose.
    """

    net: Network
    hubs: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    clusters: Mapping[str, int] = field(default_factory=dict)
    tints: Mapping[str, str] = field(default_factory=dict)
    colour: str = "spoor"
    colours: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    suggestions: pd.DataFrame | None = None
    ties: Sequence[tuple[str, str, float]] | None = None
    which: str = ""
    ties_as_good: int = 0
    together: int = 0
    more: Mapping[str, int] = field(default_factory=dict)
    guests: frozenset[str] = frozenset()
    changes: Sequence[tuple[str, str, str]] | None = None
    gone: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    across: float = ACROSS
    lang: str = "nl"
    title: str = ""
    caption: str = ""
    notes: tuple[str, ...] = ()

    def within(self, across: float) -> Ground:
        """Give the same for another width; what was made of the network so far is made once.

        >>> ground = Ground(Network([{"id": "a"}], [], []))
        >>> ground.institutions is ground.within(NARROW).institutions
        True
        """
        other, own = replace(self, across=across), {one.name for one in fields(self)}
        vars(other).update({name: made for name, made in vars(self).items() if name not in own})
        return other

    @cached_property
    def named(self) -> Network:
        """The network without kinds of organisation."""
        return self.net.named()

    @cached_property
    def projects(self) -> dict[str, Row]:
        """The rows of the projects, by id, in the order of ids: that of the table changes nothing."""
        return _by_id(self.named.projects)

    @cached_property
    def institutions(self) -> dict[str, Row]:
        """The rows of the named institutions, by id, in the order of ids."""
        return _by_id(self.named.institutions)

    @cached_property
    def links(self) -> list[tuple[str, str, bool]]:
        """Who takes part in what, and whether as its lead, in the order of ids."""
        rows = self.named.participations
        ends = (rows[name].tolist() for name in ("institution", "project"))
        return sorted(zip(*ends, (rows["role"] == "trekker").tolist(), strict=True))

    @cached_property
    def joined(self) -> list[tuple[int, int]]:
        """For each of the `links` the groups that were found for its two ends; 0 is none."""
        of = self.clusters
        return [(of.get(i, 0), of.get(p, 0)) for i, p, _ in self.links]

    @cached_property
    def members(self) -> dict[str, dict[str, bool]]:
        """For each project its institutions, and whether each leads it."""
        out: dict[str, dict[str, bool]] = {project: {} for project in self.projects}
        for institution, project, lead in self.links:
            out[project][institution] = lead
        return out

    @cached_property
    def taken(self) -> dict[str, dict[str, bool]]:
        """For each institution its projects, and whether it leads each."""
        out: dict[str, dict[str, bool]] = {one: {} for one in self.institutions}
        for institution, project, lead in self.links:
            out[institution][project] = lead
        return out

    @property
    def busiest(self) -> str:
        """The institution with most projects; empty where there is none."""
        return next(iter(degrees(self.named).index), "")

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """For each project that has them its kinds of organisation, by name."""
        table, rows = self.net.institutions, self.net.participations
        own = rows[rows["institution"].map(table["generic"]).astype(bool)]
        named = own["institution"].map(table["name"]).astype("str").groupby(own["project"])
        return {str(project): sorted(set(names)) for project, names in named}

    def name(self, one: str) -> str:
        """Give the name of an institution or a project."""
        row = self.institutions.get(one) or self.projects[one]
        return str(row["name"])

    def tint(self, one: str, plain: str = "node") -> str:
        """Its colour, dark enough to be read as text; the plain one where it has none."""
        own = self.tints.get(one)
        return colours.darker(own) if own else plain

    def said(self) -> dict[str, Any]:
        """Give what every scene says of itself."""
        return {
            "title": self.title,
            "caption": self.caption,
            "notes": self.notes,
            "lang": self.lang,
        }


def _by_id(table: pd.DataFrame) -> dict[str, Row]:
    rows = zip(map(str, table.index.tolist()), records(table), strict=True)
    return dict(sorted(rows, key=lambda row: row[0]))
