"""Draw the projects of Leiden again and again, beside the bare sums of numpy.

300 draws of projects with replacement and the degree of every institution in each: kennisnet also
ranks the institutions in every draw and gives the range of each.
"""

import time
from collections.abc import Callable

import numpy as np

import kennisnet as kn

DRAWS = 300
ROUNDS = 5


def fastest(task: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> None:
    net = kn.load_leiden().named().rolled_up()
    dense = net.incidence.toarray()
    projects = dense.shape[1]

    def ours() -> object:
        return kn.measure(net, "degree", uncertainty="bootstrap", samples=DRAWS, progress=False)

    def sums() -> object:
        chance = np.random.default_rng(0)
        return [dense[:, chance.integers(0, projects, projects)].sum(axis=1) for _ in range(DRAWS)]

    ours()
    own, bare = fastest(ours), fastest(sums)
    print(
        f"{DRAWS} draws of degree: kennisnet {own:.3f} s, bare sums {bare:.3f} s "
        f"(ratio {own / bare:.1f}); fastest of {ROUNDS}"
    )


if __name__ == "__main__":
    main()
