"""How time and memory grow with a network: 10,000 to a million participations, drawn with a seed.

``python benchmarks/scale.py`` measures (some twenty minutes), fits, draws ``docs/growth.png`` and writes the tables of
``docs/scale.md``; ``scale.py --large`` goes on to ten million for what is linear; ``scale.py --again`` fits and
draws anew what was kept in ``results/scale.json``.

Each size has a process of its own, and each verb a copy of it. Networks have the shape of Horizon
2020 (`grounds.drawn`), and at each size another one, of projects four times as large: as many
participations, but four times as many pairs that share a project.
"""

# ruff: noqa: E402 - the number of threads is read when numpy is imported

import os

for threads in ("OPENBLAS", "OMP", "MKL", "NUMBA"):
    os.environ[f"{threads}_NUM_THREADS"] = "1"
os.environ["KENNISNET_LIMITS"] = "20"

import json
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import grounds
import growing
from children import forked, peak
from results import installed, machine
from verbs import warm

import kennisnet as kn

SIZES = (10_000, 100_000, 1_000_000)
LARGE = 10_000_000
SHAPES = (1, 4)
LIMIT = 600
"""Seconds of the processor that a verb may take."""
KEPT = Path(__file__).parent / "results" / "scale.json"
LINEAR = ("read", "matrices", "measure(degree)", "fragile", "open_large, counts")
"""What goes on to ten million."""
FEW_PAIRS = ("significance",)
"""What is left out above `MOST` pairs: two kilobytes a pair."""
MOST = 3_000_000


def verbs_of(net: kn.Network | None, folder: Path) -> dict[str, Callable[[], Any]]:
    """Give what is measured; without a network what goes before there is one."""
    parquet, memory = folder / "participations.parquet", "1GiB"

    def opened(ask: Callable[[kn.Large], Any]) -> Any:
        with kn.open_large(parquet, memory=memory, threads=1, folder=folder) as large:
            return ask(large)

    found: dict[str, Callable[[], Any]] = {
        "read": partial(
            kn.read, folder / "links.csv", form="participations", **grounds.COLUMNS,
            lead_values="coordinator",
        ),
        "open_large, counts": lambda: opened(lambda large: large.counts()),
        "open_large, overlap(top=5)": lambda: opened(lambda large: large.overlap(top=5)),
    }  # fmt: skip
    if net is None:
        return found
    return {
        "matrices": lambda: net.with_about().incidence.data,
        "measure(degree)": lambda: kn.measure(net, "degree"),
        "measure(betweenness)": lambda: kn.measure(net, "betweenness"),
        "measure(constraint)": lambda: kn.measure(net, "constraint"),
        "overlap": lambda: kn.overlap(net),
        "describe": lambda: kn.describe(net),
        "communities": lambda: kn.communities(net),
        "resilience": lambda: kn.resilience(net),
        "fragile": lambda: kn.fragile(net),
        "significance": lambda: kn.significance(net, null="sdsm", hangs=False),
    }


def one(links: int, larger: int, folder: Path) -> None:
    """Measure one network in this process, and print a line of JSON for each verb."""
    warnings.simplefilter("ignore")
    some = grounds.drawn(links, larger)
    pairs = some.pairs
    grounds.as_table(some).to_csv(folder / "links.csv", index=False)
    table = grounds.as_table(some).rename(columns={"pic": "institution", "rcn": "project"})
    table["role"] = table["role"].map({"coordinator": "trekker", "participant": "partner"})
    ids = table[["institution", "project"]].astype(str)
    ids.assign(role=table["role"]).to_parquet(folder / "participations.parquet", index=False)
    del some, table, ids

    def told(verbs: dict[str, Callable[[], Any]], held: float) -> None:
        for name, task in verbs.items():
            if (links == LARGE and name not in LINEAR) or (name in FEW_PAIRS and pairs > MOST):
                continue
            row = {"verb": name, "links": links, "pairs": pairs, "larger": larger, "held": held}
            print(json.dumps(row | forked(task, LIMIT)), flush=True)

    small = kn.load_leiden().named().rolled_up()
    for task in verbs_of(small, folder).values():  # what is imported and compiled once
        task()
    told(verbs_of(None, folder), peak())
    net = warm(kn.read(folder / "links.csv"))
    told(verbs_of(net, folder), peak())


def measured(sizes: tuple[int, ...]) -> dict[str, Any]:
    """Measure all sizes, each in a fresh process."""
    rows: list[dict[str, Any]] = []
    for links in sizes:
        for larger in SHAPES if links != LARGE else SHAPES[:1]:
            with tempfile.TemporaryDirectory() as folder:
                words = [sys.executable, __file__, "one", str(links), str(larger), folder]
                run = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603 - itself
                out = run.stdout
            rows += [json.loads(line) for line in out.splitlines()]
            for row in rows[-len(out.splitlines()) :]:
                took = row.get("fault") or f"{row['seconds']:.2f} s, {row['mb']:,.0f} MB"
                print(f"  {links:,} x{larger} {row['verb']}: {took}", flush=True)
    return {"version": installed("kennisnet"), "machine": machine(), "rows": rows}


def main(words: list[str]) -> None:
    if words[:1] == ["one"]:
        one(int(words[1]), int(words[2]), Path(words[3]))
        return
    if "--again" not in words:
        found = measured(SIZES + ((LARGE,) if "--large" in words else ()))
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(found, indent=0) + "\n", "utf-8")
    growing.told(json.loads(KEPT.read_text("utf-8")))


if __name__ == "__main__":
    main(sys.argv[1:])
