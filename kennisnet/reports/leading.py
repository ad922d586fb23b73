"""Who alone leads projects."""

from __future__ import annotations

import pandas as pd

from kennisnet.listing import most_first
from kennisnet.reports.words import Words


def alone_leads(fragile: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Gather what `fragile` gives by who leads, most first, ties by name and id.

    Index ``trekker``: ``n``, ``projects`` (ids in table order), ``second``: who most often could be
    second, ties by id, empty where nobody could.
    """
    rows = {
        str(trekker): {
            "n": len(own),
            "projects": list(own.index),
            "second": _most(own["second"]),
        }
        for trekker, own in fragile.groupby("trekker")
    }
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["n", "projects", "second"])
    table["name"] = [words.name(one) for one in table.index]
    table = most_first(table.rename_axis("trekker"), ["n"], ["name", "trekker"])
    return table.drop(columns="name")


def _most(ids: pd.Series) -> str:
    """Give the id that stands there most, ties by id; empty where there is none."""
    count = ids[ids != ""].value_counts()
    return min(count.index, key=lambda one: (-count[one], one), default="")
