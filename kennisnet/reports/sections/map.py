"""The map, live on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisnet.maps.axes import sheet
from kennisnet.maps.figure import figure, size_of
from kennisnet.reports.blocks import Block, Frame
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.registry import section
from kennisnet.texts.wording import ended

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from kennisnet.maps.page import Map
    from kennisnet.maps.scene import Scene


def picture(numbers: Numbers) -> Axes:
    """Paint the first view of the map."""
    scene = numbers.scene
    return figure(scene, sheet(size_of(scene)))


def told(scene: Scene) -> str:
    """Say what is on the map."""
    return f"{ended(scene.title)} {scene.caption}"


def _page(numbers: Numbers) -> Map:
    return numbers.drawn


@section(20, needs=["scene", "drawn"], pictures={"map": picture}, pages={"map": _page}, of_one=True)
def map(numbers: Numbers) -> list[Block]:  # noqa: A001 - the name of the section
    """Show who takes part in what, on a screen; for paper the appendix has it as a picture."""
    return [Frame("map", numbers.words.text("map"), told(numbers.scene))]
