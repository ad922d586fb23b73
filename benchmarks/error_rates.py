"""How often a p-value of a pair is at most .05 where nothing but chance is at work.

Networks are drawn from the null models themselves, with the margins of Leiden: by curveball (all
networks with exactly these margins) and from BiCM (these margins on average). In each of them every
pair of institutions gets the p-values of four tests, three ways: plain P(X >= w), mid-p, and
randomised P(X > w) + U P(X = w). A test keeps its word where the plain rate is at most .05; the
randomised one is uniform where the distribution behind it is the right one, which is asked of
one pair drawn from each network (Kolmogorov).

fdsm: (1 + hits) / (1 + samples) with samples of a chain of its own, made once, as all drawn
networks have the same margins. sdsm: exact tails of BiCM, solved anew for each network, as
`significance` does; "chances known" takes those that the networks were drawn with. The others:
the hypergeometric knows both institutions' numbers of projects, but no sizes of projects; Poisson
has the mean of BiCM (the default of bicm 3.4.0). "Testable": pairs whose least p in that test is
at most .05. "Worst": the largest rate over pairs of institutions of the same two sizes.

``python benchmarks/error_rates.py [networks]``; the seed is 0, errors are standard errors over networks.
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL", "NUMBA"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"

import sys
from collections.abc import Iterator

import numpy as np
from scipy import sparse, stats

import kennisnet as kn
from kennisnet import nulls
from kennisnet.matrices import seen
from kennisnet.nulls.classes import classes
from kennisnet.nulls.draws import Batch, batch_of
from kennisnet.nulls.sources import fdsm, sdsm

ALPHA = 0.05
NETWORKS = 2_000
REFERENCE = 20_000
AT_ONCE = 500
SEED = 0


class Rates:
    """Counts of one test, network by network."""

    def __init__(self, kinds: np.ndarray, seed: int) -> None:
        self.kinds, self.chance = kinds, np.random.default_rng(seed)
        self.rates: list[list[float]] = []
        self.by_kind = np.zeros(kinds.max() + 1)
        self.one: list[float] = []

    def add(self, beyond: np.ndarray, equal: np.ndarray, least: np.ndarray) -> None:
        """Count a network: P(X > w) and P(X = w) of its pairs, and what they could show at least."""
        share = self.chance.random(len(beyond))
        ways = beyond + equal, beyond + equal / 2, beyond + share * equal
        can = least <= ALPHA + 1e-12
        hits = [way <= ALPHA + 1e-12 for way in ways]
        self.rates.append(
            [hit[can].mean() if can.any() else np.nan for hit in hits]
            + [hit.mean() for hit in hits]
            + [can.mean()]
        )
        self.by_kind += np.bincount(self.kinds, hits[0])
        self.one.append(float(ways[2][self.chance.integers(len(beyond))]))

    def line(self, name: str) -> str:
        table = np.array(self.rates)
        mean = np.nanmean(table, axis=0)
        error = np.nanstd(table, axis=0, ddof=1) / np.sqrt(len(table))
        worst = (self.by_kind / np.bincount(self.kinds) / len(table)).max()
        cells = [f"{m:.4f} ± {e:.4f}" for m, e in zip(mean[:6], error[:6], strict=True)]
        far = stats.kstest(self.one, "uniform")
        return " | ".join(
            [
                *("", name, f"{mean[6]:.0%}", *cells, f"{worst:.3f}"),
                f"{far.statistic:.3f} (p {far.pvalue:.2g}) |",
            ]
        ).strip()


def drawn(source: object, networks: int) -> Iterator[Batch]:
    for start in range(0, networks, AT_ONCE):
        yield source.batch(min(AT_ONCE, networks - start))  # type: ignore[attr-defined]


def reference(whole: sparse.csr_array, pairs: nulls.Pairs, many: int) -> np.ndarray:
    """Count for each pair how often it shares 0, 1, 2, ... in networks with these margins."""
    source = fdsm(batch_of(whole), None, None)[0](np.random.Generator(np.random.PCG64([SEED, 1])))
    most = int(whole.sum(axis=1).max()) + 1
    found = np.zeros((len(pairs.i), most), dtype=np.int64)  # type: ignore[arg-type]
    place = np.arange(len(found)) * most
    for batch in drawn(source, many):
        found += np.bincount((pairs.of(batch) + place).reshape(-1), minlength=found.size).reshape(
            found.shape
        )
    return found


def counted(table: np.ndarray, shared: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give P(X > w) and P(X = w) from samples; the network itself is one more, with w."""
    every = table.sum(axis=1) + 1
    at_most = np.cumsum(table, axis=1)[np.arange(len(table)), shared]
    equal = table[np.arange(len(table)), shared] + 1
    return (every - 1 - at_most) / every, equal / every


