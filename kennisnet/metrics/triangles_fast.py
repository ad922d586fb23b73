"""The sums of ``triangles.py``, compiled by numba (extra ``fast``). Import this where numba is there."""

from __future__ import annotations

import numpy as np

from kennisnet.metrics.triangles import Places
from kennisnet.nulls.fast import compiled
from kennisnet.paths import Floats


@compiled
def summed(starts: Places, ends: Places, weight: Floats, factor: Floats) -> Floats:
    """Add up over triangles, as `triangles._summed`."""
    size = len(starts) - 1
    marks = np.full(size, -1, dtype=np.int64)
    sums = np.zeros(len(ends))
    for a in range(size):
        for ac in range(starts[a], starts[a + 1]):
            marks[ends[ac]] = ac
        for ab in range(starts[a], starts[a + 1]):
            b = ends[ab]
            for bc in range(starts[b], starts[b + 1]):
                c = ends[bc]
                ac = marks[c]
                if ac >= 0:
                    sums[ab] += weight[ac] * weight[bc] * factor[c]
                    sums[ac] += weight[ab] * weight[bc] * factor[b]
                    sums[bc] += weight[ab] * weight[ac] * factor[a]
        for ac in range(starts[a], starts[a + 1]):
            marks[ends[ac]] = -1
    return sums
