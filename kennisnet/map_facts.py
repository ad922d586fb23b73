"""What a map shows of a network, beside groups: numbers, colours, what changed."""

from __future__ import annotations

import pandas as pd

from kennisnet.files.decisions.listing import doubted, undecided
from kennisnet.maps.look import Look
from kennisnet.maps.palette import Palette, palette_of
from kennisnet.metrics import compare
from kennisnet.metrics.measuring import plain
from kennisnet.network import Network, a_network, columns, homes
from kennisnet.texts import say
from kennisnet.texts.wording import is_web_address

MEASURES = ("degree", "trekker_degree", "betweenness")
"""The measures by which a reader can colour and size, behind the one that gives the size."""
MOST_WORDS = 40
"""A column of one's own with more words than this gives no colours."""


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
