"""Which names a map shows at first."""

from __future__ import annotations

from typing import Any


def show_what_fits(nodes: list[dict[str, Any]]) -> None:
    """Show at first the names that do not overlap, the largest nodes first; zooming shows more."""
    taken: list[tuple[float, float, float, float]] = []
    for node in sorted(nodes, key=lambda n: (-n["radius"], n["id"])):
        if node["side"] == "inside":
            continue
        wide, x, y = 6.4 * len(node["label"]), node["x"], node["y"] + node["radius"] + 9
        box = (x - wide / 2, y - 8, x + wide / 2, y + 8)
        node["shown"] = not any(
            box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken
        )
        if node["shown"]:
            taken.append(box)
