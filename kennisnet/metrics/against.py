"""Figures of a whole network beside those of random networks with its margins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy import sparse

from kennisnet.chance.drawing import asked, run
from kennisnet.matrices import Seen
from kennisnet.metrics.registry import computed
from kennisnet.network import Network
from kennisnet.nulls import Drawn
from kennisnet.registry import Entry

SAMPLES = 200
"""Random networks, unless more are asked for."""
SEARCHES = 2
"""Searches for groups in each of them, and in the observed network beside them."""
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
