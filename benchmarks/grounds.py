"""What is measured on: Horizon 2020 where it is there, else a network drawn with a seed of its size.

``drawn(links)`` gives a network of any size with the shape of Horizon 2020: most institutions are in
one project, a few in a thousand (the number of institutions in at least x projects falls as x ** -1.3);
three in five projects have one institution, the others ten on average.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from common import H2020

LINKS = 144_726
INSTITUTIONS, PROJECTS = 39_500 / LINKS, 33_600 / LINKS
"""How many are drawn a participation; one in ten of them ends without any."""
SECTORS = ("HES", "PRC", "REC", "PUB", "OTH")
YEARS = (*range(2015, 2021), *range(2015, 2021), *range(2015, 2021), 2021)
ONCE, ALONE = 0.626, 0.606
"""How many institutions are in one project, and projects have one institution."""
WHAT = {
    True: "Horizon 2020: 35,871 institutions, 31,451 projects, 144,726 participations",
    False: "a network drawn with seed 0, of Horizon 2020's size and degree distribution",
}
COLUMNS = {"project": "rcn", "institution": "pic", "role": "role"}


class Drawn(NamedTuple):
    """Who takes part in what, as numbers; each pair once, sorted by project."""

    who: Any
    what: Any

    @property
    def pairs(self) -> int:
        """The sum over projects of d(d-1)/2."""
        size = np.bincount(self.what).astype(np.int64)
        return int((size * (size - 1) // 2).sum())


def drawn(links: int, larger: float = 1.0, seed: int = 0) -> Drawn:
    """Draw so many participations; ``larger``: projects so many times as large, and fewer."""
    chance = np.random.default_rng(seed)
    n, m = round(INSTITUTIONS * links), round(PROJECTS * links / larger)
    degree = np.where(
        chance.random(n) < ONCE, 1, np.minimum(2 * (1 - chance.random(n)) ** (-1 / 1.3), n / 25)
    ).astype(np.int64)
    size = np.where(chance.random(m) < ALONE, 1, np.minimum(2 + chance.gamma(0.8, 10.2, m), 200))
    seats = np.repeat(np.arange(m), np.maximum(1, np.rint(size * larger)).astype(np.int64))
    busy = np.repeat(np.arange(n), degree)
    chance.shuffle(busy)
    keys = np.empty(0, dtype=np.int64)
    while len(keys) < links:  # the same twice in one project is drawn again
        who = busy[: len(seats)] if not len(keys) else chance.choice(busy, links // 4)
        what = seats[: len(who)] if not len(keys) else chance.choice(seats, len(who))
        keys = np.unique(np.concatenate([keys, what[: len(who)] * n + who[: len(what)]]))
    keys = np.sort(chance.choice(keys, links, replace=False))
    return Drawn(keys % n, keys // n)


def as_table(some: Drawn, seed: int = 0) -> pd.DataFrame:
    """Give a table as Horizon 2020 has it: a row a participation, shuffled."""
    chance = np.random.default_rng(seed)
    first = np.append(True, some.what[1:] != some.what[:-1])
    year = np.array(YEARS)[chance.integers(len(YEARS), size=int(some.what.max()) + 1)[some.what]]
    sector = np.array(SECTORS)[
        chance.integers(len(SECTORS), size=int(some.who.max()) + 1)[some.who]
    ]
    table = pd.DataFrame(
        {
            "rcn": 100_000 + some.what,
            "role": np.where(first, "coordinator", "participant"),
            "pic": 900_000_000 + some.who,
            "type": sector,
            "start_date": [f"{one}-01-01" for one in year],
            "end_date": [f"{one + 3}-12-31" for one in year],
        }
    )
    return table.iloc[chance.permutation(len(table))]


def source(folder: Path) -> tuple[Path, bool]:
    """Give the table that is read, and whether it is Horizon 2020; else it is drawn into a folder."""
    if H2020.is_file():
        return H2020, True
    path = folder / "drawn.csv.gz"
    as_table(drawn(LINKS)).to_csv(path, index=False)
    return path, False
