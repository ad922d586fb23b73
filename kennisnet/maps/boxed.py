"""Which of the groups that were found are one to a reader: a box, a colour, a word in a table.

All views ask here, so that whoever is alone or in a smaller group is as many everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

MOST = 18
LEAST = 3
"""A group has so many projects or more; an institution that stands alone is none."""


def boxed(
    clusters: Mapping[str, int], projects: Collection[str]
) -> dict[int, tuple[list[str], list[str]]]:
    """Give the institutions and the projects of each group, those with most projects first.

    ``clusters`` gives the number of the group of each institution and project that has one.

    >>> of = {**dict.fromkeys("abPQR", 1), **dict.fromkeys("cSTU", 2), **dict.fromkeys("deVW", 3)}
    >>> boxed(of, "PQRSTUVW")
    {1: (['a', 'b'], ['P', 'Q', 'R'])}
    """
    members: dict[int, tuple[list[str], list[str]]] = {}
    of_them = frozenset(projects)
    for one, group in clusters.items():
        members.setdefault(group, ([], []))[one in of_them].append(one)
    found = {
        group: both
        for group, both in members.items()
        if len(both[0]) != 1 and len(both[1]) >= LEAST
    }
    order = sorted(found, key=lambda group: (-len(found[group][1]), -len(found[group][0]), group))
    return {group: found[group] for group in order[:MOST]}
