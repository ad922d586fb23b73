"""One row for an institution in a project: rows that say it twice become one."""

from __future__ import annotations

import numpy as np
import pandas as pd

from kennisnet.naming import CERTAINTIES
from kennisnet.network.cells import as_text, as_texts, coded
from kennisnet.network.desk import Desk, Origin
from kennisnet.network.schema import columns

PAIR = ["institution", "project"]


def merged(
    links: pd.DataFrame,
    desk: Desk | None = None,
    *,
    first_wins: bool = True,
    double: np.ndarray | None = None,
) -> tuple[pd.DataFrame, Desk]:
    """Merge rows of the same institution in the same project into the first of them.

    Trekker wins; mentions are joined by ``|`` in their order; the lowest certainty and the first
    part stay. Further columns that disagree are noted as faults unless ``first_wins``. ``double``:
    the rows whose pair stands twice, where that is known.
    """
    desk = desk or Desk(Origin("participations"))
    double = doubled(*(coded(links[column])[0] for column in PAIR)) if double is None else double
    if not double.any():
        return links, desk
    rows = links[double]
    pair = rows.groupby(PAIR, sort=False).ngroup().to_numpy()
    if not first_wins:
        _disagreements(rows, pair, desk)
    together = rows.groupby(pair).first().set_axis(_firsts(rows, pair))
    for column, values in _settled(rows, pair).items():
        together[column] = values.to_numpy()
    together = together.reindex(columns=links.columns).astype(links.dtypes.to_dict())
    whole = pd.concat([links[~double], together]).sort_index()
    return whole.reset_index(drop=True), desk


def doubled(who: np.ndarray, what: np.ndarray) -> np.ndarray:
    """Say which rows have an institution and a project that another row has too, by their codes.

    >>> doubled(np.array([0, 1, 0, 0]), np.array([0, 0, 1, 0])).tolist()
    [True, False, False, True]
    """
    pairs = pd.Series(who.astype("int64") * (int(what.max(initial=0)) + 2) + what)
    return pairs.duplicated(keep=False).to_numpy()


def _firsts(rows: pd.DataFrame, pair: np.ndarray) -> pd.Index:
    """Give the label of the first row of each pair."""
    return rows.index[np.unique(pair, return_index=True)[1]]


def _settled(rows: pd.DataFrame, pair: np.ndarray) -> dict[str, pd.Series]:
    """Give for each pair what its rows say together, by column."""
    led = (rows["role"] == "trekker").groupby(pair).any()
    out = {"role": led.map({True: "trekker", False: "partner"})}
    if "mention" in rows:
        said = rows.assign(pair=pair)[["pair", "mention"]].drop_duplicates().dropna()
        joined = said.groupby("pair")["mention"].agg(" | ".join)
        out["mention"] = joined.reindex(led.index)
    if "certainty" in rows:
        place = rows["certainty"].map(CERTAINTIES.index).groupby(pair).max()
        out["certainty"] = place.map(dict(enumerate(CERTAINTIES)))
    if "part" in rows:
        out["part"] = rows["part"].groupby(pair).min()
    return out


def _disagreements(rows: pd.DataFrame, pair: np.ndarray, desk: Desk) -> None:
    """Note the cells of further columns that say something else than the first of their pair."""
    for column in rows.columns.difference([*columns("participations")], sort=False):
        said = as_texts(rows[column])
        there = said.notna().to_numpy()
        first = pd.Series(np.flatnonzero(there)).groupby(pair[there]).first()
        for position in np.flatnonzero(there).tolist():
            kept = int(first[pair[position]])
            if said.iloc[position] != said.iloc[kept]:
                desk.fault(
                    "disagree",
                    int(rows.index[position]),
                    column,
                    as_text(rows[column].iloc[position]),
                    first=desk.origin.row(int(rows.index[kept])),
                    kept=as_text(rows[column].iloc[kept]),
                )
