"""What stands side by side in a cell: the names between two harder signs, at one sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pandas as pd

from kennisnet.files.recognising.apart import Apart, taken_apart
from kennisnet.naming import HARD

SIGNS = {
    "line": re.compile(r"\n"),
    ",": re.compile(","),
    "-": re.compile(r"\s[-–—]\s"),
    "/": re.compile("/"),
}
"""What can stand between an institution and whom to call there: a text without it holds none."""

Span: TypeAlias = tuple[int, int, str]
"""Where in a text something goes, from and to, and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands between two harder signs, taken apart at one sign: names with their places."""

    apart: Apart
    parts: tuple[tuple[int, int], ...]
    """The start and the end of each in the text."""

    @property
    def names(self) -> list[str]:
        """The names without what stands around them."""
        return [self.apart.text[start:end].strip(" \n\t,;:") for start, end in self.parts]


def units_of(text: str, sign: str) -> Iterator[Unit]:
    """Give what a text holds that this sign takes apart."""
    apart = taken_apart(text)
    if apart is None:
        return
    starts = [apart.starts[0]]
    parts: list[tuple[int, int]] = []
    for place, gap in enumerate([*apart.gaps, None]):
        end = gap.start if gap else len(apart.text)
        if gap is None or gap.sign == sign or gap.sign in HARD:
            parts.append((starts[-1], end))
        if gap is None or (gap.sign in HARD and gap.sign != sign):
            if len(parts) > 1:
                yield Unit(apart, tuple(parts))
            parts = []
        if gap is not None and (gap.sign == sign or gap.sign in HARD):
            starts.append(apart.starts[place + 1])


def without_spans(cells: pd.Series, spans: Mapping[str, Sequence[Span]]) -> pd.Series:
    """Give cells without these parts of their texts.

    >>> cells = pd.Series(["UL, K. Vis", "HsL"])
    >>> without_spans(cells, {"UL, K. Vis": [(2, 10, "")]}).tolist()
    ['UL', 'HsL']
    """
    bare = {}
    for text, those in spans.items():
        kept, place = "", 0
        for start, end, instead in sorted(those):
            kept, place = kept + text[place:start] + instead, end
        bare[text] = (kept + text[place:]).strip()
    return cells.map(lambda text: bare.get(text, text))
