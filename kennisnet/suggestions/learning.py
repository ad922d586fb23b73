"""Learning from a network what predicts its own later part: the weights of `combined`.

Part of the network is hidden; what is then linked in the hidden part, and not in the rest, are the
cases, with a sample of what is linked nowhere beside them. Features are made of the rest only.
Whoever evaluates on a smaller network learns from that one, so that nothing leaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.features import GROWING, featured
from kennisnet.suggestions.shares import some_of

CASES = 10_000
"""At most so many pairs that came true in a part, drawn."""
OTHERS = 20_000
"""Beside at most so many that did not."""
EACH = 10
"""So many cases for each weight (Peduzzi et al. 1996); with fewer than these nothing is learnt."""
PARTS = 5
"""Without dates, so many parts of the projects are hidden in turn."""
DATED = 20
"""By dates, where that gives so many cases."""
SHRUNK = 0.1
"""The inverse of the penalty on squared weights, for each case: the smaller, the nearer to 0."""
SAME = 1e-9
"""What differs by less is the same."""
FALLBACK = ("degree", "adamic_adar", "newman")
"""What counts where nothing can be learnt: busy and close, as much."""


@dataclass(frozen=True)
class Learnt:
    """Weights of features in standard deviations, and how they were found."""

    weights: dict[str, float]
    scale: dict[str, float]
    """By how much a feature differs among the cases and the others (standard deviation)."""
    cases: int
    """The number of pairs that came true, from which was learnt."""
    way: str
    """``dates``: on the earlier half; ``parts``: without each fifth; ``none``: nothing was learnt."""

    def score(self, candidates: Candidates) -> Floats:
        """Give the log odds of candidates, up to a constant."""
        found = featured(candidates, self.weights)
        total = np.zeros(len(candidates.i))
        for name, weight in self.weights.items():
            total += weight / self.scale[name] * found[name]
        return total

    def table(self) -> pd.DataFrame:
        """Give the weights: ``feature, weight, cases``; how is in ``attrs["learnt"]``."""
        table = pd.DataFrame(
            {
                "feature": pd.Series([*self.weights], dtype="str"),
                "weight": pd.Series([*self.weights.values()], dtype=float),
                "cases": self.cases,
            }
        )
        table.attrs["learnt"] = self.way
        return table


def learn(ground: Ground, seed: int = 0) -> Learnt:
    """Learn from a network what its own hidden parts have in common.

    On the earlier half of the projects, where enough of them have a start and the later half
    newly links `DATED` pairs; else without each fifth of the projects (of the memberships, where
    those are the candidates). Each weight needs `EACH` cases; with fewer, the last features are left
    out. So is a feature that is the same everywhere, and one that by its nature can only be a
    reason for a tie and would count against it.
    """
    most = 0
    for way, least in (("dates", DATED), ("parts", EACH)):
        lots = [*_lots(ground, way, seed)]
        came = [of for _, of in lots]
        cases = sum(int(of.sum()) for of in came)
        most = max(most, cases)
        if cases < least or all(of.all() for of in came):
            continue
        table = {name: np.concatenate([found[name] for found, _ in lots]) for name in lots[0][0]}
        found = _fitted(table, np.concatenate(came), way)
        if GROWING & found.weights.keys():
            return found
    nobody = np.empty(0, dtype=np.int64)
    names = [name for name in featured(Candidates(ground, nobody, nobody)) if name in FALLBACK]
    return Learnt(dict.fromkeys(names, 1.0), dict.fromkeys(names, 1.0), most, "none")


def _fitted(table: dict[str, Floats], came: np.ndarray, way: str) -> Learnt:
    """Fit a logistic regression with a penalty; both outcomes weigh as much."""
    from sklearn.linear_model import LogisticRegression

    cases = int(came.sum())
    scale = {name: float(numbers.std()) for name, numbers in table.items()}
    kept = [name for name in table if scale[name] > SAME][: cases // EACH]
    weight = np.where(came, 1.0, cases / (len(came) - cases))
    model = LogisticRegression(C=SHRUNK, solver="newton-cholesky", tol=1e-10)
    while kept:
        x = np.stack([(table[name] - table[name].mean()) / scale[name] for name in kept], axis=1)
        model.fit(x, came, sample_weight=weight)
        found = dict(zip(kept, model.coef_[0].tolist(), strict=True))
        wrong = [name for name in kept if name in GROWING and found[name] < 0]
        if not wrong:
            return Learnt(found, {name: scale[name] for name in kept}, cases, way)
        kept.remove(min(wrong, key=lambda name: found[name]))
    return Learnt({}, {}, cases, way)


def _lots(ground: Ground, way: str, seed: int) -> Iterator[tuple[dict[str, Floats], np.ndarray]]:
    """Give for each hidden part the features of some candidates, and which came true in it."""
    chance = np.random.default_rng(seed)
    hidden = _later(ground) if way == "dates" else _parts(ground, chance)
    for some in hidden:
        rest = ground.without(some)
        pairs, came = (_joined if ground.form == "memberships" else _paired)(
            ground, rest, some, chance
        )
        yield featured(pairs), came


def _order(ground: Ground) -> tuple[Nodes, Nodes]:
    """Give the rows and the columns of the incidence in the order of their ids."""
    tables = (ground.net.institutions, ground.net.projects)
    own, other = tables[::-1] if ground.form == "projects" else tables
    return np.argsort(np.asarray(own.index)), np.argsort(np.asarray(other.index))


def _later(ground: Ground) -> Iterator[sparse.csr_array]:
    """Give the memberships in the later half of the projects; those without a start are earlier."""
    if ground.form == "projects":
        return
    there = np.where(ground.incidence.sum(axis=0) > 0, ground.start, np.nan)
    days = np.sort(there[~np.isnan(there)])
    if 2 * len(days) < (ground.incidence.sum(axis=0) > 0).sum() or not len(days):
        return
    cut = days[(len(days) - 1) // 2]
    later = there > cut if days[-1] > cut else there >= cut
    if days[0] < days[-1]:
        yield sparse.csr_array(ground.incidence @ sparse.diags_array(later.astype(float)))


def _parts(ground: Ground, chance: np.random.Generator) -> Iterator[sparse.csr_array]:
    """Give one fifth of the projects after the other, or of the memberships, drawn in id order.

    Of pairs of projects the institutions are hidden: what links them.
    """
    rows, columns = _order(ground)
    if ground.form != "memberships":
        columns = columns[np.asarray(ground.incidence.sum(axis=0) > 0)[columns]]
        part = np.full(ground.incidence.shape[1], -1)
        part[columns] = chance.permutation(len(columns)) % PARTS
        for one in range(PARTS):
            yield sparse.csr_array(
                ground.incidence @ sparse.diags_array((part == one).astype(float))
            )
        return
    entries = sparse.coo_array(ground.incidence)
    place_row, place_column = np.argsort(rows), np.argsort(columns)
    by_id = np.lexsort((place_column[entries.col], place_row[entries.row]))
    number = np.empty(len(by_id), dtype=np.int64)
    number[by_id] = chance.permutation(len(by_id)) % PARTS
    for one in range(PARTS):
        ends = entries.row[number == one], entries.col[number == one]
        yield sparse.csr_array((np.ones(len(ends[0])), ends), shape=entries.shape)


def _paired(
    ground: Ground, rest: Ground, _: sparse.csr_array, chance: np.random.Generator
) -> tuple[Candidates, np.ndarray]:
    """Give pairs that the hidden part links and the rest does not, and pairs that nothing links.

    Only of rows that the rest knows.
    """
    known = np.asarray(rest.incidence.sum(axis=1) > 0)
    order = ground.in_id_order if ground.form == "institutions" else _order(ground)[0]
    order = order[known[order]]
    n = len(order)
    place = _place(order, len(known))
    new = sparse.coo_array(ground.linked - rest.linked)  # whole columns are hidden
    a, b = place[new.row], place[new.col]
    fit = (a >= 0) & (a < b)
    cases = some_of(np.sort(a[fit] * n + b[fit]), CASES, chance)
    drawn = _drawn(n * n, 4 * OTHERS, chance)
    drawn = drawn[drawn // max(n, 1) < drawn % max(n, 1)]
    free = ~_there(ground.linked, order[drawn // max(n, 1)], order[drawn % max(n, 1)])
    others = drawn[free][:OTHERS]
    chosen = np.concatenate([cases, others])
    pairs = Candidates(rest, order[chosen // max(n, 1)], order[chosen % max(n, 1)])
    return pairs, np.arange(len(chosen)) < len(cases)


def _joined(
    ground: Ground, rest: Ground, hidden: sparse.csr_array, chance: np.random.Generator
) -> tuple[Candidates, np.ndarray]:
    """Give hidden memberships, and memberships that are not there.

    Only of institutions and projects that the rest knows.
    """
    rows, columns = _order(ground)
    known = np.asarray(rest.incidence.sum(axis=1) > 0), np.asarray(rest.incidence.sum(axis=0) > 0)
    rows, columns = rows[known[0][rows]], columns[known[1][columns]]
    m = max(len(columns), 1)
    entries = sparse.coo_array(hidden)
    a = _place(rows, len(known[0]))[entries.row]
    b = _place(columns, len(known[1]))[entries.col]
    fit = (a >= 0) & (b >= 0) & (entries.data > 0)
    cases = some_of(np.sort(a[fit] * m + b[fit]), CASES, chance)
    drawn = _drawn(len(rows) * len(columns), 2 * OTHERS, chance)
    free = ~_there(ground.incidence, rows[drawn // m], columns[drawn % m])
    both = np.concatenate([cases, drawn[free][:OTHERS]])
    pairs = Candidates(rest, rows[both // m], columns[both % m])
    return pairs, np.arange(len(both)) < len(cases)


def _place(order: Nodes, size: int) -> Nodes:
    """Give the place of each position in an order, -1 where it is not in it."""
    place = np.full(size, -1)
    place[order] = np.arange(len(order))
    return place


def _drawn(size: int, most: int, chance: np.random.Generator) -> Nodes:
    """Draw so many different whole numbers below ``size``, in random order; all where no more."""
    if size <= most:
        return chance.permutation(size)
    return np.asarray(pd.unique(chance.integers(0, size, most)))


def _there(matrix: sparse.csr_array, i: Nodes, j: Nodes) -> np.ndarray:
    """Say at which places a sparse matrix has something."""
    if not len(i):
        return np.zeros(0, dtype=bool)
    return np.asarray(matrix[i, j]).ravel() > 0
