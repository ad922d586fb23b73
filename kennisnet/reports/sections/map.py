"""The map: live on a screen, as a picture on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.maps.axes import sheet
from kennisnet.maps.figure import figure, size_of
from kennisnet.reports.blocks import Block, Frame, Picture
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from kennisnet.maps.page import Map


def _picture(numbers: Numbers) -> Axes:
    scene = numbers.scene
    return figure(scene, sheet(size_of(scene)))


def _page(numbers: Numbers) -> Map:
    return numbers.drawn


@section(
    20, needs=["scene", "drawn"], pictures={"map": _picture}, pages={"map": _page}, new_page=True
)
def map(numbers: Numbers) -> list[Block]:  # noqa: A001 - the name of the section
    """Show who takes part in what."""
    scene = numbers.scene
    return [
        Frame("map", numbers.words.text("map")),
        Picture("map", f"{scene.title}. {scene.caption}", shown="print"),
    ]
