"""The groups in which a map shows projects: those of the table, else those that are found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from kennisnet.maps.boxed import boxed
from kennisnet.metrics.communities import groups
from kennisnet.network import Network
from kennisnet.texts import say
from kennisnet.texts.wording import brief

MOST = 12
"""A table's own groups are used where there are no more of them."""
RUNS = 3
FEW = 2_000
"""Participations up to which groups are searched for from three starts, above that from one."""


def of_table(net: Network, lang: str = "nl") -> dict[str, str]:
    """Give each project its group in the column ``spoor``; none where it has one value, or many.

    >>> projects = [{"id": "P", "spoor": "A"}, {"id": "Q", "spoor": "B"}, {"id": "R"}]
    >>> of_table(Network([], projects, []))
    {'P': 'A', 'Q': 'B', 'R': 'niet bekend'}
    """
    spoor = net.column("projects", "spoor")
    if not 2 <= spoor.nunique() <= MOST:  # noqa: PLR2004 - one group is none
        return {}
    named = spoor.fillna(say("page-no_group", lang)).astype("str")
    return {str(project): group for project, group in named.sort_index().items()}


def clusters(net: Network, hubs: Collection[str]) -> dict[str, int]:
    """Give each institution and project the number of the group that is found for it.

    Groups are those of `communities`, without the hubs; who has no tie beside them has none.
    """
    named = net.named()
    rest = named.without(*hubs) if hubs else named
    runs = RUNS if len(named.participations) <= FEW else 1
    told = groups(rest, runs=runs, progress=False)
    return dict(zip(map(str, told.index.tolist()), told.tolist(), strict=True))


def found(
    net: Network, hubs: Collection[str], own: Mapping[str, int], lang: str = "nl"
) -> dict[str, str]:
    """Give each project the group that was found for it (`clusters`), by name.

    A group is called as its box is, after whoever of it takes part in most of its projects (where
    nobody is of it, of all; the second too where that name is another's); what is no group of its own (`boxed`), and projects in which only hubs take part,
    stand together at the end. None where all would stand in one.
    """
    named = net.named()
    names, rows = named.institutions["name"], named.participations
    members: defaultdict[int, Counter[str]] = defaultdict(Counter)
    guests: defaultdict[int, Counter[str]] = defaultdict(Counter)
    ends = (rows[name].tolist() for name in ("institution", "project"))
    for institution, project in zip(*ends, strict=True):
        if institution not in hubs and project in own:
            at_home = own.get(institution) == own[project]
            (members if at_home else guests)[own[project]][institution] += 1
    projects = [str(one) for one in named.projects.index.tolist()]
    called: dict[int, str] = {}
    for group in sorted(boxed(own, projects)):
        both = [brief(str(names[one])) for one in _most(members[group] or guests[group])]
        taken = both[0] in called.values()
        called[group] = ", ".join(both if taken else both[:1])
    small, only = say("map-small-groups", lang), say("map-hubs-only", lang, n=len(hubs))
    of = {one: called.get(own[one], small) if one in own else only for one in projects}
    if len({*of.values()}) < 2:  # noqa: PLR2004 - one group is none
        return {}
    place = {name: k for k, name in enumerate([*called.values(), small, only])}
    return dict(sorted(of.items(), key=lambda item: (place[item[1]], item[0])))


def _most(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda one: (-counts[one], one))[:2]
