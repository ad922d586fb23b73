"""`significance`: whether two share more, or less, than chance gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.chance.beside import with_verdicts
from kennisnet.chance.drawing import MOST_NODES, Asked, asked, enough, run
from kennisnet.chance.hanging import Beyond, hanging, lost_without, resolving
from kennisnet.chance.verdicts import ALPHA, adjusted, verdicts, within
from kennisnet.choices import NULLS, SIDES, Null, Of
from kennisnet.errors import a_share, one_of
from kennisnet.network import Network
from kennisnet.nulls import Bicm, Pairs, bicm, largest_shared, least_p_fdsm, sdsm_tails
from kennisnet.nulls.classes import Flags, Real, Whole, pairs_of
from kennisnet.projections import overlap

PILOT = 2_000
"""Samples of a first run, which tells which pairs can be tested at all."""


class Tested(NamedTuple):
    """What chance says of pairs."""

    expected: Real
    sd: Real
    upper: Real
    lower: Real
    error: Real
    least: Real
    can: tuple[Flags, Flags]
    """Whether the upper, and the lower, tail could reach alpha."""
    q: Real
    q_lower: Real
    family: tuple[int, int]
    samples: int | None


@dataclass(frozen=True)
class Asking:
    """Pairs of one side, by their places in id order, with what they share."""

    question: Asked
    of: Of
    i: Whole
    j: Whole
    alpha: float

    @cached_property
    def matrix(self) -> sparse.csr_array:
        """The asked side x the other."""
        rows = self.question.rows
        return rows if self.of == "institutions" else sparse.csr_array(rows.T)

    @cached_property
    def degrees(self) -> tuple[Whole, Whole]:
        """Degrees of the asked side and of the other."""
        rows = self.matrix
        return tuple(np.asarray(rows.sum(axis=axis), dtype=np.int64) for axis in (1, 0))  # type: ignore[return-value] # two of them

    @cached_property
    def shared(self) -> Whole:
        """How many each pair shares."""
        rows = self.matrix
        return np.asarray(rows[self.i].multiply(rows[self.j]).sum(axis=1), dtype=np.int64)

    def statistic(self, least: Whole | None = None) -> Pairs:
        """Give what is counted in random networks."""
        side = "rows" if self.of == "institutions" else "columns"
        return Pairs(self.i, self.j, side=side, least=least)  # type: ignore[arg-type] # one of two


def significance(
    net: Network,
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
    """Say of pairs whether they share more, or less, than their sizes and those of projects give.

    Most pairs of a small network cannot be tested: even the largest number that they could share
    would be no surprise. That is the third answer, and no sign that nothing is there.

    Parameters
    ----------
    of
        ``"institutions"`` (they share projects) or ``"projects"`` (they share institutions).
    null
        ``"fdsm"``: all networks in which everybody has as many partners and projects, equally
        likely (curveball; Strona et al. 2014, Carstens 2015). ``"fdsm-roles"``: led and joined
        projects kept apart. ``"sdsm"``: so many on average (Neal 2014; BiCM, Saracco et al. 2015),
        with exact tails. None: fdsm, above 2,000 nodes or 20,000 participations sdsm;
        ``attrs["null"]`` says which.
    samples
        None: as many as a lone pair needs to reach ``alpha`` in its family, at most 100,000.
    alpha
        The share of false alarms among the verdicts that is accepted.
    beside
        Ask the same of another null model too, with as many ``samples``: ``verdict_beside`` has
        its verdicts. With "fdsm-roles" that is whether who leads, and who joins, explains it.
    hangs
        False leaves ``hangs_on`` empty: it takes most of the time where much is beyond chance.

    Returns
    -------
    DataFrame
        Every pair; above 2,000 nodes those that share something. ``a, b`` (ids, ``a`` before
        ``b`` in table order), ``shared``, ``expected`` (its mean by chance), ``z`` (NaN where
        chance leaves no choice), ``p_upper, p_lower`` (both include the observed value; fdsm: (1 +
        hits) / (1 + samples)), ``p_error`` (standard error of ``p_upper``; sdsm: 0), ``p_least``
        (the smallest ``p_upper`` the pair could reach; fdsm: at the largest number that the
        margins allow, sdsm: at the smaller of both sizes), ``q`` and ``q_lower`` (Benjamini &
        Hochberg 1995 over all pairs that could be tested on that side, listed or not; NaN outside),
        ``verdict`` (``more, less, as expected, cannot be tested``) and ``hangs_on``: the project
        (of projects: the institution) without which the verdict is lost, else empty. The three that
        add most are tried; sdsm: with the chances of the whole network.
        ``attrs``: ``null, samples, seed, alpha, family`` (pairs that can be tested, upper and lower)
        and ``q_reachable``, the smallest q that a lone pair could show with these samples: above
        ``alpha`` it could not be called ``more``.

    Raises
    ------
    ArgumentError
        For an argument that does not exist or is no number of its kind, for ``"fdsm-roles"``
        without leads, and where more pairs would be made than fit.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "ab"], [{"id": p} for p in "PQR"],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "aQ", "bP", "bR")],
    ... )
    >>> significance(net)[["shared", "expected", "p_upper", "verdict"]].values.tolist()
    [[1, 1.0, 1.0, 'cannot be tested']]
    """
    one_of("of-unknown", of, SIDES)
    if beside is not None:
        one_of("null-unknown", beside, NULLS)  # before the run for the other one
    level = a_share("alpha", alpha, ends=False)
    question = asked(net, null, samples, seed, progress)
    table = question.net.institutions if of == "institutions" else question.net.projects
    asking = _asking(question, of, level, table.index)
    tested = _exact(asking) if question.null == "sdsm" else _sampled(asking)
    said = verdicts(tested.q, tested.q_lower, level)
    with np.errstate(invalid="ignore", divide="ignore"):
        z = np.where(tested.sd > 0, (asking.shared - tested.expected) / tested.sd, np.nan)
    order = np.sort(table.index.to_numpy())
    found = pd.DataFrame(
        {
            "a": order[asking.i],
            "b": order[asking.j],
            "shared": asking.shared,
            "expected": tested.expected,
            "z": z,
            "p_upper": tested.upper,
            "p_lower": tested.lower,
            "p_error": tested.error,
            "p_least": tested.least,
            "q": tested.q,
            "q_lower": tested.q_lower,
            "hangs_on": _hangs_on(asking, tested, said) if hangs else "",
            "verdict": said.astype(object),
        }
    ).astype(dict.fromkeys(("a", "b", "hangs_on", "verdict"), "str"))
    floor = 0.0 if tested.samples is None else tested.family[0] / (1 + tested.samples)
    found.attrs |= question.attrs(
        of=of, alpha=level, samples=tested.samples, family=tested.family, q_reachable=floor
    )
    if beside is not None:
        other = significance(net, of, beside, samples, alpha, seed, hangs=False, progress=progress)
        found = with_verdicts(found, other)
    return found


def _asking(question: Asked, of: Of, alpha: float, ids: pd.Index) -> Asking:
    """Give the pairs in table order."""
    if len(ids) <= MOST_NODES:
        ends = [ids[place] for place in np.triu_indices(len(ids), 1)]
    else:
        pairs = overlap(question.net, of)
        ends = [pd.Index(pairs[name]) for name in "ab"]
    known = pd.Index(np.sort(ids.to_numpy()))
    one, other = map(known.get_indexer, ends)
    return Asking(question, of, one, other, alpha)


def _classes(asking: Asking) -> tuple[Whole, int]:
    """Give the pairs a number by the sizes of both: chance gives all of one number the same."""
    own = asking.degrees[0]
    kinds = own[:, None]
    if asking.question.leads is not None:
        leads = asking.question.leads
        axis = 1 if asking.of == "institutions" else 0
        kinds = np.column_stack([own, np.asarray(leads.sum(axis=axis), dtype=np.int64)])
    distinct, kind = np.unique(kinds, axis=0, return_inverse=True)
    kind = kind.reshape(-1)
    low, _, of = pairs_of(kind[asking.i], kind[asking.j], len(distinct))
    return of, len(low)


@dataclass(frozen=True)
class _Ends:
    """How often pairs share the most, and the least, that their margins allow."""

    pairs: Pairs
    most: Whole
    fewest: Whole
    least: None = None

    def of(self, batch: Any) -> Whole:
        shared = self.pairs.of(batch)
        return np.stack([shared >= self.most, shared <= self.fewest], axis=1).astype(np.int64)


def _ends(asking: Asking) -> tuple[Real, Real]:
    """Give the smallest p that each pair could reach on both sides, from the margins alone.

    Counted in a run of its own, which knows only the margins, over all pairs of the same sizes;
    what none of them met is rarer than one in all those draws, and at most what the margins say.
    """
    own, other = asking.degrees
    most = largest_shared(own, other, asking.i, asking.j)
    fewest = np.maximum(0, own[asking.i] + own[asking.j] - np.count_nonzero(other))
    ends = _Ends(asking.statistic(), most, fewest)
    met = run(asking.question, {"ends": ends}, PILOT, stream=1)["ends"]
    bound = least_p_fdsm(own, other, asking.i, asking.j).bound
    of, many = _classes(asking)
    tried = np.bincount(of, minlength=many) * met.samples
    hits = np.rint(np.asarray(met.mean) * met.samples)
    pooled = [np.bincount(of, side, many) for side in hits]
    upper, lower = (np.where(side > 0, side, 1) / np.maximum(tried, 1) for side in pooled)
    unmet = (pooled[0] == 0)[of]
    return np.where(unmet, np.minimum(upper[of], bound), upper[of]), lower[of]


def _sampled(asking: Asking) -> Tested:
    """Count in random networks that keep the margins."""
    least, fewest = _ends(asking)
    can = least <= asking.alpha, fewest <= asking.alpha
    family = int(can[0].sum()), int(can[1].sum())
    many = asking.question.samples or enough(max(family), asking.alpha, len(asking.i))
    drawn = run(asking.question, {"pairs": asking.statistic()}, many)["pairs"]
    upper, lower = drawn.p_upper, drawn.p_lower
    q, q_lower = within(upper, can[0]), within(lower, can[1])
    return Tested(
        *(drawn.mean, drawn.sd, upper, lower, drawn.p_error, least, can, q, q_lower, family),
        drawn.samples,
    )


def _exact(asking: Asking) -> Tested:
    """Give the exact tails where margins are kept on average."""
    fit = bicm(*asking.degrees)
    tails = sdsm_tails(fit, asking.i, asking.j, asking.shared)
    fewest = sdsm_tails(fit, asking.i, asking.j, _forced(fit, asking.i, asking.j)).lower
    can = tails.least <= asking.alpha, (fewest <= asking.alpha) & (tails.sd > 0)
    upper, lower, times = _unlisted(asking, fit)
    more, less = times * (upper <= asking.alpha), times * (lower <= asking.alpha)
    q = _beside(tails.upper, can[0], np.ones(len(times)), more)
    q_lower = _beside(tails.lower, can[1], lower, less)
    family = int(can[0].sum() + more.sum()), int(can[1].sum() + less.sum())
    nothing = np.zeros(len(asking.i))
    return Tested(
        *(tails.expected, tails.sd, tails.upper, tails.lower, nothing, tails.least),
        *(can, q, q_lower, family, None),
    )


def _forced(fit: Bicm, i: Whole, j: Whole) -> Whole:
    """Count what pairs share in every network: columns that both have whatever chance does."""
    sure = (fit.cells == 1).astype(np.int64)
    both = (sure * fit.columns.sizes) @ sure.T
    return np.asarray(both[fit.rows.of[i], fit.rows.of[j]], dtype=np.int64)


def _unlisted(asking: Asking, fit: Bicm) -> tuple[Real, Real, Whole]:
    """Give what the pairs that share nothing and are not listed could reach, and how many they are."""
    kinds = len(fit.rows.sizes)
    one, other = np.triu_indices(kinds)
    sizes = fit.rows.sizes
    pairs = np.where(one == other, sizes[one] * (sizes[one] - 1) // 2, sizes[one] * sizes[other])
    i, j = fit.rows.of[asking.i], fit.rows.of[asking.j]
    place = np.zeros((kinds, kinds), dtype=np.int64)
    place[one, other] = np.arange(len(one))
    listed = place[np.minimum(i, j), np.maximum(i, j)]
    times = pairs - np.bincount(listed, minlength=len(pairs))
    left = times > 0
    first = np.zeros(kinds, dtype=np.int64)
    first[fit.rows.of] = np.arange(len(fit.rows.of))
    tails = sdsm_tails(
        fit, first[one[left]], first[other[left]], np.zeros(int(left.sum()), dtype=np.int64)
    )
    return tails.least, tails.lower, times[left]


def _beside(p: Real, family: Flags, others: Real, times: Whole) -> Real:
    """Give q-values of the listed pairs of a family, beside others that count as often as they are."""
    there = times > 0
    every = np.concatenate([p[family], others[there]])
    counts = np.concatenate([np.ones(int(family.sum()), dtype=np.int64), times[there]])
    q = np.full(p.shape, np.nan)
    q[family] = adjusted(every, counts)[: int(family.sum())]
    return q


def _hangs_on(asking: Asking, tested: Tested, said: Any) -> np.ndarray:
    """Name what a verdict hangs on."""

    def find(at: Whole, upper: Flags, most: tuple[float, float]) -> Whole:
        few = replace(asking, i=asking.i[at], j=asking.j[at])
        if asking.question.null == "sdsm":
            return _hangs_exactly(few, upper, most)
        beyond = Beyond(upper, _excess(few), most)
        samples = resolving(beyond, tested.samples or 0)
        return hanging(beyond, partial(_without, few, samples))

    net = asking.question.net
    other = net.projects if asking.of == "institutions" else net.institutions
    ids = np.sort(other.index.to_numpy())
    return lost_without(said, asking.alpha, tested.family, ids, find)


def _excess(asking: Asking) -> Real:
    """Give what each of the other side adds to what pairs share above what is expected of it."""
    fit, rows = bicm(*asking.degrees), asking.matrix
    one, other = (fit.cells[fit.rows.of[k]][:, fit.columns.of] for k in (asking.i, asking.j))
    return np.asarray(rows[asking.i].multiply(rows[asking.j]).toarray() - one * other)


def _without(asking: Asking, samples: int, left_out: int) -> tuple[Real, Real]:
    """Give both tails of pairs in the network without one of the other side."""
    question = asking.question.without(left_out, 1 if asking.of == "institutions" else 0)
    drawn = run(question, {"pairs": asking.statistic()}, samples, stream=2)["pairs"]
    return drawn.p_upper, drawn.p_lower


def _hangs_exactly(asking: Asking, upper: Flags, most: tuple[float, float]) -> Whole:
    """Leave out the shared project that is the greatest surprise; for less there is none shared."""
    fit, rows, shared = bicm(*asking.degrees), asking.matrix, asking.shared
    found = np.full(len(asking.i), -1, dtype=np.int64)
    fewer = np.maximum(shared - 1, 0)
    lost = upper & (sdsm_tails(fit, asking.i, asking.j, fewer).upper > most[0])
    for k in np.flatnonzero(lost):
        one, other = asking.i[k], asking.j[k]
        both = np.intersect1d(rows[[one]].indices, rows[[other]].indices)
        chance = fit.probability(one, both) * fit.probability(other, both)
        found[k] = both[np.argmin(chance)]
    return found
