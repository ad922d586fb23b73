"""For those who come from elsewhere: a network of a networkx graph, or of a matrix of who is in what."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import ArgumentError, Fault, Faults, shown
from kennisnet.network.cells import as_text, missing
from kennisnet.network.noun import Network

if TYPE_CHECKING:
    import networkx as nx

SIDE = "bipartite"
"""The attribute by which networkx tells the two kinds of nodes apart: 0 and 1."""
_SIDES = {"0": 0, "1": 1, "false": 0, "true": 1}
_OURS = {("kind", "institution"), ("kind", "project")}
"""What `Network.graph` says of a node beside its side and what stands in its row."""
_OF_NODES, _OF_LINKS = frozenset({"id"}), frozenset({"institution", "project", "role"})
"""Columns that attributes do not fill."""
MOST_TOLD = 20
"""So many faults of one kind are told one by one."""


def from_networkx(
    graph: nx.Graph[Any],
    institutions: Iterable[Hashable] | None = None,
    *,
    role: str = "role",
    lead_values: Collection[Any] | None = None,
    about: Mapping[str, Any] | None = None,
) -> Network:
    """Make a network of a graph in which every link goes between an institution and a project.

    Parameters
    ----------
    graph
        Any graph of networkx; directions make no difference, and links that stand twice become one.
        Ids are its nodes as text. ``name`` (or ``label``) of a node is its name; other attributes
        are columns.
    institutions
        Its nodes that are institutions; all others are projects. None = those of which the
        attribute ``bipartite`` is 0; it is 1 for projects.
    role
        The attribute of a link that holds the role; a link without one is of a partner.
    lead_values
        What that attribute holds for a lead; anything else is a partner then. None = it holds
        ``trekker`` and ``partner``.
    about
        As in `Network`.

    Raises
    ------
    ArgumentError
        For what is no graph of networkx.
    InputError
        With every node of which the side is not known, every link within a side, nodes that are
        the same as text, and what `Network` does not take.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.Graph()
    >>> graph.add_nodes_from(["UL", "HsL"], bipartite=0)
    >>> graph.add_nodes_from([1, 2], bipartite=1)
    >>> graph.add_edge("UL", 1, role="trekker")
    >>> graph.add_edges_from([("HsL", 1), ("UL", 2)])
    >>> net = from_networkx(graph)
    >>> net, net.trekkers.toarray().tolist()
    (<Network: 2 institutions, 2 projects, 3 participations>, [[1, 0], [0, 0]])
    >>> from_networkx(net.graph) == net
    True
    """
    import networkx as nx

    if not isinstance(graph, nx.Graph):
        raise ArgumentError("not-a-graph", got=shown(repr(graph)))
    faults = Faults()
    sides = dict(_sides(graph, institutions, faults))
    ids = _ids(graph, faults)
    faults.stop()
    rows: tuple[list[dict[str, Any]], ...] = ([], [])
    for node, held in graph.nodes(data=True):
        rows[sides[node]].append({"id": ids[node], **_held(held, _OF_NODES)})
    for side in rows:
        for row in side:
            if missing(row.get("name")):
                row["name"] = row.pop("label", None)
    links = []
    within = []
    for one, other, held in graph.edges(data=True):
        if sides[one] == sides[other]:
            within.append((one, other))
            continue
        who, what = (one, other) if sides[one] == 0 else (other, one)
        link = _held({name: v for name, v in held.items() if name != role}, _OF_LINKS)
        told = _role(held.get(role), lead_values)
        links.append({"institution": ids[who], "project": ids[what], "role": told, **link})
    faults += _told("graph-within", (f"{one} – {other}" for one, other in within))
    faults.stop()
    return Network(_table(rows[0]), _table(rows[1]), links, about)


def _sides(
    graph: nx.Graph[Any], institutions: Iterable[Hashable] | None, faults: Faults
) -> Iterator[tuple[Any, int]]:
    """Give each node 0 where it is an institution, 1 where it is a project."""
    if institutions is not None:
        given = institutions if not isinstance(institutions, str) else [institutions]
        asked = dict.fromkeys(given)
        faults += _told("graph-node", (str(one) for one in asked if one not in graph))
        yield from ((node, 0 if node in asked else 1) for node in graph)
        return
    unknown = []
    for node, value in graph.nodes(data=SIDE):
        side = None if missing(value) else _SIDES.get(as_text(value).lower())
        if side is None:
            unknown.append(node)
        else:
            yield node, side
    faults += _told("graph-side", map(str, unknown))


def _ids(graph: nx.Graph[Any], faults: Faults) -> dict[Any, str]:
    """Give each node its id: what it is, as text."""
    ids = {node: as_text(node) for node in graph}
    seen: set[str] = set()
    double = [text for text in ids.values() if text in seen or seen.add(text)]  # type: ignore[func-returns-value]
    faults += _told("id-double", double)
    return ids


def _told(rule: str, found: Iterable[str]) -> Iterator[Fault]:
    for number, one in enumerate(found):
        if number == MOST_TOLD:
            return
        yield Fault(rule, one, "graph")


def _held(held: Mapping[Any, Any], taken: frozenset[str]) -> dict[str, Any]:
    """Give attributes as cells; one that is called like a column of ours gets a number behind it."""
    cells: dict[str, Any] = {}
    for name, value in held.items():
        column = " ".join(str(name).split())
        if column == SIDE or (isinstance(value, str) and (column, value) in _OURS):
            continue
        numbered = (f"{column} ({n})" for n in count(2))
        while column in taken or column in cells:
            column = next(numbered)
        cells[column] = value
    return cells


def _role(value: Any, lead_values: Collection[Any] | None) -> Any:
    if lead_values is None:
        return None if missing(value) else value
    leads = [lead_values] if isinstance(lead_values, str) else lead_values
    told = {as_text(one).casefold() for one in leads}
    return "trekker" if not missing(value) and as_text(value).casefold() in told else "partner"


def _table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=None if rows else ["id"])


def from_biadjacency(
    matrix: Any,
    institutions: Any = None,
    projects: Any = None,
    *,
    leads: Any = None,
    about: Mapping[str, Any] | None = None,
) -> Network:
    """Make a network of a matrix: a row for each institution, a column for each project.

    Parameters
    ----------
    matrix
        A data frame, a sparse matrix or array of scipy, or an array. Where it is not 0 the
        institution takes part in the project. Other numbers than 1 stay, in a column ``weight`` of
        the participations.
    institutions, projects
        Their ids, in the order of the rows and the columns; or a data frame with a row for each, by
        id, whose columns stay. None = the labels of the data frame.
    leads
        A matrix of the same shape, not 0 where the institution leads.
    about
        As in `Network`.

    Raises
    ------
    ArgumentError
        For what is no matrix, without labels, and where the shapes differ.
    InputError
        With every cell that is no number or below 0, every lead that takes no part, and what
        `Network` does not take.

    Examples
    --------
    >>> from_biadjacency([[1, 0], [1, 1]], ["UL", "HsL"], ["lab", "hub"], leads=[[1, 0], [0, 1]])
    <Network: 2 institutions, 2 projects, 3 participations>
    >>> import pandas as pd
    >>> table = pd.DataFrame({"lab": [2, 0]}, index=["UL", "HsL"])
    >>> from_biadjacency(table).participations.to_dict("records")
    [{'institution': 'UL', 'project': 'lab', 'role': 'partner', 'weight': 2}]
    """
    if isinstance(matrix, pd.DataFrame):
        institutions = matrix.index if institutions is None else institutions
        projects = matrix.columns if projects is None else projects
    faults = Faults()
    cells = _cells(matrix, "matrix", faults)
    sides = [_side(institutions, "institutions"), _side(projects, "projects")]
    for side, wanted, name in zip(sides, cells.shape, ("institutions", "projects"), strict=True):
        if len(side) != wanted:
            raise ArgumentError("matrix-labels", name=name, got=len(side), wanted=wanted)
    who, what = (side["id"].to_numpy() for side in sides)
    led = None
    if leads is not None:
        led = _cells(leads, "leads", faults)
        if led.shape != cells.shape:
            got, wanted = (f"{one[0]} × {one[1]}" for one in (led.shape, cells.shape))
            raise ArgumentError("matrix-shape", got=got, wanted=wanted)
        alone = sparse.coo_array(led.astype(bool) > cells.astype(bool))
        pairs = zip(alone.row[:MOST_TOLD], alone.col[:MOST_TOLD], strict=True)
        faults += [Fault("lead-absent", f"{who[i]} – {what[j]}", "leads") for i, j in pairs]
    faults.stop()
    table = sparse.coo_array(cells)
    links = pd.DataFrame({"institution": who[table.row], "project": what[table.col]})
    if led is not None:
        leading = np.isin(_places(table), _places(sparse.coo_array(led)))
        links["role"] = np.where(leading, "trekker", "partner")
    if (table.data != 1).any():
        whole = (table.data % 1 == 0).all()
        links["weight"] = table.data.astype(np.int64) if whole else table.data
    return Network(sides[0], sides[1], links, about)


def _places(cells: sparse.coo_array) -> np.ndarray:
    """Give each cell that is filled one number, by its row and its column."""
    return np.asarray(cells.row.astype(np.int64) * cells.shape[1] + cells.col)


def _cells(matrix: Any, name: str, faults: Faults) -> sparse.csr_array:
    """Give a matrix as numbers, without what is 0 or empty; note cells that are no number."""
    if sparse.issparse(matrix):
        held = sparse.csr_array(matrix).astype(float)
        held.sum_duplicates()
    else:
        frame = matrix if isinstance(matrix, pd.DataFrame) else _frame(matrix)
        empty = frame.isna().to_numpy(dtype=bool)
        numbers = frame.apply(pd.to_numeric, errors="coerce").to_numpy(dtype=float)
        for i, j in np.argwhere(np.isnan(numbers) & ~empty)[:MOST_TOLD]:
            values = {"row": int(i) + 1, "column": int(j) + 1}
            faults.append(Fault("matrix-cell", str(frame.iloc[i, j]), name, values=values))
        held = sparse.csr_array(np.nan_to_num(numbers, nan=0.0, posinf=np.inf, neginf=-np.inf))
    held.data = np.where(np.isnan(held.data), 0.0, held.data)
    held.eliminate_zeros()
    odd = sparse.coo_array(held)
    for at in np.flatnonzero((odd.data < 0) | ~np.isfinite(odd.data))[:MOST_TOLD]:
        values = {"row": int(odd.row[at]) + 1, "column": int(odd.col[at]) + 1}
        faults.append(Fault("matrix-cell", as_text(float(odd.data[at])), name, values=values))
    return held


def _frame(matrix: Any) -> pd.DataFrame:
    """Give an array, or rows of equal length, as a data frame."""
    try:
        cells = np.asarray(matrix, dtype=object)
    except ValueError:  # rows of all lengths
        cells = np.empty(0, dtype=object)
    if cells.ndim != 2:  # noqa: PLR2004 - rows and columns
        raise ArgumentError("no-matrix", got=shown(repr(matrix)))
    return pd.DataFrame(cells)


def _side(labels: Any, name: str) -> pd.DataFrame:
    """Give the rows of one side, with their ids in the column ``id``."""
    if labels is None:
        raise ArgumentError("matrix-unlabelled", name=name)
    if isinstance(labels, pd.DataFrame):
        return labels if "id" in labels.columns else labels.rename_axis("id").reset_index()
    return pd.DataFrame({"id": [as_text(one) for one in labels]}, dtype="str")
