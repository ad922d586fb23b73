"""`open_large`: a handle with the verbs that are relational, and a part of it as a `Network`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import pandas as pd

from kennisnet.choices import COUNTED, SIDES, WEIGHTS, Counted, Of, Weight
from kennisnet.errors import ArgumentError, a_language, one_of, whole_number
from kennisnet.files.about import about_text
from kennisnet.large import answers, covering, figures, limits, parts, steps, ties
from kennisnet.large.asked import ids
from kennisnet.large.blocks import each
from kennisnet.large.door import admit
from kennisnet.large.engines import Expr, desk_of
from kennisnet.large.sources import ENDS, ID, NUMBER, sources
from kennisnet.large.tables import Tables
from kennisnet.large.writing import put, put_parts, whole_folder
from kennisnet.network import Network
from kennisnet.texts import say


def open_large(
    path: str | Path,
    engine: str = "duckdb",
    *,
    memory: str | None = None,
    threads: int | None = None,
    folder: str | Path | None = None,
) -> Large:
    """Open a network that need not fit in memory.

    Needs the extra ``large``, for Spark the extra ``spark``: ``pip install "kennisnet[large]"``.

    Parameters
    ----------
    path
        A file or a folder (also partitioned) of parquet with ``institution, project`` and, if roles
        are known, ``role``; beside it can stand ``institutions`` and ``projects``, each a file or a
        folder, with ``id``. Or the long table that `export` writes as parquet, or a folder with
        ``nodes.csv`` and ``edges.csv`` (`write`). With Spark also an address (``"s3a://…"``) of
        parquet, which Spark reads.
    engine
        ``"duckdb"``: out of core on one machine. ``"spark"``: the Spark session that runs, else one
        as it is configured. It goes on when the handle is closed.
    memory
        What the engine may take (``"1GiB"``; DuckDB at least 50 MB); what does not fit goes to a folder that goes away
        with the handle. None = what the engine takes by itself.
    threads
        None = one for each processor.
    folder
        Where that folder is made; None = where temporary files go. With Spark these three begin a
        session on this machine; one that runs with others is refused.

    Returns
    -------
    Large
        With the verbs ``describe, measure, overlap, coverage, unlinked, subset, to_parquet``. Its
        rows stand in the order of their ids: files in parts have no other.

    Raises
    ------
    InputError
        With each kind of fault of the tables: how often, and one example; for a place that cannot be
        read or written to.
    ArgumentError
        Where the extra or Java is not installed, for an argument that does not exist, for settings
        that the running Spark does not have, and from any verb where memory or the disk does not
        suffice.

    Examples
    --------
    >>> import kennisnet as kn, tempfile
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = kn.write(net, folder)
    ...     with kn.open_large(folder, memory="200MiB") as large:
    ...         print(large)
    ...         print(large.overlap(weight="jaccard"))
    ...         print(large.unlinked("a", "count"))
    <Large: 3 institutions, 2 projects, 4 participations>
       a  b  shared  weight
    0  a  b       1     0.5
    1  b  c       1     0.5
       a  b  score  partners
    0  a  c    1.0         1
    """
    desk = desk_of(engine, memory, threads, folder)
    try:
        found = sources(desk, path)
        return Large(Tables(desk, admit(desk, found)), found.about)
    except BaseException:
        desk.close()
        raise


@dataclass(frozen=True, eq=False, repr=False)
class Large:
    """A network in tables of an engine, with the verbs that are relational.

    Each gives the table that the verb of the same name gives of a `Network` with the same rows in
    the order of their ids; ``lazy=True`` gives the expression of ibis instead. Close it, or use it
    in a ``with``: its temporary folder then goes away.
    """

    _tables: Tables
    about: dict[str, Any] = field(default_factory=dict)

    @property
    def tables(self) -> Tables:
        """The tables, as long as the handle is not closed."""
        if self._tables.desk.closed:
            raise ArgumentError("large-closed")
        return self._tables

    def __enter__(self) -> Self:
        _ = self.tables
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the engine and of its temporary folder."""
        self._tables.desk.close()

    def __repr__(self) -> str:
        if self._tables.desk.closed:
            return "<Large: closed>"
        told = (
            say(f"count-{what}", "en", n=n) for what, n in self.counts().items() if what != "leads"
        )
        return f"<Large: {', '.join(told)}>"

    def counts(self) -> dict[str, int]:
        """Count the named institutions, the projects, their participations, and those as a lead."""
        names = ("institutions", "projects", "participations", "leads")
        return {name: self.tables.sizes[name] for name in names}

    def describe(self, *names: str, lang: str = "nl") -> pd.DataFrame:
        """Describe the network by the figures that are counts; ``attrs["left_out"]`` names the others.

        Columns as of `kennisnet.describe`.
        """
        return figures.described(self.tables, names, a_language(lang))

    def measure(self, *names: str, of: Of = "institutions", lazy: bool = False) -> Any:
        """Measure rows by what is counted: degrees by role and their shares; none = all of these.

        Columns and index as of `kennisnet.measure`; kinds of organisation have NaN.
        """
        one_of("of-unknown", of, SIDES)
        found = figures.measured(self.tables, names, of)
        if lazy:
            return found.drop("number")
        desk = self.tables.desk
        table = desk.frame(found.order_by("number").drop("number")).set_index(ID)
        nodes = self.tables.admitted.of(of)
        ids = desk.frame(nodes.select(ID).order_by(ID))[ID]
        table = table.astype(float).reindex(pd.Index(ids, name=ID, dtype="str"))
        table.attrs = {"of": of}
        return table

    def overlap(
        self,
        of: Of = "institutions",
        weight: Weight = "count",
        *,
        top: int | None = None,
        path: str | Path | None = None,
        lazy: bool = False,
    ) -> Any:
        """List the pairs that share something: ``a, b, shared, weight`` as of `kennisnet.overlap`.

        Parameters
        ----------
        top
            Of each row only its strongest ties, so many (equals in the order of ids): ``a`` is the
            row, so a pair can stand there from both sides. None = every pair once.
        path
            A folder of parquet to write to, block by block; it is given back. Without it more than
            `MOST_PAIRS` pairs are refused.
        """
        one_of("of-unknown", of, SIDES)
        one_of("weight-unknown", weight, WEIGHTS)
        most = None if top is None else whole_number("top", top, 1)
        rows = self.tables.rows(of)
        sizes = self.tables.sizes
        own, other = (sizes[one] for one in (of, *(set(SIDES) - {of})))
        most = most and min(most, max(own, 1))  # more others there are not

        def found(first: Expr) -> Expr:
            pairs = ties.pairs(rows, first, weight, other, both=most is not None)
            return pairs if most is None else ties.strongest(pairs, "weight", most)

        by = ["a", "b"] if most is None else ["a", "place"]
        columns = ["a", "b", "shared", "weight"]
        if lazy:
            return answers.with_ids(self.tables, found(rows), of, by, columns)
        work = ties.work(rows)
        if path is None:
            pairs = self._pairs(work, own)
            limits.few_ties(pairs if most is None else min(own * most, 2 * pairs))
        several = (found(first) for first in each(rows, work, self.tables.desk))
        return answers.given(
            self.tables, several, of, by, columns, path, {"of": of, "weight": weight}
        )

    def coverage(
        self,
        rows: str = "sector",
        columns: str = "spoor",
        count: Counted = "memberships",
        *,
        lazy: bool = False,
    ) -> Any:
        """Count who takes part in what, by kind: ``row, column, observed, open_ended``.

        As `kennisnet.coverage`, without what chance gives: ``attrs["left_out"]`` names those columns;
        ask them of a part. Lazy: without the cells of 0 and ``open_ended``.
        """
        one_of("count-unknown", count, COUNTED)
        if lazy:
            return covering.cells(self.tables, rows, columns, count)
        table = covering.covered(self.tables, rows, columns, count)
        table.attrs = {"rows": rows, "columns": columns, "count": count}
        table.attrs["left_out"] = list(covering.CHANCE)
        return table

    def unlinked(
        self,
        institution: str | Iterable[str] | None = None,
        predictor: str = "adamic_adar",
        *,
        top: int = 25,
        path: str | Path | None = None,
        lazy: bool = False,
    ) -> Any:
        """List who could meet: pairs without a shared project and with a shared partner.

        Parameters
        ----------
        institution
            An id, or several: whose candidates. None = everybody's.
        predictor
            ``count, jaccard, cosine, newman, adamic_adar`` or ``resource_allocation``, as in
            `kennisnet.predictors`.
        top
            Of each institution the best, so many; equals in the order of ids.
        path
            A folder of parquet to write to, block by block; it is given back.

        Returns
        -------
        DataFrame
            ``a`` (who asked), ``b``, ``score``, ``partners`` (how many they share), the best first.
        """
        one_of("predictor-unknown", predictor, steps.PREDICTORS)
        everybody = self.tables.sizes["institutions"]
        most = min(whole_number("top", top, 1), max(everybody, 1))
        rows = self.tables.rows("institutions")
        asked = rows if institution is None else self._of(rows, institution)
        partners = self._partners if predictor in steps.NEEDING_TIES else None

        def found(first: Expr) -> Expr:
            pairs = steps.candidates(rows, first, predictor, partners)
            return ties.strongest(pairs, "score", most)

        by, columns = ["a", "place"], ["a", "b", "score", "partners"]
        if lazy:
            return answers.with_ids(self.tables, found(asked), "institutions", by, columns)
        if path is None and institution is None:
            limits.few_rows(everybody, most)
        work = self._steps
        if institution is not None:
            work = work.semi_join(asked.select("r").distinct(), "r")
        several = (found(first) for first in each(asked, work, self.tables.desk))
        return answers.given(
            self.tables, several, "institutions", by, columns, path, {"predictor": predictor}
        )

    def subset(
        self,
        *,
        institutions: Iterable[str] | None = None,
        projects: Iterable[str] | None = None,
        **columns: Any,
    ) -> Large:
        """Keep the rows that fit, and the participations between rows that are kept.

        ``institutions`` and ``projects`` are ids, and no masks as in memory; an id that nobody has is
        refused. ``columns`` names a column (of the projects, the institutions or the participations,
        looked for in that order) and the value or the values to keep.
        """
        chosen = {"institutions": institutions, "projects": projects}
        kept = parts.kept(self.tables.desk, self.tables.admitted, chosen, columns)  # type: ignore[arg-type] # literals
        return Large(Tables(self.tables.desk, kept), self.about)

    def collect(self, *, isolates: bool = True) -> Network:
        """Give all of it as a `Network`, rows in the order of their ids.

        ``isolates=False`` leaves out who takes part in nothing, and projects without anybody.
        """
        return parts.collected(
            self.tables.desk, self.tables.admitted, self.about, isolates=isolates
        )

    def to_parquet(self, folder: str | Path, partitions: int = 1) -> Path:
        """Write ``institutions.parquet``, ``projects.parquet`` and a folder ``participations`` of files.

        `open_large` opens them again. ``partitions``: in so many files the participations stand, an
        institution with all of its own in one.
        """
        many = whole_number("partitions", partitions, 1)
        admitted, desk = self.tables.admitted, self.tables.desk

        def fill(place: Path) -> None:
            for kind in SIDES:
                table = admitted.of(kind)
                put(desk, table.drop(NUMBER), [ID], place / f"{kind}.parquet")
            by = [*ENDS.values()]
            put_parts(desk, self._portions(many), by, place / "participations")
            if self.about:
                (place / "about.toml").write_text(about_text(self.about), "utf-8")

        return whole_folder(desk, "folder", folder, fill)

    def _portions(self, many: int) -> Iterator[Expr]:
        links, nodes = self.tables.admitted.participations, self.tables.admitted.institutions
        if many == 1:
            yield links
            return
        place = nodes.select(one=nodes[ID], portion=nodes[NUMBER] % many)
        for number in range(many):
            here = place.filter(place["portion"] == number)
            yield links.semi_join(here, [("institution", "one")])

    def _pairs(self, work: Expr, own: int) -> float:
        """Give how many pairs there can be; rows make no more than everybody with everybody."""
        made = float(self.tables.desk.value(work["work"].sum()) or 0) / 2
        return min(made, own * (own - 1) / 2)

    def _of(self, rows: Expr, who: str | Iterable[str]) -> Expr:
        """Give the participations of some institutions, by id."""
        side, desk = self.tables.side("institutions"), self.tables.desk
        found = parts.those(desk, side, "institutions", ids("institution", who))
        return rows.filter(rows["r"].isin(desk.frame(found)["number"].tolist()))

    @property
    def _steps(self) -> Expr:
        return self.tables.once("steps", lambda: steps.work(self.tables.rows("institutions")))

    @property
    def _partners(self) -> Expr:
        """The number of partners of each institution, counted block by block."""
        rows, desk = self.tables.rows("institutions"), self.tables.desk

        def counted() -> Expr:
            made = [pd.DataFrame({"r": np.empty(0, np.int32), "ties": np.empty(0, np.int64)})]
            for first in each(rows, ties.work(rows), desk):
                pairs = ties.pairs(rows, first, "binary", 1, both=True)
                told = pairs.group_by("a").aggregate(ties=pairs.count())
                made.append(desk.frame(told.select(r="a", ties="ties")))
            return desk.given("partners", pd.concat(made))

        return self.tables.once("partners", counted)
