"""In how many sporen institutions take part."""

from __future__ import annotations

import re

import pandas as pd

from kennisnet.network import Network


def sporen_of(spoor: pd.Series) -> pd.Series:
    """Give all sporen of each project in a list: a cell that joins others of the column is these.

    >>> sporen_of(pd.Series(["zon", "zee", "zon; zee", "land; lucht"])).tolist()
    [['zon'], ['zee'], ['zon', 'zee'], ['land; lucht']]
    """
    known = {*spoor.dropna()}

    def apart(cell: str) -> list[str]:
        parts = [part.strip() for part in re.split(r"[;|]", cell)]
        return parts if all(part in known for part in parts) else [cell]

    return spoor.map(apart, na_action="ignore")


def reach_of(named: Network, sporen: pd.Series) -> pd.Series:
    """Count in how many sporen each institution takes part.

    >>> links = [{"institution": "a", "project": "P"}]
    >>> net = Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links)
    >>> reach_of(net, pd.Series({"P": ["zon", "zee"]})).tolist()
    [2, 0]
    """
    links = named.participations
    own = pd.Series(links["project"].map(sporen).to_numpy(), links["institution"]).explode()
    reach = own.groupby(level=0).nunique()
    return reach.reindex(named.institutions.index, fill_value=0)
