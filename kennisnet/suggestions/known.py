"""What is known already of pairs: who met, whom it led nowhere for, who is being talked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import STATES
from kennisnet.errors import ArgumentError, Fault, InputError, shown
from kennisnet.files.small import small_table, wanted
from kennisnet.naming import key
from kennisnet.network import Network
from kennisnet.texts.words import WORDS

Known: TypeAlias = Iterable[tuple[str, str]] | pd.DataFrame | Path
Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Acquainted:
    """Pairs of ids, in either order: those that need no introduction, and what else is known."""

    pairs: tuple[Pair, ...] = ()
    states: Mapping[frozenset[str], str] = field(default_factory=dict)
    """Of pairs that stay: in what state they are."""


def acquainted(known: Known | None, net: Network) -> Acquainted:
    """Say which pairs need no introduction, of tuples or of a table ``a, b`` and perhaps ``state``.

    The table is a frame or a file. Both ends are ids or names; who is not in the network is passed
    over. Without a column ``state`` every pair is acquainted. With it, those that `STATES` says are
    settled; an empty state says nothing.

    >>> net = Network([{"id": "x", "name": "Lab X"}, {"id": "y"}, {"id": "z"}], [], [])
    >>> rows = [["Lab X", "y", "met"], ["x", "z", "talked to"], ["y", "z", ""]]
    >>> said = acquainted(pd.DataFrame(rows, columns=["a", "b", "state"]), net)
    >>> said.pairs, [*said.states.values()]
    ((('x', 'y'),), ['talked to'])
    """
    if known is None:
        return Acquainted()
    if isinstance(known, pd.DataFrame | Path):
        rows, settled = _table(known)
    else:
        rows, settled = [(*pair, "") for pair in _tuples(known)], True
    called = by_name(net)
    pairs: list[Pair] = []
    states: dict[frozenset[str], str] = {}
    for a, b, state in rows:
        one, other = (called.get(end, called.get(key(end))) for end in (a, b))
        if one is None or other is None:
            continue
        if settled or STATES.get(state):
            pairs.append((one, other))
        elif state:
            states[frozenset((one, other))] = state
    return Acquainted(tuple(pairs), states)


def by_name(net: Network) -> dict[str, str]:
    """Give the id of each institution by its id, and by its name as `naming.key` gives it.

    >>> by_name(Network([{"id": "ul", "name": "Universiteit Leiden"}], [], []))
    {'universiteit leiden': 'ul', 'ul': 'ul'}
    """
    names = net.institutions["name"].items()
    return {key(str(name)): str(one) for one, name in names} | {
        str(one): str(one) for one in net.institutions.index
    }


def _table(known: pd.DataFrame | Path) -> tuple[list[tuple[str, str, str]], bool]:
    """Give what stands in a table, with the states in our words, and whether it has none."""
    if isinstance(known, pd.DataFrame) and not {"a", "b"} <= {*known.columns}:
        raise ArgumentError("known-pairs", got=shown(repr(known)))
    grid = small_table(known, "known")
    wanted(grid, ["a", "b"])
    settled = "state" not in grid.frame
    frame = grid.frame.reindex(columns=["a", "b", "state"]).astype(object)
    rows = frame.mask(frame.isna(), "").to_numpy().tolist()
    values = {"wanted": ", ".join(STATES)}
    faults = [
        Fault("state-unknown", word, grid.file, row, grid.headers["state"], values)
        for row, (_, _, word) in zip(grid.rows, rows, strict=True)
        if word and key(word) not in WORDS.states
    ]
    if grid.faults or faults:
        raise InputError([*grid.faults, *faults])
    return [(a, b, WORDS.states.get(key(word), "")) for a, b, word in rows], settled


def _tuples(known: Any) -> list[Pair]:
    if isinstance(known, str):
        raise ArgumentError("known-pairs", got=shown(repr(known)))
    pairs = [one if isinstance(one, tuple | list) else (one,) for one in known]
    for pair in pairs:
        if len(pair) != 2:  # noqa: PLR2004 - a pair
            raise ArgumentError("known-pairs", got=shown(repr(pair[0] if pair else pair)))
    return [(str(one), str(other)) for one, other in pairs]
