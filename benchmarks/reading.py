"""Read a table and build its network, beside networkx and plain pandas on the same file.

H2020 (144,726 rows; KENNISNET_SHARED names the folder that holds ``data/``, without it this table
is left out) and a table of a million rows that is drawn here. networkx: pandas reads the columns
that are used as text, ``from_pandas_edgelist`` builds the graph with the roles. pandas: it reads
the same columns as text. kennisnet: ``read`` with its form and columns given, and the long way:
``read`` with nothing given, so that it recognises the table, and what ``check`` notes.

Every round runs all of them, one after the other; the fastest round of each counts.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
from common import H2020

import kennisnet as kn
from kennisnet.files.checking import notes
from kennisnet.files.reading import Call, read_with_notes

ROWS, INSTITUTIONS, PROJECTS = 1_000_000, 100_000, 80_000
ROUNDS = 3
MOST = {"networkx": 2.5, "pandas": 10}
"""How much longer reading may take than each of these: on H2020, and on a million rows."""


def drawn(folder: Path) -> Path:
    """Write a table of a million participations with names, few of them in many projects."""
    chance = np.random.default_rng(0)
    draws = 3 * ROWS  # many of them twice
    who = np.minimum(chance.zipf(1.6, draws), INSTITUTIONS) * 7919 % INSTITUTIONS
    what = chance.integers(PROJECTS, size=draws)
    pairs = pd.DataFrame({"who": who, "what": what}).drop_duplicates().head(ROWS)
    table = pd.DataFrame(
        {
            "Project": "P" + pairs["what"].astype(str).str.zfill(6),
            "Organisation": "Organisation number " + pairs["who"].astype(str),
            "Role": np.where(pairs["what"].duplicated(), "partner", "coordinator"),
        }
    )
    path = folder / "million.csv"
    table.to_csv(path, index=False)
    return path


def tasks(path: Path, project: str, institution: str, role: str) -> dict[str, Callable[[], object]]:
    """Give what is timed, by name."""
    columns = [project, institution, role]

    def by_pandas() -> pd.DataFrame:
        return pd.read_csv(path, usecols=columns, dtype=str, keep_default_na=False)

    return {
        "pandas": by_pandas,
        "networkx": lambda: nx.from_pandas_edgelist(by_pandas(), institution, project, role),
        "kennisnet": lambda: kn.read(
            path,
            form="participations",
            project=project,
            institution=institution,
            role=role,
            lead_values="coordinator",
        ),
        "kennisnet, nothing given": lambda: kn.read(path),
        "kennisnet, with what check notes": lambda: list(notes(read_with_notes(path, Call()))),
    }


def fastest(timed: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Give the time of the fastest round of each."""
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(ROUNDS):
        for name, task in timed.items():
            start = time.perf_counter()
            task()
            seconds[name].append(time.perf_counter() - start)
    return {name: min(times) for name, times in seconds.items()}


def show(title: str, timed: dict[str, Callable[[], object]], peer: str) -> None:
    """Print a line for each task, with how it compares with a peer."""
    found = fastest(timed)
    print(f"{title} (aim: at most {MOST[peer]} times {peer})")
    for name, taken in found.items():
        print(f"  {name:34} {taken:6.2f} s  {taken / found[peer]:5.1f} times {peer}")


def main() -> None:
    if H2020.is_file():
        show("H2020, 144,726 rows", tasks(H2020, "rcn", "pic", "role"), "networkx")
    with tempfile.TemporaryDirectory() as folder:
        million = tasks(drawn(Path(folder)), "Project", "Organisation", "Role")
        show("A million rows", million, "pandas")


if __name__ == "__main__":
    main()
