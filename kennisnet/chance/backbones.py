"""`backbone`: a projection of what is beyond chance."""

from __future__ import annotations

import numpy as np
import pandas as pd

from kennisnet.chance.pairs import significance
from kennisnet.chance.verdicts import ALPHA
from kennisnet.choices import MORE, Of, Weight
from kennisnet.network import Network
from kennisnet.projections import overlap


def backbone(
    net: Network,
    of: Of = "institutions",
    null: str | None = None,
    samples: int | None = None,
    alpha: float = ALPHA,
    seed: int = 0,
    *,
    strongest: int | None = None,
    weight: Weight = "newman",
    progress: bool | None = None,
) -> pd.DataFrame:
    """List the pairs that share more than chance gives: a projection without what sizes explain.

    Where no pair does, which is usual in a small network, the table is empty. With ``strongest``
    it then has so many pairs of the largest ``weight`` instead, and ``attrs["beyond_chance"]``
    is False: they are strong ties, not surprising ones.

    Returns
    -------
    DataFrame
        The columns of `overlap`: ``a, b, shared, weight``, and ``q``, in table order.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> backbone(net).empty, len(backbone(net, strongest=1))
    (True, 1)
    """
    tested = significance(net, of, null, samples, alpha, seed, progress=progress)
    ties = overlap(net, of, weight)
    ends = ["a", "b"]
    beyond = tested.loc[tested["verdict"] == MORE, [*ends, "q"]]
    found = ties.merge(beyond, on=ends) if len(beyond) else ties.head(0).assign(q=np.nan)
    if found.empty and strongest is not None:
        most = ties.sort_values(["weight", "shared", *ends], ascending=[False, False, True, True])
        found = most.head(strongest).sort_index().merge(tested[[*ends, "q"]], on=ends, how="left")
    found = found.reset_index(drop=True)
    found.attrs = {**tested.attrs, "weight": weight, "beyond_chance": len(beyond) > 0}
    return found
