"""Groups of institutions and projects that belong together more than sizes explain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from kennisnet.choices import METHODS, WEIGHTS, Method, Weight
from kennisnet.errors import one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.metrics import search
from kennisnet.network import Network, a_network, groupings

SHUFFLES = 200


def communities(
    net: Network,
    method: Method = "barber",
    seed: int = 0,
    runs: int = search.RUNS,
    weight: Weight = "newman",
    *,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Find groups that belong together.

    Parameters
    ----------
    method
        ``"barber"``: institutions and projects together, by Barber's modularity (2007);
        ``"projection"``: institutions alone, by Newman's modularity of their ties (Louvain,
        Blondel et al. 2008).
    runs
        So many seeded starts; a single one for ``"barber"`` above 10,000 participations.
    weight
        Of the ties, for ``"projection"``.
    progress
        Show a bar; None = on a terminal.

    Returns
    -------
    DataFrame
        Index ``id`` (institutions, then projects for ``"barber"``): ``kind``; ``group``, numbered
        from 1 by size, then by smallest id (missing for who has no tie, and for generic rows);
        ``agreement`` in [0, 1]: how alike its group is over the runs (mean Jaccard overlap with
        the group of the best one, which is among them), undefined (NaN) with one run.
        ``attrs``: ``quality`` (Q of the best), ``runs``, ``hits``
        (runs that came within 1e-9 of it), ``explained``: the normalised mutual information of
        the groups with ``spoor`` and ``sector`` (1 = the same), and ``by_chance``: its mean where
        the values of that column are dealt out at random, which is far above 0 in small networks.

    Raises
    ------
    ArgumentError
        For what is no network, for a method or a weight that does not exist, and for a seed or
        runs that are no whole number from 0 or from 1 on.

    Notes
    -----
    The best of many runs is a lower bound of the largest modularity. Compare Q with chance before
    reading it as structure: any network of few ties has groups.

    Examples
    --------
    Two parts of equal size, each complete: Q = 1/2.

    >>> import kennisnet as kn
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ", "dQ")]
    >>> net = kn.Network([{"id": i} for i in "abcd"], [{"id": p} for p in "PQ"], links)
    >>> found = kn.communities(net, progress=False)
    >>> found["group"].to_dict(), round(found.attrs["quality"], 9)
    ({'a': 1, 'b': 1, 'c': 2, 'd': 2, 'P': 1, 'Q': 2}, 0.5)
    """
    one_of("method-unknown", method, METHODS)
    one_of("weight-unknown", weight, WEIGHTS)
    seed, runs = whole_number("seed", seed, 0), whole_number("runs", runs, 1)
    named = a_network(net).named()
    arrays = seen(named)
    rows, ids = arrays["rows"], arrays.ids
    if method == "barber":
        found = search.barber(rows, seed, runs, progress=progress)
        ids = ids.append(named.projects.index.sort_values())
    else:
        found = search.louvain(rows, weight, seed, runs, progress=progress)
    tables = [("institution", net.institutions), ("project", net.projects)]
    if method == "projection":
        tables = tables[:1]
    index = pd.Index([i for _, t in tables for i in t.index], name="id", dtype="str")
    kinds = [kind for kind, t in tables for _ in t.index]
    tied = found[0][1] >= 0
    groups = [pd.Series(labels[tied], ids[tied]) for _, labels in found]
    best = _numbered(groups[0])
    out = pd.DataFrame({"kind": kinds}, index=index, dtype="str")
    out["group"] = best.reindex(index).astype("Int64")
    out["agreement"] = _agreement(best, groups).reindex(index)
    quality = found[0][0]
    explained, by_chance = _explained(net, out["group"], seed)
    out.attrs = {
        "method": method,
        "quality": quality,
        "runs": len(found),
        "hits": sum(q >= quality - 1e-9 for q, _ in found),
        "seed": seed,
        "explained": explained,
        "by_chance": by_chance,
    }
    if method == "projection":
        out.attrs["weight"] = weight
    out.attrs["fingerprint"] = net.fingerprint
    return out


def _numbered(labels: pd.Series) -> pd.Series:
    """Give groups numbers from 1: the largest first, ties by the smallest id."""
    if labels.empty:
        return labels
    parts = labels.groupby(labels).groups
    order = sorted(parts, key=lambda g: (-len(parts[g]), min(parts[g])))
    return labels.map({group: number for number, group in enumerate(order, 1)})


def _agreement(best: pd.Series, runs: list[pd.Series]) -> pd.Series:
    """Average over the runs the Jaccard overlap of each node's group with that of the best."""
    if len(runs) == 1:
        return pd.Series(np.nan, best.index)
    total = np.zeros(len(best))
    own = pd.factorize(best)[0]
    for labels in runs:
        other = pd.factorize(labels.reindex(best.index))[0]
        both = own * (other.max() + 1) + other
        together, one, two = (np.bincount(part)[part] for part in (both, own, other))
        total += together / (one + two - together)
    return pd.Series(total / len(runs), best.index)


def _explained(
    net: Network, group: pd.Series, seed: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Say how well the groups that readers know explain those found, and how well chance would."""
    explained: dict[str, float] = {}
    by_chance: dict[str, float] = {}
    for column, kind in groupings().items():
        if net.holds(kind, column):
            values = net.column(kind, column)
            both = pd.DataFrame({"group": group.reindex(values.index), column: values})
            known = both.dropna().sort_index()
            one, other = (pd.factorize(known[name])[0] for name in ("group", column))
            explained[column] = mutual_information(one, other)
            chance = np.random.default_rng(seed)
            drawn = [mutual_information(one, chance.permutation(other)) for _ in range(SHUFFLES)]
            by_chance[column] = float(np.mean(drawn))
    return explained, by_chance


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
