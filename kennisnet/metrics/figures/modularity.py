"""How good the best grouping is."""

from __future__ import annotations

from scipy import sparse

from kennisnet.metrics import search
from kennisnet.metrics.registry import FIGURES, WHOLE, Estimate


@FIGURES.register(of=WHOLE, range="< 1", cost="searches", source="Barber 2007")
def barber_modularity(
    rows: sparse.csr_array, seed: int, searches: int, progress: bool | None
) -> Estimate:
    """Give Barber's modularity of the best grouping that so many searches found; a lower bound.

    Undefined (NaN) without participations.
    """
    found = search.barber(rows, seed, searches, progress=progress)
    return Estimate(found[0][0], searches=len(found))
