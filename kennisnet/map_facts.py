"""What a map shows of a network, beside groups: numbers, colours, ties, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from kennisnet.chance import backbone
from kennisnet.errors import TooManyPairs
from kennisnet.files.decisions.listing import doubted, undecided
from kennisnet.maps.look import Look
from kennisnet.maps.palette import Palette, palette_of
from kennisnet.maps.views import islands
from kennisnet.metrics import compare
from kennisnet.metrics.measuring import plain
from kennisnet.network import Network, a_network, columns, homes
from kennisnet.projections import pairs
from kennisnet.texts import say
from kennisnet.texts.wording import is_web_address

MEASURES = ("degree", "trekker_degree", "betweenness")
"""The measures by which a reader can colour and size, behind the one that gives the size."""
TIES, FEWEST = 120, 10
"""So many of the strongest ties are drawn at most as islands of a large network; less than the second tell little."""
PLACES = 9
"""Pairs that count the same to so many places count the same."""
TESTED = 5_000
"""Of more institutions it is not tested which ties are beyond chance: it takes half a minute."""
MOST_WORDS = 40
"""A column of one's own with more words than this gives no colours."""


class Ties(NamedTuple):
    """What islands draw: pairs with their weight, or None where all are drawn.

    ``which`` these are (``beyond`` chance, the ``strongest``, or ``untested``); ``of``: how many pairs
    are as good.
    """

    pairs: list[tuple[str, str, float]] | None = None
    which: str = ""
    of: int = 0


def ties_of(named: Network, hubs: Mapping[str, str]) -> Ties:
    """Give what islands draw in a network too large for all, and which ties these are.

    Those beyond chance (`backbone`), or where none is the strongest; the first, until they have
    `islands.MOST` institutions. Of pairs that count the same all are drawn or none, where that leaves
    `FEWEST`: else the alphabet would choose.
    """
    if len(named.institutions) - len(hubs) <= islands.MOST:
        return Ties()
    rest = named.without(*hubs) if hubs else named
    tested = len(rest.institutions) <= TESTED
    found = backbone(rest, null="sdsm", progress=False) if tested else pd.DataFrame()
    if len(found):
        found = found.sort_values(["q", "weight", "a", "b"], ascending=[True, False, True, True])
        return Ties(_first(found, len(found)), "beyond", len(found))
    found = _strongest(_all_ties(rest))
    found = found.assign(weight=found["weight"].round(PLACES))
    order = ["weight", "shared", "a", "b"]
    found = found.sort_values(order, ascending=[False, False, True, True])
    kept = _first(found, TIES)
    weights = found["weight"]
    if len(kept) < len(found):
        above = int((weights.head(len(kept)) > weights.iloc[len(kept)]).sum())
        kept = kept[:above] if above >= FEWEST else kept
    least = kept[-1][2] if kept else 0.0
    which = "strongest" if tested else "untested"
    return Ties(kept, which, int((weights >= least).sum()))


def _first(found: pd.DataFrame, most: int) -> list[tuple[str, str, float]]:
    """Give the first ties, so many at most, until they have as many institutions as are drawn."""
    kept: list[tuple[str, str, float]] = []
    there: set[str] = set()
    for a, b, weight in found[["a", "b", "weight"]].head(most).itertuples(index=False, name=None):
        if len(there | {a, b}) > islands.MOST:
            break
        there |= {a, b}
        kept.append((a, b, float(weight)))
    return kept


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


def warnings_of(named: Network, doubts: pd.DataFrame | None, lang: str) -> list[str]:
    """Say what may be wrong with the names: who is one, under two of them, is counted twice."""
    names = named.institutions["name"].astype("str").tolist()
    addresses = sum(is_web_address(name) for name in names)
    said = [say("map-addresses", lang, n=addresses)] if addresses else []
    open_ones = None if doubts is None else doubted(undecided(doubts))
    if open_ones is not None and open_ones.names:
        said.append(say("map-undecided", lang, **open_ones._asdict()))
    return said
