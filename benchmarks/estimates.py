"""How honest the standard errors of estimated distances and betweenness are, where the truth is known.

A seeded network of some 6,000 nodes, with sizes as uneven as those of funded research and small
parts beside the large one, is measured exactly and from samples with ten seeds. For each band of
true ranks: the share of values within two standard errors, the share of the others that lie too low,
and how large the error is beside the value. ``python benchmarks/estimates.py [seeds]``.
"""

import sys

import numpy as np
import pandas as pd

import kennisnet as kn

SEEDS = 10
BANDS = (0, 10, 50, 200, 500, 1_000)
INSTITUTIONS, PROJECTS = 12_000, 3_500


def network(seed: int = 0) -> kn.Network:
    """Draw memberships: an institution is drawn by its weight, a project has a size of its own."""
    chance = np.random.default_rng(seed)
    weight = chance.pareto(1.1, INSTITUTIONS) + 0.3
    sizes = np.minimum(1 + chance.geometric(0.3, PROJECTS), 40)
    who = chance.choice(INSTITUTIONS, sizes.sum(), p=weight / weight.sum())
    links = pd.DataFrame({"institution": who, "project": np.repeat(np.arange(PROJECTS), sizes)})
    links = links.drop_duplicates().astype(str)
    links["project"] = "p" + links["project"]
    return kn.Network(
        [{"id": one} for one in links["institution"].unique()],
        [{"id": one} for one in links["project"].unique()],
        links.to_dict("records"),
    )


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    net = network()
    print(net)
    for of in ("institutions", "projects"):
        true = kn.measure(net, "betweenness", "harmonic", "closeness", of=of, exact=True)
        tables = [kn.measure(net, *true.columns, of=of, seed=seed) for seed in range(seeds)]
        for name in true.columns:
            show(f"{name} of {of}", true[name], [one[[name, f"{name}_se"]] for one in tables])


def show(title: str, true: pd.Series, tables: list[pd.DataFrame]) -> None:
    rank = true.rank(ascending=False, method="first")
    print(f"{title}\n  ranks        within 2 s.e.  too low of the others  s.e. / value")
    for low, high in zip(BANDS, (*BANDS[1:], len(true)), strict=True):
        band = true.index[(rank > low) & (rank <= high)]
        off = np.array([one.loc[band].iloc[:, 0] - true[band] for one in tables])
        error = np.array([one.loc[band].iloc[:, 1] for one in tables])
        out = np.abs(off) > 2 * error + 1e-12
        below = (off[out] < 0).mean() if out.any() else np.nan
        relative = np.median(error / np.maximum(true[band].to_numpy(), 1e-12))
        print(f"  {low + 1:5,}-{high:<6,} {1 - out.mean():13.1%} {below:22.0%} {relative:13.2f}")


if __name__ == "__main__":
    main()
