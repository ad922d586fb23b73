"""Suggest who should meet, beside other libraries: one run.

On a network drawn at random, beside networkx's link prediction: 1,200 institutions with 4,000
places in 400 projects; some 700,000 pairs share no project. networkx gives only how likely a tie
is (Adamic & Adar, on the projected graph); kennisnet also what it would be worth, where the two
could meet, through whom, and why, in words.

On Horizon 2020 (35,871 institutions), beside networkit and igraph: the default list's ten for one
institution, and the ten best by ``adamic_adar`` for every institution. It is read from
KENNISNET_SHARED (default: ``shared`` beside the checkout) and left out where it is not there. For
this only: ``pip install networkit==11.3 igraph==1.0.0`` (what is missing is said and left out).
networkit and igraph score the candidates of a seeded sample of institutions, scaled to all
(``python benchmarks/unlinked.py 1000`` takes a thousand). Making their graph and networkit's
list of pairs is not timed, nor is sorting their scores. All have one thread, and the times of this
part are those of the processor: other work on the machine counts less.
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL", "NUMBA"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"

import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from common import H2020, missing, timed
from scipy import sparse

import kennisnet as kn
from kennisnet.suggestions.best import best
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.pool import Pool

SAMPLED = 200
TOP = 10
INSTITUTIONS, PROJECTS, PLACES = 1_200, 400, 4_000
SEED = 0
ROUNDS = 5
ONE = "i0600"


def drawn() -> kn.Network:
    """Draw the network; each call makes a new one, of which nothing has been computed."""
    chance = np.random.default_rng(SEED)
    places = chance.choice(INSTITUTIONS * PROJECTS, PLACES, replace=False).tolist()
    return kn.Network(
        [{"id": f"i{n:04}", "sector": f"sector {n % 6}"} for n in range(INSTITUTIONS)],
        [{"id": f"p{n:03}", "spoor": f"spoor {n % 5}"} for n in range(PROJECTS)],
        [
            {"institution": f"i{place // PROJECTS:04}", "project": f"p{place % PROJECTS:03}"}
            for place in places
        ],
    )


def peer(net: kn.Network, one: str | None = None) -> list[tuple[str, str, float]]:
    """Let networkx score the pairs that share no project: all, or those of one institution."""
    graph = nx.bipartite.projected_graph(net.graph, net.institutions.index)
    pairs = None
    if one is not None:
        pairs = [(one, other) for other in graph if other != one and not graph.has_edge(one, other)]
    return sorted(nx.adamic_adar_index(graph, pairs), key=lambda row: -row[2])[:25]


def fastest(task: Callable[[kn.Network], object]) -> float:
    """Give the time of the fastest round; each gets a network of its own."""
    seconds = []
    for _ in range(ROUNDS):
        net = drawn()
        start = time.perf_counter()
        task(net)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def memory() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f} GiB at most"


def questions(net: kn.Network) -> None:
    """Ten for one institution: of a network of which nothing has been computed, and once more."""
    ids = net.institutions.index
    busiest = ids[int(net.incidence.sum(axis=1).argmax())]
    order = np.random.default_rng(SEED).permutation(ids.to_numpy())
    one = next(one for one in order if len(ask(net, one, "newman")) == TOP)
    for predictor in ("newman", "combined"):
        for what, who in {"drawn": one, "the busiest": busiest}.items():
            first = min(fresh(net, who, predictor) for _ in range(ROUNDS))
            again, table = timed(partial(ask, net, who, predictor), ROUNDS)
            print(
                f"  ten for one ({what}, {predictor}): {first:.2f} s, once more {again:.2f} s; "
                f"{len(table)} rows, fastest of {ROUNDS}"
            )


def fresh(net: kn.Network, who: str, predictor: str) -> float:
    """Ask a network with the same tables of which nothing has been computed."""
    new = net.with_about()
    return timed(partial(ask, new, who, predictor))[0]


def ask(net: kn.Network, one: str, predictor: str) -> pd.DataFrame:
    return kn.unlinked(net, institution=one, top=TOP, predictor=predictor)


def every(net: kn.Network, sampled: int) -> None:
    """The ten best of every institution by ``adamic_adar``."""
    own = {}
    for fast in (True, False):
        if fast and missing("numba"):
            continue
        if fast:
            best(Pool(Ground(drawn())), fast=True)  # compiles
        own[fast], table = timed(lambda fast=fast: best(Pool(Ground(net)), fast=fast), 1 + 2 * fast)
        way = "fast" if fast else "plain"
        print(f"  ten for each by adamic_adar, {way}: {own[fast]:.1f} s; {len(table):,} pairs")
    print(f"  kennisnet: {memory()}")
    pool = Pool(Ground(net))
    linked = pool.ground.linked
    some = np.sort(np.random.default_rng(SEED).choice(pool.size, sampled, replace=False))
    pairs = pool.listed(some)
    print(f"  {sampled} institutions make {len(pairs.i):,} pairs; scaled by institutions")
    tops = table[table["i"].isin(some)]
    if not missing("networkit"):
        theirs, scores = networkit(linked, pairs.i, pairs.j)
        # each pair has two ends: of all institutions it stands there twice
        told("networkit", theirs * pool.size / sampled / 2, own, off(tops, scores))
    if not missing("igraph"):
        theirs, scores = igraph(linked, some)
        told("igraph", theirs * pool.size / sampled, own, off(tops, scores))


def told(library: str, theirs: float, own: dict[bool, float], off: float) -> None:
    ratios = ", ".join(
        f"{theirs / seconds:.1f} times as long as {'fast' if fast else 'plain'}"
        for fast, seconds in own.items()
    )
    print(f"  {library}: {theirs:,.0f} s ({ratios}); largest difference of a score {off:.0e}")


def off(tops: pd.DataFrame, scores: dict[tuple[int, int], float]) -> float:
    ends = zip(tops["i"].tolist(), tops["j"].tolist(), tops["score"].tolist(), strict=True)
    return max(abs(score - scores[i, j]) for i, j, score in ends)


def networkit(
    linked: sparse.csr_array, i: Any, j: Any
) -> tuple[float, dict[tuple[int, int], float]]:
    import networkit as nk

    nk.setNumberOfThreads(1)
    graph = nk.Graph(linked.shape[0])
    ends = sparse.coo_array(sparse.triu(linked, 1)).coords
    for one, other in zip(*(end.tolist() for end in ends), strict=True):
        graph.addEdge(one, other)
    index = nk.linkprediction.AdamicAdarIndex(graph)
    pairs = list(zip(i.tolist(), j.tolist(), strict=True))
    seconds, found = timed(lambda: index.runOn(pairs))
    scores = dict(found)
    return seconds, {**scores, **{(b, a): score for (a, b), score in scores.items()}}


def igraph(linked: sparse.csr_array, some: Any) -> tuple[float, dict[tuple[int, int], float]]:
    import igraph as ig

    ends = sparse.coo_array(sparse.triu(linked, 1)).coords
    graph = ig.Graph(linked.shape[0], np.stack(ends, axis=1).tolist())
    seconds, rows = timed(lambda: graph.similarity_inverse_log_weighted(some.tolist()))
    return seconds, {
        (one, other): row[other]
        for one, row in zip(some.tolist(), rows, strict=True)
        for other in np.flatnonzero(row).tolist()
    }


def main() -> None:
    kn.unlinked(drawn(), institution=ONE, predictor="combined")  # what is imported and read once
    small()
    if not H2020.is_file():
        print("Horizon 2020: not there")
        return
    seconds, net = timed(lambda: kn.read(H2020))
    print(f"Horizon 2020: {len(net.institutions):,} institutions, read in {seconds:.1f} s")
    questions(net)
    every(net, int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLED)


def small() -> None:
    """The network drawn at random."""
    tasks = {
        f"of one institution ({ONE})": (
            lambda net: kn.unlinked(net, institution=ONE),
            lambda net: peer(net, ONE),
        ),
        "of all": (kn.unlinked, peer),
    }
    for what, (ours, theirs) in tasks.items():
        own, other = fastest(ours), fastest(theirs)
        print(
            f"{what}: kennisnet {own:.3f} s, networkx {other:.3f} s "
            f"(ratio {own / other:.2f}); a fresh network each time, fastest of {ROUNDS}"
        )


if __name__ == "__main__":
    main()
