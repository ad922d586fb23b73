"""The groups in which a map shows projects: those of the table, else those that are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from kennisnet.metrics import communities
from kennisnet.network import Network
from kennisnet.texts import say
from kennisnet.texts.wording import brief

MOST = 12
"""A table's own groups are used where there are no more of them."""
LEAST = 4
"""Found groups of fewer projects stand together."""
FEW = 2_000
"""Participations up to which groups are searched for from three starts, above that from one."""


def of_table(net: Network, lang: str = "nl") -> dict[str, str]:
    """Give each project its group in the column ``spoor``; none where it has one value, or many.

    >>> projects = [{"id": "P", "spoor": "A"}, {"id": "Q", "spoor": "B"}, {"id": "R"}]
    >>> of_table(Network([], projects, []))
    {'P': 'A', 'Q': 'B', 'R': 'overig'}
    """
    spoor = net.column("projects", "spoor")
    if not 2 <= spoor.nunique() <= MOST:  # noqa: PLR2004 - one group is none
        return {}
    named = spoor.fillna(say("map-no-group", lang)).astype("str")
    return {str(project): group for project, group in named.items()}


def found(net: Network, hubs: Collection[str], lang: str = "nl") -> dict[str, str]:
    """Give each project the group that is found for it (`communities`), without the hubs.

    A group is called after the two who take part in most of its projects; small groups, and
    projects in which only hubs take part, stand together at the end.
    """
    named = net.named()
    rest = named.without(*hubs) if hubs else named
    runs = 3 if len(named.participations) <= FEW else 1
    told = communities(rest, runs=runs, progress=False)["group"]
    rows = rest.participations
    own = told.reindex(rest.projects.index)
    busy = {
        group: Counter(rows.loc[rows["project"].map(own) == group, "institution"])
        for group, count in own.value_counts().items()
        if count >= LEAST
    }
    names = named.institutions["name"]
    called = {
        group: ", ".join(
            brief(str(names[one])) for one, _ in sorted(who.items(), key=lambda x: (-x[1], x[0]))[:2]
        )
        for group, who in busy.items()
    }
    small, only = say("map-small-groups", lang), say("map-hubs-only", lang, n=len(hubs))
    tied = set(rows["project"])
    groups = {
        str(one): called.get(group, small) if one in tied else only for one, group in own.items()
    }
    order = [*sorted(called, key=str), small, only]
    place = {called.get(name, name): k for k, name in enumerate(order)}
    return dict(sorted(groups.items(), key=lambda item: (place[item[1]], item[0])))
