"""The registry of measures and the one driver that calls them.

The driver does what all of them share: generic rows are left out and get NaN, results stand in
table order, and how they were made travels in ``attrs``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from inspect import cleandoc

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, MissingColumn, one_of, whole_number
from kennisnet.metrics.uncertainty import SAMPLES, UNCERTAINTIES, Uncertainty, with_uncertainty
from kennisnet.network import Network, homes
from kennisnet.projections import SIDES, WEIGHTS, Floats, Of, Weight, side

Formula = Callable[["View"], Floats]


@dataclass(frozen=True)
class View:
    """What a measure sees: a network without generic rows, from one of its two sides."""

    net: Network
    of: Of = "institutions"
    weight: Weight = "newman"
    exact: bool = False
    seed: int = 0
    errors: dict[str, Floats] = field(default_factory=dict)
    """Standard errors of what was estimated, by measure; formulas put them here."""

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

    @property
    def definition(self) -> str:
        """The whole docstring of the formula, on one line."""
        return " ".join(cleandoc(self.formula.__doc__ or "").split())


LISTED = ("name", "of", "range", "needs", "line", "source", "definition")
REGISTRY: dict[str, Measure] = {}
ROOMS = ("roles", "centrality", "spectral", "brokerage", "groups", "closure")
"""The modules with measures, in the order in which tables show them."""


def arrange() -> None:
    """Put the registry in the order of the rooms, whoever imported which of them first."""
    order = {f"{__package__}.{room}": position for position, room in enumerate(ROOMS)}
    for one in sorted(REGISTRY.values(), key=lambda one: order[one.formula.__module__]):
        REGISTRY[one.name] = REGISTRY.pop(one.name)


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
    """List the measures: ``name, of, range, needs, line, source, definition``.

    ``of`` says for what they exist, ``needs`` which further columns they ask for, ``definition``
    in full what they compute and when they are undefined.

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
            "definition": one.definition,
        }
        for one in REGISTRY.values()
    ]
    return pd.DataFrame(rows, columns=list(LISTED))


def measure(
    net: Network,
    *names: str,
    of: Of = "institutions",
    weight: Weight = "newman",
    uncertainty: Uncertainty | None = None,
    seed: int = 0,
    exact: bool = False,
    samples: int = SAMPLES,
    progress: bool | None = None,
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
    uncertainty
        ``"jackknife"``: leave out each project in turn; ``"bootstrap"``: draw as many projects
        with replacement, ``samples`` times.
    exact
        Measures of distance are estimated from a seeded sample where the network has more than
        5,000 nodes; True forces them exact.
    progress
        Show a bar; None = on a terminal.

    Returns
    -------
    DataFrame
        Index ``id`` in table order, one column a measure (float64). NaN is "undefined": each
        measure says when that is; generic rows, which never link anybody, have NaN everywhere.
        With ``uncertainty`` also ``<name>_low, <name>_high`` (range of the jackknife, middle 90%
        of the bootstrap), ``<name>_rank`` (1 = largest, ties share the mean), ``<name>_rank_low,
        <name>_rank_high`` and, of the jackknife, ``<name>_project``: the project that moves it
        most. Where a value is estimated, ``<name>_se`` is its standard error, and the range holds
        the noise of sampling too (``exact=True`` forces it out). ``attrs`` holds
        ``of``, ``weight``, ``seed``, the network's ``fingerprint``, under ``left_out`` the
        measures that lack a column and under ``known``, for each further column that was needed,
        the share of its rows that have a value: the others are left out of the counts.

    Notes
    -----
    The range of a bootstrap is no confidence interval around the value: some 37% of the projects
    are not drawn, so that what grows with the network (paths, degrees) lies lower in the draws
    than in the whole. Draws in which a row is undefined do not count for its range. Of projects,
    one that is not drawn is ranked by its value in the whole network. The projects of a table are
    no random sample either: read ranges as how much hangs on single projects.

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
    one_of("weight-unknown", weight, WEIGHTS)
    one_of("of-unknown", of, SIDES)
    if uncertainty is not None:
        one_of("uncertainty-unknown", uncertainty, UNCERTAINTIES)
    seed, samples = whole_number("seed", seed, 0), whole_number("samples", samples, 1)
    named = net.named()
    chosen, left_out = _chosen(named, names, of)

    def compute(of_net: Network, errors: dict[str, Floats] | None = None) -> pd.DataFrame:
        view = View(of_net, of, weight, exact, seed, {} if errors is None else errors)
        columns = {one.name: np.asarray(one.formula(view), dtype=float) for one in chosen}
        rows = of_net.institutions if of == "institutions" else of_net.projects
        return pd.DataFrame(columns, index=rows.index)

    errors: dict[str, Floats] = {}
    table = compute(named, errors)
    if uncertainty:
        table = with_uncertainty(
            table, compute, named, uncertainty, seed=seed, samples=samples, progress=progress
        )
    for name, error in errors.items():
        table.insert(list(table.columns).index(name) + 1, f"{name}_se", error)
    table = table.reindex((net.institutions if of == "institutions" else net.projects).index)
    table.attrs = {"of": of, "weight": weight, "seed": seed, "fingerprint": net.fingerprint}
    if uncertainty:
        runs = samples if uncertainty == "bootstrap" else len(named.projects)
        table.attrs |= {"uncertainty": uncertainty, "samples": runs}
    if errors:
        table.attrs["estimated"] = list(errors)
    if left_out:
        table.attrs["left_out"] = left_out
    if known := _known(named, {column for one in chosen for column in one.needs}):
        table.attrs["known"] = known
    return table


def _known(net: Network, needed: set[str]) -> dict[str, float]:
    """Give the share of rows with a value, for columns that measures need."""
    return {
        column: float(table[column].notna().mean())
        for column in sorted(needed)
        for table in _tables(net, column)
        if column in table.columns and len(table)
    }


def _tables(net: Network, column: str) -> list[pd.DataFrame]:
    """Give the table to which a known column belongs; any of the three for a column of one's own."""
    return [getattr(net, kind) for kind in homes(column)]


def _has(net: Network, column: str) -> bool:
    return any(column in table.columns for table in _tables(net, column))


def _chosen(net: Network, names: Sequence[str], of: Of) -> tuple[list[Measure], list[str]]:
    """Give the measures that were asked for, and the names of those that lack a column."""
    applying = {name: one for name, one in REGISTRY.items() if of in one.of}
    if not names:
        usable = [
            one for one in applying.values() if all(_has(net, column) for column in one.needs)
        ]
        return usable, [name for name, one in applying.items() if one not in usable]
    unknown = [str(name) for name in names if not isinstance(name, str) or name not in applying]
    if unknown:
        known = ", ".join(applying)
        raise ArgumentError("measure-unknown", got=", ".join(unknown), of=of, known=known)
    for name in names:
        for column in applying[name].needs:
            if not _has(net, column):
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
