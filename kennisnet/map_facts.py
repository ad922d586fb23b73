"""What a map shows of a network, beside groups: numbers, colours, ties, what changed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from kennisnet.chance import backbone
from kennisnet.errors import TooManyPairs
from kennisnet.maps.look import Look
from kennisnet.maps.palette import Palette, palette_of
from kennisnet.maps.views import islands
from kennisnet.metrics import compare
from kennisnet.metrics.measuring import plain
from kennisnet.network import Network, a_network, columns, homes
from kennisnet.projections import pairs

MEASURES = ("degree", "trekker_degree", "betweenness")
"""The measures by which a reader can colour and size, behind the one that gives the size."""
TIES = 120
"""So many of the strongest ties are candidates for the islands of a large network."""
TESTED = 5_000
"""Of more institutions it is not tested which ties are beyond chance: it takes half a minute."""
MOST_WORDS = 40
"""A column of one's own with more words than this gives no colours."""


def ties_of(
    named: Network, hubs: Mapping[str, str]
) -> tuple[list[tuple[str, str, float]] | None, str]:
    """Give what islands draw in a network too large for all, and which ties these are.

    Those beyond chance (`backbone`), or where none is the strongest; the first, until they have
    `islands.MOST` institutions.
    """
    if len(named.institutions) - len(hubs) <= islands.MOST:
        return None, ""
    rest = named.without(*hubs) if hubs else named
    if len(rest.institutions) > TESTED:
        found, beyond = _strongest(_all_ties(rest)), False
    else:
        found = backbone(rest, null="sdsm", strongest=TIES, progress=False)
        beyond = bool(found.attrs["beyond_chance"])
    order = ["q", "weight", "a", "b"] if beyond else ["weight", "shared", "a", "b"]
    found = found.sort_values(order, ascending=[beyond, False, True, True])
    kept: list[tuple[str, str, float]] = []
    there: set[str] = set()
    for a, b, weight in found[["a", "b", "weight"]].itertuples(index=False, name=None):
        if len(there | {a, b}) > islands.MOST:
            break
        there |= {a, b}
        kept.append((a, b, float(weight)))
    if len(rest.institutions) > TESTED:
        return kept, "untested"
    return kept, "beyond" if beyond else "strongest"


def _all_ties(net: Network) -> pd.DataFrame:
    """Give all ties; none where a hub makes more of them than memory holds."""
    try:
        return pairs(net, "institutions", "newman")
    except TooManyPairs:
        return pd.DataFrame(columns=["a", "b", "shared", "weight"])


def _strongest(ties: pd.DataFrame) -> pd.DataFrame:
    """Leave out ties that cannot be drawn: so many pairs have more institutions than are shown."""
    enough = islands.MOST * (islands.MOST + 1) // 2
    if len(ties) <= enough:
        return ties
    weights = ties["weight"].to_numpy()
    kept: pd.DataFrame = ties[weights >= np.partition(weights, -enough)[-enough]]
    return kept


def changes_of(
    before: Network | None, net: Network
) -> tuple[list[tuple[str, str, str]] | None, dict[str, str]]:
    """Give what came, went and stayed since an earlier moment, and the names of who is gone."""
    if before is None:
        return None, {}
    rows = compare(a_network(before), net, "participations")
    told = rows.assign(change=rows["change"].replace("role", "stayed"))
    gone = {
        str(one): str(name)
        for old, new in (
            (before.named().institutions, net.named().institutions),
            (before.projects, net.projects),
        )
        for one, name in old.loc[~old.index.isin(new.index), "name"].items()
    }
    return [*told.itertuples(index=False, name=None)], gone


def tints_of(net: Network, palette: Palette) -> dict[str, str]:
    """Give each institution and project that has a category its colour."""
    named, out = net.named(), {}
    for table in palette.tables:
        if table == "participations":
            continue
        rows: pd.DataFrame = getattr(named, table)
        if palette.column not in rows:
            continue
        cells = rows[palette.column].tolist()
        for one, cell in zip(rows.index.tolist(), cells, strict=True):
            colour = palette.of(table, {palette.column: cell}, "")
            if colour:
                out[str(one)] = colour
    return out


def sizes_of(net: Network, size: str) -> dict[str, float]:
    """Give the number that makes each institution large, and for projects how many take part."""
    both = pd.concat([plain(net, size)[size], plain(net, "degree", of="projects")["degree"]])
    values = both.fillna(0).astype(float).tolist()
    return dict(zip(map(str, both.index.tolist()), values, strict=True))


def numbers_of(net: Network, look: Look) -> pd.DataFrame:
    """Give the measures by which a reader can colour and size, for both kinds."""
    names = [*dict.fromkeys([look.size, *MEASURES])]
    institutions = plain(net, *names)[names]
    return pd.concat([institutions, plain(net, "degree", of="projects")])


def palettes_of(net: Network, first: str) -> list[Palette]:
    """Give the columns by which a reader can colour, the one that was asked for first."""
    named = net.named()
    names = [first]
    for table in ("projects", "institutions"):
        rows: pd.DataFrame = getattr(named, table)
        known = columns(table)
        for name in rows.columns:
            own = known.get(str(name))
            if table not in homes(str(name)):
                continue
            if own is not None and not (own.shown and own.holds == "text"):
                continue
            if 1 < rows[name].nunique() <= MOST_WORDS:
                names.append(str(name))
    found = (palette_of(net, name) for name in dict.fromkeys(names))
    return [palette for palette in found if palette.colours]
