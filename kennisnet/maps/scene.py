"""The scene of a map: what will be drawn, as plain tables, before anybody paints it.

`page` (pyvis) and `figure` (matplotlib) paint the same scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.texts.wording import painted

Row: TypeAlias = dict[str, Any]

NODES = [
    *("id", "key", "kind", "name", "label", "x", "y", "radius", "colour", "ink", "shape"),
    *("side", "shown", "dashed", "bold", "lines"),
]
LINKS = ["source", "target", "kind", "colour", "width", "dashed", "note"]
SAID = ("name", "label", "lines")
"""What a node says."""
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

    def __post_init__(self) -> None:
        """Put every text in a form that a picture and a page can hold; ids stay as they are."""
        for table, columns in (("nodes", SAID), ("links", ("note",)), ("legend", ("label",))):
            made = getattr(self, table)
            plain = {name: made[name].map(_painted) for name in columns if name in made}
            object.__setattr__(self, table, made.assign(**plain))
        for name in ("title", "caption", "notes"):
            object.__setattr__(self, name, _painted(getattr(self, name)))


def _painted(said: Any) -> Any:
    """Put a text, or each text of a list, in a form that can be painted."""
    if isinstance(said, str):
        return painted(said)
    return type(said)(map(_painted, said)) if isinstance(said, list | tuple) else said
