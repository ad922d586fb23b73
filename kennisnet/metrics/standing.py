"""`above`: how often one stands above another when some projects are left out."""

from __future__ import annotations

import numpy as np
import pandas as pd

from kennisnet.choices import SIDES, WEIGHTS, Of, Weight
from kennisnet.errors import one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.metrics.measuring import asked_for
from kennisnet.metrics.registry import SHARES, computed
from kennisnet.metrics.uncertainty import SAMPLES, drawn_again
from kennisnet.network import Network, a_network
from kennisnet.paths import Floats

TOP = 10


def above(
    net: Network,
    name: str,
    of: Of = "institutions",
    top: int = TOP,
    *,
    weight: Weight = "newman",
    samples: int = SAMPLES,
    seed: int = 0,
    exact: bool = False,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Say how often each of the first stands above each other, over subsamples of projects.

    Two ranges of ranks that overlap do not say whether the two ever change places: a project
    that lowers both leaves their order as it is. This counts it.

    Parameters
    ----------
    name
        One of `measures`.
    of
        ``"institutions"`` or ``"projects"``.
    top
        So many, those with the largest values, ties by id; undefined ones are none of them.
    weight, exact, progress
        As in `measure`.
    samples
        Subsamples: four in five of the projects, none twice. The same as those of
        ``measure(uncertainty="subsample")`` with the same ``seed``.

    Returns
    -------
    DataFrame
        Square, index and columns the ids, largest value first: the share of the subsamples in
        which the row's value is larger than the column's, equal values counted half, so that a
        cell and its mirror sum to 1. Subsamples in which one of the two is undefined (of
        projects: left out) do not count; NaN where none is left, and on the diagonal. The projects
        are no random sample: a share says what hangs on which projects are in the table.

    Raises
    ------
    ArgumentError
        As `measure`.

    Examples
    --------
    >>> import kennisnet as kn
    >>> words = ("aP", "aQ", "aR", "bP", "cQ", "cR")
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": p} for p in "PQR"],
    ...     [{"institution": i, "project": p} for i, p in words],
    ... )
    >>> float(kn.above(net, "degree").loc["a", "b"])  # a is in whatever b is in, and always in one more
    1.0
    """
    one_of("weight-unknown", weight, WEIGHTS)
    one_of("of-unknown", of, SIDES)
    top, samples = whole_number("top", top, 1), whole_number("samples", samples, 1)
    seed = whole_number("seed", seed, 0)
    named = a_network(net).named()
    picked, _ = asked_for(named, [name], of)
    whole = seen(named, of, SHARES, weight=weight, exact=exact, seed=seed)
    found, _ = computed(picked, whole, asked=True)
    value = np.asarray(found[name].value, dtype=float)
    first = np.argsort(-np.round(value, 12), kind="stable")  # undefined ones come last
    first = first[~np.isnan(value[first])][:top]
    many = len(named.projects)
    runs = drawn_again(picked, whole, many, "subsample", seed, samples, progress=progress)
    ids = whole.ids[first]
    table = pd.DataFrame(_shares(runs[name][:, first]), index=ids, columns=ids)
    table.attrs = {"of": of, "name": name, "weight": weight, "seed": seed, "samples": samples}
    table.attrs["fingerprint"] = net.fingerprint
    return table


def _shares(values: Floats) -> Floats:
    """Give for all pairs of columns how often the one is larger; ties half, NaN not at all.

    >>> _shares(np.array([[2.0, 1.0], [1.0, 1.0], [np.nan, 5.0]])).tolist()
    [[nan, 0.75], [0.25, nan]]
    """
    values = np.round(values, 12)
    n = values.shape[1]
    won, met = np.zeros((n, n)), np.zeros((n, n))
    for one in range(n):
        own = values[:, [one]]
        won[one] = (own > values).sum(axis=0) + (own == values).sum(axis=0) / 2
        met[one] = (~np.isnan(own) & ~np.isnan(values)).sum(axis=0)
    np.fill_diagonal(met, 0)
    shares: Floats = np.divide(won, met, out=np.full((n, n), np.nan), where=met > 0)
    return shares
