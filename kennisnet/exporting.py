"""`export`: a network for another tool, with what was measured of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisnet.choices import SIDES
from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.formats import EXPORTS
from kennisnet.files.formats.registry import Measured
from kennisnet.files.outward import unlike
from kennisnet.network import Network, a_network, homes
from kennisnet.registry import Entry, Given

if TYPE_CHECKING:
    import pandas as pd

GROUP = "group"


def export(
    net: Network,
    path: str | Path,
    to: str | None = None,
    *,
    measures: str | Iterable[str] = (),
    groups: bool = False,
    seed: int = 0,
) -> Path:
    """Write a network for another tool; give the path.

    Nothing in the file tells when it was made: the same network gives the same bytes.

    Parameters
    ----------
    to
        ``"gephi"`` (GEXF; a workbook of nodes and edges for a path that ends in .xlsx), ``"kumu"``
        (a workbook), ``"vosviewer"`` (JSON: institutions, tied by what they share), ``"cytoscape"``
        (.cyjs), ``"pajek"`` (.net, or .paj with what is known of each node), ``"graphml"``,
        ``"gexf"``; and what `read` takes back: ``"csv"`` and ``"parquet"``, one long table with a
        row for each participation, and ``"xlsx"`` or ``"excel"``, a workbook with a sheet for
        institutions, projects and participations. In any letters. None = by the ending of the path.
    measures
        Names of `measures`, which stand beside each institution and project for which they exist.
        None = none.
    groups
        Whether the groups of `communities` stand beside each as well, in ``group``.
    seed
        Of the measures and groups that draw at random.

    Raises
    ------
    ArgumentError
        For what is no network, for a tool or a measure that does not exist, and for a path with
        the ending of another kind of file; `MissingColumn` where a measure needs a column that the
        network does not have.
    InputError
        Where a folder stands in the place of the file; for projects whose ids are spelled alike,
        which are one for who reads a table; for what a workbook cannot hold.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> import networkx as nx
    >>> import kennisnet as kn
    >>> net = kn.Network([{"id": "a"}], [{"id": "P"}], [{"institution": "a", "project": "P"}])
    >>> with TemporaryDirectory() as folder:
    ...     again = kn.read(kn.export(net, Path(folder) / "net.csv"))
    ...     graph = nx.read_graphml(kn.export(net, Path(folder) / "net.graphml", measures="degree"))
    >>> again
    <Network: 1 institution, 1 project, 1 participation>
    >>> graph.nodes["a"]["degree"]
    1.0
    """
    target = Path(path)
    tool = _tool(target, to)
    names = [measures] if isinstance(measures, str) else list(measures or ())
    a_network(net)
    if target.is_dir():
        raise InputError([Fault("file-folder", target.name)])
    told, measured = _with_measures(net, names, groups=groups, seed=seed)

    def ties() -> pd.DataFrame:
        from kennisnet.projections import overlap

        return overlap(net)

    makers: dict[str, Callable[[], Any]] = {
        "net": lambda: told,
        "path": lambda: target,
        "measured": lambda: measured,
        "ties": ties,
    }
    tool(Given(makers, {}))
    return target


def _tool(target: Path, to: str | None) -> Entry[Any]:
    """Give the tool of a name; without one, the tool that the ending of a path is for.

    Raises `ArgumentError` for a tool that is not there, and for an ending that promises another
    kind of file than the tool gets.
    """
    ending = target.suffix.removeprefix(".").lower()
    kind = (to or ending).strip().lower()
    meant = [one.name for one in EXPORTS.values() if kind in (one.also if to else one.of)]
    (tool,) = EXPORTS.chosen(meant if len(meant) == 1 and kind not in EXPORTS else [kind])
    if ending and ending not in {tool.name, *tool.of}:
        right = ", ".join(f".{one}" for one in tool.of or (tool.name,))
        raise ArgumentError("export-ending", tool=to, got=target.suffix, known=right)
    return tool


def _with_measures(
    net: Network, names: list[str], *, groups: bool, seed: int
) -> tuple[Network, Measured]:
    """Give a network with columns of what is measured, and what these are called in each table.

    A column of the table that has the name of a measure stays as it is; ours is then numbered.
    """
    if not names and not groups:
        return net, {kind: {} for kind in SIDES}
    from kennisnet.metrics import communities, measure
    from kennisnet.metrics.registry import MEASURES

    unknown = [str(name) for name in names if not isinstance(name, str) or name not in MEASURES]
    if unknown:
        known = ", ".join(MEASURES)
        raise ArgumentError("measure-unknown", got=", ".join(unknown), of="any", known=known)
    asked = [*dict.fromkeys(names), *([GROUP] if groups else [])]
    taken = [
        *net.institutions.columns,
        *net.projects.columns,
        *(one for one in asked if len(homes(one)) == 1),
    ]
    called = dict(zip(asked, unlike(asked, taken), strict=True))
    columns: dict[Any, dict[str, Any]] = {kind: {} for kind in SIDES}
    for kind in SIDES:
        own = [name for name in dict.fromkeys(names) if kind in MEASURES[name].of]
        if own:
            values = measure(net, *own, of=kind, seed=seed, progress=False)
            columns[kind] |= {called[name]: values[name] for name in own}
    if groups:
        found = communities(net, seed=seed, progress=False)[GROUP]
        for kind in SIDES:
            columns[kind][called[GROUP]] = found.reindex(getattr(net, kind).index)
    back = {column: name for name, column in called.items()}
    measured = {kind: {back[one]: one for one in made} for kind, made in columns.items()}
    return net.with_columns(**columns), measured
