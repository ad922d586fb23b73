"""The tasks that kennisnet and a peer are both timed on, and what is aimed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import layouts
import numpy as np
import pandas as pd
from common import compiled, interleaved
from grounds import COLUMNS
from peers import LATAPY, TRADES, Peers
from results import installed
from scipy import sparse

import kennisnet as kn
from kennisnet import nulls
from kennisnet.matrices import seen
from kennisnet.metrics.centrality import pivots
from kennisnet.metrics.search import _Ties
from kennisnet.nulls.draws import batch_of
from kennisnet.nulls.sources import fdsm
from kennisnet.projections import shared

ROUNDS = 5
SECOND = 1.25
"""What is still about a second."""


@dataclass
class Task:
    """One line of the table."""

    name: str
    ours: Callable[[], Any]
    peer: str = ""
    """The library; empty: no peer is aimed at."""
    theirs: Callable[[], Any] | None = None
    aim: float | None = None
    """So many times as fast as the peer; without a peer: seconds at most."""
    times: float = 1.0
    """What the peer's time is multiplied by, where it does a part."""
    rounds: int = ROUNDS
    fast: bool = False
    """Whether the extra `fast` makes a difference."""
    once: bool = False
    """The peer runs in the first round only: it takes long."""
    note: str = ""
    after: Callable[[], str] | None = None
    """What is said of the results, after timing."""
    found: dict[str, Any] = field(default_factory=dict)


def run(task: Task) -> dict[str, Any]:
    """Time a task and its peer in turns; give seconds, ratios and what is said about it."""
    ways: dict[str, Callable[[], Any]] = {"plain": partial(_ours, task, use=False)}
    if task.fast and installed("numba"):
        ways["fast"] = partial(_ours, task, use=True)
        ways["fast"]()  # compiles
    there = task.theirs is not None and installed(task.peer) is not None
    if there:
        ways["peer"] = partial(_theirs, task)
    seconds = interleaved(ways, task.rounds, ("peer",) if task.once else ())
    row: dict[str, Any] = {name: seconds[name] for name in ways}
    if there:
        row["peer"] *= task.times
        row["ratio"] = {name: row["peer"] / row[name] for name in ("plain", "fast") if name in row}
    row |= {"library": task.peer, "aim": task.aim, "note": task.note}
    if task.theirs is not None and not there:
        row["note"] = f"{task.peer} is not installed. {task.note}".strip()
    elif task.after is not None:
        row["note"] = f"{task.note} {task.after()}".strip()
    return row


def _ours(task: Task, *, use: bool) -> None:
    compiled(use=use)
    _keep(task, "ours", task.ours())


def _theirs(task: Task) -> None:
    _keep(task, "theirs", task.theirs() if task.theirs is not None else None)


def _keep(task: Task, who: str, found: Any) -> None:
    """Keep what is told of afterwards, and no more: a graph that stays slows who comes next."""
    if task.after is not None:
        task.found[who] = found


def read_parquet(path: Path) -> kn.Network:
    return kn.read(path, form="participations", **COLUMNS, lead_values="coordinator")  # type: ignore[arg-type]


def reading(path: Path, folder: Path, peers: Peers) -> list[Task]:
    """Read and build; with nothing said, all is recognised and checked."""
    parquet = folder / "participations.parquet"
    tasks = [
        Task(
            "read + build, columns given",
            partial(read_parquet, path),
            *("networkx", peers.read, 1),
            note="all checks on.",
        ),
        Task(
            "read + build, nothing given",
            partial(kn.read, path),
            *("networkx", peers.read, 1),
            note="recognised, all checks on, every column kept.",
        ),
    ]
    if installed("pyarrow"):
        table = pd.read_csv(path, usecols=list(COLUMNS.values()), dtype=str)
        table.to_parquet(parquet, index=False)
        tasks.append(
            Task(
                "read + build from parquet",
                partial(read_parquet, parquet),
                *("networkx", peers.read, 3),
                note="networkx reads the csv.",
            )
        )
    return tasks


def ties(net: kn.Network, rows: sparse.csr_array, peers: Peers) -> list[Task]:
    """What counts pairs."""
    real = rows.astype(float)
    return [
        Task("overlap, matrix", lambda: shared(rows), "igraph", peers.projection, 3),
        Task("overlap, matrix ", lambda: shared(rows), "scipy", lambda: real @ real.T, None,
             note="scipy: the bare product, diagonal in it."),
        Task("overlap, table with ids", lambda: kn.overlap(net), "igraph", peers.projection,
             1, note="igraph: without ids."),
        Task(
            "Robins-Alexander",
            lambda: kn.describe(net, "robins_alexander"),
            *("networkx", peers.robins_alexander, 1000),
            once=True,
            note="networkx: one run.",
        ),
        Task(
            "Latapy's clustering",
            lambda: kn.measure(net, "clustering_latapy"),
            *("networkx", peers.latapy, 200),
            times=peers.n / LATAPY,
            once=True,
            note=f"networkx: {LATAPY} institutions, scaled.",
        ),
    ]  # fmt: skip


