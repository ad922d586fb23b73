"""What further participations would change in the figures of a network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from kennisnet.choices import ROLES
from kennisnet.errors import ArgumentError, Fault, Faults, InputError, shown
from kennisnet.metrics.describing import describe
from kennisnet.metrics.registry import FIGURES
from kennisnet.network import Network, Table, a_network, lacking, participant, project_called
from kennisnet.network.choosing import rows_of

SLOW = ("four-paths", "searches")
"""Figures that cost so much are left out; a search would also find a change that is its own."""
ENDS = ("institution", "project")


def effect(
    net: Network,
    participations: Table | Iterable[tuple[str, ...]],
    figures: Sequence[str] = (),
    *,
    exact: bool = False,
    seed: int = 0,
) -> pd.DataFrame:
    """Say what further participations would change in the figures of the network as a whole.

    Parameters
    ----------
    participations
        Tuples ``(institution, project[, role])``, or a table with these columns. Institutions and
        projects are named by id or name, and stand in the network already: a new name may be a
        slip of the pen, so that it is refused.
    figures
        Which of `figures`; none = all that apply, but for those that take long (clustering by
        Opsahl) or are searched for (groups), of which a change may be that of the search.
    exact, seed
        As in `describe`: in large networks some figures are estimated.

    Returns
    -------
    DataFrame
        Index ``measure`` (the name of the figure); ``before, after, change`` (after less before;
        NaN where either is undefined). ``attrs["added"]``: the rows as ids with their role;
        ``attrs["already"]``: those of them that stood in the network before, in whatever role;
        ``attrs["standard_errors"]``: of figures that are estimated.

    Raises
    ------
    ArgumentError
        For what are no participations, and a figure that does not exist.
    InputError
        With every row whose institution, project or role is not there.

    Examples
    --------
    a – P – b and c alone in Q: with b in Q all three are one part.

    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": p} for p in "PQ"],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ")],
    ... )
    >>> kn.effect(net, [("b", "Q")], ["participations", "components", "mean_degree"]).round(2)
                    before  after  change
    measure
    participations     3.0   4.00    1.00
    components         2.0   1.00   -1.00
    mean_degree        1.0   1.33    0.33
    """
    added = _resolved(a_network(net), _rows(participations))
    if isinstance(figures, str):
        figures = [figures]
    names = [*figures] or [
        one.name
        for one in FIGURES.values()
        if one.cost not in SLOW and not lacking(net.named(), one.needs)
    ]
    before, after = (
        describe(one, *names, exact=exact, seed=seed, progress=False)
        for one in (net, net.with_participations(added))
    )
    table = pd.DataFrame({"before": before["value"], "after": after["value"]})
    table["change"] = table["after"] - table["before"]
    table.index.name = "measure"
    there = {*net.participations[[*ENDS]].itertuples(index=False, name=None)}
    table.attrs = {
        "added": added,
        "already": [one[:2] for one in added if one[:2] in there],
        "standard_errors": before.attrs["standard_errors"] | after.attrs["standard_errors"],
        "seed": seed,
        "fingerprint": net.fingerprint,
    }
    return table


def _rows(given: Any) -> pd.DataFrame:
    """Give participations as a table of texts: ``institution, project, role``."""
    rows = given
    if not isinstance(given, pd.DataFrame):
        listed = isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping)
        rows = [tuple(one) if isinstance(one, list) else one for one in given] if listed else [None]
        if not all(isinstance(one, tuple | Mapping) for one in rows):
            raise ArgumentError("no-participations", got=shown(repr(given)))
    frame = rows_of(rows).reindex(columns=[*ENDS, "role"]).astype(object)
    return frame.mask(frame.isna(), "")


def _resolved(net: Network, rows: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Give participations by id; every fault comes with its row and column."""
    faults, found = Faults(), list[tuple[str, str, str]]()
    finders = {"institution": participant, "project": project_called, "role": _role}
    for place, row in enumerate(rows.itertuples(index=False, name=None), 1):
        ids = []
        for (column, find), given in zip(finders.items(), row, strict=True):
            try:
                ids.append(find(net, given))
            except InputError as error:
                faults += [replace(one, row=place, column=column) for one in error.faults]
        if len(ids) == len(row):
            found.append((ids[0], ids[1], ids[2]))
    faults.stop()
    return found


def _role(_: Network, given: str) -> str:
    """Give a role; whoever has none is a partner."""
    if given and given not in ROLES:
        raise InputError([Fault("role-unknown", str(given))])
    return given or ROLES[1]
