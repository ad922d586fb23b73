"""What other rooms make of a network: it never changes, so neither does that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kennisnet.network.noun import Network

T = TypeVar("T")


def kept(net: Network, make: Callable[[Network], T]) -> T:
    """Give what ``make`` makes of a network, made once for as long as there is the network.

    Whoever asks of one institution after another waits for the whole network once. It is no part
    of what the network says: not of its fingerprint, nor of a file.

    >>> net = Network([{"id": "a"}], [], [])
    >>> kept(net, repr) is kept(net, repr)
    True
    """
    made: dict[Callable[[Network], object], T] = net.__dict__.setdefault("_kept", {})
    if make not in made:
        made[make] = make(net)
    return made[make]
