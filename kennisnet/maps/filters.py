"""The filters of a page: columns of few words, each with its count and its colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kennisnet.choices import ROLES
from kennisnet.maps.colours import darker
from kennisnet.maps.palette import Palette
from kennisnet.maps.values import heading_of, value_text
from kennisnet.naming import CERTAINTIES
from kennisnet.network import Kind, Network
from kennisnet.texts import say

MOST = 40
"""A column with more words than this is no choice but a list: search finds what is in it."""
BY: tuple[tuple[Kind, str], ...] = (
    ("projects", "spoor"),
    ("projects", "status"),
    ("institutions", "sector"),
    ("institutions", "convenant_since"),
)
"""Columns by which rows can be chosen, beside the role and the certainty of participations."""
YES_OR_NO = frozenset({"convenant_since"})
"""Of these it counts whether they are filled at all."""


def filters(net: Network, palettes: Sequence[Palette], lang: str) -> list[dict[str, Any]]:
    """Give every filter that leaves a choice: its column, and its values with their counts.

    A value is what rows say (`spoken`); of what they do not say it is empty. Of a participation
    it is the place in `ROLES` (from the other end: 1 leads) or in `CERTAINTIES`, as the page has it.
    """
    out = [_of_rows(net, table, column, palettes, lang) for table, column in BY]
    links = net.participations
    words: tuple[tuple[str, dict[str, tuple[int, str]]], ...] = (
        ("role", {one: (int(one == "trekker"), say(f"page-role-{one}", lang)) for one in ROLES}),
        (
            "certainty",
            {
                one: (place, say(f"page-certainty-{one}", lang))
                for place, one in enumerate(CERTAINTIES)
            },
        ),
    )
    for column, called in words:
        counts = Counter(links[column].tolist()) if column in links else Counter()
        values = [
            {"value": place, "label": label, "count": counts[word]}
            for word, (place, label) in called.items()
            if counts[word]
        ]
        out.append(_filter("participations", column, say(f"page-filter-{column}", lang), values))
    return [one for one in out if 1 < len(one["values"]) <= MOST]


def _of_rows(
    net: Network, table: Kind, column: str, palettes: Sequence[Palette], lang: str
) -> dict[str, Any]:
    rows = getattr(net, table)
    label = say("page-filter-covenant", lang) if column in YES_OR_NO else heading_of(column, lang)
    if column not in rows or not len(rows):
        return _filter(table, column, label, [])
    said = [value_text(value, lang) for value in rows[column].tolist()]
    if column in YES_OR_NO:
        said = ["*" if text else "" for text in said]
    counts = Counter(said)
    hues = {
        value_text(category, lang): darker(colour)
        for palette in palettes
        if palette.column == column
        for category, colour in palette.colours.items()
    }
    ordered = [one for one in hues if one in counts]
    ordered += sorted(
        (one for one in counts if one and one not in hues), key=lambda v: (-counts[v], v)
    )
    ordered += [""] * ("" in counts)
    called = {"*": say("page-filter-yes", lang), "": say("page-filter-none", lang)}
    if column in YES_OR_NO:
        called[""] = say("page-filter-no", lang)
    values = [
        {
            "value": one,
            "label": called.get(one, one),
            "count": counts[one],
            "colour": hues.get(one, ""),
        }
        for one in ordered
    ]
    return _filter(table, column, label, values)


def _filter(table: str, column: str, label: str, values: list[dict[str, Any]]) -> dict[str, Any]:
    return {"table": table, "column": column, "label": label, "values": values}
