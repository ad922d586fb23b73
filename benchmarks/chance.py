"""Random networks, BiCM and exact tails, beside networkit, bicm and scipy: one run.

Leiden comes with kennisnet; H2020 is read from KENNISNET_SHARED (default: ``shared`` beside the
checkout) and left out where it is not there. For this only: ``pip install networkit==11.3
bicm==3.4.0`` (what is missing is said and left out). All libraries have one thread, and times are
those of the processor: other work on the machine counts less.

A sample is 5 trades for each node of the side that trades, two rows drawn evenly each time, in
networkit as here, so that both make the same number of effective trades. networkit's list of
trades is made beforehand and not timed. scipy needs two seconds for a pair of H2020: 20 seeded
pairs are scaled to all (``python benchmarks/chance.py 1000`` takes a thousand).
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL", "NUMBA"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"

import sys
import time
import warnings
from typing import Any

import numpy as np
import pandas as pd
from common import H2020, missing, timed
from scipy import sparse, stats

import kennisnet as kn
from kennisnet import nulls
from kennisnet.matrices import seen
from kennisnet.nulls.draws import batch_of
from kennisnet.nulls.sources import fdsm

PAIRS = 20
ROUNDS = 5


def h2020() -> sparse.csr_array:
    rows = pd.read_csv(H2020, usecols=["rcn", "pic"], dtype=str).drop_duplicates()
    who, what = (pd.factorize(rows[name], sort=True)[0] for name in ("pic", "rcn"))
    return sparse.csr_array((np.ones(len(rows), dtype=np.int64), (who, what)))


def leiden() -> None:
    arrays = seen(kn.load_leiden().named().rolled_up(), "institutions")
    whole, leads = arrays["rows"], sparse.csr_array(arrays["leads"])
    print(f"Leiden, {whole.shape[0]} x {whole.shape[1]}, {whole.nnz} ties; with all pairs counted")
    for null in ("fdsm", "fdsm-roles"):
        for fast, samples in ((True, 100_000), (False, 20_000)):
            if fast and missing("numba"):
                continue

            def run(fast: bool = fast, samples: int = samples, null: Any = null) -> Any:
                return nulls.sample(
                    whole, {"p": nulls.Pairs()}, null=null, leads=leads, samples=samples, fast=fast
                )

            if fast:
                nulls.sample(whole, {}, null=null, leads=leads, samples=1, fast=True)  # compiles
            seconds, _ = timed(run)
            way = "fast" if fast else "plain"
            print(f"  {null}, {way}: {samples:,} samples in {seconds:.1f} s")


def trades(whole: sparse.csr_array, name: str) -> None:
    """Samples a second of a running chain."""
    n, m = whole.shape
    side, first = min((m, n), (n, 0))
    print(f"{name}: samples of {5 * side:,} trades, a second")
    own = {}
    for fast in (True, False):
        if fast and missing("numba"):
            continue
        make, _ = fdsm(batch_of(whole), None, fast)
        source = make(np.random.Generator(np.random.PCG64(0)))
        source.batch(1)
        count = max(1, (4_000_000 if fast else 400_000) // (5 * side))
        seconds, _ = timed(lambda count=count, source=source: source.batch(count), ROUNDS)
        own[fast] = count / seconds
        print(f"  kennisnet, {'fast' if fast else 'plain'}: {own[fast]:,.1f}")
    if missing("networkit"):
        return
    import networkit

    graph = networkit.Graph(n + m)
    for row, column in zip(*(part.tolist() for part in whole.tocoo().coords), strict=True):
        graph.addEdge(row, n + column)
    chance = np.random.default_rng(0)
    one = chance.integers(0, side, 5 * side)
    other = chance.integers(0, side - 1, 5 * side)
    other += other >= one
    pairs = list(zip((one + first).tolist(), (other + first).tolist(), strict=True))
    chain = networkit.randomization.Curveball(graph)
    rounds = max(1, 1_000_000 // len(pairs))

    def run(read: bool) -> None:
        for _ in range(rounds):
            chain.run(pairs)
            if read:
                chain.getGraph()

    for read, what in ((False, "trades only"), (True, "with each network read")):
        seconds, _ = timed(lambda read=read: run(read), ROUNDS)
        theirs = rounds / seconds
        ratio = f" (fast: {own[True] / theirs:.1f} times)" if True in own else ""
        print(f"  networkit {networkit.__version__}, {what}: {theirs:,.1f}{ratio}")


def fitted(whole: sparse.csr_array, name: str) -> None:
    rows, columns = whole.sum(axis=1), whole.sum(axis=0)
    own, fit = timed(lambda: nulls.bicm(rows, columns), ROUNDS)
    print(f"BiCM of {name}\n  kennisnet: {own * 1000:.1f} ms, error {fit.error:.0e}")
    if missing("bicm"):
        return
    from bicm import BipartiteGraph

    for exponents in (False, True):

        def solve(exponents: bool = exponents) -> Any:
            graph = BipartiteGraph(degree_sequences=(rows, columns))
            graph.solve_tool(method="newton", print_error=False, exp=exponents)
            return graph

        seconds, graph = timed(solve, ROUNDS)
        print(
            f"  bicm, newton{', exponents' * exponents}: {seconds * 1000:.1f} ms, error "
            f"{error(graph, rows, columns):.0e} ({seconds / own:.1f} times as long)"
        )


def error(graph: Any, rows: Any, columns: Any) -> float:
    """The largest difference between expected and wanted degrees, without the dense matrix."""
    (x, of_x), (y, of_y) = (np.unique(k, return_inverse=True) for k in (graph.x, graph.y))
    chances = np.multiply.outer(x, y) / (1 + np.multiply.outer(x, y))
    off = [
        (chances @ np.bincount(of_y))[of_x] - rows,
        (np.bincount(of_x) @ chances)[of_y] - columns,
    ]
    return float(max(np.abs(side).max() for side in off))


def tails(whole: sparse.csr_array, pairs: int) -> None:
    shared = sparse.triu(whole @ whole.T, 1).tocoo()
    fit = nulls.bicm(whole.sum(axis=1), whole.sum(axis=0))
    (i, j), count = shared.coords, shared.data
    own, ours = timed(lambda: nulls.sdsm_tails(fit, i, j, count))
    print(f"Exact tails of all {len(i):,} pairs of H2020\n  kennisnet: {own:.1f} s")
    off, every = 0.0, np.arange(whole.shape[1])
    start = time.process_time()
    for place in np.random.default_rng(0).choice(len(i), pairs, replace=False):
        both = fit.probability(i[place], every) * fit.probability(j[place], every)
        upper = stats.poisson_binom(both).sf(count[place] - 1)
        off = max(off, abs(upper - ours.upper[place]))
    theirs = (time.process_time() - start) / pairs * len(i)
    print(
        f"  scipy, {pairs} pairs scaled to all: {theirs / 3600:,.0f} hours "
        f"({theirs / own:,.0f} times as long); largest difference {off:.0e}"
    )


def main() -> None:
    warnings.simplefilter("ignore")
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    whole = kn.load_leiden().named().rolled_up().incidence
    leiden()
    trades(whole, "Leiden")
    fitted(women(), "Davis")
    if not H2020.is_file():
        print("H2020: not there")
        return
    large = h2020()
    trades(large, "H2020")
    fitted(large, "H2020")
    tails(large, pairs)


def women() -> sparse.csr_array:
    """The women of Davis and their events."""
    import networkx as nx

    graph = nx.davis_southern_women_graph()
    return nx.bipartite.biadjacency_matrix(graph, graph.graph["top"]).tocsr()


if __name__ == "__main__":
    main()
