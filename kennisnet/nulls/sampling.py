"""One run of samples from a null model, for any number of statistics at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Literal, TypeAlias, get_args

import numpy as np
from scipy import sparse

from kennisnet.nulls.drawn import Counter, Drawn, Tally, summed
from kennisnet.nulls.draws import Batch, Matrix, batch_of
from kennisnet.nulls.sources import Source, fdsm, roles, sdsm
from kennisnet.nulls.statistics import Each, Statistic, statistic
from kennisnet.nulls.tapes import now

Null: TypeAlias = Literal["fdsm", "fdsm-roles", "sdsm"]
CHAINS = 10
AT_ONCE = 1_000_000
"""Numbers (ties, values) that a batch of networks holds."""
ONE_BY_ONE = 16
"""Networks in a batch when a Python function is called for each: it can be stopped in between."""
Progress: TypeAlias = Callable[[int, int], None]


@dataclass
class Chain:
    """A stream of samples and what was counted in them."""

    source: Source
    wanted: int
    tallies: dict[str, Tally]
    done: int = field(default=0)


def sample(
    incidence: Matrix,
    statistics: Mapping[str, Any],
    *,
    null: Null = "fdsm",
    leads: Matrix | None = None,
    samples: int = 1000,
    seed: int = 0,
    chains: int | None = None,
    thin: int | None = None,
    progress: Progress | None = None,
    workers: int = 1,
    fast: bool | None = None,
    ends: bool = False,
) -> dict[str, Drawn]:
    """Draw random networks and count every statistic in each of them.

    Parameters
    ----------
    incidence
        Institutions x projects, 0/1, in the order of their ids.
    statistics
        A `Statistic`, or a function of one network: ``f(incidence)``, with the null model
        "fdsm-roles" ``f(incidence, leads)``; one number or an array.
    null
        "fdsm": all networks with the same degrees. "fdsm-roles": with the same numbers of led and
        of joined projects for each institution, of leads and of others for each project. "sdsm":
        independent memberships, degrees kept on average.
    leads
        The ties that lead: needed by "fdsm-roles".
    samples, seed, chains
        Chains have seeds of their own and are put together in order, so that the result depends on
        these three only, not on ``workers`` or ``fast``.
    thin
        Trades between two samples (default: 5 for each node of the side that trades, the one with
        fewer nodes).
    progress
        Called with (samples drawn, samples wanted) after every batch.
    workers
        Threads. They help with numba; plain Python runs in one at a time.
    fast
        None: compiled where numba is installed.
    ends
        Count also how often the largest and the least values were met; of values that are defined.

    Stopping it (Ctrl-C) gives what was sampled: fewer ``samples``, and ``attrs["stopped"]``; before
    there was anything to keep it stops.

    >>> drawn = sample(sparse.csr_array([[1, 0], [0, 1]]), {"corner": lambda b: b[0, 0]})["corner"]
    >>> drawn.samples, round(float(drawn.mean), 1)  # one of two networks has it
    (1000, 0.5)

    Raises
    ------
    ValueError
        Unknown null model, leads missing or outside the ties, fewer than one sample or chain.
    """
    whole, leading = _checked(incidence, leads, null, samples, chains, thin)
    many = min(samples, CHAINS if chains is None else chains)
    seen = batch_of(whole, leading if null == "fdsm-roles" else None)
    counted = {name: statistic(one) for name, one in statistics.items()}
    counters = {
        name: Counter(_one(one, seen), one.least, samples, ends=ends)
        for name, one in counted.items()
    }
    source, about = {"fdsm": fdsm, "fdsm-roles": roles, "sdsm": sdsm}[null](seen, thin, fast)
    tapes, work = now(), (null, _bytes(whole), _bytes(leading), thin, seed)

    def started(place: int, own: np.random.SeedSequence) -> Source:
        fresh = source(np.random.Generator(np.random.PCG64(own)))
        if tapes is None:
            return fresh
        return tapes.of((work, place), fresh, seen.shape, len(seen.rows) * samples // many)

    begun = [
        Chain(
            started(place, own),
            samples // many + (place < samples % many),
            {name: counter.none() for name, counter in counters.items()},
        )
        for place, own in enumerate(np.random.SeedSequence(seed).spawn(many))
    ]
    size = _batch_size(seen, counted, counters)
    stopped = _run(begun, counted, counters, size, samples, progress, workers)
    if not any(chain.done for chain in begun):
        raise KeyboardInterrupt
    attrs = {
        "null": null, "seed": seed, "samples": samples, "chains": many, **about, "stopped": stopped
    }  # fmt: skip
    return {
        name: summed(counter, [chain.tallies[name] for chain in begun], attrs)
        for name, counter in counters.items()
    }


def _checked(
    incidence: Matrix,
    leads: Matrix | None,
    null: str,
    samples: int,
    chains: int | None,
    thin: int | None,
) -> tuple[Matrix, Matrix | None]:
    if null not in get_args(Null):
        raise ValueError(f"null must be one of {get_args(Null)}, not {null!r}")
    if samples < 1 or (chains is not None and chains < 1) or (thin is not None and thin < 1):
        raise ValueError("samples, chains and thin must be at least 1")
    whole = _clean(incidence)
    if leads is None:
        if null == "fdsm-roles":
            raise ValueError("fdsm-roles needs leads")
        return whole, None
    leading = _clean(leads)
    if leading.shape != whole.shape or leading.multiply(whole).nnz != leading.nnz:
        raise ValueError("leads must be some of the ties of incidence")
    return whole, leading


def _clean(matrix: Matrix) -> Matrix:
    """Sorted, without stored zeros: the same network gives the same samples."""
    clean = sparse.csr_array(matrix, copy=True)
    clean.sum_duplicates()
    clean.eliminate_zeros()
    clean.data = np.ones_like(clean.data, dtype=np.int64)
    return clean


def _bytes(matrix: Matrix | None) -> Hashable:
    if matrix is None:
        return None
    return matrix.shape, matrix.indptr.tobytes(), matrix.indices.tobytes()


def _one(one: Statistic, seen: Batch) -> Any:
    return one.of(seen)[0]


def _batch_size(
    seen: Batch, counted: Mapping[str, Statistic], counters: Mapping[str, Counter]
) -> int:
    held = max([len(seen.rows), *(counter.observed.size for counter in counters.values()), 1])
    size = max(1, min(1000, AT_ONCE // held))
    slow = any(isinstance(one, Each) for one in counted.values())
    return min(size, ONE_BY_ONE) if slow else size


def _run(
    begun: list[Chain],
    counted: Mapping[str, Statistic],
    counters: Mapping[str, Counter],
    size: int,
    samples: int,
    progress: Progress | None,
    workers: int,
) -> bool:
    """Give every chain a batch in turn, so that a run that is stopped has samples of all."""
    stop = Event()

    def step(chain: Chain) -> None:
        if stop.is_set():
            return
        batch = chain.source.batch(min(size, chain.wanted - chain.done))
        chain.tallies = {
            name: counter.added(chain.tallies[name], counted[name].of(batch))
            for name, counter in counters.items()
        }
        chain.done += len(batch)

    def told() -> None:
        if progress is not None:
            progress(sum(chain.done for chain in begun), samples)

    try:
        while left := [chain for chain in begun if chain.done < chain.wanted]:
            for _ in _stepped(step, left, workers, stop):
                told()
    except KeyboardInterrupt:
        return True
    return False


def _stepped(
    step: Callable[[Chain], None], chains: list[Chain], workers: int, stop: Event
) -> Iterator[None]:
    """Let every chain take one step; give a sign after each."""
    if workers == 1:
        for chain in chains:
            step(chain)
            yield
        return
    with ThreadPoolExecutor(workers) as pool:
        try:
            for ended in as_completed([pool.submit(step, chain) for chain in chains]):
                ended.result()
                yield
        except BaseException:
            stop.set()  # those that wait do nothing
            raise
