"""`Network`, the one noun: institutions, projects, and who takes part in what."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.names import CERTAINTIES, key
from kennisnet.network.door import KNOWN, Origin, Table, Tables, admit, as_text, as_texts, merged
from kennisnet.texts import say

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["KNOWN", "Network", "Origin", "Table", "as_text", "records"]

Columns: TypeAlias = Mapping[str, Any] | pd.DataFrame
Mask: TypeAlias = pd.Series | np.ndarray | list[bool]


class Network:
    """Institutions and projects, and the participations between them.

    Three tables and a small ``about``; nothing is stored twice. Ids are unique within their table
    and never shared between the two, every participation resolves, an institution stands once in
    a project, and rows without participation stay. A network never changes: tables handed out are
    copies, matrices are read-only, transforms give a new network.

    Parameters
    ----------
    institutions
        By id (index or column ``id``): ``name``; known: ``sector, parent, generic,
        convenant_since``. ``parent`` is the id of another row; ``generic`` marks a kind of
        organisation ("schools") that never links anybody.
    projects
        By id: ``name``; known: ``spoor, status, open_ended`` (the list of partners is not whole).
    participations
        ``institution, project``; known: ``role`` (``trekker`` or ``partner``; absent = all
        partner), ``mention, certainty`` (``certain|likely|doubtful``), ``part``.
    about
        ``title, source, date, caveats``; texts in one language or by language.

    Any further column is carried along. Tables are data frames or lists of dicts. The same
    institution twice in one project is merged: trekker wins, mentions are joined by ``|``, the
    lowest certainty stays.

    Raises
    ------
    InputError
        With every fault of the three tables, by row and column.

    Examples
    --------
    >>> net = Network(
    ...     [{"id": "a", "name": "A"}, {"id": "b"}],
    ...     [{"id": "P"}],
    ...     [{"institution": "a", "project": "P", "role": "trekker"},
    ...      {"institution": "b", "project": "P"}],
    ... )
    >>> net
    <Network: 2 institutions, 1 project, 2 participations>
    >>> net.incidence.toarray().tolist(), net.trekkers.toarray().tolist()
    ([[1], [1]], [[1], [0]])
    """

    def __init__(
        self,
        institutions: Table,
        projects: Table,
        participations: Table,
        about: Mapping[str, Any] | None = None,
    ) -> None:
        self._hold(admit(institutions, projects, participations), _about(about))

    @classmethod
    def admitted(
        cls,
        tables: tuple[Table, Table, Table],
        about: Mapping[str, Any] | None,
        origins: Mapping[str, Origin],
        *,
        first_wins: bool = False,
    ) -> Network:
        """Make a network of tables that were read from files, so that faults name their rows."""
        made = admit(*tables, origins, first_wins=first_wins)
        return cls._made(made, _about(about))

    @classmethod
    def _made(cls, tables: Tables, about: dict[str, Any]) -> Network:
        net = cls.__new__(cls)
        net._hold(tables, about)  # noqa: SLF001 - our own
        return net

    def _hold(self, tables: Tables, about: dict[str, Any]) -> None:
        self.__dict__.update(_tables=tables, _about=about)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Network never changes: {name} cannot be set")

    def __getstate__(self) -> dict[str, Any]:
        return {"_tables": self._tables, "_about": self._about}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._hold(state["_tables"], state["_about"])

    # What it holds

    _tables: Tables
    _about: dict[str, Any]

    @property
    def institutions(self) -> pd.DataFrame:
        """A copy of the institutions, index ``id``."""
        return self._tables.institutions.copy()

    @property
    def projects(self) -> pd.DataFrame:
        """A copy of the projects, index ``id``."""
        return self._tables.projects.copy()

    @property
    def participations(self) -> pd.DataFrame:
        """A copy of the participations, one row for an institution in a project."""
        return self._tables.participations.copy()

    @property
    def about(self) -> dict[str, Any]:
        """A copy of what must be said about the data: title, source, date, caveats."""
        return copy.deepcopy(self._about)

    @property
    def incidence(self) -> sparse.csr_array:
        """Institutions x projects, 0/1 (int64), in the order of the tables; read-only arrays."""
        return self._fresh(self._members)

    @property
    def trekkers(self) -> sparse.csr_array:
        """Institutions x projects, 1 where the institution leads (int64); read-only arrays."""
        return self._fresh(self._leads)

    @cached_property
    def _members(self) -> sparse.csr_array:
        return self._matrix(self._tables.participations)

    @cached_property
    def _leads(self) -> sparse.csr_array:
        links = self._tables.participations
        return self._matrix(links[links["role"] == "trekker"])

    @staticmethod
    def _fresh(kept: sparse.csr_array) -> sparse.csr_array:
        """Hand out a matrix of its own around the read-only arrays that are kept."""
        return sparse.csr_array((kept.data, kept.indices, kept.indptr), shape=kept.shape)

    def _matrix(self, links: pd.DataFrame) -> sparse.csr_array:
        rows = self._tables.institutions.index.get_indexer(pd.Index(links["institution"]))
        columns = self._tables.projects.index.get_indexer(pd.Index(links["project"]))
        shape = (len(self._tables.institutions), len(self._tables.projects))
        ones = np.ones(len(links), dtype=np.int64)
        matrix = sparse.csr_array((ones, (rows, columns)), shape=shape)
        matrix.sum_duplicates()
        for part in (matrix.data, matrix.indices, matrix.indptr):
            part.flags.writeable = False
        return matrix

    @property
    def graph(self) -> nx.Graph[str]:
        """A fresh networkx graph of both kinds of nodes.

        Nodes carry ``kind``, ``bipartite`` (0 institutions, 1 projects) and what their row holds;
        links carry what their participation holds.
        """
        import networkx as nx

        graph: nx.Graph[str] = nx.Graph()
        for side, kind in enumerate(("institution", "project")):
            table = self._tables.institutions if side == 0 else self._tables.projects
            for node, row in zip(table.index, table.to_dict("records"), strict=True):
                graph.add_node(node)
                graph.nodes[node].update(_present(row) | {"kind": kind, "bipartite": side})
        for link in self._tables.participations.to_dict("records"):
            ends = link.pop("institution"), link.pop("project")
            graph.add_edge(*ends)
            graph.edges[ends].update(_present(link))
        return graph

    @cached_property
    def fingerprint(self) -> str:
        """A checksum (64 hexadecimal digits) of all content, whatever the order of the rows."""
        digest = hashlib.sha256(repr(_sorted(self._about)).encode())
        for kind in KNOWN:
            table = getattr(self._tables, kind)
            table = _plain(table) if kind == "participations" else table.reset_index()
            digest.update(_canonical(table).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Network) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __repr__(self) -> str:
        return f"<Network: {self._counts('en')}>"

    def _counts(self, lang: str) -> str:
        table = self._tables
        counts = {
            "institutions": len(table.institutions),
            "projects": len(table.projects),
            "participations": len(table.participations),
        }
        return ", ".join(say(f"count-{what}", lang, n=n) for what, n in counts.items())

    def _repr_html_(self) -> str:
        from html import escape

        head = "".join(
            f"<details{' open' * (kind == 'institutions')}><summary>{escape(kind)}</summary>"
            f"{getattr(self, kind).head(5).to_html(escape=True, notebook=True)}</details>"
            for kind in KNOWN
        )
        return f"<div><p><b>Network</b>: {escape(self._counts('en'))}</p>{head}</div>"

    # Other networks made of it

    def named(self) -> Network:
        """Leave out the generic rows and their participations."""
        table, links = self._tables.institutions, self._tables.participations
        generic = table.index[table["generic"]]
        if not len(generic):
            return self
        kept = links[~links["institution"].isin(generic)].reset_index(drop=True)
        return self._with(institutions=table[~table["generic"]], participations=kept)

    def rolled_up(self) -> Network:
        """Let every unit count as its parent.

        Unit rows leave the table and their parent takes their participations: one for a parent
        in a project, trekker before partner. Chains of parents are followed to their end. Where
        further columns of merged participations disagree, the first stays.
        """
        table = self._tables.institutions
        if "parent" not in table.columns or table["parent"].isna().all():
            return self
        up = table["parent"].dropna()
        top = up.copy()
        while top.isin(up.index).any():
            top = top.map(lambda unit: up.get(unit, unit))
        links = self._tables.participations
        moved = links["institution"].map(lambda unit: top.get(unit, unit)).astype("str")
        united, _ = merged(links.assign(institution=moved))
        return self._with(institutions=table[table["parent"].isna()], participations=united)

    def subset(
        self,
        *,
        institutions: Mask | None = None,
        projects: Mask | None = None,
        participations: Mask | None = None,
        **columns: Any,
    ) -> Network:
        """Keep the rows that fit, and the participations between rows that are kept.

        ``columns`` names a column of the projects, of the institutions or of the participations
        (looked for in that order) and the value or the list of values to keep; a mask is a
        boolean for each row of its table. Rows that lose their participations stay; units whose
        parent goes become parentless.

        >>> import kennisnet as kn
        >>> kn.load_leiden().subset(status="voltooid", role="trekker")
        <Network: 114 institutions, 5 projects, 5 participations>
        """
        masks = {"institutions": institutions, "projects": projects}
        keep = {
            kind: _mask(given, getattr(self._tables, kind), kind)
            for kind, given in {**masks, "participations": participations}.items()
        }
        for column, wanted in columns.items():
            kind = self._home(column)
            values = getattr(self._tables, kind)[column]
            chosen = wanted if isinstance(wanted, list | tuple | set | frozenset) else [wanted]
            keep[kind] &= values.isin(list(chosen)).to_numpy()
        left = {kind: getattr(self._tables, kind)[mask] for kind, mask in keep.items()}
        links = left["participations"]
        inside = links["institution"].isin(left["institutions"].index)
        inside &= links["project"].isin(left["projects"].index)
        return self._with(**{**left, "participations": links[inside].reset_index(drop=True)})

    def _home(self, column: str) -> str:
        for kind in ("projects", "institutions", "participations"):
            if column in getattr(self._tables, kind).columns:
                return kind
        have = sorted({c for kind in KNOWN for c in getattr(self._tables, kind).columns})
        raise ArgumentError("column-nowhere", column=column, have=", ".join(have))

    def find(self, who: str) -> str:
        """Give the id of an institution by its id, its name or the short name in brackets behind it.

        Raises `InputError` where nobody, or more than one, is called so.
        """
        if who in self._tables.institutions.index:
            return who
        spelled = self._tables.institutions["name"].astype("str").map(key)
        short = spelled.str.extract(r"\(([^()]+)\)$", expand=False)
        ids = spelled.index.to_series().map(key)
        found = spelled.index[(spelled == key(who)) | (short == key(who)) | (ids == key(who))]
        if len(found) == 1:
            return str(found[0])
        near = get_close_matches(key(who), spelled.unique(), n=3, cutoff=0.5)
        names = self._tables.institutions["name"][spelled.isin(near)]
        if names.empty:
            raise InputError([Fault("institution-unknown", who)])
        raise InputError([Fault("institution-near", who, values={"near": ", ".join(names)})])

    def with_columns(
        self,
        *,
        institutions: Columns | None = None,
        projects: Columns | None = None,
        participations: Columns | None = None,
    ) -> Network:
        """Add columns, or replace them.

        Each argument is a frame or a mapping from column to values: a series or dict by id
        (ids without a value stay empty), or one value for each row in the order of the table.
        """
        tables = {"institutions": institutions, "projects": projects}
        made = {
            kind: _added(getattr(self._tables, kind), given)
            for kind, given in {**tables, "participations": participations}.items()
        }
        return Network(made["institutions"], made["projects"], made["participations"], self._about)

    def with_about(self, **about: Any) -> Network:
        """Say about the data what maps and reports must say; None takes a part away.

        >>> Network([], [], []).with_about(title="Our region", date="2026").about
        {'title': 'Our region', 'date': '2026'}
        """
        return self._made(self._tables, _about({**self._about, **about}))

    def without(self, *ids: str) -> Network:
        """Leave out institutions or projects, and their participations.

        Units of an institution that leaves become parentless. An id that is in neither table is
        an error.
        """
        table, projects = self._tables.institutions, self._tables.projects
        known = table.index.union(projects.index)
        faults = [Fault("id-unknown", str(one)) for one in ids if one not in known]
        if faults:
            raise InputError(faults)
        links = self._tables.participations
        gone = links["institution"].isin(ids) | links["project"].isin(ids)
        return self._with(
            institutions=table[~table.index.isin(ids)],
            projects=projects[~projects.index.isin(ids)],
            participations=links[~gone].reset_index(drop=True),
        )

    def drawn(self, projects: Iterable[str]) -> Network:
        """Keep projects as they are drawn, with replacement (for a bootstrap).

        A project that is drawn again counts as a further one, under an id of its own. Institutions
        stay, also those that lose all their projects.

        >>> net = Network([{"id": "a"}], [{"id": "P"}, {"id": "Q"}], [])
        >>> net.drawn(["P", "P"]).projects.index.tolist()
        ['P', 'P #2']
        """
        taken = pd.Series(list(projects), dtype="str")
        again = taken.groupby(taken).cumcount()
        mark = " #"
        while self._tables.projects.index.str.contains(mark, regex=False).any():
            mark += "#"
        new = taken.where(again == 0, taken + mark + (again + 1).astype("str"))
        table = self._tables.projects.loc[taken.to_list()].set_axis(pd.Index(new, name="id"))
        names = pd.DataFrame({"project": taken, "new": new})
        links = self._tables.participations.merge(names, on="project")
        links = links.assign(project=links["new"]).drop(columns="new")
        return self._with(projects=table, participations=links)

    def with_participations(self, rows: Table | Iterable[tuple[str, ...]]) -> Network:
        """Add participations: rows as in the table, or tuples ``(institution, project[, role])``.

        >>> net = Network([{"id": "a"}], [{"id": "P"}], [])
        >>> net.with_participations([("a", "P", "trekker")]).participations["role"].tolist()
        ['trekker']
        """
        if not isinstance(rows, pd.DataFrame):
            fields = ("institution", "project", "role")
            rows = pd.DataFrame(
                [
                    dict(zip(fields, row, strict=False)) if isinstance(row, tuple) else row
                    for row in rows
                ]
            )
        links = pd.concat([self._tables.participations, rows], ignore_index=True)
        return Network(self._tables.institutions, self._tables.projects, links, self._about)

    def _with(self, **tables: pd.DataFrame) -> Network:
        kept = {kind: tables.get(kind, getattr(self._tables, kind)) for kind in KNOWN}
        table = kept["institutions"]
        if "parent" in table.columns:
            there = table["parent"].isin(table.index)
            kept["institutions"] = table.assign(parent=table["parent"].where(there))
        return self._made(Tables(**kept), self._about)


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the rows of a table as dicts by column."""
    return [{str(key): value for key, value in row.items()} for row in table.to_dict("records")]


