"""The networks by which others measure, with the numbers that others got for them.

Davis' Southern Women comes with networkx. The other three are read from ``../shared`` (or where
the variable KENNISNET_SHARED points): without it the tests that need them are skipped.
"""

from __future__ import annotations

import json
import os
from fractions import Fraction
from functools import cache
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest

import kennisnet as kn

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("KENNISNET_SHARED", HERE.parent.parent / "shared"))
OTHERS = {
    "barnes_burkett": "barnes_burkett_chicago1962.csv",
    "galaskiewicz": "galaskiewicz_ceos_clubs.csv",
    "hobson": "hobson_south_africa.csv",
}
NAMES = ("davis", *OTHERS)


@cache
def reference(name: str) -> dict:
    """Give the numbers that others got; those of Davis and the toys are shipped with the tests."""
    own = HERE / "reference" / f"{name}.json"
    return json.loads((own if own.exists() else _shared(f"reference/{name}.json")).read_text())


@cache
def classic(name: str) -> kn.Network:
    """Give a classic network, its rows in the order of the reference."""
    numbers = reference(name)
    links = _davis() if name == "davis" else _links(OTHERS[name])
    rows = pd.DataFrame(links, columns=["institution", "project"])
    who, what = ([{"id": i} for i in numbers[kind]] for kind in ("rows", "cols"))
    return kn.Network(who, what, rows, {"title": name})


def exact(value: float | str | None) -> float:
    """Read a number of the reference: a fraction such as "9/8", or null for undefined."""
    return np.nan if value is None else float(Fraction(value))


def _davis() -> list[tuple[str, str]]:
    graph = nx.davis_southern_women_graph()
    return [(woman, event) for woman in graph.graph["top"] for event in graph[woman]]


def _links(file: str) -> list[tuple[str, str]]:
    table = pd.read_csv(_shared(f"data/classic/{file}"))
    return list(table.itertuples(index=False, name=None))


def _shared(path: str) -> Path:
    if not (SHARED / path).exists():
        pytest.skip(f"{SHARED / path} is absent; set KENNISNET_SHARED to where it stands")
    return SHARED / path
