"""The legend of a scene: every shape, line and colour that is used, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from kennisnet.maps.colours import PALETTE, PROJECT
from kennisnet.maps.ground import Ground
from kennisnet.maps.scene import LEGEND, Draft
from kennisnet.texts import say
from kennisnet.texts.wording import shown_value

INKS = {
    **dict.fromkeys(("suggestion", "introduction", "went"), "suggestion"),
    "came": "came",
}
"""The colour of a kind of line, where that is always the same."""


def legend(
    draft: Draft,
    ground: Ground,
    *,
    marks: bool | None = None,
    sized: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Explain what a draft has drawn.

    ``marks``: whether a ring says who takes part, as where there are hubs; else it is an open list.
    ``sized``: how a sign of a kind is explained where sizes are spoken of, by the key of that sentence.
    """
    marks = bool(ground.hubs) if marks is None else marks
    rows = [
        *_shapes(draft, ground, marks=marks, sized=sized or {}),
        *_lines(draft, ground),
        *_colours(draft, ground),
    ]
    return pd.DataFrame(rows, columns=LEGEND)


def _shapes(
    draft: Draft, ground: Ground, *, marks: bool, sized: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    kind = {node["id"]: node["kind"] for node in draft.nodes}
    drawn = {(kind[row["node"]], row["shape"]) for row in draft.shapes}
    lang = ground.lang
    if ("project", "ring") in drawn and marks:
        yield "shape", say("map-legend-mark-lead", lang), "dot", "grey"
        yield "shape", say("map-legend-mark-partner", lang), "ring", "grey"
    elif ("project", "dot") in drawn:
        yield "shape", say(sized.get("project", "map-legend-project"), lang), "dot", "grey"
        if ("project", "ring") in drawn:
            yield "shape", say("map-legend-open", lang), "ring", "ink"
    if ("institution", "square") in drawn:
        yield (
            "shape",
            say(sized.get("institution", "map-legend-institution"), lang),
            "square",
            "node",
        )
    if any(row["shape"] == "triangle" for row in draft.shapes):
        yield "shape", say("map-legend-kind", lang), "triangle", "grey"
    others = say("map-and-others", lang)
    if any(row["text"] == others or _counted(row["text"], others) for row in draft.shapes):
        yield "shape", say("map-legend-others", lang), "word", "grey"
    guest = {node["id"]: node["key"] in ground.guests for node in draft.nodes}
    italic = {guest[row["node"]] for row in draft.shapes if row["italic"]}
    for said, whose in (("ended", False), ("guest", True)):
        if whose in italic:
            yield "shape", say(f"map-legend-{said}", lang), "italic", "grey"


def _counted(text: str, others: str) -> bool:
    """Say whether behind a name stands how many more are not named, and that there are others."""
    return text.startswith("+ ") and text.endswith(f" {others}")


def _lines(draft: Draft, ground: Ground) -> Iterator[tuple[str, ...]]:
    there = {row["kind"] for row in draft.links}
    for one in (
        "lead",
        "partner",
        "tie",
        "went",
        "stayed",
        "came",
        "introduction",
        "suggestion",
    ):
        if one in there:
            colour = INKS.get(one, "grey")
            ties = "tie-together" if ground.together else f"tie-{ground.which}"
            told = {"least": ground.together, "which": ground.which} if ground.together else {}
            said = ties if one == "tie" else one
            yield "line", say(f"map-legend-{said}", ground.lang, **told), one, colour


def _colours(draft: Draft, ground: Ground) -> Iterator[tuple[str, ...]]:
    """Name every category with a colour of its own; those beyond the palette are one.

    What is drawn without a category, though its like can have one, has an entry too.
    """
    own = {label: colour for label, colour in ground.colours.items() if colour in PALETTE}
    for label, colour in own.items():
        yield "colour", shown_value(label, ground.lang), "colour", colour
    if len(own) < len(ground.colours):
        yield "colour", say("page-others", ground.lang), "colour", PROJECT
    for row in (*draft.shapes, *draft.links):
        if own and _bare(ground, row["of"]):
            yield "colour", say("page-no_group", ground.lang), "colour", row["colour"]
            return


def _bare(ground: Ground, one: str) -> bool:
    """Say whether something has no category, though its like have: projects, or if none of these, institutions."""
    projects = not ground.tints.keys().isdisjoint(ground.projects)
    return one not in ground.tints and one in (ground.projects if projects else ground.institutions)
