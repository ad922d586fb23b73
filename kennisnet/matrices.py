"""A network as arrays: what formulas compute with.

Both sides stand in the order of their ids, so that what draws at random or breaks ties gives the
same whatever the order of the rows in a table. `seen` is the one place where a `Network` becomes
matrices for formulas; a draw of projects, or a network without some, is an index away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from kennisnet.choices import SIDES, Of
from kennisnet.errors import one_of
from kennisnet.network import KINDS, SCHEMA, Network
from kennisnet.registry import Given

Codes: TypeAlias = npt.NDArray[np.int64]
"""A column of words as numbers from 0, in the order of the words; -1 where it is empty."""
COLUMNS = tuple(
    column.name
    for column in SCHEMA
    if column.table in SIDES and column.holds in {"text", "word"} and column.name != "name"
)
"""Columns that a formula can ask for: those of one side with words."""


class Seen(Given):
    """The arrays of a network from one side: ``rows``, ``leads`` and its columns, coded.

    ``rows`` has the asked side as rows and the other as columns, 0/1; ``leads`` is 1 where the
    institution leads; ``ids`` are those of the rows, in their order.
    """

    def __init__(
        self,
        of: Of,
        ids: pd.Index,
        makers: Mapping[str, Callable[[], Any]],
        shares: Mapping[str, Callable[..., Any]],
    ) -> None:
        super().__init__(makers, shares)
        self.of, self.ids = of, ids

    def drawn(self, picked: Codes) -> Seen:
        """Keep projects by their positions in id order, as often as they are picked."""

        def take(name: str) -> Callable[[], Any]:
            if name in {"rows", "leads"} and self.of == "institutions":
                return lambda: self[name][:, picked]
            if name in {"rows", "leads"} or name in OF_PROJECTS:
                return lambda: self[name][picked]
            return lambda: self[name]

        ids = self.ids[picked] if self.of == "projects" else self.ids
        return Seen(self.of, ids, {name: take(name) for name in self._makers}, self._shares)

    def replaced(self, **values: Any) -> Seen:
        """Give the same with other values for what formulas ask for; nothing made is kept."""
        return Seen(
            self.of,
            self.ids,
            {**self._makers, **{name: partial(_itself, one) for name, one in values.items()}},
            self._shares,
        )


OF_PROJECTS = frozenset(column.name for column in SCHEMA if column.table == "projects")


def seen(
    net: Network,
    of: Of = "institutions",
    shares: Mapping[str, Callable[..., Any]] | None = None,
    **how: Any,
) -> Seen:
    """Give the arrays of a network from one side; ``how`` holds what else formulas can ask for."""
    one_of("of-unknown", of, SIDES)
    institutions, projects = (getattr(net, k).index.argsort() for k in KINDS[:2])

    def matrix(whole: sparse.csr_array) -> sparse.csr_array:
        ordered = whole[institutions][:, projects]
        ordered = ordered if of == "institutions" else sparse.csr_array(ordered.T)
        ordered.sort_indices()
        return ordered

    def column(name: str) -> Callable[[], Codes]:
        kind, order = (
            ("projects", projects) if name in OF_PROJECTS else ("institutions", institutions)
        )
        return lambda: coded(net.column(kind, name).iloc[order])  # type: ignore[arg-type] # one of two

    makers: dict[str, Callable[[], Any]] = {
        "rows": lambda: matrix(net.incidence),
        "leads": lambda: matrix(net.trekkers),
        **{name: column(name) for name in COLUMNS},
        **{name: partial(_itself, value) for name, value in how.items()},
    }
    own = (
        net.institutions.index[institutions]
        if of == "institutions"
        else net.projects.index[projects]
    )
    return Seen(of, own, makers, shares or {})


def _itself(value: Any) -> Any:
    return value


def coded(values: pd.Series) -> Codes:
    """Give words as numbers.

    >>> coded(pd.Series(["b", None, "a", "b"])).tolist()
    [1, -1, 0, 1]
    """
    return np.asarray(values.astype("category").cat.codes, dtype=np.int64)


def members(codes: Codes) -> sparse.csr_array:
    """Give rows x groups, 1 where a row is of a group; rows without one are empty.

    >>> members(np.array([1, -1, 0])).toarray().tolist()
    [[0.0, 1.0], [0.0, 0.0], [1.0, 0.0]]
    """
    known = np.flatnonzero(codes >= 0)
    shape = (len(codes), int(codes.max(initial=0)) + 1)
    return sparse.csr_array((np.ones(len(known)), (known, codes[known])), shape=shape)
