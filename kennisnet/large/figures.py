"""Numbers of institutions, of projects and of the whole that counting tells."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from kennisnet.choices import Of
from kennisnet.errors import ArgumentError
from kennisnet.large.engines import Expr
from kennisnet.large.sources import ID
from kennisnet.large.tables import Tables
from kennisnet.metrics.figures.concentration import gini_of
from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, MEASURES
from kennisnet.texts import say


def whole(sizes: dict[str, Any]) -> dict[str, float]:
    """Give the figures of `describe` that the degrees of the institutions tell.

    >>> spread = pd.DataFrame({"degree": [1, 3], "n": [1, 1]})
    >>> found = whole({"institutions": 2, "projects": 4, "participations": 4, "leads": 0, "spread": spread})
    >>> found["density"], found["hhi"], found["gini"]
    (0.5, 0.625, 0.25)
    """
    n, m, links = (sizes[name] for name in ("institutions", "projects", "participations"))
    degree, many = (sizes["spread"][name].to_numpy(dtype=np.int64) for name in ("degree", "n"))
    top = int(degree.max(initial=0))
    return {
        "institutions": float(n),
        "projects": float(m),
        "participations": float(links),
        "leads": float(sizes["leads"]),
        "isolates": float(many[degree == 0].sum()),
        "density": over(links, n * m),
        "mean_degree": over(links, n),
        "mean_size": over(links, m),
        "centralization_degree": over(over(n * top - links, m), max(n - 1, 0)),
        "hhi": over(float((degree.astype(float) ** 2 * many).sum()), float(links) ** 2),
        "gini": gini_of(np.repeat(degree, many)),
    }


def described(tables: Tables, names: tuple[str, ...], lang: str) -> pd.DataFrame:
    """Give the rows of `describe` that are counts, in its order; what is not stands in ``attrs``."""
    values = whole(tables.sizes)
    chosen = [one.name for one in FIGURES.chosen(names)]
    if names:
        relational("figure", chosen, values)
    found = [name for name in chosen if name in values]
    table = pd.DataFrame(
        {
            "value": np.array([values[name] for name in found], dtype=float),
            "note": [say(f"figure-note-{name}", lang) for name in found],
        },
        index=pd.Index(found, name="figure", dtype="str"),
    )
    table.attrs["left_out"] = [name for name in chosen if name not in values]
    return table


MEASURED = ("degree", "trekker_degree", "partner_degree", "lead_share", "degree_centrality")
"""The measures that counting tells."""


def measured(tables: Tables, names: tuple[str, ...], of: Of) -> Expr:
    """Give measures as an expression: ``number, id`` and a column for each."""
    known = [name for name, one in MEASURES.items() if of in one.of]
    unknown = [str(name) for name in names if name not in known]
    if unknown:
        got = ", ".join(unknown)
        raise ArgumentError("measure-unknown", got=got, of=of, known=", ".join(known))
    relational("measure", names, MEASURED)
    side = tables.side(of)
    sizes = tables.sizes
    other = sizes["projects" if of == "institutions" else "institutions"]
    degree, leads = (side[name].cast("float64") for name in ("degree", "leads"))
    made = {
        "degree": degree,
        "trekker_degree": leads,
        "partner_degree": degree - leads,
        "lead_share": leads / degree.nullif(0.0),
        "degree_centrality": degree / other if other else degree.nullif(degree),
    }
    wanted = list(dict.fromkeys(names)) or [name for name in MEASURED if name in known]
    return side.select("number", ID, **{name: made[name] for name in wanted})


def relational(what: str, names: Any, known: Any) -> None:
    """Refuse what counting does not tell, and say where it can be asked."""
    away = [name for name in names if name not in known]
    if away:
        raise ArgumentError(
            "large-not-counted", what=what, got=", ".join(away), known=", ".join(known)
        )
