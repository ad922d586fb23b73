"""How alike groupings are: of several searches, and of those found and those that readers know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.metrics.search import Labels
from kennisnet.paths import Floats


def agreement(runs: Sequence[Labels]) -> Floats:
    """Average over runs the Jaccard overlap of each node's group with that in the first of them.

    The first is among them; of a single one nothing can be said (NaN).

    >>> agreement([np.array([0, 0, 1]), np.array([5, 7, 7])]).tolist()
    [0.75, 0.6666666666666666, 0.75]
    """
    own = pd.factorize(runs[0])[0]
    if len(runs) == 1:
        return np.full(len(own), np.nan)
    total = np.zeros(len(own))
    for labels in runs:
        other = pd.factorize(labels)[0]
        both = own * (other.max(initial=0) + 1) + other
        together, one, two = (np.bincount(part)[part] for part in (both, own, other))
        total += together / (one + two - together)
    return total / len(runs)


def mutual_information(one: Any, other: Any) -> float:
    """Give the mutual information of two partitions over the mean of their entropies, in [0, 1].

    Undefined (NaN) where both have a single group.

    >>> mutual_information(pd.Series([1, 1, 2, 2]), pd.Series(["a", "a", "b", "b"]))
    1.0
    """
    (a, groups), (b, others) = pd.factorize(np.asarray(one)), pd.factorize(np.asarray(other))
    if len(a) == 0:
        return float("nan")
    cells = np.bincount(a * len(others) + b, minlength=len(groups) * len(others))
    joint = cells.reshape(len(groups), len(others)) / len(a)
    rows, columns = joint.sum(axis=1), joint.sum(axis=0)
    there = joint > 0
    ratio = joint[there] / np.outer(rows, columns)[there]
    information = float((joint[there] * np.log(ratio)).sum())
    entropy = -float((rows * np.log(rows)).sum() + (columns * np.log(columns)).sum())
    return round(2 * information / entropy, 12) if entropy > 0 else float("nan")
