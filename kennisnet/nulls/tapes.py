"""Networks that were drawn once, to be counted again: a chain is replayed as far as it was kept."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import numpy as np

from kennisnet.nulls.classes import Flags, Whole
from kennisnet.nulls.draws import Batch
from kennisnet.nulls.sources import Source

MOST_KEPT = 30_000_000
"""Ties that are kept on all tapes together: some 250 MB. What comes after that is drawn each time."""


@dataclass
class Tape:
    """A chain that can be heard again from its beginning."""

    source: Source
    shape: tuple[int, int]
    rows: list[Whole] = field(default_factory=list)
    columns: list[Whole] = field(default_factory=list)
    leads: list[Flags | None] = field(default_factory=list)

    def until(self, many: int) -> int:
        """Draw until so many networks are on it; gives how many ties that added."""
        before = len(self.rows)
        if many <= before:
            return 0
        batch = self.source.batch(many - before)
        for start, end in zip(batch.starts[:-1], batch.starts[1:], strict=True):
            self.rows.append(batch.rows[start:end].astype(np.int32))
            self.columns.append(batch.columns[start:end].astype(np.int32))
            self.leads.append(None if batch.leads is None else batch.leads[start:end])
        return len(batch.rows)

    def part(self, start: int, end: int) -> Batch:
        """Give networks that are on it."""
        rows, columns = self.rows[start:end], self.columns[start:end]
        held = [one for one in self.leads[start:end] if one is not None]
        return Batch(
            self.shape,
            np.append(0, np.cumsum([len(one) for one in rows])).astype(np.int64),
            np.concatenate(rows).astype(np.int64),
            np.concatenate(columns).astype(np.int64),
            np.concatenate(held) if held else None,
        )


class Tapes:
    """All tapes of a piece of work that asks the same networks several questions."""

    def __init__(self) -> None:
        self.kept: dict[Hashable, Tape] = {}
        self.ties = 0

    def of(self, key: Hashable, fresh: Source, shape: tuple[int, int], numbers: int) -> Source:
        """Give the chain of this key from its beginning, and keep it unless it is too much."""
        if key not in self.kept and self.ties + numbers > MOST_KEPT:
            return fresh
        tape = self.kept.setdefault(key, Tape(fresh, shape))
        return _Replayed(self, tape)


class _Replayed:
    """A tape from its beginning; what is not yet on it is drawn."""

    def __init__(self, tapes: Tapes, tape: Tape) -> None:
        self.tapes, self.tape, self.at = tapes, tape, 0

    def batch(self, count: int) -> Batch:
        """Give the next networks."""
        start, self.at = self.at, self.at + count
        self.tapes.ties += self.tape.until(self.at)
        return self.tape.part(start, self.at)


_NOW: ContextVar[Tapes | None] = ContextVar("tapes", default=None)


def now() -> Tapes | None:
    """Give the tapes of the work that is going on; None where nothing is kept."""
    return _NOW.get()


@contextmanager
def kept_on(tapes: Tapes) -> Iterator[None]:
    """Draw each chain once within this piece of work: the results are those of drawing it anew."""
    token = _NOW.set(tapes)
    try:
        yield
    finally:
        _NOW.reset(token)
