"""The scene of a map: what will be drawn, as plain tables, before anybody paints it.

`page` (pyvis) and `figure` (matplotlib) paint the same scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

Row: TypeAlias = dict[str, Any]

NODES = [
    *("id", "key", "kind", "name", "label", "x", "y", "radius", "colour", "ink", "shape"),
    *("side", "shown", "dashed", "bold", "lines"),
]
LINKS = ["source", "target", "kind", "colour", "width", "dashed", "note"]
LEGEND = ["section", "label", "mark", "colour"]


@dataclass(frozen=True)
class Scene:
    """Plain tables of what will be drawn.

    ``nodes``: `NODES`; ``id`` is unique in the scene, ``key`` the id in the network (empty for
    titles). ``links``: `LINKS`. ``legend``: `LEGEND`, made of the mapping that styles the nodes.
    """

    nodes: pd.DataFrame
    links: pd.DataFrame
    legend: pd.DataFrame
    title: str
    caption: str
    notes: tuple[str, ...] = ()
    lang: str = "nl"
