"""`coverage`: which kinds of partner are in which kinds of project, and where they are missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from kennisnet.chance.beside import with_verdicts
from kennisnet.chance.cells import Kinds, expected_ties, hangs_on, judged, kinds, words
from kennisnet.chance.drawing import Asked, asked
from kennisnet.chance.verdicts import ALPHA
from kennisnet.choices import COUNTED, LESS, NULLS, WHITE_SPOT, Counted, Null
from kennisnet.errors import a_share, one_of
from kennisnet.network import Network
from kennisnet.nulls import Coverage
from kennisnet.nulls.classes import Real, Whole
from kennisnet.nulls.draws import Batch


def coverage(
    net: Network,
    rows: str = "sector",
    columns: str = "spoor",
    count: Counted = "memberships",
    null: str | None = None,
    samples: int | None = None,
    alpha: float = ALPHA,
    seed: int = 0,
    *,
    beside: Null | None = None,
    hangs: bool = True,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Say how each kind of partner is present in each kind of project, beside what chance gives.

    A cell without anybody is a *white spot* only where so few would be a surprise: in a small cell
    0 says too little. Expected is the mean over random networks in which every institution has as
    many projects and every project as many partners (see `significance` for ``null, samples,
    alpha``), since the memberships of one institution cluster.

    Parameters
    ----------
    rows, columns
        A column of institutions, and one of projects. Who has no kind stands in a row, or a
        column, of its own (missing), shown and not tested.
    count
        ``"memberships"``, or ``"institutions"``: each counts once in a cell.
    beside, hangs
        As in `significance`.

    Returns
    -------
    DataFrame
        One row a cell: ``row, column, observed, expected, residual`` (Pearson's, (O - E) / sqrt(E);
        NaN where nothing is expected), ``p_upper, p_lower``, ``p_least`` (the smallest ``p_lower``
        that the cell could show: where 0 can be met, how rare an empty cell would be), ``q,
        q_lower`` (Benjamini & Hochberg 1995 over the cells that can be tested on that side, NaN
        outside), ``open_ended`` (so many of the projects of this column have a list of partners
        that is open: there ``observed`` is a lower bound, and 0 means nobody *named*),
        ``verdict`` (``more, less, white spot, as expected, cannot be tested``) and ``hangs_on``, the
        project without which the verdict is lost (the three that add most are tried), else empty.

    Raises
    ------
    ArgumentError, MissingColumn
        For an argument that does not exist or is no number of its kind, and for a column that the
        network does not have.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i, "sector": s} for i, s in ("ax", "by")],
    ...     [{"id": p, "spoor": s} for p, s in ("Pk", "Ql")],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bQ")],
    ... )
    >>> coverage(net)[["row", "column", "observed", "expected", "verdict"]].round(1).values.tolist()[1]
    ['x', 'l', 0, 0.5, 'cannot be tested']
    """
    one_of("count-unknown", count, COUNTED)
    if beside is not None:
        one_of("null-unknown", beside, NULLS)  # before the run for the other one
    level = a_share("alpha", alpha, ends=False)
    question = asked(net, null, samples, seed, progress)
    down, across = kinds(question, "institutions", rows), kinds(question, "projects", columns)
    shape = tuple(len(one.words) + bool((one.codes < 0).any()) for one in (down, across))
    known = np.zeros(shape, dtype=bool)
    known[: len(down.words), : len(across.words)] = True
    distinct = count == "institutions"
    cells = judged(question, _Cells(down, across, shape, distinct), known, level)
    lost = hangs_on(
        question,
        cells,
        level,
        partial(_excess, question, down, across, shape),
        lambda projects: _Cells(down, across.only(projects), shape, distinct),
        wanted=hangs,
    )
    drawn = cells.drawn
    observed = np.asarray(drawn.observed, dtype=np.int64)
    verdict = np.where((cells.verdict == LESS) & (observed == 0), WHITE_SPOT, cells.verdict)
    with np.errstate(invalid="ignore", divide="ignore"):
        residual = np.where(drawn.mean > 0, (observed - drawn.mean) / np.sqrt(drawn.mean), np.nan)
    told = [
        [*one.words, *([None] * (many - len(one.words)))]
        for one, many in zip((down, across), shape, strict=True)
    ]
    found = pd.DataFrame(
        {
            "row": words(np.repeat(np.array(told[0], dtype=object), shape[1])),
            "column": words(np.tile(np.array(told[1], dtype=object), shape[0])),
            "observed": observed.reshape(-1),
            "expected": drawn.mean.reshape(-1),
            "residual": residual.reshape(-1),
            "p_upper": np.where(known, drawn.p_upper, np.nan).reshape(-1),
            "p_lower": np.where(known, drawn.p_lower, np.nan).reshape(-1),
            "p_least": cells.least.reshape(-1),
            "q": cells.q.reshape(-1),
            "q_lower": cells.q_lower.reshape(-1),
            "open_ended": np.tile(_open(question, across, shape[1]), shape[0]),
            "hangs_on": words(lost.reshape(-1)),
            "verdict": words(verdict.reshape(-1)),
        }
    )
    found.attrs |= question.attrs(
        rows=rows, columns=columns, count=count, alpha=level, **cells.attrs()
    )
    if beside is not None:
        other = coverage(
            net, rows, columns, count, beside, samples, alpha, seed, hangs=False, progress=progress
        )
        found = with_verdicts(found, other)
    return found


@dataclass(frozen=True)
class _Cells:
    """Memberships by the kind of both; who has none is of a kind behind the others."""

    down: Kinds
    across: Kinds
    shape: tuple[int, ...]
    distinct: bool
    least: None = None

    def of(self, batch: Batch) -> Whole:
        down, across = (_all(one) for one in (self.down, self.across))
        some = Coverage(down, across, distinct=self.distinct).of(batch)
        found = np.zeros((len(batch), *self.shape), dtype=np.int64)
        found[:, : some.shape[1], : some.shape[2]] = some
        return found


def _all(one: Kinds) -> Whole:
    return np.where(one.codes < 0, len(one.words), one.codes)


def _excess(question: Asked, down: Kinds, across: Kinds, shape: tuple[int, ...]) -> Real:
    """Give what each project adds to each cell above what its size and its partners let expect."""
    rows, columns = (
        np.eye(many)[_all(one)] for one, many in zip((down, across), shape, strict=True)
    )
    above = (question.rows.T @ rows - expected_ties(question).across(rows)).T
    inside = above[:, None, :] * columns.T[None]
    return np.asarray(inside.reshape(-1, above.shape[1]), dtype=float)


def _open(question: Asked, across: Kinds, many: int) -> Whole:
    """Count the projects of each column whose list of partners is open."""
    flags = question.net.projects["open_ended"].sort_index().to_numpy(dtype=bool)
    return np.bincount(_all(across)[flags], minlength=many)