def _about(given: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in copy.deepcopy(dict(given or {})).items() if value}


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((str(key), _sorted(part)) for key, part in value.items())
    if isinstance(value, list | tuple):
        return [_sorted(part) for part in value]
    return as_text(value)


def _canonical(table: pd.DataFrame) -> str:
    """Write a table as text that is the same for the same content.

    The order of rows and columns makes no difference, nor do empty columns.
    """
    text = pd.DataFrame({column: as_texts(table[column]) for column in sorted(table.columns)})
    text = text.loc[:, text.notna().any()].fillna("")
    lines = sorted(map(repr, zip(*(text[column].tolist() for column in text), strict=True)))
    return "\n".join([repr(list(text.columns)), *lines])


def _plain(links: pd.DataFrame) -> pd.DataFrame:
    """Put participations in the form in which equal ones are the same.

    The order of joined mentions makes no difference; without a certainty they are certain.
    """
    if "mention" in links.columns:
        links = links.assign(mention=links["mention"].map(_unordered, na_action="ignore"))
    return links if "certainty" in links.columns else links.assign(certainty=CERTAINTIES[0])


def _unordered(mentions: str) -> str:
    return " | ".join(sorted(mentions.split(" | ")))


def _present(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(column): value for column, value in row.items() if not pd.isna(value)}


def _mask(given: Mask | None, table: pd.DataFrame, kind: str) -> np.ndarray:
    if given is None:
        return np.ones(len(table), dtype=bool)
    if isinstance(given, pd.Series):
        given = given.reindex(table.index)
    mask = np.asarray(given)
    if mask.dtype != bool or len(mask) != len(table):
        got = f"{mask.dtype}, {len(mask)}"
        raise ArgumentError("mask", table=kind, got=got, wanted=len(table))
    return mask


def _added(table: pd.DataFrame, given: Columns | None) -> pd.DataFrame:
    out = table.copy(deep=False)
    if isinstance(given, pd.DataFrame) and "id" in given.columns:
        given = given.set_index("id")
    for column, values in dict(given if given is not None else {}).items():
        by_id = pd.Series(values) if isinstance(values, dict) else values
        out[column] = by_id
    return out
