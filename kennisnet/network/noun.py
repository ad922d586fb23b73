"""`Network`, the one noun: institutions, projects, and who takes part in what."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd
from scipy import sparse

from kennisnet.errors import Fault, InputError
from kennisnet.naming import code_of
from kennisnet.network import choosing
from kennisnet.network.about import admitted_about
from kennisnet.network.choosing import Columns, Mask, added, home_of, mask_of, mentions_of, rows_of
from kennisnet.network.content import fingerprint
from kennisnet.network.desk import Origin
from kennisnet.network.door import Table, Tables, admit
from kennisnet.network.graphs import around, biadjacency, graph_of
from kennisnet.network.notebook import notebook
from kennisnet.network.schema import KINDS, Kind
from kennisnet.network.units import counted_as, topmost
from kennisnet.texts import say

if TYPE_CHECKING:
    import networkx as nx


class Network:
    """Institutions and projects, and the participations between them.

    Three tables and a small ``about``; nothing is stored twice. Ids are unique within their table
    and never shared between the two, every participation resolves, an institution stands once in
    a project, and rows without participation stay. A network never changes: tables handed out are
    copies, matrices are read-only, transforms give a new network.

    Any further column is carried along. Tables are data frames or lists of dicts. The same
    institution twice in one project is merged: trekker wins, mentions are joined by ``|``, the
    lowest certainty stays.

    Parameters
    ----------
    institutions
        By id (index or column ``id``): ``name``; known: ``sector, parent, generic,
        convenant_since``. ``parent`` is the id of another row; ``generic`` marks a kind of
        organisation ("schools") that never links anybody.
    projects
        By id: ``name``; known: ``spoor, status, start, end, open_ended`` (the list of partners is
        not whole). A date is a day, a month or a year: ``2021-03-01``, ``2021-03``, ``2021``, or
        what Python, numpy and pandas have for a day; it is kept as text.
    participations
        ``institution, project``; known: ``role`` (``trekker`` or ``partner``; absent = all
        partner), ``mention, certainty`` (``certain|likely|doubtful``), ``part``.
    about
        ``title, source, date, caveats``; texts in one language or by language.

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
        self._hold(admit(institutions, projects, participations), admitted_about(about))

    @classmethod
    def admitted(
        cls,
        tables: tuple[Table, Table, Table],
        about: Mapping[str, Any] | None,
        origins: Mapping[Kind, Origin],
        *,
        first_wins: bool = False,
    ) -> Network:
        """Make a network of tables that were read from files, so that faults name their rows."""
        made = admit(*tables, origins, first_wins=first_wins)
        return cls._made(made, admitted_about(about))

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
        return around(self._members)

    @property
    def trekkers(self) -> sparse.csr_array:
        """Institutions x projects, 1 where the institution leads (int64); read-only arrays."""
        return around(self._leads)

    @cached_property
    def _members(self) -> sparse.csr_array:
        return biadjacency(self._tables, self._tables.participations)

    @cached_property
    def _leads(self) -> sparse.csr_array:
        links = self._tables.participations
        return biadjacency(self._tables, links[links["role"] == "trekker"])

    def column(self, table: Kind, name: str) -> pd.Series:
        """Give a column of one of the three tables; all values are missing where it has none.

        >>> net = Network([{"id": "a", "sector": "care"}], [{"id": "P"}], [])
        >>> net.column("institutions", "sector").tolist(), net.column("projects", "spoor").tolist()
        (['care'], [nan])
        """
        frame: pd.DataFrame = getattr(self._tables, table)
        if name in frame.columns:
            return frame[name].copy()
        return pd.Series(index=frame.index, name=name, dtype="str")

    def holds(self, table: Kind, name: str) -> bool:
        """Say whether one of the three tables has a column."""
        return name in getattr(self._tables, table).columns

    @cached_property
    def _tops(self) -> pd.Series:
        return topmost(self.column("institutions", "parent"))

    @property
    def tops(self) -> pd.Series:
        """The topmost parent of each institution, by id: itself where it is part of none.

        >>> rows = [{"id": "a"}, {"id": "b", "parent": "a"}, {"id": "c", "parent": "b"}]
        >>> Network(rows, [], []).tops.to_dict()
        {'a': 'a', 'b': 'a', 'c': 'a'}
        """
        return self._tops.copy()

    @cached_property
    def _codes(self) -> pd.Series:
        names = self._tables.projects["name"]
        codes = [code_of(str(one), str(name)) for one, name in names.items()]
        return pd.Series(codes, names.index, dtype="str")

    @property
    def codes(self) -> pd.Series:
        """The code of each project, by id: its id, or nothing where that was made of its name."""
        return self._codes.copy()

    @property
    def graph(self) -> nx.Graph[str]:
        """A fresh networkx graph of both kinds of nodes.

        Nodes carry ``kind``, ``bipartite`` (0 institutions, 1 projects) and what their row holds;
        links carry what their participation holds.
        """
        return graph_of(self._tables)

    @cached_property
    def fingerprint(self) -> str:
        """A checksum (64 hexadecimal digits) of all content, whatever the order of the rows."""
        return fingerprint(self._tables, self._about)

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
        return notebook(self._tables, self._counts("en"))

    # Other networks made of it

    def named(self) -> Network:
        """Leave out the generic rows and their participations."""
        return self._named

    @cached_property
    def _named(self) -> Network:
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

        >>> links = [{"institution": i, "project": "P"} for i in "ab"]
        >>> net = Network([{"id": "a"}, {"id": "b", "parent": "a"}], [{"id": "P"}], links)
        >>> net, net.rolled_up()
        (<Network: 2 institutions, 1 project, 2 participations>,
         <Network: 1 institution, 1 project, 1 participation>)
        """
        return self._rolled_up

    @cached_property
    def _rolled_up(self) -> Network:
        top = self._tops
        units = top.to_numpy() != top.index.to_numpy()
        if not units.any():
            return self
        united = counted_as(self._tables.participations, top)
        return self._with(institutions=self._tables.institutions[~units], participations=united)

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
        masks: dict[Kind, Mask | None] = {
            "institutions": institutions,
            "projects": projects,
            "participations": participations,
        }
        keep = {
            kind: mask_of(given, getattr(self._tables, kind), kind) for kind, given in masks.items()
        }
        for column, wanted in columns.items():
            kind = home_of(column, self._tables)
            values = getattr(self._tables, kind)[column]
            chosen = list(wanted) if pd.api.types.is_list_like(wanted) else [wanted]
            keep[kind] &= values.isin(chosen).to_numpy()
        left = {k: getattr(self._tables, k)[mask] for k, mask in keep.items() if not mask.all()}
        links = left.get("participations", self._tables.participations)
        for kind in left.keys() & {*KINDS[:2]}:
            links = links[links[kind.removesuffix("s")].isin(left[kind].index)]
        return self._with(**{**left, "participations": links.reset_index(drop=True)})

    def find(self, who: str) -> str:
        """Give the id of an institution by its id, its name or the short name in brackets behind it.

        Else as it was written in the table. Raises `InputError` for nobody, or more than one.

        >>> net = Network([{"id": "hsl", "name": "Hogeschool Leiden (HSL)"}], [], [])
        >>> net.find("hogeschool leiden (hsl)"), net.find("HSL")
        ('hsl', 'hsl')
        """
        names = self._tables.institutions["name"].astype("str")
        return choosing.found(who, names, lambda: mentions_of(self._tables.participations))

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
        Raises `InputError` for what a known column cannot hold, ``ValueError`` where there are
        more or fewer values than rows.

        >>> net = Network([{"id": "a"}, {"id": "b"}], [], [])
        >>> net.with_columns(institutions={"sector": {"b": "care"}}).institutions["sector"].tolist()
        [nan, 'care']
        """
        new = {
            "institutions": institutions,
            "projects": projects,
            "participations": participations,
        }
        made = {kind: added(getattr(self._tables, kind), given) for kind, given in new.items()}
        return Network(made["institutions"], made["projects"], made["participations"], self._about)

    def with_about(self, **about: Any) -> Network:
        """Say about the data what maps and reports must say; None takes a part away.

        >>> Network([], [], []).with_about(title="Our region", date="2026").about
        {'title': 'Our region', 'date': '2026'}
        """
        return self._made(self._tables, admitted_about({**self._about, **about}))

    def without(self, *ids: str) -> Network:
        """Leave out institutions or projects, and their participations.

        Units of an institution that leaves become parentless. Raises `InputError` for an id that
        is in neither table.

        >>> links = [{"institution": i, "project": "P"} for i in "ab"]
        >>> Network([{"id": "a"}, {"id": "b"}], [{"id": "P"}], links).without("a")
        <Network: 1 institution, 1 project, 1 participation>
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

    def with_participations(self, rows: Table | Iterable[tuple[str, ...]]) -> Network:
        """Add participations: rows as in the table, or tuples ``(institution, project[, role])``.

        >>> net = Network([{"id": "a"}], [{"id": "P"}], [])
        >>> net.with_participations([("a", "P", "trekker")]).participations["role"].tolist()
        ['trekker']
        """
        links = pd.concat([self._tables.participations, rows_of(rows)], ignore_index=True)
        return Network(self._tables.institutions, self._tables.projects, links, self._about)

    def _with(self, **tables: pd.DataFrame) -> Network:
        kept = {kind: tables.get(kind, getattr(self._tables, kind)) for kind in KINDS}
        table = kept["institutions"]
        if "institutions" in tables and "parent" in table.columns:
            there = table["parent"].isin(table.index)
            kept["institutions"] = table.assign(parent=table["parent"].where(there))
        return self._made(Tables(**kept), self._about)
