"""What a map offers: the first suggestions, the first without the hubs, and the best of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from kennisnet.errors import a_language, whole_number
from kennisnet.network import Network, a_network
from kennisnet.suggestions.choosing import first_of_each, in_order, spread
from kennisnet.suggestions.known import Known
from kennisnet.suggestions.rating import Rating, asked_for

MANY = 5_000
"""Of more institutions than this, what is best for each would be tens of thousands of rows."""
MOST_OF_ONE = 2
"""At most so many rows for one institution in the two lists: what `unlinked` does by itself."""
BALANCE = 0.5


def for_each(
    net: Network,
    *,
    hubs: Sequence[str],
    lang: str = "nl",
    doubts: pd.DataFrame | None = None,
    known: Known | None = None,
    of_each: int = 8,
    top: int = 25,
) -> pd.DataFrame:
    """Suggest who should meet for every institution at once: all pairs are rated only one time.

    Parameters
    ----------
    hubs
        Institutions (ids or names) that nearly everybody knows already.
    lang, doubts, known
        As of `unlinked`.
    of_each
        So many rows for each institution, 0 or more. Above 5,000 institutions there are none:
        only the two lists.
    top
        So many rows of each of the two lists, 0 or more.

    Returns
    -------
    DataFrame
        The columns of `unlinked`, and two whole numbers, missing where a pair is not in that list:
        ``rank`` (from 1: the place in ``unlinked(net, top=top)``) and ``rank_without`` (that in the
        same list made without any pair of which one is a hub). The rows are those of the two lists
        and, for each institution, the first ``of_each`` of ``unlinked(net, institution)``; the best
        first. Above 100,000 candidates ``front`` is that of the whole list, also where `unlinked`
        gives that of the pairs of one institution. ``attrs["hubs"]`` has the ids of the hubs.

    Examples
    --------
    Everybody knows ``b``, who is in both projects; ``a`` and ``d`` could meet ``c`` through ``b``.

    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abcd"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "dP", "bQ", "cQ")],
    ... )
    >>> for_each(net, hubs=["d"])[["a", "b", "rank", "rank_without"]].values.tolist()
    [['a', 'c', 1, 1], ['c', 'd', 2, <NA>]]
    """
    a_network(net)
    lang = a_language(lang)
    of_each, top = whole_number("of_each", of_each, 0), whole_number("top", top, 0)
    apart = asked_for(hubs, net) or []
    rating = Rating(net, known)
    sifted = rating.sifted(doubts=doubts)
    ordered = in_order(sifted.pairs, rating.pool, BALANCE)
    places = np.arange(len(ordered))
    free = places[~ordered[["i", "j"]].isin(rating.places(apart)).any(axis=1)]
    lists = {
        "rank": places[spread(ordered, MOST_OF_ONE, top)],
        "rank_without": free[spread(ordered.iloc[free], MOST_OF_ONE, top)],
    }
    own = first_of_each(ordered, of_each if len(rating.net.institutions) <= MANY else 0)
    kept = np.unique(np.concatenate([own, *lists.values()]))
    out = rating.told(ordered.iloc[kept], lang)
    ranks = {name: pd.Series(range(1, len(of) + 1), of) for name, of in lists.items()}
    out = out.assign(
        **{name: rank.reindex(kept).astype("Int64").array for name, rank in ranks.items()}
    )
    out.attrs = {
        **rating.told_of_all,
        **rating.values_told,
        "in_doubt": sifted.in_doubt,
        "hubs": apart,
        "lang": lang,
        "fingerprint": net.fingerprint,
    }
    return out
