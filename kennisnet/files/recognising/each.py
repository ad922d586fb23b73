"""Columns of one field of which each has its own way to part names: "A; B" in one, "A, B and C" in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import pandas as pd

from kennisnet.files.recognising.deciding import FEW, LIST
from kennisnet.files.recognising.separating import Separating
from kennisnet.naming import HARD, SEPARATORS
from kennisnet.network.cells import distinct

_HARD = r"[;|\n\t]|//\s|\s//"


class Decide(Protocol):
    """Decides about cells, as `separating` does, with what holds of all columns of the field."""

    def __call__(
        self, cells: pd.Series, *, elsewhere: pd.Series, beside: Sequence[str] = ()
    ) -> Separating:
        """Give at what these cells are cut."""


def each_its_own(
    columns: Sequence[pd.Series],
    others: Sequence[pd.Series],
    decide: Decide,
    given: Sequence[str] | None = None,
) -> Separating | None:
    """Decide apart about columns with hard signs (";") in their lists and columns without any.

    ``others`` are cells of other fields, ``given`` the separators of a saved reading. What is cut
    in the one stays whole in the other. None where all columns have one habit, or it is not sure
    that lists stand in those without hard signs.
    """
    hard = [bool(column.str.contains(_HARD).any()) for column in columns]
    sides = [
        [c for c, is_hard in zip(columns, hard, strict=True) if is_hard is s] for s in (True, False)
    ]
    if not all(sides):
        return None
    cells = [pd.concat(side) for side in sides]
    beside = [pd.concat([*others, other]) for other in reversed(cells)]
    listed, soft = (decide(one, elsewhere=other) for one, other in zip(cells, beside, strict=True))
    often = max(FEW + 1, LIST * len(distinct(cells[1])))
    lists = [sign for sign in soft.separators if soft.there[sign] >= often]
    if not (lists and soft.sure and listed.sure and {*listed.separators} & {*HARD}):
        return None
    signs = tuple(s for s in SEPARATORS if s in {*listed.separators, *soft.separators})
    if given is not None and not {*signs} <= {*given}:
        return None
    listed, soft = (
        decide(one, elsewhere=other, beside=signs) for one, other in zip(cells, beside, strict=True)
    )
    there = {s: listed.there.get(s, 0) + soft.there.get(s, 0) for s in SEPARATORS}
    return replace(
        listed,
        separators=signs if given is None else tuple(s for s in SEPARATORS if s in {*given}),
        doubtful=(*listed.doubtful, *soft.doubtful),
        whole=listed.whole | soft.whole,
        there={sign: n for sign, n in there.items() if n},
        names=listed.names | soft.names,
        uncut=listed.uncut | soft.uncut,
        alternatives=(),
    )
