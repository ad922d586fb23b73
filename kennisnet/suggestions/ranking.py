"""`unlinked`: pairs without a shared project, best first, with where, through whom and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError, one_of
from kennisnet.network import Network
from kennisnet.paths import Floats
from kennisnet.suggestions.evidence import Witness
from kennisnet.suggestions.scores import PREDICTORS, VALUES, Pairs, Registered

Known: TypeAlias = Iterable[tuple[str, str]] | pd.DataFrame
MOST = 3_000
"""More named institutions than this would ask for matrices of many gigabytes."""
COLUMNS = [
    *("a", "b", "likely", "valuable", "front", "shared_partners"),
    *("where", "introduced_by", "evidence", "against"),
]


def unlinked(
    net: Network,
    institution: str | Sequence[str] | None = None,
    top: int | None = 25,
    per_institution: int | None = None,
    predictor: str = "newman",
    balance: float = 0.5,
    at_least: float = 0.0,
    firm: bool = False,
    known: Known | None = None,
    lang: str = "nl",
) -> pd.DataFrame:
    """Suggest who should meet: pairs that share partners and no project, best first.

    Candidates are all pairs of named institutions without a shared project, except a unit with
    its own parent and the pairs that are ``known`` to work together. Listed are those with at
    least one shared partner, who can introduce them.

    Parameters
    ----------
    institution
        Only pairs with this institution (an id, or several).
    top
        So many rows; None = all.
    per_institution
        At most so many rows for one institution; None = no limit.
    predictor
        How likely: one of `PREDICTORS`.
    balance
        From 0 (order by likely) to 1 (order by valuable).
    at_least
        Only pairs whose ``likely`` and ``valuable`` are both so large.
    firm
        Leave out institutions of which every reading is doubtful, or that stand only in projects
        that are finished or stopped.
    known
        Pairs that need no introduction: tuples of ids, or a frame with ``a`` and ``b``.
    lang
        Language of ``evidence`` and ``against``.

    Returns
    -------
    DataFrame
        ``a, b`` (ids, in table order); ``likely`` and ``valuable`` in [0, 1]: the share of the
        candidate pairs that score lower; ``front``: 1 = no other pair is better in both, 2 = only
        pairs of front 1 are, …; ``shared_partners``: ids joined by ``|``, the strongest first;
        ``where``: id of a project that is not finished or stopped, with exactly one of the two
        and a shared partner, else empty; ``introduced_by``: id of a shared partner;
        ``evidence`` and ``against``: sentences. ``attrs`` says how it was made.

        Valuable is the mean share over `VALUES`: sporen and sectors that the two would newly
        connect, and steps by which they come closer to others; a value whose column the network
        lacks is left out and named in ``attrs["left_out"]``.

    Notes
    -----
    What is not in a list may exist all the same: a selection of projects, or a list that ends in
    "etc.", can hide a tie. ``against`` says where that may be so.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> kn.unlinked(net)[["a", "b", "shared_partners", "where", "introduced_by"]].values.tolist()
    [['a', 'c', 'b', 'P', 'b']]
    """
    one_of("predictor-unknown", predictor, PREDICTORS)
    if not 0 <= balance <= 1:
        raise ArgumentError("balance", got=balance)
    named = net.named()
    ids = named.institutions.index
    if len(ids) > MOST:
        raise ArgumentError("too-many-institutions", n=len(ids), most=MOST)
    asked = _asked(institution, net)
    pairs = Pairs(named)
    i, j = _candidates(pairs, known)
    values, left_out = _values(named)
    likely = _share(PREDICTORS[predictor].formula(pairs)[i, j])
    worth = [_share(value.formula(pairs)[i, j]) for value in values]
    valuable = _share(np.mean(worth, axis=0)) if worth else np.zeros(len(i))
    table = pd.DataFrame({"i": i, "j": j, "likely": likely, "valuable": valuable})
    table = table[(pairs.ties @ pairs.ties)[i, j] > 0]
    table["front"] = _fronts(table["likely"].to_numpy(), table["valuable"].to_numpy())
    table["a"], table["b"] = ids[table["i"]], ids[table["j"]]
    table = table[(table[["likely", "valuable"]] >= at_least).all(axis=1)]
    witness = Witness(pairs, lang)
    if firm:
        table = table[witness.firm[table["i"]] & witness.firm[table["j"]]]
    table = _best(table, asked, top, per_institution, balance)
    told = [
        witness.tell(int(one), int(other))
        for one, other in zip(table["i"], table["j"], strict=True)
    ]
    out = table.reset_index(drop=True).join(pd.DataFrame(told, columns=COLUMNS[5:]))
    out = out.reindex(columns=COLUMNS)
    out.attrs = {
        "predictor": predictor,
        "values": [value.name for value in values],
        "left_out": left_out,
        "balance": balance,
        "at_least": at_least,
        "firm": firm,
        "candidates": len(i),
    }
    return out


def _asked(institution: str | Sequence[str] | None, net: Network) -> list[str]:
    asked = [institution] if isinstance(institution, str) else list(institution or [])
    unknown = [one for one in asked if one not in net.institutions.index]
    if unknown:
        raise InputError([Fault("institution-unknown", one) for one in unknown])
    return asked


def _candidates(pairs: Pairs, known: Known | None) -> tuple[np.ndarray, np.ndarray]:
    """Give the pairs that may be suggested, as positions, the first before the second."""
    place = {one: position for position, one in enumerate(pairs.net.institutions.index)}
    if isinstance(known, pd.DataFrame):
        known = zip(known["a"], known["b"], strict=True)
    free = ~pairs.linked & ~_kin_linked(pairs.net)
    for one, other in [*_lines_up(pairs.net), *(known or ())]:
        if one in place and other in place:
            free[place[one], place[other]] = free[place[other], place[one]] = False
    i, j = np.nonzero(np.triu(free, 1))
    return i, j


def _kin_linked(net: Network) -> np.ndarray:
    """Say which pairs are linked where units count as their parent, or are of one parent."""
    n = len(net.institutions)
    whole = net.rolled_up()
    if len(whole.institutions) == n:
        return np.zeros((n, n), dtype=bool)
    up = net.institutions["parent"].dropna()
    top = list(net.institutions.index)
    while any(one in up.index for one in top):
        top = [up.get(one, one) for one in top]
    place = whole.institutions.index.get_indexer(pd.Index(top))
    linked = Pairs(whole).linked | np.eye(len(whole.institutions), dtype=bool)
    return linked[np.ix_(place, place)]


def _lines_up(net: Network) -> Iterator[tuple[str, str]]:
    """Give every unit with every institution that it is part of."""
    if "parent" not in net.institutions.columns:
        return
    up = net.institutions["parent"].dropna()
    for unit in up.index:
        above = up.get(unit)
        while above is not None:
            yield unit, above
            above = up.get(above)


def _values(net: Network) -> tuple[list[Registered], list[str]]:
    columns = {*net.institutions.columns, *net.projects.columns}
    usable = [value for value in VALUES.values() if not value.needs or value.needs in columns]
    return usable, [name for name, value in VALUES.items() if value not in usable]


def _share(scores: Floats) -> Floats:
    """Give for each score the share of all scores that are lower; equal ones get the same.

    >>> _share(np.array([3.0, 1.0, 1.0, 2.0])).tolist()
    [0.75, 0.0, 0.0, 0.5]
    """
    rounded = np.round(scores, 9)
    lower = np.searchsorted(np.sort(rounded), rounded, side="left")
    return lower / max(len(scores), 1)


def _fronts(likely: Floats, valuable: Floats) -> np.ndarray:
    """Count the Pareto layers from 1: no pair of a layer is beaten in both by another of it.

    Points that are equal stand in the same layer.

    >>> _fronts(np.array([1.0, 0.5, 0.5, 0.0]), np.array([0.0, 0.5, 0.2, 0.1])).tolist()
    [1, 1, 2, 3]
    """
    front = np.zeros(len(likely), dtype=int)
    order = np.lexsort((-valuable, -likely))
    best: list[tuple[float, float]] = []
    for position in order:
        x, y = likely[position], valuable[position]
        layer = next(
            (n for n, (a, b) in enumerate(best) if y > b or (y == b and x == a)), len(best)
        )
        if layer == len(best):
            best.append((x, y))
        best[layer] = (x, y)
        front[position] = layer + 1
    return front


def _best(
    table: pd.DataFrame,
    asked: Sequence[str],
    top: int | None,
    per_institution: int | None,
    balance: float,
) -> pd.DataFrame:
    """Order the pairs, ties by id, and keep those that are asked for."""
    score = np.round((1 - balance) * table["likely"] + balance * table["valuable"], 9)
    low, high = np.minimum(table["a"], table["b"]), np.maximum(table["a"], table["b"])
    table = table.assign(score=score, low=low, high=high)
    table = table.sort_values(["score", "low", "high"], ascending=[False, True, True])
    if asked:
        table = table[table["a"].isin(asked) | table["b"].isin(asked)]
    if per_institution is not None:
        table = table[_spread(table, per_institution)]
    return table.head(len(table) if top is None else top)


def _spread(table: pd.DataFrame, most: int) -> np.ndarray:
    """Keep a pair while neither of the two has had its share."""
    seen: Counter[str] = Counter()
    kept = []
    for pair in zip(table["a"], table["b"], strict=True):
        free = all(seen[one] < most for one in pair)
        kept.append(free)
        seen.update(pair if free else ())
    return np.array(kept, dtype=bool)
