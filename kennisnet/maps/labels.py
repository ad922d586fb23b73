"""What stands beside or in a node at first: a short code, or a name where there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from kennisnet.network import Network

Box: TypeAlias = tuple[float, float, float, float]

FITS = 5
"""A code of so many signs fits in the dot of a project."""
SIDES = ("below", "above", "right", "left")
"""Where a name that belongs below a node can stand, what is liked best first."""
LETTER = 7.9
"""Width of a letter of a name on the map, in its own units."""


def short_codes(net: Network) -> dict[str, str]:
    """Give the codes of projects that are short enough to stand for the name.

    >>> projects = [{"id": "4a", "name": "Lab"}, {"id": "lab-2", "name": "Lab 2"}]
    >>> short_codes(Network([], [*projects, {"id": "project 7", "name": "Garden"}], []))
    {'4a': '4a'}
    """
    return {str(one): code for one, code in net.codes.items() if 0 < len(code) <= FITS}


def over(box: Box, others: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Say which of other boxes (a row for each) a box lies over; where sides only touch it does not.

    >>> over((0, 0, 2, 2), np.array([[1.0, 1, 3, 3], [2, 0, 3, 2]])).tolist()
    [True, False]
    """
    left, top, right, bottom = box
    beside = (left < others[:, 2]) & (others[:, 0] < right)
    found: npt.NDArray[np.bool_] = beside & (top < others[:, 3]) & (others[:, 1] < bottom)
    return found


def show_what_fits(
    nodes: list[dict[str, Any]], box: Callable[[dict[str, Any]], Box], taken: Sequence[Box] = ()
) -> None:
    """Show the names that do not overlap; those in the middle first, then of the largest nodes.

    ``box`` gives where the name of a node stands (left, top, right, bottom), ``taken`` where other
    texts and signs do. A name below a node moves to another side of it before it is left out. What a
    node is called stays in its tip, in search and in the panel.
    """
    kept = np.empty((len(taken) + len(nodes), 4))
    kept[: len(taken)] = np.array(taken, dtype=float).reshape(-1, 4)
    many = len(taken)
    for node in sorted(nodes, key=lambda n: (not n["bold"], -n["radius"], n["id"])):
        if not node["shown"] or node["side"] == "inside":
            continue
        first = node["side"]
        for side in (first, *(SIDES if first in SIDES else ())):
            node["side"] = side
            own = box(node)
            node["shown"] = not over(own, kept[:many]).any()
            if node["shown"]:
                kept[many] = own
                many += 1
                break
        else:
            node["side"] = first
