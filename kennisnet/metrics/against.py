"""Figures and groups of a network beside those of random networks with its margins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy import sparse

from kennisnet.chance.drawing import asked, run
from kennisnet.matrices import Codes, Seen, coded
from kennisnet.metrics.partitions import agreement, mutual_information
from kennisnet.metrics.registry import computed
from kennisnet.metrics.search import Found, Labels
from kennisnet.network import Kind, Network, groupings
from kennisnet.nulls import Drawn
from kennisnet.paths import Floats
from kennisnet.registry import Entry

SAMPLES = 200
"""Random networks, unless more are asked for."""
SEARCHES = 2
"""Searches for groups in each of them, and in the observed network beside them."""
GROUP_SEARCHES = 3
"""The same of `communities`, where agreement is asked as well."""
TAIL = 0.05
"""Above what so few random networks reach groups are beyond chance; figures on two sides together."""
SLIGHT = 0.1
COLUMNS = ("mean", "sd", "z", "p_upper", "p_lower")


def against(
    net: Network,
    chosen: Sequence[Entry[Callable[..., Any]]],
    whole: Seen,
    null: str,
    samples: int | None,
    seed: int,
    progress: bool | None,
) -> Drawn:
    """Compute figures in random networks, with the same effort as in the observed one."""
    question = asked(net, null, SAMPLES if samples is None else samples, seed, progress)

    def values(rows: sparse.csr_array, leads: sparse.csr_array | None = None) -> Any:
        led = whole["leads"] if leads is None else leads
        other = whole.replaced(rows=rows, leads=led, searches=SEARCHES, progress=False)
        found, _ = computed(chosen, other, asked=False)
        return np.array(
            [found[one.name].value if one.name in found else np.nan for one in chosen], dtype=float
        )

    return run(question, {"figures": values}, question.samples or SAMPLES)["figures"]


def groups_against(
    net: Network,
    finder: Callable[..., Found],
    runs: int,
    null: str,
    samples: int | None,
    seed: int,
    progress: bool | None,
) -> dict[str, Any]:
    """Search groups in random networks and in the observed one, with the same effort."""
    question = asked(net, null, SAMPLES if samples is None else samples, seed, progress)
    rows, columns = question.rows.shape[0], _columns(question.net)
    effort = min(runs, GROUP_SEARCHES)

    def values(drawn: sparse.csr_array, leads: sparse.csr_array | None = None) -> Any:  # noqa: ARG001 - groups know no roles
        found = finder(drawn, seed=seed, runs=effort, progress=False)
        tied = found[0][1] >= 0
        alike = agreement([labels[tied] for _, labels in found])
        best = {"institutions": found[0][1][:rows], "projects": found[0][1][rows:]}
        explained = [_explained(best[kind], codes) for kind, codes in columns.values()]
        mean_alike = alike.mean() if len(alike) else np.nan
        return np.array([found[0][0], mean_alike, *explained, _within(drawn, *best.values())])

    drawn = run(question, {"groups": values}, question.samples or SAMPLES)["groups"]
    names = ["quality", "agreement", *(f"explained_{name}" for name in columns)]
    told = {
        "observed": np.asarray(drawn.observed),
        "mean": drawn.mean,
        "high": reach(drawn, TAIL)[1],
        "p_upper": drawn.p_upper,
    }

    def beside(place: int) -> dict[str, float]:
        nothing = np.isnan(told["observed"][place])
        return {key: np.nan if nothing else float(each[place]) for key, each in told.items()}

    return {
        "null": question.null,
        "samples": drawn.samples,
        "searches": effort,
        "against": {name: beside(place) for place, name in enumerate(names)},
        "inside_by_chance": float(drawn.mean[len(names)]),
    }


def shows(beside: Mapping[str, float]) -> str:
    """Say what a comparison of `groups_against` shows: ``more`` than chance, the ``same``, ``little``.

    >>> shows({"high": 0.5, "p_upper": 0.01}), shows({"high": 0.5, "p_upper": 0.2})
    ('more', 'same')
    >>> shows({"high": np.nan, "p_upper": 0.2})
    'little'
    """
    if np.isnan(beside["high"]):
        return "little"
    return "more" if beside["p_upper"] <= TAIL else "same"


def slight(observed: float, mean: float) -> str:
    """Say whether a value is only slightly away from what chance gives: by less than a tenth of it.

    >>> slight(2.01, 1.92), slight(0.56, 0.68), slight(1.0, 0.0)
    ('yes', 'no', 'no')
    """
    return "yes" if abs(observed - mean) < SLIGHT * abs(mean) else "no"


def _columns(net: Network) -> dict[str, tuple[Kind, Codes]]:
    """Give the columns that group, with the side they are of, in id order."""
    there = {name: kind for name, kind in groupings().items() if net.holds(kind, name)}
    return {
        name: (kind, coded(net.column(kind, name).sort_index())) for name, kind in there.items()
    }


def _within(rows: sparse.csr_array, *groups: Labels) -> float:
    """Count the ties within a group.

    >>> _within(sparse.csr_array([[1, 1], [0, 1]]), np.array([0, 1]), np.array([0, 1]))
    2.0
    """
    if len(groups[1]) != rows.shape[1]:  # groups of institutions alone
        return float("nan")
    one, other = rows.nonzero()
    return float((groups[0][one] == groups[1][other]).sum())


def _explained(groups: Labels, codes: Codes) -> float:
    """Compare groups with a column, for those that have both."""
    if len(groups) != len(codes):  # groups of institutions alone
        return float("nan")
    known = (groups >= 0) & (codes >= 0)
    return mutual_information(groups[known], codes[known])


def reach(drawn: Drawn, tail: float) -> tuple[Floats, Floats]:
    """Give the ends between which chance stays: outside them p is at most ``tail`` on that side.

    Undefined (NaN) where so few samples cannot show that, or too many have no value.

    >>> from kennisnet.nulls import sample
    >>> drawn = sample(sparse.csr_array([[1, 0], [0, 1]]), {"n": lambda rows: [rows.sum()]}, samples=39)
    >>> [ends.tolist() for ends in reach(drawn["n"], 0.025)]
    [[2.0], [2.0]]
    """
    few = int(tail * (1 + drawn.samples))
    if drawn.values is None or not few:
        nothing = np.full(np.shape(drawn.observed), np.nan)
        return nothing, nothing
    low, high = (
        np.sort(np.where(np.isnan(drawn.values), missing, drawn.values), axis=0)[place]
        for missing, place in ((-np.inf, few - 1), (np.inf, -few))
    )
    return np.where(np.isinf(low), np.nan, low), np.where(np.isinf(high), np.nan, high)
