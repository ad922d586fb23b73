"""The links of a map: who takes part in what, what is shared, who should meet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from kennisnet.choices import Of
from kennisnet.maps import colours
from kennisnet.maps.scene import LINKS, Row
from kennisnet.network import Network
from kennisnet.projections import overlap
from kennisnet.texts import say


def memberships(net: Network, placed: Sequence[Row], lang: str) -> list[Row]:
    """Link institutions to their projects, in the colour of the project; leads are thicker."""
    colour = {node["key"]: node["colour"] for node in placed if node["kind"] == "project"}
    rows = net.named().participations[["institution", "project", "role"]]
    return [
        _link(
            f"institution:{institution}",
            f"project:{project}",
            "lead" if role == "trekker" else "partner",
            colour[project],
            2.2 if role == "trekker" else 1.1,
            say(f"map-role-{role}", lang),
        )
        for institution, project, role in rows.itertuples(index=False, name=None)
    ]


def ties(net: Network, of: Of, lang: str) -> list[Row]:
    """Link those that share something; thicker where they share more."""
    kind = of.removesuffix("s")
    pairs = overlap(net.named(), of=of)
    return [
        _link(
            f"{kind}:{a}",
            f"{kind}:{b}",
            "tie",
            colours.TIE,
            round(0.6 + 1.4 * math.log2(shared), 2),
            say(f"map-shared-{of}", lang, n=shared),
        )
        for a, b, shared in zip(pairs["a"], pairs["b"], pairs["shared"], strict=True)
    ]


def suggested(suggestions: pd.DataFrame, placed: Sequence[Row]) -> list[Row]:
    """Link those who should meet, where both are on the map."""
    there = {node["id"] for node in placed}
    rows = suggestions[["a", "b", "evidence"]].itertuples(index=False, name=None)
    return [
        _link(*ends, "suggestion", colours.SUGGESTION, 2.0, evidence, dashed=True)
        for one, other, evidence in rows
        if there.issuperset(ends := (f"institution:{one}", f"institution:{other}"))
    ]


def _link(*values: Any, dashed: bool = False) -> Row:
    source, target, kind, colour, width, note = values
    return dict(zip(LINKS, (source, target, kind, colour, width, dashed, note), strict=True))
