"""What verbs ask of what they are given: that it is a network, and has the columns they need."""

from __future__ import annotations

from collections.abc import Iterable

from kennisnet.errors import ArgumentError, shown
from kennisnet.network.noun import Network
from kennisnet.network.schema import homes


def a_network(given: object) -> Network:
    """Give what was given where it is a network, or say what is wanted.

    >>> a_network("table.csv")
    Traceback (most recent call last):
    kennisnet.errors.ArgumentError: a Network is wanted (read a table with kennisnet.read); got: 'table.csv'
    """
    if isinstance(given, Network):
        return given
    raise ArgumentError("not-a-network", got=shown(repr(given)))


def lacking(net: Network, columns: Iterable[str]) -> list[str]:
    """Give those of some known columns that a network does not have in their own table.

    >>> lacking(Network([{"id": "a", "spoor": "x"}], [], []), ["spoor", "sector"])
    ['spoor', 'sector']
    """
    return [one for one in columns if not any(net.holds(home, one) for home in homes(one))]
