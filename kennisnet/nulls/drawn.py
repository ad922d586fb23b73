"""What a run of samples says: observed beside chance, with the error of the sampling."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from kennisnet.nulls.classes import Real, Whole

ROUNDING = 1e-9
"""Values that differ by less, relatively, are the same: sums of floats in another order."""
KEPT = 5_000_000
"""Values that are held at most for quantiles."""
Values: TypeAlias = npt.NDArray[Any]


@dataclass(frozen=True)
class Ends:
    """The largest and the least value that were met, and how often."""

    top: Values
    at_top: Whole
    low: Values
    at_low: Whole

    @classmethod
    def of(cls, values: Values) -> Ends:
        """Give those of a batch: networks x shape."""
        top, low = values.max(axis=0), values.min(axis=0)
        return cls(top, (values == top).sum(axis=0), low, (values == low).sum(axis=0))

    def beside(self, other: Ends) -> Ends:
        """Give those of two batches together.

        >>> ends = Ends.of(np.array([[1], [3]])).beside(Ends.of(np.array([[3], [2]])))
        >>> ends.at_top.tolist(), ends.at_low.tolist()
        ([2], [1])
        """
        top, low = np.maximum(self.top, other.top), np.minimum(self.low, other.low)
        at_top = (self.top == top) * self.at_top + (other.top == top) * other.at_top
        at_low = (self.low == low) * self.at_low + (other.low == low) * other.at_low
        return Ends(top, at_top, low, at_low)


@dataclass(frozen=True)
class Tally:
    """Counts over the samples of one chain; values are counted from the observed one on.

    It never changes: a run that is stopped half-way a batch keeps the tally of the batch before.
    """

    samples: int
    upper: Whole
    lower: Whole
    met: Whole
    undefined: Whole
    total: Real
    squares: Real
    kept: tuple[Values, ...] | None
    ends: Ends | None = None


class Counter:
    """Counts batches of one statistic beside its observed value."""

    def __init__(
        self, observed: Values, least: Whole | None, asked: int, *, ends: bool = False
    ) -> None:
        self.observed, self.ends = np.asarray(observed), ends
        self.least = None if least is None else np.asarray(least)
        self.whole = bool(np.issubdtype(self.observed.dtype, np.integer))
        self.slack = 0.0
        if not self.whole:
            self.slack = ROUNDING * np.maximum(1.0, np.abs(np.nan_to_num(self.observed)))
        self.keep = asked * max(1, self.observed.size) <= KEPT

    def none(self) -> Tally:
        """Begin."""
        zero, real = np.zeros(self.observed.shape, dtype=np.int64), np.zeros(self.observed.shape)
        return Tally(0, zero, zero, zero, zero, real, real, () if self.keep else None)

    def added(self, tally: Tally, values: Values) -> Tally:
        """Count a batch: networks x shape."""
        missing = None
        if not self.whole or not np.issubdtype(values.dtype, np.integer):
            missing = np.isnan(values)
        away = values - self.observed
        upper, lower = away >= -self.slack, away <= self.slack
        if missing is not None:
            # without a value it is as extreme as any: the tails can only become larger
            away, upper, lower = np.where(missing, 0.0, away), upper | missing, lower | missing
        undefined = 0 if missing is None else missing.sum(axis=0)
        met = 0 if self.least is None else (values >= self.least).sum(axis=0)
        ends = Ends.of(values) if self.ends else None
        return Tally(
            tally.samples + len(values),
            tally.upper + upper.sum(axis=0),
            tally.lower + lower.sum(axis=0),
            tally.met + met,
            tally.undefined + undefined,
            tally.total + away.sum(axis=0),
            tally.squares + np.einsum("i...,i...->...", away, away, dtype=float),
            None if tally.kept is None else (*tally.kept, values),
            tally.ends.beside(ends) if tally.ends and ends else ends,
        )


@dataclass(frozen=True)
class Drawn:
    """One statistic under a null model; every array has the statistic's shape."""

    observed: Values
    samples: int
    chains: int
    mean: Real
    sd: Real
    hits_upper: Whole
    """Samples with at least the observed value."""
    hits_lower: Whole
    """Samples with at most the observed value."""
    hits_least: Whole | None
    """Samples with at least the values given as ``least``."""
    undefined: Whole
    """Samples in which the statistic has no value; they count as hits on both sides."""
    p_error: Real
    """Standard error of ``p_upper``: from the means of the chains, at least the binomial one."""
    p_lower_error: Real
    mean_error: Real
    ends: Ends | None = None
    """The largest and the least values that were met, where they were asked for."""
    values: Values | None = None
    """All values, samples x shape, where they are few enough to hold."""
    attrs: dict[str, Any] = field(default_factory=dict)
    """How it was drawn: null, seed, samples asked for, trades between samples, chains, stopped."""

    @property
    def p_upper(self) -> Real:
        """(1 + hits) / (1 + samples): the observed network is one of those that chance gives."""
        return self._p(self.hits_upper)

    @property
    def p_lower(self) -> Real:
        """The same for values as small as the observed one."""
        return self._p(self.hits_lower)

    @property
    def z(self) -> Real:
        """Standard deviations above the mean; NaN where chance leaves no choice."""
        known = np.where(self.sd > 0, self.sd, np.nan)
        return np.asarray((self.observed - self.mean) / known, dtype=float)

    def quantile(self, share: float) -> Real:
        """Give the value that this share of the samples does not exceed.

        Raises
        ------
        ValueError
            The values were too many to hold.
        """
        if self.values is None:
            raise ValueError("the values of the samples were not kept")
        return np.asarray(np.nanquantile(self.values, share, axis=0), dtype=float)

    def _p(self, hits: Whole) -> Real:
        p = (1 + hits) / (1 + self.samples)
        return np.asarray(np.where(np.isnan(self.observed), np.nan, p), dtype=float)


