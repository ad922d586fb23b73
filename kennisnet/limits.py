"""How much is tried: what asks for more than a desk computer has is refused, in one sentence.

Every limit of kennisnet on size is asked here, and whoever needs more sets one switch: with
``KENNISNET_LIMITS=4`` in the environment all of them are four times as large.
"""

from __future__ import annotations

import math
import os

from kennisnet.errors import ArgumentError, TooManyPairs

SWITCH = "KENNISNET_LIMITS"
MOST_PAIRS = 10_000_000
"""Pairs that are held at once: one project with 4,500 partners makes as many."""
PAIR = 90
"""Bytes that a pair takes in `overlap` (measured: docs/scale.md)."""


def allowed(limit: int) -> int:
    """Give a limit as the environment has it.

    >>> allowed(100)
    100
    """
    said = os.environ.get(SWITCH, "").strip() or "1"
    try:
        times = float(said)
    except ValueError:
        times = 0.0
    if not 0 < times < math.inf:
        raise ArgumentError("limits", got=said)
    return math.ceil(limit * times)


def times_for(wanted: float, limit: int) -> str:
    """Say by how much the limits must be multiplied so that this much is tried.

    >>> times_for(250, 100)
    '3'
    """
    return str(math.ceil(wanted / limit))


def few_pairs(pairs: float) -> None:
    """Refuse more than `MOST_PAIRS` pairs, in a sentence with the switch that allows them.

    >>> few_pairs(100)
    >>> few_pairs(30_000_000)
    Traceback (most recent call last):
    kennisnet.errors.TooManyPairs: the projects make 30,000,000 pairs, more than 10,000,000: leave the largest projects out (subset), or have them counted within a memory that you give (open_large); KENNISNET_LIMITS=3 in the environment allows them, for which some 3 GB are needed
    """
    if pairs > allowed(MOST_PAIRS):
        times = times_for(pairs, MOST_PAIRS)
        room = math.ceil(pairs * PAIR / 1e9)
        raise TooManyPairs(pairs=int(pairs), most=allowed(MOST_PAIRS), times=times, gb=room)
