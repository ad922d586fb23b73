"""What is known already of pairs: who met, whom it led nowhere for, who is being talked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.errors import ArgumentError, Fault, Faults, shown
from kennisnet.naming import key
from kennisnet.network import Network
from kennisnet.texts.words import WORDS

Known: TypeAlias = Iterable[tuple[str, str]] | pd.DataFrame
Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Acquainted:
    """Pairs of ids, in either order: those that need no introduction, and what else is known."""

    pairs: tuple[Pair, ...] = ()
    states: Mapping[frozenset[str], str] = field(default_factory=dict)
    """Of pairs that stay: in what state they are."""


def acquainted(known: Known | None, net: Network) -> Acquainted:
    """Say which pairs need no introduction, of tuples or of a table ``a, b`` and perhaps ``state``.

    Both ends are ids or names; who is not in the network is passed over. Without a column ``state``
    every pair is acquainted. With it, those that `STATES` says are settled; an empty state says
    nothing.

    >>> net = Network([{"id": "x", "name": "Lab X"}, {"id": "y"}, {"id": "z"}], [], [])
    >>> rows = [["Lab X", "y", "met"], ["x", "z", "talked to"], ["y", "z", ""]]
    >>> said = acquainted(pd.DataFrame(rows, columns=["a", "b", "state"]), net)
    >>> said.pairs, [*said.states.values()]
    ((('x', 'y'),), ['talked to'])
    """
    if known is None:
        return Acquainted()
    if isinstance(known, pd.DataFrame) and {"a", "b"} <= {*known.columns}:
        table = known.reindex(columns=["a", "b", "state"]).astype(object)
        rows = table.mask(table.isna(), "").to_numpy().tolist()
        settled = "state" not in known.columns
    else:
        rows, settled = [[*pair, ""] for pair in _tuples(known)], True
    ids = {key(str(name)): str(one) for one, name in net.institutions["name"].items()}
    ids |= {str(one): str(one) for one in net.institutions.index}
    faults = Faults()
    pairs: list[Pair] = []
    states: dict[frozenset[str], str] = {}
    for number, (a, b, said) in enumerate(rows, 1):
        word = str(said).strip()
        state = WORDS.states.get(key(word), "") if word else ""
        if word and not state:
            wanted = ", ".join(STATES)
            values = {"wanted": wanted}
            faults.append(Fault("state-unknown", word, "known", number, "state", values=values))
        one, other = (ids.get(str(end), ids.get(key(str(end)))) for end in (a, b))
        if one is None or other is None:
            continue
        if settled or STATES.get(state):
            pairs.append((one, other))
        elif state:
            states[frozenset((one, other))] = state
    faults.stop()
    return Acquainted(tuple(pairs), states)


def _tuples(known: Any) -> list[Pair]:
    if isinstance(known, str | pd.DataFrame):
        raise ArgumentError("known-pairs", got=shown(repr(known)))
    pairs = [one if isinstance(one, tuple | list) else (one,) for one in known]
    for pair in pairs:
        if len(pair) != 2:  # noqa: PLR2004 - a pair
            raise ArgumentError("known-pairs", got=shown(repr(pair[0] if pair else pair)))
    return [(one, other) for one, other in pairs]
