"""What stands in a scene, as a reader will see it: texts as they are painted, marks, who is linked."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TypeAlias

from kennisnet.maps.scene import Scene
from kennisnet.maps.widths import fitting, width

Box: TypeAlias = tuple[float, float, float, float, str]


def texts_of(scene: Scene) -> list[dict]:
    return scene.shapes[scene.shapes["shape"] == "text"].to_dict("records")


def shown(row: dict) -> str:
    """Give a text as it is painted: cut where it has no room."""
    return fitting(row["text"], row["size"], row["room"], bold=row["bold"])


def text_boxes(scene: Scene) -> list[Box]:
    """Give where each text stands, as it is painted: left, top, right, bottom."""
    boxes = []
    for row in texts_of(scene):
        wide, high = width(shown(row), row["size"], bold=row["bold"]), row["size"]
        left = row["x"] - wide * {"left": 0, "center": 0.5, "right": 1}[row["align"]]
        boxes.append((left, row["y"] - high / 2, left + wide, row["y"] + high / 2, shown(row)))
    return boxes


def over(one: Box, other: Box, least: float = 0.1) -> bool:
    """Say whether two boxes lie over one another."""
    return (
        one[0] < other[2] - least
        and other[0] < one[2] - least
        and one[1] < other[3] - least
        and other[1] < one[3] - least
    )


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    boxes = text_boxes(scene)
    return [(one[4], other[4]) for one, other in combinations(boxes, 2) if over(one, other)]


def outside(scene: Scene) -> list[str]:
    return [
        text
        for left, top, right, bottom, text in text_boxes(scene)
        if left < -0.5 or top < 0 or right > scene.width + 0.5 or bottom > scene.height
    ]


def cut(scene: Scene, kind: str) -> set[str]:
    """Give the names of nodes of a kind that end in "…"."""
    kinds = scene.nodes.set_index("id")["kind"]
    return {
        row["text"]
        for row in texts_of(scene)
        if kinds[row["node"]] == kind and shown(row) != row["text"]
    }


def legible(scene: Scene, least: float = 11) -> None:
    """Check what holds for every scene."""
    assert overlapping(scene) == []
    assert outside(scene) == []
    assert min((row["size"] for row in texts_of(scene)), default=least) >= least
    assert scene.nodes["id"].is_unique
    assert {*scene.links["source"], *scene.links["target"]} <= {*scene.nodes["id"]}
    assert {*scene.shapes["node"]} <= {*scene.nodes["id"]}
    scene.record()


def keys(scene: Scene, kind: str) -> list[str]:
    """Give the ids in the network of what is drawn of a kind."""
    nodes = scene.nodes
    return sorted(nodes.loc[(nodes["kind"] == kind) & (nodes["key"] != ""), "key"])


def lines(scene: Scene) -> Counter[tuple[str, str, bool]]:
    """Give the participations that are lines: institution, project, whether it leads."""
    rows = scene.links[scene.links["project"] != ""]
    ends = zip(rows["institution"], rows["project"], rows["kind"], strict=True)
    return Counter((one, project, kind == "lead") for one, project, kind in ends)


def marks(scene: Scene, letters: dict[str, str]) -> Counter[tuple[str, str, bool]]:
    """Give the participations that are marks, each by the letter at the head of its column.

    ``letters`` are those of the hubs. A dot leads, a ring takes part; the faint dots that keep the
    place of who does neither are smaller than any mark.
    """
    nodes = scene.nodes.set_index("id")
    hub = {letter: one for one, letter in letters.items()}
    column = {
        round(row["x"], 3): hub[row["text"]]
        for row in texts_of(scene)
        if nodes.loc[row["node"], "kind"] == "title" and row["align"] == "center"
    }
    drawn = scene.shapes[scene.shapes["shape"].isin(["dot", "ring"]) & (scene.shapes["width"] > 5)]
    return Counter(
        (column[round(row["x"], 3)], nodes.loc[row["node"], "key"], row["shape"] == "dot")
        for row in drawn.to_dict("records")
        if nodes.loc[row["node"], "kind"] == "project"
    )
