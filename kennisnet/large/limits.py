"""How much one table of pairs may hold here, with the arguments that ask for less or for files."""

from __future__ import annotations

from kennisnet.errors import ArgumentError
from kennisnet.limits import MOST_PAIRS, allowed, times_for


def few_ties(pairs: float) -> None:
    """Refuse more than `MOST_PAIRS` pairs, in a sentence that names ``top`` and ``path``."""
    if pairs > allowed(MOST_PAIRS):
        times = times_for(pairs, MOST_PAIRS)
        raise ArgumentError("large-pairs", pairs=int(pairs), most=allowed(MOST_PAIRS), times=times)


def few_rows(institutions: int, top: int) -> None:
    """Refuse more than `MOST_PAIRS` rows: so many institutions with so many each."""
    rows = institutions * top
    if rows > allowed(MOST_PAIRS):
        times = times_for(rows, MOST_PAIRS)
        raise ArgumentError(
            "large-rows",
            institutions=institutions,
            top=top,
            rows=rows,
            most=allowed(MOST_PAIRS),
            times=times,
        )
