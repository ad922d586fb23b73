"""A large network as numbers: who takes part in what, and how many each has.

Generic rows link nobody, so they are left out here, once for every verb.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kennisnet.choices import Of
from kennisnet.large.door import TREKKER, Admitted
from kennisnet.large.engines import Desk, Expr
from kennisnet.large.sources import ID, NUMBER


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables of a network, or of a part of it; what is derived is computed once and kept."""

    desk: Desk
    admitted: Admitted
    made: dict[str, Expr] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[], Expr]) -> Expr:
        """Compute a table the first time that it is asked for, and keep it."""
        if name not in self.made:
            self.made[name] = self.desk.kept(name, make())
        return self.made[name]

    @cached_property
    def named(self) -> Expr:
        """The institutions that are no kind of organisation."""
        table = self.admitted.institutions
        return table.filter(~table["generic"])

    @cached_property
    def _bare(self) -> Expr:
        """Give each participation once, by numbers: trekker wins."""
        links, one, other = self.admitted.participations, self.named, self.admitted.projects
        joined = (
            links.select("institution", "project", "role")
            .join(one.select(i=NUMBER, one=ID), [("institution", "one")])
            .select("project", "role", "i")
        )
        numbers = other.select(p=NUMBER, other=ID)
        joined = joined.join(numbers, [("project", "other")]).select("role", "i", "p")
        led = (joined["role"] == TREKKER).cast("int8").max()
        return self.desk.kept("bare", joined.group_by("i", "p").aggregate(lead=led))

    @cached_property
    def links(self) -> Expr:
        """``i, p, lead``, and beside them ``d``, the projects of i, and ``k``, the institutions of p."""
        bare = self._bare
        of_i = bare.group_by("i").aggregate(d=bare.count().cast("int32"))
        of_p = bare.group_by("p").aggregate(k=bare.count().cast("int32"))
        whole = bare.join(of_i, "i").join(of_p, "p").select("i", "p", "lead", "d", "k")
        return self.desk.kept("links", whole.order_by("i", "p"))

    def rows(self, of: Of) -> Expr:
        """Give the participations from one side: ``r`` (its rows), ``c``, ``lead``, and ``d, k`` of both."""
        own, other, d, k = "ipdk" if of == "institutions" else "pikd"
        t = self.links
        return t.select(r=t[own], c=t[other], lead=t["lead"], d=t[d], k=t[k])

    def side(self, of: Of) -> Expr:
        """Give the rows of one side: ``number, id, degree, leads``; 0 for who takes part in nothing."""
        return self._institutions if of == "institutions" else self._projects

    @cached_property
    def _institutions(self) -> Expr:
        return self.desk.kept("institutions", self._counted("institutions", self.named))

    @cached_property
    def _projects(self) -> Expr:
        return self.desk.kept("projects", self._counted("projects", self.admitted.projects))

    def _counted(self, of: Of, nodes: Expr) -> Expr:
        rows = self.rows(of)
        counted = rows.group_by("r").aggregate(
            degree=rows.count(), leads=rows["lead"].cast("int64").sum()
        )
        joined = nodes.select(ID, number=NUMBER).left_join(counted, [("number", "r")])
        return joined.select(
            "number",
            ID,
            degree=joined["degree"].fill_null(0),
            leads=joined["leads"].fill_null(0),
        ).order_by("number")

    def ids(self, numbered: Expr, of: Of, *ends: str) -> Expr:
        """Write ids for the numbers in some columns."""
        side = self.side(of).select("number", ID)
        for end in ends:
            named = side.select(**{f"{end} number": side["number"], f"{end} id": side[ID]})
            numbered = numbered.join(named, [(end, f"{end} number")])
            numbered = numbered.drop(f"{end} number")
        return numbered

    @cached_property
    def sizes(self) -> dict[str, Any]:
        """How many there are of what, and of each degree of an institution."""
        side, projects = self.side("institutions"), self.side("projects")
        frame = self.desk.frame
        spread = frame(side.group_by("degree").aggregate(n=side.count()).order_by("degree"))
        totals = frame(
            side.aggregate(
                institutions=side.count(),
                participations=side["degree"].sum(),
                leads=side["leads"].sum(),
            )
        )
        found = {str(name): int(n) for name, n in totals.fillna(0).iloc[0].items()}
        return {**found, "projects": int(self.desk.value(projects.count())), "spread": spread}
