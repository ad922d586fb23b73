"""The registry of measures and the one driver that calls them.

The driver does what all of them share: generic rows are left out and get NaN, results stand in
table order, and how they were made travels in ``attrs``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, MissingColumn
from kennisnet.network import Network
from kennisnet.projections import SIDES, WEIGHTS, Floats, Of, Weight, side

Formula = Callable[["View"], Floats]


@dataclass(frozen=True)
class View:
    """What a measure sees: a network without generic rows, from one of its two sides."""

    net: Network
    of: Of = "institutions"
    weight: Weight = "newman"

    @property
    def rows(self):  # type: ignore[no-untyped-def] # noqa: ANN201 - scipy types its arrays loosely
        """The incidence with the asked side as rows."""
        return side(self.net, self.of)


@dataclass(frozen=True)
class Measure:
    """A measure as it stands in the registry."""

    name: str
    formula: Formula
    of: tuple[Of, ...]
    range: str
    needs: tuple[str, ...]
    line: str
    source: str
    whole: bool = False


REGISTRY: dict[str, Measure] = {}


def register(
    *,
    range: str,  # noqa: A002 - the word of the public table
    source: str,
    of: tuple[Of, ...] = SIDES,
    needs: Iterable[str] = (),
    whole: bool = False,
) -> Callable[[Formula], Formula]:
    """Put a formula in the registry under its own name, with the first line of its docstring."""

    def add(formula: Formula) -> Formula:
        name = formula.__name__
        line = (formula.__doc__ or "").strip().splitlines()[0]
        REGISTRY[name] = Measure(name, formula, of, range, tuple(needs), line, source, whole)
        return formula

    return add


def measures() -> pd.DataFrame:
    """List the measures: ``name, of, range, needs, line, source``.

    ``of`` says for what they exist, ``needs`` which further columns they ask for.

    >>> measures().set_index("name").loc["degree", "range"]
    '0 … m (projects), 0 … n (institutions)'
    """
    rows = [
        {
            "name": one.name,
            "of": ", ".join(one.of),
            "range": one.range,
            "needs": ", ".join(one.needs),
            "line": one.line,
            "source": one.source,
        }
        for one in REGISTRY.values()
    ]
    return pd.DataFrame(rows, columns=["name", "of", "range", "needs", "line", "source"])


def measure(
    net: Network, *names: str, of: Of = "institutions", weight: Weight = "newman"
) -> pd.DataFrame:
    """Measure institutions or projects.

    Parameters
    ----------
    names
        Names of `measures`; none = every measure that applies.
    of
        ``"institutions"`` or ``"projects"``.
    weight
        The weight of the ties among rows, for the measures that use the projection.

    Returns
    -------
    DataFrame
        Index ``id`` in table order, one column a measure (float64). NaN is "undefined": each
        measure says when that is; generic rows, which never link anybody, have NaN everywhere.
        ``attrs`` holds ``of``, ``weight``, the network's ``fingerprint`` and, under ``left_out``,
        the measures that lack a column.

    Raises
    ------
    ArgumentError
        For a name that does not exist or does not apply; `MissingColumn` where a measure that is
        asked by name needs a column that the network does not have.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> kn.measure(net, "degree", "betweenness")
        degree  betweenness
    id
    a      1.0          0.0
    b      2.0          1.0
    c      1.0          0.0
    """
    if weight not in WEIGHTS:
        raise ArgumentError("weight-unknown", got=weight, known=", ".join(WEIGHTS))
    if of not in SIDES:
        raise ArgumentError("of-unknown", got=of, known=", ".join(SIDES))
    named = net.named()
    chosen, left_out = _chosen(named, names, of)
    index = (net.institutions if of == "institutions" else net.projects).index
    kept = (named.institutions if of == "institutions" else named.projects).index
    view = View(named, of, weight)
    columns = {one.name: np.asarray(one.formula(view), dtype=float) for one in chosen}
    table = pd.DataFrame(columns, index=kept).reindex(index)
    table.attrs = {"of": of, "weight": weight, "fingerprint": net.fingerprint}
    if left_out:
        table.attrs["left_out"] = left_out
    return table


def _chosen(net: Network, names: Sequence[str], of: Of) -> tuple[list[Measure], list[str]]:
    """Give the measures that were asked for, and the names of those that lack a column."""
    applying = {name: one for name, one in REGISTRY.items() if of in one.of}
    columns = {*net.institutions.columns, *net.projects.columns, *net.participations.columns}
    if not names:
        usable = [one for one in applying.values() if columns.issuperset(one.needs)]
        return usable, [name for name, one in applying.items() if one not in usable]
    unknown = [name for name in names if name not in applying]
    if unknown:
        known = ", ".join(applying)
        raise ArgumentError("measure-unknown", got=", ".join(unknown), of=of, known=known)
    for name in names:
        for column in applying[name].needs:
            if column not in columns:
                raise MissingColumn(column, name)
    return [applying[name] for name in dict.fromkeys(names)], []


def ratio(above: Floats, below: Floats | float) -> Floats:
    """Divide, with NaN (undefined) where the divisor is 0.

    >>> ratio(np.array([1.0, 0.0]), np.array([2.0, 0.0])).tolist()
    [0.5, nan]
    """
    above = np.asarray(above, dtype=float)
    below = np.broadcast_to(np.asarray(below, dtype=float), above.shape)
    out = np.full_like(above, np.nan)
    np.divide(above, below, out=out, where=below != 0)
    return out
