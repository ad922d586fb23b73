"""Who stands where: at a round table where projects have groups, else where forces put them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kennisnet.choices import View
from kennisnet.maps import colours
from kennisnet.maps.apart import Points
from kennisnet.maps.forces import by_forces
from kennisnet.maps.labels import LETTER
from kennisnet.maps.round_table import round_table
from kennisnet.network import Network
from kennisnet.projections import overlap
from kennisnet.texts import say
from kennisnet.texts.wording import short

MOST_ROUND = 260
"""A round table seats so many; larger networks are placed by forces."""
WIDE = 0.6
"""Where there is no covenant, who takes part in so large a share of the groups sits in the middle."""
LEAST_WIDE = 3
"""Nobody sits there who takes part in fewer groups than this."""
MOST_WIDE = 8
"""Without a covenant no more than so many sit there: those with most projects, ties by id."""
LETTER_BOLD = 8.5
"""Width of a letter of a name in the middle, which is written large and bold."""


@dataclass(frozen=True)
class Seats:
    """Where everybody stands.

    ``sides``: on which side of a node its name goes; ``titles``: where groups have theirs;
    ``why`` those in the middle sit there: for a ``covenant``, or because they take part ``wide``.
    """

    points: Points
    sides: Mapping[str, str] = field(default_factory=dict)
    titles: Points = field(default_factory=dict)
    middle: frozenset[str] = frozenset()
    why: str = ""

    @property
    def at_table(self) -> bool:
        """Whether this is a round table."""
        return bool(self.titles)


def seated(net: Network, view: View, radius: Mapping[str, float], lang: str) -> Seats:
    """Give everybody that has a radius a place."""
    named = net.named()
    if view != "both":
        pairs = overlap(named, of=view)
        return Seats(by_forces(list(zip(pairs["a"], pairs["b"], strict=True)), radius))
    groups = groups_of(net, lang)
    if not groups:
        rows = named.participations
        links = zip(rows["institution"], rows["project"], strict=True)
        return Seats(by_forces(list(links), radius))
    return _at_table(named, groups, radius)


def groups_of(net: Network, lang: str) -> dict[str, str]:
    """Give each project its group at a round table; none where there are too many or few."""
    spoor = net.column("projects", "spoor")
    groups = spoor.fillna(say("map-no-group", lang)).astype("str")
    fits = 2 <= groups.nunique() <= len(colours.PALETTE)  # noqa: PLR2004 - a group is not alone
    size = len(net.named().institutions) + len(groups)
    if spoor.isna().all() or not fits or size > MOST_ROUND:
        return {}
    return {str(project): group for project, group in groups.items()}


def _at_table(named: Network, groups: Mapping[str, str], radius: Mapping[str, float]) -> Seats:
    rows = named.participations.groupby("institution")["project"].apply(list)
    members = {str(one): sorted(rows.get(one, [])) for one in named.institutions.index}
    order = list(dict.fromkeys(groups[project] for project in sorted(groups)))
    middle, why = _middle(named, members, groups)
    names = named.institutions["name"].astype("str")
    breadth = {
        str(one): (LETTER_BOLD if one in middle else LETTER) * len(short(name))
        for one, name in names.items()
    }
    table = round_table(members, groups, order, middle, radius, breadth)
    return Seats(table.points, table.sides, table.titles, frozenset(middle), why)


def _middle(
    named: Network, members: Mapping[str, Sequence[str]], groups: Mapping[str, str]
) -> tuple[list[str], str]:
    """Choose who sits in the middle: the partners of a covenant, else who is everywhere."""
    since = named.column("institutions", "convenant_since")
    if since.notna().any():
        return sorted(since.index[since.notna()]), "covenant"
    wide = {one: len({groups[p] for p in own}) for one, own in members.items()}
    least = max(LEAST_WIDE, math.ceil(WIDE * len(set(groups.values()))))
    found = sorted(
        (one for one, count in wide.items() if count >= least),
        key=lambda one: (-len(members[one]), one),
    )
    return sorted(found[:MOST_WIDE]), "wide"
