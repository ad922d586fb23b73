"""A table of cells under chance: which can be tested, and what each shows."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from kennisnet.chance.drawing import MOST, Asked, run
from kennisnet.chance.hanging import Beyond, hanging, lost_without, resolving
from kennisnet.chance.verdicts import verdicts, within
from kennisnet.errors import MissingColumn
from kennisnet.matrices import Codes, coded
from kennisnet.network import Kind, columns
from kennisnet.nulls import Bicm, Drawn, bicm
from kennisnet.nulls.classes import Flags, Real, Whole

PILOT = 2_000
TIMES = 20
"""Samples for each test of the family, over alpha: then the smallest p is told to a quarter of itself."""
FEWEST = 5_000


class Kinds(NamedTuple):
    """A column of words as numbers in id order, -1 where it is empty, and the words."""

    codes: Codes
    words: list[str]

    def only(self, places: Whole) -> Kinds:
        """Give the same of some."""
        return self._replace(codes=self.codes[places])


class Cells(NamedTuple):
    """What chance says of every cell."""

    drawn: Drawn
    least: Real
    """The smallest lower tail that a cell could show: that of the least met in the first run."""
    q: Real
    q_lower: Real
    verdict: np.ndarray
    family: tuple[int, int]

    def attrs(self) -> dict[str, Any]:
        """Say how many cells could be tested, and what so many samples can show."""
        samples = self.drawn.samples
        reachable = max(self.family) / (1 + samples)
        return {"samples": samples, "family": self.family, "q_reachable": reachable}


def kinds(question: Asked, table: Kind, column: str) -> Kinds:
    """Give a column of one side; what is no text is taken as it is written."""
    whole = getattr(question.net, table)
    if column not in whole.columns:
        given = table if column in columns(table) and columns(table)[column].in_rows else "none"
        raise MissingColumn(column, table, [str(name) for name in whole.columns], given)
    cells = whole[column].sort_index()
    cells = cells.where(cells.isna(), cells.astype("str"))
    return Kinds(coded(cells), sorted(cells.dropna().unique()))


def judged(question: Asked, statistic: Any, possible: Flags, alpha: float) -> Cells:
    """Draw, and say of each cell what it shows; those that are not ``possible`` are not tested.

    A first run of its own, which knows only the margins, tells which cells have a value that would
    be a surprise; where fewer samples are asked for than it takes, one run serves both.
    """
    once = question.samples is not None and question.samples < PILOT
    many, stream = (question.samples or PILOT, 0) if once else (PILOT, 1)
    met = run(question, {"cells": statistic}, many, stream=stream, ends=True)["cells"]
    assert met.ends is not None  # noqa: S101 - they were asked for
    top, low = met.ends.at_top / met.samples, met.ends.at_low / met.samples
    free = possible & (met.sd > 0)
    can = free & (top <= alpha), free & (low <= alpha)
    family = int(can[0].sum()), int(can[1].sum())
    wanted = min(MOST, max(FEWEST, math.ceil(TIMES * max(family) / alpha)))
    found = met
    if not once:
        found = run(question, {"cells": statistic}, question.samples or wanted)["cells"]
    q, q_lower = within(found.p_upper, can[0]), within(found.p_lower, can[1])
    return Cells(
        found, np.where(free, low, np.nan), q, q_lower, verdicts(q, q_lower, alpha), family
    )


def expected_ties(question: Asked) -> Bicm:
    """Give the chance of each tie with these margins: institutions x projects."""
    rows = question.rows
    return bicm(*(np.asarray(rows.sum(axis=axis), dtype=np.int64) for axis in (1, 0)))


def hangs_on(
    question: Asked,
    cells: Cells,
    alpha: float,
    excess: Callable[[], Real],
    statistic: Callable[[Whole], Any],
    *,
    wanted: bool = True,
) -> np.ndarray:
    """Name for each cell the project without which its verdict is lost, else nothing.

    ``excess()``: cells, flat, x projects; ``statistic(projects)`` counts in those projects only.
    """
    if not wanted:
        return np.full(cells.verdict.shape, "", dtype=object)
    everything = np.arange(question.rows.shape[1])

    def find(at: Whole, upper: Flags, most: tuple[float, float]) -> Whole:
        beyond = Beyond(upper, excess()[at], most)
        many = resolving(beyond, cells.drawn.samples)

        def without(project: int) -> tuple[Real, Real]:
            counted = {"cells": statistic(np.delete(everything, project))}
            drawn = run(question.without(project, 1), counted, many, stream=2)["cells"]
            return drawn.p_upper.reshape(-1)[at], drawn.p_lower.reshape(-1)[at]

        return hanging(beyond, without)

    ids = np.sort(question.net.projects.index.to_numpy())
    names = lost_without(cells.verdict.reshape(-1), alpha, cells.family, ids, find)
    return names.reshape(cells.verdict.shape)


def words(values: Any) -> pd.Series:
    """Give a column of text."""
    return pd.Series(values, dtype="str")
