"""What can be read of a scene on less room than it was composed for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from kennisnet.maps.labels import Box, over
from kennisnet.maps.scene import Row
from kennisnet.maps.widths import fitting
from kennisnet.maps.widths import width as width_of

EDGE = 12.0
"""Around a scene is so much, in its units."""
FEW_LETTERS = 4
"""Of a name so little says nothing."""
SIGNS = ("dot", "ring", "triangle", "square")
"""What no name may lie over."""
WRITTEN = ("plate", "tag", "pill")
"""What is there to write on."""
AROUND = 10.0
"""Such a thing is so much wider than what stands on it."""


def readable(
    texts: list[Row], least: float, wide: float, shapes: pd.DataFrame | None = None
) -> list[Row]:
    """Give texts a size of at least so much, and leave out those that would lie over another.

    Words go before letters and numbers, bold ones first, then large ones; a name that would grow
    over a sign of ``shapes`` grows the other way. For a picture that is smaller than its scene: what
    is in it can be read, and what is not in it is said.

    >>> row = {"x": 0.0, "y": 0.0, "size": 10.0, "align": "left", "bold": False, "room": 0.0}
    >>> two = [{**row, "text": "Alfa"}, {**row, "text": "Beta", "y": 12.0}]
    >>> [one["text"] for one in readable(two, 10, 99)], [one["text"] for one in readable(two, 20, 99)]
    (['Alfa', 'Beta'], ['Alfa'])

    ``clear`` says of each that it has grown, on no ground of its own: a line may run behind it now.
    """
    kept: list[tuple[float, float, float, float]] = []
    out: dict[int, Row] = {}
    signs, grounds = _boxes(shapes, SIGNS), _boxes(shapes, ("box", *WRITTEN))

    def first(k: int) -> tuple[bool, bool, float, int]:
        row = texts[k]
        return len(row["text"]) < FEW_LETTERS, not row["bold"], -row["size"], k

    for k in sorted(range(len(texts)), key=first):
        row = {**texts[k], "size": max(texts[k]["size"], least)}
        said = fitting(row["text"], row["size"], row["room"], bold=row["bold"])
        if said != row["text"] and len(said) <= FEW_LETTERS:
            continue
        own, before = _box(row, said), _box(texts[k], said)
        grown = (own[2] - own[0]) - (before[2] - before[0])
        most = over(before, signs).sum()
        moves = (0.0, -grown, grown) if grown > 0 else (0.0,)
        row["x"] += next((by for by in moves if over(_moved(own, by), signs).sum() <= most), 0.0)
        left, top, right, low = _box(row, said)
        if left < -EDGE or right > wide + EDGE:
            continue
        if all(right <= a or left >= c or low <= b or top >= d for a, b, c, d in kept):
            kept.append((left, top, right, low))
            out[k] = {**row, "clear": grown > 0 and not over(before, grounds).any()}
    return [out[k] for k in sorted(out)]


def bare(shapes: pd.DataFrame, texts: Sequence[Row]) -> pd.DataFrame:
    """Give the shapes that are no text; what is there to write on is as wide as what stands on it.

    Where nothing does any more, it is left out, and its dots with it.

    >>> rows = [("a", "tag", 9.0), ("b", "tag", 9.0), ("b", "text", 0.0), ("c", "dot", 4.0)]
    >>> shapes = pd.DataFrame(rows, columns=["node", "shape", "width"])
    >>> text = {"node": "b", "text": "", "size": 12.0, "bold": False, "room": 0.0}
    >>> bare(shapes, [text])[["node", "width"]].values.tolist()
    [['b', 10.0], ['c', 4.0]]
    """
    on = shapes["shape"].isin(WRITTEN)
    longest: dict[str, float] = {}
    for row in texts:
        said = fitting(row["text"], row["size"], row["room"], bold=row["bold"])
        long = width_of(said, row["size"], bold=row["bold"]) + AROUND
        longest[row["node"]] = max(long, longest.get(row["node"], 0.0))
    blank = shapes["node"].isin(set(shapes["node"][on]) - longest.keys())
    wide = shapes["width"].where(~on, np.fmax(shapes["width"], shapes["node"].map(longest)))
    return shapes.assign(width=wide)[(shapes["shape"] != "text") & ~blank]


def _box(row: Row, said: str) -> Box:
    long = width_of(said, row["size"], bold=row["bold"])
    left = row["x"] - long * {"left": 0, "center": 0.5, "right": 1}[row["align"]]
    return left, row["y"] - row["size"] / 2, left + long, row["y"] + row["size"] / 2


def _moved(box: Box, by: float) -> Box:
    return box[0] + by, box[1], box[2] + by, box[3]


def _boxes(shapes: pd.DataFrame | None, kinds: Sequence[str]) -> npt.NDArray[np.float64]:
    """Give the boxes of shapes of some kinds, a row for each."""
    if shapes is None:
        return np.empty((0, 4))
    own = shapes[shapes["shape"].isin(kinds)]
    x, y, wide, high = own[["x", "y", "width", "height"]].to_numpy(dtype=float).T
    return np.stack([x - wide / 2, y - high / 2, x + wide / 2, y + high / 2], axis=1)
