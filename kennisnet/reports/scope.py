"""A report on a part: some values of a column, or one institution with those around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kennisnet.errors import ArgumentError
from kennisnet.network import Network
from kennisnet.texts import pick, say


def part_of(net: Network, only: Mapping[str, Any], lang: str) -> Network:
    """Keep the rows with some values, and who and what still takes part; the title says so.

    Raises `ArgumentError` for a column that no table has, and for values that nothing has.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ")]
    >>> projects = [{"id": "P", "spoor": "one"}, {"id": "Q", "spoor": "two"}]
    >>> net = Network([{"id": "a"}, {"id": "b"}], projects, links)
    >>> part_of(net, {"spoor": "two"}, "en")
    <Network: 1 institution, 1 project, 1 participation>
    >>> part_of(net, {"spoor": "two"}, "en").about["title"]
    'Collaboration (spoor: two)'
    """
    kept = _taking_part(net.subset(**only))
    said = "; ".join(f"{column}: {_listed(value)}" for column, value in only.items())
    if not len(kept.participations):
        raise ArgumentError("part-empty", got=said)
    return kept.with_about(title=f"{_title(net, lang)} ({said})")


def around(net: Network, who: str, lang: str) -> Network:
    """Keep one institution, its projects, and everybody in these.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "cR")]
    >>> net = Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], links)
    >>> around(net, "a", "en").institutions.index.tolist()
    ['a', 'b']
    """
    links = net.participations
    own = set(links["project"][links["institution"] == who])
    kept = _taking_part(net.subset(projects=net.projects.index.isin(own)), who)
    name = net.institutions["name"][who]
    return kept.with_about(title=f"{_title(net, lang)} ({name})")


def _taking_part(net: Network, *also: str) -> Network:
    """Keep who takes part in something, with their parents, and what somebody takes part in."""
    links, people = net.participations, net.institutions
    there = {*links["institution"], *also}
    if "parent" in people:
        above = people["parent"].to_dict()
        for one in [*there]:
            while isinstance(one := above.get(one), str) and one and one not in there:
                there.add(one)
    return net.subset(
        institutions=people.index.isin(there), projects=net.projects.index.isin({*links["project"]})
    )


def _title(net: Network, lang: str) -> str:
    return str(pick(net.about.get("title"), lang) or say("report-untitled", lang))


def _listed(value: Any) -> str:
    several = isinstance(value, Sequence) and not isinstance(value, str)
    return ", ".join(map(str, value)) if several else str(value)
