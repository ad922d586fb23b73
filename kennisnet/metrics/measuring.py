"""`measure`: the driver that calls the formulas of measures.

It does what all of them share: generic rows are left out and get NaN, results stand in table
order, and how they were made travels in ``attrs``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from kennisnet.choices import SIDES, UNCERTAINTIES, WEIGHTS, Of, Uncertainty, Weight
from kennisnet.errors import ArgumentError, MissingColumn, one_of, whole_number
from kennisnet.matrices import seen
from kennisnet.metrics.registry import MEASURES, SHARES, computed
from kennisnet.metrics.uncertainty import SAMPLES, drawn_again, with_uncertainty
from kennisnet.network import Network, a_network, homes, lacking
from kennisnet.registry import Entry


def measures() -> pd.DataFrame:
    """List the measures: ``name, of, range, needs, cost, line, source, definition``.

    ``of`` says for what they exist, ``needs`` which further columns they ask for, ``cost`` what
    their time grows with, ``definition`` in full what they compute and when they are undefined.

    >>> measures().set_index("name").loc["degree", "range"]
    '0 … m (projects), 0 … n (institutions)'
    """
    return MEASURES.table()


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
    *names
        Names of `measures`; none = every measure that applies.
    of
        ``"institutions"`` or ``"projects"``.
    weight
        The weight of the ties among rows, for the measures that use the projection.
    uncertainty
        ``"jackknife"``: leave out each project in turn; ``"subsample"``: keep four in five of the
        projects, ``samples`` times; ``"bootstrap"``: draw as many projects with replacement.
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
        of the draws), ``<name>_rank`` (1 = largest, ties share the mean), ``<name>_rank_low,
        <name>_rank_high`` and, of the jackknife, ``<name>_project``: the project that moves it
        most. Where a value is estimated, ``<name>_se`` is its standard error, and the range holds
        the noise of sampling too (``exact=True`` forces it out). ``attrs`` holds
        ``of``, ``weight``, ``seed``, the network's ``fingerprint``, under ``left_out`` the
        measures that lack a column, under ``too_large`` those that would need too many pairs
        (asked for by name they are refused instead), and under ``known``, for each further column that was needed,
        the share of its rows that have a value: the others are left out of the counts.

    Notes
    -----
    Ranges are those of draws, not of a truth behind the table: in a bootstrap some 37% of the
    projects are not drawn, in a subsample 20%, so that what grows with the network (paths,
    degrees) lies lower in the draws, and a value can lie above its own range. A bootstrap takes
    some projects twice, and their institutions then stand between the two: for paths and
    brokerage prefer subsamples. `above` says how often one stands above another, which ranges
    that overlap do not. Draws in which a row is undefined do not count for its range. Of projects,
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
    named = a_network(net).named()
    chosen, left_out = asked_for(named, names, of)
    whole = seen(named, of, SHARES, weight=weight, exact=exact, seed=seed)
    found, too_large = computed(chosen, whole, asked=bool(names))
    chosen = [one for one in chosen if one.name in found]
    table = pd.DataFrame(
        {name: np.asarray(one.value, dtype=float) for name, one in found.items()}, index=whole.ids
    )
    errors = {name: one.error for name, one in found.items() if one.error is not None}
    if uncertainty:
        projects = named.projects.index.sort_values()
        runs = drawn_again(
            chosen, whole, len(projects), uncertainty, seed, samples, progress=progress
        )
        table = with_uncertainty(table, runs, projects, uncertainty)
    for name, error in errors.items():
        table.insert(list(table.columns).index(name) + 1, f"{name}_se", error)
    table = table.reindex(getattr(net, of).index)
    table.attrs = {"of": of, "weight": weight, "seed": seed, "fingerprint": net.fingerprint}
    if uncertainty:
        repeated = len(named.projects) if uncertainty == "jackknife" else samples
        table.attrs |= {"uncertainty": uncertainty, "samples": repeated}
    if errors:
        table.attrs["estimated"] = list(errors)
    if too_large:
        table.attrs["too_large"] = list(too_large)
    if left_out:
        table.attrs["left_out"] = left_out
    if known := _known(named, {column for one in chosen for column in one.needs}):
        table.attrs["known"] = known
    return table


def plain(net: Network, *names: str, of: Of = "institutions") -> pd.DataFrame:
    """Give the columns of `measure` alone: who asks for no fingerprint does not wait for it."""
    named = a_network(net).named()
    chosen, _ = asked_for(named, names, of)
    whole = seen(named, of, SHARES, weight="newman", exact=False, seed=0)
    found, _ = computed(chosen, whole, asked=True)
    values = {name: np.asarray(one.value, dtype=float) for name, one in found.items()}
    return pd.DataFrame(values, index=whole.ids).reindex(getattr(net, of).index)


def _known(net: Network, needed: set[str]) -> dict[str, float]:
    """Give the share of rows with a value, for columns that measures need."""
    return {
        column: float(net.column(home, column).notna().mean())
        for column in sorted(needed)
        for home in homes(column)
        if net.holds(home, column) and len(net.column(home, column))
    }


def asked_for(
    net: Network, names: Sequence[str], of: Of
) -> tuple[list[Entry[Callable[..., Any]]], list[str]]:
    """Give the measures that were asked for, and the names of those that lack a column."""
    applying = {name: one for name, one in MEASURES.items() if of in one.of}
    if not names:
        usable = [one for one in applying.values() if not lacking(net, one.needs)]
        return usable, [name for name, one in applying.items() if one not in usable]
    unknown = [str(name) for name in names if not isinstance(name, str) or name not in applying]
    if unknown:
        known = ", ".join(applying)
        raise ArgumentError("measure-unknown", got=", ".join(unknown), of=of, known=known)
    for name in names:
        for column in lacking(net, applying[name].needs):
            raise MissingColumn(column, name)
    return [applying[name] for name in dict.fromkeys(names)], []
