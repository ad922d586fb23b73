"""Which null model, how many samples, and a run that shows how far it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from kennisnet.choices import NULLS, Null
from kennisnet.errors import ArgumentError, one_of, whole_number
from kennisnet.matrices import Seen, seen
from kennisnet.network import Network, a_network
from kennisnet.nulls import Drawn, sample
from kennisnet.progress import bar

MOST_NODES = 2_000
"""Up to so many nodes on the asked side all pairs are tested, above it those that share something."""
MOST_TIES = 20_000
"""Up to so many participations margins are kept exactly."""
LEAST, MOST = 1_000, 100_000
"""Samples: never fewer, and never more unless asked."""
MOST_VALUES = 2_000_000_000
"""Values (samples x tests) that a run makes unless more samples are asked for: some minutes."""


class Asked(NamedTuple):
    """A question about chance, checked."""

    net: Network
    whole: Seen
    null: Null
    seed: int
    samples: int | None
    progress: bool | None

    @property
    def rows(self) -> sparse.csr_array:
        """Institutions x projects, in the order of their ids."""
        found: sparse.csr_array = self.whole["rows"]
        return found

    @property
    def leads(self) -> sparse.csr_array | None:
        """Who leads, where the null model keeps it apart."""
        return self.whole["leads"] if self.null == "fdsm-roles" else None

    def without(self, place: int, axis: int) -> Asked:
        """Ask the same of the network without one institution (axis 0) or project (axis 1)."""
        stay = np.delete(np.arange(self.rows.shape[axis]), place)

        def kept(whole: sparse.csr_array) -> sparse.csr_array:
            return sparse.csr_array(whole[:, stay] if axis else whole[stay])

        whole = self.whole.replaced(rows=kept(self.rows), leads=kept(self.whole["leads"]))
        return self._replace(whole=whole, progress=False)

    def attrs(self, **more: Any) -> dict[str, Any]:
        """Say how a result was made."""
        return {
            "fingerprint": self.net.fingerprint,
            "null": self.null,
            "seed": self.seed,
            **more,
        }


def asked(
    net: Network,
    null: str | None,
    samples: int | None,
    seed: object,
    progress: bool | None,
) -> Asked:
    """Check what every verb about chance is given; None chooses the null model by size."""
    named = a_network(net).named()
    if null is not None:
        one_of("null-unknown", null, NULLS)
    if samples is not None:
        samples = whole_number("samples", samples, 1)
    whole = seen(named, "institutions")
    if null == "fdsm-roles" and not named.trekkers.nnz:
        raise ArgumentError("null-no-leads")
    return Asked(
        named,
        whole,
        null or by_size(whole["rows"]),  # type: ignore[arg-type] # one of NULLS
        whole_number("seed", seed, 0),
        samples,
        progress,
    )


def by_size(rows: sparse.csr_array) -> Null:
    """Keep margins exactly where that is done in minutes, else on average."""
    small = rows.nnz <= MOST_TIES and min(rows.shape) <= MOST_NODES
    return "fdsm" if small else "sdsm"


def enough(family: int, alpha: float, tests: int) -> int:
    """Give the samples with which a lone test of the family can reach alpha, within the cap.

    >>> enough(family=100, alpha=0.05, tests=100), enough(10_000, 0.05, 10_000)
    (2000, 100000)
    """
    most = max(LEAST, min(MOST, MOST_VALUES // max(1, tests)))
    return min(most, max(LEAST, math.ceil(family / alpha)))


def run(
    question: Asked,
    statistics: Mapping[str, Any],
    samples: int,
    *,
    stream: int = 0,
    ends: bool = False,
) -> dict[str, Drawn]:
    """Draw; ``stream`` makes runs of one question independent of one another."""
    seed = question.seed
    if stream:
        seed = int(np.random.SeedSequence([seed, stream]).generate_state(1)[0])
    with bar(samples, progress=question.progress) as shown:
        return sample(
            question.rows,
            statistics,
            null=question.null,
            leads=question.leads,
            samples=samples,
            seed=seed,
            progress=shown,
            ends=ends,
        )