def summed(counter: Counter, tallies: list[Tally], attrs: dict[str, Any]) -> Drawn:
    """Put the tallies of all chains together, in the order of the chains."""
    observed = np.asarray(counter.observed, dtype=float)
    began = [one for one in tallies if one.samples]
    samples = sum(one.samples for one in began)
    upper, lower, met, undefined, total, squares = (
        np.sum([getattr(one, name) for one in tallies], axis=0)
        for name in ("upper", "lower", "met", "undefined", "total", "squares")
    )
    defined = samples - undefined
    with np.errstate(invalid="ignore", divide="ignore"):
        away = np.where(defined > 0, total / defined, np.nan)
        spread = np.where(defined > 1, (squares - defined * away**2) / (defined - 1), np.nan)
    size = np.maximum(1.0, np.abs(observed) + np.abs(away))
    spread = np.where(spread <= (ROUNDING * size) ** 2, 0.0, spread)
    shape = observed.shape
    ends = [one.ends for one in tallies if one.ends]
    return Drawn(
        observed=counter.observed,
        samples=samples,
        chains=len(began),
        mean=observed + away,
        sd=np.sqrt(spread),
        hits_upper=upper,
        hits_lower=lower,
        hits_least=None if counter.least is None else met,
        undefined=undefined,
        p_error=_share_error([one.upper / one.samples for one in began], upper, samples, shape),
        p_lower_error=_share_error(
            [one.lower / one.samples for one in began], lower, samples, shape
        ),
        mean_error=_error([one.total / one.samples for one in began], shape),
        ends=reduce(Ends.beside, ends) if ends else None,
        values=_kept(tallies),
        attrs=attrs,
    )


def _error(means: list[Real], shape: tuple[int, ...]) -> Real:
    """Give the standard error of a mean from those of the chains, which are independent."""
    if len(means) <= 1:
        return np.full(shape, np.nan)
    return np.asarray(np.std(means, axis=0, ddof=1) / np.sqrt(len(means)), dtype=float)


def _share_error(shares: list[Real], hits: Real, samples: int, shape: tuple[int, ...]) -> Real:
    """Never less than that of as many independent samples: chains that met nothing agree too."""
    p = (1 + hits) / (1 + samples)
    least = np.sqrt(p * (1 - p) / max(1, samples))
    return np.asarray(np.fmax(_error(shares, shape), least), dtype=float)


def _kept(tallies: list[Tally]) -> Values | None:
    held = [one.kept for one in tallies]
    if not held or any(part is None for part in held):
        return None
    return np.concatenate([values for part in held if part for values in part])
