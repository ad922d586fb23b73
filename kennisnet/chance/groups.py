"""`affinity`: whether groups meet more, or less, than chance gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from kennisnet.chance.beside import with_verdicts
from kennisnet.chance.cells import Kinds, expected_ties, hangs_on, judged, kinds, words
from kennisnet.chance.drawing import Asked, asked
from kennisnet.chance.verdicts import ALPHA
from kennisnet.choices import NULLS, SIDES, Null, Of
from kennisnet.errors import a_share, one_of
from kennisnet.network import Network
from kennisnet.nulls import GroupSums
from kennisnet.nulls.classes import Real, Whole
from kennisnet.nulls.draws import Batch
from kennisnet.nulls.statistics import Side


def affinity(
    net: Network,
    by: str = "sector",
    of: Of = "institutions",
    null: str | None = None,
    samples: int | None = None,
    alpha: float = ALPHA,
    seed: int = 0,
    *,
    beside: Null | None = None,
    hangs: bool = True,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Say of each two groups whether they meet more, or less, than chance gives.

    What is counted is S = the sum of shared projects over all pairs with one in each group (within
    a group: over its pairs). All cells come from one run of random networks with the same margins
    (see `significance` for ``null, samples, alpha``). Groups have more power than single pairs.

    Parameters
    ----------
    by
        The column with the groups: of institutions (``sector``, ``place``, any other), or, with
        ``of="projects"``, of projects (``spoor`` …). Who has none is in no cell, and
        ``attrs["without"]`` counts them.
    samples
        None: 20 for each testable cell, over alpha, at least 5,000 and at most 100,000.
    beside, hangs
        As in `significance`.

    Returns
    -------
    DataFrame
        ``a, b`` (groups, a <= b), ``observed, expected, sd, z`` (NaN where chance leaves no
        choice), ``p_upper, p_lower, q, q_lower`` (Benjamini & Hochberg 1995 over the cells that can
        be tested on that side, NaN outside), ``verdict`` (``more, less, as expected, cannot be
        tested``: one with a single member has no pairs within) and ``hangs_on``, the project
        without which the verdict is lost (the three that add most are tried), else empty. Without
        empty groups the cells add up to the number of pairs that projects make, by chance as well.
        ``projects``: in how many projects these meetings are (with ``of="projects"``: how many
        share somebody so), for one with five members of a group counts as ten meetings.

    Raises
    ------
    ArgumentError, MissingColumn
        For an argument that does not exist or is no number of its kind, and for a column that the
        network does not have.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i, "sector": s} for i, s in ("ax", "bx", "cy")], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "cQ")],
    ... )
    >>> affinity(net)[["a", "b", "observed", "expected"]].round(1).values.tolist()
    [['x', 'x', 1, 0.3], ['x', 'y', 0, 0.7], ['y', 'y', 0, 0.0]]
    >>> affinity(net)["projects"].tolist()
    [1, 0, 0]
    """
    one_of("of-unknown", of, SIDES)
    if beside is not None:
        one_of("null-unknown", beside, NULLS)  # before the run for the other one
    level = a_share("alpha", alpha, ends=False)
    question = asked(net, null, samples, seed, progress)
    groups = kinds(question, of, by)
    side: Side = "rows" if of == "institutions" else "columns"
    one, other = np.triu_indices(len(groups.words))
    sizes = np.bincount(groups.codes[groups.codes >= 0], minlength=len(groups.words))
    cells = judged(question, _Sums(groups, side), (one != other) | (sizes[one] > 1), level)
    lost = hangs_on(
        question,
        cells,
        level,
        partial(_excess, question, groups, of),
        lambda projects: _Sums(groups if side == "rows" else groups.only(projects), side),
        wanted=hangs,
    )
    drawn, names = cells.drawn, np.array(groups.words, dtype=object)
    found = pd.DataFrame(
        {
            "a": words(names[one]),
            "b": words(names[other]),
            "observed": np.asarray(drawn.observed, dtype=np.int64),
            "expected": drawn.mean,
            "sd": drawn.sd,
            "z": drawn.z,
            "p_upper": drawn.p_upper,
            "p_lower": drawn.p_lower,
            "q": cells.q,
            "q_lower": cells.q_lower,
            "hangs_on": words(lost),
            "verdict": words(cells.verdict),
            "projects": (_adds(question, groups, of) > 0).sum(axis=1),
        }
    )
    found.attrs |= question.attrs(
        of=of, by=by, alpha=level, without=int((groups.codes < 0).sum()), **cells.attrs()
    )
    if beside is not None:
        asked_too = affinity(
            net, by, of, beside, samples, alpha, seed, hangs=False, progress=progress
        )
        found = with_verdicts(found, asked_too)
    return found


@dataclass(frozen=True)
class _Sums:
    """What pairs share, summed by their groups: one number for each two groups, a <= b."""

    groups: Kinds
    side: Side
    least: None = None

    def of(self, batch: Batch) -> Whole:
        sums = GroupSums(self.groups.codes, side=self.side).of(batch)
        one, other = np.triu_indices(len(self.groups.words))
        many = sums.shape[1]
        inside = other < many  # the last groups can be empty where a project is left out
        found = np.zeros((len(batch), len(one)), dtype=np.int64)
        found[:, inside] = sums[:, one[inside], other[inside]]
        return found


def _adds(question: Asked, groups: Kinds, of: Of) -> Real:
    """Give what each project adds to each cell: cells x projects."""
    rows, own = question.rows, _own(groups)
    if of == "institutions":
        inside = (rows.T @ own).T
        return _made(inside, inside)
    shared = rows.T @ (rows @ own) - (rows.T @ np.ones((rows.shape[0], 1))) * own
    return _toward(own.T, shared.T)


def _excess(question: Asked, groups: Kinds, of: Of) -> Real:
    """Give what each project adds to each cell above what its size and those in it let expect."""
    chance, own = expected_ties(question), _own(groups)
    if of == "institutions":
        expected = _made(chance.across(own).T, chance.squared.across(own).T)
    else:
        every = np.ones((question.rows.shape[0], 1))
        toward = chance.across(chance.T.across(own)) - chance.squared.across(every) * own
        expected = _toward(own.T, toward.T)
    return _adds(question, groups, of) - expected


def _own(groups: Kinds) -> Real:
    """Say of each node in which group it is: nodes x groups."""
    return np.asarray(np.eye(len(groups.words))[groups.codes] * (groups.codes >= 0)[:, None])


def _made(inside: Real, alone: Real) -> Real:
    """Cells x projects: pairs that a project makes among its members of two groups.

    ``inside`` are the chances of a group to be in a project, added up, ``alone`` their squares.
    """
    one, other = np.triu_indices(len(inside))
    pairs = inside[one] * inside[other]
    same = one == other
    pairs[same] = (pairs[same] - alone[one[same]]) / 2
    return np.asarray(pairs, dtype=float)


def _toward(mine: Real, toward: Real) -> Real:
    """Cells x projects: what a project of one group shares with the projects of the other."""
    one, other = np.triu_indices(len(mine))
    pairs = mine[one] * toward[other]
    apart = one != other
    pairs[apart] += mine[other[apart]] * toward[one[apart]]
    return np.asarray(pairs, dtype=float)
