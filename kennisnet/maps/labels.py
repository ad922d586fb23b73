"""What stands beside or in a node at first: a short code, or a name where there is room."""

from __future__ import annotations

from typing import Any

from kennisnet.network import Network

FITS = 5
"""A code of so many signs fits in the dot of a project."""
LETTER = 6.5
"""Width of a letter of a name on the map, in its own units."""


def short_codes(net: Network) -> dict[str, str]:
    """Give the codes of projects that are short enough to stand for the name.

    >>> projects = [{"id": "4a", "name": "Lab"}, {"id": "lab-2", "name": "Lab 2"}]
    >>> short_codes(Network([], [*projects, {"id": "project 7", "name": "Garden"}], []))
    {'4a': '4a'}
    """
    return {str(one): code for one, code in net.codes.items() if 0 < len(code) <= FITS}


def show_what_fits(nodes: list[dict[str, Any]]) -> None:
    """Show at first the names that do not overlap, the largest nodes first; zooming shows more."""
    taken: list[tuple[float, float, float, float]] = []
    for node in sorted(nodes, key=lambda n: (-n["radius"], n["id"])):
        if node["side"] == "inside":
            continue
        wide, x, y = LETTER * len(node["label"]), node["x"], node["y"] + node["radius"] + 9
        box = (x - wide / 2, y - 8, x + wide / 2, y + 8)
        node["shown"] = not any(
            box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken
        )
        if node["shown"]:
            taken.append(box)
