"""Where random networks come from: one function for each null model."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import numpy as np

from kennisnet.nulls.bicm import Bicm, bicm
from kennisnet.nulls.classes import Real, Whole
from kennisnet.nulls.curveball import Curveball
from kennisnet.nulls.draws import Batch
from kennisnet.nulls.roles import RoleTrades

if TYPE_CHECKING:
    from kennisnet.nulls.fast import FastCurveball, FastRoleTrades

TRADES = 5
"""Trades between two samples, for each node of the side that trades."""
BURN_IN = 20
"""Samples that a chain throws away first."""
DENSE = 2_000_000
"""Cells up to which independent memberships are drawn cell by cell."""


@cache
def there() -> bool:
    """Say whether numba is installed (the extra ``fast``)."""
    return find_spec("numba") is not None


class Source(Protocol):
    """A stream of random networks."""

    def batch(self, count: int) -> Batch:
        """Give the next networks."""


Made: TypeAlias = tuple[Callable[[np.random.Generator], Source], dict[str, Any]]
"""What makes the source of one chain, and what is said about it."""


def fdsm(seen: Batch, thin: int | None, fast: bool | None) -> Made:
    """All networks with the same margins, by curveball on the side with fewer nodes."""
    side, flip = _smaller(seen)
    starts, columns, _ = _sorted(side)
    trades = TRADES * side.shape[0] if thin is None else thin

    def source(chance: np.random.Generator) -> Source:
        chain = _curveball(fast)(starts, columns, chance)
        return Traded(lambda count: (chain.samples(count, trades), None), starts, side.shape, flip)

    about = {"thin": trades, "burn_in": BURN_IN * trades, "trades": "columns" if flip else "rows"}
    return source, about


def roles(seen: Batch, thin: int | None, fast: bool | None) -> Made:
    """All networks with the same numbers of leads and of others on both sides; both sides trade."""
    side, flip = _smaller(seen)
    starts, columns, order = _sorted(side)
    assert seen.leads is not None  # noqa: S101 - `sample` asked for them
    leads = seen.leads[order]
    down, across = (TRADES * many if thin is None else thin for many in side.shape)

    def source(chance: np.random.Generator) -> Source:
        chain = _role_trades(fast)(starts, columns, leads, side.shape[1], chance)
        return Traded(lambda count: chain.samples(count, down, across), starts, side.shape, flip)

    trades = down + across
    return source, {"thin": trades, "burn_in": BURN_IN * trades, "trades": "both"}


def _curveball(fast: bool | None) -> type[Curveball | FastCurveball]:
    if there() if fast is None else fast:
        from kennisnet.nulls.fast import FastCurveball

        return FastCurveball
    return Curveball


def _role_trades(fast: bool | None) -> type[RoleTrades | FastRoleTrades]:
    if there() if fast is None else fast:
        from kennisnet.nulls.fast import FastRoleTrades

        return FastRoleTrades
    return RoleTrades


def _smaller(seen: Batch) -> tuple[Batch, bool]:
    """Turn the network so that its rows are the side with fewer nodes."""
    flip = seen.shape[1] < seen.shape[0]
    return (seen.flipped if flip else seen), flip


def _sorted(side: Batch) -> tuple[Whole, Whole, Whole]:
    """Give where each row starts, its columns in order, and their places in the batch."""
    order = np.lexsort((side.columns, side.rows))
    starts = np.append(0, np.cumsum(np.bincount(side.rows, minlength=side.shape[0])))
    return starts.astype(np.int64), side.columns[order], order


class Traded:
    """A chain of trades; the first samples are thrown away."""

    def __init__(
        self,
        samples: Callable[[int], tuple[Whole, Whole | None]],
        starts: Whole,
        shape: tuple[int, int],
        flip: bool,
    ) -> None:
        self.samples, self.shape, self.flip = samples, shape, flip
        self.rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        self.burnt = False

    def batch(self, count: int) -> Batch:
        """Give the next networks."""
        if not self.burnt:
            self.samples(BURN_IN)
            self.burnt = True
        columns, leads = self.samples(count)
        starts = np.arange(count + 1) * columns.shape[1]
        held = None if leads is None else leads.reshape(-1).astype(bool)
        batch = Batch(self.shape, starts, np.tile(self.rows, count), columns.reshape(-1), held)
        return batch.flipped if self.flip else batch


def sdsm(seen: Batch, thin: int | None, fast: bool | None) -> Made:  # noqa: ARG001
    """Independent memberships with the chances of BiCM."""
    n, m = seen.shape
    fit = bicm(np.bincount(seen.rows, minlength=n), np.bincount(seen.columns, minlength=m))
    dense = fit.matrix() if n * m <= DENSE else None

    def source(chance: np.random.Generator) -> Source:
        return Cells(dense, chance) if dense is not None else Blocks(fit, chance)

    return source, {"thin": None, "burn_in": 0, "trades": None}


class Cells:
    """Every cell drawn by itself."""

    def __init__(self, chances: Real, chance: np.random.Generator) -> None:
        self.chances, self.chance = chances, chance

    def batch(self, count: int) -> Batch:
        """Give the next networks."""
        step = max(1, DENSE // max(1, self.chances.size))
        parts = []
        for start in range(0, count, step):
            size = (min(step, count - start), *self.chances.shape)
            drawn = np.nonzero(self.chance.random(size) < self.chances)
            parts.append((drawn[0] + start, drawn[1], drawn[2]))
        sample, rows, columns = (np.concatenate(part) for part in zip(*parts, strict=True))
        starts = np.append(0, np.cumsum(np.bincount(sample, minlength=count)))
        return Batch(self.chances.shape, starts, rows, columns)


class Blocks:
    """The number of ties between two classes, then which: for networks too large for cells."""

    def __init__(self, fit: Bicm, chance: np.random.Generator) -> None:
        self.fit, self.chance = fit, chance
        self.members = [np.argsort(side.of, kind="stable") for side in (fit.rows, fit.columns)]
        self.first = [np.append(0, np.cumsum(side.sizes)) for side in (fit.rows, fit.columns)]
        self.size = np.multiply.outer(fit.rows.sizes, fit.columns.sizes)

    def batch(self, count: int) -> Batch:
        """Give the next networks."""
        drawn = [self._one() for _ in range(count)]
        starts = np.append(0, np.cumsum([len(rows) for rows, _ in drawn]))
        rows, columns = (np.concatenate(part) for part in zip(*drawn, strict=True))
        return Batch((len(self.fit.rows.of), len(self.fit.columns.of)), starts, rows, columns)

    def _one(self) -> tuple[Whole, Whole]:
        """Draw places within blocks until they are distinct: what stood there already is redrawn."""
        wanted = self.chance.binomial(self.size, np.clip(self.fit.cells, 0, 1))
        offset = np.append(0, np.cumsum(self.size.reshape(-1)))
        block = np.repeat(np.arange(self.size.size), wanted.reshape(-1))
        places = np.empty(0, dtype=np.int64)
        while len(block):
            inside = (self.chance.random(len(block)) * self.size.reshape(-1)[block]).astype(int)
            both = np.concatenate([places, offset[block] + inside])
            _, first = np.unique(both, return_index=True)
            fresh = np.zeros(len(both), dtype=bool)
            fresh[first] = True
            places, block = both[fresh], block[~fresh[len(places) :]]
        block = np.searchsorted(offset, places, side="right") - 1
        inside = places - offset[block]
        down, across = np.divmod(block, self.size.shape[1])
        row, column = np.divmod(inside, self.fit.columns.sizes[across])
        return (
            self.members[0][self.first[0][down] + row],
            self.members[1][self.first[1][across] + column],
        )