def paths(net: kn.Network, peers: Peers) -> list[Task]:
    return [
        Task(
            "betweenness, 256 pivots",
            lambda: kn.measure(net, "betweenness"),
            *("igraph", peers.betweenness, 1.5),
            rounds=3,
            note="with standard errors.",
        ),
        Task(
            "constraint",
            lambda: kn.measure(net, "constraint"),
            *("igraph", peers.constraint, 2.5),
            fast=True,
            rounds=3,
            note="kennisnet: with the projection; igraph: without.",
        ),
    ]


def chance(rows: sparse.csr_array, peers: Peers) -> list[Task]:
    """Random networks, and what they say of pairs."""
    pairs = sparse.triu(rows @ rows.T, 1).tocoo()
    (i, j), count = pairs.coords, pairs.data
    margins = np.asarray(rows.sum(axis=1)), np.asarray(rows.sum(axis=0))
    fit = nulls.bicm(*margins)
    chains = {
        use: fdsm(batch_of(rows), None, use)[0](np.random.Generator(np.random.PCG64(0)))
        for use in ((False, True) if installed("numba") else (False,))
    }
    return [
        Task(
            "curveball, one sample",
            lambda: chains[compiled_now()].batch(1),
            "networkit",
            peers.trades() if installed("networkit") else peers.trades,
            2.5,
            fast=True,
            rounds=3,
            note=f"{TRADES} trades for each node of the side that trades, and the network read.",
        ),
        Task("BiCM, fitted", lambda: nulls.bicm(*margins), "bicm", peers.bicm, 10),
        Task(
            f"exact p-values of {len(i):,} pairs",
            lambda: nulls.sdsm_tails(fit, i, j, count),
            aim=SECOND,
            note="about a second was aimed at.",
            rounds=3,
        ),
    ]


def compiled_now() -> bool:
    from kennisnet.nulls.sources import there

    return there()


def grouping(net: kn.Network, rows: sparse.csr_array, peers: Peers) -> Task:
    """Compare the groups by Barber's modularity, with its value; `rows` in the order of the ids."""
    task = Task(
        "Barber's modularity",
        lambda: kn.communities(net),
        *("leidenalg", peers.groups, 5),
        rounds=3,
        once=True,
        note="one run of leidenalg.",
    )

    def values() -> str:
        margins = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
        i, p = rows.nonzero()
        quality = _Ties(i.astype(int), p.astype(int), *margins).quality
        theirs = task.found["theirs"]
        value = task.found["ours"].attrs["quality"]
        return f"Q {value:.3f}, leidenalg {quality(theirs[: peers.n], theirs[peers.n :]):.3f}."

    task.after = values
    return task


def drawing(rows: sparse.csr_array) -> Task:
    links = layouts.part(rows)
    nodes = len({node for ends in links for node in ends})
    task = Task(
        f"layout of {nodes:,} nodes, {len(links):,} lines",
        lambda: layouts.ours(links),
        *("networkx", lambda: layouts.theirs(links), 10),
        rounds=3,
    )

    def counted() -> str:
        room = layouts.area(task.found["ours"])
        told = {who: layouts.quality(links, task.found[who], room) for who in ("ours", "theirs")}
        return f"{told['ours']}; networkx in the same room: {told['theirs']}."

    task.after = counted
    return task


def alone(net: kn.Network) -> list[Task]:
    return [
        Task("matrices, once a network", lambda: (fresh(net).incidence, fresh(net).trekkers)),
        Task("checksum, once a network", lambda: fresh(net).fingerprint),
        *(
            Task(verb.__name__, lambda verb=verb: verb(net), rounds=3)  # type: ignore[misc]
            for verb in (kn.describe, kn.resilience, kn.fragile)
        ),
    ]


def fresh(net: kn.Network) -> kn.Network:
    """Give the same network, of which nothing has been computed."""
    return net.with_about()


def every(path: Path, folder: Path, net: kn.Network) -> Mapping[str, Task]:
    """Give all tasks by name."""
    arrays = seen(net.named(), "institutions")
    rows = arrays["rows"].astype(np.int64)
    peers = Peers(path, rows, pivots(*rows.shape, 0, exact=False))
    tasks = [
        *reading(path, folder, peers),
        *ties(net, rows, peers),
        *paths(net, peers),
        *chance(rows, peers),
        grouping(net, rows, peers),
        drawing(rows),
        *alone(net),
    ]
    return {task.name.strip() + (", scipy" if task.peer == "scipy" else ""): task for task in tasks}
