"""The parts into which a network falls, and who comes loose when somebody leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from kennisnet.network import Network
from kennisnet.paths import components

HOLDS = 0.75
"""A network of which so much stays connected does not fall apart."""


@dataclass(frozen=True)
class Group:
    """A group of `communities`: its number, its members by id, how alike it is over all searches."""

    number: str
    institutions: list[str]
    projects: list[str]
    agreement: float


def parts(rows: Any) -> np.ndarray:
    """Give for each row of an incidence the number of the connected part in which it stands."""
    return np.asarray(components(rows)[: rows.shape[0]])


def largest(rows: Any) -> int:
    """Count the rows of the largest part; 0 where there are none."""
    return int(np.bincount(parts(rows)).max(initial=0))


def loose(net: Network, leaver: str) -> list[str]:
    """Name who comes loose from the rest if somebody leaves: all but the largest part.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "dQ")]
    >>> loose(Network([{"id": i} for i in "abcd"], [{"id": p} for p in "PQ"], links), "b")
    ['a']
    """
    table = net.institutions.index
    others = table != leaver
    before = parts(net.incidence)
    own = before[others] == before[~others][0]
    after = parts(net.incidence[others])[own]
    return list(table[others][own][after != np.bincount(after).argmax()])


def without(net: Network, leavers: list[str]) -> dict[str, int]:
    """Count what becomes of a network without some institutions.

    ``before`` and ``after``: how many institutions stand in the largest part; ``others``: how many of
    those before do not leave; ``alone``: how many projects of two or more lose one of them and are
    left with one institution or none; ``listed``: how many of these have an open list.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "dQ")]
    >>> without(Network([{"id": i} for i in "abcd"], [{"id": p} for p in "PQ"], links), ["b"])
    {'before': 4, 'others': 3, 'after': 2, 'alone': 1, 'listed': 0}
    """
    rows = net.incidence
    stay = ~net.institutions.index.isin(leavers)
    rest, part = rows[stay], parts(rows)
    first = np.bincount(part, minlength=1).argmax()
    size, left = (np.asarray(of.sum(axis=0)) for of in (rows, rest))
    alone = (left <= 1) & (left < size) & (size > 1)
    listed = net.projects["open_ended"].to_numpy(dtype=bool)
    return {
        "before": int((part == first).sum()),
        "others": int((part[stay] == first).sum()),
        "after": largest(rest),
        "alone": int(alone.sum()),
        "listed": int((alone & listed).sum()),
    }
