"""Groups of institutions and projects that belong together more than sizes explain."""

from __future__ import annotations

from collections import Counter
from functools import partial

import numpy as np
import pandas as pd

from kennisnet.choices import METHODS, WEIGHTS, Method, Null, Weight
from kennisnet.errors import one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.metrics import search
from kennisnet.metrics.against import groups_against
from kennisnet.metrics.partitions import agreement, mutual_information
from kennisnet.network import Network, a_network, groupings

SHUFFLES = 200


def communities(
    net: Network,
    method: Method = "barber",
    seed: int = 0,
    runs: int = search.RUNS,
    weight: Weight = "newman",
    null: Null | None = None,
    samples: int | None = None,
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
    null
        Compare with groups that are found in random networks with the same margins (see
        `significance`: "fdsm", "fdsm-roles", "sdsm"): any network of few ties has groups.
    samples
        So many random networks (200).
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
        With ``null``: ``null``, ``samples`` and ``searches``: in each random network, and once more
        in the observed one, so many runs (3, or ``runs`` if fewer), for the best of 100 would beat
        the best of 3 anywhere. ``against`` has for ``quality``, ``agreement`` (the mean over all
        nodes) and ``explained_<column>`` what these runs gave: ``observed``, ``mean`` by chance,
        ``high`` (at least 95 in 100 random networks are at or below it: above it is beyond chance),
        ``p_upper``; NaN where there is none. ``inside_by_chance``: how many participations fall
        within a group there on average. A run that is stopped keeps what was drawn.

    Raises
    ------
    ArgumentError
        For what is no network, for a method or a weight that does not exist, and for a seed or
        runs that are no whole number from 0 or from 1 on; as `significance` for ``null``.

    Notes
    -----
    The best of many runs is a lower bound of the largest modularity. Compare Q with chance
    (``null``) before reading it as structure.

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
    finder = search.barber if method == "barber" else partial(search.louvain, weight=weight)
    found = finder(seen(named)["rows"], seed=seed, runs=runs, progress=progress)
    tables = [("institution", net.institutions), ("project", net.projects)]
    if method == "projection":
        tables = tables[:1]
    index = pd.Index([i for _, t in tables for i in t.index.tolist()], name="id", dtype="str")
    kinds = [kind for kind, t in tables for _ in range(len(t))]
    tied = found[0][1] >= 0
    best = _numbered(found[0][1], _ids(named, method))
    out = pd.DataFrame({"kind": kinds}, index=index, dtype="str")
    out["group"] = best.reindex(index).astype("Int64")
    alike = pd.Series(agreement([labels[tied] for _, labels in found]), best.index)
    out["agreement"] = alike.reindex(index)
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
    if null is not None:
        beside = groups_against(named, finder, runs, null, samples, seed, progress)
        out.attrs.update(beside.items())
    return out


def groups(net: Network, runs: int, *, progress: bool | None = None) -> pd.Series:
    """Give the groups of `communities` alone, by id; not what they explain, nor how sure they are."""
    named = net.named()
    found = search.barber(seen(named)["rows"], seed=0, runs=runs, progress=progress)
    return _numbered(found[0][1], _ids(named, "barber"))


def _ids(named: Network, method: Method) -> pd.Index:
    """Give the ids in the order in which groups are found: institutions, then projects."""
    ids = seen(named).ids
    return ids if method == "projection" else ids.append(named.projects.index.sort_values())


def _numbered(labels: search.Labels, ids: pd.Index) -> pd.Series:
    """Give groups numbers from 1: the largest first, ties by the smallest id; -1 is no group."""
    tied = labels >= 0
    own, names = labels[tied].tolist(), ids[tied].tolist()
    sizes, first = Counter(own), dict[int, str]()
    for group, name in zip(own, names, strict=True):
        first[group] = min(first.get(group, name), name)
    order = sorted(sizes, key=lambda group: (-sizes[group], first[group]))
    number = {group: place for place, group in enumerate(order, 1)}
    return pd.Series([number[group] for group in own], ids[tied], dtype="int64")


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