def exact(
    fit: nulls.Bicm, i: np.ndarray, j: np.ndarray, shared: np.ndarray
) -> tuple[np.ndarray, ...]:
    tails = nulls.sdsm_tails(fit, i, j, shared)
    beyond = 2 * tails.midp - tails.upper
    return np.maximum(beyond, 0), 2 * (tails.upper - tails.midp), tails.least, tails.expected


def others(
    own: np.ndarray,
    projects: int,
    i: np.ndarray,
    j: np.ndarray,
    shared: np.ndarray,
    mean: np.ndarray,
) -> dict[str, tuple[np.ndarray, ...]]:
    """Give the two that know less."""
    both = stats.hypergeom(projects, own[i], own[j])
    poisson = stats.poisson(mean)
    fewest = np.minimum(own[i], own[j])
    return {
        name: (law.sf(shared), law.pmf(shared), law.sf(fewest - 1))
        for name, law in (("hypergeometric", both), ("Poisson", poisson))
    }


def main() -> None:
    networks = int(sys.argv[1]) if len(sys.argv) > 1 else NETWORKS
    whole = seen(kn.load_leiden().named().rolled_up(), "institutions")["rows"]
    own, other = (np.asarray(whole.sum(axis=k), dtype=np.int64) for k in (1, 0))
    i, j = np.triu_indices(len(own), 1)
    pairs = nulls.Pairs(i, j)
    place = classes(own).of
    kinds = np.unique(
        np.minimum(place[i], place[j]) * len(own) + np.maximum(place[i], place[j]),
        return_inverse=True,
    )[1].reshape(-1)
    table, fit = reference(whole, pairs, REFERENCE), nulls.bicm(own, other)
    most = nulls.largest_shared(own, other, i, j)
    tried = np.bincount(kinds)
    least = np.bincount(kinds, [t[w:].sum() for t, w in zip(table, most, strict=True)])
    least = (least / tried / REFERENCE)[kinds]

    print(
        f"Leiden: {len(own)} x {len(other)}, {len(i):,} pairs; {networks:,} networks of each kind"
    )
    print(
        "| test | testable | plain, testable | mid-p, testable | randomised, testable | plain, all "
        "| mid-p, all | randomised, all | worst | Kolmogorov |\n|---" + "|---" * 9 + "|"
    )
    found: dict[str, Rates] = {}

    def add(name: str, of: tuple[np.ndarray, ...]) -> None:
        found.setdefault(name, Rates(kinds, SEED + 1)).add(*of[:3])

    source = fdsm(batch_of(whole), None, None)[0](np.random.Generator(np.random.PCG64([SEED, 2])))
    for batch in drawn(source, networks):
        for shared in pairs.of(batch):
            add("fdsm", (*counted(table, shared), least))
            tails = exact(fit, i, j, shared)
            add("sdsm", tails)
            for name, of in others(own, len(other), i, j, shared, tails[3]).items():
                add(name, of)
    show("drawn by curveball", found)

    found.clear()
    source = sdsm(batch_of(whole), None, None)[0](np.random.Generator(np.random.PCG64([SEED, 3])))
    for batch in drawn(source, networks):
        for matrix, _ in batch.matrices():
            shared = np.asarray(sparse.csr_array(matrix @ matrix.T).toarray()[i, j])
            now, sizes = (np.asarray(matrix.sum(axis=k), dtype=np.int64) for k in (1, 0))
            tails = exact(nulls.bicm(now, sizes), i, j, shared)
            add("sdsm", tails)
            add("sdsm, chances known", exact(fit, i, j, shared))
            for name, of in others(now, len(other), i, j, shared, tails[3]).items():
                add(name, of)
    show("drawn from BiCM", found)


def show(title: str, found: dict[str, Rates]) -> None:
    print(f"| **{title}** |" + " |" * 9)
    for name, rates in found.items():
        print(rates.line(name))


if __name__ == "__main__":
    main()
