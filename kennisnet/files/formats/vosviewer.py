"""The JSON of VOSviewer: institutions, tied by the projects that they share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.files.formats.cytoscape import json_bytes
from kennisnet.files.formats.registry import EXPORTS, Measured
from kennisnet.files.outward import one_line, one_type, unlike
from kennisnet.files.safely import put
from kennisnet.network import Network

MOST_CLUSTERS = 1000
_NO_MARKUP = str.maketrans("<>", "‹›")
"""VOSviewer shows what it is given as a page: a name is no markup, and looks as good as the same."""


@EXPORTS.register(of=("json",))
def vosviewer(net: Network, path: Path, ties: pd.DataFrame, measured: Measured) -> None:
    """Write the named institutions as items, with how many projects each pair shares as strength.

    Weights of an item: its projects, with how many it shares one, and how strong its ties are in
    all. Measures are scores; groups are clusters, where they are numbers from 1 to 1000.
    """
    table = net.named().institutions
    own = [str(one) for one in table.index]
    ids = dict(zip(own, unlike(map(one_line, own)), strict=True))
    ends = pd.concat(
        [
            ties[["a", "shared"]].set_axis(["id", "shared"], axis=1),
            ties[["b", "shared"]].set_axis(["id", "shared"], axis=1),
        ]
    )
    by_id = ends.groupby("id")["shared"]
    projects = net.participations["institution"].value_counts()
    weights = {
        "Projects": projects.to_dict(),
        "Links": by_id.size().to_dict(),
        "Total link strength": by_id.sum().to_dict(),
    }
    scores = _columns(table, measured["institutions"])
    clusters = scores.pop("group", {})
    items = []
    for one, name in zip(own, table["name"], strict=True):
        cluster = clusters.get(one)
        item: dict[str, Any] = {"id": ids[one], "label": one_line(str(name)).translate(_NO_MARKUP)}
        if cluster is not None and 1 <= cluster <= MOST_CLUSTERS:
            item["cluster"] = int(cluster)
        item["weights"] = {name: int(values.get(one, 0)) for name, values in weights.items()}
        told = {name: values[one] for name, values in scores.items() if one in values}
        items.append(item | ({"scores": told} if told else {}))
    links = [
        {"source_id": ids[a], "target_id": ids[b], "strength": int(shared)}
        for a, b, shared in zip(ties["a"], ties["b"], ties["shared"], strict=True)
    ]
    put(path, json_bytes({"network": {"items": items, "links": links}}))


def _columns(table: pd.DataFrame, names: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Give for each measure its numbers by id, as far as it has any."""
    ids = [str(one) for one in table.index]
    found = {name: one_type(table[column].tolist()) for name, column in names.items()}
    return {
        name: {
            one: cell for one, cell in zip(ids, cells, strict=True) if isinstance(cell, int | float)
        }
        for name, cells in found.items()
    }
