"""Who alone leads projects."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from kennisnet.listing import most_first
from kennisnet.network import Network
from kennisnet.network.degrees import half_of
from kennisnet.reports.words import Words

MANY = 20
"""That so many projects all have exactly one lead is no chance: so their table is made."""


def spared(named: Network, degree: pd.Series) -> dict[str, str]:
    """Give for each project who could be second without adding to those who have half already.

    That is the participant outside them (`half_of`) who takes part in most, ties by id; ``degree``:
    the `degrees` of the network.

    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "cP", "bQ", "bR", "cQ")]
    >>> net = Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], links)
    >>> from kennisnet.network.degrees import degrees
    >>> spared(net, degrees(net))
    {'P': 'c', 'Q': 'c'}
    """
    links = named.participations
    other = links[~links["institution"].isin(half_of(degree))]
    if "role" in other:
        other = other[other["role"].ne("trekker").fillna(value=True)]
    order = other.assign(n=other["institution"].map(degree))
    first = order.sort_values(["n", "institution"], ascending=[False, True]).drop_duplicates(
        "project"
    )
    return dict(sorted(zip(first["project"], first["institution"], strict=True)))


def one_each(fragile: pd.DataFrame) -> bool:
    """Say whether each of many projects with a lead, as `fragile` gives them, has exactly one.

    Then the table may have no room for more.
    """
    led = fragile.attrs["projects"] - fragile.attrs["without_lead"]
    return bool(len(fragile) == led >= MANY)


def rather(fragile: pd.DataFrame, spare: Mapping[str, str]) -> pd.DataFrame:
    """Put as a second who is named for the project in ``spare``, where somebody is."""
    second = [
        spare.get(str(project), found)
        for project, found in zip(fragile.index, fragile["second"], strict=True)
    ]
    return fragile.assign(second=pd.Series(second, fragile.index, dtype="str"))


def alone_leads(fragile: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Gather what `fragile` gives by who leads, most first, ties by name and id.

    Index ``trekker``: ``n``, ``projects`` (ids in table order), ``second``: who most often could be
    second, ties by id, empty where nobody could; ``times``: in how many of them.
    """
    rows = {
        str(trekker): {
            "n": len(own),
            "projects": list(own.index),
            "second": (second := _most(own["second"])),
            "times": int((own["second"] == second).sum()) if second else 0,
        }
        for trekker, own in fragile.groupby("trekker")
    }
    table = pd.DataFrame.from_dict(
        rows, orient="index", columns=["n", "projects", "second", "times"]
    )
    table["name"] = [words.name(one) for one in table.index]
    table = most_first(table.rename_axis("trekker"), ["n"], ["name", "trekker"])
    return table.drop(columns="name")


def _most(ids: pd.Series) -> str:
    """Give the id that stands there most, ties by id; empty where there is none."""
    count = ids[ids != ""].value_counts()
    return min(count.index, key=lambda one: (-count[one], one), default="")
