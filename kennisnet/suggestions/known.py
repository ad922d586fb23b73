"""What is known already of pairs: who met, whom it led nowhere for, who is being talked to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.choices import MET, STATES
from kennisnet.errors import ArgumentError, Fault, InputError, shown
from kennisnet.files.grid import Grid
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
    listed = known_pairs(known)
    if listed is None:
        return Acquainted()
    called = by_name(net)
    pairs: list[Pair] = []
    states: dict[frozenset[str], str] = {}
    for a, b, word in listed.ends(called):
        if a is None or b is None:
            continue
        state = WORDS.states.get(key(word), "")
        if STATES.get(state):
            pairs.append((a, b))
        elif state:
            states[frozenset((a, b))] = state
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


@dataclass(frozen=True)
class Listed:
    """Pairs as somebody keeps them: ``a``, ``b`` and ``state`` as text, and whatever else there is.

    ``grid`` is the table that it was read from.
    """

    frame: pd.DataFrame
    grid: Grid | None = None

    def ends(self, called: Mapping[str, str]) -> Iterator[tuple[str | None, str | None, str]]:
        """Give the ids of both and what is said of them; None where the network has nobody.

        Where no id stands, the name beside it says who is meant.
        """
        columns = ["a", "a_name", "b", "b_name", "state"]
        rows = self.frame.reindex(columns=columns, fill_value="")
        for a, a_name, b, b_name, state in rows.itertuples(index=False, name=None):
            yield find(a or a_name, called), find(b or b_name, called), state


def find(end: str, called: Mapping[str, str]) -> str | None:
    """Give the id of somebody by id or name; ``called`` is what `by_name` gives."""
    return called.get(end, called.get(key(end)))


def known_pairs(known: Known | None) -> Listed | None:
    """Read pairs of which something is known; None where there are none.

    A table without a column ``state`` lists pairs that have met, and so do tuples: that is filled in.

    >>> known_pairs([("x", "y")]).frame.values.tolist()
    [['x', 'y', 'met']]
    """
    if known is None:
        return None
    if isinstance(known, pd.DataFrame | Path):
        return _table(known)
    rows = [(*pair, MET) for pair in _tuples(known)]
    return Listed(pd.DataFrame(rows, columns=["a", "b", "state"], dtype=object))


def _table(known: pd.DataFrame | Path) -> Listed:
    """Read a table; the faults of all its rows are told at once."""
    if isinstance(known, pd.DataFrame) and not {"a", "b"} <= {*known.columns}:
        raise ArgumentError("known-pairs", got=shown(repr(known)))
    grid = small_table(known, "known")
    named = {*grid.frame.columns}
    wanted(grid, [end for end in ("a", "b") if f"{end}_name" not in named])
    frame = grid.frame.astype(object)
    frame = frame.mask(frame.isna(), "")
    if "state" not in named:
        frame = frame.assign(state=MET)
    values = {"wanted": ", ".join(STATES)}
    faults = [
        Fault("state-unknown", word, grid.file, row, grid.headers["state"], values)
        for row, word in zip(grid.rows, frame["state"], strict=True)
        if word and key(word) not in WORDS.states
    ]
    if grid.faults or faults:
        raise InputError([*grid.faults, *faults])
    return Listed(frame, grid)


def _tuples(known: Any) -> list[Pair]:
    if isinstance(known, str):
        raise ArgumentError("known-pairs", got=shown(repr(known)))
    pairs = [one if isinstance(one, tuple | list) else (one,) for one in known]
    for pair in pairs:
        if len(pair) != 2:  # noqa: PLR2004 - a pair
            raise ArgumentError("known-pairs", got=shown(repr(pair[0] if pair else pair)))
    return [(str(one), str(other)) for one, other in pairs]
