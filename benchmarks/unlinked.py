"""Suggest who should meet, in a network drawn at random, beside networkx's link prediction.

1,200 institutions with 4,000 places in 400 projects; some 700,000 pairs share no project. networkx
gives only how likely a tie is (Adamic & Adar, on the projected graph); kennisnet also what it
would be worth, where the two could meet, through whom, and why, in words.
"""

import time
from collections.abc import Callable

import networkx as nx
import numpy as np

import kennisnet as kn

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


def main() -> None:
    kn.unlinked(drawn(), institution=ONE)  # what is imported and read once
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
